#include "plain/html.h"

#include "base/utf8.h"
#include "page/words.h"
#include "plain/html_board.h"
#include "plain/html_form.h"
#include "plain/html_sheet.h"
#include "plain/html_shell.h"
#include "plain/html_words.h"
#include "text/markup.h"

#include <string.h>

static const char style[] =
    "body{font:1.05rem/1.5 Georgia,'Noto Serif',serif;max-width:44rem;margin:2rem auto;"
    "padding:0 1rem;color:#1f1b16;background:#fff}"
    "h1,h2,h3{line-height:1.25;break-after:avoid}h1{margin-bottom:0}h2{margin-top:2rem}"
    "h3{margin:0 0 .2rem}.small,dt,caption,.status{font-family:Inter,'Noto "
    "Sans',sans-serif;"
    "font-size:.85rem}.status{font-weight:bold}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0 "
    "1rem}caption{text-align:left;"
    "font-weight:bold}th,td{border-top:1px solid #857a66;padding:.3rem .6rem .3rem 0;"
    "text-align:left;vertical-align:top}th{width:34%}"
    ".reference{font-size:.75em}.reference th{width:6.5em}.reference "
    ".small{font-size:1em;line-height:1.35}"
    ".reference td,.reference th{padding:.15rem .4rem;line-height:1.35}"
    "section{border-left:4px solid #857a66;padding:.1rem 0 .1rem .8rem;margin:1rem 0;"
    "break-inside:avoid}aside{border:1px solid #857a66;padding:.5rem .8rem;margin:1rem "
    "0}"
    "blockquote{border-left:3px solid #8f6a1c;margin:1rem 0;padding-left:1rem}"
    "dl{display:grid;grid-template-columns:11rem 1fr;gap:.2rem}dd{margin:0}"
    "svg{max-width:100%;height:auto}.arrow circle{fill:Canvas}"
    ".fill{border-bottom:1px solid;display:inline-block;"
    "min-width:12rem}footer{margin-top:2.5rem;border-top:1px solid #857a66}"
    "@media (prefers-color-scheme:dark){body{color:#efe7d8;background:#1a1d30}}"
    "@media "
    "print{body{color:#000;background:#fff;margin:0;max-width:none;font-size:11pt}}";

// --- blocks -----------------------------------------------------------------------------------------

static void heading(Buf *out, const Page *page, const Block *b)
{
    int level = heading_level(b);
    buf_addf(out, "<h%d>", level);
    html_words(out, page, b->own & OWN_TEXT, b->text);
    buf_addf(out, "</h%d>\n", level);
}

static void paragraph(Buf *out, const Page *page, const Block *b)
{
    const char *tag = b->kind == BLOCK_QUOTE ? "blockquote" : "p";
    buf_addf(out, "<%s>", tag);
    html_marked(out, page, b->own & OWN_TEXT, b->text);
    buf_addf(out, "</%s>\n", tag);
}

static void note(Buf *out, const Page *page, const Block *b)
{
    buf_add(out, STR("<aside>"));
    if (b->label.n) {
        buf_add(out, STR("<strong>"));
        html_words(out, page, b->own & OWN_LABEL, b->label);
        buf_add(out, STR("</strong> "));
    }
    html_marked(out, page, b->own & OWN_TEXT, b->text);
    buf_add(out, STR("</aside>\n"));
}

static void rows(Buf *out, const Page *page, const Block *b, Str caption)
{
    if (b->n_items == 0) return;
    bool small = b->kind == BLOCK_TABLE && table_is_reference(b);
    buf_add(out, small ? STR("<table class=\"reference\">") : STR("<table>"));
    if (caption.n) {
        buf_add(out, STR("<caption>"));
        html_words(out, page, b->own & OWN_LABEL, caption);
        buf_add(out, STR("</caption>"));
    }
    buf_add(out, STR("<tbody>\n"));
    for (int i = 0; i < b->n_items; i++) {
        buf_add(out, STR("<tr><th scope=\"row\">"));
        html_words(out, page, b->items[i].own & OWN_LABEL, b->items[i].label);
        buf_add(out, STR("</th><td>"));
        html_marked(out, page, b->items[i].own & OWN_TEXT, b->items[i].text);
        if (b->items[i].note.n) {
            buf_add(out, STR("<br/><span class=\"small\">"));
            html_words(out, page, b->items[i].own & OWN_NOTE, b->items[i].note);
            buf_add(out, STR("</span>"));
        }
        buf_add(out, STR("</td></tr>\n"));
    }
    buf_add(out, STR("</tbody></table>\n"));
}

