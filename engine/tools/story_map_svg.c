// Draws a map as an SVG file of its own: no scripts, no files, fonts of the system.
#include "tools/story_map_svg.h"

#include "base/plural.h"

#include <stdlib.h>

#define MARGIN     30
#define COLOURS    6 // of lines, by the row that they leave
#define ARROW      7 // length of an arrow's head
#define WIDTH_MIN  900
#define LEGEND_TOP 90

typedef struct Drawing {
    StoryMap *map;
    MapChapter *chapters;
    double width, height; // of the page
    double top;           // of the chapters
    Arena arena;          // of one node
    Buf *out;
} Drawing;

// clang-format off
static const char style[] =
    "text{font-family:'DejaVu Sans',Verdana,sans-serif;fill:#1c1c1c}.b{fill:#fff;stroke:#4a4a4a}"
    ".check .b{fill:#e8f1fb}.board .b{fill:#efe8fb}.ending .b{fill:#e6f4e4;stroke:#2d6a2a;stroke-width:3}"
    ".lost .b{fill:#f2f2f2;stroke-dasharray:5 4}.fault .b{stroke:#b3261e;stroke-width:2}"
    ".seen .b{fill:#fff6cf}.unseen{opacity:.55}.i{font-size:13px;font-weight:bold}.t{font-size:11px}"
    ".s{font-size:10px;fill:#5a5a5a}.h .s{font-weight:normal}.k{font-size:10px;fill:#5a5a5a;text-anchor:end}"
    ".c{font-size:10px;font-style:italic;fill:#6b3d00}.x{font-size:10px;fill:#0b4f8a}"
    ".w{font-size:10px;font-weight:bold;fill:#b3261e}.m{font-size:10px;fill:#8a5a00}"
    ".g{font-size:11px;font-weight:bold;fill:#fff}.never{text-decoration:line-through;fill:#b3261e}"
    ".box{fill:#faf8f3;stroke:#b8b0a0}.h{font-size:18px;font-weight:bold}.l{fill:none;stroke-width:1.6}"
    ".d{stroke-dasharray:6 4}.sep{stroke:#c9c9c9}.fold{stroke:#d5cdbb;stroke-dasharray:2 5}";
// clang-format on

static const char *const colours[COLOURS] = {
    "#0b4f8a", "#a03c00", "#1f6b2c", "#7a2380", "#5c5600", "#8a1538"};

// --- words ------------------------------------------------------------------------------------------

static void add_line(
    Drawing *drawing, const char *kind, double x, double y, Str words, double width)
{
    double size = kind[0] == 'i'   ? SIZE_ID * 1.1
                  : kind[0] == 't' ? SIZE_TEXT
                                   : SIZE_SMALL * 1.05;
    if (width > 0) words = map_text_fit(&drawing->arena, words, size, width);
    buf_addf(drawing->out, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">", kind, x, y);
    map_text_add(drawing->out, words);
    buf_add(drawing->out, STR("</text>\n"));
}

static void open_link(Drawing *drawing, Str id)
{
    buf_addf(drawing->out, "<a href=\"#n-" STR_FMT "\">", STR_ARG(id));
}

static void close_link(Drawing *drawing) { buf_add(drawing->out, STR("</a>")); }

// --- lines ------------------------------------------------------------------------------------------

