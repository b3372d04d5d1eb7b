// Readers of fields with an inner form: texts in parts, layers of a picture, the history of a source.
#include "base/utf8.h"
#include "story/load/load_readers.h"

#include "story/date.h"

#include <stdio.h>

// Opens when(condition, ...), the item at the top of the stack: pushes its table and reads its condition,
// whose faults are those of its own line.
static bool open_when(ParseContext *pc, const WordUse *item, Condition *when)
{
    lua_State *L = pc->L;
    ParseContext own = *pc;
    own.where = item->where;
    own.field = NULL; // it has its own line
    lua_pushvalue(L, -1);
    load_open_item(L);
    lua_rawgeti(L, -1, 1);
    bool fits = load_read_condition(&own, when, false);
    lua_pop(L, 1);
    return fits;
}

// An item of a list of texts: a text, or when(condition, text).
static bool read_part(ParseContext *pc, const ApiField *field, Node *node)
{
    lua_State *L = pc->L;
    if (load_is_text(L)) {
        load_passages(pc, field->name, node, 0);
        return true;
    }
    const WordUse *item = load_item(L);
    if (!item || item->kind != WORD_WHEN) return false;
    Condition when = 0;
    bool fits = open_when(pc, item, &when);
    lua_rawgeti(L, -1, 2);
    load_passages(pc, field->name, node, when);
    lua_pop(L, 2);
    return fits;
}

// text = { "One.", title = "x" }: the table of texts is at the top of the stack.
static void report_named_text(ParseContext *pc, const ApiField *field)
{
    lua_State *L = pc->L;
    Str first = {0}; // by the alphabet, since a table has no order
    lua_pushnil(L);
    while (lua_next(L, -2)) {
        sandbox_charge_items(L, 1);
        lua_pop(L, 1);
        if (!load_is_text(L)) continue;
        Str name = load_text_at_top(L);
        if (first.n == 0 || str_cmp(name, first) < 0) first = name;
    }
    if (first.n == 0) return;
    load_report_field(pc, field->name, "unknown-field",
        "has " STR_FMT " = ... inside of the braces of %s, where texts stand without "
        "names; close these braces before it",
        STR_ARG(utf8_cut(first, 40)), field->name);
}

bool load_read_passages(ParseContext *pc, const ApiField *field, void *into)
{
    (void)into;
    lua_State *L = pc->L;
    Node *node = pc->target;
    bool fits = true;
    if (lua_istable(L, -1)) {
        report_named_text(pc, field);
        for (lua_Integer i = 1; fits && lua_rawgeti(L, -1, i) != LUA_TNIL; i++) {
            fits = read_part(pc, field, node);
            lua_pop(L, 1);
        }
        if (fits) lua_pop(L, 1);
    } else {
        fits = read_part(pc, field, node);
    }
    bool bad_bytes = load_is_text(L) && str_trim(load_text_at_top(L)).n > 0;
    if (fits && node->n_passages == 0 && field->required && !bad_bytes)
        load_report(pc, "missing-field", "has an empty %s", field->name);
    return fits;
}

// A file, or when(condition, file), at the top of the stack.
static bool read_layer(ParseContext *pc, Picture *picture)
{
    lua_State *L = pc->L;
    const WordUse *item = load_is_text(L) ? NULL : load_item(L);
    int n = picture->layers.n;
    if (load_is_text(L)) {
        picture->layers.items[n] = load_str(pc, -1);
    } else if (item && item->kind == WORD_WHEN) {
        if (!open_when(pc, item, &picture->layers_when[n])) return false;
        lua_rawgeti(L, -1, 2);
        picture->layers.items[n] = load_str(pc, -1);
        lua_pop(L, 2);
    } else {
        return false;
    }
    picture->layers.n++;
    return true;
}

bool load_read_layers(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field, (void)into;
    lua_State *L = pc->L;
    Picture *picture = pc->target;
    bool list = lua_istable(L, -1);
    size_t n = list ? load_check_length(pc, -1) : 1;
    picture->layers.items = load_alloc(pc, n, sizeof *picture->layers.items);
    picture->layers_when = load_alloc(pc, n, sizeof *picture->layers_when);
    if (!list) return read_layer(pc, picture);
    bool fits = true;
    for (size_t i = 1; fits && i <= n; i++) {
        lua_rawgeti(L, -1, (lua_Integer)i);
        fits = read_layer(pc, picture);
        lua_pop(L, 1);
    }
    return fits;
}

// Reads [plain] with the reader of passages, saving and restoring the node's own.
bool load_read_plain(ParseContext *pc, const ApiField *field, void *into)
{
    Node *node = pc->target;
    Passage *text = node->passages;
    int n_text = node->n_passages;
    node->passages = NULL;
    node->n_passages = 0;
    bool fits = load_read_passages(pc, field, into);
    node->plain = node->passages;
    node->n_plain = node->n_passages;
    node->passages = text;
    node->n_passages = n_text;
    return fits;
}

bool load_read_state(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    if (!lua_istable(pc->L, -1)) return false;
    load_state(pc);
    return true;
}

bool load_read_renamed(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    if (!lua_istable(pc->L, -1)) return false;
    load_renamed(pc);
    return true;
}

// { "2022-01-09", "withdrawn", "why" }
static bool read_change(ParseContext *pc, StatusChange *change, int number)
{
    lua_State *L = pc->L;
    pc->entry = number;
    pc->fault = "it is not in braces of its own";
    if (!lua_istable(L, -1) || load_has_name(L)) return false;
    lua_rawgeti(L, -1, 1);
    pc->fault = "its date, which stands first, is missing";
    bool fits = load_read_date(pc, NULL, &change->date);
    lua_rawgeti(L, -2, 2);
    bool dated = change->date.year != 0; // else that is told, and the row may be turned
    if (fits) pc->fault = "its status, which stands second, is missing";
    fits = fits && (!dated || load_read_status(pc, NULL, &change->status));
    lua_rawgeti(L, -3, 3);
    if (fits) pc->fault = "why, which stands third, is missing";
    fits = fits && load_is_text(L);
    if (fits) {
        char name[32];
        snprintf(name, sizeof name, "history.%d", number);
        change->note = load_text(pc, name);
    }
    lua_pop(L, 3);
    return fits;
}

bool load_read_history(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    lua_State *L = pc->L;
    StatusChanges *history = into;
    if (!lua_istable(L, -1)) return false;
    int n = (int)load_check_length(pc, -1);
    history->items = load_alloc(pc, n, sizeof *history->items);
    for (int i = 0; i < n; i++) {
        lua_rawgeti(L, -1, i + 1);
        StatusChange change = {0};
        bool fits = read_change(pc, &change, i + 1);
        lua_pop(L, 1);
        if (!fits) return false;
        sandbox_charge_items(L, (size_t)i);
        int to = history->n++; // insertion sort by date, stable
        for (; to > 0 && date_cmp(history->items[to - 1].date, change.date) > 0; to--)
            history->items[to] = history->items[to - 1];
        history->items[to] = change;
    }
    return true;
}
