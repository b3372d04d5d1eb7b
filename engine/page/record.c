// The record on one page, to keep, print or hand in: scores, questions, boards, sources. What you chose where nothing
// is right or wrong, and what would tell it (the ending's words, the code), are on it only when the player says so.
#include "base/hash.h"
#include "base/utf8.h"
#include "page/build.h"

#define NAME_SHOWN 60 // bytes of a name on the sheet
#define CODE_SIGNS 5  // that stand for a name where none was typed

static void add_ending(Build *b)
{
    const Node *node = play_node(b->stack->play);
    if (node->kind != NODE_ENDING) return;
    add_heading(b, 2, node_title(b, node));
    add_picture_of(b, node->picture, b->stack->record_choices);
    if (b->stack->record_choices) add_wording(b, node);
}

static void add_boards(Build *b, const Book *book)
{
    for (int i = 0; i < book->n_nodes; i++) {
        if (book->nodes[i].kind != NODE_BOARD) continue;
        BoardState state = play_board(b->stack->play, i);
        if (state.stage != BOARD_DONE) continue;
        add_heading(b, 2, node_title(b, &book->nodes[i]));
        add_board_result(b, i);
    }
}

// What the log says was chosen in scenes, as a table.
static void add_chosen(Build *b, const Book *book)
{
    int count = play_log_count(b->stack->play), n = 0;
    Item *rows = arena_array(b->arena, Item, count);
    for (int i = 0; i < count; i++) {
        LogLine line = play_log_line(b->stack->play, i);
        const Node *node = &book->nodes[line.node];
        Str taken =
            node->kind == NODE_SCENE ? taken_label(b, node, line.choice) : (Str){0};
        if (taken.n == 0) continue;
        rows[n++] = (Item){
            .label = node_title(b, node), .text = markup_escape(b->arena, taken)};
    }
    if (n == 0) return;
    add_heading(b, 2, word(W_RECORD_CHOSEN));
    Block *table = add_block(b, BLOCK_TABLE);
    table->items = rows;
    table->n_items = n;
}

static Word credit_word(const Node *node, double credit)
{
    if (!node->scored) return W_RECORD_ANSWERED;
    if (credit >= 1) return W_RECORD_RIGHT;
    return credit > 0 ? W_RECORD_HALF : W_RECORD_WRONG;
}

static const Answer *right_answer(const Node *node)
{
    for (int i = 0; i < node->n_answers; i++)
        if (node->answers[i].credit >= 1) return &node->answers[i];
    return NULL;
}

// "**Half right:** the price. **The record supports:** the price at the pump", with the reason of what is right.
static Item question_row(Build *b, const Node *node, const Answer *given)
{
    const Answer *right = right_answer(node);
    bool corrects = node->scored && given->credit < 1 && right;
    Str mine = markup_escape(b->arena, build_label(b, &given->label)), theirs = {0};
    if (corrects)
        theirs =
            build_fmt(b, " **" STR_FMT ":** " STR_FMT, STR_ARG(word(W_RECORD_SUPPORTS)),
                STR_ARG(markup_escape(b->arena, build_label(b, &right->label))));
    const Answer *reason = corrects ? right : given;
    return (Item){.id = node->id,
        .label = node_title(b, node),
        .text = build_fmt(b, "**" STR_FMT ":** " STR_FMT STR_FMT,
            STR_ARG(word(credit_word(node, given->credit))), STR_ARG(mine),
            STR_ARG(theirs)),
        .note = build_plain(b, build_text(b, &reason->because))};
}

static void add_questions(Build *b, const Book *book)
{
    int count = play_log_count(b->stack->play), n = 0;
    Item *rows = arena_array(b->arena, Item, count);
    for (int i = 0; i < count; i++) {
        LogLine line = play_log_line(b->stack->play, i);
        const Node *node = &book->nodes[line.node];
        if (node->kind != NODE_CHECK || line.choice == NONE) continue;
        bool told = node->scored || b->stack->record_choices;
        if (told && line.choice < node->n_answers)
            rows[n++] = question_row(b, node, &node->answers[line.choice]);
    }
    if (n == 0) return;
    add_heading(b, 2, word(W_RECORD_QUESTIONS));
    Block *table = add_block(b, BLOCK_TABLE);
    table->items = rows;
    table->n_items = n;
}

static void add_sources(Build *b)
{
    if (play_held(b->stack->play, 0) == NONE) return;
    add_heading(b, 2, word(W_NOTEBOOK));
    for (int i = 0; play_held(b->stack->play, i) != NONE; i++)
        add_source_held(b, play_held(b->stack->play, i));
}

// A few signs that differ from play to play and say nothing of who plays.
static Str sheet_code(Build *b)
{
    static const char signs[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    Buf save = {0};
    char code[CODE_SIGNS];
    play_save(b->stack->play, &save);
    uint64_t hash = hash_of(buf_str(&save));
    buf_free(&save);
    for (int i = 0; i < CODE_SIGNS; i++, hash /= sizeof signs - 1)
        code[i] = signs[hash % (sizeof signs - 1)];
    return arena_str(b->arena, (Str){code, CODE_SIGNS});
}

static void add_record_actions(Build *b)
{
    Str typed = buf_str(&b->stack->record_name);
    add_field(b, STR(ACTION_RECORD_NAME), word(W_RECORD_NAME_ASK),
        typed.n > 0 ? arena_str(b->arena, typed) : sheet_code(b), (Str){0},
        W_RECORD_NAME_GO);
    add_action(b, GROUP_PAGE, STR(ACTION_RECORD_CHOICES), word(W_RECORD_CHOICES))
        ->chosen = b->stack->record_choices;
    if (know_any(b))
        add_action(b, GROUP_PAGE, STR(ACTION_RECORD_FACTS), word(W_RECORD_FACTS))
            ->chosen = b->stack->record_facts;
    Action *print = add_action(b, GROUP_PAGE, STR(ACTION_PRINT), word(W_RECORD_PRINT));
    print->open = b->stack->setup.can_record;
    if (!print->open) print->why = word(W_NO_STORE);
}

static void record_build(Build *b, Str arg)
{
    (void)arg;
    const Book *book = story_book(b->stack->story);
    add_titled(b, build_label(b, &book->title));
    if (play_authored(b->stack->play) > 0)
        add_note(b, (Str){0},
            word_count(b->own, W_RECORD_AUTHORED, play_authored(b->stack->play)));
    add_ending(b);
    add_scores(b);
    add_questions(b, book);
    add_boards(b, book);
    add_sources(b);
    add_helpline(b);
    if (b->stack->record_choices) {
        add_chosen(b, book);
        resume_page_add(b);
    }
    if (b->stack->record_facts && know_any(b)) know_add_met(b);
    add_record_actions(b);
    add_back(b);
}

static void take_name(Stack *stack, Str typed)
{
    buf_clear(&stack->record_name);
    buf_add(&stack->record_name, utf8_cut(str_trim(typed), NAME_SHOWN));
}

// Its file is written by pages_act.
static bool record_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)err;
    *done = true;
    if (str_eq(id, STR(ACTION_RECORD_NAME))) {
        take_name(stack, value);
    } else if (str_eq(id, STR(ACTION_RECORD_CHOICES))) {
        stack->record_choices = !stack->record_choices;
    } else if (str_eq(id, STR(ACTION_RECORD_FACTS))) {
        stack->record_facts = !stack->record_facts;
    } else {
        *done = false;
    }
    return true;
}

const PageOps record_ops = {record_build, record_act};
