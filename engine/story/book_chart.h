// The maps and charts of a book, in the words of the record.
#ifndef QANTAR_STORY_BOOK_CHART_H
#define QANTAR_STORY_BOOK_CHART_H

#include "story/book_record.h"

// A closed line.
typedef struct Ring {
    double *points; // degrees: latitude, longitude, latitude, longitude ...
    int n;          // points, two numbers each
} Ring;

// The outline of a country, for maps.
typedef struct Outline {
    Str id;
    Where where;
    Text source; // who drew it
    Ring *rings;
    int n_rings;
} Outline;

typedef enum ChartKind {
    CHART_MAP,    // places by the first day of each
    CHART_STEPS,  // a value that holds until the next one
    CHART_COUNTS, // figures by the day they were reported, each with who reported it
    CHART_HOURS,  // how much of something there was, by the hour
    CHART_KINDS,
} ChartKind;

// How sure a row of the record is.
typedef enum Grade {
    GRADE_HIGH,
    GRADE_MEDIUM,
    GRADE_LOW,
    GRADES,
} Grade;

// Of CHART_HOURS: in words, because the record has few figures.
typedef enum Supply {
    SUPPLY_NONE,
    SUPPLY_PART,
    SUPPLY_WHOLE,
    SUPPLIES,
    SUPPLY_UNSAID,
} Supply;

// One datum.
typedef struct ChartPoint {
    Str id;
    Where where;
    Date date;      // when it was so
    Date known;     // when it became known, if later
    Date withdrawn; // when whoever published it took it back
    int place;      // or NONE
    bool has_place; // one was named, declared or not
    bool has_value;
    double low, high; // the same unless it is a range
    Supply level;
    Grade confidence;
    Status status;
    Text label, when, who, note; // when: shown instead of the date, "May 2022"
    Ids facts;
} ChartPoint;

typedef struct Chart {
    Str id;
    Where where;
    ChartKind kind;
    Text title, tab, unit, note, source;
    int outline;        // of a map, or NONE
    ChartPoint *points; // by date
    int n_points;
} Chart;

#endif
