// Builds the book from the declarations: index tables, then references, then the parts beside this file.
#include "base/nearest.h"
#include "base/utf8.h"
#include "story/load/resolve_inner.h"
#include "story/load/strange.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Comparisons for "did you mean" in all diagnostics together, so that many errors in a large scenario
// do not take seconds.
#define NEAREST_BUDGET 200000
// And comparisons of a reference that fails with those behind it.
#define ALIKE_BUDGET 2000000

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
    {offsetof(Loader, editions), offsetof(BookIndex, editions), offsetof(Edition, id),
        offsetof(Edition, where), "edition"},
    {offsetof(Loader, chapters), offsetof(BookIndex, chapters), offsetof(Chapter, id),
        offsetof(Chapter, where), "chapter"},
    {offsetof(Loader, nodes), offsetof(BookIndex, nodes), offsetof(Node, id),
        offsetof(Node, where), "scene"},
    {offsetof(Loader, state), offsetof(BookIndex, state), offsetof(StateVar, id),
        offsetof(StateVar, where), "variable"},
    {offsetof(Loader, renames), offsetof(BookIndex, renames), offsetof(Rename, from),
        offsetof(Rename, where), "renamed id"},
};

// Facts have ids of another form than all others.
static bool is_valid(size_t list, Str id)
{
    bool fact = lists[list].decls == offsetof(Loader, facts);
    return api_id_valid(&api_words[fact ? WORD_FACT : WORD_SCENE], id);
}

static Where where_of(const DeclList *decls, int i, size_t offset)
{
    Where where;
    memcpy(&where, (const char *)decls->items[i] + offset, sizeof where);
    return where;
}

// "ending" and not "scene", where they share a list.
static const char *noun_of(size_t list, const DeclList *decls, int i)
{
    if (lists[list].decls != offsetof(Loader, nodes)) return lists[list].noun;
    return book_node_kind(((const Node *)decls->items[i])->kind);
}

// Reports duplicate ids: sorted, these are adjacent.
static void check_duplicates(
    Resolving *r, size_t list, const DeclList *decls, const IdIndex *index)
{
    int first = index->n > 0 ? index->sorted[0] : NONE;
    for (int i = 1; i < index->n; i++) {
        int second = index->sorted[i];
        if (!str_eq(index->ids[first], index->ids[second])) {
            first = second;
            continue;
        }
        r->wrong_ids[list]++;
        Where before = where_of(decls, first, lists[list].where);
        const char *noun = noun_of(list, decls, second),
                   *other = noun_of(list, decls, first);
        char kind[32] = "";
        if (strcmp(noun, other) != 0)
            snprintf(kind, sizeof kind, ", %s %s,", load_article(other), other);
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "duplicate-id",
            where_of(decls, second, lists[list].where),
            "%s \"" STR_FMT "\" is declared twice; the first%s is at " STR_FMT ":%d",
            noun, STR_ARG(index->ids[second]), kind, STR_ARG(before.file), before.line);
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
        // What is wrong with an id was told when it was declared.
        bool wrong = r->loader->diagnostics->errors > 0;
        for (int k = 0; k < index->n && wrong; k++)
            r->wrong_ids[i] += !is_valid(i, ids[k]);
    }
    const DeclList *places = &r->loader->places;
    Str *regions = arena_array(&r->book->arena, Str, places->n);
    for (int i = 0; i < places->n; i++)
        regions[i] = ((const Place *)places->items[i])->region;
    r->regions = id_index_make(&r->book->arena, regions, places->n);
}

bool resolve_may_compare(Resolving *r, int n)
{
    if (n > r->nearest_left) return false;
    r->nearest_left -= n;
    return true;
}

static bool is_twice(const IdIndex *index, Str id)
{
    int n = 0;
    for (int i = 0; i < index->n; i++)
        n += str_eq(index->ids[i], id);
    return n > 1;
}

bool resolve_follows(Resolving *r, const IdIndex *index, Str id, const Hint *hint)
{
    ptrdiff_t list = 0;
    while ((const IdIndex *)((const char *)r->index + lists[list].index) != index)
        list++;
    for (int i = 0; i < r->n_lacking; i++)
        if (str_eq(r->lacking[i], id)) return true;
    // It is near an id that is told to be none.
    if (hint->meant != NONE && !is_valid(list, index->ids[hint->meant])) return true;
    if (r->wrong_ids[list] == 0 || r->n_lacking == RESOLVE_LACKING) return false;
    bool near = hint->meant != NONE;
    if (near &&
        !(resolve_may_compare(r, index->n) && is_twice(index, index->ids[hint->meant])))
        return false;
    r->wrong_ids[list]--;
    r->lacking[r->n_lacking++] = id;
    return true;
}

