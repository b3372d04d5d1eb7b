// Where there is no libFuzzer: calls a fuzz target with every file of the folder it is given.
#include "base/arena.h"
#include "base/os.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

typedef struct Replay {
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
        LLVMFuzzerTestOneInput(input, bytes.n);
        free(input);
        all->count++;
    }
    buf_free(&path);
    buf_free(&bytes);
}

int main(int argc, char **argv)
{
    Err err = {0};
    Replay all = {.folder = argc > 1 ? argv[1] : "."};
    if (os_list(all.folder, replay, &all, &err))
        printf("%d inputs replayed\n", all.count);
    else
        fprintf(stderr, "%s\n", err.text);
    return err.kind || all.count == 0;
}
