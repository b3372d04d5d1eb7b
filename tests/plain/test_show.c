#include "support/pages.h"
#include "support/support.h"

#include "base/utf8.h"
#include "plain/show.h"
#include "text/breaks.h"

#include <string.h>

static const Look WIDE = {.columns = 200};

static Str shown(Arena *arena, const Page *page, Look look)
{
    Buf out = {0};
    show_page(page, look, &out);
    Str text = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return text;
}

static bool holds(Str text, const char *part) { return strstr(text.s, part) != NULL; }

static void test_every_sample_reads_as_its_golden_text(void **state)
{
    (void)state;
    for (int i = 0; i < n_samples; i++) {
        Arena arena = {0};
        Str path = arena_fmt(&arena, "plain/golden/%s.txt", samples[i].name);
        assert_text_file(shown(&arena, samples[i].page, WIDE), path.s);
        arena_free(&arena);
    }
}

static int columns(Str line)
{
    int n = 0;
    while (line.n > 0) {
        Str rest = line;
        uint32_t code = 0;
        utf8_next(&rest, &code);
        bool mark =
            (code >= 0x200C && code <= 0x200F) || (code >= 0x2066 && code <= 0x2069);
        n += !mark; // of direction: they take no room
        line = str_from(line, grapheme_end(line));
    }
    return n;
}

static void test_no_line_is_wider_than_the_terminal_or_72(void **state)
{
    (void)state;
    const int widths[][2] = {{200, 72}, {72, 72}, {40, 40}, {25, 25}, {3, 20}, {0, 20}};
    for (int w = 0; w < COUNT_OF(widths); w++)
        for (int i = 0; i < n_samples; i++) {
            Arena arena = {0};
            Look look = {.columns = widths[w][0]};
            Str rest = shown(&arena, samples[i].page, look), line;
            while (str_split(&rest, '\n', &line))
                assert_in_range(columns(line), 0, widths[w][1]);
            arena_free(&arena);
        }
}

static void test_colour_is_never_alone(void **state)
{
    (void)state;
    for (int i = 0; i < n_samples; i++) {
        Arena arena = {0};
        Str plain = shown(&arena, samples[i].page, WIDE);
        Str rest =
            shown(&arena, samples[i].page, (Look){.columns = 200, .colour = true});
        Buf stripped = {0};
        while (rest.n > 0) {
            bool code = rest.s[0] == '\033';
            size_t n = code ? str_find(rest, 'm') + 1 : 1;
            if (!code) buf_addc(&stripped, rest.s[0]);
            rest = str_from(rest, n);
        }
        assert_true(str_eq(buf_str(&stripped), plain));
        assert_false(holds(plain, "\033"));
        buf_free(&stripped);
        arena_free(&arena);
    }
}

static void test_control_characters_of_a_script_do_not_reach_the_terminal(void **state)
{
    (void)state;
    const char *bad = "a\033[2Jb\007c\xc2\x9b"
                      "d\re\xff";
    for (BlockKind kind = 0; kind < BLOCK_KINDS; kind++) {
        Str text = str_of(bad);
        Item item = {.id = text, .label = text, .text = text, .note = text};
        Block block = {.kind = kind,
            .label = text,
            .text = text,
            .note = text,
            .status_word = text,
            .items = &item,
            .n_items = 1,
            .max = 3};
        Action action = {.id = text, .label = text, .why = text};
        Page page = {
            .blocks = &block, .n_blocks = 1, .actions = &action, .n_actions = 1};
        Arena arena = {0};
        Buf out = {0};
        show_page(&page, WIDE, &out);
        show_all(&page, WIDE, &out);
        show_chain(&page, WIDE, &out);
        assert_true(utf8_valid(buf_str(&out)));
        for (size_t i = 0; i < out.n; i++)
            assert_true(out.s[i] == '\n' || (unsigned char)out.s[i] >= 0x20);
        assert_null(strstr(out.s, "\xc2\x9b"));
        buf_free(&out);
        arena_free(&arena);
    }
}

