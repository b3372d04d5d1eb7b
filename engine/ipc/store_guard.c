#include "ipc/store_guard.h"

#include "base/os_name.h"
#include "base/utf8.h"
#include "story/play.h"

#include <inttypes.h>
#include <string.h>

// --- names ----------------------------------------------------------------------------------------

static bool refuse(Str name, Err *err)
{
    Arena arena = {0};
    Str shown = utf8_clean(&arena, utf8_cut(name, STORE_ID_MAX));
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
        str_starts(id, STR(GUARD_STRANGER)))
        return false;
    if (guard->id[0] == '\0') memcpy(guard->id, id.s, id.n);
    return str_eq(id, str_of(guard->id));
}

static const Home *home_of(StoreGuard *guard, bool writes)
{
    bool asks = guard->find_home && guard->id[0] != '\0' &&
                (!guard->found || (writes && !guard->settled));
    if (asks) {
        Str id = str_of(guard->id);
        guard->find_home(guard->ctx, &guard->inner, id, writes, &guard->home);
        guard->found = true;
        guard->settled = writes;
    }
    return &guard->home;
}

static Str prefix_of(StoreGuard *guard)
{
    return str_of(home_of(guard, false)->prefix);
}

// --- what else is offered ---------------------------------------------------------------------------

// Whether [name] is a save of another scenario that has this id: "_1a2b3c4d_ID.slot-1".
static bool is_other(StoreGuard *guard, Str name)
{
    const Home *home = home_of(guard, false);
    size_t dot = str_find(name, '.');
    Str id = str_of(guard->id), before = str_cut(name, 0, dot);
    if (home->apart || dot == name.n || str_eq(store_slot_of(name), STR(STORE_HOME)))
        return false;
    if (str_eq(before, id)) return home->prefix[0] != '\0';
    size_t n = before.n > id.n ? before.n - id.n : 0;
    return n > sizeof GUARD_STRANGER && str_eq(str_from(before, n), id) &&
           before.s[n - 1] == '_' && str_starts(before, STR(GUARD_STRANGER)) &&
           !str_eq(str_cut(before, 0, n), str_of(home->prefix));
}

// Whether the file that is called [shown] holds a save of this scenario. One that cannot be read as any
// is offered by its name, so that its fault is told.
static bool is_found(StoreGuard *guard, Str alias, Str shown)
{
    Arena arena = {0};
    Buf save = {0};
    const Home *home = home_of(guard, false);
    Str id = str_of(guard->id);
    Str named = arena_fmt(&arena, "%s" STR_FMT ".", home->prefix, STR_ARG(id));
    bool ours = str_starts(shown, named);
    bool may = ours || (!home->apart && !is_other(guard, shown)) ||
               (home->apart && home->prefix[0] == '\0' &&
                   !str_starts(shown, STR(GUARD_STRANGER)));
    bool is = may && store_read(&guard->inner, alias, &save, NULL) &&
              save.n <= GUARD_SAVE_MAX &&
              (save_is_of(buf_str(&save), id) ||
                  (ours && !save_is_of(buf_str(&save), (Str){0})));
    buf_free(&save);
    arena_free(&arena);
    return is;
}

static Str other_alias(Arena *arena, Str name)
{
    return arena_fmt(arena, STORE_OTHER "%016" PRIx64, str_checksum(name));
}

// The inner name of what is offered as [slot], in [arena]; empty when there is none.
static Str find_offered(StoreGuard *guard, Arena *arena, Str slot)
{
    Buf names = {0};
    Str found = {0}, line, shown;
    store_call(&guard->inner, &(StoreCall){.op = STORE_LIST}, &names, NULL);
    for (Str rest = buf_str(&names); found.n == 0 && str_split(&rest, '\n', &shown);) {
        if (!str_split(&shown, '\t', &line)) continue;
        bool is = str_eq(line, slot)
                      ? is_found(guard, line, shown)
                      : is_other(guard, line) && str_eq(other_alias(arena, line), slot);
        if (is) found = arena_str(arena, line);
    }
    buf_free(&names);
    return found;
}

static bool is_offer(Str slot)
{
    return str_starts(slot, STR(STORE_FOUND)) || str_starts(slot, STR(STORE_OTHER));
}

// The name under which [name] is stored, in [arena].
static bool inner_name(StoreGuard *guard, Arena *arena, Str name, Str *inner, Err *err)
{
    *inner = name;
    if (is_shared(name)) return true;
    if (!is_own(guard, name)) return refuse(name, err);
    Str slot = store_slot_of(name);
    if (str_eq(slot, STR(STORE_HOME))) return refuse(name, err);
    if (is_offer(slot)) {
        *inner = find_offered(guard, arena, slot);
        return inner->n > 0 || err_set(err, ERR_NO_INPUT,
                                   "the file that was found is not there any more");
    }
    *inner =
        arena_fmt(arena, STR_FMT STR_FMT, STR_ARG(prefix_of(guard)), STR_ARG(name));
    return true;
}

// --- the list -------------------------------------------------------------------------------------

static bool is_of_home(StoreGuard *guard, Str name)
{
    Str prefix = prefix_of(guard), id = str_of(guard->id);
    Str own = str_from(name, prefix.n);
    return str_starts(name, prefix) && str_starts(own, id) && own.n > id.n &&
           own.s[id.n] == '.' && !str_eq(store_slot_of(name), STR(STORE_HOME));
}

// Appends what [line] of the inner list is to this scenario, when that is something.
static void add_offer(StoreGuard *guard, Str line, Buf *out)
{
    Arena arena = {0};
    Str id = str_of(guard->id), shown = line, name;
    str_split(&shown, '\t', &name);
    if (str_eq(name, STR(STORE_FOUND_MORE)))
        buf_addf(out, STR_FMT "." STR_FMT "\n", STR_ARG(id), STR_ARG(name));
    else if (str_starts(name, STR(STORE_FOUND)) && is_found(guard, name, shown))
        buf_addf(out, STR_FMT "." STR_FMT "\n", STR_ARG(id), STR_ARG(line));
    else if (is_other(guard, name))
        buf_addf(out, STR_FMT "." STR_FMT "\t" STR_FMT "\n", STR_ARG(id),
            STR_ARG(other_alias(&arena, name)), STR_ARG(name));
    arena_free(&arena);
}

// Appends the names of the scenario to [out], when it is not NULL; returns the number of its own.
static int list_own(StoreGuard *guard, Buf *out, Err *err)
{
    Buf names = {0};
    Str line;
    int n = 0;
    store_call(&guard->inner, &(StoreCall){.op = STORE_LIST}, &names, err);
    for (Str rest = buf_str(&names); str_split(&rest, '\n', &line);) {
        bool own = is_of_home(guard, line);
        n += own;
        if (out && own)
            buf_addf(out, STR_FMT "\n", STR_ARG(str_from(line, prefix_of(guard).n)));
        else if (out)
            add_offer(guard, line, out);
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

// What is offered is read, and a file that was found removed when the player says so.
static bool may_touch(const StoreCall *call)
{
    Str slot = store_slot_of(call->name);
    return call->op == STORE_READ || call->op == STORE_READ_BACKUP ||
           (call->op == STORE_REMOVE && !str_starts(slot, STR(STORE_OTHER)));
}

static bool may(StoreGuard *guard, const StoreCall *call, Str inner, Err *err)
{
    if (is_offer(store_slot_of(call->name)) && !may_touch(call))
        return refuse(call->name, err);
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
    bool writes = call->op == STORE_WRITE || call->op == STORE_WRITE_IF;
    if (writes && !is_shared(call->name) && is_own(guard, call->name))
        home_of(guard, true);
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
