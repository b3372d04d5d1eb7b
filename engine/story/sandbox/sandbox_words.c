// The names that a script can use: words, and the functions of its libraries.
#include "story/sandbox/sandbox_inner.h"

typedef struct WordListing {
    Arena *arena;
    Str library; // empty: the words themselves
    Ids *names;
} WordListing;

// Replaces the proxy at the top of the stack by its table. False if it is none.
static bool unlock(lua_State *L)
{
    if (!lua_isuserdata(L, -1) || !lua_getmetatable(L, -1)) return false;
    lua_pushliteral(L, "__index");
    lua_rawget(L, -2);
    lua_replace(L, -3);
    lua_pop(L, 1);
    return lua_istable(L, -1);
}

static int count_names(lua_State *L)
{
    int n = 0;
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
        n += lua_type(L, -2) == LUA_TSTRING;
    return n;
}

static int list(lua_State *L)
{
    WordListing *listing = lua_touserdata(L, 1);
    Ids *names = listing->names;
    sandbox_push_environment(L);
    if (!unlock(L)) return 0;
    if (listing->library.n > 0) {
        lua_pushlstring(L, listing->library.s, listing->library.n);
        lua_rawget(L, -2);
        if (!unlock(L)) return 0;
    }
    names->items = arena_array(listing->arena, Str, count_names(L) + 1);
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING) continue;
        Str name;
        name.s = lua_tolstring(L, -2, &name.n);
        names->items[names->n++] = arena_str(listing->arena, name);
    }
    sandbox_sort_names(names->items, (size_t)names->n);
    return 0;
}

Ids sandbox_words(Sandbox *sandbox, Arena *arena, Str library)
{
    Ids names = {0};
    Err ignored = {0};
    WordListing listing = {arena, library, &names};
    sandbox_run(sandbox, list, &listing, &ignored);
    return names;
}
