// Ways of the strings: each has a lane of its own where others hang too, and no two leave a card at one
// place.
#include "layout/layout_links.h"

#include <stdlib.h>

// --- ends -------------------------------------------------------------------------------------------

typedef struct End { // of a string at a card
    Strand *strand;
    bool at_to;    // it is the one at [low]
    int card, far; // far: column of the other card
    bool below;
} End;

static int column_of(const LinksPlan *plan, int card)
{
    int first = card;
    while (first > 0 && plan->cells[first - 1].row == plan->cells[card].row)
        first--;
    return card - first;
}

static int compare_ends(const void *left, const void *right)
{
    const End *a = left, *b = right;
    if (a->card != b->card) return a->card - b->card;
    if (a->below != b->below) return a->below - b->below;
    if (a->far != b->far) return a->far - b->far;
    return (a->strand > b->strand) - (a->strand < b->strand);
}

// Side by side along the card's edge, in the order of where they lead.
static void place_ends(LayoutContext *lc, LinksPlan *plan)
{
    int n = 0;
    End *ends = arena_array(lc->arena, End, plan->n_strands * 2);
    for (int i = 0; i < plan->n_strands; i++) {
        Strand *s = &plan->strands[i];
        ends[n++] = (End){s, false, s->upper, column_of(plan, s->low), true};
        ends[n++] = (End){s, true, s->low, column_of(plan, s->upper), s->level};
    }
    qsort(ends, (size_t)n, sizeof *ends, compare_ends);
    for (int i = 0; i < n;) {
        int end = i;
        while (end < n && ends[end].card == ends[i].card &&
               ends[end].below == ends[i].below)
            end++;
        Rect at = plan->cells[ends[i].card].at;
        for (int j = i; j < end; j++) {
            // Those that come in from above stand a quarter of a step beside those that leave downwards.
            int parts = 4 * (end - i + 1);
            int x = at.x + at.w * (4 * (j - i + 1) + (ends[j].below ? 0 : 1)) / parts;
            *(ends[j].at_to ? &ends[j].strand->to_x : &ends[j].strand->x) = x;
        }
        i = end;
    }
}

// --- lanes ------------------------------------------------------------------------------------------

typedef struct LaneRun { // a level stretch in a strip
    Strand *strand;
    bool last; // of a string that passes rows: its second one
    int from, to;
    bool level;
} LaneRun;

static int compare_runs(const void *left, const void *right)
{
    const LaneRun *a = left, *b = right;
    if (a->level != b->level) return b->level - a->level; // they come up again: first
    if (a->to - a->from != b->to - b->from)
        return (a->to - a->from) - (b->to - b->from);
    return (a->strand > b->strand) - (a->strand < b->strand);
}

// A tag stays on the table.
static int clamped(const LinksPlan *plan, int x, int w)
{
    return max_int(plan->pane_x, min_int(plan->pane_x + plan->pane_w - w, x));
}

static LaneRun run_of(const LinksPlan *plan, Strand *s, bool last)
{
    int a = last ? s->trunk_x : s->x,
        b = s->last_zone >= 0 && !last ? s->trunk_x : s->to_x;
    LaneRun run = {s, last, min_int(a, b), max_int(a, b), s->level};
    int need = last ? 0 : s->tag_w, middle = (run.from + run.to) / 2;
    int air = plan->tag_em, tag = clamped(plan, middle - need / 2, need);
    run.from = min_int(run.from, tag) - air;
    run.to = max_int(run.to, tag + need) + air;
    return run;
}

// The first lane that is free all along each run. Returns how many there are.
static int lanes_of_zone(LayoutContext *lc, LinksPlan *plan, int zone)
{
    LaneRun *runs = arena_array(lc->arena, LaneRun, plan->n_strands * 2);
    int n = 0, lanes = 0;
    for (int i = 0; i < plan->n_strands; i++) {
        Strand *s = &plan->strands[i];
        if (s->zone == zone) runs[n++] = run_of(plan, s, false);
        if (s->last_zone == zone) runs[n++] = run_of(plan, s, true);
    }
    qsort(runs, (size_t)n, sizeof *runs, compare_runs);
    int *lane = arena_array(lc->arena, int, n);
    for (int i = 0; i < n; i++) {
        bool taken = true;
        for (lane[i] = 0; taken; lane[i] += taken) {
            taken = false;
            for (int j = 0; j < i && !taken; j++)
                taken = lane[j] == lane[i] && runs[j].from < runs[i].to &&
                        runs[i].from < runs[j].to;
        }
        *(runs[i].last ? &runs[i].strand->last_lane : &runs[i].strand->lane) = lane[i];
        lanes = max_int(lanes, lane[i] + 1);
    }
    return lanes;
}

