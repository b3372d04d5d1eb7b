// Any bytes as the name of a picture or a script: nothing outside of the folder is ever read.
#define _XOPEN_SOURCE 700 // mkdtemp, symlink
#include "base/os.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#define INSIDE  "inside"
#define OUTSIDE "outside"

// TOP/secret.svg, and in TOP/scenario what a scenario has, with links that lead out of it.
static char top[] = "/tmp/qantar-fuzz-XXXXXX";

static const char *const files[] = {
    "secret.svg", "scenario/a.svg", "scenario/pictures/a.svg", "scenario/a..b/a.svg"};
static const char *const links[][2] = {
    {"scenario/link.svg", "../secret.svg"}, {"scenario/up", ".."}};
static const char *const folders[] = {"scenario/pictures", "scenario/a..b", "scenario"};

static const char *in(Arena *arena, const char *name)
{
    return arena_fmt(arena, "%s/%s", top, name).s;
}

static void remove_folder(void)
{
    Arena arena = {0};
    for (int i = 0; i < COUNT_OF(files); i++)
        remove(in(&arena, files[i]));
    for (int i = 0; i < COUNT_OF(links); i++)
        remove(in(&arena, links[i][0]));
    for (int i = 0; i < COUNT_OF(folders); i++)
        remove(in(&arena, folders[i]));
    remove(top);
    arena_free(&arena);
}

static void make_folder(void)
{
    Arena arena = {0};
    assert(mkdtemp(top) && atexit(remove_folder) == 0);
    for (int i = 0; i < COUNT_OF(folders); i++)
        assert(os_make_folder(in(&arena, folders[i]), NULL));
    for (int i = 0; i < COUNT_OF(files); i++)
        assert(
            os_write_safely(in(&arena, files[i]), str_of(i ? INSIDE : OUTSIDE), NULL));
    for (int i = 0; i < COUNT_OF(links); i++)
        assert(symlink(links[i][1], in(&arena, links[i][0])) == 0);
    arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static bool made;
    if (!made) make_folder();
    made = true;
    Arena arena = {0};
    Buf out = {0};
    Err err = {0};
    Str name = {(const char *)bytes, size};
    bool safe = os_name_safe(name, &err);
    assert(safe == (err.kind == ERR_NONE));
    assert(!safe || (size <= OS_NAME_MAX && utf8_valid(name) && bytes[0] != '/'));
    assert(utf8_valid(str_of(err.text)));
    err_clear(&err);
    bool read = os_read_inside(in(&arena, "scenario"), name, &out, &err);
    assert(!read || (safe && str_eq(buf_str(&out), STR(INSIDE))));
    assert(read || err.text[0] != '\0');
    buf_free(&out);
    arena_free(&arena);
    return 0;
}
