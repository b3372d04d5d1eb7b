// Look-ups in the dated world tables.
#include "story/world.h"

#include "story/book_inner.h"

int64_t world_moment(const Book *book, int place, Date date)
{
    if (date.year == 0) return MOMENT_LAST;
    return date_minutes(date,
        place == NONE ? book->place_default_zone : book->places[place].zone_minutes);
}

// The latest row of [key] not after [now]. Its dates are in the zone of [place].
static int latest_row(
    const Book *book, const WorldTable *table, Str key, int place, int64_t now)
{
    int found = NONE;
    int64_t latest = INT64_MIN;
    for (int i = 0; i < table->n_rows; i++) {
        const WorldRow *row = &table->rows[i];
        if (!str_eq(row->place, key)) continue;
        int64_t moment = world_moment(book, place, row->date);
        if (moment > now || moment < latest) continue;
        found = i;
        latest = moment;
    }
    return found;
}

int world_row(const Book *book, int world_table, int place, int64_t now)
{
    const WorldTable *table = &book->world[world_table];
    int row = NONE;
    if (place != NONE) {
        const Place *here = &book->places[place];
        row = latest_row(book, table, here->id, place, now);
        if (row == NONE && here->region.n > 0)
            row = latest_row(book, table, here->region, place, now);
    }
    return row != NONE ? row : latest_row(book, table, STR("*"), NONE, now);
}

static int known_changes(
    const Book *book, int place, const StatusChanges *changes, int64_t now)
{
    int known = 0;
    while (known < changes->n &&
           world_moment(book, place, changes->items[known].date) <= now)
        known++;
    return known;
}

int world_known_history(const Book *book, const Source *source, int64_t now)
{
    return known_changes(book, source->place, &source->history, now);
}

const StatusChange *world_fact_stood(const Book *book, const Fact *fact, int64_t now)
{
    int known = known_changes(book, NONE, &fact->history, now);
    if (fact->since.year && world_moment(book, NONE, fact->since) <= now) return NULL;
    return known > 0 ? &fact->history.items[known - 1] : NULL;
}

bool world_fact_known(const Book *book, const Fact *fact, int64_t now)
{
    bool revised = fact->since.year && world_moment(book, NONE, fact->since) <= now;
    if (fact->known.year) return world_moment(book, NONE, fact->known) <= now;
    return fact->history.n == 0 || revised || world_fact_stood(book, fact, now);
}

bool world_point_known(const Book *book, const ChartPoint *point, int64_t now)
{
    Date known = point->known.year ? point->known : point->date;
    return world_moment(book, point->place, known) <= now;
}

bool world_point_withdrawn(const Book *book, const ChartPoint *point, int64_t now)
{
    return point->withdrawn.year &&
           world_moment(book, point->place, point->withdrawn) <= now;
}

int world_place(const Book *book, Str id)
{
    return id_index_find(&book->index->places, id);
}
