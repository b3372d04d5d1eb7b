#include "kit/kit_inner.h"
#include "kit/town.h"
#include "support/scenario.h"
#include "support/support.h"

static Story *open_town(Kit *kit, const char *edition)
{
    static const MemoryFile files[] = {{"scenario.lua", town}, {NULL, NULL}};
    static Host host;
    host = scenario_host(files);
    Story *story = scenario_open(&host);
    *kit = (Kit){.story = story, .book = story_book(story), .at = NONE};
    kit->edition = book_edition(kit->book, str_of(edition));
    return story;
}

static void test_the_slip_asks_for_three_cards_that_are_neither_given_nor_tied(
    void **state)
{
    (void)state;
    Kit kit;
    Story *story = open_town(&kit, "short");
    KitPick pick = kit_pick(&kit);
    const Board *board = kit.book->nodes[pick.board].board;
    static const char *const names[] = {"rope", "rain", "hail"};
    for (int i = 0; i < KIT_ORDER_CARDS; i++)
        assert_str(board->cards[pick.cards[i]].id, names[i]);
    assert_str(board->links[pick.link].id, "two"); // says more than "led to"
    assert_str(board->claims[pick.claim].id, "d");
    assert_int_equal(pick.check, NONE); // there is a board
    story_close(story);
}

static void test_an_edition_without_a_board_has_nothing_of_one(void **state)
{
    (void)state;
    Kit kit;
    Story *story = open_town(&kit, "alone");
    KitPick pick = kit_pick(&kit);
    KitOpen points[4];
    assert_int_equal(pick.board, NONE);
    assert_int_equal(pick.cards[0], NONE);
    assert_int_equal(pick.claim, NONE);
    assert_int_equal(pick.check, NONE);
    assert_int_equal(kit_open_points(&kit, points, 4), 0);
    story_close(story);
}

static void test_open_points_are_claims_and_sources_as_they_stand_at_last(void **state)
{
    (void)state;
    Kit kit;
    Story *story = open_town(&kit, "short");
    KitOpen points[4];
    assert_int_equal(kit_open_points(&kit, points, 4), 2);
    assert_str(points[0].text->src, "It hailed.");
    assert_int_equal(points[0].status, STATUS_UNKNOWN);
    assert_str(points[1].text->src,
        "The talk"); // was reported first; the one not given is left out
    assert_int_equal(points[1].status, STATUS_DISPUTED);
    assert_str(points[1].because->src, "Two say otherwise.");
    assert_int_equal(kit_open_points(&kit, points, 1), 1);
    story_close(story);
}

// What the slip asks of a board of the cards a, b, c and d with [more], by ids; and of an order of [order].
static void assert_picked(const char *order, const char *more, const char *expected)
{
    Arena arena = {0};
    Str script = arena_fmt(&arena,
        "scenario 't' { title='T', start='b' }\n"
        "board 'b' { go='e', card 'a' { 'A' }, card 'b' { 'B' }, card 'c' { 'C' }, "
        "card 'd' { 'D' },\n"
        "  order={ %s }%s }\nending 'e' { text='x' }",
        order, more);
    const MemoryFile files[] = {{"scenario.lua", script.s}, {NULL, NULL}};
    Host host = scenario_host(files);
    Kit kit = {.story = scenario_open(&host), .edition = NONE, .at = NONE};
    kit.book = story_book(kit.story);
    KitPick pick = kit_pick(&kit);
    const Board *board = kit.book->nodes[pick.board].board;
    Buf found = {0};
    for (int i = 0; i < KIT_ORDER_CARDS; i++)
        if (pick.cards[i] != NONE) buf_add(&found, board->cards[pick.cards[i]].id);
    if (pick.link != NONE)
        buf_addf(&found, " " STR_FMT, STR_ARG(board->links[pick.link].id));
    if (pick.claim != NONE)
        buf_addf(&found, " " STR_FMT, STR_ARG(board->claims[pick.claim].id));
    assert_str(buf_str(&found), expected);
    buf_free(&found);
    story_close(kit.story);
    arena_free(&arena);
}

#define LINK(from, to, answer)                                                         \
    ", link '" from to "' { '" from "', '" to "', answer='" answer "', because='x' }"
#define CLAIM(id, answer) ", claim '" id "' { 'x', answer='" answer "', because='x' }"

static void test_of_a_board_is_asked_what_it_has(void **state)
{
    (void)state;
    static const char whole[] = "'a', 'b', 'c', 'd'";
    assert_picked(whole, "", "bcd");
    assert_picked("'a', 'b', { 'c', 'd' }", "", "abc");
    assert_picked("'a', { 'b', 'c', 'd' }", "", "");
    // What says most, but not of two cards whose order is asked for; then any.
    assert_picked(
        whole, LINK("b", "c", "stated_reason") LINK("a", "b", "led_to"), "bcd ab");
    assert_picked(whole, LINK("b", "c", "led_to"), "bcd bc");
    assert_picked(
        whole, LINK("b", "c", "led_to") LINK("c", "d", "stated_reason"), "bcd bc");
    assert_picked(whole,
        LINK("a", "b", "stated_reason") LINK("a", "d", "stated_reason")
            LINK("a", "c", "only_before"),
        "bcd ab");
    assert_picked(whole, LINK("a", "b", "led_to") LINK("a", "c", "trigger"), "bcd ac");
    assert_picked(
        whole, LINK("a", "b", "trigger") LINK("a", "c", "response"), "bcd ac");
    assert_picked(
        whole, LINK("a", "b", "response") LINK("a", "c", "condition"), "bcd ac");
    assert_picked(
        whole, LINK("a", "b", "condition") LINK("a", "c", "only_before"), "bcd ac");
    assert_picked(whole, CLAIM("u", "unknown") CLAIM("d", "disputed"), "bcd u");
    assert_picked(whole, CLAIM("c", "confirmed") CLAIM("d", "disputed"), "bcd d");
    assert_picked(whole, CLAIM("c", "confirmed"), "bcd");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_of_a_board_is_asked_what_it_has),
        cmocka_unit_test(
            test_the_slip_asks_for_three_cards_that_are_neither_given_nor_tied),
        cmocka_unit_test(test_an_edition_without_a_board_has_nothing_of_one),
        cmocka_unit_test(test_open_points_are_claims_and_sources_as_they_stand_at_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
