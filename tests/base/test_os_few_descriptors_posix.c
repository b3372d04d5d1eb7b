// What is done with none, one, two ... descriptors left says what it lacks, leaves nothing open, and works when there
// are enough.
#define _DEFAULT_SOURCE // flock
#include "support/mouth.h"
#include "support/support.h"
#include "support/workers.h"

#include "base/os.h"
#include "base/os_run.h"
#include "base/tts.h"
#include "base/watch.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#define DESCRIPTORS 64 // that there may be
#define LEFT_MAX    4

typedef struct Room {
    void **state;
    Buf *said;
} Room;

static int count_open(void)
{
    int n = 0;
    for (int i = 0; i < DESCRIPTORS; i++)
        n += fcntl(i, F_GETFD) != -1;
    return n;
}

// Opens all that may be, and closes the last [left] of them. How many stay open; they are in [taken].
static int leave(int left, int taken[DESCRIPTORS])
{
    int n = 0, fd;
    while ((fd = open("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0)
        taken[n++] = fd;
    assert_true(n >= left);
    while (left-- > 0)
        close(taken[--n]);
    return n;
}

static void each_name(void *ctx, Str name)
{
    buf_addf(ctx, STR_FMT " ", STR_ARG(name));
}

static void say_err(Room *room, bool done, const Err *err)
{
    buf_addf(room->said, "%s%s", done ? "done " : "failed: ", err->text);
}

// --- what is done -----------------------------------------------------------------------------------

static void do_read(Room *room)
{
    Err err = {0};
    bool done = os_read(temp_in(room->state, "folder/file"), room->said, &err);
    say_err(room, done, &err);
}

static void do_read_inside(Room *room)
{
    Err err = {0};
    const char *folder = temp_in(room->state, "folder");
    bool done = os_read_inside(folder, STR("inner/deep"), room->said, &err);
    say_err(room, done, &err);
}

static void do_write(Room *room)
{
    Err err = {0};
    const char *path = temp_in(room->state, "kept/save.json");
    say_err(room, os_write_safely(path, STR("new"), &err), &err);
}

static void do_write_over(Room *room)
{
    Err err = {0};
    const char *path = temp_in(room->state, "kept/save.json");
    say_err(room, os_write_over_broken(path, STR("over"), &err), &err);
}

static void do_make_folder(Room *room)
{
    Err err = {0};
    say_err(room, os_make_folder(temp_in(room->state, "kept/new/deep"), &err), &err);
}

static void do_lock(Room *room)
{
    Err err = {0};
    int lock = 7;
    say_err(room, os_lock(temp_in(room->state, "kept"), &lock, &err), &err);
    buf_addf(room->said, "no lock: %d", lock == OS_NO_LOCK);
    os_unlock(lock);
}

static void do_list(Room *room)
{
    Err err = {0};
    bool done = os_list(temp_in(room->state, "folder"), each_name, room->said, &err);
    say_err(room, done, &err);
}

static void do_run(Room *room)
{
    const char *const words[] = {"/bin/sh", "-c", "echo words", NULL};
    bool done = os_run(words, WORKERS_AMPLE, NULL, room->said);
    say_err(room, done, &(Err){0});
}

static void do_seed(Room *room)
{
    say_err(room, os_seed() != 0, &(Err){0}); // from the clock, if it must be
}

static void do_watch(Room *room)
{
    Err err = {0};
    Watch *watch = watch_open(temp_in(room->state, "folder"), os_name_plain, &err);
    say_err(room, watch != NULL, &err);
    watch_close(watch);
}

static void start_worker(Room *room, size_t shared)
{
    Err err = {0};
    char byte = '-';
    WorkerSetup setup = {WORKERS_PROGRAM, "echo", .shared = shared};
    Worker *worker = worker_open(&setup, &err);
    say_err(room, worker != NULL, &err);
    if (!worker) return;
    worker_allow(worker, WORKERS_AMPLE, WORKERS_AMPLE);
    bool answers = worker_send(worker, STR("a")) && worker_receive(worker, &byte, 1);
    buf_addf(room->said, "answers: %d %c", answers, byte);
    worker_close(worker);
}

static void do_worker(Room *room) { start_worker(room, 0); }
static void do_worker_shared(Room *room) { start_worker(room, 4096); }

static void do_speak(Room *room)
{
    Err err = {0};
    Tts *voice = tts_open(NULL, NULL, &err);
    tts_say(voice, &(TtsPart){STR("One."), STR("")}, 1, 170, 0);
    // It fails at the end of its words.
    for (int i = 0; i < WORKERS_AMPLE && !tts_trouble(voice, &err); i++)
        os_sleep_ms(1);
    say_err(room, true, &err);
    tts_close(voice);
}

static const struct {
    const char *name;
    void (*run)(Room *room);
} things[] = {{"read", do_read}, {"read inside", do_read_inside}, {"write", do_write},
    {"write over", do_write_over}, {"make a folder", do_make_folder}, {"lock", do_lock},
    {"list", do_list}, {"run", do_run}, {"seed", do_seed}, {"watch", do_watch},
    {"worker", do_worker}, {"worker with memory", do_worker_shared},
    {"speak", do_speak}};

static Str without_folders(Arena *arena, Str said, const char *folder)
{
    Buf program = {0};
    os_program_folder(&program, NULL);
    said = test_replaced(arena, said, str_of(folder), STR("HERE"));
    said = test_replaced(arena, said, buf_str(&program), STR("HERE"));
    buf_free(&program);
    return said;
}

static void do_with(Room *room, int thing, int left)
{
    int taken[DESCRIPTORS] = {0};
    temp_file(room->state, "kept/save.json", STR("old"));
    os_remove(temp_in(room->state, "kept/save.json.bak"), NULL);
    rmdir(temp_in(room->state, "kept/new/deep"));
    rmdir(temp_in(room->state, "kept/new"));
    int before = count_open(), n = leave(left, taken);
    buf_addf(room->said, "%s, %d left: ", things[thing].name, left);
    things[thing].run(room);
    while (n > 0)
        close(taken[--n]);
    if (count_open() != before)
        fail_msg("%s, %d left: something is open", things[thing].name, left);
    Buf listed = {0};
    os_list(temp_in(room->state, "kept"), each_name, &listed, NULL);
    buf_addf(room->said, " (%s)\n", listed.s);
    buf_free(&listed);
}

static void test_it_is_told_that_there_are_no_more(void **state)
{
    Buf said = {0};
    Arena arena = {0};
    Room room = {state, &said};
    struct rlimit before, few;
    temp_file(state, "folder/file", STR("text "));
    temp_file(state, "folder/inner/deep", STR("deep "));
    mouth_make_quick(state, "espeak-ng", 1);
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    few = before;
    few.rlim_cur = DESCRIPTORS;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
    for (int thing = 0; thing < COUNT_OF(things); thing++)
        for (int left = 0; left <= LEFT_MAX; left++)
            do_with(&room, thing, left);
    setrlimit(RLIMIT_NOFILE, &before);
    mouth_restore();
    Buf maps = {0};
    if (os_read("/proc/self/maps", &maps, NULL)) // no memory stays shared either
        assert_null(strstr(maps.s, "memfd:qantar"));
    buf_free(&maps);
    assert_text_file(without_folders(&arena, buf_str(&said), temp_folder(state)),
        "base/few_descriptors.txt");
    buf_free(&said);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_it_is_told_that_there_are_no_more)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
