// The answer to an act: what the last turn moved and why, and the answer that led on at once.
#include "page/build.h"

#define MINUS "\xE2\x88\x92" // as long as a plus

static void fill_move(Build *b, const Moved *moved, Item *item)
{
    const StateVar *meter = &story_book(b->stack->story)->state[moved->meter];
    set_move_id(item, meter->id);
    set_move_by(item, moved->by);
    set_move_name(
        item, build_fmt(b, STR_FMT " %s%d", STR_ARG(build_label(b, &meter->label)),
                  moved->by < 0 ? MINUS : "+", moved->by < 0 ? -moved->by : moved->by));
    if (moved->because) set_move_because(item, build_text(b, moved->because));
}

static Str answer_that_led(Build *b)
{
    int check = play_led_on(b->stack->play);
    if (check == NONE) return (Str){0};
    const Node *node = &story_book(b->stack->story)->nodes[check];
    int given = play_answer_given(b->stack->play, check);
    return word_with(b->own, W_ANSWER_GIVEN,
        build_label(b, &node->answers[given].label), (Str){0}, (Str){0});
}

void add_outcome(Build *b)
{
    const Play *play = b->stack->play;
    Item *items = arena_array(b->arena, Item, story_book(b->stack->story)->n_state);
    Moved moved;
    int n = 0;
    for (; play_moved(play, n, &moved); n++)
        fill_move(b, &moved, &items[n]);
    Str answered = answer_that_led(b);
    if (n == 0 && answered.n == 0) return;
    Block *outcome = add_block(b, BLOCK_OUTCOME);
    set_outcome_answered(outcome, answered);
    outcome->items = items;
    outcome->n_items = n;
}
