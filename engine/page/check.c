// A check: a question, its answers, and after the answer the reason for each that matters.
#include "page/build.h"

static int right_answer(const Node *node)
{
    for (int i = 0; i < node->n_answers; i++)
        if (node->answers[i].credit >= 1) return i;
    return NONE;
}

static void add_because(Build *b, const Node *node, Word heading, int index)
{
    const Answer *answer = &node->answers[index];
    Str label =
        word_with(b->own, heading, build_label(b, &answer->label), (Str){0}, (Str){0});
    Str because = build_text(b, &answer->because);
    if (because.n > 0) // none in a save of before the check's answers led on at once
        add_note(b, label, because);
    else
        add_note(b, (Str){0}, label);
}

static void add_verdict(Build *b, const Node *node, int given)
{
    int right = right_answer(node);
    bool correct = node->answers[given].credit >= 1;
    add_because(b, node, correct ? W_ANSWER_RIGHT : W_ANSWER_GIVEN, given);
    if (right != NONE && !correct) add_because(b, node, W_ANSWER_KEYED, right);
    if (!node->scored) add_note(b, (Str){0}, word(W_CHECK_UNSCORED));
}

static void check_build(Build *b, Str arg)
{
    (void)arg;
    const Node *node = play_node(b->stack->play);
    const Play *play = b->stack->play;
    int given = play_answer_given(play, play_node_index(play));
    if (!play_has_answered(play))
        given = NONE; // it was at an earlier visit: asked again
    add_setting_of(b, node);
    add_passages(b, node->passages, node->n_passages);
    log_shown(b);
    add_new_sources(b);
    if (given != NONE) {
        add_verdict(b, node, given);
        add_choice(b, STR(ACTION_CONTINUE), word(W_CONTINUE));
    }
    for (int i = 0; given == NONE && i < node->n_answers; i++)
        add_choice(b, node->answers[i].id, build_label(b, &node->answers[i].label));
    add_page_actions(b);
}

static bool check_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value;
    *done = true;
    if (str_eq(id, STR(ACTION_CONTINUE)))
        return stack_turn(stack, play_continue(stack->play, err), err);
    int answer = book_node_answer(play_node(stack->play), id);
    *done = answer != NONE;
    return answer == NONE ||
           stack_turn(stack, play_answer(stack->play, answer, err), err);
}

const PageOps check_ops = {check_build, check_act};
