// Blocks of any kind, with every field that page/blocks.def names for them, made of bytes.
#ifndef QANTAR_TESTS_SUPPORT_BLOCKS_H
#define QANTAR_TESTS_SUPPORT_BLOCKS_H

#include "base/arena.h"
#include "page/block.h"

#define ANY_ITEMS_MAX 8 // of each sort that the kind holds

// Takes what it needs from the front of *bytes: texts go up to the next newline, small numbers come
// most often. Zeros when the bytes end. Items go to [arena], texts point into the bytes.
Block any_block(Arena *arena, BlockKind kind, Str *bytes);
int any_byte(Str *bytes);
Str any_line(Str *bytes);

#endif
