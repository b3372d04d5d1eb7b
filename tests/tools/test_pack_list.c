#include "tools/pack_list.h"

#include "base/json.h"
#include "support/scenario.h"
#include "support/support.h"

#define HEAD                                                                           \
    "scenario 'hills' { title='Hills', version='2', author='A', licence='CC0', "       \
    "kind='fictional', start='one' }\ninclude 'more.lua'\n"
#define MORE "ending 'two' { title='Two', text='The end.' }\n"

static json_t *list_of(const char *scene)
{
    Buf script = {0}, out = {0};
    Err err = {0};
    CheckSetup setup = {0};
    buf_addf(&script, HEAD "%s", scene);
    const MemoryFile files[] = {{"scenario.lua", script.s}, {"more.lua", MORE},
        {"pictures/hill.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"},
        {"unread.txt", "Notes."}, {NULL, NULL}};
    Host host = scenario_host(files);
    assert_true(pack_list(&host, &setup, &out, &err));
    assert_false(str_has(buf_str(&out), STR("\n"))); // in one line
    json_t *list = json_read(buf_str(&out), "list", &err);
    assert_no_err(&err);
    buf_free(&script);
    buf_free(&out);
    return list;
}

static bool has_file(const json_t *list, const char *name)
{
    const json_t *files = json_object_get(list, "files");
    int times = 0;
    for (size_t i = 0; i < json_array_size(files); i++)
        times +=
            str_eq(str_of(json_string_value(json_array_get(files, i))), str_of(name));
    assert_true(times <= 1);
    return times == 1;
}

static void test_what_a_sound_scenario_reads_is_listed_once(void **state)
{
    (void)state;
    json_t *list =
        list_of("picture 'hill' { alt='A hill.', layers={ 'hill.svg' } }\n"
                "scene 'one' { title='One', text='You wait.', picture='hill', "
                "choice 'on' { 'On', go='two' } }\n");
    assert_true(json_is_false(json_object_get(list, "bad")));
    assert_str(json_get_str(list, "id"), "hills");
    assert_str(json_get_str(list, "version"), "2");
    assert_str(json_get_str(list, "kind"), "fictional");
    assert_str(json_get_str(list, "title"), "Hills");
    assert_str(json_get_str(list, "author"), "A");
    assert_str(json_get_str(list, "licence"), "CC0");
    assert_true(json_integer_value(json_object_get(list, "api")) > 0);
    assert_true(has_file(list, "scenario.lua") && has_file(list, "more.lua"));
    assert_true(has_file(list, "pictures/hill.svg"));
    assert_false(has_file(list, "unread.txt"));
    json_decref(list);
}

static void test_of_one_with_an_error_there_is_the_report_alone(void **state)
{
    (void)state;
    json_t *list = list_of("scene 'one' { title='One', text='You wait.', "
                           "choice 'on' { 'On', go='nowhere' } }\n");
    assert_true(json_is_true(json_object_get(list, "bad")));
    assert_true(str_has(json_get_str(list, "report"), STR("nowhere")));
    assert_null(json_object_get(list, "files"));
    json_decref(list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_a_sound_scenario_reads_is_listed_once),
        cmocka_unit_test(test_of_one_with_an_error_there_is_the_report_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
