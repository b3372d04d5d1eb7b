// Charts of the record as blocks: a value in steps, hours, counts; each with its words.
#include "page/build.h"

#include "base/figure.h"
#include "story/world.h"

#include <math.h>

#define DAY_MINUTES (24 * 60)
#define DAY_HOURS   24
#define STEPS_AFTER 2  // days that the last step is drawn on for
#define TICKS_MAX   60 // on one scale

static int64_t now_of(Build *b) { return play_now_minutes(b->stack->play); }

static bool known(Build *b, const ChartPoint *point)
{
    return world_point_known(story_book(b->stack->story), point, now_of(b));
}

bool chart_known(Build *b, const Chart *chart)
{
    for (int i = 0; i < chart->n_points; i++)
        if (known(b, &chart->points[i])) return true;
    return false;
}

bool chart_any(Build *b) { return story_book(b->stack->story)->n_charts > 0; }

Item *add_rows(Build *b, int max, Block **table)
{
    Item *rows = arena_array(b->arena, Item, max);
    *table = add_block(b, BLOCK_TABLE);
    (*table)->items = rows;
    return rows;
}

Str point_when(Build *b, const ChartPoint *point)
{
    return point->when.src.n ? build_label(b, &point->when) : build_day(b, point->date);
}

// --- figures ----------------------------------------------------------------------------------------

static Str figure(Build *b, double value) { return figure_text(b->arena, value); }

static Str range(Build *b, const ChartPoint *point)
{
    Str low = figure(b, point->low);
    if (point->low == point->high) return low;
    return build_fmt(
        b, STR_FMT "–" STR_FMT, STR_ARG(low), STR_ARG(figure(b, point->high)));
}

// The words of the two that are there, by [both].
static Str join(Build *b, Word both, Str one, Str two)
{
    if (one.n == 0 || two.n == 0) return one.n ? one : two;
    return word_with(b->arena, both, one, two, (Str){0}); // no words of its own
}

static Str more_of(Build *b, const ChartPoint *point)
{
    Str more = join(
        b, W_FIGURE_WHO, build_label(b, &point->who), build_label(b, &point->note));
    if (point->confidence == GRADE_HIGH) return more;
    return join(
        b, W_FIGURE_WHO, more, word((Word)(W_SURE_HIGH + (int)point->confidence)));
}

// "Source: ...", under the drawing.
static Block *add_drawing(Build *b, BlockKind kind, const Chart *chart)
{
    Block *block = add_block(b, kind);
    block->id = chart->id;
    block->label = build_label(b, &chart->unit);
    Str source = build_label(b, &chart->source);
    if (source.n)
        block->note = word_with(b->own, W_FIGURE_SOURCE, source, (Str){0}, (Str){0});
    return block;
}

// --- scales -----------------------------------------------------------------------------------------

static int64_t minutes_of(Build *b, const ChartPoint *point)
{
    return world_moment(story_book(b->stack->story), point->place, point->date);
}

// The first minute of the day of the first point.
static int64_t first_midnight(Build *b, const Chart *chart)
{
    ChartPoint first = chart->points[0];
    first.date.hour = -1;
    return minutes_of(b, &first);
}

static Date day_after(Date date)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
    int last = days[date.month - 1] + (date.month == 2 && leap);
    if (++date.day <= last) return date;
    date.day = 1;
    if (++date.month <= 12) return date;
    return (Date){date.year + 1, 1, 1, date.hour, date.minute};
}

int build_ticks(Build *b, Item *items, Date first, int days, double step)
{
    for (int i = 0; i < days; i++, first = day_after(first)) {
        items[i] = (Item){.id = STR(ITEM_TICK), .label = build_tick(b, first)};
        set_tick_at(&items[i], i * step);
    }
    return days;
}

static const ChartPoint *last_known(Build *b, const Chart *chart)
{
    const ChartPoint *last = &chart->points[0];
    for (int i = 0; i < chart->n_points; i++)
        if (known(b, &chart->points[i])) last = &chart->points[i];
    return last;
}

// How far a scale in days reaches: to now, and not further than [after] days behind the last datum.
static double days_shown(Build *b, const Chart *chart, int after)
{
    int64_t from = first_midnight(b, chart), now = now_of(b);
    int64_t last = minutes_of(b, last_known(b, chart)) + after * DAY_MINUTES;
    double days = (double)((now < last ? now : last) - from) / DAY_MINUTES;
    return fmin(TICKS_MAX, fmax(days, 0));
}

// --- the kinds --------------------------------------------------------------------------------------

// Days, or hours, from the scale's beginning.
static double along(Build *b, const Chart *chart, const ChartPoint *point, int minutes)
{
    return (double)(minutes_of(b, point) - first_midnight(b, chart)) / minutes;
}

static Str level_word(const ChartPoint *point)
{
    return word((Word)(W_SUPPLY_NONE + (int)point->level));
}

static Item step_item(Build *b, const Chart *chart, const ChartPoint *point)
{
    Item item = {.label = range(b, point), .text = build_label(b, &point->label)};
    set_range_from(&item, along(b, chart, point, DAY_MINUTES));
    set_range_low(&item, point->low);
    set_range_high(&item, point->high);
    return item;
}

static Item hour_item(Build *b, const Chart *chart, const ChartPoint *point)
{
    Item item = {.label = level_word(point), .text = build_label(b, &point->label)};
    set_span_from(&item, along(b, chart, point, 60));
    set_span_level(&item, (int)point->level);
    return item;
}

