// Filling a page: the builder, and what kinds of page share.
#ifndef QANTAR_PAGE_BUILD_H
#define QANTAR_PAGE_BUILD_H

#include "base/actions.h"
#include "page/stack.h"
#include "page/words.h"

// A page being filled.
struct Build {
    Stack *stack;
    Arena *arena;
    Page *page;
    Block *blocks;
    Action *actions;
    int blocks_room, actions_room;
    Err err; // the first thing that a script got wrong while the page was built
};

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
void add_pronunciations(
    Build *b); // last: the names in all its words, and how they are said
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

// --- resume codes (resume_page.c) ---------------------------------------------------------------------

void resume_page_add(Build *b);        // the code of the play, where there is one
void resume_page_add_action(Build *b); // to type one
// The play of a code that was typed becomes the play, with its settings; else the sentence is told on
// the page, and nothing is changed.
void resume_page_take(Stack *stack, Str typed);

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
Block build_chain(Build *b); // of no items when the scenario has none
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
