#include "support/page_edits.h"

#include <string.h>

#define ITEMS_EDITED 2 // of a block: the first and the last

typedef struct Edits {
    Page page;
    Block *blocks; // of the page, with room for one more
    Action *actions;
    PageEditEach *each;
    void *ctx;
} Edits;

static const Str texts[] = {{NULL, 0}, {"x", 1},
    {"Words with a *mark* in them, and a [term], that go on and on for more than one "
     "line of any "
     "window, until nobody can have read all of them at once or twice or again.",
        165}};
static const double numbers[] = {-1, 0, 0.3, 2, 1e6};

// --- blocks ---------------------------------------------------------------------------------------

static void show(Edits *edits, const char *what)
{
    edits->page.blocks = edits->blocks;
    edits->page.actions = edits->actions;
    edits->page.actions_by_id = NULL;
    edits->each(edits->ctx, what, &edits->page);
}

static void show_block(Edits *edits, const Block *block)
{
    if (block_check(block, NULL)) show(edits, block_kind_id(block->kind));
}

static void edit_texts(Edits *edits, const Block *shown, Str *member)
{
    Str was = *member;
    for (int i = 0; i < COUNT_OF(texts); i++) {
        *member = texts[i];
        show_block(edits, shown);
    }
    *member = was;
}

static void edit_state(Edits *edits, const Block *shown, ItemState *member)
{
    ItemState was = *member;
    for (int state = 0; state < ITEM_STATES; state++) {
        *member = (ItemState)state;
        show_block(edits, shown);
    }
    *member = was;
}

static void edit_whole(Edits *edits, const Block *shown, int *member)
{
    int was = *member;
    for (int i = 0; i < COUNT_OF(numbers); i++) {
        *member = (int)numbers[i];
        if ((double)*member == numbers[i]) show_block(edits, shown);
    }
    *member = was;
}

static void edit_real(Edits *edits, const Block *shown, double *member)
{
    double was = *member;
    for (int i = 0; i < COUNT_OF(numbers); i++) {
        *member = numbers[i];
        show_block(edits, shown);
    }
    *member = was;
}

static void edit_item(Edits *edits, Block *block, Item *item)
{
    Str *const members[] = {&item->id, &item->label, &item->text, &item->note};
    double *const reals[] = {&item->x, &item->y, &item->size};
    for (int i = 0; i < COUNT_OF(members); i++)
        edit_texts(edits, block, members[i]);
    for (int i = 0; i < COUNT_OF(reals); i++)
        edit_real(edits, block, reals[i]);
    edit_state(edits, block, &item->state);
    edit_whole(edits, block, &item->value);
}

static void edit_items(Edits *edits, Block *block)
{
    Arena arena = {0};
    Block was = *block;
    Item *items = arena_array(&arena, Item, was.n_items + 1);
    if (was.n_items > 0) memcpy(items, was.items, sizeof *items * (size_t)was.n_items);
    block->items = items;
    for (int i = 0; i < ITEMS_EDITED && i < was.n_items; i++)
        edit_item(edits, block, &items[i * (was.n_items - 1)]);
    for (block->n_items = 0;
         block->n_items < ITEMS_EDITED && block->n_items < was.n_items;
         block->n_items++)
        show_block(edits, block);
    if (was.n_items > 0) {
        items[was.n_items] = items[0];
        block->n_items = was.n_items + 1;
        show_block(edits, block);
    }
    *block = was;
    arena_free(&arena);
}

static void edit_fields(Edits *edits, Block *block)
{
    Str *const members[] = {&block->id, &block->label, &block->text, &block->note,
        &block->action, &block->status, &block->status_word, &block->leaves,
        &block->reaches};
    int *const wholes[] = {&block->value, &block->min, &block->max};
    double *const reals[] = {&block->x, &block->y};
    for (int i = 0; i < COUNT_OF(members); i++)
        edit_texts(edits, block, members[i]);
    for (int i = 0; i < COUNT_OF(wholes); i++)
        edit_whole(edits, block, wholes[i]);
    for (int i = 0; i < COUNT_OF(reals); i++)
        edit_real(edits, block, reals[i]);
    edit_state(edits, block, &block->state);
    edit_items(edits, block);
}

