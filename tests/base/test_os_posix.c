#define _POSIX_C_SOURCE 200809L
#include "support/support.h"

#include "base/os.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534 // a user who is not root

// --- Reading -------------------------------------------------------------------------------

static void assert_holds(const char *path, const char *expected)
{
    Buf buf = {0};
    Err err = {0};
    os_read(path, &buf, &err);
    assert_no_err(&err);
    assert_str(buf_str(&buf), expected);
    buf_free(&buf);
}

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

// --- Writing -------------------------------------------------------------------------------

typedef struct Listing {
    Buf text;
} Listing;

static void add_name(void *ctx, Str name)
{
    Listing *listing = ctx;
    buf_addf(&listing->text, STR_FMT " ", STR_ARG(name));
}

// The names in a folder, each followed by a space, are [expected].
static void assert_listing(const char *folder, const char *expected)
{
    Listing listing = {0};
    Err err = {0};
    os_list(folder, add_name, &listing, &err);
    assert_no_err(&err);
    assert_str(buf_str(&listing.text), expected);
    buf_free(&listing.text);
}

static void write_text(const char *path, const char *text)
{
    Err err = {0};
    os_write_safely(path, str_of(text), &err);
    assert_no_err(&err);
}

static void test_a_first_write_leaves_the_file_and_nothing_else(void **state)
{
    const char *path = temp_in(state, "save.json");
    write_text(path, "one");
    assert_holds(path, "one");
    assert_listing(temp_folder(state), "save.json ");
}

