// The map: the country, its towns with names that never collide, the days to step through.
#include "layout/layout_figure.h"

#include "layout/labels.h"
#include "layout/layout_text.h"
#include "page/words.h"

#define MAP_ASPECT_MAX 3 // times as high as wide
#define MAP_ASPECT_MIN 0.1
#define LARGE_SIDE     1.6 // of a town's dot in small letters
#define TOWN_SIDE      0.85
#define LINE_ALPHA     0x80 // of a border between neighbours
#define NAME_GAP       0.3  // between a dot and its name, in small letters

// --- the country ------------------------------------------------------------------------------------

static bool is_town(const Item *item) { return item->label.n > 0; }

static bool is_sort(const Item *item, const char *sort)
{
    return !is_town(item) && str_eq(item->id, str_of(sort));
}

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
    return (int)((int64_t)units * w * VERTEX_UNITS / MAP_UNITS);
}

// The corners of one ring, closed. Returns how many there are.
static int add_ring(Vertex *out, Str points, int w)
{
    int n = 0;
    while (str_trim(points).n > 0) {
        int x = next_number(&points, MAP_UNITS * 2);
        int y = next_number(&points, MAP_UNITS * MAP_ASPECT_MAX);
        out[n++] = (Vertex){parts_of(x, w), parts_of(y, w), false};
    }
    if (n == 0) return 0;
    out[n] = out[0];
    out[n].ends = true;
    return n + 1;
}

Border layout_map_border(LayoutContext *lc, const Block *b, const char *sort, Rect map)
{
    size_t most = 0;
    for (int i = 0; i < b->n_items; i++)
        if (is_sort(&b->items[i], sort))
            most += b->items[i].text.n + 1; // digits are more
    Vertex *vertices = arena_array(lc->arena, Vertex, most);
    Border border = {vertices, 0, map.x, map.y};
    for (int i = 0; i < b->n_items; i++)
        if (is_sort(&b->items[i], sort))
            border.n += add_ring(vertices + border.n, b->items[i].text, map.w);
    return border;
}

static void emit_land(LayoutContext *lc, const Border *border, Rect map,
    ColourRole ground, ColourRole line, int alpha)
{
    if (border->n == 0) return;
    for (int path = 0; path < 2; path++) {
        DrawCmd *cmd = draw_add(lc->arena, lc->list, path ? DRAW_PATH : DRAW_AREA, map);
        cmd->vertices = border->vertices;
        cmd->n_vertices = border->n;
        cmd->colour = layout_colour(lc, path ? line : ground);
        if (path) cmd->colour = colour_alpha(cmd->colour, alpha);
        if (path) cmd->thick = lc->size.hair;
    }
}

// The sea is what lies under all land.
static void emit_ground(LayoutContext *lc, const Border *around, Rect map)
{
    if (around->n == 0) return;
    layout_fill(lc, map, layout_colour(lc, ROLE_WATER), 0);
    emit_land(lc, around, map, ROLE_LAND, ROLE_TEXT_SOFT, LINE_ALPHA);
}

// Names of lands and seas stand where they are, unless a town's name, or one before, needs the place.
static void emit_names(
    LayoutContext *lc, const Block *b, Rect map, const Label *labels, int n_labels)
{
    Rect *taken = arena_array(lc->arena, Rect, b->n_items);
    int n_taken = 0;
    for (int i = 0; i < b->n_items; i++) {
        const Item *name = &b->items[i];
        bool water = is_sort(name, ITEM_WATER);
        if (!water && !is_sort(name, ITEM_NAME)) continue;
        TextStyle style = style_colour(style_small(lc), ROLE_TEXT_SOFT);
        style.leading = style.size * 9 / 8;
        if (water) style.faces.plain = style.faces.emphasis;
        TextLayout laid = text_shrink(text_plain(lc, style, name->text, map.w));
        int x = map.x + (int)(clamp_double(name_x(name), 0, 1) * map.w);
        int y = map.y + (int)(clamp_double(name_y(name), 0, MAP_ASPECT_MAX) * map.w);
        Rect at = {x - laid.w / 2, y - laid.h / 2, laid.w, laid.h};
        bool is_free = rect_contains(map, at);
        for (int k = 0; is_free && k < n_labels; k++)
            is_free = !rect_intersects(labels[k].dot, at) &&
                      !(labels[k].placed && rect_intersects(labels[k].at, at));
        for (int k = 0; is_free && k < n_taken; k++)
            is_free = !rect_intersects(taken[k], at);
        if (!is_free) continue;
        text_draw(lc, &laid, at.x, at.y);
        taken[n_taken++] = at;
    }
}

