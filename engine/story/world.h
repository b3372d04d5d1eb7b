// Look-ups in the dated world tables: the value at a place and time.
#ifndef QANTAR_STORY_WORLD_H
#define QANTAR_STORY_WORLD_H

#include "story/book.h"

#define MOMENT_LAST INT64_MAX // time of a node without a date: everything is known

// UTC minutes of a local date at a place (NONE: the scenario's default zone), or MOMENT_LAST.
int64_t world_moment(const Book *book, int place, Date date);
// The row of a table that is valid at [place] (or NONE) and time [now]: the latest one of the place,
// else of its region, else of "*". An index into its rows, or NONE.
int world_row(const Book *book, int world_table, int place, int64_t now);
// Number of entries of a source's history that are known at [now].
int world_known_history(const Book *book, const Source *source, int64_t now);
// The last entry of a fact's history at [now], or NULL: it stood as it stands now, or was not known yet.
const StatusChange *world_fact_stood(const Book *book, const Fact *fact, int64_t now);
// Whether a fact was known at [now].
bool world_fact_known(const Book *book, const Fact *fact, int64_t now);
// Whether a point of a chart is known at [now], and whether it has been withdrawn by then.
bool world_point_known(const Book *book, const ChartPoint *point, int64_t now);
bool world_point_withdrawn(const Book *book, const ChartPoint *point, int64_t now);
int world_place(const Book *book, Str id); // index or NONE

#endif
