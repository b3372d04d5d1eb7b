// What can come next in a play: the pictures that a reader may get ready.
#include "page/stack_ahead.h"

#define AHEAD_BYTES 4096 // of the names of pictures: more come too late to be of use
#define AHEAD_NODES 256  // that are looked at for them

static void add_ahead(Stack *stack, const Book *book, int index)
{
    if (index == NONE || book->nodes[index].picture == NONE) return;
    if (stack->ahead.n > AHEAD_BYTES) return;
    const Picture *picture = &book->pictures[book->nodes[index].picture];
    const double shares[] = {
        picture->focus_x, picture->focus_y, picture->band_x, picture->band_y};
    for (int i = 0; i < COUNT_OF(shares); i++)
        buf_addf(&stack->ahead, i > 0 ? "\t%d" : "%d", (int)(shares[i] * AHEAD_PARTS));
    for (int i = 0; i < picture->layers.n; i++)
        if (!picture->layers_when || !picture->layers_when[i])
            buf_addf(&stack->ahead, "\t" STR_FMT, STR_ARG(picture->layers.items[i]));
    buf_addc(&stack->ahead, '\n');
}

void stack_list_ahead(Stack *stack)
{
    buf_clear(&stack->ahead);
    if (!stack->play) return;
    const Book *book = story_book(stack->story);
    const Node *node = play_node(stack->play);
    if (stack_top(stack)->kind == PAGE_TITLE)
        add_ahead(stack, book, play_node_index(stack->play));
    for (int i = 0, nodes = 0; i < node->n_choices; i++)
        for (int k = 0; k < node->choices[i].go.n && nodes < AHEAD_NODES; k++, nodes++)
            add_ahead(stack, book, node->choices[i].go.items[k]);
    if (node->kind == NODE_CHECK || node->kind == NODE_BOARD)
        add_ahead(stack, book, node->next);
}
