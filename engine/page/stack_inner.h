// What the kinds of page share: the stack of pages, and the builder that a kind fills a page with.
#ifndef QANTAR_PAGE_STACK_INNER_H
#define QANTAR_PAGE_STACK_INNER_H

#include "page/pages.h"
#include "page/words.h"
#include "story/play.h"

#define PAGES_DEEP    8      // pages over pages; opening more replaces the top one
#define PAGE_ARG_MAX  64     // bytes of a page's argument: a source, a term, a slot
#define ERROR_OF_PLAY "play" // of the error page: the play's own page cannot be shown

// One page on the stack: which kind, and of what.
typedef struct Frame {
    PageKind kind;
    char arg[PAGE_ARG_MAX];
} Frame;

typedef struct Stack {
    PagesSetup setup;
    Story
        *story; // NULL when the scenario could not be read: then an error page is shown
    Play *play; // NULL with it; else always a play, on the title page a fresh one
    Settings settings;
    Frame frames[PAGES_DEEP]; // frames[0] is title or the play itself
    int depth;                // at least 1
    Err trouble;              // what the error page says
    Buf note;                 // what the next page says first: "Saved." and the like
    bool settings_changed, play_changed;
    char own
        [PAGE_ARG_MAX]; // the slot of this program's last turn: "autosave", "autosave-2"
    Known known;        // what this program last saw there
    bool begun;         // the play has been shown: the title page can go back to it
    bool quit;
    Buf typed; // the last code that could not be taken up, to be mended
    uint32_t turn;
    int logged_turn; // the turn whose text the log has
    Arena arena;     // of the page shown now
    Page page;
    bool built;
} Stack;

// A page being filled.
typedef struct Build {
    Stack *stack;
    Arena *arena;
    Page *page;
    Block *blocks;
    Action *actions;
    int blocks_room, actions_room;
    Err err; // the first thing that a script got wrong while the page was built
} Build;

// What one kind of page is: how it is filled, and what its own actions do.
typedef struct PageOps {
    void (*build)(Build *b, Str arg);
    // Does [id], known to be an open action of the page. Sets *done when it was one of its own.
    bool (*act)(Stack *stack, Str id, Str value, bool *done, Err *err);
} PageOps;

extern const PageOps title_ops, scene_ops, check_ops, board_ops, source_ops,
    notebook_ops, sheet_ops, contents_ops, map_ops, log_ops, glossary_ops, settings_ops,
    keys_ops, saves_ops, help_ops, ending_ops, error_ops;

// --- the stack (pages.c) --------------------------------------------------------------------------

void stack_push(Stack *stack, PageKind kind, Str arg);
void stack_pop(Stack *stack);
void stack_show_play(Stack *stack);            // only the play, nothing over it
void stack_say(Stack *stack, Str sentence);    // on the next page shown
void stack_fail(Stack *stack, const Err *err); // shows the error page
bool stack_turn(
    Stack *stack, bool done, Err *err); // after a turn: shows it, or the error page
bool stack_new_play(Stack *stack, Err *err);

// --- keeping (keeping.c): what goes through the store ---------------------------------------------

#define AUTOSAVE "autosave"
#define PREVIOUS "previous" // the play before this one

bool keep_autosave(Stack *stack, Err *err); // if the play changed
bool keep_settings(Stack *stack, Err *err); // if they changed
// Keeps the play in the first free slot under [name]; the slot in [arena].
bool keep_named(Stack *stack, Str name, Arena *arena, Str *slot, Err *err);
// Sets the play at hand, or else the one kept by an earlier sitting, aside as PREVIOUS; that it
// could not be is told on the next page, and then nothing is written over it.
void keep_previous(Stack *stack);
// The play of a slot becomes the play. From an autosave it goes on there; for any other slot the
// play that it takes the place of is set aside first.
bool keep_load(Stack *stack, Str slot, Err *err);
bool keep_resume(
    Stack *stack, Err *err); // the play that the setup resumes becomes the play
