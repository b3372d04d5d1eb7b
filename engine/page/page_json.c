#include "page/page_json.h"

#include "base/complain.h"
#include "base/json.h"

#include <math.h>
#ifdef QANTAR_CHECK_PAGES
#include <stdlib.h>
#endif

// Writes a page when it has no arena; else reads one, and knows the first thing that was wrong.
typedef struct Codec {
    Arena *arena;
    Err *err;
    bool failed;
} Codec;

static bool writes(const Codec *c) { return !c->arena; }

static void refuse(Codec *c, const char *key, const char *what)
{
    c->failed = true;
    err_set(c->err, ERR_DATA, "the page: \"%s\" is no %s", key, what);
}

#define OWN_KEY "interface_words"

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

// --- fields ---------------------------------------------------------------------------------------
// Each is written unless it is empty, 0 or false, and then read as that.

static void field_str(Codec *c, json_t *object, const char *key, Str *value)
{
    if (writes(c)) {
        if (value->n > 0) json_object_set_new(object, key, json_str(*value));
        return;
    }
    const json_t *json = json_object_get(object, key);
    if (json && !json_is_string(json)) refuse(c, key, "text");
    Str text = json_get_str(object, key);
    *value = text.n > 0 ? arena_str(c->arena, text) : (Str){0};
}

static void field_real(Codec *c, json_t *object, const char *key, double *value)
{
    if (writes(c)) {
        if (*value != 0) json_object_set_new(object, key, json_real(*value));
        return;
    }
    const json_t *json = json_object_get(object, key);
    *value = json_number_value(json); // 0 when there is none
    if (!json || (json_is_number(json) && fabs(*value) <= PAGE_NUMBER_MAX)) return;
    refuse(c, key, "number of a page");
    *value = 0;
}

static void write_int(json_t *object, const char *key, int value)
{
    json_object_set_new(object, key, json_integer(value));
}

static void field_int(Codec *c, json_t *object, const char *key, int *value)
{
    if (writes(c)) {
        if (*value != 0) write_int(object, key, *value);
        return;
    }
    const json_t *json = json_object_get(object, key);
    double number;
    if (json && !json_is_integer(json)) refuse(c, key, "whole number");
    field_real(c, object, key, &number);
    *value = (int)number;
}

static void field_bool(Codec *c, json_t *object, const char *key, bool *value)
{
    if (writes(c)) {
        if (*value) json_object_set_new(object, key, json_true());
        return;
    }
    const json_t *json = json_object_get(object, key);
    if (json && !json_is_boolean(json)) refuse(c, key, "truth value");
    *value = json_is_true(json);
}

// One of [count] words that [word] names; an empty word is not written.
static int field_word(Codec *c, json_t *object, const char *key, int value,
    const char *(*word)(int), int count)
{
    if (writes(c)) {
        Str text = str_of(word(value));
        field_str(c, object, key, &text);
        return value;
    }
    const json_t *json = json_object_get(object, key);
    Str wanted = json_get_str(object, key);
    for (int i = 0; i < count && (!json || json_is_string(json)); i++)
        if (str_eq(wanted, str_of(word(i)))) return i;
    refuse(c, key, "word of a page");
    return 0;
}

// Names of the bits of OWN_LABEL and so on, parted by spaces.
static void field_own(Codec *c, json_t *object, unsigned *own)
{
    static const char *const names[] = {
        "label", "text", "note", "status_word", "why", "title"};
    Buf written = {0};
    Str rest = {0}, name;
    for (int i = 0; writes(c) && i < COUNT_OF(names); i++)
        if (*own & 1u << i)
            buf_addf(&written, "%s%s", written.n > 0 ? " " : "", names[i]);
    rest = buf_str(&written);
    field_str(c, object, OWN_KEY, &rest);
    if (!writes(c)) *own = 0;
    while (!writes(c) && str_split(&rest, ' ', &name))
        for (int i = 0; i < COUNT_OF(names); i++)
            if (str_eq(name, str_of(names[i]))) *own |= 1u << i;
    buf_free(&written);
}

static const char *kind_word(int i) { return page_kind_id((PageKind)i); }
static const char *block_word(int i) { return block_kind_id((BlockKind)i); }
static const char *group_word(int i) { return action_group_id((ActionGroup)i); }
static const char *state_word(int i) { return item_state_id((ItemState)i); }
static const char *takes_word(int i) { return i ? "text" : ""; }
static const char *status_word(int i) { return i ? "ended" : "playing"; }

