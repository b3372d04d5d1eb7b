#include "support/store.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static int find(const TestStore *memory, Str name)
{
    for (int i = 0; i < MEMORY_SLOTS; i++)
        if (memory->slots[i].name[0] && str_eq(str_of(memory->slots[i].name), name))
            return i;
    return -1;
}

static bool read_slot(const TestStore *memory, Str name, Buf *out, Err *err)
{
    int at = find(memory, name);
    if (at < 0) return err_set(err, ERR_NO_INPUT, "nothing is kept under that name");
    buf_add(out, buf_str(&memory->slots[at].bytes));
    return true;
}

static bool read_backup(const TestStore *memory, Str name, Buf *out, Err *err)
{
    Arena arena = {0};
    bool done =
        read_slot(memory, arena_fmt(&arena, STR_FMT "~", STR_ARG(name)), out, err);
    arena_free(&arena);
    return done;
}

static bool write_slot(TestStore *memory, Str name, Str bytes, Err *err)
{
    if (memory->full) return err_set(err, ERR_IO, "the disk is full");
    int at = find(memory, name);
    for (int i = 0; at < 0 && i < MEMORY_SLOTS; i++)
        if (!memory->slots[i].name[0]) at = i;
    assert(at >= 0 && name.n < sizeof memory->slots[at].name);
    snprintf(
        memory->slots[at].name, sizeof memory->slots[at].name, STR_FMT, STR_ARG(name));
    buf_clear(&memory->slots[at].bytes);
    buf_add(&memory->slots[at].bytes, bytes);
    memory->writes++;
    return true;
}

static void remove_slot(TestStore *memory, Str name)
{
    int at = find(memory, name);
    if (at < 0) return;
    memory->slots[at].name[0] = '\0';
    buf_free(&memory->slots[at].bytes);
}

static bool call_memory(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    TestStore *memory = ctx;
    Store store = test_store(memory);
    bool writes = call->op == STORE_WRITE || call->op == STORE_WRITE_IF;
    if (call->op == STORE_CHECK)
        return !memory->full || err_set(err, ERR_IO, "the disk is full");
    if (memory->broken && !writes) return err_set(err, ERR_IO, "the disk is broken");
    switch (call->op) {
    case STORE_READ:
        return read_slot(memory, call->name, out, err);
    case STORE_READ_BACKUP:
        return read_backup(memory, call->name, out, err);
    case STORE_WRITE_IF:
        if (!store_has_version(&store, call->name, call->version, err)) return false;
        return write_slot(memory, call->name, call->bytes, err);
    case STORE_WRITE:
        return write_slot(memory, call->name, call->bytes, err);
    case STORE_REMOVE:
        remove_slot(memory, call->name);
        return true;
    default: // STORE_LIST
        for (int i = 0; i < MEMORY_SLOTS; i++)
            if (memory->slots[i].name[0]) buf_addf(out, "%s\n", memory->slots[i].name);
        return true;
    }
}

Store test_store(TestStore *memory)
{
    return (Store){memory, call_memory,
        STORE_BIT(STORE_READ) | STORE_BIT(STORE_READ_BACKUP) | STORE_BIT(STORE_WRITE) |
            STORE_BIT(STORE_WRITE_IF) | STORE_BIT(STORE_REMOVE) |
            STORE_BIT(STORE_LIST) | STORE_BIT(STORE_CHECK)};
}

void test_store_now(char out[17]) { memcpy(out, "2022-01-05 09:30", 17); }

void test_store_free(TestStore *memory)
{
    for (int i = 0; i < MEMORY_SLOTS; i++)
        buf_free(&memory->slots[i].bytes);
    *memory = (TestStore){0};
}

Str test_store_get(const TestStore *memory, const char *name)
{
    int at = find(memory, str_of(name));
    return at < 0 ? (Str){0} : buf_str(&memory->slots[at].bytes);
}

void test_store_put(TestStore *memory, const char *name, Str bytes)
{
    bool full = memory->full;
    memory->full = false;
    write_slot(memory, str_of(name), bytes, NULL);
    memory->full = full;
    memory->writes--;
}
