// Builds the book from the declarations: index tables, references, arrays; checks marks in texts.
#include "base/nearest.h"
#include "base/plural.h"
#include "story/load/load.h"

#include "story/book_inner.h"
#include "story/marks.h"
#include "story/play.h"

#include <stdlib.h>
#include <string.h>

// Comparisons for "did you mean" in all diagnostics together, so that many errors in a large scenario
// do not take seconds.
#define NEAREST_BUDGET 200000

typedef struct Resolving {
    Loader *loader;
    Book *book;
    BookIndex *index;
    IdIndex regions;
    int nearest_left;
} Resolving;

// --- indexes --------------------------------------------------------------------------------------------

static const struct {
    size_t decls, index, id, where; // offsets in Loader, BookIndex and the declaration
    const char *noun;
} lists[] = {
    {offsetof(Loader, places), offsetof(BookIndex, places), offsetof(Place, id),
        offsetof(Place, where), "place"},
    {offsetof(Loader, people), offsetof(BookIndex, people), offsetof(Person, id),
        offsetof(Person, where), "person"},
    {offsetof(Loader, sayings), offsetof(BookIndex, sayings), offsetof(Saying, id),
        offsetof(Saying, where), "say"},
    {offsetof(Loader, terms), offsetof(BookIndex, terms), offsetof(Term, id),
        offsetof(Term, where), "term"},
    {offsetof(Loader, facts), offsetof(BookIndex, facts), offsetof(Fact, id),
        offsetof(Fact, where), "fact"},
    {offsetof(Loader, sources), offsetof(BookIndex, sources), offsetof(Source, id),
        offsetof(Source, where), "source"},
    {offsetof(Loader, pictures), offsetof(BookIndex, pictures), offsetof(Picture, id),
        offsetof(Picture, where), "picture"},
    {offsetof(Loader, world), offsetof(BookIndex, world), offsetof(WorldTable, name),
        offsetof(WorldTable, where), "world"},
    {offsetof(Loader, chain), offsetof(BookIndex, chain), offsetof(Milestone, id),
        offsetof(Milestone, where), "chain"},
    {offsetof(Loader, outlines), offsetof(BookIndex, outlines), offsetof(Outline, id),
        offsetof(Outline, where), "outline"},
    {offsetof(Loader, charts), offsetof(BookIndex, charts), offsetof(Chart, id),
        offsetof(Chart, where), "chart"},
    {offsetof(Loader, chapters), offsetof(BookIndex, chapters), offsetof(Chapter, id),
        offsetof(Chapter, where), "chapter"},
    {offsetof(Loader, nodes), offsetof(BookIndex, nodes), offsetof(Node, id),
        offsetof(Node, where), "scene"},
    {offsetof(Loader, state), offsetof(BookIndex, state), offsetof(StateVar, id),
        offsetof(StateVar, where), "variable"},
    {offsetof(Loader, renames), offsetof(BookIndex, renames), offsetof(Rename, from),
        offsetof(Rename, where), "renamed id"},
};

static Where where_of(const DeclList *decls, int i, size_t offset)
{
    Where where;
    memcpy(&where, (const char *)decls->items[i] + offset, sizeof where);
    return where;
}

// Reports duplicate ids: sorted, these are adjacent.
static void check_duplicates(
    const Resolving *r, size_t list, const DeclList *decls, const IdIndex *index)
{
    for (int i = 1; i < index->n; i++) {
        int first = index->sorted[i - 1], second = index->sorted[i];
        if (!str_eq(index->ids[first], index->ids[second])) continue;
        Where before = where_of(decls, first, lists[list].where);
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "duplicate-id",
            where_of(decls, second, lists[list].where),
            "%s \"" STR_FMT "\" is declared twice; the first is at " STR_FMT ":%d",
            lists[list].noun, STR_ARG(index->ids[second]), STR_ARG(before.file),
            before.line);
    }
}

