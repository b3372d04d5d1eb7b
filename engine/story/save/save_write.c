// Writes a game as JSON: names and values, in the order of the book.
#include "story/save/save_inner.h"

#include <inttypes.h>
#include <stdio.h>

static json_t *write_state(const Play *play, const GameState *s)
{
    json_t *state = json_object();
    for (int i = 0; i < play->book->n_state; i++)
        json_put(state, play->book->state[i].id, value_to_json(&s->values[i]));
    return state;
}

static json_t *write_world(const Play *play, const GameState *s)
{
    json_t *world = json_object();
    for (int i = 0; i < play->book->n_world; i++)
        if (s->world[i].type != VALUE_NIL)
            json_put(world, play->book->world[i].name, value_to_json(&s->world[i]));
    return world;
}

static json_t *write_sources(const Play *play, const GameState *s)
{
    json_t *sources = json_object();
    for (int i = 0; i < s->n_held; i++)
        json_put(sources, play->book->sources[s->held[i]].id, json_integer(s->came[i]));
    return sources;
}

static json_t *write_visits(const Play *play, const GameState *s)
{
    json_t *visits = json_object();
    for (int i = 0; i < play->book->n_nodes; i++)
        if (s->visits[i] > 0)
            json_put(visits, play->book->nodes[i].id, json_integer(s->visits[i]));
    return visits;
}

static json_t *write_node_taken(const Node *node, const int *taken)
{
    json_t *choices = json_object();
    for (int i = 0; i < node->n_choices; i++)
        if (taken[i] > 0)
            json_put(choices, node->choices[i].id, json_integer(taken[i]));
    return choices;
}

static json_t *write_taken(const Play *play, const GameState *s)
{
    json_t *taken = json_object();
    for (int i = 0; i < play->book->n_nodes; i++) {
        const Node *node = &play->book->nodes[i];
        if (s->visits[i] == 0 || node->n_choices == 0) continue;
        json_t *choices =
            write_node_taken(node, &s->taken[play->layout.first_choice[i]]);
        if (json_object_size(choices) > 0)
            json_put(taken, node->id, choices);
        else
            json_decref(choices);
    }
    return taken;
}

static json_t *write_answers(const Play *play, const GameState *s)
{
    json_t *answers = json_object();
    for (int i = 0; i < play->book->n_nodes; i++) {
        const Node *node = &play->book->nodes[i];
        if (s->answers[i] != NONE)
            json_put(answers, node->id, json_str(node->answers[s->answers[i]].id));
    }
    return answers;
}

static json_t *write_cards(const Board *board, const int *cards, int n)
{
    json_t *ids = json_array();
    for (int i = 0; i < n; i++)
        json_array_append_new(ids, json_str(board->cards[cards[i]].id));
    return ids;
}

static json_t *write_board(
    const Book *book, const BoardSeat *seat, const GameState *s, int index)
{
    const Board *board = book->nodes[seat->node].board;
    json_t *links = json_object(), *pins = json_object(), *claims = json_object();
    for (int i = 0; i < board->n_links; i++) {
        LinkType type = s->links[seat->first_link + i];
        int pin = s->pins[seat->first_link + i], source = pin_source(pin);
        if (type != LINK_NONE)
            json_put(
                links, board->links[i].id, json_str(str_of(book_link_type_id(type))));
        if (pin != PIN_UNSET)
            json_put(pins, board->links[i].id,
                json_str(source == NONE ? (Str){0} : book->sources[source].id));
    }
    for (int i = 0; i < board->n_claims; i++) {
        Status status = s->claims[seat->first_claim + i];
        if (status != STATUS_NONE)
            json_put(
                claims, board->claims[i].id, json_str(str_of(book_status_id(status))));
    }
    json_t *saved = json_object();
    json_object_set_new(
        saved, "deal", write_cards(board, &s->deal[seat->first_card], seat->n_dealt));
    json_object_set_new(saved, "rail",
        write_cards(board, &s->order[seat->first_card], s->placed[index]));
    json_object_set_new(saved, "stood", json_integer(s->stood[index]));
    json_object_set_new(saved, "links", links);
    json_object_set_new(saved, "pins", pins);
    json_object_set_new(saved, "claims", claims);
    return saved;
}

static json_t *write_boards(const Play *play, const GameState *s)
{
    json_t *boards = json_object();
    for (int i = 0; i < play->layout.n_boards; i++) {
        const BoardSeat *seat = &play->layout.boards[i];
        const Node *node = &play->book->nodes[seat->node];
        if (s->dealt[i])
            json_put(boards, node->id, write_board(play->book, seat, s, i));
    }
    return boards;
}

static json_t *write_rng(Rng rng)
{
    char hex[17];
    snprintf(hex, sizeof hex, "%016" PRIx64, rng.state);
    return json_string(hex);
}

json_t *save_write(const Play *play, const GameState *s)
{
    json_t *saved = json_object();
    if (s->edition != NONE)
        json_object_set_new(
            saved, "edition", json_str(play->book->editions[s->edition].id));
    json_object_set_new(saved, "node", json_str(play->book->nodes[s->node].id));
    json_object_set_new(saved, "answered", json_boolean(s->answered));
    if (s->chain != NONE)
        json_object_set_new(saved, "chain", json_str(play->book->chain[s->chain].id));
    if (s->authored > 0)
        json_object_set_new(saved, "authored", json_integer(s->authored));
    json_object_set_new(saved, "rng", write_rng(s->rng));
    json_object_set_new(saved, "state", write_state(play, s));
    json_object_set_new(saved, "world", write_world(play, s));
    json_object_set_new(saved, "sources", write_sources(play, s));
    json_object_set_new(saved, "visits", write_visits(play, s));
    json_object_set_new(saved, "taken", write_taken(play, s));
    json_object_set_new(saved, "answers", write_answers(play, s));
    json_object_set_new(saved, "boards", write_boards(play, s));
    return saved;
}
