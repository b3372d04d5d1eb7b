// The log: every page read so far with what was chosen there, oldest first; of the whole play, or of one chapter.
#include "page/build.h"

Str taken_label(Build *b, const Node *node, int index)
{
    if (index == NONE) return (Str){0};
    if (index < node->n_answers) return build_label(b, &node->answers[index].label);
    if (index < node->n_choices) return build_label(b, &node->choices[index].label);
    return (Str){0};
}

void log_shown(Build *b)
{
    if (b->stack->logged_turn == play_turns(b->stack->play)) return;
    b->stack->logged_turn = play_turns(b->stack->play);
    Buf text = {0};
    for (int i = 0; i < b->page->n_blocks; i++) {
        const Block *block = &b->blocks[i];
        if (block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_QUOTE) continue;
        if (text.n > 0) buf_addc(&text, '\n');
        buf_add(&text, block->text);
    }
    play_log_shown(b->stack->play, buf_str(&text));
    buf_free(&text);
}

// The order in which the cards of a board lie, once it stands.
static Str order_taken(Build *b, int node)
{
    BoardState state = play_board(b->stack->play, node);
    const Board *board = story_book(b->stack->story)->nodes[node].board;
    return state.stood ? board_order_words(b, board, state.rail, state.n_rail)
                       : (Str){0};
}

static int chapter_named(const Book *book, Str id)
{
    for (int i = 0; i < book->n_chapters; i++)
        if (str_eq(book->chapters[i].id, id)) return i;
    return NONE;
}

static void log_build(Build *b, Str arg)
{
    const Book *book = story_book(b->stack->story);
    int chapter = chapter_named(book, arg);
    add_titled(b, word(W_LOG));
    if (chapter != NONE)
        add_heading(b, 2, build_label(b, &book->chapters[chapter].title));
    int count = play_log_count(b->stack->play);
    if (count == 0) add_block(b, BLOCK_PARAGRAPH)->text = word(W_LOG_EMPTY);
    for (int i = 0; i < count; i++) {
        LogLine line = play_log_line(b->stack->play, i);
        const Node *node = &book->nodes[line.node];
        if (chapter != NONE && node->chapter != chapter) continue;
        if (line.authored) add_note(b, (Str){0}, word(W_LOG_AUTHORED));
        Block *entry = add_block(b, BLOCK_ENTRY);
        entry->id = node->id;
        entry->label = node_title(b, node);
        entry->text = build_kept(b, line.shown);
        set_entry_chosen(entry, node->board ? order_taken(b, line.node)
                                            : taken_label(b, node, line.choice));
    }
    add_back(b);
}

const PageOps log_ops = {log_build, NULL};
