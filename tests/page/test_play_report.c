// The report of a play: after which requests there is one, and what stands in it.
#include "page/play_report.h"

#include "base/json.h"
#include "support/sitting.h"
#include "support/support.h"
#include "tools/codes.h"

#include <string.h>

static Buf table; // of the town's codes

static void open_town(Sitting *s, bool codes)
{
    sitting_open(s, sitting_town);
    Err err = {0};
    int added;
    if (table.n == 0) codes_update(&s->setup.host, &table, &added, &err);
    assert_no_err(&err);
    if (codes) s->files[1] = (MemoryFile){"codes.txt", table.s};
    s->setup.reports = true;
    sitting_again(s);
}

static int free_table(void **state)
{
    (void)state;
    buf_free(&table);
    return 0;
}

static const char *report(const Sitting *s)
{
    Str last = pages_report(s->pages);
    return last.n > 0 ? last.s : "";
}

static bool says(const Sitting *s, const char *part)
{
    return strstr(report(s), part) != NULL;
}

// The code in the report, to be freed.
static void code_of(const Sitting *s, Buf *code)
{
    Err err = {0};
    json_t *json = json_read(pages_report(s->pages), "report", &err);
    assert_no_err(&err);
    buf_clear(code);
    buf_add(code, json_get_str(json, "code"));
    json_decref(json);
}

static void test_nothing_is_reported_before_a_play_has_begun_or_unasked(void **state)
{
    (void)state;
    Sitting s;
    open_town(&s, true);
    assert_string_equal(report(&s), "");
    sitting_do(&s, "settings"), sitting_do(&s, "theme:dusk"), sitting_do(&s, "back");
    assert_string_equal(report(&s), "");
    s.setup.reports = false;
    sitting_again(&s);
    sitting_play(&s, "look");
    assert_string_equal(report(&s), "");
    sitting_close(&s);
}

static void test_only_a_turn_changes_the_report(void **state)
{
    (void)state;
    Sitting s;
    Buf before = {0};
    open_town(&s, true);
    sitting_play(&s, "look");
    assert_true(says(&s, "\"node\":\"scene\",\"complete\":false,\"scores\":{}}"));
    buf_add(&before, pages_report(s.pages));
    sitting_do(&s, "notebook"), sitting_do(&s, "back");
    assert_string_equal(report(&s), before.s);
    sitting_do(&s, "go_on");
    assert_true(says(&s, "\"node\":\"check\""));
    sitting_do(&s, "undo");
    assert_string_equal(report(&s), before.s);
    buf_free(&before);
    sitting_close(&s);
}

static void test_scores_are_those_of_the_record_and_the_total_their_mean(void **state)
{
    (void)state;
    Sitting s;
    open_town(&s, true);
    sitting_play(&s, "look, go_on, heat");
    assert_true(
        says(&s, "\"scores\":{\"questions\":{\"got\":1.0,\"of\":1,\"percent\":100}}"));
    assert_true(says(&s, "\"total\":100}"));
    sitting_do(&s, "continue");
    sitting_do(&s, "take:heat"), sitting_do(&s, "put:0");
    sitting_do(&s, "take:dry"), sitting_do(&s, "put:1");
    sitting_do(&s, "order_done");
    assert_true(says(&s, "\"node\":\"board\""));
    assert_true(says(&s, "\"order\":{\"got\":3.0,\"of\":3,\"percent\":100}"));
    sitting_do(&s, "link:led_to"), sitting_do(&s, "link:led_to");
    assert_true(says(&s, "\"arrows\":{\"got\":1.0,\"of\":2,"));
    Scores scores = {0};
    assert_int_equal(sscanf(strstr(report(&s), "\"of\":2,\"percent\":"),
                         "\"of\":2,\"percent\":%lf", &scores.links.score),
        1);
    char total[32]; // order, arrows and questions
    snprintf(total, sizeof total, "\"total\":%d}",
        (int)((200 + scores.links.score) / 3 + 0.5));
    assert_true(scores.links.score < 100 && says(&s, total));
    assert_false(says(&s, "claims"));
    sitting_close(&s);
}

