// The page of the causal board: where its parts stand in the window.
#include "layout/layout_board.h"

#include "layout/layout_actions.h"
#include "layout/layout_column.h"
#include "layout/layout_panes.h"

#define FOOT_SHARE 50 // percent of the height that the fixed foot may take

// The board's question, its answers and the buttons stay in view on paper at the foot, while the
// cards are scrolled above. Returns the foot's height.
static int emit_foot(LayoutContext *lc, Rect window)
{
    LayoutMark mark = layout_mark(lc);
    int ground = layout_ground_begin(lc, window, ROLE_PAGE, 0);
    lc->x = window.x + lc->size.pad;
    lc->w = max_int(1, window.w - 2 * lc->size.pad);
    lc->y = window.y + lc->size.em / 2;
    layout_board_question(lc);
    layout_choices(lc, layout_board_answer_columns(lc));
    lc->y += lc->size.gap;
    layout_buttons(lc);
    int h = lc->y + lc->size.em / 2 - window.y;
    layout_ground_end(lc, ground, h);
    layout_shift(lc, mark, window.h - h);
    return h;
}

static void emit_board_column(LayoutContext *lc)
{
    layout_board_words(lc);
    layout_board_cards(lc);
    layout_board_reasons(lc);
    layout_board_rest(lc);
}

static void emit_board_beside(LayoutContext *lc)
{
    layout_board_words(lc);
    layout_board_reasons(lc);
}

// The board as one column on the backdrop.
static void emit_board_in_column(LayoutContext *lc)
{
    Rect window = {0, 0, lc->view->w, lc->view->h};
    layout_fill(lc, window, layout_colour(lc, ROLE_BACKDROP), 0);
    lc->note = ROLE_PAGE;
    LayoutMark before = layout_mark(lc);
    int foot = emit_foot(lc, window);
    layout_rewind(lc, before);
    bool fixed = foot <= window.h * FOOT_SHARE / 100;
    Rect pane = {0, 0, window.w, fixed ? window.h - foot : window.h};
    layout_column(lc, (Column){.pane = pane,
                          .x = lc->size.pad,
                          .w = window.w - 2 * lc->size.pad,
                          .top = lc->size.pad * 3 / 4,
                          .buttons = !fixed,
                          .choices = !fixed,
                          .words = emit_board_column});
    if (fixed) emit_foot(lc, window);
}

// The cards on the backdrop at the left, where other pages have their picture.
static int emit_cards_pane(LayoutContext *lc, Rect pane)
{
    layout_fill(lc, pane, layout_colour(lc, ROLE_BACKDROP), 0);
    lc->x = pane.x + lc->size.pad;
    lc->w = pane.w - 2 * lc->size.pad;
    lc->y = pane.y + lc->size.pad;
    layout_board_cards(lc);
    return lc->y - pane.y;
}

// False when the cards do not all stand in view.
static bool emit_board_wide(LayoutContext *lc)
{
    SplitPane split = layout_split(lc, PANES_PICTURE_SHARE);
    LayoutMark before = layout_mark(lc);
    if (emit_cards_pane(lc, split.left) > split.left.h - split.strip) {
        layout_rewind(lc, before);
        return false;
    }
    Column c = layout_column_in(lc, split.right, split.strip == 0);
    c.words = emit_board_beside;
    c.rest = layout_board_rest;
    layout_column(lc, c);
    if (split.strip) layout_strip(lc, split.left);
    return true;
}

void layout_board_page(LayoutContext *lc, bool beside)
{
    if (!beside || !emit_board_wide(lc)) emit_board_in_column(lc);
}
