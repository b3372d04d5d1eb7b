// `qantar map`: the scenes of a scenario and where their choices lead, as a drawing (SVG) and as a graph
// for other programs (DOT).
//
// A chapter is a box. Its scenes stand in columns, each with its choices as rows from which lines go on to
// later columns; what leads back, to another chapter or far away is named in the row and, as "from", in the
// scene that it leads to, so that no line crosses the map.
#ifndef QANTAR_TOOLS_STORY_MAP_H
#define QANTAR_TOOLS_STORY_MAP_H

#include "story/book.h"
#include "story/host.h"

// Of a drawing: its text crosses between two processes in one message.
#define MAP_NODES_MAX 8000

typedef enum MapFormat { MAP_SVG, MAP_DOT } MapFormat;

// Where one choice, or the rest of a check or board, may lead.
typedef struct MapExit {
    int to;     // node
    bool drawn; // by a line; else it is named
    int link;   // of its chapter's layout
} MapExit;

typedef struct MapRow {
    Str id;    // of the choice; empty: the rest of a check or board
    Str label; // what is chosen
    Str note;  // what it asks for, in words; may be empty
    MapExit *exits;
    int n_exits;
    bool never; // nobody can have what it needs
    int first; // of the rows that lead to the same and share its lines; itself, if it is none of several
    double y;  // of its first line, from the top of the node
} MapRow;

typedef struct MapNode {
    MapRow *rows;
    int n_rows;
    int *from; // nodes that lead here by a name and not by a line
    int n_from;
    Str starts;    // "start", or the titles of the editions that begin here; else empty
    bool reached;  // some play may come here
    bool dead_end; // it is no ending and has no way on
    bool endless;  // it can be left, and no ending can be reached
    bool closes;   // each of its choices can be closed, for all that is known
    bool seen;     // by the play that is shown, if any
    double x, y, h; // in the drawing
    double entry;   // where lines come in, from the top
} MapNode;

typedef struct StoryMap {
    const Book *book;
    MapNode *nodes; // by node
    // By chapter: its nodes are nodes_of[first_of[i]] .. nodes_of[first_of[i + 1] - 1].
    int *nodes_of, *first_of;
    int *vertex_of; // by node: which of its chapter's it is
    bool has_seen;
    Arena arena;
} StoryMap;

// The graph alone. [host] reads the scripts, to know which variables ever change; may be NULL. [seen], by
// node, may be NULL. Zero-initialise before; free with story_map_free.
void story_map_make(
    StoryMap *map, const Book *book, const Host *host, const bool *seen);
void story_map_free(StoryMap *map);
// Appends the map. False with [err] when the scenario is too large for a drawing. [host] as above; it
// also gets signs of life.
bool story_map_write(const Book *book, MapFormat format, const bool *seen,
    const Host *host, Buf *out, Err *err);

// --- its parts ----------------------------------------------------------------------------------------

void story_map_svg(StoryMap *map, const Host *host, Buf *out); // lays it out, too
void story_map_dot(const StoryMap *map, Buf *out);
// A text of the book in one line, without markup and facts.
Str map_plain(Arena *arena, Str src);

#endif
