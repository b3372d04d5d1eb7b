// The lines protocol: a page is one line of JSON out, a step is one line in. For programs and tests.
#ifndef QANTAR_PLAIN_LINES_H
#define QANTAR_PLAIN_LINES_H

#include "plain/console.h"

// Plays until the lines end or a step leaves, then keeps the play. A line that is no step, or no
// open action, gets an error page with a sentence and then the page again; nothing is lost.
// False with ERR_IO when the play cannot be kept or the pages cannot be written; a reader who has
// gone away is no error.
bool lines_play(const Console *console, Err *err);

// Appends the error page that a bad line gets on [page], as one line of JSON.
void lines_error(const Page *page, Str sentence, Buf *out);

#endif
