// Looking up the dated tables of history: what held at a place at a moment.
#ifndef QANTAR_STORY_WORLD_H
#define QANTAR_STORY_WORLD_H

#include "story/book.h"

#define MOMENT_LAST INT64_MAX // of what has no date: all that ever happened is known

// Minutes in UTC of a local date at a place (NONE: the scenario's own zone), or MOMENT_LAST.
int64_t world_moment(const Book *book, int place, Date date);
// The row of a table that holds at [place] (or NONE) at [now]: the latest one, of the place, else
// of its region, else of "*". An index into its rows, or NONE.
int world_row(const Book *book, int world_table, int place, int64_t now);
// How many entries of a source's history are known at [now].
int world_known_history(const Book *book, const Source *source, int64_t now);
// Whether a point of a chart is known at [now], and whether it has been taken back by then.
bool world_point_known(const Book *book, const ChartPoint *point, int64_t now);
bool world_point_withdrawn(const Book *book, const ChartPoint *point, int64_t now);
int world_place(const Book *book, Str id); // index or NONE

#endif
