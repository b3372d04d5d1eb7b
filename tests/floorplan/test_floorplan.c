// Reads every #include under engine/ and holds it against the plan of the house, which is the
// table below and a page of engine/README.md.
#include "root.h"
#include "support/support.h"

#include "base/os.h"

#include <stdlib.h>
#include <string.h>

// --- The plan ------------------------------------------------------------------------------

typedef struct Folder {
    const char *name, *uses; // of [uses] and of its own folder it may include
} Folder;

// clang-format off
static const Folder PLAN[] = {
    {"base", ""},
    {"story", "base"},
    {"text", "base"},
    {"page", "base story text"},
    {"layout", "base page text"},
    {"picture", "base"},
    {"window", "base page text layout ipc"},
    {"plain", "base page text"},
    {"pack", "base"},
    {"ipc", "base story page pack"},
    {"tools", "base story page text"},
    {"kit", "base story page text plain"},
    {"web", "base page window ipc pack main"}, // beside main.c in the browser
    {"main", "base story page text layout picture window plain ipc tools kit pack"}, // main.c and what stands beside it
};
// clang-format on

// Headers of a library, by how they begin (the first row that fits), and the folders that may use it.
static const struct {
    const char *header, *folders;
} LIBRARIES[] = {
    {"lua", "story"},
    {"lauxlib", "story"},
    {"SDL_image", "window picture"},
    {"xcb/", "window"},
    {"SDL", "window web"},
    {"png", "picture"},
    {"jpeglib", "picture"},
    {"jerror", "picture"},
    {"expat", "picture"},
    {"jansson", "base"},
    {"minizip", "pack"},
    {"seccomp", "base"},
    {"utf8proc", "base"},
    {"fribidi", "text"},
    {"sanitizer", "base"},
    {"emscripten", "base web"},
};

// Folders that need no computer: what they read and when it is comes from who calls them.
// (os_name_safe is a rule alone and has a header of its own, base/os_name.h.)
static const char PURE[] = "story page text layout picture kit";
static const char *const IMPURE[] = {
    "base/os.h", "base/worker.h", "time.h", "threads.h", "signal.h"};

static const char ISO_C[] =
    "assert.h complex.h ctype.h errno.h fenv.h float.h inttypes.h iso646.h limits.h "
    "locale.h "
    "math.h setjmp.h signal.h stdalign.h stdarg.h stdatomic.h stdbool.h stddef.h "
    "stdint.h "
    "stdio.h stdlib.h stdnoreturn.h string.h tgmath.h threads.h time.h uchar.h wchar.h "
    "wctype.h";

// --- Holding files against it --------------------------------------------------------------

typedef struct File {
    Str path, text; // the path inside engine/
} File;

typedef struct Include {
    Str from, to;
    int line;
    bool ours; // "..." and not <...>
} Include;

typedef struct Survey {
    Include *includes;
    size_t count;
    Buf faults; // a line each
} Survey;

static bool listed(const char *names, Str name)
{
    Str rest = str_of(names), one;
    while (str_split(&rest, ' ', &one))
        if (str_eq(one, name)) return true;
    return false;
}

static Str folder_of(Str path)
{
    size_t slash = str_find(path, '/');
    return slash < path.n ? str_cut(path, 0, slash) : STR("main");
}

static const Folder *find_folder(Str name)
{
    for (int i = 0; i < COUNT_OF(PLAN); i++)
        if (str_eq(str_of(PLAN[i].name), name)) return &PLAN[i];
    return NULL;
}

static void fault(Survey *survey, Str path, int line, const char *sentence, Str name)
{
    buf_addf(&survey->faults, STR_FMT ":%d: ", STR_ARG(path), line);
    buf_addf(&survey->faults, "%s: " STR_FMT "\n", sentence, STR_ARG(name));
}

