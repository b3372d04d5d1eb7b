#include "plain/html_shell.h"

#include "page/words.h"
#include "plain/html_words.h"

// Of the word Invented. On every sheet of a print, too: what is fixed there is repeated.
// clang-format off
static const char tag_style[] =
    ".invented{font:bold .85rem Inter,'Noto Sans',sans-serif;margin:0 0 .5rem}"
    ".invented span{border:1px solid;border-radius:3px;padding:.1rem .5rem}"
    "@media print{.invented{position:fixed;right:0;bottom:0;margin:0;color:#000;background:#fff}}";
// clang-format on

void html_open(const Page *page, Str title, Str style, Str body, Buf *out)
{
    buf_add(out, STR("<!DOCTYPE html>\n<html "));
    const char *const names[] = {"lang", "xml:lang"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        buf_addf(out, "%s=\"", names[i]);
        html_plain(out, page->language);
        buf_add(out, STR("\" "));
    }
    buf_add(out,
        STR("xmlns=\"http://www.w3.org/1999/xhtml\"><head><meta charset=\"utf-8\"/>"
            "<meta name=\"viewport\" content=\"width=device-width\"/><title>"));
    html_plain(out, title);
    buf_add(out, STR("</title><style>"));
    buf_add(out, style);
    if (page->invented) buf_add(out, str_of(tag_style));
    buf_add(out, STR("</style></head>\n<body"));
    if (body.n > 0) buf_addf(out, " class=\"" STR_FMT "\"", STR_ARG(body));
    buf_add(out, STR(">\n"));
    if (!page->invented) return;
    buf_add(out, STR("<p class=\"invented\"><span>"));
    html_words(out, page, true, word(W_INVENTED));
    buf_add(out, STR("</span></p>\n"));
}

void html_close(const Page *page, Str made, Buf *out)
{
    Arena arena = {0};
    buf_add(out, STR("<footer><p class=\"small\">"));
    html_words(out, page, true,
        made.n ? word_with(&arena, W_RECORD_MADE, made, (Str){0}, (Str){0})
               : word(W_RECORD_MADE_BY));
    buf_add(out, STR("</p></footer>\n</body></html>\n"));
    arena_free(&arena);
}
