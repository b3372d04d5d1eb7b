// Reading and running the scripts of a scenario, and reporting their errors.
#include "base/ascii.h"
#include "story/load/load.h"
#include "story/load/slip.h"
#include "story/lua_lexer.h"

#include "base/os_name.h"

// Cached: usually the same file as last time.
ScriptFile *load_find_file(Loader *loader, Str name)
{
    for (int k = 0; loader->files && k < loader->n_files; k++) {
        int i = (loader->last_file + k) % loader->n_files;
        if (!str_eq(loader->files[i].name, name)) continue;
        loader->last_file = i;
        return &loader->files[i];
    }
    return NULL;
}

Str load_script_text(Loader *loader, ScriptFile *file)
{
    if (file->text.n == 0 && file->bytes > 0)
        loader->host->read(loader->host->ctx, file->name, &file->text, NULL);
    return buf_str(&file->text);
}

// Most files are not asked for after they have run.
static void drop_text(Loader *loader, ScriptFile *file)
{
    file->line = 1;
    file->offset = 0;
    buf_clear(&file->text);
    buf_free(&loader->unused);
    loader->unused = file->text;
    file->text = (Buf){0};
}

// False with a diagnostic if the file may not be read.
static bool may_read(Loader *loader, Str name, Where where)
{
    Err err = {0};
    char message[BUDGET_SENTENCE_MAX];
    int max = loader->sandbox->limits.files;
    if (!os_name_safe(name, &err))
        diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "bad-file-name", where,
            "%s", err.text);
    else if (name.n > FILE_NAME_MAX)
        diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "bad-file-name", where,
            "%s", budget_message(BUDGET_FILE_NAME, message));
    else if (load_find_file(loader, name))
        diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "included-twice", where,
            "\"" STR_FMT "\" is included twice", STR_ARG(name));
    else if (loader->n_files >= max)
        diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "too-many-files", where,
            "%s", budget_message_max(BUDGET_FILES, max, message));
    else if (loader->depth >= INCLUDE_DEPTH)
        diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "include-depth", where,
            "%s", budget_message(BUDGET_INCLUDES, message));
    else
        return true;
    return false;
}

// False with a diagnostic if the file, or all files together, exceed a budget.
static bool fits(Loader *loader, const ScriptFile *file)
{
    const Limits *limits = &loader->sandbox->limits;
    char message[BUDGET_SENTENCE_MAX];
    size_t all = file->bytes;
    for (int i = 0; i < loader->n_files; i++)
        all += loader->files[i].bytes;
    if (file->bytes <= limits->file_bytes && all <= limits->scripts_bytes) return true;
    bool one = file->bytes > limits->file_bytes;
    diagnostics_add(loader->diagnostics, SEVERITY_ERROR,
        one ? "file-too-large" : "scripts-too-large", (Where){file->name, 0},
        "%s; this file has %zu",
        one ? budget_message_max(BUDGET_FILE, (int64_t)limits->file_bytes, message)
            : budget_message_max(
                  BUDGET_SCRIPTS, (int64_t)limits->scripts_bytes, message),
        file->bytes);
    return false;
}

// Appends the name with the folder of the script that includes it, when that is the file that was meant.
static void add_folder_hint(Loader *loader, Str name, Str includer, Buf *out)
{
    size_t folder = 0;
    for (size_t i = 0; i < includer.n; i++)
        if (includer.s[i] == '/') folder = i + 1;
    Buf meant = {0}, text = {0};
    buf_add(&meant, str_cut(includer, 0, folder));
    buf_add(&meant, name);
    if (folder > 0 && os_name_safe(buf_str(&meant), NULL) &&
        loader->host->read(loader->host->ctx, buf_str(&meant), &text, NULL))
        buf_addf(out,
            "; names begin in the folder of scenario.lua, so write include \"%s\"",
            meant.s);
    buf_free(&meant);
    buf_free(&text);
}

static void report_unread(Loader *loader, Str name, Where where, const Err *why)
{
    Buf hint = {0};
    if (why->kind == ERR_NO_INPUT) add_folder_hint(loader, name, where.file, &hint);
    diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "missing-file", where,
        where.line > 0 ? "include \"" STR_FMT "\": %s" STR_FMT
                       : "\"" STR_FMT "\" cannot be read: %s" STR_FMT,
        STR_ARG(name), why->text, STR_ARG(buf_str(&hint)));
    buf_free(&hint);
}

ScriptFile *load_read_script(Loader *loader, Str name, Where where)
{
    ScriptFile file = {.name = arena_str(&loader->book->arena, name),
        .text = loader->unused,
        .line = 1};
    Err err = {0};
    loader->unused = (Buf){0};
    bool there = loader->host->read(loader->host->ctx, name, &file.text, &err);
    file.bytes = file.text.n;
    if (!there) {
        report_unread(loader, name, where, &err);
    } else if (fits(loader, &file)) {
        loader->files =
            mem_grow(loader->files, loader->n_files + 1, sizeof *loader->files);
        loader->files[loader->n_files] = file;
        load_api_scan(loader, &file);
        return &loader->files[loader->n_files++];
    }
    buf_free(&file.text);
    loader->partial = true;
    return NULL;
}

