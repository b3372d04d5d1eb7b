#include "base/actions.h"

#include "story/log.h"

#include "support/sitting.h"
#include "support/support.h"

static bool keep(void *ctx, const Page *page, Buf *path, Err *err)
{
    const TestStore *store = ctx;
    if (store->full) return err_set(err, ERR_IO, "the disk is full");
    buf_addf(path, "/records/" STR_FMT ".html", STR_ARG(page->scenario));
    return true;
}

// One that is still at it.
static bool keep_later(void *ctx, const Page *page, Buf *path, Err *err)
{
    (void)ctx, (void)page, (void)path, (void)err;
    return true;
}

static void play_to_the_record(Sitting *s)
{
    sitting_play(s,
        "look, go_on, heat, continue, take:heat, put:0, take:dry, put:1, order_done, "
        "link:led_to, "
        "link:led_to, continue, notebook, record");
    assert_page(s, PAGE_RECORD);
}

static void test_it_holds_scores_board_questions_sources_and_choices(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    play_to_the_record(&s);
    assert_shows(&s, "1 of 1 question");
    assert_shows(&s, "1 of 2 arrows");
    assert_shows(&s, "Your order was: 1. Heat; 2. Dry; 3. Rain.");
    assert_int_equal(sitting_block(&s, BLOCK_CARD)->value, 1);
    assert_str(sitting_block(&s, BLOCK_ARROW)->text, "led to");
    assert_str(sitting_block(&s, BLOCK_SOURCE)->label, "A note");
    if (LOG_KEEP > 20) { // a log of few lines has forgotten them
        const Block *table = sitting_block(&s, BLOCK_TABLE);
        assert_str(table->items[0].label, "A question");
        assert_str(table->items[0].text, "**Right:** Heat");
        assert_false(sitting_shows(&s, "Look at the rope"));
        sitting_do(&s, ACTION_RECORD_CHOICES);
        assert_true(sitting_action(&s, ACTION_RECORD_CHOICES)->chosen);
        assert_shows(&s, "Look at the rope");
        sitting_do(&s, ACTION_RECORD_CHOICES);
        assert_false(sitting_shows(&s, "Look at the rope"));
    }
    sitting_close(&s);
}

static void test_a_wrong_answer_stands_beside_what_the_record_supports(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, luck, continue, notebook, record");
    if (LOG_KEEP > 20)
        assert_str(sitting_block(&s, BLOCK_TABLE)->items[0].text,
            "**Not right:** Bad luck **The record supports:** Heat");
    sitting_close(&s);
}

static Str name_on_sheet(Sitting *s)
{
    return sitting_action(s, ACTION_RECORD_NAME)->value;
}

static void test_the_sheet_has_a_code_until_a_name_is_typed(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    Arena arena = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "notebook, record");
    Str code = arena_str(&arena, name_on_sheet(&s));
    assert_int_equal(code.n, 5);
    assert_true(sitting_try(&s, ACTION_RECORD_NAME, "  Ай Гүл ", &err));
    assert_str(name_on_sheet(&s), "Ай Гүл");
    assert_true(sitting_try(
        &s, ACTION_RECORD_NAME, "цифры цифры цифры цифры цифры цифры цифры", &err));
    assert_true(name_on_sheet(&s).n <= 60);
    assert_true(
        str_starts(STR("цифры цифры цифры цифры цифры цифры"), name_on_sheet(&s)));
    assert_true(sitting_try(&s, ACTION_RECORD_NAME, " ", &err));
    assert_str(name_on_sheet(&s), code.s);
    sitting_do(&s, "back");
    sitting_do(&s, "back");
    sitting_do(&s, "look");
    sitting_do(&s, "notebook");
    sitting_do(&s, "record");
    assert_false(str_eq(name_on_sheet(&s), code)); // another play, another code
    arena_free(&arena);
    sitting_close(&s);
}

static void test_before_anything_was_done_it_is_a_title(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "notebook, record");
    assert_page(&s, PAGE_RECORD);
    sitting_do(&s, "record_facts");
    assert_int_equal(sitting_page(&s)->n_blocks, 1);
    sitting_do(&s, "back");
    assert_page(&s, PAGE_NOTEBOOK);
    sitting_close(&s);
}

static void test_where_nothing_is_kept_it_says_why_it_is_no_file(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "notebook, record");
    Err err = {0};
    assert_false(sitting_try(&s, ACTION_PRINT, "", &err));
    assert_err(&err, "without a place for saves");
    sitting_close(&s);
}

