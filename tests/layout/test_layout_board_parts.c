#include "layout/layout_board_parts.h"

#include "support/frames.h"
#include "support/pages.h"
#include "support/support.h"

static BoardParts parts_of(ContextFixture *f, const Page *page)
{
    LayoutContext *lc = context_open(f);
    f->page = *page;
    return layout_board_parts(lc);
}

#define assert_id(block, name) assert_str((block)->id, name)

static void test_cards_stand_on_the_rail_in_order_or_in_their_slots(void **state)
{
    (void)state;
    ContextFixture f;
    BoardParts parts = parts_of(&f, sample("rail"));
    assert_int_equal(parts.n_cards, 3);
    assert_id(parts.cards[0], "local");
    assert_id(parts.cards[1], "appeal");
    assert_id(parts.cards[2], "stormed");
    assert_int_equal(parts.n_slots, 6);
    assert_id(parts.hand[0], "widened");
    assert_null(parts.hand[2]); // its card is on the rail
    assert_id(parts.hand[5], "resignation");
    assert_null(parts.held);
    assert_true(parts.ordering);
    assert_false(parts.judged);
    assert_int_equal(parts.rail->kind, BLOCK_RAIL);
    arena_free(&f.arena);
}

static void test_a_held_card_is_in_its_slot_and_named(void **state)
{
    (void)state;
    ContextFixture f;
    BoardParts parts = parts_of(&f, sample("rail_held"));
    assert_id(parts.held, "price");
    assert_ptr_equal(parts.hand[1], parts.held);
    assert_true(parts.ordering);
    arena_free(&f.arena);
}

static void test_the_question_is_the_last_aside_after_the_cards(void **state)
{
    (void)state;
    ContextFixture f;
    Block blocks[] = {{.kind = BLOCK_NOTE, .text = STR("before")}, {.kind = BLOCK_RAIL},
        {.kind = BLOCK_CARD}, {.kind = BLOCK_NOTE, .text = STR("one")},
        {.kind = BLOCK_NOTE, .text = STR("two")}};
    Page page = {PAGE_BOARD, .blocks = blocks, .n_blocks = 5};
    assert_str(parts_of(&f, &page).question->text, "two");
    arena_free(&f.arena);
    page.n_blocks = 3;
    assert_null(parts_of(&f, &page).question);
    arena_free(&f.arena);
}

static void test_arrows_tell_what_is_asked_and_whether_it_is_judged(void **state)
{
    (void)state;
    ContextFixture f;
    BoardParts parts = parts_of(&f, sample("rail_links"));
    assert_int_equal(parts.n_arrows, 7);
    assert_id(parts.opened, "resignation_widened");
    assert_false(parts.judged || parts.ordering);
    assert_int_equal(parts.n_cards, 8);
    arena_free(&f.arena);
    assert_true(parts_of(&f, sample("rail_result")).judged);
    arena_free(&f.arena);
    Block blocks[] = {{.kind = BLOCK_RAIL}, {.kind = BLOCK_CARD}};
    Page page = {PAGE_BOARD, .blocks = blocks, .n_blocks = 2};
    assert_false(parts_of(&f, &page).judged);
    arena_free(&f.arena);
    set_card_yours(&blocks[1], 1); // a board without arrows is judged, too
    assert_true(parts_of(&f, &page).judged);
    arena_free(&f.arena);
}

// A page from another process may say anything.
static void test_a_slot_beyond_all_blocks_is_none(void **state)
{
    (void)state;
    ContextFixture f;
    Block blocks[] = {{.kind = BLOCK_CARD, .state = ITEM_AHEAD},
        {.kind = BLOCK_CARD, .state = ITEM_AHEAD}};
    set_card_slot(&blocks[0], 2000000000);
    set_card_slot(&blocks[1], 2);
    Page page = {PAGE_BOARD, .blocks = blocks, .n_blocks = 2};
    BoardParts parts = parts_of(&f, &page);
    assert_int_equal(parts.n_slots, 2);
    assert_null(parts.hand[0]);
    assert_ptr_equal(parts.hand[1], &blocks[1]);
    assert_int_equal(parts.n_cards, 0);
    arena_free(&f.arena);
}

static void test_a_place_or_a_card_does_only_what_the_page_offers(void **state)
{
    (void)state;
    ContextFixture f;
    BoardParts parts = parts_of(&f, sample("rail_held"));
    LayoutContext *lc = &f.context;
    assert_str(layout_board_put(lc, 0), "put:0");
    assert_str(layout_board_put(lc, 3), "put:3");
    assert_int_equal(layout_board_put(lc, 4).n, 0);
    assert_str(layout_board_card_action(lc, parts.cards[1]), "swap:appeal");
    assert_int_equal(layout_board_card_action(lc, parts.cards[0]).n, 0); // given
    assert_str(layout_board_card_action(lc, parts.held), "back");
    Block lying = *parts.held;
    lying.action = STR("swap:moon");
    assert_int_equal(layout_board_card_action(lc, &lying).n, 0);
    arena_free(&f.arena);
}

static void test_what_was_drawn_as_a_part_of_the_board_needs_no_button(void **state)
{
    (void)state;
    ContextFixture f;
    parts_of(&f, sample("rail_held"));
    assert_false(layout_board_draws(&f.context, STR("put:1")));
    layout_hit(&f.context, (Rect){0, 0, 9, 9}, STR("put:1"), 0);
    assert_true(layout_board_draws(&f.context, STR("put:1")));
    assert_false(layout_board_draws(&f.context, STR("put:2")));
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cards_stand_on_the_rail_in_order_or_in_their_slots),
        cmocka_unit_test(test_a_held_card_is_in_its_slot_and_named),
        cmocka_unit_test(test_the_question_is_the_last_aside_after_the_cards),
        cmocka_unit_test(test_arrows_tell_what_is_asked_and_whether_it_is_judged),
        cmocka_unit_test(test_a_slot_beyond_all_blocks_is_none),
        cmocka_unit_test(test_a_place_or_a_card_does_only_what_the_page_offers),
        cmocka_unit_test(test_what_was_drawn_as_a_part_of_the_board_needs_no_button),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
