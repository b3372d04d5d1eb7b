// Any bytes as a script to be searched and as a text to be counted: slices of it, in order.
#include "tools/lua_scan.h"
#include "tools/lua_scope.h"
#include "tools/prose.h"
#include "tools/syllables.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool inside(Str all, Str part)
{
    return part.n == 0 || (part.s >= all.s && part.s + part.n <= all.s + all.n);
}

static void search(Arena *arena, Str src)
{
    LuaWrites writes = lua_scan_writes(arena, src);
    LuaCalls calls = lua_scan_calls(arena, src);
    for (int i = 0, line = 1; i < writes.n; i++) {
        assert(inside(src, writes.items[i].base) && inside(src, writes.items[i].field));
        assert(writes.items[i].line >= line);
        line = writes.items[i].line;
    }
    for (int i = 0; i < calls.n; i++)
        assert(inside(src, calls.items[i].name) && calls.items[i].text.n > 0);
}

static void parse(Arena *arena, Str src)
{
    LuaUses uses = lua_scope_uses(arena, src, NULL);
    for (int i = 0; i < uses.n; i++) {
        const LuaUse *use = &uses.items[i];
        assert(inside(src, use->name) && inside(src, use->field) && use->line > 0);
        for (int k = 0; k < use->n_listed; k++)
            assert(inside(src, use->listed[k]));
    }
}

static void count(Arena *arena, Str src)
{
    Prose prose = prose_of(arena, src);
    Level level = {.sentences = prose.n};
    for (int i = 0; i < prose.n; i++)
        level.words += prose_count(prose.items[i].text);
    prose_grade(level);
    for (Str word; prose_word(&src, &word);)
        assert(syllables_of(word) > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Str src = {(const char *)bytes, size};
    search(&arena, src);
    parse(&arena, src);
    count(&arena, src);
    arena_free(&arena);
    return 0;
}
