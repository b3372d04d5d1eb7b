#include "layout/layout_pen.h"

#include <assert.h>

#include "page/words.h"

#define EM_POINTS 21 // at 1280x720 and 100%
#define EM_LEAST  20 // in a small window
#define EM_GROWTH 6  // points for each further 1280x720 that the window would hold
#define LINE_CHARS                                                                     \
    66 // of the widest column; 70 would be the limit (accessibility.md, 3)
#define WIDE_POINTS   1000 // of a window at 100% that has room for picture beside text
#define PICTURE_SHARE 54   // percent of a wide window
#define FIGURE_SHARE  64   // of a map or a chart, which has small words of its own
#define STRIP_PART    6  // of a window's height, at most, for buttons that stay in view
#define BAND_SHARE    30 // percent of a narrow one's height
#define LINES_LEAST   9  // of text that must fit below a band
#define FOOT_SHARE    50 // percent of the height that the board's fixed foot may take
#define AIR_LEAST     60 // percent of the gaps that may be left of them
#define TITLE_ALPHA   0xC8 // of the dark pane under the title's words
#define TOUCH_EMS     (44.0 / 24)

static double window_scale(const View *view)
{
    double across = view->w / view->density / 1280,
           down = view->h / view->density / 720;
    return across < down ? across : down;
}

static Sizes sizes_for(const Settings *settings, const View *view)
{
    double points = EM_POINTS + EM_GROWTH * (window_scale(view) - 1);
    if (points < EM_LEAST) points = EM_LEAST;
    double em = points * view->density * settings->text_percent / 100;
    double plain = points * view->density; // lines and gaps do not grow with the text
    return (Sizes){
        .em = at_least(1, (int)(em + 0.5)),
        .small = (int)(em * 0.68 + 0.5),
        .label = (int)(em * 0.8 + 0.5),
        .touch = (int)(plain * TOUCH_EMS + 0.999),
        .gap = (int)(plain / 3 + 0.999),
        .pad = at_most(view->w / 16, (int)(plain * 1.5)),
        .hair = at_least(1, (int)(plain / 18 + 0.5)),
        .air = at_least(1, (int)(em + 0.5)),
        .radius = at_least(2, (int)(plain / 3)),
        .dot = at_least(5, (int)(plain * 0.62)),
    };
}

// The width of a full line, from a sentence with the letters' usual shares.
int widest_column(Pen *pen)
{
    Str sample = STR("The board says one hundred and twenty; on Friday it said sixty");
    return text_width(pen, style_read(pen), sample) * LINE_CHARS / (int)sample.n;
}

static void clip(Pen *pen, Rect rect)
{
    draw_add(pen->arena, pen->list, DRAW_CLIP, rect);
}
static void unclip(Pen *pen)
{
    draw_add(pen->arena, pen->list, DRAW_UNCLIP, (Rect){0});
}

static void lay_scroll_bar(Pen *pen, Rect pane, int content, int scroll)
{
    int w = pen->size.hair * 4, track = pane.h - 2 * w;
    if (content <= pane.h || track < 1 || pane.w < w * 3) return;
    int thumb =
        at_least(at_most(track, w * 6), (int)((double)track * pane.h / content));
    int at = (int)((double)(track - thumb) * scroll / (content - pane.h));
    pen_fill(pen, (Rect){pane.x + pane.w - w * 2, pane.y + w + at, w, thumb},
        pen_tint(pen, TINT_EDGE), w / 2);
}

// Everything of the page that is not shown elsewhere, in one scrolled column of [pane]: blocks,
// then what can be taken, at the pane's bottom when all of it fits.
typedef struct Column {
    Rect pane;
    int x, w;
    int top;      // free above the first words
    bool paper;   // under all of the pane
    bool bar;     // page buttons too
    bool choices; // and choices
    void (*words)(Pen *pen);
    void (*rest)(Pen *pen); // after the choices; may be NULL
} Column;

// The board's answers are short: they stand side by side.
static int choice_columns(const Pen *pen)
{
    if (!board_has_cards(pen->page)) return 1;
    return at_least(1, at_most(3, pen->w / (pen->size.em * 14)));
}

// A word in a frame at the top: this scenario is fiction.
static void lay_tag(Pen *pen, Str label)
{
    int in = pen->size.em / 3;
    Set set = set_snug(set_plain(
        pen, style_bold(style_ink(style_small(pen), pen->ink)), label, pen->w));
    Rect frame = {pen->x, pen->y, at_most(pen->w, set.flow.width + 2 * in), set.h};
    pen_edge(pen, frame, TINT_QUOTE_BAR, pen->size.radius / 2, pen->size.hair);
    put_set(pen, &set, pen->x + (frame.w - set.flow.width) / 2, pen->y);
    pen->y += set.h + in;
}

