// The graph that a map shows.
#include "tools/story_map.h"

#include "base/ascii.h"
#include "base/plural.h"
#include "story/marks.h"
#include "text/markup.h"
#include "tools/condition_words.h"
#include "tools/prose.h"
#include "tools/rules.h"

// --- texts ------------------------------------------------------------------------------------------

Str map_plain(Arena *arena, Str src)
{
    Prose prose = prose_of(arena, src);
    Buf out = {0};
    for (int i = 0; i < prose.n; i++) {
        if (i > 0) buf_addc(&out, ' ');
        Str text = prose.items[i].text;
        for (size_t k = 0; k < text.n; k++)
            buf_addc(&out, ascii_is_space(text.s[k]) ? ' ' : text.s[k]);
    }
    Str plain = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return plain;
}

// "if note, trust 7 or more; once", or nothing.
static Str needs_of(StoryMap *map, const Choice *choice, bool never)
{
    Buf out = {0};
    size_t begin = out.n;
    buf_add(&out, never ? STR("never: ") : STR("if "));
    size_t head = out.n;
    choice_needs_words(map->book, choice, &out);
    if (out.n == head) out.n = begin;
    if (choice->once) buf_addf(&out, "%sonce", out.n > 0 ? "; " : "");
    Str words = arena_str(&map->arena, buf_str(&out));
    buf_free(&out);
    return words;
}

// --- rows -------------------------------------------------------------------------------------------

static void add_choice(
    StoryMap *map, const Reachability *reach, MapNode *node, const Choice *choice)
{
    MapRow *row = &node->rows[node->n_rows++];
    bool never = !reachability_can_open(reach, choice);
    *row = (MapRow){.id = choice->id,
        .label = map_plain(&map->arena, choice->label.src),
        .note = needs_of(map, choice, never),
        .never = never};
    row->exits = arena_array(&map->arena, MapExit, choice->go.n);
    for (int i = 0; i < choice->go.n; i++)
        if (choice->go.items[i] != NONE)
            row->exits[row->n_exits++] = (MapExit){.to = choice->go.items[i]};
}

static const char *counted(Arena *arena, int n, const char *one, const char *other)
{
    return arena_fmt(arena, "%d %s", n, plural_en((uint64_t)n, one, other)).s;
}

static void add_rest(StoryMap *map, MapNode *node, const Node *of)
{
    Arena *arena = &map->arena;
    MapRow *row = &node->rows[node->n_rows++];
    if (of->kind == NODE_CHECK)
        row->label = arena_fmt(arena, "%d answers, then", of->n_answers);
    else
        row->label = arena_fmt(arena, "%s, %s, %s, then",
            counted(arena, of->board->n_cards, "card", "cards"),
            counted(arena, of->board->n_links, "arrow", "arrows"),
            counted(arena, of->board->n_claims, "claim", "claims"));
    row->exits = arena_array(arena, MapExit, 1);
    if (of->next != NONE) row->exits[row->n_exits++] = (MapExit){.to = of->next};
}

static bool same_exits(const MapRow *a, const MapRow *b)
{
    if (a->n_exits != b->n_exits || a->n_exits == 0) return false;
    for (int i = 0; i < a->n_exits; i++)
        if (a->exits[i].to != b->exits[i].to) return false;
    return true;
}

// Rows that follow each other and lead to the same are bracketed.
static void find_brackets(MapNode *node)
{
    for (int i = 0; i < node->n_rows; i++) {
        int before = i > 0 ? node->rows[i - 1].first : 0;
        bool same = i > 0 && same_exits(&node->rows[before], &node->rows[i]);
        node->rows[i].first = same ? before : i;
    }
}

static void add_rows(StoryMap *map, const Reachability *reach, int index)
{
    const Node *of = &map->book->nodes[index];
    MapNode *node = &map->nodes[index];
    int open = 0;
    node->rows = arena_array(&map->arena, MapRow, of->n_choices + 1);
    for (int i = 0; i < of->n_choices; i++) {
        add_choice(map, reach, node, &of->choices[i]);
        open += !node->rows[i].never;
    }
    if (of->kind == NODE_CHECK || of->kind == NODE_BOARD) {
        add_rest(map, node, of);
        open++;
    }
    find_brackets(node);
    node->dead_end = of->kind != NODE_ENDING && open == 0;
}

// --- nodes ------------------------------------------------------------------------------------------

static void add_start(StoryMap *map, int node, Str words)
{
    if (node == NONE) return;
    Str *starts = &map->nodes[node].starts;
    *starts = starts->n > 0 ? arena_fmt(&map->arena, STR_FMT ", " STR_FMT,
                                  STR_ARG(*starts), STR_ARG(words))
                            : words;
}

