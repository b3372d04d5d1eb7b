#include "support/support.h"

#include "plain/show_inner.h"

#include <string.h>

#define S(text) STR(text)

// What a page of these blocks and actions says above its choices.
static void assert_blocks(const Block *blocks, int n_blocks, const Action *actions,
    int n_actions, const char *shown)
{
    Page page = {.blocks = blocks,
        .n_blocks = n_blocks,
        .actions = actions,
        .n_actions = n_actions};
    Buf out = {0};
    Show show = {.page = &page, .look = {.columns = 72}, .out = &out};
    show_begin(&show);
    show_blocks(&show);
    assert_str(buf_str(&out), shown);
    buf_free(&out);
    arena_free(&show.arena);
}

static void assert_block(Block block, const char *shown)
{
    assert_blocks(&block, 1, NULL, 0, shown);
}

static void test_a_block_is_a_few_lines(void **state)
{
    (void)state;
    assert_block(
        (Block){
            .kind = BLOCK_HEADING, .text = S("T"), .label = S("Meanwhile"), .value = 1},
        "Meanwhile\n# T\n");
    assert_block((Block){.kind = BLOCK_HEADING, .text = S("T"), .value = 2}, "## T\n");
    assert_block(
        (Block){.kind = BLOCK_PLACE, .label = S("A"), .text = S("B"), .note = S("C")},
        "A · B · C\n");
    assert_block((Block){.kind = BLOCK_PLACE, .text = S("B")}, "B\n");
    assert_block((Block){.kind = BLOCK_SPEAKER, .label = S("Aigul"), .text = S("19")},
        "Aigul (19)\n");
    assert_block((Block){.kind = BLOCK_SPEAKER, .label = S("Aigul")}, "Aigul\n");
    assert_block((Block){.kind = BLOCK_PARAGRAPH, .text = S("*so*")}, "*so*\n");
    assert_block((Block){.kind = BLOCK_QUOTE, .text = S("said")}, "> said\n");
    assert_block((Block){.kind = BLOCK_NOTE, .label = S("Aside"), .text = S("text")},
        "Aside\n  text\n");
    assert_block((Block){.kind = BLOCK_NOTE, .text = S("text")}, "  text\n");
    assert_block(
        (Block){.kind = BLOCK_PICTURE, .text = S("Snow.")}, "[Picture: Snow.]\n");
    assert_block((Block){.kind = BLOCK_TERM, .label = S("LPG"), .text = S("gas")},
        "LPG\n  gas\n");
    assert_block((Block){.kind = BLOCK_SCORE,
                     .label = S("Order"),
                     .text = S("words"),
                     .note = S("40 of 100"),
                     .value = 40,
                     .max = 100},
        "Order: 40 of 100\n  words\n");
    assert_block((Block){.kind = BLOCK_ENTRY,
                     .label = S("Title"),
                     .text = S("one\ntwo"),
                     .note = S("Go")},
        "Title\n  one\n  two\n  You chose: Go\n");
}

static void test_a_card_without_a_place_and_a_short_evidence(void **state)
{
    (void)state;
    assert_block(
        (Block){.kind = BLOCK_CARD, .label = S("A"), .state = ITEM_DONE}, " -  A\n");
    assert_block(
        (Block){.kind = BLOCK_CARD, .label = S("A"), .value = 1, .state = ITEM_DONE},
        " 1. A\n");
    assert_block((Block){.kind = BLOCK_ARROW,
                     .label = S("A"),
                     .note = S("B"),
                     .text = S("led to"),
                     .status_word = S("S")},
        "  A → B: led to, with “S” as evidence\n");
}

static void test_a_table_is_its_rows(void **state)
{
    (void)state;
    const Item rows[] = {{.label = S("a"), .text = S("b"), .note = S("c")},
        {.text = S("only *text*")},
        {.label = S("5*3"), .text = S("[x|y]"), .note = S("[z]")},
        {.label = S("28"), .text = S("code"), .state = ITEM_HERE}};
    assert_block(
        (Block){
            .kind = BLOCK_TABLE, .label = S("Caption"), .items = rows, .n_items = 4},
        "Caption\n  a: b (c)\n  only *text*\n  5*3: x ([z])\n> 28: code\n");
    Block appendix = {
        .kind = BLOCK_TABLE, .label = S("In the file"), .items = rows, .n_items = 4};
    set_table_is_reference(&appendix, true);
    assert_block(appendix, "In the file\n");
}

