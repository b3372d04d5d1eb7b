#include "layout/layout_board_head.h"

#include "layout/hit.h"
#include "layout/layout_blocks.h"
#include "layout/layout_column.h"
#include "layout/layout_text.h"
#include "page/words.h"

#define TITLE_SHARE 30 // percent of a wide head that its title takes at most
#define WIDE_EMS    44 // of a head whose words stand beside its title
#define ASK_EMS     12 // that a question has at least beside its buttons
#define LOW_EMS     24 // of a window in which the head must be low

bool layout_board_keeps(const BoardParts *parts, const Block *b)
{
    return b->kind == BLOCK_CARD || b->kind == BLOCK_ARROW || b->kind == BLOCK_RAIL ||
           b->kind == BLOCK_CLAIM || b->kind == BLOCK_SCORE || b == parts->question ||
           b->kind == BLOCK_PICTURE || b->kind == BLOCK_CHAIN ||
           b->kind == BLOCK_PLACE || b->kind == BLOCK_METER || b->kind == BLOCK_SPEAKER;
}

bool layout_board_is_low(const LayoutContext *lc)
{
    return lc->view->h < LOW_EMS * lc->size.em;
}

static void emit_title(LayoutContext *lc, const BoardParts *parts)
{
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        if (b->kind != BLOCK_HEADING || layout_board_keeps(parts, b)) continue;
        TextStyle style =
            layout_board_is_low(lc) ? style_bold(style_label(lc)) : style_title(lc);
        style.leading = style.size * 6 / 5;
        if (b->label.n) layout_plain(lc, style_bold(style_small(lc)), b->label);
        layout_plain(lc, style, b->text);
    }
}

// As much of the task as stands on one line; the page of help has all of it.
static void emit_first_line(LayoutContext *lc, Str marked)
{
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT);
    Str words = markup_plain(lc->arena, marked), line = words;
    size_t end = 0;
    for (size_t i = 1; i <= words.n; i++) {
        if (i < words.n && words.s[i] != ' ') continue;
        line = arena_fmt(lc->arena, STR_FMT "%s", STR_ARG(str_cut(words, 0, i)),
            i < words.n ? " …" : "");
        if (text_width(lc, style, line) > lc->w) break;
        end = i;
    }
    if (end < words.n)
        line = arena_fmt(lc->arena, STR_FMT " …", STR_ARG(str_cut(words, 0, end)));
    TextLayout laid = text_plain(lc, style, line, lc->w);
    text_draw(lc, &laid, lc->x, lc->y);
    lc->y += laid.h;
}

// The task is told in the interface's letters, which are narrower: the table needs the room.
static void emit_words(LayoutContext *lc, const BoardParts *parts)
{
    bool told = false;
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        if (b->kind == BLOCK_HEADING || layout_board_keeps(parts, b)) continue;
        if (b->kind == BLOCK_PARAGRAPH && lc->brief) {
            if (!told) emit_first_line(lc, b->text);
            told = true;
        } else if (b->kind == BLOCK_PARAGRAPH) {
            TextStyle style = style_colour(
                layout_board_is_low(lc) ? style_small(lc) : style_label(lc), ROLE_TEXT);
            style.leading = style.size * 27 / 20;
            layout_marked(lc, style, b->text);
        } else
            layout_block(lc, b);
    }
}

int layout_board_head(LayoutContext *lc, const BoardParts *parts, Rect pane)
{
    int top = pane.y + (layout_board_is_low(lc) ? lc->size.em / 8 : lc->size.em / 2);
    pane.w = max_int(1, pane.w - layout_tag(lc, (Rect){pane.x, top, pane.w, 0}));
    int least = layout_board_is_low(lc) ? LOW_EMS : WIDE_EMS;
    bool wide = pane.w >= least * lc->size.em;
    int share = wide ? pane.w * TITLE_SHARE / 100 : pane.w, gap = lc->size.em;
    lc->x = pane.x;
    lc->w = share;
    lc->y = top;
    emit_title(lc, parts);
    int bottom = lc->y;
    if (wide) {
        lc->x += share + gap;
        lc->w = pane.w - share - gap;
        lc->y = top + lc->size.em / 5;
    }
    emit_words(lc, parts);
    if (parts->judged) layout_plain(lc, style_small(lc), word(W_BOARD_GHOSTS));
    return max_int(bottom, lc->y) + lc->size.em / 4 - pane.y;
}

// --- what is asked ----------------------------------------------------------------------------------