// The board's question, its answers and the buttons stay in view on paper at the foot, while the
// cards are scrolled above. Returns the foot's height.
static int lay_foot(Pen *pen, Rect window)
{
    Mark mark = pen_mark(pen);
    int ground = ground_begin(pen, window, TINT_PAPER, 0);
    pen->x = window.x + pen->size.pad;
    pen->w = at_least(1, window.w - 2 * pen->size.pad);
    pen->y = window.y + pen->size.em / 2;
    lay_question(pen);
    lay_choices(pen, choice_columns(pen));
    pen->y += pen->size.gap;
    lay_bar(pen);
    int h = pen->y + pen->size.em / 2 - window.y;
    ground_end(pen, ground, h);
    pen_shift(pen, mark, window.h - h);
    return h;
}

// What is read, then what can be taken. Returns where the latter begins.
static Mark fill_column(Pen *pen, const Column *c)
{
    pen->x = c->x;
    pen->w = at_least(1, c->w);
    pen->y = c->pane.y + c->top * pen->size.air / pen->size.em;
    if (pen->page->invented) lay_tag(pen, word(W_INVENTED));
    c->words(pen);
    lay_settings(pen);
    lay_unreached(pen);
    pen->y += pen->size.air / 2;
    Mark takes = pen_mark(pen);
    if (c->choices && board_has_cards(pen->page)) lay_question(pen);
    if (c->choices) lay_choices(pen, choice_columns(pen));
    if (c->rest) {
        pen->y += pen->size.em / 2;
        c->rest(pen);
    }
    if (c->bar && page_has_choice(pen->page)) pen->y += pen->size.em;
    if (c->bar) lay_bar(pen);
    pen->y += pen->size.pad * 2 / 3 * pen->size.air / pen->size.em;
    return takes;
}

// Room to spare stands between the words and the choices; a title does not hang on top. Where
// nothing is to be chosen, the buttons stay with the words.
static void spread(Pen *pen, Mark words, Mark takes, int spare)
{
    if (!page_has_choice(pen->page)) {
        pen_shift(pen, takes, at_most(spare, pen->size.em));
        return;
    }
    int above = pen->page->kind == PAGE_TITLE ? spare / 4 : 0;
    pen_shift(pen, words, above);
    pen_shift(pen, takes, spare - above);
}

static Mark refill_column(Pen *pen, const Column *c, Mark from, int air)
{
    pen_rewind(pen, from);
    pen->meters_shown = false;
    pen->size.air = air;
    return fill_column(pen, c);
}

// Before something to take is out of view for want of a line or two, the gaps between the words
// give way, by as much as it needs.
static Mark fit_column(Pen *pen, const Column *c)
{
    int em = pen->size.em, least = em * AIR_LEAST / 100, bottom = c->pane.y + c->pane.h;
    Mark words = pen_mark(pen), takes = fill_column(pen, c);
    int loose = pen->y;
    if (loose <= bottom || loose - bottom > c->pane.h / 4) return takes;
    takes = refill_column(pen, c, words, least);
    int tight = pen->y;
    if (tight > bottom) return refill_column(pen, c, words, em);
    int air = least + (em - least) * (bottom - tight) / (loose - tight);
    takes = refill_column(pen, c, words, air);
    return pen->y <= bottom ? takes : refill_column(pen, c, words, least);
}

static void lay_column(Pen *pen, Column c)
{
    clip(pen, c.pane);
    if (c.paper) pen_fill(pen, c.pane, pen_tint(pen, TINT_PAPER), 0);
    Mark words = pen_mark(pen), takes = fit_column(pen, &c);
    int content = pen->y - c.pane.y, beyond = at_least(0, content - c.pane.h);
    if (content < c.pane.h) spread(pen, words, takes, c.pane.h - content);
    for (int i = words.hit; i < pen->list->n_hits; i++)
        pen->list->hits[i].scrolls = true;
    int scroll = at_least(0, at_most(beyond, pen->view->scroll));
    for (int i = words.cmd; i < pen->list->n; i++)
        pen->list->cmds[i].rect.y -= scroll;
    unclip(pen);
    lay_scroll_bar(pen, c.pane, content, scroll);
    pen->list->scroll_pane = c.pane;
    pen->list->content_height = content;
}

static Column column_in(Pen *pen, Rect pane, bool bar)
{
    int most = widest_column(pen), w = at_most(most, pane.w - 2 * pen->size.pad);
    int top = pen->size.pad * 3 / 4;
    return (Column){.pane = pane,
        .x = pane.x + (pane.w - w) / 2,
        .w = w,
        .top = top,
        .paper = true,
        .bar = bar,
        .choices = true,
        .words = lay_blocks};
}

