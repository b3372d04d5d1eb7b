// The page of the causal board: its head, the table with rail and hand or with the arrows, and the foot.
#include "layout/layout_board.h"

#include "layout/layout_actions.h"
#include "layout/layout_blocks.h"
#include "layout/layout_board_head.h"
#include "layout/layout_board_list.h"
#include "layout/layout_column.h"
#include "layout/layout_links.h"
#include "layout/layout_panes.h"
#include "layout/layout_rail.h"

#define CARDS_MAX   40 // on a table; more are a list
#define ARROWS_MAX  40
#define HEAD_SHARE  12 // percent of the window that is kept for the head
#define TABLE_SHARE 60 // percent of the window above its foot that a table has at least
#define FOOT_SHARE  60 // percent of it that question and answers may take
#define SIDE_SHARE  36 // percent of a wide window for the reasons beside a result
#define WIDE_POINTS 1000 // of a window at 100% that has room for them there

// Where the parts stand, from top to bottom.
typedef struct OrderPage {
    int head, ask, foot; // heights
    Rect rail, tray;
    RailPlan plan;
} OrderPage;

static int measured(LayoutContext *lc,
    int (*emit)(LayoutContext *, const BoardParts *, Rect), const BoardParts *parts,
    Rect pane)
{
    LayoutMark mark = layout_mark(lc);
    int h = emit(lc, parts, pane);
    layout_rewind(lc, mark);
    return h;
}

// A window so small that its foot has no room has a strip of buttons where that fits.
static int foot_height(LayoutContext *lc)
{
    if (lc->foot_shown) return 0;
    LayoutMark mark = layout_mark(lc);
    int h = layout_strip(lc, (Rect){0, 0, lc->view->w, lc->view->h});
    layout_rewind(lc, mark);
    return h;
}

static void emit_foot(LayoutContext *lc)
{
    if (!lc->foot_shown) layout_strip(lc, (Rect){0, 0, lc->view->w, lc->view->h});
}

// Narrower than that of a page of words: the table needs the room.
static int margin(const LayoutContext *lc)
{
    return min_int(lc->size.pad, lc->size.em);
}

// Round the hand.
static int air(const LayoutContext *lc)
{
    return layout_board_is_low(lc) ? lc->size.gap / 2 : lc->size.gap;
}

static bool plan_order(LayoutContext *lc, const BoardParts *parts, OrderPage *page)
{
    int w = lc->view->w, h = lc->view->h, pad = margin(lc), in = air(lc);
    int inner = w - 2 * pad;
    if (inner < 1) return false;
    page->foot = foot_height(lc);
    // As high as they are at most while cards are put in order: the hand must not move then.
    page->head = measured(lc, layout_board_head, parts, (Rect){pad, 0, inner, h});
    page->head = max_int(page->head, h * HEAD_SHARE / 100);
    page->ask = measured(lc, layout_board_ask, parts, (Rect){pad, 0, inner, h});
    page->ask = max_int(page->ask, lc->size.touch + 2 * in);
    int room = h - page->head - page->foot - page->ask - 2 * in;
    if (room + page->ask < (h - page->foot) * TABLE_SHARE / 100) return false;
    if (!layout_rail_plan(lc, parts, inner, room, &page->plan)) return false;
    int tray = page->ask + page->plan.hand_h + 2 * in;
    page->tray = (Rect){0, h - page->foot - tray, w, tray};
    page->rail = (Rect){pad, page->head, inner, page->tray.y - page->head};
    return true;
}

// The table is lighter where the lamp stands.
static void emit_table(LayoutContext *lc, Rect table)
{
    layout_fill(lc, table, layout_colour(lc, ROLE_TABLE), 0);
    DrawCmd *shade = draw_add(
        lc->arena, lc->list, DRAW_SHADE, (Rect){table.x, table.y, table.w, table.h});
    shade->colour = 0x16FFFFFFu;
    shade->colour2 = 0x08000000u;
}

static void emit_tray(LayoutContext *lc, Rect tray)
{
    int lip = lc->size.hair * 5;
    layout_fill(lc, tray, layout_colour(lc, ROLE_TRAY), 0);
    DrawCmd *shade =
        draw_add(lc->arena, lc->list, DRAW_SHADE, (Rect){tray.x, tray.y, tray.w, lip});
    shade->colour = 0x40000000u;
    shade->colour2 = 0x00000000u;
}

