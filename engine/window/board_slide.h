// The cards of a board's result slide from where the player put them to the record's order, once, when it
// opens. Times are milliseconds of any clock that does not go back. Pure.
#ifndef QANTAR_WINDOW_BOARD_SLIDE_H
#define QANTAR_WINDOW_BOARD_SLIDE_H

#include "page/page.h"

#define BOARD_SLIDE_MS 400

typedef struct BoardSlide {
    bool on;
    uint64_t began;
    bool any; // a result was shown: that of [turn]
    uint32_t turn;
} BoardSlide;

// A page is shown. Cards set out when it is a result of a turn of its own and any stands elsewhere than the
// player put it, unless they are to stand [still].
void board_slide_show(BoardSlide *slide, const Page *page, bool still, uint64_t now);
// Somebody presses something: they are there at once. True when that changed what is shown.
bool board_slide_end(BoardSlide *slide);
// Thousandths of their way that are still before them; 0: at rest.
int board_slide_left(const BoardSlide *slide, uint64_t now);
// True when the frame must be drawn anew, the last time when they have come.
bool board_slide_tick(BoardSlide *slide, uint64_t now);
int board_slide_wait(const BoardSlide *slide); // milliseconds, or -1: at rest

#endif
