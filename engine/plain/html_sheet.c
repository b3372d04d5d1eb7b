#include "plain/html_sheet.h"

#include "base/actions.h"
#include "page/words.h"
#include "plain/html_board.h"
#include "plain/html_words.h"

const char html_sheet_style[] =
    ".sheet{border:0;padding:0;margin:0}.sheet h1{font-size:1.9rem}.sheet "
    "h2{margin:.2rem 0 .6rem;font-size:1.15rem;font-weight:normal}"
    ".scores{list-style:none;display:flex;gap:1.6rem;padding:0;margin:.4rem 0 .8rem;"
    "font:.85rem/1.3 Inter,'Noto Sans',sans-serif}"
    ".sheet table{font:.8rem/1.3 Inter,'Noto Sans',sans-serif;margin:.3rem 0}"
    ".sheet td,.sheet th{padding:.15rem .6rem .15rem 0}.sheet svg{max-height:25rem}"
    ".sum th{width:46%}"
    "@page{size:A4;margin:13mm}@media print{.sheet{break-after:page}.sheet "
    "svg{max-height:112mm}.sheet table{font-size:7.5pt}.scores{font-size:8pt}}";

static bool is_questions(const Page *page, int i)
{
    const Block *blocks = page->blocks;
    return blocks[i].kind == BLOCK_HEADING &&
           str_eq(blocks[i].text, word(W_RECORD_QUESTIONS)) && i + 1 < page->n_blocks &&
           blocks[i + 1].kind == BLOCK_TABLE;
}

bool html_sheet_has(const Page *page, int i)
{
    if (page->kind != PAGE_RECORD) return false;
    bool title =
        page->blocks[i].kind == BLOCK_HEADING && heading_level(&page->blocks[i]) == 1;
    return title || page->blocks[i].kind == BLOCK_SCORE || is_questions(page, i) ||
           (i > 0 && is_questions(page, i - 1));
}

static void add_name(const Page *page, Buf *out)
{
    const Action *name = page_action(page, STR(ACTION_RECORD_NAME));
    buf_add(out, STR("<p class=\"small\">"));
    html_words(out, page, true, word(W_RECORD_NAME));
    buf_add(out, STR(" <span class=\"fill\">"));
    html_plain(out, name && name->value.n > 0 ? name->value : STR(" "));
    buf_add(out, STR("</span> "));
    html_words(out, page, true, word(W_RECORD_CLASS));
    buf_add(out, STR(" <span class=\"fill\"> </span></p>\n"));
}

// The title, and below it how the play ended, which is the heading that follows it at once. Notes
// of the program can stand before both.
static void add_title(const Page *page, Buf *out)
{
    int first = 0;
    while (first < page->n_blocks && page->blocks[first].kind == BLOCK_NOTE)
        first++;
    for (int i = first; i < page->n_blocks && i < first + 2; i++) {
        const Block *b = &page->blocks[i];
        bool scores_next =
            i + 1 < page->n_blocks && page->blocks[i + 1].kind != BLOCK_TABLE;
        if (b->kind != BLOCK_HEADING || (i > first && !scores_next)) return;
        buf_addf(out, "<h%d>", i - first + 1);
        html_words(out, page, b->own & OWN_TEXT, b->text);
        buf_addf(out, "</h%d>\n", i - first + 1);
    }
}

static void add_scores(const Page *page, Buf *out)
{
    int n = 0;
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind != BLOCK_SCORE) continue;
        if (n++ == 0) buf_add(out, STR("<ul class=\"scores\">"));
        buf_add(out, STR("<li><strong>"));
        html_words(out, page, b->own & OWN_LABEL, b->label);
        buf_add(out, STR("</strong><br/>"));
        html_words(out, page, b->own & OWN_TEXT, b->text);
        buf_add(out, STR("</li>"));
    }
    if (n > 0) buf_add(out, STR("</ul>\n"));
}

static void add_questions(const Page *page, int heading, Buf *out)
{
    const Block *table = &page->blocks[heading + 1];
    buf_add(out, STR("<table class=\"questions\"><caption>"));
    html_words(out, page, true, page->blocks[heading].text);
    buf_add(out, STR("</caption><tbody>\n"));
    for (int i = 0; i < table->n_items; i++) {
        const Item *row = &table->items[i];
        buf_add(out, STR("<tr><th scope=\"row\">"));
        html_words(out, page, row->own & OWN_LABEL, row->label);
        buf_add(out, STR("</th><td>"));
        html_marked(out, page, row->own & OWN_TEXT, row->text);
        if (row->note.n > 0) buf_add(out, STR("<br/>"));
        html_words(out, page, row->own & OWN_NOTE, row->note);
        buf_add(out, STR("</td></tr>\n"));
    }
    buf_add(out, STR("</tbody></table>\n"));
}

void html_sheet(const Page *page, Buf *out)
{
    buf_add(out, STR("<section class=\"sheet\">"));
    add_title(page, out);
    add_name(page, out);
    add_scores(page, out);
    for (int i = 0; i < page->n_blocks; i++) {
        int board = html_board_sum(page, i, out);
        if (board > 0) i += board - 1;
    }
    for (int i = 0; i < page->n_blocks; i++)
        if (is_questions(page, i)) add_questions(page, i, out);
    buf_add(out, STR("</section>\n<h2>"));
    html_words(out, page, true, word(W_RECORD_FULL));
    buf_add(out, STR("</h2>\n"));
}
