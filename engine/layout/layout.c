#include "layout/layout.h"

#include "layout/layout_actions.h"
#include "layout/layout_bar.h"
#include "layout/layout_blocks.h"
#include "layout/layout_board.h"
#include "layout/layout_column.h"
#include "layout/layout_dark.h"
#include "layout/layout_figure.h"
#include "layout/layout_foot.h"
#include "layout/layout_panes.h"
#include "layout/layout_picture.h"
#include "layout/layout_plate.h"
#include "layout/layout_scene.h"
#include "layout/layout_slip.h"
#include "layout/layout_text.h"
#include "layout/layout_toll.h"
#include "text/flow_memory.h"

#include <assert.h>

#define WIDE_POINTS  1000 // of a window at 100% that has room for picture beside text
#define FIGURE_SHARE 64   // of a map or a chart, which has small words of its own
#define STRIP_PART   6 // of a window's height, at most, for buttons that stay in view
#define TITLE_ALPHA  0xC8 // of the dark pane under the title's words
int layout_strip(LayoutContext *lc, Rect pane)
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

SplitPane layout_split(LayoutContext *lc, int share)
{
    int w = lc->view->w, h = lc->view->h;
    int most = text_column_max(lc) + 2 * lc->size.pad;
    int text_w = min_int(most, w * (100 - share) / 100);
    SplitPane split = {{0, 0, w - text_w, h}, {w - text_w, 0, text_w, h}, 0};
    LayoutMark before = layout_mark(lc);
    int strip = layout_strip(lc, split.left);
    layout_rewind(lc, before);
    // An ending's buttons are all there is to take: they belong to its words.
    bool takes = layout_has_choice(lc->page) || layout_find_figure(lc->page);
    bool any = strip > 2 * (lc->size.gap / 2);
    if (takes && any && strip <= h / 3) split.strip = strip;
    return split;
}

static bool is_heading(const Block *b) { return b->kind == BLOCK_HEADING; }

static void emit_title_name(LayoutContext *lc)
{
    for (int i = 0; i < lc->page->n_blocks; i++)
        if (is_heading(&lc->page->blocks[i])) layout_block(lc, &lc->page->blocks[i]);
}

// What it is about and what it will show, in small words: they are read once, the way in is taken often.
static void emit_title_rest(LayoutContext *lc)
{
    for (int i = 0; i < lc->page->n_blocks; i++)
        if (!is_heading(&lc->page->blocks[i])) layout_block(lc, &lc->page->blocks[i]);
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
    c.words = emit_title_name;
    c.rest = emit_title_rest;
    c.x += lc->size.pad;
    c.w -= lc->size.pad;
    layout_column(lc, c);
}

static bool is_fault(const Block *b)
{
    return b->kind == BLOCK_NOTE || b->kind == BLOCK_TABLE;
}

// What broke: the ways on stand before the fault, which is for whoever writes the script.
static void emit_error(LayoutContext *lc)
{
    for (int fault = 0; fault < 2; fault++) {
        for (int i = 0; i < lc->page->n_blocks; i++)
            if (is_fault(&lc->page->blocks[i]) == fault)
                layout_block(lc, &lc->page->blocks[i]);
        lc->y += lc->size.em / 2;
        if (!fault) layout_buttons(lc);
        lc->y += lc->size.em;
    }
}

