// Filling a page: the builder, and what kinds of page share.
#ifndef QANTAR_PAGE_BUILD_H
#define QANTAR_PAGE_BUILD_H

#include "base/actions.h"
#include "page/stack.h"
#include "page/words.h"
#include "page/words_said.h"

// Told of every text of the scenario that is put on a page; [prose]: it is read, and is no name or label.
typedef void TextHeard(void *ctx, const Text *text, bool prose);

// A page being filled. Everything on it lives as long as the page: what the interface says in [own] or in
// the catalogue, all else in [arena]. So the two can be told apart (page_languages.c).
struct Build {
    Stack *stack;
    Arena *arena, *own;
    // Texts of a scenario that is shown translated, which nobody has translated.
    Arena *untranslated;
    Page *page;
    Block *blocks;
    Action *actions;
    int blocks_room, actions_room;
    // What the bits of Page.own mark (page_languages.c).
    bool second_is_ours, second_is_untranslated;
    bool *opens_term, *opens_source; // by index: the page has the action that opens it
    TextHeard *heard;                // or NULL
    void *heard_ctx;
    Err err; // the first thing that a script got wrong while the page was built
};

// A block of the kind, empty, at the end of the page. Good until the next one is added.
Block *add_block(Build *b, BlockKind kind);
// An open action, at the end. Good until the next one is added.
Action *add_action(Build *b, ActionGroup group, Str id, Str label);
Action *add_choice(Build *b, Str id, Str label);
// A field that proposes [value], and the button behind it. Closed for the reason [why], open without one.
void add_field(Build *b, Str id, Str label, Str value, Str why, Word button);
// [level]: 1 for the page, 2 for a part of it.
void add_heading(Build *b, int level, Str text);
// [label] is plain or empty, [text] has markup.
void add_note(Build *b, Str label, Str text);
void add_passages(Build *b, const Passage *passages, int count);
// Call it last: the pronunciations of the names that are in the page's words.
void add_pronunciations(Build *b);

// True the first time that it is asked for [index] of [count]; *seen is NULL before.
bool build_first_time(Build *b, bool **seen, int index, int count);
// Call it last too: tells the interface's words from the story's where their languages differ (page_languages.c).
void tag_languages(Build *b);

