#include "support/hash_lines.h"

#include "base/hash.h"
#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>

void hash_lines_end(HashLines *hashes, const char *format, ...)
{
    Buf *lines = &hashes->lines;
    size_t from = lines->n;
    const char *shown = getenv("QANTAR_SHOW");
    va_list args;
    va_start(args, format);
    buf_addv(lines, format, args);
    va_end(args);
    Str name = str_from(buf_str(lines), from), said = buf_str(&hashes->said);
    if (shown && shown[0] && str_starts(name, str_of(shown))) {
        printf(STR_FMT "\n", STR_ARG(name));
        fwrite(said.s, 1, said.n, stdout); // all of it: cmocka cuts at 1024 bytes
        printf("\n");
    }
    buf_addf(lines, " %08x\n", (unsigned)(hash_of(said) >> 32));
    buf_clear(&hashes->said);
}

void hash_lines_assert(HashLines *hashes, const char *path, const char *file, int line)
{
    Buf lines = hashes->lines;
    buf_free(&hashes->said);
    hashes->lines = (Buf){0};
    support_assert_text_file(buf_str(&lines), path, file, line);
    buf_free(&lines);
}
