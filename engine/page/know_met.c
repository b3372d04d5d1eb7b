// The appendix of the record: the facts that the pages met in a play rest on, each once, with these pages.
#include "page/build.h"
#include "page/know_text.h"
#include "story/log.h"
#include "story/world.h"

#include <string.h>

#define PAGES_NAMED 6 // behind one fact; more are counted

typedef struct MetFact {
    int pages;  // that rest on it; 0: it was not met
    Str titles; // of the first of them, with commas between
    Str last;   // the one that was counted last
    Date when;  // of the first
    int64_t at;
} MetFact;

typedef struct Met {
    Build *b;
    MetFact *facts;   // by fact
    int n;            // that were met
    Str title;        // of the page that is looked at
    const Node *node; // that of the page, or of the play for a source
    Date when;
    int64_t at;
} Met;

static void meet(Met *met, int index)
{
    MetFact *fact = &met->facts[index];
    if (fact->pages > 0 && str_eq(fact->last, met->title)) return;
    if (fact->pages == 0) {
        met->n++;
        fact->when = met->when;
        fact->at = met->at;
        fact->titles = met->title;
    } else if (fact->pages < PAGES_NAMED) {
        fact->titles = build_fmt(
            met->b, STR_FMT "; " STR_FMT, STR_ARG(fact->titles), STR_ARG(met->title));
    }
    fact->last = met->title;
    fact->pages++;
}

static void meet_ids(Met *met, const Ids *ids)
{
    for (int i = 0; i < ids->n; i++) {
        int fact = book_fact(story_book(met->b->stack->story), ids->items[i]);
        if (fact != NONE) meet(met, fact);
    }
}

static bool has_part(Str text, Str part)
{
    for (size_t i = 0; i + part.n <= text.n; i++)
        if (memcmp(text.s + i, part.s, part.n) == 0) return true;
    return false;
}

// All of a sentence but its values.
static bool stands_in(Str text, Str sentence)
{
    Str value = STR(KNOW_VALUE);
    for (size_t i = 0, from = 0; i <= sentence.n; i++) {
        bool ends = i == sentence.n || str_starts(str_from(sentence, i), value);
        if (!ends) continue;
        if (!has_part(text, str_cut(sentence, from, i))) return false;
        from = i + value.n;
    }
    return true;
}

// [shown]: what stood on the page when it was read, where not all of [text] need have; else empty.
static void meet_text(Met *met, const Text *text, Str shown)
{
    if (!know_text_marked(text)) return;
    KnownSentences sentences;
    know_text_then(met->b, text, met->node, &sentences);
    for (int i = 0; i < sentences.n; i++) {
        const KnownSentence *sentence = &sentences.items[i];
        if (shown.n > 0 && !stands_in(shown, sentence->text)) continue;
        for (int k = 0; k < sentence->n_facts; k++)
            meet(met, sentence->facts[k]);
    }
}

// The log has paragraphs and quotations, and no asides.
static void meet_passages(Met *met, const Passage *passages, int n, Str shown)
{
    for (int i = 0; i < n; i++) {
        const Text *text = &passages[i].text;
        meet_text(met, text, str_starts(text->src, STR("! ")) ? (Str){0} : shown);
    }
}

static void meet_answers(Met *met, const Node *node, int given)
{
    for (int i = 0; i < node->n_answers; i++)
        if (i == given || node->answers[i].credit >= 1)
            meet_text(met, &node->answers[i].because, (Str){0});
    meet_ids(met, &node->facts);
}

static void meet_board(Met *met, const Board *board)
{
    for (int i = 0; i < board->n_cards; i++) {
        meet_text(met, &board->cards[i].text, (Str){0});
        meet_ids(met, &board->cards[i].facts);
    }
    for (int i = 0; i < board->n_links; i++) {
        meet_text(met, &board->links[i].because, (Str){0});
        meet_ids(met, &board->links[i].facts);
    }
    for (int i = 0; i < board->n_claims; i++) {
        meet_text(met, &board->claims[i].because, (Str){0});
        meet_ids(met, &board->claims[i].facts);
    }
}

// A page is met with what it showed; what is still asked would be answered by its facts.
static void meet_line(Met *met, const LogLine *line)
{
    const Book *book = story_book(met->b->stack->story);
    const Node *node = &book->nodes[line->node];
    bool asks = node->kind == NODE_CHECK && line->choice == NONE;
    bool open =
        node->board && play_board(met->b->stack->play, line->node).stage != BOARD_DONE;
    if (asks || open) return;
    met->title = node_title(met->b, node);
    met->node = node;
    met->when = node->date;
    met->at = world_moment(book, node->place, node->date);
    Str shown = line->shown.n < LOG_TEXT_MAX - 64 // else its end was cut off
                    ? build_plain(met->b, line->shown)
                    : (Str){0};
    meet_passages(met, node->passages, node->n_passages, shown);
    meet_passages(met, node->plain, node->n_plain, shown);
    if (node->kind == NODE_CHECK) meet_answers(met, node, line->choice);
    if (node->board) meet_board(met, node->board);
    if (node->kind == NODE_SCENE || node->kind == NODE_ENDING)
        meet_ids(met, &node->facts);
}

// Node by node, in the order in which they were met first.
static void meet_nodes(Met *met)
{
    const Play *play = met->b->stack->play;
    int count = play_log_count(play);
    bool *done =
        arena_array(met->b->arena, bool, story_book(met->b->stack->story)->n_nodes);
    for (int i = 0; i < count; i++) {
        LogLine first = play_log_line(play, i);
        if (done[first.node]) continue;
        done[first.node] = true;
        play_look(met->b->stack->play); // what a page may hold is counted page by page
        for (int k = i; k < count; k++) {
            LogLine line = play_log_line(play, k);
            if (line.node == first.node) meet_line(met, &line);
        }
    }
}

static void meet_sources(Met *met)
{
    const Book *book = story_book(met->b->stack->story);
    met->node = play_node(met->b->stack->play);
    for (int i = 0, index; (index = play_held(met->b->stack->play, i)) != NONE; i++) {
        const Source *source = &book->sources[index];
        met->title = build_label(met->b, &source->title);
        met->when = source->date;
        met->at = world_moment(book, source->place, source->date);
        meet_text(met, &source->text, (Str){0});
        meet_ids(met, &source->facts);
    }
}

static Str pages_of(Build *b, const MetFact *fact)
{
    int more = fact->pages - PAGES_NAMED;
    return more > 0 ? word_with(b->own, W_KNOW_MORE, fact->titles,
                          build_fmt(b, "%d", more), (Str){0})
                    : fact->titles;
}

void know_add_met(Build *b)
{
    if (b->stack->passing) return; // it reads every page that was met
    const Book *book = story_book(b->stack->story);
    Met met = {.b = b, .facts = arena_array(b->arena, MetFact, book->n_facts)};
    meet_nodes(&met);
    meet_sources(&met);
    if (met.n == 0) return;
    play_look(b->stack->play);
    add_heading(b, 2, word(W_KNOW));
    Item *rows = arena_array(b->arena, Item, met.n);
    int n = 0;
    for (int i = 0; i < book->n_facts; i++)
        if (met.facts[i].pages > 0)
            rows[n++] = know_fact_row(
                b, i, met.facts[i].when, met.facts[i].at, pages_of(b, &met.facts[i]));
    Block *table = add_block(b, BLOCK_TABLE);
    table->label =
        word_with(b->own, W_KNOW_MET, build_fmt(b, "%d", n), (Str){0}, (Str){0});
    table->items = rows;
    table->n_items = n;
    set_table_is_reference(table, true);
}
