// The causal board while it is worked at: cards on a rail, what each arrow is, how each claim stands.
#include "page/board_parts.h"

// A drive's page has what lies on the board at the first question of each stage only: it stays there, and whoever
// is asked the next one has read it.
static bool lies_there(const Build *b, bool first)
{
    return !b->stack->passing || first;
}

// --- the order ------------------------------------------------------------------------------------

// The card that is held, or NONE. It is not on the rail, wherever it was taken from.
static int held_of(const Build *b) { return b->stack->held - 1; }

static int rail_without(const Table *table, int held, int *rail)
{
    int n = 0;
    for (int i = 0; i < table->state.n_rail; i++)
        if (table->state.rail[i] != held) rail[n++] = table->state.rail[i];
    return n;
}

static Str order_so_far(Build *b, const Table *table, const int *rail, int n, int held)
{
    const BoardState *state = &table->state;
    Str order =
        n > 0 ? board_order_words(b, table->board, rail, n) : word(W_RAIL_EMPTY);
    Str hand = build_fmt(b, "%d", state->n_hand);
    Str words = word_with(b->own, W_RAIL_WORDS, order, hand, (Str){0});
    if (held == NONE) return words;
    return build_fmt(b, STR_FMT " " STR_FMT, STR_ARG(words),
        STR_ARG(word_with(b->own, W_RAIL_HELD, board_card_label(b, table->board, held),
            (Str){0}, (Str){0})));
}

// While the order is asked for, only a given card says when it was.
static void add_placed(Build *b, const Table *table, int card, int position, int held)
{
    const Card *it = &table->board->cards[card];
    Block *block = add_card(b, table, card);
    set_card_position(block, position);
    if (it->given)
        set_card_when(b, block, table->board, card);
    else
        set_card_opens(block, build_fmt(b, "%s:" STR_FMT,
                                  held == NONE ? "take" : "swap", STR_ARG(it->id)));
}

static void add_in_hand(Build *b, const Table *table, int card, int held)
{
    Block *block = add_card(b, table, card);
    block->state = card == held ? ITEM_HERE : ITEM_AHEAD;
    set_card_opens(block, card == held ? STR("back")
                                       : build_fmt(b, "take:" STR_FMT,
                                             STR_ARG(table->board->cards[card].id)));
}

static bool is_on(const int *rail, int n, int card)
{
    for (int i = 0; i < n; i++)
        if (rail[i] == card) return true;
    return false;
}

// A drive knows such actions by their ids.
static Str hand_label(Build *b, Word key, const Board *board, int card)
{
    if (b->stack->passing) return (Str){0};
    return word_with(b->own, key, board_card_label(b, board, card), (Str){0}, (Str){0});
}

static void add_take(Build *b, const Board *board, int card, Str label)
{
    add_choice(b, build_fmt(b, "take:" STR_FMT, STR_ARG(board->cards[card].id)), label);
}

static void add_takes(Build *b, const Table *table, const int *rail, int n)
{
    const BoardState *state = &table->state;
    if (state->n_hand == 0) add_choice(b, STR("order_done"), word(W_BOARD_STANDS));
    for (int i = 0; i < state->n_hand; i++)
        add_take(b, table->board, state->hand[i],
            board_card_label(b, table->board, state->hand[i]));
    for (int i = 0; i < n; i++)
        if (!table->board->cards[rail[i]].given)
            add_take(b, table->board, rail[i],
                hand_label(b, W_BOARD_TAKE_BACK, table->board, rail[i]));
}

static Str gap_label(Build *b, const Board *board, const int *rail, int n, int gap)
{
    if (b->stack->passing) return (Str){0};
    if (n == 0) return word(W_PUT_ALONE);
    Str before = gap > 0 ? board_card_label(b, board, rail[gap - 1]) : (Str){0};
    Str after = gap < n ? board_card_label(b, board, rail[gap]) : (Str){0};
    if (gap == 0) return word_with(b->own, W_PUT_FIRST, after, (Str){0}, (Str){0});
    if (gap == n) return word_with(b->own, W_PUT_LAST, before, (Str){0}, (Str){0});
    return word_with(b->own, W_PUT_BETWEEN, before, after, (Str){0});
}

