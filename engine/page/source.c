// One source: who says so, what they could see, what they show, and how its standing changed.
#include "page/stack_inner.h"

static void add_row(Item *rows, int *n, Word label, Str text)
{
    if (text.n > 0) rows[(*n)++] = (Item){.label = word(label), .text = text};
}

static void add_history(Build *b, const Source *source, int known)
{
    if (known == 0) return;
    Item *rows = arena_array(b->arena, Item, (size_t)known);
    for (int i = 0; i < known; i++) {
        const StatusChange *change = &source->history[i];
        rows[i] = (Item){.label = build_date(b, change->date),
            .text = status_word(change->status),
            .note = build_label(b, &change->note)};
    }
    Block *table = add_block(b, BLOCK_TABLE);
    table->label = word(W_SOURCE_SINCE);
    table->items = rows;
    table->n_items = known;
}

static void build(Build *b, Str arg)
{
    const Book *book = story_book(b->stack->story);
    int index = book_source(book, arg);
    if (index == NONE) {
        add_note(b, (Str){0}, word(W_SOURCE_NONE));
        add_back(b);
        return;
    }
    const Source *source = &book->sources[index];
    Status status = play_source_status(b->stack->play, index);
    b->page->title = build_label(b, &source->title);
    Block *card = add_block(b, BLOCK_SOURCE);
    card->id = source->id;
    card->label = b->page->title;
    card->text = build_text(b, &source->text);
    card->note = build_date(b, source->date);
    card->status = str_of(status_id(status));
    card->status_word = status_word(status);
    Item *rows = arena_array(b->arena, Item, 3);
    int n = 0;
    add_row(rows, &n, W_SOURCE_WHO, build_text(b, &source->who));
    add_row(rows, &n, W_SOURCE_SAW, build_text(b, &source->saw));
    add_row(rows, &n, W_SOURCE_SHOWS, build_text(b, &source->shows));
    card->items = rows;
    card->n_items = n;
    add_history(b, source, play_source_history(b->stack->play, index));
    add_note(b, card->status_word, word((Word)(W_MEANS_CONFIRMED + status - 1)));
    add_back(b);
}

static bool act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)stack, (void)id, (void)value, (void)err;
    *done = false;
    return true;
}

const PageOps source_ops = {build, act};
