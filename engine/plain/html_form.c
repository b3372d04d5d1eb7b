#include "plain/html_form.h"

#include "page/words.h"
#include "plain/html_words.h"

const char html_form_style[] =
    ".form{border:1px solid #857a66;padding:.6em 1em 1em;margin:1em "
    "0;break-inside:avoid}"
    ".form p{margin:.7em 0 0;font-family:Inter,'Noto Sans',Arial,sans-serif;"
    "font-size:.9em}.form .line{border-bottom:1px solid #857a66;height:1.9em}"
    "@page{size:A4;margin:14mm}";

static void add_line(const Page *page, Word asked, Str filled, int lines, Buf *out)
{
    buf_add(out, STR("<p>"));
    html_words(out, page, true, word(asked));
    buf_add(out, STR(": <strong>"));
    html_words(out, page, false, filled);
    buf_add(out, STR("</strong></p>"));
    for (int i = 0; filled.n == 0 && i < lines; i++)
        buf_add(out, STR("<div class=\"line\"> </div>"));
    buf_add(out, STR("\n"));
}

void html_form(const Page *page, Str to, Buf *out)
{
    buf_add(out, STR("<section class=\"form\">"));
    add_line(page, W_FORM_ITEM, (Str){0}, 1, out);
    add_line(page, W_FORM_INSTEAD, (Str){0}, 3, out);
    add_line(page, W_FORM_SOURCE, (Str){0}, 3, out);
    add_line(page, W_FORM_WHO, (Str){0}, 1, out);
    add_line(page, W_FORM_DATE, (Str){0}, 1, out);
    add_line(page, W_FORM_TO, to, 1, out);
    buf_add(out, STR("</section>\n"));
}