static void field_state(Codec *c, json_t *object, ItemState *state)
{
    *state =
        (ItemState)field_word(c, object, "state", (int)*state, state_word, ITEM_STATES);
}

// --- lists ----------------------------------------------------------------------------------------

static bool is_list(const json_t *list, size_t max)
{
    bool is = json_is_array(list) && json_array_size(list) <= max;
    for (size_t i = 0; is && i < json_array_size(list); i++)
        is = json_is_object(json_array_get(list, i));
    return is;
}

// The array [key] of objects. What is read sets *n; a list that is not there or wrong has none.
static json_t *field_list(Codec *c, json_t *object, const char *key, size_t max, int *n)
{
    if (writes(c)) {
        json_t *list = json_array();
        json_object_set_new(object, key, list);
        return list;
    }
    json_t *list = json_object_get(object, key);
    bool fine = list && is_list(list, max);
    if (list && !fine) refuse(c, key, "list of a page");
    *n = fine ? (int)json_array_size(list) : 0;
    return list;
}

static json_t *list_object(Codec *c, json_t *list, int i)
{
    if (writes(c)) json_array_append_new(list, json_object());
    return json_array_get(list, (size_t)i);
}

// Room for what is read; NULL for nothing, and where a page is written.
#define LIST_ROOM(c, Type, n)                                                          \
    ((c)->arena && (n) > 0 ? arena_array((c)->arena, Type, n) : NULL)

// --- what a page is made of -----------------------------------------------------------------------

static void item_fields(Codec *c, json_t *object, Item *item)
{
    field_str(c, object, "id", &item->id);
    field_str(c, object, "label", &item->label);
    field_str(c, object, "text", &item->text);
    field_str(c, object, "note", &item->note);
    field_state(c, object, &item->state);
    field_real(c, object, "x", &item->x);
    field_real(c, object, "y", &item->y);
    field_real(c, object, "size", &item->size);
    field_int(c, object, "value", &item->value);
    field_own(c, object, &item->own);
}

static void items_field(Codec *c, json_t *object, Block *block)
{
    if (writes(c) && block->n_items == 0) return;
    json_t *list = field_list(c, object, "items", PAGE_ITEMS_MAX, &block->n_items);
    Item *items = LIST_ROOM(c, Item, block->n_items);
    for (int i = 0; i < block->n_items; i++) {
        Item item = items ? items[i] : block->items[i];
        item_fields(c, list_object(c, list, i), &item);
        if (items) items[i] = item;
    }
    if (!writes(c)) block->items = items;
}

// A value of 0 is written where there is a maximum: it is one of a scale.
static void value_field(Codec *c, json_t *object, Block *block)
{
    if (writes(c) && block->max != 0)
        write_int(object, "value", block->value);
    else
        field_int(c, object, "value", &block->value);
}

static void block_fields(Codec *c, json_t *object, Block *block)
{
    block->kind = (BlockKind)field_word(
        c, object, "kind", (int)block->kind, block_word, BLOCK_KINDS);
    field_str(c, object, "id", &block->id);
    field_str(c, object, "label", &block->label);
    field_str(c, object, "text", &block->text);
    field_str(c, object, "note", &block->note);
    field_str(c, object, "action", &block->action);
    field_str(c, object, "status", &block->status);
    field_str(c, object, "status_word", &block->status_word);
    field_str(c, object, "leaves", &block->leaves);
    field_str(c, object, "reaches", &block->reaches);
    field_state(c, object, &block->state);
    value_field(c, object, block);
    field_int(c, object, "min", &block->min);
    field_int(c, object, "max", &block->max);
    field_real(c, object, "x", &block->x);
    field_real(c, object, "y", &block->y);
    field_own(c, object, &block->own);
    items_field(c, object, block);
}

static void check_read(Codec *c, const Block *block)
{
    Err wrong = {0};
    if (c->failed || block_check(block, &wrong)) return;
    c->failed = true;
    err_set(c->err, ERR_DATA, "the page: %s", wrong.text);
}

static void blocks_field(Codec *c, json_t *object, Page *page)
{
    json_t *list = field_list(c, object, "blocks", PAGE_BLOCKS_MAX, &page->n_blocks);
    Block *blocks = LIST_ROOM(c, Block, page->n_blocks);
    for (int i = 0; i < page->n_blocks; i++) {
        Block block = blocks ? blocks[i] : page->blocks[i];
        block_fields(c, list_object(c, list, i), &block);
        if (blocks) check_read(c, &block);
        if (blocks) blocks[i] = block;
    }
    if (!writes(c)) page->blocks = blocks;
}

