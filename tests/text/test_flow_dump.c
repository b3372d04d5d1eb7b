// Where every piece and every caret of some texts stands is what it was when somebody last read it.
#include "support/support.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/flow.h"

// Ten pixels a code point and the spacing, two more in another face; none for a mark of direction.
static int ten_wide(void *ctx, int face, int size, int spacing, Str text)
{
    (void)ctx, (void)size;
    int marks = str_starts(text, STR(RLM));
    return (10 + spacing + (face > 0 ? 2 : 0)) * ((int)utf8_count(text) - marks);
}

static const TextMeasurer TEN_WIDE = {NULL, ten_wide, NULL, NULL};

static void add_piece(const Piece *piece, Buf *out)
{
    buf_addf(out,
        "  \"" STR_FMT "\" face %d, x %d, width %d, room %d %d, bytes %zu-%zu",
        STR_ARG(piece->text), piece->face, piece->x, piece->width, piece->room_left,
        piece->room_right, piece->start, piece->end);
    if (piece->term.n) buf_addf(out, ", term " STR_FMT, STR_ARG(piece->term));
    buf_addf(
        out, "%s%s\n", piece->rtl ? ", rtl" : "", piece->goes_on ? ", goes on" : "");
}

static void add_flow(const char *marked, const FlowStyle *style, int width, Buf *out)
{
    Arena arena = {0};
    Flow flow =
        flow_runs(&arena, markup_runs(&arena, str_of(marked)), style, width, &TEN_WIDE);
    buf_addf(
        out, "== %s\nin %d: %d lines, width %d\n", marked, width, flow.n, flow.width);
    for (int i = 0; i < flow.n; i++) {
        buf_addf(out, " line %d: width %d%s\n", i, flow.lines[i].width,
            flow.lines[i].rtl ? ", rtl" : "");
        for (int j = 0; j < flow.lines[i].n; j++)
            add_piece(&flow.lines[i].pieces[j], out);
    }
    buf_addf(out, " carets:");
    for (size_t at = 0; at <= flow.text.n; at++) {
        int line = 0, x = flow_caret(&flow, at, style, &TEN_WIDE, &line);
        buf_addf(out, " %d,%d", x, line);
    }
    buf_addf(out, "\n");
    arena_free(&arena);
}

static void test_pieces_and_carets_stand_where_they_stood(void **state)
{
    (void)state;
    static const FlowStyle close = {.faces = {0, 1, 2, 3}},
                           apart = {{0, 1, 2, 3}, .size = 24, .spacing = 1,
                               .word_spacing = 3};
    static const char *const texts[] = {
        "The board says **120**. On *Friday* it said [60|price].",
        "An ***all-over*** word**s** and e\u0301 caf\u00e9",
        "one\n\ntwo  three ",
        "\u062f\u0641\u062a\u0631 \u0627\u0644\u0645\u0627\u0621 12 "
        "[\u0643\u062a\u0627\u0628|book]",
        "\u05e2\u05d1\u05e8\u05d9\u05ea **\u05de\u05d9\u05dd** (water, 40%) end",
        "Read \u0643\u062a\u0627\u0628 *\u0627\u0644\u0645\u0627\u0621* aloud",
        "extraordinarily",
    };
    static const int widths[] = {1000, 150, 60};
    Buf out = {0};
    for (int i = 0; i < COUNT_OF(texts); i++)
        for (int w = 0; w < COUNT_OF(widths); w++)
            add_flow(texts[i], w == 1 ? &apart : &close, widths[w], &out);
    add_flow(texts[0], &apart, 1000, &out);
    add_flow(texts[4], &apart, 1000, &out);
    assert_text_file(buf_str(&out), "text/golden/flow.txt");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces_and_carets_stand_where_they_stood),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
