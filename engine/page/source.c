// One source: who says so, what they could see, what they show, and how its standing changed.
#include "page/build.h"

#define WITNESS_ROWS 4

static void add_row(Item *rows, int *n, Word label, Str text)
{
    if (text.n > 0) rows[(*n)++] = (Item){.label = word(label), .text = text};
}

// A status that it had, and since when; the last one is the present one.
static Item standing_row(Build *b, const StatusChange *change, bool last)
{
    return (Item){.id = str_of(book_status_id(change->status)),
        .value = 1,
        .label = build_date(b, change->date),
        .text = build_status_word(change->status),
        .note = build_label(b, &change->note),
        .state = last ? ITEM_HERE : ITEM_PLAIN};
}

static void add_history(Build *b, const Source *source, int known)
{
    if (known == 0) return;
    Item *rows = arena_array(b->arena, Item, known);
    for (int i = 0; i < known; i++)
        rows[i] = standing_row(b, &source->history.items[i], i + 1 == known);
    Block *table = add_block(b, BLOCK_TABLE);
    table->label = word(W_SOURCE_SINCE);
    table->items = rows;
    table->n_items = known;
}

static Str words_of(Build *b, const Text *text, bool linked)
{
    return linked ? build_text(b, text) : markup_escape(b->arena, build_label(b, text));
}

// [linked]: its terms can be opened; in a card that is itself one thing to open they cannot.
static int add_witness(Build *b, const Source *source, bool linked, Item *rows)
{
    int n = 0;
    add_row(rows, &n, W_SOURCE_WHO, words_of(b, &source->who, linked));
    add_row(rows, &n, W_SOURCE_SAW, words_of(b, &source->saw, linked));
    add_row(rows, &n, W_SOURCE_SHOWS, words_of(b, &source->shows, linked));
    add_row(rows, &n, W_SOURCE_FOUND, words_of(b, &source->found, false));
    return n;
}

void add_source_held(Build *b, int index)
{
    const Source *source = &story_book(b->stack->story)->sources[index];
    int known = play_source_history(b->stack->play, index);
    add_source_card(b, index, false);
    Block *card = &b->blocks[b->page->n_blocks - 1];
    Item *rows = arena_array(b->arena, Item, known + WITNESS_ROWS + 1);
    int n = add_witness(b, source, false, rows);
    // Where it changed, how it stood before the first change too.
    if (known > 0)
        rows[n++] = (Item){.id = str_of(book_status_id(source->status)),
            .value = 1,
            .label = build_date(b, source->date),
            .text = build_status_word(source->status)};
    for (int i = 0; i < known; i++)
        rows[n++] = standing_row(b, &source->history.items[i], i + 1 == known);
    card->items = rows;
    card->n_items = n;
}

static void source_build(Build *b, Str arg)
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
    set_source_date(card, build_date(b, source->date));
    set_source_form(card, (int)source->form);
    card->status = str_of(book_status_id(status));
    card->status_word = build_status_word(status);
    Item *rows = arena_array(b->arena, Item, WITNESS_ROWS);
    card->n_items = add_witness(b, source, true, rows);
    card->items = rows;
    add_history(b, source, play_source_history(b->stack->play, index));
    add_note(b, card->status_word, word((Word)(W_MEANS_CONFIRMED + status - 1)));
    add_back(b);
}

const PageOps source_ops = {source_build, NULL};
