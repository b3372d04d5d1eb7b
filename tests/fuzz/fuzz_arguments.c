// Any words, one a line, as the command line: a command with its options, or a sentence.
#include "arguments.h"

#include "base/arena.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#define WORDS_MOST 12

static const Command commands[] = {
    {.name = "play",
        .operands = "[SCENARIO]",
        .takes = TAKES(OPTION_PROFILE) | TAKES(OPTION_SEED) | TAKES(OPTION_SIZE),
        .most = 1},
    {.name = "check", .operands = "SCENARIO", .least = 1, .most = 1},
    {.name = "replay",
        .operands = "FILE [SCENARIO]",
        .takes = TAKES(OPTION_RELOAD) | TAKES(OPTION_BLESS),
        .least = 1,
        .most = 2},
    {0},
};

static void check(const Arguments *read)
{
    Err err = {0};
    uint64_t seed;
    int w = 0, h = 0, n = 0;
    for (int i = 0; i < OPTIONS; i++)
        assert(!read->options[i] || (read->command->takes & TAKES(i)));
    while (n < OPERANDS_MAX && read->operands[n])
        n++;
    assert(n >= read->command->least && n <= read->command->most);
    assert(arguments_seed(read, &seed, &err) == (err.kind == ERR_NONE));
    err_clear(&err);
    assert(arguments_size(read, &w, &h, &err) == (err.kind == ERR_NONE));
    assert(err.kind || (w >= 0 && w <= 99999 && h >= 0 && h <= 99999));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Err err = {0};
    char *words[WORDS_MOST];
    int count = 0;
    Str rest = {(const char *)bytes, size}, line;
    for (; count < WORDS_MOST && str_split(&rest, '\n', &line); count++) {
        Str word = arena_str(&arena, line);
        words[count] = (char *)(uintptr_t)(word.s ? word.s : "");
    }
    Arguments read;
    if (arguments_read(commands, count, words, &read, &err))
        check(&read);
    else
        assert(err.kind == ERR_USAGE && err.text[0] != '\0');
    arena_free(&arena);
    return 0;
}
