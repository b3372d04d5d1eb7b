#include "support/sitting.h"
#include "support/support.h"

static void test_a_failing_effect_shows_its_sentence_its_lines_and_ways_on(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "fall");
    assert_page(&s, PAGE_ERROR);
    assert_shows(&s, "on purpose");
    assert_shows(&s, "Your play is as it was");
    const Block *lines = sitting_block(&s, BLOCK_TABLE);
    assert_str(lines->label, "scenario.lua");
    assert_int_equal(lines->n_items, 5);
    int here = 0;
    while (lines->items[here].state != ITEM_HERE)
        here++;
    assert_int_equal(here, 2);
    assert_str(lines->items[2].text, "    error('on purpose') end },");
    assert_true(sitting_offers(&s, "back") && sitting_offers(&s, "reload"));
    assert_true(sitting_offers(&s, "report") && sitting_offers(&s, "quit"));
    sitting_close(&s);
}

static void test_back_leaves_the_play_as_it_was(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there, fall, back");
    assert_str(sitting_page(&s)->node, "square");
    assert_shows(&s, "**Trust** is 4.");
    sitting_do(&s, "undo");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_reload_picks_up_a_changed_script_and_the_play_goes_on(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there, fall");
    s.files[0].text =
        "scenario 'town' { title='The town', start='square', kind='documented',\n"
        "  state={ trust=3 } }\n"
        "chapter 'day' { title='Day', start='square' }\n"
        "scene 'square' { title='The square', text='Mended: {trust}.',\n"
        "  choice 'fall' { 'Fall', go='noon' } }\n"
        "ending 'noon' { title='Noon', text='Words.' }\n";
    sitting_do(&s, "reload");
    assert_shows(&s, "Mended: 4.");
    sitting_do(&s, "fall");
    assert_page(&s, PAGE_ENDING);
    sitting_close(&s);
}

static void test_a_script_that_is_still_broken_stays_on_the_page_with_the_new_sentence(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "fall");
    s.files[0].text = "scenario 'town' {\n";
    sitting_do(&s, "reload");
    assert_page(&s, PAGE_ERROR);
    assert_shows(&s, "Lua cannot read this");
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "square");
    sitting_close(&s);
}

static void test_the_report_is_kept_and_said_to_be(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "fall, report");
    assert_page(&s, PAGE_ERROR);
    assert_shows(&s, "The report is in");
    assert_true(test_store_get(&s.store, "report").n > 0);
    s.store.full = true;
    sitting_do(&s, "report");
    assert_shows(&s, "the disk is full");
    sitting_close(&s);
}

typedef struct Report {
    Buf steps;
    bool full;
} Report;

static bool keep_report(void *ctx, const Page *page, Str steps, Buf *path, Err *err)
{
    Report *report = ctx;
    if (report->full) return err_set(err, ERR_IO, "the disk is full");
    assert_int_equal(page->kind, PAGE_ERROR);
    buf_clear(&report->steps);
    buf_add(&report->steps, steps);
    buf_add(path, STR("/records/town-report.html"));
    return true;
}

static void test_a_report_is_written_here_and_the_page_says_where(void **state)
{
    (void)state;
    Sitting s;
    Report report = {0};
    Err err = {0};
    sitting_open(&s, sitting_town);
    pages_close(s.pages);
    s.setup.keep_report = keep_report;
    s.setup.ctx = &report;
    s.pages = pages_open(&s.setup, &err);
    sitting_play(&s, "saves");
    assert_true(sitting_try(&s, "save:new", "My name", &err));
    sitting_do(&s, "back");
    assert_false(sitting_try(&s, "fly", "", &err));
    sitting_do(&s, "fall");
    sitting_do(&s, "report");
    assert_page(&s, PAGE_ERROR);
    assert_shows(&s, "The report is in /records/town-report.html.");
    assert_str(buf_str(&report.steps),
        "title: begin\nscene square: saves\n"
        "saves: save:new\nsaves: back\nscene square: fall\n");
    report.full = true;
    sitting_do(&s, "report");
    assert_shows(&s, "the disk is full");
    assert_int_equal(test_store_get(&s.store, "report").n, 0);
    sitting_do(&s, "back");
    report.full = false;
    for (int i = 0; i < 40; i++) {
        sitting_do(&s, "look");
        sitting_do(&s, "undo");
    }
    sitting_do(&s, "fall");
    sitting_do(&s, "report");
    int lines = 0;
    for (size_t i = 0; i < report.steps.n; i++)
        lines += report.steps.s[i] == '\n';
    assert_int_equal(lines, 20);
    buf_free(&report.steps);
    sitting_close(&s);
}

static void test_a_scenario_that_cannot_be_read_is_an_error_page_that_can_be_mended(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, "scenario");
    assert_page(&s, PAGE_ERROR);
    assert_shows(&s, "cannot be played until this is fixed");
    assert_null(page_action(sitting_page(&s), STR("back")));
    sitting_do(&s, "reload");
    assert_page(&s, PAGE_ERROR);
    s.files[0].text = sitting_town;
    sitting_do(&s, "reload");
    assert_page(&s, PAGE_TITLE);
    assert_false(sitting_offers(&s, "resume"));
    sitting_do(&s, "begin");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static void test_a_page_of_the_play_that_cannot_be_shown_can_be_taken_back(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "break_it");
    assert_page(&s, PAGE_ERROR);
    assert_shows(&s, "no text");
    assert_null(page_action(sitting_page(&s), STR("back")));
    assert_true(sitting_offers(&s, "title"));
    sitting_do(&s, "undo");
    assert_str(sitting_page(&s)->node, "square");
    sitting_close(&s);
}

static void test_a_page_over_the_play_that_cannot_be_shown_is_left_by_back(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.files[0].text = "scenario 'a' { title='A', start='one' }\n"
                      "chapter 'all' { title='All', start='one', summary='It costs "
                      "{world.price}.' }\n"
                      "world 'price' { row{ 'far', '2022-01-01', 60 } }\n"
                      "place 'far' { 'Far' }\n"
                      "scene 'one' { title='One', text='Words.', choice 'go_on' { "
                      "'On', go='two' } }\n"
                      "ending 'two' { title='Two', text='Words.' }\n";
    sitting_again(&s);
    sitting_play(&s, "help");
    assert_page(&s, PAGE_ERROR);
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "one");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_failing_effect_shows_its_sentence_its_lines_and_ways_on),
        cmocka_unit_test(test_back_leaves_the_play_as_it_was),
        cmocka_unit_test(test_reload_picks_up_a_changed_script_and_the_play_goes_on),
        cmocka_unit_test(
            test_a_script_that_is_still_broken_stays_on_the_page_with_the_new_sentence),
        cmocka_unit_test(test_the_report_is_kept_and_said_to_be),
        cmocka_unit_test(test_a_report_is_written_here_and_the_page_says_where),
        cmocka_unit_test(
            test_a_scenario_that_cannot_be_read_is_an_error_page_that_can_be_mended),
        cmocka_unit_test(
            test_a_page_of_the_play_that_cannot_be_shown_can_be_taken_back),
        cmocka_unit_test(
            test_a_page_over_the_play_that_cannot_be_shown_is_left_by_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
