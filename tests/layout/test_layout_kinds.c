// Pages that hold together what no page of a play does: a block of every kind, an arrow of every type,
// charts at the edges of their scales. Golden dumps of them, and no word lost.
#include "support/support.h"

#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/looks.h"
#include "support/pages_parts.h"

// clang-format off
static const Item row_items[] = {
    {.id = S("queue"), .label = S("A row"), .text = S("of **words**"), .note = S("and a note"), .state = ITEM_HERE},
    {.label = S("Another"), .text = S("without")}};
static const Item milestones[] = {
    {.id = S("cap"), .label = S("The cap ends"), .state = ITEM_DONE},
    {.id = S("price"), .label = S("The price"), .state = ITEM_HERE}, {.id = S("west"), .label = S("The west"), .state = ITEM_AHEAD}};
static const Item layers[] = {{.id = S("a.svg")}};
static const Item rings[] = {
    {.id = S("ring"), .text = S("0 0 10000 0 10000 5000 0 5000")},
    {.label = S("Town"), .text = S("1 May"), .note = S("sure"), .x = 0.5, .y = 0.3, .state = ITEM_HERE}};
static const Item ticks[] = {{.id = S("tick"), .label = S("1 May"), .x = 0}};
static const Item ranges[] = {
    {.id = S("tick"), .label = S("1 May"), .x = 0}, {.label = S("60"), .text = S("tenge"), .x = 0, .y = 60, .size = 60}};
static const Item spans[] = {
    {.id = S("tick"), .label = S("1 May"), .x = 0}, {.label = S("working"), .text = S("All day"), .x = 0, .value = 2}};
static const Item figures[] = {
    {.id = S("claimed"), .label = S("2 May"), .text = S("12"), .note = S("Claimed"), .y = 12, .size = 12}};

static const Item moves[] = {
    {.id = S("calm"), .label = S("Calm +1"), .text = S("the *wind* fell"), .value = 1},
    {.id = S("gone"), .label = S("Gone −2"), .value = -2}};

static const Block kinds[] = {
    {BLOCK_HEADING, .label = S("Meanwhile"), .text = S("A heading"), .value = 1},
    {BLOCK_HEADING, .text = S("Of a part"), .value = 2},
    {BLOCK_PLACE, .label = S("Zhanaozen"), .text = S("Sunday"), .note = S("UTC+5")},
    {BLOCK_SPEAKER, .label = S("Aigul"), .text = S("a driver")},
    {BLOCK_PARAGRAPH, .text = S("A paragraph with a *slant*.")},
    {BLOCK_QUOTE, .text = S("A quotation.")},
    {BLOCK_NOTE, .label = S("An aside"), .text = S("Its words.")},
    {BLOCK_NOTE, .text = S("Without a title.")},
    {BLOCK_SOURCE, .id = S("board"), .label = S("The board"), .text = S("It said 120."), .note = S("2 May"),
     .status = S("claimed"), .status_word = S("Claimed"), .value = 1, ITEMS(row_items)},
    {BLOCK_METER, .id = S("calm"), .label = S("Calm"), .text = S("2 of 5"), .note = S("ring"), .value = 2, .min = 0, .max = 5, .x = 1},
    {BLOCK_ANSWER, .id = S("yes"), .label = S("Yes"), .text = S("So it is."), .note = S("Your answer: not supported"), .status = S("none"), .value = 1},
    {BLOCK_ANSWER, .id = S("no"), .label = S("No")},
    {BLOCK_TALK, .label = S("Talk about this now"), .text = S("Who would know?")},
    {BLOCK_OUTCOME, .text = S("You answered: yes"), ITEMS(moves)},
    {BLOCK_PICTURE, .id = S("hill"), .text = S("A hill in snow."), .x = 0.5, .y = 0.5, ITEMS(layers)},
    {BLOCK_SOUND, .id = S("wind"), .text = S("[wind]"), .value = 1},
    {BLOCK_SOUND, .id = S("door"), .text = S("[a door]")},
    {BLOCK_PLATE, .id = S("opening"), .text = S("A town."), .label = S("Almaty"), .note = S("2 May"), .x = 0.5, .y = 0.5, ITEMS(layers)},
    {BLOCK_CHAIN, .text = S("Two of three."), ITEMS(milestones)},
    {BLOCK_TERM, .id = S("gas"), .label = S("Gas"), .text = S("What it means.")},
    {BLOCK_TABLE, .label = S("A caption"), ITEMS(row_items)},
    {BLOCK_RAIL, .text = S("One card."), .x = 24, ITEMS(ticks)},
    {BLOCK_CARD, .id = S("one"), .label = S("A card"), .note = S("3 May"), .value = 1, .state = ITEM_DONE},
    {BLOCK_ARROW, .id = S("a"), .label = S("A card"), .note = S("Its end"), .text = S("led to"), .status = S("led_to"), .value = 1, ITEMS(row_items)},
    {BLOCK_CLAIM, .id = S("c"), .text = S("A claim."), .status = S("claimed"), .status_word = S("Claimed"), .state = ITEM_DONE, ITEMS(row_items)},
    {BLOCK_ENTRY, .id = S("queue"), .label = S("An entry"), .text = S("Read once.\nRead twice."), .note = S("Go on")},
    {BLOCK_SCORE, .label = S("Evidence"), .note = S("3 of 4"), .text = S("Three found."), .value = 3, .max = 4},
    {BLOCK_MAP, .id = S("map"), .text = S("One town."), .note = S("The record"), .y = 0.5, ITEMS(rings)},
    {BLOCK_STEPS, .id = S("price"), .label = S("tenge"), .note = S("The ministry"), .x = 2, ITEMS(ranges)},
    {BLOCK_HOURS, .id = S("net"), .label = S("hours"), .note = S("Watchers"), .x = 24, ITEMS(spans)},
    {BLOCK_COUNTS, .id = S("dead"), .label = S("people"), .note = S("Prosecutors"), ITEMS(figures)},
};
static const Page every_kind = {PAGE_LOG, .title = S("Every kind"), BLOCKS_(kinds)};