static void test_all_that_is_open_can_be_asked_for(void **state)
{
    (void)state;
    Buf out = {0};
    show_all(sample("scene"), WIDE, &out);
    assert_true(holds(buf_str(&out), "  1: Pass the voice note on"));
    assert_false(holds(buf_str(&out), "Compare with Aktau")); // closed
    assert_true(holds(buf_str(&out), "  electronic-trading: Electronic trading"));
    assert_true(holds(buf_str(&out), "  voice_note: Voice note, drivers’ chat"));
    assert_true(holds(buf_str(&out), "  help: Where am I?"));
    assert_true(holds(buf_str(&out), "  chain: "));
    assert_true(holds(buf_str(&out), "  save NAME: "));
    assert_true(holds(buf_str(&out), "  quit: "));
    buf_free(&out);
}

static void test_the_chain_is_told_stop_by_stop(void **state)
{
    (void)state;
    Buf out = {0};
    assert_true(show_chain(sample("scene"), WIDE, &out));
    assert_true(holds(buf_str(&out), "  2. Price doubles\n> 3. Zhanaozen\n"));
    assert_true(holds(buf_str(&out), "  4. (4 Jan)\n"));
    assert_false(show_chain(sample("notebook"), WIDE, &out));
    buf_free(&out);
}

static void test_a_picture_that_was_just_described_is_not_described_again(void **state)
{
    (void)state;
    Arena arena = {0};
    Look look = WIDE;
    show_remember(&look, sample("scene"));
    show_remember(&look, sample("log")); // has none
    assert_true(holds(shown(&arena, sample("scene"), WIDE), "[Picture: A filling"));
    assert_false(holds(shown(&arena, sample("scene"), look), "[Picture: "));
    assert_true(holds(shown(&arena, sample("title"), look), "[Picture: Snow"));
    arena_free(&arena);
}

static void test_meters_share_a_line(void **state)
{
    (void)state;
    Arena arena = {0};
    Str text = shown(&arena, sample("scene"), WIDE);
    assert_true(holds(text, "Evidence 3 of 12 · Trust 5 of 8 · Rumour 1 of 5\n"));
    arena_free(&arena);
}

typedef void Shown(const Page *page, Look look, Buf *out);

static void chain_shown(const Page *page, Look look, Buf *out)
{
    if (!show_chain(page, look, out)) buf_add(out, STR("none\n"));
}

static void assert_shown(Shown *show, Page page, const char *expected)
{
    Buf out = {0};
    show(&page, WIDE, &out);
    assert_str(buf_str(&out), expected);
    if (out.n > 0) assert_int_equal(strlen(out.s), out.n); // closed
    buf_free(&out);
}

#define OPEN(key, words, ...)                                                          \
    {                                                                                  \
        .id = STR(key), .label = STR(words), .open = true, __VA_ARGS__                 \
    }

static void test_all_of_every_sort_of_action_is_listed_with_what_to_type(void **state)
{
    (void)state;
    const Item row = {.state = ITEM_AHEAD};
    const Block blocks[] = {
        {.kind = BLOCK_CHAIN}, {.kind = BLOCK_TABLE, .items = &row, .n_items = 1}};
    const Action actions[] = {
        OPEN("term:w", "Well", .inline_ = true, .group = GROUP_PAGE),
        OPEN("look", "Look", .takes_text = true),
        {.id = STR("ask"), .label = STR("Ask")},
        {.id = STR("term:b"),
            .label = STR("Bucket"),
            .inline_ = true,
            .group = GROUP_PAGE},
        {.id = STR("map"), .label = STR("Map"), .group = GROUP_PAGE},
        OPEN("notebook", "notebook", .group = GROUP_PAGE),
        OPEN("confirm:look", "Do it", .inline_ = true, .group = GROUP_PAGE),
        OPEN("go", "Go", .chosen = true), OPEN("saves", "Saves", .group = GROUP_MENU)};
    Page page = {.blocks = blocks,
        .n_blocks = 2,
        .actions = actions,
        .n_actions = COUNT_OF(actions)};
    assert_shown(show_all, page,
        "You can type\n  1: Look\n  3: Go\n  w: Well\n  notebook\n  saves: Saves\n  "
        "save NAME: save under a name\n  quit: leave\n");
    assert_shown(show_page, page,
        "\n 1  Look (type the number and the text)\n 2  Ask (closed: )\n 3  Go (this "
        "one now)\n\nIn the glossary: Well, Bucket.\nType a number, notebook, saves, "
        "quit or ?.\n");
    page.n_actions = 0;
    assert_shown(show_all, page, "You can type\n  quit: leave\n");
}

