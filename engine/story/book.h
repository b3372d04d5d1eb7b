// The book: everything a scenario says, as plain C data that cannot change while it is played.
#ifndef QANTAR_STORY_BOOK_H
#define QANTAR_STORY_BOOK_H

#include "base/arena.h"
#include "story/date.h"
#include "story/diagnostics.h"
#include "story/value.h"

#include <stdbool.h>
#include <stdint.h>

#define NONE (-1) // "no such index" wherever an int below is an index

// A function of the script, kept inside the sandbox; 0 is none.
typedef int LuaFn;

// A text of the scenario as it was written: markup, {names} and {#F-0101-02} marks unresolved.
// The key is stable under rewriting ("scene.queue.text.2", "scene.queue.photograph.label"), so
// that a translation can be laid over it.
typedef struct Text {
    Str key, src; // src empty: there is none
    Where where;
} Text;

typedef enum Status { // how well a claim is known; look.md gives each its shape and colour
    STATUS_NONE,
    STATUS_CONFIRMED,
    STATUS_REPORTED,
    STATUS_CLAIMED,
    STATUS_DISPUTED,
    STATUS_WITHDRAWN,
    STATUS_UNKNOWN,
} Status;

typedef enum LinkType { // the six kinds of arrow on a board
    LINK_NONE,
    LINK_LED_TO,
    LINK_TRIGGER,
    LINK_CONDITION,
    LINK_RESPONSE,
    LINK_STATED_REASON,
    LINK_ONLY_BEFORE,
    LINK_TYPES,
} LinkType;

typedef struct Ids { // a list of ids as written, e.g. dossier ids
    Str *items;
    int n;
} Ids;

typedef struct Indexes { // a list of resolved indexes
    int *items;
    int n;
} Indexes;

typedef struct Fact { // one row of the record that sentences point to: {#F-0101-02}
    Str id;           // "F-0101-02"; "invented" is always known and never in this table
    Where where;
    Text text;      // a one-sentence summary for teachers
    Str status;     // as the dossier has it: EST, CLAIM, CONT, REV, NEVER
    Str confidence; // H, M, L
} Fact;

typedef struct Place {
    Str id;
    Where where;
    Text name;
    Str region;       // key into world tables, may be empty
    int zone_minutes; // offset from UTC
    Text zone_name;   // "UTC+5"
    double lat, lon;
    bool has_position;
} Place;

typedef struct Person {
    Str id;
    Where where;
    Text name, note; // "Aigul", "19, drives the family taxi"
    bool real;       // a documented office-holder; else an invented composite
} Person;

typedef struct
    Saying { // how words of another language are said, for a voice and a teacher
    Str id;
    Where where;
    Str words, as; // "Zhanaozen", "zha-na-oh-ZEN"
    Str language;  // of the words: "kk", a tag of BCP 47; may be empty
} Saying;

typedef struct Term { // of the glossary
    Str id;
    Where where;
    Text title, text;
    Ids forms; // other wordings that [..] in a text may use, matched without case
} Term;

typedef struct StatusChange {
    Date date;
    Status status;
    Text note;
} StatusChange;

typedef struct Source {
    Str id;
    Where where;
    Text title, who, saw, shows,
        text;  // who says so; what they could see; what they show; the content
    int place; // where, or NONE
    Date date;
    Status status;         // at [date]
    StatusChange *history; // later changes, by date
    int n_history;
    Ids facts;
} Source;

typedef struct Overlay { // words that the program draws over a picture
    Str id;
    Text text;
    double x, y, size; // centre and height as fractions of the picture
    uint32_t colour;   // 0xRRGGBB
} Overlay;

typedef struct Light { // in a picture, that moves
    Str id, beat;      // "flicker" or "breathe"
    double x, y, size; // centre and width, as fractions of the picture
    uint32_t colour;   // 0xRRGGBB
} Light;

typedef struct Picture {
    Str id;
    Where where;
    Text alt;
    bool decorative; // needs no alternative text
    Ids layers;      // file names inside pictures/, back to front
    double focus_x, focus_y;
    Overlay *overlays;
    int n_overlays;
    double snow; // how much falls, 0 to 1
    Light *lights;
    int n_lights;
} Picture;

typedef struct WorldRow {
    Str place; // a place's id, a region, or "*"
    Date date; // holds from here on until the next row of the same place
    Value value;
    Str fact;
    Where where;
} WorldRow;

typedef struct WorldTable { // world.NAME: history, read-only in a documented scenario
    Str name;
    Where where;
    Text unit;
    WorldRow *rows; // sorted by place, then date
    int n_rows;
} WorldTable;

typedef struct Ring { // a closed line: latitude, longitude, latitude, longitude ...
    double *points;
    int n; // points, two numbers each
} Ring;

