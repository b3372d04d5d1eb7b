// Charts with a scale: a value that holds in steps, and how much of something there was by the hour.
#include "layout/layout_pen.h"

#include "page/words.h"

#include <math.h>

#define GRID_LINES  5    // at most, of a scale of values
#define STEPS_EMS   12   // the least width of a chart
#define BAND_ALPHA  0x38 // of a range
#define DAY_HOURS   24
#define DAYS_MOST   60
#define HOUR_STEP   6
#define HOURS_EM    2.2 // the height of a day, in reading letters
#define LEVELS_MOST 2
#define UNSAID      -1 // the level of the hours before the first report

static double held(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

static bool is_tick(const Item *item) { return str_eq(item->id, STR(ITEM_TICK)); }

static Style tick_style(const Pen *pen)
{
    Style style = style_ink(style_small(pen), TINT_INK_SOFT);
    style.leading = style.size * 4 / 3;
    return style;
}

static void put_centred(Pen *pen, Style style, Str words, int middle, int y)
{
    Set set = set_plain(pen, style, words, text_width(pen, style, words) + 1);
    put_set(pen, &set, middle - set.flow.width / 2, y);
}

// --- steps ------------------------------------------------------------------------------------------

typedef struct Scale { // of values upwards, of days to the right
    Rect plot;
    double most, days;
} Scale;

static int x_of(const Scale *s, double day)
{
    return s->plot.x + (int)(held(day, 0, s->days) / s->days * s->plot.w + 0.5);
}

static int y_of(const Scale *s, double value)
{
    return s->plot.y + s->plot.h -
           (int)(held(value, 0, s->most) / s->most * s->plot.h + 0.5);
}

// 1, 2, 2.5 or 5 times a power of ten: the distance of grid lines that people can read.
static double round_step(double most)
{
    static const double nice[] = {1, 2, 2.5, 5, 10};
    double raw = most / GRID_LINES, power = pow(10, floor(log10(raw)));
    for (int i = 0; i < COUNT_OF(nice); i++)
        if (nice[i] * power >= raw) return nice[i] * power;
    return raw;
}

static Scale scale_of(const Block *b)
{
    Scale s = {.days = held(b->x, 1, 1000)};
    for (int i = 0; i < b->n_items; i++)
        if (!is_tick(&b->items[i])) s.most = fmax(s.most, b->items[i].size);
    if (s.most <= 0) s.most = 1;
    double step = round_step(s.most);
    s.most = ceil(s.most / step) * step;
    return s;
}

// A line for each step, and its number where the one below leaves room for it.
static void lay_grid(Pen *pen, const Scale *s)
{
    double step = round_step(s->most);
    Style style = tick_style(pen);
    int free_to = INT16_MAX, thin = at_least(1, pen->size.hair / 2);
    for (int i = 0; i <= (int)(s->most / step + 0.5); i++) {
        int y = y_of(s, i * step);
        pen_line(pen, (Rect){s->plot.x, y, s->plot.w, 0}, TINT_EDGE, thin,
            i ? pen->size.hair * 2 : 0);
        if (y + style.leading / 2 > free_to) continue;
        Str words = arena_fmt(pen->arena, "%g", i * step);
        int w = text_width(pen, style, words);
        Set set = set_plain(pen, style, words, w + 1);
        free_to = y - style.leading / 2;
        put_set(pen, &set, s->plot.x - w - pen->size.em / 3, free_to);
    }
}

// As many days as there is room for are named.
static void lay_ticks(Pen *pen, const Block *b, const Scale *s)
{
    Style style = tick_style(pen);
    int free_from = INT16_MIN, y = s->plot.y + s->plot.h;
    for (int i = 0; i < b->n_items; i++) {
        const Item *tick = &b->items[i];
        if (!is_tick(tick) || tick->x > s->days) continue;
        int x = x_of(s, tick->x), w = text_width(pen, style, tick->label);
        pen_line(pen, (Rect){x, y, 0, pen->size.em / 4}, TINT_EDGE, pen->size.hair, 0);
        if (x - w / 2 < free_from) continue;
        put_centred(pen, style, tick->label, x, y + style.leading / 2);
        free_from = x + w / 2 + pen->size.em / 2;
    }
}

static const Item *step_after(const Block *b, int i)
{
    for (i++; i < b->n_items; i++)
        if (!is_tick(&b->items[i])) return &b->items[i];
    return NULL;
}

static Rect band_of(const Scale *s, const Item *step, const Item *next)
{
    int x = x_of(s, step->x), right = next ? x_of(s, next->x) : s->plot.x + s->plot.w;
    int top = y_of(s, step->size);
    return (Rect){x, top, right - x, y_of(s, step->y) - top};
}

static void lay_band(Pen *pen, Rect band, int thick)
{
    if (band.h > thick)
        pen_fill(pen, band, colour_alpha(pen_tint(pen, TINT_FOCUS), BAND_ALPHA), 0);
    pen_line(pen, (Rect){band.x, band.y, band.w, 0}, TINT_FOCUS, thick, 0);
    if (band.h > thick)
        pen_line(pen, (Rect){band.x, band.y + band.h, band.w, 0}, TINT_FOCUS, thick, 0);
}

// From one step to the next, straight up or down.
static Rect riser_of(Rect from, Rect to)
{
    int top = at_most(from.y, to.y), bottom = at_least(from.y + from.h, to.y + to.h);
    return (Rect){to.x, top, 0, bottom - top};
}

typedef struct Taken { // where nothing else can stand
    Rect *rects;
    int n;
} Taken;

static bool is_taken(const Taken *taken, Rect rect)
{
    for (int i = 0; i < taken->n; i++)
        if (rect_meets(taken->rects[i], rect)) return true;
    return false;
}

// The value and, below it, what it was; the value alone where both have no room; above its band,
// else below it.
static void lay_step_words(
    Pen *pen, const Scale *s, const Item *step, Rect band, Taken *taken)
{
    Style bold = style_bold(style_ink(tick_style(pen), TINT_INK));
    Style plain = style_ink(tick_style(pen), TINT_INK);
    int gap = pen->size.em / 4;
    int value_w = text_width(pen, bold, step->label) + 1;
    int both_w = at_least(value_w, text_width(pen, plain, step->text) + 1);
    for (int try = 0; try < 4; try++) {
        bool both = try < 2 && step->text.n > 0, above = try % 2 == 0;
        int h = bold.leading + (both ? plain.leading : 0);
        Rect at = {band.x + gap, above ? band.y - h - gap / 2 : band.y + band.h + gap,
            both ? both_w : value_w, h};
        Rect frame = s->plot;
        bool inside =
            at.x + at.w <= frame.x + frame.w && at.y + at.h <= frame.y + frame.h;
        if (!inside || is_taken(taken, at)) continue;
        pen_fill(pen, at, pen_tint(pen, pen->ground), 0); // over the grid
        Set value = set_plain(pen, bold, step->label, at.w);
        put_set(pen, &value, at.x, at.y);
        if (both) {
            Set what = set_plain(pen, plain, step->text, at.w);
            put_set(pen, &what, at.x, at.y + bold.leading);
        }
        taken->rects[taken->n++] = at;
        return;
    }
}

static void lay_steps(Pen *pen, const Block *b, const Scale *s)
{
    int thick = at_least(2, pen->size.hair * 2);
    Taken taken = {arena_array(pen->arena, Rect, b->n_items * 3 + 1), 0};
    Rect before = {0};
    for (int i = 0; i < b->n_items; i++) {
        if (is_tick(&b->items[i])) continue;
        Rect band = band_of(s, &b->items[i], step_after(b, i));
        lay_band(pen, band, thick);
        taken.rects[taken.n++] =
            (Rect){band.x, band.y - thick, band.w, band.h + 2 * thick};
        if (taken.n > 1) {
            Rect riser = riser_of(before, band);
            pen_line(pen, riser, TINT_FOCUS, thick, 0);
            taken.rects[taken.n++] =
                (Rect){riser.x - thick, riser.y, thick * 2, riser.h};
        }
        before = band;
    }
    for (int i = 0; i < b->n_items; i++)
        if (!is_tick(&b->items[i]))
            lay_step_words(pen, s, &b->items[i],
                band_of(s, &b->items[i], step_after(b, i)), &taken);
}

bool lay_steps_in(Pen *pen, const Block *b, Rect area)
{
    Scale s = scale_of(b);
    Style style = tick_style(pen);
    Str widest = arena_fmt(pen->arena, "%g", s.most);
    int left = text_width(pen, style, widest) + pen->size.em / 2;
    int bottom = style.leading * 3 / 2, top = style.leading * 2;
    s.plot = (Rect){area.x + left, area.y + top, area.w - left - pen->size.em,
        area.h - top - bottom};
    if (s.plot.w < STEPS_EMS * pen->size.em / 2 || s.plot.h < style.leading * 3)
        return false;
    lay_grid(pen, &s);
    lay_ticks(pen, b, &s);
    lay_steps(pen, b, &s);
    return true;
}

// --- hours ------------------------------------------------------------------------------------------

typedef struct Days { // a row a day, its hours from left to right
    int x, y, w, row_h, n;
    double end; // hours
} Days;

static int days_of(const Block *b)
{
    return at_least(
        1, at_most(
               DAYS_MOST, (int)ceil(held(b->x, 0, DAYS_MOST * DAY_HOURS) / DAY_HOURS)));
}

static int hour_x(const Days *d, double hour)
{
    return d->x + (int)(hour / DAY_HOURS * d->w + 0.5);
}

// Whole: the row is full. Part: half of it. Almost none: a line at its foot.
static void lay_level(Pen *pen, int level, Rect row)
{
    int thin = at_least(3, pen->size.hair * 3);
    level = at_least(0, at_most(LEVELS_MOST, level));
    Tint tint = level == 0 ? TINT_FOCUS : TINT_KEY;
    int h = level == 0 ? thin : row.h * level / LEVELS_MOST;
    pen_fill(pen, (Rect){row.x, row.y + row.h - h, row.w, h}, pen_tint(pen, tint), 0);
}

// From one hour to another, over as many rows as that takes.
static void lay_span(Pen *pen, const Days *d, double from, double to, int level)
{
    for (int day = (int)(from / DAY_HOURS); day < d->n && day * DAY_HOURS < to; day++) {
        double a = fmax(from - day * DAY_HOURS, 0),
               b = fmin(to - day * DAY_HOURS, DAY_HOURS);
        int x = hour_x(d, a), in = d->row_h / 5;
        Rect row = {x, d->y + day * d->row_h + in, hour_x(d, b) - x, d->row_h - in};
        lay_level(pen, level, row);
    }
}

static void lay_hour_grid(Pen *pen, const Block *b, const Days *d)
{
    Style style = tick_style(pen);
    int thin = at_least(1, pen->size.hair / 2), bottom = d->y + d->n * d->row_h;
    for (int hour = 0; hour <= DAY_HOURS; hour += HOUR_STEP) {
        int x = hour_x(d, hour);
        pen_line(pen, (Rect){x, d->y, 0, bottom - d->y}, TINT_EDGE, thin,
            pen->size.hair * 2);
        put_centred(pen, style, arena_fmt(pen->arena, "%d", hour), x,
            bottom + pen->size.em / 4);
    }
    for (int i = 0, day = 0; i < b->n_items && day < d->n; i++) {
        if (!is_tick(&b->items[i])) continue;
        int foot = d->y + (day + 1) * d->row_h;
        pen_line(pen, (Rect){d->x, foot, d->w, 0}, TINT_EDGE, thin, 0);
        Str name = b->items[i].label;
        int w = text_width(pen, style, name);
        Set set = set_plain(pen, style_ink(style, TINT_INK), name, w + 1);
        put_set(pen, &set, d->x - w - pen->size.em / 2,
            foot - style.leading - pen->size.em / 6);
        day++;
    }
}

// When something changed, over the bar, unless that was at midnight or has no room.
static void lay_times(Pen *pen, const Block *b, const Days *d)
{
    Style style = style_bold(style_ink(tick_style(pen), TINT_INK));
    int free_from = 0, last_day = -1;
    for (int i = 0; i < b->n_items; i++) {
        const Item *item = &b->items[i];
        double hour = held(item->x, 0, d->end);
        int day = (int)(hour / DAY_HOURS),
            minutes = (int)(fmod(hour, DAY_HOURS) * 60 + 0.5);
        if (is_tick(item) || minutes == 0 || day >= d->n || item->value > 1) continue;
        int x = hour_x(d, fmod(hour, DAY_HOURS));
        Str words = arena_fmt(pen->arena, "%02d:%02d", minutes / 60, minutes % 60);
        int w = text_width(pen, style, words);
        if (x + w > d->x + d->w) x = d->x + d->w - w;
        if (day == last_day && x < free_from) continue;
        int top = d->y + day * d->row_h + d->row_h / 10;
        if (style.leading > d->row_h / 2) continue;
        Set set = set_plain(pen, style, words, w + 1);
        put_set(pen, &set, x, top);
        free_from = x + w + pen->size.em / 4;
        last_day = day;
    }
}

// What the heights mean.
static int lay_levels_legend(Pen *pen, int x, int y, int w)
{
    Style style = tick_style(pen);
    int from = x, side = pen->size.small;
    for (int level = LEVELS_MOST; level >= UNSAID; level--) {
        Str words =
            word(level == UNSAID ? W_SUPPLY_UNSAID : (Word)(W_SUPPLY_NONE + level));
        int wide = side * 3 + text_width(pen, style, words);
        if (x > from && x + wide > from + w) {
            x = from;
            y += style.leading;
        }
        Rect at = {x, y + (style.leading - side) / 2, side * 2, side};
        if (level == UNSAID)
            pen_edge(pen, at, TINT_EDGE, 0, at_least(1, pen->size.hair / 2));
        else
            lay_level(pen, level, at);
        Set set = set_plain(pen, style, words, w - side * 5 / 2);
        put_set(pen, &set, x + side * 5 / 2, y);
        y += set.h - style.leading;
        x += wide + pen->size.em;
    }
    return y + style.leading;
}

// Room for the names of the days.
static int left_of_hours(Pen *pen, const Block *b)
{
    int widest = 0;
    for (int i = 0; i < b->n_items; i++)
        if (is_tick(&b->items[i]))
            widest =
                at_least(widest, text_width(pen, tick_style(pen), b->items[i].label));
    return widest + pen->size.em / 2;
}

static int width_of_hours(Pen *pen, const Block *b, int w)
{
    return at_least(1, w - left_of_hours(pen, b) - pen->size.em / 2);
}

static int below_hours(Pen *pen, const Block *b, int w)
{
    Mark mark = pen_mark(pen);
    int legend = lay_levels_legend(pen, 0, 0, width_of_hours(pen, b, w));
    pen_rewind(pen, mark);
    return legend + tick_style(pen).leading + pen->size.em;
}

int hours_height(Pen *pen, const Block *b, int w)
{
    return (int)(days_of(b) * HOURS_EM * pen->size.em) + below_hours(pen, b, w);
}

bool lay_hours_in(Pen *pen, const Block *b, Rect area)
{
    Style style = tick_style(pen);
    int below = below_hours(pen, b, area.w);
    Days d = {.n = days_of(b), .end = held(b->x, 0, DAYS_MOST * DAY_HOURS)};
    d.x = area.x + left_of_hours(pen, b);
    d.y = area.y;
    d.w = width_of_hours(pen, b, area.w);
    d.row_h = (area.h - below) / d.n;
    if (d.w < STEPS_EMS * pen->size.em / 2 || d.row_h < pen->size.hair * 8)
        return false;
    lay_hour_grid(pen, b, &d);
    for (int i = 0; i < b->n_items; i++) {
        const Item *item = &b->items[i], *next = step_after(b, i);
        if (is_tick(item)) continue;
        lay_span(pen, &d, held(item->x, 0, d.end),
            next ? held(next->x, 0, d.end) : d.end, item->value);
    }
    lay_times(pen, b, &d);
    lay_levels_legend(
        pen, d.x, d.y + d.n * d.row_h + style.leading + pen->size.em / 2, d.w);
    return true;
}
