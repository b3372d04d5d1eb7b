// What save.c would have written of the play, as far as a code can know it.
#include "story/resume/code_save.h"

#include "base/rng.h"
#include "story/play.h"
#include "story/save/save_rename.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>

typedef struct Putting {
    const Book *book;
    Arena *arena;
    const CodeTable *table;
    const CodePlay *play;
    Rng rng;
    int turns;
} Putting;

static json_t *put_visits(const Putting *p)
{
    json_t *visits = json_object();
    for (int i = 0; i < p->table->n_nodes; i++)
        if (p->play->visits[i] > 0)
            json_put(visits, p->table->nodes[i].id, json_integer(p->play->visits[i]));
    return visits;
}

static json_t *put_taken(const Putting *p)
{
    json_t *taken = json_object();
    for (int i = 0; i < p->table->n_nodes; i++) {
        const CodeNode *node = &p->table->nodes[i];
        json_t *choices = json_object();
        for (int k = 0; k < node->choices.n; k++) {
            int item = node->choices.items[k];
            if (p->play->taken[item] > 0)
                json_put(choices, p->table->items[item].id,
                    json_integer(p->play->taken[item]));
        }
        if (json_object_size(choices) > 0)
            json_put(taken, node->id, json_incref(choices));
        json_decref(choices);
    }
    return taken;
}

static json_t *put_answers(const Putting *p)
{
    json_t *answers = json_object();
    for (int i = 0; i < p->table->n_nodes; i++) {
        const CodeNode *node = &p->table->nodes[i];
        if (p->play->answer[i] == NONE) continue;
        int item = node->answers.items[p->play->answer[i]];
        json_put(answers, node->id, json_str(p->table->items[item].id));
    }
    return answers;
}

// --- boards ---------------------------------------------------------------------------------------

static json_t *put_cards(
    const Putting *p, const CodeNode *node, const int *positions, int n)
{
    json_t *cards = json_array();
    for (int i = 0; i < n; i++)
        json_array_append_new(
            cards, json_str(p->table->items[node->cards.items[positions[i]]].id));
    return cards;
}

static json_t *put_links(const Putting *p, const CodeNode *node)
{
    json_t *links = json_object();
    for (int i = 0; i < node->links.n; i++) {
        int item = node->links.items[i];
        if (p->play->said[item] != LINK_NONE)
            json_put(links, p->table->items[item].id,
                json_str(str_of(link_type_id(p->play->said[item]))));
    }
    return links;
}

// A code does not say how the cards were dealt: they are dealt anew. A board on which nothing lies
// yet is left to the play, which deals so that the deal does not give the order away.
static json_t *put_board(Putting *p, int index)
{
    const CodeNode *node = &p->table->nodes[index];
    int n = node->cards.n, placed = p->play->placed[index];
    int *order = arena_array(p->arena, int, (size_t)n + 1);
    int *deal = arena_array(p->arena, int, (size_t)n + 1);
    for (int i = 0; i < n; i++)
        deal[i] = i;
    for (int i = 0; i < placed; i++)
        order[i] = p->play->order[node->cards.items[i]];
    rng_shuffle(&p->rng, deal, (size_t)n);
    json_t *board = json_object();
    json_object_set_new(board, "deal", put_cards(p, node, deal, n));
    json_object_set_new(board, "placed", put_cards(p, node, order, placed));
    json_object_set_new(board, "links", put_links(p, node));
    return board;
}

static json_t *put_boards(Putting *p)
{
    json_t *boards = json_object();
    for (int i = 0; i < p->table->n_nodes; i++)
        if (p->table->nodes[i].kind == NODE_BOARD && p->play->placed[i] > 0)
            json_put(boards, p->table->nodes[i].id, put_board(p, i));
    return boards;
}

// --- sources ----------------------------------------------------------------------------------------

static void put_gifts(const Putting *p, const Indexes *sources, json_t *out)
{
    for (int i = 0; i < sources->n; i++) {
        int source = sources->items[i];
        Str id = p->table->sources.items[source];
        if (p->play->held[source] && !json_get(out, id))
            json_put(out, id, json_integer(p->play->fresh[source] ? p->turns : 0));
    }
}

// In the order in which the nodes were met, as far as the table shows it.
static json_t *put_sources(const Putting *p)
{
    const CodeTable *table = p->table;
    json_t *sources = json_object();
    for (int i = 0; i < table->n_nodes; i++) {
        int index = p->play->ways[i];
        const CodeNode *node = &table->nodes[index];
        if (p->play->visits[index] > 0) put_gifts(p, &node->gives, sources);
        for (int k = 0; k < node->choices.n; k++) {
            int item = node->choices.items[k];
            if (p->play->taken[item] > 0)
                put_gifts(p, &table->items[item].gives, sources);
        }
    }
    Indexes all = {
        arena_array(p->arena, int, (size_t)table->sources.n + 1), table->sources.n};
    for (int i = 0; i < all.n; i++)
        all.items[i] = i;
    put_gifts(p, &all, sources);
    return sources;
}