// --- towns ------------------------------------------------------------------------------------------

// How a town stands on the day that the map is at.
typedef struct Standing {
    bool shown, large;
    ItemState state;
    int age; // days
} Standing;

static Standing standing_of(const LayoutContext *lc, const Item *town)
{
    Str weight = town_weight(town);
    bool both = str_eq(weight, STR(ITEM_LARGE_CITY));
    bool city = both || str_eq(weight, STR(ITEM_CITY));
    Standing s = {true, both || str_eq(weight, STR(ITEM_LARGE)), town->state, 0};
    s.age = (int)clamp_double(town_age(town), 0, 1000) - lc->view->behind;
    if (s.state == ITEM_AHEAD) return s;
    s.state = s.age < 0                                 ? ITEM_AHEAD
              : s.age == 0 && town->state != ITEM_PLAIN ? ITEM_HERE
                                                        : ITEM_DONE;
    s.shown = s.age >= 0 || city;
    return s;
}

static Rect town_dot(
    const LayoutContext *lc, const Item *town, const Standing *s, Rect map)
{
    double share = s->large ? LARGE_SIDE : TOWN_SIDE;
    int side = max_int(4, (int)(min_int(lc->size.dot, map.w / 50) * share + 0.5));
    int x = map.x + (int)(clamp_double(town_x(town), 0, 1) * map.w + 0.5);
    int y = map.y + (int)(clamp_double(town_y(town), 0, MAP_ASPECT_MAX) * map.w + 0.5);
    return (Rect){x - side / 2, y - side / 2, side, side};
}

// With the ring round it.
static Rect halo_of(const Standing *s, Rect dot)
{
    int out = s->state == ITEM_HERE ? max_int(2, dot.w / 4) : 0;
    return (Rect){dot.x - out, dot.y - out, dot.w + 2 * out, dot.h + 2 * out};
}

// How long it has been there is a tone, how sure that is an outline, how much happened a size; new that
// day, a thin ring.
static void emit_town(LayoutContext *lc, const Standing *s, bool less_sure, Rect dot)
{
    ColourRole tint = s->state == ITEM_AHEAD ? ROLE_TEXT_SOFT
                      : s->age == 0          ? ROLE_AGE_NEW
                      : s->age == 1          ? ROLE_AGE_MID
                                             : ROLE_AGE_OLD;
    bool open = less_sure || s->state == ITEM_AHEAD;
    Rect halo = halo_of(s, dot);
    layout_shape(lc, dot, open ? SHAPE_RING : SHAPE_DISC, tint);
    if (s->state == ITEM_HERE) layout_edge(lc, halo, tint, halo.w / 2, lc->size.hair);
}

static TextStyle name_style(const LayoutContext *lc, const Standing *s)
{
    ColourRole role = s->state == ITEM_AHEAD ? ROLE_TEXT_SOFT : ROLE_TEXT;
    TextStyle style = style_colour(style_small(lc), role);
    style.leading = style.size * 9 / 8; // no more than a name covers
    return s->large ? style_bold(style) : style;
}

static void emit_towns(
    LayoutContext *lc, const Block *b, Rect map, Rect within, const Border *border)
{
    Label *labels = arena_array(lc->arena, Label, b->n_items);
    TextLayout *names = arena_array(lc->arena, TextLayout, b->n_items);
    const Item **towns = arena_array(lc->arena, const Item *, b->n_items);
    Standing *standing = arena_array(lc->arena, Standing, b->n_items);
    int n = 0;
    for (int i = 0; i < b->n_items; i++) {
        const Item *town = &b->items[i];
        Standing s = standing_of(lc, town);
        if (!is_town(town) || !s.shown) continue;
        names[n] = text_plain(lc, name_style(lc, &s), town->label, within.w);
        labels[n] = (Label){.dot = halo_of(&s, town_dot(lc, town, &s, map)),
            .w = names[n].flow.width,
            .h = names[n].h};
        standing[n] = s;
        towns[n++] = town;
    }
    int gap = max_int(3, (int)(lc->size.dot * NAME_GAP));
    labels_place(labels, n, within, gap, border);
    emit_names(lc, b, map, labels, n);
    for (int i = 0; i < n; i++)
        if (labels[i].placed && labels[i].far)
            layout_line(lc, labels_leader(&labels[i]), ROLE_TEXT_SOFT,
                max_int(1, lc->size.hair / 2), 0);
    for (int i = 0; i < n; i++)
        emit_town(lc, &standing[i], town_less_sure(towns[i]),
            town_dot(lc, towns[i], &standing[i], map));
    for (int i = 0; i < n; i++)
        if (labels[i].placed) text_draw(lc, &names[i], labels[i].at.x, labels[i].at.y);
}

