#include "layout/layout_scene.h"

#include "layout/layout_actions.h"
#include "layout/layout_column.h"
#include "layout/layout_panes.h"
#include "layout/layout_picture.h"
#include "layout/layout_text.h"

#define LETTERS_MIN   34 // of a line beside a picture
#define LETTERS_MAX   66 // of text_column_max
#define PICTURE_MIN   30 // percent of the width that a picture beside words has at least
#define LINES_MIN     5  // of words in view above answers that stay, if there is a way
#define LINES_LOW     10 // with fewer the words come before place and meters
#define LINES_BARE    3  // and if there is none
#define LINES_TITLE   1  // on the title page: each way in is in view
#define COLUMNS_MAX   3  // of answers side by side
#define COLUMN_EMS    10 // of each, at least
#define BAND_HIGH     40 // percent of the height, of a picture above the words
#define BAND_LOW      28
#define BAND_NARROW_W 9 // the usual shape of a picture: 16 to 9
#define BAND_NARROW_H 16

// An arrangement. Answers stay at the foot of the words' pane, or of the window, or are scrolled with the words.
typedef struct Plan {
    Rect picture; // without height: none
    // Of the words, and of answers that are scrolled with them or stay below them.
    Rect pane;
    bool stay;   // the answers do not scroll
    bool across; // and stand below the picture too
    int columns; // of answers that stay
    int lines;   // of words in view above them, at least
} Plan;

static bool has_picture(const LayoutContext *lc)
{
    return layout_find_block(lc->page, BLOCK_PICTURE) != NULL;
}

// The answers at the foot of [pane], on paper; returns how high they are.
static int emit_answers(LayoutContext *lc, Rect pane, int columns)
{
    LayoutMark mark = layout_mark(lc);
    int pad = lc->size.pad, gap = lc->size.gap;
    int w = min_int(pane.w - 2 * pad, text_column_max(lc) * columns);
    int ground = layout_ground_begin(lc, pane, ROLE_PAGE, 0);
    layout_line(lc, (Rect){pane.x, pane.y, pane.w, 0}, ROLE_EDGE, lc->size.hair, 0);
    lc->x = pane.x + (pane.w - w) / 2;
    lc->w = max_int(1, w);
    lc->y = pane.y + gap;
    layout_choices(lc, columns);
    int h = lc->y + gap - pane.y;
    layout_ground_end(lc, ground, h);
    layout_shift(lc, mark, pane.h - h);
    return h;
}

static int answers_height(LayoutContext *lc, Rect pane, int columns)
{
    LayoutMark mark = layout_mark(lc);
    int h = emit_answers(lc, pane, columns);
    layout_rewind(lc, mark);
    return h;
}

static Rect window_of(const LayoutContext *lc)
{
    return (Rect){0, 0, lc->view->w, lc->view->h};
}

// Draws it. False when the answers are not all in view, or too little of the words is.
static bool emit_plan(LayoutContext *lc, Plan plan)
{
    lc->picture_shown = lc->meters_shown = false;
    Rect foot = plan.across ? window_of(lc) : plan.pane;
    int answers = plan.stay ? answers_height(lc, foot, plan.columns) : 0;
    plan.pane.h -= answers;
    if (plan.across && plan.picture.w < lc->view->w) plan.picture.h -= answers;
    if (plan.pane.h < 1) return false;
    if (plan.picture.h > 0) layout_picture(lc, plan.picture);
    lc->compact = plan.pane.h < LINES_LOW * style_reading(lc).leading;
    Column c = layout_column_in(lc, plan.pane, true);
    c.choices = !plan.stay;
    if (lc->compact) c.top = lc->size.gap;
    layout_column(lc, c);
    int content = lc->list->content_height;
    if (plan.stay) emit_answers(lc, foot, plan.columns);
    if (content <= plan.pane.h) return true;
    return plan.stay && plan.pane.h >= plan.lines * style_reading(lc).leading + c.top;
}