static void find_starts(StoryMap *map)
{
    const Book *book = map->book;
    if (book->n_editions == 0) add_start(map, book->start, STR("start"));
    for (int i = 0; i < book->n_editions; i++)
        add_start(map, book->editions[i].start,
            arena_fmt(&map->arena, "start of " STR_FMT, STR_ARG(book->editions[i].id)));
}

static void find_reach(StoryMap *map, const Reachability *reach)
{
    const Book *book = map->book;
    bool *reached = arena_array(&map->arena, bool, book->n_nodes);
    bool *ends = arena_array(&map->arena, bool, book->n_nodes);
    reachability_flood_plays(&reach->open, book, reached);
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].kind == NODE_ENDING)
            reachability_flood(&reach->back, i, ends);
    for (int i = 0; i < book->n_nodes; i++) {
        map->nodes[i].reached = reached[i];
        map->nodes[i].endless = !ends[i] && !map->nodes[i].dead_end;
    }
}

static void list_chapters(StoryMap *map)
{
    const Book *book = map->book;
    map->first_of = arena_array(&map->arena, int, book->n_chapters + 1);
    map->nodes_of = arena_array(&map->arena, int, book->n_nodes);
    int *next = arena_array(&map->arena, int, book->n_chapters);
    for (int i = 0; i < book->n_nodes; i++)
        map->first_of[book->nodes[i].chapter + 1]++;
    for (int i = 0; i < book->n_chapters; i++) {
        map->first_of[i + 1] += map->first_of[i];
        next[i] = map->first_of[i];
    }
    map->vertex_of = arena_array(&map->arena, int, book->n_nodes);
    for (int i = 0; i < book->n_nodes; i++) {
        int chapter = book->nodes[i].chapter;
        map->vertex_of[i] = next[chapter] - map->first_of[chapter];
        map->nodes_of[next[chapter]++] = i;
    }
}

// What `check` knows of the graph, so that both say the same.
static void check_open(Check *check, const Book *book, const Host *host)
{
    static const Host none;
    *check = (Check){.book = book, .host = host ? host : &none};
    if (host) check->changes = check_may_change(check);
    reachability_find_written(&check->reach, &check->kept, book, check->changes);
}

// A book whose every node has a chapter: those that have none are in one of their own at the end.
static const Book *with_chapters(Arena *arena, const Book *book)
{
    int without = 0;
    for (int i = 0; i < book->n_nodes; i++)
        without += book->nodes[i].chapter == NONE;
    if (without == 0) return book;
    Book *copy = arena_array(arena, Book, 1);
    *copy = *book;
    copy->nodes = arena_array(arena, Node, book->n_nodes);
    for (int i = 0; i < book->n_nodes; i++) {
        copy->nodes[i] = book->nodes[i];
        if (copy->nodes[i].chapter == NONE) copy->nodes[i].chapter = book->n_chapters;
    }
    copy->chapters = arena_array(arena, Chapter, book->n_chapters + 1);
    for (int i = 0; i < book->n_chapters; i++)
        copy->chapters[i] = book->chapters[i];
    copy->chapters[copy->n_chapters++] =
        (Chapter){.id = STR("none"), .title = {.src = STR("Without a chapter")}};
    return copy;
}

void story_map_make(StoryMap *map, const Book *book, const Host *host, const bool *seen)
{
    Check check;
    book = with_chapters(&map->arena, book);
    map->book = book;
    map->has_seen = seen != NULL;
    map->nodes = arena_array(&map->arena, MapNode, book->n_nodes);
    check_open(&check, book, host);
    const bool *stuck = check_stuck_nodes(&check);
    for (int i = 0; i < book->n_nodes; i++) {
        add_rows(map, &check.reach, i);
        map->nodes[i].closes = stuck[i];
        map->nodes[i].seen = seen && seen[i];
    }
    find_starts(map);
    find_reach(map, &check.reach);
    list_chapters(map);
    arena_free(&check.arena);
    arena_free(&check.kept);
}

void story_map_free(StoryMap *map)
{
    arena_free(&map->arena);
    *map = (StoryMap){0};
}

bool story_map_write(const Book *book, MapFormat format, const bool *seen,
    const Host *host, Buf *out, Err *err)
{
    StoryMap map = {0};
    if (book->n_nodes > MAP_NODES_MAX)
        return err_set(err, ERR_DATA,
            "a map has %d scenes, checks, boards and endings at most; there are %d",
            MAP_NODES_MAX, book->n_nodes);
    story_map_make(&map, book, host, seen);
    if (format == MAP_SVG)
        story_map_svg(&map, host, out);
    else
        story_map_dot(&map, out);
    story_map_free(&map);
    return true;
}
