// The ids of pages and actions.
#include "page/page.h"

#include "base/id_index.h"

#include <assert.h>

#define NAME_MAX_BYTES 120 // a save's name (saves.c); names of keys are shorter
#define CODE_MAX_BYTES 400 // a resume code in full, with what stands between its groups

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
    [PAGE_CHALLENGE] = "challenge",
    [PAGE_MAP] = "map",
    [PAGE_ABOUT] = "about",
    [PAGE_KNOW] = "know",
    [PAGE_HELP] = "help",
    [PAGE_MENU] = "menu",
    [PAGE_AUTHOR] = "author",
    [PAGE_ENDING] = "ending",
    [PAGE_ERROR] = "error",
};

static const char *const groups[] = {"choice", "page", "setting", "menu"};

const char *page_kind_id(PageKind kind)
{
    assert(kind >= 0 && kind < PAGE_KINDS);
    return page_kinds[kind];
}

const char *action_group_id(ActionGroup group) { return groups[group]; }

void page_sort(Page *page, Arena *arena)
{
    Str *ids = arena_array(arena, Str, page->n_actions);
    for (int i = 0; i < page->n_actions; i++)
        ids[i] = page->actions[i].id;
    page->actions_by_id = id_index_make(arena, ids, page->n_actions).sorted;
}

// The first of the sorted positions whose action's id is not less than [id].
static int lower_bound(const Page *page, Str id)
{
    int low = 0, high = page->n_actions;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (str_cmp(page->actions[page->actions_by_id[middle]].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const Action *search(const Page *page, Str id)
{
    for (int i = 0; i < page->n_actions; i++)
        if (str_eq(page->actions[i].id, id)) return &page->actions[i];
    return NULL;
}

size_t action_text_max(const Action *action)
{
    return str_eq(action->id, STR("code")) ? CODE_MAX_BYTES : NAME_MAX_BYTES;
}

const Action *page_action(const Page *page, Str id)
{
    if (!page->actions_by_id) return search(page, id);
    int at = lower_bound(page, id);
    if (at == page->n_actions) return NULL;
    const Action *action = &page->actions[page->actions_by_id[at]];
    return str_eq(action->id, id) ? action : NULL;
}

const Action *page_field(const Page *page, Str id)
{
    if (!str_starts(id, STR(CONFIRMS))) return NULL;
    const Action *field = page_action(page, str_from(id, sizeof CONFIRMS - 1));
    return field && field->takes_text ? field : NULL;
}

const Block *page_slip(const Page *page)
{
    const Block *last = page->n_blocks ? &page->blocks[page->n_blocks - 1] : NULL;
    return last && last->kind == BLOCK_TERM && term_is_slip(last) ? last : NULL;
}

bool card_misplaced(const Page *page, const Block *card)
{
    int first = card_position(card), last = first - 1;
    for (int i = 0; i < page->n_blocks; i++)
        last += page->blocks[i].kind == BLOCK_CARD &&
                card_position(&page->blocks[i]) == first;
    int yours = card_yours(card);
    return yours > 0 && (yours < first || yours > last);
}
