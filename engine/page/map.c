// The record so far: a map or a chart of it, as far as the date of the scene knows it.
#include "page/build.h"
#include "page/map_outline.h"
#include "story/world.h"

#define CHART_OPENS "chart:" // what opens another chart
#define DAY_SHOWS   "day:"   // what shows the map of another day
#define DAY_MINUTES (24 * 60)

static const Book *book_of(Build *b) { return story_book(b->stack->story); }

// --- what is asked for: "gatherings 2022-01-04" -----------------------------------------------------

typedef struct Asked {
    const Chart *chart; // NULL: nothing is known yet
    Date day;           // year 0: the latest
} Asked;

static const Chart *first_known(Build *b)
{
    const Book *book = book_of(b);
    for (int i = 0; i < book->n_charts; i++)
        if (chart_known(b, &book->charts[i])) return &book->charts[i];
    return NULL;
}

static Asked asked_for(Build *b, Str arg)
{
    size_t end = str_find(arg, ' ');
    int index = book_chart(book_of(b), str_cut(arg, 0, end));
    Asked asked = {.chart = index == NONE ? NULL : &book_of(b)->charts[index]};
    if (!asked.chart || !chart_known(b, asked.chart)) asked.chart = first_known(b);
    if (!date_parse(str_from(arg, end + 1), &asked.day)) asked.day = (Date){0};
    return asked;
}

// --- the days of a map ------------------------------------------------------------------------------

static Date day_of(const ChartPoint *point)
{
    Date day = point->date;
    day.hour = -1;
    day.minute = 0;
    return day;
}

static bool known(Build *b, const ChartPoint *point)
{
    return world_point_known(book_of(b), point, play_now_minutes(b->stack->play));
}

// The day asked for when something came to the map on it, else the latest such day.
static Date day_shown(Build *b, const Asked *asked)
{
    Date latest = {0};
    for (int i = 0; i < asked->chart->n_points; i++) {
        const ChartPoint *point = &asked->chart->points[i];
        if (!known(b, point)) continue;
        latest = day_of(point);
        if (date_cmp(latest, asked->day) == 0) break;
    }
    return latest;
}

static Str day_id(Build *b, Date day)
{
    return build_fmt(b, DAY_SHOWS "%04d-%02d-%02d", day.year, day.month, day.day);
}

// Every day of the map; those that the story has not reached cannot be opened.
static void add_days(Build *b, const Chart *chart, Date shown)
{
    Date last = {0};
    for (int i = 0; i < chart->n_points; i++) { // by date, so that equal days meet
        Date day = day_of(&chart->points[i]);
        if (date_cmp(day, last) == 0) continue;
        last = day;
        Str id = day_id(b, day);
        Action *action =
            add_action(b, GROUP_PAGE, id, build_tick(b, chart->points[i].date));
        action->inline_ = true;
        action->chosen = date_cmp(day, shown) == 0;
        action->open = known(b, &chart->points[i]);
        if (!action->open) action->why = word(W_MAP_AHEAD);
    }
}

// --- the map ----------------------------------------------------------------------------------------

static Str name_of(Build *b, const ChartPoint *point)
{
    return point->label.src.n ? build_label(b, &point->label)
                              : build_label(b, &book_of(b)->places[point->place].name);
}

static bool on_map(Build *b, const ChartPoint *point, Date shown)
{
    return known(b, point) && date_cmp(day_of(point), shown) <= 0;
}

static double days_between(Date from, Date to)
{
    int64_t minutes = date_minutes(to, 0) - date_minutes(from, 0);
    return (double)minutes / DAY_MINUTES;
}

static Item town(Build *b, const Projection *p, const ChartPoint *point, Date shown)
{
    const Place *place = &book_of(b)->places[point->place];
    bool ahead = !on_map(b, point, shown);
    double x, y;
    projection_xy(p, place->lat, place->lon, &x, &y);
    Item item = {.label = name_of(b, point)};
    if (point->large || point->city)
        set_town_weight(&item, !point->city   ? STR(ITEM_LARGE)
                               : point->large ? STR(ITEM_LARGE_CITY)
                                              : STR(ITEM_CITY));
    set_town_x(&item, x);
    set_town_y(&item, y);
    if (ahead) {
        set_town_state(&item, ITEM_AHEAD);
        return item;
    }
    double age = days_between(day_of(point), shown);
    set_town_state(&item, age > 0 ? ITEM_DONE : ITEM_HERE);
    set_town_age(&item, age);
    set_town_date(&item, point_when(b, point));
    set_town_confidence(&item, word((Word)(W_SURE_HIGH + (int)point->confidence)));
    set_town_less_sure(&item, point->confidence != GRADE_HIGH);
    return item;
}

