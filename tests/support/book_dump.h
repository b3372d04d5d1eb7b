// Everything that a scenario was read into, as text.
#ifndef QANTAR_SUPPORT_BOOK_DUMP_H
#define QANTAR_SUPPORT_BOOK_DUMP_H

#include "story/play_tests.h"

// Appends each thing of the book in a line of its own, and each of its fields with its value.
void book_dump(const Book *book, Buf *out);
// The same of the tests.
void book_dump_tests(const PlayTests *tests, Buf *out);

#endif
