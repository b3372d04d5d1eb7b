// Rules about texts: length, sentences, reading level, labels.
#include "base/id_index.h"
#include "tools/prose.h"
#include "tools/rules.h"

#include <stdio.h>

// Limits of length and reading level, from the teaching plan.
#define SCENE_WORDS_MAX     140
#define SCENE_WORDS_LONG    110
#define CHOICE_WORDS_MAX    14
#define SOURCE_WORDS_MAX    90
#define BECAUSE_WORDS_MAX   60
#define REASON_WORDS_MAX    9 // of a meter's move
#define CARD_WORDS_MAX      5
#define CLAIM_WORDS_MAX     14
#define TITLE_WORDS_MAX     8
#define SENTENCE_WORDS_LONG 28
#define GRADE_MAX           9.0
#define PLAIN_GRADE_MAX     6.5

// --- scenes ---------------------------------------------------------------------------------------

// Number of words that every visit shows, plus the longest conditional passage.
static int scene_words(const Node *node)
{
    int always = 0, longest = 0;
    for (int i = 0; i < node->n_passages; i++) {
        int words = prose_count_source(node->passages[i].text.src);
        if (!node->passages[i].when)
            always += words;
        else if (words > longest)
            longest = words;
    }
    return always + longest;
}

// Reports nodes whose text has more than [low] words, up to [high].
static void report_long(Check *check, int low, int high)
{
    for (int i = 0; i < check->book->n_nodes; i++) {
        const Node *node = &check->book->nodes[i];
        int words = scene_words(node);
        if (words > low && words <= high)
            check_report(check, node->where, "the text of %s has %d words; %d is %s",
                check_node_name(check, node), words, low,
                high == SCENE_WORDS_MAX ? "enough for one screen" : "the most");
    }
}

void rule_scene_too_long(Check *check) { report_long(check, SCENE_WORDS_MAX, 1 << 30); }

void rule_scene_long(Check *check)
{
    report_long(check, SCENE_WORDS_LONG, SCENE_WORDS_MAX);
}

// Marks the scenes of a way through the book that lack a plainer wording, if most others have one.
static void mark_without_plain(Check *check, int start, bool *lacks)
{
    const Book *book = check->book;
    bool *seen = arena_array(&check->arena, bool, book->n_nodes);
    int with = 0, without = 0;
    reachability_flood(&check->reach.open, start, seen);
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        if (node->kind != NODE_SCENE || node->wordless) seen[i] = false;
        with += seen[i] && node->n_plain > 0;
        without += seen[i] && node->n_plain == 0;
    }
    for (int i = 0; i < book->n_nodes && with > without; i++)
        lacks[i] = lacks[i] || (seen[i] && book->nodes[i].n_plain == 0);
}

void rule_plain_missing(Check *check)
{
    const Book *book = check->book;
    bool *lacks = arena_array(&check->arena, bool, book->n_nodes);
    for (int i = 0; i < book->n_editions; i++) {
        mark_without_plain(check, book->editions[i].start, lacks);
        check_beat(check);
    }
    if (book->n_editions == 0) mark_without_plain(check, book->start, lacks);
    for (int i = 0; i < book->n_nodes; i++)
        if (lacks[i])
            check_report(check, book->nodes[i].where,
                "%s has no plainer wording, and most scenes beside it have one; write "
                "plain = \"...\"",
                check_node_name(check, &book->nodes[i]));
}

// --- other lengths ----------------------------------------------------------------------------------

// [of]: what the text is a part of, as in "the title of scene "queue"".
static void at_most(
    Check *check, const Text *text, int max, const char *what, const char *of)
{
    int words = prose_count_source(text->src);
    if (words > max)
        check_report(check, text->where, "the %s of %s has %d words; %d is the most",
            what, of, words, max);
}

static const char *named(Check *check, const char *kind, Str id)
{
    return arena_fmt(&check->arena, "%s \"" STR_FMT "\"", kind, STR_ARG(id)).s;
}

static void limit_board(Check *check, const Board *board)
{
    for (int i = 0; i < board->n_cards; i++)
        at_most(check, &board->cards[i].label, CARD_WORDS_MAX, "label",
            named(check, "card", board->cards[i].id));
    for (int i = 0; i < board->n_links; i++)
        at_most(check, &board->links[i].because, BECAUSE_WORDS_MAX, "because",
            named(check, "link", board->links[i].id));
    for (int i = 0; i < board->n_claims; i++) {
        at_most(check, &board->claims[i].text, CLAIM_WORDS_MAX, "text",
            named(check, "claim", board->claims[i].id));
        at_most(check, &board->claims[i].because, BECAUSE_WORDS_MAX, "because",
            named(check, "claim", board->claims[i].id));
    }
}

static void limit_choice(Check *check, const Choice *choice)
{
    const char *of = named(check, "choice", choice->id);
    at_most(check, &choice->label, CHOICE_WORDS_MAX, "label", of);
    for (int i = 0; i < choice->n_moves; i++) {
        Str why = arena_fmt(
            &check->arena, "reason for " STR_FMT, STR_ARG(choice->moves[i].id));
        at_most(check, &choice->moves[i].because, REASON_WORDS_MAX, why.s, of);
    }
}