// Along the columns from the row to the node: level within a column, curved between two.
static void draw_line(Drawing *drawing, const MapChapter *chapter, const MapLink *link,
    const char *colour, bool dashed)
{
    const MapLayers *layers = &chapter->layers;
    const MapItem *item = &layers->items[link->items[0]];
    double strip = chapter->y + chapter->strip_y[item->strip];
    int column = item->layer - layers->strip_first[item->strip];
    double x = CHAPTER_PAD + MARGIN + column * (BOX_WIDTH + BOX_GAP) + BOX_WIDTH;
    double y = strip + item->y + link->port;
    buf_addf(drawing->out, "<path class=\"l%s\" stroke=\"%s\" d=\"M%.1f %.1f",
        dashed ? " d" : "", colour, x, y);
    for (int i = 1; i < link->n_items; i++) {
        item = &layers->items[link->items[i]];
        bool last = i + 1 == link->n_items;
        double to = strip + item->y + item->entry,
               end = x + BOX_GAP - (last ? ARROW : 0);
        buf_addf(drawing->out, "C%.1f %.1f %.1f %.1f %.1f %.1f", x + BOX_GAP * 0.5, y,
            end - BOX_GAP * 0.5, to, end, to);
        if (!last) buf_addf(drawing->out, "H%.1f", end + BOX_WIDTH);
        x = end + (last ? 0 : BOX_WIDTH);
        y = to;
    }
    buf_addf(drawing->out, "\"/><path fill=\"%s\" d=\"M%.1f %.1fl%d 4l-%d 4z\"/>\n",
        colour, x, y - 4, ARROW, ARROW);
}

// Of a bracket only when that is so of each of its rows.
static bool is_dashed(const MapNode *node, int first)
{
    for (int i = first; i < node->n_rows && node->rows[i].first == first; i++)
        if (node->rows[i].note.n == 0 && node->rows[i].n_exits == 1) return false;
    return true;
}

static void draw_lines(Drawing *drawing, int index, const MapChapter *chapter)
{
    const MapNode *node = &drawing->map->nodes[index];
    for (int k = 0; k < node->n_rows; k++) {
        const MapRow *row = &node->rows[k];
        if (row->first != k) continue;
        bool dashed = is_dashed(node, k);
        for (int e = 0; e < row->n_exits; e++)
            if (row->exits[e].drawn)
                draw_line(drawing, chapter, &chapter->layers.links[row->exits[e].link],
                    colours[k % COLOURS], dashed);
    }
}

// --- nodes ------------------------------------------------------------------------------------------

static bool leaves_by_line(const MapRow *row)
{
    for (int i = 0; i < row->n_exits; i++)
        if (row->exits[i].drawn) return true;
    return false;
}

// The point where lines leave, and the bracket of the rows that share them.
static void draw_port(
    Drawing *drawing, const MapNode *node, int number, double x, double y)
{
    const MapRow *row = &node->rows[number];
    bool last =
        number + 1 == node->n_rows || node->rows[number + 1].first != row->first;
    if (!last) return;
    const char *colour = colours[row->first % COLOURS];
    double top = y + node->rows[row->first].y + 2, bottom = y + row->y + LINE_TEXT - 2;
    if (row->first != number)
        buf_addf(drawing->out,
            "<path class=\"l\" stroke=\"%s\" d=\"M%.1f %.1fh4V%.1fh-4\"/>", colour,
            x + BOX_WIDTH - 5, top, bottom);
    buf_addf(drawing->out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>",
        x + BOX_WIDTH, y + map_port(node, row->first), colour);
}

static void draw_row(Drawing *drawing, int index, int number, double x, double y)
{
    StoryMap *map = drawing->map;
    const MapRow *row = &map->nodes[index].rows[number];
    const double width = BOX_WIDTH - 2 * BOX_PAD;
    if (leaves_by_line(row)) draw_port(drawing, &map->nodes[index], number, x, y);
    double line = y + row->y + LINE_TEXT - 4;
    buf_addf(drawing->out, "<g><title>" STR_FMT ": ", STR_ARG(row->id));
    map_text_add(drawing->out, row->label);
    buf_add(drawing->out, STR("</title>"));
    add_line(drawing, row->never ? "t never" : "t", x + BOX_PAD, line,
        row->label.n > 0 ? row->label : row->id, width);
    buf_add(drawing->out, STR("</g>"));
    if (row->note.n > 0)
        add_line(
            drawing, "c", x + BOX_PAD + 8, line += LINE_SMALL, row->note, width - 8);
    for (int e = 0; e < row->n_exits; e++) {
        if (row->exits[e].drawn) continue;
        open_link(drawing, map->book->nodes[row->exits[e].to].id);
        add_line(drawing, "x", x + BOX_PAD + 8, line += LINE_SMALL,
            map_exit_name(map, index, row->exits[e].to), width - 8);
        close_link(drawing);
    }
}

