#include "support/support.h"

#include "story/log.h"

#include <string.h>

static void assert_line(
    const Log *log, int index, int node, int choice, const char *shown)
{
    LogLine line = log_line(log, index);
    assert_int_equal(line.node, node);
    assert_int_equal(line.choice, choice);
    assert_str(line.shown, shown);
}

static void test_lines_keep_node_choice_and_text(void **state)
{
    (void)state;
    Log log = {0};
    log_push(&log, 4);
    log_show(&log, 4, STR("The queue."));
    log_choose(&log, 4, 1);
    log_push(&log, 5);
    assert_int_equal(log.n, 2);
    assert_line(&log, 0, 4, 1, "The queue.");
    assert_line(&log, 1, 5, NONE, "");
    log_free(&log);
}

static void test_a_node_shown_again_replaces_its_text(void **state)
{
    (void)state;
    Log log = {0};
    log_push(&log, 1);
    log_show(&log, 1, STR("first, and longer"));
    log_show(&log, 1, STR("second"));
    assert_line(&log, 0, 1, NONE, "second");
    log_free(&log);
}

static void test_a_text_or_choice_of_another_node_is_not_taken(void **state)
{
    (void)state;
    Log log = {0};
    log_show(&log, 1, STR("nowhere"));
    log_choose(&log, 1, 3);
    assert_int_equal(log.n, 0);
    log_push(&log, 1);
    log_show(&log, 2, STR("elsewhere"));
    log_choose(&log, 2, 3);
    assert_line(&log, 0, 1, NONE, "");
    log_free(&log);
}

static void test_rewinding_takes_lines_and_texts(void **state)
{
    (void)state;
    Log log = {0};
    for (int i = 0; i < 2; i++) {
        log_push(&log, i);
        log_show(&log, i, STR("words"));
    }
    log_rewind(&log, 1, 0);
    assert_int_equal(log.n, 1);
    assert_int_equal(log.texts.n, 5);
    log_rewind(&log, 9, 0); // nothing to forget
    assert_int_equal(log.n, 1);
    log_push(&log, 7);
    assert_line(&log, 0, 0, NONE, "words");
    assert_line(&log, 1, 7, NONE, "");
    log_free(&log);
}

static void test_a_long_log_loses_its_oldest_lines(void **state)
{
    (void)state;
    Log log = {0};
    for (int i = 0; i <= LOG_KEEP; i++) {
        char shown[24];
        snprintf(shown, sizeof shown, "line %d", i);
        log_push(&log, i);
        log_show(&log, i, str_of(shown));
        assert_true(log.n <= LOG_KEEP);
        assert_int_equal(log.dropped + log.n, i + 1);
    }
    assert_int_equal(log.dropped, LOG_KEEP / 4 + 1);
    char last[24], first[24];
    snprintf(last, sizeof last, "line %d", LOG_KEEP);
    snprintf(first, sizeof first, "line %d", log.dropped);
    assert_line(&log, log.n - 1, LOG_KEEP, NONE, last);
    assert_line(&log, 0, log.dropped, NONE, first);
    log_free(&log);
}

static void test_exactly_log_keep_lines_are_kept(void **state)
{
    (void)state;
    Log log = {0};
    for (int i = 0; i < LOG_KEEP; i++)
        log_push(&log, i);
    assert_int_equal(log.n, LOG_KEEP);
    assert_int_equal(log.dropped, 0);
    log_free(&log);
}

static void test_rewinding_beyond_what_is_kept_brings_the_line_back(void **state)
{
    (void)state;
    Log log = {0};
    for (int i = 0; i <= LOG_KEEP; i++) {
        log_push(&log, i);
        log_show(&log, i, STR("words"));
    }
    log_rewind(&log, 1, 0);
    assert_int_equal(log.n, 1);
    assert_int_equal(log.dropped, 0);
    assert_line(&log, 0, 0, NONE, "");
    log_rewind(&log, 0, NONE);
    assert_int_equal(log.n, 0);
    log_free(&log);
}

static void test_rewinding_to_what_was_dropped_keeps_the_count(void **state)
{
    (void)state;
    Log log = {0};
    for (int i = 0; i <= LOG_KEEP; i++)
        log_push(&log, i);
    int dropped = log.dropped;
    log_rewind(&log, dropped + 1, 9); // the oldest that is kept
    assert_int_equal(log.n, 1);
    assert_int_equal(log.dropped, dropped);
    assert_line(&log, 0, dropped, NONE, "");
    log_rewind(&log, dropped, 9);
    assert_int_equal(log.n, 1);
    assert_int_equal(log.dropped, dropped - 1);
    assert_line(&log, 0, 9, NONE, "");
    log_free(&log);
}

static void test_only_the_last_line_is_marked_as_the_authors(void **state)
{
    (void)state;
    Log log = {0};
    log_mark(&log, 0); // nothing to mark
    log_push(&log, 0);
    log_push(&log, 1);
    log_mark(&log, 0);
    assert_false(log_line(&log, 0).authored || log_line(&log, 1).authored);
    log_mark(&log, 1);
    assert_false(log_line(&log, 0).authored);
    assert_true(log_line(&log, 1).authored);
    log_free(&log);
}

static void test_long_texts_are_cut_between_code_points(void **state)
{
    (void)state;
    static char letters[LOG_TEXT_MAX + 8];
    memset(letters, 'a', sizeof letters);
    memcpy(
        letters + LOG_TEXT_MAX - 1, "\xd2\x9a", 2); // its second byte is one too many
    Log log = {0};
    log_push(&log, 0);
    log_show(&log, 0, (Str){letters, LOG_TEXT_MAX});
    assert_int_equal(log_line(&log, 0).shown.n, LOG_TEXT_MAX);
    log_show(&log, 0, (Str){letters, LOG_TEXT_MAX + 1});
    assert_int_equal(log_line(&log, 0).shown.n, LOG_TEXT_MAX - 1);
    log_free(&log);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_keep_node_choice_and_text),
        cmocka_unit_test(test_a_node_shown_again_replaces_its_text),
        cmocka_unit_test(test_a_text_or_choice_of_another_node_is_not_taken),
        cmocka_unit_test(test_rewinding_takes_lines_and_texts),
        cmocka_unit_test(test_a_long_log_loses_its_oldest_lines),
        cmocka_unit_test(test_exactly_log_keep_lines_are_kept),
        cmocka_unit_test(test_rewinding_beyond_what_is_kept_brings_the_line_back),
        cmocka_unit_test(test_rewinding_to_what_was_dropped_keeps_the_count),
        cmocka_unit_test(test_only_the_last_line_is_marked_as_the_authors),
        cmocka_unit_test(test_long_texts_are_cut_between_code_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