static void test_words_of_one_letter_are_listed_like_others(void **state)
{
    (void)state;
    const Action actions[] = {OPEN("term:w", "W", .inline_ = true, .group = GROUP_PAGE),
        OPEN("term:v", "V", .inline_ = true, .group = GROUP_PAGE)};
    Page page = {.actions = actions, .n_actions = 1};
    assert_shown(show_page, page, "\nIn the glossary: W.\nType quit or ?.\n");
    page.n_actions = 2;
    assert_shown(show_page, page, "\nIn the glossary: W, V.\nType quit or ?.\n");
}

static void test_the_chain_is_that_of_the_page(void **state)
{
    (void)state;
    const Item stops[] = {{.label = STR("A"), .state = ITEM_DONE}, {.state = ITEM_HERE},
        {.label = STR("C"), .state = ITEM_AHEAD}};
    const Block blocks[] = {{.kind = BLOCK_CHAIN, .items = stops, .n_items = 1},
        {.kind = BLOCK_TABLE, .items = stops, .n_items = 2},
        {.kind = BLOCK_CHAIN, .items = stops, .n_items = 2}, {.kind = BLOCK_CHAIN},
        {.kind = BLOCK_CHAIN, .items = stops, .n_items = 3}};
    assert_shown(chain_shown, (Page){.blocks = blocks, .n_blocks = 1},
        "The chain of events\n  1. A\n");
    assert_shown(chain_shown, (Page){.blocks = blocks, .n_blocks = 4},
        "The chain of events\n  1. A\n  1. A\n> 2.\n");
    assert_shown(chain_shown, (Page){.blocks = &blocks[4], .n_blocks = 1},
        "The chain of events\n  1. A\n> 2.\n  3. (C)\n");
    assert_shown(chain_shown, (Page){.blocks = blocks, .n_blocks = 0}, "none\n");
    assert_shown(chain_shown, (Page){.blocks = &blocks[1], .n_blocks = 1}, "none\n");
    assert_shown(chain_shown, (Page){.blocks = &blocks[3], .n_blocks = 1}, "none\n");
}

static void test_notes_are_those_that_the_page_begins_with(void **state)
{
    (void)state;
    const Block blocks[] = {{.kind = BLOCK_NOTE, .text = STR("One.")},
        {.kind = BLOCK_NOTE, .text = STR("Two.")},
        {.kind = BLOCK_PARAGRAPH, .text = STR("Words.")},
        {.kind = BLOCK_NOTE, .text = STR("Three.")}};
    assert_shown(show_notes, (Page){.blocks = blocks, .n_blocks = 1}, "One.\n");
    assert_shown(show_notes, (Page){.blocks = blocks, .n_blocks = 4}, "One.\nTwo.\n");
    assert_shown(show_notes, (Page){.blocks = &blocks[2], .n_blocks = 2}, "");
    assert_shown(show_notes, (Page){.blocks = blocks, .n_blocks = 0}, "");
}

