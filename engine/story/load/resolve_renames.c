// Follows the chain of each renamed id to its end, which must be something that is declared.
#include "story/load/resolve_inner.h"

#include "base/utf8.h"

// The table that a renamed id belongs to: "source:old" to sources, "state:old" to variables. Removes
// the prefix.
static const IdIndex *renamed_among(const Resolving *r, Str *id)
{
    static const Str source = {"source:", 7}, state = {"state:", 6};
    if (str_starts(*id, source)) {
        *id = str_from(*id, source.n);
        return &r->index->sources;
    }
    if (str_starts(*id, state)) {
        *id = str_from(*id, state.n);
        return &r->index->state;
    }
    return &r->index->nodes;
}

static bool is_declared(const Resolving *r, Str name)
{
    const IdIndex *index = renamed_among(r, &name);
    return id_index_find(index, name) != NONE;
}

typedef struct Follow {
    const Resolving *r;
    bool *passed; // by rename
    int *path;
} Follow;

// Follows the chain from rename [at], since a later version may rename again, to a name that is declared
// or that no further rename is of. Every rename on the way gets the same end, so each is passed once.
static void follow_from(const Follow *follow, int at)
{
    const DeclList *renames = &follow->r->loader->renames;
    Str end = {0};
    int n = 0;
    for (int next = at; next != NONE;) {
        const Rename *rename = renames->items[next];
        follow->passed[next] = true;
        follow->path[n++] = next;
        end = rename->to;
        next = is_declared(follow->r, end)
                   ? NONE
                   : id_index_find(&follow->r->index->renames, end);
        if (next == NONE || !follow->passed[next]) continue;
        const Rename *known = renames->items[next]; // without an end it is a circle
        if (known->last.n > 0) end = known->last;
        next = NONE;
    }
    while (n > 0) {
        Rename *rename = renames->items[follow->path[--n]];
        rename->last = end;
    }
}

static void follow_renames(const Resolving *r)
{
    const DeclList *renames = &r->loader->renames;
    Arena arena = {0};
    Follow follow = {
        r, arena_array(&arena, bool, renames->n), arena_array(&arena, int, renames->n)};
    for (int i = 0; i < renames->n; i++)
        if (!follow.passed[i]) follow_from(&follow, i);
    arena_free(&arena);
}

static void check_renames(Resolving *r)
{
    for (int i = 0; i < r->loader->renames.n; i++) {
        const Rename *rename = r->loader->renames.items[i];
        Str from = rename->from, to = rename->last;
        const IdIndex *index = renamed_among(r, &from);
        if (renamed_among(r, &to) == index && id_index_find(index, to) != NONE)
            continue;
        Hint hint = resolve_hint(r, index, to);
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "unknown-target",
            resolve_where(r, rename->where, "renamed", rename->from, true),
            "\"" STR_FMT "\" is renamed to \"" STR_FMT
            "\", which is nothing of that kind%s",
            STR_ARG(utf8_cut(rename->from, 80)), STR_ARG(utf8_cut(rename->to, 80)),
            hint.text);
    }
}

void resolve_renames(Resolving *r)
{
    follow_renames(r);
    check_renames(r);
}
