#include "plain/tts_text.h"

#include "page/pronunciation.h"
#include "page/words.h"
#include "text/markup.h"

#include <stdio.h>

typedef struct TtsText {
    Arena arena;
    Buf *out;
    const Page *page;
    Names names;
} TtsText;

// --- sentences --------------------------------------------------------------------------------------

static bool ends_sentence(Str words)
{
    char last = words.s[words.n - 1];
    return last == '.' || last == '?' || last == '!' || last == ':';
}

// A line that ends like a sentence, so that the voice pauses.
static void say(TtsText *t, Str words)
{
    words = str_trim(words);
    if (words.n == 0) return;
    if (t->names == NAMES_SAID) words = pronunciation_text(&t->arena, t->page, words);
    for (size_t i = 0; i < words.n; i++)
        buf_addc(t->out, words.s[i] == '\n' ? ' ' : words.s[i]);
    buf_add(t->out, ends_sentence(words) ? STR("\n") : STR(".\n"));
}

static void say_marked(TtsText *t, Str marked)
{
    say(t, markup_plain(&t->arena, marked));
}

// "label: text", or the one that there is.
static void say_pair(TtsText *t, Str label, Str text)
{
    if (label.n == 0 || text.n == 0)
        say(t, label.n > 0 ? label : text);
    else
        say(t, word_with(&t->arena, W_ALOUD_SAYS, label, text, (Str){0}));
}

static Str number(TtsText *t, int n) { return arena_fmt(&t->arena, "%d", n); }

// --- blocks -----------------------------------------------------------------------------------------

static void say_words(TtsText *t, const Block *block)
{
    say(t, block->label);
    say_marked(t, block->text);
    say(t, block->note);
}

static void say_heading(TtsText *t, const Block *block)
{
    say(t, heading_above(block));
    say(t, block->text);
}

static void say_speaker(TtsText *t, const Block *block)
{
    say_pair(t, block->label, block->text);
}

static void say_picture(TtsText *t, const Block *block)
{
    if (block->text.n == 0) return;
    say(t, word_with(&t->arena, W_ALOUD_PICTURE, block->text, (Str){0}, (Str){0}));
}

static void say_rows(TtsText *t, const Block *block)
{
    for (int i = 0; i < block->n_items; i++) {
        const Item *item = &block->items[i];
        say_pair(t, item->label, markup_plain(&t->arena, item->text));
        say(t, item->note);
    }
}

static void say_source(TtsText *t, const Block *block)
{
    say_pair(t, block->label, block->status_word);
    say(t, source_date(block));
    say_marked(t, block->text);
    say_rows(t, block);
}

static void say_table(TtsText *t, const Block *block)
{
    say(t, block->label);
    say_rows(t, block);
}

static void say_arrow(TtsText *t, const Block *block)
{
    if (block->state == ITEM_AHEAD) return;
    Word how = block->state == ITEM_HERE ? W_ALOUD_ASKED : W_ALOUD_ARROW;
    Str arrow = word_with(&t->arena, how, arrow_from(block), arrow_to(block), (Str){0});
    say_pair(t, arrow, arrow_type_word(block));
    say_rows(t, block);
}

static void say_score(TtsText *t, const Block *block)
{
    say(t, word_with(&t->arena, W_ALOUD_SCORE, block->label, block->text, (Str){0}));
}

static void (*const sayings[BLOCK_KINDS])(TtsText *t, const Block *block) = {
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

static int count_choices(const Action *from, const Action *to)
{
    int n = 0;
    for (; from < to; from++)
        n += from->group == GROUP_CHOICE;
    return n;
}

// Choices are numbered: [at] of [of]. Every action has its label and, when it is closed, the reason.
static Str words_of(TtsText *t, const Action *action, int at, int of)
{
    Str words = action->label, none = {0};
    if (action->group == GROUP_CHOICE)
        words =
            word_with(&t->arena, W_ALOUD_CHOICE, number(t, at), number(t, of), words);
    if (action->chosen) words = word_with(&t->arena, W_ALOUD_CHOSEN, words, none, none);
    if (!action->open && action->why.n > 0)
        words = word_with(&t->arena, W_ALOUD_CLOSED, words, action->why, none);
    return words;
}

void tts_text_action(const Page *page, Str id, Buf *out)
{
    const Action *action = page_action(page, id);
    if (!action) return;
    TtsText t = {.out = out, .page = page};
    int at = count_choices(page->actions, action + 1);
    say(&t, words_of(&t, action, at,
                count_choices(page->actions, page->actions + page->n_actions)));
    arena_free(&t.arena);
}

void tts_text_page(const Page *page, Names names, Buf *out)
{
    TtsText t = {.out = out, .page = page, .names = names};
    for (int i = 0; i < page->n_blocks; i++)
        if (sayings[page->blocks[i].kind])
            sayings[page->blocks[i].kind](&t, &page->blocks[i]);
    int at = 0, of = page->n_actions > 0
                         ? count_choices(page->actions, page->actions + page->n_actions)
                         : 0;
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].group == GROUP_CHOICE)
            say(&t, words_of(&t, &page->actions[i], ++at, of));
    arena_free(&t.arena);
}
