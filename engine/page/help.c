// "Where am I, what do I do": the same answer on every page.
#include "page/build.h"

static void add_where(Build *b, const Node *node)
{
    const Book *book = story_book(b->stack->story);
    if (node->chapter == NONE) return;
    const Chapter *chapter = &book->chapters[node->chapter];
    add_heading(b, 2, build_label(b, &chapter->title));
    Str summary = build_text(b, &chapter->summary);
    if (summary.n > 0) add_block(b, BLOCK_PARAGRAPH)->text = summary;
    Str date = build_date(b, node->date);
    if (date.n > 0) {
        Block *place = add_block(b, BLOCK_PLACE);
        set_place_date(place, date);
        if (node->place != NONE)
            set_place_name(place, build_label(b, &book->places[node->place].name));
    }
    add_meters(b);
}

static void add_what(Build *b, const Node *node)
{
    static const Word what[] = {
        [NODE_SCENE] = W_HELP_SCENE,
        [NODE_CHECK] = W_HELP_CHECK,
        [NODE_BOARD] = W_HELP_BOARD,
        [NODE_ENDING] = W_HELP_ENDING,
    };
    add_heading(b, 2, word(W_HELP_WHAT));
    if (node->kind == NODE_BOARD) // a small window may have shown a line of it
        add_passages(b, node->passages, node->n_passages);
    add_block(b, BLOCK_PARAGRAPH)->text = word(what[node->kind]);
    add_block(b, BLOCK_PARAGRAPH)->text = word(W_HELP_PAGES);
    bool kept = store_can(&b->stack->setup.store, STORE_WRITE_NEW);
    if (!add_not_saved(b))
        add_block(b, BLOCK_PARAGRAPH)->text = word(kept ? W_HELP_SAVED : W_NO_STORE);
}

static void add_keys(Build *b)
{
    static const Word keys[][2] = {
        {W_KEY_CHOOSE, W_KEY_CHOOSE_DOES},
        {W_KEY_MOVE, W_KEY_MOVE_DOES},
        {W_KEY_BACK, W_KEY_BACK_DOES},
        {W_KEY_PAGES, W_KEY_PAGES_DOES},
        {W_KEY_PLAIN, W_KEY_PLAIN_DOES},
        {W_KEY_RECORD, W_KEY_RECORD_DOES},
        {W_KEY_UNDO, W_KEY_UNDO_DOES},
        {W_KEY_VOICE, W_KEY_VOICE_DOES},
        {W_KEY_SOUND, W_KEY_SOUND_DOES},
        {W_KEY_COPY, W_KEY_COPY_DOES},
        {W_KEY_SCREEN, W_KEY_SCREEN_DOES},
        {W_KEY_LEAVE, W_KEY_LEAVE_DOES},
    };
    enum { ROWS = COUNT_OF(keys) };
    Item *rows = arena_array(b->arena, Item, ROWS);
    for (int i = 0; i < ROWS; i++)
        rows[i] = (Item){.label = word(keys[i][0]), .text = word(keys[i][1])};
    Block *table = add_block(b, BLOCK_TABLE);
    table->label = word(W_HELP_KEYS);
    table->items = rows;
    table->n_items = ROWS;
    if (!commands_are_default(&b->stack->settings.keys))
        add_block(b, BLOCK_PARAGRAPH)->text = word(W_HELP_CHOSEN);
}

static void help_build(Build *b, Str arg)
{
    (void)arg;
    const Node *node = play_node(b->stack->play);
    b->page->title = word(W_HELP_TITLE);
    add_heading(b, 1, b->page->title);
    add_where(b, node);
    add_what(b, node);
    add_keys(b);
    add_back(b);
}

const PageOps help_ops = {help_build, NULL};
