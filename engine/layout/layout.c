#include "layout/layout_context.h"

#include <assert.h>

#include "page/words.h"

#define EM_POINTS 21 // at 1280x720 and 100%
#define EM_MIN    20 // in a small window
#define EM_GROWTH 6  // points for each further 1280x720 that the window would hold
#define LINE_CHARS                                                                     \
    66 // of the widest column; 70 would be the limit (accessibility.md, 3)
#define WIDE_POINTS   1000 // of a window at 100% that has room for picture beside text
#define PICTURE_SHARE 54   // percent of a wide window
#define FIGURE_SHARE  64   // of a map or a chart, which has small words of its own
#define STRIP_PART    6  // of a window's height, at most, for buttons that stay in view
#define BAND_SHARE    30 // percent of a narrow one's height
#define LINES_MIN     9  // of text that must fit below a band
#define FOOT_SHARE    50 // percent of the height that the board's fixed foot may take
#define AIR_MIN       60 // percent of the gaps that may be left of them
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
    if (points < EM_MIN) points = EM_MIN;
    double em = points * view->density * settings->text_percent / 100;
    double plain = points * view->density; // lines and gaps do not grow with the text
    return (Sizes){
        .em = max_int(1, (int)(em + 0.5)),
        .small = (int)(em * 0.68 + 0.5),
        .label = (int)(em * 0.8 + 0.5),
        .touch = (int)(plain * TOUCH_EMS + 0.999),
        .gap = (int)(plain / 3 + 0.999),
        .pad = min_int(view->w / 16, (int)(plain * 1.5)),
        .hair = max_int(1, (int)(plain / 18 + 0.5)),
        .air = max_int(1, (int)(em + 0.5)),
        .radius = max_int(2, (int)(plain / 3)),
        .dot = max_int(5, (int)(plain * 0.62)),
    };
}

// The width of a full line, from a sentence with the letters' usual shares.
int layout_column_max(LayoutContext *lc)
{
    Str sample = STR("The board says one hundred and twenty; on Friday it said sixty");
    return text_width(lc, style_reading(lc), sample) * LINE_CHARS / (int)sample.n;
}

static void clip(LayoutContext *lc, Rect rect)
{
    draw_add(lc->arena, lc->list, DRAW_CLIP, rect);
}
static void unclip(LayoutContext *lc)
{
    draw_add(lc->arena, lc->list, DRAW_UNCLIP, (Rect){0});
}

static void emit_scroll_bar(LayoutContext *lc, Rect pane, int content, int scroll)
{
    int w = lc->size.hair * 4, track = pane.h - 2 * w;
    if (content <= pane.h || track < 1 || pane.w < w * 3) return;
    int thumb = max_int(min_int(track, w * 6), (int)((double)track * pane.h / content));
    int at = (int)((double)(track - thumb) * scroll / (content - pane.h));
    layout_fill(lc, (Rect){pane.x + pane.w - w * 2, pane.y + w + at, w, thumb},
        layout_colour(lc, ROLE_EDGE), w / 2);
}

// Everything of the page that is not shown elsewhere, in one scrolled column of [pane]: blocks,
// then what can be activated, at the pane's bottom when all of it fits.
typedef struct Column {
    Rect pane;
    int x, w;
    int top;      // free above the first words
    bool paper;   // under all of the pane
    bool bar;     // page buttons too
    bool choices; // and choices
    void (*words)(LayoutContext *lc);
    void (*rest)(LayoutContext *lc); // after the choices; may be NULL
} Column;

// The board's answers are short: they stand side by side.
static int choice_columns(const LayoutContext *lc)
{
    if (!layout_board_has_cards(lc->page)) return 1;
    return max_int(1, min_int(3, lc->w / (lc->size.em * 14)));
}

