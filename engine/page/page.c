// A Page as one line of JSON, and the ids of its kinds.
#include "page/page.h"

#include "base/json.h"

#include <assert.h>
#ifdef QANTAR_CHECK_PAGES
#include <stdio.h>
#include <stdlib.h>
#endif

static const char *const page_kinds[PAGE_KINDS] = {
    [PAGE_TITLE] = "title",
    [PAGE_SCENE] = "scene",
    [PAGE_CHECK] = "check",
    [PAGE_BOARD] = "board",
    [PAGE_SOURCE] = "source",
    [PAGE_NOTEBOOK] = "notebook",
    [PAGE_LOG] = "log",
    [PAGE_GLOSSARY] = "glossary",
    [PAGE_SETTINGS] = "settings",
    [PAGE_KEYS] = "keys",
    [PAGE_SAVES] = "saves",
    [PAGE_CONTENTS] = "contents",
    [PAGE_SHEET] = "sheet",
    [PAGE_MAP] = "map",
    [PAGE_HELP] = "help",
    [PAGE_ENDING] = "ending",
    [PAGE_ERROR] = "error",
};

static const char *const groups[] = {"choice", "page", "setting"};

const char *page_kind_id(PageKind kind)
{
    assert(kind >= 0 && kind < PAGE_KINDS);
    return page_kinds[kind];
}

const char *action_group_id(ActionGroup group) { return groups[group]; }

const Action *page_action(const Page *page, Str id)
{
    for (int i = 0; i < page->n_actions; i++)
        if (str_eq(page->actions[i].id, id)) return &page->actions[i];
    return NULL;
}

// --- JSON ---------------------------------------------------------------------------------------

static void put_str(json_t *object, const char *key, Str value)
{
    if (value.n > 0) json_object_set_new(object, key, json_str(value));
}

static void put_int(json_t *object, const char *key, int value)
{
    if (value != 0) json_object_set_new(object, key, json_integer(value));
}

static void put_real(json_t *object, const char *key, double value)
{
    if (value != 0) json_object_set_new(object, key, json_real(value));
}

static void put_state(json_t *object, ItemState state)
{
    put_str(object, "state", str_of(item_state_id(state)));
}

static json_t *item_json(const Item *item)
{
    json_t *object = json_object();
    put_str(object, "id", item->id);
    put_str(object, "label", item->label);
    put_str(object, "text", item->text);
    put_str(object, "note", item->note);
    put_state(object, item->state);
    put_real(object, "x", item->x);
    put_real(object, "y", item->y);
    put_real(object, "size", item->size);
    put_int(object, "value", item->value);
    return object;
}

static json_t *block_json(const Block *block)
{
    json_t *object = json_object();
    put_str(object, "kind", str_of(block_kind_id(block->kind)));
    put_str(object, "id", block->id);
    put_str(object, "label", block->label);
    put_str(object, "text", block->text);
    put_str(object, "note", block->note);
    put_str(object, "action", block->action);
    put_str(object, "status", block->status);
    put_str(object, "status_word", block->status_word);
    put_state(object, block->state);
    if (block->max != 0 || block->value != 0)
        json_object_set_new(object, "value", json_integer(block->value));
    put_int(object, "min", block->min);
    put_int(object, "max", block->max);
    put_real(object, "x", block->x);
    put_real(object, "y", block->y);
    if (block->n_items > 0) {
        json_t *items = json_array();
        for (int i = 0; i < block->n_items; i++)
            json_array_append_new(items, item_json(&block->items[i]));
        json_object_set_new(object, "items", items);
    }
    return object;
}

static json_t *action_json(const Action *action)
{
    json_t *object = json_object();
    put_str(object, "id", action->id);
    put_str(object, "group", str_of(action_group_id(action->group)));
    put_str(object, "label", action->label);
    json_object_set_new(object, "open", json_boolean(action->open));
    put_str(object, "why", action->why);
    if (action->chosen) json_object_set_new(object, "chosen", json_true());
    if (action->inline_) json_object_set_new(object, "inline", json_true());
    if (action->takes_text) json_object_set_new(object, "takes", json_string("text"));
    put_str(object, "value", action->value);
    return object;
}

static json_t *said_json(const Said *said)
{
    json_t *object = json_object();
    put_str(object, "words", said->words);
    put_str(object, "as", said->as);
    put_str(object, "language", said->language);
    return object;
}

static void put_said(json_t *object, const Page *page)
{
    if (page->n_said == 0) return;
    json_t *list = json_array();
    for (int i = 0; i < page->n_said; i++)
        json_array_append_new(list, said_json(&page->said[i]));
    json_object_set_new(object, "said", list);
}

// In builds for development a page that is not as blocks.def has it ends the program.
static void check_blocks(const Page *page)
{
#ifdef QANTAR_CHECK_PAGES
    Err err = {0};
    for (int i = 0; i < page->n_blocks; i++)
        if (!block_check(&page->blocks[i], &err)) {
            fprintf(stderr, "page \"%s\": %s\n", page_kind_id(page->kind), err.text);
            abort();
        }
#else
    (void)page;
#endif
}

void page_to_json(const Page *page, Buf *out)
{
    check_blocks(page);
    json_t *object = json_object();
    put_str(object, "page", str_of(page_kind_id(page->kind)));
    put_str(object, "language", page->language);
    put_str(object, "scenario", page->scenario);
    put_str(object, "chapter", page->chapter);
    put_str(object, "scene", page->node);
    put_str(object, "title", page->title);
    if (page->invented) json_object_set_new(object, "invented", json_true());
    if (page->quit) json_object_set_new(object, "quit", json_true());
    put_int(object, "turn", (int)page->turn);
    json_t *blocks = json_array();
    for (int i = 0; i < page->n_blocks; i++)
        json_array_append_new(blocks, block_json(&page->blocks[i]));
    json_object_set_new(object, "blocks", blocks);
    json_t *actions = json_array();
    for (int i = 0; i < page->n_actions; i++)
        json_array_append_new(actions, action_json(&page->actions[i]));
    json_object_set_new(object, "actions", actions);
    put_said(object, page);
    put_str(object, "status", page->ended ? STR("ended") : STR("playing"));
    json_write(out, object, 0);
    json_decref(object);
}