static void draw_head(Drawing *drawing, int index, double x, double y)
{
    StoryMap *map = drawing->map;
    const Node *of = &map->book->nodes[index];
    const MapNode *node = &map->nodes[index];
    const double width = BOX_WIDTH - 2 * BOX_PAD;
    double line = y + node->entry + SIZE_ID * 0.35;
    Str lines[FROM_LINES], fault = map_node_fault(node);
    int n = map_from_lines(map, index, lines);
    for (int i = 0; i < n; i++)
        add_line(drawing, "s", x + BOX_PAD,
            y + node->entry - LINE_ID / 2.0 - (n - i) * LINE_SMALL + SIZE_SMALL,
            lines[i], 0);
    if (node->starts.n > 0) {
        buf_addf(drawing->out,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"3\" "
            "fill=\"#2b2b2b\"/>",
            x + BOX_PAD - 3, y + BOX_PAD - 3, BOX_WIDTH - 2 * BOX_PAD + 6, LINE_ID - 3);
        add_line(drawing, "g", x + BOX_PAD + 3, y + BOX_PAD + SIZE_SMALL, node->starts,
            width - 6);
    }
    add_line(drawing, "i", x + BOX_PAD, line, of->id, width - (of->kind ? 55 : 0));
    if (of->kind != NODE_SCENE)
        add_line(drawing, "k", x + BOX_WIDTH - BOX_PAD, line,
            of->kind == NODE_CHECK ? STR("question") : str_of(book_node_kind(of->kind)),
            0);
    if (of->title.src.n > 0) {
        line += LINE_TEXT;
        add_line(drawing, "t", x + BOX_PAD, line,
            map_plain(&drawing->arena, of->title.src), width);
    }
    if (fault.n > 0)
        add_line(drawing, node->dead_end || node->endless ? "w" : "m", x + BOX_PAD,
            line + LINE_SMALL, fault, width);
}

static void draw_node(Drawing *drawing, int index, const MapChapter *chapter)
{
    StoryMap *map = drawing->map;
    const Node *of = &map->book->nodes[index];
    const MapNode *node = &map->nodes[index];
    double x = MARGIN + node->x, y = chapter->y + node->y;
    arena_reset(&drawing->arena);
    buf_addf(drawing->out, "<g id=\"n-" STR_FMT "\" class=\"%s%s%s%s\">",
        STR_ARG(of->id), book_node_kind(of->kind), node->reached ? "" : " lost",
        node->dead_end || node->endless ? " fault" : "",
        !map->has_seen ? ""
        : node->seen   ? " seen"
                       : " unseen");
    buf_addf(drawing->out,
        "<rect class=\"b\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" "
        "rx=\"%d\"/>\n",
        x, y, BOX_WIDTH, node->h, of->kind == NODE_ENDING ? 14 : 5);
    draw_head(drawing, index, x, y);
    if (node->n_rows > 0)
        buf_addf(drawing->out, "<path class=\"sep\" d=\"M%.1f %.1fh%d\"/>", x + 1,
            y + node->rows[0].y - BOX_PAD / 2.0, BOX_WIDTH - 2);
    for (int k = 0; k < node->n_rows; k++)
        draw_row(drawing, index, k, x, y);
    buf_add(drawing->out, STR("</g>\n"));
}

// --- chapters ---------------------------------------------------------------------------------------

