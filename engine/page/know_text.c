// Marks of facts in a text, carried through the values of the play to the sentences that they stand behind.
#include "page/know_text.h"

#include "base/utf8.h"
#include "story/marks.h"
#include "story/world.h"
#include "text/sentences.h"

#define FACTS_MAX 64 // of one sentence; more are not listed

bool know_text_marked(const Text *text)
{
    Str rest = text->src;
    for (TextMark mark; marks_next(&rest, &mark);)
        if (mark.kind == MARK_FACTS || mark.kind == MARK_WORLD) return true;
    return false;
}

// The fact that a value of the world rests on where and when [node] is, or nothing.
static Str fact_of_value(Build *b, const TextMark *mark, const Node *node)
{
    const Book *book = story_book(b->stack->story);
    int table = book_world(book, mark->name);
    if (table == NONE || !book->documented) return (Str){0};
    int place = mark->place.n > 0 ? world_place(book, mark->place) : node->place;
    int row =
        world_row(book, table, place, world_moment(book, node->place, node->date));
    return row == NONE ? (Str){0} : book->world[table].rows[row].fact;
}

// The text with a sign in the place of each mark, and what the marks name, in their order.
static Str with_signs(Build *b, Str src, const Node *node, bool values, Str *names)
{
    Buf out = {0};
    int n = 0;
    if (str_starts(src, STR("> ")) || str_starts(src, STR("! ")))
        src = str_from(src, 2);
    for (TextMark mark; marks_next(&src, &mark);) {
        Str name = mark.kind == MARK_FACTS   ? mark.name
                   : mark.kind == MARK_WORLD ? fact_of_value(b, &mark, node)
                                             : (Str){0};
        bool value = mark.kind == MARK_NAME || mark.kind == MARK_WORLD;
        if (value && !values)
            buf_add(&out, STR(KNOW_VALUE));
        else if (mark.kind != MARK_FACTS)
            buf_add(&out, mark.src);
        if (name.n == 0) continue;
        utf8_add(&out, SENTENCE_MARK);
        names[n++] = name;
    }
    Str made = arena_str(b->arena, buf_str(&out));
    buf_free(&out);
    return made;
}

static void add_name(const Book *book, KnownSentence *sentence, Str id)
{
    int fact = book_fact(book, id);
    if (str_eq(id, STR("invented"))) sentence->invented = true;
    for (int i = 0; i < sentence->n_facts; i++)
        if (sentence->facts[i] == fact) return;
    if (fact != NONE && sentence->n_facts < FACTS_MAX)
        sentence->facts[sentence->n_facts++] = fact;
}

static KnownSentence named(Build *b, Str text, const Str *names, int n)
{
    int facts[FACTS_MAX];
    KnownSentence sentence = {text, facts, 0, false};
    for (int i = 0; i < n; i++) {
        Str ids = names[i];
        for (Str id; marks_next_fact(&ids, &id);)
            add_name(story_book(b->stack->story), &sentence, id);
    }
    sentence.facts =
        arena_copy(b->arena, facts, (size_t)sentence.n_facts * sizeof *facts);
    return sentence;
}

// Gives the sentences of a text with signs what its marks name.
static void name_sentences(
    Build *b, Str marked, const Str *names, int all, KnownSentences *made)
{
    int next = 0;
    Sentences plain = sentences_of(b->arena, markup_plain(b->arena, marked));
    made->n = plain.n;
    made->items = arena_array(b->arena, KnownSentence, plain.n);
    for (int i = 0; i < plain.n; i++) {
        // A value of the play can hold a sign too: there are no more marks than the text has.
        int n = plain.items[i].marks < all - next ? plain.items[i].marks : all - next;
        made->items[i] = named(b, plain.items[i].text, names + next, n);
        next += n;
    }
}

bool know_text(Build *b, const Text *text, KnownSentences *made)
{
    Buf expanded = {0};
    Err err = {0};
    int all = (int)marks_count(text->src);
    Str *names = arena_array(b->arena, Str, all);
    Text marked = *text;
    marked.src = with_signs(b, text->src, play_node(b->stack->play), true, names);
    bool done = play_text(b->stack->play, &marked, &expanded, &err);
    name_sentences(b, buf_str(&expanded), names, all, made);
    buf_free(&expanded);
    return done;
}

void know_text_then(Build *b, const Text *text, const Node *then, KnownSentences *made)
{
    int all = (int)marks_count(text->src);
    Str *names = arena_array(b->arena, Str, all);
    name_sentences(b, with_signs(b, text->src, then, false, names), names, all, made);
}
