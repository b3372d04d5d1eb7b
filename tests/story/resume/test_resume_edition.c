// What a code says of the edition of its play.
#include "support/coded.h"
#include "support/support.h"
#include "support/wander.h"

#include "story/resume/resume_table.h"

#include <string.h>

#define REST                                                                           \
    "scene 'one' { text='x', choice 'on' { 'On', go='two' }, choice 'off' { 'Off', "   \
    "go='end_' } }\n"                                                                  \
    "scene 'two' { text='x', choice 'on' { 'On', go='end_' } }\n"                      \
    "ending 'end_' { text='x' }\n"
#define SHORT "edition 'short' { 'Short', start='one' }\n"
#define LONG  "edition 'long' { 'Long', start='two' }\n"

static const char bare[] = "scenario 'a' { title='A', start='one' }\n" REST;
static const char both[] = "scenario 'a' { title='A', start='one' }\n" SHORT LONG REST;
static const char only_long[] = "scenario 'a' { title='A', start='one' }\n" LONG REST;

static void test_a_code_keeps_the_edition_at_every_step(void **state)
{
    (void)state;
    Coded coded;
    Buf code = {0};
    coded_open(&coded, both, NULL);
    for (int edition = NONE; edition < 2; edition++) {
        Rng rng = rng_seeded(3);
        Play *play = play_new_edition(coded.story, 1, edition, NULL);
        do {
            coded_check(&coded, play);
            coded_code(play, &code);
            Play *taken = coded_take(&coded, buf_str(&code), NULL);
            assert_int_equal(play_edition(taken), edition);
            play_close(taken);
        } while (wander(play, &rng));
        play_close(play);
    }
    buf_free(&code);
    coded_close(&coded);
}

static void test_a_code_of_before_editions_has_none(void **state)
{
    (void)state;
    Coded old, new;
    Buf code = {0};
    coded_open(&old, bare, NULL);
    coded_open(&new, both, &old);
    Play *play = play_new(old.story, 1, NULL);
    coded_code(play, &code);
    Play *taken = coded_take(&new, buf_str(&code), NULL);
    assert_int_equal(play_edition(taken), NONE);
    assert_str(play_node(taken)->id, "one");
    play_close(taken), play_close(play);
    buf_free(&code);
    coded_close(&new), coded_close(&old);
}

static void test_an_edition_that_is_gone_is_told(void **state)
{
    (void)state;
    Coded old, new;
    Buf code = {0}, notes = {0};
    coded_open(&old, both, NULL);
    coded_open(&new, only_long, &old);
    Play *play = play_new_edition(old.story, 1, 0, NULL);
    coded_code(play, &code);
    Play *taken = coded_take(&new, buf_str(&code), &notes);
    assert_int_equal(play_edition(taken), NONE);
    assert_non_null(strstr(notes.s, "the edition “short”, which is no longer part"));
    play_close(taken), play_close(play);
    buf_free(&code), buf_free(&notes);
    coded_close(&new), coded_close(&old);
}

static void test_an_edition_that_the_table_lacks_has_no_code_yet(void **state)
{
    (void)state;
    Coded old;
    coded_open(&old, bare, NULL);
    const MemoryFile files[] = {
        {"scenario.lua", both}, {RESUME_TABLE_FILE, old.table.s}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Play *play = play_new_edition(story, 1, 1, NULL);
    Buf code = {0};
    Err err = {0};
    assert_false(resume_write(play, 0, &code, NULL, &err));
    assert_err(&err, "there is no code for this edition yet: codes.txt lacks \"long\"");
    play_close(play);
    play = play_new(story, 1, NULL);
    err_clear(&err);
    assert_true(resume_write(play, 0, &code, NULL, &err));
    play_close(play);
    story_close(story);
    buf_free(&code);
    coded_close(&old);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_code_keeps_the_edition_at_every_step),
        cmocka_unit_test(test_a_code_of_before_editions_has_none),
        cmocka_unit_test(test_an_edition_that_is_gone_is_told),
        cmocka_unit_test(test_an_edition_that_the_table_lacks_has_no_code_yet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