// A string that passes whole rows goes down the gap beside its lower card.
static void place_trunks(LinksPlan *plan)
{
    int n = 0;
    for (int i = 0; i < plan->n_strands; i++) {
        Strand *s = &plan->strands[i];
        if (s->last_zone < 0) continue;
        Rect at = plan->cells[s->low].at;
        bool left = plan->cells[s->upper].at.x < at.x && column_of(plan, s->low) > 0;
        int step = plan->gap * (1 + n++ % 3) / 4;
        s->trunk_x = left ? at.x - step : at.x + at.w + step;
    }
}

static int card_at(const BoardParts *parts, Str id, Str label)
{
    for (int i = 0; i < parts->n_cards; i++)
        if (id.n ? str_eq(parts->cards[i]->id, id)
                 : str_eq(parts->cards[i]->label, label))
            return i;
    return -1;
}

void layout_links_route(LayoutContext *lc, const BoardParts *parts, LinksPlan *plan)
{
    plan->strands = arena_array(lc->arena, Strand, parts->n_arrows);
    plan->n_strands = 0;
    for (int i = 0; i < parts->n_arrows; i++) {
        const Block *arrow = parts->arrows[i];
        Strand s = {.arrow = arrow,
            .from = card_at(parts, arrow_from_id(arrow), arrow_from(arrow)),
            .to = card_at(parts, arrow_to_id(arrow), arrow_to(arrow)),
            .last_zone = -1};
        if (s.from < 0 || s.to < 0 || s.from == s.to) continue;
        int row = plan->cells[s.from].row, to_row = plan->cells[s.to].row;
        s.level = row == to_row;
        s.upper = row <= to_row ? s.from : s.to;
        s.low = row <= to_row ? s.to : s.from;
        s.zone = min_int(row, to_row);
        if (max_int(row, to_row) - s.zone > 1) s.last_zone = max_int(row, to_row) - 1;
        s.tag_w = layout_links_tag_w(lc, plan, arrow);
        plan->strands[plan->n_strands++] = s;
    }
    place_ends(lc, plan);
    place_trunks(plan);
    plan->zones = arena_array(lc->arena, int, plan->rows);
    for (int row = 0; row < plan->rows; row++)
        plan->zones[row] = lanes_of_zone(lc, plan, row);
}

int layout_links_lane_y(const LinksPlan *plan, int zone, int lane)
{
    int bottom = 0;
    for (int i = 0; plan->cells && i < plan->rail.per_row * plan->rows; i++)
        if (plan->cells[i].row == zone && plan->cells[i].at.h > 0)
            bottom = max_int(bottom, plan->cells[i].at.y + plan->cells[i].at.h);
    return bottom + plan->tag_em / 2 + lane * plan->lane_h + plan->lane_h / 2;
}

// --- tags -------------------------------------------------------------------------------------------

// Whether an upright stretch of another string passes the lane of [s] between [from] and [to].
static bool is_crossed(const LinksPlan *plan, const Strand *s, int from, int to)
{
    for (int i = 0; i < plan->n_strands; i++) {
        const Strand *o = &plan->strands[i];
        if (o == s) continue;
        bool above = o->zone == s->zone && o->lane > s->lane;
        bool below =
            !o->level && o->last_zone < 0 && o->zone == s->zone && o->lane < s->lane;
        int xs[4], n = 0;
        if (above) xs[n++] = o->x;
        if (above && o->level) xs[n++] = o->to_x;
        if (below) xs[n++] = o->to_x;
        if (o->last_zone >= 0 && o->zone <= s->zone && o->last_zone >= s->zone)
            xs[n++] = o->trunk_x;
        for (int j = 0; j < n; j++)
            if (xs[j] >= from && xs[j] <= to) return true;
    }
    return false;
}

void layout_links_tags(LayoutContext *lc, LinksPlan *plan)
{
    for (int i = 0; i < plan->n_strands; i++) {
        Strand *s = &plan->strands[i];
        int end = s->last_zone >= 0 ? s->trunk_x : s->to_x;
        int from = min_int(s->x, end), to = max_int(s->x, end);
        int middle = (from + to - s->tag_w) / 2, air = lc->size.hair * 3;
        int reach = max_int(0, (to - from - s->tag_w) / 2),
            step = max_int(1, reach / 12);
        s->tag_x = middle;
        for (int by = 0; by <= reach; by += step)
            for (int way = -1; way <= 1; way += 2) {
                int x = middle + way * by;
                if (is_crossed(plan, s, x - air, x + s->tag_w + air)) continue;
                s->tag_x = x;
                way = 2;
                by = reach + 1;
            }
        s->tag_x = clamped(plan, s->tag_x, s->tag_w);
    }
}
