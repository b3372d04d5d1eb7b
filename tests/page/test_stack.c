#include "support/sitting.h"
#include "support/support.h"

static void test_an_unknown_action_changes_nothing_and_says_so(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    uint32_t turn = sitting_page(&s)->turn;
    int writes = s.store.writes;
    Err err = {0};
    assert_false(sitting_try(&s, "fly", NULL, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_err(&err, "there is no action \"fly\" on this page");
    assert_str(sitting_page(&s)->node, "rope");
    assert_int_equal(sitting_page(&s)->turn, turn);
    assert_int_equal(s.store.writes, writes);
    sitting_close(&s);
}

static void test_a_turn_is_a_new_step_and_a_page_over_the_play_is_not(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    uint32_t turn = sitting_page(&s)->turn;
    sitting_do(&s, "notebook"), sitting_do(&s, "back");
    assert_int_equal(sitting_page(&s)->turn, turn);
    sitting_do(&s, "look");
    assert_int_not_equal(sitting_page(&s)->turn, turn);
    sitting_close(&s);
}

static void test_pages_lie_over_each_other_and_back_takes_one_away(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(
        &s, "look, notebook, source:note, back, back, settings, back, glossary");
    assert_page(&s, PAGE_GLOSSARY);
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_a_play_can_be_taken_back_to_its_beginning(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat");
    sitting_do(&s, "undo"), sitting_do(&s, "undo"), sitting_do(&s, "undo");
    assert_str(sitting_page(&s)->node, "square");
    assert_shows(&s, "**Trust** is 3.");
    assert_false(sitting_action(&s, "undo")->open);
    assert_str(sitting_action(&s, "undo")->why, "There is nothing to take back yet.");
    sitting_close(&s);
}

static void test_every_page_has_a_way_out(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    static const char *const walks[] = {"", "notebook", "glossary", "log", "help",
        "settings", "saves", "term:well", "look, source:note", "fall", "break_it",
        "look, go_on", "look, go_on, heat", "look, go_on, heat, continue"};
    for (size_t i = 0; i < sizeof walks / sizeof walks[0]; i++) {
        sitting_play(&s, walks[i]);
        const Page *page = sitting_page(&s);
        int open = 0;
        for (int k = 0; k < page->n_actions; k++)
            open += page->actions[k].open && !page->actions[k].inline_;
        if (open == 0) fail_msg("no way out after: %s", walks[i]);
        sitting_again(&s);
    }
    sitting_close(&s);
}

static void test_choices_alone_lead_from_the_title_to_an_ending(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    for (int steps = 0; !sitting_page(&s)->ended; steps++) {
        const Page *page = sitting_page(&s);
        int take = 0;
        while (take < page->n_actions &&
               !(page->actions[take].open && page->actions[take].group == GROUP_CHOICE))
            take++;
        if (take == page->n_actions || steps > 50)
            fail_msg("stuck at %s", page->node.s);
        Err err = {0};
        pages_act(s.pages, page->actions[take].id, (Str){0}, &err);
        assert_no_err(&err);
    }
    sitting_close(&s);
}

static void test_one_can_start_at_any_node_or_without_the_title_page(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.setup.start_at = STR("ask");
    sitting_again(&s);
    assert_page(&s, PAGE_CHECK);
    s.setup.start_at = (Str){0};
    s.setup.skip_title = true;
    sitting_again(&s);
    assert_str(sitting_page(&s)->node, "square");
    sitting_close(&s);
}

static void test_a_start_without_the_title_page_sets_the_kept_play_aside(void **state)
{
    (void)state;
    for (int at = 0; at < 2; at++) {
        Sitting s;
        sitting_open(&s, sitting_town);
        sitting_play(&s, "look");
        if (at)
            s.setup.start_at = STR("ask");
        else
            s.setup.skip_title = true;
        sitting_again(&s);
        sitting_do(&s, at ? "heat" : "ask_now");
        sitting_do(&s, "saves"), sitting_do(&s, "load:previous");
        assert_str(sitting_page(&s)->node, "rope");
        sitting_close(&s);
    }
}

static void test_a_start_at_a_node_that_is_not_there_is_an_error(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    PagesSetup setup = s.setup;
    setup.start_at = STR("sqare");
    Err err = {0};
    assert_null(pages_open(&setup, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_err(&err, "there is no scene \"sqare\"");
    sitting_close(&s);
}

static void count_layer(void *ctx, Str layer)
{
    Buf *names = ctx;
    buf_add(names, layer);
    buf_addc(names, ' ');
}

static void test_pictures_of_what_can_come_next_are_named(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there");
    Buf names = {0};
    pages_ahead(s.pages, count_layer, &names);
    assert_true(str_starts(buf_str(&names), STR("rope.svg rope.png ")));
    buf_free(&names);
    sitting_close(&s);
}

static void test_a_picture_layer_is_read_from_the_folder_of_pictures(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    Buf bytes = {0};
    Err err = {0};
    assert_false(pages_picture(s.pages, STR("hill.svg"), &bytes, &err));
    assert_err(&err, "pictures/hill.svg");
    buf_free(&bytes);
    sitting_close(&s);
}

static void test_the_size_of_the_window_is_kept_when_the_pages_are_flushed(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    Err err = {0};
    pages_note_window(s.pages, 1280, 720, true);
    assert_int_equal(memory_store_get(&s.store, "settings").n, 0);
    assert_true(pages_flush(s.pages, &err));
    sitting_again(&s);
    assert_int_equal(pages_settings(s.pages)->window_w, 1280);
    assert_true(pages_settings(s.pages)->full_screen);
    int writes = s.store.writes;
    pages_note_window(s.pages, 1280, 720, true);
    assert_true(pages_flush(s.pages, &err));
    assert_int_equal(s.store.writes, writes);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_unknown_action_changes_nothing_and_says_so),
        cmocka_unit_test(test_a_turn_is_a_new_step_and_a_page_over_the_play_is_not),
        cmocka_unit_test(test_pages_lie_over_each_other_and_back_takes_one_away),
        cmocka_unit_test(test_a_play_can_be_taken_back_to_its_beginning),
        cmocka_unit_test(test_every_page_has_a_way_out),
        cmocka_unit_test(test_choices_alone_lead_from_the_title_to_an_ending),
        cmocka_unit_test(test_one_can_start_at_any_node_or_without_the_title_page),
        cmocka_unit_test(test_a_start_without_the_title_page_sets_the_kept_play_aside),
        cmocka_unit_test(test_a_start_at_a_node_that_is_not_there_is_an_error),
        cmocka_unit_test(test_pictures_of_what_can_come_next_are_named),
        cmocka_unit_test(test_a_picture_layer_is_read_from_the_folder_of_pictures),
        cmocka_unit_test(
            test_the_size_of_the_window_is_kept_when_the_pages_are_flushed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
