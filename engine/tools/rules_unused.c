// Rules about unused declarations.
#include "page/pronunciation.h"
#include "story/marks.h"
#include "story/translation.h"
#include "tools/rules.h"

static bool *flags(Check *check, int count)
{
    return arena_array(&check->arena, bool, count);
}

void rule_source_not_given(Check *check)
{
    const Book *book = check->book;
    const bool *given = check_given_sources(check);
    for (int i = 0; i < book->n_sources; i++)
        if (!given[i])
            check_report(check, book->sources[i].where,
                "source \"" STR_FMT "\" is given by no scene and no choice",
                STR_ARG(book->sources[i].id));
}

// --- terms, people and names, used in texts --------------------------------------------------------------

typedef struct Named {
    Check *check;
    bool *terms, *people, *sayings;
} Named;

static void name_terms(Named *named, Str src)
{
    for (TextMark mark; marks_next(&src, &mark);) {
        if (mark.kind != MARK_TERM) continue;
        int term = book_term(named->check->book, str_trim(mark.name));
        if (term != NONE) named->terms[term] = true;
    }
}

static void name_person(void *ctx, int person)
{
    ((Named *)ctx)->people[person] = true;
}

static void name_people(Named *named, const Text *text)
{
    if (!str_starts(text->key, STR("person.")))
        mentions_each(&named->check->mentions, text->src, name_person, named);
}

static void name_sayings(Named *named, Str src)
{
    const Book *book = named->check->book;
    for (int i = 0; i < book->n_sayings; i++)
        if (pronunciation_find(src, book->sayings[i].words, 0) < src.n)
            named->sayings[i] = true;
}

static void name_in_text(void *ctx, const Text *text)
{
    Named *named = ctx;
    check_beat(named->check);
    name_terms(named, text->src);
    name_people(named, text);
    name_sayings(named, text->src);
}

static Named find_named(Check *check)
{
    const Book *book = check->book;
    Named named = {check, flags(check, book->n_terms), flags(check, book->n_people),
        flags(check, book->n_sayings)};
    book_texts(book, name_in_text, &named);
    for (int i = 0; i < book->n_people; i++) // the first of a name stood for all
        if (check->mentions.names.ids[i].n > 0)
            named.people[i] = named.people[mentions_first(&check->mentions, i)];
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].speaker != NONE) named.people[book->nodes[i].speaker] = true;
    return named;
}

void rule_term_not_used(Check *check)
{
    if (check->book->n_terms == 0) return;
    Named named = find_named(check);
    for (int i = 0; i < check->book->n_terms; i++)
        if (!named.terms[i])
            check_report(check, check->book->terms[i].where,
                "no text names term \"" STR_FMT "\"",
                STR_ARG(check->book->terms[i].id));
}

void rule_person_not_used(Check *check)
{
    if (check->book->n_people == 0) return;
    if (check_has_told(check, "real-speaker")) return; // who was to speak is not known
    Named named = find_named(check);
    for (int i = 0; i < check->book->n_people; i++)
        if (!named.people[i])
            check_report(check, check->book->people[i].where,
                "person \"" STR_FMT "\" never speaks and no text names them",
                STR_ARG(check->book->people[i].id));
}

void rule_say_not_used(Check *check)
{
    if (check->book->n_sayings == 0) return;
    Named named = find_named(check);
    for (int i = 0; i < check->book->n_sayings; i++)
        if (!named.sayings[i])
            check_report(check, check->book->sayings[i].where,
                "no text has the words of say \"" STR_FMT "\"",
                STR_ARG(check->book->sayings[i].id));
}

// --- pictures and milestones, used by nodes and chapters ------------------------------------------

void rule_picture_not_used(Check *check)
{
    const Book *book = check->book;
    bool *used = flags(check, book->n_pictures);
    if (book->picture != NONE) used[book->picture] = true;
    for (int i = 0; i < book->n_chapters; i++)
        if (book->chapters[i].picture != NONE) used[book->chapters[i].picture] = true;
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].picture != NONE) used[book->nodes[i].picture] = true;
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].plate != NONE) used[book->nodes[i].plate] = true;
    for (int i = 0; i < book->n_pictures; i++)
        if (!used[i])
            check_report(check, book->pictures[i].where,
                "picture \"" STR_FMT "\" is never shown",
                STR_ARG(book->pictures[i].id));
}

void rule_stop_not_used(Check *check)
{
    const Book *book = check->book;
    bool *used = flags(check, book->n_chain);
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].at != NONE) used[book->nodes[i].at] = true;
    for (int i = 0; i < book->n_chain; i++)
        if (!used[i])
            check_report(check, book->chain[i].where,
                "nothing stands at stop \"" STR_FMT "\" of the chain",
                STR_ARG(book->chain[i].id));
}

// --- facts ----------------------------------------------------------------------------------------

typedef struct Rests {
    const Book *book;
    bool *used;
} Rests;

static void rest_on(Rests *rests, Str id)
{
    int fact = book_fact(rests->book, id);
    if (fact != NONE) rests->used[fact] = true;
}

static void rest_on_all(Rests *rests, Ids ids)
{
    for (int i = 0; i < ids.n; i++)
        rest_on(rests, ids.items[i]);
}

static void rest_text(void *ctx, const Text *text)
{
    Str src = text->src, id;
    for (TextMark mark; marks_next(&src, &mark);) {
        if (mark.kind != MARK_FACTS) continue;
        while (marks_next_fact(&mark.name, &id))
            rest_on(ctx, id);
    }
}

static void rest_node(Rests *rests, const Node *node)
{
    rest_on_all(rests, node->facts);
    if (!node->board) return;
    for (int i = 0; i < node->board->n_cards; i++)
        rest_on_all(rests, node->board->cards[i].facts);
    for (int i = 0; i < node->board->n_links; i++)
        rest_on_all(rests, node->board->links[i].facts);
    for (int i = 0; i < node->board->n_claims; i++)
        rest_on_all(rests, node->board->claims[i].facts);
}

void rule_fact_not_used(Check *check)
{
    const Book *book = check->book;
    if (check_has_told(check, "no-fact")) return; // it may be the one that lacks there
    Rests rests = {book, flags(check, book->n_facts)};
    book_texts(book, rest_text, &rests);
    for (int i = 0; i < book->n_nodes; i++)
        rest_node(&rests, &book->nodes[i]);
    for (int i = 0; i < book->n_sources; i++)
        rest_on_all(&rests, book->sources[i].facts);
    for (int i = 0; i < book->n_charts; i++)
        for (int k = 0; k < book->charts[i].n_points; k++)
            rest_on_all(&rests, book->charts[i].points[k].facts);
    for (int i = 0; i < book->n_world; i++)
        for (int k = 0; k < book->world[i].n_rows; k++)
            rest_on(&rests, book->world[i].rows[k].fact);
    for (int i = 0; i < book->n_facts; i++)
        if (!rests.used[i])
            check_report(check, book->facts[i].where,
                "nothing rests on fact \"" STR_FMT "\"", STR_ARG(book->facts[i].id));
}
