// The record on one page, to keep, print or hand in: ending, scores, board, questions, sources, choices.
#include "page/build.h"

static void add_ending(Build *b)
{
    const Node *node = play_node(b->stack->play);
    if (node->kind != NODE_ENDING) return;
    add_heading(b, 2, node_title(b, node));
    add_wording(b, node);
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

// What the log says was chosen at nodes of [kind], as a table.
static void add_chosen(Build *b, const Book *book, NodeKind kind, Word heading)
{
    int count = play_log_count(b->stack->play), n = 0;
    Item *rows = arena_array(b->arena, Item, count + 1);
    for (int i = 0; i < count; i++) {
        LogLine line = play_log_line(b->stack->play, i);
        const Node *node = &book->nodes[line.node];
        Str taken = node->kind == kind ? taken_label(b, node, line.choice) : (Str){0};
        if (taken.n == 0) continue;
        rows[n++] = (Item){
            .label = node_title(b, node), .text = markup_escape(b->arena, taken)};
    }
    if (n == 0) return;
    add_heading(b, 2, word(heading));
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

static void record_build(Build *b, Str arg)
{
    (void)arg;
    const Book *book = story_book(b->stack->story);
    b->page->title = build_label(b, &book->title);
    add_heading(b, 1, b->page->title);
    add_ending(b);
    add_scores(b);
    add_boards(b, book);
    add_chosen(b, book, NODE_CHECK, W_RECORD_QUESTIONS);
    add_sources(b);
    add_chosen(b, book, NODE_SCENE, W_RECORD_CHOSEN);
    resume_page_add(b);
    Action *print = add_action(b, GROUP_PAGE, STR(ACTION_PRINT), word(W_RECORD_PRINT));
    print->open = b->stack->setup.can_record;
    if (!print->open) print->why = word(W_NO_STORE);
    add_back(b);
}

// Its file is written by pages_act.
const PageOps record_ops = {record_build, NULL};