static void test_write_keeps_one_backup(void **state)
{
    const char *path = temp_in(state, "save.json");
    write_text(path, "one");
    write_text(path, "two");
    assert_holds(temp_in(state, "save.json.bak"), "one");
    write_text(path, "three");
    assert_holds(path, "three");
    assert_holds(temp_in(state, "save.json.bak"), "two");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

static void test_zeros_and_nothing_can_be_written(void **state)
{
    const char *path = temp_in(state, "save.json");
    Buf buf = {0};
    assert_true(os_write_safely(path, (Str){"a\0b", 3}, NULL));
    assert_true(os_read(path, &buf, NULL));
    assert_int_equal(buf.n, 3);
    buf_free(&buf);
    assert_true(os_write_safely(path, (Str){0}, NULL));
    assert_holds(path, "");
}

static void test_what_a_crash_left_behind_does_no_harm(void **state)
{
    Buf left = {0};
    os_temporary("save.json", &left);
    write_text(temp_in(state, "save.json"), "one");
    temp_file(state, left.s, STR("half a sa"));
    buf_free(&left);
    write_text(temp_in(state, "save.json"), "two");
    assert_holds(temp_in(state, "save.json"), "two");
    assert_holds(temp_in(state, "save.json.bak"), "one");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

// After a crash between backup and rename, file and backup are one and the same.
static void test_a_backup_that_is_the_file_itself_is_replaced(void **state)
{
    const char *path = temp_file(state, "save.json", STR("one"));
    assert_int_equal(link(path, temp_in(state, "save.json.bak")), 0);
    write_text(path, "two");
    assert_holds(path, "two");
    assert_holds(temp_in(state, "save.json.bak"), "one");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

static void test_a_trap_laid_as_temporary_file_is_not_followed(void **state)
{
    Buf left = {0};
    os_temporary("save.json", &left);
    const char *victim = temp_file(state, "victim", STR("untouched"));
    assert_int_equal(symlink(victim, temp_in(state, left.s)), 0);
    write_text(temp_in(state, "save.json"), "two");
    assert_holds(victim, "untouched");
    buf_free(&left);
}

static void assert_cannot_write(const char *path, const char *part)
{
    Err err = {0};
    assert_false(os_write_safely(path, STR("new"), &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, path);
    assert_err(&err, part);
}

static void test_a_folder_is_not_replaced(void **state)
{
    const char *folder = temp_in(state, "folder");
    assert_true(os_make_folder(folder, NULL));
    assert_cannot_write(folder, "it is a folder");
    assert_listing(temp_folder(state), "folder ");
}

static void test_what_is_no_plain_file_is_not_replaced(void **state)
{
    const char *pipe = temp_in(state, "pipe");
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_cannot_write(pipe, "it is no plain file");
    assert_listing(temp_folder(state), "pipe ");
}

// --- links to what is replaced ------------------------------------------------------------------

static void lay_link(void **state, const char *name, const char *target)
{
    assert_int_equal(symlink(target, temp_in(state, name)), 0);
}

static void test_through_a_link_its_target_is_replaced(void **state)
{
    const char *target = temp_file(state, "cloud/target.json", STR("one"));
    const char *path = temp_in(state, "save.json");
    lay_link(state, "save.json", "second.json");
    lay_link(state, "second.json", "cloud/target.json");
    write_text(path, "two");
    assert_holds(target, "two");
    assert_listing(temp_folder(state), "cloud save.json save.json.bak second.json ");
    assert_listing(temp_in(state, "cloud"), "target.json ");
    write_text(path, "three");
    assert_holds(target, "three");
    assert_holds(
        temp_in(state, "save.json.bak"), "two"); // not the target under another name
    struct stat st;
    assert_int_equal(lstat(path, &st), 0);
    assert_true(S_ISLNK(st.st_mode));
}

static void test_a_link_that_leads_nowhere_is_not_written_through(void **state)
{
    lay_link(state, "save.json", "gone/file.json");
    assert_cannot_write(temp_in(state, "save.json"), "a link to \"gone/file.json\"");
    lay_link(state, "round.json", "about.json");
    lay_link(state, "about.json", "round.json");
    assert_cannot_write(temp_in(state, "round.json"), "leads in a circle");
    assert_true(os_make_folder(temp_in(state, "folder"), NULL));
    lay_link(state, "in.json", "folder");
    assert_cannot_write(temp_in(state, "in.json"), "it is a folder");
    lay_link(state, "null.json", "/dev/null");
    assert_cannot_write(temp_in(state, "null.json"), "null.json");
    temp_file(state, "plain", STR("x"));
    lay_link(state, "under.json", "plain/file.json"); // as if plain were a folder
    assert_cannot_write(temp_in(state, "under.json"), "a link to \"plain/file.json\"");
    char longest[301] = "";
    memset(longest, 'x', sizeof longest - 1);
    lay_link(state, "long.json", longest); // a name that no folder has
    assert_cannot_write(temp_in(state, "long.json"), "ile name too long");
    assert_listing(temp_folder(state), "about.json folder in.json long.json null.json "
                                       "plain round.json save.json under.json ");
}

static void test_a_link_to_another_users_file_is_not_written_through(void **state)
{
    if (geteuid() != 0) skip();
    const char *target = temp_file(state, "theirs", STR("old"));
    assert_int_equal(chown(target, NOBODY, (gid_t)-1), 0);
    lay_link(state, "save.json", "theirs");
    assert_cannot_write(temp_in(state, "save.json"), "a file of another user");
    assert_holds(target, "old");
}

static void test_what_was_made_read_only_is_not_replaced(void **state)
{
    const char *path = temp_file(state, "save.json", STR("old"));
    assert_int_equal(chmod(path, 0444), 0);
    lay_link(state, "link.json", "save.json");
    assert_cannot_write(path, "it is read-only");
    assert_cannot_write(temp_in(state, "link.json"), "it is read-only");
    assert_holds(path, "old");
}

static void test_a_hard_link_becomes_a_file_of_its_own(void **state)
{
    const char *path = temp_file(state, "save.json", STR("one"));
    assert_int_equal(link(path, temp_in(state, "other.json")), 0);
    write_text(path, "two");
    assert_holds(path, "two");
    assert_holds(temp_in(state, "other.json"), "one");
}

static void test_a_folder_that_is_a_link_to_nothing_is_told(void **state)
{
    Err err = {0};
    lay_link(state, "folder", "gone");
    assert_false(os_make_folder(temp_in(state, "folder/inside"), &err));
    assert_err(&err, "is a link to what is not there");
}

static void test_without_its_folder_nothing_is_written(void **state)
{
    assert_cannot_write(temp_in(state, "none/save.json"), "No such file");
    assert_cannot_write("/proc/save.json", "cannot write");
}

// Root may write everywhere, so for this it becomes somebody else, who owns the folder.
static void assert_forbidden(void **state, const char *folder, const char *path)
{
    bool root = geteuid() == 0;
    if (root) {
        assert_int_equal(chown(temp_folder(state), NOBODY, (gid_t)-1), 0);
        assert_int_equal(chown(folder, NOBODY, (gid_t)-1), 0);
        assert_int_equal(seteuid(NOBODY), 0);
    }
    Err err = {0};
    bool written = os_write_safely(path, STR("new"), &err);
    if (root) assert_int_equal(seteuid(0), 0);
    assert_false(written);
    assert_err(&err, "Permission denied");
}

static void test_where_writing_is_forbidden_the_old_file_stays(void **state)
{
    const char *path = temp_file(state, "shut/save.json", STR("old"));
    const char *folder = temp_in(state, "shut");
    assert_int_equal(chmod(folder, 0500), 0);
    assert_forbidden(state, folder, path);
    assert_int_equal(chmod(folder, 0700), 0);
    assert_holds(path, "old");
    assert_listing(folder, "save.json ");
}

static void test_a_full_disk_leaves_the_old_file(void **state)
{
    const char *path = temp_file(state, "save.json", STR("old"));
    struct rlimit before;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit full = {2, before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
    Err err = {0};
    bool written = os_write_safely(path, STR("longer than the disk"), &err);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_false(written);
    assert_err(&err, "File too large");
    assert_holds(path, "old");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

static void test_a_backup_that_cannot_be_made_stops_the_write(void **state)
{
    const char *path = temp_file(state, "save.json", STR("old"));
    assert_true(os_make_folder(temp_in(state, "save.json.bak"), NULL));
    assert_cannot_write(path, "cannot write");
    assert_holds(path, "old");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

static void test_a_file_in_the_current_folder_needs_no_slash(void **state)
{
    int before = open(".", O_RDONLY);
    assert_int_equal(chdir(temp_folder(state)), 0);
    write_text("save.json", "here");
    assert_holds("save.json", "here");
    assert_int_equal(fchdir(before), 0);
    close(before);
}

static void test_removing_is_done_once_and_needs_no_file(void **state)
{
    Err err = {0};
    const char *path = temp_file(state, "a", STR("x"));
    assert_true(os_remove(path, &err));
    assert_false(os_is_file(path));
    assert_true(os_remove(path, &err));
    assert_no_err(&err);
    assert_false(os_remove(temp_folder(state), &err));
    assert_int_equal(err.kind, ERR_IO);
}

// --- Folders and places --------------------------------------------------------------------

static void test_folders_are_made_with_their_parents_and_again(void **state)
{
    Err err = {0};
    const char *path = temp_in(state, "a//b/c/");
    assert_true(os_make_folder(path, &err));
    assert_true(os_make_folder(path, &err));
    assert_true(os_make_folder("/", &err));
    assert_no_err(&err);
    assert_true(os_is_folder(temp_in(state, "a/b/c")));
}

static void test_a_folder_cannot_be_made_through_a_file(void **state)
{
    Err err = {0};
    temp_file(state, "file", STR("x"));
    assert_false(os_make_folder(temp_in(state, "file/a"), &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "cannot make the folder");
    err_clear(&err);
    assert_false(os_make_folder(temp_in(state, "file"), &err));
    assert_err(&err, "File exists");
    err_clear(&err);
    assert_false(os_make_folder("", &err));
    assert_err(&err, "cannot make the folder");
}

static void test_a_folder_that_takes_no_files_is_told_beforehand(void **state)
{
    Err errs[3] = {0};
    assert_true(os_folder_takes_files(temp_folder(state), NULL));
    assert_true(os_folder_takes_files(temp_in(state, "not/yet"), NULL));
    assert_false(os_is_folder(temp_in(state, "not"))); // nothing is made
    const char *file = temp_file(state, "file", STR(""));
    assert_false(os_folder_takes_files(file, &errs[0]));
    assert_err(&errs[0], "it is no folder");
    assert_false(os_folder_takes_files(temp_in(state, "file/below"), &errs[1]));
    assert_err(&errs[1], file);
    assert_int_equal(symlink("gone", temp_in(state, "link")), 0);
    assert_false(os_folder_takes_files(temp_in(state, "link/below"), &errs[2]));
    assert_int_equal(errs[2].kind, ERR_IO);
}

static void test_a_file_is_no_folder(void **state)
{
    const char *file = temp_file(state, "a", STR("x"));
    assert_true(os_is_file(file) && !os_is_folder(file));
    assert_true(os_is_folder(temp_folder(state)) && !os_is_file(temp_folder(state)));
    const char *none = temp_in(state, "none");
    assert_false(os_is_file(none) || os_is_folder(none));
}

static void test_a_list_is_sorted_bytewise_and_has_hidden_files(void **state)
{
    static const char *const names[] = {"b", "a10", "a2", "B", "қ", ".c", "z"};
    assert_listing(temp_folder(state), "");
    for (int i = 0; i < COUNT_OF(names); i++)
        temp_file(state, names[i], (Str){0});
    assert_listing(temp_folder(state), ".c B a10 a2 b z қ ");
}

static void test_what_is_no_folder_cannot_be_listed(void **state)
{
    Listing listing = {0};
    Err err = {0};
    assert_false(os_list(temp_in(state, "none"), add_name, &listing, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_err(&err, "cannot list the folder");
}

static void test_data_lives_where_the_standard_says(void **state)
{
    (void)state;
    Buf buf = {0};
    setenv("XDG_DATA_HOME", "/data", 1);
    assert_true(os_data_folder(&buf, NULL));
    assert_str(buf_str(&buf), "/data/qantar");
    static const char *const ignored[] = {"", "not/absolute"};
    for (size_t i = 0; i < 2; i++) {
        buf_clear(&buf);
        setenv("XDG_DATA_HOME", ignored[i], 1);
        setenv("HOME", "/home/aigul", 1);
        assert_true(os_data_folder(&buf, NULL));
        assert_str(buf_str(&buf), "/home/aigul/.local/share/qantar");
    }
    buf_clear(&buf);
    unsetenv("XDG_DATA_HOME");
    unsetenv("HOME"); // then the system's list of users is asked
    Err err = {0};
    if (os_data_folder(&buf, &err))
        assert_non_null(strstr(buf.s, "/.local/share/qantar"));
    else
        assert_err(&err, "set HOME");
    buf_free(&buf);
}

static void test_the_program_knows_where_it_stands(void **state)
{
    (void)state;
    Buf buf = {0};
    Err err = {0};
    assert_true(os_program_folder(&buf, &err));
    buf_add(&buf, STR("/base_tests"));
    assert_true(os_is_file(buf.s));
    buf_free(&buf);
}

// --- Time, luck and terminals --------------------------------------------------------------

static void test_the_clock_never_goes_back(void **state)
{
    (void)state;
    uint64_t last = os_clock_us();
    for (int i = 0; i < 1000; i++) {
        uint64_t now = os_clock_us();
        assert_true(now >= last);
        last = now;
    }
}

static void test_two_seeds_differ(void **state)
{
    (void)state;
    assert_true(os_seed() != os_seed());
}

static void test_now_is_written_as_a_date_and_a_time(void **state)
{
    (void)state;
    char now[17];
    os_now(now);
    int year, month, day, hour, minute;
    char end;
    assert_int_equal(
        sscanf(now, "%4d-%2d-%2d %2d:%2d%c", &year, &month, &day, &hour, &minute, &end),
        5);
    assert_int_equal(strlen(now), 16);
    assert_in_range(month, 1, 12);
    assert_in_range(hour, 0, 23);
}

static void test_a_file_is_no_terminal(void **state)
{
    int fd = open(temp_file(state, "a", STR("x")), O_RDONLY);
    assert_false(os_is_terminal(fd));
    assert_int_equal(os_terminal_width(fd), 0);
    close(fd);
    assert_false(os_is_terminal(-1));
    assert_int_equal(os_terminal_width(-1), 0);
}

static void test_a_stream_takes_bytes_at_once(void **state)
{
    const char *path = temp_in(state, "out");
    FILE *out = fopen(path, "wb");
    Err err = {0};
    assert_true(os_write_stream(out, STR("one\n"), &err));
    assert_true(os_write_stream(out, (Str){0}, &err));
    assert_no_err(&err);
    assert_holds(path, "one\n");
    fclose(out);
}

static void test_a_reader_that_went_away_is_no_error(void **state)
{
    (void)state;
    os_outlive_hangups();
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    FILE *out = fdopen(ends[1], "wb");
    Err err = {0};
    assert_false(os_write_stream(out, STR("into the void"), &err));
    assert_no_err(&err);
    fclose(out);
}

static void test_a_stream_on_a_full_disk_is_an_error(void **state)
{
    (void)state;
    FILE *out = fopen("/dev/full", "wb");
    if (!out) skip_because("there is no /dev/full");
    Err err = {0};
    assert_false(os_write_stream(out, STR("lost"), &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "No space left");
    fclose(out);
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
        temp_test(test_a_first_write_leaves_the_file_and_nothing_else),
        temp_test(test_write_keeps_one_backup),
        temp_test(test_zeros_and_nothing_can_be_written),
        temp_test(test_what_a_crash_left_behind_does_no_harm),
        temp_test(test_a_backup_that_is_the_file_itself_is_replaced),
        temp_test(test_a_trap_laid_as_temporary_file_is_not_followed),
        temp_test(test_a_folder_is_not_replaced),
        temp_test(test_what_is_no_plain_file_is_not_replaced),
        temp_test(test_through_a_link_its_target_is_replaced),
        temp_test(test_a_link_that_leads_nowhere_is_not_written_through),
        temp_test(test_a_link_to_another_users_file_is_not_written_through),
        temp_test(test_what_was_made_read_only_is_not_replaced),
        temp_test(test_a_hard_link_becomes_a_file_of_its_own),
        temp_test(test_a_folder_that_is_a_link_to_nothing_is_told),
        temp_test(test_without_its_folder_nothing_is_written),
        temp_test(test_where_writing_is_forbidden_the_old_file_stays),
        temp_test(test_a_full_disk_leaves_the_old_file),
        temp_test(test_a_backup_that_cannot_be_made_stops_the_write),
        temp_test(test_a_file_in_the_current_folder_needs_no_slash),
        temp_test(test_removing_is_done_once_and_needs_no_file),
        temp_test(test_folders_are_made_with_their_parents_and_again),
        temp_test(test_a_folder_cannot_be_made_through_a_file),
        temp_test(test_a_folder_that_takes_no_files_is_told_beforehand),
        temp_test(test_a_file_is_no_folder),
        temp_test(test_a_list_is_sorted_bytewise_and_has_hidden_files),
        temp_test(test_what_is_no_folder_cannot_be_listed),
        cmocka_unit_test(test_data_lives_where_the_standard_says),
        cmocka_unit_test(test_the_program_knows_where_it_stands),
        cmocka_unit_test(test_the_clock_never_goes_back),
        cmocka_unit_test(test_two_seeds_differ),
        cmocka_unit_test(test_now_is_written_as_a_date_and_a_time),
        temp_test(test_a_file_is_no_terminal),
        temp_test(test_a_stream_takes_bytes_at_once),
        cmocka_unit_test(test_a_reader_that_went_away_is_no_error),
        cmocka_unit_test(test_a_stream_on_a_full_disk_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