static void make_indexes(Resolving *r)
{
    for (int i = 0; i < COUNT_OF(lists); i++) {
        const DeclList *decls =
            (const DeclList *)((const char *)r->loader + lists[i].decls);
        IdIndex *index = (IdIndex *)((char *)r->index + lists[i].index);
        Str *ids = arena_array(&r->book->arena, Str, decls->n);
        for (int k = 0; k < decls->n; k++)
            memcpy(&ids[k], (const char *)decls->items[k] + lists[i].id, sizeof *ids);
        *index = id_index_make(&r->book->arena, ids, decls->n);
        check_duplicates(r, i, decls, index);
    }
    const DeclList *places = &r->loader->places;
    Str *regions = arena_array(&r->book->arena, Str, places->n);
    for (int i = 0; i < places->n; i++)
        regions[i] = ((const Place *)places->items[i])->region;
    r->regions = id_index_make(&r->book->arena, regions, places->n);
}

static Str find_near(Resolving *r, const IdIndex *index, Str id)
{
    if (index->n > r->nearest_left) return (Str){0};
    r->nearest_left -= index->n;
    return nearest_name(id, index->ids, index->n);
}

// The end of a message: "; did you mean "x"?", or nothing.
typedef struct Hint {
    char text[SANDBOX_ID_MAX * 2 + 32];
} Hint;

static Hint hint_of(Str near)
{
    Hint hint = {""};
    Err sentence = {0};
    if (near.n == 0) return hint;
    err_set(&sentence, ERR_DATA, "; did you mean \"" STR_FMT "\"?", STR_ARG(near));
    memcpy(hint.text, sentence.text, sizeof hint.text - 1);
    return hint;
}

// --- references -----------------------------------------------------------------------------------------

static const struct {
    size_t index;
    const char *rule, *verb, *missing;
} ref_kinds[REF_KINDS] = {
    [REF_TARGET] = {offsetof(BookIndex, nodes), "unknown-target", "goes to",
        "which is no scene of this scenario"},
    [REF_START] = {offsetof(BookIndex, nodes), "unknown-start", "starts at",
        "which is no scene of this scenario"},
    [REF_PLACE] = {offsetof(BookIndex, places), "unknown-place", "is at the place",
        "which is not declared"},
    [REF_PERSON] = {offsetof(BookIndex, people), "unknown-person", "has the speaker",
        "who is not declared"},
    [REF_PICTURE] = {offsetof(BookIndex, pictures), "unknown-picture",
        "shows the picture", "which is not declared"},
    [REF_CHAIN] = {offsetof(BookIndex, chain), "unknown-chain", "stands at",
        "which is no stop of the chain"},
    [REF_OUTLINE] = {offsetof(BookIndex, outlines), "unknown-outline",
        "is drawn in the outline", "which is not declared"},
    [REF_CHART] = {offsetof(BookIndex, charts), "unknown-chart", "shows the chart",
        "which is not declared"},
    [REF_SOURCE] = {offsetof(BookIndex, sources), "unknown-source", "names the source",
        "which is no source of this scenario"},
    [REF_FACT] = {offsetof(BookIndex, facts), "unknown-fact", "rests on the fact",
        "which is not declared"},
    [REF_METER] = {offsetof(BookIndex, state), "unknown-variable", "moves",
        "which is no meter of this scenario"},
    [REF_ROW_PLACE] = {offsetof(BookIndex, places), "unknown-place", "has a row for",
        "which is no place and no region"},
};

static bool is_region(const Resolving *r, Str id)
{
    return id_index_find(&r->regions, id) != NONE;
}

static void resolve_ref(Resolving *r, const ForwardRef *ref)
{
    const IdIndex *index =
        (const IdIndex *)((const char *)r->index + ref_kinds[ref->kind].index);
    int found = id_index_find(index, ref->id);
    if (ref->slot) *ref->slot = found;
    if (found != NONE) return;
    if (ref->kind == REF_FACT && str_eq(ref->id, STR("invented"))) return;
    if (ref->kind == REF_ROW_PLACE && is_region(r, ref->id)) return;
    Hint hint = hint_of(find_near(r, index, ref->id));
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, ref_kinds[ref->kind].rule,
        ref->where, "%s %s \"" STR_FMT "\", %s%s", ref->subject,
        ref->verb ? ref->verb : ref_kinds[ref->kind].verb,
        STR_ARG(str_cut(ref->id, 0, 80)), ref_kinds[ref->kind].missing, hint.text);
}

