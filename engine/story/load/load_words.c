// Turns words of a script into structs of the book, by a table of what each is made of.
#include "story/load/load_words.h"

#include "story/book_inner.h"

#include <assert.h>
#include <string.h>

#define FEW_ITEMS 32 // of one word

// How to build the struct of a word. Offsets are those of its id and source location.
typedef struct Schema {
    size_t size, id, where;
    size_t decls; // offset in Loader of the list for a top-level word
    void (*begin)(ParseContext *pc); // sets initial values, reads items
    void (*end)(ParseContext *pc);   // checks that involve several fields
} Schema;

// --- items ------------------------------------------------------------------------------------------

typedef struct ItemArray {
    char *items;
    int n;
    size_t size;
} ItemArray;

static void read_into_array(ParseContext *pc, const WordUse *item, void *into)
{
    ItemArray *array = into;
    load_item_into(pc, item, array->items + (size_t)array->n * array->size);
    array->n++;
}

static Str item_id(const ItemArray *array, size_t id, int i)
{
    Str value;
    memcpy(&value, array->items + (size_t)i * array->size + id, sizeof value);
    return value;
}

// Reports items of one word with the same id: sorted, these are adjacent.
static void report_item_ids(
    ParseContext *pc, WordKind kind, const ItemArray *array, size_t id, size_t where)
{
    Str *ids = load_alloc(pc, array->n, sizeof *ids);
    for (int i = 0; i < array->n; i++)
        ids[i] = item_id(array, id, i);
    IdIndex index = id_index_make(&pc->loader->book->arena, ids, array->n);
    for (int i = 1; i < array->n; i++) {
        int first = index.sorted[i - 1], second = index.sorted[i];
        if (!str_eq(ids[first], ids[second])) continue;
        Where at, before;
        memcpy(&at, array->items + (size_t)second * array->size + where, sizeof at);
        memcpy(
            &before, array->items + (size_t)first * array->size + where, sizeof before);
        diagnostics_add(pc->loader->diagnostics, SEVERITY_ERROR, "duplicate-id", at,
            "%s \"" STR_FMT "\" stands twice in %s; the first is at " STR_FMT ":%d",
            api_words[kind].name, STR_ARG(ids[second]), pc->name, STR_ARG(before.file),
            before.line);
    }
}

// Small numbers of items, the usual case, are compared pairwise without allocation.
static void check_item_ids(
    ParseContext *pc, WordKind kind, const ItemArray *array, size_t id, size_t where)
{
    bool twice = array->n > FEW_ITEMS;
    for (int i = 1; !twice && i < array->n; i++)
        for (int k = 0; !twice && k < i; k++)
            twice = str_eq(item_id(array, id, i), item_id(array, id, k));
    if (twice) report_item_ids(pc, kind, array, id, where);
}

static const Schema schemas[WORD_KINDS];

// How many items of one word another holds; those that are not here are bounded by ITEMS_MAX alone.
static const struct {
    int max;
    Budget budget;
} item_budgets[WORD_KINDS] = {
    [WORD_CHOICE] = {CHOICES_MAX, BUDGET_CHOICES},
    [WORD_ANSWER] = {CHOICES_MAX, BUDGET_CHOICES},
    [WORD_CARD] = {CARDS_MAX, BUDGET_CARDS},
    [WORD_LINK] = {ARROWS_MAX, BUDGET_ARROWS},
    [WORD_CLAIM] = {CLAIMS_MAX, BUDGET_CLAIMS},
};

void *load_items(ParseContext *pc, WordKind kind, int *n)
{
    const Schema *schema = &schemas[kind];
    ItemArray array = {.size = schema->size};
    size_t count = load_count_items(pc, kind), max = (size_t)item_budgets[kind].max;
    if (max > 0 && count > max)
        sandbox_raise_budget(pc->L, item_budgets[kind].budget, (int64_t)max);
    array.items = load_alloc(pc, count, schema->size);
    load_each_item(pc, kind, read_into_array, &array);
    if (api_words[kind].shape == SHAPE_ITEM && array.n > 1) {
        assert(schema->id < schema->size && schema->where < schema->size);
        check_item_ids(pc, kind, &array, schema->id, schema->where);
    }
    *n = array.n;
    return array.items;
}

// --- the table of schemas ---------------------------------------------------------------------------------

// clang-format off
#define TOP(Type, id_name, list) sizeof(Type), offsetof(Type, id_name), offsetof(Type, where), offsetof(Loader, list)
#define ITEM(Type) sizeof(Type), offsetof(Type, id), offsetof(Type, where), 0
#define NOWHERE SIZE_MAX // has no id, or no place in the script