static bool try_plan(LayoutContext *lc, Plan plan)
{
    LayoutMark mark = layout_mark(lc);
    int air = lc->size.air;
    if (emit_plan(lc, plan)) return true;
    layout_rewind(lc, mark);
    lc->size.air = air;
    return false;
}

// With the answers after the words; else at the foot of their pane; else across the window, two or three in a row.
static bool try_answers(LayoutContext *lc, Plan plan)
{
    if (try_plan(lc, plan)) return true;
    if (!layout_has_choice(lc->page)) return false;
    plan.stay = true;
    plan.columns = 1;
    if (try_plan(lc, plan)) return true;
    int columns = min_int(COLUMNS_MAX, lc->view->w / (COLUMN_EMS * lc->size.em));
    plan.across = true;
    for (plan.columns = 2; plan.columns <= columns; plan.columns++)
        if (try_plan(lc, plan)) return true;
    return false;
}

static bool beside(LayoutContext *lc, Plan *plan)
{
    int w = lc->view->w, h = lc->view->h, pad = 2 * lc->size.pad;
    int most = text_column_max(lc), least = most * LETTERS_MIN / LETTERS_MAX;
    int text_w = w - w * PANES_PICTURE_SHARE / 100;
    text_w = max_int(least + pad, min_int(most + pad, text_w));
    int left = w - text_w;
    *plan = (Plan){
        .picture = {0, 0, left, h}, .pane = {left, 0, text_w, h}, .lines = LINES_MIN};
    return left * 100 >= w * PICTURE_MIN;
}

static Plan above(const LayoutContext *lc, int percent)
{
    int w = lc->view->w, h = lc->view->h;
    int band = min_int(w * BAND_NARROW_W / BAND_NARROW_H, h * percent / 100);
    return (Plan){
        .picture = {0, 0, w, band}, .pane = {0, band, w, h - band}, .lines = LINES_MIN};
}

static bool try_above(LayoutContext *lc)
{
    return try_answers(lc, above(lc, BAND_HIGH)) ||
           try_answers(lc, above(lc, BAND_LOW));
}

void layout_scene_words(LayoutContext *lc, Rect pane)
{
    Plan plan = {.pane = pane, .lines = LINES_MIN, .columns = 1};
    if (try_plan(lc, plan)) return;
    plan.stay = true;
    if (layout_has_choice(lc->page) && try_plan(lc, plan)) return;
    plan.stay = false;
    emit_plan(lc, plan);
}

// The paper in the middle of the window where no picture is shown.
static Plan bare(LayoutContext *lc)
{
    Rect pane = window_of(lc);
    int wide = layout_sheet_width(lc);
    if (pane.w > wide + 4 * lc->size.pad) {
        layout_fill(lc, pane, layout_colour(lc, ROLE_BACKDROP), 0);
        pane.x = (pane.w - wide) / 2;
        pane.w = wide;
    }
    return (Plan){.pane = pane, .lines = LINES_BARE};
}

void layout_scene(LayoutContext *lc)
{
    Plan plan = {0};
    bool fits = has_picture(lc) && beside(lc, &plan), tall = lc->view->h > lc->view->w;
    if (fits && !tall && try_answers(lc, plan)) return;
    if (has_picture(lc) && try_above(lc)) return;
    plan.lines = LINES_BARE;
    if (fits && !tall && try_answers(lc, plan)) return;
    if (has_picture(lc) &&
        !layout_has_choice(lc->page)) { // there is nothing that must be in view
        emit_plan(lc, fits ? plan : above(lc, BAND_LOW));
        return;
    }
    plan = bare(lc);
    if (try_answers(lc, plan)) return;
    plan.lines = LINES_TITLE;
    if (lc->page->kind == PAGE_TITLE && try_answers(lc, plan)) return;
    emit_plan(lc, plan);
}
