// A draw list in words, for golden files.
#ifndef QANTAR_SUPPORT_DRAW_DUMP_H
#define QANTAR_SUPPORT_DRAW_DUMP_H

#include "layout/draw.h"

// Text of the whole list, one command a line. Stable across machines.
void draw_dump(const DrawList *list, Buf *out);

#endif
