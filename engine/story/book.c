// Look-ups in the book, and iteration over its texts.
#include "story/book_inner.h"

#include "base/fold.h"
#include "base/nearest.h"

#include <stdlib.h>

#define TERM_WORDS_MAX 200 // bytes of the words that may find a term

// --- ids ----------------------------------------------------------------------------------------

int book_node(const Book *book, Str id)
{
    return id_index_find(&book->index->nodes, id);
}

int book_source(const Book *book, Str id)
{
    return id_index_find(&book->index->sources, id);
}

int book_state(const Book *book, Str id)
{
    return id_index_find(&book->index->state, id);
}

int book_fact(const Book *book, Str id)
{
    return id_index_find(&book->index->facts, id);
}

int book_chain(const Book *book, Str id)
{
    return id_index_find(&book->index->chain, id);
}

int book_world(const Book *book, Str name)
{
    return id_index_find(&book->index->world, name);
}

int book_chart(const Book *book, Str id)
{
    return id_index_find(&book->index->charts, id);
}

int book_edition(const Book *book, Str id)
{
    return id_index_find(&book->index->editions, id);
}

bool book_lacks_edition(const Book *book, Str id, Err *err)
{
    Str near = nearest_name(id, book->index->editions.ids, book->n_editions);
    return err_set(err, ERR_USAGE,
        "there is no edition \"" STR_FMT "\" in this scenario" NEAREST_FMT, STR_ARG(id),
        NEAREST_ARG(near));
}

bool book_reaches(const Book *book, int edition, int node)
{
    return edition == NONE || book->editions[edition].reach[node];
}

int book_first_edition(const Book *book) { return book->n_editions > 0 ? 0 : NONE; }

int book_start(const Book *book, int edition)
{
    return edition == NONE ? book->start : book->editions[edition].start;
}

int book_rename(const Book *book, Str from)
{
    return id_index_find(&book->index->renames, from);
}

const char *book_node_kind(NodeKind kind)
{
    static const char *const words[] = {[NODE_SCENE] = "scene",
        [NODE_CHECK] = "check",
        [NODE_BOARD] = "board",
        [NODE_ENDING] = "ending"};
    return words[kind];
}

int book_node_choice(const Node *node, Str id)
{
    for (int i = 0; i < node->n_choices; i++)
        if (str_eq(node->choices[i].id, id)) return i;
    return NONE;
}

int book_node_answer(const Node *node, Str id)
{
    for (int i = 0; i < node->n_answers; i++)
        if (str_eq(node->answers[i].id, id)) return i;
    return NONE;
}

// --- terms --------------------------------------------------------------------------------------

static int compare_forms(const void *left, const void *right)
{
    const TermForm *a = left, *b = right;
    int order = str_cmp(a->words, b->words);
    return order != 0 ? order : a->term - b->term;
}

void book_index_terms(Book *book)
{
    BookIndex *index = book->index;
    int most = 0;
    for (int i = 0; i < book->n_terms; i++)
        most += 2 + book->terms[i].forms.n;
    index->forms = arena_array(&book->arena, TermForm, most);
    index->n_forms = 0;
    for (int i = 0; i < book->n_terms; i++) {
        const Term *term = &book->terms[i];
        TermForm *form = &index->forms[index->n_forms];
        *form++ = (TermForm){fold_text(&book->arena, term->id), i};
        *form++ = (TermForm){fold_text(&book->arena, term->title.src), i};
        for (int k = 0; k < term->forms.n; k++)
            *form++ = (TermForm){fold_text(&book->arena, term->forms.items[k]), i};
        index->n_forms += 2 + term->forms.n;
    }
    qsort(index->forms, index->n_forms, sizeof *index->forms, compare_forms);
}

static int find_form(const BookIndex *index, Str folded)
{
    int low = 0, high = index->n_forms;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (str_cmp(index->forms[middle].words, folded) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == index->n_forms || !str_eq(index->forms[low].words, folded)) return NONE;
    return index->forms[low].term;
}

int book_term(const Book *book, Str words)
{
    if (words.n > TERM_WORDS_MAX) return NONE;
    Arena arena = {0};
    int term = find_form(book->index, fold_text(&arena, words));
    arena_free(&arena);
    return term;
}

// --- all texts ------------------------------------------------------------------------------------

typedef struct TextWalk {
    void (*each)(void *ctx, const Text *text);
    void *ctx;
} TextWalk;

static void visit(const TextWalk *walk, const Text *text)
{
    if (text->src.n > 0) walk->each(walk->ctx, text);
}

static void visit_head(const TextWalk *walk, const Book *book)
{
    const Text *const texts[] = {&book->title, &book->subtitle, &book->summary,
        &book->content_note, &book->promise, &book->author, &book->licence,
        &book->contact};
    for (int i = 0; i < COUNT_OF(texts); i++)
        visit(walk, texts[i]);
    for (int i = 0; i < book->n_editions; i++) {
        const Edition *edition = &book->editions[i];
        const Text *const own[] = {&edition->title, &edition->summary, &edition->aim,
            &edition->hook, &edition->talk, &edition->care};
        for (int k = 0; k < COUNT_OF(own); k++)
            visit(walk, own[k]);
    }
    for (int i = 0; i < book->n_state; i++)
        visit(walk, &book->state[i].label);
}

static void visit_outline(const TextWalk *walk, const Outline *outline)
{
    visit(walk, &outline->source);
    for (int i = 0; i < outline->n_names; i++)
        visit(walk, &outline->names[i].name);
}

static void visit_dated(const TextWalk *walk, const DatedTexts *texts)
{
    for (int i = 0; i < texts->n; i++)
        visit(walk, &texts->items[i].text);
}

