// Readers of outlines and charts, and checks of the points of each kind of chart.
#include "story/load/load_readers.h"

#include <math.h>
#include <stdio.h>

#define OUTLINE_POINTS_MAX 4096 // of all rings: every page with the map carries them
#define RING_POINTS_LEAST  3
#define FIGURE_MAX         1e9 // what a page carries at most

// Sets *into to the index of the string at the top of the stack in [words]. False if it is not there.
static bool read_word(ParseContext *pc, const char *const *words, int count, int *into)
{
    if (!load_is_text(pc->L)) return false;
    Str word = load_text_at_top(pc->L);
    for (*into = 0; *into < count; ++*into)
        if (str_eq(word, str_of(words[*into]))) return true;
    *into = 0;
    return false;
}

static const char *const chart_kinds[CHART_KINDS] = {[CHART_MAP] = "map",
    [CHART_STEPS] = "steps",
    [CHART_COUNTS] = "counts",
    [CHART_HOURS] = "hours"};

bool load_read_chart(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    int kind = 0;
    bool fits = read_word(pc, chart_kinds, CHART_KINDS, &kind);
    *(ChartKind *)into = (ChartKind)kind;
    return fits;
}

bool load_read_level(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    static const char *const words[SUPPLIES] = {
        [SUPPLY_NONE] = "none", [SUPPLY_PART] = "part", [SUPPLY_WHOLE] = "whole"};
    int level = 0;
    bool fits = read_word(pc, words, SUPPLIES, &level);
    *(Supply *)into = (Supply)level;
    return fits;
}

bool load_read_grade(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    static const char *const words[GRADES] = {
        [GRADE_HIGH] = "H", [GRADE_MEDIUM] = "M", [GRADE_LOW] = "L"};
    int grade = 0;
    bool fits = read_word(pc, words, GRADES, &grade);
    *(Grade *)into = (Grade)grade;
    return fits;
}

bool load_read_form(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    static const char *const words[FORMS] = {[FORM_CARD] = "card",
        [FORM_PHOTO] = "photo",
        [FORM_VOICE] = "voice",
        [FORM_DECREE] = "decree",
        [FORM_PAGE] = "page",
        [FORM_TICKER] = "ticker",
        [FORM_SLIP] = "slip",
        [FORM_NOTES] = "notes",
        [FORM_SCREEN] = "screen",
        [FORM_TRACE] = "trace"};
    int form = 0;
    bool fits = read_word(pc, words, FORMS, &form);
    *(SourceForm *)into = (SourceForm)form;
    return fits;
}

bool load_read_range(ParseContext *pc, const ApiField *field, void *into)
{
    (void)into;
    ChartPoint *point = pc->target;
    double pair[2];
    point->has_value = true; // what is wrong with it is told, and not that it lacks
    if (load_read_number(pc, field, &pair[0]))
        pair[1] = pair[0];
    else if (!load_read_pair(pc, field, pair))
        return false;
    point->low = pair[0];
    point->high = pair[1];
    pc->fault = pair[0] > pair[1] ? "the lower number stands first"
                : pair[0] < 0     ? "no value is below 0"
                                  : "no value is above 1000000000";
    return pair[0] >= 0 && pair[0] <= pair[1] && pair[1] <= FIGURE_MAX;
}

// --- texts by date ---------------------------------------------------------------------------------

// { "2022-01-03", "Two cuts in three days" }
static bool read_dated(ParseContext *pc, DatedText *dated, const char *key)
{
    lua_State *L = pc->L;
    pc->fault = "it is not in braces of its own";
    if (!lua_istable(L, -1) || load_has_name(L)) return false;
    lua_rawgeti(L, -1, 1);
    pc->fault = "its date, which stands first, is missing";
    bool fits = load_read_date(pc, NULL, &dated->date);
    lua_rawgeti(L, -2, 2);
    if (fits) pc->fault = "its text, which stands second, is missing";
    fits = fits && load_is_text(L);
    if (fits) dated->text = load_text(pc, key);
    lua_pop(L, 2);
    return fits;
}

