#include "layout/layout.h"

#include "layout/layout_actions.h"
#include "layout/layout_blocks.h"
#include "layout/layout_board.h"
#include "layout/layout_column.h"
#include "layout/layout_figure.h"
#include "layout/layout_picture.h"
#include "layout/layout_text.h"

#include <assert.h>

#define WIDE_POINTS   1000 // of a window at 100% that has room for picture beside text
#define PICTURE_SHARE 54   // percent of a wide window
#define FIGURE_SHARE  64   // of a map or a chart, which has small words of its own
#define STRIP_PART    6  // of a window's height, at most, for buttons that stay in view
#define BAND_SHARE    30 // percent of a narrow one's height
#define LINES_MIN     9  // of text that must fit below a band
#define FOOT_SHARE    50 // percent of the height that the board's fixed foot may take
#define TITLE_ALPHA   0xC8 // of the dark pane under the title's words
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

// Page buttons in a strip under the picture, in its colours; returns the strip's height.
static int emit_strip(LayoutContext *lc, Rect pane)
{
    LayoutMark mark = layout_mark(lc);
    int in = lc->size.gap / 2;
    int ground =
        layout_ground_begin(lc, (Rect){pane.x, pane.y, pane.w, 0}, ROLE_OVERLAY, 0);
    ColourRole text_colour = lc->text_colour, soft_colour = lc->soft_colour;
    lc->text_colour = ROLE_OVERLAY_TEXT;
    lc->soft_colour = ROLE_CHAIN_AHEAD;
    lc->x = pane.x + lc->size.pad / 2;
    lc->w = pane.w - lc->size.pad;
    lc->y = pane.y + in;
    layout_buttons(lc);
    lc->text_colour = text_colour;
    lc->soft_colour = soft_colour;
    int h = lc->y + in - pane.y;
    layout_ground_end(lc, ground, h);
    layout_shift(lc, mark, pane.h - h);
    return h;
}

typedef struct
    SplitPane { // a wide window: picture or cards at the left, words at the right
    Rect left, right;
    int strip; // height of the buttons below the left half; 0: they stand in the column
} SplitPane;

static SplitPane split_of(LayoutContext *lc, int share)
{
    int w = lc->view->w, h = lc->view->h;
    int most = text_column_max(lc) + 2 * lc->size.pad;
    int text_w = min_int(most, w * (100 - share) / 100);
    SplitPane split = {{0, 0, w - text_w, h}, {w - text_w, 0, text_w, h}, 0};
    LayoutMark before = layout_mark(lc);
    int strip = emit_strip(lc, split.left);
    layout_rewind(lc, before);
    // An ending's buttons are all there is to take: they belong to its words.
    bool takes = layout_has_choice(lc->page) || layout_find_figure(lc->page);
    if (takes && strip <= h / 3) split.strip = strip;
    return split;
}

static void emit_wide(LayoutContext *lc)
{
    SplitPane split = split_of(lc, PICTURE_SHARE);
    Rect left = split.left;
    layout_picture(lc, (Rect){left.x, left.y, left.w, left.h - split.strip});
    layout_column(lc, layout_column_in(lc, split.right, split.strip == 0));
    if (split.strip) emit_strip(lc, left);
}

static void emit_band(LayoutContext *lc)
{
    int w = lc->view->w, h = lc->view->h, band = h * BAND_SHARE / 100;
    layout_picture(lc, (Rect){0, 0, w, band});
    layout_column(lc, layout_column_in(lc, (Rect){0, band, w, h - band}, true));
}

// The title: the picture is the whole window, the words stand on a dark translucent pane at its left.
static void emit_title(LayoutContext *lc)
{
    int w = lc->view->w, h = lc->view->h, fade = w / 6, steps = max_int(1, fade / 3);
    int text_w = min_int(w / 2, text_column_max(lc) + 3 * lc->size.pad);
    Rect pane = {0, 0, text_w, h};
    layout_picture(lc, (Rect){0, 0, w, h});
    Colour dark = layout_colour(lc, ROLE_OVERLAY);
    layout_fill(lc, pane, colour_alpha(dark, TITLE_ALPHA), 0);
    for (int i = 0; i < steps; i++) {
        int from = text_w + fade * i / steps, to = text_w + fade * (i + 1) / steps;
        int left = steps - 1 - i;
        layout_fill(lc, (Rect){from, 0, to - from, h},
            colour_alpha(dark, TITLE_ALPHA * left * left / (steps * steps)), 0);
    }
    lc->text_colour = ROLE_OVERLAY_TEXT;
    lc->soft_colour = ROLE_OVERLAY_TEXT_SOFT;
    Column c = layout_column_in(lc, pane, true);
    c.paper = false;
    c.x += lc->size.pad;
    c.w -= lc->size.pad;
    layout_column(lc, c);
}