Str build_fmt(Build *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
// A scenario's text with its markup: names replaced, terms resolved and their actions added.
Str build_text(Build *b, const Text *text);
// A text that build_text made for an earlier page: gives this page the actions of its terms.
Str build_kept(Build *b, Str text);
// The same without its terms: they are words like others.
Str build_text_alone(Build *b, const Text *text);
// A scenario's text as plain words: for labels.
Str build_label(Build *b, const Text *text);
// The words of a text with markup.
Str build_plain(Build *b, Str marked);
Str build_date(Build *b, Date date); // "Sunday 2 January 2022 · 09:10"
Str build_day(Build *b, Date date);  // "2 January 2022", "4 January 2022, 20:30"
Str build_tick(Build *b, Date date); // "2 Jan"
// A tick for each of [days] from [first] on, [step] apart on the scale. Returns their number.
int build_ticks(Build *b, Item *items, Date first, int days, double step);
// In words; nothing for STATUS_NONE and LINK_NONE.
Str build_status_word(Status status);
Str build_link_word(LinkType type);

// --- maps and charts (chart.c) ----------------------------------------------------------------------

// Whether something of it is known by now.
bool chart_known(Build *b, const Chart *chart);
// Whether the scenario has charts at all.
bool chart_any(Build *b);
// Steps, hours, counts: the block and its table.
void add_chart(Build *b, const Chart *chart);
// What it shows as of the play's date: its latest finding, else its title.
Str chart_headline(Build *b, const Chart *chart);
// The chart that stands in the place of a scene's picture, if it has one.
void add_scene_chart(Build *b, const Node *node);
// A map in that place, of the latest day that the scene's date knows; before the first day it shows the
// country alone (map.c).
void add_scene_map(Build *b, const Chart *chart);
// A table after a map or a chart with room for [max] rows, which the caller fills and counts.
Item *add_rows(Build *b, int max, Block **table);
Str point_when(Build *b, const ChartPoint *point);

// --- the author's page (author.c) --------------------------------------------------------------------

// The way to it, on the pages of a play; nothing for who did not ask for it.
void author_add_action(Build *b);

// --- languages (settings_page.c) ----------------------------------------------------------------------

// An action for each language but the one in use, by its own name: a few, the settings have all.
void settings_add_other_languages(Build *b);
bool settings_take_language(Stack *stack, Str id); // true if it was one of them

// --- resume codes (resume_page.c) -------------------------------------------------------------------

// The code of the play, where there is one.
void resume_page_add(Build *b);
// The action to type one.
void resume_page_add_action(Build *b);
// The play of a code that was typed becomes the play, with its settings; else the next page says why
// not, and nothing is changed.
void resume_page_take(Stack *stack, Str typed);
// The same of a code to begin with (PagesSetup.code); false when it was refused.
bool resume_page_begin(Stack *stack, Str code);

// --- what playing pages have in common (playing.c) --------------------------------------------------

// The text of [node], in plainer words if the settings ask for them.
void add_wording(Build *b, const Node *node);
// The action that changes to the other wording.
void add_wording_action(Build *b, const Node *node);
// Its own title, or its chapter's.
Str node_title(Build *b, const Node *node);
// The page's own title as its first heading, with the edition of the play above it.
void add_titled(Build *b, Str title);
// The title of the node that it was saved at; and when, and of which edition.
Str save_title(Build *b, const SaveInfo *info);
Str save_where(Build *b, const SaveInfo *info);
// When turns cannot be saved now: the reason and what to do. Returns whether that is so.
bool add_not_saved(Build *b);
void add_title_of(Build *b, const Node *node); // and what is heard
// What is heard under the page, and once; SOUND_NONE for nothing (sound.c).
void add_sounds(Build *b, Sound bed, Sound sound);
// Picture, place, meters, chain, speaker, title.
void add_setting_of(Build *b, const Node *node);
void add_picture(Build *b, int picture);
// [chosen]: with the layers that depend on what was chosen, not on the boards alone.
void add_picture_of(Build *b, int picture, bool chosen);
void add_plate(Build *b, const Node *node); // plate.c; nothing for a node without one
void add_meters(Build *b);
// What the last turn moved and why, and the answer that led here at once (outcome.c).
void add_outcome(Build *b);
void add_source_card(Build *b, int source, bool fresh);
// Cards of the sources that the last turn brought.
void add_new_sources(Build *b);
void add_scores(Build *b);
// Notebook, map, glossary and menu; and for their keys, what is in the menu: log, record, help, settings, saves,
// undo, title.
void add_page_actions(Build *b);
void add_back(Build *b);

// --- the chain of events (page_chain.c) -------------------------------------------------------------

// Not on the page yet; without items when the scenario has no chain.
Block build_chain(Build *b);
// The block, and the action that opens the contents; nothing when the scenario has no chain.
void add_chain(Build *b);

// --- what it is about (about.c) ---------------------------------------------------------------------

// What the scenario will show; and the same on the page with which a play begins, before its first turn.
void add_content_note(Build *b);
void add_content_note_first(Build *b);
// The line for help that a school has typed into the settings; nothing without one.
void add_helpline(Build *b);

// --- the glossary (glossary.c) ----------------------------------------------------------------------

// The term of the stack's slip, over the page that is built.
void add_slip(Build *b);

// --- how do we know? (know.c, know_fact.c, know_met.c) -----------------------------------------------

// Whether the scenario has facts at all.
bool know_any(Build *b);
// A row of a table: the fact, how sure it is, who says so, how it stood at [when] (of minute [at]) and stands now.
// [pages]: which pages rest on it, or nothing.
Item know_fact_row(Build *b, int fact, Date when, int64_t at, Str pages);
// The action that opens it, on every page of a play that has none yet.
void know_add_action(Build *b);
// For the record: what the pages rest on that the play has shown.
void know_add_met(Build *b);

// --- of other pages ---------------------------------------------------------------------------------

// A source's card with its witness and how it stood (source.c).
void add_source_held(Build *b, int source);
// The order, the arrows and the claims of the board of [node], which is done (board_result.c).
void add_board_result(Build *b, int node);
// The order in which its cards lie on the rail, in words (board_parts.c).
Str board_order_words(Build *b, const Board *board, const int *cards, int n);
// Keeps what this page says for the log, once a turn (log.c).
void log_shown(Build *b);
// The words of the choice or answer that was given at [node], or nothing (log.c).
Str taken_label(Build *b, const Node *node, int index);

#endif