static void check_folder(Survey *survey, const Include *in, const Folder *folder)
{
    Str used = folder_of(in->to);
    if (!find_folder(used))
        fault(survey, in->from, in->line, "names no folder", in->to);
    else if (!str_eq(used, str_of(folder->name)) && !listed(folder->uses, used))
        fault(survey, in->from, in->line, "may not include this folder", in->to);
}

// One .c file for each system: base/os_posix.c.
static bool is_of_a_system(Str path)
{
    const Str ends[] = {STR("_posix.c"), STR("_linux.c"), STR("_web.c"),
        STR("_windows.c"), STR("_windows.h")};
    for (int i = 0; i < COUNT_OF(ends); i++)
        if (path.n > ends[i].n && str_eq(str_from(path, path.n - ends[i].n), ends[i]))
            return true;
    return false;
}

static void check_system(Survey *survey, const Include *in, const Folder *folder)
{
    for (int i = 0; i < COUNT_OF(LIBRARIES); i++) {
        if (!str_starts(in->to, str_of(LIBRARIES[i].header))) continue;
        if (!listed(LIBRARIES[i].folders, str_of(folder->name)))
            fault(survey, in->from, in->line, "may not use this library", in->to);
        return;
    }
    if (!is_of_a_system(in->from) && !listed(ISO_C, in->to))
        fault(survey, in->from, in->line, "is not ISO C", in->to);
}

static void check_purity(Survey *survey, const Include *in, const Folder *folder)
{
    if (!listed(PURE, str_of(folder->name))) return;
    for (int i = 0; i < COUNT_OF(IMPURE); i++)
        if (str_eq(in->to, str_of(IMPURE[i])))
            fault(survey, in->from, in->line, "needs a computer", in->to);
}

static void check_include(Survey *survey, const Include *in)
{
    const Folder *folder = find_folder(folder_of(in->from));
    if (!folder) {
        fault(survey, in->from, in->line, "is in a folder that is not in the plan",
            in->from);
        return;
    }
    (in->ours ? check_folder : check_system)(survey, in, folder);
    check_purity(survey, in, folder);
}

// Takes what stands between the marks after "include"; false when there is no such thing.
static bool take_target(Str rest, Include *in)
{
    rest = str_trim(rest);
    if (rest.n == 0 || (rest.s[0] != '"' && rest.s[0] != '<')) return false;
    in->ours = rest.s[0] == '"';
    rest = str_from(rest, 1);
    size_t end = str_find(rest, in->ours ? '"' : '>');
    in->to = str_cut(rest, 0, end);
    return end < rest.n;
}

static void read_line(Survey *survey, Str path, int line, Str text)
{
    Str rest = str_trim(text);
    if (!str_starts(rest, STR("#"))) return;
    rest = str_trim(str_from(rest, 1));
    if (!str_starts(rest, STR("include")) && !str_starts(rest, STR("import"))) return;
    Include in = {.from = path, .line = line};
    if (!str_starts(rest, STR("include")) || !take_target(str_from(rest, 7), &in)) {
        fault(survey, path, line, "an include that cannot be read", text);
        return;
    }
    survey->includes =
        mem_grow(survey->includes, survey->count + 1, sizeof *survey->includes);
    survey->includes[survey->count++] = in;
    check_include(survey, &in);
}

static void read_file(Survey *survey, const File *file)
{
    Str rest = file->text, text;
    for (int line = 1; str_split(&rest, '\n', &text); line++)
        read_line(survey, file->path, line, text);
}

// Whether [from] leads to [goal]; marks the includes it went along.
static bool leads_to(const Survey *survey, Str from, Str goal, bool *gone)
{
    for (size_t i = 0; i < survey->count; i++) {
        const Include *in = &survey->includes[i];
        if (gone[i] || !in->ours || !str_eq(in->from, from)) continue;
        gone[i] = true;
        if (str_eq(in->to, goal) || leads_to(survey, in->to, goal, gone)) return true;
    }
    return false;
}

