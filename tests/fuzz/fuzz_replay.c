// Any bytes as a play file: a play, or a sentence with the file and the line.
#include "base/utf8.h"
#include "plain/show.h"
#include "support/sitting.h"
#include "tools/replay.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void show(void *ctx, const Page *page, Buf *out)
{
    (void)ctx;
    show_page(page, (Look){.columns = SHOW_COLUMNS}, out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const MemoryFile files[] = {{"scenario.lua", sitting_town}, {NULL, NULL}};
    ReplaySetup setup = {.host = scenario_host(files), .show = show};
    Buf transcript = {0};
    Err err = {0};
    setup.reload = size > 0 && bytes[size - 1] == '!';
    Str text = {(const char *)bytes, size};
    bool done = replay_play(text, "a.play", &setup, &transcript, &err);
    assert(done == (err.kind == ERR_NONE));
    assert(done || str_starts(str_of(err.text), STR("a.play:")));
    buf_free(&transcript);
    return 0;
}
