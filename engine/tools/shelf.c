#include "tools/shelf.h"

#include <stdlib.h>

static Kept *find(Shelf *shelf, Str name)
{
    for (size_t i = 0; i < shelf->n; i++)
        if (str_eq(str_of(shelf->items[i].name), name)) return &shelf->items[i];
    return NULL;
}

static bool read_kept(void *ctx, Str name, Buf *out, Err *err)
{
    const Kept *kept = find(ctx, name);
    if (!kept)
        return err_set(
            err, ERR_NO_INPUT, "nothing is kept as \"" STR_FMT "\"", STR_ARG(name));
    buf_add(out, buf_str(&kept->bytes));
    return true;
}

static bool write_kept(void *ctx, Str name, Str bytes, Err *err)
{
    (void)err;
    Shelf *shelf = ctx;
    Kept *kept = find(shelf, name);
    if (!kept) {
        shelf->items = mem_grow(shelf->items, shelf->n + 1, sizeof *shelf->items);
        kept = &shelf->items[shelf->n++];
        Buf copy = {0};
        buf_add(&copy, name);
        *kept = (Kept){.name = copy.s};
    }
    buf_clear(&kept->bytes);
    buf_add(&kept->bytes, bytes);
    return true;
}

static void drop(Kept *kept)
{
    free(kept->name);
    buf_free(&kept->bytes);
}

static bool remove_kept(void *ctx, Str name, Err *err)
{
    (void)err;
    Shelf *shelf = ctx;
    Kept *kept = find(shelf, name);
    if (!kept) return true;
    drop(kept);
    *kept = shelf->items[--shelf->n];
    return true;
}

static bool list_kept(
    void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx, Err *err)
{
    (void)err;
    const Shelf *shelf = ctx;
    for (size_t i = 0; i < shelf->n; i++)
        each(each_ctx, str_of(shelf->items[i].name));
    return true;
}

Store shelf_store(Shelf *shelf)
{
    return (Store){.ctx = shelf,
        .read = read_kept,
        .write = write_kept,
        .remove = remove_kept,
        .list = list_kept};
}

void shelf_free(Shelf *shelf)
{
    for (size_t i = 0; i < shelf->n; i++)
        drop(&shelf->items[i]);
    free(shelf->items);
    *shelf = (Shelf){0};
}
