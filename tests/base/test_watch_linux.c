#define _POSIX_C_SOURCE 200809L
#include "base/watch.h"

#include "base/os.h"
#include "support/support.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool counts(Str name)
{
    return name.n > 4 && str_eq(str_from(name, name.n - 4), STR(".lua"));
}

static Watch *watch_of(const char *folder)
{
    Err err = {0};
    Watch *watch = watch_open(folder, counts, &err);
    assert_no_err(&err);
    return watch;
}

// An input that is ready makes a wait end at once where nothing has changed. A change is always told first.
static int ready_input(void)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "x", 1), 1);
    close(ends[1]);
    return ends[0];
}

#define assert_changed(watch) assert_int_equal(watch_wait((watch), -1), WATCH_CHANGED)

static void assert_unchanged(Watch *watch)
{
    int input = ready_input();
    assert_int_equal(watch_wait(watch, input), WATCH_INPUT);
    close(input);
}

static void test_a_file_that_is_written_or_renamed_or_removed_is_a_change(void **state)
{
    temp_file(state, "a.lua", STR("1"));
    Watch *watch = watch_of(temp_folder(state));
    assert_unchanged(watch);
    temp_file(state, "a.lua", STR("2"));
    assert_changed(watch);
    assert_unchanged(watch);
    temp_file(state, "a.tmp", STR("3"));
    assert_unchanged(watch);
    const char *from = temp_in(state, "a.tmp");
    assert_int_equal(rename(from, temp_in(state, "a.lua")), 0);
    assert_changed(watch);
    remove(temp_in(state, "a.lua"));
    assert_changed(watch);
    watch_close(watch);
}

static void test_a_file_that_is_being_written_is_none_until_it_is_closed(void **state)
{
    Watch *watch = watch_of(temp_folder(state));
    int file = open(temp_in(state, "a.lua"), O_WRONLY | O_CREAT, 0600);
    assert_int_equal(write(file, "half", 4), 4);
    assert_unchanged(watch);
    close(file);
    assert_changed(watch);
    watch_close(watch);
}

static void test_several_files_are_one_change(void **state)
{
    Watch *watch = watch_of(temp_folder(state));
    temp_file(state, "a.lua", STR("1"));
    temp_file(state, "b.lua", STR("1"));
    temp_file(state, "c.lua", STR("1"));
    assert_changed(watch);
    assert_unchanged(watch);
    watch_close(watch);
}

static void test_folders_inside_are_watched_old_and_new_and_moved(void **state)
{
    Err err = {0};
    assert_true(os_make_folder(temp_in(state, "one/two"), &err));
    Watch *watch = watch_of(temp_folder(state));
    temp_file(state, "one/two/a.lua", STR("1"));
    assert_changed(watch);
    assert_true(os_make_folder(temp_in(state, "three"), &err));
    assert_changed(watch); // there may be files in it by now
    temp_file(state, "three/a.lua", STR("1"));
    assert_changed(watch);
    const char *from = temp_in(state, "three");
    assert_int_equal(rename(from, temp_in(state, "one/four")), 0);
    assert_changed(watch);
    assert_true(os_make_folder(temp_in(state, "one/four/five"), &err));
    assert_changed(watch);
    temp_file(state, "one/four/five/a.lua", STR("2"));
    assert_changed(watch);
    assert_unchanged(watch);
    watch_close(watch);
}

static void test_hidden_folders_and_links_are_let_be(void **state)
{
    Err err = {0};
    assert_true(os_make_folder(temp_in(state, "town/.git"), &err));
    assert_true(os_make_folder(temp_in(state, "elsewhere"), &err));
    const char *elsewhere = temp_in(state, "elsewhere");
    assert_int_equal(symlink(elsewhere, temp_in(state, "town/link")), 0);
    Watch *watch = watch_of(temp_in(state, "town"));
    temp_file(state, "town/.git/a.lua", STR("1"));
    temp_file(state, "elsewhere/a.lua", STR("1"));
    assert_unchanged(watch);
    watch_close(watch);
}

