#include "tools/page_words.h"

#include "base/ascii.h"
#include "text/markup.h"

// In one line: any white space is one space.
static void add_flat(Str text, Buf *out)
{
    for (size_t i = 0; i < text.n; i++) {
        bool space = ascii_is_space(text.s[i]);
        if (!space)
            buf_addc(out, text.s[i]);
        else if (out->n > 0 && out->s[out->n - 1] != ' ')
            buf_addc(out, ' ');
    }
}

static void add_words(Arena *arena, Str text, Buf *out)
{
    if (text.n == 0) return;
    add_flat(markup_plain(arena, text), out);
    buf_addc(out, ' ');
    arena_reset(arena);
}

static void add_block(Arena *arena, const Block *block, Buf *out)
{
    add_words(arena, block->label, out);
    add_words(arena, block->text, out);
    add_words(arena, block->note, out);
    add_words(arena, block->status_word, out);
    for (int i = 0; i < block->n_items; i++) {
        add_words(arena, block->items[i].label, out);
        add_words(arena, block->items[i].text, out);
        add_words(arena, block->items[i].note, out);
    }
}

void page_words(const Page *page, Buf *out)
{
    Arena arena = {0};
    for (int i = 0; i < page->n_blocks; i++)
        add_block(&arena, &page->blocks[i], out);
    for (int i = 0; i < page->n_actions; i++) {
        add_words(&arena, page->actions[i].label, out);
        add_words(&arena, page->actions[i].why, out);
    }
    arena_free(&arena);
}

bool page_words_hold(Str words, Str wanted)
{
    Arena arena = {0};
    Buf flat = {0};
    add_flat(markup_plain(&arena, wanted), &flat);
    bool found = str_has(words, str_trim(buf_str(&flat)));
    buf_free(&flat);
    arena_free(&arena);
    return found;
}