static void tell_noun(const Loader *loader, size_t list, int found, Err *sentence)
{
    const DeclList *decls =
        (const DeclList *)((const char *)loader + lists[list].decls);
    const char *noun = noun_of(list, decls, found);
    err_set(sentence, ERR_DATA, "; it is %s %s", load_article(noun), noun);
}

// What the id is the id of, where another kind of id is asked for.
static void tell_other_kind(Resolving *r, const IdIndex *index, Str id, Err *sentence)
{
    const Loader *loader = r->loader;
    for (int i = 0; i < COUNT_OF(lists); i++) {
        const IdIndex *other =
            (const IdIndex *)((const char *)r->index + lists[i].index);
        bool asked = other == index || other == &r->index->renames;
        int found = asked ? NONE : id_index_find(other, id);
        if (found == NONE) continue;
        const Node *first = NULL;
        bool chapter = index == &r->index->nodes && other == &r->index->chapters &&
                       resolve_may_compare(r, loader->nodes.n);
        for (int k = 0; chapter && !first && k < loader->nodes.n; k++) {
            const Node *node = loader->nodes.items[k];
            if (node->chapter == found) first = node;
        }
        if (first)
            err_set(sentence, ERR_DATA,
                "; it is a chapter, which begins with \"" STR_FMT "\"",
                STR_ARG(utf8_cut(first->id, SANDBOX_ID_MAX)));
        else
            tell_noun(loader, (size_t)i, found, sentence);
        return;
    }
}