// --- the legend -------------------------------------------------------------------------------------

// What the marks mean, side by side while there is room. Returns where it ends.
static int emit_legend(LayoutContext *lc, int x, int y, int w)
{
    static const struct {
        Standing standing;
        bool less_sure;
        Word word;
    } ROWS[] = {{{true, false, ITEM_HERE, 0}, false, W_MAP_NEW},
        {{true, false, ITEM_DONE, 1}, false, W_MAP_BEFORE},
        {{true, false, ITEM_DONE, 2}, false, W_MAP_EARLIER},
        {{true, false, ITEM_DONE, 2}, true, W_MAP_LESS},
        {{true, true, ITEM_DONE, 2}, false, W_MAP_LARGE},
        {{true, false, ITEM_AHEAD, 0}, false, W_MAP_STEER}};
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT_SOFT);
    int from = x, side = lc->size.dot, left = side * 2;
    for (int i = 0; i < COUNT_OF(ROWS); i++) {
        int wide = left + text_width(lc, style, word(ROWS[i].word));
        if (x > from && x + wide > from + w) {
            x = from;
            y += style.leading;
        }
        int dot = (int)(side * (ROWS[i].standing.large ? LARGE_SIDE : TOWN_SIDE));
        Rect at = {
            x + (side * 3 / 2 - dot) / 2, y + (style.leading - dot) / 2, dot, dot};
        emit_town(lc, &ROWS[i].standing, ROWS[i].less_sure, at);
        // No wider than it is: from right to left it would stand at the far end.
        TextLayout laid =
            text_plain(lc, style, word(ROWS[i].word), min_int(w, wide) - left);
        text_draw(lc, &laid, x + left, y);
        y += laid.h - style.leading;
        x += wide + lc->size.em;
    }
    return y + style.leading;
}

// --- what the day brought ---------------------------------------------------------------------------

static TextLayout day_line(LayoutContext *lc, const Item *day, int w)
{
    Run runs[] = {{.text = text_isolated_first(lc, day_name(day)), .strong = true},
        {.text = STR("  ")}, {.text = text_isolated(lc, day_words(day))}};
    TextStyle style = style_colour(style_label(lc), ROLE_TEXT);
    return text_runs(lc, style, (Runs){runs, 3}, w);
}

// The same room for every day, so that the map stands still while it steps through them.
static int day_line_height(LayoutContext *lc, const Block *b, int w)
{
    int h = 0;
    for (int i = 0; i < b->n_items; i++)
        if (is_sort(&b->items[i], ITEM_DAY))
            h = max_int(h, day_line(lc, &b->items[i], w).h);
    return h ? h + lc->size.em / 3 : 0;
}

static void emit_day_line(LayoutContext *lc, const Block *b, int x, int y, int w)
{
    for (int i = 0; i < b->n_items; i++) {
        const Item *day = &b->items[i];
        if (!is_sort(day, ITEM_DAY) || (int)day_age(day) != lc->view->behind) continue;
        TextLayout laid = day_line(lc, day, w);
        text_draw(lc, &laid, x, y);
    }
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

static TextStyle day_style(const LayoutContext *lc, const Action *day)
{
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT);
    return day->chosen ? style_bold(style) : style;
}

// How far the days stand apart; 0 when they do not fit side by side, and become buttons below.
static int day_step(LayoutContext *lc, int w)
{
    int n = count_days(lc->page), widest = lc->size.touch;
    for (int i = 0; i < lc->page->n_actions; i++)
        if (is_day(&lc->page->actions[i]))
            widest = max_int(widest, text_width(lc, style_bold(style_small(lc)),
                                         lc->page->actions[i].label) +
                                         lc->size.gap);
    if (n == 0 || widest * n > w) return 0;
    return min_int(w / n, widest * 2);
}

static int days_height(LayoutContext *lc, int w)
{
    if (!day_step(lc, w)) return 0;
    return max_int(
        lc->size.touch, lc->size.dot * 2 + style_small(lc).leading + lc->size.gap);
}

