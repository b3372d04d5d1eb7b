// The story's side of the pages: works in a cell, and shows what it has made to the side outside.
#ifndef QANTAR_WALL_INSIDE_H
#define QANTAR_WALL_INSIDE_H

#include "wall/asking.h"

// The parts of a WIRE_DONE of this side.
typedef enum InsidePart {
    INSIDE_FAILED,   // "" or the number of an ErrKind; the next is then the sentence
    INSIDE_SENTENCE, //
    INSIDE_PAGE,     // the page on top, as page_to_json writes it
    INSIDE_SETTINGS, // as settings_write writes them
    INSIDE_AHEAD,    // the pictures to fetch ahead, a layer's name a line
    INSIDE_PARTS,
} InsidePart;

typedef struct Inside {
    PagesSetup setup; // of the other side: what it has, this side asks for
    // The names of the scripts, to be read before the walls are up; may be NULL.
    void (*scripts)(void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx);
    void *scripts_ctx;
    Asking asking; // zeroed
} Inside;

// Plays in the calling process, which cell_open has just made; reads ahead with the host itself
// before the walls are up. For CellSetup: [ctx] is an Inside.
void inside_prepare(void *ctx);
void inside_work(void *ctx, int channel);

#endif
