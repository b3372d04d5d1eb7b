#include "tool.h"

#include "base/os.h"
#include "base/utf8.h"

#include <stdio.h>

void tool_print(Str text, Err *err)
{
    Arena arena = {0};
    Buf clean = {0};
    Str line;
    while (str_split(&text, '\n', &line))
        buf_addf(&clean, STR_FMT "\n", STR_ARG(utf8_clean_line(&arena, line)));
    os_write_stream(stdout, buf_str(&clean), err);
    buf_free(&clean);
    arena_free(&arena);
}

bool tool_find_scenario(
    const char *named, Buf *path, Folder *folder, Host *host, Err *err)
{
    if (!files_find_scenario(named, path, err)) return false;
    *folder = (Folder){.path = path->s};
    *host = files_host(folder);
    return true;
}
