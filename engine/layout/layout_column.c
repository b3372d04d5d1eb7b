#include "layout/layout_column.h"

#include "layout/layout_actions.h"
#include "layout/layout_blocks.h"
#include "layout/layout_board.h"
#include "layout/layout_text.h"
#include "page/words.h"

#define AIR_MIN 60 // percent of the gaps that may be left of them
#define CENTRE  38 // percent of the room to spare that stand above words and answers

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

static TextLayout lay_tag(LayoutContext *lc, int w)
{
    return text_shrink(
        text_plain(lc, style_bold(style_colour(style_small(lc), lc->text_colour)),
            word(W_INVENTED), w));
}

int layout_tag(LayoutContext *lc, Rect pane)
{
    if (!lc->page->invented) return 0;
    int in = lc->size.em / 3;
    TextLayout laid = lay_tag(lc, max_int(1, pane.w - 2 * in));
    int w = min_int(pane.w, laid.flow.width + 2 * in);
    Rect frame = {pane.x + pane.w - w, pane.y, w, laid.h};
    layout_edge(lc, frame, ROLE_QUOTE_BAR, lc->size.radius / 2, lc->size.hair);
    text_draw(lc, &laid, frame.x + (w - laid.flow.width) / 2, frame.y);
    return w + lc->size.em;
}

// The same at the cursor.
static void emit_tag(LayoutContext *lc)
{
    if (!lc->page->invented) return;
    int in = lc->size.em / 3;
    TextLayout laid = lay_tag(lc, lc->w);
    Rect frame = {lc->x, lc->y, min_int(lc->w, laid.flow.width + 2 * in), laid.h};
    layout_edge(lc, frame, ROLE_QUOTE_BAR, lc->size.radius / 2, lc->size.hair);
    text_draw(lc, &laid, lc->x + (frame.w - laid.flow.width) / 2, lc->y);
    lc->y += laid.h + in;
}

// What is read, then what can be activated.
static void fill_column(LayoutContext *lc, const Column *c)
{
    lc->x = c->x;
    lc->w = max_int(1, c->w);
    lc->y = c->pane.y + c->top * lc->size.air / lc->size.em;
    if (!c->untagged) emit_tag(lc);
    c->words(lc);
    layout_settings(lc);
    layout_unreached(lc);
    if (layout_has_choice(lc->page)) lc->y += lc->size.air / 2;
    lc->y += lc->size.air / 2;
    if (c->choices && layout_board_has_cards(lc->page)) layout_board_question(lc);
    if (c->choices)
        layout_choices(lc, c->answers ? c->answers : layout_board_answer_columns(lc));
    if (c->rest) {
        lc->y += lc->size.em / 2;
        c->rest(lc);
    }
    if (c->buttons && layout_has_choice(lc->page)) lc->y += lc->size.em;
    if (c->buttons) layout_buttons(lc);
    lc->y += lc->size.pad * 2 / 3 * lc->size.air / lc->size.em;
}

// The answers follow the words; both together stand at the optical centre, a little above the middle. Where
// nothing is to be chosen, the page begins at the top.
static void spread(LayoutContext *lc, LayoutMark words, int spare)
{
    if (layout_has_choice(lc->page)) layout_shift(lc, words, spare * CENTRE / 100);
}

static void refill_column(LayoutContext *lc, const Column *c, LayoutMark from, int air)
{
    layout_rewind(lc, from);
    lc->meters_shown = false;
    lc->size.air = air;
    fill_column(lc, c);
}

// Before something to take is out of view for want of a line or two, the gaps between the words
// give way, by as much as it needs.
static void fit_column(LayoutContext *lc, const Column *c)
{
    int em = lc->size.em, least = em * AIR_MIN / 100, bottom = c->pane.y + c->pane.h;
    LayoutMark words = layout_mark(lc);
    fill_column(lc, c);
    int loose = lc->y;
    if (loose <= bottom || loose - bottom > c->pane.h / 4) return;
    refill_column(lc, c, words, least);
    int tight = lc->y, air = em;
    if (tight <= bottom && loose > tight)
        air = least + (em - least) * (bottom - tight) / (loose - tight);
    refill_column(lc, c, words, air);
    if (tight <= bottom && lc->y > bottom) refill_column(lc, c, words, least);
}

void layout_column(LayoutContext *lc, Column c)
{
    clip(lc, c.pane);
    if (c.paper) layout_fill(lc, c.pane, layout_colour(lc, ROLE_PAGE), 0);
    LayoutMark words = layout_mark(lc);
    fit_column(lc, &c);
    int content = lc->y - c.pane.y, beyond = max_int(0, content - c.pane.h);
    if (content < c.pane.h) spread(lc, words, c.pane.h - content);
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

// The settings are short rows, which stand in two columns.
int layout_column_width(LayoutContext *lc)
{
    int words = text_column_max(lc);
    return lc->page->kind == PAGE_SETTINGS ? words * 5 / 3 : words;
}

int layout_sheet_width(LayoutContext *lc)
{
    return layout_column_width(lc) + 4 * lc->size.pad;
}

Column layout_column_in(LayoutContext *lc, Rect pane, bool buttons)
{
    int most = layout_column_width(lc), w = min_int(most, pane.w - 2 * lc->size.pad);
    int top = lc->size.pad * 3 / 4;
    return (Column){.pane = pane,
        .x = pane.x + (pane.w - w) / 2,
        .w = w,
        .top = top,
        .paper = true,
        .buttons = buttons,
        .choices = true,
        .words = layout_blocks};
}
