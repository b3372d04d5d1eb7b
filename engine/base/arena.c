#include "base/arena.h"
#include "base/os.h"

#include <assert.h>
#include <limits.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SHORT_TEXT 128

struct ArenaBlock {
    ArenaBlock *next;
    size_t size; // bytes of [bytes]
    alignas(max_align_t) unsigned char bytes[];
};

// Under the address sanitizer unallocated bytes of a block are poisoned, and a gap follows each
// allocation, so that overruns inside a block are reported.
#ifdef __has_feature
#define CLANG_ASAN __has_feature(address_sanitizer)
#else
#define CLANG_ASAN 0
#endif
#if defined(__SANITIZE_ADDRESS__) || CLANG_ASAN
#include <sanitizer/asan_interface.h>
#define GAP alignof(max_align_t)
#else
#define GAP                                      0
#define ASAN_POISON_MEMORY_REGION(bytes, size)   ((void)(bytes), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(bytes, size) ((void)(bytes), (void)(size))
#endif

_Static_assert(ARENA_BLOCK_USUAL % alignof(max_align_t) == 0 &&
                   ARENA_BLOCK_TINY % alignof(max_align_t) == 0,
    "a block is a multiple of the alignment");

static void die_without_memory(void)
{
    fputs("qantar: no memory left\n", stderr);
    abort();
}

void *mem_new(ptrdiff_t count, size_t size)
{
    assert(count >= 0);
    void *bytes = calloc(count ? (size_t)count : 1, size ? size : 1);
    if (!bytes) die_without_memory();
    return bytes;
}

void *mem_pixels(size_t count, size_t size)
{
    void *bytes = calloc(count, size);
    if (bytes) os_populate_memory(bytes, count * size);
    return bytes;
}

// Size of an array in bytes. Larger than PTRDIFF_MAX would overflow pointer differences (C11, 6.5.6).
static size_t array_bytes(ptrdiff_t count, size_t size)
{
    assert(count >= 0);
    if (size != 0 && (size_t)count > PTRDIFF_MAX / size) die_without_memory();
    return (size_t)count * size;
}

void *mem_grow(void *old, ptrdiff_t count, size_t size)
{
    size_t bytes = array_bytes(count, size);
    void *grown = realloc(old, bytes ? bytes : 1);
    if (!grown) die_without_memory();
    return grown;
}

#define ROOM_FIRST 16 // items

static int more_room(int room)
{
    assert(room <= INT_MAX / 2);
    return room > 0 ? 2 * room : ROOM_FIRST;
}

void *mem_room(void *items, int count, int *room, size_t size)
{
    if (count < *room) return items;
    *room = more_room(*room);
    return mem_grow(items, *room, size);
}

void *arena_room(Arena *arena, void *items, int count, int *room, size_t size)
{
    if (count < *room) return items;
    *room = more_room(*room);
    void *grown = arena_alloc_array(arena, *room, size);
    if (count > 0) memcpy(grown, items, (size_t)count * size);
    return grown;
}

static size_t round_up(size_t size, size_t step)
{
    return (size + step - 1) / step * step;
}

// [held]: bytes of the blocks that the arena has.
static ArenaBlock *block_new(size_t size, size_t held)
{
    size_t least = held / 16 < ARENA_BLOCK_MAX ? held / 16 : ARENA_BLOCK_MAX;
    if (least < ARENA_BLOCK) least = ARENA_BLOCK;
    if (size < least) size = round_up(least, alignof(max_align_t));
    if (size > SIZE_MAX - sizeof(ArenaBlock)) die_without_memory();
    ArenaBlock *block = malloc(sizeof *block + size);
    if (!block) die_without_memory();
    os_populate_memory(block, sizeof *block + size);
    block->next = NULL;
    block->size = size;
    ASAN_POISON_MEMORY_REGION(block->bytes, size);
    return block;
}

// Makes [now] a block with room for [size] bytes: the next large enough block left by arena_reset,
// else a new one.
static void next_block(Arena *arena, size_t size)
{
    ArenaBlock **after = arena->now ? &arena->now->next : &arena->first;
    ArenaBlock **fit = after;
    while (*fit && (*fit)->size < size)
        fit = &(*fit)->next;
    ArenaBlock *block = *fit;
    if (block) {
        *fit = block->next;
    } else {
        block = block_new(size, arena->held);
        arena->held += block->size;
    }
    block->next = *after;
    *after = block;
    arena->now = block;
    arena->used = 0;
}

// [size] bytes at a multiple of [step]. With gaps all are aligned: the sanitizer counts in eights.
static void *take(Arena *arena, size_t size, size_t step)
{
    if (GAP > 0) step = alignof(max_align_t);
    if (size > SIZE_MAX - 2 * step - GAP) die_without_memory();
    size_t room = size ? size : 1, from = round_up(arena->used, step);
    if (GAP > 0) room = round_up(room, step) + GAP;
    if (!arena->now || from > arena->now->size || room > arena->now->size - from) {
        next_block(arena, room);
        from = 0;
    }
    unsigned char *bytes = arena->now->bytes + from;
    arena->used = from + room;
    ASAN_UNPOISON_MEMORY_REGION(bytes, size);
    return memset(bytes, 0, size);
}

void *arena_alloc(Arena *arena, size_t size)
{
    return take(arena, size, alignof(max_align_t));
}

void *arena_alloc_array(Arena *arena, ptrdiff_t count, size_t size)
{
    return arena_alloc(arena, array_bytes(count, size));
}

void *arena_copy(Arena *arena, const void *bytes, size_t size)
{
    void *copy = arena_alloc(arena, size);
    if (size > 0) memcpy(copy, bytes, size);
    return copy;
}

Str arena_str(Arena *arena, Str s)
{
    if (s.n >= PTRDIFF_MAX) die_without_memory();
    char *copy = take(arena, s.n + 1, 1); // strings have no alignment
    if (s.n > 0) memcpy(copy, s.s, s.n);
    return (Str){copy, s.n};
}

Str arena_vfmt(Arena *arena, const char *format, va_list args)
{
    char shorter[SHORT_TEXT]; // most are: they are written once
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(shorter, sizeof shorter, format, args);
    assert(n >= 0);
    char *text = take(arena, (size_t)n + 1, 1);
    if (n < SHORT_TEXT)
        memcpy(text, shorter, (size_t)n + 1);
    else
        vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    return (Str){text, (size_t)n};
}

Str arena_fmt(Arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str text = arena_vfmt(arena, format, args);
    va_end(args);
    return text;
}

bool arena_has(const Arena *arena, const void *bytes)
{
    uintptr_t at = (uintptr_t)bytes;
    for (const ArenaBlock *block = arena->first; block; block = block->next)
        if (at >= (uintptr_t)block->bytes && at < (uintptr_t)block->bytes + block->size)
            return true;
    return false;
}

void arena_reset(Arena *arena)
{
    for (ArenaBlock *block = arena->first; block; block = block->next)
        ASAN_POISON_MEMORY_REGION(block->bytes, block->size);
    arena->now = NULL;
    arena->used = 0;
}

void arena_free(Arena *arena)
{
    for (ArenaBlock *block = arena->first; block;) {
        ArenaBlock *next = block->next;
        free(block);
        block = next;
    }
    *arena = (Arena){0};
}