static void action_fields(Codec *c, json_t *object, Action *action)
{
    field_str(c, object, "id", &action->id);
    action->group = (ActionGroup)field_word(
        c, object, "group", (int)action->group, group_word, ACTION_GROUPS);
    field_str(c, object, "label", &action->label);
    if (writes(c)) // closed is said too
        json_object_set_new(object, "open", json_boolean(action->open));
    else
        field_bool(c, object, "open", &action->open);
    field_str(c, object, "why", &action->why);
    field_bool(c, object, "chosen", &action->chosen);
    field_bool(c, object, "inline", &action->inline_);
    action->takes_text =
        field_word(c, object, "takes", action->takes_text, takes_word, 2) == 1;
    field_str(c, object, "value", &action->value);
    field_own(c, object, &action->own);
    if (action->id.n == 0) refuse(c, "id", "id of an action");
}

static void actions_field(Codec *c, json_t *object, Page *page)
{
    json_t *list = field_list(c, object, "actions", PAGE_ACTIONS_MAX, &page->n_actions);
    Action *actions = LIST_ROOM(c, Action, page->n_actions);
    for (int i = 0; i < page->n_actions; i++) {
        Action action = actions ? actions[i] : page->actions[i];
        action_fields(c, list_object(c, list, i), &action);
        if (actions) actions[i] = action;
    }
    if (!writes(c)) page->actions = actions;
}

static void pronunciation_fields(Codec *c, json_t *object, Pronunciation *name)
{
    field_str(c, object, "words", &name->words);
    field_str(c, object, "as", &name->as);
    field_str(c, object, "language", &name->language);
    if (name->words.n == 0) refuse(c, "words", "name");
}

static void pronunciations_field(Codec *c, json_t *object, Page *page)
{
    if (writes(c) && page->n_pronunciations == 0) return;
    json_t *list = field_list(
        c, object, "pronunciations", PAGE_ITEMS_MAX, &page->n_pronunciations);
    Pronunciation *names = LIST_ROOM(c, Pronunciation, page->n_pronunciations);
    for (int i = 0; i < page->n_pronunciations; i++) {
        Pronunciation name = names ? names[i] : page->pronunciations[i];
        pronunciation_fields(c, list_object(c, list, i), &name);
        if (names) names[i] = name;
    }
    if (!writes(c)) page->pronunciations = names;
}

static void page_fields(Codec *c, json_t *object, Page *page)
{
    int turn = (int)page->turn;
    page->kind =
        (PageKind)field_word(c, object, "page", (int)page->kind, kind_word, PAGE_KINDS);
    field_str(c, object, "language", &page->language);
    field_str(c, object, "interface", &page->interface_);
    field_str(c, object, "scenario", &page->scenario);
    field_str(c, object, "chapter", &page->chapter);
    field_str(c, object, "scene", &page->node);
    field_str(c, object, "title", &page->title);
    field_own(c, object, &page->own);
    field_bool(c, object, "invented", &page->invented);
    field_bool(c, object, "quit", &page->quit);
    field_int(c, object, "turn", &turn);
    page->turn = (uint32_t)turn;
    blocks_field(c, object, page);
    actions_field(c, object, page);
    pronunciations_field(c, object, page);
    page->ended = field_word(c, object, "status", page->ended, status_word, 2) == 1;
}

// --- both ways ------------------------------------------------------------------------------------

// In builds for development a page that is not as blocks.def has it ends the program.
static void check_blocks(const Page *page)
{
#ifdef QANTAR_CHECK_PAGES
    Err err = {0};
    for (int i = 0; i < page->n_blocks; i++)
        if (!block_check(&page->blocks[i], &err)) {
            complain("page \"%s\": %s", page_kind_id(page->kind), err.text);
            abort();
        }
#else
    (void)page;
#endif
}

void page_to_json(const Page *page, Buf *out)
{
    check_blocks(page);
    Codec codec = {0};
    Page copy = *page;
    json_t *object = json_object();
    page_fields(&codec, object, &copy);
    json_write(out, object, 0);
    json_decref(object);
}

bool page_from_json(Arena *arena, Str json, Page *out, Err *err)
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
    Codec codec = {arena, err, false};
    if (json_is_object(object))
        page_fields(&codec, object, out);
    else
        refuse(&codec, "page", "object");
    json_decref(object);
    if (!codec.failed) page_sort(out, arena);
    return !codec.failed;
}
