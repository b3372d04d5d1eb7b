// Which words of a page are in another language than its story, for voices and browsers that pronounce by language: the
// interface's, or what nobody has translated. A sentence of the interface with a value of the story in it counts as
// the interface's.
#include "page/build.h"

// Whether the words are in the page's second language: those of the interface, or those that nobody has translated.
static bool is_own(const Build *b, Str text)
{
    if (text.n == 0) return false;
    if (arena_has(b->untranslated, text.s)) return b->second_is_untranslated;
    return b->second_is_ours && (word_is(text) || arena_has(b->own, text.s));
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

// "en" and "en-GB" are pronounced by one voice. A page tells two languages apart: of three, which a scenario has
// that is half translated into one that the interface does not speak, the untranslated words count as the page's.
static bool choose_second(Build *b)
{
    Page *page = b->page;
    Str ours = words_language(), original = page->language;
    if (b->stack->story) original = story_book(b->stack->story)->languages.items[0];
    b->second_is_ours = !language_same(page->language, ours) || words_is_pseudo();
    b->second_is_untranslated = !language_same(page->language, original) &&
                                (!b->second_is_ours || language_same(original, ours));
    if (b->second_is_ours) page->interface_ = ours;
    if (!b->second_is_ours && b->second_is_untranslated) page->interface_ = original;
    return b->second_is_ours || b->second_is_untranslated;
}

void tag_languages(Build *b)
{
    Page *page = b->page;
    if (!choose_second(b)) return;
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
