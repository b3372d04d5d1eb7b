// The contents: how far the chain of events is known, and what has been read of each chapter.
#include "page/build.h"

static Word state_word(ItemState state)
{
    return state == ITEM_DONE   ? W_CONTENTS_KNOWN
           : state == ITEM_HERE ? W_CONTENTS_HERE
                                : W_CONTENTS_AHEAD;
}

// What is to come has its time and no name.
static void add_stops(Build *b)
{
    const Block chain = build_chain(b);
    if (chain.n_items == 0) return;
    Item *rows = arena_array(b->arena, Item, chain.n_items);
    for (int i = 0; i < chain.n_items; i++) {
        const Item *stop = &chain.items[i];
        rows[i] = (Item){.label = stop->label,
            .text = word(state_word(stop->state)),
            .state = stop->state == ITEM_HERE ? ITEM_HERE : ITEM_PLAIN};
    }
    add_block(b, BLOCK_PARAGRAPH)->text = markup_escape(b->own, chain.text);
    Block *table = add_block(b, BLOCK_TABLE);
    table->items = rows;
    table->n_items = chain.n_items;
}

// The pages of the log that are of [chapter], each once, as they were first come to. Whether there are any.
static bool add_read(Build *b, const Book *book, int chapter)
{
    int count = play_log_count(b->stack->play), n = 0;
    Item *rows = arena_array(b->arena, Item, count);
    for (int i = 0; i < count; i++) {
        LogLine line = play_log_line(b->stack->play, i);
        const Node *node = &book->nodes[line.node];
        Str title = node->chapter == chapter ? node_title(b, node) : (Str){0};
        bool listed = title.n == 0;
        for (int k = 0; k < n && !listed; k++)
            listed = str_eq(rows[k].id, node->id);
        if (listed) continue;
        rows[n++] = (Item){.id = node->id,
            .label = title,
            .text = markup_escape(b->arena, taken_label(b, node, line.choice))};
    }
    if (n == 0) return false;
    add_heading(b, 2, build_label(b, &book->chapters[chapter].title));
    Block *table = add_block(b, BLOCK_TABLE);
    table->items = rows;
    table->n_items = n;
    return true;
}

static void add_log_of(Build *b, const Chapter *chapter)
{
    Str id = arena_fmt(b->own, "log:" STR_FMT, STR_ARG(chapter->id));
    add_action(b, GROUP_PAGE, id,
        word_with(b->own, W_CONTENTS_LOG_OF, build_label(b, &chapter->title), (Str){0},
            (Str){0}));
}

static void contents_build(Build *b, Str arg)
{
    (void)arg;
    const Book *book = story_book(b->stack->story);
    add_titled(b, word(W_CONTENTS));
    add_stops(b);
    int *read = arena_array(b->arena, int, book->n_chapters), n = 0;
    for (int i = 0; i < book->n_chapters; i++)
        if (add_read(b, book, i)) read[n++] = i;
    for (int i = 0; n > 1 && i < n; i++) // one alone is all there is
        add_log_of(b, &book->chapters[read[i]]);
    add_action(b, GROUP_PAGE, STR(ACTION_LOG), word(W_CONTENTS_LOG));
    add_back(b);
}

const PageOps contents_ops = {contents_build, NULL};
