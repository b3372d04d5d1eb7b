// The rail's line: days and hours, stretched so that every dated card hangs below its own hour.
#include "layout/layout_rail.h"

#define HOURS_MAX 7 // of a day that have a mark

typedef struct
    Scale { // hours by the way along all rows, straight from anchor to anchor
    double *hours, *way;
    int n;
    int w, rows;
} Scale;

static void anchor(Scale *s, double hours, double way)
{
    if (s->n > 0 && (hours < s->hours[s->n - 1] || way < s->way[s->n - 1])) return;
    s->hours[s->n] = hours;
    s->way[s->n++] = way;
}

// What is dated from before the first day, or its very beginning, stands at hour 0 of the rail.
static bool is_earlier(const Block *card)
{
    return card_from(card) == 0 && card_until(card) == 0;
}

// A card from before the first day hangs where the line has no hours yet: the days begin behind it.
static int way_before(const BoardParts *parts, const RailCell *cells, Rect pane)
{
    int way = 0;
    for (int i = 0; i < parts->n_cards; i++)
        if (is_earlier(parts->cards[i]))
            way = cells[i].row * pane.w + cells[i].at.x - pane.x + cells[i].at.w;
    return way;
}

static Scale scale_of(
    LayoutContext *lc, const BoardParts *parts, const RailCell *cells, Rect pane)
{
    int n = parts->n_cards;
    Scale s = {.hours = arena_array(lc->arena, double, n + 2),
        .way = arena_array(lc->arena, double, n + 2),
        .w = pane.w,
        .rows = n > 0 ? cells[n - 1].row + 1 : 1};
    anchor(&s, 0, way_before(parts, cells, pane));
    for (int i = 0; i < n; i++) {
        Rect at = cells[i].at;
        int middle = cells[i].row * pane.w + at.x - pane.x + at.w / 2;
        if (card_from(parts->cards[i]) >= 0 && !is_earlier(parts->cards[i]))
            anchor(&s, card_from(parts->cards[i]), middle);
    }
    double end = rail_end(parts->rail);
    anchor(&s, end > s.hours[s.n - 1] ? end : s.hours[s.n - 1], s.w * s.rows);
    return s;
}

static double way_of(const Scale *s, double hours)
{
    for (int i = 1; i < s->n; i++) {
        if (hours > s->hours[i]) continue;
        double span = s->hours[i] - s->hours[i - 1];
        double share = span > 0 ? (hours - s->hours[i - 1]) / span : 0;
        return s->way[i - 1] + share * (s->way[i] - s->way[i - 1]);
    }
    return s->way[s->n - 1];
}

static int row_y(const BoardParts *parts, const RailPlan *plan, const RailCell *cells,
    int row, Rect pane)
{
    for (int i = 0; i < parts->n_cards; i++)
        if (cells[i].row == row) return cells[i].at.y - plan->above + plan->labels;
    return pane.y + plan->labels;
}

static TextStyle label_style(const LayoutContext *lc, const RailPlan *plan, bool day)
{
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT);
    style.size = day ? plan->label : plan->label * 7 / 8;
    style.leading = style.size * 5 / 4;
    return day ? style_bold(style) : style_colour(style, ROLE_TEXT_SOFT);
}

typedef struct LineContext {
    const BoardParts *parts;
    const RailPlan *plan;
    const RailCell *cells;
    Rect pane;
    Scale scale;
    int *from, *to; // along the way, where names stand
    int n;
} LineContext;

static bool is_free(const LineContext *line, int from, int to)
{
    for (int i = 0; i < line->n; i++)
        if (from < line->to[i] && to > line->from[i]) return false;
    return true;
}

