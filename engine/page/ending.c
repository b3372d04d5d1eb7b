// An ending: what became of the record, the sub-scores kept apart, and the way back.
#include "page/build.h"

static void ending_build(Build *b, Str arg)
{
    (void)arg;
    const Node *node = play_node(b->stack->play);
    add_setting_of(b, node);
    add_wording(b, node);
    log_shown(b);
    add_new_sources(b);
    add_scores(b);
    add_page_actions(b);
    add_wording_action(b, node);
    add_action(b, GROUP_MENU, STR(ACTION_QUIT), word(W_QUIT));
}

const PageOps ending_ops = {ending_build, NULL};