static void test_a_folder_that_is_removed_may_come_back(void **state)
{
    Err err = {0};
    assert_true(os_make_folder(temp_in(state, "town"), &err));
    const char *town = temp_in(state, "town");
    Watch *watch = watch_of(town);
    assert_int_equal(rmdir(town), 0);
    assert_changed(watch);
    temp_file(state, "other.lua", STR("1")); // beside it
    assert_unchanged(watch);
    assert_true(os_make_folder(town, &err));
    assert_changed(watch);
    temp_file(state, "town/a.lua", STR("1"));
    assert_changed(watch);
    assert_int_equal(rename(town, temp_in(state, "moved")), 0);
    assert_changed(watch);
    assert_true(os_make_folder(temp_in(state, "new"), &err));
    temp_file(state, "new/a.lua", STR("1"));
    assert_unchanged(watch);
    assert_int_equal(rename(temp_in(state, "new"), town), 0);
    assert_changed(watch);
    temp_file(state, "town/b.lua", STR("1"));
    assert_changed(watch);
    watch_close(watch);
}

static void test_more_folders_than_are_watched_do_no_harm(void **state)
{
    Err err = {0};
    Arena arena = {0};
    for (int i = 1; i < WATCH_FOLDERS_MAX - 1; i++)
        assert_true(
            os_make_folder(temp_in(state, arena_fmt(&arena, "d%d", i).s), &err));
    Watch *watch = watch_of(temp_folder(state));
    static const char *const late[] = {"last", "too-many", "again"};
    for (int i = 0; i < COUNT_OF(late); i++) {
        if (i == 2) assert_int_equal(rmdir(temp_in(state, "d7")), 0);
        assert_true(os_make_folder(temp_in(state, late[i]), &err));
        assert_changed(watch);
        temp_file(state, arena_fmt(&arena, "%s/a.lua", late[i]).s, STR("1"));
        if (i == 1) assert_unchanged(watch);
        if (i != 1) assert_changed(watch);
    }
    temp_file(state, "d1/a.lua", STR("1"));
    assert_changed(watch);
    watch_close(watch);
    arena_free(&arena);
}

// Folders that come later, too.
static void test_deep_folders_are_watched_down_to_a_depth(void **state)
{
    static const char *const trees[] = {"old", "new"};
    Err err = {0};
    Arena arena = {0};
    Watch *watch = NULL;
    for (int i = 0; i < COUNT_OF(trees); i++) {
        Str path = str_of(trees[i]);
        for (int depth = 1; depth <= WATCH_DEPTH_MAX; depth++) // the first is 1 deep
            path = arena_fmt(&arena, STR_FMT "/%d", STR_ARG(path), depth);
        assert_true(os_make_folder(temp_in(state, path.s), &err));
        if (i == 0) watch = watch_of(temp_folder(state));
        if (i == 1) assert_changed(watch);
        temp_file(state, arena_fmt(&arena, "%s/a.lua", path.s).s, STR("1"));
        assert_unchanged(watch);
        path = str_cut(path, 0, path.n - 2);
        temp_file(
            state, arena_fmt(&arena, STR_FMT "/a.lua", STR_ARG(path)).s, STR("1"));
        assert_changed(watch);
    }
    watch_close(watch);
    arena_free(&arena);
}

// What is in a folder that is removed is not asked for any more, and its place is free for another.
static void test_folders_that_come_and_go_are_watched_as_often_as_they_come(
    void **state)
{
    Err err = {0};
    Watch *watch = watch_of(temp_folder(state));
    for (int i = 0; i < WATCH_FOLDERS_MAX + 20; i++) {
        assert_true(os_make_folder(temp_in(state, "here"), &err));
        assert_int_equal(rmdir(temp_in(state, "here")), 0);
        if (i % 50 == 0) assert_changed(watch);
    }
    assert_changed(watch);
    assert_true(os_make_folder(temp_in(state, "here"), &err));
    assert_changed(watch);
    temp_file(state, "here/a.lua", STR("1"));
    assert_changed(watch);
    assert_true(os_make_folder(temp_in(state, ".hidden"), &err));
    assert_unchanged(watch);
    watch_close(watch);
}

