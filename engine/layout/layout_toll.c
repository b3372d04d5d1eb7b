// The page of a scene that shows counts in strokes: what they show, the strokes, the words, the choices.
// Until a key is pressed or the pointer moves, only the strokes and the choices are drawn; the rest keeps
// its place, so that nothing moves when it comes.
#include "layout/layout_toll.h"

#include "layout/layout_actions.h"
#include "layout/layout_blocks.h"
#include "layout/layout_column.h"
#include "layout/layout_figure.h"
#include "layout/layout_text.h"
#include "layout/symbols.h"
#include "page/words.h"

#define FOOT_SHARE 50 // percent of the height that choices may take below
#define CHOICE_EMS 8  // of a choice beside others
#define SOURCE_EMS 20 // of a new source beside another
// Reading columns that have room for words and sources side by side.
#define TWO_PARTS 1.6

bool layout_is_toll(const Page *page)
{
    const Block *b = layout_find_figure(page);
    return page->kind == PAGE_SCENE && b && layout_has_strokes(b);
}

// What is known of where one is stands beside the words where there is room; what is new below both.
typedef enum Part { PART_WORDS, PART_BESIDE, PART_BELOW, PART_NONE } Part;

static Part part_of(const Block *b)
{
    switch (b->kind) {
    case BLOCK_COUNTS:
    case BLOCK_HEADING: // small, above the words
    case BLOCK_CHAIN:   // a line that opens the contents
        return PART_NONE;
    case BLOCK_PLACE:
    case BLOCK_METER:
    case BLOCK_SPEAKER:
    case BLOCK_PICTURE:
        return PART_BESIDE;
    case BLOCK_SOURCE:
        return PART_BELOW;
    default:
        return PART_WORDS;
    }
}

// "Afterwards · One column": the page's own heading, since what the counts show is its headline.
static void emit_kicker(LayoutContext *lc)
{
    const Block *b = layout_find_block(lc->page, BLOCK_HEADING);
    if (!b) return;
    Str words = b->text;
    if (b->label.n)
        words = arena_fmt(lc->arena, STR_FMT " · " STR_FMT,
            STR_ARG(text_isolated_first(lc, b->label)),
            STR_ARG(text_isolated(lc, b->text)));
    layout_plain(lc, style_bold(style_small(lc)), words);
}

static void emit_credit(LayoutContext *lc)
{
    const Block *b = layout_find_figure(lc->page);
    if (b->note.n)
        layout_plain(lc, style_colour(style_small(lc), ROLE_TEXT_SOFT), b->note);
}

static void emit_part(LayoutContext *lc, Part part)
{
    for (int i = 0; i < lc->page->n_blocks; i++)
        if (part_of(&lc->page->blocks[i]) == part)
            layout_block(lc, &lc->page->blocks[i]);
}

// A new source on one line.
static void emit_source_line(LayoutContext *lc, const Block *b)
{
    Shape symbol = SHAPE_SQUARE;
    ColourRole tint = ROLE_UNKNOWN;
    bool known = symbols_of_status(b->status, &symbol, &tint);
    int in = lc->size.em / 2, side = known ? lc->size.small : 0;
    TextStyle style = style_colour(style_small(lc), lc->text_colour);
    Str fresh = source_is_new(b) ? word(W_SOURCE_NEW) : (Str){0}, dot = STR(" · ");
    Run runs[] = {{.text = fresh}, {.text = fresh.n ? dot : fresh},
        {.text = text_isolated(lc, b->label), .strong = true}, {.text = dot},
        {.text = text_isolated(lc, b->status_word)},
        {.text = b->note.n ? dot : b->note}, {.text = text_isolated(lc, b->note)}};
    int left = in + side * 3 / 2;
    TextLayout laid =
        text_runs(lc, style, (Runs){runs, COUNT_OF(runs)}, lc->w - left - in);
    Rect card = {lc->x, lc->y, lc->w, max_int(lc->size.touch, laid.h + in)};
    layout_fill(lc, card, layout_colour(lc, ROLE_NOTE), lc->size.radius / 2);
    Rect at = {card.x + in, card.y + (card.h - side) / 2, side, side};
    if (known) layout_shape(lc, at, symbol, tint);
    text_draw(lc, &laid, card.x + left, card.y + (card.h - laid.h) / 2);
    layout_hit(lc, card, b->action, lc->size.radius / 2);
    lc->y += card.h;
}

static void emit_sources(LayoutContext *lc)
{
    int columns = max_int(1, min_int(2, lc->w / (lc->size.em * SOURCE_EMS)));
    int x = lc->x, w = lc->w, k = 0, top = lc->y, end = lc->y;
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        if (part_of(b) != PART_BELOW) continue;
        if (k > 0 && k % columns == 0) top = end + lc->size.gap;
        lc->w = (w - lc->size.gap * (columns - 1)) / columns;
        lc->x = x + k++ % columns * (lc->w + lc->size.gap);
        lc->y = top;
        emit_source_line(lc, b);
        end = max_int(end, lc->y);
    }
    lc->x = x;
    lc->w = w;
    lc->y = end;
    if (k > 0 && !lc->foot_shown) lc->y += lc->size.gap; // buttons follow
}

