// A play of a story: its current state, the possible actions, and turns as transactions.
#ifndef QANTAR_STORY_PLAY_H
#define QANTAR_STORY_PLAY_H

#include "base/rng.h"
#include "story/story.h"

#define UNDO_MAX 20 // turns that can be undone

typedef struct Play Play;

// A play of an edition, from its start; of NONE, from the book's. Fails with [err] if the effect of the
// first node does. The story must outlive the play. The caller calls play_close.
Play *play_new_edition(Story *story, uint64_t seed, int edition, Err *err);
Play *play_new(Story *story, uint64_t seed, Err *err); // of NONE
// The same as play_new_edition, starting at [node]: for screenshots and authors.
Play *play_new_at(Story *story, uint64_t seed, int edition, int node, Err *err);
void play_close(Play *play);

const Book *play_book(const Play *play);
const Node *play_node(const Play *play);
int play_node_index(const Play *play);
int play_edition(const Play *play); // index of the edition that is played, or NONE
int play_turns(const Play *play);   // number of turns so far, without undone ones
bool play_ended(const Play *play);

// --- actions --------------------------------------------------------------------------------

typedef enum ChoiceState { CHOICE_OPEN, CHOICE_CLOSED, CHOICE_HIDDEN } ChoiceState;

#define SHOWN_MAX (1u << 20) // bytes of all texts of one page

#define SHOWN_MARKS 4096 // {marks} in all texts of one page
#define TEXT_MARKS  256  // {marks} in one text

// To be called before building a page: the choices, passages and texts evaluated until the next call
// or turn share one budget of steps, SHOWN_MAX and SHOWN_MARKS.
void play_look(Play *play);

// Evaluates [needs] and [once] of choice [index] of the current node. A [once] choice that was taken
// is hidden, because its [why] is about [needs]. False with [err] when the script fails; treat the
// choice as closed then.
bool play_choice_state(Play *play, int index, ChoiceState *state, Err *err);

// Each of the following is a turn, and atomic: on failure (false with [err]) the play is unchanged. The
// error names file and line of the script.
bool play_choose(Play *play, int choice, Err *err); // scene: an open choice
// check: shows the explanation next, or where it leads on, the next node
bool play_answer(Play *play, int answer, Err *err);
bool play_continue(Play *play, Err *err); // answered check or finished board: next node
// Board: puts a card that is not given on the rail, from the hand or from elsewhere on it. [gap] counts
// the cards that it then follows, given ones too.
bool play_put(Play *play, int card, int gap, Err *err);
// Board: a card takes the place of another on the rail, which goes where the first one was.
bool play_swap(Play *play, int card, int other, Err *err);
bool play_take_back(Play *play, int card, Err *err); // board: from the rail to the hand
// Board: the order stands, once the hand is empty
bool play_order_done(Play *play, Err *err);
// Board: sets the type of an arrow, the next one or one that has a type already. What was pinned to it
// is then asked for again.
bool play_link(Play *play, int link, LinkType type, Err *err);
// Board: pins a source, or nothing (NONE), to the arrow that is asked about.
bool play_pin(Play *play, int source, Err *err);
// Board: the next claim
bool play_claim(Play *play, int claim, Status status, Err *err);
bool play_can_undo(const Play *play);
bool play_undo(Play *play, Err *err); // restores the state before the last turn

// --- for authors (play_author.c) -------------------------------------------------------------

// A turn: goes to [node] as if a choice led there. The play, its log and its saves remember it for good.
bool play_go_to(Play *play, int node, Err *err);
// Says of a play without a turn that an author let it begin at its node ("--at"): it counts as one play_go_to.
void play_mark_begun(Play *play);
// How often that was done in the play, without what was undone.
int play_authored(const Play *play);

// The turn that last changed a variable.
typedef struct LastChange {
    int turn;   // its number, from 1
    int node;   // where it was taken, and
    int choice; // the choice or answer there, or NONE
} LastChange;
// False when none of the turns did that can be undone. *all is whether these are all that were taken.
bool play_last_change(const Play *play, int state_var, LastChange *change, bool *all);

// --- state ------------------------------------------------------------------------------------

// Appends [text] with {names} replaced and {#marks} removed; other markup remains. {world.x} is looked
// up at the place and date of the current node.
bool play_text(Play *play, const Text *text, Buf *out, Err *err);
bool play_passage_shown(Play *play, const Passage *passage, bool *shown, Err *err);
// The same for what others may see of the play: its function finds the variables as they were at first, nothing
// entered, taken, answered or held, and the boards as they are.
bool play_passage_told(Play *play, const Passage *passage, bool *shown, Err *err);
// The value of a declared variable. Valid until the next turn.
const Value *play_value(const Play *play, int state_var);
// The value of world.NAME at the place and date of the current node, or VALUE_NIL.
Value play_world(const Play *play, int world_table);

// What the last turn did to a meter, and the reason that the choice gives, or NULL.
typedef struct Moved {
    int meter; // index of the variable
    int by;    // in shown steps, never 0
    const Text *because;
} Moved;
// The meters that the last turn moved, in the order in which they are declared. [position] counts from
// 0; false past the end. Computed from the states, not from what the script says.
bool play_moved(const Play *play, int position, Moved *moved);
// The check whose answer led here at once with the last turn, or NONE.
int play_led_on(const Play *play);

