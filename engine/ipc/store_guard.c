#include "ipc/store_guard.h"

#include "base/os_name.h"
#include "base/utf8.h"

#include <string.h>

// --- names ----------------------------------------------------------------------------------------

static bool refuse(Str name, Err *err)
{
    Arena arena = {0};
    Str shown = utf8_clean(&arena, str_cut(name, 0, STORE_ID_MAX));
    err_set(err, ERR_DATA, "\"" STR_FMT "\" is no name that this story may use",
        STR_ARG(shown));
    arena_free(&arena);
    return false;
}

static bool is_shared(Str name)
{
    return str_eq(name, STR(STORE_SETTINGS)) || str_eq(name, STR(STORE_REPORT));
}

// "ID.SLOT": the first such name says which scenario this is.
static bool is_own(StoreGuard *guard, Str name)
{
    size_t dot = str_find(name, '.');
    Str id = str_cut(name, 0, dot);
    if (dot == name.n || id.n == 0 || id.n > STORE_ID_MAX || !os_name_plain(name) ||
        str_starts(id, STR(GUARD_GUEST)))
        return false;
    if (guard->id[0] == '\0') memcpy(guard->id, id.s, id.n);
    return str_eq(id, str_of(guard->id));
}

static Str prefix_of(const StoreGuard *guard)
{
    bool guest = guard->taken && guard->taken(guard->ctx, str_of(guard->id));
    return guest ? STR(GUARD_GUEST) : (Str){0};
}

// The name under which [name] is stored, in [arena].
static bool inner_name(StoreGuard *guard, Arena *arena, Str name, Str *inner, Err *err)
{
    *inner = name;
    if (is_shared(name)) return true;
    if (!is_own(guard, name)) return refuse(name, err);
    *inner =
        arena_fmt(arena, STR_FMT STR_FMT, STR_ARG(prefix_of(guard)), STR_ARG(name));
    return true;
}

// --- the list -------------------------------------------------------------------------------------

// Appends the names of the scenario to [out], when it is not NULL; returns their number.
static int list_own(StoreGuard *guard, Buf *out, Err *err)
{
    Buf names = {0};
    Str prefix = prefix_of(guard), id = str_of(guard->id), line;
    int n = 0;
    store_call(&guard->inner, &(StoreCall){.op = STORE_LIST}, &names, err);
    for (Str rest = buf_str(&names); str_split(&rest, '\n', &line);) {
        if (!str_starts(line, prefix)) continue;
        Str own = str_from(line, prefix.n);
        if (!str_starts(own, id) || own.n <= id.n || own.s[id.n] != '.') continue;
        n++;
        if (out) buf_addf(out, STR_FMT "\n", STR_ARG(own));
    }
    buf_free(&names);
    return n;
}

static bool list(StoreGuard *guard, Buf *out, Err *err)
{
    Err trouble = {0};
    if (guard->id[0] == '\0') return true; // it has no name yet
    list_own(guard, out, &trouble);
    return trouble.kind == ERR_NONE || err_set(err, trouble.kind, "%s", trouble.text);
}

// --- writing --------------------------------------------------------------------------------------

static bool is_new(const StoreGuard *guard, Str inner)
{
    Buf there = {0};
    Err err = {0};
    bool is =
        !store_read(&guard->inner, inner, &there, &err) && err.kind == ERR_NO_INPUT;
    buf_free(&there);
    return is;
}

static bool may_write(StoreGuard *guard, const StoreCall *call, Str inner, Err *err)
{
    if (call->bytes.n > GUARD_SAVE_MAX)
        return err_set(err, ERR_DATA, "%zu bytes are more than the %u of a save",
            call->bytes.n, GUARD_SAVE_MAX);
    if (is_shared(call->name) || !is_new(guard, inner) ||
        list_own(guard, NULL, NULL) < GUARD_SAVES_MAX)
        return true;
    return err_set(err, ERR_DATA, "a scenario has %d saves at most", GUARD_SAVES_MAX);
}

static bool may(StoreGuard *guard, const StoreCall *call, Str inner, Err *err)
{
    if (call->op == STORE_WRITE || call->op == STORE_WRITE_IF)
        return may_write(guard, call, inner, err);
    if (call->op == STORE_REMOVE && is_shared(call->name))
        return refuse(call->name, err);
    return true;
}

static bool guard_call(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    StoreGuard *guard = ctx;
    if (call->op == STORE_LIST) return list(guard, out, err);
    if (call->op == STORE_CHECK) return store_call(&guard->inner, call, out, err);
    Arena arena = {0};
    StoreCall inner = *call;
    bool done = inner_name(guard, &arena, call->name, &inner.name, err) &&
                may(guard, call, inner.name, err) &&
                store_call(&guard->inner, &inner, out, err);
    arena_free(&arena);
    return done;
}

Store store_guard(StoreGuard *guard)
{
    return (Store){guard, guard_call, guard->inner.ops};
}