static void draw_chapter(Drawing *drawing, int number)
{
    StoryMap *map = drawing->map;
    const Chapter *of = &map->book->chapters[number];
    const MapChapter *chapter = &drawing->chapters[number];
    int first = map->first_of[number], end = map->first_of[number + 1];
    arena_reset(&drawing->arena);
    buf_addf(drawing->out,
        "<g id=\"c-" STR_FMT
        "\"><rect class=\"box\" x=\"%d\" y=\"%.1f\" width=\"%.1f\" "
        "height=\"%.1f\" rx=\"8\"/><text class=\"h\" x=\"%d\" y=\"%.1f\">",
        STR_ARG(of->id), MARGIN, chapter->y, drawing->width - 2 * MARGIN,
        chapter->height, MARGIN + CHAPTER_PAD, chapter->y + 32);
    map_text_add(drawing->out, map_plain(&drawing->arena, of->title.src));
    buf_addf(drawing->out,
        "<tspan class=\"s\" dx=\"14\">" STR_FMT " \xC2\xB7 %d %s</tspan></text>\n",
        STR_ARG(of->id), end - first,
        plural_en((uint64_t)(end - first), "scene", "scenes"));
    for (int i = 1; i < chapter->layers.n_strips; i++)
        buf_addf(drawing->out, "<path class=\"fold\" d=\"M%d %.1fh%.1f\"/>\n",
            MARGIN + CHAPTER_PAD, chapter->y + chapter->strip_y[i] - STRIP_GAP / 2.0,
            drawing->width - 2 * (MARGIN + CHAPTER_PAD));
    for (int i = first; i < end; i++)
        draw_lines(drawing, map->nodes_of[i], chapter);
    for (int i = first; i < end; i++)
        draw_node(drawing, map->nodes_of[i], chapter);
    buf_add(drawing->out, STR("</g>\n"));
}

// --- the head of the page -----------------------------------------------------------------------------

static int count_endings(const StoryMap *map, int chapter)
{
    int n = 0;
    for (int i = map->first_of[chapter]; i < map->first_of[chapter + 1]; i++)
        n += map->book->nodes[map->nodes_of[i]].kind == NODE_ENDING;
    return n;
}

// The ways that lead from one chapter to others; for one chapter after the other.
typedef struct WaysOn {
    int *count; // by chapter; 0 between two calls
    int *to, n; // the chapters with a way, in the order of the script
} WaysOn;

