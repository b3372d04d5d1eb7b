// Charts with a scale: a value that holds in steps, and how much of something there was by the hour.
#include "layout/layout_figure.h"

#include "base/figure.h"
#include "layout/layout_text.h"

#include <math.h>

#define GRID_LINES 5    // at most, of a scale of values
#define POWERS_MAX 20   // of ten, either way from 1
#define STEPS_EMS  12   // the least width of a chart
#define ACT_EMS    11   // of the words of an act
#define ACT_LEAST  3    // ems that they need
#define BAND_ALPHA 0x38 // of a range

static bool is_tick(const Item *item) { return str_eq(item->id, STR(ITEM_TICK)); }

static bool is_act(const Item *item) { return str_eq(item->id, STR(ITEM_ACT)); }

static bool is_step(const Item *item) { return !is_tick(item) && !is_act(item); }

static TextStyle tick_style(const LayoutContext *lc)
{
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT_SOFT);
    style.leading = style.size * 4 / 3;
    return style;
}

static void emit_centred(
    LayoutContext *lc, TextStyle style, Str words, int middle, int y)
{
    TextLayout laid = text_plain(lc, style, words, text_width(lc, style, words) + 1);
    text_draw(lc, &laid, middle - laid.flow.width / 2, y);
}

// --- steps ------------------------------------------------------------------------------------------

typedef struct Scale { // of values upwards, of days to the right
    Rect plot;
    double most, days;
} Scale;

static int x_of(const Scale *s, double day)
{
    return s->plot.x + (int)(clamp_double(day, 0, s->days) / s->days * s->plot.w + 0.5);
}

static int y_of(const Scale *s, double value)
{
    return s->plot.y + s->plot.h -
           (int)(clamp_double(value, 0, s->most) / s->most * s->plot.h + 0.5);
}

// 1, 2, 2.5 or 5 times a power of ten: the distance of grid lines that people can read.
static double round_step(double most)
{
    static const double nice[] = {1, 2, 2.5, 5, 10};
    double raw = most / GRID_LINES, power = 1; // of ten, the same with every C library
    for (int i = 0; i < POWERS_MAX && power * 10 <= raw; i++)
        power *= 10;
    for (int i = 0; i < POWERS_MAX && power > raw; i++)
        power /= 10;
    for (int i = 0; i < COUNT_OF(nice); i++)
        if (nice[i] * power >= raw) return nice[i] * power;
    return raw;
}

static Scale scale_of(const Block *b)
{
    Scale s = {.days = clamp_double(steps_end(b), 1, 1000)};
    for (int i = 0; i < b->n_items; i++)
        if (is_step(&b->items[i])) s.most = fmax(s.most, range_high(&b->items[i]));
    if (s.most <= 0) s.most = 1;
    double step = round_step(s.most);
    s.most = ceil(s.most / step) * step;
    return s;
}

// A line for each step, and its number where the one below leaves room for it.
static void emit_grid(LayoutContext *lc, const Scale *s)
{
    double step = round_step(s->most);
    TextStyle style = tick_style(lc);
    int free_to = INT16_MAX, thin = max_int(1, lc->size.hair / 2);
    for (int i = 0; i <= (int)(s->most / step + 0.5); i++) {
        int y = y_of(s, i * step);
        layout_line(lc, (Rect){s->plot.x, y, s->plot.w, 0}, ROLE_EDGE, thin,
            i ? lc->size.hair * 2 : 0);
        if (y + style.leading / 2 > free_to) continue;
        Str words = figure_text(lc->arena, i * step);
        int w = text_width(lc, style, words);
        TextLayout laid = text_plain(lc, style, words, w + 1);
        free_to = y - style.leading / 2;
        text_draw(lc, &laid, s->plot.x - w - lc->size.em / 3, free_to);
    }
}

