#include "plain/tts_text.h"

#include "base/utf8.h"
#include "page/pronunciation.h"
#include "page/words.h"
#include "text/markup.h"

#include <stdlib.h>

#define PIECES_MAX 24 // of a sentence

typedef struct TtsText {
    Arena arena;
    Spoken *out;
    const Page *page;
    Names names;
} TtsText;

// Words in one language.
typedef struct Piece {
    Str words;
    bool own; // the interface's, else the story's
} Piece;

// A sentence, or a value in one.
typedef struct Pieces {
    Piece items[PIECES_MAX];
    int n;
} Pieces;

// --- languages --------------------------------------------------------------------------------------

static void switch_language(TtsText *t, bool own)
{
    Spoken *out = t->out;
    Str language =
        own && t->page->interface_.n > 0 ? t->page->interface_ : t->page->language;
    if (out->n > 0 && str_eq(out->runs[out->n - 1].language, language)) return;
    out->runs = mem_room(out->runs, out->n, &out->capacity, sizeof *out->runs);
    out->runs[out->n++] = (struct LanguageRun){out->text.n, language};
}

int spoken_parts(const Spoken *spoken, TtsPart *parts, int max)
{
    int n = 0;
    for (int i = 0; i < spoken->n && n < max; i++) {
        size_t end = i + 1 < spoken->n ? spoken->runs[i + 1].from : spoken->text.n;
        Str text = str_cut(buf_str(&spoken->text), spoken->runs[i].from, end);
        if (text.n > 0) parts[n++] = (TtsPart){text, spoken->runs[i].language};
    }
    return n;
}

void spoken_free(Spoken *spoken)
{
    buf_free(&spoken->text);
    free(spoken->runs);
    *spoken = (Spoken){0};
}

// --- sentences --------------------------------------------------------------------------------------

static Pieces piece(Str words, bool own)
{
    return (Pieces){{{words, own}}, words.n > 0};
}

static Pieces interface(Str words) { return piece(words, true); }

// A value keeps to itself where it runs from right to left.
static Pieces isolated(TtsText *t, Pieces value)
{
    for (int i = 0; i < value.n; i++)
        value.items[i].words = utf8_isolate(&t->arena, value.items[i].words);
    return value;
}

static void add_pieces(Pieces *to, const Pieces *more)
{
    for (int i = 0; i < more->n && to->n < PIECES_MAX; i++)
        to->items[to->n++] = more->items[i];
}

// The interface's words of [key], with values for {1}, {2} and {3} that keep their languages.
static Pieces frame(TtsText *t, Word key, Pieces one, Pieces two, Pieces three)
{
    const Pieces values[] = {isolated(t, one), isolated(t, two), isolated(t, three)};
    Pieces made = {0};
    Str rest = word(key);
    while (rest.n > 0) {
        size_t brace = str_find(rest, '{');
        Pieces words = interface(str_cut(rest, 0, brace));
        add_pieces(&made, &words);
        if (brace < rest.n) add_pieces(&made, &values[rest.s[brace + 1] - '1']);
        rest = str_from(rest, brace < rest.n ? brace + 3 : brace);
    }
    return made;
}

static bool ends_sentence(const Buf *text)
{
    char last = text->s[text->n - 1];
    return last == '.' || last == '?' || last == '!' || last == ':';
}

static void add_words(TtsText *t, const Piece *piece)
{
    Str words = piece->words;
    if (t->names == NAMES_SAID) words = pronunciation_text(&t->arena, t->page, words);
    switch_language(t, piece->own);
    for (size_t i = 0; i < words.n; i++)
        buf_addc(&t->out->text, words.s[i] == '\n' ? ' ' : words.s[i]);
}

// A line that ends like a sentence, so that the voice pauses.
static void say_pieces(TtsText *t, Pieces sentence)
{
    while (sentence.n > 0 && str_trim(sentence.items[sentence.n - 1].words).n == 0)
        sentence.n--;
    if (sentence.n == 0) return;
    Piece *last = &sentence.items[sentence.n - 1];
    while (last->words.s[last->words.n - 1] == ' ' ||
           last->words.s[last->words.n - 1] == '\n')
        last->words.n--;
    for (int i = 0; i < sentence.n; i++)
        add_words(t, &sentence.items[i]);
    buf_add(&t->out->text, ends_sentence(&t->out->text) ? STR("\n") : STR(".\n"));
}

