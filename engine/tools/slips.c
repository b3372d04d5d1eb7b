// The slips of a check, and reading all scripts for them.
#include "tools/slips_inner.h"

#include <string.h>

// --- the list -------------------------------------------------------------------------------------

bool slips_told(const Check *check, Where where)
{
    for (int i = 0; i < check->slips->n; i++) {
        const Where *told = &check->slips->items[i].where;
        if (told->line == where.line && str_eq(told->file, where.file)) return true;
    }
    return false;
}

static bool is_told(const Slips *slips, SlipKind kind, Where where, const char *text)
{
    for (int i = 0; i < slips->n; i++) {
        const Slip *told = &slips->items[i];
        if (told->kind == kind && told->where.line == where.line &&
            str_eq(told->where.file, where.file) && strcmp(told->text, text) == 0)
            return true;
    }
    return false;
}

Slip *slips_add(Check *check, SlipKind kind, Where where, const char *format, ...)
{
    Slips *slips = check->slips;
    if (slips->n > DIAGNOSTICS_MAX) return NULL;
    va_list args;
    va_start(args, format);
    const char *text = arena_vfmt(&check->kept, format, args).s;
    va_end(args);
    if (is_told(slips, kind, where, text)) return NULL;
    slips->items =
        arena_room(&check->kept, slips->items, slips->n, &slips->room, sizeof(Slip));
    Slip *slip = &slips->items[slips->n++];
    *slip = (Slip){.kind = kind, .where = where, .text = text};
    return slip;
}

// --- names ----------------------------------------------------------------------------------------

const char *const slips_libraries[SLIPS_LIBRARIES] = {"math", "string", "table"};

static NameList name_list(Check *check, Ids ids)
{
    return (NameList){ids, id_index_make(&check->arena, ids.items, ids.n)};
}

static Ids room_for(Check *check, int n)
{
    return (Ids){arena_array(&check->arena, Str, n), 0};
}

static void list_names(SlipReading *reading)
{
    Check *check = reading->check;
    const Book *book = check->book;
    Ids words = story_words(check->story, &check->arena, (Str){0});
    reading->words = name_list(check, words);
    Ids known = room_for(check, words.n), variables = room_for(check, book->n_state),
        world = room_for(check, book->n_world);
    for (int i = 0; i < words.n; i++)
        if (!str_eq(words.items[i], STR("random")) &&
            !slips_instead_of_data(words.items[i]))
            known.items[known.n++] = words.items[i];
    for (int i = 0; i < book->n_state; i++)
        variables.items[variables.n++] = book->state[i].id;
    for (int i = 0; i < book->n_world; i++)
        world.items[world.n++] = book->world[i].name;
    reading->known = id_index_make(&check->arena, known.items, known.n);
    reading->variables = name_list(check, variables);
    reading->world = name_list(check, world);
    for (int i = 0; i < SLIPS_LIBRARIES; i++)
        reading->members[i] = name_list(check,
            story_words(check->story, &check->arena, str_of(slips_libraries[i])));
}

// "; did you mean "told"?", or nothing.
// --- scripts --------------------------------------------------------------------------------------

// The first script declares the state.
static void keep_nils(SlipReading *reading, const LuaUses *uses)
{
    Arena *arena = &reading->check->arena;
    reading->nils.items = arena_array(arena, LuaUse, uses->n);
    for (int i = 0; i < uses->n; i++) {
        if (uses->items[i].kind != USE_NIL) continue;
        LuaUse *nil = &reading->nils.items[reading->nils.n++];
        *nil = uses->items[i];
        nil->field = arena_str(arena, nil->field);
    }
}

void slips_read(Check *check)
{
    SlipReading reading = {.check = check};
    list_names(&reading);
    for (int i = 0; i < check->book->n_files; i++) {
        Arena arena = {0};
        reading.file = check->book->files[i];
        LuaUses uses = lua_scope_uses(
            &arena, check_read_script(check, &arena, reading.file), &reading.known);
        if (i == 0) keep_nils(&reading, &uses);
        for (int k = 0; k < uses.n; k++)
            slips_look_at_use(&reading, &uses.items[k]);
        check_beat(check);
        arena_free(&arena);
    }
    slips_look_at_conditions(check, &reading.values);
}
