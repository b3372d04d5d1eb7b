#include "support/play_dump.h"

#include "story/scores.h"

static void add_play_text(Play *play, const Text *text, Buf *out)
{
    Err err = {0};
    if (text->src.n == 0) return;
    buf_addc(out, '[');
    if (!play_text(play, text, out, &err)) buf_add(out, str_of(err.text));
    buf_add(out, STR("]\n"));
}

static void add_node(Play *play, Buf *out)
{
    const Node *node = play_node(play);
    buf_addf(out,
        STR_FMT
        ": turn %d, ended %d, edition %d, chain %d of %d, minute %lld, led on %d, "
        "authored %d, undo %d\n",
        STR_ARG(node->id), play_turns(play), play_ended(play), play_edition(play),
        play_chain_at(play), play_chain_reached(play),
        (long long)play_now_minutes(play), play_led_on(play), play_authored(play),
        play_can_undo(play));
    play_look(play);
    add_play_text(play, &node->title, out);
    for (int i = 0; i < node->n_choices; i++) {
        Err err = {0};
        ChoiceState state = CHOICE_OPEN;
        bool known = play_choice_state(play, i, &state, &err);
        buf_addf(out, "choice %d %d %s ", known, (int)state, err.text);
        add_play_text(play, &node->choices[i].label, out);
    }
    for (int i = 0; i < node->n_passages; i++) {
        Err err = {0};
        bool shown = false, told = false;
        bool known = play_passage_shown(play, &node->passages[i], &shown, &err);
        bool knows = play_passage_told(play, &node->passages[i], &told, &err);
        buf_addf(out, "passage %d %d, %d %d %s ", known, shown, knows, told, err.text);
        add_play_text(play, &node->passages[i].text, out);
    }
}

static void add_value(const Value *value, Buf *out)
{
    buf_addc(out, ' ');
    value_write(value, out);
}

static void add_state(const Play *play, Buf *out)
{
    const Book *book = play_book(play);
    for (int i = 0; i < book->n_state; i++) {
        LastChange change = {0};
        bool all = false, known = play_last_change(play, i, &change, &all);
        add_value(play_value(play, i), out);
        buf_addf(out, " %d %d", known, all);
        if (known) buf_addf(out, " %d %d %d", change.turn, change.node, change.choice);
    }
    for (int i = 0; i < book->n_world; i++) {
        Value value = play_world(play, i);
        add_value(&value, out);
    }
    Moved moved;
    for (int i = 0; play_moved(play, i, &moved); i++)
        buf_addf(out, "; moved %d by %d \"" STR_FMT "\"", moved.meter, moved.by,
            STR_ARG(moved.because ? moved.because->src : (Str){0}));
    buf_addc(out, '\n');
}

static void add_past(const Play *play, Buf *out)
{
    const Book *book = play_book(play);
    for (int i = 0; i < book->n_nodes; i++) {
        buf_addf(out, " %d,%d", play_visits(play, i), play_answer_given(play, i));
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            buf_addf(out, ",%d", play_taken(play, i, k));
    }
    buf_addf(out, " answered %d\nsources", play_has_answered(play));
    for (int i = 0; i < book->n_sources; i++)
        buf_addf(out, " %d %d %d", play_holds(play, i),
            (int)play_source_status(play, i), play_source_history(play, i));
    for (int i = 0; play_held(play, i) != NONE; i++)
        buf_addf(out, "; held %d", play_held(play, i));
    for (int i = 0; play_new_source(play, i) != NONE; i++)
        buf_addf(out, "; new %d", play_new_source(play, i));
    for (int i = 0; i < play_log_count(play); i++) {
        LogLine line = play_log_line(play, i);
        buf_addf(out, "\nlog %d %d %d " STR_FMT, line.node, line.choice, line.authored,
            STR_ARG(line.shown));
    }
    buf_addc(out, '\n');
}

static void add_ints(const char *what, const int *items, int n, Buf *out)
{
    buf_addf(out, "; %s", what);
    for (int i = 0; i < n; i++)
        buf_addf(out, " %d", items[i]);
}

static void add_board(const Play *play, int node, Buf *out)
{
    const Board *board = play_book(play)->nodes[node].board;
    BoardState state = play_board(play, node);
    if (!board || play_visits(play, node) == 0) return;
    buf_addf(out, "board %d, link %d, claim %d, stood %d, run %d", (int)state.stage,
        state.next_link, state.next_claim, state.stood,
        board_longest_run(board, state.rail, state.n_rail));
    add_ints("rail", state.rail, state.n_rail, out);
    add_ints("hand", state.hand, state.n_hand, out);
    add_ints("deal", state.deal, state.n_deal, out);
    add_ints("pins", state.pins, board->n_links, out);
    for (int i = 0; i < board->n_links; i++) {
        buf_addf(out, "; link %d %.17g", (int)state.links[i],
            play_pin_credit(play, node, i));
        for (int k = 0; play_pin_option(play, node, i, k) != NONE; k++)
            buf_addf(out, " %d", play_pin_option(play, node, i, k));
    }
    for (int i = 0; i < board->n_claims; i++)
        buf_addf(out, "; claim %d", (int)state.claims[i]);
    buf_addc(out, '\n');
}