// [play] becomes the play; [notes], sentences of a line each, are told on the next page. Whoever wants
// the one before it kept calls keep_previous first.
void keep_change(Stack *stack, Play *play, Str notes);
bool keep_info(Stack *stack, Str slot, Arena *arena, SaveInfo *out, Err *err);
bool keep_remove(Stack *stack, Str slot, Err *err);
bool keep_is_autosave(Str slot); // of this or another program
// Slots of this scenario, sorted, strings in [arena]; returns their number, 0 with [err] too.
int keep_slots(Stack *stack, Arena *arena, Str **slots, Err *err);
void keep_read_settings(Stack *stack);

// --- resume codes (code.c) --------------------------------------------------------------------------

void add_code(Build *b);        // the code of the play, where there is one
void add_code_action(Build *b); // to type one
// The play of a code that was typed becomes the play, with its settings; else the sentence is told on
// the page, and nothing is changed.
void take_code(Stack *stack, Str typed);

// --- filling a page (build.c) -----------------------------------------------------------------------

Block *add_block(Build *b, BlockKind kind);
Action *add_action(Build *b, ActionGroup group, Str id, Str label); // open
Action *add_choice(Build *b, Str id, Str label);
void add_heading(Build *b, int level, Str text);
void add_note(Build *b, Str label, Str text);
Str build_fmt(Build *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
// A scenario's text as the page shows it: names replaced, terms resolved and their actions added.
Str build_text(Build *b, const Text *text);
// Text that was made by build_text and kept: gives this page the actions of its terms.
Str build_kept(Build *b, Str text);
Str build_plain(Build *b, Str marked); // its words alone
// A scenario's text as plain words: for labels, where markup is not shown.
Str build_label(Build *b, const Text *text);
void add_passages(Build *b, const Passage *passages, int count);
void add_said(Build *b); // last: the names in all its words, and how they are said
Str build_date(Build *b, Date date); // "Sunday 2 January 2022 · 09:10"
Str build_day(Build *b, Date date);  // "2 January 2022", "4 January 2022, 20:30"
Str build_tick(Build *b, Date date); // "2 Jan"

// --- maps and charts (map.c, chart.c) ---------------------------------------------------------------

bool chart_known(Build *b, const Chart *chart); // something of it is known by now
bool chart_any(Build *b);                       // the scenario has charts at all
void add_chart(Build *b, const Chart *chart);   // steps, hours, counts: block and table
// The table after a map or a chart: rows are filled by the caller.
Item *add_rows(Build *b, int most, Block **table);
Str point_when(Build *b, const ChartPoint *point);

// --- what playing pages have in common (playing.c) ----------------------------------------------------

// Its text, in plainer words for whoever wants them, and the action that changes to the other wording.
void add_wording(Build *b, const Node *node);
void add_wording_action(Build *b, const Node *node);
Str node_title(Build *b, const Node *node);     // its own, or its chapter's
Str save_title(Build *b, const SaveInfo *info); // of the node it was saved at
Str save_where(Build *b, const SaveInfo *info); // the same, and when
void add_title_of(Build *b, const Node *node);
void add_setting_of(
    Build *b, const Node *node); // picture, chain, place, meters, title, speaker
void add_picture(Build *b, int picture);
const Block *add_chain(Build *b); // NULL when the scenario has none
void add_meters(Build *b);
void add_source_card(Build *b, int source, bool fresh);
void add_source_held(
    Build *b, int source);      // with its witness and how it stood (source.c)
void add_new_sources(Build *b); // cards of those that the last turn brought
void add_page_actions(
    Build *b); // notebook, glossary, log, help, settings, saves, undo, title
void add_back(Build *b);
void log_shown(Build *b); // keeps what this page said for the log, once a turn
void add_scores(Build *b);
void add_board_result(
    Build *b, const Board *board, const BoardState *state); // board.c: order and arrows
// The words of the choice or answer that was taken at [node], or nothing (log.c).
Str taken_label(Build *b, const Node *node, int index);
Str status_word(Status status);
Str link_word(LinkType type);

#endif