static void add_puts(Build *b, const Table *table, const int *rail, int n, int held)
{
    const Board *board = table->board;
    const BoardState *state = &table->state;
    bool from_hand = is_on(state->hand, state->n_hand, held);
    for (int gap = 0; gap <= n; gap++)
        add_choice(b, build_fmt(b, "put:%d", gap), gap_label(b, board, rail, n, gap));
    for (int i = 0; i < n; i++)
        if (!board->cards[rail[i]].given)
            add_choice(b,
                build_fmt(b, "swap:" STR_FMT, STR_ARG(board->cards[rail[i]].id)),
                hand_label(
                    b, from_hand ? W_BOARD_SWAP : W_BOARD_CHANGE, board, rail[i]));
    add_choice(b, STR("back"), word(W_BOARD_BACK));
    for (int i = 0; i < state->n_hand; i++) // a pointer takes another card instead
        if (state->hand[i] != held)
            add_action(b, GROUP_CHOICE,
                build_fmt(b, "take:" STR_FMT, STR_ARG(board->cards[state->hand[i]].id)),
                board_card_label(b, board, state->hand[i]))
                ->inline_ = true;
}

static void add_order_question(Build *b, const Table *table, int held)
{
    const BoardState *state = &table->state;
    if (held != NONE) {
        Str title = word_with(b->own, W_BOARD_HELD,
            board_card_label(b, table->board, held), (Str){0}, (Str){0});
        add_note(b, title, build_text(b, &table->board->cards[held].text));
        return;
    }
    int placed = state->n_deal - state->n_hand;
    add_note(b, (Str){0},
        state->n_hand == 0 ? word(W_BOARD_FULL)
                           : word_with(b->own, W_BOARD_TAKE, build_fmt(b, "%d", placed),
                                 build_fmt(b, "%d", state->n_deal), (Str){0}));
}

static void add_table(Build *b, const Table *table, const int *rail, int n, int held)
{
    add_rail(b, table->board, order_so_far(b, table, rail, n, held));
    for (int i = 0; i < n; i++)
        add_placed(b, table, rail[i], i + 1, held);
    for (int i = 0; i < table->state.n_deal; i++)
        if (!is_on(rail, n, table->state.deal[i]))
            add_in_hand(b, table, table->state.deal[i], held);
}

static void add_order(Build *b, const Table *table)
{
    int held = held_of(b);
    int *rail = arena_array(b->arena, int, table->state.n_rail + 1);
    int n = rail_without(table, held, rail);
    if (lies_there(b, held == NONE && table->state.n_hand == table->state.n_deal))
        add_table(b, table, rail, n, held);
    add_order_question(b, table, held);
    if (held == NONE)
        add_takes(b, table, rail, n);
    else
        add_puts(b, table, rail, n, held);
}

// --- arrows and claims ----------------------------------------------------------------------------

// The arrow that is asked about: one that was opened again, or the next.
static int asked_link(const Build *b, const Table *table)
{
    int opened = b->stack->opened - 1;
    return opened != NONE ? opened : table->state.next_link;
}

// Each named arrow can be opened again, but the one that is asked about.
static void add_arrows(Build *b, const Table *table, int asked)
{
    for (int i = 0; i < table->board->n_links; i++) {
        bool named = table->state.links[i] != LINK_NONE;
        Block *block = add_arrow(b, table, i);
        block->state = i == asked ? ITEM_HERE : named ? ITEM_DONE : ITEM_AHEAD;
        if (named && i != asked)
            set_arrow_opens(block,
                build_fmt(b, "arrow:" STR_FMT, STR_ARG(table->board->links[i].id)));
    }
}

static void add_arrow_actions(Build *b, const Table *table, int asked)
{
    for (int i = 0; i < table->board->n_links && !b->stack->passing; i++)
        if (table->state.links[i] != LINK_NONE && i != asked)
            add_action(b, GROUP_CHOICE,
                build_fmt(b, "arrow:" STR_FMT, STR_ARG(table->board->links[i].id)),
                word_with(b->own, W_BOARD_AGAIN, arrow_words(b, table->board, i),
                    (Str){0}, (Str){0}))
                ->inline_ = true;
}

static void add_link_question(Build *b, const Table *table, int asked, bool pin)
{
    Str arrow = arrow_words(b, table->board, asked);
    Str type = build_link_word(table->state.links[asked]);
    Str title =
        word_with(b->own, pin ? W_BOARD_PIN : W_BOARD_LINK, arrow, type, (Str){0});
    Str text = word_with(b->own, pin ? W_BOARD_PIN_HOW : W_BOARD_LINK_COUNT,
        build_fmt(b, "%d", asked + 1), build_fmt(b, "%d", table->board->n_links),
        (Str){0});
    add_note(b, title, text);
}