// --- values -----------------------------------------------------------------------------------------

static json_t *put_state(const Putting *p)
{
    json_t *state = json_object();
    for (int i = 0; i < p->table->n_state; i++)
        json_put(state, p->table->state[i].id, value_to_json(&p->play->values[i]));
    return state;
}

static json_t *put_world(const Putting *p)
{
    json_t *world = json_object();
    for (int i = 0; i < p->table->world.n; i++)
        if (p->play->world[i].type != VALUE_NIL)
            json_put(
                world, p->table->world.items[i], value_to_json(&p->play->world[i]));
    return world;
}

// --- the whole --------------------------------------------------------------------------------------

// As many as it takes to do all that was done, without what was taken back.
static int count_turns(const Putting *p)
{
    const CodePlay *play = p->play;
    int64_t turns = -1; // the play was not led to its start by a turn
    for (int i = 0; i < p->table->n_nodes; i++) {
        turns += play->visits[i] + play->placed[i];
        if (p->table->nodes[i].kind == NODE_CHECK)
            turns += play->visits[i] - (i == play->node && !play->answered);
    }
    for (int i = 0; i < p->table->n_items; i++)
        turns += play->said[i] != LINK_NONE;
    if (turns < 0) return 0;
    return turns < INT_MAX / 2 ? (int)turns : INT_MAX / 2;
}

static Str furthest_stop(const Putting *p)
{
    int furthest = NONE;
    for (int i = 0; i < p->table->n_nodes; i++) {
        int node = book_node(p->book, save_rename_node(p->book, p->table->nodes[i].id));
        if (node == NONE || p->play->visits[i] == 0) continue;
        if (p->book->nodes[node].at > furthest) furthest = p->book->nodes[node].at;
    }
    return furthest == NONE ? (Str){0} : p->book->chain[furthest].id;
}

static json_t *put_now(Putting *p)
{
    char rng[17];
    Str stop = furthest_stop(p);
    json_t *now = json_object(), *boards = put_boards(p);
    snprintf(rng, sizeof rng, "%016" PRIx64, p->rng.state);
    json_object_set_new(now, "node", json_str(p->table->nodes[p->play->node].id));
    json_object_set_new(now, "answered", json_boolean(p->play->answered));
    if (stop.n > 0) json_object_set_new(now, "chain", json_str(stop));
    json_object_set_new(now, "rng", json_string(rng));
    json_object_set_new(now, "state", put_state(p));
    json_object_set_new(now, "world", put_world(p));
    json_object_set_new(now, "sources", put_sources(p));
    json_object_set_new(now, "visits", put_visits(p));
    json_object_set_new(now, "taken", put_taken(p));
    json_object_set_new(now, "answers", put_answers(p));
    json_object_set_new(now, "boards", boards);
    return now;
}

// The log begins with the page that the play stands at.
static json_t *put_log(const Putting *p)
{
    const CodeNode *node = &p->table->nodes[p->play->node];
    int answer = p->play->answered ? p->play->answer[p->play->node] : NONE;
    json_t *line = json_object(), *log = json_array();
    json_object_set_new(line, "node", json_str(node->id));
    if (answer != NONE)
        json_object_set_new(
            line, "choice", json_str(p->table->items[node->answers.items[answer]].id));
    json_array_append_new(log, line);
    return log;
}

void code_save(const Book *book, Arena *arena, const CodeTable *table,
    const CodePlay *play, uint64_t seed, Buf *out)
{
    Putting p = {book, arena, table, play, rng_seeded(seed), 0};
    p.turns = count_turns(&p);
    json_t *save = json_object();
    json_object_set_new(save, "format", json_integer(SAVE_FORMAT));
    json_object_set_new(save, "scenario", json_str(book->id));
    json_object_set_new(save, "version", json_str(book->version));
    json_object_set_new(save, "title", json_string(""));
    json_object_set_new(save, "name", json_string(""));
    json_object_set_new(save, "when", json_string(""));
    json_object_set_new(save, "turns", json_integer(p.turns));
    if (table->nodes[play->node].chapter.n > 0)
        json_object_set_new(
            save, "chapter", json_str(table->nodes[play->node].chapter));
    json_object_set_new(save, "now", put_now(&p));
    json_object_set_new(save, "past", json_array());
    json_object_set_new(save, "log", put_log(&p));
    json_write(out, save, 0);
    json_decref(save);
}