// Page buttons in a strip under the picture, in its sky; returns the strip's height.
static int lay_strip(Pen *pen, Rect pane)
{
    Mark mark = pen_mark(pen);
    int in = pen->size.gap / 2;
    int ground = ground_begin(pen, (Rect){pane.x, pane.y, pane.w, 0}, TINT_SKY, 0);
    Tint ink = pen->ink, ink_soft = pen->ink_soft;
    pen->ink = TINT_SKY_INK;
    pen->ink_soft = TINT_CHAIN_AHEAD;
    pen->x = pane.x + pen->size.pad / 2;
    pen->w = pane.w - pen->size.pad;
    pen->y = pane.y + in;
    lay_bar(pen);
    pen->ink = ink;
    pen->ink_soft = ink_soft;
    int h = pen->y + in - pane.y;
    ground_end(pen, ground, h);
    pen_shift(pen, mark, pane.h - h);
    return h;
}

typedef struct
    Halves { // a wide window: picture or cards at the left, words at the right
    Rect left, right;
    int strip; // height of the buttons below the left half; 0: they stand in the column
} Halves;

static Halves halves_of(Pen *pen, int share)
{
    int w = pen->view->w, h = pen->view->h;
    int most = widest_column(pen) + 2 * pen->size.pad;
    int text_w = at_most(most, w * (100 - share) / 100);
    Halves halves = {{0, 0, w - text_w, h}, {w - text_w, 0, text_w, h}, 0};
    Mark before = pen_mark(pen);
    int strip = lay_strip(pen, halves.left);
    pen_rewind(pen, before);
    // An ending's buttons are all there is to take: they belong to its words.
    bool takes = page_has_choice(pen->page) || page_figure(pen->page);
    if (takes && strip <= h / 3) halves.strip = strip;
    return halves;
}

static void lay_wide(Pen *pen)
{
    Halves halves = halves_of(pen, PICTURE_SHARE);
    Rect left = halves.left;
    lay_picture(pen, (Rect){left.x, left.y, left.w, left.h - halves.strip});
    lay_column(pen, column_in(pen, halves.right, halves.strip == 0));
    if (halves.strip) lay_strip(pen, left);
}

static void lay_band(Pen *pen)
{
    int w = pen->view->w, h = pen->view->h, band = h * BAND_SHARE / 100;
    lay_picture(pen, (Rect){0, 0, w, band});
    lay_column(pen, column_in(pen, (Rect){0, band, w, h - band}, true));
}

// The title: the picture is the whole window, the words stand on a dark pane of glass on its left.
static void lay_title(Pen *pen)
{
    int w = pen->view->w, h = pen->view->h, fade = w / 6, steps = at_least(1, fade / 3);
    int text_w = at_most(w / 2, widest_column(pen) + 3 * pen->size.pad);
    Rect pane = {0, 0, text_w, h};
    lay_picture(pen, (Rect){0, 0, w, h});
    Colour glass = pen_tint(pen, TINT_SKY);
    pen_fill(pen, pane, colour_alpha(glass, TITLE_ALPHA), 0);
    for (int i = 0; i < steps; i++) {
        int from = text_w + fade * i / steps, to = text_w + fade * (i + 1) / steps;
        int left = steps - 1 - i;
        pen_fill(pen, (Rect){from, 0, to - from, h},
            colour_alpha(glass, TITLE_ALPHA * left * left / (steps * steps)), 0);
    }
    pen->ink = TINT_SKY_INK;
    pen->ink_soft = TINT_SKY_INK_SOFT;
    Column c = column_in(pen, pane, true);
    c.paper = false;
    c.x += pen->size.pad;
    c.w -= pen->size.pad;
    lay_column(pen, c);
}

// No picture: a sheet of paper on the desk, or all paper where there is no room for a desk. With
// [strip] pixels left below it, the page buttons stand there and not on the paper.
static void lay_sheet(Pen *pen, int strip)
{
    int w = pen->view->w, h = pen->view->h - strip;
    int sheet = widest_column(pen) + 4 * pen->size.pad;
    Rect pane = {0, 0, w, h};
    Column c = column_in(pen, pane, strip == 0);
    if (w > sheet + 4 * pen->size.pad) {
        pen_fill(pen, pane, pen_tint(pen, TINT_DESK), 0);
        pane = (Rect){(w - sheet) / 2, 0, sheet, h};
        c = column_in(pen, pane, strip == 0);
        c.top = pen->size.pad * 3 / 2;
    }
    lay_column(pen, c);
}

static void lay_board_column(Pen *pen)
{
    lay_board_words(pen);
    lay_board_cards(pen);
    lay_board_reasons(pen);
    lay_board_rest(pen);
}

