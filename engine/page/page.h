// The Page: everything a person meets, as plain data that five kinds of reader can show.
#ifndef QANTAR_PAGE_PAGE_H
#define QANTAR_PAGE_PAGE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

// Which page it is; also the "page" of the lines protocol.
typedef enum PageKind {
    PAGE_TITLE,
    PAGE_SCENE,
    PAGE_CHECK,
    PAGE_BOARD,
    PAGE_SOURCE,
    PAGE_NOTEBOOK,
    PAGE_LOG,
    PAGE_GLOSSARY,
    PAGE_SETTINGS,
    PAGE_KEYS,
    PAGE_SAVES,
    PAGE_CONTENTS,
    PAGE_SHEET, // the record, to keep or hand in
    PAGE_MAP,   // the record so far: a map or a chart of it
    PAGE_HELP,  // "where am I, what do I do"
    PAGE_ENDING,
    PAGE_ERROR,
    PAGE_KINDS,
} PageKind;

// What a block is. Fields that a kind does not name are empty. Texts marked (m) carry inline
// markup: **strong**, *emphasis*, [words|term-id], and \ before a literal * [ ] \ .
typedef enum BlockKind {
    BLOCK_HEADING, // text; value: level 1 or 2; label: small words above it ("Meanwhile")
    BLOCK_PLACE, // label: place; text: "Sunday 2 January 2022 · 09:10"; note: "UTC+5"
    BLOCK_SPEAKER,   // label: name; text: who that is
    BLOCK_PARAGRAPH, // text (m)
    BLOCK_QUOTE,     // text (m)
    BLOCK_NOTE, // text (m); label: a heading or empty: an aside, a reason, a message
    BLOCK_SOURCE, // a source card; id; label: title; text (m): content; note: who and when;
    // status; items: further rows (label, text (m)); action: opens it; value 1: new
    BLOCK_METER, // id; label; value, min, max; note: symbol; text: "5 of 8"
    BLOCK_PICTURE, // id; text: alternative text; items: layers (id: file name), then overlays
    // (label empty; text; x, y, size; value: 0xRRGGBB), then what moves: label
    // "snow" (size: its amount), "flicker" or "breathe", a light (x, y, size;
    // value: 0xRRGGBB); x, y: focus
    BLOCK_CHAIN, // items: id, label, state (ITEM_DONE, ITEM_HERE, ITEM_AHEAD); text: in words
    BLOCK_TERM,  // id; label; text (m): a glossary entry
    BLOCK_TABLE, // label: caption; items: rows (label, text (m), note)
    BLOCK_CARD,  // board: id; label; note: when; value: position from 1, 0 unplaced;
                 // state: ITEM_DONE given or placed, ITEM_AHEAD still to place
    BLOCK_ARROW, // board: id; label: from; note: to; text: link type in words or empty;
    // state: ITEM_HERE the one asked about, ITEM_AHEAD asked later; status: id
    // of the link type; when done: items, feedback rows, and value, the credit
    // in halves
    BLOCK_ENTRY, // log: label: title; text (m): what was read; note: what was chosen
    BLOCK_SCORE, // label; text: in words; value of max
    // Maps and charts are drawings; the same in words stands in the table after each. An item with
    // the id "tick" names a place on the scale (label, x). note: who says so.
    BLOCK_MAP, // id; text: in words; y: height as a share of the width; items: rings (id "ring";
    // text: whole numbers, x and y in turns, of MAP_UNITS to the width), then towns
    // (label; x, y as shares of the width; state: ITEM_HERE new that day, else
    // ITEM_DONE; value: 0 sure, 1 less so); actions "day:..." step through the days
    BLOCK_STEPS, // id; label: unit; x: where the scale ends; items (label: value in words; text:
                 // what; x: from; y to size: the range)
    BLOCK_HOURS, // id; label: unit; x: hours until now; items (x: from hour; value: 0 to 2, almost
                 // none, part, whole); a tick a day
    BLOCK_COUNTS, // id; label: unit; items (id: status; label: when; text: the figure; note: what
                  // and who; y to size: the range): no table, these are the words
    BLOCK_KINDS,
} BlockKind;

#define MAP_UNITS 10000 // to the width of a map
#define ITEM_RING "ring"
#define ITEM_TICK "tick"

typedef enum ItemState {
    ITEM_PLAIN,
    ITEM_DONE,
    ITEM_HERE,
    ITEM_AHEAD,
    ITEM_STATES,
} ItemState;

typedef struct Item {
    Str id, label, text, note;
    ItemState state;
    double x, y, size;
    int value;
} Item;

typedef struct Block {
    BlockKind kind;
    Str id, label, text, note;
    Str action; // id of the page's action that this block opens, or empty
    Str status; // id of a status: confirmed reported claimed disputed withdrawn unknown, or empty;
        // of an arrow the link that was said: led_to trigger condition response
        // stated_reason only_before
    Str status_word; // the same in the interface's words: "Confirmed"
    ItemState state;
    int value, min, max;
    double x, y;
    const Item *items;
    int n_items;
} Block;

typedef enum ActionGroup {
    GROUP_CHOICE,  // moves the play on
    GROUP_PAGE,    // opens or leaves another page
    GROUP_SETTING, // changes a setting
    ACTION_GROUPS,
} ActionGroup;

typedef struct Action {
    Str id;
    ActionGroup group;
    Str label, why; // why: the reason when it is not open
    bool open;
    bool chosen; // a setting that is in force, an answer that was given
    bool
        inline_; // reached from words or a block of the page (a term, a source card): a
                 // window shows no button for it; a terminal lists it on request
    bool takes_text; // wants a value ("name of the save"); [value] is what to offer
    Str value;
} Action;

typedef struct Said { // a name in the words of the page, and how it is said
    Str words, as;    // "Zhanaozen", "zha-na-oh-ZEN"
    Str language;     // whose words they are, a tag of BCP 47: "kk"; or empty
} Said;

typedef struct Page {
    PageKind kind;
    Str language;                // of its words, a tag of BCP 47: "en"
    Str scenario, chapter, node; // ids; empty where there is none
    Str title;     // of the page, in words: window readers may show it, speech says it
    bool invented; // label every screen: the scenario is of kind "fictional"
    bool ended;    // status: ended, else playing
    bool quit;     // the player asked to leave: the reader ends
    uint32_t turn; // changes when what is shown is a new step of the play (for the
                   // half-second guard and for starting at the top)
    const Block *blocks;
    int n_blocks;
    const Action *actions; // choices first, in reading order
    int n_actions;
    const Said *said;
    int n_said;
} Page;

const char *page_kind_id(PageKind kind);   // "scene"
const char *block_kind_id(BlockKind kind); // "paragraph"
const char *action_group_id(ActionGroup group);
const char *item_state_id(ItemState state);          // "" for ITEM_PLAIN
const Action *page_action(const Page *page, Str id); // NULL when it is not there

// The words with a \ before each * [ ] \, so that a text (m) shows them as they are.
Str escape_markup(Arena *arena, Str words);

// Appends the page as one line of JSON, without the newline: the lines protocol. Markup stays.
// page_take (page/page_take.h) reads it back.
void page_to_json(const Page *page, Buf *out);

#endif
