#include "plain/html_sheet.h"

#include "base/actions.h"
#include "page/words.h"
#include "plain/html_board.h"
#include "plain/html_words.h"

#include <math.h>

// Of paper, and how it fills with type of full size.
#define SHEET_MM   262.0 // that all of it may be high; some is left for other fonts
#define HEAD_MM    80.0  // of what stands above the boards
#define ROW_MM     10.0  // of a card in a drawing
#define REST_MM    14.0  // of headings and space
#define LINE_MM    3.9
#define HELP_MM    14.0 // of the box with the line for help
#define GAP_MM     1.6  // between arrows, sentences or questions
#define TOLD_WIDE  34   // letters of a line beside a drawing
#define ASKED_WIDE 56   // and of one in the two columns of questions
#define SMALLER    0.7  // drawings shrink with their type, words with its square
#define SMALLEST   60   // percent

// Everything is in em, so that one size of type makes all of it smaller.
const char html_sheet_style[] =
    ".sheet{border:0;padding:0;margin:0 0 3rem;font:calc(var(--k,1)*1rem*.8)/1.3 "
    "Inter,'Noto Sans',Arial,sans-serif}"
    ".sheet h1,.sheet h2{font-family:Literata,Georgia,'Noto "
    "Serif',serif;line-height:1.1}"
    ".sheet h1{font-size:3.1em;margin:0}.sheet h2{margin:.25em 0 "
    ".6em;font-size:1.7em;font-weight:normal}"
    ".sheet .top{display:grid;grid-template-columns:29em "
    "1fr;gap:2em;margin-bottom:1.4em}"
    ".sheet .top.bare{grid-template-columns:1fr}.sheet figure{margin:0}.sheet figure "
    "svg{display:block;width:100%;border:1px solid #857a66}"
    ".sheet .small{font-size:1em;margin:.4em 0 1em}.sheet .fill{min-width:9em}"
    ".scores{list-style:none;padding:0;margin:0}.scores li{display:grid;grid-template-"
    "columns:6.5em 1fr;column-gap:.8em;margin:.45em 0}.scores .bar{align-self:center;"
    "height:.62em;border:1px solid "
    "currentColor;background:linear-gradient(#b3261e,#b3261e)"
    " 0/var(--p) 100% no-repeat}.scores .said{grid-column:2}"
    ".sheet .board{display:grid;grid-template-columns:39em "
    "1fr;gap:1.6em;align-items:start}"
    ".sheet .chain{width:100%}.sheet .told ol,.sheet .told ul,.sheet .asked "
    "ul{padding:0;"
    "margin:0 0 1em;list-style:none}.sheet .arrows{counter-reset:n}.sheet .told li{"
    "position:relative;padding-left:2.1em;margin-bottom:.5em}.sheet .arrows li:before{"
    "counter-increment:n;content:counter(n);position:absolute;left:0;top:.05em;width:1."
    "4em;"
    "text-align:center;border:1px "
    "solid;border-radius:50%;font-size:.85em;line-height:1.4}"
    ".sheet .claims{border-top:1px solid #857a66;padding-top:.6em!important}"
    ".sheet .claims li{padding-left:0}"
    ".mark{font-weight:bold}.m2{color:#146c43}.m1{color:#7a5200}.m0{color:#b3261e}"
    ".sheet .asked{border-top:1px solid #857a66;padding-top:.5em}.sheet .asked "
    "ul{columns:2;"
    "column-gap:2em}.sheet .asked li{break-inside:avoid;margin:0 0 .7em}"
    ".sheet .help{border:1px solid "
    "#857a66;padding:.5em .8em;min-height:3.2em;margin:1em 0 0}"
    ".sheet .asked h3{font-size:1em;margin:0 0 .4em}.sheet .asked b{display:block}"
    ".sheet .card{fill:#f7f1e3;stroke:#857a66}.sheet .kept{stroke:#b9ae98}.sheet "
    ".moved{"
    "stroke:#857a66;stroke-dasharray:3 3}.sheet .wrong{fill:#b3261e}"
    ".sheet .arrow path{stroke:#b3261e;stroke-width:2.2}.sheet .arrow.half "
    "path{stroke-width:1.1}.sheet .arrow.none path{stroke:#8d8371;stroke-width:1.1}"
    ".sheet .arrow circle{fill:#fffdf6;stroke:#1f1b16}#head "
    "path{stroke:none;fill:#1f1b16}"
    "@media screen and (min-width:50rem){body.record{max-width:56rem}.sheet{background:"
    "#fffdf6;color:#1f1b16;padding:2.6em 2.6em "
    "2em;box-shadow:0 2px 18px #0004}}"
    "@media screen and (max-width:50rem){.sheet .top,.sheet "
    ".board{display:block}.sheet .asked "
    "ul{columns:1}}"
    "@page{size:A4;margin:12mm}@media print{.sheet{break-after:page;margin:0;font-size:"
    "calc(var(--k,1)*8.4pt)}}";

