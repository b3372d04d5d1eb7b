// Places names beside the dots of a map so that none covers another; the same input gives the same places.
#ifndef QANTAR_LAYOUT_LABELS_H
#define QANTAR_LAYOUT_LABELS_H

#include "layout/draw.h"

typedef struct Label {
    Rect dot; // what it names
    int w, h; // of the name
    Rect at;  // where it stands, when [placed]
    bool placed;
    bool far; // not beside its dot: a line leads from one to the other
} Label;

typedef struct
    Border { // lines that a name had better not cross, in 1/VERTEX_UNITS of a pixel
    const Vertex *vertices;
    int n;
    int x, y; // of their corner, in pixels
} Border;

// Places the labels inside of [within], [gap] pixels from dots and from each other. A label for
// which there is no room is not placed: its name must be read elsewhere.
void labels_place(Label *labels, int n, Rect within, int gap, const Border *border);

// Where a line from the dot to its far label begins and ends.
Rect labels_leader(const Label *label);

#endif
