// Charts with a scale: a value that holds in steps, and how much of something there was by the hour.
#include "layout/layout_figure.h"

#include "layout/layout_text.h"
#include "page/words.h"

#include <math.h>

#define GRID_LINES 5    // at most, of a scale of values
#define STEPS_EMS  12   // the least width of a chart
#define BAND_ALPHA 0x38 // of a range
#define DAY_HOURS  24
#define DAYS_MAX   60
#define HOUR_STEP  6
#define HOURS_EM   2.2 // the height of a day, in reading letters
#define LEVELS_MAX 2
#define UNSAID     (-1) // the level of the hours before the first report

static bool is_tick(const Item *item) { return str_eq(item->id, STR(ITEM_TICK)); }

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
    double raw = most / GRID_LINES, power = pow(10, floor(log10(raw)));
    for (int i = 0; i < COUNT_OF(nice); i++)
        if (nice[i] * power >= raw) return nice[i] * power;
    return raw;
}

static Scale scale_of(const Block *b)
{
    Scale s = {.days = clamp_double(steps_end(b), 1, 1000)};
    for (int i = 0; i < b->n_items; i++)
        if (!is_tick(&b->items[i])) s.most = fmax(s.most, range_high(&b->items[i]));
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
        Str words = arena_fmt(lc->arena, "%g", i * step);
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
        if (!is_tick(&b->items[i])) return &b->items[i];
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

static void emit_steps(LayoutContext *lc, const Block *b, const Scale *s)
{
    int thick = max_int(2, lc->size.hair * 2);
    OccupiedRects occupied = {arena_array(lc->arena, Rect, b->n_items * 3 + 1), 0};
    Rect before = {0};
    for (int i = 0; i < b->n_items; i++) {
        if (is_tick(&b->items[i])) continue;
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
        if (!is_tick(&b->items[i]))
            emit_step_words(lc, s, &b->items[i],
                band_of(s, &b->items[i], step_after(b, i)), &occupied);
}

bool layout_steps(LayoutContext *lc, const Block *b, Rect area)
{
    Scale s = scale_of(b);
    TextStyle style = tick_style(lc);
    Str widest = arena_fmt(lc->arena, "%g", s.most);
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

// --- hours ------------------------------------------------------------------------------------------

typedef struct Days { // a row a day, its hours from left to right
    int x, y, w, row_h, n;
    double end; // hours
} Days;

static int days_of(const Block *b)
{
    return max_int(1, min_int(DAYS_MAX, (int)ceil(clamp_double(hours_end(b), 0,
                                                      DAYS_MAX * DAY_HOURS) /
                                                  DAY_HOURS)));
}

static int hour_x(const Days *d, double hour)
{
    return d->x + (int)(hour / DAY_HOURS * d->w + 0.5);
}

// Whole: the row is full. Part: half of it. Almost none: a line at its foot.
static void emit_level(LayoutContext *lc, int level, Rect row)
{
    int thin = max_int(3, lc->size.hair * 3);
    level = max_int(0, min_int(LEVELS_MAX, level));
    ColourRole tint = level == 0 ? ROLE_FOCUS : ROLE_KEY;
    int h = level == 0 ? thin : row.h * level / LEVELS_MAX;
    layout_fill(
        lc, (Rect){row.x, row.y + row.h - h, row.w, h}, layout_colour(lc, tint), 0);
}

// From one hour to another, over as many rows as that takes.
static void emit_span(
    LayoutContext *lc, const Days *d, double from, double to, int level)
{
    for (int day = (int)(from / DAY_HOURS); day < d->n && day * DAY_HOURS < to; day++) {
        double a = fmax(from - day * DAY_HOURS, 0),
               b = fmin(to - day * DAY_HOURS, DAY_HOURS);
        int x = hour_x(d, a), in = d->row_h / 5;
        Rect row = {x, d->y + day * d->row_h + in, hour_x(d, b) - x, d->row_h - in};
        emit_level(lc, level, row);
    }
}

static void emit_hour_grid(LayoutContext *lc, const Block *b, const Days *d)
{
    TextStyle style = tick_style(lc);
    int thin = max_int(1, lc->size.hair / 2), bottom = d->y + d->n * d->row_h;
    for (int hour = 0; hour <= DAY_HOURS; hour += HOUR_STEP) {
        int x = hour_x(d, hour);
        layout_line(
            lc, (Rect){x, d->y, 0, bottom - d->y}, ROLE_EDGE, thin, lc->size.hair * 2);
        emit_centred(
            lc, style, arena_fmt(lc->arena, "%d", hour), x, bottom + lc->size.em / 4);
    }
    for (int i = 0, day = 0; i < b->n_items && day < d->n; i++) {
        if (!is_tick(&b->items[i])) continue;
        int foot = d->y + (day + 1) * d->row_h;
        layout_line(lc, (Rect){d->x, foot, d->w, 0}, ROLE_EDGE, thin, 0);
        Str name = b->items[i].label;
        int w = text_width(lc, style, name);
        TextLayout laid = text_plain(lc, style_colour(style, ROLE_TEXT), name, w + 1);
        text_draw(lc, &laid, d->x - w - lc->size.em / 2,
            foot - style.leading - lc->size.em / 6);
        day++;
    }
}

// When something changed, over the bar, unless that was at midnight or has no room.
static void emit_times(LayoutContext *lc, const Block *b, const Days *d)
{
    TextStyle style = style_bold(style_colour(tick_style(lc), ROLE_TEXT));
    int free_from = 0, last_day = -1;
    for (int i = 0; i < b->n_items; i++) {
        const Item *item = &b->items[i];
        double hour = clamp_double(span_from(item), 0, d->end);
        int day = (int)(hour / DAY_HOURS),
            minutes = (int)(fmod(hour, DAY_HOURS) * 60 + 0.5);
        if (is_tick(item) || minutes == 0 || day >= d->n || span_level(item) > 1)
            continue;
        int x = hour_x(d, fmod(hour, DAY_HOURS));
        Str words = arena_fmt(lc->arena, "%02d:%02d", minutes / 60, minutes % 60);
        int w = text_width(lc, style, words);
        if (x + w > d->x + d->w) x = d->x + d->w - w;
        if (day == last_day && x < free_from) continue;
        int top = d->y + day * d->row_h + d->row_h / 10;
        if (style.leading > d->row_h / 2) continue;
        TextLayout laid = text_plain(lc, style, words, w + 1);
        text_draw(lc, &laid, x, top);
        free_from = x + w + lc->size.em / 4;
        last_day = day;
    }
}

// What the heights mean.
static int emit_levels_legend(LayoutContext *lc, int x, int y, int w)
{
    TextStyle style = tick_style(lc);
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
        if (level == UNSAID)
            layout_edge(lc, at, ROLE_EDGE, 0, max_int(1, lc->size.hair / 2));
        else
            emit_level(lc, level, at);
        TextLayout laid = text_plain(lc, style, words, w - side * 5 / 2);
        text_draw(lc, &laid, x + side * 5 / 2, y);
        y += laid.h - style.leading;
        x += wide + lc->size.em;
    }
    return y + style.leading;
}

// Room for the names of the days.
static int left_of_hours(LayoutContext *lc, const Block *b)
{
    int widest = 0;
    for (int i = 0; i < b->n_items; i++)
        if (is_tick(&b->items[i]))
            widest = max_int(widest, text_width(lc, tick_style(lc), b->items[i].label));
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
    return legend + tick_style(lc).leading + lc->size.em;
}

int layout_hours_height(LayoutContext *lc, const Block *b, int w)
{
    return (int)(days_of(b) * HOURS_EM * lc->size.em) + below_hours(lc, b, w);
}

bool layout_hours(LayoutContext *lc, const Block *b, Rect area)
{
    TextStyle style = tick_style(lc);
    int below = below_hours(lc, b, area.w);
    Days d = {
        .n = days_of(b), .end = clamp_double(hours_end(b), 0, DAYS_MAX * DAY_HOURS)};
    d.x = area.x + left_of_hours(lc, b);
    d.y = area.y;
    d.w = width_of_hours(lc, b, area.w);
    d.row_h = (area.h - below) / d.n;
    if (d.w < STEPS_EMS * lc->size.em / 2 || d.row_h < lc->size.hair * 8) return false;
    emit_hour_grid(lc, b, &d);
    for (int i = 0; i < b->n_items; i++) {
        const Item *item = &b->items[i], *next = step_after(b, i);
        if (is_tick(item)) continue;
        emit_span(lc, &d, clamp_double(span_from(item), 0, d.end),
            next ? clamp_double(span_from(next), 0, d.end) : d.end, span_level(item));
    }
    emit_times(lc, b, &d);
    emit_levels_legend(
        lc, d.x, d.y + d.n * d.row_h + style.leading + lc->size.em / 2, d.w);
    return true;
}
