// The causal board: cards in their order with the links between them, and what is asked now.
#include "layout/layout_board.h"

#include "layout/layout_arrow.h"
#include "layout/layout_blocks.h"
#include "layout/layout_column.h"
#include "layout/layout_links.h"
#include "layout/layout_text.h"

#define CARD_EMS    9 // the least width of a card
#define PILL_EMS    6 // between two cards in a row: an arrow with the link's words on it
#define COLUMNS_MAX 5

static bool offered(const LayoutContext *lc, const Block *card)
{
    Str id = arena_fmt(lc->arena, "take:" STR_FMT, STR_ARG(card->id));
    return page_action(lc->page, id) != NULL; // it is drawn as a choice
}

static BoardGrid grid_of(LayoutContext *lc)
{
    const Page *page = lc->page;
    BoardGrid g = {.cards = arena_array(lc->arena, const Block *, page->n_blocks),
        .at = arena_array(lc->arena, Rect, page->n_blocks)};
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_CARD && !offered(lc, &page->blocks[i]))
            g.cards[g.n++] = &page->blocks[i];
    for (int i = 0; i < page->n_blocks; i++)
        g.n += page->blocks[i].kind == BLOCK_CARD && offered(lc, &page->blocks[i]);
    g.linked = layout_find_block(page, BLOCK_ARROW) != NULL;
    g.between = (g.linked ? PILL_EMS * lc->size.small * 4 / 3 : lc->size.em * 3 / 2);
    int least = CARD_EMS * lc->size.em;
    g.columns = min_int(COLUMNS_MAX, (lc->w + g.between) / (least + g.between));
    if (g.columns < 2 || lc->settings->board_list) g.columns = 1;
    g.card_w = (lc->w - (g.columns - 1) * g.between) / g.columns;
    return g;
}

static const Block *arrow_asked(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind == BLOCK_ARROW && b->state == ITEM_HERE) return b;
    }
    return NULL;
}

static bool asked_about(const Page *page, const Block *card)
{
    const Block *arrow = arrow_asked(page);
    return arrow && card &&
           (str_eq(arrow_from(arrow), card->label) ||
               str_eq(arrow_to(arrow), card->label));
}

static void emit_number(LayoutContext *lc, int number, int x, int y, int side)
{
    TextStyle style = style_bold(style_colour(style_small(lc), ROLE_KEY_TEXT));
    TextLayout laid =
        text_plain(lc, style, arena_fmt(lc->arena, "%d", number), side * 2);
    layout_fill(lc, (Rect){x, y, side, side}, layout_colour(lc, ROLE_KEY), side / 2);
    text_draw(lc, &laid, x + (side - laid.flow.width) / 2, y + (side - laid.h) / 2);
}

// Number, when, what. Returns the height; the outline comes when the row's height is known.
static int emit_card(LayoutContext *lc, const Block *b, int x, int y, int w)
{
    int in = min_int(w / 10, lc->size.em / 2), side = lc->size.small * 8 / 5, top = y;
    int number_w = card_position(b) > 0 && w > side * 4 ? side + in / 2 : 0;
    y += in;
    if (number_w) emit_number(lc, card_position(b), x + in, y, side);
    TextLayout when =
        text_plain(lc, style_small(lc), card_date(b), w - 2 * in - number_w);
    text_draw(
        lc, &when, x + in + number_w, y + max_int(0, (side - when.style.leading) / 2));
    y += number_w ? max_int(side, when.h) : when.h;
    TextStyle bold = style_bold(style_colour(style_label(lc), lc->text_colour));
    TextLayout label = text_plain(lc, bold, b->label, w - 2 * in);
    text_draw(lc, &label, x + in, y);
    y += label.h;
    TextLayout text = text_marked(lc, style_small(lc), b->text, w - 2 * in);
    text_draw(lc, &text, x + in, y);
    return y + text.h + in - top;
}

// The ground and the outline at [at]: a card that was given is quieter, an empty place a hole.
static void emit_ground(LayoutContext *lc, const Block *card, Rect at)
{
    bool asked = asked_about(lc->page, card);
    ColourRole paper = !card                     ? ROLE_BACKDROP
                       : card_position(card) > 0 ? ROLE_CARD
                                                 : ROLE_CARD_CLOSED;
    layout_fill(lc, at, layout_colour(lc, paper), lc->size.radius);
    layout_edge(lc, at, asked ? ROLE_FOCUS : ROLE_EDGE, lc->size.radius,
        lc->size.hair * (asked ? 2 : 1));
}

