#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

#include <stdio.h>

static const char *const ordering[] = {"rail", "rail_held", "rail_full", "rail_week"};
static const char *const boards[] = {"rail", "rail_held", "rail_full", "rail_week",
    "rail_links", "rail_pin", "rail_claims", "rail_result", "rail_week_done"};
static const int sizes[][2] = {
    {640, 360}, {1280, 720}, {720, 1280}, {1920, 1080}, {3840, 2160}};
static const int percents[] = {100, 200, 300};

static const char *where = "?";

#define fail_here(...)                                                                 \
    do {                                                                               \
        print_error("%s: ", where);                                                    \
        print_error(__VA_ARGS__);                                                      \
        print_error("\n");                                                             \
        fail();                                                                        \
    } while (0)

typedef void Check(Arena *arena, const Page *page, const DrawList *list, int w, int h);

static void for_all(const char *const *names, int n, Check *check)
{
    for (int i = 0; i < n; i++)
        for (int s = 0; s < COUNT_OF(sizes); s++)
            for (int p = 0; p < COUNT_OF(percents); p++) {
                Arena arena = {0};
                int w = sizes[s][0], h = sizes[s][1];
                where =
                    arena_fmt(&arena, "%s at %dx%d, %d%%", names[i], w, h, percents[p])
                        .s;
                const Page *page = sample(names[i]);
                check(&arena, page, frame(&arena, page, w, h, percents[p]), w, h);
                arena_free(&arena);
            }
}

// --- where cards are --------------------------------------------------------------------------------

static bool is_paper(const DrawCmd *c)
{
    return c->kind == DRAW_FILL && c->radius > 0 &&
           (c->colour == theme_colour(THEME_PAPER, ROLE_CARD) ||
               c->colour == theme_colour(THEME_PAPER, ROLE_NOTE));
}

static bool is_title(const DrawCmd *c)
{
    return c->kind == DRAW_TEXT && c->face == FACE_UI_BOLD &&
           c->colour == theme_colour(THEME_PAPER, ROLE_TEXT);
}

// The bold lines from command [i] on say [title].
static bool says(const DrawList *list, int i, Str title)
{
    for (; i < list->n && is_title(&list->cmds[i]); i++) {
        Str line = list->cmds[i].text;
        if (!str_starts(title, line)) return false;
        title = str_trim(str_from(title, line.n));
        if (!title.n) return true;
    }
    return false;
}

// The paper on which [title] stands; w is 0 when there is none.
static Rect card_of(const DrawList *list, Str title)
{
    for (int i = 0; i < list->n; i++) {
        if (!says(list, i, title)) continue;
        Rect text = list->cmds[i].rect, best = {0, 0, 0, 0};
        for (int j = 0; j < i; j++)
            if (is_paper(&list->cmds[j]) && rect_contains_point(list->cmds[j].rect,
                                                text.x + 1, text.y + text.h / 2))
                best = list->cmds[j].rect;
        if (best.w) return best;
    }
    return (Rect){0, 0, 0, 0};
}

// Cards of the rail stand on the screen as they stand on the page: to the right or on a later row.
static void check_reading_order(
    Arena *arena, const Page *page, const DrawList *list, int w, int h)
{
    (void)arena;
    (void)w;
    (void)h;
    Rect before = {0, 0, 0, 0};
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind != BLOCK_CARD || card_position(b) == 0) continue;
        Rect at = card_of(list, b->label);
        if (!at.w) fail_here("no card " STR_FMT, STR_ARG(b->label));
        bool later = !before.w || at.y >= before.y + before.h ||
                     (at.y + at.h > before.y && at.x > before.x);
        if (!later) fail_here(STR_FMT " stands before its turn", STR_ARG(b->label));
        before = at;
    }
}

static void test_cards_stand_in_the_order_of_the_page_at_every_step(void **state)
{
    (void)state;
    for_all(boards, COUNT_OF(boards), check_reading_order);
}

static void check_none_hidden(
    Arena *arena, const Page *page, const DrawList *list, int w, int h)
{
    (void)arena;
    Rect cards[32];
    int n = 0;
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind != BLOCK_CARD) continue;
        Rect at = card_of(list, b->label);
        if (!at.w) fail_here("no card " STR_FMT, STR_ARG(b->label));
        // What is in a column can be scrolled to; on the table everything is in view.
        bool column = list->scroll_pane.w == w;
        Rect window = {0, 0, w, column ? h + list->content_height : h};
        if (!rect_contains(window, at)) fail_here(STR_FMT " is cut", STR_ARG(b->label));
        for (int j = 0; j < n; j++)
            if (rect_intersects(at, cards[j]))
                fail_here(STR_FMT " lies over another card", STR_ARG(b->label));
        cards[n++] = at;
    }
}

static void test_no_card_is_hidden_at_any_size(void **state)
{
    (void)state;
    for_all(boards, COUNT_OF(boards), check_none_hidden);
}

static void test_fourteen_cards_stand_on_one_screen_even_in_a_small_window(void **state)
{
    (void)state;
    Arena arena = {0};
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        DrawList *list =
            frame(&arena, sample("rail_week"), sizes[s][0], sizes[s][1], 100);
        assert_int_equal(draw_scroll_max(list), 0);
    }
    arena_free(&arena);
}

