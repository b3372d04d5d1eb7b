// Any text with markup: runs, lines that keep to their width, pieces side by side in any direction.
#include "base/utf8.h"
#include "text/bidi.h"
#include "text/breaks.h"
#include "text/edit.h"
#include "text/flow.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int width(void *ctx, int face, int size, int spacing, Str text)
{
    (void)size, (void)spacing;
    (void)ctx;
    return (int)utf8_count(text) * (face + 1);
}

static int together(const Line *line)
{
    int sum = 0;
    for (int k = 0; k < line->n; k++)
        sum += line->pieces[k].width;
    return sum;
}

// What stands at the right of [x], or at it: the nearest piece.
static const Piece *next_seen(const Line *line, int x)
{
    const Piece *next = NULL;
    for (int k = 0; k < line->n; k++) {
        const Piece *piece = &line->pieces[k];
        if (piece->x >= x && piece->width > 0 && (!next || piece->x < next->x))
            next = piece;
    }
    return next;
}

// Pieces are in reading order and stand side by side, no two in one place.
static void check_pieces(const Flow *flow, const Line *line)
{
    for (int k = 0; k < line->n; k++) {
        const Piece *piece = &line->pieces[k];
        assert(piece->text.n > 0 && piece->start < piece->end);
        assert(piece->end <= flow->text.n);
        assert(k == 0 || piece->start == line->pieces[k - 1].end);
        assert(piece->rtl == bidi_is_rtl(piece->text) || !piece->rtl);
    }
    int x = 0, steps = 0;
    for (const Piece *at; steps <= line->n && (at = next_seen(line, x)); steps++) {
        assert(at->x == x);
        x += at->width;
    }
    assert(x == line->width && x == together(line));
}

// No line is too wide, unless it is a single cluster.
static void check_lines(const Flow *flow, int most)
{
    for (int i = 0; i < flow->n; i++) {
        const Line *line = &flow->lines[i];
        check_pieces(flow, line);
        assert(line->width <= flow->width);
        if (line->width <= most || line->n > 1) continue;
        Str text = str_cut(flow->text, line->pieces[0].start, line->pieces[0].end);
        assert(grapheme_end(text) == text.n);
    }
}

static void check_carets(
    const Flow *flow, const FlowStyle *style, const TextMeasurer *measurer)
{
    size_t step = flow->text.n / 16 + 1;
    for (size_t at = 0; at <= flow->text.n; at += step) {
        int line = -1;
        flow_caret(flow, at, style, measurer, &line);
        assert(line >= 0 && (line < flow->n || (line == 0 && flow->n == 0)));
    }
}

// Typed and edited: what is left is whole letters, the caret between two of them.
static void check_edit(Str text)
{
    Edit edit = {0};
    edit_set(&edit, str_cut(text, 0, 40));
    for (size_t i = 40; i < text.n && i < 100; i++) {
        unsigned char byte = (unsigned char)text.s[i];
        if (byte & 1)
            edit_key(&edit, (EditKey)(byte >> 1) % (EDIT_END + 1), byte >= 0x80);
        else
            edit_type(&edit, str_cut(text, i, i + 6), 64);
        assert(edit.at <= edit.text.n && edit.text.n <= 64);
        assert(edit.anchor <= edit.text.n);
    }
    Str rest = buf_str(&edit.text);
    size_t at = 0;
    while (at < edit.at)
        at += grapheme_end(str_from(rest, at));
    assert(at == edit.at);
    edit_free(&edit);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0) return 0;
    Arena arena = {0};
    Str text = {(const char *)bytes + 1, size - 1};
    TextMeasurer measurer = {NULL, width, NULL, NULL};
    FlowStyle style = {.faces = {0, 1, 0, 1}};
    Runs runs = markup_runs(&arena, text);
    Flow flow = flow_runs(&arena, runs, &style, bytes[0], &measurer);
    check_lines(&flow, bytes[0] > 0 ? bytes[0] : 1);
    check_carets(&flow, &style, &measurer);
    Flow plain = flow_plain(&arena, markup_plain(&arena, text), bytes[0]);
    for (int i = 0; i < plain.n; i++)
        assert(!plain.lines[i].rtl);
    Str fault = markup_fault(&arena, text);
    assert(fault.n == 0 || utf8_valid(fault) || !utf8_valid(text));
    Str alone = utf8_isolate(&arena, text);
    assert(alone.s == text.s || utf8_valid(alone));
    check_edit(text);
    arena_free(&arena);
    return 0;
}