Hint resolve_hint(Resolving *r, const IdIndex *index, Str id)
{
    Str near = {0};
    if (index && resolve_may_compare(r, index->n))
        near = nearest_name(id, index->ids, index->n);
    Hint hint = {"", NONE};
    Err sentence = {0};
    if (near.n > 0) hint.meant = id_index_find(index, near);
    Buf alike = {0};
    if (strange_alike(id, &alike))
        err_set(&sentence, ERR_DATA, "; it has " STR_FMT, STR_ARG(buf_str(&alike)));
    else if (near.n > 0)
        err_set(&sentence, ERR_DATA, "; did you mean \"" STR_FMT "\"?", STR_ARG(near));
    else if (index)
        tell_other_kind(r, index, id, &sentence);
    buf_free(&alike);
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

bool resolve_is_region(const Resolving *r, Str id)
{
    return id_index_find(&r->regions, id) != NONE;
}

// The picture that has a layer of that name, or NULL.
static const Picture *find_by_layer(Resolving *r, Str file)
{
    const DeclList *pictures = &r->loader->pictures;
    if (!resolve_may_compare(r, r->loader->layers)) return NULL;
    for (int i = 0; i < pictures->n; i++) {
        const Picture *picture = pictures->items[i];
        for (int k = 0; k < picture->layers.n; k++)
            if (str_eq(picture->layers.items[k], file)) return picture;
    }
    return NULL;
}

// What may be named by its title or name where its id is asked for.
static const struct {
    RefKind kind;
    size_t decls, title, id; // offsets in Loader and the declaration
} by_title[] = {
    {REF_TARGET, offsetof(Loader, nodes), offsetof(Node, title), offsetof(Node, id)},
    {REF_START, offsetof(Loader, nodes), offsetof(Node, title), offsetof(Node, id)},
    {REF_SOURCE, offsetof(Loader, sources), offsetof(Source, title),
        offsetof(Source, id)},
    {REF_PERSON, offsetof(Loader, people), offsetof(Person, name),
        offsetof(Person, id)},
    {REF_PLACE, offsetof(Loader, places), offsetof(Place, name), offsetof(Place, id)},
};

// The id of what has the text as its title or name, {0} if nothing has.
static Str find_by_title(Resolving *r, RefKind kind, Str title)
{
    int row = 0;
    while (row < COUNT_OF(by_title) && by_title[row].kind != kind)
        row++;
    if (row == COUNT_OF(by_title)) return (Str){0};
    const DeclList *decls =
        (const DeclList *)((const char *)r->loader + by_title[row].decls);
    if (!resolve_may_compare(r, decls->n)) return (Str){0};
    for (int i = 0; i < decls->n; i++) {
        const char *decl = decls->items[i];
        if (str_eq(((const Text *)(decl + by_title[row].title))->src, title))
            return *(const Str *)(decl + by_title[row].id);
    }
    return (Str){0};
}

static Hint hint_of(Resolving *r, const ForwardRef *ref, const IdIndex *index)
{
    Err sentence = {0};
    const Picture *picture =
        ref->kind == REF_PICTURE ? find_by_layer(r, ref->id) : NULL;
    if (picture)
        err_set(&sentence, ERR_DATA,
            "; it is a layer of picture \"" STR_FMT "\": did you mean \"" STR_FMT "\"?",
            STR_ARG(picture->id), STR_ARG(picture->id));
    Str titled = picture ? (Str){0} : find_by_title(r, ref->kind, ref->id);
    if (titled.n > 0)
        err_set(&sentence, ERR_DATA, "; write its id, \"" STR_FMT "\"",
            STR_ARG(utf8_cut(titled, SANDBOX_ID_MAX)));
    Hint hint = resolve_hint(r, index, ref->id);
    Str start = str_cut(ref->id, 0, str_find(ref->id, '.')); // cards.svg
    if (ref->kind == REF_PICTURE && !picture && id_index_find(index, start) != NONE)
        err_set(&sentence, ERR_DATA,
            "; a picture is named by its id: did you mean \"" STR_FMT "\"?",
            STR_ARG(utf8_cut(start, SANDBOX_ID_MAX)));
    if (titled.n > 0) hint.meant = id_index_find(index, titled);
    bool several =
        ref->kind == REF_TARGET || ref->kind == REF_SOURCE || ref->kind == REF_FACT;
    bool joined = several && str_has(ref->id, STR(","));
    if (joined)
        err_set(&sentence, ERR_DATA,
            "; several stand in { }, each in quotation marks of its own");
    if (sentence.text[0]) memcpy(hint.text, sentence.text, sizeof hint.text - 1);
    return hint;
}

// The references behind one that fails which ask for the same id: they are told with it. Their number.
static int take_alike(Resolving *r, ForwardRef *ref)
{
    ForwardRef *end = r->loader->refs + r->loader->n_refs;
    int n = 0;
    if (end - ref > r->alike_left) return 0;
    r->alike_left -= (int)(end - ref);
    for (ForwardRef *other = ref + 1; other < end; other++) {
        if (ref_kinds[other->kind].index != ref_kinds[ref->kind].index) continue;
        if (other->told || !str_eq(other->id, ref->id)) continue;
        other->told = true;
        n++;
    }
    return n;
}

static void resolve_ref(Resolving *r, ForwardRef *ref)
{
    const IdIndex *index =
        (const IdIndex *)((const char *)r->index + ref_kinds[ref->kind].index);
    int found = id_index_find(index, ref->id);
    if (ref->slot) *ref->slot = found;
    if (found != NONE || ref->told) return;
    if (ref->kind == REF_FACT && str_eq(ref->id, STR("invented"))) return;
    if (ref->kind == REF_ROW_PLACE && resolve_is_region(r, ref->id)) return;
    Hint hint = hint_of(r, ref, index);
    if (resolve_follows(r, index, ref->id, &hint)) return;
    bool way =
        ref->kind == REF_TARGET || ref->kind == REF_START || ref->kind == REF_SOURCE;
    if (ref->slot && way) *ref->slot = hint.meant; // for checks of the graph
    // What is near an id is mended where it stands, each by itself; of what nothing is near the declaration lacks.
    int more = hint.text[0] ? 0 : take_alike(r, ref);
    char others[40] = "";
    if (more > 0)
        snprintf(others, sizeof others, "; %d more %s for it", more,
            more == 1 ? "place asks" : "places ask");
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, ref_kinds[ref->kind].rule,
        resolve_where(r, ref->where, ref->field, ref->id, ref->kind == REF_METER),
        "%s %s \"" STR_FMT "\", %s%s%s", ref->subject,
        ref->verb ? ref->verb : ref_kinds[ref->kind].verb,
        STR_ARG(utf8_cut(ref->id, 80)), ref_kinds[ref->kind].missing, hint.text,
        others);
}

void resolve_book(Loader *loader)
{
    Book *book = loader->book;
    book->index = arena_new(&book->arena, BookIndex);
    Resolving r = {.loader = loader,
        .book = book,
        .index = book->index,
        .nearest_left = NEAREST_BUDGET,
        .alike_left = ALIKE_BUDGET};
    make_indexes(&r);
    // An error was reported already; resolving a partial scenario would add false ones.
    if (loader->partial) return;
    for (size_t i = 0; i < loader->n_refs; i++)
        resolve_ref(&r, &loader->refs[i]);
    resolve_release_script(&r); // both before allocating the arrays
    free(loader->refs);
    loader->refs = NULL;
    resolve_renames(&r);
    resolve_arrays(&r);
    resolve_map(&r);
    resolve_editions(&r);
    resolve_conditions(&r);
    resolve_needs(&r);
    book_index_terms(book);
    resolve_texts(&r);
    resolve_moves(&r);
    resolve_release_script(&r);
}
