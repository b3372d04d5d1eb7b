#include "support/wellformed.h"

#include "support/support.h"

#include <ctype.h>
#include <string.h>

#define DEEP 64

static const char *const known[] = {"html", "head", "meta", "title", "style", "body",
    "h1", "h2", "h3", "h4", "thead", "p", "span", "strong", "em", "aside", "blockquote",
    "section", "table", "caption", "tbody", "tr", "th", "td", "br", "dl", "dt", "dd",
    "ol", "ul", "li", "footer", "svg", "defs", "marker", "path", "rect", "text", "g",
    "circle", "div", "figure", "image", "b"};

#define PICTURE "data:image/jpeg;base64," // nothing else is linked

typedef struct Reader {
    const char *all, *at;
    Str open[DEEP];
    int depth, roots;
} Reader;

static void wrong(const Reader *r, const char *why)
{
    print_error("%s, at: %.60s\n", why, r->at);
    fail();
}

static Str name_at(Reader *r)
{
    const char *from = r->at;
    while (isalnum((unsigned char)*r->at) || strchr("-:_", *r->at ? *r->at : ' '))
        r->at++;
    Str name = {from, (size_t)(r->at - from)};
    if (name.n == 0) wrong(r, "a name is missing");
    return name;
}

static void check_known(const Reader *r, Str name)
{
    for (int i = 0; i < COUNT_OF(known); i++)
        if (str_eq(name, str_of(known[i]))) return;
    wrong(r, "an element that no reader of ours writes");
}

static void read_attributes(Reader *r)
{
    while (*r->at == ' ') {
        while (*r->at == ' ')
            r->at++;
        Str name = name_at(r);
        if (str_starts(name, STR("on"))) wrong(r, "a handler");
        if (strncmp(r->at, "=\"", 2) != 0) wrong(r, "a value without quotes");
        r->at += 2;
        bool links = str_eq(name, STR("href")) || str_eq(name, STR("src"));
        if (links && strncmp(r->at, PICTURE, sizeof PICTURE - 1) != 0)
            wrong(r, "something from elsewhere");
        while (*r->at && *r->at != '"' && *r->at != '<')
            r->at++;
        if (*r->at != '"') wrong(r, "a value that does not end");
        r->at++;
    }
}

static void read_tag(Reader *r)
{
    bool closes = r->at[1] == '/';
    r->at += closes ? 2 : 1;
    Str name = name_at(r);
    check_known(r, name);
    if (closes) {
        if (r->depth == 0 || !str_eq(r->open[r->depth - 1], name))
            wrong(r, "wrong end");
        r->depth--;
    } else {
        read_attributes(r);
        bool empty = *r->at == '/';
        if (empty) r->at++;
        if (r->depth == 0) r->roots++;
        if (!empty && r->depth == DEEP) wrong(r, "too deep");
        if (!empty) r->open[r->depth++] = name;
    }
    if (*r->at != '>') wrong(r, "a tag that does not end");
    r->at++;
}

static void read_reference(Reader *r)
{
    static const char *const refs[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (int i = 0; i < COUNT_OF(refs); i++)
        if (strncmp(r->at, refs[i], strlen(refs[i])) == 0) {
            r->at += strlen(refs[i]);
            return;
        }
    wrong(r, "an unknown reference");
}

void assert_wellformed(Str html)
{
    Buf copy = {0};
    buf_add(&copy, html);
    Reader r = {.all = copy.s, .at = copy.s};
    if (strncmp(r.at, "<!DOCTYPE html>", 15) != 0) wrong(&r, "no doctype");
    r.at += 15;
    while (*r.at) {
        if (*r.at == '<')
            read_tag(&r);
        else if (*r.at == '&')
            read_reference(&r);
        else if (*r.at == '>')
            wrong(&r, "a bare >");
        else
            r.at++;
    }
    assert_int_equal(r.depth, 0);
    assert_int_equal(r.roots, 1);
    buf_free(&copy);
}
