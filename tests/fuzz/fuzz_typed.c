// Any bytes typed at the terminal and sent to the lines: every answer can be read, and it ends.
#define _POSIX_C_SOURCE 200809L // open_memstream
#include "base/json.h"
#include "base/utf8.h"
#include "plain/lines.h"
#include "plain/terminal.h"
#include "support/sitting.h"
#include "tools/memory_store.h"

#include <assert.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool terminal(const Console *console, Err *err)
{
    return terminal_play(console, (Look){.columns = 40}, err);
}

// What [reader] says to the bytes; the caller frees.
static Str say(bool (*reader)(const Console *, Err *), MemoryStore *memory, Str typed)
{
    static const MemoryFile files[] = {{"scenario.lua", sitting_town}, {NULL, NULL}};
    PagesSetup setup = {
        .host = scenario_host(files), .store = memory_store_of(memory), .seed = 7};
    Err err = {0};
    char *said = NULL;
    size_t n = 0;
    FILE *in = tmpfile();
    FILE *out = open_memstream(&said, &n);
    Pages *pages = pages_open(&setup, &err);
    assert(in && out && pages);
    if (typed.n) fwrite(typed.s, 1, typed.n, in);
    rewind(in);
    Console console = {.pages = pages, .in = in, .out = out};
    assert(reader(&console, &err));
    pages_close(pages);
    fclose(in);
    fclose(out);
    return (Str){said, n};
}

static void check_lines(Str said)
{
    for (Str line; str_split(&said, '\n', &line);) {
        json_t *page = json_read(line, "page", NULL);
        assert(json_is_object(page));
        json_decref(page);
    }
}

static void check_words(Str said)
{
    assert(utf8_valid(said));
    for (size_t i = 0; i < said.n; i++)
        assert((unsigned char)said.s[i] >= ' ' || said.s[i] == '\n');
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    MemoryStore memory = {0};
    Str typed = {(const char *)bytes, size};
    Str lines = say(lines_play, &memory, typed);
    check_lines(lines);
    Str words = say(terminal, &memory, typed);
    check_words(words);
    free((void *)(uintptr_t)lines.s);
    free((void *)(uintptr_t)words.s);
    memory_store_free(&memory);
    return 0;
}
