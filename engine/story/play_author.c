// What only an author may do in a play: go to any scene, and see what last changed each variable.
#include "story/play_inner.h"

void play_mark_begun(Play *play)
{
    play->now->authored++;
    log_mark(&play->log, play->now->node);
}

int play_authored(const Play *play) { return play->now->authored; }

// The choice that the log has for the node that [game] stood at.
static int choice_at(const Play *play, const GameState *game)
{
    int line = game->entered - 1 - play->log.dropped;
    if (line < 0 || line >= play->log.n) return NONE;
    LogLine logged = log_line(&play->log, line);
    return logged.node == game->node ? logged.choice : NONE;
}

bool play_last_change(const Play *play, int state_var, LastChange *change, bool *all)
{
    const GameState *after = play->now;
    *all = play->n_past == after->turn;
    for (int i = play->n_past - 1; i >= 0; i--) {
        const GameState *before = play->past[i];
        if (!value_eq(&before->values[state_var], &after->values[state_var])) {
            *change = (LastChange){after->turn, before->node, choice_at(play, before)};
            return true;
        }
        after = before;
    }
    return false;
}