static void table(Buf *out, const Page *page, const Block *b)
{
    rows(out, page, b, b->label);
}

static void counts(Buf *out, const Page *page, const Block *b)
{
    if (counts_headline(b).n) {
        buf_add(out, STR("<p><strong>"));
        html_words(out, page, b->own & OWN_TEXT, counts_headline(b));
        buf_add(out, STR("</strong></p>\n"));
    }
    table(out, page, b);
}

static void source(Buf *out, const Page *page, const Block *b)
{
    buf_add(out, STR("<section><h3>"));
    html_words(out, page, b->own & OWN_LABEL, b->label);
    buf_add(out, STR("</h3>\n<p class=\"status\">"));
    if (source_form(b) > 0) {
        html_words(out, page, true, word((Word)(W_FORM_PHOTO + source_form(b) - 1)));
        buf_add(out, STR(" · "));
    }
    html_words(out, page, b->own & OWN_STATUS, b->status_word);
    if (source_date(b).n) {
        buf_add(out, STR(" · "));
        html_words(out, page, b->own & OWN_NOTE, source_date(b));
    }
    buf_add(out, STR("</p>\n"));
    if (b->text.n) paragraph(out, page, b);
    rows(out, page, b, (Str){0});
    buf_add(out, STR("</section>\n"));
}

static void score(Buf *out, const Page *page, const Block *b)
{
    buf_add(out, STR("<p><strong>"));
    html_words(out, page, b->own & OWN_LABEL, b->label);
    buf_add(out, STR(": "));
    html_words(out, page, b->own & OWN_NOTE, score_figure(b));
    buf_add(out, STR(".</strong> "));
    html_words(out, page, b->own & OWN_TEXT, b->text);
    buf_add(out, STR("</p>\n"));
}

static void entry(Buf *out, const Page *page, const Block *b)
{
    buf_add(out, STR("<h3>"));
    html_words(out, page, b->own & OWN_LABEL, b->label);
    buf_add(out, STR("</h3>\n"));
    if (b->text.n) paragraph(out, page, b);
    if (!entry_chosen(b).n) return;
    buf_add(out, STR("<p>→ "));
    html_words(out, page, b->own & OWN_NOTE, entry_chosen(b));
    buf_add(out, STR("</p>\n"));
}

// Where and who: "Zhanaozen · Sunday 2 January 2022".
static void named(Buf *out, const Page *page, const Block *b)
{
    buf_add(out, STR("<p class=\"small\"><strong>"));
    html_words(out, page, b->own & OWN_LABEL, b->label);
    buf_add(out, STR("</strong> "));
    html_words(out, page, b->own & OWN_TEXT, b->text);
    buf_add(out, STR("</p>\n"));
}

static void answer(Buf *out, const Page *page, const Block *b)
{
    buf_add(out, STR("<section><h3>"));
    html_words(out, page, b->own & OWN_LABEL, b->label);
    buf_add(out, STR("</h3>\n"));
    if (answer_mark(b).n) {
        buf_add(out, STR("<p class=\"status\">"));
        html_words(out, page, b->own & OWN_NOTE, answer_mark(b));
        buf_add(out, STR("</p>\n"));
    }
    if (b->text.n) paragraph(out, page, b);
    buf_add(out, STR("</section>\n"));
}

