// Reads tests.lua, in a sandbox of its own, into plays and expectations.
#include "story/load/load_tests.h"

#include <stdlib.h>

// Registry key (by address) of the metatable of expect { ... }.
static const char key_expect = 0;

static TestLoader *tests_of(lua_State *L) { return (TestLoader *)load_of(L); }

void load_test_fault(TestReading *reading, const char *rule, const char *format, ...)
{
    Err sentence = {0};
    TestLoader *loader = reading->loader;
    sandbox_charge_items(loader->base.sandbox->lua, TEST_FAULT_STEPS);
    va_list args;
    va_start(args, format);
    err_setv(&sentence, ERR_DATA, format, args);
    va_end(args);
    reading->broken = true;
    diagnostics_add(loader->base.diagnostics, SEVERITY_ERROR, rule, reading->where,
        "play \"" STR_FMT "\" %s", STR_ARG(reading->id), sentence.text);
}

// --- steps ------------------------------------------------------------------------------------------

// expect { ... }: a userdata with its line, and the table as user value.
static int declare_expect(lua_State *L)
{
    char file[LUA_IDSIZE];
    lua_settop(L, 1);
    if (!lua_istable(L, 1)) sandbox_raise(L, "expect needs { ... } behind it");
    int *line = lua_newuserdatauv(L, sizeof *line, 1);
    *line = sandbox_where(L, file).line;
    lua_pushvalue(L, 1);
    lua_setiuservalue(L, -2, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_expect);
    lua_setmetatable(L, -2);
    return 1;
}

// Whether the value at the top of the stack is expect { ... }.
static bool is_expect(lua_State *L)
{
    if (lua_type(L, -1) != LUA_TUSERDATA || !lua_getmetatable(L, -1)) return false;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_expect);
    bool same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return same;
}

// Replaces expect { ... } at the top of the stack by its table; its line, or that of the play.
static Where open_expect(lua_State *L, Where where)
{
    if (lua_type(L, -1) != LUA_TUSERDATA) return where;
    where.line = *(int *)lua_touserdata(L, -1);
    lua_getiuservalue(L, -1, 1);
    lua_remove(L, -2);
    return where;
}

static void add_step(lua_State *L, PlayTest *play, TestStep step)
{
    TestLoader *loader = tests_of(L);
    if (play->n_steps == PLAY_TEST_STEPS_MAX)
        sandbox_raise_budget(L, BUDGET_TEST_STEPS, PLAY_TEST_STEPS_MAX);
    if (loader->n_steps == PLAY_TEST_STEPS_ALL)
        sandbox_raise_budget(L, BUDGET_TEST_STEPS_ALL, PLAY_TEST_STEPS_ALL);
    sandbox_charge_memory(L, sizeof(TestStep));
    loader->steps =
        mem_room(loader->steps, loader->n_steps, &loader->room, sizeof *loader->steps);
    loader->steps[loader->n_steps++] = step;
    play->n_steps++;
}

static void add_expectation(
    lua_State *L, TestReading *reading, PlayTest *play, Where where)
{
    TestReading inner = *reading;
    inner.where = open_expect(L, where);
    const Expectation *expect = load_expectation(&inner);
    reading->broken |= inner.broken;
    add_step(L, play, (TestStep){.where = inner.where, .expect = expect});
}

static void report_step(lua_State *L, TestReading *reading)
{
    if (lua_istable(L, -1))
        load_test_fault(reading, "test-step",
            "has lists of steps within each other more than %d deep", PLAY_TEST_DEPTH);
    else
        load_test_fault(reading, "test-step",
            "has a %s for a step; a step is the id of a choice, expect { ... } or a "
            "list of steps",
            luaL_typename(L, -1));
}

// Adds the steps of the list at the top of the stack.
static void add_steps(lua_State *L, TestReading *reading, PlayTest *play, int depth)
{
    int list = lua_gettop(L);
    luaL_checkstack(L, 10, NULL);
    lua_Integer n = (lua_Integer)lua_rawlen(L, list);
    for (lua_Integer i = 1; i <= n; i++) {
        sandbox_charge_items(L, 1);
        lua_rawgeti(L, list, i);
        if (lua_type(L, -1) == LUA_TSTRING)
            add_step(L, play,
                (TestStep){.where = play->where, .action = load_test_str(L, -1)});
        else if (is_expect(L))
            add_expectation(L, reading, play, play->where);
        else if (lua_istable(L, -1) && depth < PLAY_TEST_DEPTH)
            add_steps(L, reading, play, depth + 1);
        else
            report_step(L, reading);
        lua_settop(L, list);
    }
}

