#include "tools/walk_part.h"

#include "support/support.h"
#include "support/walks.h"

#include "tools/walk_report.h"

#include <string.h>

#define STORY                                                                          \
    "scenario 'a' { title='A', start='one', state={ n = meter { "                      \
    "'N', 0, min=0, max=9 } } }\n"                                                     \
    "chapter 'all' { title='All', start='one' }\n"                                     \
    "scene 'one' { title='One', text='W.', choice 'up' { 'Up', go='ask', "             \
    "moves={ n={ 1, 'it' } } }, choice 'down' { 'Down', go='ask' }, choice 'stuck' { " \
    "'Stuck', go='shut' } }\n"                                                         \
    "scene 'shut' { title='Shut', text='W.', choice 'on' { 'On', go='ask', "           \
    "needs=function() return false end, why='No.' } }\n"                               \
    "check 'ask' { 'Why?', title='Ask', go='end', answer 'a' { 'A', right=true, "      \
    "because='B.' }, answer 'b' { 'B', because='B.' } }\n"                             \
    "ending 'end' { title='End', text='E.' }\n"

static void order(const char *script, WalkOrder wanted, Buf *out)
{
    MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf text = {0};
    Err err = {0};
    wanted.plays = 20;
    wanted.json = true;
    walk_order_write(&wanted, &text);
    bool done = walk_answer_order(&host, buf_str(&text), out, &err);
    assert_no_err(&err);
    assert_true(done);
    buf_free(&text);
}

// The reply, made of parts of [count] policies.
static void in_parts(int count, Buf *out)
{
    Buf parts = {0};
    int named = walk_policies((Str){0});
    for (int i = 0; i < named; i += count) {
        buf_addc(&parts, i ? ',' : '[');
        order(STORY, (WalkOrder){.first = i, .count = count}, &parts);
    }
    buf_addc(&parts, ']');
    order(STORY, (WalkOrder){.parts = buf_str(&parts)}, out);
    buf_free(&parts);
}

static void test_a_walk_in_parts_comes_to_the_same(void **state)
{
    (void)state;
    Buf whole = {0};
    order(STORY, (WalkOrder){0}, &whole);
    assert_non_null(strstr(whole.s, "no choice is open here"));
    for (int count = 1; count < 24; count += 5) {
        Buf parts = {0};
        in_parts(count, &parts);
        assert_str(buf_str(&parts), whole.s);
        buf_free(&parts);
    }
    buf_free(&whole);
}

static void assert_refused(Str parts)
{
    MemoryFile files[] = {{"scenario.lua", STORY}, {NULL, NULL}};
    Host host = scenario_host(files);
    WalkOrder wanted = {.plays = 20, .parts = parts};
    Buf text = {0}, out = {0};
    Err err = {0};
    walk_order_write(&wanted, &text);
    assert_false(walk_answer_order(&host, buf_str(&text), &out, &err));
    assert_int_equal(err.kind, ERR_DATA);
    buf_free(&text);
    buf_free(&out);
}

static void test_parts_of_another_scenario_are_refused(void **state)
{
    (void)state;
    Buf part = {0}, twice = {0};
    order("scenario 'a' { title='A', start='end' }\n"
          "chapter 'all' { title='All', start='end' }\n"
          "ending 'end' { title='End', text='E.' }\n",
        (WalkOrder){.count = 2}, &part);
    buf_addf(&twice, "[" STR_FMT "]", STR_ARG(buf_str(&part)));
    assert_refused(buf_str(&twice));
    buf_clear(&part);
    buf_clear(&twice);
    order(STORY, (WalkOrder){.count = 2}, &part); // the same twice
    buf_addf(&twice, "[" STR_FMT "," STR_FMT "]", STR_ARG(buf_str(&part)),
        STR_ARG(buf_str(&part)));
    assert_refused(buf_str(&twice));
    assert_refused(STR("[{}]"));
    assert_refused(STR("[7"));
    buf_free(&part);
    buf_free(&twice);
}

static void test_an_order_of_one_play_is_answered_by_it(void **state)
{
    (void)state;
    Buf out = {0};
    order(STORY, (WalkOrder){.policy = STR("always_first"), .play = 1}, &out);
    assert_non_null(strstr(out.s, "\"play\":"));
    assert_non_null(strstr(out.s, "begin\\nup\\na\\n"));
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_walk_in_parts_comes_to_the_same),
        cmocka_unit_test(test_parts_of_another_scenario_are_refused),
        cmocka_unit_test(test_an_order_of_one_play_is_answered_by_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
