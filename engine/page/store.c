#include "page/store.h"

#include "page/words.h"

// After this many names that cannot be read assume a broken disk.
#define UNREADABLE_MAX 8

bool store_call(const Store *store, const StoreCall *call, Buf *out, Err *err)
{
    if (store_can(store, call->op)) return store->call(store->ctx, call, out, err);
    bool reads = call->op == STORE_READ || call->op == STORE_READ_BACKUP;
    return err_set(err, reads ? ERR_NO_INPUT : ERR_IO, "%s", word(W_NO_STORE).s);
}

bool store_read(const Store *store, Str name, Buf *out, Err *err)
{
    return store_call(store, &(StoreCall){STORE_READ, .name = name}, out, err);
}

bool store_write(const Store *store, Str name, Str bytes, Err *err)
{
    StoreCall call = {STORE_WRITE, .name = name, .bytes = bytes};
    return store_call(store, &call, NULL, err);
}

bool store_write_numbered(const Store *store, const NumberedName *of, Str bytes,
    Arena *arena, Str *name, Err *err)
{
    for (int number = of->first, unreadable = 0; number <= of->last; number++) {
        *name = arena_fmt(arena, STR_FMT "-%d", STR_ARG(of->prefix), number);
        StoreCall call = {STORE_WRITE_IF, .name = *name, .bytes = bytes};
        Err trouble = {0};
        if (store_call(store, &call, NULL, &trouble)) return true;
        bool other = trouble.kind == ERR_CONFLICT && trouble.text[0] == '\0';
        if (trouble.kind != ERR_CONFLICT || (!other && ++unreadable == UNREADABLE_MAX))
            return err_set(err, ERR_IO, "%s", trouble.text);
    }
    return err_set(err, ERR_IO, STR_FMT, STR_ARG(of->full));
}

bool store_write_new(const Store *store, Str prefix, int first, Str bytes, Arena *arena,
    Str *name, Err *err)
{
    NumberedName of = {prefix, first, first + STORE_NEW_MAX - 1, word(W_SAVES_FULL)};
    return store_write_numbered(store, &of, bytes, arena, name, err);
}

bool store_has_version(const Store *store, Str name, Version version, Err *err)
{
    Buf there = {0};
    Err trouble = {0};
    bool read = store_read(store, name, &there, &trouble);
    bool same = read ? str_checksum(buf_str(&there)) == version.hash
                     : trouble.kind == ERR_NO_INPUT;
    buf_free(&there);
    return same || err_set(err, ERR_CONFLICT, "%s", trouble.text);
}

Str store_slot_of(Str name)
{
    size_t dot = str_find(name, '.');
    return dot < name.n ? str_from(name, dot + 1) : (Str){0};
}

// Whether [slot] is "PREFIX-12".
static bool is_numbered(Str slot, Str prefix)
{
    uint64_t number;
    return slot.n > prefix.n + 1 && str_starts(slot, prefix) &&
           slot.s[prefix.n] == '-' &&
           str_number(str_from(slot, prefix.n + 1), UINT32_MAX, &number);
}

bool store_is_autosave(Str slot)
{
    return str_eq(slot, STR(STORE_AUTOSAVE)) || is_numbered(slot, STR(STORE_AUTOSAVE));
}

int store_kept_number(Str slot)
{
    Str prefix = STR(STORE_KEPT "-");
    uint64_t number;
    bool is = str_starts(slot, prefix) &&
              str_number(str_from(slot, prefix.n), STORE_KEPT_MAX, &number);
    return is ? (int)number : 0;
}

bool store_is_regular(Str name)
{
    static const char *const single[] = {STORE_AUTOSAVE, STORE_PREVIOUS, STORE_HOME};
    Str slot = store_slot_of(name);
    return str_among(slot, single, COUNT_OF(single)) ||
           is_numbered(slot, STR(STORE_AUTOSAVE)) ||
           is_numbered(slot, STR(STORE_KEPT)) || is_numbered(slot, STR(STORE_SLOT));
}
