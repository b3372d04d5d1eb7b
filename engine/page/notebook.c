// The notebook: the sources held, in the order they came.
#include "page/build.h"

static void notebook_build(Build *b, Str arg)
{
    (void)arg;
    b->page->title = word(W_NOTEBOOK);
    add_heading(b, 1, b->page->title);
    int count = 0;
    while (play_held(b->stack->play, count) != NONE)
        count++;
    add_block(b, BLOCK_PARAGRAPH)->text =
        count == 0
            ? word(W_NOTEBOOK_EMPTY)
            : word_with(b->own, W_NOTEBOOK_COUNT, build_fmt(b, "%d", count),
                  build_fmt(b, "%d", story_book(b->stack->story)->n_sources), (Str){0});
    for (int i = 0; i < count; i++)
        add_source_held(b, play_held(b->stack->play, i));
    add_action(b, GROUP_PAGE, STR(ACTION_RECORD), word(W_RECORD));
    add_back(b);
}

const PageOps notebook_ops = {notebook_build, NULL};