static void check_loops(Survey *survey, const File *file)
{
    bool *gone = mem_new(survey->count, sizeof *gone);
    if (leads_to(survey, file->path, file->path, gone))
        fault(survey, file->path, 1, "includes itself in a loop", file->path);
    free(gone);
}

// Every fault of these files, a line each; lives in [arena].
static Str diagnostics_of(Arena *arena, const File *files, size_t count)
{
    Survey survey = {0};
    for (size_t i = 0; i < count; i++)
        read_file(&survey, &files[i]);
    for (size_t i = 0; i < count; i++)
        check_loops(&survey, &files[i]);
    Str faults = arena_str(arena, buf_str(&survey.faults));
    buf_free(&survey.faults);
    free(survey.includes);
    return faults;
}

// --- The house -----------------------------------------------------------------------------

typedef struct House {
    Arena *arena;
    File *files;
    size_t count;
    Str folder; // being read, inside engine/; ends in a slash, or is empty
} House;

static bool is_c(Str name)
{
    if (name.n < 3 || name.s[name.n - 2] != '.') return false;
    return name.s[name.n - 1] == 'c' || name.s[name.n - 1] == 'h';
}

static void visit(void *ctx, Str name)
{
    House *house = ctx;
    Str path =
        arena_fmt(house->arena, STR_FMT STR_FMT, STR_ARG(house->folder), STR_ARG(name));
    const char *full = arena_fmt(house->arena, "%s/engine/%s", QANTAR_ROOT, path.s).s;
    if (str_eq(path, STR("deps")))
        return; // how other people's libraries are configured
    if (os_is_folder(full)) {
        Str before = house->folder;
        house->folder = arena_fmt(house->arena, "%s/", path.s);
        assert_true(os_list(full, visit, house, NULL));
        house->folder = before;
    } else if (is_c(name)) {
        Buf text = {0};
        assert_true(os_read(full, &text, NULL));
        house->files = mem_grow(house->files, house->count + 1, sizeof *house->files);
        house->files[house->count++] =
            (File){path, arena_str(house->arena, buf_str(&text))};
        buf_free(&text);
    }
}

static void test_the_house_stands_as_planned(void **state)
{
    (void)state;
    Arena arena = {0};
    House house = {.arena = &arena};
    assert_true(os_list(QANTAR_ROOT "/engine", visit, &house, NULL));
    assert_true(house.count > 10);
    assert_str(diagnostics_of(&arena, house.files, house.count), "");
    free(house.files);
    arena_free(&arena);
}

// Files that may name stderr: what prints cleaned, what prints words of its own only, what hands the
// stream on.
static const char *const MOUTHS[] = {
    "base/complain.c", "base/arena.c", "main.c", "play_command.c"};

// So that no name from outside reaches a terminal as it is (base/complain.h).
static void test_stderr_has_one_mouth(void **state)
{
    (void)state;
    Arena arena = {0};
    House house = {.arena = &arena};
    assert_true(os_list(QANTAR_ROOT "/engine", visit, &house, NULL));
    for (size_t i = 0; i < house.count; i++) {
        const File *file = &house.files[i];
        bool names = strstr(file->text.s, "(stderr,") ||
                     strstr(file->text.s, ", stderr)") ||
                     strstr(file->text.s, "perror(");
        if (names && !str_among(file->path, MOUTHS, COUNT_OF(MOUTHS)))
            fail_msg("%s prints on stderr: say it with complain()", file->path.s);
    }
    free(house.files);
    arena_free(&arena);
}

static bool folder_leads_to(Str from, Str goal)
{
    Str rest = str_of(find_folder(from)->uses), used;
    while (str_split(&rest, ' ', &used))
        if (str_eq(used, goal) || folder_leads_to(used, goal)) return true;
    return false;
}

static void test_the_plan_itself_has_no_loops(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(PLAN); i++)
        assert_false(folder_leads_to(str_of(PLAN[i].name), str_of(PLAN[i].name)));
}

