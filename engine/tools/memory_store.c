#include "tools/memory_store.h"

#include <stdlib.h>

static MemoryEntry *find(MemoryStore *memory, Str name)
{
    for (size_t i = 0; i < memory->n; i++)
        if (str_eq(str_of(memory->items[i].name), name)) return &memory->items[i];
    return NULL;
}

static bool read_kept(MemoryStore *memory, Str name, Buf *out, Err *err)
{
    const MemoryEntry *kept = find(memory, name);
    if (!kept)
        return err_set(
            err, ERR_NO_INPUT, "nothing is kept as \"" STR_FMT "\"", STR_ARG(name));
    buf_add(out, buf_str(&kept->bytes));
    return true;
}

static void write_kept(MemoryStore *memory, Str name, Str bytes)
{
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
}

static void drop(MemoryEntry *kept)
{
    free(kept->name);
    buf_free(&kept->bytes);
}

static void remove_kept(MemoryStore *memory, Str name)
{
    MemoryEntry *kept = find(memory, name);
    if (!kept) return;
    drop(kept);
    *kept = memory->items[--memory->n];
}

static bool call_memory(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    MemoryStore *memory = ctx;
    Store store = memory_store_of(memory);
    switch (call->op) {
    case STORE_READ:
        return read_kept(memory, call->name, out, err);
    case STORE_WRITE_IF:
        if (!store_has_version(&store, call->name, call->version, err)) return false;
        write_kept(memory, call->name, call->bytes);
        return true;
    case STORE_WRITE:
        write_kept(memory, call->name, call->bytes);
        return true;
    case STORE_REMOVE:
        remove_kept(memory, call->name);
        return true;
    default: // STORE_LIST
        for (size_t i = 0; i < memory->n; i++)
            buf_addf(out, "%s\n", memory->items[i].name);
        return true;
    }
}

Store memory_store_of(MemoryStore *memory)
{
    return (Store){memory, call_memory,
        STORE_BIT(STORE_READ) | STORE_BIT(STORE_WRITE) | STORE_BIT(STORE_WRITE_IF) |
            STORE_BIT(STORE_REMOVE) | STORE_BIT(STORE_LIST)};
}

void memory_store_free(MemoryStore *memory)
{
    for (size_t i = 0; i < memory->n; i++)
        drop(&memory->items[i]);
    free(memory->items);
    *memory = (MemoryStore){0};
}