static bool is_questions(const Page *page, int i)
{
    const Block *blocks = page->blocks;
    return blocks[i].kind == BLOCK_HEADING &&
           str_eq(blocks[i].text, word(W_RECORD_QUESTIONS)) && i + 1 < page->n_blocks &&
           blocks[i + 1].kind == BLOCK_TABLE;
}

// The line for help that a school has typed.
static bool is_helpline(const Page *page, int i)
{
    const Block *b = &page->blocks[i];
    return b->kind == BLOCK_NOTE && str_eq(b->label, word(W_HELPLINE));
}

// How the play ended, without words below it.
static bool is_bare_ending(const Page *page, int i)
{
    const Block *b = &page->blocks[i];
    if (b->kind != BLOCK_HEADING || i == 0 || i + 1 >= page->n_blocks) return false;
    const Block *before = &page->blocks[i - 1];
    int next = i + 1;
    while (next + 1 < page->n_blocks && page->blocks[next].kind == BLOCK_PICTURE)
        next++;
    bool below_title = before->kind == BLOCK_HEADING && heading_level(before) == 1;
    return below_title && page->blocks[next].kind == BLOCK_SCORE;
}

bool html_sheet_has(const Page *page, int i)
{
    if (page->kind != PAGE_RECORD) return false;
    if (is_bare_ending(page, i) || is_helpline(page, i)) return true;
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
        int max = score_max(b) > 0 ? score_max(b) : 1;
        buf_add(out, STR("<li><strong>"));
        html_words(out, page, b->own & OWN_LABEL, b->label);
        buf_addf(out, "</strong><span class=\"bar\" style=\"--p:%d%%\"></span>",
            score_value(b) * 100 / max);
        buf_add(out, STR("<span class=\"said\"><b>"));
        html_words(out, page, b->own & OWN_NOTE, score_figure(b));
        buf_add(out, STR("</b>. "));
        html_words(out, page, b->own & OWN_TEXT, b->text);
        buf_add(out, STR("</span></li>"));
    }
    if (n > 0) buf_add(out, STR("</ul>\n"));
}

static void add_questions(const Page *page, int heading, Buf *out)
{
    const Block *table = &page->blocks[heading + 1];
    buf_add(out, STR("<div class=\"asked\"><h3>"));
    html_words(out, page, true, page->blocks[heading].text);
    buf_add(out, STR("</h3><ul>\n"));
    for (int i = 0; i < table->n_items; i++) {
        const Item *row = &table->items[i];
        buf_add(out, STR("<li><b>"));
        html_words(out, page, row->own & OWN_LABEL, row->label);
        buf_add(out, STR("</b> "));
        html_marked(out, page, row->own & OWN_TEXT, row->text);
        if (row->note.n > 0) buf_add(out, STR(" · "));
        html_words(out, page, row->own & OWN_NOTE, row->note);
        buf_add(out, STR("</li>\n"));
    }
    buf_add(out, STR("</ul></div>\n"));
}

// Where nobody has typed a line, a box to write one into.
static void add_helpline(const Page *page, Buf *out)
{
    buf_add(out, STR("<p class=\"help\">"));
    html_words(out, page, true, word(W_HELPLINE));
    buf_add(out, STR(": <strong>"));
    for (int i = 0; i < page->n_blocks; i++)
        if (is_helpline(page, i)) html_marked(out, page, false, page->blocks[i].text);
    buf_add(out, STR("</strong></p>\n"));
}

// --- the picture ------------------------------------------------------------------------------------

static void add_base64(Str bytes, Buf *out)
{
    static const char signs[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < bytes.n; i += 3) {
        uint32_t three = 0;
        for (size_t k = 0; k < 3; k++)
            three = three << 8 | (i + k < bytes.n ? (unsigned char)bytes.s[i + k] : 0);
        for (size_t k = 0; k < 4; k++)
            buf_addc(out, i + k > bytes.n ? '=' : signs[three >> (18 - 6 * k) & 63]);
    }
}

