// The glossary: one term when it was asked for, else all of them.
#include "page/build.h"

static void add_term(Build *b, const Term *term)
{
    Block *block = add_block(b, BLOCK_TERM);
    block->id = term->id;
    block->label = build_label(b, &term->title);
    block->text = build_text(b, &term->text);
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

static void glossary_build(Build *b, Str arg)
{
    const Book *book = story_book(b->stack->story);
    int asked = arg.n > 0 ? book_term(book, arg) : NONE;
    b->page->title =
        asked == NONE ? word(W_GLOSSARY) : build_label(b, &book->terms[asked].title);
    if (asked != NONE) {
        add_term(b, &book->terms[asked]);
        add_back(b);
        add_action(b, GROUP_PAGE, STR("all-terms"), word(W_ALL_TERMS));
        return;
    }
    add_heading(b, 1, b->page->title);
    for (int i = 0; i < book->n_terms; i++)
        add_term(b, &book->terms[i]);
    add_names(b);
    add_back(b);
}

static bool glossary_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value, (void)err;
    *done = str_eq(id, STR("all-terms"));
    if (*done) stack_push(stack, PAGE_GLOSSARY, (Str){0});
    return true;
}

const PageOps glossary_ops = {glossary_build, glossary_act};
