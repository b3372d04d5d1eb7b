// A turn is a transaction: it works on a copy of the game state, which becomes the current one on
// success.
#include "base/nearest.h"
#include "story/play_inner.h"

#include "story/board.h"
#include "story/condition.h"
#include "story/story_inner.h"

#include <assert.h>
#include <string.h>

// --- a turn's functions ----------------------------------------------------------------------------

static bool call(Play *play, LuaFn fn, const Capabilities *may, SandboxWant want,
    SandboxResult *result, Err *err)
{
    SandboxCall how = {may, want};
    return sandbox_call(play->story->sandbox, fn, &how, result, err);
}

static bool run_effect(Play *play, LuaFn effect, Err *err)
{
    SandboxResult ignored;
    return !effect || call(play, effect, &play->act, WANT_NOTHING, &ignored, err);
}

static bool call_condition(
    Play *play, Condition condition, const Capabilities *may, bool *yes, Err *err)
{
    SandboxResult result = {0};
    if (condition < 0) {
        *yes = condition_holds(&condition_of(play->book, condition)->test, may);
        return true;
    }
    bool fine = !condition || call(play, condition, may, WANT_BOOL, &result, err);
    *yes = fine && (!condition || result.yes);
    return fine;
}

// --- the transaction ---------------------------------------------------------------------------

typedef struct Move {
    int index; // of the choice, answer, card, link, source or claim
    int other; // the gap, the other card, the type of the link, the status of the claim
    bool logged; // [index] is recorded in the log
    bool (*act)(Play *play, const struct Move *move, Err *err);
} Move;

static void push_undo(Play *play, GameState *before)
{
    if (play->n_past == UNDO_MAX) {
        play_release_state(play, play->past[0]);
        memmove(play->past, play->past + 1, (UNDO_MAX - 1) * sizeof play->past[0]);
        play->n_past--;
    }
    play->past[play->n_past++] = before;
}

static bool run_turn(Play *play, const Move *move, Err *err)
{
    GameState *before = play->now, *after = play_acquire_state(play);
    game_state_copy(&play->layout, after, before);
    after->turn++;
    play->now = after;
    sandbox_begin_turn(play->story->sandbox);
    if (!move->act(play, move, err)) {
        play->now = before;
        play_release_state(play, after);
        return false;
    }
    push_undo(play, before);
    if (move->logged) log_choose(&play->log, before->node, move->index);
    if (after->entered != before->entered) log_push(&play->log, after->node);
    return true;
}

static void add_sources(Play *play, const Indexes *sources)
{
    for (int i = 0; i < sources->n; i++)
        game_state_add_source(play->now, sources->items[i]);
}

void play_arrive(Play *play, int index)
{
    const Node *node = &play->book->nodes[index];
    GameState *now = play->now;
    now->node = index;
    now->answered = false;
    now->visits[index]++;
    now->entered++;
    if (node->at > now->chain) now->chain = node->at;
    if (node->kind == NODE_BOARD)
        board_enter(&play->layout, now, play->layout.board[index]);
}

bool play_enter(Play *play, int node, Err *err)
{
    play_arrive(play, node);
    add_sources(play, &play->book->nodes[node].gives);
    return run_effect(play, play->book->nodes[node].effect, err);
}

// --- choices -----------------------------------------------------------------------------------

static bool holds_all(const Play *play, const Indexes *sources)
{
    for (int i = 0; i < sources->n; i++)
        if (!play_holds(play, sources->items[i])) return false;
    return true;
}

// Evaluates the choice within the budget of the current turn or page.
static bool choice_state(Play *play, int index, ChoiceState *state, Err *err)
{
    const Choice *choice = &play_node(play)->choices[index];
    *state = choice->hidden ? CHOICE_HIDDEN : CHOICE_CLOSED;
    if (choice->once && play_taken(play, play->now->node, index) > 0) {
        *state = CHOICE_HIDDEN; // its [why] is about [needs], not about this
        return true;
    }
    if (!holds_all(play, &choice->needs)) return true;
    bool open;
    if (!call_condition(play, choice->condition, &play->look, &open, err)) return false;
    if (open) *state = CHOICE_OPEN;
    return true;
}

