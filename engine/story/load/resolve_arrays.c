// Moves the declarations into the arrays of the book, and completes them: what a chapter lends its scenes,
// where it starts, the order of a chart's points.
#include "story/load/resolve_inner.h"

#include "story/date.h"

#include <stdlib.h>
#include <string.h>

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
    b->editions = lay_out(r, &l->editions, sizeof *b->editions, &b->n_editions);
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
    if (order == 0) order = a->where.line - b->where.line;
    return order != 0 ? order : str_cmp(a->id, b->id);
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

// Only maps and counts stand in the place of a scene's picture: other charts have a page of their own.
static void check_scene_chart(Resolving *r, const Node *node)
{
    if (node->chart == NONE) return;
    ChartKind kind = r->book->charts[node->chart].kind;
    if (kind == CHART_COUNTS || kind == CHART_MAP) return;
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "unknown-chart",
        node->where,
        "%s \"" STR_FMT "\" shows the chart \"" STR_FMT
        "\", which is neither a map nor of the kind counts",
        book_node_kind(node->kind), STR_ARG(node->id),
        STR_ARG(r->book->charts[node->chart].id));
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

void resolve_arrays(Resolving *r)
{
    lay_out_all(r);
    start_chapters(r);
    complete(r);
}
