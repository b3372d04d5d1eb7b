// Blocks of a page in a column: one small function for each kind.
#include "layout/layout_pen.h"

#include "page/words.h"
#include "text/markup.h"

#define ROW_GAP(pen) ((pen)->size.em * 3 / 4) // between label and words
#define ROW_EMS      11 // of a table's words: with less room they stand below their label

static const struct {
    const char *status;
    Shape shape;
    Tint tint;
} STATUSES[] = {
    {"confirmed", SHAPE_DISC, TINT_CONFIRMED},
    {"reported", SHAPE_RING, TINT_REPORTED},
    {"claimed", SHAPE_TRIANGLE, TINT_CLAIMED},
    {"disputed", SHAPE_HALVES, TINT_DISPUTED},
    {"withdrawn", SHAPE_STRUCK, TINT_WITHDRAWN},
    {"unknown", SHAPE_SQUARE, TINT_UNKNOWN},
};

bool status_look(Str status, Shape *shape, Tint *tint)
{
    for (int i = 0; i < COUNT_OF(STATUSES); i++) {
        if (!str_eq(status, str_of(STATUSES[i].status))) continue;
        *shape = STATUSES[i].shape;
        *tint = STATUSES[i].tint;
        return true;
    }
    return false;
}

static const struct {
    const char *symbol;
    Shape shape;
} SYMBOLS[] = {
    {"diamond", SHAPE_DIAMOND},
    {"disc", SHAPE_DISC},
    {"triangle", SHAPE_TRIANGLE},
    {"square", SHAPE_SQUARE},
    {"ring", SHAPE_RING},
};

bool symbol_shape(Str symbol, Shape *shape)
{
    for (int i = 0; i < COUNT_OF(SYMBOLS); i++) {
        if (!str_eq(symbol, str_of(SYMBOLS[i].symbol))) continue;
        *shape = SYMBOLS[i].shape;
        return true;
    }
    return false;
}

static void lay_heading(Pen *pen, const Block *b)
{
    if (b->label.n) pen_plain(pen, style_bold(style_small(pen)), b->label);
    Style style = style_title(pen);
    if (on_sky(pen)) { // the title page's own
        style.size = style.size * 2;
        style.leading = style.size * 6 / 5;
    }
    if (b->value > 1 && on_sky(pen)) {
        style = style_label(pen);
    } else if (b->value > 1) {
        pen->y += pen->size.em / 3;
        style = style_bold(style_read(pen));
    }
    pen_plain(pen, style, b->text);
    pen->y += pen->size.air / 2;
}

// "A, B" with A strong, in the small style: who speaks, where and when.
static void lay_named(Pen *pen, Str strong, const char *between, Str rest)
{
    Run runs[] = {{.text = apart_first(pen, strong), .strong = true},
        {.text = rest.n ? str_of(between) : (Str){0}}, {.text = apart(pen, rest)}};
    Set set = set_runs(pen, style_small(pen), (Runs){runs, 3}, pen->w);
    put_set(pen, &set, pen->x, pen->y);
    pen->y += set.h;
}

static void lay_place(Pen *pen, const Block *b)
{
    if (pen->place_shown) return;
    Str zone = b->note.n ? STR(" · ") : b->note;
    lay_named(pen, b->label, "  ",
        arena_fmt(pen->arena, STR_FMT STR_FMT STR_FMT, STR_ARG(b->text), STR_ARG(zone),
            STR_ARG(b->note)));
    pen->y += pen->size.air / 3;
}

static void lay_speaker(Pen *pen, const Block *b)
{
    lay_named(pen, b->label, ", ", b->text);
    pen->y += pen->size.air / 2;
}

static void lay_paragraph(Pen *pen, const Block *b)
{
    pen_marked(pen, style_read(pen), b->text);
    pen->y += pen->size.air / 2;
}

// Few lines of about one length, rather than a last one of one word.
static Set set_balanced(Pen *pen, Style style, Str marked, int w)
{
    Set wide = set_marked(pen, style, marked, w);
    if (wide.flow.n < 2 || wide.flow.n > 3) return wide;
    Set narrow = set_marked(pen, style, marked, w * 4 / 5);
    return narrow.flow.n == wide.flow.n ? narrow : wide;
}

