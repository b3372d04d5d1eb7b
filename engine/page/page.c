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
    [PAGE_RECORD] = "record",
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

static void write_str(json_t *object, const char *key, Str value)
{
    if (value.n > 0) json_object_set_new(object, key, json_str(value));
}

static void write_int(json_t *object, const char *key, int value)
{
    if (value != 0) json_object_set_new(object, key, json_integer(value));
}

static void write_real(json_t *object, const char *key, double value)
{
    if (value != 0) json_object_set_new(object, key, json_real(value));
}

static void write_state(json_t *object, ItemState state)
{
    write_str(object, "state", str_of(item_state_id(state)));
}

static json_t *item_json(const Item *item)
{
    json_t *object = json_object();
    write_str(object, "id", item->id);
    write_str(object, "label", item->label);
    write_str(object, "text", item->text);
    write_str(object, "note", item->note);
    write_state(object, item->state);
    write_real(object, "x", item->x);
    write_real(object, "y", item->y);
    write_real(object, "size", item->size);
    write_int(object, "value", item->value);
    return object;
}

static json_t *block_json(const Block *block)
{
    json_t *object = json_object();
    write_str(object, "kind", str_of(block_kind_id(block->kind)));
    write_str(object, "id", block->id);
    write_str(object, "label", block->label);
    write_str(object, "text", block->text);
    write_str(object, "note", block->note);
    write_str(object, "action", block->action);
    write_str(object, "status", block->status);
    write_str(object, "status_word", block->status_word);
    write_state(object, block->state);
    if (block->max != 0 || block->value != 0)
        json_object_set_new(object, "value", json_integer(block->value));
    write_int(object, "min", block->min);
    write_int(object, "max", block->max);
    write_real(object, "x", block->x);
    write_real(object, "y", block->y);
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
    write_str(object, "id", action->id);
    write_str(object, "group", str_of(action_group_id(action->group)));
    write_str(object, "label", action->label);
    json_object_set_new(object, "open", json_boolean(action->open));
    write_str(object, "why", action->why);
    if (action->chosen) json_object_set_new(object, "chosen", json_true());
    if (action->inline_) json_object_set_new(object, "inline", json_true());
    if (action->takes_text) json_object_set_new(object, "takes", json_string("text"));
    write_str(object, "value", action->value);
    return object;
}

static json_t *pronunciation_json(const Pronunciation *name)
{
    json_t *object = json_object();
    write_str(object, "words", name->words);
    write_str(object, "as", name->as);
    write_str(object, "language", name->language);
    return object;
}

static void write_pronunciations(json_t *object, const Page *page)
{
    if (page->n_pronunciations == 0) return;
    json_t *list = json_array();
    for (int i = 0; i < page->n_pronunciations; i++)
        json_array_append_new(list, pronunciation_json(&page->pronunciations[i]));
    json_object_set_new(object, "pronunciations", list);
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
    write_str(object, "page", str_of(page_kind_id(page->kind)));
    write_str(object, "language", page->language);
    write_str(object, "scenario", page->scenario);
    write_str(object, "chapter", page->chapter);
    write_str(object, "scene", page->node);
    write_str(object, "title", page->title);
    if (page->invented) json_object_set_new(object, "invented", json_true());
    if (page->quit) json_object_set_new(object, "quit", json_true());
    write_int(object, "turn", (int)page->turn);
    json_t *blocks = json_array();
    for (int i = 0; i < page->n_blocks; i++)
        json_array_append_new(blocks, block_json(&page->blocks[i]));
    json_object_set_new(object, "blocks", blocks);
    json_t *actions = json_array();
    for (int i = 0; i < page->n_actions; i++)
        json_array_append_new(actions, action_json(&page->actions[i]));
    json_object_set_new(object, "actions", actions);
    write_pronunciations(object, page);
    write_str(object, "status", page->ended ? STR("ended") : STR("playing"));
    json_write(out, object, 0);
    json_decref(object);
}
