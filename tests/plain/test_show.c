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

int main(void)
{
    const struct CMUnitTest tests[] = {
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
