#include "tools/memory_store.h"

#include <stdlib.h>

static MemoryEntry *find(MemoryStore *memory, Str name)
{
    for (size_t i = 0; i < memory->n; i++)
        if (str_eq(str_of(memory->items[i].name), name)) return &memory->items[i];
    return NULL;
}

static bool read_kept(void *ctx, Str name, Buf *out, Err *err)
{
    const MemoryEntry *kept = find(ctx, name);
    if (!kept)
        return err_set(
            err, ERR_NO_INPUT, "nothing is kept as \"" STR_FMT "\"", STR_ARG(name));
    buf_add(out, buf_str(&kept->bytes));
    return true;
}

static bool write_kept(void *ctx, Str name, Str bytes, Err *err)
{
    (void)err;
    MemoryStore *memory = ctx;
    MemoryEntry *kept = find(memory, name);
    if (!kept) {
        memory->items = mem_grow(memory->items, memory->n + 1, sizeof *memory->items);
        kept = &memory->items[memory->n++];
        Buf copy = {0};
        buf_add(&copy, name);
        *kept = (MemoryEntry){.name = copy.s};
    }
    buf_clear(&kept->bytes);
    buf_add(&kept->bytes, bytes);
    return true;
}

static void drop(MemoryEntry *kept)
{
    free(kept->name);
    buf_free(&kept->bytes);
}

static bool remove_kept(void *ctx, Str name, Err *err)
{
    (void)err;
    MemoryStore *memory = ctx;
    MemoryEntry *kept = find(memory, name);
    if (!kept) return true;
    drop(kept);
    *kept = memory->items[--memory->n];
    return true;
}

static bool list_kept(
    void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx, Err *err)
{
    (void)err;
    const MemoryStore *memory = ctx;
    for (size_t i = 0; i < memory->n; i++)
        each(each_ctx, str_of(memory->items[i].name));
    return true;
}

Store memory_store_of(MemoryStore *memory)
{
    return (Store){.ctx = memory,
        .read = read_kept,
        .write = write_kept,
        .remove = remove_kept,
        .list = list_kept};
}

void memory_store_free(MemoryStore *memory)
{
    for (size_t i = 0; i < memory->n; i++)
        drop(&memory->items[i]);
    free(memory->items);
    *memory = (MemoryStore){0};
}
