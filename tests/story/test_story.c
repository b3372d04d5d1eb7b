#include "support/support.h"

#include "support/scenario.h"

static const MemoryFile sound[] = {
    {"scenario.lua", "scenario 't' { title='T', start='a' }\nending 'a' { text='x' }"},
    {NULL, NULL}};

static void test_a_sound_scenario_becomes_a_story(void **state)
{
    (void)state;
    Host host = scenario_host(sound);
    Diagnostics diagnostics = {0};
    Err err = {0};
    Story *story = story_open(&host, NULL, &diagnostics, &err);
    assert_non_null(story);
    assert_no_err(&err);
    assert_int_equal(diagnostics.count, 0);
    assert_str(story_book(story)->title.src, "T");
    assert_in_range(story_memory(story), 1, LIMIT_MEMORY);
    story_close(story);
    diagnostics_free(&diagnostics);
}

static void test_a_faulty_scenario_becomes_none_and_all_faults_are_told(void **state)
{
    (void)state;
    const MemoryFile files[] = {{"scenario.lua", "scenario 't' { start='b' }\n"
                                                 "ending 'a' { text='x', zzz=1 }"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    Err err = {0};
    assert_null(story_open(&host, NULL, &diagnostics, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_string_equal(
        err.text, "scenario.lua:1: scenario \"t\" needs title: a text (and 2 more)");
    assert_int_equal(diagnostics.errors, 3);
    diagnostics_free(&diagnostics);
}

static void test_a_sandbox_without_room_is_an_error_like_any_other(void **state)
{
    (void)state;
    Host host = scenario_host(sound);
    Diagnostics diagnostics = {0};
    Err err = {0};
    const Limits limits = {.memory_bytes = 1};
    assert_null(story_open(&host, &limits, &diagnostics, &err));
    assert_err(&err, "the script uses more memory than the 1 bytes it may have");
    diagnostics_free(&diagnostics);
}

static void test_closing_nothing_is_nothing(void **state)
{
    (void)state;
    story_close(NULL);
}

// 50,000 endings in ten files: a story far larger than any that is played.
static bool read_large(void *ctx, Str name, Buf *out, Err *err)
{
    (void)ctx;
    (void)err;
    if (str_eq(name, STR("scenario.lua"))) {
        buf_add(out, STR("scenario 't' { title='T', start='n_1' }\n"
                         "for i = 0, 9 do include('f' .. i .. '.lua') end"));
        return true;
    }
    buf_addf(out, "for i = 1, 5000 do ending('n_' .. i + 5000 * %c) { text='x' } end",
        name.s[1]);
    return true;
}

static void test_a_large_story_is_read_and_searched(void **state)
{
    (void)state;
    Host host = {.read = read_large};
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    assert_int_equal(book->n_nodes, 50000);
    for (int i = 1; i <= 50000; i++) {
        char id[16];
        snprintf(id, sizeof id, "n_%d", i);
        assert_int_equal(book_node(book, str_of(id)), i - 1);
    }
    story_close(story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sound_scenario_becomes_a_story),
        cmocka_unit_test(test_a_faulty_scenario_becomes_none_and_all_faults_are_told),
        cmocka_unit_test(test_a_sandbox_without_room_is_an_error_like_any_other),
        cmocka_unit_test(test_closing_nothing_is_nothing),
        cmocka_unit_test(test_a_large_story_is_read_and_searched),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
