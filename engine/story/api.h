// Every word of the script language, once: its use, its fields, its meaning. The table registers
// the words, drives the reading of their fields and prints the reference.
#ifndef QANTAR_STORY_API_H
#define QANTAR_STORY_API_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

// How a field is read, and what it is called when something else stands there.
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
    FIELD_PLACE,    // int, an index; so the next four
    FIELD_PERSON,
    FIELD_PICTURE,
    FIELD_CHAIN,
    FIELD_NODE,
    FIELD_START,    // int, a node too; another sentence when there is none
    FIELD_SOURCES,  // Indexes
    FIELD_GO,       // Choice.go and go_ids
    FIELD_NEEDS,    // Choice.needs or needs_fn
    FIELD_FN,       // LuaFn
    FIELD_STATE,    // Book.state
    FIELD_RENAMED,  // Book.renames
    FIELD_HISTORY,  // Source.history
    FIELD_POSITION, // Place.lat, lon, has_position
    FIELD_ORDER,    // of a board
    FIELD_CARD,     // id of a card of the same board
    FIELD_LINK,     // one type of link
    FIELD_OUTLINE,  // int, an index
    FIELD_RINGS,    // Outline.rings
    FIELD_CHART,    // ChartKind
    FIELD_RANGE,    // ChartPoint.low, high, has_value
    FIELD_LEVEL,    // Supply
    FIELD_GRADE,    // Grade
    FIELD_HALF,     // Link.credit: types that count 0.5
    FIELD_FULL,     // Link.credit: types that count 1
    FIELD_TYPES,
} FieldType;

typedef struct ApiField {
    const char *name; // NULL closes the list
    FieldType type;
    size_t offset; // in the struct that the word fills
    int position;  // 1: the first thing in the braces, without "name ="; 0: by name
    bool required;
    const char *doc;
} ApiField;

typedef enum WordKind {
    WORD_SCENARIO, // the words with an id and braces: they declare
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
    WORD_CHOICE, // with an id and braces, inside of another word
    WORD_ANSWER,
    WORD_CARD,
    WORD_LINK,
    WORD_OVERLAY,
    WORD_LIGHT,
    WORD_POINT,
    WORD_ROW, // with braces only, inside of another word
    WORD_NUMBER,
    WORD_METER,
    WORD_LIST, // with ( ), inside of another word
    WORD_MAP,
    WORD_WHEN,
    WORD_INCLUDE, // functions
    WORD_HAS,
    WORD_VISITS,
    WORD_TAKEN,
    WORD_ANSWERED,
    WORD_RANDOM,
    WORD_WORLD_VALUE,
    WORD_KINDS,
} WordKind;

typedef enum WordShape {
    SHAPE_TOP,      // word "id" { ... } on its own
    SHAPE_ITEM,     // word "id" { ... } inside of [parent]
    SHAPE_BRACES,   // word { ... } inside of [parent]
    SHAPE_CALL,     // word(...) inside of [parent], or the function include
    SHAPE_QUESTION, // inside of functions
} WordShape;

typedef struct ApiWord {
    const char *name, *usage, *doc;
    WordShape shape;
    const char *parents;    // of an item: the words it may stand in, parted by spaces
    const ApiField *fields; // NULL: no braces
    const char *ids; // further characters an id may have: "-", or "A-" for capitals too
} ApiWord;

extern const ApiWord api_words[WORD_KINDS];

const char *api_field_wants(FieldType type); // "a text"
// Whether an id is fit for the word: a letter first, then letters, digits and _.
bool api_id_fits(const ApiWord *word, Str id);
// The reference for authors, as Markdown.
void api_docs_markdown(Buf *out);

#endif