// A mark on the line; its words where they meet no others and stay on their row.
static void emit_tick(
    LayoutContext *lc, LineContext *line, double hours, Str words, bool day)
{
    int way = (int)way_of(&line->scale, hours), w = line->scale.w;
    int row = min_int(way / w, line->scale.rows - 1), x = line->pane.x + way - row * w;
    int y = row_y(line->parts, line->plan, line->cells, row, line->pane);
    int hair = lc->size.hair, up = day ? hair * 7 : hair * 3;
    layout_line(
        lc, (Rect){x, y - up, 0, up}, ROLE_TABLE_LINE, day ? hair * 2 : hair, 0);
    TextStyle style = label_style(lc, line->plan, day);
    int wide = text_width(lc, style, words), from = way + hair * 3;
    int to = from + wide + lc->size.small / 2;
    if (!is_free(line, from, to) || from + wide > (row + 1) * w) return;
    TextLayout laid = text_plain(lc, style, words, wide);
    text_draw(lc, &laid, x + hair * 4, y - laid.h - hair * (day ? 2 : 1));
    line->from[line->n] = from;
    line->to[line->n++] = to;
}

// The hours of the day that begins at [hours], as many as there is room for.
static void emit_hours(LayoutContext *lc, LineContext *line, double hours, double end)
{
    TextStyle style = label_style(lc, line->plan, false);
    int need = text_width(lc, style, STR("00:00")) + lc->size.small;
    static const int steps[] = {3, 6, 12};
    for (int i = 0; i < COUNT_OF(steps); i++) {
        int room =
            (int)(way_of(&line->scale, hours + 24) - way_of(&line->scale, hours));
        if (room * steps[i] / 24 < need) continue;
        for (int at = steps[i]; at < 24 && hours + at < end; at += steps[i])
            emit_tick(lc, line, hours + at, arena_fmt(lc->arena, "%02d:00", at), false);
        return;
    }
}

static void emit_scale(LayoutContext *lc, LineContext *line)
{
    const Block *rail = line->parts->rail;
    int most = rail->n_items * (1 + HOURS_MAX);
    line->from = arena_array(lc->arena, int, most);
    line->to = arena_array(lc->arena, int, most);
    for (int i = 0; i < rail->n_items; i++)
        emit_tick(lc, line, rail->items[i].x, rail->items[i].label, true);
    for (int i = 0; i < rail->n_items; i++)
        emit_hours(lc, line, rail->items[i].x, rail_end(rail));
}

// From the line to the card: whole for an hour that is known, in dashes for about, by and between.
static void emit_stem(LayoutContext *lc, LineContext *line, int i)
{
    const Block *card = line->parts->cards[i];
    if (card_from(card) < 0) return;
    Rect at = line->cells[i].at;
    int hair = lc->size.hair, x = at.x + at.w / 2;
    int y = row_y(line->parts, line->plan, line->cells, line->cells[i].row, line->pane);
    bool exact = !card_certainty(card).n || str_eq(card_certainty(card), STR("exact"));
    layout_line(
        lc, (Rect){x, y, 0, at.y - y}, ROLE_STRING, hair * 2, exact ? 0 : hair * 3);
    int dot = hair * 8;
    layout_fill(lc, (Rect){x - dot / 2, y - dot / 2 + hair * 2, dot, dot},
        layout_colour(lc, ROLE_STRING), dot / 2);
}

void layout_rail_line(LayoutContext *lc, const BoardParts *parts, const RailPlan *plan,
    const RailCell *cells, Rect pane)
{
    LineContext line = {.parts = parts, .plan = plan, .cells = cells, .pane = pane};
    int rows = parts->n_cards > 0 ? cells[parts->n_cards - 1].row + 1 : 1;
    int hair = lc->size.hair;
    for (int row = 0; row < rows; row++) {
        int y = row_y(parts, plan, cells, row, pane);
        layout_fill(
            lc, (Rect){pane.x, y + hair, pane.w, hair * 4}, 0x24000000u, hair * 2);
        layout_fill(lc, (Rect){pane.x, y, pane.w, hair * 4},
            layout_colour(lc, ROLE_TABLE_LINE), hair * 2);
    }
    if (rail_end(parts->rail) <= 0) return;
    line.scale = scale_of(lc, parts, cells, pane);
    emit_scale(lc, &line);
    for (int i = 0; i < parts->n_cards; i++)
        emit_stem(lc, &line, i);
}
