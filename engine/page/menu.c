// The menu of a play: the pages and deeds that have no link of their own at the foot.
#include "page/build.h"

static void menu_build(Build *b, Str arg)
{
    (void)arg;
    b->page->title = word(W_MENU);
    add_heading(b, 1, b->page->title);
    if (story_book(b->stack->story)->n_chain > 0)
        add_action(b, GROUP_PAGE, STR(ACTION_CONTENTS), word(W_CONTENTS));
    add_page_actions(b);
    add_wording_action(b, play_node(b->stack->play));
    add_action(b, GROUP_PAGE, STR(ACTION_QUIT), word(W_QUIT));
    add_back(b);
}

const PageOps menu_ops = {menu_build, NULL};