// What the script says of a day; nothing when it says nothing.
static Str brought(Build *b, const Chart *chart, Date day)
{
    for (int i = 0; i < chart->days.n; i++)
        if (date_cmp(chart->days.items[i].date, day) == 0)
            return build_label(b, &chart->days.items[i].text);
    return (Str){0};
}

// The days up to the one shown, each with what it brought.
static int add_day_items(Build *b, const Chart *chart, Date shown, Item *items)
{
    int n = 0;
    for (int i = 0; i < chart->n_points; i++) {
        const ChartPoint *point = &chart->points[i];
        bool again = i > 0 && date_cmp(day_of(point), day_of(point - 1)) == 0;
        if (again || !on_map(b, point, shown)) continue;
        Date day = day_of(point);
        Item *item = &items[n++];
        *item = (Item){.id = STR(ITEM_DAY), .text = brought(b, chart, day)};
        set_day_name(item, build_day(b, day));
        set_day_age(item, days_between(day, shown));
    }
    return n;
}

// "4 January 2022: 8 new on the map, 6 from the days before."
static Str words_of(Build *b, const Item *items, int n, Date shown)
{
    int fresh = 0, before = 0;
    for (int i = 0; i < n; i++) {
        fresh += items[i].state == ITEM_HERE;
        before += items[i].state == ITEM_DONE;
    }
    return word_with(b->own, W_MAP_TEXT, build_day(b, shown), build_fmt(b, "%d", fresh),
        build_fmt(b, "%d", before));
}

static void add_map(Build *b, const Chart *chart, Date shown)
{
    const Outline *outline = &book_of(b)->outlines[chart->outline];
    Projection p = b->stack->passing ? (Projection){0} : map_projection(outline);
    int most = map_outline_most(outline) + 2 * chart->n_points;
    Item *items = arena_array(b->arena, Item, most);
    int n = b->stack->passing ? 0 : map_outline_items(b, outline, &p, items);
    for (int i = 0; i < chart->n_points; i++)
        if (chart->points[i].city || on_map(b, &chart->points[i], shown))
            items[n++] = town(b, &p, &chart->points[i], shown);
    n += add_day_items(b, chart, shown, items + n);
    Block *block = add_block(b, BLOCK_MAP);
    block->id = chart->id;
    if (chart_known(b, chart)) block->text = words_of(b, items, n, shown);
    set_map_aspect(block, p.height);
    block->items = items;
    block->n_items = n;
    Str source = build_label(b, &chart->source);
    if (source.n)
        block->note = word_with(b->own, W_FIGURE_SOURCE, source, (Str){0}, (Str){0});
}

void add_scene_map(Build *b, const Chart *chart)
{
    Asked asked = {.chart = chart};
    Date day = day_shown(b, &asked);
    if (day.year == 0) day = play_node(b->stack->play)->date;
    add_map(b, chart, day);
}

// Names of the towns that came on [day], sure or less so, with commas between.
static Str towns_of(Build *b, const Chart *chart, Date day, bool sure)
{
    Buf out = {0};
    for (int i = 0; i < chart->n_points; i++) {
        const ChartPoint *point = &chart->points[i];
        if (!known(b, point) || date_cmp(day_of(point), day) != 0) continue;
        if ((point->confidence == GRADE_HIGH) != sure) continue;
        Str name = markup_escape(b->arena, name_of(b, point));
        buf_addf(&out, "%s" STR_FMT, out.n ? ", " : "", STR_ARG(name));
    }
    Str made = arena_str(b->arena, buf_str(&out));
    buf_free(&out);
    return made;
}

// The same in words: a row a day, the towns of which the record is less sure named as such.
static Str towns_in_words(Build *b, const Chart *chart, Date day)
{
    Str sure = towns_of(b, chart, day, true), less = towns_of(b, chart, day, false);
    if (less.n == 0) return sure;
    less = word_with(b->own, W_MAP_LESS_LIST, less, (Str){0}, (Str){0});
    return sure.n ? build_fmt(b, STR_FMT "; " STR_FMT, STR_ARG(sure), STR_ARG(less))
                  : less;
}