// No picture: a sheet of paper on the backdrop, or all paper where there is no room for one, below the bar
// of a side page. With [strip] pixels left below it, the page buttons stand there and not on the paper.
static void emit_sheet(LayoutContext *lc, int strip)
{
    int w = lc->view->w, h = lc->view->h - strip;
    int wide = layout_sheet_width(lc);
    Rect pane = {0, 0, w, h};
    bool backdrop = w > wide + 4 * lc->size.pad;
    if (backdrop) {
        layout_fill(lc, pane, layout_colour(lc, ROLE_BACKDROP), 0);
        pane = (Rect){(w - wide) / 2, 0, wide, h};
    }
    Rect sheet = pane, bar = {pane.x, 0, pane.w, layout_bar_height(lc, pane.w)};
    layout_bar(lc, bar);
    pane.y += bar.h;
    pane.h -= bar.h;
    Column c = layout_column_in(lc, pane, strip == 0);
    if (lc->page->kind == PAGE_ERROR) {
        c.words = emit_error;
        c.buttons = false;
    }
    if (backdrop) c.top = bar.h ? lc->size.pad : lc->size.pad * 3 / 2;
    layout_column(lc, c);
    layout_bar_hits(lc, bar, sheet);
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

static Rect below(Rect pane, int bar)
{
    return (Rect){pane.x, pane.y + bar, pane.w, pane.h - bar};
}

static bool is_scene(const Page *page)
{
    return page->kind == PAGE_SCENE || page->kind == PAGE_CHECK ||
           page->kind == PAGE_ENDING || page->kind == PAGE_TITLE ||
           (has_picture(page) && page->kind != PAGE_RECORD);
}

// The map or the chart at the left; where it does not fit there, in the column. Where there is
// room, the buttons that open the others stay in view.
static void emit_figure_page(LayoutContext *lc, const Block *figure)
{
    Rect window = {0, 0, lc->view->w, lc->view->h};
    LayoutMark before = layout_mark(lc);
    Rect bar = {0, 0, window.w, layout_bar_height(lc, window.w)};
    layout_bar(lc, bar);
    SplitPane split = layout_split(lc, FIGURE_SHARE);
    Rect left = below(split.left, bar.h);
    left.h -= split.strip;
    if (room_beside(lc) && layout_figure_pane(lc, figure, left)) {
        lc->beside = figure;
        Rect words = below(split.right, bar.h);
        if (is_scene(lc->page) && split.strip == 0)
            layout_scene_words(lc, words);
        else
            layout_column(lc, layout_column_in(lc, words, split.strip == 0));
        if (split.strip) layout_strip(lc, split.left);
        layout_bar_hits(lc, bar, window);
        return;
    }
    layout_rewind(lc, before);
    lc->bar_shown = false;
    int strip = layout_strip(lc, window);
    layout_rewind(lc, before);
    if (strip > window.h / STRIP_PART) strip = 0;
    emit_sheet(lc, strip);
    if (strip) layout_strip(lc, window);
}

// While the page is quiet its foot is paper, too.
static void emit_toll_page(LayoutContext *lc)
{
    Rect window = {0, 0, lc->view->w, lc->view->h};
    layout_fill(lc, window, layout_colour(lc, ROLE_PAGE), 0);
    layout_toll(lc, window, !lc->foot_shown);
}

// Where a map has no room beside the words of a scene, the answers are worth more than it: the page of
// the map has it too.
static bool scene_drops_figure(const LayoutContext *lc)
{
    return lc->page->kind == PAGE_SCENE && layout_find_figure(lc->page) &&
           !room_beside(lc);
}

// The page in what the foot leaves of the window.
static void emit_page(LayoutContext *lc)
{
    const Page *page = lc->page;
    if (layout_board_has_cards(page))
        layout_board_page(lc);
    else if (layout_is_toll(page))
        emit_toll_page(lc);
    else if (scene_drops_figure(lc)) {
        lc->beside = layout_find_figure(page);
        layout_scene(lc);
    } else if (layout_find_figure(page))
        emit_figure_page(lc, layout_find_figure(page));
    else if (page->kind == PAGE_TITLE && has_picture(page) && room_beside(lc))
        emit_title(lc);
    else if (page->kind != PAGE_BOARD && is_scene(page))
        layout_scene(lc);
    else
        emit_sheet(lc, 0);
}

DrawList *layout_page(Arena *arena, const Page *page, const Settings *settings,
    const View *view, const TextMeasurer *measurer)
{
    assert(view->w > 0 && view->h > 0 && view->density > 0);
    TextMeasurer remembering =
        *measurer; // an arrangement that is tried has words of the one before
    if (!remembering.memory) remembering.memory = flow_memory_in(arena);
    flow_memory_tidy(remembering.memory);
    LayoutContext lc = {.arena = arena,
        .list = arena_new(arena, DrawList),
        .page = page,
        .settings = settings,
        .view = view,
        .measurer = &remembering,
        .size = layout_sizes(settings, view),
        .text_colour = ROLE_TEXT,
        .soft_colour = ROLE_TEXT_SOFT,
        .ground = ROLE_PAGE,
        .note = ROLE_NOTE,
        .slip = page_slip(page)};
    if (layout_plate_up(&lc)) {
        layout_plate(&lc, layout_plate_up(&lc));
        return lc.list;
    }
    int foot = layout_foot_height(&lc);
    View above = *view;
    above.h -= foot;
    lc.foot_shown = foot > 0;
    lc.view = &above;
    emit_page(&lc);
    lc.view = view;
    Rect below_page = {0, above.h, view->w, foot};
    if (layout_is_toll(page) && view->quiet)
        layout_fill(&lc, below_page, layout_colour(&lc, ROLE_PAGE), 0);
    else
        layout_foot(&lc, below_page);
    if (!lc.slip) layout_tooltip(&lc);
    layout_dark(&lc);
    if (lc.slip) layout_slip(&lc, above.h);
    return lc.list;
}