// With the words that stand on it; the file has nothing in it but what this program drew.
static void add_picture(const HtmlPicture *picture, Buf *out)
{
    int w = picture->w, h = picture->h;
    buf_addf(out,
        "<figure><svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
        "%d %d\"><title>",
        w, h);
    html_plain(out, picture->block->text);
    buf_addf(out,
        "</title><image width=\"%d\" height=\"%d\" href=\"data:image/jpeg;base64,", w,
        h);
    add_base64(picture->jpeg, out);
    buf_add(out, STR("\"/>"));
    for (int i = 0; i < picture->block->n_items; i++) {
        const Item *item = &picture->block->items[i];
        if (overlay_words(item).n == 0) continue;
        double size = overlay_size(item) * h;
        buf_addf(out,
            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" font-weight=\"bold\" "
            "text-anchor=\"middle\" fill=\"#%06X\">",
            overlay_x(item) * w, overlay_y(item) * h + size * 0.35, size,
            (unsigned)overlay_colour(item));
        html_plain(out, overlay_words(item));
        buf_add(out, STR("</text>"));
    }
    buf_add(out, STR("</svg></figure>\n"));
}

// --- the sheet ----------------------------------------------------------------------------------------

// Millimetres of words in lines of [wide] letters.
static double words_high(size_t letters, size_t wide)
{
    size_t lines = letters / wide + 1;
    return (double)lines * LINE_MM;
}

// An arrow or a sentence beside the drawing, with what the record supports.
static double told_high(const Block *b)
{
    int halves = b->kind == BLOCK_ARROW ? arrow_halves(b) : claim_halves(b);
    size_t said = b->kind == BLOCK_ARROW ? 0 : b->text.n + b->status_word.n;
    double high = words_high(said, TOLD_WIDE) + GAP_MM;
    if (halves < 2 && b->n_items > 1)
        high += words_high(word(W_RECORD_SUPPORTS).n + b->items[1].text.n, TOLD_WIDE);
    return high;
}

// Of the questions in two columns: half of them all, and one that is not parted.
static double asked_high(const Block *table)
{
    double all = 0, longest = 0;
    for (int i = 0; i < table->n_items; i++) {
        const Item *row = &table->items[i];
        double high =
            words_high(row->text.n + row->note.n, ASKED_WIDE) + LINE_MM + GAP_MM;
        if (high > longest) longest = high;
        all += high;
    }
    return (all + longest) / 2;
}

// How large its type is, in percent, so that all of it stands on one page.
static int size_of(const Page *page)
{
    double cards = 0, told = 0, asked = 0;
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind == BLOCK_CARD) cards += ROW_MM;
        if (b->kind == BLOCK_ARROW || b->kind == BLOCK_CLAIM) told += told_high(b);
        if (is_questions(page, i)) asked += asked_high(&page->blocks[i + 1]);
    }
    double high = HEAD_MM + (cards > told ? cards : told) + asked + REST_MM + HELP_MM;
    if (high <= SHEET_MM) return 100;
    double percent = 100 * pow(SHEET_MM / high, SMALLER);
    return percent < SMALLEST ? SMALLEST : (int)percent;
}

void html_sheet(const Page *page, const HtmlPicture *picture, Buf *out)
{
    bool drawn = picture && picture->block && picture->jpeg.n > 0;
    int size = size_of(page);
    buf_addf(out,
        "<section class=\"sheet\" style=\"--k:%d.%02d\"><div class=\"top%s\">",
        size / 100, size % 100, drawn ? "" : " bare");
    if (drawn) add_picture(picture, out);
    buf_add(out, STR("<div>"));
    add_title(page, out);
    add_name(page, out);
    add_scores(page, out);
    buf_add(out, STR("</div></div>\n"));
    for (int i = 0; i < page->n_blocks; i++) {
        int board = html_board_sum(page, i, out);
        if (board > 0) i += board - 1;
    }
    for (int i = 0; i < page->n_blocks; i++)
        if (is_questions(page, i)) add_questions(page, i, out);
    add_helpline(page, out);
    buf_add(out, STR("</section>\n<h2>"));
    html_words(out, page, true, word(W_RECORD_FULL));
    buf_add(out, STR("</h2>\n"));
}
