// The stack of pages over one play, and what a kind of page is. For the files of engine/page/.
#ifndef QANTAR_PAGE_STACK_H
#define QANTAR_PAGE_STACK_H

#include "page/pages.h"
#include "page/words_load.h"
#include "story/play.h"

#define PAGES_DEEP    8      // pages over pages; opening more replaces the top one
#define PAGE_ARG_MAX  64     // bytes of a page's argument: a source, a term, a slot
#define ERROR_OF_PLAY "play" // of the error page: the play's own page cannot be shown

// One page on the stack: which kind, and of what.
typedef struct Frame {
    PageKind kind;
    char arg[PAGE_ARG_MAX];
} Frame;

// The answering side of Pages in the process in which the story works.
typedef struct Stack {
    StorySetup setup;
    // NULL when the scenario could not be read: then an error page is shown.
    Story *story;
    Play *play; // NULL with it; else always a play, on the title page a fresh one
    Settings settings;
    WordsChoice words;
    Frame frames[PAGES_DEEP]; // frames[0] is title or the play itself
    int depth;                // at least 1
    Err trouble;              // what the error page says
    Buf notes; // sentences that the page says first, a line each: "Saved." and the like
    Buf noted; // the action of the same page that they answer, or empty
    bool refused; // they say why it was not done
    Buf stale; // why the scripts as they are now cannot be read, or empty: every page says it
    // What check said of the files, as the author's page last asked; or empty.
    Buf checked;
    Buf place;                 // of the present reply to REQUEST_PLACE
    char now[17];              // the local time of the present request
    char slot[STORE_SLOT_MAX]; // where this program saves its turns
    Buf not_saved;             // why nothing can be saved now, or empty
    bool begun; // the play has been shown: the title page can go back to it
    bool quit;
    // Of the record: whose it is, as typed, and whether it tells what was chosen. None is kept.
    Buf record_name;
    bool record_choices;
    bool record_facts;       // whether it lists what the pages met rest on
    char slip[PAGE_ARG_MAX]; // the term that lies over the page on top, or empty
    Buf typed;               // the last resume code that was refused, to be corrected
    int held;                // on the board: the card that is held, from 1, or 0
    int opened;              // on the board: the arrow that is open, from 1, or 0
    uint32_t turn;
    int logged_turn; // the turn whose text the log has
    uint32_t
        reported; // the last turn that was reported; turns that are shown begin with 1
    Arena arena;  // of the page shown now
    Arena own;    // what the interface says on it
    Arena untranslated; // what nobody has translated
    Page page;
    bool built;
    // Of the present reply.
    PlayChange change;
    char continued[STORE_SLOT_MAX]; // the autosave that is continued
    bool unsaved; // the play has changed since it was last handed over
    Buf save;
    int turns; // that [save] has
    Buf ahead;
    Buf settings_json; // as last handed over
    Buf report;
    // Of a drive (drive.h): no turn is handed over to be saved, and a page has only
    // its actions and words: nothing that is only looked at, no words for what a hand does, and what lies on a board
    // once. [shown] is told of every text that is put on one.
    bool passing;
    bool chained, chained_known; // whether plays of the edition have a chain
    int chained_edition;
    struct LabelCache *labels;                  // NULL for readers
    void (*shown)(void *ctx, const Text *text); // or NULL
    void *shown_ctx;
} Stack;

typedef struct Build Build;

// What one kind of page is: how it is filled, and what its own actions do.
typedef struct PageOps {
    void (*build)(Build *b, Str arg);
    // Does [id], known to be an open action of the page. Sets *done when it was one of its own.
    // NULL: the kind has none of its own.
    bool (*act)(Stack *stack, Str id, Str value, bool *done, Err *err);
} PageOps;

extern const PageOps title_ops, scene_ops, check_ops, board_ops, source_ops,
    notebook_ops, record_ops, challenge_ops, contents_ops, map_ops, log_ops,
    glossary_ops, settings_ops, keys_ops, saves_ops, about_ops, know_ops, help_ops,
    menu_ops, author_ops, ending_ops, error_ops;

// What [id] is short for on the title page: "begin", the first edition. NULL: it is not there.
const Action *title_action(const Stack *stack, Str id);

Frame *stack_top(Stack *stack);
void stack_push(Stack *stack, PageKind kind, Str arg);
void stack_pop(Stack *stack);
void stack_show_play(Stack *stack);            // only the play, nothing over it
void stack_say(Stack *stack, Str sentence);    // on the next page shown
void stack_refuse(Stack *stack, Str sentence); // the same: why the action was not done
void stack_fail(Stack *stack, const Err *err); // shows the error page
// After a turn: shows it, or the error page.
bool stack_turn(Stack *stack, bool done, Err *err);
bool stack_new_play(Stack *stack, int edition, Err *err); // an edition or NONE
// [play] becomes the play, in place of one that is set aside first or of the [change] given.
// [notes], sentences of a line each, are told on the next page.
void stack_change_play(Stack *stack, Play *play, PlayChange change, Str notes);
// The play as of this turn goes with the reply, to be saved by who asked.
void stack_hand_over(Stack *stack);

// Puts the words of the interface in use: in the language of the settings, else the scenario's.
void stack_choose_words(Stack *stack);

// The stack of a story's side: answers requests, REQUEST_OPEN first. The caller frees it.
Stack *stack_new(void);
void stack_free(Stack *stack);
// False with [err] when the request is refused and nothing has changed. [reply] is good until the next.
bool stack_answer(Stack *stack, const Request *request, Reply *reply, Err *err);

Backend stack_backend(void); // a stack in this process, for pages_open

#endif
