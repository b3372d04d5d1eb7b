#include "support/small.h"
#include "support/support.h"

#include "base/os.h"
#include "plain/show.h"
#include "tools/replay.h"

#include <stdlib.h>
#include <string.h>

#define HEAD "## a play for this test\nseed 3\n"

static void show(void *ctx, const Page *page, Buf *out)
{
    (void)ctx;
    show_page(page, (Look){.columns = SHOW_COLUMNS}, out);
}

// Plays [text] over the small scenario.
static bool played(const char *text, bool reload, Buf *transcript, Err *err)
{
    Small small = {0};
    small_setup(&small);
    ReplaySetup setup = {.host = small.setup.host, .show = show, .reload = reload};
    bool done = replay_play(str_of(text), "x.play", &setup, transcript, err);
    small_free(&small);
    return done;
}

static void assert_plays(const char *text)
{
    Buf transcript = {0};
    Err err = {0};
    assert_true(played(text, false, &transcript, &err));
    assert_no_err(&err);
    buf_free(&transcript);
}

static void assert_refused(const char *text, const char *sentence)
{
    Buf transcript = {0};
    Err err = {0};
    assert_false(played(text, false, &transcript, &err));
    assert_err(&err, sentence);
    assert_int_equal(err.kind, ERR_DATA);
    buf_free(&transcript);
}

static void test_a_transcript_is_every_page_and_every_step(void **state)
{
    (void)state;
    Buf transcript = {0};
    Err err = {0};
    assert_true(
        played(HEAD "begin\n\n# a comment\n measure \n", false, &transcript, &err));
    assert_true(
        str_starts(buf_str(&transcript), STR("[Invented]\nQANTAR\n# The well\n")));
    assert_non_null(
        strstr(transcript.s, "quit or ?.\n\n> begin\n\n[Invented]\n# Morning"));
    assert_non_null(strstr(transcript.s, "\n> measure\n\n"));
    assert_null(strstr(transcript.s, "a comment"));
    buf_free(&transcript);
}

static void test_checks_hold_or_name_their_line(void **state)
{
    (void)state;
    assert_plays(
        HEAD "page: title\nbegin\ntext: water stands 11 metres down. You turn the "
             "wheel\ntext: *eleven* marks\nnot: grue\npage: scene\nat: morning\n"
             "meter: trust 3\nstatus: playing\n");
    assert_refused(HEAD "begin\ntext: grue\n", "x.play:4: \"grue\" does not stand");
    assert_refused(HEAD "begin\nnot: the wheel\n", "x.play:4: \"the wheel\" stands");
    assert_refused(
        HEAD "page: scene\n", "x.play:3: the page is \"title\", not \"scene\"");
    assert_refused(HEAD "begin\nat: market\n", "the node is \"morning\"");
    assert_refused(HEAD "begin\nmeter: trust 4\n", "the meter is \"3\", not \"4\"");
    assert_refused(HEAD "begin\nmeter: luck 4\n", "no meter \"luck\"");
    assert_refused(HEAD "begin\nstatus: ended\n", "the status is \"playing\"");
}

static void test_a_step_that_cannot_be_taken_names_its_line(void **state)
{
    (void)state;
    assert_refused(
        HEAD "begin\n\nmeasrue\n", "x.play:5: there is no action \"measrue\"");
    assert_refused(HEAD "begin\ntell\n", "x.play:4: ");
    assert_refused(HEAD "begin\n{\"do\":\n", "x.play:4: the line: line 1");
    assert_refused(HEAD "quit\nbegin\n", "x.play:4: the play was left");
    assert_refused(HEAD "reload\n", "x.play:3: there is no action \"resume\"");
}

static void test_a_play_begins_with_its_purpose_and_its_seed(void **state)
{
    (void)state;
    assert_refused("", "x.play:1: the first line");
    assert_refused("seed 3\nbegin\n", "x.play:1: the first line");
    assert_refused("## why\nbegin\n", "x.play:2: the second line");
    assert_refused("## why\nseed x\n", "x.play:2: a seed is a number");
    assert_refused(
        "## why\nseed 18446744073709551616\n", "x.play:2: a seed is a number");
}

static void test_reloading_keeps_the_play_and_what_was_saved(void **state)
{
    (void)state;
    assert_plays(HEAD "begin\nmeasure\nsave\nreload\nat: morning\nmeter: trust 4\n"
                      "saves\n{\"do\":\"save:new\",\"value\":\"here\"}\nback\ntell\n"
                      "reload\nsaves\nload:slot-1\nmeter: trust 4\n");
}

