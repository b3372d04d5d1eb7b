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
    add_action(b, GROUP_PAGE, STR(ACTION_TITLE), word(W_TITLE_PAGE));
    add_action(b, GROUP_PAGE, STR(ACTION_NOTEBOOK), word(W_NOTEBOOK));
    add_action(b, GROUP_PAGE, STR(ACTION_RECORD), word(W_RECORD));
    add_action(b, GROUP_PAGE, STR(ACTION_LOG), word(W_LOG));
    add_action(b, GROUP_PAGE, STR(ACTION_GLOSSARY), word(W_GLOSSARY));
    add_action(b, GROUP_PAGE, STR(ACTION_SETTINGS), word(W_SETTINGS));
    add_action(b, GROUP_PAGE, STR(ACTION_SAVES), word(W_SAVES));
    add_wording_action(b, node);
    Action *undo = add_action(b, GROUP_PAGE, STR(ACTION_UNDO), word(W_UNDO));
    undo->open = play_can_undo(b->stack->play);
    undo->why = undo->open ? (Str){0} : word(W_UNDO_WHY);
    add_action(b, GROUP_PAGE, STR(ACTION_QUIT), word(W_QUIT));
}

const PageOps ending_ops = {ending_build, NULL};