// The table that a renamed id belongs to: "source:old" to sources, "state:old" to variables. Removes
// the prefix.
static const IdIndex *renamed_among(const Resolving *r, Str *id)
{
    static const Str source = {"source:", 7}, state = {"state:", 6};
    if (str_starts(*id, source)) {
        *id = str_from(*id, source.n);
        return &r->index->sources;
    }
    if (str_starts(*id, state)) {
        *id = str_from(*id, state.n);
        return &r->index->state;
    }
    return &r->index->nodes;
}

static bool is_declared(const Resolving *r, Str name)
{
    const IdIndex *index = renamed_among(r, &name);
    return id_index_find(index, name) != NONE;
}

typedef struct Follow {
    const Resolving *r;
    bool *passed; // by rename
    int *path;
} Follow;

// Follows the chain from rename [at], since a later version may rename again, to a name that is declared
// or that no further rename is of. Every rename on the way gets the same end, so each is passed once.
static void follow_from(const Follow *follow, int at)
{
    const DeclList *renames = &follow->r->loader->renames;
    Str end = {0};
    int n = 0;
    for (int next = at; next != NONE;) {
        const Rename *rename = renames->items[next];
        follow->passed[next] = true;
        follow->path[n++] = next;
        end = rename->to;
        next = is_declared(follow->r, end)
                   ? NONE
                   : id_index_find(&follow->r->index->renames, end);
        if (next == NONE || !follow->passed[next]) continue;
        const Rename *known = renames->items[next]; // without an end it is a circle
        if (known->last.n > 0) end = known->last;
        next = NONE;
    }
    while (n > 0) {
        Rename *rename = renames->items[follow->path[--n]];
        rename->last = end;
    }
}

static void follow_renames(const Resolving *r)
{
    const DeclList *renames = &r->loader->renames;
    Arena arena = {0};
    Follow follow = {
        r, arena_array(&arena, bool, renames->n), arena_array(&arena, int, renames->n)};
    for (int i = 0; i < renames->n; i++)
        if (!follow.passed[i]) follow_from(&follow, i);
    arena_free(&arena);
}

static void check_renames(Resolving *r)
{
    for (int i = 0; i < r->loader->renames.n; i++) {
        const Rename *rename = r->loader->renames.items[i];
        Str from = rename->from, to = rename->last;
        const IdIndex *index = renamed_among(r, &from);
        if (renamed_among(r, &to) == index && id_index_find(index, to) != NONE)
            continue;
        Hint hint = hint_of(find_near(r, index, to));
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "unknown-target",
            rename->where,
            "\"" STR_FMT "\" is renamed to \"" STR_FMT
            "\", which is nothing of that kind%s",
            STR_ARG(str_cut(rename->from, 0, 80)), STR_ARG(str_cut(rename->to, 0, 80)),
            hint.text);
    }
}

// --- arrays ---------------------------------------------------------------------------------------------

static void *lay_out(const Resolving *r, const DeclList *decls, size_t size, int *n)
{
    char *array = arena_alloc_array(&r->book->arena, decls->n, size);
    for (int i = 0; i < decls->n; i++)
        memcpy(array + (size_t)i * size, decls->items[i], size);
    *n = decls->n;
    return array;
}

static void lay_out_all(Resolving *r)
{
    const Loader *l = r->loader;
    Book *b = r->book;
    b->places = lay_out(r, &l->places, sizeof *b->places, &b->n_places);
    b->people = lay_out(r, &l->people, sizeof *b->people, &b->n_people);
    b->sayings = lay_out(r, &l->sayings, sizeof *b->sayings, &b->n_sayings);
    b->terms = lay_out(r, &l->terms, sizeof *b->terms, &b->n_terms);
    b->facts = lay_out(r, &l->facts, sizeof *b->facts, &b->n_facts);
    b->sources = lay_out(r, &l->sources, sizeof *b->sources, &b->n_sources);
    b->pictures = lay_out(r, &l->pictures, sizeof *b->pictures, &b->n_pictures);
    b->world = lay_out(r, &l->world, sizeof *b->world, &b->n_world);
    b->chain = lay_out(r, &l->chain, sizeof *b->chain, &b->n_chain);
    b->outlines = lay_out(r, &l->outlines, sizeof *b->outlines, &b->n_outlines);
    b->charts = lay_out(r, &l->charts, sizeof *b->charts, &b->n_charts);
    b->chapters = lay_out(r, &l->chapters, sizeof *b->chapters, &b->n_chapters);
    b->nodes = lay_out(r, &l->nodes, sizeof *b->nodes, &b->n_nodes);
    b->state = lay_out(r, &l->state, sizeof *b->state, &b->n_state);
    b->renames = lay_out(r, &l->renames, sizeof *b->renames, &b->n_renames);
    b->files = arena_array(&b->arena, Str, l->n_files);
    for (int i = 0; i < l->n_files; i++)
        b->files[b->n_files++] = l->files[i].name;
}