static void add_towns(Build *b, const Chart *chart, Date shown)
{
    Block *table;
    Item *rows = add_rows(b, chart->n_points, &table);
    for (int i = 0; i < chart->n_points; i++) {
        const ChartPoint *point = &chart->points[i];
        bool again = i > 0 && date_cmp(day_of(point), day_of(point - 1)) == 0;
        if (again || !on_map(b, point, shown)) continue;
        Date day = day_of(point);
        rows[table->n_items++] = (Item){.label = build_day(b, day),
            .text = towns_in_words(b, chart, day),
            .note = brought(b, chart, day),
            .state = date_cmp(day, shown) == 0 ? ITEM_HERE : ITEM_PLAIN};
    }
}

// --- the page ---------------------------------------------------------------------------------------

static void add_tabs(Build *b, const Chart *shown)
{
    const Book *book = book_of(b);
    for (int i = 0; i < book->n_charts; i++) {
        const Chart *chart = &book->charts[i];
        Str name = build_label(b, chart->tab.src.n ? &chart->tab : &chart->title);
        Action *action = add_action(
            b, GROUP_PAGE, build_fmt(b, CHART_OPENS STR_FMT, STR_ARG(chart->id)), name);
        action->chosen = chart == shown;
        action->open = chart_known(b, chart);
        if (!action->open) action->why = word(W_MAP_NONE);
    }
}

// The day of the play, where a chart shows less than it has because of it.
static void add_as_of(Build *b, const Chart *chart)
{
    bool all = true;
    for (int i = 0; i < chart->n_points; i++)
        all = all && known(b, &chart->points[i]);
    if (all) return;
    Date date = play_node(b->stack->play)->date;
    date.hour = -1;
    add_block(b, BLOCK_PLACE)->label =
        word_with(b->own, W_MAP_DAY, build_date(b, date), (Str){0}, (Str){0});
}

static void add_shown(Build *b, const Asked *asked)
{
    const Chart *chart = asked->chart;
    Str note = build_text(b, &chart->note);
    Date shown = day_shown(b, asked);
    bool is_map = chart->kind == CHART_MAP;
    add_heading(b, 1, chart_headline(b, chart));
    set_heading_above(&b->blocks[b->page->n_blocks - 1], build_label(b, &chart->about));
    if (is_map)
        add_block(b, BLOCK_PLACE)->label =
            word_with(b->own, W_MAP_DAY, build_date(b, shown), (Str){0}, (Str){0});
    else
        add_as_of(b, chart);
    if (note.n) add_block(b, BLOCK_PARAGRAPH)->text = note;
    if (!is_map) {
        add_chart(b, chart);
        return;
    }
    add_map(b, chart, shown);
    add_towns(b, chart, shown);
    add_days(b, chart, shown);
}

static void map_build(Build *b, Str arg)
{
    Asked asked = asked_for(b, arg);
    b->page->title = word(W_MAP_TITLE);
    add_tabs(b, asked.chart);
    if (asked.chart) {
        add_shown(b, &asked);
    } else {
        add_heading(b, 1, b->page->title);
        add_block(b, BLOCK_PARAGRAPH)->text = word(W_MAP_EMPTY);
    }
    add_back(b);
}

static bool map_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value, (void)err;
    static const Str chart = {CHART_OPENS, sizeof CHART_OPENS - 1};
    static const Str day = {DAY_SHOWS, sizeof DAY_SHOWS - 1};
    *done = true;
    if (str_starts(id, chart)) {
        stack_push(stack, PAGE_MAP, str_from(id, chart.n));
    } else if (str_starts(id, day)) {
        const Page *page = &stack->page;
        Str shown = {0};
        for (int i = 0; i < page->n_blocks; i++)
            if (page->blocks[i].kind == BLOCK_MAP) shown = page->blocks[i].id;
        Arena arena = {0};
        stack_push(stack, PAGE_MAP,
            arena_fmt(&arena, STR_FMT " " STR_FMT, STR_ARG(shown),
                STR_ARG(str_from(id, day.n))));
        arena_free(&arena);
    } else {
        *done = false;
    }
    return true;
}

const PageOps map_ops = {map_build, map_act};
