#include "page/page_take.h"

#include "base/json.h"

#include <math.h>

// Where the fields go, and the first thing that was wrong with one.
typedef struct Taking {
    Arena *arena;
    Err *err;
    bool failed;
} Taking;

static void refuse(Taking *t, const char *key, const char *what)
{
    t->failed = true;
    err_set(t->err, ERR_DATA, "the page: \"%s\" is no %s", key, what);
}

// --- shape -----------------------------------------------------------------------------------------

#define DEEP 8 // brackets in brackets; a page has five

// Whether the JSON has no more brackets and commas than a page. What is read of "[[],[],..." takes a
// hundred times its bytes, and an object whose many names were chosen for it is slow to fill.
static bool is_shaped(Str json)
{
    int left[DEEP] = {PAGE_PARTS_MAX}, all = PAGE_PARTS_MAX, depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < json.n; i++) {
        char c = json.s[i];
        if (c == '"') quoted = !quoted;
        if (quoted && c == '\\') i++;
        if (quoted) continue;
        if (c == '{' || c == '[') {
            if (++depth == DEEP) return false;
            left[depth] = c == '{' ? PAGE_FIELDS_MAX : PAGE_PARTS_MAX;
        }
        if ((c == '}' || c == ']') && depth > 0) depth--;
        if ((c == ',' || c == '{' || c == '[') && (--all < 0 || --left[depth] < 0))
            return false;
    }
    return true;
}

// --- fields -----------------------------------------------------------------------------------------

static Str take_str(Taking *t, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (value && !json_is_string(value)) refuse(t, key, "text");
    Str text = json_get_str(object, key);
    return text.n > 0 ? arena_str(t->arena, text) : (Str){0};
}

static double take_number(Taking *t, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (!value) return 0;
    double number = json_number_value(value);
    if (json_is_number(value) && fabs(number) <= PAGE_NUMBER_MAX) return number;
    refuse(t, key, "number of a page");
    return 0;
}

static int take_int(Taking *t, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (value && !json_is_integer(value)) refuse(t, key, "whole number");
    return (int)take_number(t, object, key);
}

static bool take_bool(Taking *t, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (value && !json_is_boolean(value)) refuse(t, key, "truth value");
    return json_is_true(value);
}

// The position of a word in a list of [count] words that [word] names.
static int take_word(Taking *t, const json_t *object, const char *key,
    const char *(*word)(int), int count)
{
    const json_t *value = json_object_get(object, key);
    Str wanted = json_get_str(object, key);
    for (int i = 0; i < count && (!value || json_is_string(value)); i++)
        if (str_eq(wanted, str_of(word(i)))) return i;
    refuse(t, key, "word of a page");
    return 0;
}

static const char *kind_word(int i) { return page_kind_id((PageKind)i); }
static const char *block_word(int i) { return block_kind_id((BlockKind)i); }
static const char *group_word(int i) { return action_group_id((ActionGroup)i); }
static const char *state_word(int i) { return item_state_id((ItemState)i); }

static ItemState take_state(Taking *t, const json_t *object)
{
    return (ItemState)take_word(t, object, "state", state_word, ITEM_STATES);
}

// --- lists ------------------------------------------------------------------------------------------

// The array [key] of objects; NULL when it is not there or wrong.
static const json_t *take_list(
    Taking *t, const json_t *object, const char *key, size_t most)
{
    const json_t *list = json_object_get(object, key);
    if (!list) return NULL;
    bool fine = json_is_array(list) && json_array_size(list) <= most;
    for (size_t i = 0; fine && i < json_array_size(list); i++)
        fine = json_is_object(json_array_get(list, i));
    if (fine) return list;
    refuse(t, key, "list of a page");
    return NULL;
}

static Item take_item(Taking *t, const json_t *object)
{
    return (Item){.id = take_str(t, object, "id"),
        .label = take_str(t, object, "label"),
        .text = take_str(t, object, "text"),
        .note = take_str(t, object, "note"),
        .state = take_state(t, object),
        .x = take_number(t, object, "x"),
        .y = take_number(t, object, "y"),
        .size = take_number(t, object, "size"),
        .value = take_int(t, object, "value")};
}

static void take_items(Taking *t, const json_t *object, Block *out)
{
    const json_t *list = take_list(t, object, "items", PAGE_ITEMS_MAX);
    size_t n = json_array_size(list);
    Item *items = n > 0 ? arena_array(t->arena, Item, n) : NULL;
    for (size_t i = 0; i < n; i++)
        items[i] = take_item(t, json_array_get(list, i));
    out->items = items;
    out->n_items = (int)n;
}

