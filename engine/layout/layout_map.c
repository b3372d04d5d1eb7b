// The map: the country, its towns with names that never collide, the days to step through.
#include "layout/layout_figure.h"

#include "layout/labels.h"
#include "layout/layout_text.h"
#include "page/words.h"

#define MAP_ASPECT_MAX 3 // times as high as wide
#define MAP_ASPECT_MIN 0.1
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

static Border border_of(LayoutContext *lc, const Block *b, Rect map)
{
    size_t most = 0;
    for (int i = 0; i < b->n_items; i++)
        if (!is_town(&b->items[i])) most += b->items[i].text.n + 1; // digits are more
    Vertex *vertices = arena_array(lc->arena, Vertex, most);
    Border border = {vertices, 0, map.x, map.y};
    for (int i = 0; i < b->n_items; i++)
        if (!is_town(&b->items[i]))
            border.n += add_ring(vertices + border.n, b->items[i].text, map.w);
    return border;
}

static void emit_country(LayoutContext *lc, const Border *border, Rect map)
{
    if (border->n == 0) return;
    for (int path = 0; path < 2; path++) {
        DrawCmd *cmd = draw_add(lc->arena, lc->list, path ? DRAW_PATH : DRAW_AREA, map);
        cmd->vertices = border->vertices;
        cmd->n_vertices = border->n;
        cmd->colour = layout_colour(lc, path ? ROLE_EDGE : ROLE_CARD);
        if (path) cmd->thick = max_int(1, lc->size.hair);
    }
}

// --- towns ------------------------------------------------------------------------------------------

static Rect town_dot(const LayoutContext *lc, const Item *town, Rect map)
{
    double share = town->state == ITEM_HERE ? HERE_SIDE : BEFORE_SIDE;
    int side = max_int(4, (int)(min_int(lc->size.dot, map.w / 50) * share + 0.5));
    int x = map.x + (int)(clamp_double(town_x(town), 0, 1) * map.w + 0.5);
    int y = map.y + (int)(clamp_double(town_y(town), 0, MAP_ASPECT_MAX) * map.w + 0.5);
    return (Rect){x - side / 2, y - side / 2, side, side};
}

// With the ring round it.
static Rect halo_of(const Item *town, Rect dot)
{
    int out = town->state == ITEM_HERE ? max_int(2, dot.w / 4) : 0;
    return (Rect){dot.x - out, dot.y - out, dot.w + 2 * out, dot.h + 2 * out};
}

// New: large and red, in a ring of its own. Before: small. Less certain: hollow.
static void emit_town(LayoutContext *lc, const Item *town, Rect dot)
{
    bool here = town->state == ITEM_HERE;
    ColourRole tint = here ? ROLE_FOCUS : ROLE_QUOTE_BAR;
    Rect halo = halo_of(town, dot);
    layout_shape(lc, dot, town_less_sure(town) ? SHAPE_RING : SHAPE_DISC, tint);
    if (here) layout_edge(lc, halo, ROLE_FOCUS, halo.w / 2, max_int(1, lc->size.hair));
}

static TextStyle name_style(const LayoutContext *lc, const Item *town)
{
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT);
    style.leading = style.size * 9 / 8; // no more than a name covers
    return town->state == ITEM_HERE ? style_bold(style) : style;
}

static void emit_towns(
    LayoutContext *lc, const Block *b, Rect map, Rect within, const Border *border)
{
    Label *labels = arena_array(lc->arena, Label, b->n_items);
    TextLayout *names = arena_array(lc->arena, TextLayout, b->n_items);
    const Item **towns = arena_array(lc->arena, const Item *, b->n_items);
    int n = 0;
    for (int i = 0; i < b->n_items; i++) {
        const Item *town = &b->items[i];
        if (!is_town(town)) continue;
        names[n] = text_plain(lc, name_style(lc, town), town->label, within.w);
        labels[n] = (Label){.dot = halo_of(town, town_dot(lc, town, map)),
            .w = names[n].flow.width,
            .h = names[n].h};
        towns[n++] = town;
    }
    int gap = max_int(3, (int)(lc->size.dot * NAME_GAP));
    labels_place(labels, n, within, gap, border);
    for (int i = 0; i < n; i++)
        if (labels[i].placed && labels[i].far)
            layout_line(lc, labels_leader(&labels[i]), ROLE_TEXT_SOFT,
                max_int(1, lc->size.hair / 2), 0);
    for (int i = 0; i < n; i++)
        emit_town(lc, towns[i], town_dot(lc, towns[i], map));
    for (int i = 0; i < n; i++)
        if (labels[i].placed) text_draw(lc, &names[i], labels[i].at.x, labels[i].at.y);
}