// The table is what has its colour or the tray's; the rest of the window is the foot, and paper beside a result.
static void check_covers(
    Arena *arena, const Page *page, const DrawList *list, int w, int h)
{
    (void)arena;
    (void)page;
    Rect table = {0, 0, 0, 0};
    int foot = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_FILL || c->radius > 0) continue;
        if (c->colour == theme_colour(THEME_PAPER, ROLE_TABLE) && !table.w)
            table = c->rect;
        if (c->colour == theme_colour(THEME_PAPER, ROLE_OVERLAY) && c->rect.w == w)
            foot = c->rect.h;
    }
    int beside = list->scroll_pane.x > 0 ? list->scroll_pane.w : 0;
    if (table.w * table.h * 10 < (w - beside) * (h - foot) * 6 && beside == 0)
        fail_here("the table is %dx%d", table.w, table.h);
    if (beside * 10 > w * 4) fail_here("the board has %d of %d pixels", w - beside, w);
}

static void test_the_table_covers_most_of_its_pane(void **state)
{
    (void)state;
    for_all(ordering, COUNT_OF(ordering), check_covers);
    static const char *const results[] = {"rail_result", "rail_week_done"};
    for_all(results, COUNT_OF(results), check_covers);
}

// --- the hand ---------------------------------------------------------------------------------------

static Rect hit_rect_of(const DrawList *list, const char *action)
{
    const Hit *hit = frame_hit(list, action);
    return hit ? hit->rect : (Rect){0, 0, 0, 0};
}

// Cards in the hand have no hits while one is held: their paper is looked at.
static void test_the_hand_stays_where_it_is_while_cards_come_and_go(void **state)
{
    (void)state;
    static const char *const names[] = {"Emergency widened", "CSTO forces arrive",
        "Protests in the west", "Resignation accepted"};
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        Arena arena = {0};
        DrawList *before = frame(&arena, sample("rail"), sizes[s][0], sizes[s][1], 100);
        DrawList *held =
            frame(&arena, sample("rail_held"), sizes[s][0], sizes[s][1], 100);
        for (int i = 0; i < COUNT_OF(names); i++) {
            Rect a = card_of(before, str_of(names[i])),
                 b = card_of(held, str_of(names[i]));
            assert_memory_equal(&a, &b, sizeof a);
        }
        arena_free(&arena);
    }
}

// The holes of used slots of a board on which all cards were put are the places of its hand.
static void test_a_used_slot_keeps_its_place(void **state)
{
    (void)state;
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        Arena arena = {0};
        DrawList *hand = frame(&arena, sample("rail"), sizes[s][0], sizes[s][1], 100);
        DrawList *full =
            frame(&arena, sample("rail_full"), sizes[s][0], sizes[s][1], 100);
        Rect slot = hit_rect_of(hand, "take:price");
        bool found = false;
        for (int i = 0; i < full->n; i++) {
            Rect r = full->cmds[i].rect;
            found = found || (full->cmds[i].kind == DRAW_FILL && r.x == slot.x &&
                                 r.y == slot.y && r.w == slot.w && r.h == slot.h);
        }
        if (!found) fail_here("%dx%d: the slot moved", sizes[s][0], sizes[s][1]);
        arena_free(&arena);
    }
}

static void test_a_press_on_a_card_of_the_hand_can_pull_it_along(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("rail"), 1280, 720, 100);
    assert_true(frame_hit(list, "take:price")->lifts);
    assert_true(frame_hit(list, "take:appeal")->lifts); // back from the rail
    assert_false(frame_hit(list, "notebook")->lifts);
    arena_free(&arena);
}

static void test_what_is_carried_is_drawn_at_the_pointer_over_everything(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view = {.w = 1280, .h = 720, .density = 1};
    view.carried = true;
    view.carry_x = 700;
    view.carry_y = 300;
    DrawList *list =
        layout_page(&arena, sample("rail_held"), &settings, &view, &measurer);
    int at =
        list->n - 1; // what is said of the card last, under nothing but the page's foot
    while (!is_title(&list->cmds[at]))
        at--;
    const DrawCmd *title = &list->cmds[at];
    assert_true(title->rect.x > 560 && title->rect.x < 840 && title->rect.y < 420);
    arena_free(&arena);
}

// --- places -----------------------------------------------------------------------------------------

static void test_places_come_first_and_in_the_order_of_the_rail(void **state)
{
    (void)state;
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        Arena arena = {0};
        DrawList *list =
            frame(&arena, sample("rail_week"), sizes[s][0], sizes[s][1], 100);
        int next = 0;
        for (int i = 0; i < list->n_hits && next < 8; i++) {
            if (next > 0 && str_eq(list->hits[i].action, list->hits[i - 1].action))
                continue; // a place at the end of a row is at the next one's beginning too
            assert_str(list->hits[i].action, arena_fmt(&arena, "put:%d", next++).s);
        }
        assert_int_equal(next, 8);
        arena_free(&arena);
    }
}