static void test_an_ending_is_complete_and_no_choice_is_told(void **state)
{
    (void)state;
    Sitting s;
    open_town(&s, false);
    sitting_play(&s,
        "look, go_on, luck, continue, take:heat, put:0, take:dry, put:1, order_done, "
        "link:led_to, link:led_to, continue, who");
    assert_true(says(&s, "\"complete\":false"));
    sitting_do(&s, "continue");
    assert_true(says(&s, "{\"code\":\"\",\"node\":\"ending\",\"complete\":true,"));
    assert_true(says(&s, "\"questions\":{\"got\":0.0,\"of\":1,\"percent\":0}"));
    static const char *const chosen[] = {"who", "luck", "look", "noon", "heat"};
    for (int i = 0; i < COUNT_OF(chosen); i++)
        assert_false(says(&s, chosen[i]));
    assert_true(pages_report(s.pages).n <= PLAY_REPORT_MAX);
    sitting_close(&s);
}

// --- beginning with a code ------------------------------------------------------------------------

static void test_another_machine_begins_where_the_code_was_reported(void **state)
{
    (void)state;
    Sitting s, other;
    Buf code = {0}, again = {0};
    open_town(&s, true);
    sitting_play(&s, "settings, text:150, back, look, go_on");
    code_of(&s, &code);
    assert_in_range(code.n, 6, 40);
    open_town(&other, true);
    other.setup.code = buf_str(&code);
    sitting_again(&other);
    assert_str(sitting_page(&other)->node, "ask");
    assert_shows(&other, "The log of what you read starts again");
    assert_int_equal(pages_settings(other.pages)->text_percent, 150);
    code_of(&other, &again); // there without a turn of this sitting
    assert_str(buf_str(&again), code.s);
    sitting_do(&other, "heat");
    code_of(&other, &again);
    assert_false(str_eq(buf_str(&again), buf_str(&code)));
    buf_free(&code);
    buf_free(&again);
    sitting_close(&other);
    sitting_close(&s);
}

static void test_the_autosave_of_the_same_play_is_continued_with_its_turns(void **state)
{
    (void)state;
    Sitting s;
    Buf code = {0};
    open_town(&s, true);
    sitting_play(&s, "look, go_on");
    code_of(&s, &code);
    s.setup.code = buf_str(&code);
    sitting_again(&s);
    assert_str(sitting_page(&s)->node, "ask");
    assert_false(sitting_shows(&s, "The log of what you read starts again"));
    sitting_do(&s, "undo"); // which a code alone cannot
    assert_str(sitting_page(&s)->node, "rope");
    assert_int_equal(test_store_get(&s.store, "town.kept-1").n, 0);
    buf_free(&code);
    sitting_close(&s);
}

static void test_an_autosave_of_another_play_is_kept(void **state)
{
    (void)state;
    Sitting s;
    Buf code = {0};
    open_town(&s, true);
    sitting_play(&s, "look");
    code_of(&s, &code);
    sitting_do(&s, "go_on"), sitting_do(&s, "heat");
    s.setup.code = buf_str(&code);
    sitting_again(&s);
    assert_str(sitting_page(&s)->node, "rope");
    sitting_do(&s, "saves"), sitting_do(&s, "load:kept-1");
    assert_str(sitting_page(&s)->node, "ask");
    buf_free(&code);
    sitting_close(&s);
}

static void test_a_refused_code_is_told_on_the_first_page(void **state)
{
    (void)state;
    Sitting s;
    open_town(&s, true);
    s.setup.code = STR("abc0");
    sitting_again(&s);
    assert_page(&s, PAGE_TITLE);
    assert_shows(&s, "Codes never have the digit 0 or the letter O");
    assert_string_equal(report(&s), "");
    sitting_do(&s, "saves");
    assert_str(sitting_action(&s, "code")->value, "abc0");
    Buf code = {0};
    s.setup.code = (Str){0};
    sitting_again(&s);
    sitting_play(&s, "look");
    code_of(&s, &code);
    sitting_close(&s);
    open_town(&s, false); // a scenario without codes
    s.setup.code = buf_str(&code);
    sitting_again(&s);
    assert_page(&s, PAGE_TITLE);
    assert_shows(&s, "This scenario has no codes.");
    buf_free(&code);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_is_reported_before_a_play_has_begun_or_unasked),
        cmocka_unit_test(test_only_a_turn_changes_the_report),
        cmocka_unit_test(test_scores_are_those_of_the_record_and_the_total_their_mean),
        cmocka_unit_test(test_an_ending_is_complete_and_no_choice_is_told),
        cmocka_unit_test(test_another_machine_begins_where_the_code_was_reported),
        cmocka_unit_test(
            test_the_autosave_of_the_same_play_is_continued_with_its_turns),
        cmocka_unit_test(test_an_autosave_of_another_play_is_kept),
        cmocka_unit_test(test_a_refused_code_is_told_on_the_first_page),
    };
    return cmocka_run_group_tests(tests, NULL, free_table);
}