int play_answer_given(const Play *play, int node); // answer index of a check, or NONE
bool play_has_answered(const Play *play);    // the current check, during this visit
int play_visits(const Play *play, int node); // number of times it was entered
int play_taken(const Play *play, int node, int choice);
bool play_holds(const Play *play, int source);
// Sources in order of arrival, and those that came with the last turn; NONE past the end.
int play_held(const Play *play, int position);
int play_new_source(const Play *play, int position);
// Status of a source at the date of the current node; later changes are not known yet.
Status play_source_status(const Play *play, int source);
// Number of entries of the source's history that are known at that date.
int play_source_history(const Play *play, int source);
// date_minutes of the current node; INT64_MAX without a date.
int64_t play_now_minutes(const Play *play);
// The furthest milestone of the chain reached, and that of the current node; or NONE.
int play_chain_reached(const Play *play);
int play_chain_at(const Play *play);

// --- the board ---------------------------------------------------------------------------------

typedef enum BoardStage {
    BOARD_ORDER,
    BOARD_LINKS,
    BOARD_CLAIMS,
    BOARD_DONE,
} BoardStage;

// What is pinned to an arrow.
#define PIN_UNSET   0 // nobody has been asked
#define PIN_NOTHING 1
static inline int pin_of(int source)
{
    return source == NONE ? PIN_NOTHING : source + 2;
}
static inline int pin_source(int pin) { return pin < 2 ? NONE : pin - 2; }

// State of the board of [node]; all zero before it was entered.
typedef struct BoardState {
    BoardStage stage;
    const int *rail; // cards in the player's order, given ones in theirs
    int n_rail;
    const int *hand; // the other cards, in the order of [deal]
    int n_hand;
    // The cards that are not given, as they were dealt once and for all.
    const int *deal;
    int n_deal;
    const LinkType *links; // by link, LINK_NONE when not yet set
    const int *pins;       // by link
    int next_link; // the first that lacks its type or what is pinned to it, or NONE
    const Status *claims; // by claim
    int next_claim;       // the first without a status, or NONE
    int stood;            // the turn since which the order stands, or 0
} BoardState;
BoardState play_board(const Play *play, int node);
// The sources that can be pinned to [link] of the board of [node]: held since before the order stood.
// NONE past the end.
int play_pin_option(const Play *play, int node, int link, int position);

// How much of something was right.
typedef struct Score {
    // What is above guessing: 0 as guessing or less, 1 all; -1 when nothing was asked yet.
    double score;
    double credit; // what was right, of [count]
    double chance; // what guessing gets of it
    int count;
} Score;

typedef struct Scores {
    // Pairs of cards in the right order, without ties and without pairs of given cards; guessing puts
    // every card into any gap.
    Score order;
    Score links; // guessing: any of the six types
    // Of arrows to which a source was to be pinned; guessing: any that was offered.
    Score evidence;
    Score claims; // guessing: the player's own statuses, shuffled
    Score checks; // scored ones; guessing: any answer
} Scores;
Scores play_scores(const Play *play);
// The credit of what the player pinned to [link]. Nothing is right where nothing that was held shows it.
double play_pin_credit(const Play *play, int node, int link);
// Length of the longest run of the cards on the rail (not necessarily adjacent) in the right order.
int board_longest_run(const Board *board, const int *rail, int n_rail);

// --- the log -------------------------------------------------------------------------------------

// One line of the log: a node that was shown and the choice made there.
typedef struct LogLine {
    int node;
    int choice;    // choice or answer index; NONE for a board, or before a choice
    Str shown;     // the text as displayed, or empty if it never was
    bool authored; // an author went to the node or began there; no choice led to it
} LogLine;
int play_log_count(const Play *play);
LogLine play_log_line(const Play *play, int index); // oldest first
// Records the displayed text of the current node in the log. Not a turn.
void play_log_shown(Play *play, Str text);

// --- saves ---------------------------------------------------------------------------------------

#define SAVE_FORMAT 1 // version of the file format; newer ones are refused

// Appends the play as JSON: names and values, never code; with undo history and log. The same play
// gives the same bytes.
void play_save(const Play *play, Buf *out);
// Restores a play from a save, without running effects again. What could not be restored (a removed
// scene, a variable of another type) is reported in [notes], one line each; may be NULL. Renames are
// applied without a note; unknown names are preserved and written back. NULL with [err] when the save
// is invalid, of another scenario, or of a newer format. The caller calls play_close.
Play *play_load(Story *story, Str save, Buf *notes, Err *err);
// The header of a save, for the list of saves. Strings live in [arena].
typedef struct SaveInfo {
    Str scenario, version, node;
    Str edition;    // its id, or empty
    Str title;      // of the node when saved
    Str name, when; // the slot's name, local time
    int turns;
} SaveInfo;
bool save_info(Str save, Arena *arena, SaveInfo *out, Err *err);
// Whether it is a save of the scenario with this id, or with any if that is empty, in whatever format.
bool save_is_of(Str save, Str scenario);
// Whether it is sound but of a format that only a newer program reads: nothing may be written over it.
bool save_is_newer(Str save);
// Sets the labels that play_save writes for save_info: the slot's name and the local time.
void play_save_labels(Play *play, Str name, Str when);

#endif
