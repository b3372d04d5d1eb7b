#include "plain/aloud.h"

#include "page/said.h"
#include "page/words.h"
#include "text/markup.h"

#include <stdio.h>

typedef struct Aloud {
    Arena arena;
    Buf *out;
    const Page *page;
    Names names;
} Aloud;

// --- sentences --------------------------------------------------------------------------------------

static bool ends_sentence(Str words)
{
    char last = words.s[words.n - 1];
    return last == '.' || last == '?' || last == '!' || last == ':';
}

// A line of its own that ends like a sentence, so that the voice pauses.
static void say(Aloud *a, Str words)
{
    words = str_trim(words);
    if (words.n == 0) return;
    if (a->names == NAMES_SAID) words = said_aloud(&a->arena, a->page, words);
    for (size_t i = 0; i < words.n; i++)
        buf_addc(a->out, words.s[i] == '\n' ? ' ' : words.s[i]);
    buf_add(a->out, ends_sentence(words) ? STR("\n") : STR(".\n"));
}

static void say_marked(Aloud *a, Str marked)
{
    say(a, markup_plain(&a->arena, marked));
}

// "label: text", or the one that there is.
static void say_pair(Aloud *a, Str label, Str text)
{
    if (label.n == 0 || text.n == 0)
        say(a, label.n > 0 ? label : text);
    else
        say(a, word_with(&a->arena, W_ALOUD_SAYS, label, text, (Str){0}));
}

static Str number(Aloud *a, int n) { return arena_fmt(&a->arena, "%d", n); }

// --- blocks -----------------------------------------------------------------------------------------

static void say_words(Aloud *a, const Block *block)
{
    say(a, block->label);
    say_marked(a, block->text);
    say(a, block->note);
}

static void say_heading(Aloud *a, const Block *block)
{
    say(a, heading_above(block));
    say(a, block->text);
}

static void say_speaker(Aloud *a, const Block *block)
{
    say_pair(a, block->label, block->text);
}

static void say_picture(Aloud *a, const Block *block)
{
    if (block->text.n == 0) return;
    say(a, word_with(&a->arena, W_ALOUD_PICTURE, block->text, (Str){0}, (Str){0}));
}

static void say_rows(Aloud *a, const Block *block)
{
    for (int i = 0; i < block->n_items; i++) {
        const Item *item = &block->items[i];
        say_pair(a, item->label, markup_plain(&a->arena, item->text));
        say(a, item->note);
    }
}

static void say_source(Aloud *a, const Block *block)
{
    say_pair(a, block->label, block->status_word);
    say(a, source_date(block));
    say_marked(a, block->text);
    say_rows(a, block);
}

static void say_table(Aloud *a, const Block *block)
{
    say(a, block->label);
    say_rows(a, block);
}

static void say_arrow(Aloud *a, const Block *block)
{
    if (block->state == ITEM_AHEAD) return;
    Word how = block->state == ITEM_HERE ? W_ALOUD_ASKED : W_ALOUD_ARROW;
    Str arrow = word_with(&a->arena, how, arrow_from(block), arrow_to(block), (Str){0});
    say_pair(a, arrow, arrow_type_word(block));
    say_rows(a, block);
}

static void say_score(Aloud *a, const Block *block)
{
    say(a, word_with(&a->arena, W_ALOUD_SCORE, block->label, block->text, (Str){0}));
}

static void (*const sayings[BLOCK_KINDS])(Aloud *a, const Block *block) = {
    [BLOCK_HEADING] = say_heading,
    [BLOCK_PLACE] = say_words,
    [BLOCK_SPEAKER] = say_speaker,
    [BLOCK_PARAGRAPH] = say_words,
    [BLOCK_QUOTE] = say_words,
    [BLOCK_NOTE] = say_words,
    [BLOCK_SOURCE] = say_source,
    [BLOCK_PICTURE] = say_picture,
    [BLOCK_TERM] = say_words,
    [BLOCK_TABLE] = say_table,
    [BLOCK_CARD] = say_words,
    [BLOCK_ARROW] = say_arrow,
    [BLOCK_ENTRY] = say_words,
    [BLOCK_SCORE] = say_score,
    [BLOCK_MAP] =
        say_words, // a map and a chart stand in words in the table behind them
    [BLOCK_COUNTS] = say_table,
};

// --- actions ----------------------------------------------------------------------------------------

static int count_choices(const Page *page)
{
    int n = 0;
    for (int i = 0; i < page->n_actions; i++)
        n += page->actions[i].group == GROUP_CHOICE;
    return n;
}

// Choices are numbered; what stands for all actions is its label, and why it is closed.
static Str words_of(Aloud *a, const Page *page, const Action *action)
{
    Str words = action->label, none = {0};
    if (action->group == GROUP_CHOICE) {
        int at = 1;
        for (const Action *other = page->actions; other < action; other++)
            at += other->group == GROUP_CHOICE;
        words = word_with(&a->arena, W_ALOUD_CHOICE, number(a, at),
            number(a, count_choices(page)), words);
    }
    if (action->chosen) words = word_with(&a->arena, W_ALOUD_CHOSEN, words, none, none);
    if (!action->open && action->why.n > 0)
        words = word_with(&a->arena, W_ALOUD_CLOSED, words, action->why, none);
    return words;
}

void aloud_action(const Page *page, Str id, Buf *out)
{
    const Action *action = page_action(page, id);
    if (!action) return;
    Aloud a = {.out = out, .page = page};
    say(&a, words_of(&a, page, action));
    arena_free(&a.arena);
}

void aloud_page(const Page *page, Names names, Buf *out)
{
    Aloud a = {.out = out, .page = page, .names = names};
    for (int i = 0; i < page->n_blocks; i++)
        if (sayings[page->blocks[i].kind])
            sayings[page->blocks[i].kind](&a, &page->blocks[i]);
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].group == GROUP_CHOICE)
            say(&a, words_of(&a, page, &page->actions[i]));
    arena_free(&a.arena);
}