static void say(TtsText *t, Str words, bool own)
{
    say_pieces(t, piece(str_trim(words), own));
}

// "label: text", or the one that there is.
static void say_pair(TtsText *t, Pieces label, Pieces text)
{
    if (label.n == 0 || text.n == 0)
        say_pieces(t, label.n > 0 ? label : text);
    else
        say_pieces(t, frame(t, W_ALOUD_SAYS, label, text, (Pieces){0}));
}

static Str number(TtsText *t, int n) { return arena_fmt(&t->arena, "%d", n); }

// --- blocks -----------------------------------------------------------------------------------------

static Pieces label_of(const Block *block)
{
    return piece(block->label, block->own & OWN_LABEL);
}

static Pieces text_of(const Block *block)
{
    return piece(block->text, block->own & OWN_TEXT);
}

static void say_label(TtsText *t, const Block *block)
{
    say(t, block->label, block->own & OWN_LABEL);
}

static void say_note(TtsText *t, const Block *block)
{
    say(t, block->note, block->own & OWN_NOTE);
}

static void say_marked(TtsText *t, const Block *block)
{
    say(t, markup_plain(&t->arena, block->text), block->own & OWN_TEXT);
}

static void say_words(TtsText *t, const Block *block)
{
    say_label(t, block);
    say_marked(t, block);
    say_note(t, block);
}

static void say_place(TtsText *t, const Block *block)
{
    say_words(t, block);
    say(t, block->status_word, block->own & OWN_STATUS);
}

static void say_heading(TtsText *t, const Block *block)
{
    say_label(t, block); // the words above
    say_pieces(t, text_of(block));
}

static void say_speaker(TtsText *t, const Block *block)
{
    say_pair(t, label_of(block), text_of(block));
}

static void say_picture(TtsText *t, const Block *block)
{
    Pieces none = {0};
    if (block->text.n > 0)
        say_pieces(t, frame(t, W_ALOUD_PICTURE, text_of(block), none, none));
}

static void say_rows(TtsText *t, const Block *block)
{
    for (int i = 0; i < block->n_items; i++) {
        const Item *item = &block->items[i];
        say_pair(t, piece(item->label, item->own & OWN_LABEL),
            piece(markup_plain(&t->arena, item->text), item->own & OWN_TEXT));
        say(t, item->note, item->own & OWN_NOTE);
    }
}

static void say_source(TtsText *t, const Block *block)
{
    say_pair(t, label_of(block), piece(block->status_word, block->own & OWN_STATUS));
    if (source_form(block) > 0)
        say_pieces(t, interface(word((Word)(W_FORM_PHOTO + source_form(block) - 1))));
    say_note(t, block); // its date
    say_marked(t, block);
    say_rows(t, block);
}

// "Your answer: half right. All of these together. They did work together..."
static void say_answer(TtsText *t, const Block *block)
{
    say_note(t, block);
    say_label(t, block);
    say_marked(t, block);
}

static void say_outcome(TtsText *t, const Block *block)
{
    say_pieces(t, text_of(block));
    say_rows(t, block);
}

static void say_table(TtsText *t, const Block *block)
{
    say_label(t, block);
    if (block->kind != BLOCK_TABLE || !table_is_reference(block)) say_rows(t, block);
}

static void say_term(TtsText *t, const Block *block)
{
    say_label(t, block);
    say_marked(t, block); // how its names are said is heard
}

// A card of the hand, as it is offered or held, and one on the rail with its place there.
static void say_card(TtsText *t, const Block *block)
{
    Pieces place = card_position(block) > 0
                       ? frame(t, W_ALOUD_PLACE, label_of(block),
                             interface(number(t, card_position(block))), (Pieces){0})
                       : label_of(block);
    say_pieces(t, place);
    say_marked(t, block);
    say_note(t, block);
    if (card_misplaced(t->page, block))
        say_pieces(t, frame(t, W_CARD_YOURS, interface(number(t, card_yours(block))),
                          (Pieces){0}, (Pieces){0}));
}

static bool is_asked(const Block *block)
{
    return block->state == ITEM_HERE && block->n_items == 0;
}

static void say_counts(TtsText *t, const Block *block)
{
    say_pieces(t, text_of(block)); // the headline
    say_table(t, block);
}