bool load_read_dated(ParseContext *pc, const ApiField *field, void *into)
{
    lua_State *L = pc->L;
    DatedTexts *texts = into;
    if (!lua_istable(L, -1)) return false;
    int n = (int)load_check_length(pc, -1);
    texts->items = load_alloc(pc, n, sizeof *texts->items);
    for (int i = 0; i < n; i++) {
        char key[48];
        snprintf(key, sizeof key, "%s.%d", field->name, i + 1);
        lua_rawgeti(L, -1, i + 1);
        DatedText dated = {0};
        pc->entry = i + 1;
        bool fits = read_dated(pc, &dated, key);
        lua_pop(L, 1);
        if (!fits) return false;
        sandbox_charge_items(L, (size_t)i);
        int to = texts->n++; // insertion sort by date, stable
        for (; to > 0 && date_cmp(texts->items[to - 1].date, dated.date) > 0; to--)
            texts->items[to] = texts->items[to - 1];
        texts->items[to] = dated;
    }
    return true;
}

// --- outlines ---------------------------------------------------------------------------------------

// The list at the top of the stack: alternating latitudes and longitudes.
static bool read_ring(ParseContext *pc, Ring *ring)
{
    lua_State *L = pc->L;
    pc->fault = "it is not in braces of its own";
    if (!lua_istable(L, -1)) return false;
    size_t n = load_check_length(pc, -1);
    pc->fault = n % 2 != 0
                    ? "it has an odd count of numbers, and each of its points has "
                      "two"
                    : "it has fewer than three points";
    if (n % 2 != 0 || n < 2 * RING_POINTS_LEAST) return false;
    pc->fault =
        "a latitude is a number from -90 to 90, a longitude one from -180 to 180";
    ring->points = load_alloc(pc, n, sizeof *ring->points);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(L, -1, (lua_Integer)i + 1);
        bool fits = load_read_number(pc, NULL, &ring->points[i]) &&
                    fabs(ring->points[i]) <= (i % 2 == 0 ? 90 : 180);
        lua_pop(L, 1);
        if (!fits) return false;
    }
    ring->n = (int)(n / 2);
    return true;
}

// [into]: the first of the outline's two lists of rings, or the second.
bool load_read_rings(ParseContext *pc, const ApiField *field, void *into)
{
    lua_State *L = pc->L;
    Outline *outline = pc->target;
    Ring **rings = into;
    int *n_rings = rings == &outline->around ? &outline->n_around : &outline->n_rings;
    if (!lua_istable(L, -1)) return false;
    size_t n = load_check_length(pc, -1);
    int points = 0;
    *rings = load_alloc(pc, n, sizeof **rings);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(L, -1, (lua_Integer)i + 1);
        pc->entry = (int)i + 1;
        bool fits = read_ring(pc, &(*rings)[i]);
        lua_pop(L, 1);
        if (!fits) return false;
        points += (*rings)[i].n;
        ++*n_rings;
    }
    if (points > OUTLINE_POINTS_MAX)
        load_report(pc, "outline-points", "has %d points in %s; %d are the most",
            points, field->name, OUTLINE_POINTS_MAX);
    return n > 0;
}

// { "Caspian Sea", 43, 50, "water" }
static bool read_name(ParseContext *pc, MapName *name, int number)
{
    lua_State *L = pc->L;
    pc->entry = number;
    pc->fault = "it is not in braces of its own";
    if (!lua_istable(L, -1)) return false;
    pc->fault = "a name, a latitude and a longitude stand in it in this order";
    lua_rawgeti(L, -1, 1);
    bool fits = load_is_text(L);
    if (fits) {
        char key[32];
        snprintf(key, sizeof key, "names.%d", number);
        name->name = load_text(pc, key);
    }
    lua_rawgeti(L, -2, 2);
    fits = fits && load_read_number(pc, NULL, &name->lat) && fabs(name->lat) <= 90;
    lua_rawgeti(L, -3, 3);
    fits = fits && load_read_number(pc, NULL, &name->lon) && fabs(name->lon) <= 180;
    lua_rawgeti(L, -4, 4);
    static const char *const kinds[] = {"water"};
    int kind = 0;
    name->water = !lua_isnil(L, -1);
    fits = fits && (!name->water || read_word(pc, kinds, 1, &kind));
    lua_pop(L, 4);
    return fits;
}

bool load_read_names(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field, (void)into;
    lua_State *L = pc->L;
    Outline *outline = pc->target;
    if (!lua_istable(L, -1)) return false;
    int n = (int)load_check_length(pc, -1);
    outline->names = load_alloc(pc, n, sizeof *outline->names);
    for (int i = 0; i < n; i++) {
        lua_rawgeti(L, -1, i + 1);
        bool fits = read_name(pc, &outline->names[i], i + 1);
        lua_pop(L, 1);
        if (!fits) return false;
        outline->n_names++;
    }
    return true;
}

// --- points -----------------------------------------------------------------------------------------