// No picture: a sheet of paper on the backdrop, or all paper where there is no room for one. With
// [strip] pixels left below it, the page buttons stand there and not on the paper.
static void emit_sheet(LayoutContext *lc, int strip)
{
    int w = lc->view->w, h = lc->view->h - strip;
    int sheet = text_column_max(lc) + 4 * lc->size.pad;
    Rect pane = {0, 0, w, h};
    Column c = layout_column_in(lc, pane, strip == 0);
    if (w > sheet + 4 * lc->size.pad) {
        layout_fill(lc, pane, layout_colour(lc, ROLE_BACKDROP), 0);
        pane = (Rect){(w - sheet) / 2, 0, sheet, h};
        c = layout_column_in(lc, pane, strip == 0);
        c.top = lc->size.pad * 3 / 2;
    }
    layout_column(lc, c);
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
static void layout_board_in_column(LayoutContext *lc)
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
    SplitPane split = split_of(lc, PICTURE_SHARE);
    LayoutMark before = layout_mark(lc);
    if (emit_cards_pane(lc, split.left) > split.left.h - split.strip) {
        layout_rewind(lc, before);
        return false;
    }
    Column c = layout_column_in(lc, split.right, split.strip == 0);
    c.words = emit_board_beside;
    c.rest = layout_board_rest;
    layout_column(lc, c);
    if (split.strip) emit_strip(lc, split.left);
    return true;
}

static bool has_picture(const Page *page)
{
    return layout_find_block(page, BLOCK_PICTURE) != NULL;
}

static bool room_beside(const LayoutContext *lc)
{
    double points = lc->view->w / lc->view->density;
    return points >= WIDE_POINTS * lc->settings->text_percent / 100.0;
}

// The map or the chart at the left; where it does not fit there, in the column. Where there is
// room, the buttons that open the others stay in view.
static void emit_figure_page(LayoutContext *lc, const Block *figure)
{
    Rect window = {0, 0, lc->view->w, lc->view->h};
    LayoutMark before = layout_mark(lc);
    SplitPane split = split_of(lc, FIGURE_SHARE);
    Rect left = split.left;
    left.h -= split.strip;
    if (room_beside(lc) && layout_figure_pane(lc, figure, left)) {
        lc->beside = figure;
        layout_column(lc, layout_column_in(lc, split.right, split.strip == 0));
        if (split.strip) emit_strip(lc, split.left);
        return;
    }
    layout_rewind(lc, before);
    int strip = emit_strip(lc, window);
    layout_rewind(lc, before);
    if (strip > window.h / STRIP_PART) strip = 0;
    emit_sheet(lc, strip);
    if (strip) emit_strip(lc, window);
}

static bool room_below(const LayoutContext *lc)
{
    int below = lc->view->h - lc->view->h * BAND_SHARE / 100;
    return below >= LINES_MIN * style_reading(lc).leading;
}

DrawList *layout_page(Arena *arena, const Page *page, const Settings *settings,
    const View *view, const TextMeasurer *measurer)
{
    assert(view->w > 0 && view->h > 0 && view->density > 0);
    LayoutContext lc = {.arena = arena,
        .list = arena_new(arena, DrawList),
        .page = page,
        .settings = settings,
        .view = view,
        .measurer = measurer,
        .size = layout_sizes(settings, view),
        .text_colour = ROLE_TEXT,
        .soft_colour = ROLE_TEXT_SOFT,
        .ground = ROLE_PAGE,
        .note = ROLE_NOTE};
    if (layout_board_has_cards(page)) {
        if (!room_beside(&lc) || !emit_board_wide(&lc)) layout_board_in_column(&lc);
    } else if (layout_find_figure(page))
        emit_figure_page(&lc, layout_find_figure(page));
    else if (page->kind == PAGE_BOARD || !has_picture(page))
        emit_sheet(&lc, 0);
    else if (room_beside(&lc))
        page->kind == PAGE_TITLE ? emit_title(&lc) : emit_wide(&lc);
    else if (room_below(&lc))
        emit_band(&lc);
    else
        emit_sheet(&lc, 0);
    layout_tooltip(&lc);
    return lc.list;
}
