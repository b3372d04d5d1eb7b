#include "report_file.h"

#include "base/hash.h"
#include "base/os.h"
#include "base/utf8.h"
#include "pack/pack_name.h"
#include "page/words.h"
#include "plain/html.h"
#include "story/budgets.h"
#include "version.h"

#include <inttypes.h>
#include <string.h>

#define BLOCKS_MORE 4   // that a report has beside those of the page
#define STEPS_MAX   100 // lines of actions

// --- the checksum -------------------------------------------------------------------------------

typedef struct Sum {
    Folder *folder;
    uint64_t hash;
    int files;
} Sum;

static void add_file(Sum *sum, Str name)
{
    Buf bytes = {0};
    Host host = files_host(sum->folder);
    if (sum->files < LIMIT_FILES && host.read(host.ctx, name, &bytes, NULL)) {
        sum->hash = hash_add(hash_add(sum->hash, name), STR("\n"));
        sum->hash = hash_add(hash_add(sum->hash, buf_str(&bytes)), STR("\n"));
        sum->files++;
    }
    buf_free(&bytes);
}

static void add_if_script(void *ctx, Str name)
{
    if (str_has_ending(name, STR(".lua"))) add_file(ctx, name);
}

uint64_t report_file_checksum(Folder *scenario, int *files)
{
    Sum sum = {.folder = scenario, .hash = HASH_START};
    if (os_is_folder(scenario->path))
        os_list(scenario->path, add_if_script, &sum, NULL);
    else
        add_file(&sum, STR(PACK_MANIFEST)); // it has the checksums of all
    *files = sum.files;
    return sum.hash;
}

// --- the page -----------------------------------------------------------------------------------

static Block *add(Page *page, Block *blocks, BlockKind kind, Str text)
{
    Block *block = &blocks[page->n_blocks++];
    *block = (Block){.kind = kind, .text = text};
    if (kind == BLOCK_HEADING) block->value = 2;
    return block;
}

static void add_versions(Page *page, Block *blocks, Folder *scenario, Arena *arena)
{
    int files, n = 0;
    uint64_t sum = report_file_checksum(scenario, &files);
    Item *rows = arena_array(arena, Item, 3);
    rows[n++] = (Item){.label = word(W_NAME), .text = STR(QANTAR_VERSION)};
    if (page->scenario.n > 0)
        rows[n++] = (Item){.label = word(W_REPORT_SCENARIO),
            .text = markup_escape(arena, page->scenario)};
    rows[n++] = (Item){.label = word(W_REPORT_SUM),
        .text = arena_fmt(arena, "%016" PRIx64, sum),
        .note = word_count(arena, W_REPORT_FILES, files)};
    add(page, blocks, BLOCK_HEADING, word(W_REPORT_VERSIONS));
    Block *table = add(page, blocks, BLOCK_TABLE, (Str){0});
    table->items = rows;
    table->n_items = n;
}

static void add_steps(Page *page, Block *blocks, Str steps, Arena *arena)
{
    Item *rows = arena_array(arena, Item, STEPS_MAX);
    Str line;
    int n = 0;
    while (n < STEPS_MAX && str_split(&steps, '\n', &line)) {
        rows[n].label = arena_fmt(arena, "%d", n + 1);
        rows[n++].text = markup_escape(arena, utf8_clean(arena, line));
    }
    if (n == 0) return;
    add(page, blocks, BLOCK_HEADING, word(W_REPORT_STEPS));
    Block *table = add(page, blocks, BLOCK_TABLE, (Str){0});
    table->items = rows;
    table->n_items = n;
}

bool report_file_write(const Keeper *keeper, Folder *scenario, const Page *page,
    Str steps, Buf *path, Err *err)
{
    char now[17];
    os_now(now);
    Str day = str_cut(str_of(now), 0, 10);
    Arena arena = {0};
    Buf html = {0}, name = {0};
    Page report = *page;
    Block *blocks = arena_array(&arena, Block, page->n_blocks + BLOCKS_MORE);
    if (page->n_blocks > 0)
        memcpy(blocks, page->blocks, (size_t)page->n_blocks * sizeof *blocks);
    report.blocks = blocks;
    add_versions(&report, blocks, scenario, &arena);
    add_steps(&report, blocks, steps, &arena);
    html_page(&report, day, NULL, &html);
    buf_addf(&name, STR_FMT "%s" STR_FMT "-report", STR_ARG(page->scenario),
        page->scenario.n > 0 ? "-" : "", STR_ARG(day));
    bool kept = keeper->keep(keeper->ctx, buf_str(&name), buf_str(&html), path, err);
    buf_free(&html);
    buf_free(&name);
    arena_free(&arena);
    return kept;
}