bool play_choice_state(Play *play, int index, ChoiceState *state, Err *err)
{
    *state = CHOICE_CLOSED;
    if (index < 0 || index >= play_node(play)->n_choices)
        return err_set(err, ERR_USAGE, "there is no such choice here");
    return choice_state(play, index, state, err);
}

bool play_passage_shown(Play *play, const Passage *passage, bool *shown, Err *err)
{
    return call_condition(play, passage->when, &play->look, shown, err);
}

bool play_passage_told(Play *play, const Passage *passage, bool *shown, Err *err)
{
    return call_condition(play, passage->when, &play->told, shown, err);
}

static bool fail_pick(const Choice *choice, const char *picked, Err *err)
{
    Buf list = {0};
    for (int i = 0; i < choice->go_ids.n; i++)
        buf_addf(&list, "%s" STR_FMT, i ? ", " : "", STR_ARG(choice->go_ids.items[i]));
    Str near = nearest_name(str_of(picked), choice->go_ids.items, choice->go_ids.n);
    err_set(err, ERR_DATA,
        STR_FMT ":%d: pick of choice \"" STR_FMT
                "\" answers \"%s\", which is not in its go list "
                "(%s)" NEAREST_FMT,
        STR_ARG(choice->where.file), choice->where.line, STR_ARG(choice->id), picked,
        buf_str(&list).s, NEAREST_ARG(near));
    buf_free(&list);
    return false;
}

static bool pick_target(Play *play, const Choice *choice, int *target, Err *err)
{
    assert(choice->go.n > 0);
    *target = choice->go.items[0];
    if (!choice->pick) return true;
    SandboxResult result = {0};
    if (!call(play, choice->pick, &play->pick, WANT_TEXT, &result, err)) return false;
    for (int i = 0; i < choice->go.n; i++) {
        *target = choice->go.items[i];
        if (str_eq(play->book->nodes[*target].id, str_of(result.text))) return true;
    }
    return fail_pick(choice, result.text, err);
}

static bool act_choose(Play *play, const Move *move, Err *err)
{
    const Choice *choice = &play_node(play)->choices[move->index];
    ChoiceState state;
    if (!choice_state(play, move->index, &state, err)) return false;
    if (state != CHOICE_OPEN)
        return err_set(err, ERR_USAGE, "the choice \"" STR_FMT "\" is not open",
            STR_ARG(choice->id));
    play->now->taken[play->layout.first_choice[play->now->node] + move->index]++;
    int target;
    if (!play_move_meters(play, choice, err) || !run_effect(play, choice->effect, err))
        return false;
    add_sources(play, &choice->gives);
    return pick_target(play, choice, &target, err) && play_enter(play, target, err);
}

bool play_choose(Play *play, int choice, Err *err)
{
    if (choice < 0 || choice >= play_node(play)->n_choices)
        return err_set(err, ERR_USAGE, "there is no such choice here");
    return run_turn(play, &(Move){choice, 0, true, act_choose}, err);
}

// --- checks and boards ---------------------------------------------------------------------------

static bool act_answer(Play *play, const Move *move, Err *err)
{
    const Node *node = play_node(play);
    play->now->answers[play->now->node] = move->index;
    play->now->answered = true;
    return !node->leads_on || play_enter(play, node->next, err);
}

bool play_answer(Play *play, int answer, Err *err)
{
    const Node *node = play_node(play);
    if (node->kind != NODE_CHECK || answer < 0 || answer >= node->n_answers)
        return err_set(err, ERR_USAGE, "there is no such answer here");
    if (play->now->answered)
        return err_set(err, ERR_USAGE, "this question has been answered");
    return run_turn(play, &(Move){answer, 0, true, act_answer}, err);
}

static bool may_continue(const Play *play)
{
    NodeKind kind = play_node(play)->kind;
    return (kind == NODE_CHECK && play->now->answered) ||
           (kind == NODE_BOARD &&
               play_board(play, play->now->node).stage == BOARD_DONE);
}

