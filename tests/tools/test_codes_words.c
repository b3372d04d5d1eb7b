#include "support/coded.h"
#include "support/support.h"

#include "tools/codes.h"

// The words of the first variable of a scenario.
static void assert_words_of(const char *script, const char *expected)
{
    Arena arena = {0};
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Ids *words = codes_words(story, &arena);
    Buf found = {0};
    for (int i = 0; i < words[0].n; i++)
        buf_addf(&found, STR_FMT ",", STR_ARG(words[0].items[i]));
    assert_str(buf_str(&found), expected);
    buf_free(&found);
    story_close(story);
    arena_free(&arena);
}

// Of one whose scene does [effect] at every turn.
static void assert_words(const char *first, const char *effect, const char *expected)
{
    Arena arena = {0};
    Str script = arena_fmt(&arena,
        "scenario 't' { title='T', start='a', state={ v=%s } }\n"
        "scene 'a' { text='x', choice 'on' { 'On', go='a', effect=function(s) %s end "
        "},\n"
        "  choice 'off' { 'Off', go='e' } }\nending 'e' { text='x' }\n",
        first, effect);
    assert_words_of(script.s, expected);
    arena_free(&arena);
}

static void test_texts_are_met_in_the_order_of_play(void **state)
{
    (void)state;
    assert_words("'x'", "s.v = s.v == 'x' and 'one' or 'two'", "one,two,");
    assert_words("'x'", "s.v = 'x'", "");
    assert_words("0", "s.v = s.v + 1", "");
}

static void test_texts_inside_of_lists_and_maps_are_met(void **state)
{
    (void)state;
    assert_words("list()", "s.v = { 'one', { 'two' } }", "one,two,");
    assert_words("map()", "s.v = { key = 'one' }", "key,one,");
}

static void test_long_texts_and_too_many_are_left(void **state)
{
    (void)state;
    assert_words("'x'", "s.v = string.rep('y', 65)", "");
    assert_words("'x'", "s.v = string.rep('y', 64)",
        "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy,");
    Buf all = {0};
    for (int i = 1; i <= CODES_WORDS; i++)
        buf_addf(&all, "n%d,", i);
    assert_words(
        "list()", "local t = {} for i = 1, 70 do t[i] = 'n' .. i end s.v = t", all.s);
    buf_free(&all);
}

static void test_a_script_that_fails_ends_the_play_it_fails_in(void **state)
{
    (void)state;
    assert_words("'x'", "s.v = 'one' error('no')", "");
}

// What comes after a check and all the stages of a board is played too.
static void test_texts_behind_a_check_and_a_board_are_met(void **state)
{
    (void)state;
    assert_words_of(
        "scenario 't' { title='T', start='q', state={ v='x' } }\n"
        "check 'q' { '?', go='b', answer 'y' { 'Y', because='x', right=true },\n"
        "  answer 'n' { 'N', because='x' } }\n"
        "board 'b' { text='x', go='a', card 'one' { 'One' }, card 'two' { 'Two' },\n"
        "  order={ 'one', 'two' },\n"
        "  link 'to' { 'one', 'two', answer='trigger', because='x' } }\n"
        "scene 'a' { text='x', choice 'on' { 'On', go='e', effect=function(s) s.v = "
        "'behind' end } }\n"
        "ending 'e' { text='x' }\n",
        "behind,");
}

static void test_texts_of_each_edition_are_met(void **state)
{
    (void)state;
    assert_words_of(
        "scenario 't' { title='T', state={ v='x' } }\n"
        "edition 'one' { 'One', start='a' }\nedition 'two' { 'Two', start='b' }\n"
        "scene 'a' { text='x', choice 'on' { 'On', go='e', effect=function(s) s.v = "
        "'one' end } }\n"
        "scene 'b' { text='x', choice 'on' { 'On', go='e', effect=function(s) s.v = "
        "'two' end } }\n"
        "ending 'e' { text='x' }\n",
        "one,two,");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_texts_are_met_in_the_order_of_play),
        cmocka_unit_test(test_texts_inside_of_lists_and_maps_are_met),
        cmocka_unit_test(test_long_texts_and_too_many_are_left),
        cmocka_unit_test(test_texts_behind_a_check_and_a_board_are_met),
        cmocka_unit_test(test_texts_of_each_edition_are_met),
        cmocka_unit_test(test_a_script_that_fails_ends_the_play_it_fails_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