// --- Samples -------------------------------------------------------------------------------

static void assert_faults(const char *path, const char *text, const char *expected)
{
    Arena arena = {0};
    File file = {str_of(path), str_of(text)};
    assert_str(diagnostics_of(&arena, &file, 1), expected);
    arena_free(&arena);
}

static void test_what_the_plan_allows_has_no_fault(void **state)
{
    (void)state;
    assert_faults("story/play.c",
        "#include \"story/play.h\"\n#include \"base/str.h\"\n#include <lua.h>\n"
        "#include <stdio.h>\n",
        "");
    assert_faults("window/paint.c", "#include <SDL.h>\n#include <SDL_ttf.h>\n", "");
    assert_faults("picture/png.c", "#include <png.h>\n#include <SDL_image.h>\n", "");
    assert_faults("base/json.h", "#include <jansson.h>\n", "");
    assert_faults(
        "base/os_posix.c", "#include <unistd.h>\n#include <sys/stat.h>\n", "");
    assert_faults("base/cell_shut_linux.c",
        "#include <seccomp.h>\n#include <sys/prctl.h>\n#include <linux/futex.h>\n", "");
    assert_faults("ipc/remote.c",
        "#include \"page/pages_side.h\"\n#include \"base/worker.h\"\n"
        "#include \"story/host.h\"\n#include \"ipc/message.h\"\n",
        "");
    assert_faults("sitting.c", "#include \"ipc/remote.h\"\n", "");
    assert_faults("window/paint.c", "#include \"layout/draw.h\"\n", "");
    assert_faults("story/save/save.c", "#include \"story/play.h\"\n", "");
    assert_faults(
        "main.c", "#include \"window/draw.h\"\n#include \"story/play.h\"\n", "");
    assert_faults("page/words.c", "#include \"page/words.def\"\n", "");
    assert_faults("text/flow.c", "// #include \"window/draw.h\"\nint include;\n", "");
}

static void test_an_arrow_up_is_a_fault(void **state)
{
    (void)state;
    assert_faults("base/str.c", "\n#include \"story/play.h\"\n",
        "base/str.c:2: may not include this folder: story/play.h\n");
    assert_faults("story/play.c", "#include \"page/page.h\"\n",
        "story/play.c:1: may not include this folder: page/page.h\n");
    assert_faults("text/flow.c", "  #  include   \"page/page.h\" // why\n",
        "text/flow.c:1: may not include this folder: page/page.h\n");
    assert_faults("page/page.c", "#include\"layout/draw.h\"\n",
        "page/page.c:1: may not include this folder: layout/draw.h\n");
}

static void test_readers_of_pages_may_not_reach_the_story(void **state)
{
    (void)state;
    assert_faults("window/layout.c", "#include \"story/book.h\"\n",
        "window/layout.c:1: may not include this folder: story/book.h\n");
    assert_faults("plain/term.c", "#include \"story/book.h\"\n",
        "plain/term.c:1: may not include this folder: story/book.h\n");
    assert_faults("plain/term.c", "#include \"window/draw.h\"\n",
        "plain/term.c:1: may not include this folder: window/draw.h\n");
}

static void test_only_the_window_and_what_stands_beside_main_may_use_ipc(void **state)
{
    (void)state;
    static const char *const folders[] = {
        "base", "story", "page", "text", "plain", "tools"};
    Arena arena = {0};
    for (int i = 0; i < COUNT_OF(folders); i++)
        assert_faults(arena_fmt(&arena, "%s/a.c", folders[i]).s,
            "#include \"ipc/remote.h\"\n",
            arena_fmt(&arena, "%s/a.c:1: may not include this folder: ipc/remote.h\n",
                folders[i])
                .s);
    arena_free(&arena);
    assert_faults("ipc/remote.c", "#include \"plain/lines.h\"\n",
        "ipc/remote.c:1: may not include this folder: plain/lines.h\n");
    assert_faults("ipc/message.c", "#include \"window/window.h\"\n",
        "ipc/message.c:1: may not include this folder: window/window.h\n");
}

