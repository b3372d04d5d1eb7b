// Hours: a strip of night for each day, a cell for each hour. Lit, dim and dark say how much there was; where
// nothing is on record there is a dot and no cell.
#include "layout/layout_figure.h"

#include "layout/layout_text.h"
#include "page/words.h"

#include <math.h>

#define STRIP_EMS   8   // the least width of a strip
#define ROW_EMS     1.6 // the height of a day in the column
#define ROW_MOST    3.4 // and where there is room
#define DAY_HOURS   24
#define DAYS_MAX    60
#define HOUR_STEP   6
#define LEVELS_MAX  2
#define UNSAID      (-1) // the level of hours before the first report
#define DIM_ALPHA   0x88
#define DARK_ALPHA  0x28
#define SHORT_HOURS 1 // a change that lasts less has its words beside it

typedef struct Days { // a row a day, its hours from left to right
    int x, y, w, row_h, n;
    double end; // hours
} Days;

static bool is_tick(const Item *item) { return str_eq(item->id, STR(ITEM_TICK)); }

static TextStyle strip_style(const LayoutContext *lc)
{
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT_SOFT);
    style.leading = style.size * 4 / 3;
    return style;
}

static double end_of(const Block *b)
{
    return clamp_double(hours_end(b), 0, DAYS_MAX * DAY_HOURS);
}

static int days_of(const Block *b)
{
    return max_int(1, min_int(DAYS_MAX, (int)ceil(end_of(b) / DAY_HOURS)));
}

static const Item *span_after(const Block *b, int i)
{
    for (i++; i < b->n_items; i++)
        if (!is_tick(&b->items[i])) return &b->items[i];
    return NULL;
}

// --- cells ------------------------------------------------------------------------------------------

static void emit_cell(LayoutContext *lc, int level, Rect at)
{
    static const int alphas[] = {DARK_ALPHA, DIM_ALPHA, 0xFF};
    if (at.w < 1) return;
    if (level == UNSAID) {
        int dot = max_int(2, lc->size.hair * 2);
        layout_fill(lc, at, layout_colour(lc, lc->ground), 0);
        layout_fill(lc,
            (Rect){at.x + (at.w - dot) / 2, at.y + (at.h - dot) / 2, dot, dot},
            layout_colour(lc, ROLE_TEXT_SOFT), dot / 2);
        return;
    }
    level = max_int(0, min_int(LEVELS_MAX, level));
    ColourRole role = level == 0 ? ROLE_CHAIN_AHEAD : ROLE_CHAIN_DONE;
    layout_fill(lc, at, colour_alpha(layout_colour(lc, role), alphas[level]), 0);
}

static int hour_x(const Days *d, double hour)
{
    return d->x + (int)(hour / DAY_HOURS * d->w + 0.5);
}

// The part of an hour's cell from one time to another, both counted from the first day.
static Rect cell_of(const LayoutContext *lc, const Days *d, double from, double to)
{
    int day = (int)(from / DAY_HOURS), gap = lc->size.hair;
    double begins = floor(from);
    int x = hour_x(d, from - day * DAY_HOURS), right = hour_x(d, to - day * DAY_HOURS);
    if (from == begins) x += gap; // cells stand apart
    return (Rect){x, d->y + day * d->row_h + gap, right - x, d->row_h - 2 * gap};
}

static void emit_span(
    LayoutContext *lc, const Days *d, double from, double to, int level)
{
    to = fmin(to, d->end);
    for (double at = from; at < to;) {
        double next = fmin(floor(at) + 1, to);
        emit_cell(lc, level, cell_of(lc, d, at, next));
        at = next;
    }
}

static void emit_cells(LayoutContext *lc, const Block *b, const Days *d)
{
    double known = d->end;
    for (int i = 0; i < b->n_items; i++) {
        const Item *item = &b->items[i], *next = span_after(b, i);
        if (is_tick(item)) continue;
        double from = clamp_double(span_from(item), 0, d->end);
        known = fmin(known, from);
        emit_span(lc, d, from, next ? clamp_double(span_from(next), 0, d->end) : d->end,
            max_int(0, span_level(item)));
    }
    emit_span(lc, d, 0, known, UNSAID);
}

// --- words ------------------------------------------------------------------------------------------

static void emit_hour_names(LayoutContext *lc, const Days *d)
{
    TextStyle style = strip_style(lc);
    for (int hour = 0; hour <= DAY_HOURS; hour += HOUR_STEP) {
        TextLayout laid =
            text_shrink(text_plain(lc, style, arena_fmt(lc->arena, "%d", hour), d->w));
        text_draw(lc, &laid, hour_x(d, hour) - laid.w / 2,
            d->y + d->n * d->row_h + lc->size.em / 3);
    }
}

static void emit_day_names(LayoutContext *lc, const Block *b, const Days *d)
{
    TextStyle style = style_colour(strip_style(lc), ROLE_TEXT);
    for (int i = 0, day = 0; i < b->n_items && day < d->n; i++) {
        if (!is_tick(&b->items[i])) continue;
        TextLayout laid = text_shrink(text_plain(lc, style, b->items[i].label, d->x));
        text_draw(lc, &laid, d->x - laid.w - lc->size.em / 2,
            d->y + day * d->row_h + (d->row_h - style.leading) / 2);
        day++;
    }
}

