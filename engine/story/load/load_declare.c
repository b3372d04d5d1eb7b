// The words that declare, as functions of the scripts: scene "id" { ... }, meter{ ... }, when(...).
#include "story/load/load.h"
#include "story/load/strange.h"

#include <math.h>

// Registry key (by address) of the metatable of items.
static const char key_item = 0;

// The current line; the file name lives as long as the book.
Where load_where_now(Loader *loader, lua_State *L)
{
    char file[LUA_IDSIZE];
    Where where = sandbox_where(L, file);
    const ScriptFile *script = load_find_file(loader, where.file);
    where.file = script ? script->name : (Str){0};
    return where;
}

static size_t add_use(lua_State *L, Loader *loader, WordKind kind, Str id)
{
    sandbox_charge_memory(L, sizeof(WordUse) + id.n);
    if (loader->n_uses == loader->uses_capacity) {
        loader->uses_capacity = loader->uses_capacity ? loader->uses_capacity * 2 : 256;
        loader->uses =
            mem_grow(loader->uses, loader->uses_capacity, sizeof *loader->uses);
    }
    int max = loader->sandbox->limits.words;
    if (loader->n_uses == (size_t)max) sandbox_raise_budget(L, BUDGET_WORDS, max);
    Where where = load_where_now(loader, L);
    load_api_use(loader, kind, NULL, where);
    loader->uses[loader->n_uses] =
        (WordUse){kind, USE_OPEN, arena_str(&loader->book->arena, id), where, 0};
    return loader->n_uses++;
}

Loader *load_open_loader(lua_State *L, WordKind kind)
{
    Loader *loader = load_of(L);
    if (!loader)
        sandbox_raise(
            L, "%s declares only while the scenario is read", api_words[kind].name);
    return loader;
}

static WordKind kind_of(lua_State *L)
{
    return (WordKind)lua_tointeger(L, lua_upvalueindex(1));
}

// Replaces the table at the top of the stack by an item: a userdata with the index of its WordUse and
// the table as user value.
static void push_item(lua_State *L, Loader *loader, size_t uses)
{
    size_t *item = lua_newuserdatauv(L, sizeof *item, 1);
    *item = uses;
    lua_insert(L, -2);
    lua_setiuservalue(L, -2, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_item);
    lua_setmetatable(L, -2);
    loader->uses[uses].state = USE_FILLED;
}

const WordUse *load_item(lua_State *L)
{
    if (lua_type(L, -1) != LUA_TUSERDATA || !lua_getmetatable(L, -1)) return NULL;
    bool is_item = lua_topointer(L, -1) == sandbox_of(L)->item_metatable;
    lua_pop(L, 1);
    if (!is_item) return NULL;
    size_t at = *(size_t *)lua_touserdata(L, -1);
    WordUse *item = &load_of(L)->uses[at];
    item->state = USE_PLACED;
    return item;
}

void load_open_item(lua_State *L)
{
    lua_getiuservalue(L, -1, 1);
    lua_remove(L, -2);
}

#define WITHIN_MAX 256 // uses before a word among which that around it is looked for

// 1 + the use of the word whose id was read before and whose braces were not: this one stands in them, if they come.
static size_t outer_use(lua_State *L, const Loader *loader, size_t at)
{
    size_t n = at < WITHIN_MAX ? at : WITHIN_MAX;
    for (size_t k = 1; k <= n; k++) {
        const WordUse *use = &loader->uses[at - k];
        if (k > 1) sandbox_charge_items(L, 1);
        if (api_words[use->kind].shape != SHAPE_TOP) continue;
        bool same = str_eq(use->where.file, loader->uses[at].where.file);
        return use->state == USE_OPEN && same ? at - k + 1 : 0;
    }
    return 0;
}

// The { ... } after word "id".
static int declare_body(lua_State *L)
{
    WordKind kind = kind_of(L);
    Loader *loader = load_open_loader(L, kind);
    size_t at = (size_t)lua_tointeger(L, lua_upvalueindex(2));
    const WordUse use = loader->uses[at];
    lua_settop(L, 1);
    if (!lua_istable(L, 1))
        sandbox_raise(L, "%s \"" STR_FMT "\" needs { ... } behind it, not a %s",
            api_words[kind].name, STR_ARG(use.id), luaL_typename(L, 1));
    if (api_words[kind].shape == SHAPE_ITEM) {
        push_item(L, loader, at);
        return 1;
    }
    loader->uses[at].state = USE_PLACED;
    loader->uses[at].within = outer_use(L, loader, at);
    load_word(loader, L, kind, use.id, use.where);
    return 0;
}

static void report_bad_id(Loader *loader, const ApiWord *word, const WordUse *use)
{
    char message[BUDGET_SENTENCE_MAX];
    Buf alike = {0};
    bool looks = strange_alike(use->id, &alike);
    if (!looks && word == &api_words[WORD_FACT]) {
        diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "bad-id", use->where,
            "%s \"" STR_FMT
            "\": its id is a letter, then letters, digits, _ and -, without spaces, %d "
            "at most",
            word->name, STR_ARG(use->id), SANDBOX_ID_MAX);
        return;
    }
    diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "bad-id", use->where,
        "%s \"" STR_FMT "\"%s%s", word->name, STR_ARG(use->id), looks ? " has " : ": ",
        looks ? alike.s : budget_message(BUDGET_ID, message));
    buf_free(&alike);
}

