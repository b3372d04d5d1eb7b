#include "base/complain.h"

#include "base/os.h"
#include "base/utf8.h"

#include <stdio.h>

void complain(const char *format, ...)
{
    Buf sentence = {0}, line = {0};
    Arena arena = {0};
    va_list args;
    va_start(args, format);
    buf_addv(&sentence, format, args);
    va_end(args);
    buf_addf(&line, "qantar: " STR_FMT "\n",
        STR_ARG(utf8_clean_line(&arena, buf_str(&sentence))));
    os_write_stream(
        stderr, buf_str(&line), NULL); // at once, so that two processes do not mix
    arena_free(&arena);
    buf_free(&line);
    buf_free(&sentence);
}