static bool emit_order(LayoutContext *lc, const BoardParts *parts)
{
    OrderPage page;
    if (!plan_order(lc, parts, &page)) return false;
    int w = lc->view->w, h = lc->view->h, pad = margin(lc), in = air(lc);
    emit_table(lc, (Rect){0, 0, w, h - page.foot});
    emit_tray(lc, page.tray);
    layout_board_head(lc, parts, (Rect){pad, 0, w - 2 * pad, page.head});
    layout_rail(lc, parts, &page.plan, page.rail);
    Rect hand = {pad, page.tray.y + page.ask + in, w - 2 * pad, page.plan.hand_h};
    layout_rail_hand(lc, parts, &page.plan, hand);
    layout_board_ask(lc, parts, (Rect){pad, page.tray.y, w - 2 * pad, page.ask});
    emit_foot(lc);
    layout_rail_carried(lc, parts, &page.plan);
    return true;
}

// --- arrows -----------------------------------------------------------------------------------------

// The question, its answers side by side, and the page's buttons below them.
static int emit_answers(LayoutContext *lc, const BoardParts *parts, Rect pane)
{
    lc->x = pane.x;
    lc->w = pane.w;
    lc->y = pane.y + lc->size.gap;
    TextStyle style = style_bold(style_colour(style_label(lc), ROLE_TEXT));
    if (parts->question) {
        layout_marked(lc, style, parts->question->label);
        style = style_colour(style_small(lc), ROLE_TEXT);
        layout_marked(lc, style, parts->question->text);
        lc->y += lc->size.gap / 2;
    }
    lc->ground = ROLE_TRAY;
    layout_choices(lc, layout_board_answer_columns(lc));
    lc->ground = ROLE_PAGE;
    return lc->y + lc->size.gap - pane.y;
}

static bool emit_links(LayoutContext *lc, const BoardParts *parts)
{
    int w = lc->view->w, h = lc->view->h, pad = margin(lc), inner = w - 2 * pad;
    if (inner < 1) return false;
    int foot = foot_height(lc);
    Rect whole = {pad, 0, inner, h};
    int head = measured(lc, layout_board_head, parts, whole);
    int answers = measured(lc, emit_answers, parts, whole);
    if (answers + foot > h * FOOT_SHARE / 100) return false;
    Rect pane = {pad, head, inner, h - head - answers - foot};
    LinksPlan plan;
    if (!layout_links_plan(lc, parts, pane, false, &plan)) return false;
    Rect tray = {0, h - foot - answers, w, answers};
    emit_table(lc, (Rect){0, 0, w, tray.y});
    emit_tray(lc, tray);
    layout_board_head(lc, parts, (Rect){pad, 0, inner, head});
    layout_links_draw(lc, parts, &plan, pane);
    emit_answers(lc, parts, (Rect){pad, tray.y, inner, answers});
    emit_foot(lc);
    return true;
}

// --- the result -------------------------------------------------------------------------------------

static void emit_reason(LayoutContext *lc)
{
    BoardParts parts = layout_board_parts(lc);
    int wide = lc->w;
    lc->w = min_int(text_column_max(lc), wide);
    lc->note = ROLE_NOTE;
    if (parts.opened) layout_arrow_row(lc, parts.opened);
    layout_board_next(lc);
    for (int i = 0; i < lc->page->n_blocks; i++)
        if (lc->page->blocks[i].kind == BLOCK_CLAIM)
            layout_block(lc, &lc->page->blocks[i]);
    for (int i = 0; i < lc->page->n_blocks; i++)
        if (lc->page->blocks[i].kind == BLOCK_SCORE)
            layout_block(lc, &lc->page->blocks[i]);
    lc->w = wide;
}

static void emit_question(LayoutContext *lc)
{
    BoardParts parts = layout_board_parts(lc);
    if (parts.judged) emit_reason(lc);
}

// The board at the cursor of a column; nothing when not even the smallest cards stand in it.
static void emit_board(LayoutContext *lc, const BoardParts *parts, int least_h)
{
    static const int quarters[] = {4, 5, 6, 8, 12, 16, 40}; // of a screen
    LinksPlan plan;
    for (int i = 0; i < COUNT_OF(quarters); i++) {
        Rect pane = {lc->x, lc->y, lc->w, least_h * quarters[i] / 4};
        if (!layout_links_plan(lc, parts, pane, parts->judged, &plan)) continue;
        layout_links_draw(lc, parts, &plan, pane);
        lc->y += pane.h;
        return;
    }
}

