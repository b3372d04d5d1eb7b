// The table of the script language: every word with its usage, fields and documentation. The loader
// registers the words and reads their fields by it, and the reference is generated from it.
#ifndef QANTAR_STORY_API_H
#define QANTAR_STORY_API_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

// The type of a field: which reader parses it, and into which C type of the word's struct.
typedef enum FieldType {
    FIELD_TEXT,     // Text
    FIELD_PASSAGES, // Node.passages: a text, or a list of texts and when(...)
    FIELD_PLAIN,    // Node.plain: the same
    FIELD_STR,      // Str
    FIELD_KIND,     // Book.documented
    FIELD_BOOL,     // bool
    FIELD_RIGHT,    // Answer.credit as true
    FIELD_CREDIT,   // double, 0 to 1
    FIELD_NUMBER,   // double
    FIELD_PAIR,     // two doubles, one after the other
    FIELD_COLOUR,   // uint32_t
    FIELD_DATE,     // Date
    FIELD_ZONE,     // int, minutes
    FIELD_STATUS,   // Status
    FIELD_VALUE,    // Value: a number or a text
    FIELD_FIRST,    // Value: a number
    FIELD_IDS,      // Ids
    FIELD_FACTS,    // Ids of facts
    FIELD_PLACE,    // int, an index; also the next four
    FIELD_PERSON,
    FIELD_PICTURE,
    FIELD_CHAIN,
    FIELD_NODE,
    FIELD_START,    // int, a node; differs from FIELD_NODE in the diagnostic
    FIELD_SOURCES,  // Indexes
    FIELD_GO,       // Choice.go and go_ids
    FIELD_NEEDS,    // Choice.needs and Choice.condition
    FIELD_FN,       // LuaFn
    FIELD_STATE,    // Book.state
    FIELD_RENAMED,  // Book.renames
    FIELD_HISTORY,  // dated changes of a status
    FIELD_POSITION, // Place.lat, lon, has_position
    FIELD_ORDER,    // of a board
    FIELD_CARD,     // id of a card of the same board
    FIELD_LINK,     // one type of link
    FIELD_OUTLINE,  // int, an index
    FIELD_RINGS,    // Outline.rings
    FIELD_CHART,    // ChartKind
    FIELD_FIGURE,   // int, the index of a chart
    FIELD_DATED,    // DatedTexts
    FIELD_NAMES,    // Outline.names
    FIELD_FORM,     // SourceForm
    FIELD_RANGE,    // ChartPoint.low, high, has_value
    FIELD_LEVEL,    // Supply
    FIELD_GRADE,    // Grade
    FIELD_HALF,     // Link.credit: types that count 0.5
    FIELD_FULL,     // Link.credit: types that count 1
    FIELD_STATUSES, // Claim.credit: statuses that count 0.5
    FIELD_DAYS,     // Date[2]
    FIELD_MOVES,    // Choice.moves
    FIELD_TALK,     // Node.talk and talk_about
    FIELD_LAYERS,   // Picture.layers and layers_when
    FIELD_BED,      // Sound that goes on
    FIELD_SOUND,    // Sound that is heard once
    FIELD_MINUTES,  // int, of reading
    FIELD_API,      // int, an api number
    // Of tests.lua alone (load/load_tests.c):
    FIELD_EDITION,      // int, an index
    FIELD_SEED,         // uint64_t
    FIELD_AT,           // int, a node
    FIELD_SOURCE_LIST,  // Indexes of sources
    FIELD_STATUS_TABLE, // Expectation.status
    FIELD_VALUES,       // Expectation.values
    FIELD_TRISTATE,     // int: 1, 0, or NONE for what is not said
    FIELD_EXPECT,       // one more step
    FIELD_TYPES,
} FieldType;

typedef struct ApiField {
    const char *name; // NULL ends the list
    FieldType type;
    size_t offset; // in the struct that the word fills
    int position;  // 1: positional, first in the braces without "name ="; 0: by name
    bool required;
    const char *doc;
} ApiField;