static bool act_continue(Play *play, const Move *move, Err *err)
{
    (void)move;
    return play_enter(play, play_node(play)->next, err);
}

bool play_continue(Play *play, Err *err)
{
    if (!may_continue(play))
        return err_set(err, ERR_USAGE, "there is something to do here before going on");
    return run_turn(play, &(Move){NONE, 0, false, act_continue}, err);
}

static int board_here(const Play *play) { return play->layout.board[play->now->node]; }

static bool act_put(Play *play, const Move *move, Err *err)
{
    return board_put(
        &play->layout, play->now, board_here(play), move->index, move->other, err);
}

static bool act_swap(Play *play, const Move *move, Err *err)
{
    return board_swap(
        &play->layout, play->now, board_here(play), move->index, move->other, err);
}

static bool act_take_back(Play *play, const Move *move, Err *err)
{
    return board_take_back(
        &play->layout, play->now, board_here(play), move->index, err);
}

static bool act_order_done(Play *play, const Move *move, Err *err)
{
    (void)move;
    return board_order_done(&play->layout, play->now, board_here(play), err);
}

static bool act_link(Play *play, const Move *move, Err *err)
{
    return board_link(&play->layout, play->now, board_here(play), move->index,
        (LinkType)move->other, err);
}

static bool act_pin(Play *play, const Move *move, Err *err)
{
    return board_pin(&play->layout, play->now, board_here(play), move->index, err);
}

static bool act_claim(Play *play, const Move *move, Err *err)
{
    return board_claim(&play->layout, play->now, board_here(play), move->index,
        (Status)move->other, err);
}

static bool turn_on_board(Play *play, const Move *move, Err *err)
{
    if (play_node(play)->kind != NODE_BOARD)
        return err_set(err, ERR_USAGE, "there is no board here");
    return run_turn(play, move, err);
}

bool play_put(Play *play, int card, int gap, Err *err)
{
    return turn_on_board(play, &(Move){card, gap, false, act_put}, err);
}

bool play_swap(Play *play, int card, int other, Err *err)
{
    return turn_on_board(play, &(Move){card, other, false, act_swap}, err);
}

bool play_take_back(Play *play, int card, Err *err)
{
    return turn_on_board(play, &(Move){card, 0, false, act_take_back}, err);
}

bool play_order_done(Play *play, Err *err)
{
    return turn_on_board(play, &(Move){NONE, 0, false, act_order_done}, err);
}

bool play_link(Play *play, int link, LinkType type, Err *err)
{
    return turn_on_board(play, &(Move){link, (int)type, false, act_link}, err);
}

bool play_pin(Play *play, int source, Err *err)
{
    return turn_on_board(play, &(Move){source, 0, false, act_pin}, err);
}

bool play_claim(Play *play, int claim, Status status, Err *err)
{
    return turn_on_board(play, &(Move){claim, (int)status, false, act_claim}, err);
}

// --- undo ------------------------------------------------------------------------------------------

bool play_can_undo(const Play *play) { return play->n_past > 0; }

static bool act_go_to(Play *play, const Move *move, Err *err)
{
    play->now->authored++;
    return play_enter(play, move->index, err);
}

bool play_go_to(Play *play, int node, Err *err)
{
    if (node < 0 || node >= play->book->n_nodes)
        return err_set(err, ERR_USAGE, "there is no such scene");
    if (!run_turn(play, &(Move){node, 0, false, act_go_to}, err)) return false;
    log_mark(&play->log, node);
    return true;
}

bool play_undo(Play *play, Err *err)
{
    if (play->n_past == 0)
        return err_set(err, ERR_USAGE, "there is no turn left to take back");
    play_release_state(play, play->now);
    play->now = play->past[--play->n_past];
    log_rewind(&play->log, play->now->entered, play->now->node);
    int node = play->now->node;
    log_choose(&play->log, node, play->now->answered ? play->now->answers[node] : NONE);
    return true;
}