static void test_a_drawing_leaves_its_words_to_the_table_after_it(void **state)
{
    (void)state;
    const Item towns[] = {
        {.id = S("ring"), .text = S("0 0 5 5 0 5")}, {.label = S("Aktau")}};
    assert_block((Block){.kind = BLOCK_MAP,
                     .text = S("2 January: 1 new."),
                     .note = S("Source: x"),
                     .items = towns,
                     .n_items = 2},
        "2 January: 1 new.\nSource: x\n");
    const Item ticks[] = {{.id = S("tick"), .label = S("1 Jan")}, {.label = S("50")}};
    assert_block((Block){.kind = BLOCK_STEPS,
                     .label = S("tenge"),
                     .note = S("Source: x"),
                     .items = ticks,
                     .n_items = 2},
        "Source: x\n");
}

static void test_counts_are_rows_that_say_what_was_withdrawn(void **state)
{
    (void)state;
    const Item rows[] = {{.id = S("claimed"),
                             .label = S("7 January"),
                             .text = S("26"),
                             .note = S("Claimed · x")},
        {.id = S("withdrawn"),
            .label = S("9 January"),
            .text = S("164"),
            .note = S("Withdrawn · y")}};
    assert_block((Block){.kind = BLOCK_COUNTS,
                     .label = S("people"),
                     .note = S("Source: x"),
                     .items = rows,
                     .n_items = 2},
        "people\n  7 January: 26 (Claimed · x)\n  9 January: 164 (Withdrawn · "
        "y)\nSource: x\n");
    assert_block((Block){.kind = BLOCK_COUNTS,
                     .text = S("One was taken back"),
                     .status_word = S("One stroke is one person."),
                     .items = rows,
                     .n_items = 1},
        "One was taken back\n  7 January: 26 (Claimed · "
        "x)\n");
}

static void test_a_source_says_its_standing_in_words(void **state)
{
    (void)state;
    const Item rows[] = {{.label = S("Who says so"), .text = S("A seller.")}};
    assert_block((Block){.kind = BLOCK_SOURCE,
                     .label = S("Talk"),
                     .status = S("reported"),
                     .status_word = S("Reported"),
                     .note = S("2 July"),
                     .text = S("words"),
                     .value = 1,
                     .items = rows,
                     .n_items = 1},
        "New source: Talk\n  Reported · 2 July\n  words\n  Who says so: A seller.\n");
}

static void test_a_source_with_a_number_stands_among_the_choices(void **state)
{
    (void)state;
    const Block block = {
        .kind = BLOCK_SOURCE, .label = S("Talk"), .action = S("source:talk")};
    const Action action = {
        .id = S("source:talk"), .group = GROUP_PAGE, .inline_ = true, .open = true};
    assert_blocks(&block, 1, &action, 1, "");
}

static void test_a_numbered_source_has_its_standing_and_rows_at_its_number(void **state)
{
    (void)state;
    const Item rows[] = {{.label = S("Who"), .text = S("A seller.")}};
    const Block block = {.kind = BLOCK_SOURCE,
        .label = S("Talk"),
        .status_word = S("Reported"),
        .note = S("2 July"),
        .action = S("source:talk"),
        .items = rows,
        .n_items = 1};
    const Action action = {
        .id = S("source:talk"), .group = GROUP_PAGE, .inline_ = true, .open = true};
    Page page = {.blocks = &block, .n_blocks = 1, .actions = &action, .n_actions = 1};
    Buf out = {0};
    show_page(&page, (Look){.columns = 72}, &out);
    Str shown = STR("\n 1  Talk\n    Reported · 2 July\n    Who: A seller.\n\n");
    assert_non_null(strstr(out.s, shown.s));
    buf_free(&out);
}

static void test_where_one_is_stands_together(void **state)
{
    (void)state;
    const Item stops[] = {{.label = S("a"), .state = ITEM_HERE}};
    const Block blocks[] = {{.kind = BLOCK_PARAGRAPH, .text = S("Text.")},
        {.kind = BLOCK_PLACE, .label = S("A")},
        {.kind = BLOCK_METER, .label = S("Trust"), .text = S("5 of 8")},
        {.kind = BLOCK_METER, .label = S("Rumour"), .text = S("1 of 5")},
        {.kind = BLOCK_CHAIN,
            .text = S("Stop 1 of 1: a"),
            .items = stops,
            .n_items = 1},
        {.kind = BLOCK_HEADING, .text = S("Title"), .value = 1}};
    assert_blocks(blocks, 6, NULL, 0,
        "# Title\n\nText.\n\nA\nTrust 5 of 8 · Rumour 1 of 5\nStop 1 of 1: a\n");
}

static void test_what_says_nothing_leaves_no_empty_line(void **state)
{
    (void)state;
    const Item ahead[] = {{.label = S("a"), .state = ITEM_AHEAD}};
    const Block blocks[] = {{.kind = BLOCK_PICTURE},
        {.kind = BLOCK_CHAIN, .text = S("The chain"), .items = ahead, .n_items = 1},
        {.kind = BLOCK_PARAGRAPH, .text = S("one")}, {.kind = BLOCK_PARAGRAPH},
        {.kind = BLOCK_PARAGRAPH, .text = S("two")}};
    assert_blocks(blocks, 5, NULL, 0, "one\n\ntwo\n");
}