// --- plays ------------------------------------------------------------------------------------------

// All named fields, in the order of their names.
static void read_fields(lua_State *L, TestReading *reading, PlayTest *play)
{
    int table = lua_gettop(L);
    sandbox_push_keys(L, table);
    int keys = lua_gettop(L);
    for (lua_Integer i = 1; lua_rawgeti(L, keys, i) != LUA_TNIL; i++) {
        if (lua_type(L, -1) == LUA_TSTRING) {
            Str name = load_text_at(L, -1);
            const ApiField *field = load_test_field(TEST_PLAY, name);
            lua_pushvalue(L, -1);
            lua_rawget(L, table);
            if (!field)
                load_test_unknown(reading, TEST_PLAY, name);
            else if (field->type != FIELD_EXPECT)
                load_test_value(reading, field, (char *)play + field->offset);
        }
        lua_settop(L, keys);
    }
    lua_settop(L, table);
}

static void read_last_expect(lua_State *L, TestReading *reading, PlayTest *play)
{
    int table = lua_gettop(L);
    lua_pushliteral(L, "expect");
    lua_rawget(L, table);
    if (lua_istable(L, -1) || is_expect(L)) {
        Where where = play->where;
        Loader *base = &reading->loader->base;
        Str script =
            base->n_files > 0 ? load_script_text(base, &base->files[0]) : (Str){0};
        sandbox_charge_bytes(L, script.n);
        where.line = load_test_expect_line(script, where.line);
        add_expectation(L, reading, play, where);
    } else if (!lua_isnil(L, -1))
        load_test_fault(reading, "test-field", "has a %s for expect; it should be %s",
            luaL_typename(L, -1), api_field_expected(FIELD_EXPECT));
    lua_settop(L, table);
}

static int declare_body(lua_State *L)
{
    TestLoader *loader = tests_of(L);
    PlayTest *play = lua_touserdata(L, lua_upvalueindex(1));
    lua_settop(L, 1);
    if (!loader) sandbox_raise(L, "play declares only while tests.lua is read");
    if (!lua_istable(L, 1))
        sandbox_raise(L, "play \"" STR_FMT "\" needs { ... } behind it, not a %s",
            STR_ARG(play->id), luaL_typename(L, 1));
    // Steps of a play stand behind each other; those of another would come between them.
    if (!loader->open || loader->plays[loader->n - 1] != play)
        sandbox_raise(L, "play \"" STR_FMT "\" needs its { ... } once, right behind it",
            STR_ARG(play->id));
    TestReading reading = {loader, play->id, play->where, play->broken};
    loader->open = false;
    read_fields(L, &reading, play);
    add_steps(L, &reading, play, 0);
    read_last_expect(L, &reading, play);
    if (play->n_steps == 0)
        load_test_fault(&reading, "test-step", "has neither steps nor expectations");
    play->broken = reading.broken;
    return 0;
}

static bool is_taken(const TestLoader *loader, Str id)
{
    for (int i = 0; i < loader->n; i++)
        if (str_eq(loader->plays[i]->id, id)) return true;
    return false;
}

static void report_open(TestLoader *loader)
{
    if (!loader->open) return;
    const PlayTest *play = loader->plays[loader->n - 1];
    diagnostics_add(loader->base.diagnostics, SEVERITY_ERROR, "missing-body",
        play->where, "play \"" STR_FMT "\" has no { ... } behind it",
        STR_ARG(play->id));
    loader->plays[loader->n - 1]->broken = true;
    loader->open = false;
}