static void lay_board_beside(Pen *pen)
{
    lay_board_words(pen);
    lay_board_reasons(pen);
}

// The board as one column on the desk.
static void lay_desk(Pen *pen)
{
    Rect window = {0, 0, pen->view->w, pen->view->h};
    pen_fill(pen, window, pen_tint(pen, TINT_DESK), 0);
    pen->note = TINT_PAPER;
    Mark before = pen_mark(pen);
    int foot = lay_foot(pen, window);
    pen_rewind(pen, before);
    bool fixed = foot <= window.h * FOOT_SHARE / 100;
    Rect pane = {0, 0, window.w, fixed ? window.h - foot : window.h};
    lay_column(pen, (Column){.pane = pane,
                        .x = pen->size.pad,
                        .w = window.w - 2 * pen->size.pad,
                        .top = pen->size.pad * 3 / 4,
                        .bar = !fixed,
                        .choices = !fixed,
                        .words = lay_board_column});
    if (fixed) lay_foot(pen, window);
}

// The cards on the desk at the left, where other pages have their picture.
static int lay_cards_pane(Pen *pen, Rect pane)
{
    pen_fill(pen, pane, pen_tint(pen, TINT_DESK), 0);
    pen->x = pane.x + pen->size.pad;
    pen->w = pane.w - 2 * pen->size.pad;
    pen->y = pane.y + pen->size.pad;
    lay_board_cards(pen);
    return pen->y - pane.y;
}

// False when the cards do not all stand in view.
static bool lay_board_wide(Pen *pen)
{
    Halves halves = halves_of(pen, PICTURE_SHARE);
    Mark before = pen_mark(pen);
    if (lay_cards_pane(pen, halves.left) > halves.left.h - halves.strip) {
        pen_rewind(pen, before);
        return false;
    }
    Column c = column_in(pen, halves.right, halves.strip == 0);
    c.words = lay_board_beside;
    c.rest = lay_board_rest;
    lay_column(pen, c);
    if (halves.strip) lay_strip(pen, halves.left);
    return true;
}

static bool has_picture(const Page *page)
{
    return page_block(page, BLOCK_PICTURE) != NULL;
}

static bool room_beside(const Pen *pen)
{
    double points = pen->view->w / pen->view->density;
    return points >= WIDE_POINTS * pen->settings->text_percent / 100.0;
}

// The map or the chart at the left; where it does not fit there, in the column. Where there is
// room, the buttons that open the others stay in view.
static void lay_figure_page(Pen *pen, const Block *figure)
{
    Rect window = {0, 0, pen->view->w, pen->view->h};
    Mark before = pen_mark(pen);
    Halves halves = halves_of(pen, FIGURE_SHARE);
    Rect left = halves.left;
    left.h -= halves.strip;
    if (room_beside(pen) && lay_figure_in(pen, figure, left)) {
        pen->beside = figure;
        lay_column(pen, column_in(pen, halves.right, halves.strip == 0));
        if (halves.strip) lay_strip(pen, halves.left);
        return;
    }
    pen_rewind(pen, before);
    int strip = lay_strip(pen, window);
    pen_rewind(pen, before);
    if (strip > window.h / STRIP_PART) strip = 0;
    lay_sheet(pen, strip);
    if (strip) lay_strip(pen, window);
}

static bool room_below(const Pen *pen)
{
    int below = pen->view->h - pen->view->h * BAND_SHARE / 100;
    return below >= LINES_LEAST * style_read(pen).leading;
}

DrawList *layout_page(Arena *arena, const Page *page, const Settings *settings,
    const View *view, const Ruler *ruler)
{
    assert(view->w > 0 && view->h > 0 && view->density > 0);
    Pen pen = {.arena = arena,
        .list = arena_new(arena, DrawList),
        .page = page,
        .settings = settings,
        .view = view,
        .ruler = ruler,
        .size = sizes_for(settings, view),
        .ink = TINT_INK,
        .ink_soft = TINT_INK_SOFT,
        .ground = TINT_PAPER,
        .note = TINT_NOTE};
    if (board_has_cards(page)) {
        if (!room_beside(&pen) || !lay_board_wide(&pen)) lay_desk(&pen);
    } else if (page_figure(page))
        lay_figure_page(&pen, page_figure(page));
    else if (page->kind == PAGE_BOARD || !has_picture(page))
        lay_sheet(&pen, 0);
    else if (room_beside(&pen))
        page->kind == PAGE_TITLE ? lay_title(&pen) : lay_wide(&pen);
    else if (room_below(&pen))
        lay_band(&pen);
    else
        lay_sheet(&pen, 0);
    lay_tip(&pen);
    return pen.list;
}
