// All mutable state of a play, in flat memory that is copied before each turn.
#ifndef QANTAR_STORY_GAME_STATE_H
#define QANTAR_STORY_GAME_STATE_H

#include "base/rng.h"
#include "story/book.h"

#define STATE_WEIGHT_MAX  65536  // total value_weight of all variables
#define STATE_WRITTEN_MAX 524288 // total value_weight of all writes of one turn

// Offsets of a board's cards and links in the arrays of a GameState.
typedef struct BoardSeat {
    int node;
    int first_card, n_dealt; // n_dealt: cards that are not given
    int first_link, first_claim;
} BoardSeat;

// Sizes and offsets shared by all game states of a book.
typedef struct GameLayout {
    const Book *book;
    int *first_choice; // by node: its choices in [taken]
    int *board;        // by node: index into [boards], or NONE
    BoardSeat *boards;
    int *deep; // variables with allocated values: texts, lists, maps
    int n_choices, n_boards, n_cards, n_links, n_claims, n_deep;
    size_t bytes; // of the arrays
} GameLayout;

typedef struct GameState {
    int edition; // or NONE; the same in all states of a play
    int node;
    bool answered; // the current check has been answered
    int turn;      // number of turns so far
    int entered;   // number of nodes entered so far: the sum of [visits]
    int chain;     // the furthest milestone reached, or NONE
    int authored; // how often an author went to a node, or began at it, without playing there
    int n_held;
    Rng rng;
    size_t weight, written; // value_weight: of all values; of writes since the copy
    Arena heap;       // texts, lists and maps other than initial values in the book
    void *arrays;     // the block that contains the arrays below
    Value *values;    // by variable
    Value *world;     // by table: value set by the script, or VALUE_NIL
    int *held, *came; // sources in order of arrival, and the turn of arrival of each
    int *visits, *answers; // by node; answers: index or NONE
    int *taken;            // by GameLayout.first_choice
    int *dealt;            // by board: 0 before it is first entered
    int *placed;           // by board: number of cards on the rail, given ones too
    int *stood;            // by board: the turn since which its order stands, or 0
    // By BoardSeat.first_card: as shuffled; still in the hand; on the rail.
    int *deal, *offer, *order;
    LinkType *links;      // by BoardSeat.first_link
    int *pins;            // the same: PIN_UNSET, PIN_NOTHING or a source by pin_of
    Status *claims;       // by BoardSeat.first_claim
    unsigned char *holds; // by source: 1 if held
} GameState;

// Computes the layout of a book. Its arrays live in [arena]; the book must outlive it.
void game_layout_init(GameLayout *layout, Arena *arena, const Book *book);

// Initial values, node NONE. The caller frees it with game_state_free.
GameState *game_state_new(const GameLayout *layout);
void game_state_free(GameState *game);
// Deep copy. Allocates nothing once [to] has held as much before.
void game_state_copy(const GameLayout *layout, GameState *to, const GameState *from);

// Sets a variable, clamped to its bounds. [value] must have its type; an integer is accepted for a
// number. The error names the variable and the expected type.
bool game_state_write(const GameLayout *layout, GameState *game, int state_var,
    const Value *value, Err *err);
// The same for world.NAME, which is a number or a text.
bool game_state_write_world(const GameLayout *layout, GameState *game, int world_table,
    const Value *value, Err *err);
// Adds a source to those held. False when it is already held.
bool game_state_add_source(GameState *game, int source);
// Number of sources at the end of [held] that came with the last turn.
int game_state_new_sources(const GameState *game);

#endif
