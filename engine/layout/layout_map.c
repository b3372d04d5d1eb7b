// The map: the country, its towns with names that never collide, the days to step through.
#include "layout/labels.h"
#include "layout/layout_pen.h"

#include "page/words.h"

#define MAP_HIGH_MOST  3 // times as high as wide
#define MAP_HIGH_LEAST 0.1
#define HERE_SIDE      1.15 // of a town's dot in small letters: new that day, and before
#define BEFORE_SIDE    0.75
#define NAME_GAP       0.3 // between a dot and its name, in small letters

// --- the country ------------------------------------------------------------------------------------

static bool is_town(const Item *item) { return item->label.n > 0; }

// The next whole number of the text, held between 0 and [most]; *rest goes behind it.
static int next_number(Str *rest, int most)
{
    *rest = str_trim(*rest);
    size_t end = str_find(*rest, ' ');
    uint64_t number = 0;
    if (!str_number(str_cut(*rest, 0, end), (uint64_t)most, &number)) number = 0;
    *rest = str_from(*rest, end);
    return (int)number;
}

static int parts_of(int units, int w)
{
    return (int)((int64_t)units * w * SPOT_PARTS / MAP_UNITS);
}

// The corners of one ring, closed. Returns how many there are.
static int add_ring(Spot *out, Str points, int w)
{
    int n = 0;
    while (str_trim(points).n > 0) {
        int x = next_number(&points, MAP_UNITS * 2);
        int y = next_number(&points, MAP_UNITS * MAP_HIGH_MOST);
        out[n++] = (Spot){parts_of(x, w), parts_of(y, w), false};
    }
    if (n == 0) return 0;
    out[n] = out[0];
    out[n].ends = true;
    return n + 1;
}

static Border border_of(Pen *pen, const Block *b, Rect map)
{
    size_t most = 0;
    for (int i = 0; i < b->n_items; i++)
        if (!is_town(&b->items[i])) most += b->items[i].text.n + 1; // digits are more
    Spot *spots = arena_array(pen->arena, Spot, most);
    Border border = {spots, 0, map.x, map.y};
    for (int i = 0; i < b->n_items; i++)
        if (!is_town(&b->items[i]))
            border.n += add_ring(spots + border.n, b->items[i].text, map.w);
    return border;
}

static void lay_country(Pen *pen, const Border *border, Rect map)
{
    if (border->n == 0) return;
    for (int path = 0; path < 2; path++) {
        DrawCmd *cmd =
            draw_add(pen->arena, pen->list, path ? DRAW_PATH : DRAW_AREA, map);
        cmd->spots = border->spots;
        cmd->n_spots = border->n;
        cmd->colour = pen_tint(pen, path ? TINT_EDGE : TINT_CARD);
        if (path) cmd->thick = at_least(1, pen->size.hair);
    }
}

// --- towns ------------------------------------------------------------------------------------------