static void add_pins(Build *b, const Table *table, int link)
{
    const Book *book = story_book(b->stack->story);
    int source;
    for (int i = 0;
         (source = play_pin_option(b->stack->play, table->node, link, i)) != NONE; i++)
        add_choice(b, build_fmt(b, "pin:" STR_FMT, STR_ARG(book->sources[source].id)),
            build_label(b, &book->sources[source].title));
    add_choice(b, STR("pin:none"), word(W_BOARD_PIN_NONE));
}

static void add_links(Build *b, const Table *table)
{
    int asked = asked_link(b, table);
    bool pin = b->stack->opened == 0 && table->state.links[asked] != LINK_NONE;
    if (lies_there(b, asked == 0 && !pin)) {
        add_cards_in_order(b, table, false);
        add_arrows(b, table, asked);
    }
    add_link_question(b, table, asked, pin);
    if (pin) {
        add_pins(b, table, asked);
    } else {
        for (LinkType type = LINK_LED_TO; type < LINK_TYPES; type++)
            add_choice(b, build_fmt(b, "link:%s", book_link_type_id(type)),
                build_link_word(type))
                ->chosen = type == table->state.links[asked];
        if (b->stack->opened != 0) add_choice(b, STR("back"), word(W_BOARD_LEAVE));
    }
    add_arrow_actions(b, table, asked);
}

static void add_all_claims(Build *b, const Table *table, int asked)
{
    const Board *board = table->board;
    add_cards_in_order(b, table, false);
    add_arrows(b, table, NONE);
    for (int i = 0; i < board->n_claims; i++) {
        Status said = table->state.claims[i];
        Block *block = add_block(b, BLOCK_CLAIM);
        block->id = board->claims[i].id;
        block->text = build_text(b, &board->claims[i].text);
        block->status = str_of(book_status_id(said));
        block->status_word = build_status_word(said);
        block->state = i == asked ? ITEM_HERE : i < asked ? ITEM_DONE : ITEM_AHEAD;
    }
}

static void add_claims(Build *b, const Table *table)
{
    const Board *board = table->board;
    int asked = table->state.next_claim;
    if (lies_there(b, asked == 0)) add_all_claims(b, table, asked);
    add_note(b,
        word_with(b->own, W_BOARD_CLAIM, build_label(b, &board->claims[asked].text),
            (Str){0}, (Str){0}),
        word_with(b->own, W_BOARD_CLAIM_COUNT, build_fmt(b, "%d", asked + 1),
            build_fmt(b, "%d", board->n_claims), (Str){0}));
    for (Status status = STATUS_CONFIRMED; status < STATUSES; status++)
        add_choice(b, build_fmt(b, "status:%s", book_status_id(status)),
            build_status_word(status));
    add_arrow_actions(b, table, NONE);
}

// --- the page -------------------------------------------------------------------------------------

// [again]: it is looked at from a later page.
static void add_done(Build *b, const Table *table, bool again)
{
    int opened = b->stack->opened - 1;
    if (opened == NONE) opened = result_after(table, NONE);
    add_result(b, table, opened, true);
    add_scores(b);
    if (opened != NONE && result_after(table, opened) != NONE)
        add_choice(b, STR("next_arrow"), word(W_BOARD_NEXT));
    if (again)
        add_choice(b, STR(ACTION_BACK), word(W_BACK));
    else
        add_choice(b, STR(ACTION_CONTINUE), word(W_CONTINUE));
    add_choice(b, STR(ACTION_CHALLENGE), word(W_CHALLENGE));
    for (int i = 0; i < table->board->n_links; i++)
        add_action(b, GROUP_CHOICE,
            build_fmt(b, "arrow:" STR_FMT, STR_ARG(table->board->links[i].id)),
            arrow_words(b, table->board, i))
            ->inline_ = true;
}

static int number_of(Str digits) // of an action or a page of this program
{
    int number = 0;
    for (size_t i = 0; i < digits.n; i++)
        number = number * 10 + (digits.s[i] - '0');
    return number;
}

// The board of the page: of the node whose number it has, else of the one where the play is.
static int board_node(const Stack *stack, Str arg)
{
    return arg.n > 0 ? number_of(arg) : play_node_index(stack->play);
}