// --- the legend -------------------------------------------------------------------------------------

// What the dots mean, side by side while there is room. Returns where it ends.
static int emit_legend(LayoutContext *lc, int x, int y, int w)
{
    static const struct {
        Item town;
        Word word;
    } ROWS[] = {{{.state = ITEM_HERE}, W_MAP_NEW},
        {{.state = ITEM_DONE}, W_MAP_EARLIER},
        {{.state = ITEM_DONE, .value = 1}, W_MAP_LESS}};
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT_SOFT);
    int from = x, side = lc->size.dot, left = side * 2;
    for (int i = 0; i < COUNT_OF(ROWS); i++) {
        int wide = left + text_width(lc, style, word(ROWS[i].word));
        if (x > from && x + wide > from + w) {
            x = from;
            y += style.leading;
        }
        double share = ROWS[i].town.state == ITEM_HERE ? HERE_SIDE : BEFORE_SIDE;
        int dot = (int)(side * share);
        emit_town(lc, &ROWS[i].town,
            (Rect){
                x + (side * 3 / 2 - dot) / 2, y + (style.leading - dot) / 2, dot, dot});
        TextLayout laid = text_plain(lc, style, word(ROWS[i].word), w - left);
        text_draw(lc, &laid, x + left, y);
        y += laid.h - style.leading;
        x += wide + lc->size.em;
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

static void emit_day(LayoutContext *lc, const Action *day, Rect at)
{
    int side = lc->size.dot * (day->chosen ? 14 : 9) / 10, middle = at.x + at.w / 2;
    int y = at.y + lc->size.dot;
    ColourRole tint = day->chosen ? ROLE_FOCUS : ROLE_KEY;
    layout_shape(
        lc, (Rect){middle - side / 2, y - side / 2, side, side}, SHAPE_DISC, tint);
    TextLayout laid = text_plain(lc, day_style(lc, day), day->label, at.w);
    text_draw(lc, &laid, middle - laid.flow.width / 2, y + lc->size.dot * 3 / 4);
    if (layout_is_hovered(lc, day->id))
        layout_edge(lc, at, ROLE_EDGE, lc->size.radius, lc->size.hair);
    layout_hit(lc, at, day->id, lc->size.radius);
}

// Dots on a line, one a day, each with its date and room enough to be hit.
static void emit_days(LayoutContext *lc, int x, int y, int w)
{
    int step = day_step(lc, w), h = days_height(lc, w), n = count_days(lc->page);
    if (!step) return;
    x += (w - step * n) / 2;
    for (int i = 0, k = 0; i < lc->page->n_actions; i++) {
        const Action *day = &lc->page->actions[i];
        if (!is_day(day)) continue;
        int middle = x + k * step + step / 2, away = lc->size.dot * 5 / 4;
        if (k > 0)
            layout_line(lc,
                (Rect){middle - step + away, y + lc->size.dot, step - 2 * away, 0},
                ROLE_KEY, max_int(1, lc->size.hair), 0);
        int wide = min_int(step - lc->size.gap, step);
        emit_day(lc, day, (Rect){middle - wide / 2, y, wide, h});
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
    int below = legend + days_height(lc, area.w) + 2 * air;
    Rect within = {area.x, area.y, area.w, area.h - below};
    int margin = lc->size.dot * 2;
    int w = min_int(within.w - 2 * margin, (int)((within.h - 2 * margin) / high));
    if (w < lc->size.em * 8) return false;
    int h = (int)(w * high);
    Rect map = {area.x + (area.w - w) / 2, area.y + (within.h - h) / 2, w, h};
    Border border = border_of(lc, b, map);
    emit_country(lc, &border, map);
    emit_towns(lc, b, map, within, &border);
    emit_days(lc, area.x, area.y + within.h + air, area.w);
    emit_legend(lc, area.x, area.y + area.h - legend, area.w);
    return true;
}

int layout_map_height(LayoutContext *lc, const Block *b, int w)
{
    double high = clamp_double(map_aspect(b), MAP_ASPECT_MIN, MAP_ASPECT_MAX);
    int margin = lc->size.dot * 2;
    return (int)(max_int(1, w - 2 * margin) * high) + 2 * margin +
           legend_height(lc, w) + days_height(lc, w) + lc->size.em;
}