// --- a board ---

#define CARD(key, words, place) {BLOCK_CARD, .id = S(key), .label = S(words), .note = S("1 May"), .value = place, .state = ITEM_DONE}
#define ARROW(key, from, to, word, type) {BLOCK_ARROW, .id = S(key), .label = S(from), .note = S(to), .text = S(word), .status = S(type)}
#define JUDGED(key, from, to, word, type, credit) \
    {BLOCK_ARROW, .id = S(key), .label = S(from), .note = S(to), .text = S(word), .status = S(type), .value = credit, ITEMS(row_items)}
#define CARDS \
    {BLOCK_HEADING, .text = S("The chain"), .value = 1}, {BLOCK_RAIL, .text = S("Nine cards.")}, \
    CARD("c1", "One", 1), CARD("c2", "Two", 2), CARD("c3", "Three", 3), CARD("c4", "Four", 4), CARD("c5", "Five", 5), \
    CARD("c6", "Six", 6), CARD("c7", "Seven", 7), CARD("c8", "Eight", 8), CARD("c9", "Nine", 9)
static const Action named[] = {CHOICE("link:led_to", "led to"), CHOICE("link:trigger", "was the trigger of")};

static const Block types[] = {
    CARDS,
    ARROW("a1", "One", "Two", "led to", "led_to"), ARROW("a2", "Two", "Three", "was the trigger of", "trigger"),
    ARROW("a3", "Three", "Four", "made possible", "condition"), ARROW("a4", "Four", "Five", "was answered by", "response"),
    ARROW("a5", "Five", "Six", "was given as the reason for", "stated_reason"),
    ARROW("a6", "Six", "Seven", "only came before", "only_before"), ARROW("a7", "Seven", "Eight", "", ""),
    {BLOCK_ARROW, .id = S("a8"), .label = S("Eight"), .note = S("Nine"), .state = ITEM_HERE},
};
static const Page every_type = {PAGE_BOARD, .title = S("The chain"), BLOCKS_(types), ACTIONS_(named)};

// All that a card can have in common with others: arrows to it and from it, from one row and from others.
static const Block crowd[] = {
    CARDS,
    ARROW("b1", "One", "Five", "led to", "led_to"), ARROW("b2", "Two", "Five", "led to", "led_to"),
    ARROW("b3", "Three", "Five", "led to", "led_to"), ARROW("b4", "Two", "Five", "was the trigger of", "trigger"),
    ARROW("b5", "Five", "Nine", "led to", "led_to"), ARROW("b6", "Five", "Eight", "led to", "led_to"),
    ARROW("b7", "Five", "Eight", "only came before", "only_before"), ARROW("b8", "One", "Nine", "led to", "led_to"),
    ARROW("b9", "Four", "Six", "led to", "led_to"), ARROW("b10", "Seven", "One", "was answered by", "response"),
    ARROW("b11", "Nine", "Three", "was answered by", "response"),
};
static const Page crowded = {PAGE_BOARD, .title = S("The chain"), BLOCKS_(crowd), ACTIONS_(named)};