// A word in a frame at the top: this scenario is fiction.
static void emit_tag(LayoutContext *lc, Str label)
{
    int in = lc->size.em / 3;
    TextLayout laid = text_shrink(text_plain(
        lc, style_bold(style_colour(style_small(lc), lc->text_colour)), label, lc->w));
    Rect frame = {lc->x, lc->y, min_int(lc->w, laid.flow.width + 2 * in), laid.h};
    layout_edge(lc, frame, ROLE_QUOTE_BAR, lc->size.radius / 2, lc->size.hair);
    text_draw(lc, &laid, lc->x + (frame.w - laid.flow.width) / 2, lc->y);
    lc->y += laid.h + in;
}

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
    layout_choices(lc, choice_columns(lc));
    lc->y += lc->size.gap;
    layout_buttons(lc);
    int h = lc->y + lc->size.em / 2 - window.y;
    layout_ground_end(lc, ground, h);
    layout_shift(lc, mark, window.h - h);
    return h;
}

// What is read, then what can be activated. Returns where the latter begins.
static LayoutMark fill_column(LayoutContext *lc, const Column *c)
{
    lc->x = c->x;
    lc->w = max_int(1, c->w);
    lc->y = c->pane.y + c->top * lc->size.air / lc->size.em;
    if (lc->page->invented) emit_tag(lc, word(W_INVENTED));
    c->words(lc);
    layout_settings(lc);
    layout_unreached(lc);
    lc->y += lc->size.air / 2;
    LayoutMark takes = layout_mark(lc);
    if (c->choices && layout_board_has_cards(lc->page)) layout_board_question(lc);
    if (c->choices) layout_choices(lc, choice_columns(lc));
    if (c->rest) {
        lc->y += lc->size.em / 2;
        c->rest(lc);
    }
    if (c->bar && layout_has_choice(lc->page)) lc->y += lc->size.em;
    if (c->bar) layout_buttons(lc);
    lc->y += lc->size.pad * 2 / 3 * lc->size.air / lc->size.em;
    return takes;
}

// Room to spare stands between the words and the choices; a title does not hang on top. Where
// nothing is to be chosen, the buttons stay with the words.
static void spread(LayoutContext *lc, LayoutMark words, LayoutMark takes, int spare)
{
    if (!layout_has_choice(lc->page)) {
        layout_shift(lc, takes, min_int(spare, lc->size.em));
        return;
    }
    int above = lc->page->kind == PAGE_TITLE ? spare / 4 : 0;
    layout_shift(lc, words, above);
    layout_shift(lc, takes, spare - above);
}

static LayoutMark refill_column(
    LayoutContext *lc, const Column *c, LayoutMark from, int air)
{
    layout_rewind(lc, from);
    lc->meters_shown = false;
    lc->size.air = air;
    return fill_column(lc, c);
}

// Before something to take is out of view for want of a line or two, the gaps between the words
// give way, by as much as it needs.
static LayoutMark fit_column(LayoutContext *lc, const Column *c)
{
    int em = lc->size.em, least = em * AIR_MIN / 100, bottom = c->pane.y + c->pane.h;
    LayoutMark words = layout_mark(lc), takes = fill_column(lc, c);
    int loose = lc->y;
    if (loose <= bottom || loose - bottom > c->pane.h / 4) return takes;
    refill_column(lc, c, words, least);
    int tight = lc->y;
    if (tight > bottom) return refill_column(lc, c, words, em);
    int air = least + (em - least) * (bottom - tight) / (loose - tight);
    takes = refill_column(lc, c, words, air);
    return lc->y <= bottom ? takes : refill_column(lc, c, words, least);
}

static void emit_column(LayoutContext *lc, Column c)
{
    clip(lc, c.pane);
    if (c.paper) layout_fill(lc, c.pane, layout_colour(lc, ROLE_PAGE), 0);
    LayoutMark words = layout_mark(lc), takes = fit_column(lc, &c);
    int content = lc->y - c.pane.y, beyond = max_int(0, content - c.pane.h);
    if (content < c.pane.h) spread(lc, words, takes, c.pane.h - content);
    for (int i = words.hit; i < lc->list->n_hits; i++)
        lc->list->hits[i].scrolls = true;
    int scroll = max_int(0, min_int(beyond, lc->view->scroll));
    for (int i = words.cmd; i < lc->list->n; i++)
        lc->list->cmds[i].rect.y -= scroll;
    unclip(lc);
    emit_scroll_bar(lc, c.pane, content, scroll);
    lc->list->scroll_pane = c.pane;
    lc->list->content_height = content;
}

