// What a play is made of, for the files of this folder.
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
    GameState *past[UNDO_MAX]; // the turns before, the last one last
    int n_past;
    GameState *spare[UNDO_MAX + 2]; // to use again
    int n_spare;
    // What functions of the script may do: look (needs, when), pick, and act (effects).
    Capabilities look, pick, act;
    size_t shown;       // bytes of texts in this look
    size_t shown_marks; // {marks} in them
    Log log;
    Buf name, when; // labels of the save
    json_t *kept;   // what a save held that this scenario does not know, or NULL
};

// A play that stands nowhere yet.
Play *play_blank(Story *story, uint64_t seed);
// A game state to fill, to be given back to the spare ones or kept as now or past.
GameState *play_acquire_state(Play *play);
void play_release_state(Play *play, GameState *game);

// --- play_turn.c ------------------------------------------------------------------------------------
// Fills the tables of what the script's functions may do.
void play_init_capabilities(Play *play);
// The play stands on [node]: visits, board, chain. Nothing of the script runs.
void play_arrive(Play *play, int node);
// The play comes to [node]: all that, its sources and its effect. Part of a turn, or the start.
bool play_enter(Play *play, int node, Err *err);

#endif