// A day to come is an empty mark.
static void emit_day(LayoutContext *lc, const Action *day, bool at_it, Rect at)
{
    int side = lc->size.dot * (at_it ? 14 : 9) / 10, middle = at.x + at.w / 2;
    int y = at.y + lc->size.dot;
    ColourRole tint = at_it ? ROLE_FOCUS : day->open ? ROLE_KEY : ROLE_TEXT_SOFT;
    layout_shape(lc, (Rect){middle - side / 2, y - side / 2, side, side},
        day->open ? SHAPE_DISC : SHAPE_RING, tint);
    TextLayout laid = text_plain(lc, day_style(lc, day), day->label, at.w);
    text_draw(lc, &laid, middle - laid.flow.width / 2, y + lc->size.dot * 3 / 4);
    if (layout_is_hovered(lc, day->id))
        layout_edge(lc, at, ROLE_EDGE, lc->size.radius, lc->size.hair);
    layout_hit(lc, at, day->id, lc->size.radius);
}

// How many days before the chosen one the map is at.
static int days_back(const LayoutContext *lc)
{
    const Block *b = layout_find_block(lc->page, BLOCK_MAP);
    int back = 0;
    for (int i = 0; b && i < b->n_items; i++)
        back += is_sort(&b->items[i], ITEM_DAY) &&
                (int)day_age(&b->items[i]) < lc->view->behind;
    return back;
}

static int chosen_day(const LayoutContext *lc)
{
    for (int i = 0, k = 0; i < lc->page->n_actions; i++) {
        if (!is_day(&lc->page->actions[i])) continue;
        if (lc->page->actions[i].chosen) return k - days_back(lc);
        k++;
    }
    return -1;
}

// Dots on a line, one a day, each with its date and room enough to be hit.
static void emit_days(LayoutContext *lc, int x, int y, int w)
{
    int step = day_step(lc, w), h = days_height(lc, w), n = count_days(lc->page);
    int chosen = chosen_day(lc);
    if (!step) return;
    x += (w - step * n) / 2;
    for (int i = 0, k = 0; i < lc->page->n_actions; i++) {
        const Action *day = &lc->page->actions[i];
        if (!is_day(day)) continue;
        int middle = x + k * step + step / 2, away = lc->size.dot * 5 / 4;
        if (k > 0)
            layout_line(lc,
                (Rect){middle - step + away, y + lc->size.dot, step - 2 * away, 0},
                ROLE_KEY, lc->size.hair, 0);
        int wide = min_int(step - lc->size.gap, step);
        emit_day(lc, day, k == chosen, (Rect){middle - wide / 2, y, wide, h});
        k++;
    }
}

// --- all of it --------------------------------------------------------------------------------------

static int legend_height(LayoutContext *lc, int w)
{
    LayoutMark mark = layout_mark(lc);
    int h = emit_legend(lc, 0, 0, w);
    layout_rewind(lc, mark);
    return h;
}

// The map as large as it can be in [area] with what stands below it.
bool layout_map(LayoutContext *lc, const Block *b, Rect area)
{
    double high = clamp_double(map_aspect(b), MAP_ASPECT_MIN, MAP_ASPECT_MAX);
    int air = lc->size.em / 2, legend = legend_height(lc, area.w);
    int above = day_line_height(lc, b, area.w);
    int below = legend + days_height(lc, area.w) + 2 * air;
    Rect within = {area.x, area.y + above, area.w, area.h - above - below};
    Border around = layout_map_border(lc, b, ITEM_LAND, area);
    int margin = around.n ? 0 : lc->size.dot * 2;
    int w = min_int(within.w - 2 * margin, (int)((within.h - 2 * margin) / high));
    if (w < lc->size.em * 8) return false;
    int h = (int)(w * high);
    Rect map = {area.x + (area.w - w) / 2, within.y + (within.h - h) / 2, w, h};
    Border border = layout_map_border(lc, b, ITEM_RING, map);
    around = layout_map_border(lc, b, ITEM_LAND, map);
    emit_day_line(lc, b, area.x, area.y, area.w);
    emit_ground(lc, &around, map);
    emit_land(lc, &border, map, ROLE_CARD, ROLE_TEXT_SOFT, 0xFF);
    emit_towns(lc, b, map, around.n ? map : within, &border);
    emit_days(lc, area.x, within.y + within.h + air, area.w);
    emit_legend(lc, area.x, area.y + area.h - legend, area.w);
    return true;
}

int layout_map_height(LayoutContext *lc, const Block *b, int w)
{
    double high = clamp_double(map_aspect(b), MAP_ASPECT_MIN, MAP_ASPECT_MAX);
    int margin = lc->size.dot * 2;
    return (int)(max_int(1, w - 2 * margin) * high) + 2 * margin +
           day_line_height(lc, b, w) + legend_height(lc, w) + days_height(lc, w) +
           lc->size.em;
}
