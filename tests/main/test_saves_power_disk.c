// Power cuts: at every file call of the saving of some turns, every disk that the cut may leave
// holds the last turn that was told to be kept, or the one in hand, whole.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"
#include "files.h"
#include "support/disk.h"
#include "support/power.h"
#include "support/support.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define TURNS 12

typedef struct Cut {
    Arena arena;
    const char *path, *named;
    Str turns[TURNS + 1];
    int torn, old; // disks on which the save is not whole, or older than was told
    int begun;     // OP_DONE that were before the first turn
} Cut;

// Turns of all lengths, none like another.
static void write_turns(Cut *cut)
{
    for (int i = 1; i <= TURNS; i++) {
        Buf text = {0};
        for (int k = 0; k < i * i * i; k++)
            buf_addf(&text, "%d,", i);
        cut->turns[i] = arena_str(&cut->arena, buf_str(&text));
        buf_free(&text);
    }
}

static int turn_on(const Cut *cut, const PowerDisk *disk, const char *path)
{
    Buf bytes = {0};
    int turn = power_read(disk, path, &bytes) ? -1 : 0;
    for (int i = 1; turn < 0 && i <= TURNS; i++)
        if (str_eq(buf_str(&bytes), cut->turns[i])) turn = i;
    buf_free(&bytes);
    return turn;
}

static void look(void *ctx, const PowerDisk *disk, int done)
{
    Cut *cut = ctx;
    int turn = turn_on(cut, disk, cut->path);
    int told = done - cut->begun;
    cut->torn += turn < 0;
    if (turn >= 0 && told >= 0) cut->old += turn != told && turn != told + 1;
    if (cut->begun > 0 && done >= cut->begun)
        cut->old += turn_on(cut, disk, cut->named) != TURNS;
}

static void keep(const Store *store, const char *name, Str bytes)
{
    Err err = {0};
    assert_true(store_write(store, str_of(name), bytes, &err));
    disk_log_done();
}

// In a profile that is not there yet, with a named save that nothing may happen to.
static size_t play_and_cut(void **state, Cut *cut)
{
    Folder folder = {.path = temp_in(state, "a/profile")};
    Store store = files_store(&folder);
    cut->path = temp_in(state, "a/profile/small.autosave.json");
    cut->named = temp_in(state, "a/profile/small.slot-1.json");
    cut->begun = 1;
    write_turns(cut);
    disk_log_begin();
    keep(&store, "small.slot-1", cut->turns[TURNS]);
    for (int i = 1; i <= TURNS; i++)
        keep(&store, "small.autosave", cut->turns[i]);
    const DiskOp *ops;
    size_t count = disk_log_end(&ops);
    size_t disks = power_cut_everywhere(ops, count, look, cut);
    printf("%zu file calls, %zu disks\n", count, disks);
    disk_log_free();
    arena_free(&cut->arena);
    return disks;
}

static void test_a_power_cut_costs_the_turn_in_hand_at_most(void **state)
{
    Cut cut = {0};
    assert_true(play_and_cut(state, &cut) > 1000);
    assert_int_equal(cut.torn, 0);
    assert_int_equal(cut.old, 0);
}

static void test_also_on_a_disk_that_knows_no_links(void **state)
{
    Cut cut = {0};
    disk_without_links(true);
    assert_true(play_and_cut(state, &cut) > 1000);
    disk_without_links(false);
    assert_int_equal(cut.torn, 0);
    assert_int_equal(cut.old, 0);
}

// --- the cut itself -------------------------------------------------------------------------------

// Saves as a careless program does: no flush anywhere, or none of the folder.
static void save_carelessly(const char *path, const char *temp, Str bytes, bool flush)
{
    int fd = open(temp, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    assert_int_equal(write(fd, bytes.s, bytes.n), bytes.n);
    if (flush) assert_int_equal(fsync(fd), 0);
    close(fd);
    assert_int_equal(rename(temp, path), 0);
    disk_log_done();
}

static Cut cut_careless(void **state, bool flush)
{
    Cut cut = {.path = temp_in(state, "save.json")};
    write_turns(&cut);
    disk_log_begin();
    for (int i = 1; i <= 3; i++)
        save_carelessly(cut.path, temp_in(state, "temp"), cut.turns[i], flush);
    const DiskOp *ops;
    size_t count = disk_log_end(&ops);
    power_cut_everywhere(ops, count, look, &cut);
    disk_log_free();
    arena_free(&cut.arena);
    return cut;
}

static void test_a_program_that_does_not_flush_is_found_out(void **state)
{
    assert_true(cut_careless(state, false).torn > 0);
}

static void test_a_program_that_does_not_flush_the_folder_is_found_out(void **state)
{
    Cut cut = cut_careless(state, true);
    assert_int_equal(cut.torn, 0);
    assert_true(cut.old > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_power_cut_costs_the_turn_in_hand_at_most),
        temp_test(test_also_on_a_disk_that_knows_no_links),
        temp_test(test_a_program_that_does_not_flush_is_found_out),
        temp_test(test_a_program_that_does_not_flush_the_folder_is_found_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