static void test_cards_that_lie_there_stand_in_their_order(void **state)
{
    (void)state;
    const Block blocks[] = {{.kind = BLOCK_CARD,
                                .id = S("a"),
                                .label = S("A"),
                                .note = S("1 Jan"),
                                .text = S("long"),
                                .value = 1,
                                .state = ITEM_DONE},
        {.kind = BLOCK_CARD,
            .id = S("b"),
            .label = S("B"),
            .text = S("long"),
            .value = 2,
            .min = 1,
            .state = ITEM_DONE},
        {.kind = BLOCK_CARD, .id = S("c"), .label = S("C"), .state = ITEM_AHEAD}};
    assert_blocks(blocks, 3, NULL, 0, " 1. A, given (1 Jan)\n    long\n 2. B\n");
    assert_blocks(blocks, 2, NULL, 0, " 1. A (1 Jan)\n 2. B\n"); // nothing to place
}

static void test_arrows_say_what_was_said_of_them(void **state)
{
    (void)state;
    const Item rows[] = {{.label = S("Credit"), .text = S("full")}};
    const Block blocks[] = {{.kind = BLOCK_ARROW,
                                .label = S("A"),
                                .note = S("B"),
                                .text = S("trigger"),
                                .state = ITEM_DONE},
        {.kind = BLOCK_ARROW, .label = S("B"), .note = S("C"), .state = ITEM_HERE},
        {.kind = BLOCK_ARROW,
            .label = S("C"),
            .note = S("D"),
            .text = S("led to"),
            .items = rows,
            .n_items = 1}};
    assert_blocks(blocks, 3, NULL, 0,
        "  A → B: trigger\n> B → C: ?\n\n  C → D: led to\n    Credit: full\n");
}

static void test_parts_of_one_letter_are_shown(void **state)
{
    (void)state;
    assert_block(
        (Block){.kind = BLOCK_HEADING, .text = S("T"), .label = S("M"), .value = 1},
        "M\n# T\n");
    assert_block(
        (Block){.kind = BLOCK_SPEAKER, .label = S("A"), .text = S("9")}, "A (9)\n");
    assert_block(
        (Block){.kind = BLOCK_NOTE, .label = S("A"), .text = S("t")}, "A\n  t\n");
    assert_block(
        (Block){.kind = BLOCK_ENTRY, .label = S("T"), .text = S("o"), .note = S("G")},
        "T\n  o\n  You chose: G\n");
    assert_block((Block){.kind = BLOCK_PICTURE, .text = S("S")}, "[Picture: S]\n");
    const Item row = {.label = S("a"), .text = S("b"), .note = S("c")};
    assert_block(
        (Block){.kind = BLOCK_TABLE, .label = S("C"), .items = &row, .n_items = 1},
        "C\n  a: b (c)\n");
    assert_block((Block){.kind = BLOCK_SOURCE,
                     .label = S("T"),
                     .status = S("reported"),
                     .status_word = S("R"),
                     .note = S("2"),
                     .text = S("w")},
        "T\n  R · 2\n  w\n");
    assert_block((Block){.kind = BLOCK_SOURCE,
                     .label = S("T"),
                     .status = S("reported"),
                     .status_word = S("R"),
                     .text = S("w")},
        "T\n  R\n  w\n");
    const Block meters[] = {{.kind = BLOCK_METER, .text = S("1")},
        {.kind = BLOCK_METER, .label = S("R"), .text = S("2")}};
    assert_blocks(meters, 2, NULL, 0, " 1 · R 2\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_card_without_a_place_and_a_short_evidence),
        cmocka_unit_test(test_a_block_is_a_few_lines),
        cmocka_unit_test(test_a_table_is_its_rows),
        cmocka_unit_test(test_a_drawing_leaves_its_words_to_the_table_after_it),
        cmocka_unit_test(test_counts_are_rows_that_say_what_was_withdrawn),
        cmocka_unit_test(test_a_source_says_its_standing_in_words),
        cmocka_unit_test(test_a_source_with_a_number_stands_among_the_choices),
        cmocka_unit_test(test_where_one_is_stands_together),
        cmocka_unit_test(test_what_says_nothing_leaves_no_empty_line),
        cmocka_unit_test(test_cards_that_lie_there_stand_in_their_order),
        cmocka_unit_test(test_arrows_say_what_was_said_of_them),
        cmocka_unit_test(test_parts_of_one_letter_are_shown),
        cmocka_unit_test(
            test_a_numbered_source_has_its_standing_and_rows_at_its_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
