#include "plain/html_drawing.h"

#include "base/id_index.h"
#include "page/words.h"
#include "plain/html_chain.h"
#include "plain/html_words.h"

#include <stdlib.h>

// In the units of its viewBox.
#define HEAD    20  // height of the line that names the columns
#define MINE_W  146 // of the column of the player's order
#define BETWEEN 40  // from there to the cards
#define CARD_W  206
#define EDGE    3   // round all of it
#define CORNER  7   // of an arrow's way
#define BREAK   11  // either side of the number of one that only came before
#define LETTER  0.5 // of the size of its type, the width of a letter as they mix

typedef struct Drawing {
    const HtmlBoard *board;
    const Page *page;
    Buf *out;
    IdIndex labels;   // of the cards, by which arrows name them
    const int *drawn; // by position in the plan: the arrow
    ChainPlan plan;
    int card_x;
    bool mine; // the player's order stands beside the record's
} Drawing;

// What tells links apart without colour, as in the window.
static const char *dashes(Str type)
{
    if (str_eq(type, STR("condition"))) return "12 8";
    if (str_eq(type, STR("stated_reason"))) return "8 5";
    if (str_eq(type, STR("only_before"))) return "2 5";
    return "none";
}

// In SVG an attribute of the element says the language.
static void add_language(Buf *out, const Page *page, bool own)
{
    if (!own || page->interface_.n == 0) return;
    buf_add(out, STR(" lang=\""));
    html_plain(out, page->interface_);
    buf_add(out, STR("\" xml:lang=\""));
    html_plain(out, page->interface_);
    buf_addc(out, '"');
}

// Where a line of words begins, the size of its letters and the width it may have, in units of the drawing.
typedef struct Line {
    int x, y, size, w;
} Line;

// A line of words that is pressed together where it would be wider than it may be.
static void draw_words(const Drawing *d, Line at, const char *more, bool own, Str words)
{
    Buf *out = d->out;
    buf_addf(
        out, "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s", at.x, at.y, at.size, more);
    size_t letters = 0;
    for (size_t i = 0; i < words.n; i++)
        letters += ((unsigned char)words.s[i] & 0xC0) != 0x80;
    if ((double)letters * at.size * LETTER > at.w)
        buf_addf(out, " textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\"", at.w);
    add_language(out, d->page, own);
    buf_addc(out, '>');
    html_plain(out, words);
    buf_add(out, STR("</text>\n"));
}

static int row_y(int row) { return HEAD + row * CHAIN_STEP; }

static void draw_card(const Drawing *d, int row)
{
    const Block *card = &d->board->cards[row];
    Arena arena = {0};
    int y = row_y(row), x = d->card_x + 10, w = CARD_W - 20;
    buf_addf(d->out,
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" class=\"card\" "
        "fill=\"none\" stroke=\"currentColor\"/>",
        d->card_x, y, CARD_W, CHAIN_CARD);
    Str label =
        arena_fmt(&arena, "%d. " STR_FMT, card_position(card), STR_ARG(card->label));
    bool dated = card_date(card).n > 0;
    draw_words(d, (Line){x, y + (dated ? 14 : 20), 11, w}, " font-weight=\"bold\"",
        false, label);
    if (dated)
        draw_words(
            d, (Line){x, y + 26, 9, w}, "", card->own & OWN_NOTE, card_date(card));
    arena_free(&arena);
}

// Where the player had the card, with a line from there to where it belongs.
static void draw_mine(const Drawing *d, int row)
{
    const Block *card = &d->board->cards[row];
    int mine = card_yours(card);
    if (mine < 1 || mine > d->board->n_cards) return;
    bool wrong = card_misplaced(d->page, card);
    int y = row_y(mine - 1) + CHAIN_CARD / 2, to = row_y(row) + CHAIN_CARD / 2;
    Arena arena = {0};
    Str label = arena_fmt(
        &arena, "%d. " STR_FMT " %s", mine, STR_ARG(card->label), wrong ? "✗" : "✓");
    draw_words(d, (Line){EDGE, y + 4, 10, MINE_W - EDGE - 4},
        wrong ? " class=\"wrong\"" : "", false, label);
    buf_addf(d->out,
        "<path d=\"M%d %dC%d %d %d %d %d %d\" fill=\"none\" stroke=\"currentColor\" "
        "class=\"%s\"/>\n",
        MINE_W, y, MINE_W + BETWEEN / 2, y, MINE_W + BETWEEN / 2, to, d->card_x - 2, to,
        wrong ? "moved" : "kept");
    arena_free(&arena);
}

// How far left and right of a lane a corner may reach, between [from] and [to].
static int corner(int from, int to)
{
    int high = abs(to - from);
    return high < 2 * CORNER ? high / 2 : CORNER;
}

// From the card at [y] out to the lane, and up or down to [to].
static void add_way(Buf *out, int edge, int lane, int y, int to)
{
    int turn = corner(y, to), down = to < y ? -turn : turn;
    buf_addf(out, "M%d %dH%dQ%d %d %d %dV%d", edge, y, lane - turn, lane, y, lane,
        y + down, to);
}

