// The glossary: one term when it was asked for, else all of them, and a field to look one up in.
#include "base/collate.h"
#include "base/fold.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "page/build.h"
#include "page/pronunciation.h"
#include "text/breaks.h"

#include <stdlib.h>

#define FIND "find-term"

static void add_term(Build *b, const Term *term)
{
    Block *block = add_block(b, BLOCK_TERM);
    block->id = term->id;
    block->label = build_label(b, &term->title);
    block->text = build_text(b, &term->text);
}

// How the first name in [title] is said that has a saying, or nothing.
static Str saying_in(Build *b, Str title)
{
    const Book *book = story_book(b->stack->story);
    for (int i = 0; i < book->n_sayings; i++)
        if (fold_same(title, book->sayings[i].words) || // “Tenge”, of “tenge”
            pronunciation_find(title, book->sayings[i].words, 0) < title.n)
            return word_with(
                b->own, W_TERM_SAID, book->sayings[i].as, (Str){0}, (Str){0});
    return (Str){0};
}

static void add_slip_action(Build *b, const char *id, Word label)
{
    if (!page_action(b->page, str_of(id))) // a page of the glossary may have it
        add_action(b, GROUP_MENU, str_of(id), word(label));
}

void add_slip(Build *b)
{
    Str asked = str_of(b->stack->slip);
    const Book *book = asked.n > 0 ? story_book(b->stack->story) : NULL;
    int found = book ? book_term(book, asked) : NONE;
    if (found == NONE) return;
    const Term *term = &book->terms[found];
    Block *block = add_block(b, BLOCK_TERM);
    block->id = term->id;
    block->label = build_label(b, &term->title);
    block->text = build_text_alone(b, &term->text);
    set_term_said(block, saying_in(b, block->label));
    set_term_is_slip(block, true);
    add_slip_action(b, ACTION_ALL_TERMS, W_ALL_TERMS);
    add_slip_action(b, ACTION_CLOSE_SLIP, W_CLOSE_SLIP);
}

// How the names of the story are said.
static void add_names(Build *b)
{
    const Book *book = story_book(b->stack->story);
    if (book->n_sayings == 0) return;
    Block *table;
    Item *rows = add_rows(b, book->n_sayings, &table);
    table->label = word(W_NAMES_SAID);
    for (int i = 0; i < book->n_sayings; i++)
        rows[i] = (Item){.label = book->sayings[i].words,
            .text = markup_escape(b->arena, book->sayings[i].as)};
    table->n_items = book->n_sayings;
}

// The id, title or form that is nearest to a word that finds no term, or {0}.
static Str nearest_form(Arena *arena, const Book *book, Str typed)
{
    ptrdiff_t most = 0, n = 0;
    for (int i = 0; i < book->n_terms; i++)
        most += 2 + book->terms[i].forms.n;
    Str *names = arena_array(arena, Str, most);
    for (int i = 0; i < book->n_terms; i++) {
        const Term *term = &book->terms[i];
        names[n++] = markup_plain(arena, term->title.src);
        for (int k = 0; k < term->forms.n; k++)
            names[n++] = term->forms.items[k];
        names[n++] = term->id;
    }
    return nearest_name(typed, names, n);
}

static void add_missing(Build *b, Str sought)
{
    add_heading(b, 1, b->page->title);
    Str nearest = nearest_form(b->arena, story_book(b->stack->story), sought);
    Str sentence = word_with(b->own, nearest.n > 0 ? W_FIND_NEAR : W_FIND_MISSING,
        sought, nearest, (Str){0});
    add_note(b, (Str){0}, markup_escape(b->arena, sentence));
}

static void add_find(Build *b)
{
    add_field(b, STR(FIND), word(W_FIND), (Str){0}, (Str){0}, W_FIND_GO);
}

// What one may do on the page of one term, or of a word that is none.
static void add_ways_on(Build *b)
{
    add_back(b);
    add_action(b, GROUP_PAGE, STR(ACTION_ALL_TERMS), word(W_ALL_TERMS));
    add_find(b);
}

typedef struct Sorted {
    const Term *term;
    Str title, language;
} Sorted;

static int by_alphabet(const void *a, const void *b)
{
    const Sorted *one = a, *other = b;
    int order = collate(one->language, one->title, other->title);
    return order != 0 ? order : (one->term > other->term) - (one->term < other->term);
}

// In the order of the script; of a scenario that is shown translated by the alphabet, since the author
// ordered other words.
static const Sorted *sorted_terms(Build *b, const Book *book)
{
    Sorted *terms = arena_array(b->arena, Sorted, book->n_terms);
    for (int i = 0; i < book->n_terms; i++)
        terms[i] = (Sorted){&book->terms[i],
            markup_plain(b->arena, book->terms[i].title.src), b->page->language};
    bool translated = !str_eq(b->page->language, book->languages.items[0]);
    if (translated && book->n_terms > 0)
        qsort(terms, (size_t)book->n_terms, sizeof *terms, by_alphabet);
    return terms;
}

static void build_all(Build *b, const Book *book)
{
    add_heading(b, 1, b->page->title);
    const Sorted *terms = sorted_terms(b, book);
    for (int i = 0; i < book->n_terms; i++)
        add_term(b, terms[i].term);
    add_names(b);
    if (book->n_terms > 0) add_find(b);
    add_back(b);
}

// [arg]: words for one term, or what was sought and is none; empty for all terms.
static void glossary_build(Build *b, Str arg)
{
    const Book *book = story_book(b->stack->story);
    int asked = arg.n > 0 ? book_term(book, arg) : NONE;
    b->page->title =
        asked == NONE ? word(W_GLOSSARY) : build_label(b, &book->terms[asked].title);
    if (arg.n == 0) {
        build_all(b, book);
        return;
    }
    if (asked == NONE)
        add_missing(b, arg);
    else
        add_term(b, &book->terms[asked]);
    add_ways_on(b);
}

static void find(Stack *stack, Str typed)
{
    const Book *book = story_book(stack->story);
    Arena arena = {0};
    typed = fold_trim(typed);
    int term = book_term(book, typed);
    if (typed.n == 0) stack_refuse(stack, word(W_FIND_WHICH));
    Str shown = grapheme_cut(utf8_clean(&arena, typed), PAGE_ARG_MAX - 1);
    stack_push(stack, PAGE_GLOSSARY, term == NONE ? shown : book->terms[term].id);
    arena_free(&arena);
}

static bool glossary_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)err;
    *done = str_eq(id, STR(FIND));
    if (*done) find(stack, value);
    return true;
}

const PageOps glossary_ops = {glossary_build, glossary_act};
