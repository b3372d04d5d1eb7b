// What the scenario is about, what it promises and what it will show: before one begins.
#include "page/build.h"

void add_content_note(Build *b)
{
    const Book *book = story_book(b->stack->story);
    Str content = build_text(b, &book->content_note);
    if (content.n > 0) add_note(b, word(W_CONTENT_NOTE), content);
    add_helpline(b);
}

void add_helpline(Build *b)
{
    Str line = str_of(b->stack->settings.helpline);
    if (line.n > 0) add_note(b, word(W_HELPLINE), markup_escape(b->arena, line));
}

void add_content_note_first(Build *b)
{
    const Play *play = b->stack->play;
    const Book *book = story_book(b->stack->story);
    bool first = play_node_index(play) == book_start(book, play_edition(play));
    if (first && play_turns(play) == 0) add_content_note(b);
}

static void about_build(Build *b, Str arg)
{
    (void)arg;
    const Book *book = story_book(b->stack->story);
    b->page->title = word(W_ABOUT);
    add_heading(b, 1, b->page->title);
    Str summary = build_text(b, &book->summary),
        promise = build_text(b, &book->promise);
    if (summary.n > 0) add_block(b, BLOCK_PARAGRAPH)->text = summary;
    if (promise.n > 0) add_block(b, BLOCK_QUOTE)->text = promise;
    add_content_note(b);
    add_back(b);
}

const PageOps about_ops = {about_build, NULL};