static void say_arrow(TtsText *t, const Block *block)
{
    if (block->state == ITEM_AHEAD) return;
    Word how = is_asked(block) ? W_ALOUD_ASKED : W_ALOUD_ARROW;
    Pieces to = piece(arrow_to(block), block->own & OWN_NOTE);
    say_pair(t, frame(t, how, label_of(block), to, (Pieces){0}), text_of(block));
    if (arrow_pinned(block).n > 0)
        say_pieces(t, frame(t, W_ALOUD_PINNED,
                          piece(arrow_pinned(block), block->own & OWN_STATUS),
                          (Pieces){0}, (Pieces){0}));
    say_rows(t, block);
}

static void say_claim(TtsText *t, const Block *block)
{
    if (block->state == ITEM_AHEAD) return;
    say_marked(t, block);
    say(t, block->status_word, block->own & OWN_STATUS);
    say_rows(t, block);
}

static void say_score(TtsText *t, const Block *block)
{
    Pieces figure = piece(score_figure(block), block->own & OWN_NOTE);
    say_pieces(t, frame(t, W_ALOUD_SCORE, label_of(block), figure, text_of(block)));
}

static void (*const sayings[BLOCK_KINDS])(TtsText *t, const Block *block) = {
    [BLOCK_HEADING] = say_heading,
    [BLOCK_PLACE] = say_place,
    [BLOCK_SPEAKER] = say_speaker,
    [BLOCK_PARAGRAPH] = say_words,
    [BLOCK_QUOTE] = say_words,
    [BLOCK_NOTE] = say_words,
    [BLOCK_SOURCE] = say_source,
    [BLOCK_PICTURE] = say_picture,
    [BLOCK_OUTCOME] = say_outcome,
    [BLOCK_ANSWER] = say_answer,
    [BLOCK_TALK] = say_words,
    [BLOCK_PLATE] = say_picture,
    [BLOCK_TERM] = say_term,
    [BLOCK_TABLE] = say_table,
    [BLOCK_RAIL] = say_words,
    [BLOCK_CARD] = say_card,
    [BLOCK_ARROW] = say_arrow,
    [BLOCK_CLAIM] = say_claim,
    [BLOCK_ENTRY] = say_words,
    [BLOCK_SCORE] = say_score,
    [BLOCK_MAP] =
        say_words, // a map and a chart stand in words in the table behind them
    [BLOCK_COUNTS] = say_counts,
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
static Pieces words_of(TtsText *t, const Action *action, int at, int of)
{
    Pieces words = piece(action->label, action->own & OWN_LABEL), none = {0};
    if (action->group == GROUP_CHOICE)
        words = frame(t, W_ALOUD_CHOICE, interface(number(t, at)),
            interface(number(t, of)), words);
    if (action->chosen) words = frame(t, W_ALOUD_CHOSEN, words, none, none);
    if (!action->open && action->why.n > 0)
        words = frame(
            t, W_ALOUD_CLOSED, words, piece(action->why, action->own & OWN_WHY), none);
    return words;
}

void tts_text_action(const Page *page, Str id, Spoken *out)
{
    const Action *action = page_action(page, id);
    if (!action) return;
    TtsText t = {.out = out, .page = page};
    int at = count_choices(page->actions, action + 1);
    say_pieces(&t, words_of(&t, action, at,
                       count_choices(page->actions, page->actions + page->n_actions)));
    arena_free(&t.arena);
}

void tts_text_page(const Page *page, Names names, Spoken *out)
{
    TtsText t = {.out = out, .page = page, .names = names};
    const Block *slip = names == NAMES_SAID ? page_slip(page) : NULL;
    if (slip) { // what lies below was read before
        say_term(&t, slip);
        arena_free(&t.arena);
        return;
    }
    for (int i = 0; i < page->n_blocks; i++)
        if (sayings[page->blocks[i].kind])
            sayings[page->blocks[i].kind](&t, &page->blocks[i]);
    int at = 0, of = page->n_actions > 0
                         ? count_choices(page->actions, page->actions + page->n_actions)
                         : 0;
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].group == GROUP_CHOICE)
            say_pieces(&t, words_of(&t, &page->actions[i], ++at, of));
    arena_free(&t.arena);
}