static void test_the_picture_of_the_page_alone_is_remembered(void **state)
{
    (void)state;
    Arena arena = {0};
    const Block blocks[] = {{.kind = BLOCK_PICTURE, .id = STR("a"), .text = STR("A.")},
        {.kind = BLOCK_PICTURE, .id = STR("b"), .text = STR("B.")}};
    const Page one = {.blocks = blocks, .n_blocks = 1},
               other = {.blocks = &blocks[1], .n_blocks = 1};
    Look look = WIDE;
    show_remember(&look, &one);
    assert_false(holds(shown(&arena, &one, look), "[Picture"));
    assert_true(holds(shown(&arena, &other, look), "[Picture: B.]"));
    arena_free(&arena);
}

// A right answer or a title is bold where there is colour.
static void test_what_is_told_in_bold(void **state)
{
    (void)state;
    Arena arena = {0};
    Block block = {.kind = BLOCK_ANSWER,
        .label = STR("Heat"),
        .text = STR("It was."),
        .note = STR("R"),
        .value = 1};
    const Page page = {.blocks = &block, .n_blocks = 1};
    const Look look = {.columns = 72, .colour = true};
    assert_true(holds(
        shown(&arena, &page, look), "> \033[1mHeat\033[0m\n    R\n    It was.\n"));
    block.note = (Str){0};
    assert_true(holds(shown(&arena, &page, look), "> Heat\n    It was.\n"));
    arena_free(&arena);
}

// Cards and sources stand at the numbers that take them, by ids of one letter too and in the first block.
static void test_cards_and_sources_stand_at_their_numbers(void **state)
{
    (void)state;
    Block blocks[] = {{.kind = BLOCK_CARD,
                          .id = STR("c"),
                          .label = STR("Card"),
                          .note = STR("May"),
                          .text = STR("Long."),
                          .state = ITEM_AHEAD},
        {.kind = BLOCK_SOURCE,
            .label = STR("Source"),
            .status_word = STR("Confirmed"),
            .action = STR("s")},
        {.kind = BLOCK_SOURCE, .label = STR("Card"), .status_word = STR("Claimed")}};
    const Action actions[] = {OPEN("take:c", "Take", .group = GROUP_CHOICE),
        OPEN("s", "Open", .group = GROUP_CHOICE),
        OPEN("take:", "Nothing", .group = GROUP_CHOICE),
        OPEN("other", "Other", .group = GROUP_CHOICE)};
    const Page page = {
        .blocks = blocks, .n_blocks = 3, .actions = actions, .n_actions = 4};
    assert_shown(show_page, page,
        "Card\n  Claimed\n\n 1  Card (May)\n    Long.\n 2  Source\n    Confirmed\n 3  "
        "Nothing\n 4  Other\n\nType a number, quit or ?.\n");
    const Block source = blocks[1];
    blocks[1] = blocks[0], blocks[0] = source;
    assert_shown(show_page, page,
        "Card\n  Claimed\n\n 1  Card (May)\n    Long.\n 2  Source\n    Confirmed\n 3  "
        "Nothing\n 4  Other\n\nType a number, quit or ?.\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_of_every_sort_of_action_is_listed_with_what_to_type),
        cmocka_unit_test(test_words_of_one_letter_are_listed_like_others),
        cmocka_unit_test(test_the_chain_is_that_of_the_page),
        cmocka_unit_test(test_notes_are_those_that_the_page_begins_with),
        cmocka_unit_test(test_the_picture_of_the_page_alone_is_remembered),
        cmocka_unit_test(test_what_is_told_in_bold),
        cmocka_unit_test(test_cards_and_sources_stand_at_their_numbers),
        cmocka_unit_test(test_every_sample_reads_as_its_golden_text),
        cmocka_unit_test(test_no_line_is_wider_than_the_terminal_or_72),
        cmocka_unit_test(test_colour_is_never_alone),
        cmocka_unit_test(test_control_characters_of_a_script_do_not_reach_the_terminal),
        cmocka_unit_test(test_all_that_is_open_can_be_asked_for),
        cmocka_unit_test(test_the_chain_is_told_stop_by_stop),
        cmocka_unit_test(test_a_picture_that_was_just_described_is_not_described_again),
        cmocka_unit_test(test_meters_share_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
