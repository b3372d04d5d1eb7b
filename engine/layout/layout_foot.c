#include "layout/layout_foot.h"

#include "base/actions.h"
#include "layout/layout_actions.h"
#include "layout/layout_picture.h"

#define FOOT_PART 4 // of a window's height, at most

typedef struct Foot {
    int links_w, links_h; // of the links; all in one row where there is room
    int chain_w, chain_h; // of the chain; 0: it is not shown
    bool above;           // the chain has a row of its own above the links
    int h;
} Foot;

static bool is_played(const Page *page)
{
    return page->kind == PAGE_SCENE || page->kind == PAGE_CHECK ||
           page->kind == PAGE_BOARD || page->kind == PAGE_ENDING;
}

// The links at the cursor; returns their height.
static int emit_links(LayoutContext *lc, int x, int y, int w)
{
    lc->x = x;
    lc->w = w;
    lc->y = y;
    layout_links(lc);
    return lc->y - y;
}

// Beside the links; above them in a window that is higher than wide; else nowhere.
static void place_chain(LayoutContext *lc, Foot *foot)
{
    int pad = lc->size.pad, w = lc->view->w, beside = w - foot->links_w - 2 * pad;
    foot->chain_w = beside;
    foot->chain_h = beside >= w / 3 ? layout_chain_height(lc, beside) : 0;
    if (foot->chain_h || lc->view->h < w) return;
    foot->above = true;
    foot->chain_w = w - 2 * pad;
    foot->chain_h = layout_chain_height(lc, foot->chain_w);
}

static Foot foot_of(LayoutContext *lc)
{
    Foot foot = {0};
    if (!is_played(lc->page) || !page_action(lc->page, STR(ACTION_MENU))) return foot;
    int most = lc->view->w - lc->size.pad;
    foot.links_w = min_int(most, layout_links_width(lc));
    LayoutMark mark = layout_mark(lc);
    foot.links_h = emit_links(lc, 0, 0, foot.links_w);
    layout_rewind(lc, mark);
    place_chain(lc, &foot);
    int links = foot.links_h + lc->size.gap;
    foot.h = foot.above ? links + foot.chain_h : max_int(links, foot.chain_h);
    if (foot.h * FOOT_PART > lc->view->h && foot.chain_h > 0) {
        foot.chain_h = 0;
        foot.above = false;
        foot.h = links;
    }
    if (foot.h * FOOT_PART > lc->view->h) foot.h = 0;
    return foot;
}

int layout_foot_height(LayoutContext *lc) { return foot_of(lc).h; }

void layout_foot(LayoutContext *lc, Rect rect)
{
    Foot foot = foot_of(lc);
    if (foot.h == 0) return;
    ColourRole text_colour = lc->text_colour, soft_colour = lc->soft_colour;
    lc->text_colour = ROLE_OVERLAY_TEXT;
    lc->soft_colour = ROLE_OVERLAY_TEXT_SOFT;
    layout_fill(lc, rect, layout_colour(lc, ROLE_OVERLAY), 0);
    int gap = lc->size.gap, pad = lc->size.pad;
    if (foot.chain_h) {
        int room = foot.above ? foot.chain_h : rect.h;
        layout_chain(lc, (Rect){rect.x + pad, rect.y + (room - foot.chain_h) / 2,
                             foot.chain_w - gap, foot.chain_h});
    }
    int top =
        foot.above ? rect.h - foot.links_h - gap / 2 : (rect.h - foot.links_h) / 2;
    int right = rect.x + rect.w - (rect.w - foot.links_w < pad ? 0 : pad / 2);
    emit_links(lc, right - foot.links_w, rect.y + top, foot.links_w);
    lc->text_colour = text_colour;
    lc->soft_colour = soft_colour;
}