// Fields that a node does not set are inherited from its chapter.
static void inherit(Book *book, Node *node)
{
    if (node->chapter == NONE) return;
    const Chapter *chapter = &book->chapters[node->chapter];
    if (node->place == NONE) node->place = chapter->place;
    if (node->speaker == NONE) node->speaker = chapter->speaker;
    if (node->picture == NONE) node->picture = chapter->picture;
    if (node->at == NONE) node->at = chapter->at;
    if (node->date.year == 0) node->date = chapter->date;
    if (node->bed == SOUND_NONE) node->bed = chapter->bed;
    node->dark = node->dark || chapter->dark;
}

// A chapter without an explicit start starts at its first node.
static void start_chapters(Resolving *r)
{
    Book *book = r->book;
    for (int i = 0; i < book->n_nodes; i++) {
        int chapter = book->nodes[i].chapter;
        if (chapter != NONE && book->chapters[chapter].start == NONE)
            book->chapters[chapter].start = i;
    }
    for (int i = 0; i < book->n_chapters; i++)
        if (book->chapters[i].start == NONE)
            diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "empty-chapter",
                book->chapters[i].where, "chapter \"" STR_FMT "\" has no scene",
                STR_ARG(book->chapters[i].id));
}

static int compare_points(const void *left, const void *right)
{
    const ChartPoint *a = left, *b = right;
    int order = date_cmp(a->date, b->date);
    if (a->known.year && b->known.year && order == 0)
        order = date_cmp(a->known, b->known);
    return order != 0
               ? order
               : (a->where.line > b->where.line) - (a->where.line < b->where.line);
}

// Sorts points by date, now that references no longer point into the array. Checks that points of a map
// have a position.
static void complete_chart(Resolving *r, const Chart *chart)
{
    if (chart->n_points > 0)
        qsort(chart->points, chart->n_points, sizeof *chart->points, compare_points);
    for (int i = 0; chart->kind == CHART_MAP && i < chart->n_points; i++) {
        const ChartPoint *point = &chart->points[i];
        if (point->place == NONE || r->book->places[point->place].has_position)
            continue;
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "chart-point",
            point->where,
            "point \"" STR_FMT "\" is at the place \"" STR_FMT
            "\", which has no position: at = { latitude, longitude }",
            STR_ARG(point->id), STR_ARG(r->book->places[point->place].id));
    }
}

// Only counts stand in the place of a scene's picture: other charts have a page of their own.
static void check_scene_chart(Resolving *r, const Node *node)
{
    if (node->chart == NONE || r->book->charts[node->chart].kind == CHART_COUNTS)
        return;
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "unknown-chart",
        node->where,
        "scene \"" STR_FMT "\" shows the chart \"" STR_FMT
        "\", which is not of the kind counts",
        STR_ARG(node->id), STR_ARG(r->book->charts[node->chart].id));
}

static void complete(Resolving *r)
{
    Book *book = r->book;
    for (int i = 0; i < book->n_nodes; i++) {
        inherit(book, &book->nodes[i]);
        check_scene_chart(r, &book->nodes[i]);
    }
    for (int i = 0; i < book->n_places; i++)
        if (book->places[i].zone_minutes == INT32_MIN)
            book->places[i].zone_minutes = book->place_default_zone;
    for (int i = 0; i < book->n_charts; i++)
        complete_chart(r, &book->charts[i]);
}

// --- marks in texts -------------------------------------------------------------------------------------

static void report_name(Resolving *r, const Text *text, const char *rule,
    const char *what, Str name, const IdIndex *index)
{
    Hint hint = hint_of(index ? find_near(r, index, name) : (Str){0});
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, rule, text->where,
        "the text " STR_FMT " names the %s \"" STR_FMT "\", which is not declared%s",
        STR_ARG(text->key), what, STR_ARG(str_cut(name, 0, 80)), hint.text);
}