static void board_build(Build *b, Str arg)
{
    int index = board_node(b->stack, arg);
    const Node *node = &story_book(b->stack->story)->nodes[index];
    Table table = table_of(b, index);
    BoardStage stage = table.state.stage;
    if (stage == BOARD_CLAIMS && b->stack->opened != 0) stage = BOARD_LINKS;
    // The cards need the room that picture and meters have elsewhere.
    add_title_of(b, node);
    if (stage == BOARD_ORDER) {
        add_passages(b, node->passages, node->n_passages);
        log_shown(b);
        add_new_sources(b);
        add_order(b, &table);
    } else if (stage == BOARD_DONE) {
        add_done(b, &table, arg.n > 0);
    } else {
        if (!b->stack->passing) add_rail(b, table.board, record_words(b, table.board));
        if (stage == BOARD_LINKS)
            add_links(b, &table);
        else
            add_claims(b, &table);
    }
    add_page_actions(b);
}

// --- what is done on it -----------------------------------------------------------------------------

static int card_of(const Board *board, Str id)
{
    for (int i = 0; i < board->n_cards; i++)
        if (str_eq(board->cards[i].id, id)) return i;
    return NONE;
}

// Where the card lies on the rail, as a gap between the others; NONE in the hand.
static int gap_of(const BoardState *state, int card)
{
    for (int i = 0; i < state->n_rail; i++)
        if (state->rail[i] == card) return i;
    return NONE;
}

// A card that is put back where it lay has not moved: no turn.
static bool let_go(Stack *stack)
{
    stack->held = 0;
    return true;
}

static bool put(Stack *stack, const BoardState *state, int gap, Err *err)
{
    int held = stack->held - 1;
    if (gap_of(state, held) == gap) return let_go(stack);
    return stack_turn(stack, play_put(stack->play, held, gap, err), err);
}

static bool put_back(Stack *stack, const BoardState *state, Err *err)
{
    int held = stack->held - 1;
    if (gap_of(state, held) == NONE) return let_go(stack);
    return stack_turn(stack, play_take_back(stack->play, held, err), err);
}

static bool act_order(Stack *stack, const Table *table, Str id, bool *done, Err *err)
{
    const Board *board = table->board;
    if (str_starts(id, STR("take:")))
        stack->held = card_of(board, str_from(id, 5)) + 1;
    else if (str_starts(id, STR("put:")))
        return put(stack, &table->state, number_of(str_from(id, 4)), err);
    else if (str_starts(id, STR("swap:")))
        return stack_turn(stack,
            play_swap(
                stack->play, stack->held - 1, card_of(board, str_from(id, 5)), err),
            err);
    else if (str_eq(id, STR("back")) && stack->held != 0)
        return put_back(stack, &table->state, err);
    else if (str_eq(id, STR("order_done")))
        return stack_turn(stack, play_order_done(stack->play, err), err);
    else
        *done = false;
    return true;
}

static bool act_answer(Stack *stack, const Table *table, Str id, bool *done, Err *err)
{
    const BoardState *state = &table->state;
    int asked = stack->opened != 0 ? stack->opened - 1 : state->next_link;
    if (str_starts(id, STR("link:")))
        return stack_turn(stack,
            play_link(stack->play, asked, book_link_type_of(str_from(id, 5)), err),
            err);
    if (str_starts(id, STR("pin:")))
        return stack_turn(stack,
            play_pin(stack->play,
                book_source(story_book(stack->story), str_from(id, 4)), err),
            err);
    if (str_starts(id, STR("status:")))
        return stack_turn(stack,
            play_claim(
                stack->play, state->next_claim, book_status_of(str_from(id, 7)), err),
            err);
    if (str_eq(id, STR(ACTION_CONTINUE)))
        return stack_turn(stack, play_continue(stack->play, err), err);
    if (str_eq(id, STR("back")) && stack->opened != 0 && state->stage != BOARD_DONE)
        stack->opened = 0;
    else if (str_starts(id, STR("arrow:")))
        stack->opened = book_board_link(table->board, str_from(id, 6)) + 1;
    else
        *done = false;
    return true;
}

static bool board_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value;
    int node = board_node(stack, str_of(stack->frames[stack->depth - 1].arg));
    Table table = {node, story_book(stack->story)->nodes[node].board,
        play_board(stack->play, node)};
    *done = true;
    if (str_eq(id, STR("next_arrow"))) {
        int opened = stack->opened ? stack->opened - 1 : result_after(&table, NONE);
        stack->opened = result_after(&table, opened) + 1;
        return true;
    }
    if (table.state.stage == BOARD_ORDER)
        return act_order(stack, &table, id, done, err);
    return act_answer(stack, &table, id, done, err);
}

const PageOps board_ops = {board_build, board_act};
