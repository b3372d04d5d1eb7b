#define _POSIX_C_SOURCE 200809L
#include "support/commands.h"

#include "support/support.h"

#include "base/hash.h"
#include "base/os.h"
#include "base/sha256.h"
#include "pack/pack_read.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORDS_MAX 40
#define SHOWN_MAX 20  // lines of one output
#define SHOWN_CUT 300 // bytes of a line

extern char **environ;

static const char *tested, *played; // the program and the file

typedef struct Script {
    void **state;
    Arena arena;
    Buf out;
    Str typed; // by whoever plays the next command
} Script;

// --- what is shown ----------------------------------------------------------------------------------

static Str here(Script *script, const char *name)
{
    return str_of(temp_in(script->state, name));
}

// Lines, the first of them; a hash stands for those that are many.
static void show(Script *script, const char *before, Str text)
{
    Str line, whole = text;
    int n = 0;
    bool cut = false;
    for (; str_split(&text, '\n', &line) && (line.n > 0 || text.n > 0); n++) {
        if (n < SHOWN_MAX)
            buf_addf(&script->out, "%s" STR_FMT "%s\n", before,
                STR_ARG(str_cut(line, 0, SHOWN_CUT)), line.n > SHOWN_CUT ? "..." : "");
        cut = cut || n >= SHOWN_MAX || line.n > SHOWN_CUT;
    }
    if (cut)
        buf_addf(
            &script->out, "%s(%d lines, %08x)\n", before, n, (unsigned)hash_of(whole));
    if (whole.n > 0 && whole.s[whole.n - 1] != '\n')
        buf_addf(&script->out, "%s(no newline)\n", before);
}

static Str contents(Script *script, const char *path)
{
    Buf bytes = {0};
    Err err = {0};
    os_read(path, &bytes, &err);
    Str text = arena_str(&script->arena, buf_str(&bytes));
    buf_free(&bytes);
    return err.kind == ERR_NONE
               ? text
               : arena_fmt(&script->arena, "cannot be read (%d)\n", err.kind);
}

// --- what is run ------------------------------------------------------------------------------------

