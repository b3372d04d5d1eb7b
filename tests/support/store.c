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

static bool refuse(const TestStore *memory, Err *err)
{
    return memory->broken ? !err_set(err, ERR_IO, "the disk is broken") : false;
}

static bool read_slot(void *ctx, Str name, Buf *out, Err *err)
{
    const TestStore *memory = ctx;
    if (refuse(memory, err)) return false;
    int at = find(memory, name);
    if (at < 0) return err_set(err, ERR_NO_INPUT, "nothing is kept under that name");
    buf_add(out, buf_str(&memory->slots[at].bytes));
    return true;
}

static bool read_before(void *ctx, Str name, Buf *out, Err *err)
{
    Arena arena = {0};
    bool done = read_slot(ctx, arena_fmt(&arena, STR_FMT "~", STR_ARG(name)), out, err);
    arena_free(&arena);
    return done;
}

static bool write_slot(void *ctx, Str name, Str bytes, Err *err)
{
    TestStore *memory = ctx;
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

static bool remove_slot(void *ctx, Str name, Err *err)
{
    TestStore *memory = ctx;
    if (refuse(memory, err)) return false;
    int at = find(memory, name);
    if (at < 0) return true;
    memory->slots[at].name[0] = '\0';
    buf_free(&memory->slots[at].bytes);
    return true;
}

static bool list_slots(
    void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx, Err *err)
{
    const TestStore *memory = ctx;
    if (refuse(memory, err)) return false;
    for (int i = 0; i < MEMORY_SLOTS; i++)
        if (memory->slots[i].name[0]) each(each_ctx, str_of(memory->slots[i].name));
    return true;
}

static void now(void *ctx, char out[17])
{
    (void)ctx;
    memcpy(out, "2022-01-05 09:30", 17);
}

Store test_store(TestStore *memory)
{
    return (Store){.ctx = memory,
        .read = read_slot,
        .write = write_slot,
        .remove = remove_slot,
        .list = list_slots,
        .now = now,
        .read_before = read_before};
}

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