// The block left out, twice, and behind the next one.
static void edit_place(Edits *edits, const Page *page, int at)
{
    size_t behind = sizeof(Block) * (size_t)(page->n_blocks - at - 1);
    const Block *blocks = page->blocks;
    const char *what = block_kind_id(blocks[at].kind);
    memcpy(edits->blocks + at, blocks + at + 1, behind);
    edits->page.n_blocks = page->n_blocks - 1;
    show(edits, what);
    memcpy(edits->blocks + at, blocks + at, behind + sizeof(Block));
    memcpy(edits->blocks + at + 1, blocks + at, behind + sizeof(Block));
    edits->page.n_blocks = page->n_blocks + 1;
    show(edits, what);
    memcpy(edits->blocks + at, blocks + at, behind + sizeof(Block));
    edits->page.n_blocks = page->n_blocks;
    if (behind == 0) return;
    edits->blocks[at] = blocks[at + 1];
    edits->blocks[at + 1] = blocks[at];
    show(edits, what);
    memcpy(edits->blocks + at, blocks + at, 2 * sizeof(Block));
}

// --- actions and the page -----------------------------------------------------------------------------

static void edit_action(Edits *edits, Action *action)
{
    Action was = *action;
    for (int i = 0; i < COUNT_OF(texts); i++) {
        action->label = texts[i];
        show(edits, "action");
        *action = was;
        action->open = false, action->why = texts[i];
        show(edits, "action");
        *action = was;
        action->takes_text = true, action->value = texts[i];
        show(edits, "action");
        *action = was;
    }
    for (int group = 0; group < ACTION_GROUPS; group++) {
        action->group = (ActionGroup)group;
        show(edits, "action");
    }
    *action = was;
    action->chosen = !was.chosen;
    show(edits, "action");
    *action = was;
    action->inline_ = !was.inline_;
    show(edits, "action");
    *action = was;
}

static void edit_actions(Edits *edits, const Page *page)
{
    for (int i = 0; i < page->n_actions; i++)
        edit_action(edits, &edits->actions[i]);
    for (int i = 0; i < page->n_actions; i++) {
        size_t behind = sizeof(Action) * (size_t)(page->n_actions - i - 1);
        memcpy(edits->actions + i, page->actions + i + 1, behind);
        edits->page.n_actions = page->n_actions - 1;
        show(edits, "action");
        memcpy(edits->actions + i, page->actions + i, behind + sizeof(Action));
    }
    edits->page.n_actions = 0;
    show(edits, "action");
    edits->page.n_actions = page->n_actions;
}

static void edit_page(Edits *edits, const Page *page)
{
    for (int i = 0; i < COUNT_OF(texts); i++) {
        edits->page.title = texts[i];
        show(edits, "page");
    }
    edits->page = *page;
    edits->page.invented = !page->invented;
    show(edits, "page");
    edits->page = *page;
    edits->page.ended = !page->ended;
    show(edits, "page");
    edits->page = *page;
    edits->page.language = STR("ru");
    show(edits, "page");
    edits->page = *page;
    edits->page.n_blocks = 0;
    show(edits, "page");
    edits->page = *page;
}

void page_edits(const Page *page, PageEditEach *each, void *ctx)
{
    Arena arena = {0};
    Edits edits = {.page = *page, .each = each, .ctx = ctx};
    edits.blocks = arena_array(&arena, Block, page->n_blocks + 1);
    edits.actions = arena_array(&arena, Action, page->n_actions + 1);
    if (page->n_blocks > 0)
        memcpy(edits.blocks, page->blocks, sizeof(Block) * (size_t)page->n_blocks);
    if (page->n_actions > 0)
        memcpy(edits.actions, page->actions, sizeof(Action) * (size_t)page->n_actions);
    for (int i = 0; i < page->n_blocks; i++) {
        edit_place(&edits, page, i);
        edit_fields(&edits, &edits.blocks[i]);
    }
    edit_actions(&edits, page);
    edit_page(&edits, page);
    arena_free(&arena);
}
