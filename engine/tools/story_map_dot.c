// A map for Graphviz and whatever else reads DOT: a cluster for each chapter, an edge for each way.
#include "tools/story_map.h"

static void add_quoted(Buf *out, Str text)
{
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '"' || text.s[i] == '\\') buf_addc(out, '\\');
        buf_addc(out, text.s[i] == '\n' ? ' ' : text.s[i]);
    }
}

static void add_node(const StoryMap *map, int index, Arena *arena, Buf *out)
{
    static const char *const shapes[] = {[NODE_SCENE] = "box",
        [NODE_CHECK] = "hexagon",
        [NODE_BOARD] = "component",
        [NODE_ENDING] = "doubleoctagon"};
    const Node *of = &map->book->nodes[index];
    const MapNode *node = &map->nodes[index];
    buf_addf(out, "    \"" STR_FMT "\" [shape=%s, label=\"" STR_FMT "\\n",
        STR_ARG(of->id), shapes[of->kind], STR_ARG(of->id));
    add_quoted(out, map_plain(arena, of->title.src));
    buf_addc(out, '"');
    if (node->starts.n > 0) buf_add(out, STR(", penwidth=3"));
    bool faulty = node->dead_end || node->endless;
    if (faulty || !node->reached)
        buf_addf(out, ", color=%s", faulty ? "red" : "gray40");
    if (!node->reached) buf_add(out, STR(", style=dashed"));
    if (node->seen) buf_add(out, STR(", style=filled, fillcolor=lightyellow"));
    buf_add(out, STR("];\n"));
}

static void add_row(const StoryMap *map, int index, const MapRow *row, Buf *out)
{
    for (int i = 0; i < row->n_exits; i++) {
        buf_addf(out, "  \"" STR_FMT "\" -> \"" STR_FMT "\" [label=\"",
            STR_ARG(map->book->nodes[index].id),
            STR_ARG(map->book->nodes[row->exits[i].to].id));
        add_quoted(out, row->id);
        if (row->note.n > 0) {
            buf_add(out, STR("\\n"));
            add_quoted(out, row->note);
        }
        buf_addf(out, "\"%s%s];\n",
            row->note.n > 0 || row->n_exits > 1 ? ", style=dashed" : "",
            row->never ? ", color=red" : "");
    }
}

void story_map_dot(const StoryMap *map, Buf *out)
{
    const Book *book = map->book;
    Arena arena = {0};
    buf_add(out, STR("digraph \""));
    add_quoted(out, book->id);
    buf_add(out, STR("\" {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n"
                     "  edge [fontname=\"sans-serif\", fontsize=10];\n"));
    for (int i = 0; i < book->n_chapters; i++) {
        buf_addf(out, "  subgraph \"cluster_" STR_FMT "\" {\n    label=\"",
            STR_ARG(book->chapters[i].id));
        add_quoted(out, map_plain(&arena, book->chapters[i].title.src));
        buf_add(out, STR("\";\n"));
        for (int k = map->first_of[i]; k < map->first_of[i + 1]; k++)
            add_node(map, map->nodes_of[k], &arena, out);
        buf_add(out, STR("  }\n"));
        arena_reset(&arena);
    }
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < map->nodes[i].n_rows; k++)
            add_row(map, i, &map->nodes[i].rows[k], out);
    buf_add(out, STR("}\n"));
    arena_free(&arena);
}
