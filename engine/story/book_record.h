// The factual part of a book: facts, places, people, terms, sources and dated world tables.
#ifndef QANTAR_STORY_BOOK_RECORD_H
#define QANTAR_STORY_BOOK_RECORD_H

#include "story/book_base.h"
#include "story/value.h"

// How well established a claim is.
typedef enum Status {
    STATUS_NONE,
    STATUS_CONFIRMED,
    STATUS_REPORTED,
    STATUS_CLAIMED,
    STATUS_DISPUTED,
    STATUS_WITHDRAWN,
    STATUS_UNKNOWN,
    STATUSES,
} Status;

typedef struct StatusChange {
    Date date;
    Status status;
    Text note;
} StatusChange;

typedef struct StatusChanges {
    StatusChange *items; // by date
    int n;
} StatusChanges;

// A fact that sentences cite as {#F-0101-02}.
typedef struct Fact {
    Str id; // "F-0101-02"; the reserved id "invented" is not in this table
    Where where;
    Text text;      // one sentence
    Str status;     // how the record has it now: EST, CLAIM, CONT, REV, NEVER
    Str confidence; // H, M, L
    Text who;       // says so
    Date known; // from when on; year 0: always, or since the first entry of [history]
    StatusChanges history; // how it stood before it stood as [status] says
    Date since;            // from when on [history] is over; year 0: it is not said
    Text now;              // what is so, where that is not what was said; may be empty
} Fact;

typedef struct Place {
    Str id;
    Where where;
    Text name;
    Str region;       // key into world tables, may be empty
    int zone_minutes; // offset from UTC
    Text zone_name;   // "UTC+5"
    double lat, lon;  // degrees, north and east positive
    bool has_position;
} Place;

typedef struct Person {
    Str id;
    Where where;
    Text name, note; // "Aigul", "19, drives the family taxi"
    bool real;       // a documented office-holder, else an invented composite
} Person;

// Pronunciation of foreign words, for text to speech and for teachers.
typedef struct Saying {
    Str id;
    Where where;
    Str words, as; // "Zhanaozen", "zha-na-oh-ZEN"
    Str language;  // of the words: "kk", a tag of BCP 47; may be empty
} Saying;

// An entry of the glossary.
typedef struct Term {
    Str id;
    Where where;
    Text title, text;
    Ids forms; // other wordings that [..] in a text may use, matched ignoring case
} Term;

// The thing that a source is, for its drawing.
typedef enum SourceForm {
    FORM_CARD, // nothing of its own
    FORM_PHOTO,
    FORM_VOICE,  // a voice note
    FORM_DECREE, // a page with a letterhead and a seal
    FORM_PAGE,   // a printed page
    FORM_TICKER, // a strip of tape
    FORM_SLIP,   // a number on a slip
    FORM_NOTES,  // handwriting on ruled paper
    FORM_SCREEN, // a broadcast
    FORM_TRACE,  // a measured curve
    FORMS,
} SourceForm;

typedef struct Source {
    Str id;
    Where where;
    SourceForm form;
    Text title;
    Text who, saw, shows; // author; what they could see; what the source shows
    Text text;            // the content
    Text found;           // where what it rests on can be found; may be empty
    int place;            // where, or NONE
    Date date;
    Status status;         // at [date]
    StatusChanges history; // later changes
    Ids facts;
} Source;

typedef struct WorldRow {
    Str place; // a place's id, a region, or "*"
    Date date; // valid from here until the next row of the same place
    Value value;
    Str fact;
    Where where;
} WorldRow;

// world.NAME: history, read-only in a documented scenario.
typedef struct WorldTable {
    Str name;
    Where where;
    Text unit;
    WorldRow *rows; // sorted by place, then date
    int n_rows;
} WorldTable;

const char *book_status_id(Status status); // "confirmed"
Status book_status_of(Str id);             // or STATUS_NONE

#endif
