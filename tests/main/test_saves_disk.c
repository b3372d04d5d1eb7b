// Murder: a player's program is killed at each file call of a sitting, before, within and after it.
// What is kept is then the turn before or the turn in hand, whole, and no other save is touched.
// Called with a number it plays so many rounds of turns.
#define _DEFAULT_SOURCE // MAP_ANONYMOUS
#include "files.h"

#include "base/os.h"
#include "story/play.h"
#include "support/disk.h"
#include "support/small.h"
#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define STEPS_MOST 4000

// A round of a sitting that has begun: turns, a named save, settings; it ends where it began.
static const char *const round_[] = {"measure", "saves", "save:new", "back", "tell",
    "settings", "text:150", "text:100", "back", "undo", "undo"};
#define STEPS_OF_ROUND (sizeof round_ / sizeof *round_)

static int rounds = 1;

typedef struct Sitting {
    Small small;
    Folder profile;
    Pages *pages;
    Buf kept[STEPS_MOST + 1]; // the autosave before the first step and after each
    int *done;                // steps done, seen by both processes
} Sitting;

static int steps(void) { return rounds * (int)STEPS_OF_ROUND; }

static void take(Pages *pages, const char *id)
{
    Err err = {0};
    pages_act(pages, str_of(id), STR("Named"), &err);
    assert_no_err(&err);
}

static Buf read_file(void **state, const char *name)
{
    Buf bytes = {0};
    Err err = {0};
    os_read(temp_in(state, name), &bytes, &err);
    assert_no_err(&err);
    return bytes;
}

// Plays it once undisturbed, for what should be kept after each step.
static void rehearse(Sitting *sitting)
{
    Small *small = &sitting->small;
    Pages *pages = pages_open(&small->setup, NULL);
    take(pages, "begin");
    for (int i = 0; i <= steps(); i++) {
        if (i > 0) take(pages, round_[(i - 1) % (int)STEPS_OF_ROUND]);
        buf_add(&sitting->kept[i], small_kept(small, "small.autosave"));
    }
    pages_close(pages);
}

static void open_sitting(Sitting *sitting, void **state)
{
    small_setup(&sitting->small);
    rehearse(sitting);
    sitting->profile.path = temp_folder(state);
    sitting->small.setup.store = files_store(&sitting->profile, false);
    sitting->pages = pages_open(&sitting->small.setup, NULL);
    take(sitting->pages, "begin");
    take(sitting->pages, "saves");
    take(sitting->pages, "save:new");
    take(sitting->pages, "back");
    sitting->done = mmap(NULL, sizeof *sitting->done, PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(sitting->done, MAP_FAILED);
}

static void close_sitting(Sitting *sitting)
{
    munmap(sitting->done, sizeof *sitting->done);
    pages_close(sitting->pages);
    for (int i = 0; i <= steps(); i++)
        buf_free(&sitting->kept[i]);
    small_free(&sitting->small);
}

// In a process of its own. False when the sitting ended before the [nth] call.
static bool murder(Sitting *sitting, int nth, DiskDeed deed)
{
    *sitting->done = 0;
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        disk_plan(nth, deed, 0);
        for (int i = 0; i < steps(); i++, ++*sitting->done)
            take(sitting->pages, round_[i % (int)STEPS_OF_ROUND]);
        _exit(0);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return WIFSIGNALED(status);
}

static bool is_save(Str bytes)
{
    Arena arena = {0};
    SaveInfo info;
    bool is = save_info(bytes, &arena, &info, NULL);
    arena_free(&arena);
    return is;
}

static void check_other_save(void *ctx, Str name)
{
    void **state = ctx;
    Arena arena = {0};
    if (!str_starts(name, STR("small.")) ||
        str_eq(str_from(name, name.n - 4), STR(".tmp")))
        return;
    Buf bytes = read_file(state, arena_str(&arena, name).s);
    if (!is_save(buf_str(&bytes))) fail_msg(STR_FMT " is broken", STR_ARG(name));
    buf_free(&bytes);
    arena_free(&arena);
}

// [before]: the autosave that lay there when the sitting began.
static void check_kept(Sitting *sitting, void **state, Str before, Str named)
{
    int done = *sitting->done;
    Buf autosave = read_file(state, "small.autosave.json");
    Buf slot = read_file(state, "small.slot-1.json");
    // The step in hand may be kept already; until the first turn is, the old one lies there.
    int next = done < steps() ? done + 1 : done;
    Str now = buf_str(&autosave);
    bool fresh = str_eq(now, buf_str(&sitting->kept[done])) ||
                 str_eq(now, buf_str(&sitting->kept[next]));
    if (!fresh && (done > 0 || !str_eq(now, before)))
        fail_msg("after %d steps the autosave is older than one turn", done);
    assert_true(str_eq(buf_str(&slot), named));
    assert_true(os_list(temp_folder(state), check_other_save, state, NULL));
    buf_free(&autosave);
    buf_free(&slot);
}

static void count_temporary(void *ctx, Str name)
{
    int *count = ctx;
    *count += name.n > 4 && str_eq(str_from(name, name.n - 4), STR(".tmp"));
}

// What the murdered one leaves must not fill the profile: the next one finds its half a file at
// most. Then all is as it was when the sitting began.
static void clear_up(void **state, Str before)
{
    int left = 0;
    assert_true(os_list(temp_folder(state), count_temporary, &left, NULL));
    assert_in_range(left, 0, 1);
    assert_true(os_remove(temp_in(state, "small.slot-2.json"), NULL));
    assert_true(os_write_safely(temp_in(state, "small.autosave.json"), before, NULL));
}

static void test_a_murder_costs_the_turn_in_hand_at_most(void **state)
{
    Sitting *sitting = mem_new(1, sizeof *sitting);
    open_sitting(sitting, state);
    Buf named = read_file(state, "small.slot-1.json");
    Buf before = read_file(state, "small.autosave.json");
    int murders = 0;
    for (DiskDeed deed = DISK_KILL_BEFORE; deed <= DISK_KILL_AFTER; deed++)
        for (int nth = 1;; nth++) {
            bool killed = murder(sitting, nth, deed);
            check_kept(sitting, state, buf_str(&before), buf_str(&named));
            clear_up(state, buf_str(&before));
            if (!killed) break;
            murders++;
        }
    printf("%d murders\n", murders);
    assert_true(murders > 100);
    buf_free(&named);
    buf_free(&before);
    close_sitting(sitting);
    free(sitting);
}

int main(int argc, char **argv)
{
    if (argc > 1) rounds = atoi(argv[1]);
    if (rounds < 1 || rounds > STEPS_MOST / (int)STEPS_OF_ROUND) return 64;
    const struct CMUnitTest tests[] = {
        temp_test(test_a_murder_costs_the_turn_in_hand_at_most),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