static void limit_node(Check *check, const Node *node)
{
    at_most(
        check, &node->title, TITLE_WORDS_MAX, "title", check_node_name(check, node));
    for (int i = 0; i < node->n_choices; i++)
        limit_choice(check, &node->choices[i]);
    for (int i = 0; i < node->n_answers; i++) {
        const Answer *answer = &node->answers[i];
        const char *of = named(check, "answer", answer->id);
        at_most(check, &answer->label, CHOICE_WORDS_MAX, "label", of);
        at_most(check, &answer->because, BECAUSE_WORDS_MAX, "because", of);
    }
    if (node->board) limit_board(check, node->board);
}

void rule_too_many_words(Check *check)
{
    const Book *book = check->book;
    at_most(check, &book->title, TITLE_WORDS_MAX, "title",
        named(check, "scenario", book->id));
    for (int i = 0; i < book->n_chapters; i++)
        at_most(check, &book->chapters[i].title, TITLE_WORDS_MAX, "title",
            named(check, "chapter", book->chapters[i].id));
    for (int i = 0; i < book->n_sources; i++) {
        const Source *source = &book->sources[i];
        const char *of = named(check, "source", source->id);
        at_most(check, &source->title, TITLE_WORDS_MAX, "title", of);
        at_most(check, &source->text, SOURCE_WORDS_MAX, "text", of);
    }
    for (int i = 0; i < book->n_nodes; i++)
        limit_node(check, &book->nodes[i]);
}

// --- sentences and reading level --------------------------------------------------------------------

static void check_sentence_length(Check *check, const Text *text)
{
    Prose prose = prose_of(&check->arena, text->src);
    for (int i = 0; i < prose.n; i++) {
        int words = prose_count(prose.items[i].text);
        if (words > SENTENCE_WORDS_LONG)
            check_report(check, text->where,
                "the sentence \"" STR_FMT "\" has %d words; %d is the most",
                STR_ARG(check_quote(check, prose.items[i].text)), words,
                SENTENCE_WORDS_LONG);
    }
}

void rule_sentence_long(Check *check) { check_each_text(check, check_sentence_length); }

// The last page that asks for the most, for the line of counts.
static void note_highest(Check *check, const PageLevel *page)
{
    CheckCounts *counts = check->counts;
    double grade = level_of_page(page);
    if (page->kind == LEVEL_PLAIN || grade <= counts->highest) return;
    counts->highest = grade;
    Str name = level_name(&check->arena, page);
    snprintf(counts->highest_page, sizeof counts->highest_page, STR_FMT, STR_ARG(name));
}

void rule_reading_level(Check *check)
{
    Levels levels = levels_of(&check->arena, check->book, check->host);
    for (int i = 0; i < levels.n; i++) {
        const PageLevel *page = &levels.pages[i];
        double grade = level_of_page(page);
        bool plain = page->kind == LEVEL_PLAIN;
        double most = plain ? PLAIN_GRADE_MAX : GRADE_MAX;
        note_highest(check, page);
        if (grade > most)
            check_report(check, level_where(page),
                "%s" STR_FMT " asks for %.1f years of school (%s); %g is the most",
                plain ? "the plainer wording of " : "",
                STR_ARG(level_name(&check->arena, page)), grade,
                prose_measure_name(levels.measure), most);
    }
    for (int kind = 0; kind < LEVEL_KINDS; kind++)
        check->counts->levels[kind] = levels.all[kind];
    if (levels.measure == MEASURES)
        snprintf(check->counts->unmeasured, sizeof check->counts->unmeasured, STR_FMT,
            STR_ARG(check->book->languages.items[0]));
    if (check->setup->levels) levels_print(&levels, check->book, check->setup->levels);
}

// --- labels -------------------------------------------------------------------------------------------

static void check_labels(Check *check, const Node *node)
{
    Arena arena = {0};
    Str *labels = arena_array(&arena, Str, node->n_choices);
    for (int i = 0; i < node->n_choices; i++)
        labels[i] = node->choices[i].label.src;
    IdIndex index = id_index_make(&arena, labels, node->n_choices);
    for (int i = 0; i < node->n_choices; i++) {
        int first = id_index_find(&index, labels[i]);
        if (first == i) continue;
        check_report(check, node->choices[i].where,
            "choice \"" STR_FMT "\" reads the same as choice \"" STR_FMT "\"",
            STR_ARG(node->choices[i].id), STR_ARG(node->choices[first].id));
    }
    arena_free(&arena);
}

static void check_answers(Check *check, const Node *node)
{
    Arena arena = {0};
    Str *labels = arena_array(&arena, Str, node->n_answers);
    for (int i = 0; i < node->n_answers; i++)
        labels[i] = node->answers[i].label.src;
    IdIndex index = id_index_make(&arena, labels, node->n_answers);
    for (int i = 0; i < node->n_answers; i++) {
        int first = id_index_find(&index, labels[i]);
        if (first != i && labels[i].n > 0)
            check_report(check, node->answers[i].where,
                "answer \"" STR_FMT "\" reads the same as answer \"" STR_FMT "\"",
                STR_ARG(node->answers[i].id), STR_ARG(node->answers[first].id));
    }
    arena_free(&arena);
}

void rule_same_label(Check *check)
{
    for (int i = 0; i < check->book->n_nodes; i++) {
        check_labels(check, &check->book->nodes[i]);
        check_answers(check, &check->book->nodes[i]);
    }
}
