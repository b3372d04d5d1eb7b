// A table of codes that is added to: what stood there stays, whatever its last line ends in.
#include "tools/codes.h"

#include "support/scenario.h"
#include "support/support.h"

#include <string.h>

#define SCENARIO(scenes)                                                               \
    "scenario 't' { title='T', start='a' }\n"                                          \
    "scene 'a' { text='x', choice 'on' { 'On', go='e' } }\n" scenes                    \
    "ending 'e' { text='x' }\n"

static int update(const char *script, const char *table, Buf *out)
{
    const MemoryFile files[] = {{"scenario.lua", script},
        {table ? RESUME_TABLE_FILE : NULL, table}, {NULL, NULL}};
    Host host = scenario_host(files);
    Err err = {0};
    int added = -1;
    assert_true(codes_update(&host, out, &added, &err));
    assert_no_err(&err);
    return added;
}

static void test_a_last_line_without_an_end_is_not_glued_to_the_next(void **state)
{
    (void)state;
    Buf first = {0}, second = {0}, again = {0};
    assert_true(update(SCENARIO(""), NULL, &first) > 0);
    const char *longer =
        SCENARIO("scene 'b' { text='x', choice 'on' { 'On', go='e' } }\n");
    assert_true(update(longer, first.s, &second) > 0);
    // One empty line stands between them.
    assert_true(second.s[first.n] == '\n' && second.s[first.n + 1] != '\n');
    buf_clear(&second);
    first.s[--first.n] = '\0';
    assert_true(first.s[first.n - 1] != '\n');
    assert_true(update(longer, first.s, &second) > 0);
    assert_int_equal(strncmp(second.s, first.s, first.n), 0);
    assert_int_equal(strncmp(second.s + first.n, "\n\n", 2), 0);
    assert_true(second.s[first.n + 2] != '\n');
    // It can be read, and lacks nothing now.
    assert_int_equal(update(longer, second.s, &again), 0);
    assert_str(buf_str(&again), second.s);
    buf_free(&first);
    buf_free(&second);
    buf_free(&again);
}

static void test_every_card_and_every_link_of_a_board_has_a_line(void **state)
{
    (void)state;
    Buf table = {0};
    const char *script =
        "scenario 't' { title='T', start='a' }\n"
        "board 'a' { title='B', text='x', go='e', card 'one' { 'One' },\n"
        "  card 'two' { 'Two' }, card 'three' { 'Three' }, order={ 'one', 'two', "
        "'three' },\n"
        "  link 'first' { 'one', 'two', answer='trigger', because='x' },\n"
        "  link 'second' { 'two', 'three', answer='trigger', because='x' } }\n"
        "ending 'e' { text='x' }\n";
    assert_true(update(script, NULL, &table) > 0);
    const char *const lines[] = {"{\"card\":\"a one\"}\n", "{\"card\":\"a two\"}\n",
        "{\"card\":\"a three\"}\n", "{\"link\":\"a first\"}\n",
        "{\"link\":\"a second\"}\n"};
    for (int i = 0; i < 5; i++)
        if (!strstr(table.s, lines[i])) fail_msg("no line %s in %s", lines[i], table.s);
    buf_free(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_card_and_every_link_of_a_board_has_a_line),
        cmocka_unit_test(test_a_last_line_without_an_end_is_not_glued_to_the_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
