// The board as one column: all of it in words, in the order in which it is worked at.
#include "layout/layout_board_list.h"

#include "support/frames.h"
#include "support/pages.h"
#include "support/support.h"

static DrawList *listed_page(Arena *arena, const Page *page)
{
    Settings settings = frame_settings(100);
    settings.board_list = true;
    View view = {.w = 900, .h = 700, .density = 1};
    TextMeasurer measurer = fixed_measurer();
    return layout_page(arena, page, &settings, &view, &measurer);
}

static DrawList *listed(Arena *arena, const char *name)
{
    return listed_page(arena, sample(name));
}

static int y_of(const DrawList *list, const char *words)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_TEXT &&
            str_starts(list->cmds[i].text, str_of(words)))
            return list->cmds[i].rect.y;
    fail_msg("\"%s\" is not drawn", words);
    return 0;
}

static void test_rail_then_hand_then_what_is_asked_then_what_can_be_done(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = listed(&arena, "rail_held");
    assert_true(y_of(list, "Six cards") < y_of(list, "Two cards"));
    assert_true(y_of(list, "Two cards") < y_of(list, "Local emergency"));
    assert_true(y_of(list, "Local emergency") < y_of(list, "CSTO request"));
    assert_true(y_of(list, "City hall stormed") < y_of(list, "Emergency widened"));
    assert_true(y_of(list, "Resignation accepted") < y_of(list, "You hold"));
    assert_true(y_of(list, "You hold") < y_of(list, "Before Local emergency"));
    assert_non_null(frame_hit(list, "put:0"));
    assert_non_null(frame_hit(list, "swap:appeal"));
    assert_non_null(frame_hit(list, "back"));
    arena_free(&arena);
}

// As beside the board: the ground of other notes can hardly be told from the table's.
static void test_a_note_on_the_table_has_the_ground_of_a_page(void **state)
{
    (void)state;
    Arena arena = {0};
    Block blocks[] = {{.kind = BLOCK_HEADING, .text = STR("A board"), .value = 1},
        {.kind = BLOCK_NOTE, .text = STR("A note")},
        {.kind = BLOCK_RAIL, .text = STR("x")},
        {.kind = BLOCK_CARD, .label = STR("The card"), .value = 1, .state = ITEM_DONE}};
    DrawList *list = listed_page(
        &arena, &(Page){PAGE_BOARD, .blocks = blocks, .n_blocks = COUNT_OF(blocks)});
    Colour page = theme_colour(THEME_PAPER, ROLE_PAGE);
    int y = y_of(list, "A note");
    bool found = false;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *cmd = &list->cmds[i];
        found |= cmd->kind == DRAW_FILL && cmd->colour == page && cmd->rect.y <= y &&
                 cmd->rect.y + cmd->rect.h > y;
    }
    assert_true(found);
    arena_free(&arena);
}

// The rail is a line at the left that is as long as its cards, each pinned to it.
static void test_cards_of_the_rail_hang_on_a_line_and_those_of_the_hand_do_not(
    void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = listed(&arena, "rail");
    const DrawCmd *line = NULL;
    Colour colour = theme_colour(THEME_PAPER, ROLE_TABLE_LINE);
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_FILL && list->cmds[i].colour == colour)
            line = &list->cmds[i];
    assert_non_null(line);
    assert_true(line->rect.h > 4 * line->rect.w);
    int first = y_of(list, "Local emergency"), last = y_of(list, "City hall stormed");
    assert_true(line->rect.y < first && line->rect.y + line->rect.h > last);
    assert_true(line->rect.y + line->rect.h < y_of(list, "Emergency widened"));
    int pins = 0;
    colour = theme_colour(THEME_PAPER, ROLE_STRING);
    for (int i = 0; i < list->n; i++)
        pins += list->cmds[i].kind == DRAW_FILL && list->cmds[i].colour == colour;
    assert_int_equal(pins, 3);
    arena_free(&arena);
}

static void test_arrows_and_claims_come_when_they_are_asked_for(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = listed(&arena, "rail_claims");
    Str words = frame_words(&arena, list);
    assert_true(has_words(words, STR("20,000terrorists")));
    assert_false(has_words(words, STR("organisedfromabove"))); // is asked later
    list = listed(&arena, "rail_links");
    words = frame_words(&arena, list);
    assert_true(has_words(words, STR("Localemergency→Resignationaccepted")));
    assert_false(has_words(words, STR("CSTOrequest→CSTOforcesarrive")));
    arena_free(&arena);
}

static void test_the_result_has_its_scores_after_the_claims(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = listed(&arena, "rail_result");
    assert_true(y_of(list, "20,000") < y_of(list, "Order"));
    assert_true(y_of(list, "Order") < y_of(list, "Links"));
    assert_non_null(frame_hit(list, "continue"));
    arena_free(&arena);
}

// Where and when, and what a picture would have shown, wait below the work.
static void test_place_and_picture_wait_below(void **state)
{
    (void)state;
    Block blocks[] = {
        {.kind = BLOCK_PLACE, .label = STR("Almaty"), .text = STR("5 Jan")},
        {.kind = BLOCK_HEADING, .text = STR("A board"), .value = 1},
        {.kind = BLOCK_RAIL, .text = STR("x")},
        {.kind = BLOCK_CARD, .label = STR("The card"), .value = 1, .state = ITEM_DONE}};
    ContextFixture f;
    LayoutContext *lc = context_open(&f);
    f.page = (Page){PAGE_BOARD, .blocks = blocks, .n_blocks = COUNT_OF(blocks)};
    f.view = (View){.w = 900, .h = 700, .density = 1};
    lc->w = 800;
    layout_board_rest(lc);
    Str words = frame_words(&f.arena, &f.list);
    assert_true(has_words(words, STR("Almaty")));
    assert_false(has_words(words, STR("Aboard")));
    assert_false(has_words(words, STR("Thecard")));
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rail_then_hand_then_what_is_asked_then_what_can_be_done),
        cmocka_unit_test(
            test_cards_of_the_rail_hang_on_a_line_and_those_of_the_hand_do_not),
        cmocka_unit_test(test_a_note_on_the_table_has_the_ground_of_a_page),
        cmocka_unit_test(test_arrows_and_claims_come_when_they_are_asked_for),
        cmocka_unit_test(test_the_result_has_its_scores_after_the_claims),
        cmocka_unit_test(test_place_and_picture_wait_below),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
