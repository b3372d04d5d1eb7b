#include "plain/html_board.h"

#include "base/id_index.h"
#include "page/words.h"
#include "plain/html_words.h"

// Of the drawing, in the units of its viewBox.
#define CARD_W 300
#define CARD_H 44
#define STEP   64 // from card to card
#define REACH  52 // of an arrow, for each card that it spans
#define WORD_W 150

typedef struct Board {
    const Block *cards, *arrows;
    int n_cards, n_arrows;
    IdIndex labels; // of the cards, by which arrows name them
} Board;

static int card_called(const Board *board, Str label)
{
    return id_index_find(&board->labels, label);
}

static IdIndex labels_of(const Board *board, Arena *arena)
{
    Str *labels = arena_array(arena, Str, board->n_cards);
    for (int i = 0; i < board->n_cards; i++)
        labels[i] = board->cards[i].label;
    return id_index_make(arena, labels, board->n_cards);
}

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

static void draw_card(Buf *out, const Page *page, const Block *card, int at)
{
    int y = at * STEP + 2;
    buf_addf(out,
        "<rect x=\"2\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"none\" "
        "stroke=\"currentColor\"/><text x=\"14\" y=\"%d\" font-weight=\"bold\">%d. ",
        y, CARD_W, CARD_H, y + 18, card_position(card));
    html_plain(out, card->label);
    buf_addf(out, "</text><text x=\"14\" y=\"%d\" font-size=\"12\"", y + 35);
    add_language(out, page, card->own & OWN_NOTE);
    buf_addc(out, '>');
    html_plain(out, card_date(card));
    if (card_yours(card) > 0) {
        Arena arena = {0};
        Str yours = arena_fmt(&arena, "%d", card_yours(card));
        buf_add(out, card_date(card).n > 0 ? STR(" · ") : STR(""));
        html_plain(out, word_with(&arena, W_RECORD_YOURS, yours, (Str){0}, (Str){0}));
        arena_free(&arena);
    }
    buf_add(out, STR("</text>\n"));
}

static int arrow_span(int from, int to) { return from < to ? to - from : from - to; }

static void draw_arrow(Buf *out, const Page *page, const Block *arrow, int from, int to)
{
    int span = arrow_span(from, to), out_by = CARD_W + 2 + span * REACH;
    int slip = from < to ? 6 : -6; // two ends on one card stand apart
    int y = from * STEP + CARD_H / 2 + slip, to_y = to * STEP + CARD_H / 2 - slip;
    buf_addf(out,
        "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"currentColor\" "
        "stroke-width=\"2\" stroke-dasharray=\"%s\" marker-end=\"url(#head)\"/>"
        "<text x=\"%d\" y=\"%d\" font-size=\"13\"",
        CARD_W + 2, y, out_by, y, out_by, to_y, CARD_W + 6, to_y,
        dashes(arrow_type(arrow)), CARD_W + 8 + span * REACH * 3 / 4,
        (y + to_y) / 2 + 4);
    add_language(out, page, arrow->own & OWN_TEXT);
    buf_addc(out, '>');
    html_plain(out, arrow_type_word(arrow));
    buf_add(out, STR("</text>\n"));
}

static void draw(const Board *board, const Page *page, Buf *out)
{
    int max = 1;
    for (int i = 0; i < board->n_arrows; i++) {
        int from = card_called(board, arrow_from(&board->arrows[i]));
        int to = card_called(board, arrow_to(&board->arrows[i]));
        if (from >= 0 && to >= 0 && arrow_span(from, to) > max)
            max = arrow_span(from, to);
    }
    buf_addf(out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" "
        "font-family=\"sans-serif\" font-size=\"15\" fill=\"currentColor\"><title",
        CARD_W + max * REACH + WORD_W, board->n_cards * STEP);
    add_language(out, page, true);
    buf_addc(out, '>');
    html_plain(out, word(W_RECORD_DRAWING));
    buf_add(out,
        STR("</title><defs><marker id=\"head\" viewBox=\"0 0 10 10\" refX=\"9\" "
            "refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">"
            "<path d=\"M0 0L10 5L0 10z\" fill=\"currentColor\"/></marker></defs>\n"));
    for (int i = 0; i < board->n_cards; i++)
        draw_card(out, page, &board->cards[i], i);
    for (int i = 0; i < board->n_arrows; i++) {
        int from = card_called(board, arrow_from(&board->arrows[i]));
        int to = card_called(board, arrow_to(&board->arrows[i]));
        if (from >= 0 && to >= 0 && from != to)
            draw_arrow(out, page, &board->arrows[i], from, to);
    }
    buf_add(out, STR("</svg>\n"));
}