static void emit_rest(LayoutContext *lc)
{
    int most = text_column_max(lc), x = lc->x, w = lc->w, top = lc->y;
    bool two = w >= (int)(most * TWO_PARTS);
    lc->w = min_int(w, most);
    emit_kicker(lc);
    emit_part(lc, PART_WORDS);
    int end = lc->y;
    if (two) {
        int right = x + lc->w + lc->size.em * 2;
        lc->y = top;
        lc->w = min_int(most, x + w - right);
        lc->x = right;
    }
    int air = lc->size.air;
    lc->size.air /= 3;
    emit_part(lc, PART_BESIDE);
    emit_credit(lc);
    lc->size.air = air;
    lc->x = x;
    lc->w = w;
    lc->y = max_int(end, lc->y);
    emit_sources(lc);
}

// What is counted, and how the strokes are read.
static void emit_reading(LayoutContext *lc, const Block *b)
{
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT_SOFT);
    style.leading = style.size * 4 / 3;
    Run runs[] = {{.text = text_isolated_first(lc, counts_unit(b)), .strong = true},
        {.text = STR("  ")}, {.text = text_isolated(lc, counts_reading(b))}};
    TextLayout laid = text_runs(lc, style, (Runs){runs, 3}, lc->w);
    text_draw(lc, &laid, lc->x, lc->y);
    lc->y += laid.h;
}

static void emit_words(LayoutContext *lc)
{
    const Block *b = layout_find_figure(lc->page);
    bool bare = lc->spare < 0; // no room for what is said between them
    TextStyle title = style_title(lc);
    if (bare) title.size = lc->size.em, title.leading = title.size * 5 / 4;
    if (lc->brief) title = style_bold(style_small(lc));
    layout_plain(lc, title, counts_headline(b));
    if (!lc->brief) emit_reading(lc, b);
    lc->y += bare ? lc->size.air / 3 : lc->size.air * 2 / 3;
    layout_strokes(lc, b, bare ? STROKES_BARE : STROKES_SAID, max_int(0, lc->spare));
    if (lc->brief) emit_reading(lc, b);
    lc->later_from = layout_mark(lc);
    lc->y += lc->size.air / 3;
    emit_rest(lc);
    lc->later_to = layout_mark(lc);
}

static int choices_height(LayoutContext *lc, const Column *c)
{
    LayoutMark mark = layout_mark(lc);
    lc->x = c->x;
    lc->w = c->w;
    lc->y = 0;
    layout_choices(lc, c->answers);
    layout_rewind(lc, mark);
    return lc->y + lc->size.pad * 2 / 3 + lc->size.air / 2;
}

// As many answers in a row as make them lowest, the most of those; returns how high they are.
static int set_columns(LayoutContext *lc, Column *c)
{
    int most = max_int(1, min_int(3, c->w / (lc->size.em * CHOICE_EMS)));
    int least = 0, best = most;
    for (int columns = most; columns > 0; columns--) {
        c->answers = columns;
        int h = choices_height(lc, c);
        if (columns == most || h < least) least = h, best = columns;
    }
    c->answers = best;
    return least;
}

// Of the words and the strokes at their least.
static int words_height(LayoutContext *lc, const Column *c)
{
    LayoutMark mark = layout_mark(lc);
    lc->x = c->x;
    lc->w = c->w;
    lc->y = c->top;
    lc->spare = 0;
    emit_words(lc);
    layout_rewind(lc, mark);
    lc->meters_shown = false;
    return lc->y;
}

// Whether a row of strokes would be below the fold.
static bool hides_rows(LayoutContext *lc, const Column *c)
{
    LayoutMark mark = layout_mark(lc);
    lc->x = c->x;
    lc->w = c->w;
    lc->y = c->pane.y + c->top;
    emit_words(lc);
    layout_rewind(lc, mark);
    lc->meters_shown = false;
    return lc->strokes_end > c->pane.y + c->pane.h;
}

// Takes what comes later out of the list.
static void leave_out(DrawList *list, LayoutMark from, LayoutMark to)
{
    for (int i = to.cmd; i < list->n; i++)
        list->cmds[from.cmd + i - to.cmd] = list->cmds[i];
    for (int i = to.hit; i < list->n_hits; i++)
        list->hits[from.hit + i - to.hit] = list->hits[i];
    list->n -= to.cmd - from.cmd;
    list->n_hits -= to.hit - from.hit;
}

void layout_toll(LayoutContext *lc, Rect pane, bool buttons)
{
    Column c = layout_column_in(lc, pane, buttons && !lc->view->quiet);
    c.x = pane.x + lc->size.pad;
    c.w = max_int(1, pane.w - 2 * lc->size.pad);
    c.words = emit_words;
    int choices = set_columns(lc, &c);
    lc->spare = pane.h - words_height(lc, &c) - choices;
    // Where all of it has no room the choices stay in view below what is scrolled.
    bool foot = lc->spare < 0 && choices <= pane.h * FOOT_SHARE / 100;
    if (foot) c.pane.h -= choices;
    if (lc->spare < 0) c.top /= 2; // a line more of the strokes is in view
    c.choices = !foot;
    // Then its headline is small and what a stroke is stands below them.
    lc->brief = foot && hides_rows(lc, &c);
    layout_column(lc, c);
    if (lc->view->quiet && lc->later_to.cmd > lc->later_from.cmd)
        leave_out(lc->list, lc->later_from, lc->later_to);
    if (!foot) return;
    lc->x = c.x;
    lc->w = c.w;
    lc->y = c.pane.y + c.pane.h;
    layout_line(lc, (Rect){pane.x, lc->y, pane.w, 0}, ROLE_EDGE, lc->size.hair, 0);
    lc->y += lc->size.air / 2;
    layout_choices(lc, c.answers);
}