static const Block judged[] = {
    CARDS,
    JUDGED("d1", "One", "Two", "led to", "led_to", 0), JUDGED("d2", "Two", "Three", "made possible", "condition", 1),
    JUDGED("d3", "Four", "Six", "led to", "led_to", 2), JUDGED("d4", "Two", "Eight", "led to", "led_to", 1),
};
static const Page all_judged = {PAGE_BOARD, .title = S("The chain"), .ended = true, BLOCKS_(judged), ACTIONS_(named)};

// --- charts ---

#define TICK(words, at) {.id = S("tick"), .label = S(words), .x = at}
#define RANGE(words, what, from, low, high) {.label = S(words), .text = S(what), .x = from, .y = low, .size = high}
static const Item nothing_at_all[] = {TICK("1 May", 0), RANGE("0", "sold", 0, 0, 0)};
static const Item dense[] = {
    TICK("1 May", 0), TICK("2 May", 1), TICK("3 May", 2), TICK("4 May", 3), TICK("5 May", 4), TICK("6 May", 5),
    TICK("7 May", 6), TICK("8 May", 7), TICK("9 May", 8), TICK("10 May, later than the end", 12),
    RANGE("7", "at the pump in the morning", 0, 7, 7), RANGE("7–9", "", 0.5, 7, 9), RANGE("8", "offered", 1, 8, 8),
    RANGE("1", "agreed upon", 1.25, 1, 1), RANGE("24", "on the black market", 4, 24, 24), RANGE("23–24", "asked", 4.1, 23, 24),
    RANGE("0", "given away", 8, 0, 0), RANGE("12", "after the end", 20, 12, 12)};
static const Item rates[] = {TICK("Monday", 0), RANGE("2300", "a month", 0, 2300, 2300), RANGE("0.5", "a day", 0.5, 0.5, 0.5)};
#define SPAN(words, what, from, level) {.label = S(words), .text = S(what), .x = from, .value = level}
static const Item busy_hours[] = {
    TICK("4 May", 0), TICK("5 May", 24), TICK("6 May", 48), TICK("7 May", 72),
    SPAN("working", "As always", 0, 2), SPAN("part", "Mobile data drops in the whole west of the country", 20, 1),
    SPAN("almost none", "Cut", 20.5, 0), SPAN("part", "Back for an hour", 21, 1), SPAN("almost none", "Cut again", 30, 0),
    SPAN("working", "Back", 71, 2), SPAN("more than all", "An error", 72, 9)};
static const Item many_counts[] = {
    {.id = S("claimed"), .label = S("6 May"), .text = S("12–13"), .note = S("Claimed"), .y = 12, .size = 13},
    {.id = S("confirmed"), .label = S("7 May"), .text = S("0"), .note = S("Confirmed"), .y = 0, .size = 0},
    {.id = S("withdrawn"), .label = S("8 May"), .text = S("1000"), .note = S("Withdrawn"), .y = 1000, .size = 1000},
    {.id = S("no-such"), .label = S("9 May"), .text = S("225"), .note = S("Said"), .y = 225, .size = 225}};
static const Item no_counts[] = {{.id = S("claimed"), .label = S("6 May"), .text = S("0"), .note = S("Claimed"), .y = 0, .size = 0}};
#define TOWN(name, at_x, at_y, how, when) {.label = S(name), .text = S("1 May"), .note = S("sure"), .value = how, .x = at_x, .y = at_y, .state = when}
static const Item crowded_towns[] = {
    {.id = S("ring"), .text = S("0 100 9900 0 10000 4900 5000 4000 100 5000")},
    {.id = S("ring"), .text = S("4000 2000 5000 2000 5000 2500")},
    TOWN("Ae", 0.505, 0.255, 0, ITEM_DONE), TOWN("Left", 0.01, 0.2, 0, ITEM_DONE), TOWN("Right at the border", 0.99, 0.2, 1, ITEM_HERE), TOWN("Top", 0.5, 0.005, 0, ITEM_HERE),
    TOWN("Bottom", 0.5, 0.49, 1, ITEM_DONE), TOWN("Aa", 0.5, 0.25, 0, ITEM_DONE), TOWN("Ab", 0.51, 0.25, 0, ITEM_HERE),
    TOWN("Ac", 0.5, 0.26, 1, ITEM_DONE), TOWN("Ad", 0.51, 0.26, 1, ITEM_HERE),
    TOWN("Af with a long name", 0.505, 0.27, 0, ITEM_DONE), TOWN("Beyond", 1.2, -0.3, 0, ITEM_DONE)};
