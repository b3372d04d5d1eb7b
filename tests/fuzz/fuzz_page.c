// A page made of any bytes: told as JSON and as words, laid out at any size, nothing open unreachable.
#include "base/json.h"
#include "base/utf8.h"
#include "layout/hit.h"
#include "layout/layout.h"
#include "page/page_json.h"
#include "plain/show.h"
#include "support/blocks.h"

#include <assert.h>
#include <string.h>

#define PARTS 8 // blocks and actions at most

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

// Ids differ on every page.
static Action any_action(Arena *arena, Str *in, int i)
{
    int flags = any_byte(in);
    Action action = {.id = arena_fmt(arena, "%d" STR_FMT, i, STR_ARG(any_line(in))),
        .group = (ActionGroup)(any_byte(in) % 3),
        .label = any_line(in),
        .open = flags & 1,
        .chosen = flags & 2,
        .inline_ = flags & 4,
        .takes_text = flags & 8};
    if (action.open)
        action.value = any_line(in);
    else
        action.why = any_line(in);
    return action;
}

static Page any_page(Arena *arena, Str *in)
{
    Page page = {.kind = (PageKind)(any_byte(in) % PAGE_KINDS),
        .title = any_line(in),
        .invented = any_byte(in) & 1};
    Block *blocks = arena_array(arena, Block, PARTS);
    Action *actions = arena_array(arena, Action, PARTS);
    page.n_blocks = any_byte(in) % PARTS;
    page.n_actions = any_byte(in) % PARTS;
    for (int i = 0; i < page.n_actions; i++)
        actions[i] = any_action(arena, in, i);
    for (int i = 0; i < page.n_blocks; i++)
        blocks[i] = any_block(arena, (BlockKind)(any_byte(in) % BLOCK_KINDS), in);
    page.blocks = blocks;
    page.actions = actions;
    return page;
}

static int width(void *ctx, int face, int size, int spacing, Str text)
{
    (void)ctx, (void)face;
    return (int)utf8_count(text) * (size / 2 + spacing);
}

static int ascent(void *ctx, int face, int size)
{
    (void)ctx, (void)face;
    return size;
}

static void lay_out(Arena *arena, const Page *page, Str *in)
{
    View view = {.w = 1 + any_byte(in) * any_byte(in),
        .h = 1 + any_byte(in) * any_byte(in),
        .density = 0.25 + any_byte(in) / 48.0,
        .scroll = any_byte(in) * 10};
    Settings settings = settings_first();
    settings.text_percent = 100 + 25 * (any_byte(in) % 5);
    TextMeasurer measurer = {NULL, width, ascent, NULL};
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
    show_page(&page, (Look){.columns = 1 + any_byte(&in)}, &out);
    assert(utf8_valid(buf_str(&out)));
    buf_free(&out);
    arena_free(&arena);
    return 0;
}