static int run(char **words, const char *out, const char *err, const char *in)
{
    posix_spawn_file_actions_t files;
    pid_t process;
    int status = 0;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, in, O_RDONLY, 0);
    posix_spawn_file_actions_addopen(
        &files, 1, out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(
        &files, 2, err, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_int_equal(posix_spawn(&process, tested, &files, NULL, words, environ), 0);
    posix_spawn_file_actions_destroy(&files);
    assert_int_equal(waitpid(process, &status, 0), process);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

// What differs from one zlib to another: the size of a packed scenario and its checksum, which are compared here.
static Str without_sizes(Script *script, char **words, Str said)
{
    for (int i = 0; words[i]; i++) {
        if (!str_has_ending(str_of(words[i]), STR(".qantar")) || !os_is_file(words[i]))
            continue;
        char sum[SHA256_HEX + 1];
        Str bytes = contents(script, words[i]);
        sha256_hex(bytes, sum);
        Str size = arena_fmt(&script->arena, ", %zu KiB,", (bytes.n + 1023) / 1024);
        said = test_replaced(&script->arena, said, str_of(sum), STR("of the file"));
        said = test_replaced(&script->arena, said, size, STR(", N KiB,"));
        size = arena_fmt(&script->arena, "· %zu KiB", (bytes.n + 1023) / 1024);
        said = test_replaced(&script->arena, said, size, STR("· N KiB"));
    }
    return said;
}

// What was printed into the file, wherever the test happens to be.
static Str without_folder(Script *script, const char *path)
{
    return test_replaced(&script->arena, contents(script, path),
        str_of(temp_folder(script->state)), STR("HERE"));
}

static void run_program(Script *script, char **words)
{
    Str out = here(script, ".out"), err = here(script, ".err"),
        in = here(script, ".in");
    temp_file(script->state, ".in", script->typed);
    int code = run(words, out.s, err.s, in.s);
    show(script, "", without_sizes(script, words, without_folder(script, out.s)));
    show(script, "! ", without_folder(script, err.s));
    if (code != 0) buf_addf(&script->out, "= %d\n", code);
    script->typed = (Str){0};
}

// "\n" in a word is a new line.
static Str lines_of(Script *script, const char *word)
{
    return test_replaced(&script->arena, str_of(word), STR("\\n"), STR("\n"));
}

typedef struct Listing {
    Script *script;
    Str folder;
} Listing;

// An empty folder has a slash behind its name.
static void list(void *ctx, Str name)
{
    Listing *in = ctx;
    Script *script = in->script;
    Str path = arena_fmt(
        &script->arena, STR_FMT "/" STR_FMT, STR_ARG(in->folder), STR_ARG(name));
    size_t before = script->out.n;
    bool folder = os_is_folder(path.s);
    if (folder) os_list(path.s, list, &(Listing){script, path}, NULL);
    if (script->out.n == before)
        buf_addf(&script->out, STR_FMT "%s\n", STR_ARG(path), folder ? "/" : "");
}

// The lines that have [words].
static void find(Script *script, const char *path, Str words)
{
    Str text = contents(script, path), line;
    while (str_split(&text, '\n', &line))
        for (size_t i = 0; i < line.n; i++)
            if (str_starts(str_from(line, i), words)) {
                buf_addf(&script->out, STR_FMT "\n", STR_ARG(line));
                break;
            }
}

static void write_file(Script *script, const char *name, Str text)
{
    temp_file(script->state, name, text);
}

// Of a packed scenario, what its manifest says.
static void show_manifest(Script *script, const char *path)
{
    Err err = {0};
    Buf text = {0};
    Pack *pack = pack_open(contents(script, path), &err);
    if (pack) pack_manifest_write(pack_manifest(pack), &text);
    show(script, "", pack ? buf_str(&text) : str_of(err.text));
    pack_close(pack);
    buf_free(&text);
}

// Exactly so many bytes: the rest is a comment.
static void pad(Script *script, const char *path, size_t size)
{
    Buf text = {0};
    buf_add(&text, contents(script, path));
    while (text.n < size)
        buf_addc(&text, text.n + 1 < size ? '-' : '\n');
    write_file(script, path, buf_str(&text));
    buf_free(&text);
}

static int number_of(const char *word)
{
    uint64_t number = 0;
    assert_true(str_number(str_of(word), 1000000, &number));
    return (int)number;
}

// The other commands of the files.
static void prepare(Script *script, char **words, int n)
{
    const char *what = words[0];
    if (strcmp(what, "#") == 0) return;
    if (n == 3 && strcmp(what, "write") == 0)
        write_file(script, words[1], lines_of(script, words[2]));
    else if (n == 4 && strcmp(what, "edit") == 0)
        write_file(script, words[1],
            test_replaced(&script->arena, contents(script, words[1]),
                lines_of(script, words[2]), lines_of(script, words[3])));
    else if (n == 3 && strcmp(what, "copy") == 0)
        write_file(script, words[2], contents(script, words[1]));
    else if (n == 3 && strcmp(what, "link") == 0)
        assert_int_equal(symlink(words[1], words[2]), 0);
    else if (n == 2 && strcmp(what, "folder") == 0)
        assert_true(os_make_folder(words[1], NULL));
    else if (n == 2 && strcmp(what, "list") == 0)
        os_list(words[1], list, &(Listing){script, str_of(words[1])}, NULL);
    else if (n == 2 && strcmp(what, "show") == 0)
        show(script, "", contents(script, words[1]));
    else if (n == 3 && strcmp(what, "find") == 0)
        find(script, words[1], str_of(words[2]));
    else if (n == 2 && strcmp(what, "manifest") == 0)
        show_manifest(script, words[1]);
    else if (n == 3 && strcmp(what, "pad") == 0)
        pad(script, words[1], (size_t)number_of(words[2]));
    else if (n == 2 && strcmp(what, "type") == 0)
        script->typed = lines_of(script, words[1]);
    else if (n == 4 && strcmp(what, "many") == 0) // many FROM TO NAME%d
        for (int i = number_of(words[1]); i <= number_of(words[2]); i++)
            write_file(script,
                test_replaced(&script->arena, str_of(words[3]), STR("%"),
                    arena_fmt(&script->arena, "%03d", i))
                    .s,
                STR("-- x\n"));
    else
        fail_msg("no such command: %s", what);
}

// Words stand apart by spaces, or within 'these'.
static int words_of(Script *script, Str line, char **words)
{
    int n = 0;
    while (line.n > 0) {
        if (line.s[0] == ' ') {
            line = str_from(line, 1);
            continue;
        }
        bool quoted = line.s[0] == '\'';
        if (quoted) line = str_from(line, 1);
        size_t end = str_find(line, quoted ? '\'' : ' ');
        assert_true(n < WORDS_MAX);
        Str word = arena_str(&script->arena, str_cut(line, 0, end));
        words[n++] = arena_copy(&script->arena, word.s, word.n + 1);
        line = str_from(line, end < line.n ? end + 1 : end);
    }
    words[n] = NULL;
    return n;
}

static void run_line(Script *script, Str line)
{
    char *words[WORDS_MAX + 1] = {NULL};
    buf_addf(&script->out, STR_FMT "\n", STR_ARG(line));
    int n = words_of(script, str_from(line, 2), words);
    if (n == 0) return;
    if (strcmp(words[0], "qantar") == 0)
        run_program(script, words);
    else
        prepare(script, words, n);
}

// --- the files --------------------------------------------------------------------------------------

static void test_commands(void **state)
{
    Script script = {.state = state};
    char before[4096];
    assert_non_null(getcwd(before, sizeof before));
    setenv("XDG_DATA_HOME", temp_in(state, "home"), 1); // nobody's own saves
    temp_file(state, "town/scenario.lua",
        test_file(&script.arena, "scenarios/small/scenario.lua"));
    Str text = test_file(&script.arena, played), line;
    assert_int_equal(chdir(temp_folder(state)), 0);
    while (str_split(&text, '\n', &line))
        if (str_starts(line, STR("$ "))) run_line(&script, line);
    assert_int_equal(chdir(before), 0);
    assert_text_file(buf_str(&script.out), played);
    buf_free(&script.out);
    arena_free(&script.arena);
}

int commands_main(const char *program, const char *file)
{
    tested = program;
    played = file;
    const struct CMUnitTest tests[] = {temp_test(test_commands)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
