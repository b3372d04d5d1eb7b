#include "plain/html_board.h"

#include "page/words.h"
#include "plain/html_drawing.h"
#include "plain/html_words.h"

static void tell_cards(const HtmlBoard *board, const Page *page, Buf *out)
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
static int find_board(const Page *page, int first, HtmlBoard *board)
{
    *board = (HtmlBoard){.cards = &page->blocks[first]};
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

// The mark of credit in halves, drawn for the eye and named for a voice by the words beside it.
static const char *mark(int halves)
{
    static const char *const marks[] = {"✗", "½", "✓"};
    return marks[halves];
}

// An arrow of the sheet by its number in the drawing: as it was named, and what the record supports where that differs.
static void sum_arrow(const Block *arrow, const Page *page, Buf *out)
{
    bool judged = arrow->n_items > 1;
    buf_add(out, STR("<li>"));
    if (judged)
        buf_addf(out, "<span class=\"mark m%d\">%s</span> ", arrow_halves(arrow),
            mark(arrow_halves(arrow)));
    buf_add(out, STR("<strong>"));
    html_words(out, page, arrow->own & OWN_TEXT, arrow_type_word(arrow));
    buf_add(out, STR("</strong>"));
    if (judged && arrow_halves(arrow) < 2) {
        buf_add(out, STR("<br/>"));
        html_words(out, page, true, word(W_RECORD_SUPPORTS));
        buf_add(out, STR(": "));
        html_marked(out, page, arrow->items[1].own & OWN_TEXT, arrow->items[1].text);
    }
    buf_add(out, STR("</li>\n"));
}

// A sentence of the sheet: the status that it was given, and what the record supports where that differs.
static void sum_claim(const Block *claim, const Page *page, Buf *out)
{
    buf_addf(out, "<li><span class=\"mark m%d\">%s</span> ", claim_halves(claim),
        mark(claim_halves(claim)));
    html_marked(out, page, claim->own & OWN_TEXT, claim->text);
    buf_add(out, STR(" <strong>"));
    html_words(out, page, claim->own & OWN_STATUS, claim->status_word);
    buf_add(out, STR("</strong>"));
    if (claim_halves(claim) < 2 && claim->n_items > 1) {
        buf_add(out, STR("<br/>"));
        html_words(out, page, true, word(W_RECORD_SUPPORTS));
        buf_add(out, STR(": "));
        html_marked(out, page, claim->items[1].own & OWN_TEXT, claim->items[1].text);
    }
    buf_add(out, STR("</li>\n"));
}

int html_board_sum(const Page *page, int first, Buf *out)
{
    HtmlBoard board;
    int n = find_board(page, first, &board);
    if (n == 0) return 0;
    buf_add(out, STR("<div class=\"board\">"));
    html_drawing(&board, page, out);
    buf_add(out, STR("<div class=\"told\">"));
    if (board.n_arrows > 0) buf_add(out, STR("<ol class=\"arrows\">\n"));
    for (int i = 0; i < board.n_arrows; i++)
        sum_arrow(&board.arrows[i], page, out);
    if (board.n_arrows > 0) buf_add(out, STR("</ol>\n"));
    int end = first + n;
    while (end < page->n_blocks && page->blocks[end].kind == BLOCK_CLAIM)
        end++;
    if (end > first + n) buf_add(out, STR("<ul class=\"claims\">\n"));
    for (int i = first + n; i < end; i++)
        sum_claim(&page->blocks[i], page, out);
    if (end > first + n) buf_add(out, STR("</ul>\n"));
    buf_add(out, STR("</div></div>\n"));
    return n;
}

int html_board(const Page *page, int first, Buf *out)
{
    HtmlBoard board;
    int n = find_board(page, first, &board);
    if (n == 0) return 0;
    if (page->kind != PAGE_RECORD)
        html_drawing(&board, page, out); // on its first sheet
    tell_cards(&board, page, out);
    for (int i = 0; i < board.n_arrows; i++)
        tell_arrow(&board.arrows[i], page, out);
    return n;
}