// A figure that was withdrawn keeps its place and has that status.
static Item count_item(Build *b, const Chart *chart, const ChartPoint *point)
{
    (void)chart;
    const Book *book = story_book(b->stack->story);
    bool struck = world_point_withdrawn(book, point, now_of(b));
    Status status = struck ? STATUS_WITHDRAWN : point->status;
    Str what = build_label(b, &point->label);
    Str standing = join(b, W_FIGURE_WHO, build_status_word(status), what);
    Item item = {.label = point_when(b, point),
        .text = range(b, point),
        .note = join(b, W_FIGURE_WHO, standing, more_of(b, point))};
    set_figure_status(&item, str_of(book_status_id(status)));
    set_figure_low(&item, point->low);
    set_figure_high(&item, point->high);
    return item;
}

typedef Item MakeItem(Build *b, const Chart *chart, const ChartPoint *point);

static int add_items(
    Build *b, const Chart *chart, MakeItem *make, Item *items, int from)
{
    int n = from;
    for (int i = 0; i < chart->n_points; i++)
        if (known(b, &chart->points[i])) items[n++] = make(b, chart, &chart->points[i]);
    return n;
}

// What was done by now, where it stands on the scale.
static int add_acts(Build *b, const Chart *chart, Item *items)
{
    int n = 0;
    for (int i = 0; i < chart->acts.n; i++) {
        const DatedText *act = &chart->acts.items[i];
        ChartPoint at = {.date = act->date, .place = NONE};
        if (!known(b, &at)) continue;
        items[n] = (Item){.id = STR(ITEM_ACT), .text = build_label(b, &act->text)};
        set_act_at(&items[n++], along(b, chart, &at, DAY_MINUTES));
    }
    return n;
}

static void fill_drawing(Build *b, const Chart *chart, Block *block, MakeItem *make,
    int ticks, double tick_step)
{
    Item *items =
        arena_array(b->arena, Item, (ticks + chart->n_points + chart->acts.n));
    int n = build_ticks(b, items, chart->points[0].date, ticks, tick_step);
    n = add_items(b, chart, make, items, n);
    block->n_items = n + add_acts(b, chart, items + n);
    block->items = items;
}

// "100–120 tenge a litre, at the pump", "Mobile data drops sharply (part)".
static Str words_of(Build *b, const Chart *chart, const ChartPoint *point)
{
    Str what = build_label(b, &point->label), words;
    if (chart->kind == CHART_HOURS)
        return word_with(b->arena, W_HOURS_ROW, what, level_word(point), (Str){0});
    words = build_fmt(b, STR_FMT " " STR_FMT, STR_ARG(range(b, point)),
        STR_ARG(build_label(b, &chart->unit)));
    return join(b, W_FIGURE_WHAT, words, what);
}

// What was done stands after the values, in the same table.
static void add_act_rows(Build *b, const Chart *chart, Block *table, Item *rows)
{
    for (int i = 0; i < chart->acts.n; i++) {
        const DatedText *act = &chart->acts.items[i];
        ChartPoint at = {.date = act->date, .place = NONE};
        if (!known(b, &at)) continue;
        rows[table->n_items++] = (Item){.label = build_day(b, act->date),
            .text = markup_escape(b->arena, build_label(b, &act->text))};
    }
}

static void add_table(Build *b, const Chart *chart)
{
    Block *table;
    Item *rows = add_rows(b, chart->n_points + chart->acts.n, &table);
    for (int i = 0; i < chart->n_points; i++) {
        const ChartPoint *point = &chart->points[i];
        if (!known(b, point)) continue;
        rows[table->n_items++] = (Item){.label = point_when(b, point),
            .text = markup_escape(b->arena, words_of(b, chart, point)),
            .note = more_of(b, point)};
    }
    add_act_rows(b, chart, table, rows);
}

static void add_steps(Build *b, const Chart *chart)
{
    double end = days_shown(b, chart, STEPS_AFTER);
    Block *block = add_drawing(b, BLOCK_STEPS, chart);
    set_steps_end(block, end > 0 ? end : 1);
    fill_drawing(b, chart, block, step_item, (int)end + 1, 1);
    add_table(b, chart);
}

static void add_hours(Build *b, const Chart *chart)
{
    double end = days_shown(b, chart, 1);
    Block *block = add_drawing(b, BLOCK_HOURS, chart);
    set_hours_end(block, end * DAY_HOURS);
    fill_drawing(b, chart, block, hour_item, (int)ceil(end), DAY_HOURS);
    add_table(b, chart);
}

static void add_counts(Build *b, const Chart *chart)
{
    Block *block = add_drawing(b, BLOCK_COUNTS, chart);
    set_counts_strokes(block, chart->strokes);
    fill_drawing(b, chart, block, count_item, 0, 0);
}

Str chart_headline(Build *b, const Chart *chart)
{
    const Book *book = story_book(b->stack->story);
    const Text *shown = &chart->title;
    for (int i = 0; i < chart->findings.n; i++)
        if (world_moment(book, NONE, chart->findings.items[i].date) <= now_of(b))
            shown = &chart->findings.items[i].text;
    return build_label(b, shown);
}

void add_scene_chart(Build *b, const Node *node)
{
    if (node->chart == NONE) return;
    const Chart *chart = &story_book(b->stack->story)->charts[node->chart];
    if (chart->kind == CHART_MAP) {
        add_scene_map(b, chart);
        return;
    }
    if (!chart_known(b, chart)) return;
    add_chart(b, chart);
    Block *block = &b->blocks[b->page->n_blocks - 1];
    set_counts_headline(block, chart_headline(b, chart));
    set_counts_reading(block, build_label(b, &chart->note));
}

void add_chart(Build *b, const Chart *chart)
{
    static void (*const kinds[CHART_KINDS])(Build * b, const Chart *chart) = {
        [CHART_STEPS] = add_steps,
        [CHART_HOURS] = add_hours,
        [CHART_COUNTS] = add_counts,
    };
    kinds[chart->kind](b, chart);
}