static const char *missing_of(ChartKind kind, const ChartPoint *point)
{
    switch (kind) {
    case CHART_MAP:
        return point->has_place ? NULL : "place";
    case CHART_STEPS:
    case CHART_COUNTS:
        return point->has_value ? NULL : "value";
    case CHART_HOURS:
        return point->level == SUPPLY_UNSAID ? "level" : NULL;
    default:
        return NULL;
    }
}

// Somebody sees each stroke: a figure too high for that, or none of people, is no matter for strokes.
static void check_strokes(ParseContext *pc, const Chart *chart)
{
    if (chart->kind != CHART_COUNTS)
        load_report(pc, "chart-point", "has strokes, which only counts can have");
    for (int i = 0; i < chart->n_points; i++) {
        const ChartPoint *point = &chart->points[i];
        bool whole = point->low == floor(point->low) && point->low == point->high;
        if (!point->has_value || (whole && point->high <= STROKES_MAX)) continue;
        diagnostics_add(pc->loader->diagnostics, SEVERITY_ERROR, "chart-point",
            point->where,
            "point \"" STR_FMT
            "\" of %s is drawn in strokes and needs one whole number, "
            "%d at most",
            STR_ARG(point->id), pc->name, STROKES_MAX);
    }
}

// Whether the chart says which of our kinds it is; else that is told, and what its kind asks for is not known.
static bool has_kind(ParseContext *pc)
{
    int kind;
    lua_getfield(pc->L, pc->table, "kind");
    bool known = read_word(pc, chart_kinds, CHART_KINDS, &kind);
    lua_pop(pc->L, 1);
    return known;
}

// Whether no point has what the chart's kind asks for, and each has what another kind does: that kind is meant.
static bool tell_kind(ParseContext *pc, const Chart *chart)
{
    int kind = CHART_KINDS;
    for (int i = 0; i < chart->n_points; i++)
        if (!missing_of(chart->kind, &chart->points[i])) return false;
    for (int other = CHART_KINDS - 1; other >= 0; other--) {
        bool fits = chart->n_points > 0;
        for (int i = 0; fits && i < chart->n_points; i++)
            fits = !missing_of((ChartKind)other, &chart->points[i]);
        if (fits) kind = other;
    }
    if (kind == CHART_KINDS || chart->n_points < 2) return false;
    load_report_field(pc, "kind", "chart-point",
        "is of the kind \"%s\", and none of its points has %s; what they have is of "
        "the kind \"%s\"%s",
        chart_kinds[chart->kind], missing_of(chart->kind, &chart->points[0]),
        chart_kinds[kind], kind == CHART_STEPS ? " or \"counts\"" : "");
    return true;
}

// A value that changes in steps is one value at a time.
static void check_steps(ParseContext *pc, const Chart *chart)
{
    for (int i = 1; i < chart->n_points; i++) {
        const ChartPoint *point = &chart->points[i], *before = point - 1;
        if (point->date.year == 0 || date_cmp(point->date, before->date) != 0) continue;
        ParseContext at = *pc;
        at.where = point->where;
        load_report(&at, "chart-point",
            "has the points \"" STR_FMT "\" and \"" STR_FMT
            "\" at one date, and steps have one value at a time",
            STR_ARG(before->id), STR_ARG(point->id));
    }
}

void load_check_chart(ParseContext *pc)
{
    const Chart *chart = pc->target;
    if (!has_kind(pc) || tell_kind(pc, chart)) return;
    if (chart->kind == CHART_STEPS) check_steps(pc, chart);
    for (int i = 0; i < chart->n_points; i++) {
        const ChartPoint *point = &chart->points[i];
        const char *missing = missing_of(chart->kind, point);
        if (missing)
            diagnostics_add(pc->loader->diagnostics, SEVERITY_ERROR, "chart-point",
                point->where, "point \"" STR_FMT "\" of %s needs %s",
                STR_ARG(point->id), pc->name, missing);
    }
    if (chart->strokes) check_strokes(pc, chart);
    if (chart->acts.n > 0 && chart->kind != CHART_STEPS)
        load_report(pc, "chart-point", "has acts, which only steps can have");
    if (chart->days.n > 0 && chart->kind != CHART_MAP)
        load_report(pc, "chart-point", "has days, which only a map can have");
    lua_getfield(pc->L, pc->table, "outline");
    if (chart->kind == CHART_MAP && lua_isnil(pc->L, -1))
        load_report(pc, "chart-point", "is a map and needs an outline");
    lua_pop(pc->L, 1);
    if (chart->n_points == 0) load_report(pc, "chart-point", "has no point to show");
}