static double held(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

static Rect town_dot(const Pen *pen, const Item *town, Rect map)
{
    double share = town->state == ITEM_HERE ? HERE_SIDE : BEFORE_SIDE;
    int side = at_least(4, (int)(at_most(pen->size.dot, map.w / 50) * share + 0.5));
    int x = map.x + (int)(held(town->x, 0, 1) * map.w + 0.5);
    int y = map.y + (int)(held(town->y, 0, MAP_HIGH_MOST) * map.w + 0.5);
    return (Rect){x - side / 2, y - side / 2, side, side};
}

// With the ring round it.
static Rect halo_of(const Item *town, Rect dot)
{
    int out = town->state == ITEM_HERE ? at_least(2, dot.w / 4) : 0;
    return (Rect){dot.x - out, dot.y - out, dot.w + 2 * out, dot.h + 2 * out};
}

// New: large and red, in a ring of its own. Before: small. Less certain: hollow.
static void put_town(Pen *pen, const Item *town, Rect dot)
{
    bool here = town->state == ITEM_HERE;
    Tint tint = here ? TINT_FOCUS : TINT_QUOTE_BAR;
    Rect halo = halo_of(town, dot);
    pen_shape(pen, dot, town->value ? SHAPE_RING : SHAPE_DISC, tint);
    if (here) pen_edge(pen, halo, TINT_FOCUS, halo.w / 2, at_least(1, pen->size.hair));
}

static Style name_style(const Pen *pen, const Item *town)
{
    Style style = style_ink(style_small(pen), TINT_INK);
    style.leading = style.size * 9 / 8; // no more than a name covers
    return town->state == ITEM_HERE ? style_bold(style) : style;
}

static void lay_towns(
    Pen *pen, const Block *b, Rect map, Rect within, const Border *border)
{
    Label *labels = arena_array(pen->arena, Label, b->n_items);
    Set *names = arena_array(pen->arena, Set, b->n_items);
    const Item **towns = arena_array(pen->arena, const Item *, b->n_items);
    int n = 0;
    for (int i = 0; i < b->n_items; i++) {
        const Item *town = &b->items[i];
        if (!is_town(town)) continue;
        names[n] = set_plain(pen, name_style(pen, town), town->label, within.w);
        labels[n] = (Label){.dot = halo_of(town, town_dot(pen, town, map)),
            .w = names[n].flow.width,
            .h = names[n].h};
        towns[n++] = town;
    }
    int gap = at_least(3, (int)(pen->size.dot * NAME_GAP));
    labels_place(labels, n, within, gap, border);
    for (int i = 0; i < n; i++)
        if (labels[i].placed && labels[i].far)
            pen_line(pen, label_line(&labels[i]), TINT_INK_SOFT,
                at_least(1, pen->size.hair / 2), 0);
    for (int i = 0; i < n; i++)
        put_town(pen, towns[i], town_dot(pen, towns[i], map));
    for (int i = 0; i < n; i++)
        if (labels[i].placed) put_set(pen, &names[i], labels[i].at.x, labels[i].at.y);
}

// --- the legend -------------------------------------------------------------------------------------

// What the dots mean, side by side while there is room. Returns where it ends.
static int lay_legend(Pen *pen, int x, int y, int w)
{
    static const struct {
        Item town;
        Word word;
    } ROWS[] = {{{.state = ITEM_HERE}, W_MAP_NEW},
        {{.state = ITEM_DONE}, W_MAP_EARLIER},
        {{.state = ITEM_DONE, .value = 1}, W_MAP_LESS}};
    Style style = style_ink(style_small(pen), TINT_INK_SOFT);
    int from = x, side = pen->size.dot, left = side * 2;
    for (int i = 0; i < COUNT_OF(ROWS); i++) {
        int wide = left + text_width(pen, style, word(ROWS[i].word));
        if (x > from && x + wide > from + w) {
            x = from;
            y += style.leading;
        }
        double share = ROWS[i].town.state == ITEM_HERE ? HERE_SIDE : BEFORE_SIDE;
        int dot = (int)(side * share);
        put_town(pen, &ROWS[i].town,
            (Rect){
                x + (side * 3 / 2 - dot) / 2, y + (style.leading - dot) / 2, dot, dot});
        Set set = set_plain(pen, style, word(ROWS[i].word), w - left);
        put_set(pen, &set, x + left, y);
        y += set.h - style.leading;
        x += wide + pen->size.em;
    }
    return y + style.leading;
}

// --- days -------------------------------------------------------------------------------------------

static bool is_day(const Action *a)
{
    return a->group == GROUP_PAGE && a->inline_ && str_starts(a->id, STR("day:"));
}

static int count_days(const Page *page)
{
    int n = 0;
    for (int i = 0; i < page->n_actions; i++)
        n += is_day(&page->actions[i]);
    return n;
}

static Style day_style(const Pen *pen, const Action *day)
{
    Style style = style_ink(style_small(pen), TINT_INK);
    return day->chosen ? style_bold(style) : style;
}

// How far the days stand apart; 0 when they do not fit side by side, and become buttons below.
static int day_step(Pen *pen, int w)
{
    int n = count_days(pen->page), widest = pen->size.touch;
    for (int i = 0; i < pen->page->n_actions; i++)
        if (is_day(&pen->page->actions[i]))
            widest = at_least(widest, text_width(pen, style_bold(style_small(pen)),
                                          pen->page->actions[i].label) +
                                          pen->size.gap);
    if (n == 0 || widest * n > w) return 0;
    return at_most(w / n, widest * 2);
}

static int days_height(Pen *pen, int w)
{
    if (!day_step(pen, w)) return 0;
    return at_least(
        pen->size.touch, pen->size.dot * 2 + style_small(pen).leading + pen->size.gap);
}

static void lay_day(Pen *pen, const Action *day, Rect at)
{
    int side = pen->size.dot * (day->chosen ? 14 : 9) / 10, middle = at.x + at.w / 2;
    int y = at.y + pen->size.dot;
    Tint tint = day->chosen ? TINT_FOCUS : TINT_KEY;
    pen_shape(
        pen, (Rect){middle - side / 2, y - side / 2, side, side}, SHAPE_DISC, tint);
    Set set = set_plain(pen, day_style(pen, day), day->label, at.w);
    put_set(pen, &set, middle - set.flow.width / 2, y + pen->size.dot * 3 / 4);
    if (is_hovered(pen, day->id))
        pen_edge(pen, at, TINT_EDGE, pen->size.radius, pen->size.hair);
    pen_hit(pen, at, day->id, pen->size.radius);
}

// Dots on a line, one a day, each with its date and room enough to be hit.
static void lay_days(Pen *pen, int x, int y, int w)
{
    int step = day_step(pen, w), h = days_height(pen, w), n = count_days(pen->page);
    if (!step) return;
    x += (w - step * n) / 2;
    for (int i = 0, k = 0; i < pen->page->n_actions; i++) {
        const Action *day = &pen->page->actions[i];
        if (!is_day(day)) continue;
        int middle = x + k * step + step / 2, away = pen->size.dot * 5 / 4;
        if (k > 0)
            pen_line(pen,
                (Rect){middle - step + away, y + pen->size.dot, step - 2 * away, 0},
                TINT_KEY, at_least(1, pen->size.hair), 0);
        int wide = at_most(step - pen->size.gap, step);
        lay_day(pen, day, (Rect){middle - wide / 2, y, wide, h});
        k++;
    }
}

// --- all of it --------------------------------------------------------------------------------------

static int legend_height(Pen *pen, int w)
{
    Mark mark = pen_mark(pen);
    int h = lay_legend(pen, 0, 0, w);
    pen_rewind(pen, mark);
    return h;
}

// The map as large as it can be in [area] with what stands below it.
bool lay_map_in(Pen *pen, const Block *b, Rect area)
{
    double high = held(b->y, MAP_HIGH_LEAST, MAP_HIGH_MOST);
    int air = pen->size.em / 2, legend = legend_height(pen, area.w);
    int below = legend + days_height(pen, area.w) + 2 * air;
    Rect within = {area.x, area.y, area.w, area.h - below};
    int margin = pen->size.dot * 2;
    int w = at_most(within.w - 2 * margin, (int)((within.h - 2 * margin) / high));
    if (w < pen->size.em * 8) return false;
    int h = (int)(w * high);
    Rect map = {area.x + (area.w - w) / 2, area.y + (within.h - h) / 2, w, h};
    Border border = border_of(pen, b, map);
    lay_country(pen, &border, map);
    lay_towns(pen, b, map, within, &border);
    lay_days(pen, area.x, area.y + within.h + air, area.w);
    lay_legend(pen, area.x, area.y + area.h - legend, area.w);
    return true;
}

int map_height(Pen *pen, const Block *b, int w)
{
    double high = held(b->y, MAP_HIGH_LEAST, MAP_HIGH_MOST);
    int margin = pen->size.dot * 2;
    return (int)(at_least(1, w - 2 * margin) * high) + 2 * margin +
           legend_height(pen, w) + days_height(pen, w) + pen->size.em;
}
