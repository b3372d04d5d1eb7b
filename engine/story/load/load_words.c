// Turns words of a script into structs of the book: initial values, items and checks of each.
#include "base/language.h"
#include "story/load/load.h"

#include "story/book_inner.h"

#include <stdlib.h>
#include <string.h>

#define FEW_ITEMS 16 // of one word

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

// Reads all items of [kind] into a new array.
static void *read_items(ParseContext *pc, WordKind kind, int *n)
{
    const Schema *schema = &schemas[kind];
    ItemArray array = {.size = schema->size};
    size_t count = load_count_items(pc, kind), max = (size_t)item_budgets[kind].max;
    if (max > 0 && count > max)
        sandbox_raise_budget(pc->L, item_budgets[kind].budget, (int64_t)max);
    array.items = load_alloc(pc, count, schema->size);
    load_each_item(pc, kind, read_into_array, &array);
    if (api_words[kind].shape == SHAPE_ITEM && array.n > 1)
        check_item_ids(pc, kind, &array, schema->id, schema->where);
    *n = array.n;
    return array.items;
}

// --- initial values -----------------------------------------------------------------------------------

static void begin_scenario(ParseContext *pc)
{
    Loader *loader = pc->loader;
    Book *book = loader->book;
    if (loader->has_scenario)
        load_report(pc, "duplicate-id",
            "is declared twice; the first is at " STR_FMT ":%d",
            STR_ARG(book->where.file), book->where.line);
    loader->has_scenario = true;
    book->version = STR("1.0.0");
    book->picture = book->start = NONE;
}

static void check_language(ParseContext *pc, Str tag)
{
    if (!language_tag_valid(tag))
        load_report(pc, "bad-language",
            "names the language \"" STR_FMT
            "\"; a language is a tag of BCP 47, such as \"en\" or \"kk\"",
            STR_ARG(tag));
}

static void end_scenario(ParseContext *pc)
{
    Ids *languages = &pc->loader->book->languages;
    for (int i = 0; i < languages->n; i++)
        check_language(pc, languages->items[i]);
    if (languages->n > 0) return;
    languages->items = load_alloc(pc, 1, sizeof *languages->items);
    languages->items[0] = STR("en");
    languages->n = 1;
}

static void end_say(ParseContext *pc)
{
    const Saying *saying = pc->target;
    if (saying->language.n > 0) check_language(pc, saying->language);
}

// A place without a zone gets that of the scenario after loading: see resolve.c.
static void begin_place(ParseContext *pc)
{
    ((Place *)pc->target)->zone_minutes = INT32_MIN;
}

static void begin_source(ParseContext *pc) { ((Source *)pc->target)->place = NONE; }

static void begin_picture(ParseContext *pc)
{
    Picture *picture = pc->target;
    picture->focus_x = picture->focus_y = 0.5;
    picture->overlays = read_items(pc, WORD_OVERLAY, &picture->n_overlays);
    picture->lights = read_items(pc, WORD_LIGHT, &picture->n_lights);
}

// The palette's file goes before the layers, so that whoever passes them on need not know of it.
static void put_palette_first(ParseContext *pc, Picture *picture)
{
    Ids files = {.n = picture->layers.n + 1};
    files.items = arena_array(&pc->loader->book->arena, Str, files.n);
    LuaFn *when = arena_array(&pc->loader->book->arena, LuaFn, files.n);
    files.items[0] = picture->palette;
    for (int i = 1; i < files.n; i++) {
        files.items[i] = picture->layers.items[i - 1];
        when[i] = picture->layers_when[i - 1];
    }
    picture->layers = files;
    picture->layers_when = when;
}