// word "id"
static int declare_id(lua_State *L)
{
    WordKind kind = kind_of(L);
    const ApiWord *word = &api_words[kind];
    Loader *loader = load_open_loader(L, kind);
    if (lua_isuserdata(L, 1)) lua_remove(L, 1); // world is called by its metatable
    if (lua_type(L, 1) != LUA_TSTRING)
        sandbox_raise(L, "%s needs an id: %s", word->name, word->usage);
    Str id;
    id.s = lua_tolstring(L, 1, &id.n);
    id = str_cut(id, 0, 2 * SANDBOX_ID_MAX); // enough to identify it in a message
    if (lua_gettop(L) > 1)
        sandbox_raise(L,
            "%s and its id stand without parentheses and comma: %s \"" STR_FMT
            "\" { ... }",
            word->name, word->name, STR_ARG(id));
    size_t at = add_use(L, loader, kind, id);
    if (!api_id_valid(word, (Str){id.s, lua_rawlen(L, 1)}))
        report_bad_id(loader, word, &loader->uses[at]);
    lua_pushinteger(L, kind);
    lua_pushinteger(L, (lua_Integer)at);
    lua_pushcclosure(L, declare_body, 2);
    return 1;
}

// edition "lesson" declares one, edition() asks which is played.
static int declare_or_ask(lua_State *L)
{
    return lua_gettop(L) > 0 ? declare_id(L) : sandbox_query_edition(L);
}

// word{ ... }
static int declare_braces(lua_State *L)
{
    WordKind kind = kind_of(L);
    Loader *loader = load_open_loader(L, kind);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING)
        sandbox_raise(L,
            "%s has no id before its braces; what it holds stands in them: %s",
            api_words[kind].name, api_words[kind].usage);
    if (!lua_istable(L, 1))
        sandbox_raise(L, "%s needs { ... } behind it", api_words[kind].name);
    push_item(L, loader, add_use(L, loader, kind, (Str){0}));
    return 1;
}

static bool is_number(lua_State *L, int index)
{
    return lua_type(L, index) == LUA_TNUMBER && isfinite(lua_tonumber(L, index));
}

// Whether a word in parentheses has [n] arguments of its kinds.
static bool fits_call(lua_State *L, WordKind kind, int n)
{
    switch (kind) {
    case WORD_WHEN:
        return n == 2 && lua_type(L, 2) == LUA_TSTRING &&
               (lua_isfunction(L, 1) || lua_isuserdata(L, 1) || lua_istable(L, 1) ||
                   lua_type(L, 1) == LUA_TSTRING);
    case WORD_AT_LEAST:
    case WORD_AT_MOST:
        return n == 1 && is_number(L, 1);
    case WORD_BETWEEN:
        return n == 2 && is_number(L, 1) && is_number(L, 2);
    case WORD_NOT:
        return n == 1 && !lua_isnil(L, 1) && !lua_isfunction(L, 1);
    case WORD_ANY_OF:
        return n == 1 && lua_istable(L, 1);
    case WORD_VISITED:
    case WORD_CHOSEN:
        return n == 1 && lua_type(L, 1) == LUA_TSTRING;
    default:
        return n == 0;
    }
}

static const char *mend_of_when(lua_State *L, int n)
{
    if (lua_isboolean(L, 1))
        return "; what must not hold is written not_: when(not_ \"told\", [[...]])";
    return n > 2 ? "; it has one text, and what is shown otherwise stands in a second: "
                   "when(not_ \"told\", [[...]])"
                 : "";
}

// word(...): the arguments become the table.
static int declare_call(lua_State *L)
{
    WordKind kind = kind_of(L);
    Loader *loader = load_open_loader(L, kind);
    int n = lua_gettop(L);
    if (!fits_call(L, kind, n))
        sandbox_raise(L, "%s is written %s%s", api_words[kind].name,
            api_words[kind].usage, kind == WORD_WHEN ? mend_of_when(L, n) : "");
    lua_createtable(L, n, 0);
    for (int i = 1; i <= n; i++) {
        lua_pushvalue(L, i);
        lua_rawseti(L, -2, i);
    }
    push_item(L, loader, add_use(L, loader, kind, (Str){0}));
    return 1;
}

// Adds the words of api_words to the environment table at the top of the stack.
void load_add_words(lua_State *L)
{
    static const lua_CFunction sayings[] = {
        [SHAPE_TOP] = declare_id,
        [SHAPE_ITEM] = declare_id,
        [SHAPE_BRACES] = declare_braces,
        [SHAPE_CALL] = declare_call,
    };
    int words = lua_gettop(L);
    for (int kind = 0; kind < WORD_KINDS; kind++) {
        const ApiWord *word = &api_words[kind];
        if (word->shape == SHAPE_QUERY) continue;
        lua_pushinteger(L, kind);
        lua_pushcclosure(L,
            kind == WORD_INCLUDE   ? load_include
            : kind == WORD_EDITION ? declare_or_ask
                                   : sayings[word->shape],
            1);
        if (kind == WORD_WORLD) { // world.price and world "price" share their name
            lua_getfield(L, words, word->name);
            lua_getmetatable(L, -1);
            lua_pushvalue(L, -3);
            lua_setfield(L, -2, "__call");
            lua_settop(L, words);
        } else {
            lua_setfield(L, words, word->name);
        }
    }
    lua_newtable(L);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    sandbox_of(L)->item_metatable = lua_topointer(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_item);
}