static const Schema schemas[WORD_KINDS] = {
    [WORD_SCENARIO] = {0, offsetof(Book, id), offsetof(Book, where), 0, load_begin_scenario, load_end_scenario},
    [WORD_EDITION] = {TOP(Edition, id, editions),   load_begin_edition, NULL},
    [WORD_PLACE]   = {TOP(Place, id, places),       load_begin_place,   NULL},
    [WORD_PERSON]  = {TOP(Person, id, people),      NULL,               NULL},
    [WORD_SAY]     = {TOP(Saying, id, sayings),     NULL,               load_end_say},
    [WORD_TERM]    = {TOP(Term, id, terms),         NULL,               NULL},
    [WORD_FACT]    = {TOP(Fact, id, facts),         NULL,               load_end_fact},
    [WORD_SOURCE]  = {TOP(Source, id, sources),     load_begin_source,  NULL},
    [WORD_PICTURE] = {TOP(Picture, id, pictures),   load_begin_picture, load_end_picture},
    [WORD_WORLD]   = {TOP(WorldTable, name, world), load_begin_world,   NULL},
    [WORD_CHAIN]   = {TOP(Milestone, id, chain),    NULL,               NULL},
    [WORD_OUTLINE] = {TOP(Outline, id, outlines),   NULL,               NULL},
    [WORD_CHART]   = {TOP(Chart, id, charts),       load_begin_chart,   load_check_chart},
    [WORD_CHAPTER] = {TOP(Chapter, id, chapters),   load_begin_chapter, NULL},
    [WORD_SCENE]   = {TOP(Node, id, nodes),         load_begin_scene,   NULL},
    [WORD_CHECK]   = {TOP(Node, id, nodes),         load_begin_check,   load_end_check},
    [WORD_BOARD]   = {TOP(Node, id, nodes),         load_begin_board,   load_check_board},
    [WORD_ENDING]  = {TOP(Node, id, nodes),         load_begin_ending,  NULL},
    [WORD_CHOICE]  = {ITEM(Choice),                 NULL,               load_end_choice},
    [WORD_ANSWER]  = {ITEM(Answer),                 NULL,               load_end_answer},
    [WORD_CARD]    = {ITEM(Card),                   load_begin_card,    load_card_hours},
    [WORD_LINK]    = {ITEM(Link),                   load_begin_link,    load_end_link},
    [WORD_CLAIM]   = {ITEM(Claim),                  NULL,               load_end_claim},
    [WORD_POINT]   = {ITEM(ChartPoint),             load_begin_point,   load_end_point},
    [WORD_OVERLAY] = {ITEM(Overlay),                load_begin_overlay, load_end_overlay},
    [WORD_LIGHT]   = {ITEM(Light),                  load_begin_light,   load_end_light},
    [WORD_ROW]     = {sizeof(WorldRow), NOWHERE, offsetof(WorldRow, where), 0, NULL, load_end_row},
    [WORD_NUMBER]  = {sizeof(StateVar), NOWHERE, NOWHERE, 0, NULL, NULL},
    [WORD_METER]   = {sizeof(StateVar), NOWHERE, NOWHERE, 0, NULL, NULL},
};
// clang-format on

static void fill(ParseContext *pc)
{
    const Schema *schema = &schemas[pc->kind];
    char *target = pc->target;
    if (schema->id != NOWHERE) memcpy(target + schema->id, &pc->id, sizeof pc->id);
    if (schema->begin) schema->begin(pc);
    if (schema->where != NOWHERE)
        memcpy(target + schema->where, &pc->where, sizeof pc->where);
    load_fields(pc);
    if (schema->end) schema->end(pc);
}

// scene.queue
static Str key_of_word(Loader *loader, Str outer, Str id)
{
    id = str_cut(id, 0, str_find(id, '\0'));
    return load_concat(loader, (Str[]){outer, STR("."), id}, 3);
}

// scene "queue"
static const char *name_of_word(Loader *loader, WordKind kind, Str id)
{
    id = str_cut(id, 0, str_find(id, '\0'));
    Str word = str_of(api_words[kind].name);
    return load_concat(loader, (Str[]){word, STR(" \""), id, STR("\"")}, 4).s;
}

static void check_count(
    lua_State *L, bool applies, const DeclList *decls, Budget budget, int max)
{
    if (applies && decls->n > max) sandbox_raise_budget(L, budget, max);
}

void load_word(Loader *loader, lua_State *L, WordKind kind, Str id, Where where)
{
    const Schema *schema = &schemas[kind];
    ParseContext pc = {
        .loader = loader, .L = L, .kind = kind, .id = id, .where = where};
    pc.table = lua_gettop(L);
    pc.key = key_of_word(loader, str_of(api_words[kind].name), id);
    pc.name = name_of_word(loader, kind, id);
    pc.target = loader->book;
    if (kind != WORD_SCENARIO) pc.target = load_alloc(&pc, 1, schema->size);
    fill(&pc);
    if (kind == WORD_SCENARIO) return;
    DeclList *decls = (DeclList *)((char *)loader + schema->decls);
    load_add(decls, pc.target);
    check_count(
        L, decls == &loader->nodes, decls, BUDGET_NODES, loader->sandbox->limits.nodes);
    check_count(L, decls == &loader->sayings, decls, BUDGET_SAYINGS, SAYINGS_MAX);
    check_count(L, decls == &loader->sources, decls, BUDGET_SOURCES, SOURCES_MAX);
    check_count(L, decls == &loader->terms, decls, BUDGET_TERMS, TERMS_MAX);
    check_count(L, decls == &loader->charts, decls, BUDGET_CHARTS, CHARTS_MAX);
    check_count(L, decls == &loader->editions, decls, BUDGET_EDITIONS, EDITIONS_MAX);
}

// Items without an id inherit the key and name of the containing word.
void load_item_into(ParseContext *outer, const WordUse *item, void *target)
{
    Loader *loader = outer->loader;
    lua_State *L = outer->L;
    luaL_checkstack(L, 20, NULL);
    ParseContext pc = {.loader = loader, .L = L, .outer = outer, .target = target};
    pc.kind = item->kind;
    pc.id = item->id;
    pc.where = item->where;
    pc.key = outer->key;
    pc.name = outer->name;
    if (item->id.n > 0) {
        pc.key = key_of_word(loader, outer->key, item->id);
        pc.name = name_of_word(loader, item->kind, item->id);
    }
    lua_pushvalue(L, -1);
    load_open_item(L);
    pc.table = lua_gettop(L);
    fill(&pc);
    lua_settop(L, pc.table - 1);
}