// When something changed, and what, when it did not last an hour; on the night, right of it.
static void emit_changes(LayoutContext *lc, const Block *b, const Days *d)
{
    TextStyle style = style_bold(style_colour(strip_style(lc), ROLE_OVERLAY_TEXT));
    int gap = lc->size.em / 3;
    if (style.leading + 2 > d->row_h) return;
    for (int i = 0, free_from = 0, last = -1; i < b->n_items; i++) {
        const Item *item = &b->items[i], *next = span_after(b, i);
        double hour = clamp_double(span_from(item), 0, d->end);
        double to = next ? clamp_double(span_from(next), 0, d->end) : d->end;
        bool brief = to - hour < SHORT_HOURS;
        int day = (int)(hour / DAY_HOURS);
        int minutes = (int)(fmod(hour, DAY_HOURS) * 60 + 0.5);
        if (is_tick(item) || minutes == 0 || day >= d->n) continue;
        Str words = arena_fmt(lc->arena, "%02d:%02d", minutes / 60, minutes % 60);
        if (brief && item->text.n)
            words = arena_fmt(
                lc->arena, STR_FMT "  " STR_FMT, STR_ARG(words), STR_ARG(item->text));
        TextLayout laid = text_shrink(text_plain(lc, style, words, d->w));
        int x = brief ? hour_x(d, to - day * DAY_HOURS) + gap
                      : hour_x(d, hour - day * DAY_HOURS) - laid.w - gap;
        if (x < d->x) x = hour_x(d, hour - day * DAY_HOURS) + gap;
        bool fits = x + laid.w <= d->x + d->w && laid.flow.n == 1;
        if (!fits || (day == last && x < free_from)) continue;
        Rect at = {x - gap / 2, d->y + day * d->row_h + (d->row_h - laid.h) / 2,
            laid.w + gap, laid.h};
        layout_fill(lc, at, layout_colour(lc, ROLE_OVERLAY), 0);
        text_draw(lc, &laid, x, at.y);
        free_from = at.x + at.w;
        last = day;
    }
}

// What the cells mean.
static int emit_levels_legend(LayoutContext *lc, int x, int y, int w)
{
    TextStyle style = strip_style(lc);
    int from = x, side = lc->size.small;
    for (int level = LEVELS_MAX; level >= UNSAID; level--) {
        Str words =
            word(level == UNSAID ? W_SUPPLY_UNSAID : (Word)(W_SUPPLY_NONE + level));
        int wide = side * 3 + text_width(lc, style, words);
        if (x > from && x + wide > from + w) {
            x = from;
            y += style.leading;
        }
        Rect at = {x, y + (style.leading - side) / 2, side * 2, side};
        layout_fill(lc, at, layout_colour(lc, ROLE_OVERLAY), 0);
        int in = lc->size.hair;
        emit_cell(
            lc, level, (Rect){at.x + in, at.y + in, at.w - 2 * in, at.h - 2 * in});
        TextLayout laid = text_plain(lc, style, words, w - side * 5 / 2);
        text_draw(lc, &laid, x + side * 5 / 2, y);
        y += laid.h - style.leading;
        x += wide + lc->size.em;
    }
    return y + style.leading;
}

// --- all of it --------------------------------------------------------------------------------------

// Room for the names of the days.
static int left_of_hours(LayoutContext *lc, const Block *b)
{
    int widest = 0;
    for (int i = 0; i < b->n_items; i++)
        if (is_tick(&b->items[i]))
            widest =
                max_int(widest, text_width(lc, strip_style(lc), b->items[i].label));
    return widest + lc->size.em / 2;
}

static int width_of_hours(LayoutContext *lc, const Block *b, int w)
{
    return max_int(1, w - left_of_hours(lc, b) - lc->size.em / 2);
}

static int below_hours(LayoutContext *lc, const Block *b, int w)
{
    LayoutMark mark = layout_mark(lc);
    int legend = emit_levels_legend(lc, 0, 0, width_of_hours(lc, b, w));
    layout_rewind(lc, mark);
    return legend + strip_style(lc).leading + lc->size.em;
}

int layout_hours_height(LayoutContext *lc, const Block *b, int w, bool most)
{
    double row = most ? ROW_MOST : ROW_EMS;
    return (int)(days_of(b) * row * lc->size.em) + below_hours(lc, b, w);
}

bool layout_hours(LayoutContext *lc, const Block *b, Rect area)
{
    int below = below_hours(lc, b, area.w);
    Days d = {.n = days_of(b), .end = end_of(b)};
    d.x = area.x + left_of_hours(lc, b);
    d.y = area.y;
    d.w = width_of_hours(lc, b, area.w);
    d.row_h = (area.h - below) / d.n;
    if (d.w < STRIP_EMS * lc->size.em / 2 || d.row_h < lc->size.hair * 8) return false;
    layout_fill(lc, (Rect){d.x, d.y, d.w + lc->size.hair, d.n * d.row_h},
        layout_colour(lc, ROLE_OVERLAY), 0);
    emit_cells(lc, b, &d);
    emit_day_names(lc, b, &d);
    emit_changes(lc, b, &d);
    emit_hour_names(lc, &d);
    emit_levels_legend(lc, d.x,
        d.y + d.n * d.row_h + strip_style(lc).leading + lc->size.em * 2 / 3, d.w);
    return true;
}