static void test_a_play_of_every_kind_of_node_survives_reloading_at_every_turn(
    void **state)
{
    (void)state;
    const char *text = HEAD
        "begin\nguess\nundo\nmeasure\nnotebook\nsource:rope\nback\nback\ntell\nhome\n"
        "both\ncontinue\ntake:water\nput:1\ntake:lock\nput:1\ntake:lock\nback\ntake:"
        "rumour\nput:2\n"
        "take:lock\nput:3\norder_done\n"
        "link:trigger\nlink:only_before\nlog\nback\ncontinue\nundo\ncontinue\nwrite\n"
        "page: ending\nstatus: ended\nundo\nat: closing\n";
    Buf once = {0}, again = {0};
    Err err = {0};
    played(text, false, &once, &err);
    assert_no_err(&err);
    played(text, true, &again, &err);
    assert_no_err(&err);
    assert_string_equal(once.s, again.s);
    buf_free(&once);
    buf_free(&again);
}

static bool replayed(void **state, bool bless, Buf *report, Err *err)
{
    Small small = {0};
    small_setup(&small);
    ReplaySetup setup = {.host = small.setup.host, .show = show};
    bool done = replay_file(temp_in(state, "a.play"), &setup, bless, report, err);
    small_free(&small);
    return done;
}

static void test_a_file_is_compared_with_its_transcript(void **state)
{
    Buf report = {0};
    Err err = {0};
    temp_file(state, "a.play", STR(HEAD "begin\n"));
    assert_false(replayed(state, false, &report, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT); // no transcript yet
    err_clear(&err);
    assert_true(replayed(state, true, &report, &err));
    assert_true(os_is_file(temp_in(state, "a.out")));
    assert_true(replayed(state, false, &report, &err));
    assert_int_equal(report.n, 0);

    temp_file(state, "a.play", STR(HEAD "begin\nmeasure\n"));
    assert_false(replayed(state, false, &report, &err));
    assert_no_err(&err);
    assert_non_null(strstr(report.s, "a.out: the play differs from line "));
    assert_non_null(strstr(report.s, "  now      | > measure\n"));
    buf_free(&report);
}

static void test_a_difference_is_told_by_its_line_and_what_follows(void **state)
{
    Buf report = {0}, out = {0};
    Err err = {0};
    temp_file(state, "a.play", STR(HEAD "begin\n"));
    assert_true(replayed(state, true, &report, &err));
    assert_true(os_read(temp_in(state, "a.out"), &out, &err));
    const char *third = strchr(strchr(out.s, '\n') + 1, '\n') + 1;
    out.n = (size_t)(third - out.s); // two lines stay
    buf_add(&out, STR("other\n"));
    temp_file(state, "a.out", buf_str(&out));
    assert_false(replayed(state, false, &report, &err));
    assert_non_null(strstr(report.s,
        "a.out: the play differs from line 3 on:\n  recorded | other\n  now      | "));
    assert_non_null(strstr(report.s, "\n  now      | ...\n"));
    assert_null(strstr(report.s, "recorded | ..."));
    buf_free(&out);
    buf_free(&report);
}

// A page of eight megabytes.
static void show_much(void *ctx, const Page *page, Buf *out)
{
    (void)ctx, (void)page;
    char *bytes = mem_new(8 << 20, 1);
    memset(bytes, 'x', 8 << 20);
    buf_add(out, (Str){bytes, 8 << 20});
    free(bytes);
}

static void test_a_transcript_has_a_bound(void **state)
{
    (void)state;
    Small small = {0};
    Buf transcript = {0};
    Err err = {0};
    small_setup(&small);
    ReplaySetup setup = {.host = small.setup.host, .show = show_much};
    Str text = STR(HEAD "begin\nmeasure\n");
    assert_false(replay_play(text, "x.play", &setup, &transcript, &err));
    assert_string_equal(
        err.text, "x.play:3: the transcript grows over the 16777216 bytes it may have");
    small_free(&small);
    buf_free(&transcript);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_transcript_is_every_page_and_every_step),
        cmocka_unit_test(test_checks_hold_or_name_their_line),
        cmocka_unit_test(test_a_step_that_cannot_be_taken_names_its_line),
        cmocka_unit_test(test_a_play_begins_with_its_purpose_and_its_seed),
        cmocka_unit_test(test_reloading_keeps_the_play_and_what_was_saved),
        cmocka_unit_test(
            test_a_play_of_every_kind_of_node_survives_reloading_at_every_turn),
        cmocka_unit_test(test_a_transcript_has_a_bound),
        temp_test(test_a_file_is_compared_with_its_transcript),
        temp_test(test_a_difference_is_told_by_its_line_and_what_follows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