typedef enum WordKind {
    WORD_SCENARIO, // declarations, with an id and braces
    WORD_EDITION,
    WORD_PLACE,
    WORD_PERSON,
    WORD_SAY,
    WORD_TERM,
    WORD_FACT,
    WORD_SOURCE,
    WORD_PICTURE,
    WORD_WORLD,
    WORD_CHAIN,
    WORD_OUTLINE,
    WORD_CHART,
    WORD_CHAPTER,
    WORD_SCENE,
    WORD_CHECK,
    WORD_BOARD,
    WORD_ENDING,
    WORD_CHOICE, // with an id and braces, inside another word
    WORD_ANSWER,
    WORD_CARD,
    WORD_LINK,
    WORD_CLAIM,
    WORD_OVERLAY,
    WORD_LIGHT,
    WORD_POINT,
    WORD_ROW, // with braces only, inside another word
    WORD_NUMBER,
    WORD_METER,
    WORD_LIST, // with ( ), inside another word
    WORD_MAP,
    WORD_WHEN,
    WORD_AT_LEAST,
    WORD_AT_MOST,
    WORD_BETWEEN,
    WORD_NOT,
    WORD_ANY_OF,
    WORD_VISITED,
    WORD_CHOSEN,
    WORD_INCLUDE, // functions
    WORD_HAS,
    WORD_VISITS,
    WORD_TAKEN,
    WORD_ANSWERED,
    WORD_ARROW,
    WORD_RANDOM,
    WORD_WORLD_VALUE,
    WORD_EDITION_VALUE,
    WORD_KINDS,
} WordKind;

typedef enum WordShape {
    SHAPE_TOP,    // word "id" { ... } at the top level
    SHAPE_ITEM,   // word "id" { ... } inside one of [parents]
    SHAPE_BRACES, // word { ... } inside one of [parents]
    SHAPE_CALL,   // word(...) inside one of [parents], or the function include
    SHAPE_QUERY,  // a function to be called inside functions of the script
} WordShape;

typedef struct ApiWord {
    const char *name, *usage, *doc;
    WordShape shape;
    const char *parents; // of an item: the words that may contain it, space-separated
    const ApiField *fields; // NULL: no braces
    const char *ids; // more characters allowed in ids: "-", "A-" for capitals too
} ApiWord;

extern const ApiWord api_words[WORD_KINDS];

typedef enum TestWord { TEST_PLAY, TEST_EXPECT, TEST_WORDS } TestWord;
// The words of tests.lua (play_tests.h).
extern const ApiWord api_test_words[TEST_WORDS];

// The number of this language: it grows by one in a release that brings new words or fields.
#define API_NUMBER 1
#define API_MAX    9999 // that a scenario may name

// A word, or with [field] one of its fields, that is newer than api 1.
typedef struct ApiSince {
    WordKind word;
    const char *field;
    int since; // 0 ends the list
} ApiSince;

extern const ApiSince api_newer[];
// Since which api the word or its field exists, by a list such as api_newer; 1 if it is not listed.
int api_since(const ApiSince *newer, WordKind word, const char *field);

const char *api_field_expected(FieldType type); // "a text"
// The index of the field that is written by that name, NONE for none; not of one that stands by its place.
int api_find_field(const ApiWord *word, Str name);
int api_count_places(
    const ApiWord *word); // how many of its fields stand by their place
bool api_stands_in(
    const ApiWord *item, const ApiWord *word); // in the braces of the word
// Whether [id] is valid for the word: a letter, then letters, digits, _ and those of word->ids.
bool api_id_valid(const ApiWord *word, Str id);
// The reference for authors, as Markdown.
void api_docs_markdown(Buf *out);
// The same table as JSON.
void api_docs_json(Buf *out);

#endif
