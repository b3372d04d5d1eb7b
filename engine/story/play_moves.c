// What turns do to meters: moving them as a choice says, and what the last turn moved.
#include "story/play_inner.h"

int play_shown(const Value *value)
{
    return value->type == VALUE_NUM ? (int)value->as.d : (int)value->as.i;
}

bool play_move_meters(Play *play, const Choice *choice, Err *err)
{
    for (int i = 0; i < choice->n_moves; i++) {
        const ChoiceMove *move = &choice->moves[i];
        Value value = play->now->values[move->meter];
        if (value.type == VALUE_NUM)
            value.as.d += move->by;
        else
            value.as.i += move->by;
        if (!game_state_write(&play->layout, play->now, move->meter, &value, err))
            return false;
    }
    return true;
}

static const GameState *before(const Play *play)
{
    return play->n_past > 0 ? play->past[play->n_past - 1] : NULL;
}

// The choice that the last turn took, or NULL.
static const Choice *taken_last(const Play *play, const GameState *past)
{
    const Node *node = &play->book->nodes[past->node];
    int first = play->layout.first_choice[past->node];
    for (int i = 0; i < node->n_choices; i++)
        if (play->now->taken[first + i] > past->taken[first + i])
            return &node->choices[i];
    return NULL;
}

static const Text *because_of(const Choice *choice, int meter)
{
    for (int i = 0; choice && i < choice->n_moves; i++)
        if (choice->moves[i].meter == meter && choice->moves[i].because.src.n > 0)
            return &choice->moves[i].because;
    return NULL;
}

bool play_moved(const Play *play, int position, Moved *moved)
{
    const GameState *past = before(play);
    for (int i = 0; past && i < play->book->n_state; i++) {
        if (!play->book->state[i].meter) continue;
        int by = play_shown(&play->now->values[i]) - play_shown(&past->values[i]);
        if (by == 0 || position-- > 0) continue;
        *moved = (Moved){i, by, because_of(taken_last(play, past), i)};
        return true;
    }
    return false;
}

int play_led_on(const Play *play)
{
    const GameState *past = before(play);
    bool led = past && play->book->nodes[past->node].leads_on &&
               play->now->entered > past->entered &&
               play->now->answers[past->node] != NONE;
    return led ? past->node : NONE;
}
