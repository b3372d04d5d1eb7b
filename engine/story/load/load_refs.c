// Readers of fields that hold ids: of sources, facts, places, scenes.
#include "story/load/load_readers.h"

// One id, or a list of ids.
bool load_read_ids(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    lua_State *L = pc->L;
    Ids *ids = into;
    size_t n = load_is_text(L) ? 1 : lua_istable(L, -1) ? load_check_length(pc, -1) : 0;
    if (n == 0 && !lua_istable(L, -1)) return false;
    ids->items = load_alloc(pc, n, sizeof *ids->items);
    for (size_t i = 0; i < n; i++) {
        bool alone = load_is_text(L);
        if (!alone && lua_rawgeti(L, -1, (lua_Integer)i + 1) != LUA_TSTRING) {
            lua_pop(L, 1);
            return false;
        }
        ids->items[ids->n++] = load_str(pc, -1);
        if (!alone) lua_pop(L, 1);
    }
    return true;
}

// The same, each resolved to an index.
static bool read_refs(
    ParseContext *pc, RefKind kind, Ids *ids, Indexes *indexes, const char *verb)
{
    if (!load_read_ids(pc, NULL, ids)) return false;
    indexes->n = ids->n;
    indexes->items = load_alloc(pc, ids->n, sizeof *indexes->items);
    for (int i = 0; i < ids->n; i++) {
        indexes->items[i] = NONE;
        load_ref(pc, kind, ids->items[i], &indexes->items[i], verb);
    }
    return true;
}

bool load_read_facts(ParseContext *pc, const ApiField *field, void *into)
{
    if (!load_read_ids(pc, field, into)) return false;
    const Ids *ids = into;
    for (int i = 0; i < ids->n; i++)
        load_ref(pc, REF_FACT, ids->items[i], NULL, NULL);
    return true;
}

bool load_read_ref(ParseContext *pc, const ApiField *field, void *into)
{
    static const RefKind kinds[FIELD_TYPES] = {
        [FIELD_PLACE] = REF_PLACE,
        [FIELD_PERSON] = REF_PERSON,
        [FIELD_PICTURE] = REF_PICTURE,
        [FIELD_CHAIN] = REF_CHAIN,
        [FIELD_OUTLINE] = REF_OUTLINE,
        [FIELD_FIGURE] = REF_CHART,
        [FIELD_NODE] = REF_TARGET,
        [FIELD_START] = REF_START,
    };
    if (!load_is_text(pc->L)) return false;
    *(int *)into = NONE;
    load_ref(pc, kinds[field->type], load_str(pc, -1), into, NULL);
    return true;
}

bool load_read_sources(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    Ids ids = {0};
    return read_refs(pc, REF_SOURCE, &ids, into, "gives");
}

bool load_read_go(ParseContext *pc, const ApiField *field, void *into)
{
    Choice *choice = pc->target;
    if (!read_refs(pc, REF_TARGET, &choice->go_ids, into, NULL)) return false;
    if (choice->go_ids.n == 0)
        load_report(pc, "missing-field", "has an empty %s", field->name);
    return true;
}

bool load_read_needs(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    (void)into; // the sources that it asks for, once they are resolved
    return load_read_condition(pc, &((Choice *)pc->target)->condition, true);
}