static void end_picture(ParseContext *pc)
{
    Picture *picture = pc->target;
    if (picture->palette.n > 0) put_palette_first(pc, picture);
    if (picture->layers.n + picture->n_overlays + picture->n_lights > PICTURE_MAX)
        sandbox_raise_budget(pc->L, BUDGET_PICTURE, PICTURE_MAX);
    pc->loader->layers += picture->layers.n;
    if (pc->loader->layers > LAYERS_MAX)
        sandbox_raise_budget(pc->L, BUDGET_LAYERS, LAYERS_MAX);
    if (picture->alt.src.n == 0 && !picture->decorative)
        load_report(pc, "missing-alt",
            "needs alt: what it shows, for those who do not see it (or decorative = "
            "true)");
}

static void begin_overlay(ParseContext *pc)
{
    ((Overlay *)pc->target)->colour = 0xFFFFFF;
}

static void begin_light(ParseContext *pc) { ((Light *)pc->target)->colour = 0xFFB45A; }

static void end_light(ParseContext *pc)
{
    const Light *light = pc->target;
    if (!str_eq(light->beat, STR("flicker")) && !str_eq(light->beat, STR("breathe")))
        load_report(pc, "wrong-beat",
            "has no beat \"" STR_FMT "\"; there are \"flicker\" and \"breathe\"",
            STR_ARG(light->beat));
    bool inside = light->x >= 0 && light->x <= 1 && light->y >= 0 && light->y <= 1;
    if (!inside || !(light->size > 0 && light->size <= 1))
        load_report(pc, "outside-picture",
            "is not in the picture: x, y and size go from 0 to 1");
}

static int compare_rows(const void *left, const void *right)
{
    const WorldRow *a = left, *b = right;
    int order = str_cmp(a->place, b->place);
    if (order != 0) return order;
    order = date_cmp(a->date, b->date);
    return order != 0
               ? order
               : (a->where.line > b->where.line) - (a->where.line < b->where.line);
}

static void begin_world(ParseContext *pc)
{
    WorldTable *table = pc->target;
    table->rows = read_items(pc, WORD_ROW, &table->n_rows);
    qsort(table->rows, table->n_rows, sizeof *table->rows, compare_rows);
    for (int i = 1; i < table->n_rows; i++) {
        const WorldRow *row = &table->rows[i], *before = row - 1;
        if (!str_eq(row->place, before->place) ||
            date_cmp(row->date, before->date) != 0)
            continue;
        diagnostics_add(pc->loader->diagnostics, SEVERITY_ERROR, "duplicate-row",
            row->where,
            "%s has two rows for \"" STR_FMT "\" at one date; the first is at line %d",
            pc->name, STR_ARG(row->place), before->where.line);
    }
}

static void end_row(ParseContext *pc)
{
    const WorldRow *row = pc->target;
    if (row->place.n > 0 && !str_eq(row->place, STR("*")))
        load_ref(pc, REF_ROW_PLACE, row->place, NULL, NULL);
    if (row->fact.n > 0) load_ref(pc, REF_FACT, row->fact, NULL, NULL);
}

static void begin_point(ParseContext *pc)
{
    ChartPoint *point = pc->target;
    point->place = NONE;
    point->level = SUPPLY_UNSAID;
}

static void end_point(ParseContext *pc)
{
    ChartPoint *point = pc->target;
    lua_getfield(pc->L, pc->table, "place");
    point->has_place = !lua_isnil(pc->L, -1);
    lua_pop(pc->L, 1);
}

static void begin_chart(ParseContext *pc)
{
    Chart *chart = pc->target;
    chart->outline = NONE;
    chart->points = read_items(pc, WORD_POINT, &chart->n_points);
}

static void begin_chapter(ParseContext *pc)
{
    Chapter *chapter = pc->target;
    chapter->place = chapter->speaker = chapter->picture = NONE;
    chapter->at = chapter->start = NONE;
}

static void begin_node(ParseContext *pc)
{
    Node *node = pc->target;
    node->place = node->speaker = node->picture = node->at = node->next = NONE;
    node->chart = NONE;
    node->plate = NONE;
    node->chapter = pc->loader->chapters.n - 1; // NONE before the first chapter
}