// The bar stands where the lines begin.
static void lay_quote(Pen *pen, const Block *b)
{
    int bar = pen->size.hair * 3, indent = pen->size.em * 4 / 5, top = pen->y;
    indent = at_most(pen->w / 8, indent);
    Set set = set_balanced(pen, style_read(pen), b->text, pen->w - indent);
    bool rtl = set.flow.n > 0 && set.flow.lines[0].rtl;
    Rect at = {rtl ? pen->x + pen->w - bar : pen->x, top, bar, set.h};
    pen_fill(pen, at, pen_tint(pen, TINT_QUOTE_BAR), 0);
    put_set(pen, &set, rtl ? pen->x + pen->w - indent - set.w : pen->x + indent, top);
    pen->y += set.h + pen->size.air * 3 / 4;
}

Card card_begin(Pen *pen, Tint ground, int left)
{
    Card card = {
        pen->x, pen->w, pen->y, 0, at_most(pen->w / 10, pen->size.air * 3 / 5)};
    Rect rect = {pen->x, pen->y, pen->w, 0};
    card.ground = ground_begin(pen, rect, ground, pen->size.radius / 2);
    pen->x += card.in + left;
    pen->w -= 2 * card.in + left;
    pen->y += card.in;
    return card;
}

int card_end(Pen *pen, Card card)
{
    pen->x = card.x;
    pen->w = card.w;
    pen->y += card.in;
    int h = pen->y - card.top;
    ground_end(pen, card.ground, h);
    return h;
}

// On the title's dark glass an aside is small print, without a card.
static void lay_small_print(Pen *pen, const Block *b)
{
    if (b->label.n) pen_plain(pen, style_bold(style_small(pen)), b->label);
    pen_marked(pen, style_small(pen), b->text);
    pen->y += pen->size.em / 2;
}

static void lay_note(Pen *pen, const Block *b)
{
    if (on_sky(pen)) {
        lay_small_print(pen, b);
        return;
    }
    Card card = card_begin(pen, pen->note, 0);
    Style style = style_label(pen);
    style.leading = style.size * 3 / 2;
    if (b->label.n)
        pen_plain(pen, style_bold(style_ink(style_small(pen), pen->ink)), b->label);
    pen_marked(pen, style, b->text);
    card_end(pen, card);
    pen->y += pen->size.air / 2;
}

// Side by side while there is room: a symbol, a name, a value.
int lay_meters(Pen *pen, int x, int y, int w)
{
    Style style = style_ink(style_small(pen), pen->ink);
    int side = pen->size.small, from = x, top = y;
    for (int i = 0; i < pen->page->n_blocks; i++) {
        const Block *b = &pen->page->blocks[i];
        if (b->kind != BLOCK_METER) continue;
        Str words = arena_fmt(pen->arena, STR_FMT " " STR_FMT,
            STR_ARG(apart_first(pen, b->label)), STR_ARG(apart(pen, b->text)));
        Shape symbol = SHAPE_DISC;
        int left = symbol_shape(b->note, &symbol) ? side * 4 / 3 : 0;
        int wide = left + text_width(pen, style, words);
        if (x > from && x + wide > from + w) {
            x = from;
            y += style.leading;
        }
        Rect at = {x, y + (style.leading - side) / 2, side, side};
        if (left) pen_shape(pen, at, symbol, pen->ink);
        Set set = set_snug(set_plain(pen, style, words, w - left));
        put_set(pen, &set, x + left, y);
        y += set.h - style.leading;
        x += wide + pen->size.em;
    }
    bool any = x > from || y > top;
    return any ? y + style.leading : top;
}

// The first one lays them all.
static void lay_meter(Pen *pen, const Block *b)
{
    (void)b;
    if (pen->place_shown || pen->meters_shown) return;
    pen->meters_shown = true;
    pen->y = lay_meters(pen, pen->x, pen->y, pen->w) + pen->size.em / 2;
}