// Cards of one row stand on grounds of one height, which is known when all are laid.
static void emit_cards_row(
    LayoutContext *lc, BoardGrid *g, int first, int last, int gap)
{
    int h = lc->size.em * 3, step = g->card_w + g->between;
    for (int pass = 0; pass < 2; pass++) {
        LayoutMark mark = layout_mark(lc);
        for (int i = first; i < last; i++) {
            Rect at = {lc->x + layout_links_column(g, i) * step, lc->y, g->card_w, h};
            emit_ground(lc, g->cards[i], at);
            if (g->cards[i])
                h = max_int(h, emit_card(lc, g->cards[i], at.x, at.y, at.w));
            g->at[i] = at;
        }
        if (pass == 0) layout_rewind(lc, mark);
    }
    lc->y += h + gap;
}

// Where two cards of the order stand side by side without a link of their own: what comes next.
static void emit_plain_arrows(LayoutContext *lc, const BoardGrid *g)
{
    if (layout_find_block(lc->page, BLOCK_ARROW)) return;
    for (int i = 0; i + 1 < g->n; i++) {
        const Block *from = g->cards[i], *to = g->cards[i + 1];
        if ((i + 1) % g->columns == 0 || !from || !card_position(from) ||
            (to && !card_position(to)))
            continue;
        int gap = g->between / 6;
        layout_arrow_line(lc, g->at[i].x + g->at[i].w + gap,
            g->at[i].y + g->at[i].h / 2, g->between - 2 * gap, ROLE_TEXT_SOFT,
            to != NULL);
    }
}

static void emit_grid(LayoutContext *lc, BoardGrid *g)
{
    if (g->n == 0) return;
    BoardLinks links = layout_links_route(lc, g);
    for (int i = 0; i < g->n; i += g->columns)
        emit_cards_row(lc, g, i, min_int(g->n, i + g->columns),
            layout_links_gap(lc, &links, i / g->columns));
    emit_plain_arrows(lc, g);
    layout_links_draw(lc, g, &links);
    lc->y += lc->size.em / 2;
}

// The last aside after the cards asks for the next move.
static const Block *question_of(const Page *page)
{
    const Block *question = NULL;
    bool cards = false;
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        cards = cards || b->kind == BLOCK_CARD;
        if (b->kind == BLOCK_NOTE && cards) question = b;
    }
    return question;
}

void layout_board_question(LayoutContext *lc)
{
    const Block *b = question_of(lc->page);
    if (!b) return;
    TextStyle style = style_reading(lc);
    style.leading = style.size * 5 / 4;
    int wide = lc->w;
    lc->w = min_int(text_column_max(lc), wide);
    if (b->label.n) layout_marked(lc, style, b->label);
    layout_marked(lc, b->label.n ? style_small(lc) : style, b->text);
    lc->w = wide;
    lc->y += lc->size.em / 3;
}

static bool on_grid(const Block *b)
{
    return b->kind == BLOCK_CARD || b->kind == BLOCK_ARROW;
}

// Where and who: told before, it waits below the work at the board.
static bool board_last(const Block *b)
{
    return b->kind == BLOCK_PICTURE || b->kind == BLOCK_PLACE ||
           b->kind == BLOCK_METER || b->kind == BLOCK_SPEAKER;
}

bool layout_board_has_cards(const Page *page)
{
    return page->kind == PAGE_BOARD && layout_find_block(page, BLOCK_CARD) != NULL;
}

void layout_board_words(LayoutContext *lc)
{
    const Block *question = question_of(lc->page);
    int wide = lc->w;
    lc->w = min_int(text_column_max(lc), wide);
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        if (!on_grid(b) && !board_last(b) && b != question) layout_block(lc, b);
    }
    lc->w = wide;
}

void layout_board_reasons(LayoutContext *lc)
{
    int wide = lc->w;
    lc->w = min_int(text_column_max(lc), wide);
    for (int i = 0; i < lc->page->n_blocks; i++)
        if (lc->page->blocks[i].kind == BLOCK_ARROW && lc->page->blocks[i].n_items)
            layout_arrow_row(lc, &lc->page->blocks[i]);
    lc->w = wide;
}

void layout_board_rest(LayoutContext *lc)
{
    for (int i = 0; i < lc->page->n_blocks; i++)
        if (board_last(&lc->page->blocks[i])) layout_block(lc, &lc->page->blocks[i]);
}

void layout_board_cards(LayoutContext *lc)
{
    BoardGrid g = grid_of(lc);
    int wide = lc->w;
    emit_grid(lc, &g);
    lc->w = min_int(text_column_max(lc), wide);
    // In one column the arrows follow as words, those that are asked later not yet.
    for (int i = 0; i < lc->page->n_blocks && g.columns == 1; i++) {
        const Block *arrow = &lc->page->blocks[i];
        if (arrow->kind == BLOCK_ARROW && arrow->state != ITEM_AHEAD && !arrow->n_items)
            layout_arrow_row(lc, arrow);
    }
    lc->w = wide;
}

// The board's answers are short: they stand side by side.
int layout_board_answer_columns(const LayoutContext *lc)
{
    if (!layout_board_has_cards(lc->page)) return 1;
    return max_int(1, min_int(3, lc->w / (lc->size.em * 14)));
}
