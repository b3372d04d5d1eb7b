// The structure of a play, private to engine/story/.
#ifndef QANTAR_STORY_PLAY_INNER_H
#define QANTAR_STORY_PLAY_INNER_H

#include "story/game_state.h"
#include "story/log.h"
#include "story/play.h"
#include "story/sandbox/sandbox.h"

struct Play {
    Story *story;
    const Book *book;
    Arena arena; // of the layout
    GameLayout layout;
    GameState *now;
    GameState *past[UNDO_MAX]; // undo history, oldest first
    int n_past;
    GameState *spare[UNDO_MAX + 2]; // pool for reuse
    int n_spare;
    // Capabilities of script functions by purpose: look (needs, when), told (when, of what others may see), pick,
    // act (effects).
    Capabilities look, told, pick, act;
    size_t shown;       // bytes of texts since play_look
    size_t shown_marks; // {marks} in them
    Log log;
    Buf name, when;  // labels of the save
    json_t *unknown; // members of the loaded save unknown to this scenario, or NULL
};

// A play without a current node.
Play *play_blank(Story *story, uint64_t seed);
// An uninitialised game state from the pool, and its return. States in now and past are not in the pool.
GameState *play_acquire_state(Play *play);
void play_release_state(Play *play, GameState *game);

// --- play_capabilities.c ----------------------------------------------------------------------------
// Fills the capability tables.
void play_init_capabilities(Play *play);

// --- play_turn.c ------------------------------------------------------------------------------------
// Makes [node] current and updates visits, board and chain. Runs no script.
void play_arrive(Play *play, int node);
// The value of a meter as it is shown.
int play_shown(const Value *value);
// Moves the meters as the choice says, each held within its bounds.
bool play_move_meters(Play *play, const Choice *choice, Err *err);
// play_arrive, then adds its sources and runs its effect. Part of a turn, or the start of the play.
bool play_enter(Play *play, int node, Err *err);

#endif