static void emit_board_words(LayoutContext *lc)
{
    BoardParts parts = layout_board_parts(lc);
    Rect whole = {lc->x, lc->y - lc->size.pad * 3 / 4, lc->w, lc->view->h};
    int head = layout_board_head(lc, &parts, whole);
    lc->x = whole.x;
    lc->w = whole.w;
    lc->y = whole.y + head;
    int screen = min_int(lc->list->scroll_pane.h - head, lc->w * 3 / 2);
    emit_board(lc, &parts, max_int(1, screen));
    emit_question(lc);
}

// In a small window the board is the first screen, and what is asked or told comes below it.
static bool emit_board_column(LayoutContext *lc, const BoardParts *parts)
{
    int w = lc->view->w, h = lc->view->h, pad = margin(lc), inner = w - 2 * pad;
    LinksPlan plan;
    if (inner < 1 || !layout_links_plan(
                         lc, parts, (Rect){pad, 0, inner, h * 4}, parts->judged, &plan))
        return false;
    int foot = foot_height(lc);
    if (foot > h / 3) foot = 0;
    Rect pane = {0, 0, w, h - foot};
    int head = measured(lc, layout_board_head, parts, (Rect){pad, 0, inner, h});
    if (head > pane.h / 2) return false;
    layout_fill(lc, (Rect){0, 0, w, h}, layout_colour(lc, ROLE_TABLE), 0);
    lc->list->scroll_pane = pane; // the board is as high
    lc->note = ROLE_PAGE;
    lc->ground = ROLE_TABLE;
    layout_column(lc, (Column){.pane = pane,
                          .x = pad,
                          .w = inner,
                          .top = lc->size.pad * 3 / 4,
                          .buttons = foot == 0 && !lc->foot_shown,
                          .choices = true,
                          .untagged = true,
                          .words = emit_board_words,
                          .rest = layout_board_rest});
    if (foot) emit_foot(lc);
    return true;
}

// Board at the left, whole; at the right the reason of the arrow that is open, and the scores below it.
static bool emit_result(LayoutContext *lc, const BoardParts *parts)
{
    int w = lc->view->w, h = lc->view->h, pad = margin(lc);
    double points = w / lc->view->density;
    if (points < WIDE_POINTS * lc->settings->text_percent / 100.0) return false;
    int foot = foot_height(lc);
    int side = min_int(w * SIDE_SHARE / 100, text_column_max(lc) + 2 * lc->size.pad);
    int inner = w - side - 2 * pad;
    int head = measured(lc, layout_board_head, parts, (Rect){pad, 0, inner, h});
    Rect pane = {pad, head, inner, h - head - foot};
    LinksPlan plan;
    if (!layout_links_plan(lc, parts, pane, true, &plan)) return false;
    emit_table(lc, (Rect){0, 0, w - side, h - foot});
    layout_board_head(lc, parts, (Rect){pad, 0, inner, head});
    layout_links_draw(lc, parts, &plan, pane);
    Column c = layout_column_in(lc, (Rect){w - side, 0, side, h - foot}, false);
    c.words = emit_reason;
    c.untagged = true;
    c.rest = layout_board_rest;
    layout_column(lc, c);
    emit_foot(lc);
    return true;
}

// More cards and arrows than a table holds are a list.
static bool is_table(const LayoutContext *lc, const BoardParts *parts)
{
    return !lc->settings->board_list && parts->n_cards + parts->n_slots <= CARDS_MAX &&
           parts->n_arrows <= ARROWS_MAX;
}

static bool emit_on_table(LayoutContext *lc, const BoardParts *parts)
{
    if (parts->ordering && parts->n_slots == 0) return false;
    if (parts->ordering && emit_order(lc, parts)) return true;
    // Where the task leaves no room for the rail of a low window it is cut short.
    lc->brief = parts->ordering && layout_board_is_low(lc);
    if (lc->brief && emit_order(lc, parts)) return true;
    lc->brief = false;
    if (parts->ordering) return false;
    if (parts->judged && emit_result(lc, parts)) return true;
    if (!parts->judged && emit_links(lc, parts)) return true;
    return emit_board_column(lc, parts);
}

void layout_board_page(LayoutContext *lc)
{
    BoardParts parts = layout_board_parts(lc);
    if (!is_table(lc, &parts) || !emit_on_table(lc, &parts)) layout_board_list(lc);
}