// As many days as there is room for are named.
static void emit_ticks(LayoutContext *lc, const Block *b, const Scale *s)
{
    TextStyle style = tick_style(lc);
    int free_from = INT16_MIN, y = s->plot.y + s->plot.h;
    for (int i = 0; i < b->n_items; i++) {
        const Item *tick = &b->items[i];
        if (!is_tick(tick) || tick_at(tick) > s->days) continue;
        int x = x_of(s, tick_at(tick)), w = text_width(lc, style, tick->label);
        layout_line(lc, (Rect){x, y, 0, lc->size.em / 4}, ROLE_EDGE, lc->size.hair, 0);
        if (x - w / 2 < free_from) continue;
        emit_centred(lc, style, tick->label, x, y + style.leading / 2);
        free_from = x + w / 2 + lc->size.em / 2;
    }
}

static const Item *step_after(const Block *b, int i)
{
    for (i++; i < b->n_items; i++)
        if (is_step(&b->items[i])) return &b->items[i];
    return NULL;
}

static Rect band_of(const Scale *s, const Item *step, const Item *next)
{
    int x = x_of(s, range_from(step));
    int right = next ? x_of(s, range_from(next)) : s->plot.x + s->plot.w;
    int top = y_of(s, range_high(step));
    return (Rect){x, top, right - x, y_of(s, range_low(step)) - top};
}

static void emit_band(LayoutContext *lc, Rect band, int thick)
{
    if (band.h > thick)
        layout_fill(
            lc, band, colour_alpha(layout_colour(lc, ROLE_FOCUS), BAND_ALPHA), 0);
    layout_line(lc, (Rect){band.x, band.y, band.w, 0}, ROLE_FOCUS, thick, 0);
    if (band.h > thick)
        layout_line(
            lc, (Rect){band.x, band.y + band.h, band.w, 0}, ROLE_FOCUS, thick, 0);
}

// From one step to the next, straight up or down.
static Rect riser_of(Rect from, Rect to)
{
    int top = min_int(from.y, to.y), bottom = max_int(from.y + from.h, to.y + to.h);
    return (Rect){to.x, top, 0, bottom - top};
}

typedef struct OccupiedRects { // where nothing else can stand
    Rect *rects;
    int n;
} OccupiedRects;

static bool is_occupied(const OccupiedRects *occupied, Rect rect)
{
    for (int i = 0; i < occupied->n; i++)
        if (rect_intersects(occupied->rects[i], rect)) return true;
    return false;
}

// The value and, below it, what it was; the value alone where both have no room; above its band,
// else below it.
static void emit_step_words(LayoutContext *lc, const Scale *s, const Item *step,
    Rect band, OccupiedRects *occupied)
{
    TextStyle bold = style_bold(style_colour(tick_style(lc), ROLE_TEXT));
    TextStyle plain = style_colour(tick_style(lc), ROLE_TEXT);
    int gap = lc->size.em / 4;
    int value_w = text_width(lc, bold, step->label) + 1;
    int both_w = max_int(value_w, text_width(lc, plain, step->text) + 1);
    for (int try = 0; try < 4; try++) {
        bool both = try < 2 && step->text.n > 0, above = try % 2 == 0;
        int h = bold.leading + (both ? plain.leading : 0);
        Rect at = {band.x + gap, above ? band.y - h - gap / 2 : band.y + band.h + gap,
            both ? both_w : value_w, h};
        Rect frame = s->plot;
        bool inside =
            at.x + at.w <= frame.x + frame.w && at.y + at.h <= frame.y + frame.h;
        if (!inside || is_occupied(occupied, at)) continue;
        layout_fill(lc, at, layout_colour(lc, lc->ground), 0); // over the grid
        TextLayout value = text_plain(lc, bold, step->label, at.w);
        text_draw(lc, &value, at.x, at.y);
        if (both) {
            TextLayout what = text_plain(lc, plain, step->text, at.w);
            text_draw(lc, &what, at.x, at.y + bold.leading);
        }
        occupied->rects[occupied->n++] = at;
        return;
    }
}

