// A scene: where one is, what is said, what one may do.
#include "page/build.h"

// True when one of them is open.
static bool add_choices(Build *b, const Node *node)
{
    bool open = false;
    for (int i = 0; i < node->n_choices; i++) {
        const Choice *choice = &node->choices[i];
        ChoiceState state = CHOICE_CLOSED;
        Err err = {0};
        if (!play_choice_state(b->stack->play, i, &state, &err) &&
            b->err.kind == ERR_NONE)
            b->err = err;
        if (state == CHOICE_HIDDEN) continue;
        Action *action = add_choice(b, choice->id, build_label(b, &choice->label));
        action->open = state == CHOICE_OPEN;
        open = open || action->open;
        if (action->open) continue;
        Str why = build_label(b, &choice->why);
        action->why = why.n > 0 ? why : word(W_CLOSED);
    }
    return open;
}

static void scene_build(Build *b, Str arg)
{
    (void)arg;
    const Node *node = play_node(b->stack->play);
    add_plate(b, node);
    add_setting_of(b, node);
    add_scene_chart(b, node);
    add_wording(b, node);
    add_new_sources(b);
    // No scenario should come to this, and `check` warns of scenes that can.
    if (!add_choices(b, node) && node->n_choices > 0)
        add_note(b, (Str){0}, word(W_ALL_CLOSED));
    add_wording_action(b, node);
    add_page_actions(b);
    log_shown(b);
}

static bool scene_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value;
    int choice = book_node_choice(play_node(stack->play), id);
    *done = choice != NONE;
    return choice == NONE ||
           stack_turn(stack, play_choose(stack->play, choice, err), err);
}

const PageOps scene_ops = {scene_build, scene_act};
