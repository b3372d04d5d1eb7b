// Counts as strokes: a row for each report, in which each that it counts is one stroke. When a figure was
// withdrawn its number is struck and its row is pale; no stroke is ever struck.
#include "layout/layout_toll.h"

#include "layout/layout_text.h"
#include "layout/symbols.h"
#include "page/words.h"

#include <math.h>

#define STROKES_MOST 8000 // on a page: more are no picture any more
#define PITCH_LEAST  29   // VERTEX_UNITS from stroke to stroke
#define PITCH_MOST   0.4  // in reading letters
#define TENS_GAP     0.7  // of a pitch, more after each ten
#define STROKE_SHARE 0.40 // of a pitch, that ink covers
#define STROKE_LEAST 0.55 // height in reading letters
#define STROKE_MOST  3
#define LEAN         0.06 // of a pitch: no two strokes stand alike
#define PALE         0x70 // alpha of a withdrawn row

static bool is_struck(const Item *figure)
{
    return str_eq(figure_status(figure), STR("withdrawn"));
}

static int strokes_of(const Item *figure)
{
    return (int)clamp_double(figure_high(figure), 0, STROKES_MOST);
}

bool layout_has_strokes(const Block *b)
{
    int64_t all = 0;
    if (b->kind != BLOCK_COUNTS || !counts_strokes(b)) return false;
    for (int i = 0; i < b->n_items; i++)
        all += strokes_of(&b->items[i]);
    return all <= STROKES_MOST && b->n_items <= STROKES_MOST;
}

// --- how they stand ---------------------------------------------------------------------------------

typedef struct Strokes {
    StrokesForm form;
    int number_w;    // of the column of numbers
    int x, w;        // of the strokes
    int pitch;       // VERTEX_UNITS from stroke to stroke
    int line;        // strokes on a line, full tens
    int least;       // height of a row without words, for its number
    int stroke, gap; // height of a line of strokes, and what is free after a row
} Strokes;

// In VERTEX_UNITS from the first stroke of a line to its stroke [i].
static int along(int pitch, int i)
{
    int tens = i / 10;
    return i * pitch + (int)(tens * pitch * TENS_GAP);
}

static TextStyle number_style(const LayoutContext *lc, StrokesForm form)
{
    TextStyle style = style_title(lc);
    if (form == STROKES_BARE) style.size = lc->size.small;
    style.leading = style.size * 5 / 4;
    return style;
}

static Strokes strokes_in(LayoutContext *lc, const Block *b, StrokesForm form)
{
    Strokes s = {.form = form,
        .least = lc->size.small * 9 / 8,
        .gap = lc->size.em * 2 / 5,
        .stroke = max_int(4, (int)(lc->size.em * STROKE_LEAST))};
    int most = 1;
    for (int i = 0; i < b->n_items; i++) {
        s.number_w = max_int(
            s.number_w, text_width(lc, number_style(lc, form), b->items[i].text) + 1);
        most = max_int(most, strokes_of(&b->items[i]));
    }
    int left = s.number_w + lc->size.em * 3 / 4;
    s.x = lc->x + left;
    s.w = max_int(lc->size.em, lc->w - left);
    for (int lines = 1;;
         lines++) { // as few lines as strokes that can be told apart need
        s.line = (most + lines * 10 - 1) / (lines * 10) * 10;
        s.pitch = s.w * VERTEX_UNITS * 10 / (s.line * 10 + (int)(s.line * TENS_GAP));
        if (s.pitch >= PITCH_LEAST || s.line <= 10) break;
    }
    s.pitch = min_int(s.pitch, (int)(lc->size.em * PITCH_MOST * VERTEX_UNITS));
    return s;
}

static int lines_of(const Strokes *s, const Item *figure)
{
    return max_int(1, (strokes_of(figure) + s->line - 1) / s->line);
}

// --- drawing ----------------------------------------------------------------------------------------

// From -2 to 2, the same for the same stroke always.
static int uneven(int row, int stroke)
{
    uint32_t mixed = (uint32_t)(row * 7919 + stroke + 1) * 2654435761u;
    return (int)((mixed >> 16) % 5) - 2;
}