static int declare_play(lua_State *L)
{
    TestLoader *loader = tests_of(L);
    const ApiWord *word = &api_test_words[TEST_PLAY];
    char file[LUA_IDSIZE];
    if (!loader) sandbox_raise(L, "play declares only while tests.lua is read");
    if (lua_type(L, 1) != LUA_TSTRING)
        sandbox_raise(L, "play needs an id: %s", word->usage);
    if (loader->n == PLAY_TESTS_MAX)
        sandbox_raise_budget(L, BUDGET_TESTS, PLAY_TESTS_MAX);
    report_open(loader);
    Str id = str_cut(load_text_at(L, 1), 0, 2 * SANDBOX_ID_MAX);
    sandbox_charge_memory(L, sizeof(PlayTest) + id.n);
    sandbox_charge_items(L, (size_t)loader->n);
    PlayTest *play = arena_new(&loader->base.book->arena, PlayTest);
    *play = (PlayTest){.id = arena_str(&loader->base.book->arena, id),
        .where = {STR(PLAY_TESTS_FILE), sandbox_where(L, file).line},
        .edition = book_first_edition(loader->of),
        .from = NONE,
        .seed = 1};
    TestReading reading = {loader, play->id, play->where, false};
    if (!api_id_valid(word, load_text_at(L, 1)))
        load_test_fault(&reading, "bad-id", "has no id: %s",
            "a small letter, then small letters, digits, - and _");
    else if (is_taken(loader, play->id))
        load_test_fault(&reading, "test-twice", "is written twice");
    play->broken = reading.broken;
    loader->plays[loader->n++] = play;
    loader->open = true;
    lua_pushlightuserdata(L, play);
    lua_pushcclosure(L, declare_body, 1);
    return 1;
}

// --- the file ---------------------------------------------------------------------------------------

static void add_words(lua_State *L)
{
    lua_pushcfunction(L, declare_play);
    lua_setfield(L, -2, "play");
    lua_pushcfunction(L, declare_expect);
    lua_setfield(L, -2, "expect");
    lua_newtable(L);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_expect);
}

static int run_file(lua_State *L)
{
    TestLoader *loader = lua_touserdata(L, 1);
    const ScriptFile *file =
        load_read_script(&loader->base, STR(PLAY_TESTS_FILE), (Where){0});
    if (file) load_run_script(&loader->base, L, file);
    return 0;
}

static void run(TestLoader *loader)
{
    Err err = {0};
    Sandbox *sandbox = loader->base.sandbox;
    sandbox->loader = &loader->base;
    if (!sandbox_run(sandbox, run_file, loader, &err)) {
        Str message = str_of(err.text);
        Where where = load_read_where(&loader->base, &message);
        if (where.file.n == 0) where = (Where){STR(PLAY_TESTS_FILE), 0};
        diagnostics_add(loader->base.diagnostics, SEVERITY_ERROR, "limit", where,
            STR_FMT, STR_ARG(message));
        loader->n = loader->n_steps =
            0; // a budget was passed: what was read is not whole
    }
    sandbox->loader = NULL;
    // After an error of the script its last play is not whole, and that was told.
    if (!loader->base.broken)
        report_open(loader);
    else if (loader->n > 0)
        loader->plays[loader->n - 1]->broken = true;
}

bool play_tests_exist(const Host *host)
{
    Buf text = {0};
    Err err = {0};
    bool there = host->read(host->ctx, STR(PLAY_TESTS_FILE), &text, &err);
    buf_free(&text);
    return there || err.kind != ERR_NO_INPUT;
}

// Steps of all plays, one after the other.
static void place(const TestLoader *loader, PlayTests *out)
{
    Arena *arena = &out->holder.arena;
    TestStep *step = arena_array(arena, TestStep, loader->n_steps + 1);
    for (int i = 0; i < loader->n_steps; i++)
        step[i] = loader->steps[i];
    out->items = arena_array(arena, PlayTest, loader->n + 1);
    for (int i = 0; i < loader->n; i++) {
        out->items[i] = *loader->plays[i];
        out->items[i].steps = step;
        step += out->items[i].n_steps;
    }
    out->n = loader->n;
}

void play_tests_read(const Host *host, const Limits *limits, const Book *book,
    PlayTests *out, Diagnostics *diagnostics)
{
    Err err = {0};
    TestLoader loader = {.of = book};
    *out = (PlayTests){0};
    loader.plays = mem_new(PLAY_TESTS_MAX, sizeof *loader.plays);
    loader.base =
        (Loader){.host = host, .diagnostics = diagnostics, .book = &out->holder};
    loader.base.sandbox = sandbox_open(limits, add_words, &err);
    if (loader.base.sandbox) {
        loader.base.sandbox->host = host;
        run(&loader);
        place(&loader, out);
        if (loader.base.n_files > 0)
            load_test_lines(load_script_text(&loader.base, &loader.base.files[0]), out);
        sandbox_close(loader.base.sandbox);
    }
    load_free(&loader.base);
    free(loader.plays);
    free(loader.steps);
}

void play_tests_free(PlayTests *tests)
{
    arena_free(&tests->holder.arena);
    *tests = (PlayTests){0};
}