static void test_a_folder_that_is_not_there_cannot_be_watched(void **state)
{
    Err err = {0};
    assert_null(watch_open(temp_in(state, "none"), counts, &err));
    assert_int_equal(err.kind, ERR_IO);
    watch_close(NULL);
}

// --- in a thread --------------------------------------------------------------------------------

static void wake(void *ctx)
{
    const int *ends = ctx;
    assert_int_equal(write(ends[1], "w", 1), 1);
}

static void count(void *ctx, Str name)
{
    (void)name;
    ++*(int *)ctx;
}

static int threads(void)
{
    int n = 0;
    os_list("/proc/self/task", count, &n, NULL);
    return n;
}

static void test_a_thread_wakes_whoever_asked(void **state)
{
    int ends[2];
    char byte;
    assert_int_equal(pipe(ends), 0);
    Watch *watch = watch_of(temp_folder(state));
    assert_true(watch_start(watch, wake, ends));
    assert_false(watch_changed(watch));
    temp_file(state, "a.lua", STR("1"));
    assert_int_equal(read(ends[0], &byte, 1), 1); // waits
    assert_true(watch_changed(watch));
    assert_false(watch_changed(watch));
    watch_stop(watch);
    temp_file(state, "a.lua", STR("2"));
    assert_int_equal(watch_wait(watch, -1), WATCH_STOPPED);
    watch_close(watch);
    watch = watch_of(temp_folder(state));
    assert_true(watch_start(watch, wake, ends));
    assert_int_equal(threads(), 2);
    watch_close(watch); // stops it too
    assert_int_equal(threads(), 1);
    close(ends[0]);
    close(ends[1]);
}

typedef struct Writer {
    const char *path;
    int nap_ms;
    atomic_bool stop;
} Writer;

static void *write_on(void *ctx)
{
    Writer *writer = ctx;
    do {
        os_sleep_ms(writer->nap_ms);
        int file = open(writer->path, O_WRONLY | O_CREAT, 0600);
        if (file >= 0) close(file);
    } while (!atomic_load(&writer->stop));
    return NULL;
}

// A test that hangs has failed.
static void test_a_change_that_does_not_end_is_told_all_the_same(void **state)
{
    Watch *watch = watch_of(temp_folder(state));
    Writer writer = {.path = temp_in(state, "a.lua"), .nap_ms = 1};
    pthread_t thread;
    assert_int_equal(pthread_create(&thread, NULL, write_on, &writer), 0);
    assert_changed(watch);
    assert_changed(watch);
    atomic_store(&writer.stop, true);
    pthread_join(thread, NULL);
    watch_close(watch);
}

// Nor is it input when something else is written.
static void test_what_does_not_count_is_waited_through(void **state)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    Watch *watch = watch_of(temp_folder(state));
    Writer writer = {.path = temp_in(state, "a.lua"), .nap_ms = 50, .stop = true};
    pthread_t thread;
    temp_file(state, "a.tmp", STR("1"));
    assert_int_equal(pthread_create(&thread, NULL, write_on, &writer), 0);
    assert_int_equal(watch_wait(watch, ends[0]), WATCH_CHANGED);
    pthread_join(thread, NULL);
    watch_close(watch);
    close(ends[0]);
    close(ends[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_file_that_is_written_or_renamed_or_removed_is_a_change),
        temp_test(test_a_file_that_is_being_written_is_none_until_it_is_closed),
        temp_test(test_several_files_are_one_change),
        temp_test(test_folders_inside_are_watched_old_and_new_and_moved),
        temp_test(test_hidden_folders_and_links_are_let_be),
        temp_test(test_a_folder_that_is_removed_may_come_back),
        temp_test(test_more_folders_than_are_watched_do_no_harm),
        temp_test(test_deep_folders_are_watched_down_to_a_depth),
        temp_test(test_folders_that_come_and_go_are_watched_as_often_as_they_come),
        temp_test(test_a_folder_that_is_not_there_cannot_be_watched),
        temp_test(test_a_thread_wakes_whoever_asked),
        temp_test(test_a_change_that_does_not_end_is_told_all_the_same),
        temp_test(test_what_does_not_count_is_waited_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