// A picture or a chain that is not shown still says what it holds.
static void lay_instead(Pen *pen, const Block *b)
{
    bool shown = b->kind == BLOCK_PICTURE ? pen->picture_shown : pen->chain_shown;
    if (shown || b->text.n == 0) return;
    pen_plain(pen, style_small(pen), b->text);
    pen->y += pen->size.air / 2;
}

static void lay_term(Pen *pen, const Block *b)
{
    pen_plain(pen, style_bold(style_read(pen)), b->label);
    pen_marked(pen, style_read(pen), b->text);
    pen->y += pen->size.em * 3 / 4;
}

// How wide the labels of a table stand; 0: each stands above its words, for want of room.
static int label_column(Pen *pen, const Item *items, int n)
{
    Style name = style_bold(style_small(pen));
    int widest = 0, gap = ROW_GAP(pen);
    for (int i = 0; i < n; i++)
        widest = at_least(widest, text_width(pen, name, items[i].label));
    widest = at_most(pen->w / 3, widest + 1);
    return pen->w - widest - gap < ROW_EMS * pen->size.em ? 0 : widest + gap;
}

// The row that matters stands on a ground of its own, with a bar at its left.
static void lay_row_ground(Pen *pen, Rect row)
{
    int bar = pen->size.hair * 3, out = at_most(row.x, bar * 2);
    row.x -= out;
    row.w += out;
    pen_fill(pen, row, pen_tint(pen, TINT_NOTE), 0);
    pen_fill(pen, (Rect){row.x, row.y, bar, row.h}, pen_tint(pen, TINT_FOCUS), 0);
}

// A label on the left, [left] wide, and words on the right of it, or below it when [left] is 0.
static void lay_row(Pen *pen, const Item *row, int left)
{
    bool here = row->state == ITEM_HERE;
    Style name =
              style_bold(style_ink(style_small(pen), here ? pen->ink : pen->ink_soft)),
          words = style_ink(style_label(pen), pen->ink);
    words.leading = words.size * 3 / 2;
    int x = pen->x, w = pen->w, gap = pen->size.em / 4;
    pen->y += gap;
    Set set = set_plain(pen, name, row->label, left ? left - ROW_GAP(pen) : w);
    put_set(pen, &set, x, pen->y + (left ? (words.leading - name.leading) / 2 : 0));
    int label_end = pen->y + (left ? at_least(words.leading, set.h) + gap : set.h);
    if (!left) pen->y = label_end;
    pen->x += left;
    pen->w -= left;
    Shape shape;
    Tint tint;
    int mark = status_look(row->id, &shape, &tint) ? pen->size.small * 3 / 2 : 0;
    if (mark) {
        int side = pen->size.small;
        Rect at = {pen->x, pen->y + (words.leading - side) / 2, side, side};
        pen_shape(pen, at, shape, tint);
    }
    pen->x += mark;
    pen->w -= mark;
    if (row->text.n) pen_marked(pen, here ? style_bold(words) : words, row->text);
    if (row->note.n) pen_plain(pen, style_small(pen), row->note);
    pen->x = x;
    pen->w = w;
    pen->y = at_least(label_end, pen->y + gap);
}

void lay_rows(Pen *pen, const Item *items, int n)
{
    int left = label_column(pen, items, n), thin = at_least(1, pen->size.hair / 2);
    for (int i = 0; i < n; i++) {
        Mark mark = pen_mark(pen);
        int top = pen->y;
        lay_row(pen, &items[i], left);
        if (items[i].state == ITEM_HERE) {
            int bottom = pen->y;
            pen_rewind(pen, mark);
            lay_row_ground(pen, (Rect){pen->x, top, pen->w, bottom - top});
            pen->y = top;
            lay_row(pen, &items[i], left);
        }
        pen_line(pen, (Rect){pen->x, pen->y, pen->w, 0}, TINT_EDGE, thin, 0);
        pen->y = at_least(top + 1, pen->y);
    }
}

static void lay_table(Pen *pen, const Block *b)
{
    if (b->label.n)
        pen_plain(pen, style_bold(style_ink(style_small(pen), pen->ink)), b->label);
    lay_rows(pen, b->items, b->n_items);
    pen->y += pen->size.air * 3 / 4;
}

