#include "base/os.h"
#include "support/runner.h"
#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int FuzzTarget(const uint8_t *bytes, size_t size);

typedef struct Replay {
    FuzzTarget *target;
    const char *folder;
    int count;
} Replay;

static void replay(void *ctx, Str name)
{
    Replay *all = ctx;
    Buf path = {0}, bytes = {0};
    buf_addf(&path, "%s/" STR_FMT, all->folder, STR_ARG(name));
    if (os_read(path.s, &bytes, NULL)) {
        // An exact copy, so that the sanitizers see a read past the end.
        uint8_t *input = mem_grow(NULL, bytes.n, 1);
        memcpy(input, bytes.s, bytes.n);
        all->target(input, bytes.n);
        free(input);
        all->count++;
    }
    buf_free(&path);
    buf_free(&bytes);
}

int replay_main(const FolderTest *tests, size_t count, int argc, char **argv)
{
    const FolderTest *test = runner_find(tests, count, argc > 1 ? argv[1] : NULL);
    if (!test) return 64;
    Err err = {0};
    Replay all = {
        .target = (FuzzTarget *)test->run, .folder = argc > 2 ? argv[2] : "."};
    if (os_list(all.folder, replay, &all, &err))
        printf("%d inputs replayed\n", all.count);
    else
        fprintf(stderr, "%s\n", err.text);
    return err.kind || all.count == 0;
}
