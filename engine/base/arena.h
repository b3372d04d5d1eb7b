// Arena allocator: many allocations, one free. Running out of memory aborts the program.
#ifndef QANTAR_BASE_ARENA_H
#define QANTAR_BASE_ARENA_H

#include "base/limits.h"
#include "base/str.h"

#include <stddef.h>

enum { ARENA_BLOCK_USUAL = 16384, ARENA_BLOCK_TINY = 32 };
// Minimum block size in bytes.
#define ARENA_BLOCK LIMIT(ARENA_BLOCK_USUAL, ARENA_BLOCK_TINY)
// A block is a sixteenth of what the arena holds already, up to this size in bytes.
#define ARENA_BLOCK_MAX LIMIT(1 << 20, 32)

typedef struct ArenaBlock ArenaBlock;

// Zero-initialise before use. Do not copy an arena that holds allocations.
typedef struct Arena {
    ArenaBlock *first, *now;
    size_t used; // bytes handed out of [now]
    size_t held; // bytes of all blocks
} Arena;

// Zeroed memory, aligned for any type; lives until arena_reset or arena_free.
void *arena_alloc(Arena *arena, size_t size);
#define arena_new(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
// An array of [count] elements, which may not be negative; the product of the sizes is checked.
#define arena_array(arena, Type, count)                                                \
    ((Type *)arena_alloc_array((arena), (count), sizeof(Type)))
void *arena_alloc_array(Arena *arena, ptrdiff_t count, size_t size);
void *arena_copy(Arena *arena, const void *bytes, size_t size);
// [items] with room for one more behind [count]: when that is all of *room, a copy in [arena] with twice the room.
void *arena_room(Arena *arena, void *items, int count, int *room, size_t size);
// A zero-terminated copy; the length does not count the terminator.
Str arena_str(Arena *arena, Str s);
Str arena_fmt(Arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
Str arena_vfmt(Arena *arena, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

// Whether they were allocated in it.
bool arena_has(const Arena *arena, const void *bytes);
void arena_reset(Arena *arena); // discards all allocations, keeps the blocks for reuse
void arena_free(Arena *arena);  // discards all allocations and returns the memory

// calloc and realloc that abort instead of returning NULL. [count] may not be negative. The caller
// frees.
void *mem_new(ptrdiff_t count, size_t size);
void *mem_grow(void *old, ptrdiff_t count, size_t size);
// As calloc: NULL where there is not so much. For pixels, which are filled soon: all pages of many are made present
// at once.
void *mem_pixels(size_t count, size_t size);
// As arena_room, of memory that the caller frees.
void *mem_room(void *items, int count, int *room, size_t size);

#endif
