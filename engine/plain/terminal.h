// The terminal reader: a page as text, a line typed for an answer. Works over ssh and when read aloud.
#ifndef QANTAR_PLAIN_TERMINAL_H
#define QANTAR_PLAIN_TERMINAL_H

#include "plain/console.h"
#include "plain/show.h"

// Plays until "quit" or the end of the input, then keeps the play. False with ERR_IO when the play
// cannot be kept or the pages cannot be written; a terminal that was closed is no error.
bool terminal_play(const Console *console, Look look, Err *err);

#endif
