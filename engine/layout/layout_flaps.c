// A letter turns by its upper half, which falls towards the middle, and then shows the other letter's lower
// half on its back. Both words end at the right, as numbers do.
#include "layout/layout_flaps.h"

#include "base/utf8.h"

// Thousandths in which the first words are read before anything turns.
#define FIRST_TURN  250
#define LEAF_SHADE  0x70 // alpha of the black on a leaf that is seen edge-on
#define HINGE_SHADE 0xA0000000u

typedef struct Letters {
    Str at[FLAPS_MAX];
    int n;
} Letters;

typedef struct Cell {
    Str from, to;
    Rect rect;
} Cell;

// Letters that need no neighbours to be drawn.
static bool stands_alone(uint32_t code)
{
    bool mark = code >= 0x483 && code <= 0x489;
    return code < 0x300 || (code >= 0x400 && code < 0x530 && !mark);
}

static bool letters_of(Str words, Letters *out)
{
    Str rest = words;
    uint32_t code;
    out->n = 0;
    for (Str before = rest; utf8_next(&rest, &code); before = rest) {
        if (out->n == FLAPS_MAX || !stands_alone(code)) return false;
        out->at[out->n++] = (Str){before.s, (size_t)(rest.s - before.s)};
    }
    return out->n > 0;
}

static int width_of(LayoutContext *lc, int size, Str words)
{
    return lc->measurer->width(lc->measurer->ctx, FACE_UI_BOLD, size, 0, words);
}

static Str letter_of(const Letters *letters, int cell, int n_cells)
{
    int i = cell - (n_cells - letters->n);
    return i < 0 ? (Str){0} : letters->at[i];
}

// A cell for each letter of the longer words, where they stand in the middle of the place.
static int cells_of(LayoutContext *lc, const FlapWords *words, Cell *cells)
{
    Letters from, to;
    if (!letters_of(words->from, &from) || !letters_of(words->to, &to)) return 0;
    bool grows = to.n >= from.n;
    const Letters *longer = grows ? &to : &from;
    Str all = grows ? words->to : words->from;
    int left = words->at.x + (words->at.w - width_of(lc, words->size, all)) / 2;
    for (int i = 0, x = 0; i < longer->n; i++) {
        Str until = {all.s, (size_t)(longer->at[i].s - all.s) + longer->at[i].n};
        int end = width_of(lc, words->size, until);
        cells[i] = (Cell){letter_of(&from, i, longer->n), letter_of(&to, i, longer->n),
            {left + x, words->at.y, end - x, words->at.h}};
        x = end;
    }
    return longer->n;
}

DrawCmd *layout_capitals(LayoutContext *lc, DrawKind kind, Rect at, int size, Str text)
{
    DrawCmd *cmd = draw_add(lc->arena, lc->list, kind, at);
    int baseline = at.y + at.h / 2 + size * 35 / 100;
    int ascent = lc->measurer->ascent(lc->measurer->ctx, FACE_UI_BOLD, size);
    cmd->rect.y = baseline - ascent;
    cmd->rect.h = ascent + size / 4;
    cmd->face = FACE_UI_BOLD;
    cmd->size = size;
    cmd->text = text;
    return cmd;
}

// --- drawing --------------------------------------------------------------------------------------

// A letter in the middle of its cell; [part] of it, pressed to [amount].
static void emit_half(LayoutContext *lc, const FlapWords *words, const Cell *cell,
    Str letter, Rect part, double amount)
{
    if (letter.n == 0 || part.h <= 0) return;
    int w = width_of(lc, words->size, letter);
    Rect at = {cell->rect.x + (cell->rect.w - w) / 2, cell->rect.y, w, cell->rect.h};
    DrawCmd *cmd = layout_capitals(lc, DRAW_FLAP, at, words->size, letter);
    cmd->colour = words->colour;
    cmd->part = part;
    cmd->hinge = cell->rect.y + cell->rect.h / 2;
    cmd->amount = amount;
}

// From [y] to [end], over the width of the cell.
static Rect band_of(const Cell *cell, int y, int end)
{
    return (Rect){cell->rect.x, y, cell->rect.w, end - y};
}

// [fallen]: of the leaf's whole turn, over 0 and under 1. It is gone from its upper half at a half.
static void emit_turning_cell(
    LayoutContext *lc, const FlapWords *words, const Cell *cell, double fallen)
{
    int top = cell->rect.y, end = top + cell->rect.h, hinge = top + cell->rect.h / 2;
    bool below = fallen > 0.5;
    double lies = below ? 2 * (1 - fallen) : 2 * fallen;
    double stands = 1 - lies * lies; // nearly the cosine of its angle
    int leaf = (int)(stands * (below ? end - hinge : hinge - top));
    int from = below ? hinge : hinge - leaf, to = below ? hinge + leaf : hinge;
    Rect place = band_of(cell, from, to);
    emit_half(lc, words, cell, cell->to, band_of(cell, top, from), 1);
    emit_half(lc, words, cell, cell->from, band_of(cell, to, end), 1);
    if (leaf > 0) {
        draw_add(lc->arena, lc->list, DRAW_FILL, place)->colour =
            (Colour)(lies * LEAF_SHADE) << 24;
        emit_half(lc, words, cell, below ? cell->to : cell->from, place, stands);
    }
    Rect line = {cell->rect.x, hinge, cell->rect.w, max_int(words->size / 40, 1)};
    draw_add(lc->arena, lc->list, DRAW_FILL, line)->colour = HINGE_SHADE;
}

static void emit_cell(
    LayoutContext *lc, const FlapWords *words, const Cell *cell, double turn)
{
    if (turn > 0 && turn < 1) {
        emit_turning_cell(lc, words, cell, turn * turn); // it falls
        return;
    }
    emit_half(lc, words, cell, turn > 0 ? cell->to : cell->from, cell->rect, 1);
}

bool layout_flaps(LayoutContext *lc, const FlapWords *words, Rect pane, int done)
{
    Cell cells[FLAPS_MAX];
    int n = cells_of(lc, words, cells), turning = 0, turned = 0;
    for (int i = 0; i < n; i++) {
        if (!rect_contains(pane, cells[i].rect)) return false;
        turning += !str_eq(cells[i].from, cells[i].to);
    }
    // Each begins when the one before it is half way.
    double turn_long = (1000.0 - FIRST_TURN) * 2 / (turning + 1);
    for (int i = 0; i < n; i++) {
        double turn = 1;
        if (!str_eq(cells[i].from, cells[i].to))
            turn = (done - FIRST_TURN) / turn_long - turned++ / 2.0;
        emit_cell(lc, words, &cells[i], turn);
    }
    return n > 0;
}
