// Rules about checks and boards: what is scored has an answer, and every answer a because.
#include "tools/rules.h"

void rule_no_right_answer(Check *check)
{
    for (int i = 0; i < check->book->n_nodes; i++) {
        const Node *node = &check->book->nodes[i];
        if (node->kind != NODE_CHECK || !node->scored) continue;
        bool right = false;
        for (int k = 0; k < node->n_answers; k++)
            right = right || node->answers[k].credit >= 1;
        if (!right)
            tell(check, node->where, "%s is scored and has no right answer",
                node_words(check, node));
    }
}

static void because_of_links(Check *check, const Board *board)
{
    for (int i = 0; i < board->n_links; i++)
        if (board->links[i].because.src.n == 0)
            tell(check, board->links[i].where,
                "link \"" STR_FMT
                "\" has no because: what makes this answer the right one?",
                STR_ARG(board->links[i].id));
}

// A question that is not scored may only ask.
void rule_no_because(Check *check)
{
    for (int i = 0; i < check->book->n_nodes; i++) {
        const Node *node = &check->book->nodes[i];
        for (int k = 0; node->scored && k < node->n_answers; k++)
            if (node->answers[k].because.src.n == 0)
                tell(check, node->answers[k].where,
                    "answer \"" STR_FMT "\" has no because, and its check is scored",
                    STR_ARG(node->answers[k].id));
        if (node->board) because_of_links(check, node->board);
    }
}

void rule_board_order(Check *check)
{
    for (int i = 0; i < check->book->n_nodes; i++) {
        const Node *node = &check->book->nodes[i];
        for (int k = 0; node->board && k < node->board->n_cards; k++)
            if (node->board->cards[k].group == NONE)
                tell(check, node->board->cards[k].where,
                    "card \"" STR_FMT "\" is missing from the order of %s",
                    STR_ARG(node->board->cards[k].id), node_words(check, node));
    }
}
