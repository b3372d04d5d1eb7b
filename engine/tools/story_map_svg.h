// Shared by the files that draw a map: measures in pixels, and what is laid out.
#ifndef QANTAR_TOOLS_STORY_MAP_SVG_H
#define QANTAR_TOOLS_STORY_MAP_SVG_H

#include "tools/map_layers.h"
#include "tools/story_map.h"

#define BOX_WIDTH   250
#define BOX_GAP     96 // between columns, for the lines
#define BOX_PAD     9
#define CHAPTER_PAD 26
#define CHAPTER_TOP 52 // for its name
#define STRIP_GAP   44
#define SIZE_ID     13 // of letters
#define SIZE_TEXT   11
#define SIZE_SMALL  10
#define LINE_ID     19
#define LINE_TEXT   15
#define LINE_SMALL  13
#define FROM_LINES  2 // of names that lead here

// A chapter that is laid out. Its vertices are its nodes, in order.
typedef struct MapChapter {
    MapLayers layers;
    double y, height; // of its box, in the drawing
    double *strip_y;  // by strip, from the top of the box
    int columns;      // of its widest strip
} MapChapter;

// --- story_map_place.c --------------------------------------------------------------------------------
// Finds which exits of a chapter's nodes are drawn.
void map_chapter_find(StoryMap *map, int chapter, MapChapter *out);
// Once that is known of all chapters: who leads where by a name.
void map_find_from(StoryMap *map);
// Where the lines leave of a row that is the first of its bracket, from the top of its node.
double map_port(const MapNode *node, int first);
// Then fills in the places of its nodes, from the top of its box.
void map_chapter_place(StoryMap *map, int chapter, MapChapter *out);

// --- story_map_text.c ---------------------------------------------------------------------------------
// About how wide a text is in letters of [size]: that of a wide font.
double map_text_width(Str text, double size);
// As much of the text as fits, and then an ellipsis.
Str map_text_fit(Arena *arena, Str text, double size, double width);
void map_text_add(Buf *out, Str text); // with what XML needs
// The names that lead to a node, in up to FROM_LINES lines.
int map_from_lines(StoryMap *map, int node, Str lines[FROM_LINES]);
// The name of an exit that is not drawn: "→ queue", "→ pump: queue" in another chapter.
Str map_exit_name(StoryMap *map, int from, int to);
// What is wrong with a node, in a few words; empty: nothing.
Str map_node_fault(const MapNode *node);

#endif
