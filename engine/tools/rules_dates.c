// Rules about the dates of the record: what comes before it can, and what comes after the play.
#include "story/world.h"
#include "tools/rules.h"

#define DAY_MINUTES (24 * 60)

// --- in which order ---------------------------------------------------------------------------------

static const char *day(Check *check, Date date)
{
    return arena_fmt(&check->arena, "%04d-%02d-%02d", date.year, date.month, date.day)
        .s;
}

// By the days alone: an hour may be that of another zone.
static bool is_before(Date a, Date b)
{
    a.hour = b.hour = -1;
    a.minute = b.minute = 0;
    return a.year && b.year && date_cmp(a, b) < 0;
}

static void look_at_point(Check *check, const ChartPoint *point)
{
    const struct {
        Date date;
        const char *what;
    } later[] = {{point->known, "became known"}, {point->withdrawn, "was withdrawn"}};
    for (int i = 0; i < COUNT_OF(later); i++)
        if (is_before(later[i].date, point->date))
            check_report(check, point->where,
                "point \"" STR_FMT "\" is of %s and %s on %s, before that",
                STR_ARG(point->id), day(check, point->date), later[i].what,
                day(check, later[i].date));
}

void rule_record_dates(Check *check)
{
    const Book *book = check->book;
    for (int i = 0; i < book->n_sources; i++) {
        const Source *source = &book->sources[i];
        Date first = source->history.n > 0 ? source->history.items[0].date : (Date){0};
        if (is_before(first, source->date))
            check_report_at(check,
                (FieldAt){source->where, WORD_SOURCE, source->id, "history", {0}},
                "source \"" STR_FMT
                "\" is of %s, and its history begins on %s, before that; history is "
                "how its status changed later",
                STR_ARG(source->id), day(check, source->date), day(check, first));
    }
    for (int i = 0; i < book->n_charts; i++)
        for (int k = 0; k < book->charts[i].n_points; k++)
            look_at_point(check, &book->charts[i].points[k]);
}

// --- chapters, and where a play begins ---------------------------------------------------------------

void rule_chapter_empty(Check *check)
{
    const Book *book = check->book;
    bool *used = arena_array(&check->arena, bool, book->n_chapters);
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].chapter != NONE) used[book->nodes[i].chapter] = true;
    for (int i = 0; i < book->n_chapters; i++)
        if (!used[i])
            check_report(check, book->chapters[i].where,
                "chapter \"" STR_FMT "\" has no scenes; what belongs to a chapter "
                "stands behind it, until the "
                "next one",
                STR_ARG(book->chapters[i].id));
}

// Whether anything that a page shows depends on its date.
static bool has_record(const Book *book)
{
    for (int i = 0; i < book->n_sources; i++)
        if (book->sources[i].history.n > 0) return true;
    return book->n_world > 0 || book->n_charts > 0;
}

static void look_at_start(Check *check, int start)
{
    const Book *book = check->book;
    const Node *node = start == NONE ? NULL : &book->nodes[start];
    if (!node || node->date.year) return;
    if (node->chapter == NONE && book->n_chapters > 0)
        check_report(check, node->where,
            "%s, where a play begins, has no date and stands before the first chapter, "
            "and other scenes have one; without a date everything counts as known",
            check_node_name(check, node));
    else
        check_report(check, node->where,
            "%s, where a play begins, has no date%s, and other scenes have one; "
            "without a "
            "date everything counts as known",
            check_node_name(check, node),
            node->chapter == NONE ? "" : ", nor has its chapter");
}

void rule_no_date(Check *check)
{
    const Book *book = check->book;
    bool dated = false;
    for (int i = 0; i < book->n_nodes; i++)
        dated |= book->nodes[i].date.year != 0;
    if (!dated || !has_record(book)) return;
    if (book->n_editions == 0) look_at_start(check, book->start);
    for (int i = 0; i < book->n_editions; i++)
        look_at_start(check, book->editions[i].start);
}

// --- after the play ---------------------------------------------------------------------------------

// The last moment of the play; MOMENT_LAST where a scene has no date, and everything may be shown.
static int64_t end_of_play(const Book *book)
{
    int64_t last = INT64_MIN;
    for (int i = 0; i < book->n_nodes; i++) {
        int64_t now = world_moment(book, book->nodes[i].place, book->nodes[i].date);
        if (now > last) last = now;
    }
    return last >= MOMENT_LAST - DAY_MINUTES ? MOMENT_LAST : last + DAY_MINUTES;
}

static void look_at_dated(
    Check *check, const DatedTexts *texts, int64_t end, const char *what)
{
    for (int i = 0; i < texts->n; i++)
        if (world_moment(check->book, NONE, texts->items[i].date) > end)
            check_report(check, texts->items[i].text.where,
                "a text of %s is never shown: it is of %s, after the last scene", what,
                day(check, texts->items[i].date));
}

void rule_after_play(Check *check)
{
    const Book *book = check->book;
    int64_t end = end_of_play(book);
    if (end == MOMENT_LAST) return;
    for (int i = 0; i < book->n_charts; i++) {
        look_at_dated(check, &book->charts[i].findings, end, "findings");
        look_at_dated(check, &book->charts[i].acts, end, "acts");
        look_at_dated(check, &book->charts[i].days, end, "days");
        for (int k = 0; k < book->charts[i].n_points; k++) {
            const ChartPoint *point = &book->charts[i].points[k];
            if (!world_point_known(book, point, end))
                check_report(check, point->where,
                    "point \"" STR_FMT "\" of chart \"" STR_FMT
                    "\" is never shown: it is of %s, after the last scene",
                    STR_ARG(point->id), STR_ARG(book->charts[i].id),
                    day(check, point->known.year ? point->known : point->date));
        }
    }
    for (int i = 0; i < book->n_world; i++)
        for (int k = 0; k < book->world[i].n_rows; k++) {
            const WorldRow *row = &book->world[i].rows[k];
            if (world_moment(book, NONE, row->date) > end)
                check_report(check, row->where,
                    "a row of world \"" STR_FMT
                    "\" never holds: it begins on %s, after the last scene",
                    STR_ARG(book->world[i].name), day(check, row->date));
        }
}