static void add_scores(const Play *play, Buf *out)
{
    Scores scores = play_scores(play);
    const Score *all[] = {
        &scores.order, &scores.links, &scores.evidence, &scores.claims, &scores.checks};
    for (int i = 0; i < COUNT_OF(all); i++)
        buf_addf(out, " %.9f %.9f %.9f %d", all[i]->score, all[i]->credit,
            all[i]->chance, all[i]->count);
    buf_addc(out, '\n');
}

static void add_save(const Play *play, Buf *out)
{
    Arena arena = {0};
    Err err = {0};
    Buf save = {0};
    SaveInfo info = {0};
    play_save(play, &save);
    bool known = save_info(buf_str(&save), &arena, &info, &err);
    buf_addf(out,
        STR_FMT "\n%d " STR_FMT " " STR_FMT " " STR_FMT " " STR_FMT " " STR_FMT " %d\n",
        STR_ARG(buf_str(&save)), known, STR_ARG(info.scenario), STR_ARG(info.version),
        STR_ARG(info.node), STR_ARG(info.edition), STR_ARG(info.title), info.turns);
    buf_free(&save);
    arena_free(&arena);
}

void play_dump(Play *play, Buf *out)
{
    add_node(play, out);
    add_state(play, out);
    add_past(play, out);
    for (int i = 0; i < play_book(play)->n_nodes; i++)
        add_board(play, i, out);
    add_scores(play, out);
    add_save(play, out);
}

// --- turns -------------------------------------------------------------------------------------------

typedef enum Turn {
    TURN_CHOOSE,
    TURN_ANSWER,
    TURN_CONTINUE,
    TURN_PUT,
    TURN_SWAP,
    TURN_TAKE_BACK,
    TURN_ORDER_DONE,
    TURN_LINK,
    TURN_PIN,
    TURN_CLAIM,
    TURN_UNDO,
    TURN_GO_TO,
    TURNS,
} Turn;

static bool take(Play *play, Turn turn, int a, int b, Err *err)
{
    switch (turn) {
    case TURN_CHOOSE:
        return play_choose(play, a, err);
    case TURN_ANSWER:
        return play_answer(play, a, err);
    case TURN_CONTINUE:
        return play_continue(play, err);
    case TURN_PUT:
        return play_put(play, a, b, err);
    case TURN_SWAP:
        return play_swap(play, a, b, err);
    case TURN_TAKE_BACK:
        return play_take_back(play, a, err);
    case TURN_ORDER_DONE:
        return play_order_done(play, err);
    case TURN_LINK:
        return play_link(play, a, (LinkType)(LINK_NONE + 1 + b), err);
    case TURN_PIN:
        return play_pin(play, a - 1, err);
    case TURN_CLAIM:
        return play_claim(play, a, (Status)(STATUS_NONE + 1 + b), err);
    case TURN_UNDO:
        return play_undo(play, err);
    case TURN_GO_TO:
        return play_go_to(play, a, err);
    case TURNS:
        break;
    }
    return false;
}

// How many first and second numbers a turn has at the node.
static void count_of(const Play *play, Turn turn, int *a, int *b)
{
    const Node *node = play_node(play);
    const Board none = {0}, *board = node->board ? node->board : &none;
    *a = *b = 1;
    if (turn == TURN_CHOOSE) *a = node->n_choices;
    if (turn == TURN_ANSWER) *a = node->n_answers;
    if (turn == TURN_PUT || turn == TURN_SWAP || turn == TURN_TAKE_BACK)
        *a = board->n_cards;
    if (turn == TURN_PUT) *b = board->n_cards + 1;
    if (turn == TURN_SWAP) *b = board->n_cards;
    if (turn == TURN_LINK) *a = board->n_links, *b = LINK_TYPES - 1;
    if (turn == TURN_PIN && board->n_links > 0) *a = play_book(play)->n_sources + 1;
    if (turn == TURN_CLAIM) *a = board->n_claims, *b = STATUSES - 1;
    if (turn == TURN_GO_TO) *a = play_book(play)->n_nodes;
}

static void try_turn(Story *story, Str save, Turn turn, int a, int b, Buf *out)
{
    Err err = {0};
    Play *play = play_load(story, save, NULL, &err);
    if (!play) {
        buf_addf(out, "%s\n", err.text);
        return;
    }
    bool done = take(play, turn, a, b, &err);
    buf_addf(out, "turn %d %d %d: %d %s ", (int)turn, a, b, done, err.text);
    play_save(play, out);
    buf_addc(out, '\n');
    play_close(play);
}

void play_dump_turns(Story *story, const Play *play, Buf *out)
{
    Buf save = {0};
    play_save(play, &save);
    for (int turn = 0; turn < TURNS; turn++) {
        int a, b;
        count_of(play, (Turn)turn, &a, &b);
        for (int i = 0; i < a * b; i++)
            try_turn(story, buf_str(&save), (Turn)turn, i / b, i % b, out);
    }
    buf_free(&save);
}