static void test_a_place_that_is_pointed_at_shows_what_would_stand_there(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view = {.w = 1280, .h = 720, .density = 1, .hover = STR("put:0")};
    DrawList *list =
        layout_page(&arena, sample("rail_held"), &settings, &view, &measurer);
    const Hit *hit = frame_hit(list, "put:0");
    bool shown = false;
    for (int i = 0; i < list->n; i++)
        shown = shown || (list->cmds[i].kind == DRAW_TEXT &&
                             str_starts(STR("Price doubles"), list->cmds[i].text) &&
                             rect_intersects(hit->rect, list->cmds[i].rect));
    assert_true(shown);
    arena_free(&arena);
}

// --- the rail ---------------------------------------------------------------------------------------

// A given card hangs below its hour, and a day's name stands left of what happened on it.
static void test_given_cards_hang_below_their_hours(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("rail_full"), 1280, 720, 100);
    Rect local = card_of(list, STR("Local emergency")),
         stormed = card_of(list, STR("City hall stormed"));
    int fifth = frame_text(list, "5 Jan")->rect.x,
        sixth = frame_text(list, "6 Jan")->rect.x;
    assert_true(fifth < local.x + local.w / 2);
    assert_true(local.x < stormed.x && stormed.x + stormed.w / 2 < sixth);
    int stems = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        stems += c->kind == DRAW_LINE && c->rect.w == 0 &&
                 c->colour == theme_colour(THEME_PAPER, ROLE_STRING);
    }
    assert_int_equal(stems, 2); // a placed card has none
    arena_free(&arena);
}

// --- the result -------------------------------------------------------------------------------------

static void test_a_result_shows_the_reason_of_the_open_arrow_and_scores_after_it(
    void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("rail_week_done"), 1280, 720, 100);
    Str words = frame_words(&arena, list);
    assert_true(has_words(words, STR("theorderiscertainandthelinkisnot.")));
    assert_false(has_words(words, STR("itisonlyonpaper")));
    assert_non_null(frame_hit(list, "next_arrow"));
    assert_non_null(frame_hit(list, "arrow:cap_price"));
    assert_true(frame_text(list, "68 of 87 pairs")->rect.y >
                frame_hit(list, "next_arrow")->rect.y);
    assert_true(frame_hit(list, "continue")->rect.y >
                frame_text(list, "10 of 12 arrows")->rect.y);
    arena_free(&arena);
}

static void test_a_result_shows_the_players_own_order_and_slides_from_it(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view = {.w = 1920, .h = 1080, .density = 1};
    const Page *page = sample("rail_result");
    DrawList *rest = layout_page(&arena, page, &settings, &view, &measurer);
    view.unsettled = 1000;
    DrawList *first = layout_page(&arena, page, &settings, &view, &measurer);
    // The player had the request fifth, where the record has city hall.
    Rect begins = card_of(first, STR("CSTO request"));
    Rect there = card_of(rest, STR("City hall stormed"));
    assert_int_equal(begins.x, there.x);
    assert_int_equal(begins.y, there.y);
    Rect ends = card_of(rest, STR("CSTO request"));
    assert_true(ends.x != begins.x || ends.y != begins.y);
    arena_free(&arena);
}

// --- signs ------------------------------------------------------------------------------------------

// Shapes of a status, and the shapes of meters, which are chosen by the story.
static void test_no_shape_of_a_status_is_drawn_on_a_board(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(boards); i++) {
        Arena arena = {0};
        DrawList *list = frame(&arena, sample(boards[i]), 1280, 720, 100);
        for (int j = 0; j < list->n; j++)
            if (list->cmds[j].kind == DRAW_SHAPE &&
                list->cmds[j].shape <= SHAPE_SQUARE) {
                print_error("%s: shape %d\n", boards[i], list->cmds[j].shape);
                fail();
            }
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cards_stand_in_the_order_of_the_page_at_every_step),
        cmocka_unit_test(test_no_card_is_hidden_at_any_size),
        cmocka_unit_test(
            test_fourteen_cards_stand_on_one_screen_even_in_a_small_window),
        cmocka_unit_test(test_the_table_covers_most_of_its_pane),
        cmocka_unit_test(test_the_hand_stays_where_it_is_while_cards_come_and_go),
        cmocka_unit_test(test_a_used_slot_keeps_its_place),
        cmocka_unit_test(test_a_press_on_a_card_of_the_hand_can_pull_it_along),
        cmocka_unit_test(test_what_is_carried_is_drawn_at_the_pointer_over_everything),
        cmocka_unit_test(test_places_come_first_and_in_the_order_of_the_rail),
        cmocka_unit_test(test_a_place_that_is_pointed_at_shows_what_would_stand_there),
        cmocka_unit_test(test_given_cards_hang_below_their_hours),
        cmocka_unit_test(
            test_a_result_shows_the_reason_of_the_open_arrow_and_scores_after_it),
        cmocka_unit_test(test_a_result_shows_the_players_own_order_and_slides_from_it),
        cmocka_unit_test(test_no_shape_of_a_status_is_drawn_on_a_board),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
