// Everything that a scenario was read into, as text.
#ifndef QANTAR_SUPPORT_BOOK_DUMP_H
#define QANTAR_SUPPORT_BOOK_DUMP_H

#include "story/diagnostics.h"
#include "story/play_tests.h"
#include "support/scenario.h"

// Appends each thing of the book in a line of its own, and each of its fields with its value.
void book_dump(const Book *book, Buf *out);
// The same of the tests.
void book_dump_tests(const PlayTests *tests, Buf *out);

typedef enum DumpParts { DUMP_BOOK = 1, DUMP_TESTS = 2 } DumpParts;

// Reads a scenario as `check` does and appends those parts of what was read, of a book or tests with faults too. [err]
// is set when there is no book.
void book_dump_read(const MemoryFile *files, unsigned parts, Diagnostics *diagnostics,
    Buf *out, Err *err);

#endif
