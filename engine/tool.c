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

bool tool_write(const char *path, Str bytes, Err *err)
{
    Buf backup = {0};
    buf_addf(&backup, "%s" OS_BACKUP, path);
    bool done = os_write_safely(path, bytes, err) && os_remove(backup.s, err);
    buf_free(&backup);
    return done;
}

bool tool_find_scenario(
    const char *named, Buf *path, Folder *folder, Host *host, Err *err)
{
    if (!files_find_scenario(named, path, err)) return false;
    *folder = (Folder){.path = path->s};
    *host = files_host(folder);
    return true;
}

bool tool_find_fonts(const Arguments *arguments, Buf *path, Err *err)
{
    const char *named = arguments->options[OPTION_FONTS];
    if (!named) return files_find("fonts", path, err);
    buf_add(path, str_of(named));
    return os_is_folder(named) ||
           err_set(err, ERR_NO_INPUT, "there is no folder of fonts \"%s\"", named);
}
