// Lays out a chapter of a map.
#include "tools/story_map_svg.h"

// --- links ------------------------------------------------------------------------------------------

typedef struct Placing {
    StoryMap *map;
    int chapter;
    MapChapter *out;
} Placing;

static bool is_here(const Placing *placing, int node)
{
    return placing->map->book->nodes[node].chapter == placing->chapter;
}

static int count_exits(const Placing *placing)
{
    const StoryMap *map = placing->map;
    int n = 0;
    for (int i = map->first_of[placing->chapter];
         i < map->first_of[placing->chapter + 1]; i++)
        for (int k = 0; k < map->nodes[map->nodes_of[i]].n_rows; k++)
            n += map->nodes[map->nodes_of[i]].rows[k].n_exits;
    return n;
}

static void add_links(Placing *placing)
{
    StoryMap *map = placing->map;
    MapLayers *layers = &placing->out->layers;
    int first = map->first_of[placing->chapter];
    layers->n_vertices = map->first_of[placing->chapter + 1] - first;
    layers->vertices = arena_array(&map->arena, MapVertex, layers->n_vertices);
    layers->links = arena_array(&map->arena, MapLink, count_exits(placing));
    for (int i = 0; i < layers->n_vertices; i++) {
        MapNode *node = &map->nodes[map->nodes_of[first + i]];
        for (int k = 0; k < node->n_rows; k++)
            for (int e = 0; e < node->rows[k].n_exits; e++) {
                MapExit *exit = &node->rows[k].exits[e];
                exit->link = NONE;
                if (node->rows[k].first != k || !is_here(placing, exit->to)) continue;
                exit->link = layers->n_links;
                layers->links[layers->n_links++] =
                    (MapLink){.from = i, .to = map->vertex_of[exit->to]};
            }
    }
}

static void mark_drawn(Placing *placing)
{
    StoryMap *map = placing->map;
    const MapLayers *layers = &placing->out->layers;
    for (int i = map->first_of[placing->chapter];
         i < map->first_of[placing->chapter + 1]; i++) {
        MapNode *node = &map->nodes[map->nodes_of[i]];
        for (int k = 0; k < node->n_rows; k++)
            for (int e = 0; e < node->rows[k].n_exits; e++) {
                MapRow *row = &node->rows[k];
                MapExit *exit = &row->exits[e];
                exit->link = node->rows[row->first].exits[e].link;
                const MapLink *link =
                    exit->link == NONE ? NULL : &layers->links[exit->link];
                exit->drawn = link && !link->back && !link->cut;
            }
    }
}

// --- boxes ------------------------------------------------------------------------------------------

static void measure_node(Placing *placing, int index, MapVertex *vertex)
{
    StoryMap *map = placing->map;
    MapNode *node = &map->nodes[index];
    Str lines[FROM_LINES];
    double y = BOX_PAD;
    if (node->starts.n > 0) y += LINE_ID;
    y += map_from_lines(map, index, lines) * LINE_SMALL;
    node->entry = y + LINE_ID / 2.0;
    y += LINE_ID;
    if (map->book->nodes[index].title.src.n > 0) y += LINE_TEXT;
    if (map_node_fault(node).n > 0) y += LINE_SMALL;
    if (node->n_rows > 0) y += BOX_PAD;
    for (int k = 0; k < node->n_rows; k++) {
        MapRow *row = &node->rows[k];
        row->y = y;
        y += LINE_TEXT;
        if (row->note.n > 0) y += LINE_SMALL;
        for (int e = 0; e < row->n_exits; e++)
            if (!row->exits[e].drawn) y += LINE_SMALL;
        y += 3;
    }
    node->h = y + BOX_PAD;
    *vertex = (MapVertex){.height = node->h,
        .entry = node->entry,
        .layer = vertex->layer,
        .strip = vertex->strip};
}

double map_port(const MapNode *node, int first)
{
    int last = first;
    while (last + 1 < node->n_rows && node->rows[last + 1].first == first)
        last++;
    return (node->rows[first].y + node->rows[last].y + LINE_TEXT) / 2;
}

static void measure(Placing *placing)
{
    StoryMap *map = placing->map;
    MapLayers *layers = &placing->out->layers;
    int first = map->first_of[placing->chapter];
    for (int i = 0; i < layers->n_vertices; i++) {
        int index = map->nodes_of[first + i];
        measure_node(placing, index, &layers->vertices[i]);
        for (int k = 0; k < map->nodes[index].n_rows; k++) {
            const MapRow *row = &map->nodes[index].rows[k];
            for (int e = 0; e < row->n_exits; e++)
                if (row->exits[e].link != NONE)
                    layers->links[row->exits[e].link].port =
                        map_port(&map->nodes[index], row->first);
        }
    }
}

static void place_boxes(Placing *placing)
{
    StoryMap *map = placing->map;
    MapChapter *out = placing->out;
    MapLayers *layers = &out->layers;
    int first = map->first_of[placing->chapter];
    out->strip_y = arena_array(&map->arena, double, layers->n_strips);
    double y = CHAPTER_TOP;
    for (int i = 0; i < layers->n_strips; i++) {
        out->strip_y[i] = y;
        y += layers->strip_height[i] + STRIP_GAP;
    }
    out->height = y - (layers->n_strips > 0 ? STRIP_GAP : 0) + CHAPTER_PAD;
    for (int i = 0; i < layers->n_vertices; i++) {
        const MapVertex *vertex = &layers->vertices[i];
        MapNode *node = &map->nodes[map->nodes_of[first + i]];
        int column = vertex->layer - layers->strip_first[vertex->strip];
        node->x = CHAPTER_PAD + column * (BOX_WIDTH + BOX_GAP);
        node->y = out->strip_y[vertex->strip] + vertex->y;
        if (column + 1 > out->columns) out->columns = column + 1;
    }
}

void map_chapter_find(StoryMap *map, int chapter, MapChapter *out)
{
    Placing placing = {map, chapter, out};
    *out = (MapChapter){0};
    add_links(&placing);
    map_layers_find(&out->layers, &map->arena);
    mark_drawn(&placing);
}

void map_chapter_place(StoryMap *map, int chapter, MapChapter *out)
{
    Placing placing = {map, chapter, out};
    measure(&placing);
    map_layers_place(&out->layers, &map->arena);
    place_boxes(&placing);
}

// --- who leads here -----------------------------------------------------------------------------------

// Calls [each] for every exit that is named, once for each pair of nodes that follow each other.
static void each_named(StoryMap *map, void (*each)(StoryMap *map, int from, int to))
{
    for (int i = 0; i < map->book->n_nodes; i++)
        for (int k = 0; k < map->nodes[i].n_rows; k++)
            for (int e = 0; e < map->nodes[i].rows[k].n_exits; e++) {
                const MapExit *exit = &map->nodes[i].rows[k].exits[e];
                if (!exit->drawn && exit->to != i) each(map, i, exit->to);
            }
}

static void count_from(StoryMap *map, int from, int to)
{
    (void)from;
    map->nodes[to].n_from++;
}

static void add_from(StoryMap *map, int from, int to)
{
    MapNode *node = &map->nodes[to];
    if (node->n_from > 0 && node->from[node->n_from - 1] == from) return;
    node->from[node->n_from++] = from;
}

void map_find_from(StoryMap *map)
{
    each_named(map, count_from);
    for (int i = 0; i < map->book->n_nodes; i++) {
        MapNode *node = &map->nodes[i];
        node->from = arena_array(&map->arena, int, node->n_from);
        node->n_from = 0;
    }
    each_named(map, add_from);
}