static Column column_in(LayoutContext *lc, Rect pane, bool bar)
{
    int most = layout_column_max(lc), w = min_int(most, pane.w - 2 * lc->size.pad);
    int top = lc->size.pad * 3 / 4;
    return (Column){.pane = pane,
        .x = pane.x + (pane.w - w) / 2,
        .w = w,
        .top = top,
        .paper = true,
        .bar = bar,
        .choices = true,
        .words = layout_blocks};
}

// Page buttons in a strip under the picture, in its sky; returns the strip's height.
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
    int most = layout_column_max(lc) + 2 * lc->size.pad;
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
    emit_column(lc, column_in(lc, split.right, split.strip == 0));
    if (split.strip) emit_strip(lc, left);
}

static void emit_band(LayoutContext *lc)
{
    int w = lc->view->w, h = lc->view->h, band = h * BAND_SHARE / 100;
    layout_picture(lc, (Rect){0, 0, w, band});
    emit_column(lc, column_in(lc, (Rect){0, band, w, h - band}, true));
}

// The title: the picture is the whole window, the words stand on a dark pane of glass on its left.
static void emit_title(LayoutContext *lc)
{
    int w = lc->view->w, h = lc->view->h, fade = w / 6, steps = max_int(1, fade / 3);
    int text_w = min_int(w / 2, layout_column_max(lc) + 3 * lc->size.pad);
    Rect pane = {0, 0, text_w, h};
    layout_picture(lc, (Rect){0, 0, w, h});
    Colour glass = layout_colour(lc, ROLE_OVERLAY);
    layout_fill(lc, pane, colour_alpha(glass, TITLE_ALPHA), 0);
    for (int i = 0; i < steps; i++) {
        int from = text_w + fade * i / steps, to = text_w + fade * (i + 1) / steps;
        int left = steps - 1 - i;
        layout_fill(lc, (Rect){from, 0, to - from, h},
            colour_alpha(glass, TITLE_ALPHA * left * left / (steps * steps)), 0);
    }
    lc->text_colour = ROLE_OVERLAY_TEXT;
    lc->soft_colour = ROLE_OVERLAY_TEXT_SOFT;
    Column c = column_in(lc, pane, true);
    c.paper = false;
    c.x += lc->size.pad;
    c.w -= lc->size.pad;
    emit_column(lc, c);
}

// No picture: a sheet of paper on the desk, or all paper where there is no room for a desk. With
// [strip] pixels left below it, the page buttons stand there and not on the paper.
static void emit_sheet(LayoutContext *lc, int strip)
{
    int w = lc->view->w, h = lc->view->h - strip;
    int sheet = layout_column_max(lc) + 4 * lc->size.pad;
    Rect pane = {0, 0, w, h};
    Column c = column_in(lc, pane, strip == 0);
    if (w > sheet + 4 * lc->size.pad) {
        layout_fill(lc, pane, layout_colour(lc, ROLE_BACKDROP), 0);
        pane = (Rect){(w - sheet) / 2, 0, sheet, h};
        c = column_in(lc, pane, strip == 0);
        c.top = lc->size.pad * 3 / 2;
    }
    emit_column(lc, c);
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

// The board as one column on the desk.
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
    emit_column(lc, (Column){.pane = pane,
                        .x = lc->size.pad,
                        .w = window.w - 2 * lc->size.pad,
                        .top = lc->size.pad * 3 / 4,
                        .bar = !fixed,
                        .choices = !fixed,
                        .words = emit_board_column});
    if (fixed) emit_foot(lc, window);
}

// The cards on the desk at the left, where other pages have their picture.
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
    Column c = column_in(lc, split.right, split.strip == 0);
    c.words = emit_board_beside;
    c.rest = layout_board_rest;
    emit_column(lc, c);
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
        emit_column(lc, column_in(lc, split.right, split.strip == 0));
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
        .size = sizes_for(settings, view),
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
