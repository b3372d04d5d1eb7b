// The causal board: cards in their order, the arrow that is asked about, the links so far.
#include "window/layout_pen.h"

void lay_board(Pen *pen) { lay_blocks(pen); }
