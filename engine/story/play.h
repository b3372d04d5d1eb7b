// One play of a story: where it stands, what may be done, and the doing of it as a transaction.
#ifndef QANTAR_STORY_PLAY_H
#define QANTAR_STORY_PLAY_H

#include "base/rng.h"
#include "story/story.h"

#define UNDO_MAX 20 // turns that can be taken back

typedef struct Play Play;

// Begins at the book's start. Entering the first node may run its effect, hence [err].
// The story must outlive the play. The caller closes it.
Play *play_new(Story *story, uint64_t seed, Err *err);
// The same, standing at [node] as if the play had come there: for screenshots and authors.
Play *play_new_at(Story *story, uint64_t seed, int node, Err *err);
void play_close(Play *play);

const Story *play_story(const Play *play);
const Book *play_book(const Play *play);
const Node *play_node(const Play *play);
int play_node_index(const Play *play);
int play_turns(const Play *play); // turns taken so far, undone ones not counted
bool play_ended(const Play *play);

// --- what may be done -----------------------------------------------------------------------

typedef enum ChoiceState { CHOICE_OPEN, CHOICE_CLOSED, CHOICE_HIDDEN } ChoiceState;

#define SHOWN_MAX (1u << 20) // bytes of all texts in one look

#define SHOWN_MARKS 4096 // {marks} in them
#define TEXT_MARKS  256  // {marks} of one text

// Starts a look: the choices, passages and texts asked for until the next look or turn share one
// budget of steps, SHOWN_MAX and SHOWN_MARKS. Whoever builds a page looks once.
void play_look(Play *play);

// Asks [needs] and [once] for choice [index] of the node the play stands on. A [once] choice that
// was taken is hidden: its [why] speaks of what is needed. False with [err] when the script
// fails; then treat it as closed.
bool play_choice_state(Play *play, int index, ChoiceState *state, Err *err);

// Every function below that changes the play is a turn: it happens whole, or (false, [err]) the
// play is exactly as before. The sentence names file and line of the script at fault.
bool play_choose(Play *play, int choice, Err *err); // scene: take an open choice
// check: answer it; then it explains
bool play_answer(Play *play, int answer, Err *err);
bool play_continue(Play *play, Err *err); // answered check, finished board: go on
bool play_place(Play *play, int card, Err *err); // board: this card comes next
bool play_unplace(Play *play, Err *err); // board: take the last placed card back
// board: say what an arrow is
bool play_link(Play *play, int link, LinkType type, Err *err);
bool play_can_undo(const Play *play);
bool play_undo(Play *play, Err *err); // takes the last turn back, with all that it did

// --- what there is to see ---------------------------------------------------------------------

// Appends [text] with {names} replaced and {#marks} left out; other markup stays. [place] and
// [date] for {world.x} are the current node's.
bool play_text(Play *play, const Text *text, Buf *out, Err *err);
bool play_passage_shown(Play *play, const Passage *passage, bool *shown, Err *err);
// The value of a declared variable. The pointer is good until the next turn.
const Value *play_value(const Play *play, int state_var);
// The value of world.NAME where and when the play stands, or a VALUE_NIL.
Value play_world(const Play *play, int world_table);

int play_answer_given(const Play *play, int node); // answer index of a check, or NONE
bool play_has_answered(const Play *play); // the check that it stands on, at this visit
int play_visits(const Play *play, int node); // how often it was entered
int play_taken(const Play *play, int node, int choice);
bool play_holds(const Play *play, int source);
// Sources in the order they came, and those that the last turn brought; NONE past the end.
int play_held(const Play *play, int position);
int play_new_source(const Play *play, int position);
// Status of a source as of where the play stands: later changes are not known yet.
Status play_source_status(const Play *play, int source);
// How many of the source's history entries are known by now.
int play_source_history(const Play *play, int source);
// date_minutes of where the play stands; INT64_MAX, after all that happened, without a date.
int64_t play_now_minutes(const Play *play);
// The furthest link of the chain reached, and the one it stands at; NONE when there is none.
int play_chain_reached(const Play *play);
int play_chain_at(const Play *play);

// --- the board ---------------------------------------------------------------------------------

typedef enum BoardStage { BOARD_ORDER, BOARD_LINKS, BOARD_DONE } BoardStage;

// The board of [node] as it stands; all zero before it was entered.
typedef struct BoardState {
    BoardStage stage;
    const int *placed; // cards in the player's order, given cards not among them
    int n_placed;
    const int *offered; // the others, shuffled by the play's seed, stable between turns
    int n_offered;
    const LinkType *links; // by link, LINK_NONE when not yet said
    int next_link;         // the first unsaid link or NONE
} BoardState;
BoardState play_board(const Play *play, int node);

// Sub-scores, kept apart; each 0 to 1, corrected for chance with a floor of 0; or -1 when there
// is nothing to score yet.
typedef struct Scores {
    // The share of keyed pairs in the right order, ties not counted; chance is 0.5.
    double order;
    // The credit for the arrows; chance is the mean credit of the six types.
    double links;
    // The credit for scored checks; chance is the mean credit of their answers.
    double checks;
    int order_pairs, order_right; // the raw figures behind [order]
    double links_credit;
    int links_count;
    double checks_credit;
    int checks_count;
} Scores;
Scores play_scores(const Play *play);
// The most cards of [placed] that stand in the right order, one behind the other.
int board_longest_run(const Board *board, const int *placed, int n_placed);

// --- the log -------------------------------------------------------------------------------------

// One line of the log: a node that was shown and what was done there.
typedef struct LogLine {
    int node;
    int choice; // choice or answer index, NONE when none was taken (yet), and of a board
    Str shown;  // the text as it was read, or empty when nobody asked for it
} LogLine;
int play_log_count(const Play *play);
LogLine play_log_line(const Play *play, int index); // oldest first
// Keeps what the page of the current node said, for the log. Not a turn.
void play_log_shown(Play *play, Str text);

// --- saves ---------------------------------------------------------------------------------------

#define SAVE_FORMAT 1 // of the file; a newer one is refused in a sentence

// Appends the play as JSON: names and values, never code; undo and log included. The same play
// gives the same bytes.
void play_save(const Play *play, Buf *out);
// A play from a save. The scene is re-shown, nothing is re-run. What could not be kept as it was
// (a scene gone, a variable new or of another type) is told in sentences added to [notes] (one
// line each; may be NULL); renamed names are followed in silence, unknown ones are kept and
// written back. NULL with [err] when the save is broken, of another scenario, or from a newer
// format. The caller closes it.
Play *play_load(Story *story, Str save, Buf *notes, Err *err);
// What a save is, without loading it: for the list of saves. Strings go to [arena].
typedef struct SaveInfo {
    Str scenario, version, node;
    Str title;      // of the node at the time
    Str name, when; // the slot's name, local time
    int turns;
} SaveInfo;
bool save_info(Str save, Arena *arena, SaveInfo *out, Err *err);
// Labels that play_save writes along (for save_info): the slot's name and the local time.
void play_save_labels(Play *play, Str name, Str when);

#endif