Str load_line(Loader *loader, Where where)
{
    ScriptFile *file = load_find_file(loader, where.file);
    Str rest = file ? load_script_text(loader, file) : (Str){0}, line = {0};
    for (int i = 0; i < where.line; i++)
        if (!str_split(&rest, '\n', &line)) return (Str){0};
    return line;
}

Where load_read_where(const Loader *loader, Str *message)
{
    for (int i = 0; i < loader->n_files; i++) {
        Str name = loader->files[i].name, rest = str_from(*message, name.n);
        if (!str_starts(*message, name) || !str_starts(rest, STR(":"))) continue;
        Where where = {name, 0};
        for (rest = str_from(rest, 1); rest.n > 0 && ascii_is_digit(rest.s[0]);
             rest = str_from(rest, 1))
            where.line = where.line * 10 + (rest.s[0] - '0');
        *message = str_trim(str_from(rest, 1));
        return where;
    }
    return (Where){0};
}

// Whether the fault may follow from a text that swallowed the script from a line on.
static bool follows(const void *ctx, const Diagnostic *fault)
{
    const Where *from = ctx;
    bool behind =
        str_eq(fault->where.file, from->file) && fault->where.line >= from->line;
    return behind || fault->where.line == 0 || str_starts(fault->rule, STR("unknown-"));
}

bool load_look_again(Loader *loader)
{
    bool found = false;
    for (int i = 0; loader->diagnostics->errors > 0 && i < loader->n_files; i++) {
        Where where = {loader->files[i].name, 0};
        Where from = where; // the word that holds the text
        Buf script = {0}, sentence = {0};
        if (loader->host->read(loader->host->ctx, where.file, &script, NULL) &&
            slip_find_swallowed(buf_str(&script), &where.line, &from.line, &sentence) &&
            diagnostics_drop(loader->diagnostics, follows, &from) > 0) {
            found = true;
            diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "text-not-closed",
                where, STR_FMT, STR_ARG(buf_str(&sentence)));
        }
        buf_free(&script);
        buf_free(&sentence);
    }
    return found;
}

void load_run_script(Loader *loader, lua_State *L, const ScriptFile *file)
{
    Str text = buf_str(&file->text), name = file->name;
    sandbox_charge_memory(L, text.n);
    bool was_read = sandbox_parse(L, text, name.s) == LUA_OK;
    bool done = false;
    if (was_read) {
        loader->depth++;
        done = lua_pcall(L, 0, 1, 0) == LUA_OK;
        loader->depth--;
    }
    if (!done && sandbox_stopped(loader->sandbox)) lua_error(L);
    if (!done) {
        load_report_raised(loader, L, name, !was_read);
        lua_pushnil(L);
    }
    ScriptFile *ran =
        load_find_file(loader, name); // includes may have reallocated the files
    if (ran) drop_text(loader, ran);
}

// Whether the include in the line stands for a value: pick = include "verdict.lua".
static bool asks_for_value(Loader *loader, Where where)
{
    Str line = load_line(loader, where);
    bool given = false;
    for (LuaToken token; lua_lexer_next(&line, &token);) {
        if (given && str_eq(token.text, STR("include"))) return true;
        given = token.kind == TOKEN_SIGN && str_eq(token.text, STR("="));
    }
    return false;
}

// The file did not run, or gave nothing. That is a mistake only where something is then missing.
static void look_at_nothing(Loader *loader, Str name, Where where)
{
    if (loader->nothing_given || !asks_for_value(loader, where)) return;
    loader->nothing_given = true;
    loader->nothing_where = where;
    loader->nothing_name = arena_str(&loader->book->arena, name);
}

bool load_report_nothing(Loader *loader)
{
    if (!loader->nothing_given) return false;
    if (!loader->partial && !loader->nothing_told)
        diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "nothing-returned",
            loader->nothing_where,
            "a value is asked of include \"" STR_FMT
            "\", and the file gives none; write return before what it should give",
            STR_ARG(loader->nothing_name));
    loader->nothing_told = true;
    return true;
}

int load_include(lua_State *L)
{
    Loader *loader = load_open_loader(L, WORD_INCLUDE);
    Where where = load_where_now(loader, L);
    if (lua_type(L, 1) != LUA_TSTRING)
        sandbox_raise(
            L, "include needs the name of a file: %s", api_words[WORD_INCLUDE].usage);
    Str name;
    name.s = lua_tolstring(L, 1, &name.n);
    ScriptFile *file = load_find_file(loader, name);
    if (file && file->returned) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, file->returned);
        return 1;
    }
    bool may = may_read(loader, name, where);
    file = may ? load_read_script(loader, name, where) : NULL;
    if (!file) {
        loader->partial |= !may && !load_find_file(loader, name);
        look_at_nothing(loader, name, where);
        lua_pushnil(L);
        return 1;
    }
    Str kept = file->name;
    load_run_script(loader, L, file);
    if (!lua_isnil(L, -1)) {
        lua_pushvalue(L, -1);
        int returned = luaL_ref(L, LUA_REGISTRYINDEX);
        load_find_file(loader, kept)->returned =
            returned; // find it again: includes may have reallocated the list
    } else {
        look_at_nothing(loader, kept, where);
    }
    return 1;
}