static Block take_block(Taking *t, const json_t *object)
{
    Block block = {
        .kind = (BlockKind)take_word(t, object, "kind", block_word, BLOCK_KINDS),
        .id = take_str(t, object, "id"),
        .label = take_str(t, object, "label"),
        .text = take_str(t, object, "text"),
        .note = take_str(t, object, "note"),
        .action = take_str(t, object, "action"),
        .status = take_str(t, object, "status"),
        .status_word = take_str(t, object, "status_word"),
        .state = take_state(t, object),
        .value = take_int(t, object, "value"),
        .min = take_int(t, object, "min"),
        .max = take_int(t, object, "max"),
        .x = take_number(t, object, "x"),
        .y = take_number(t, object, "y")};
    take_items(t, object, &block);
    Err wrong = {0};
    if (!t->failed && !block_check(&block, &wrong)) {
        t->failed = true;
        err_set(t->err, ERR_DATA, "the page: %s", wrong.text);
    }
    return block;
}

static const char *takes_word(int i) { return i ? "text" : ""; }

static bool take_takes(Taking *t, const json_t *object)
{
    return take_word(t, object, "takes", takes_word, 2) == 1;
}

static Action take_action(Taking *t, const json_t *object)
{
    Action action = {.id = take_str(t, object, "id"),
        .group = (ActionGroup)take_word(t, object, "group", group_word, ACTION_GROUPS),
        .label = take_str(t, object, "label"),
        .why = take_str(t, object, "why"),
        .open = take_bool(t, object, "open"),
        .chosen = take_bool(t, object, "chosen"),
        .inline_ = take_bool(t, object, "inline"),
        .takes_text = take_takes(t, object),
        .value = take_str(t, object, "value")};
    if (action.id.n == 0) refuse(t, "id", "id of an action");
    return action;
}

static void take_blocks(Taking *t, const json_t *object, Page *out)
{
    const json_t *list = take_list(t, object, "blocks", PAGE_BLOCKS_MAX);
    size_t n = json_array_size(list);
    Block *blocks = n > 0 ? arena_array(t->arena, Block, n) : NULL;
    for (size_t i = 0; i < n; i++)
        blocks[i] = take_block(t, json_array_get(list, i));
    out->blocks = blocks;
    out->n_blocks = (int)n;
}

static void take_actions(Taking *t, const json_t *object, Page *out)
{
    const json_t *list = take_list(t, object, "actions", PAGE_BLOCKS_MAX);
    size_t n = json_array_size(list);
    Action *actions = n > 0 ? arena_array(t->arena, Action, n) : NULL;
    for (size_t i = 0; i < n; i++)
        actions[i] = take_action(t, json_array_get(list, i));
    out->actions = actions;
    out->n_actions = (int)n;
}

static void take_said(Taking *t, const json_t *object, Page *out)
{
    const json_t *list = take_list(t, object, "said", PAGE_ITEMS_MAX);
    size_t n = json_array_size(list);
    Said *said = n > 0 ? arena_array(t->arena, Said, n) : NULL;
    for (size_t i = 0; i < n; i++) {
        const json_t *one = json_array_get(list, i);
        said[i] = (Said){.words = take_str(t, one, "words"),
            .as = take_str(t, one, "as"),
            .language = take_str(t, one, "language")};
        if (said[i].words.n == 0) refuse(t, "words", "name");
    }
    out->said = said;
    out->n_said = (int)n;
}

// --- the page ---------------------------------------------------------------------------------------

static const char *status_word(int i) { return i ? "ended" : "playing"; }

static void take_page(Taking *t, const json_t *object, Page *out)
{
    *out = (Page){.kind = (PageKind)take_word(t, object, "page", kind_word, PAGE_KINDS),
        .language = take_str(t, object, "language"),
        .scenario = take_str(t, object, "scenario"),
        .chapter = take_str(t, object, "chapter"),
        .node = take_str(t, object, "scene"),
        .title = take_str(t, object, "title"),
        .invented = take_bool(t, object, "invented"),
        .ended = take_word(t, object, "status", status_word, 2) == 1,
        .quit = take_bool(t, object, "quit"),
        .turn = (uint32_t)take_int(t, object, "turn")};
    take_blocks(t, object, out);
    take_actions(t, object, out);
    take_said(t, object, out);
}

bool page_take(Arena *arena, Str json, Page *out, Err *err)
{
    *out = (Page){0};
    if (json.n > PAGE_BYTES_MAX)
        return err_set(err, ERR_DATA,
            "the page: %zu bytes are more than the %d it may have", json.n,
            PAGE_BYTES_MAX);
    if (!is_shaped(json))
        return err_set(
            err, ERR_DATA, "the page: it has more parts than a page can have");
    json_t *object = json_read(json, "the page", err);
    if (!object) return false;
    Taking taking = {arena, err, false};
    if (json_is_object(object))
        take_page(&taking, object, out);
    else
        refuse(&taking, "page", "object");
    json_decref(object);
    return !taking.failed;
}