static void emit_stroke_lines(
    LayoutContext *lc, const Strokes *s, const Item *figure, int row)
{
    int n = strokes_of(figure);
    if (n == 0) return;
    Vertex *vertices = arena_array(lc->arena, Vertex, n * 2);
    int step = s->stroke + s->gap / 2;
    for (int i = 0; i < n; i++) {
        int lean = (int)(uneven(row, i) * s->pitch * LEAN);
        int x = along(s->pitch, i % s->line) + s->pitch / 2;
        int top = i / s->line * step * VERTEX_UNITS;
        int short_of =
            (uneven(row + 3, i) + 2) * s->stroke / 3; // units: a tenth at most
        vertices[2 * i] = (Vertex){x + lean, top + short_of, false};
        vertices[2 * i + 1] =
            (Vertex){x - lean, top + s->stroke * VERTEX_UNITS - short_of, true};
    }
    int w = along(s->pitch, min_int(n, s->line)) / VERTEX_UNITS + 1;
    Rect at = {s->x, lc->y, w, lines_of(s, figure) * step};
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_PATH, at);
    cmd->vertices = vertices;
    cmd->n_vertices = n * 2;
    cmd->thick = max_int(1, (int)(s->pitch * STROKE_SHARE / VERTEX_UNITS + 0.5));
    Colour ink = layout_colour(lc, ROLE_KEY);
    cmd->colour = is_struck(figure) ? colour_alpha(ink, PALE) : ink;
}

// A struck number keeps its ink: it has to be read.
static void emit_number(LayoutContext *lc, const Strokes *s, const Item *figure)
{
    TextStyle style = style_colour(
        number_style(lc, s->form), is_struck(figure) ? ROLE_TEXT_SOFT : ROLE_TEXT);
    TextLayout number = text_plain(lc, style, figure->text, s->number_w);
    int x = lc->x + s->number_w - number.flow.width;
    int y = lc->y + (s->stroke - style.leading) / 2;
    text_draw(lc, &number, x, y);
    if (!is_struck(figure)) return;
    int out = lc->size.em / 6, thick = max_int(2, style.size / 12);
    layout_line(lc, (Rect){x - out, y + number.h / 2, number.flow.width + 2 * out, 0},
        ROLE_FOCUS, thick, 0);
}

// The day, then how it stands, what it counts and who says so.
static int emit_said(LayoutContext *lc, const Strokes *s, const Item *figure)
{
    Shape symbol = SHAPE_SQUARE;
    ColourRole tint = ROLE_UNKNOWN;
    int side = lc->size.small * 3 / 4, left = 0;
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT_SOFT);
    style.leading = style.size * 4 / 3;
    if (symbols_of_status(figure_status(figure), &symbol, &tint)) {
        layout_shape(lc, (Rect){s->x, lc->y + (style.leading - side) / 2, side, side},
            symbol, tint);
        left = side * 3 / 2;
    }
    Run runs[] = {{.text = text_isolated_first(lc, figure->label), .strong = true},
        {.text = STR("  ")}, {.text = text_isolated(lc, figure->note)}};
    TextLayout said =
        text_runs(lc, style, (Runs){runs, 3}, max_int(1, lc->x + lc->w - s->x - left));
    text_draw(lc, &said, s->x + left, lc->y);
    return said.h;
}

// How high a row is without what is said below it.
static int row_height(const Strokes *s, const Item *figure)
{
    int h = lines_of(s, figure) * (s->stroke + s->gap / 2) - s->gap / 4;
    return s->form == STROKES_BARE ? max_int(h, s->least) : h;
}

static void emit_rows(LayoutContext *lc, const Block *b, const Strokes *s, int air)
{
    for (int i = 0; i < b->n_items; i++) {
        emit_number(lc, s, &b->items[i]);
        emit_stroke_lines(lc, s, &b->items[i], i);
        lc->y += row_height(s, &b->items[i]);
        if (s->form == STROKES_SAID) lc->y += emit_said(lc, s, &b->items[i]) + s->gap;
        lc->y += air;
    }
}

// What is said of each, below all of them.
static void emit_list(LayoutContext *lc, const Block *b, Strokes s)
{
    s.stroke = style_small(lc).size * 4 / 3; // the number stands on the first line
    for (int i = 0; i < b->n_items; i++) {
        emit_number(lc, &s, &b->items[i]);
        lc->y += emit_said(lc, &s, &b->items[i]) + s.gap / 2;
    }
}

void layout_strokes(LayoutContext *lc, const Block *b, StrokesForm form, int spare)
{
    Strokes s = strokes_in(lc, b, form);
    int lines = 0, most = (int)(lc->size.em * STROKE_MOST);
    for (int i = 0; i < b->n_items; i++)
        lines += lines_of(&s, &b->items[i]);
    // Two thirds of what is to spare make the strokes longer, the rest parts the rows.
    int more = lines ? spare * 2 / 3 / lines : 0;
    more = max_int(0, min_int(more, most - s.stroke));
    s.stroke += more;
    int rest = max_int(0, spare - more * lines);
    emit_rows(lc, b, &s, b->n_items ? min_int(rest / b->n_items, lc->size.em) : 0);
    lc->strokes_end = lc->y;
    if (form == STROKES_BARE) {
        lc->y += s.gap;
        emit_list(lc, b, s);
    }
}