// Elsewhere than on the board a card is a line: "1. Price doubles, 1–2 Jan".
static void lay_card_line(Pen *pen, const Block *b)
{
    Str label = arena_fmt(pen->arena, "%d. " STR_FMT, b->value, STR_ARG(b->label));
    lay_named(pen, label, ", ", b->note);
}

static void lay_entry(Pen *pen, const Block *b)
{
    pen_plain(pen, style_bold(style_small(pen)), b->label);
    Str rest = b->text, paragraph;
    while (str_split(&rest, '\n', &paragraph)) {
        pen_marked(pen, style_read(pen), paragraph);
        if (rest.n) pen->y += pen->size.em / 2;
    }
    if (b->note.n) {
        int side = pen->size.small, left = at_most(pen->w / 4, side * 3 / 2);
        Style style = style_ink(style_label(pen), pen->ink);
        pen->y += pen->size.em / 5;
        pen_shape(pen,
            (Rect){pen->x, pen->y + (style.leading - left * 2 / 3) / 2, left * 2 / 3,
                left * 2 / 3},
            SHAPE_ARROW_RIGHT, TINT_FOCUS);
        Set set = set_plain(pen, style, b->note, pen->w - left);
        put_set(pen, &set, pen->x + left, pen->y);
        pen->y += set.h;
    }
    pen->y += pen->size.em;
}

static void lay_score(Pen *pen, const Block *b)
{
    Style name = style_bold(style_ink(style_small(pen), pen->ink));
    pen_plain(pen, name, b->label);
    if (b->max > 0) {
        int h = at_least(2, pen->size.em / 3),
            value = at_least(0, at_most(b->max, b->value));
        Rect whole = {pen->x, pen->y + h / 2, pen->w, h};
        Rect part = {whole.x, whole.y, (int)((double)whole.w * value / b->max), h};
        pen_fill(pen, part, pen_tint(pen, TINT_KEY), h / 2);
        pen_edge(pen, whole, TINT_EDGE, h / 2, pen->size.hair);
        pen->y += h * 2;
    }
    if (b->text.n) pen_plain(pen, style_small(pen), b->text);
    pen->y += pen->size.em / 2;
}

static void (*const BLOCKS[BLOCK_KINDS])(Pen *pen, const Block *b) = {
    [BLOCK_HEADING] = lay_heading,
    [BLOCK_PLACE] = lay_place,
    [BLOCK_SPEAKER] = lay_speaker,
    [BLOCK_PARAGRAPH] = lay_paragraph,
    [BLOCK_QUOTE] = lay_quote,
    [BLOCK_NOTE] = lay_note,
    [BLOCK_SOURCE] = lay_source,
    [BLOCK_METER] = lay_meter,
    [BLOCK_PICTURE] = lay_instead,
    [BLOCK_CHAIN] = lay_instead,
    [BLOCK_TERM] = lay_term,
    [BLOCK_TABLE] = lay_table,
    [BLOCK_CARD] = lay_card_line,
    [BLOCK_ARROW] = lay_link,
    [BLOCK_ENTRY] = lay_entry,
    [BLOCK_SCORE] = lay_score,
    [BLOCK_MAP] = lay_figure,
    [BLOCK_STEPS] = lay_figure,
    [BLOCK_HOURS] = lay_figure,
    [BLOCK_COUNTS] = lay_figure,
};

void lay_block(Pen *pen, const Block *block) { BLOCKS[block->kind](pen, block); }

// What only helps comes after the words that count: what a picture without room would show, and
// how far the story is.
bool comes_last(const Block *b)
{
    return b->kind == BLOCK_PICTURE || b->kind == BLOCK_CHAIN;
}

void lay_blocks(Pen *pen)
{
    for (int last = 0; last < 2; last++)
        for (int i = 0; i < pen->page->n_blocks; i++)
            if (comes_last(&pen->page->blocks[i]) == last)
                lay_block(pen, &pen->page->blocks[i]);
}
