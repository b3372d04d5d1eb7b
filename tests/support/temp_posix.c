#define _POSIX_C_SOURCE 200809L
#include "support/temp.h"

#include <stdlib.h>
#include <unistd.h>

const char *temp_new_folder(Arena *arena)
{
    const char *base = getenv("TMPDIR");
    if (!base || !*base) base = "/tmp";
    Str path = arena_fmt(arena, "%s/qantar-test-XXXXXX", base);
    return mkdtemp(arena_copy(arena, path.s, path.n + 1));
}

bool temp_remove_file(const char *path) { return unlink(path) == 0; }

void temp_remove_folder(const char *path) { rmdir(path); }

void temp_set_variable(const char *name, const char *value) { setenv(name, value, 1); }