static void visit_chart(const TextWalk *walk, const Chart *chart)
{
    visit(walk, &chart->title);
    visit(walk, &chart->tab);
    visit(walk, &chart->unit);
    visit(walk, &chart->note);
    visit(walk, &chart->source);
    visit(walk, &chart->about);
    visit_dated(walk, &chart->findings);
    visit_dated(walk, &chart->acts);
    visit_dated(walk, &chart->days);
    for (int i = 0; i < chart->n_points; i++) {
        visit(walk, &chart->points[i].label);
        visit(walk, &chart->points[i].when);
        visit(walk, &chart->points[i].who);
        visit(walk, &chart->points[i].note);
    }
}

static void visit_world(const TextWalk *walk, const Book *book)
{
    for (int i = 0; i < book->n_places; i++) {
        visit(walk, &book->places[i].name);
        visit(walk, &book->places[i].zone_name);
    }
    for (int i = 0; i < book->n_people; i++) {
        visit(walk, &book->people[i].name);
        visit(walk, &book->people[i].note);
    }
    for (int i = 0; i < book->n_world; i++)
        visit(walk, &book->world[i].unit);
    for (int i = 0; i < book->n_chain; i++) {
        visit(walk, &book->chain[i].label);
        visit(walk, &book->chain[i].hint);
    }
    for (int i = 0; i < book->n_outlines; i++)
        visit_outline(walk, &book->outlines[i]);
    for (int i = 0; i < book->n_charts; i++)
        visit_chart(walk, &book->charts[i]);
}

static void visit_source(const TextWalk *walk, const Source *source)
{
    visit(walk, &source->title);
    visit(walk, &source->who);
    visit(walk, &source->saw);
    visit(walk, &source->shows);
    visit(walk, &source->text);
    visit(walk, &source->found);
    for (int i = 0; i < source->history.n; i++)
        visit(walk, &source->history.items[i].note);
}

static void visit_fact(const TextWalk *walk, const Fact *fact)
{
    visit(walk, &fact->text);
    visit(walk, &fact->who);
    for (int i = 0; i < fact->history.n; i++)
        visit(walk, &fact->history.items[i].note);
    visit(walk, &fact->now);
}

static void visit_picture(const TextWalk *walk, const Picture *picture)
{
    visit(walk, &picture->alt);
    for (int i = 0; i < picture->n_overlays; i++) {
        visit(walk, &picture->overlays[i].text);
        visit(walk, &picture->overlays[i].from);
    }
}

static void visit_record(const TextWalk *walk, const Book *book)
{
    for (int i = 0; i < book->n_facts; i++)
        visit_fact(walk, &book->facts[i]);
    for (int i = 0; i < book->n_terms; i++) {
        visit(walk, &book->terms[i].title);
        visit(walk, &book->terms[i].text);
    }
    for (int i = 0; i < book->n_sources; i++)
        visit_source(walk, &book->sources[i]);
    for (int i = 0; i < book->n_pictures; i++)
        visit_picture(walk, &book->pictures[i]);
}

static void visit_board(const TextWalk *walk, const Board *board)
{
    for (int i = 0; i < board->n_cards; i++) {
        visit(walk, &board->cards[i].label);
        visit(walk, &board->cards[i].when);
        visit(walk, &board->cards[i].text);
    }
    for (int i = 0; i < board->n_links; i++)
        visit(walk, &board->links[i].because);
    for (int i = 0; i < board->n_claims; i++) {
        visit(walk, &board->claims[i].text);
        visit(walk, &board->claims[i].because);
    }
}

static void visit_node(const TextWalk *walk, const Node *node)
{
    visit(walk, &node->title);
    visit(walk, &node->label);
    for (int i = 0; i < node->n_passages; i++)
        visit(walk, &node->passages[i].text);
    for (int i = 0; i < node->n_plain; i++)
        visit(walk, &node->plain[i].text);
    for (int i = 0; i < node->n_choices; i++) {
        visit(walk, &node->choices[i].label);
        visit(walk, &node->choices[i].why);
        for (int k = 0; k < node->choices[i].n_moves; k++)
            visit(walk, &node->choices[i].moves[k].because);
    }
    for (int i = 0; i < node->n_answers; i++) {
        visit(walk, &node->answers[i].label);
        visit(walk, &node->answers[i].because);
    }
    visit(walk, &node->talk_about);
    if (node->board) visit_board(walk, node->board);
}

// Each chapter is visited before its first node.
void book_texts(const Book *book, void (*each)(void *ctx, const Text *text), void *ctx)
{
    const TextWalk walk = {each, ctx};
    visit_head(&walk, book);
    visit_world(&walk, book);
    visit_record(&walk, book);
    int chapter = NONE;
    for (int i = 0; i < book->n_nodes; i++) {
        if (book->nodes[i].chapter != chapter) {
            chapter = book->nodes[i].chapter;
            visit(&walk, &book->chapters[chapter].title);
            visit(&walk, &book->chapters[chapter].summary);
        }
        visit_node(&walk, &book->nodes[i]);
    }
}

// --- names of kinds -------------------------------------------------------------------------------

static const char *const status_names[] = {
    "", "confirmed", "reported", "claimed", "disputed", "withdrawn", "unknown"};

const char *book_status_id(Status status) { return status_names[status]; }

Status book_status_of(Str id)
{
    for (int i = STATUS_CONFIRMED; i <= STATUS_UNKNOWN; i++)
        if (str_eq(str_of(status_names[i]), id)) return (Status)i;
    return STATUS_NONE;
}
