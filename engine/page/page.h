// The Page: everything a person meets, as plain data that five kinds of reader can show.
#ifndef QANTAR_PAGE_PAGE_H
#define QANTAR_PAGE_PAGE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "page/block.h"
#include "text/markup.h" // the language of texts with markup

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
    PAGE_RECORD, // the record, to keep or hand in
    PAGE_MAP,    // the record so far: a map or a chart of it
    PAGE_HELP,   // "where am I, what do I do"
    PAGE_ENDING,
    PAGE_ERROR,
    PAGE_KINDS,
} PageKind;

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

typedef struct Pronunciation { // a name in the words of the page, and how it is said
    Str words, as;             // "Zhanaozen", "zha-na-oh-ZEN"
    Str language;              // whose words they are, a tag of BCP 47: "kk"; or empty
} Pronunciation;

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
    const Pronunciation *pronunciations;
    int n_pronunciations;
} Page;

const char *page_kind_id(PageKind kind); // "scene"
const char *action_group_id(ActionGroup group);
const Action *page_action(const Page *page, Str id); // NULL when it is not there

// Appends the page as one line of JSON, without the newline: the lines protocol. Markup stays.
// page_read (page/page_read.h) reads it back.
void page_to_json(const Page *page, Buf *out);

#endif
