#include "support/temp.h"

#include "base/os.h"
#include "base/os_windows.h"

#include <stdlib.h>

const char *temp_new_folder(Arena *arena)
{
    wchar_t wide[MAX_PATH + 1];
    Buf base = {0};
    if (GetTempPathW(MAX_PATH, wide) == 0) return NULL;
    os_narrow_path(wide, &base); // ends with a slash
    Str path =
        arena_fmt(arena, "%sqantar-test-%llx", base.s, (unsigned long long)os_seed());
    buf_free(&base);
    return os_make_folder(path.s, NULL) ? path.s : NULL;
}

bool temp_remove_file(const char *path)
{
    Arena arena = {0};
    wchar_t *wide = os_wide_path(&arena, path);
    SetFileAttributesW(wide, FILE_ATTRIBUTE_NORMAL);
    bool gone = DeleteFileW(wide);
    arena_free(&arena);
    return gone;
}

void temp_remove_folder(const char *path)
{
    Arena arena = {0};
    RemoveDirectoryW(os_wide_path(&arena, path));
    arena_free(&arena);
}

void temp_set_variable(const char *name, const char *value) { _putenv_s(name, value); }
