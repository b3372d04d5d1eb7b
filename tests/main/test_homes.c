// Scenarios of strangers that claim one id have a home each: through edits, moves and copies, and no other.
#include "homes.h"

#include "base/os.h"
#include "support/support.h"

#include <stdio.h>
#include <string.h>

#define HEAD "scenario 'town' { title='The well', kind='fictional', start='square' }\n"
#define WELL                                                                           \
    HEAD "scene 'square' { title='The square', text='The well runs dry in the summer " \
         "and everybody waits for rain beside it, the old ones in the shade.',\n"      \
         " choice 'look' { 'Look down', go='rope' } }\n"                               \
         "scene 'rope' { title='Rope', text='It is wet at the end.' }\n"
#define SHIP                                                                           \
    "scenario 'town' { title='A ship comes', kind='fictional', start='pier' }\n"       \
    "scene 'pier' { title='Pier', text='Gulls cry over the grey harbour while a '\n"   \
    " .. 'white ship, late by three days, turns slowly round.',\n"                     \
    " choice 'wave' { 'Wave', go='deck' } }\n"                                         \
    "scene 'deck' { title='Deck', text='Nobody waves back to you.' }\n"

// The prefix of the scenario in [folder], as a program finds it that plays a turn.
static const char *home_at(void **state, const char *folder, bool writes)
{
    static Home home;
    Folder profile = {.path = temp_in(state, "profile")},
           scenario = {.path = temp_in(state, folder)};
    Store store = files_store(&profile);
    homes_find(&scenario, &store, STR("town"), writes, &home);
    assert_false(home.apart);
    return home.prefix;
}

static void script(void **state, const char *folder, const char *text)
{
    Buf name = {0};
    buf_addf(&name, "%s/scenario.lua", folder);
    temp_file(state, name.s, str_of(text));
    buf_free(&name);
}

static void test_the_first_of_an_id_has_the_bare_one_and_a_stranger_another(
    void **state)
{
    script(state, "well", WELL);
    script(state, "ship", SHIP);
    assert_string_equal(home_at(state, "well", false), "");
    assert_false(os_is_folder(temp_in(state, "profile"))); // looking writes nothing
    assert_string_equal(home_at(state, "well", true), "");
    char ship[GUARD_PREFIX_MAX];
    snprintf(ship, sizeof ship, "%s", home_at(state, "ship", true));
    assert_int_equal(strlen(ship), 10);
    for (int i = 0; i < 3; i++) { // whoever comes first
        assert_string_equal(home_at(state, "ship", true), ship);
        assert_string_equal(home_at(state, "well", true), "");
    }
}

static void test_edits_day_by_day_stay_at_home(void **state)
{
    script(state, "well", WELL);
    script(state, "ship", SHIP);
    home_at(state, "well", true), home_at(state, "ship", true);
    script(state, "well", WELL "scene 'new' { title='New', text='One more.' }\n");
    assert_string_equal(home_at(state, "well", true), "");
    script(state, "well", HEAD "scene 'new' { title='New', text='One more.' }\n");
    assert_string_equal(home_at(state, "well", true), ""); // rewritten, in its folder
}

static void test_a_moved_folder_and_a_copy_of_it_are_at_home(void **state)
{
    script(state, "ship", SHIP);
    script(state, "well", WELL);
    home_at(state, "ship", true);
    char well[GUARD_PREFIX_MAX];
    snprintf(well, sizeof well, "%s", home_at(state, "well", true));
    assert_int_equal(strlen(well), 10);
    script(state, "elsewhere/copy", WELL "-- a remark\n");
    assert_string_equal(home_at(state, "elsewhere/copy", true), well);
    assert_string_equal(home_at(state, "well", true), well);
}

static void test_another_scenario_in_the_folder_of_one_is_a_stranger(void **state)
{
    script(state, "download", WELL);
    assert_string_equal(home_at(state, "download", true), "");
    script(state, "download",
        "scenario 'town' {\ntitle = 'Чужое', start = 'a' }\nending 'a' { title = 'A' "
        "}\n");
    assert_int_equal(strlen(home_at(state, "download", true)), 10);
}

static void test_saves_from_before_there_were_homes_go_to_who_knows_their_scene(
    void **state)
{
    static const char save[] = "{\"format\":1,\"scenario\":\"town\",\"version\":\"\","
                               "\"title\":\"\",\"name\":\"\","
                               "\"when\":\"\",\"turns\":1,\"now\":{\"node\":\"rope\"}}";
    temp_file(state, "profile/town.autosave.json", STR(save));
    script(state, "ship", SHIP);
    script(state, "well", WELL);
    assert_int_equal(strlen(home_at(state, "ship", true)), 10);
    assert_string_equal(home_at(state, "well", true), "");
}

// What of its words was written in December 2026 is what is looked for later.
static void test_a_home_of_an_older_program_is_known(void **state)
{
    static const char home[] =
        "{\"format\":1,\"scenario\":\"town\",\"folder\":\"/elsewhere\",\"words\":["
        "\"629ebb64b8b9cf07\",\"64585251bb6029dc\",\"99f1f99fcfb1ed7d\","
        "\"a53450f456e5e0e4\"]}";
    temp_file(state, "profile/town.home.json", STR(home));
    script(state, "ship", SHIP);
    script(state, "well", HEAD);
    assert_int_equal(strlen(home_at(state, "ship", false)), 10);
    assert_string_equal(home_at(state, "well", false), "");
}

static void test_a_home_that_is_damaged_or_of_another_id_is_nobodys(void **state)
{
    script(state, "well", WELL);
    temp_file(state, "profile/town.home.json", STR("{\"scenario\":\"TOWN\"}"));
    assert_int_equal(strlen(home_at(state, "well", true)), 10);
    temp_file(state, "profile/town.home.json", STR("no json"));
    assert_int_equal(strlen(home_at(state, "well", true)), 10);
}

static void test_what_came_with_qantar_shares_with_nobody(void **state)
{
    Home home = {0};
    Buf own = {0};
    assert_true(files_find("scripts/kazakhstan-2022", &own, NULL));
    Folder profile = {.path = temp_in(state, "profile")}, scenario = {.path = own.s};
    Store store = files_store(&profile);
    homes_find(&scenario, &store, STR("kazakhstan-2022"), true, &home);
    assert_string_equal(home.prefix, "");
    assert_true(home.apart);
    script(state, "stranger", WELL);
    scenario.path = temp_in(state, "stranger");
    homes_find(&scenario, &store, STR("kazakhstan-2022"), true, &home);
    assert_string_equal(home.prefix, GUARD_STRANGER);
    assert_true(home.apart);
    assert_false(os_is_folder(profile.path));
    buf_free(&own);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_the_first_of_an_id_has_the_bare_one_and_a_stranger_another),
        temp_test(test_edits_day_by_day_stay_at_home),
        temp_test(test_a_moved_folder_and_a_copy_of_it_are_at_home),
        temp_test(test_another_scenario_in_the_folder_of_one_is_a_stranger),
        temp_test(test_saves_from_before_there_were_homes_go_to_who_knows_their_scene),
        temp_test(test_a_home_of_an_older_program_is_known),
        temp_test(test_a_home_that_is_damaged_or_of_another_id_is_nobodys),
        temp_test(test_what_came_with_qantar_shares_with_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