static void draw_arrow(const Drawing *d, int i)
{
    static const char *const classes[] = {"none", "half", "full"};
    const ChainArrow *way = &d->plan.arrows[i];
    const Block *arrow = &d->board->arrows[d->drawn[i]];
    Buf *out = d->out;
    bool judged = arrow->n_items > 1,
         cut = str_eq(arrow_type(arrow), STR("only_before"));
    int edge = d->card_x + CARD_W, lane = edge + way->lane * CHAIN_LANE;
    int from = HEAD + way->from_y, to = HEAD + way->to_y, at = HEAD + way->number_y;
    int gap = cut ? BREAK : 0, down = from < to ? 1 : -1;
    const char *class = judged ? classes[arrow_halves(arrow)] : "full";
    buf_addf(out,
        "<g class=\"arrow %s\" fill=\"none\" stroke=\"currentColor\" "
        "stroke-width=\"2\"><path d=\"",
        class);
    add_way(out, edge, lane, from, at - down * gap);
    buf_addf(out, "\" stroke-dasharray=\"%s\"/><path d=\"", dashes(arrow_type(arrow)));
    int turn = corner(at, to);
    buf_addf(out, "M%d %dV%dQ%d %d %d %dH%d", lane, at + down * gap, to - down * turn,
        lane, to, lane - turn, to, edge + 3);
    buf_addf(out,
        "\" stroke-dasharray=\"%s\" marker-end=\"url(#head)\"/><circle cx=\"%d\" "
        "cy=\"%d\" r=\"%d\" fill=\"#fff\" stroke-width=\"1\"/><text x=\"%d\" y=\"%d\" "
        "font-size=\"10\" "
        "text-anchor=\"middle\" fill=\"currentColor\" stroke=\"none\">%d</text></g>\n",
        dashes(arrow_type(arrow)), lane, at, CHAIN_RADIUS, lane, at + 4,
        d->drawn[i] + 1);
}

static IdIndex labels_of(const HtmlBoard *board, Arena *arena)
{
    Str *labels = arena_array(arena, Str, board->n_cards);
    for (int i = 0; i < board->n_cards; i++)
        labels[i] = board->cards[i].label;
    return id_index_make(arena, labels, board->n_cards);
}

// Those that lead from one card of the board to another.
static void plan_arrows(Drawing *d, Arena *arena)
{
    int max = d->board->n_arrows, n = 0;
    if (max > HTML_ARROWS_MAX) return;
    int *from = arena_array(arena, int, max), *to = arena_array(arena, int, max);
    int *drawn = arena_array(arena, int, max);
    for (int i = 0; i < max; i++) {
        const Block *arrow = &d->board->arrows[i];
        from[n] = id_index_find(&d->labels, arrow_from(arrow));
        to[n] = id_index_find(&d->labels, arrow_to(arrow));
        drawn[n] = i;
        n += from[n] >= 0 && to[n] >= 0 && from[n] != to[n];
    }
    d->drawn = drawn;
    d->plan = html_chain_plan(arena, from, to, n);
}

static void draw_heads(const Drawing *d)
{
    if (!d->mine) return;
    draw_words(d, (Line){EDGE, 12, 9, MINE_W}, "", true, word(W_RECORD_MINE));
    draw_words(d, (Line){d->card_x, 12, 9, CARD_W}, "", true, word(W_RECORD_ORDER));
}

void html_drawing(const HtmlBoard *board, const Page *page, Buf *out)
{
    Arena arena = {0};
    Drawing d = {.board = board, .page = page, .out = out};
    for (int i = 0; i < board->n_cards; i++)
        d.mine = d.mine || card_yours(&board->cards[i]) > 0;
    d.card_x = d.mine ? MINE_W + BETWEEN : EDGE;
    d.labels = labels_of(board, &arena);
    plan_arrows(&d, &arena);
    int w = d.card_x + CARD_W + (d.plan.lanes + 1) * CHAIN_LANE;
    buf_addf(out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" "
        "class=\"chain\" fill=\"currentColor\"><title",
        w, HEAD + board->n_cards * CHAIN_STEP);
    add_language(out, page, true);
    buf_addc(out, '>');
    html_plain(out, word(W_RECORD_DRAWING));
    buf_add(
        out, STR("</title><defs><marker id=\"head\" viewBox=\"0 0 10 10\" refX=\"9\" "
                 "refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" "
                 "markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
                 "<path d=\"M0 0L10 5L0 10z\" fill=\"currentColor\" "
                 "stroke=\"none\"/></marker></defs>\n"));
    draw_heads(&d);
    for (int i = 0; i < board->n_cards; i++) {
        draw_card(&d, i);
        draw_mine(&d, i);
    }
    for (int i = 0; i < d.plan.n; i++)
        draw_arrow(&d, i);
    buf_add(out, STR("</svg>\n"));
    arena_free(&arena);
}
