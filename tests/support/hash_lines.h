// Golden files of hashes: a line is a name and the hash of all that was said since the line before.
#ifndef QANTAR_SUPPORT_HASH_LINES_H
#define QANTAR_SUPPORT_HASH_LINES_H

#include "base/str.h"

// Zero it. What is to be compared is appended to [said].
typedef struct HashLines {
    Buf said, lines;
} HashLines;

// Ends a line, which gets this name. When the name begins with the environment variable QANTAR_SHOW, what was said
// goes to the standard output.
void hash_lines_end(HashLines *hashes, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
// The lines are what the file [path] of tests/ holds, as assert_text_file; frees all.
#define assert_hash_lines(hashes, path)                                                \
    hash_lines_assert((hashes), (path), __FILE__, __LINE__)
void hash_lines_assert(HashLines *hashes, const char *path, const char *file, int line);

#endif
