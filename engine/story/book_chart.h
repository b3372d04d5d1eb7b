// The maps and charts of a book.
#ifndef QANTAR_STORY_BOOK_CHART_H
#define QANTAR_STORY_BOOK_CHART_H

#include "story/book_record.h"

// A closed polyline.
typedef struct Ring {
    double *points; // degrees: latitude, longitude, latitude, longitude ...
    int n;          // points, two numbers each
} Ring;

// A name that stands on a map itself: of a neighbour, of a sea.
typedef struct MapName {
    Text name;
    double lat, lon; // of its middle, degrees
    bool water;
} MapName;

// The outline of a country, for maps.
typedef struct Outline {
    Str id;
    Where where;
    Text source; // attribution of the data
    Ring *rings;
    int n_rings;
    // Other lands, cut off somewhere beyond the map; what is no land is water.
    Ring *around;
    int n_around;
    MapName *names;
    int n_names;
} Outline;

typedef enum ChartKind {
    CHART_MAP,    // places by their first date
    CHART_STEPS,  // step function: each value holds until the next
    CHART_COUNTS, // figures by date of report, each with its reporter
    CHART_HOURS,  // level of supply by hour
    CHART_KINDS,
} ChartKind;

// Confidence in a data point.
typedef enum Grade {
    GRADE_HIGH,
    GRADE_MEDIUM,
    GRADE_LOW,
    GRADES,
} Grade;

// Level of CHART_HOURS, in words because the sources have few figures.
typedef enum Supply {
    SUPPLY_NONE,
    SUPPLY_PART,
    SUPPLY_WHOLE,
    SUPPLIES,
    SUPPLY_UNSAID,
} Supply;

typedef struct ChartPoint {
    Str id;
    Where where;
    Date date;      // when it happened
    Date known;     // when it became known, if later
    Date withdrawn; // when its publisher withdrew it
    int place;      // or NONE
    bool has_place; // a place was named, even if undeclared
    bool has_value;
    bool city;        // on a map from its first day on, as a place to steer by
    bool large;       // on a map: larger than others
    double low, high; // equal unless it is a range
    Supply level;
    Grade confidence;
    Status status;
    Text label, when, who, note; // when: shown instead of the date, "May 2022"
    Ids facts;
} ChartPoint;

// A text that holds from a date on.
typedef struct DatedText {
    Date date;
    Text text;
} DatedText;

typedef struct DatedTexts {
    DatedText *items; // by date
    int n;
} DatedTexts;

#define STROKES_MAX 1000 // of a figure that is drawn as one stroke for each

typedef struct Chart {
    Str id;
    Where where;
    ChartKind kind;
    Text title, tab, unit, note, source;
    Text about; // its subject in a few words, where the title says what it shows
    DatedTexts findings; // what it shows from a date on, in the place of the title
    DatedTexts acts;     // steps: marked on the line
    DatedTexts days;     // a map: what each day brought
    bool strokes;        // counts: one stroke for each, no bar
    int outline;         // of a map, or NONE
    ChartPoint *points;  // by date
    int n_points;
} Chart;

#endif
