#include "support/wander.h"

#include "support/support.h"

static int below(Rng *rng, int bound) { return (int)rng_below(rng, (uint32_t)bound); }

static bool take_choice(Play *play, Rng *rng, Err *err)
{
    int n = play_node(play)->n_choices, first = below(rng, n);
    for (int i = 0; i < n; i++) {
        ChoiceState state;
        assert_true(play_choice_state(play, (first + i) % n, &state, err));
        if (state == CHOICE_OPEN) return play_choose(play, (first + i) % n, err);
    }
    return err_set(err, ERR_DATA, "no choice is open");
}

static bool take_board(Play *play, Rng *rng, Err *err)
{
    BoardState board = play_board(play, play_node_index(play));
    if (board.stage == BOARD_DONE) return play_continue(play, err);
    if (board.stage == BOARD_LINKS && board.links[board.next_link] != LINK_NONE) {
        int offered = 0, node = play_node_index(play);
        while (play_pin_option(play, node, board.next_link, offered) != NONE)
            offered++;
        return play_pin(play,
            play_pin_option(play, node, board.next_link, below(rng, offered + 1)), err);
    }
    if (board.stage == BOARD_LINKS)
        return play_link(play, board.next_link,
            (LinkType)(LINK_NONE + 1 + below(rng, LINK_TYPES - 1)), err);
    if (board.stage == BOARD_CLAIMS)
        return play_claim(play, board.next_claim,
            (Status)(STATUS_CONFIRMED + below(rng, STATUSES - 1)), err);
    int card = board.deal[below(rng, board.n_deal)];
    if (board.n_hand == 0) return play_order_done(play, err);
    if (below(rng, 8) == 0 && play_take_back(play, card, NULL)) return true;
    if (below(rng, 8) == 0 && play_swap(play, board.hand[0], card, NULL)) return true;
    int card_in_hand = board.hand[below(rng, board.n_hand)];
    return play_put(play, card_in_hand, below(rng, board.n_rail + 1), err);
}

static bool take_check(Play *play, Rng *rng, Err *err)
{
    int n = play_node(play)->n_answers;
    if (play_continue(play, NULL)) return true;
    return play_answer(play, below(rng, n), err);
}

bool wander(Play *play, Rng *rng)
{
    Err err = {0};
    bool done = false;
    play_look(play);
    switch (play_node(play)->kind) {
    case NODE_SCENE:
        done = take_choice(play, rng, &err);
        break;
    case NODE_CHECK:
        done = take_check(play, rng, &err);
        break;
    case NODE_BOARD:
        done = take_board(play, rng, &err);
        break;
    case NODE_ENDING:
        return false;
    }
    assert_no_err(&err);
    return done;
}