static void begin_scene(ParseContext *pc)
{
    Node *node = pc->target;
    begin_node(pc);
    node->kind = NODE_SCENE;
    node->choices = read_items(pc, WORD_CHOICE, &node->n_choices);
}

static void begin_ending(ParseContext *pc)
{
    begin_node(pc);
    ((Node *)pc->target)->kind = NODE_ENDING;
}

// --- choices and answers ------------------------------------------------------------------------------

// Reports ids reserved for the built-in actions of pages.
static void check_reserved(ParseContext *pc)
{
    static const char *const reserved[] = {
#define ACTION(NAME, id, typed) id,
#include "base/actions.def"
#undef ACTION
    };
    if (str_among(pc->id, reserved, COUNT_OF(reserved)))
        load_report(pc, "reserved-id", "needs another id: pages use this one");
}

static void end_choice(ParseContext *pc)
{
    const Choice *choice = pc->target;
    check_reserved(pc);
    if (choice->pick && choice->go_ids.n < 2)
        load_report(
            pc, "pick-without-list", "has pick, but go is no list to pick from");
    if (!choice->pick && choice->go_ids.n > 1)
        load_report(pc, "list-without-pick",
            "goes to a list of scenes, but has no pick = function(s) ... end");
}

static void end_answer(ParseContext *pc) { check_reserved(pc); }

static void begin_check(ParseContext *pc)
{
    Node *node = pc->target;
    begin_node(pc);
    node->kind = NODE_CHECK;
    node->answers = read_items(pc, WORD_ANSWER, &node->n_answers);
}

// Every answer says why, or none does and the check is not scored: then an answer leads on at once.
static void check_reasons(ParseContext *pc, Node *node)
{
    int told = 0;
    for (int i = 0; i < node->n_answers; i++)
        told += node->answers[i].because.src.n > 0;
    node->leads_on = told == 0 && !node->scored;
    for (int i = 0; i < node->n_answers && !node->leads_on; i++)
        if (node->answers[i].because.src.n == 0)
            diagnostics_add(pc->loader->diagnostics, SEVERITY_ERROR, "missing-field",
                node->answers[i].where, "answer \"" STR_FMT "\" needs because: %s",
                STR_ARG(node->answers[i].id), api_field_expected(FIELD_TEXT));
}

static void end_check(ParseContext *pc)
{
    Node *node = pc->target;
    int right = 0;
    bool credited = false;
    for (int i = 0; i < node->n_answers; i++) {
        right += node->answers[i].credit >= 1;
        credited |= node->answers[i].credit > 0;
    }
    lua_getfield(pc->L, pc->table, "scored");
    if (lua_isnil(pc->L, -1)) node->scored = credited;
    lua_pop(pc->L, 1);
    check_reasons(pc, node);
    if (node->n_answers < 2)
        load_report(pc, "too-few-answers", "needs at least two answers");
    if (node->scored && right == 0)
        load_report(pc, "no-right-answer", "is scored, but no answer is right");
    if (node->scored && right > 1)
        load_report(
            pc, "two-right-answers", "has %d right answers; one is the most", right);
}

// --- boards -------------------------------------------------------------------------------------------

static void begin_card(ParseContext *pc)
{
    Card *card = pc->target;
    card->group = NONE;
    card->scored = true;
}

static void begin_link(ParseContext *pc)
{
    Link *link = pc->target;
    link->from = link->to = NONE;
}

static void end_link(ParseContext *pc)
{
    Link *link = pc->target;
    if (link->answer != LINK_NONE) link->credit[link->answer] = 1;
    if (link->from == link->to && link->from != NONE)
        load_report(pc, "link-to-itself", "goes from a card to the same card");
}

static void end_claim(ParseContext *pc)
{
    Claim *claim = pc->target;
    if (claim->answer != STATUS_NONE) claim->credit[claim->answer] = 1;
}

