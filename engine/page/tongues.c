// Which words of a page are the interface's, for voices and browsers that pronounce by language. A sentence
// of the interface with a value of the story in it counts as the interface's.
#include "page/build.h"

static bool is_own(const Build *b, Str text)
{
    return text.n > 0 && (word_is(text) || arena_has(b->own, text.s));
}

static unsigned bit(const Build *b, Str text, unsigned own)
{
    return is_own(b, text) ? own : 0;
}

static void tag_items(Build *b, Block *block)
{
    if (block->n_items == 0) return;
    Item *items = arena_copy(
        b->arena, block->items, (size_t)block->n_items * sizeof *block->items);
    for (int i = 0; i < block->n_items; i++) {
        Item *item = &items[i];
        item->own = bit(b, item->label, OWN_LABEL) | bit(b, item->text, OWN_TEXT) |
                    bit(b, item->note, OWN_NOTE);
    }
    block->items = items;
}

static void tag_block(Build *b, Block *block)
{
    block->own = bit(b, block->label, OWN_LABEL) | bit(b, block->text, OWN_TEXT) |
                 bit(b, block->note, OWN_NOTE) | bit(b, block->status_word, OWN_STATUS);
    tag_items(b, block);
}

void add_tongues(Build *b)
{
    Page *page = b->page;
    // "en" and "en-GB" are pronounced by one voice.
    if (language_same(page->language, words_language()) && !words_is_made()) return;
    page->interface_ = words_language();
    page->own = bit(b, page->title, OWN_TITLE);
    for (int i = 0; i < page->n_blocks; i++)
        tag_block(b, &b->blocks[i]);
    Action *actions =
        arena_copy(b->arena, page->actions, (size_t)page->n_actions * sizeof *actions);
    for (int i = 0; i < page->n_actions; i++)
        actions[i].own =
            bit(b, actions[i].label, OWN_LABEL) | bit(b, actions[i].why, OWN_WHY);
    page->actions = actions;
}