static void tell_cards(const Board *board, const Page *page, Buf *out)
{
    buf_add(out, STR("<ol>\n"));
    for (int i = 0; i < board->n_cards; i++) {
        const Block *card = &board->cards[i];
        buf_addf(out, "<li value=\"%d\"><strong>", card_position(card));
        html_words(out, page, false, card->label);
        buf_add(out, STR("</strong> "));
        html_words(out, page, card->own & OWN_NOTE, card_date(card));
        if (card->text.n) buf_add(out, STR(". "));
        html_marked(out, page, false, card->text);
        if (card_misplaced(page, card)) {
            Arena arena = {0};
            Str yours = arena_fmt(&arena, "%d", card_yours(card));
            buf_addc(out, ' ');
            html_words(out, page, true,
                word_with(&arena, W_CARD_YOURS, yours, (Str){0}, (Str){0}));
            arena_free(&arena);
        }
        buf_add(out, STR("</li>\n"));
    }
    buf_add(out, STR("</ol>\n"));
}

static void tell_arrow(const Block *arrow, const Page *page, Buf *out)
{
    buf_add(out, STR("<section><h3>"));
    html_words(out, page, false, arrow_from(arrow));
    buf_add(out, STR(" → "));
    html_words(out, page, false, arrow_to(arrow));
    buf_add(out, STR(": "));
    html_words(out, page, arrow->own & OWN_TEXT, arrow_type_word(arrow));
    buf_add(out, STR("</h3>\n<dl>"));
    for (int i = 0; i < arrow->n_items; i++) {
        buf_add(out, STR("<dt>"));
        html_words(out, page, arrow->items[i].own & OWN_LABEL, arrow->items[i].label);
        buf_add(out, STR("</dt><dd>"));
        html_marked(out, page, arrow->items[i].own & OWN_TEXT, arrow->items[i].text);
        buf_add(out, STR("</dd>"));
    }
    if (arrow->n_items == 0) buf_add(out, STR("<dt></dt><dd></dd>"));
    buf_add(out, STR("</dl></section>\n"));
}

// The cards and arrows that stand together from block [first] on; how many blocks these are.
static int find_board(const Page *page, int first, Board *board)
{
    *board = (Board){.cards = &page->blocks[first]};
    int at = first;
    while (at < page->n_blocks && page->blocks[at].kind == BLOCK_CARD)
        at++;
    board->n_cards = at - first;
    if (board->n_cards == 0) return 0;
    board->arrows = &page->blocks[at];
    while (at < page->n_blocks && page->blocks[at].kind == BLOCK_ARROW)
        at++;
    board->n_arrows = at - first - board->n_cards;
    return at - first;
}

static void draw_board(Board *board, const Page *page, Buf *out)
{
    Arena arena = {0};
    board->labels = labels_of(board, &arena);
    draw(board, page, out);
    arena_free(&arena);
}

// A row of the sheet: the arrow as it was named, then how that stands beside the record.
static void sum_arrow(const Block *arrow, const Page *page, Buf *out)
{
    static const char *const marks[] = {"✗", "½", "✓"};
    buf_add(out, STR("<tr><th scope=\"row\">"));
    html_words(out, page, false, arrow_from(arrow));
    buf_add(out, STR(" → "));
    html_words(out, page, false, arrow_to(arrow));
    buf_add(out, STR("</th><td>"));
    html_words(out, page, arrow->own & OWN_TEXT, arrow_type_word(arrow));
    buf_add(out, STR("</td><td>"));
    if (arrow->n_items > 1) {
        buf_addf(out, "%s ", marks[arrow_halves(arrow)]);
        html_marked(out, page, arrow->items[0].own & OWN_TEXT, arrow->items[0].text);
        if (arrow_halves(arrow) < 2) {
            buf_add(out, STR(" · "));
            html_words(out, page, true, word(W_RECORD_SUPPORTS));
            buf_add(out, STR(": "));
            html_marked(
                out, page, arrow->items[1].own & OWN_TEXT, arrow->items[1].text);
        }
    }
    buf_add(out, STR("</td></tr>\n"));
}

int html_board_sum(const Page *page, int first, Buf *out)
{
    Board board;
    int n = find_board(page, first, &board);
    if (n == 0) return 0;
    draw_board(&board, page, out);
    if (board.n_arrows == 0) return n;
    buf_add(out, STR("<table class=\"sum\"><tbody>\n"));
    for (int i = 0; i < board.n_arrows; i++)
        sum_arrow(&board.arrows[i], page, out);
    buf_add(out, STR("</tbody></table>\n"));
    return n;
}

int html_board(const Page *page, int first, Buf *out)
{
    Board board;
    int n = find_board(page, first, &board);
    if (n == 0) return 0;
    if (page->kind != PAGE_RECORD) draw_board(&board, page, out); // on its first sheet
    tell_cards(&board, page, out);
    for (int i = 0; i < board.n_arrows; i++)
        tell_arrow(&board.arrows[i], page, out);
    return n;
}