// Cards first: order and links refer to them.
static void begin_board(ParseContext *pc)
{
    Node *node = pc->target;
    begin_node(pc);
    node->kind = NODE_BOARD;
    node->board = load_alloc(pc, 1, sizeof *node->board);
    node->board->cards = read_items(pc, WORD_CARD, &node->board->n_cards);
    node->board->links = read_items(pc, WORD_LINK, &node->board->n_links);
    node->board->claims = read_items(pc, WORD_CLAIM, &node->board->n_claims);
}

// --- the table of schemas ---------------------------------------------------------------------------------

// clang-format off
#define TOP(Type, id_name, list) sizeof(Type), offsetof(Type, id_name), offsetof(Type, where), offsetof(Loader, list)
#define ITEM(Type) sizeof(Type), offsetof(Type, id), offsetof(Type, where), 0
#define NOWHERE SIZE_MAX // has no id, or no place in the script

static const Schema schemas[WORD_KINDS] = {
    [WORD_SCENARIO] = {0, offsetof(Book, id), offsetof(Book, where), 0, begin_scenario, end_scenario},
    [WORD_PLACE]    = {TOP(Place, id, places),      begin_place,   NULL},
    [WORD_PERSON]   = {TOP(Person, id, people),     NULL,          NULL},
    [WORD_SAY]      = {TOP(Saying, id, sayings),    NULL,          end_say},
    [WORD_TERM]     = {TOP(Term, id, terms),        NULL,          NULL},
    [WORD_FACT]     = {TOP(Fact, id, facts),        NULL,          NULL},
    [WORD_SOURCE]   = {TOP(Source, id, sources),    begin_source,  NULL},
    [WORD_PICTURE]  = {TOP(Picture, id, pictures),  begin_picture, end_picture},
    [WORD_WORLD]    = {TOP(WorldTable, name, world), begin_world,  NULL},
    [WORD_CHAIN]    = {TOP(Milestone, id, chain),   NULL,          NULL},
    [WORD_OUTLINE]  = {TOP(Outline, id, outlines),  NULL,          NULL},
    [WORD_CHART]    = {TOP(Chart, id, charts),      begin_chart,   load_check_chart},
    [WORD_CHAPTER]  = {TOP(Chapter, id, chapters),  begin_chapter, NULL},
    [WORD_SCENE]    = {TOP(Node, id, nodes),        begin_scene,   NULL},
    [WORD_CHECK]    = {TOP(Node, id, nodes),        begin_check,   end_check},
    [WORD_BOARD]    = {TOP(Node, id, nodes),        begin_board,   load_check_board},
    [WORD_ENDING]   = {TOP(Node, id, nodes),        begin_ending,  NULL},
    [WORD_CHOICE]   = {ITEM(Choice),                NULL,          end_choice},
    [WORD_ANSWER]   = {ITEM(Answer),                NULL,          end_answer},
    [WORD_CARD]     = {ITEM(Card),                  begin_card,    load_card_hours},
    [WORD_LINK]     = {ITEM(Link),                  begin_link,    end_link},
    [WORD_CLAIM]    = {ITEM(Claim),                 NULL,          end_claim},
    [WORD_POINT]    = {ITEM(ChartPoint),            begin_point,   end_point},
    [WORD_OVERLAY]  = {sizeof(Overlay), offsetof(Overlay, id), NOWHERE, 0, begin_overlay, NULL},
    [WORD_LIGHT]    = {sizeof(Light), offsetof(Light, id), NOWHERE, 0, begin_light, end_light},
    [WORD_ROW]      = {sizeof(WorldRow), NOWHERE, offsetof(WorldRow, where), 0, NULL, end_row},
    [WORD_NUMBER]   = {sizeof(StateVar), NOWHERE, NOWHERE, 0, NULL, NULL},
    [WORD_METER]    = {sizeof(StateVar), NOWHERE, NOWHERE, 0, NULL, NULL},
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