static int by_number(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

// "→ night 3, board 1"
static Str ways_on(StoryMap *map, int chapter, WaysOn *ways, Arena *arena)
{
    const Book *book = map->book;
    ways->n = 0;
    for (int i = map->first_of[chapter]; i < map->first_of[chapter + 1]; i++) {
        const MapNode *node = &map->nodes[map->nodes_of[i]];
        for (int k = 0; k < node->n_rows; k++)
            for (int e = 0; e < node->rows[k].n_exits; e++) {
                int to = book->nodes[node->rows[k].exits[e].to].chapter;
                if (to != chapter && ways->count[to]++ == 0) ways->to[ways->n++] = to;
            }
    }
    if (ways->n > 1) qsort(ways->to, (size_t)ways->n, sizeof *ways->to, by_number);
    Buf out = {0};
    for (int i = 0; i < ways->n; i++) {
        int to = ways->to[i];
        buf_addf(&out, "%s" STR_FMT " %d", i > 0 ? ", " : " \xE2\x86\x92 ",
            STR_ARG(book->chapters[to].id), ways->count[to]);
        ways->count[to] = 0;
    }
    Str words = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return words;
}

static void draw_overview(Drawing *drawing)
{
    StoryMap *map = drawing->map;
    WaysOn on = {.count = mem_new(map->book->n_chapters, sizeof *on.count),
        .to = mem_new(map->book->n_chapters, sizeof *on.to)};
    for (int i = 0; i < map->book->n_chapters; i++) {
        double y = LEGEND_TOP + 24 + i * LINE_ID;
        const Chapter *of = &map->book->chapters[i];
        arena_reset(&drawing->arena);
        Str ways = ways_on(map, i, &on, &drawing->arena);
        int endings = count_endings(map, i),
            n = map->first_of[i + 1] - map->first_of[i];
        Str ends = endings > 0
                       ? arena_fmt(&drawing->arena,
                             endings == 1 ? ", %d ending" : ", %d endings", endings)
                       : (Str){0};
        Str title = map_plain(&drawing->arena, of->title.src);
        Str line = arena_fmt(&drawing->arena,
            "%d. " STR_FMT " (" STR_FMT "): %d %s" STR_FMT STR_FMT, i + 1,
            STR_ARG(title), STR_ARG(of->id), n,
            plural_en((uint64_t)n, "scene", "scenes"), STR_ARG(ends), STR_ARG(ways));
        buf_addf(drawing->out, "<a href=\"#c-" STR_FMT "\">", STR_ARG(of->id));
        add_line(drawing, "t", MARGIN, y, line, drawing->width - 2 * MARGIN);
        close_link(drawing);
    }
    free(on.count);
    free(on.to);
}

static void draw_page_head(Drawing *drawing)
{
    const Book *book = drawing->map->book;
    int choices = 0;
    for (int i = 0; i < book->n_nodes; i++)
        choices += book->nodes[i].n_choices;
    buf_addf(drawing->out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" "
        "viewBox=\"0 0 %.0f %.0f\">\n<style>%s</style>\n"
        "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n"
        "<text class=\"h\" x=\"%d\" y=\"40\">",
        drawing->width, drawing->height, drawing->width, drawing->height, style,
        MARGIN);
    map_text_add(drawing->out, map_plain(&drawing->arena, book->title.src));
    buf_addf(drawing->out,
        "<tspan class=\"s\" dx=\"14\">" STR_FMT
        " \xC2\xB7 %d %s, %d %s</tspan></text>\n",
        STR_ARG(book->id), book->n_nodes,
        plural_en((uint64_t)book->n_nodes, "scene", "scenes"), choices,
        plural_en((uint64_t)choices, "choice", "choices"));
    static const char *const legend[] = {
        "Lines go from a choice to the scene that it leads to; dashed ones on a "
        "condition, or as a function picks. Rows in one bracket lead to the same.",
        "What leads back, far or to another chapter is named. White: scene, blue: "
        "question, violet: board, green: ending; dashed and grey: no play comes here."};
    for (int i = 0; i < COUNT_OF(legend); i++)
        add_line(drawing, "s", MARGIN, LEGEND_TOP - 28 + i * LINE_TEXT,
            str_of(legend[i]), drawing->width - 2 * MARGIN);
    draw_overview(drawing);
}

static double head_height(const StoryMap *map)
{
    return LEGEND_TOP + 24 + map->book->n_chapters * LINE_ID + 10;
}

static void lay_out(Drawing *drawing, const Host *host)
{
    StoryMap *map = drawing->map;
    int n = map->book->n_chapters, columns = 0;
    drawing->chapters = arena_array(&map->arena, MapChapter, n);
    for (int i = 0; i < n; i++)
        map_chapter_find(map, i, &drawing->chapters[i]);
    map_find_from(map);
    double y = head_height(map);
    for (int i = 0; i < n; i++) {
        MapChapter *chapter = &drawing->chapters[i];
        if (host) host_beat(host);
        map_chapter_place(map, i, chapter);
        chapter->y = y;
        y += chapter->height + MARGIN;
        if (chapter->columns > columns) columns = chapter->columns;
    }
    drawing->height = y;
    drawing->width =
        2 * (MARGIN + CHAPTER_PAD) + columns * (BOX_WIDTH + BOX_GAP) - BOX_GAP;
    if (drawing->width < WIDTH_MIN) drawing->width = WIDTH_MIN;
}

void story_map_svg(StoryMap *map, const Host *host, Buf *out)
{
    Drawing drawing = {.map = map, .out = out};
    lay_out(&drawing, host);
    draw_page_head(&drawing);
    for (int i = 0; i < map->book->n_chapters; i++) {
        if (host) host_beat(host);
        draw_chapter(&drawing, i);
    }
    buf_add(out, STR("</svg>\n"));
    arena_free(&drawing.arena);
}