static void test_it_becomes_a_file_and_the_page_says_where(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    pages_close(s.pages);
    s.setup.keep_record = keep;
    s.setup.ctx = &s.store;
    Err err = {0};
    s.pages = pages_open(&s.setup, &err);
    play_to_the_record(&s);
    sitting_do(&s, ACTION_PRINT);
    assert_page(&s, PAGE_RECORD);
    assert_shows(&s, "Saved as /records/town.html.");
    s.store.full = true;
    sitting_do(&s, ACTION_PRINT);
    assert_shows(&s, "the disk is full");
    sitting_close(&s);
}

static void assert_layers(Sitting *s, const char *expected)
{
    Buf names = {0};
    const Block *picture = sitting_block(s, BLOCK_PICTURE);
    for (int i = 0; i < picture->n_items; i++)
        buf_addf(&names, STR_FMT " ", STR_ARG(layer_file(&picture->items[i])));
    assert_str(buf_str(&names), expected);
    buf_free(&names);
}

// The ending's picture is on the record, without what would tell the choices of who does not want to tell them.
static void test_its_picture_tells_of_the_board_and_of_choices_only_when_asked(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 'p' { title='P', kind='fictional', start='one', state={ photo='' } "
        "}\n"
        "source 'note' { 'A note', text='x', date='2022-01-02', status='reported' }\n"
        "picture 'mine' { alt='Mine.', layers={ 'a.svg',\n"
        "  when(function(s) return s.photo == 'faces' end, 'photo.svg'),\n"
        "  when(function() return has('note') end, 'has.svg'),\n"
        "  when(function() return visits('one') > 0 end, 'visits.svg'),\n"
        "  when(function() return taken('one.go') > 0 end, 'taken.svg'),\n"
        "  when(function() return answered('ask') == 'x' end, 'answered.svg'),\n"
        "  when(function() return arrow('table.a_b') == 'led_to' end, 'arrow.svg') } "
        "}\n"
        "scene 'one' { text='x', choice 'go' { 'Go', go='ask', gives='note',\n"
        "  effect=function(s) s.photo = 'faces' end } }\n"
        "check 'ask' { '?', go='table', answer 'x' { 'X', because='x', right=true },\n"
        "  answer 'y' { 'Y', because='y' } }\n"
        "board 'table' { go='two', order={ 'a', 'b' },\n"
        "  card 'a' { 'A', given=true }, card 'b' { 'B' },\n"
        "  link 'a_b' { 'a', 'b', answer='led_to', because='x' } }\n"
        "ending 'two' { text='x', picture='mine' }\n");
    sitting_play(&s,
        "go, x, continue, take:b, put:1, order_done, link:led_to, continue, record");
    assert_page(&s, PAGE_RECORD);
    assert_layers(&s, "a.svg arrow.svg ");
    sitting_do(&s, "record_choices");
    assert_layers(
        &s, "a.svg photo.svg has.svg visits.svg taken.svg answered.svg arrow.svg ");
    sitting_close(&s);
}

static void test_a_file_that_takes_time_is_told_of_when_it_is_there(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    pages_close(s.pages);
    s.setup.keep_record = keep_later;
    Err err = {0};
    s.pages = pages_open(&s.setup, &err);
    play_to_the_record(&s);
    sitting_do(&s, ACTION_PRINT);
    assert_page(&s, PAGE_RECORD);
    assert_false(sitting_shows(&s, "Saved as"));
    assert_false(pages_waits(s.pages));
    assert_true(pages_send_kept(s.pages, STR("town.html"), NULL));
    assert_false(pages_send_kept(s.pages, STR("twice.html"), NULL)); // one at a time
    assert_true(pages_wait(s.pages, &err));
    assert_shows(&s, "Saved as town.html.");
    err_set(&err, ERR_IO, "the disk is full");
    assert_true(pages_send_kept(s.pages, (Str){0}, &err));
    pages_wait(s.pages, NULL);
    assert_shows(&s, "the disk is full");
    sitting_do(&s, "back"); // told beside an action that the page does not have
    assert_true(pages_send_kept(s.pages, STR("town.html"), NULL));
    pages_wait(s.pages, NULL);
    assert_shows(&s, "Saved as town.html.");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_its_picture_tells_of_the_board_and_of_choices_only_when_asked),
        cmocka_unit_test(test_it_holds_scores_board_questions_sources_and_choices),
        cmocka_unit_test(test_a_wrong_answer_stands_beside_what_the_record_supports),
        cmocka_unit_test(test_the_sheet_has_a_code_until_a_name_is_typed),
        cmocka_unit_test(test_before_anything_was_done_it_is_a_title),
        cmocka_unit_test(test_where_nothing_is_kept_it_says_why_it_is_no_file),
        cmocka_unit_test(test_it_becomes_a_file_and_the_page_says_where),
        cmocka_unit_test(test_a_file_that_takes_time_is_told_of_when_it_is_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
