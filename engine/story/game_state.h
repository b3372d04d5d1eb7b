// Everything that a turn may change, as flat memory that is copied whole before each turn.
#ifndef QANTAR_STORY_GAME_STATE_H
#define QANTAR_STORY_GAME_STATE_H

#include "base/rng.h"
#include "story/book.h"

#define STATE_WEIGHT_MAX  65536  // value_weight of all variables together
#define STATE_WRITTEN_MAX 524288 // value_weight of all that one turn writes

// Where a board's cards and links stand in the arrays of a game.
typedef struct BoardSeat {
    int node;
    int first_card, n_dealt; // n_dealt: cards that are not given
    int first_link;
} BoardSeat;

// The sizes and offsets that all game states of one book share.
typedef struct GameLayout {
    const Book *book;
    int *first_choice; // by node: its choices in [taken]
    int *board;        // by node: index into [boards], or NONE
    BoardSeat *boards;
    int *deep; // variables whose values need memory of their own: texts, lists, maps
    int n_choices, n_boards, n_cards, n_links, n_deep;
    size_t bytes; // of the arrays
} GameLayout;

typedef struct GameState {
    int node;
    bool answered; // the check that the play stands on has been answered
    int turn;      // turns taken so far
    int entered;   // nodes entered so far: the sum of [visits]
    int chain;     // the furthest link reached, or NONE
    int n_held;
    Rng rng;
    size_t weight, written; // of the values; since the copy was made
    Arena heap;    // holds texts, lists and maps that are not the book's first values
    void *arrays;  // the block in which the arrays below lie
    Value *values; // by variable
    Value *world;  // by table: what the script made of it, or VALUE_NIL
    int *held, *came; // sources in the order they came, and the turn that brought each
    int *visits, *answers; // by node; answers: index or NONE
    int *taken;            // by GameLayout.first_choice
    int *dealt;            // by board: 0 before it is first entered
    int *placed;           // by board: how many
    int *deal, *offer,
        *order;      // by BoardSeat.first_card: as shuffled; still to place; placed
    LinkType *links; // by BoardSeat.first_link
    unsigned char *holds; // by source
} GameState;

// Works out the layout of a book; its arrays live in [arena], the book must outlive it.
void game_layout_init(GameLayout *layout, Arena *arena, const Book *book);

// All at its first value, standing nowhere (node NONE). Freed with game_state_free.
GameState *game_state_new(const GameLayout *layout);
void game_state_free(GameState *game);
// Makes [to] the same as [from], with texts and lists of its own. No malloc once [to] has held
// as much before.
void game_state_copy(const GameLayout *layout, GameState *to, const GameState *from);

// Writes a variable: of its own type, or an integer for a number; held within its bounds.
// The sentence names the variable and what it takes.
bool game_state_write(const GameLayout *layout, GameState *game, int state_var,
    const Value *value, Err *err);
// The same for world.NAME, which takes a number or a text.
bool game_state_write_world(const GameLayout *layout, GameState *game, int world_table,
    const Value *value, Err *err);
// Puts a source among those held. False when it is held already.
bool game_state_give(GameState *game, int source);
// How many of the last sources held came with the last turn.
int game_state_new_sources(const GameState *game);

#endif
