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

// --- by what a scenario is known --------------------------------------------------------------------

static Str file_of(void **state, Arena *arena, const char *name)
{
    Buf bytes = {0};
    os_read(temp_in(state, name), &bytes, NULL);
    Str text = arena_str(arena, buf_str(&bytes));
    buf_free(&bytes);
    return text;
}

// What is remembered of the scenario in the folder, without that folder.
static void say_home(void **state, Buf *said, const char *folder)
{
    Arena arena = {0};
    os_remove(temp_in(state, "profile/town.home.json"), NULL);
    buf_addf(said, "%s: \"%s\"", folder, home_at(state, folder, true));
    Str home = file_of(state, &arena, "profile/town.home.json");
    Str path = arena_fmt(&arena, "\"folder\":\"%s\"", temp_in(state, folder));
    for (size_t i = 0; i < home.n; i++)
        if (str_starts(str_from(home, i), path))
            buf_addf(said, "\n" STR_FMT "\n" STR_FMT "\n", STR_ARG(str_cut(home, 0, i)),
                STR_ARG(str_from(home, i + path.n)));
    arena_free(&arena);
}

static void add_words(Buf *text, const char *before, int first, int last)
{
    for (int i = first; i <= last; i++)
        buf_addf(text, "%s%d ", before, i);
}

static void write_many_scripts(void **state)
{
    Arena arena = {0};
    Buf long_text = {0}, words = {0};
    for (int i = 0; i < 12; i++)
        temp_file(state, arena_fmt(&arena, "several/b%02d.lua", i).s,
            arena_fmt(&arena, "part%d\n", i));
    temp_file(state, "several/scenario.lua", STR("first"));
    temp_file(state, "several/inside/c.lua", STR("inner inner"));
    temp_file(state, "several/a.txt", STR("other other"));
    while (long_text.n < (256 << 10) - 8)
        buf_add(&long_text, STR("same "));
    buf_add(&long_text, STR("almost last beyond"));
    temp_file(state, "long/scenario.lua", buf_str(&long_text));
    temp_file(state, "long/z.lua", STR("never read"));
    add_words(&words, "word", 1, 64);
    temp_file(state, "pairs63/scenario.lua", buf_str(&words));
    add_words(&words, "word", 65, 66);
    temp_file(state, "pairs65/scenario.lua", buf_str(&words));
    add_words(&words, "word", 67, 200);
    temp_file(state, "pairs199/scenario.lua", buf_str(&words));
    buf_free(&words);
    buf_free(&long_text);
    arena_free(&arena);
}

static void test_what_is_remembered_of_scripts(void **state)
{
    static const char *const texts[] = {"", "one", "one two", "one two three",
        "scenario one kind two fictional documented town three", "a b a b a b a c",
        "a_b c-d 12 \"x\"y{z} é Ө-Ж \n\t q", "scenarios towns"};
    static const char *const folders[] = {
        "several", "long", "pairs63", "pairs65", "pairs199"};
    Arena arena = {0};
    Buf said = {0};
    for (int i = 0; i < COUNT_OF(texts); i++) {
        const char *folder = arena_fmt(&arena, "text%d", i).s;
        script(state, folder, texts[i]);
        say_home(state, &said, folder);
    }
    write_many_scripts(state);
    for (int i = 0; i < COUNT_OF(folders); i++)
        say_home(state, &said, folders[i]);
    assert_text_file(buf_str(&said), "main/homes.txt");
    buf_free(&said);
    arena_free(&arena);
}

// Of forty words so many are the same, in the folder of the first and in another.
static void test_how_much_of_it_has_to_be_alike(void **state)
{
    Buf said = {0};
    for (int far = 0; far <= 1; far++)
        for (int same = 0; same <= 40; same += same < 6 ? 1 : 2) {
            Buf first = {0}, other = {0};
            os_remove(temp_in(state, "profile/town.home.json"), NULL);
            add_words(&first, "word", 1, 40);
            script(state, "first", first.s);
            assert_string_equal(home_at(state, "first", true), "");
            add_words(&other, "word", 1, same);
            add_words(&other, "other", same + 1, 40);
            script(state, far ? "far" : "first", other.s);
            buf_addf(&said, "%s %d: \"%s\"\n", far ? "elsewhere" : "here", same,
                home_at(state, far ? "far" : "first", false));
            buf_free(&first);
            buf_free(&other);
        }
    assert_text_file(buf_str(&said), "main/homes_alike.txt");
    buf_free(&said);
}

#define HOME(words)                                                                    \
    "{\"format\":1,\"scenario\":\"town\",\"folder\":\"/x\",\"words\":" words "}"

static void test_which_of_the_homes_it_is(void **state)
{
    static const struct {
        const char *name, *text;
    } homes[] = {{"town", HOME("[]")}, {"town", HOME("[\"g\"]")},
        {"town", HOME("[\"%W\"]")}, {"town", HOME("[\"%W\",\"\"]")},
        {"town", HOME("[\"%W\",\"12x\"]")}, {"town", HOME("[\"%W\",7]")},
        {"town", HOME("[\"%W\",null]")}, {"town", HOME("[\"%W\",\"%W\"]")},
        {"town", HOME("[\"%W\",\"1\"]")}, {"town", HOME("[\"%W\",\"1\",\"2\"]")},
        {"town", HOME("[\"%W\",\"1\",\"2\",\"3\"]")}, {"town", HOME("\"%W\"")},
        {"town", HOME("{\"a\":\"%W\"}")},
        {"town", "{\"scenario\":\"towns\",\"words\":[\"%W\"]}"},
        {"town", "{\"words\":[\"%W\"]}"}, {"town", "[]"}, {"town", ""},
        {"_00000001_town", HOME("[\"%W\"]")}, {"_1_town", HOME("[\"%W\"]")},
        {"_town", HOME("[\"%W\"]")}, {"__town", HOME("[\"%W\"]")},
        {"xtown", HOME("[\"%W\"]")}, {"own", HOME("[\"%W\"]")},
        {"_000000000000000000000001_town", HOME("[\"%W\"]")}};
    Buf said = {0};
    script(state, "well", "one two");
    assert_string_equal(home_at(state, "well", true), "");
    Arena arena = {0};
    Str own = file_of(state, &arena, "profile/town.home.json");
    size_t at = 0;
    while (!str_starts(str_from(own, at), STR("[\"")))
        at++;
    Str word = str_cut(own, at + 2, at + 18);
    assert_true(os_remove(temp_in(state, "profile/town.home.json"), NULL));
    for (int i = 0; i < COUNT_OF(homes); i++) {
        Buf text = {0};
        for (const char *c = homes[i].text; *c; c++)
            if (c[0] == '%' && c[1] == 'W')
                buf_add(&text, word), c++;
            else
                buf_addc(&text, *c);
        const char *name = arena_fmt(&arena, "profile/%s.home.json", homes[i].name).s;
        temp_file(state, name, buf_str(&text));
        buf_addf(&said, "%s %s: \"%s\"\n", homes[i].name, homes[i].text,
            home_at(state, "well", false));
        assert_true(os_remove(temp_in(state, name), NULL));
        buf_free(&text);
    }
    assert_text_file(buf_str(&said), "main/homes_forged.txt");
    buf_free(&said);
    arena_free(&arena);
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
        temp_test(test_what_is_remembered_of_scripts),
        temp_test(test_how_much_of_it_has_to_be_alike),
        temp_test(test_which_of_the_homes_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
