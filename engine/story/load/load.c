// The loader: what its parts share, and the overall process.
#include "story/load/load.h"
#include "story/near_words.h"

#include <stdlib.h>
#include <string.h>

#define DIAGNOSTIC_STEPS 500 // what writing a sentence costs

const char *load_article(const char *word)
{
    return strchr("aeiou", word[0]) ? "an" : "a";
}

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
    decls->items =
        mem_room(decls->items, decls->n, &decls->capacity, sizeof *decls->items);
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
        (ForwardRef){kind, id, slot, pc->where, pc->name, verb, pc->field, false};
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
    Str field = pc->field ? str_of(pc->field) : (Str){0};
    report(pc, rule, pc->field ? load_field_where(pc, field, (Str){0}) : pc->where,
        format, args);
    va_end(args);
}

void load_report_value(
    const ParseContext *pc, Str value, const char *rule, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str field = pc->field ? str_of(pc->field) : (Str){0};
    report(pc, rule, load_value_where(pc, field, value), format, args);
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
    buf_free(&loader->unused);
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

// --- loading ----------------------------------------------------------------------------------------

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

// scene "one" { ..., scene "two" { ... } }
static void report_within(Loader *loader, const WordUse *use)
{
    const WordUse *outer = &loader->uses[use->within - 1];
    const char *word = api_words[use->kind].name;
    if (outer->state == USE_OPEN) return; // its braces never came, and that is told
    diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "misplaced-item", use->where,
        "%s \"" STR_FMT "\" stands in the braces of %s \"" STR_FMT
        "\", which begin in line %d; it belongs outside of them: is a } missing before "
        "it?",
        word, STR_ARG(use->id), api_words[outer->kind].name, STR_ARG(outer->id),
        outer->where.line);
}

// Reports words without braces, and items outside any word.
static void check_uses(Loader *loader)
{
    for (size_t i = 0; i < loader->n_uses; i++) {
        const WordUse *use = &loader->uses[i];
        const ApiWord *word = &api_words[use->kind];
        if (use->state == USE_OPEN)
            report_open(loader, use, word->name);
        else if (use->within > 0)
            report_within(loader, use);
        else if (use->state == USE_FILLED &&
                 !(loader->refused && strcmp(word->parents, "condition") == 0))
            diagnostics_add(loader->diagnostics, SEVERITY_ERROR, "stray-item",
                use->where, "this %s stands in no %s%s", word->name, word->parents,
                strcmp(word->parents, "state") == 0
                    ? ", or another value there has its name, and Lua keeps the last"
                    : "");
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
