#include "page/page_read.h"

#include "base/json.h"

#include <math.h>

// Where the fields go, and the first thing that was wrong with one.
typedef struct Reader {
    Arena *arena;
    Err *err;
    bool failed;
} Reader;

static void refuse(Reader *r, const char *key, const char *what)
{
    r->failed = true;
    err_set(r->err, ERR_DATA, "the page: \"%s\" is no %s", key, what);
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

static Str read_str(Reader *r, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (value && !json_is_string(value)) refuse(r, key, "text");
    Str text = json_get_str(object, key);
    return text.n > 0 ? arena_str(r->arena, text) : (Str){0};
}

static double read_number(Reader *r, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (!value) return 0;
    double number = json_number_value(value);
    if (json_is_number(value) && fabs(number) <= PAGE_NUMBER_MAX) return number;
    refuse(r, key, "number of a page");
    return 0;
}

static int read_int(Reader *r, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (value && !json_is_integer(value)) refuse(r, key, "whole number");
    return (int)read_number(r, object, key);
}

static bool read_bool(Reader *r, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (value && !json_is_boolean(value)) refuse(r, key, "truth value");
    return json_is_true(value);
}

// The position of a word in a list of [count] words that [word] names.
static int read_word(Reader *r, const json_t *object, const char *key,
    const char *(*word)(int), int count)
{
    const json_t *value = json_object_get(object, key);
    Str wanted = json_get_str(object, key);
    for (int i = 0; i < count && (!value || json_is_string(value)); i++)
        if (str_eq(wanted, str_of(word(i)))) return i;
    refuse(r, key, "word of a page");
    return 0;
}

static const char *kind_word(int i) { return page_kind_id((PageKind)i); }
static const char *block_word(int i) { return block_kind_id((BlockKind)i); }
static const char *group_word(int i) { return action_group_id((ActionGroup)i); }
static const char *state_word(int i) { return item_state_id((ItemState)i); }

static ItemState read_state(Reader *r, const json_t *object)
{
    return (ItemState)read_word(r, object, "state", state_word, ITEM_STATES);
}

// --- lists ------------------------------------------------------------------------------------------

// The array [key] of objects; NULL when it is not there or wrong.
static const json_t *read_list(
    Reader *r, const json_t *object, const char *key, size_t max)
{
    const json_t *list = json_object_get(object, key);
    if (!list) return NULL;
    bool fine = json_is_array(list) && json_array_size(list) <= max;
    for (size_t i = 0; fine && i < json_array_size(list); i++)
        fine = json_is_object(json_array_get(list, i));
    if (fine) return list;
    refuse(r, key, "list of a page");
    return NULL;
}

static Item read_item(Reader *r, const json_t *object)
{
    return (Item){.id = read_str(r, object, "id"),
        .label = read_str(r, object, "label"),
        .text = read_str(r, object, "text"),
        .note = read_str(r, object, "note"),
        .state = read_state(r, object),
        .x = read_number(r, object, "x"),
        .y = read_number(r, object, "y"),
        .size = read_number(r, object, "size"),
        .value = read_int(r, object, "value")};
}

static void read_items(Reader *r, const json_t *object, Block *out)
{
    const json_t *list = read_list(r, object, "items", PAGE_ITEMS_MAX);
    size_t n = json_array_size(list);
    Item *items = n > 0 ? arena_array(r->arena, Item, n) : NULL;
    for (size_t i = 0; i < n; i++)
        items[i] = read_item(r, json_array_get(list, i));
    out->items = items;
    out->n_items = (int)n;
}

static Block read_block(Reader *r, const json_t *object)
{
    Block block = {
        .kind = (BlockKind)read_word(r, object, "kind", block_word, BLOCK_KINDS),
        .id = read_str(r, object, "id"),
        .label = read_str(r, object, "label"),
        .text = read_str(r, object, "text"),
        .note = read_str(r, object, "note"),
        .action = read_str(r, object, "action"),
        .status = read_str(r, object, "status"),
        .status_word = read_str(r, object, "status_word"),
        .state = read_state(r, object),
        .value = read_int(r, object, "value"),
        .min = read_int(r, object, "min"),
        .max = read_int(r, object, "max"),
        .x = read_number(r, object, "x"),
        .y = read_number(r, object, "y")};
    read_items(r, object, &block);
    Err wrong = {0};
    if (!r->failed && !block_check(&block, &wrong)) {
        r->failed = true;
        err_set(r->err, ERR_DATA, "the page: %s", wrong.text);
    }
    return block;
}

static const char *takes_word(int i) { return i ? "text" : ""; }

static bool read_takes(Reader *r, const json_t *object)
{
    return read_word(r, object, "takes", takes_word, 2) == 1;
}

static Action read_action(Reader *r, const json_t *object)
{
    Action action = {.id = read_str(r, object, "id"),
        .group = (ActionGroup)read_word(r, object, "group", group_word, ACTION_GROUPS),
        .label = read_str(r, object, "label"),
        .why = read_str(r, object, "why"),
        .open = read_bool(r, object, "open"),
        .chosen = read_bool(r, object, "chosen"),
        .inline_ = read_bool(r, object, "inline"),
        .takes_text = read_takes(r, object),
        .value = read_str(r, object, "value")};
    if (action.id.n == 0) refuse(r, "id", "id of an action");
    return action;
}

static void read_blocks(Reader *r, const json_t *object, Page *out)
{
    const json_t *list = read_list(r, object, "blocks", PAGE_BLOCKS_MAX);
    size_t n = json_array_size(list);
    Block *blocks = n > 0 ? arena_array(r->arena, Block, n) : NULL;
    for (size_t i = 0; i < n; i++)
        blocks[i] = read_block(r, json_array_get(list, i));
    out->blocks = blocks;
    out->n_blocks = (int)n;
}

static void read_actions(Reader *r, const json_t *object, Page *out)
{
    const json_t *list = read_list(r, object, "actions", PAGE_BLOCKS_MAX);
    size_t n = json_array_size(list);
    Action *actions = n > 0 ? arena_array(r->arena, Action, n) : NULL;
    for (size_t i = 0; i < n; i++)
        actions[i] = read_action(r, json_array_get(list, i));
    out->actions = actions;
    out->n_actions = (int)n;
}

static void read_pronunciations(Reader *r, const json_t *object, Page *out)
{
    const json_t *list = read_list(r, object, "pronunciations", PAGE_ITEMS_MAX);
    size_t n = json_array_size(list);
    Pronunciation *names = n > 0 ? arena_array(r->arena, Pronunciation, n) : NULL;
    for (size_t i = 0; i < n; i++) {
        const json_t *one = json_array_get(list, i);
        names[i] = (Pronunciation){.words = read_str(r, one, "words"),
            .as = read_str(r, one, "as"),
            .language = read_str(r, one, "language")};
        if (names[i].words.n == 0) refuse(r, "words", "name");
    }
    out->pronunciations = names;
    out->n_pronunciations = (int)n;
}

// --- the page ---------------------------------------------------------------------------------------

static const char *status_word(int i) { return i ? "ended" : "playing"; }

static void read_page(Reader *r, const json_t *object, Page *out)
{
    *out = (Page){.kind = (PageKind)read_word(r, object, "page", kind_word, PAGE_KINDS),
        .language = read_str(r, object, "language"),
        .scenario = read_str(r, object, "scenario"),
        .chapter = read_str(r, object, "chapter"),
        .node = read_str(r, object, "scene"),
        .title = read_str(r, object, "title"),
        .invented = read_bool(r, object, "invented"),
        .ended = read_word(r, object, "status", status_word, 2) == 1,
        .quit = read_bool(r, object, "quit"),
        .turn = (uint32_t)read_int(r, object, "turn")};
    read_blocks(r, object, out);
    read_actions(r, object, out);
    read_pronunciations(r, object, out);
}

bool page_read(Arena *arena, Str json, Page *out, Err *err)
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
    Reader reader = {arena, err, false};
    if (json_is_object(object))
        read_page(&reader, object, out);
    else
        refuse(&reader, "page", "object");
    json_decref(object);
    return !reader.failed;
}
