#include "window/board_slide.h"

#define FRAME_MS 16

// Any card of the result lies elsewhere on the rail than the player put it.
static bool any_moves(const Page *page)
{
    int place = 0;
    for (int i = 0; page->kind == PAGE_BOARD && i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind != BLOCK_CARD) continue;
        place++;
        if (card_yours(b) > 0 && card_yours(b) != place) return true;
    }
    return false;
}

void board_slide_show(BoardSlide *slide, const Page *page, bool still, uint64_t now)
{
    if (!any_moves(page)) {
        slide->on = false;
        return;
    }
    if (slide->any && slide->turn == page->turn) return; // it goes on, or has come
    slide->any = true;
    slide->turn = page->turn;
    slide->on = !still;
    slide->began = now;
}

bool board_slide_end(BoardSlide *slide)
{
    bool was = slide->on;
    slide->on = false;
    return was;
}

int board_slide_left(const BoardSlide *slide, uint64_t now)
{
    if (!slide->on || now - slide->began >= BOARD_SLIDE_MS) return 0;
    double t = (double)(now - slide->began) / BOARD_SLIDE_MS;
    return (int)(1000 * (1 - t * t * (3 - 2 * t))); // slow, fast, slow
}

bool board_slide_tick(BoardSlide *slide, uint64_t now)
{
    if (!slide->on) return false;
    slide->on = now - slide->began < BOARD_SLIDE_MS;
    return true;
}

int board_slide_wait(const BoardSlide *slide) { return slide->on ? FRAME_MS : -1; }
