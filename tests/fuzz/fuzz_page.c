// A page made of any bytes: told as JSON and as words, laid out at any size, nothing open unreachable.
#include "base/json.h"
#include "base/utf8.h"
#include "layout/hit.h"
#include "layout/layout.h"
#include "plain/show.h"

#include <assert.h>
#include <string.h>

#define PARTS 8 // blocks, actions, items at most

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int byte(Str *in)
{
    if (in->n == 0) return 0;
    int value = (unsigned char)in->s[0];
    *in = str_from(*in, 1);
    return value;
}

// Small numbers mostly, and the largest and the least.
static int number(Str *in)
{
    int value = byte(in);
    return value < 250 ? value - 20 : value < 253 ? INT32_MAX : INT32_MIN;
}

// Up to the next newline: texts can be read in the input.
static Str words(Str *in)
{
    Str line = {0};
    str_split(in, '\n', &line);
    return line;
}

static Item any_item(Str *in)
{
    return (Item){words(in), words(in), words(in), words(in), (ItemState)(byte(in) % 4),
        number(in) / 100.0, number(in) / 100.0, number(in) / 100.0, number(in)};
}

static Block any_block(Arena *arena, Str *in)
{
    Block block = {.kind = (BlockKind)(byte(in) % BLOCK_KINDS),
        .id = words(in),
        .label = words(in),
        .text = words(in),
        .note = words(in),
        .action = words(in),
        .status = words(in),
        .state = (ItemState)(byte(in) % 4),
        .value = number(in),
        .min = number(in),
        .max = number(in)};
    block.x = number(in) / 100.0;
    block.y = number(in) / 100.0;
    block.n_items = byte(in) % PARTS;
    Item *items = arena_array(arena, Item, PARTS);
    for (int i = 0; i < block.n_items; i++)
        items[i] = any_item(in);
    block.items = items;
    return block;
}

// Ids differ on every page.
static Action any_action(Arena *arena, Str *in, int i)
{
    int flags = byte(in);
    Action action = {.id = arena_fmt(arena, "%d" STR_FMT, i, STR_ARG(words(in))),
        .group = (ActionGroup)(byte(in) % 3),
        .label = words(in),
        .open = flags & 1,
        .chosen = flags & 2,
        .inline_ = flags & 4,
        .takes_text = flags & 8};
    if (action.open)
        action.value = words(in);
    else
        action.why = words(in);
    return action;
}

static Page any_page(Arena *arena, Str *in)
{
    Page page = {.kind = (PageKind)(byte(in) % PAGE_KINDS),
        .title = words(in),
        .invented = byte(in) & 1};
    Block *blocks = arena_array(arena, Block, PARTS);
    Action *actions = arena_array(arena, Action, PARTS);
    page.n_blocks = byte(in) % PARTS;
    page.n_actions = byte(in) % PARTS;
    for (int i = 0; i < page.n_actions; i++)
        actions[i] = any_action(arena, in, i);
    for (int i = 0; i < page.n_blocks; i++)
        blocks[i] = any_block(arena, in);
    page.blocks = blocks;
    page.actions = actions;
    return page;
}

static int width(void *ctx, Face face, int size, int spacing, Str text)
{
    (void)ctx, (void)face;
    return (int)utf8_count(text) * (size / 2 + spacing);
}

static int ascent(void *ctx, Face face, int size)
{
    (void)ctx, (void)face;
    return size;
}

static void lay_out(Arena *arena, const Page *page, Str *in)
{
    View view = {.w = 1 + byte(in) * byte(in),
        .h = 1 + byte(in) * byte(in),
        .density = 0.25 + byte(in) / 48.0,
        .scroll = byte(in) * 10};
    Settings settings = settings_first();
    settings.text_percent = 100 + 25 * (byte(in) % 5);
    TextMeasurer measurer = {NULL, width, ascent};
    const DrawList *list = layout_page(arena, page, &settings, &view, &measurer);
    for (int i = 0; i < page->n_actions; i++)
        assert(!page->actions[i].open || hit_find(list, page->actions[i].id));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Buf out = {0};
    Str in = {(const char *)bytes, size};
    Page page = any_page(&arena, &in);
    lay_out(&arena, &page, &in);
    page_to_json(&page, &out);
    json_t *told = json_read(buf_str(&out), "page", NULL);
    assert(told);
    json_decref(told);
    buf_clear(&out);
    show_page(&page, (Look){.columns = 1 + byte(&in)}, &out);
    assert(utf8_valid(buf_str(&out)));
    buf_free(&out);
    arena_free(&arena);
    return 0;
}
