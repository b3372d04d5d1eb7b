#include "wall/keeper.h"

#include "base/os_name.h"
#include "base/utf8.h"

#include <string.h>

// --- names ------------------------------------------------------------------------------------------

static bool refuse(Str name, Err *err)
{
    Arena arena = {0};
    Str shown = utf8_clean(&arena, str_cut(name, 0, KEEPER_ID_MAX));
    err_set(err, ERR_DATA, "\"" STR_FMT "\" is no name that this story may use",
        STR_ARG(shown));
    arena_free(&arena);
    return false;
}

// "ID.SLOT": the first such name says which scenario this is.
static bool is_own(Keeper *keeper, Str name)
{
    size_t dot = str_find(name, '.');
    Str id = str_cut(name, 0, dot);
    if (dot == name.n || id.n == 0 || id.n > KEEPER_ID_MAX || !os_name_plain(name) ||
        str_starts(id, STR(KEEPER_GUEST)))
        return false;
    if (keeper->id[0] == '\0') memcpy(keeper->id, id.s, id.n);
    return str_eq(id, str_of(keeper->id));
}

static Str before_names(const Keeper *keeper)
{
    bool guest = keeper->taken && keeper->taken(keeper->ctx, str_of(keeper->id));
    return guest ? STR(KEEPER_GUEST) : (Str){0};
}

// The name under which [name] is kept, in [arena].
static bool inner_name(Keeper *keeper, Arena *arena, Str name, Str *inner, Err *err)
{
    *inner = name;
    if (str_eq(name, STR("settings")) || str_eq(name, STR("report"))) return true;
    if (!is_own(keeper, name)) return refuse(name, err);
    *inner =
        arena_fmt(arena, STR_FMT STR_FMT, STR_ARG(before_names(keeper)), STR_ARG(name));
    return true;
}

// --- reading ----------------------------------------------------------------------------------------

typedef bool ReadKept(void *ctx, Str name, Buf *out, Err *err);

static bool read_from(Keeper *keeper, ReadKept *from, Str name, Buf *out, Err *err)
{
    Arena arena = {0};
    Str inner;
    bool done = inner_name(keeper, &arena, name, &inner, err) &&
                from(keeper->inner.ctx, inner, out, err);
    arena_free(&arena);
    return done;
}

static bool keeper_read(void *ctx, Str name, Buf *out, Err *err)
{
    Keeper *keeper = ctx;
    return read_from(keeper, keeper->inner.read, name, out, err);
}

static bool keeper_before(void *ctx, Str name, Buf *out, Err *err)
{
    Keeper *keeper = ctx;
    return read_from(keeper, keeper->inner.read_before, name, out, err);
}

// --- listing ----------------------------------------------------------------------------------------

typedef struct Listing {
    const Keeper *keeper;
    Str before;
    void (*each)(void *ctx, Str name);
    void *ctx;
    int found;
} Listing;

static void list_one(void *ctx, Str name)
{
    Listing *listing = ctx;
    if (!str_starts(name, listing->before)) return;
    Str own = str_from(name, listing->before.n), id = str_of(listing->keeper->id);
    if (!str_starts(own, id) || own.n <= id.n || own.s[id.n] != '.') return;
    listing->found++;
    if (listing->each) listing->each(listing->ctx, own);
}

static bool keeper_list(
    void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx, Err *err)
{
    Keeper *keeper = ctx;
    Listing listing = {keeper, before_names(keeper), each, each_ctx, 0};
    if (keeper->id[0] == '\0') return true; // it has no name yet
    return keeper->inner.list(keeper->inner.ctx, list_one, &listing, err);
}

static int count_saves(Keeper *keeper)
{
    Listing listing = {keeper, before_names(keeper), NULL, NULL, 0};
    if (!keeper->inner.list) return 0;
    keeper->inner.list(keeper->inner.ctx, list_one, &listing, NULL);
    return listing.found;
}

// --- writing ----------------------------------------------------------------------------------------

static bool is_settings(Str bytes, Err *err)
{
    Settings settings;
    bool is = settings_read(bytes, &settings, NULL, err);
    settings_free(&settings);
    return is;
}

static bool is_new(Keeper *keeper, Str inner)
{
    Buf there = {0};
    Err err = {0};
    bool is = !keeper->inner.read ||
              (!keeper->inner.read(keeper->inner.ctx, inner, &there, &err) &&
                  err.kind == ERR_NO_INPUT);
    buf_free(&there);
    return is;
}

static bool may_write(Keeper *keeper, Str name, Str inner, Str bytes, Err *err)
{
    if (bytes.n > KEEPER_SAVE_MAX)
        return err_set(err, ERR_DATA, "%zu bytes are more than the %u of a save",
            bytes.n, KEEPER_SAVE_MAX);
    if (str_eq(name, STR("settings"))) return is_settings(bytes, err);
    if (str_eq(name, STR("report"))) return true;
    if (!is_new(keeper, inner) || count_saves(keeper) < KEEPER_SAVES_MAX) return true;
    return err_set(err, ERR_DATA, "a scenario has %d saves at most", KEEPER_SAVES_MAX);
}

static bool keeper_write(void *ctx, Str name, Str bytes, Err *err)
{
    Keeper *keeper = ctx;
    Arena arena = {0};
    Str inner;
    bool done = inner_name(keeper, &arena, name, &inner, err) &&
                may_write(keeper, name, inner, bytes, err) &&
                keeper->inner.write(keeper->inner.ctx, inner, bytes, err);
    arena_free(&arena);
    return done;
}

static bool keeper_write_over(
    void *ctx, Str name, Known known, Str bytes, bool *other, Err *err)
{
    Keeper *keeper = ctx;
    Arena arena = {0};
    Str inner;
    *other = false;
    bool done =
        inner_name(keeper, &arena, name, &inner, err) &&
        may_write(keeper, name, inner, bytes, err) &&
        keeper->inner.write_over(keeper->inner.ctx, inner, known, bytes, other, err);
    arena_free(&arena);
    return done;
}

static bool keeper_remove(void *ctx, Str name, Err *err)
{
    Keeper *keeper = ctx;
    if (str_eq(name, STR("settings")) || str_eq(name, STR("report")))
        return refuse(name, err);
    Arena arena = {0};
    Str inner;
    bool done = inner_name(keeper, &arena, name, &inner, err) &&
                keeper->inner.remove(keeper->inner.ctx, inner, err);
    arena_free(&arena);
    return done;
}

static bool keeper_sheet(void *ctx, const Page *page, Buf *path, Err *err)
{
    const Keeper *keeper = ctx;
    return keeper->inner.keep_sheet(keeper->inner.ctx, page, path, err);
}

static void keeper_now(void *ctx, char out[17])
{
    const Keeper *keeper = ctx;
    keeper->inner.now(keeper->inner.ctx, out);
}

Store keeper_store(Keeper *keeper)
{
    const Store *inner = &keeper->inner;
    return (Store){.ctx = keeper,
        .read = inner->read ? keeper_read : NULL,
        .write = inner->write ? keeper_write : NULL,
        .remove = inner->remove ? keeper_remove : NULL,
        .list = inner->list ? keeper_list : NULL,
        .now = inner->now ? keeper_now : NULL,
        .keep_sheet = inner->keep_sheet ? keeper_sheet : NULL,
        .read_before = inner->read_before ? keeper_before : NULL,
        .write_over = inner->write_over ? keeper_write_over : NULL};
}
