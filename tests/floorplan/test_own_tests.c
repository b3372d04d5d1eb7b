// Every file of engine/ has a test of its own name in its folder, or a line in tests/elsewhere.txt that says
// where it is asked and why there.
#include "root.h"
#include "support/support.h"

#include "base/os.h"

#include <string.h>

typedef struct Walk {
    Arena arena;
    Str folder; // below [root], with a slash at its end, or empty
    const char *root;
    Str *files; // paths below [root]
    int n, capacity;
} Walk;

static bool ends(Str text, Str end)
{
    return text.n > end.n && str_eq(str_from(text, text.n - end.n), end);
}

static void visit(void *ctx, Str name)
{
    Walk *walk = ctx;
    Str path =
        arena_fmt(&walk->arena, STR_FMT STR_FMT, STR_ARG(walk->folder), STR_ARG(name));
    const char *full = arena_fmt(&walk->arena, "%s/%s", walk->root, path.s).s;
    if (os_is_folder(full)) {
        Str before = walk->folder;
        walk->folder = arena_fmt(&walk->arena, "%s/", path.s);
        assert_true(os_list(full, visit, walk, NULL));
        walk->folder = before;
    } else if (ends(path, STR(".c")) || ends(path, STR(".test.mjs"))) {
        assert_true(walk->n < walk->capacity);
        walk->files[walk->n++] = path;
    }
}

static void list_sources(Walk *walk, const char *root)
{
    *walk = (Walk){.root = root, .capacity = 2000};
    walk->files = arena_array(&walk->arena, Str, walk->capacity);
    assert_true(os_list(root, visit, walk, NULL));
}

static Str base_of(Str path)
{
    for (size_t i = path.n; i > 0; i--)
        if (path.s[i - 1] == '/') return str_from(path, i);
    return path;
}

// "story" of "story/load/load.c", "main" of "files.c".
static Str folder_of(Str path)
{
    size_t slash = str_find(path, '/');
    return slash < path.n ? str_cut(path, 0, slash) : STR("main");
}

static bool has_own_test(const Walk *tests, Str source)
{
    for (int i = 0; i < tests->n; i++) {
        Str base = base_of(tests->files[i]);
        if (str_starts(base, STR("test_")) &&
            str_eq(str_from(base, 5), base_of(source)) &&
            str_eq(folder_of(tests->files[i]), folder_of(source)))
            return true;
    }
    return false;
}

static bool is_left_out(Str source)
{
    Str base = base_of(source);
    return str_eq(base, STR("break_table.c")) || str_eq(base, STR("main.c")) ||
           ends(base, STR("_main.c"));
}

static bool is_among(const Walk *walk, Str path)
{
    for (int i = 0; i < walk->n; i++)
        if (str_eq(walk->files[i], path)) return true;
    return false;
}

// "engine/FILE: TEST | why"; false for other lines.
static bool read_line(Str line, Str *source, Str *test)
{
    static const Str head = {"engine/", 7};
    if (!str_starts(line, head)) return false;
    line = str_from(line, head.n);
    size_t colon = str_find(line, ':'), bar = str_find(line, '|');
    if (bar >= line.n || colon > bar || str_trim(str_from(line, bar + 1)).n == 0)
        fail_msg("\"" STR_FMT "\" is no FILE: TEST | why", STR_ARG(line));
    *source = str_cut(line, 0, colon);
    *test = str_trim(str_cut(line, colon + 1, bar));
    return true;
}

static bool is_asked_elsewhere(Str list, Str wanted)
{
    Str line, source, test;
    while (str_split(&list, '\n', &line))
        if (read_line(line, &source, &test) && str_eq(source, wanted)) return true;
    return false;
}

static void test_every_file_has_a_test_of_its_name_or_a_reason(void **state)
{
    (void)state;
    Walk engine, tests;
    list_sources(&engine, QANTAR_ROOT "/engine");
    list_sources(&tests, QANTAR_ROOT "/tests");
    Str list = test_file(&engine.arena, "elsewhere.txt");
    int lacking = 0;
    for (int i = 0; i < engine.n; i++) {
        Str source = engine.files[i];
        if (is_left_out(source) || has_own_test(&tests, source) ||
            is_asked_elsewhere(list, source))
            continue;
        print_error("engine/" STR_FMT " has no test of its own name, and no line in "
                    "tests/elsewhere.txt\n",
            STR_ARG(source));
        lacking++;
    }
    assert_true(engine.n > 100);
    assert_int_equal(lacking, 0);
    arena_free(&engine.arena);
    arena_free(&tests.arena);
}

static void test_the_list_has_only_what_is_there_and_needs_it(void **state)
{
    (void)state;
    Walk engine, tests;
    list_sources(&engine, QANTAR_ROOT "/engine");
    list_sources(&tests, QANTAR_ROOT "/tests");
    Str list = test_file(&engine.arena, "elsewhere.txt"), line, source, test;
    while (str_split(&list, '\n', &line)) {
        if (!read_line(line, &source, &test)) continue;
        if (!is_among(&engine, source) || !is_among(&tests, test))
            fail_msg("\"" STR_FMT "\" names what is not there", STR_ARG(line));
        if (has_own_test(&tests, source))
            fail_msg(STR_FMT " has a test of its own name now", STR_ARG(source));
    }
    arena_free(&engine.arena);
    arena_free(&tests.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_file_has_a_test_of_its_name_or_a_reason),
        cmocka_unit_test(test_the_list_has_only_what_is_there_and_needs_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