static void outcome(Buf *out, const Page *page, const Block *b)
{
    if (outcome_answered(b).n) {
        buf_add(out, STR("<p class=\"small\">"));
        html_words(out, page, b->own & OWN_TEXT, outcome_answered(b));
        buf_add(out, STR("</p>\n"));
    }
    rows(out, page, b, (Str){0});
}

static void term(Buf *out, const Page *page, const Block *b)
{
    buf_add(out, STR("<h3>"));
    html_words(out, page, b->own & OWN_LABEL, b->label);
    buf_add(out, STR("</h3>\n"));
    paragraph(out, page, b);
}

static void rail(Buf *out, const Page *page, const Block *b)
{
    buf_add(out, STR("<p>"));
    html_words(out, page, b->own & OWN_TEXT, b->text);
    buf_add(out, STR("</p>\n"));
}

static void claim(Buf *out, const Page *page, const Block *b)
{
    paragraph(out, page, b);
    buf_add(out, STR("<p><strong>"));
    html_words(out, page, b->own & OWN_STATUS, b->status_word);
    buf_add(out, STR("</strong></p>\n"));
    table(out, page, b);
}

// Drawings and meters stand on a screen; what a map or a chart shows is in the table behind it.
static void (*const kinds[BLOCK_KINDS])(Buf *out, const Page *page, const Block *b) = {
    [BLOCK_HEADING] = heading,
    [BLOCK_PLACE] = named,
    [BLOCK_SPEAKER] = named,
    [BLOCK_PARAGRAPH] = paragraph,
    [BLOCK_QUOTE] = paragraph,
    [BLOCK_NOTE] = note,
    [BLOCK_SOURCE] = source,
    [BLOCK_OUTCOME] = outcome,
    [BLOCK_ANSWER] = answer,
    [BLOCK_TALK] = note,
    [BLOCK_TERM] = term,
    [BLOCK_TABLE] = table,
    [BLOCK_ENTRY] = entry,
    [BLOCK_RAIL] = rail,
    [BLOCK_CLAIM] = claim,
    [BLOCK_SCORE] = score,
    [BLOCK_COUNTS] = counts,
};

static void blocks(const Page *page, Buf *out)
{
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (html_sheet_has(page, i)) continue;
        int board = html_board(page, i, out); // cards and arrows that stand together
        if (board > 0)
            i += board - 1;
        else if (kinds[b->kind])
            kinds[b->kind](out, page, b);
    }
}

static void name_to_fill(const Page *page, Buf *out)
{
    buf_add(out, STR("<p class=\"small\">"));
    html_words(out, page, true, word(W_RECORD_NAME));
    buf_add(out, STR(" <span class=\"fill\"> </span> "));
    html_words(out, page, true, word(W_RECORD_CLASS));
    buf_add(out, STR(" <span class=\"fill\"> </span></p>\n"));
}

// To whom the form goes, as the page says in a note of its own; or nothing.
static Str addressee(const Page *page, Arena *arena)
{
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind == BLOCK_NOTE && str_eq(b->label, word(W_FORM_TO)))
            return markup_plain(arena, b->text);
    }
    return (Str){0};
}

static void form(const Page *page, Buf *out)
{
    Arena arena = {0};
    html_form(page, addressee(page, &arena), out);
    arena_free(&arena);
}

void html_page(const Page *page, Str made, const HtmlPicture *picture, Buf *out)
{
    bool record = page->kind == PAGE_RECORD, challenge = page->kind == PAGE_CHALLENGE;
    Buf rules = {0};
    buf_add(&rules, STR(style));
    if (record) buf_add(&rules, str_of(html_sheet_style));
    if (challenge) buf_add(&rules, str_of(html_form_style));
    html_open(
        page, page->title, buf_str(&rules), record ? STR("record") : (Str){0}, out);
    buf_free(&rules);
    if (record)
        html_sheet(page, picture, out);
    else if (!challenge && page->kind != PAGE_ERROR)
        name_to_fill(page, out);
    blocks(page, out);
    if (challenge) form(page, out);
    html_close(page, made, out);
}
