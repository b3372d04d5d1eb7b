#include "support/support.h"
#include "root.h"

#include "base/os.h"
#include "support/temp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SHOWN_LINES 12 // of each side of a difference

static bool skipped;

void support_skip(const char *reason)
{
    printf("skipped: %s\n", reason);
    skipped = true;
}

bool support_skipped(void) { return skipped; }

void support_assert_err(const Err *err, const char *part, const char *file, int line)
{
    if (err->kind != ERR_NONE && strstr(err->text, part)) return;
    if (err->kind == ERR_NONE)
        print_error("no error, but expected: %s\n", part);
    else
        print_error("the error:    %s\ndoes not say: %s\n", err->text, part);
    _fail(file, line);
}

void support_assert_no_err(const Err *err, const char *file, int line)
{
    if (err->kind == ERR_NONE) return;
    print_error("unexpected error: %s\n", err->text);
    _fail(file, line);
}

void support_assert_str(Str actual, const char *expected, const char *file, int line)
{
    if (str_eq(actual, str_of(expected))) return;
    print_error(
        "expected: \"%s\"\nactual:   \"" STR_FMT "\"\n", expected, STR_ARG(actual));
    _fail(file, line);
}

// --- Files of tests/ -----------------------------------------------------------------------

const char *test_path(Arena *arena, const char *path)
{
    return arena_fmt(arena, "%s/tests/%s", QANTAR_ROOT, path).s;
}

static Str read_or_fail(Arena *arena, const char *path)
{
    Buf bytes = {0};
    Err err = {0};
    os_read(path, &bytes, &err);
    assert_no_err(&err);
    Str text = arena_str(arena, buf_str(&bytes));
    buf_free(&bytes);
    return text;
}

Str test_file(Arena *arena, const char *path)
{
    return read_or_fail(arena, test_path(arena, path));
}

// Writes without a backup beside it; makes the folders above.
static void write_plainly(Arena *arena, const char *path, Str bytes)
{
    Str folder = str_of(path);
    while (folder.n > 0 && folder.s[folder.n - 1] != '/')
        folder.n--;
    Err err = {0};
    os_make_folder(arena_str(arena, folder).s, &err);
    assert_no_err(&err);
    FILE *file = fopen(path, "wb");
    if (!file) fail_msg("cannot write %s", path);
    size_t written = fwrite(bytes.s ? bytes.s : "", 1, bytes.n, file);
    if (fclose(file) != 0 || written != bytes.n) fail_msg("cannot write %s", path);
}

static Str first_line(Str text) { return str_cut(text, 0, str_find(text, '\n')); }

// Drops the lines that both texts begin with and returns how many.
static int skip_same_lines(Str *a, Str *b)
{
    int lines = 0;
    while (a->n > 0 && b->n > 0 && str_eq(first_line(*a), first_line(*b))) {
        size_t next = first_line(*a).n + 1;
        *a = str_from(*a, next);
        *b = str_from(*b, next);
        lines++;
    }
    return lines;
}

static void print_lines(const char *mark, Str text)
{
    Str line;
    for (int i = 0; i < SHOWN_LINES && str_split(&text, '\n', &line); i++)
        print_error("%s" STR_FMT "\n", mark, STR_ARG(line));
    if (text.n > 0) print_error("%s...\n", mark);
}

static void print_difference(const char *path, Str expected, Str actual)
{
    int line = skip_same_lines(&expected, &actual) + 1;
    print_error("tests/%s differs from line %d on:\n", path, line);
    print_lines("  expected | ", expected);
    print_lines("  actual   | ", actual);
}

void support_assert_text_file(Str actual, const char *path, const char *file, int line)
{
    Arena arena = {0};
    const char *expected_path = test_path(&arena, path);
    const char *bless = getenv("QANTAR_BLESS");
    if (bless && strcmp(bless, "1") == 0) write_plainly(&arena, expected_path, actual);
    Str expected = {0};
    if (os_is_file(expected_path)) expected = read_or_fail(&arena, expected_path);
    bool same = os_is_file(expected_path) && str_eq(actual, expected);
    if (!same) {
        // "../scripts/API.md" would be a file of the source, to which a build folder has links.
        const char *name = strncmp(path, "../", 3) == 0 ? path + 3 : path;
        const char *beside = arena_fmt(&arena, "%s/actual/%s", QANTAR_BUILT, name).s;
        write_plainly(&arena, beside, actual);
        print_difference(path, expected, actual);
        print_error("the actual text: %s\nto accept it: QANTAR_BLESS=1\n", beside);
    }
    arena_free(&arena);
    if (!same) _fail(file, line);
}

Str test_replaced(Arena *arena, Str text, Str what, Str by)
{
    Buf out = {0};
    for (size_t i = 0; i < text.n;) {
        bool is = what.n > 0 && str_starts(str_from(text, i), what);
        buf_add(&out, is ? by : str_cut(text, i, i + 1));
        i += is ? what.n : 1;
    }
    Str all = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return all;
}

// --- A folder for one test -----------------------------------------------------------------

typedef struct Temp {
    Arena arena;
    const char *path;
} Temp;

static void remove_all(Temp *temp, const char *path);

typedef struct Inside {
    Temp *temp;
    const char *folder;
} Inside;

static void remove_inside(void *ctx, Str name)
{
    Inside *in = ctx;
    remove_all(in->temp,
        arena_fmt(&in->temp->arena, "%s/" STR_FMT, in->folder, STR_ARG(name)).s);
}

static void remove_all(Temp *temp, const char *path)
{
    if (temp_remove_file(path)) return; // links too, so that nothing outside is listed
    Inside in = {temp, path};
    os_list(path, remove_inside, &in, NULL);
    temp_remove_folder(path);
}

int temp_open(void **state)
{
    Temp *temp = mem_new(1, sizeof *temp);
    temp->path = temp_new_folder(&temp->arena);
    *state = temp;
    return temp->path ? 0 : -1;
}

int temp_close(void **state)
{
    Temp *temp = *state;
    if (temp->path) remove_all(temp, temp->path);
    arena_free(&temp->arena);
    free(temp);
    return 0;
}

const char *temp_folder(void **state) { return ((Temp *)*state)->path; }

const char *temp_in(void **state, const char *name)
{
    Temp *temp = *state;
    return arena_fmt(&temp->arena, "%s/%s", temp->path, name).s;
}

const char *temp_file(void **state, const char *name, Str bytes)
{
    Temp *temp = *state;
    const char *path = temp_in(state, name);
    write_plainly(&temp->arena, path, bytes);
    return path;
}