static bool is_plain_choice(const LayoutContext *lc, const Action *a)
{
    return a->group == GROUP_CHOICE && !a->inline_ &&
           !str_starts(a->id, STR("take:")) && !str_starts(a->id, STR("put:")) &&
           !str_starts(a->id, STR("swap:")) && !hit_find(lc->list, a->id);
}

// Its words stand in more than one line where they would not fit between [left] and [right].
static Rect button_rect(LayoutContext *lc, const Action *a, int left, int right)
{
    TextStyle style = style_bold(style_small(lc));
    int air = lc->size.em * 3 / 2;
    int w = max_int(lc->size.touch, text_width(lc, style, a->label) + air);
    if (w <= right - left) return (Rect){right - w, lc->y, w, lc->size.touch};
    w = max_int(1, right - left);
    int h = text_plain(lc, style, a->label, max_int(1, w - air)).h + lc->size.gap;
    return (Rect){left, lc->y, w, max_int(lc->size.touch, h)};
}

static void emit_button(LayoutContext *lc, const Action *a, Rect at)
{
    bool main = !str_eq(a->id, STR("back"));
    TextStyle style = style_bold(style_small(lc));
    style.colour = main ? ROLE_KEY_TEXT : ROLE_TEXT;
    layout_fill(
        lc, at, layout_colour(lc, main ? ROLE_KEY : ROLE_CARD), lc->size.radius);
    if (!main || layout_is_hovered(lc, a->id))
        layout_edge(lc, at, ROLE_TABLE_LINE, lc->size.radius,
            lc->size.hair * (layout_is_hovered(lc, a->id) ? 2 : 1));
    TextLayout laid = text_shrink(
        text_plain(lc, style, a->label, max_int(1, at.w - lc->size.em * 3 / 2 + 1)));
    text_draw(
        lc, &laid, at.x + (at.w - laid.flow.width) / 2, at.y + (at.h - laid.h) / 2);
    layout_hit(lc, at, a->id, lc->size.radius);
}

// Its title above its words; where that has no room, small and in one piece.
static void lay_question(LayoutContext *lc, const Block *question, int w,
    TextLayout *title, TextLayout *words)
{
    TextStyle style = style_colour(style_label(lc), ROLE_TEXT);
    if (lc->brief) {
        style.size = style_small(lc).size;
        style.leading = style.size * 5 / 4;
        Run runs[] = {{.text = question->label, .strong = true},
            {.text = question->label.n ? STR(" ") : (Str){0}},
            {.text = markup_plain(lc->arena, question->text)}};
        *title = text_runs(lc, style, (Runs){runs, COUNT_OF(runs)}, w);
        *words = text_plain(lc, style, (Str){0}, w);
        return;
    }
    *title = text_plain(lc, style_bold(style), question->label, w);
    *words = text_marked(lc, style, question->text, w);
}

int layout_board_ask(LayoutContext *lc, const BoardParts *parts, Rect pane)
{
    int right = pane.x + pane.w, high = 0;
    int air = layout_board_is_low(lc) ? lc->size.gap / 2 : lc->size.gap;
    lc->y = pane.y + air;
    // What the hand itself offers has a hit already, but a button says it in words.
    for (int i = lc->page->n_actions - 1; i >= 0; i--) {
        const Action *a = &lc->page->actions[i];
        if (!is_plain_choice(lc, a) && !str_eq(a->id, STR("back"))) continue;
        Rect at = button_rect(lc, a, pane.x, right);
        emit_button(lc, a, at);
        high = max_int(high, at.h);
        right = at.x - lc->size.gap - lc->size.hair;
    }
    int h = high, w = right - pane.x - lc->size.em;
    if (!parts->question) return h + 2 * air;
    bool beside = h == 0 || w >= ASK_EMS * lc->size.em;
    if (!beside) w = pane.w;
    TextLayout title, words;
    lay_question(lc, parts->question, w, &title, &words);
    int text_h = title.h + words.h, top = lc->y;
    if (beside)
        h = max_int(h, text_h);
    else
        top += h + lc->size.gap / 2;
    int down = beside ? (h - text_h) / 2 : 0;
    text_draw(lc, &title, pane.x, top + down);
    text_draw(lc, &words, pane.x, top + down + title.h);
    return (beside ? h : top - lc->y + text_h) + 2 * air;
}

void layout_board_next(LayoutContext *lc)
{
    const Action *a = page_action(lc->page, STR("next_arrow"));
    if (!a) return;
    Rect at = button_rect(lc, a, lc->x, lc->x + lc->w);
    at.x = lc->x;
    emit_button(lc, a, at);
    lc->y += at.h + lc->size.em;
}
