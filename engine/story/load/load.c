// The loader: words available to scripts, and the overall process.
#include "story/load/load.h"
#include "story/load/strange.h"
#include "story/near_words.h"

#include <math.h>
#include <stdlib.h>

#define DIAGNOSTIC_STEPS 500 // what writing a sentence costs

// Registry key (by address) of the metatable of items.
static const char key_item = 0;

// --- memory ---------------------------------------------------------------------------------------

Loader *load_of(lua_State *L) { return sandbox_of(L)->loader; }

void *load_alloc(ParseContext *pc, ptrdiff_t count, size_t size)
{
    sandbox_charge_memory(pc->L, (size_t)count * size);
    return arena_alloc_array(&pc->loader->book->arena, count, size);
}

Str load_str(ParseContext *pc, int index)
{
    Str s;
    s.s = lua_tolstring(pc->L, index, &s.n);
    sandbox_charge_memory(pc->L, s.n);
    return arena_str(&pc->loader->book->arena, s);
}

Str load_concat(Loader *loader, const Str *parts, int n)
{
    Buf *joined = &loader->concat;
    buf_clear(joined);
    for (int i = 0; i < n; i++)
        buf_add(joined, parts[i]);
    loader->sandbox->external += joined->n; // checked by the next load_alloc
    return arena_str(&loader->book->arena, buf_str(joined));
}

void load_add(DeclList *decls, void *thing)
{
    if (decls->n == decls->capacity) {
        decls->capacity = decls->capacity ? decls->capacity * 2 : 16;
        decls->items = mem_grow(decls->items, decls->capacity, sizeof *decls->items);
    }
    decls->items[decls->n++] = thing;
}

void load_ref(ParseContext *pc, RefKind kind, Str id, int *slot, const char *verb)
{
    Loader *loader = pc->loader;
    sandbox_charge_memory(pc->L, sizeof(ForwardRef));
    if (loader->n_refs == loader->refs_capacity) {
        loader->refs_capacity = loader->refs_capacity ? loader->refs_capacity * 2 : 256;
        loader->refs =
            mem_grow(loader->refs, loader->refs_capacity, sizeof *loader->refs);
    }
    loader->refs[loader->n_refs++] =
        (ForwardRef){kind, id, slot, pc->where, pc->name, verb};
}

static void report(const ParseContext *pc, const char *rule, Where where,
    const char *format, va_list args)
{
    Err sentence = {0};
    sandbox_charge_items(pc->L, DIAGNOSTIC_STEPS);
    err_setv(&sentence, ERR_DATA, format, args);
    diagnostics_add(pc->loader->diagnostics, SEVERITY_ERROR, rule, where, "%s %s",
        pc->name, sentence.text);
}

void load_report(const ParseContext *pc, const char *rule, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    report(pc, rule, pc->where, format, args);
    va_end(args);
}

void load_report_field(const ParseContext *pc, const char *field, const char *rule,
    const char *format, ...)
{
    va_list args;
    va_start(args, format);
    report(pc, rule, load_field_where(pc, str_of(field), (Str){0}), format, args);
    va_end(args);
}

// Frees what only running scripts need, before resolving allocates the arrays of the book.
static void free_reading(Loader *loader)
{
    for (int i = 0; i < loader->n_files; i++)
        buf_free(&loader->files[i].text);
    buf_free(&loader->joined);
    buf_free(&loader->concat);
    free(loader->uses);
    loader->uses = NULL;
    loader->n_uses = 0;
}

void load_free(Loader *loader)
{
    DeclList *const decls[] = {&loader->places, &loader->people, &loader->sayings,
        &loader->terms, &loader->facts, &loader->sources, &loader->pictures,
        &loader->world, &loader->chain, &loader->outlines, &loader->charts,
        &loader->editions, &loader->chapters, &loader->nodes, &loader->state,
        &loader->renames, &loader->conditions};
    for (int i = 0; i < COUNT_OF(decls); i++)
        free(decls[i]->items);
    free_reading(loader);
    free(loader->files);
    free(loader->refs);
}

// --- words ------------------------------------------------------------------------------------------

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
        (WordUse){kind, USE_OPEN, arena_str(&loader->book->arena, id), where};
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
    load_word(loader, L, kind, use.id, use.where);
    return 0;
}

static void report_bad_id(Loader *loader, const ApiWord *word, const WordUse *use)
{
    char message[BUDGET_SENTENCE_MAX];
    Buf alike = {0};
    bool looks = strange_alike(use->id, &alike);
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

// word(...): the arguments become the table.
static int declare_call(lua_State *L)
{
    WordKind kind = kind_of(L);
    Loader *loader = load_open_loader(L, kind);
    int n = lua_gettop(L);
    if (!fits_call(L, kind, n))
        sandbox_raise(
            L, "%s is written %s", api_words[kind].name, api_words[kind].usage);
    lua_createtable(L, n, 0);
    for (int i = 1; i <= n; i++) {
        lua_pushvalue(L, i);
        lua_rawseti(L, -2, i);
    }
    push_item(L, loader, add_use(L, loader, kind, (Str){0}));
    return 1;
}

// --- loading ----------------------------------------------------------------------------------------

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

static int run_all(lua_State *L)
{
    Loader *loader = lua_touserdata(L, 1);
    const ScriptFile *file = load_read_script(loader, STR("scenario.lua"), (Where){0});
    if (file) load_run_script(loader, L, file);
    return 0;
}

static void report_open(Loader *loader, const WordUse *use, const char *word)
{
    bool is_field = near_is_field(str_of(word));
    diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "missing-body", use->where,
        "%s \"" STR_FMT "\" has no { ... } behind it%s%s%s", word, STR_ARG(use->id),
        is_field ? "; as a field write " : "", is_field ? word : "",
        is_field ? " = ..." : "");
}

// Reports words without braces, and items outside any word.
static void check_uses(Loader *loader)
{
    for (size_t i = 0; i < loader->n_uses; i++) {
        const WordUse *use = &loader->uses[i];
        const ApiWord *word = &api_words[use->kind];
        if (use->state == USE_OPEN)
            report_open(loader, use, word->name);
        else if (use->state == USE_FILLED)
            diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "stray-item",
                use->where, "this %s stands in no %s", word->name, word->parents);
    }
}

void load_run(Loader *loader)
{
    Err err = {0};
    loader->sandbox->loader = loader;
    bool done = sandbox_run(loader->sandbox, run_all, loader, &err);
    if (!done) {
        Str message = str_of(err.text);
        Where where = load_read_where(loader, &message);
        loader->broken = loader->partial = true;
        diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "limit", where, STR_FMT,
            STR_ARG(message));
    }
    loader->sandbox->loader = NULL;
    load_api_tell(loader);
    // After an error in a script, missing declarations would be consequential errors.
    if (!loader->broken) {
        check_uses(loader);
        if (!loader->has_scenario && !loader->partial)
            diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "missing-scenario",
                (Where){STR("scenario.lua"), 0}, "there is no scenario \"id\" { ... }");
    }
    free_reading(loader);
}
