#include "base/err.h"

#include <stdio.h>
#include <string.h>

// Drops an incomplete UTF-8 sequence at the end of a truncated text.
static void drop_partial_char(char *text)
{
    size_t n = strlen(text), start = n;
    while (
        start > 0 && n - start < 3 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0) return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (n - (start - 1) < need) text[start - 1] = '\0';
}

bool err_setv(Err *err, ErrKind kind, const char *format, va_list args)
{
    if (!err || err->kind != ERR_NONE) return false;
    err->kind = kind;
    int n = vsnprintf(err->text, sizeof err->text, format, args);
    if (n < 0) err->text[0] = '\0';
    if (n >= (int)sizeof err->text) drop_partial_char(err->text);
    return false;
}

bool err_set(Err *err, ErrKind kind, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    err_setv(err, kind, format, args);
    va_end(args);
    return false;
}

void err_prefix(Err *err, const char *prefix)
{
    if (!err || err->kind == ERR_NONE) return;
    Err old = *err;
    err_clear(err);
    err_set(err, old.kind, "%s: %s", prefix, old.text);
}

void err_clear(Err *err)
{
    if (!err) return;
    err->kind = ERR_NONE;
    err->text[0] = '\0';
}