static void check_forms(Resolving *r, const Text *text, const TextMark *mark)
{
    Plural missing;
    if (mark->forms.n == 0 || r->book->languages.n == 0) return;
    Str language = r->book->languages.items[0];
    int number = plural_missing(language, mark->forms, &missing);
    if (number >= 0)
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "plural-form",
            text->where,
            "the text " STR_FMT " has no form \"%s\" for {" STR_FMT
            "}, which the language " STR_FMT " uses with %d",
            STR_ARG(text->key), plural_id(missing), STR_ARG(mark->name),
            STR_ARG(language), number);
}

static void check_name(Resolving *r, const Text *text, const TextMark *mark)
{
    int variable = book_state(r->book, mark->name);
    if (variable == NONE) {
        report_name(
            r, text, "unknown-variable", "variable", mark->name, &r->index->state);
        return;
    }
    ValueType type = r->book->state[variable].first.type;
    if (type == VALUE_LIST || type == VALUE_MAP)
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "list-in-text",
            text->where, "the text " STR_FMT " shows {" STR_FMT "}, which is %s",
            STR_ARG(text->key), STR_ARG(mark->name), value_type_name(type));
    else if (mark->forms.n > 0 && type != VALUE_INT && type != VALUE_NUM)
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "plural-form",
            text->where, "the text " STR_FMT " counts {" STR_FMT "}, which is %s",
            STR_ARG(text->key), STR_ARG(mark->name), value_type_name(type));
    check_forms(r, text, mark);
}

static void check_world(Resolving *r, const Text *text, const TextMark *mark)
{
    if (book_world(r->book, mark->name) == NONE)
        report_name(
            r, text, "unknown-world", "world value", mark->name, &r->index->world);
    if (mark->place.n > 0 && id_index_find(&r->index->places, mark->place) == NONE &&
        !is_region(r, mark->place))
        report_name(r, text, "unknown-place", "place", mark->place, &r->index->places);
    check_forms(r, text, mark);
}

static void check_facts(Resolving *r, const Text *text, const TextMark *mark)
{
    Str ids = mark->name;
    for (Str id; marks_next_fact(&ids, &id);)
        if (!str_eq(id, STR("invented")) && book_fact(r->book, id) == NONE)
            report_name(r, text, "unknown-fact", "fact", id, &r->index->facts);
}

static void check_text(void *ctx, const Text *text)
{
    Resolving *r = ctx;
    char message[BUDGET_SENTENCE_MAX];
    Str rest = text->src;
    if (marks_count(rest) > TEXT_MARKS) {
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "too-many-marks",
            text->where, "the text " STR_FMT " %s", STR_ARG(text->key),
            budget_message(BUDGET_TEXT_MARKS, message));
        return;
    }
    for (TextMark mark; marks_next(&rest, &mark);) {
        switch (mark.kind) {
        case MARK_WORDS:
            break;
        case MARK_NAME:
            check_name(r, text, &mark);
            break;
        case MARK_WORLD:
            check_world(r, text, &mark);
            break;
        case MARK_FACTS:
            check_facts(r, text, &mark);
            break;
        case MARK_TERM:
            if (book_term(r->book, mark.name) == NONE)
                report_name(
                    r, text, "unknown-term", "term", mark.name, &r->index->terms);
            break;
        case MARK_BAD:
            diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "bad-mark",
                text->where, "the text " STR_FMT " has %s; \\ makes it plain",
                STR_ARG(text->key), mark.problem);
            return; // continuing could take quadratic time
        }
    }
}

void resolve_book(Loader *loader)
{
    Book *book = loader->book;
    book->index = arena_new(&book->arena, BookIndex);
    Resolving r = {loader, book, book->index, {0}, NEAREST_BUDGET};
    make_indexes(&r);
    // An error was reported already; resolving a partial scenario would add false ones.
    if (loader->partial) return;
    for (size_t i = 0; i < loader->n_refs; i++)
        resolve_ref(&r, &loader->refs[i]);
    free(loader->refs); // before allocating the arrays
    loader->refs = NULL;
    follow_renames(&r);
    check_renames(&r);
    lay_out_all(&r);
    start_chapters(&r);
    complete(&r);
    book_index_terms(book);
    book_texts(book, check_text, &r);
    load_check_moves(loader);
}
