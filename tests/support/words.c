#include "support/words.h"

#include "support/support.h"

#include <string.h>

const char *words_script(Arena *arena)
{
    static const char more[] = "include \"more.lua\"";
    Str script = test_file(arena, "story/load/edits/scenario.lua");
    const char *include = strstr(script.s, more);
    assert_non_null(include);
    return arena_fmt(arena, "%.*s{ hours = 7 }%s", (int)(include - script.s), script.s,
        include + strlen(more))
        .s;
}
