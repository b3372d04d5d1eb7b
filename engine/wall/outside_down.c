#include "wall/outside_down.h"

#include "page/words.h"

#define BLOCKS_MOST  4
#define ACTIONS_MOST 4

static Str why_words(const Down *down, Arena *arena)
{
    Str cause = buf_str(&down->cause);
    switch (down->why) {
    case DOWN_DIED:
        return word_with(arena, W_DOWN_DIED, cause, (Str){0}, (Str){0});
    case DOWN_HANGS:
        return word(W_DOWN_HANGS);
    case DOWN_REFUSED:
        return word(W_DOWN_REFUSED);
    default:
        return word(W_DOWN_BABBLES);
    }
}

static Str report_words(const Down *down, Arena *arena)
{
    return down->reported
               ? word(W_REPORTED)
               : markup_escape(arena, arena_str(arena, buf_str(&down->trouble)));
}

static void add_block(Page *page, Block *blocks, BlockKind kind, Str text)
{
    blocks[page->n_blocks++] = (Block){.kind = kind, .text = text};
}

static void add_action(Page *page, Action *actions, const char *id, Str label)
{
    actions[page->n_actions++] =
        (Action){.id = str_of(id), .group = GROUP_PAGE, .label = label, .open = true};
}

void down_page(const Down *down, Arena *arena, Page *out)
{
    Block *blocks = arena_array(arena, Block, BLOCKS_MOST);
    Action *actions = arena_array(arena, Action, ACTIONS_MOST);
    *out = (Page){.kind = PAGE_ERROR,
        .title = word(W_DOWN_TITLE),
        .blocks = blocks,
        .actions = actions};
    add_block(out, blocks, BLOCK_HEADING, out->title);
    blocks[0].value = 1;
    add_block(
        out, blocks, BLOCK_PARAGRAPH, markup_escape(arena, why_words(down, arena)));
    add_block(
        out, blocks, BLOCK_NOTE, word(down->turns > 0 ? W_DOWN_KEPT : W_DOWN_NO_TURN));
    if (down->reported || down->trouble.n > 0)
        add_block(out, blocks, BLOCK_NOTE, report_words(down, arena));
    add_action(
        out, actions, DOWN_AGAIN, word(down->turns > 0 ? W_DOWN_AGAIN : W_RELOAD));
    if (down->turns > 1) add_action(out, actions, DOWN_EARLIER, word(W_DOWN_EARLIER));
    if (down->can_report) add_action(out, actions, DOWN_REPORT, word(W_REPORT));
    add_action(out, actions, DOWN_QUIT, word(W_QUIT));
}

void down_report(const Down *down, const Page *page, Buf *out)
{
    Arena arena = {0};
    Str why = why_words(down, &arena);
    buf_addf(out, STR_FMT "\nscenario: " STR_FMT "\nturn: %u\n", STR_ARG(why),
        STR_ARG(page->scenario), page->turn);
    arena_free(&arena);
}