// Where the line of values is on a day: its lower end.
static int y_on(const Block *b, const Scale *s, double day)
{
    int y = s->plot.y + s->plot.h;
    for (int i = 0; i < b->n_items; i++)
        if (is_step(&b->items[i]) && range_from(&b->items[i]) <= day)
            y = y_of(s, range_low(&b->items[i]));
    return y;
}

// What somebody did: a mark on the line, its words below where nothing else stands. Without room for them
// there is the mark alone; the table has the words.
static void emit_act(LayoutContext *lc, const Block *b, const Scale *s, const Item *act,
    OccupiedRects *occupied)
{
    TextStyle style = style_colour(tick_style(lc), ROLE_TEXT);
    int x = x_of(s, act_at(act)), y = y_on(b, s, act_at(act)), side = lc->size.small;
    int left = x + lc->size.em / 3, right = s->plot.x + s->plot.w;
    TextLayout laid = text_shrink(text_plain(lc, style, act->text,
        max_int(1, min_int(right - left, lc->size.em * ACT_EMS))));
    Rect at = {left, y + lc->size.em, laid.w, laid.h};
    int last = s->plot.y + s->plot.h - laid.h - lc->size.em / 4;
    if (right - left < lc->size.em * ACT_LEAST) last = y; // no room
    while (at.y <= last && is_occupied(occupied, at))
        at.y += style.leading / 2;
    if (at.y <= last) {
        int thin = max_int(1, lc->size.hair / 2);
        layout_line(lc, (Rect){x, y, 0, at.y + at.h - y}, ROLE_TEXT_SOFT, thin, 0);
        layout_fill(lc, at, layout_colour(lc, lc->ground), 0); // over the grid
        text_draw(lc, &laid, at.x, at.y);
        occupied->rects[occupied->n++] = at;
    }
    layout_shape(
        lc, (Rect){x - side / 2, y - side / 2, side, side}, SHAPE_DIAMOND, ROLE_TEXT);
}

static void emit_steps(LayoutContext *lc, const Block *b, const Scale *s)
{
    int thick = max_int(2, lc->size.hair * 2);
    OccupiedRects occupied = {arena_array(lc->arena, Rect, b->n_items * 4 + 1), 0};
    Rect before = {0};
    for (int i = 0; i < b->n_items; i++) {
        if (!is_step(&b->items[i])) continue;
        Rect band = band_of(s, &b->items[i], step_after(b, i));
        emit_band(lc, band, thick);
        occupied.rects[occupied.n++] =
            (Rect){band.x, band.y - thick, band.w, band.h + 2 * thick};
        if (occupied.n > 1) {
            Rect riser = riser_of(before, band);
            layout_line(lc, riser, ROLE_FOCUS, thick, 0);
            occupied.rects[occupied.n++] =
                (Rect){riser.x - thick, riser.y, thick * 2, riser.h};
        }
        before = band;
    }
    for (int i = 0; i < b->n_items; i++)
        if (is_step(&b->items[i]))
            emit_step_words(lc, s, &b->items[i],
                band_of(s, &b->items[i], step_after(b, i)), &occupied);
    for (int i = b->n_items - 1; i >= 0;
         i--) // so that no mark's line crosses later words
        if (is_act(&b->items[i])) emit_act(lc, b, s, &b->items[i], &occupied);
}

bool layout_steps(LayoutContext *lc, const Block *b, Rect area)
{
    Scale s = scale_of(b);
    TextStyle style = tick_style(lc);
    Str widest = figure_text(lc->arena, s.most);
    int left = text_width(lc, style, widest) + lc->size.em / 2;
    int bottom = style.leading * 3 / 2, top = style.leading * 2;
    s.plot = (Rect){area.x + left, area.y + top, area.w - left - lc->size.em,
        area.h - top - bottom};
    if (s.plot.w < STEPS_EMS * lc->size.em / 2 || s.plot.h < style.leading * 3)
        return false;
    emit_grid(lc, &s);
    emit_ticks(lc, b, &s);
    emit_steps(lc, b, &s);
    return true;
}