static void test_layout_is_pure(void **state)
{
    (void)state;
    assert_faults("layout/layout.c", "#include <SDL.h>\n",
        "layout/layout.c:1: may not use this library: SDL.h\n");
    assert_faults("layout/layout.c", "#include \"window/fonts.h\"\n",
        "layout/layout.c:1: may not include this folder: window/fonts.h\n");
    assert_faults("layout/layout.c", "#include \"base/os.h\"\n",
        "layout/layout.c:1: needs a computer: base/os.h\n");
}

static void test_only_main_may_use_what_stands_beside_it(void **state)
{
    (void)state;
    assert_faults("main.c", "#include \"files.h\"\n", "");
    assert_faults("files.c", "#include \"files.h\"\n#include \"base/os.h\"\n", "");
    assert_faults("tools/check.c", "#include \"main.c\"\n",
        "tools/check.c:1: may not include this folder: main.c\n");
}

static void test_a_name_without_its_folder_is_a_fault(void **state)
{
    (void)state;
    assert_faults("page/page.c", "#include \"page.h\"\n",
        "page/page.c:1: may not include this folder: page.h\n");
    assert_faults("page/page.c", "#include \"../story/book.h\"\n",
        "page/page.c:1: names no folder: ../story/book.h\n");
}

static void test_a_folder_that_is_not_planned_is_a_fault(void **state)
{
    (void)state;
    assert_faults("cellar/wine.c", "#include <stdio.h>\n",
        "cellar/wine.c:1: is in a folder that is not in the plan: cellar/wine.c\n");
}

static void test_a_library_outside_its_folder_is_a_fault(void **state)
{
    (void)state;
    assert_faults("page/page.c",
        "#include <lua.h>\n#include <lauxlib.h>\n#include <lualib.h>\n",
        "page/page.c:1: may not use this library: lua.h\n"
        "page/page.c:2: may not use this library: lauxlib.h\n"
        "page/page.c:3: may not use this library: lualib.h\n");
    assert_faults("ipc/remote.c", "#include <seccomp.h>\n#include <lua.h>\n",
        "ipc/remote.c:1: may not use this library: seccomp.h\n"
        "ipc/remote.c:2: may not use this library: lua.h\n");
    assert_faults("main.c", "#include <SDL.h>\n#include <SDL2/SDL_ttf.h>\n",
        "main.c:1: may not use this library: SDL.h\n"
        "main.c:2: may not use this library: SDL2/SDL_ttf.h\n");
    assert_faults("window/pictures.c",
        "#include <png.h>\n#include <jpeglib.h>\n#include <expat.h>\n",
        "window/pictures.c:1: may not use this library: png.h\n"
        "window/pictures.c:2: may not use this library: jpeglib.h\n"
        "window/pictures.c:3: may not use this library: expat.h\n");
    assert_faults("picture/picture.c", "#include <SDL.h>\n",
        "picture/picture.c:1: may not use this library: SDL.h\n");
    assert_faults("story/save.c", "#include <jansson.h>\n",
        "story/save.c:1: may not use this library: jansson.h\n");
    assert_faults("base/os_posix.c", "#include <lua.h>\n",
        "base/os_posix.c:1: may not use this library: lua.h\n");
}

static void test_a_system_header_outside_a_file_of_that_system_is_a_fault(void **state)
{
    (void)state;
    assert_faults("plain/term.c", "#include <unistd.h>\n#include <sys/stat.h>\n",
        "plain/term.c:1: is not ISO C: unistd.h\nplain/term.c:2: is not ISO C: "
        "sys/stat.h\n");
    assert_faults("base/os_posix.h", "#include <unistd.h>\n",
        "base/os_posix.h:1: is not ISO C: unistd.h\n");
    assert_faults("base/worker_linux.h", "#include <sys/prctl.h>\n",
        "base/worker_linux.h:1: is not ISO C: sys/prctl.h\n");
    assert_faults("base/linux.c", "#include <sys/prctl.h>\n",
        "base/linux.c:1: is not ISO C: sys/prctl.h\n");
    assert_faults("ipc/server.c", "#include <poll.h>\n",
        "ipc/server.c:1: is not ISO C: poll.h\n");
}

