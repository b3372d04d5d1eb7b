#include "ipc/crash_page.h"

#include "page/words.h"

#define BLOCKS_MOST  4
#define ACTIONS_MOST 4

Str crash_sentence(const Crash *crash, Arena *arena)
{
    Str cause = buf_str(&crash->cause);
    switch (crash->why) {
    case CRASH_DIED:
        return word_with(arena, W_DOWN_DIED, cause, (Str){0}, (Str){0});
    case CRASH_HANGS:
        return word(W_DOWN_HANGS);
    case CRASH_REFUSED:
        return word(W_DOWN_REFUSED);
    default:
        return word(W_DOWN_BABBLES);
    }
}

static Str report_words(const Crash *crash, Arena *arena)
{
    return crash->reported
               ? word(W_REPORTED)
               : markup_escape(arena, arena_str(arena, buf_str(&crash->trouble)));
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

void crash_page(const Crash *crash, Arena *arena, Page *out)
{
    Block *blocks = arena_array(arena, Block, BLOCKS_MOST);
    Action *actions = arena_array(arena, Action, ACTIONS_MOST);
    *out = (Page){.kind = PAGE_ERROR,
        .language = words_language(),
        .title = word(W_DOWN_TITLE),
        .blocks = blocks,
        .actions = actions};
    add_block(out, blocks, BLOCK_HEADING, out->title);
    blocks[0].value = 1;
    add_block(out, blocks, BLOCK_PARAGRAPH,
        word(crash->turns > 0 ? W_DOWN_KEPT : W_DOWN_NO_TURN));
    add_block(
        out, blocks, BLOCK_NOTE, markup_escape(arena, crash_sentence(crash, arena)));
    if (crash->reported || crash->trouble.n > 0)
        add_block(out, blocks, BLOCK_NOTE, report_words(crash, arena));
    add_action(
        out, actions, CRASH_AGAIN, word(crash->turns > 0 ? W_DOWN_AGAIN : W_RELOAD));
    if (crash->turns > 1) add_action(out, actions, CRASH_EARLIER, word(W_DOWN_EARLIER));
    if (crash->can_report) add_action(out, actions, CRASH_REPORT, word(W_REPORT));
    add_action(out, actions, CRASH_QUIT, word(W_QUIT));
}

void crash_report(const Crash *crash, const Page *page, Buf *out)
{
    Arena arena = {0};
    Str why = crash_sentence(crash, &arena);
    buf_addf(out, STR_FMT "\nscenario: " STR_FMT "\nturn: %u\n", STR_ARG(why),
        STR_ARG(page->scenario), page->turn);
    arena_free(&arena);
}