static const Block edge_blocks[] = {
    {BLOCK_STEPS, .id = S("none"), .label = S("tenge"), .note = S("Nobody"), .x = 0, ITEMS(nothing_at_all)},
    {BLOCK_STEPS, .id = S("dense"), .label = S("tenge a litre"), .note = S("All"), .x = 9, ITEMS(dense)},
    {BLOCK_STEPS, .id = S("rates"), .label = S("tenge"), .note = S("A shop"), .x = 1, ITEMS(rates)},
    {BLOCK_HOURS, .id = S("hours"), .label = S("hours of the day"), .note = S("Watchers"), .x = 75, ITEMS(busy_hours)},
    {BLOCK_COUNTS, .id = S("many"), .label = S("people"), .note = S("All"), ITEMS(many_counts)},
    {BLOCK_COUNTS, .id = S("no"), .label = S("people"), .note = S("All"), ITEMS(no_counts)},
    {BLOCK_MAP, .id = S("towns"), .text = S("Eleven towns."), .note = S("The record"), .y = 0.5, ITEMS(crowded_towns)},
};
static const Action days[] = { // the widest is the first
    {.id = S("day:2022-05-01"), .group = GROUP_PAGE, .label = S("Sunday 1 May 2022"), .open = true, .inline_ = true},
    {.id = S("day:2022-05-02"), .group = GROUP_PAGE, .label = S("2 May"), .open = true, .inline_ = true, .chosen = true},
    {.id = S("day:2022-05-03"), .group = GROUP_PAGE, .label = S("3 May"), .open = true, .inline_ = true}, BUTTON("back", "Back")};
static const Page edges = {PAGE_RECORD, .title = S("Edges"), BLOCKS_(edge_blocks), ACTIONS_(days)};
// clang-format on

static const struct {
    const char *name;
    const Page *page;
} PAGES[] = {{"kinds", &every_kind}, {"arrow_types", &every_type},
    {"arrows_crowded", &crowded}, {"arrows_judged", &all_judged}, {"edges", &edges}};

static void test_the_page_of_every_kind_is_that(void **state)
{
    (void)state;
    for (int kind = 0; kind < BLOCK_KINDS; kind++) {
        bool found = false;
        for (int i = 0; i < COUNT_OF(kinds); i++)
            found = found || kinds[i].kind == (BlockKind)kind;
        if (!found) fail_msg("there is no block of kind %d", kind);
    }
}

static void test_no_word_of_them_is_lost_nor_covered(void **state)
{
    (void)state;
    static const Size sizes[] = {{1280, 720}, {800, 600}, {360, 640}};
    for (int p = 0; p < COUNT_OF(PAGES); p++)
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            Arena arena = {0};
            const Page *page = PAGES[p].page;
            DrawList *list = frame(&arena, page, sizes[s].w, sizes[s].h, 100);
            looking_at = PAGES[p].name;
            look_words(&arena, page, list, sizes[s]);
            look_overlap_in_panes(&arena, page, list, sizes[s]);
            look_inside(&arena, page, list, sizes[s]);
            arena_free(&arena);
        }
}

static void test_they_are_laid_out_as_they_were(void **state)
{
    (void)state;
    static const struct {
        Size size;
        int percent;
    } looks[] = {{{1280, 720}, 100}, {{800, 600}, 150}, {{360, 640}, 100}};
    for (int p = 0; p < COUNT_OF(PAGES); p++)
        for (int s = 0; s < COUNT_OF(looks); s++) {
            Arena arena = {0};
            Buf dump = {0};
            Size size = looks[s].size;
            draw_dump(
                frame(&arena, PAGES[p].page, size.w, size.h, looks[s].percent), &dump);
            Str path = arena_fmt(&arena, "layout/golden/%s-%dx%d-%d.txt", PAGES[p].name,
                size.w, size.h, looks[s].percent);
            assert_text_file(buf_str(&dump), path.s);
            buf_free(&dump);
            arena_free(&arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_page_of_every_kind_is_that),
        cmocka_unit_test(test_no_word_of_them_is_lost_nor_covered),
        cmocka_unit_test(test_they_are_laid_out_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
