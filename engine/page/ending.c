// An ending: what became of the record, the sub-scores kept apart, the way to the player's chain and the ways on.
#include "page/build.h"

#include <stdio.h>

// The board that stood last and is done, or NONE.
static int last_board(const Stack *stack)
{
    const Book *book = story_book(stack->story);
    int last = NONE, stood = 0;
    for (int i = 0; i < book->n_nodes; i++) {
        if (book->nodes[i].kind != NODE_BOARD) continue;
        BoardState state = play_board(stack->play, i);
        if (state.stage != BOARD_DONE || state.stood <= stood) continue;
        stood = state.stood;
        last = i;
    }
    return last;
}

static void ending_build(Build *b, Str arg)
{
    (void)arg;
    const Node *node = play_node(b->stack->play);
    add_setting_of(b, node);
    add_wording(b, node);
    log_shown(b);
    add_new_sources(b);
    add_scores(b);
    if (last_board(b->stack) != NONE)
        add_choice(b, STR(ACTION_CHAIN), word(W_CHAIN_SEE));
    add_page_actions(b);
    add_wording_action(b, node);
    add_action(b, GROUP_MENU, STR(ACTION_QUIT), word(W_QUIT));
}

static bool ending_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value;
    (void)err;
    *done = str_eq(id, STR(ACTION_CHAIN));
    if (!*done) return true;
    stack->opened = 0;
    char node[16]; // its number: ids have no end
    snprintf(node, sizeof node, "%d", last_board(stack));
    stack_push(stack, PAGE_BOARD, str_of(node));
    return true;
}

const PageOps ending_ops = {ending_build, ending_act};
