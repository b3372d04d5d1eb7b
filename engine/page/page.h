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
    PAGE_RECORD,    // the record, to keep or hand in
    PAGE_CHALLENGE, // the key of the boards, as a form
    PAGE_MAP,       // the record so far: a map or a chart of it
    PAGE_ABOUT,     // what the scenario is about and what it will show
    PAGE_KNOW,   // "how do we know?": what the sentences of the page under it rest on
    PAGE_HELP,   // "where am I, what do I do"
    PAGE_MENU,   // the way to all that has no link at the foot
    PAGE_AUTHOR, // what an author sees of a play
    PAGE_ENDING,
    PAGE_ERROR,
    PAGE_KINDS,
} PageKind;

typedef enum ActionGroup {
    GROUP_CHOICE,  // moves the play on
    GROUP_PAGE,    // opens or leaves another page
    GROUP_SETTING, // changes a setting
    GROUP_MENU, // as GROUP_PAGE, in the menu: a window shows no button, its key works here too
    ACTION_GROUPS,
} ActionGroup;

typedef struct Action {
    Str id; // unique on the page
    ActionGroup group;
    Str label;   // plain text
    bool open;   // it can be taken now
    Str why;     // the reason when it is not open
    bool chosen; // a setting that is in force, a page or answer that is shown
    // Words, a block or a field of the page open it (a term, a source card, the button behind the
    // field): a window shows no button elsewhere for it, a terminal lists it on request.
    bool inline_;
    bool takes_text; // it takes a text with it ("name of the save")
    Str value;       // which text to offer then
    unsigned own;    // OWN_LABEL, OWN_WHY: the interface's words
} Action;

// How a name in the words of the page is pronounced.
typedef struct Pronunciation {
    Str words;    // "Zhanaozen"
    Str as;       // "zha-na-oh-ZEN"
    Str language; // of the name, a tag of BCP 47: "kk"; or empty
} Pronunciation;

// Plain data; strings and lists belong to whoever made the page.
typedef struct Page {
    PageKind kind;
    Str language;   // of the story's words, a tag of BCP 47: "en"
    Str interface_; // of the interface's words, where it is another; else empty
    Str scenario, chapter, node; // ids; empty where there is none
    Str title;    // in words: a window may show it, text-to-speech says it
    unsigned own; // OWN_TITLE
    // The scenario is of kind "fictional": every reader says so on every page.
    bool invented;
    bool ended; // status: ended, else playing
    bool quit;  // the player asked to leave: the reader ends
    // Changes when the play has moved on: readers then start at the top, and a window takes no key
    // for half a second.
    uint32_t turn;
    const Block *blocks;
    int n_blocks;
    const Action *actions; // choices first, in reading order
    int n_actions;
    const int *actions_by_id; // positions in [actions] by id, of page_sort; or NULL
    const Pronunciation *pronunciations;
    int n_pronunciations;
} Page;

const char *page_kind_id(PageKind kind);        // "scene"
const char *action_group_id(ActionGroup group); // "choice"
// Makes page_action a binary search: for pages that are complete. The positions go to [arena].
void page_sort(Page *page, Arena *arena);
// The first action with this id, or NULL.
const Action *page_action(const Page *page, Str id);
// Whether the player put a card of a board where the record has another; tied cards share their places.
bool card_misplaced(const Page *page, const Block *card);
// The field whose text the button "confirm:ID" sends off, or NULL when [id] is no such button.
const Action *page_field(const Page *page, Str id);
#define CONFIRMS "confirm:"
// The term that lies over the page as a slip, or NULL.
const Block *page_slip(const Page *page);
#define TERM_AS_SLIP "slip" // the value with an action "term:ID" that asks for one
// How many bytes of a text [action] can use, for one that takes a text.
size_t action_text_max(const Action *action);

#endif
