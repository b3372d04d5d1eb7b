// A check: a question, its answers, and after the answer what each is worth and why.
#include "page/build.h"

static int right_answer(const Node *node)
{
    for (int i = 0; i < node->n_answers; i++)
        if (node->answers[i].credit >= 1) return i;
    return NONE;
}

static Word mark_of_mine(const Node *node, double credit)
{
    if (!node->scored) return W_ANSWER_MINE;
    if (credit >= 1) return W_ANSWER_MINE_RIGHT;
    return credit > 0 ? W_ANSWER_MINE_HALF : W_ANSWER_MINE_NONE;
}

// All answers stay; the one given and the one that the record supports are marked, with their reasons.
static void add_answers(Build *b, const Node *node, int given)
{
    int right = right_answer(node);
    for (int i = 0; i < node->n_answers; i++) {
        const Answer *answer = &node->answers[i];
        Str because = {0};
        if (i == given || i == right) because = build_text(b, &answer->because);
        Block *block = add_block(b, BLOCK_ANSWER);
        block->id = answer->id;
        block->label = build_label(b, &answer->label);
        set_answer_because(block, because);
        set_answer_mine(block, i == given);
        if (i == given)
            set_answer_mark(block, word(mark_of_mine(node, answer->credit)));
        else if (i == right)
            set_answer_mark(block, word(W_ANSWER_RECORD));
        if (!node->scored || (i != given && i != right)) continue;
        set_answer_credit(block, answer->credit >= 1  ? STR("right")
                                 : answer->credit > 0 ? STR("half")
                                                      : STR("none"));
    }
    if (!node->scored) add_note(b, (Str){0}, word(W_CHECK_UNSCORED));
}

static void add_talk(Build *b, const Node *node)
{
    if (!node->talk) return;
    Str question = build_text(b, &node->talk_about);
    Block *talk = add_block(b, BLOCK_TALK);
    talk->label = word(W_TALK);
    set_talk_question(talk, question.n > 0 ? question : word(W_TALK_COMPARE));
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
        add_answers(b, node, given);
        add_talk(b, node);
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