static void test_files_and_clocks_in_the_story_are_a_fault(void **state)
{
    (void)state;
    assert_faults("story/play.c", "#include <time.h>\n#include \"base/os.h\"\n",
        "story/play.c:1: needs a computer: time.h\nstory/play.c:2: needs a computer: "
        "base/os.h\n");
    assert_faults("page/saves.c", "#include \"base/os.h\"\n",
        "page/saves.c:1: needs a computer: base/os.h\n");
    assert_faults("story/sandbox.c", "#include \"base/worker.h\"\n",
        "story/sandbox.c:1: needs a computer: base/worker.h\n");
    assert_faults("story/load.c", "#include \"base/os_name.h\"\n", "");
    assert_faults("plain/term.c", "#include \"base/os.h\"\n", "");
}

static void test_an_include_that_cannot_be_read_is_a_fault(void **state)
{
    (void)state;
    assert_faults("page/page.c", "#include WORDS\n",
        "page/page.c:1: an include that cannot be read: #include WORDS\n");
    assert_faults("page/page.c", "#include \"page/page.h\n",
        "page/page.c:1: an include that cannot be read: #include \"page/page.h\n");
    assert_faults("page/page.c", "#include_next <lua.h>\n",
        "page/page.c:1: an include that cannot be read: #include_next <lua.h>\n");
    assert_faults("page/page.c", "#import <lua.h>\n",
        "page/page.c:1: an include that cannot be read: #import <lua.h>\n");
}

static void test_headers_in_a_ring_are_a_fault_each(void **state)
{
    (void)state;
    Arena arena = {0};
    const File ring[] = {
        {STR("page/a.h"), STR("#include \"page/b.h\"\n")},
        {STR("page/b.h"), STR("#include \"page/c.h\"\n")},
        {STR("page/c.h"), STR("#include \"page/a.h\"\n")},
        {STR("page/d.c"), STR("#include \"page/a.h\"\n")},
    };
    assert_str(diagnostics_of(&arena, ring, 4),
        "page/a.h:1: includes itself in a loop: page/a.h\n"
        "page/b.h:1: includes itself in a loop: page/b.h\n"
        "page/c.h:1: includes itself in a loop: page/c.h\n");
    assert_str(diagnostics_of(&arena, ring + 1, 3), "");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_house_stands_as_planned),
        cmocka_unit_test(test_stderr_has_one_mouth),
        cmocka_unit_test(test_the_plan_itself_has_no_loops),
        cmocka_unit_test(test_what_the_plan_allows_has_no_fault),
        cmocka_unit_test(test_an_arrow_up_is_a_fault),
        cmocka_unit_test(test_readers_of_pages_may_not_reach_the_story),
        cmocka_unit_test(test_only_the_window_and_what_stands_beside_main_may_use_ipc),
        cmocka_unit_test(test_layout_is_pure),
        cmocka_unit_test(test_only_main_may_use_what_stands_beside_it),
        cmocka_unit_test(test_a_name_without_its_folder_is_a_fault),
        cmocka_unit_test(test_a_folder_that_is_not_planned_is_a_fault),
        cmocka_unit_test(test_a_library_outside_its_folder_is_a_fault),
        cmocka_unit_test(test_a_system_header_outside_a_file_of_that_system_is_a_fault),
        cmocka_unit_test(test_files_and_clocks_in_the_story_are_a_fault),
        cmocka_unit_test(test_an_include_that_cannot_be_read_is_a_fault),
        cmocka_unit_test(test_headers_in_a_ring_are_a_fault_each),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
