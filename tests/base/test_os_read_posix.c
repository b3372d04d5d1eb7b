#define _POSIX_C_SOURCE 200809L
#include "support/support.h"

#include "base/os.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void test_read_appends_the_whole_file(void **state)
{
    Buf buf = {0};
    Err err = {0};
    buf_add(&buf, STR("before "));
    assert_true(os_read(temp_file(state, "a", (Str){"x\0қ\n", 5}), &buf, &err));
    assert_int_equal(buf.n, 12);
    assert_memory_equal(buf.s, "before x\0қ\n", 13);
    buf_free(&buf);
}

static void test_an_empty_file_gives_an_empty_text(void **state)
{
    Buf buf = {0};
    assert_true(os_read(temp_file(state, "a", (Str){0}), &buf, NULL));
    assert_int_equal(buf.n, 0);
    assert_string_equal(buf.s, "");
    buf_free(&buf);
}

static void assert_cannot_read(const char *path, ErrKind kind, const char *sentence)
{
    Buf buf = {0};
    Err err = {0};
    buf_add(&buf, STR("kept"));
    assert_false(os_read(path, &buf, &err));
    assert_int_equal(err.kind, kind);
    assert_err(&err, path);
    assert_err(&err, sentence);
    assert_str(buf_str(&buf), "kept");
    buf_free(&buf);
}

static void test_what_is_not_there_is_no_input(void **state)
{
    assert_cannot_read(temp_in(state, "none"), ERR_NO_INPUT, "No such file");
    temp_file(state, "file", STR("x"));
    assert_cannot_read(temp_in(state, "file/a"), ERR_NO_INPUT, "Not a directory");
    assert_cannot_read("", ERR_NO_INPUT, "No such file");
}

static void test_only_plain_files_are_read_and_nothing_waits(void **state)
{
    assert_cannot_read(temp_folder(state), ERR_IO, "no plain file");
    assert_cannot_read("/dev/zero", ERR_IO, "no plain file");
    const char *pipe = temp_in(state, "pipe");
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_cannot_read(pipe, ERR_IO, "no plain file");
}

static void test_the_largest_file_is_read_and_a_larger_one_is_not(void **state)
{
    const char *path = temp_file(state, "large", (Str){0});
    Buf buf = {0};
    Err err = {0};
    assert_int_equal(truncate(path, OS_FILE_MAX), 0);
    assert_true(os_read(path, &buf, &err));
    assert_int_equal(buf.n, OS_FILE_MAX);
    buf_free(&buf);
    assert_int_equal(truncate(path, (off_t)OS_FILE_MAX + 1), 0);
    assert_cannot_read(path, ERR_IO, "larger than 64 MiB");
}

// --- Reading inside a folder ---------------------------------------------------------------

// A scenario's folder beside a file that must not be read.
static const char *scenario_folder(void **state)
{
    temp_file(state, "secret", STR("secret"));
    temp_file(state, "game/scenario.lua", STR("inside"));
    temp_file(state, "game/deep/er/a.lua", STR("deeper"));
    return temp_in(state, "game");
}

static void test_files_inside_are_read_also_deeper(void **state)
{
    const char *folder = scenario_folder(state);
    Buf buf = {0};
    Err err = {0};
    os_read_inside(folder, STR("scenario.lua"), &buf, &err);
    os_read_inside(folder, (Str){"deep/er/a.lua.png", 13}, &buf, &err);
    assert_no_err(&err);
    assert_str(buf_str(&buf), "insidedeeper");
    buf_free(&buf);
}

static void assert_refused(
    const char *folder, const char *name, ErrKind kind, const char *part)
{
    Buf buf = {0};
    Err err = {0};
    if (os_read_inside(folder, str_of(name), &buf, &err)) fail_msg("read \"%s\"", name);
    assert_int_equal(err.kind, kind);
    assert_err(&err, part);
    assert_int_equal(buf.n, 0);
    buf_free(&buf);
}

static void test_no_spelling_reads_outside(void **state)
{
    const char *folder = scenario_folder(state);
    const char *names[] = {"../secret", "deep/../../secret", "./../secret",
        "deep/../scenario.lua", "./scenario.lua", "deep//er/a.lua", "..\\secret", "",
        ".", "..", "deep/", "/", "\xC0\xAE\xC0\xAE/secret", temp_in(state, "secret")};
    for (int i = 0; i < COUNT_OF(names); i++)
        assert_refused(folder, names[i], ERR_DATA, "no safe file name");
}

static void test_links_are_refused_wherever_they_stand(void **state)
{
    const char *folder = scenario_folder(state);
    const struct {
        const char *target, *link, *name, *part;
    } links[] = {
        {"../secret", "game/out", "out", "\"out\" is a link"},
        {"..", "game/up", "up/secret", "\"up\" is a link"},
        {"/", "game/root", "root/etc/passwd", "\"root\" is a link"},
        {"scenario.lua", "game/same", "same", "\"same\" is a link"},
        {"er", "game/deep/re", "deep/re/a.lua", "\"re\" is a link"},
        {"nowhere", "game/dead", "dead", "\"dead\" is a link"},
        {"round", "game/round", "round", "\"round\" is a link"},
    };
    for (int i = 0; i < COUNT_OF(links); i++) {
        assert_int_equal(symlink(links[i].target, temp_in(state, links[i].link)), 0);
        assert_refused(folder, links[i].name, ERR_DATA, links[i].part);
    }
}

static void test_the_scenario_folder_itself_may_be_a_link(void **state)
{
    const char *folder = scenario_folder(state), *other = temp_in(state, "other");
    assert_int_equal(symlink(folder, other), 0);
    Buf buf = {0};
    Err err = {0};
    os_read_inside(other, STR("scenario.lua"), &buf, &err);
    assert_no_err(&err);
    assert_str(buf_str(&buf), "inside");
    buf_free(&buf);
}

static void test_what_is_missing_inside_is_told_by_its_own_name(void **state)
{
    const char *folder = scenario_folder(state);
    assert_refused(
        folder, "pump.lua", ERR_NO_INPUT, "cannot read \"pump.lua\": No such");
    assert_refused(
        folder, "no/pump.lua", ERR_NO_INPUT, "cannot read \"no/pump.lua\": No such");
    assert_refused(folder, "scenario.lua/a", ERR_NO_INPUT, "Not a directory");
    assert_refused(temp_in(state, "gone"), "a", ERR_NO_INPUT, "gone");
}

static void test_inside_too_only_plain_files_are_read(void **state)
{
    const char *folder = scenario_folder(state);
    assert_int_equal(mkfifo(temp_in(state, "game/pipe"), 0600), 0);
    assert_refused(folder, "pipe", ERR_IO, "\"pipe\": it is no plain file");
    assert_refused(folder, "deep", ERR_IO, "\"deep\": it is no plain file");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_read_appends_the_whole_file),
        temp_test(test_an_empty_file_gives_an_empty_text),
        temp_test(test_what_is_not_there_is_no_input),
        temp_test(test_only_plain_files_are_read_and_nothing_waits),
        temp_test(test_the_largest_file_is_read_and_a_larger_one_is_not),
        temp_test(test_files_inside_are_read_also_deeper),
        temp_test(test_no_spelling_reads_outside),
        temp_test(test_links_are_refused_wherever_they_stand),
        temp_test(test_the_scenario_folder_itself_may_be_a_link),
        temp_test(test_what_is_missing_inside_is_told_by_its_own_name),
        temp_test(test_inside_too_only_plain_files_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
