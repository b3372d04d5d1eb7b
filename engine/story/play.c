// Opening and closing a play, and reading its state.
#include "story/play.h"

#include "story/board.h"
#include "story/budgets.h"
#include "story/expand.h"
#include "story/marks.h"
#include "story/play_inner.h"
#include "story/scores.h"
#include "story/story_inner.h"
#include "story/world.h"

#include <assert.h>
#include <stdlib.h>

Play *play_blank(Story *story, uint64_t seed)
{
    Play *play = mem_new(1, sizeof *play);
    play->story = story;
    play->book = story->book;
    game_layout_init(&play->layout, &play->arena, play->book);
    play->now = game_state_new(&play->layout);
    play->now->rng = rng_seeded(seed);
    play_init_capabilities(play);
    return play;
}

Play *play_new(Story *story, uint64_t seed, Err *err)
{
    return play_new_edition(story, seed, NONE, err);
}

Play *play_new_edition(Story *story, uint64_t seed, int edition, Err *err)
{
    return play_new_at(story, seed, edition, book_start(story->book, edition), err);
}

Play *play_new_at(Story *story, uint64_t seed, int edition, int node, Err *err)
{
    Play *play = play_blank(story, seed);
    play->now->edition = edition;
    sandbox_begin_turn(story->sandbox);
    if (!play_enter(play, node, err)) {
        play_close(play);
        return NULL;
    }
    log_push(&play->log, play->now->node);
    return play;
}

void play_close(Play *play)
{
    if (!play) return;
    game_state_free(play->now);
    for (int i = 0; i < play->n_past; i++)
        game_state_free(play->past[i]);
    for (int i = 0; i < play->n_spare; i++)
        game_state_free(play->spare[i]);
    log_free(&play->log);
    buf_free(&play->name);
    buf_free(&play->when);
    json_decref(play->unknown);
    arena_free(&play->arena);
    free(play);
}

GameState *play_acquire_state(Play *play)
{
    if (play->n_spare > 0) return play->spare[--play->n_spare];
    return game_state_new(&play->layout);
}

void play_release_state(Play *play, GameState *game)
{
    assert(play->n_spare < UNDO_MAX + 2);
    play->spare[play->n_spare++] = game;
}

// --- position ----------------------------------------------------------------------------------

const Book *play_book(const Play *play) { return play->book; }

const Node *play_node(const Play *play) { return &play->book->nodes[play->now->node]; }

int play_node_index(const Play *play) { return play->now->node; }

int play_edition(const Play *play) { return play->now->edition; }

int play_turns(const Play *play) { return play->now->turn; }

bool play_ended(const Play *play) { return play_node(play)->kind == NODE_ENDING; }

int64_t play_now_minutes(const Play *play)
{
    const Node *node = play_node(play);
    return world_moment(play->book, node->place, node->date);
}

// --- state ---------------------------------------------------------------------------------------

void play_look(Play *play)
{
    play->shown = play->shown_marks = 0;
    sandbox_begin_turn(play->story->sandbox);
}

bool play_text(Play *play, const Text *text, Buf *out, Err *err)
{
    char message[BUDGET_SENTENCE_MAX];
    size_t before = out->n;
    play->shown_marks += marks_count(text->src);
    if (play->shown_marks > SHOWN_MARKS)
        return err_set(err, ERR_DATA, STR_FMT ":%d: %s", STR_ARG(text->where.file),
            text->where.line, budget_message(BUDGET_PAGE_MARKS, message));
    if (!expand_text(play, text, out, err)) return false;
    play->shown += out->n - before;
    if (play->shown <= SHOWN_MAX) return true;
    out->n = before;
    out->s[before] = '\0';
    return err_set(err, ERR_DATA, STR_FMT ":%d: %s", STR_ARG(text->where.file),
        text->where.line, budget_message(BUDGET_PAGE_TEXT, message));
}

const Value *play_value(const Play *play, int state_var)
{
    assert(state_var >= 0 && state_var < play->book->n_state);
    return &play->now->values[state_var];
}

Value play_world(const Play *play, int world_table)
{
    assert(world_table >= 0 && world_table < play->book->n_world);
    const Value *made = &play->now->world[world_table];
    if (made->type != VALUE_NIL) return *made;
    int row = world_row(
        play->book, world_table, play_node(play)->place, play_now_minutes(play));
    if (row == NONE) return (Value){VALUE_NIL, {0}};
    return play->book->world[world_table].rows[row].value;
}

int play_answer_given(const Play *play, int node) { return play->now->answers[node]; }

bool play_has_answered(const Play *play) { return play->now->answered; }

int play_visits(const Play *play, int node) { return play->now->visits[node]; }

int play_taken(const Play *play, int node, int choice)
{
    return play->now->taken[play->layout.first_choice[node] + choice];
}

bool play_holds(const Play *play, int source) { return play->now->holds[source]; }

int play_held(const Play *play, int position)
{
    bool there = position >= 0 && position < play->now->n_held;
    return there ? play->now->held[position] : NONE;
}

int play_new_source(const Play *play, int position)
{
    int count = game_state_new_sources(play->now);
    if (position < 0 || position >= count) return NONE;
    return play->now->held[play->now->n_held - count + position];
}

int play_source_history(const Play *play, int source)
{
    return world_known_history(
        play->book, &play->book->sources[source], play_now_minutes(play));
}

Status play_source_status(const Play *play, int source)
{
    const Source *it = &play->book->sources[source];
    int known = play_source_history(play, source);
    return known > 0 ? it->history.items[known - 1].status : it->status;
}

int play_chain_reached(const Play *play) { return play->now->chain; }

int play_chain_at(const Play *play) { return play_node(play)->at; }

BoardState play_board(const Play *play, int node)
{
    int board = play->layout.board[node];
    return board == NONE ? (BoardState){0}
                         : board_state(&play->layout, play->now, board);
}

int play_pin_option(const Play *play, int node, int link, int position)
{
    return board_pin_option(
        &play->layout, play->now, play->layout.board[node], link, position);
}

double play_pin_credit(const Play *play, int node, int link)
{
    return board_pin_credit(&play->layout, play->now, play->layout.board[node], link);
}

Scores play_scores(const Play *play) { return scores_of(&play->layout, play->now); }

// --- the log ---------------------------------------------------------------------------------------

int play_log_count(const Play *play) { return play->log.n; }

LogLine play_log_line(const Play *play, int index)
{
    return log_line(&play->log, index);
}

void play_log_shown(Play *play, Str text)
{
    log_show(&play->log, play->now->node, text);
}