typedef struct Outline { // of a country, for maps
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

typedef enum Grade { // how sure a row of the record is
    GRADE_HIGH,
    GRADE_MEDIUM,
    GRADE_LOW,
    GRADES,
} Grade;

typedef enum Supply { // of CHART_HOURS: in words, because the record has few figures
    SUPPLY_NONE,
    SUPPLY_PART,
    SUPPLY_WHOLE,
    SUPPLIES,
    SUPPLY_UNSAID,
} Supply;

typedef struct ChartPoint { // one datum
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

typedef struct Chart { // a map or a diagram of the record
    Str id;
    Where where;
    ChartKind kind;
    Text title, tab, unit, note, source;
    int outline;        // of a map, or NONE
    ChartPoint *points; // by date
    int n_points;
} Chart;

typedef struct StateVar { // one declared variable
    Str id;
    Where where;
    Value first;
    double min, max; // for numbers, when [bounded]; values are held within
    bool bounded;
    bool meter; // shown to the player
    Text label;
    Str symbol; // "diamond", "disc", "triangle", "square", "ring"
} StateVar;

typedef struct Milestone { // one stop of the chain along the foot
    Str id;
    Where where;
    Text label, hint; // "Price doubles"; shown before it is reached: "2 Jan"
} Milestone;

typedef struct Chapter {
    Str id;
    Where where;
    Text title, summary;
    int place, speaker, picture,
        at; // indexes or NONE: what its scenes have unless they say
    Date date;
    int start; // node
} Chapter;

typedef struct
    Passage { // a paragraph, quotation (starts with "> ") or note ("! ") of a text
    Text text;
    LuaFn when; // shown when it answers true; 0: always
} Passage;

typedef struct Choice {
    Str id;
    Where where;
    Text label, why; // why: what the player is told when it is closed
    Indexes go;      // nodes; more than one only with [pick]
    Ids go_ids;      // as written
    LuaFn pick, needs_fn, effect;
    Indexes needs, gives; // sources
    bool once;
    bool hidden; // when closed it is left out rather than shown closed
} Choice;

typedef struct Answer {
    Str id;
    Where where;
    Text label, because;
    double credit; // 1 right, 0 wrong, between: partly
} Answer;

typedef struct Card {
    Str id;
    Where where;
    Text label, when, text;
    Ids facts;
    int group;  // place in the keyed order, from 0; cards of one group are tied
    bool given; // stands on the board from the start
} Card;

typedef struct Link {
    Str id;
    Where where;
    int from, to;              // cards
    double credit[LINK_TYPES]; // by LinkType: 1, 0.5 or 0
    LinkType answer;           // the keyed one (credit 1)
    Text because;
    Ids facts;
} Link;

typedef struct Board {
    Card *cards;
    int n_cards;
    Link *links;
    int n_links;
    int n_groups;
} Board;

typedef enum NodeKind { NODE_SCENE, NODE_CHECK, NODE_BOARD, NODE_ENDING } NodeKind;

// A place where a play can stand: a scene, a check, a board or an ending, in one space of names.
typedef struct Node {
    NodeKind kind;
    Str id;
    Where where;
    int chapter, place, speaker, picture,
        at; // resolved from the chapter where not given; or NONE
    Date date;
    Text title, label; // label: "Meanwhile", shown above the title
    Passage *passages; // text; of a check: the question
    int n_passages;
    Passage *plain; // the same in plainer words, or none
    int n_plain;
    Ids facts;
    Choice *choices; // scene
    int n_choices;
    Answer *answers; // check
    int n_answers;
    bool scored; // check: counts
    bool
        talk; // check: after it the lesson should talk ("pre", "exit" questions are unscored)
    Board *board; // board
    int next;     // check, board: the node after it
    LuaFn effect; // when entered
    Indexes gives;
} Node;

typedef struct Rename {
    Str from, to; // node ids, or "source:x", "state:x"
    Where where;
} Rename;

typedef struct Book {
    Arena arena;
    Str id, version;
    Where where;
    bool documented; // kind = "documented": the world is locked
    Ids languages;
    Text title, subtitle, summary, content_note,
        promise;            // promise: what the play will not do
    int picture;            // of the title page
    int place_default_zone; // minutes; of dates without a place
    int start;              // node
    Chapter *chapters;
    int n_chapters;
    Node *nodes;
    int n_nodes;
    Source *sources;
    int n_sources;
    Person *people;
    int n_people;
    Saying *sayings;
    int n_sayings;
    Term *terms;
    int n_terms;
    Place *places;
    int n_places;
    Fact *facts;
    int n_facts;
    Picture *pictures;
    int n_pictures;
    WorldTable *world;
    int n_world;
    Outline *outlines;
    int n_outlines;
    Chart *charts;
    int n_charts;
    StateVar *state;
    int n_state;
    Milestone *chain;
    int n_chain;
    Rename *renames;
    int n_renames;
    Str *files;
    int n_files;             // the scripts it was read from, in order
    struct BookIndex *index; // for the look-ups below
} Book;

int book_node(
    const Book *book, Str id); // index or NONE; hashed or sorted, fast at 50,000
int book_source(const Book *book, Str id);
int book_state(const Book *book, Str id);
int book_term(const Book *book, Str words); // by id, title or form, without case
int book_fact(const Book *book, Str id);
int book_chain(const Book *book, Str id);
int book_world(const Book *book, Str name);
int book_chart(const Book *book, Str id);
int node_choice(const Node *node, Str id);
int node_answer(const Node *node, Str id);
// Calls [each] for every text of the book, in the order of the script: what a translator gets.
void book_texts(const Book *book, void (*each)(void *ctx, const Text *text), void *ctx);

const char *status_id(Status status);    // "confirmed"
Status status_of(Str id);                // STATUS_NONE when it is none
const char *link_type_id(LinkType type); // "only_before"
LinkType link_type_of(Str id);

#endif
