// A disk that refuses: at each file call of a sitting, once or from then on, with each of the
// system's reasons. The play goes on, the player is told, no older save is lost, and the next turn
// on a sound disk is kept. Called with a number it tries every reason at every call.
#include "base/os.h"
#include "story/play.h"
#include "support/disk.h"
#include "support/support.h"
#include "support/victim.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const int reasons[] = {ENOSPC, EIO, EROFS, EACCES, EDQUOT, EMFILE, EINTR};
#define REASONS COUNT_OF(reasons) // the last does not stay
#define ONCE    3                 // calls from one that is refused to the next
#define STRIDE  11                // calls from one disk that stays broken to the next

static bool thorough;

typedef struct Refusal {
    DiskDeed deed;
    int nth, reason;
} Refusal;

static bool is_file_with(void **state, const char *name, Str bytes)
{
    Buf there = {0};
    bool is =
        os_read(temp_in(state, name), &there, NULL) && str_eq(buf_str(&there), bytes);
    buf_free(&there);
    return is;
}

static bool is_kept(void **state, Str bytes)
{
    return is_file_with(state, "small.autosave.json", bytes) ||
           is_file_with(state, "small.autosave-2.json", bytes);
}

static bool tells(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_NOTE && page->blocks[i].text.n > 10)
            return true;
    return false;
}

static const char *name_of(const Refusal *refusal)
{
    return disk_call() ? disk_call() : refusal->deed == DISK_SHORT ? "short" : "none";
}

// Does [id] if it is offered. The page after it has a way on.
static void take(Pages *pages, const char *id, const Refusal *refusal)
{
    Err err = {0};
    const Action *action = page_action(pages_now(pages), str_of(id));
    if (!action || !action->open) return;
    if (!pages_act(pages, str_of(id), STR("Named"), &err))
        fail_msg("%s at call %d, %s: %s", strerror(refusal->reason), refusal->nth,
            name_of(refusal), err.text);
    int open = 0;
    const Page *page = pages_now(pages);
    for (int i = 0; i < page->n_actions; i++)
        open += page->actions[i].open;
    assert_true(open > 0 && page->kind != PAGE_ERROR);
}

// What is kept after a step on the bad disk: it, or the player has been told.
static void check_step(Victim *victim, Pages *pages, int step, const Refusal *refusal)
{
    bool told = tells(pages_now(pages));
    disk_spare(true);
    if (!told && !is_kept(victim->state, buf_str(&victim->kept[step])))
        fail_msg("%s at call %d, %s: step %d is not kept, and nothing is told",
            strerror(refusal->reason), refusal->nth, name_of(refusal), step);
    if (!is_file_with(victim->state, "small.slot-1.json", buf_str(&victim->named)))
        fail_msg("%s at call %d, %s: the named save is gone", strerror(refusal->reason),
            refusal->nth, name_of(refusal));
    disk_spare(false);
}

static bool is_turn(const char *action)
{
    return strcmp(action, "measure") == 0 || strcmp(action, "tell") == 0 ||
           strcmp(action, "undo") == 0;
}

static Pages *open_pages(Victim *victim)
{
    Err err = {0};
    Pages *pages = pages_open(&victim->small.setup, &err);
    assert_no_err(&err);
    return pages;
}

// A round of turns of which one call, or all from it on, are refused; then a turn on a sound
// disk. False when there were fewer calls.
static bool sit_through(Victim *victim, const Refusal *refusal)
{
    victim_restore(victim);
    Pages *pages = open_pages(victim);
    take(pages, "resume", refusal);
    disk_plan(refusal->nth, refusal->deed, refusal->reason);
    for (int i = 0; i < VICTIM_ROUND; i++) {
        take(pages, victim_step(i), refusal);
        if (is_turn(victim_step(i))) check_step(victim, pages, i + 1, refusal);
    }
    bool met = disk_met();
    disk_plan(0, DISK_FAIL, 0);
    take(pages, victim_step(VICTIM_ROUND), refusal);
    if (!is_kept(victim->state, buf_str(&victim->kept[VICTIM_ROUND + 1])))
        fail_msg("%s at call %d: the sound disk does not heal it",
            strerror(refusal->reason), refusal->nth);
    pages_close(pages);
    return met;
}

static bool has_one_turn(void **state, const char *name)
{
    Buf bytes = {0};
    Arena arena = {0};
    SaveInfo info = {0};
    bool is = os_read(temp_in(state, name), &bytes, NULL) &&
              save_info(buf_str(&bytes), &arena, &info, NULL) && info.turns == 1;
    buf_free(&bytes);
    arena_free(&arena);
    return is;
}

// The play that had one turn: set aside, it also knows what was read since. Under the second number
// where the first could not be read.
static bool is_aside(void **state)
{
    return has_one_turn(state, "small.kept-1.json") ||
           has_one_turn(state, "small.kept-2.json");
}

// The same for opening, looking at the saves, loading one and beginning anew: whatever could not
// be done, both plays are there afterwards.
static bool open_through(Victim *victim, const Refusal *refusal)
{
    static const char *const steps[] = {"saves", "back", "resume", "saves",
        "load:slot-1", "title", "begin", "guess", "title", "settings", "theme:dusk",
        "back", "resume"};
    victim_restore(victim);
    temp_file(victim->state, "small.autosave.json",
        buf_str(&victim->kept[1])); // a turn further: worth keeping
    disk_plan(refusal->nth, refusal->deed, refusal->reason);
    Pages *pages = open_pages(victim);
    for (int i = 0; i < COUNT_OF(steps); i++)
        take(pages, steps[i], refusal);
    bool met = disk_met();
    disk_plan(0, DISK_FAIL, 0);
    pages_close(pages);
    if (!is_kept(victim->state, buf_str(&victim->kept[1])) && !is_aside(victim->state))
        fail_msg("%s at call %d: the play of the last sitting is gone",
            strerror(refusal->reason), refusal->nth);
    assert_true(
        is_file_with(victim->state, "small.slot-1.json", buf_str(&victim->named)));
    return met;
}

// Every call meets each reason, or when it has to be quick one after the other.
static int try_all(
    Victim *victim, bool (*sit)(Victim *, const Refusal *), DiskDeed deed)
{
    bool once = deed == DISK_FAIL;
    int stride = thorough ? 1 : once ? ONCE : STRIDE, n = once ? REASONS : REASONS - 1;
    int faults = 0;
    for (int first = 0; first < (thorough ? n : 1); first++)
        for (int nth = 1;; nth += stride, faults++) {
            Refusal refusal = {deed, nth, reasons[(first + nth) % n]};
            if (!sit(victim, &refusal)) break;
        }
    return faults;
}

static void test_all(void **state, bool (*sit)(Victim *, const Refusal *))
{
    Victim *victim = victim_open(state, 2);
    int once = try_all(victim, sit, DISK_FAIL),
        all = try_all(victim, sit, DISK_FAIL_ALL),
        writes = try_all(victim, sit, DISK_FAIL_WRITES),
        few = try_all(victim, sit, DISK_SHORT);
    printf("%d calls refused, %d disks broken, %d full, %d short\n", once, all, writes,
        few);
    assert_true(once > 50 && all > 10 && writes > 10 && few > 10);
    victim_close(victim);
}

static void test_a_disk_that_refuses_stops_no_play(void **state)
{
    test_all(state, sit_through);
}

static void test_a_disk_that_refuses_costs_no_earlier_play(void **state)
{
    test_all(state, open_through);
}

int main(int argc, char **argv)
{
    (void)argv;
    thorough = argc > 1;
    const struct CMUnitTest tests[] = {
        temp_test(test_a_disk_that_refuses_stops_no_play),
        temp_test(test_a_disk_that_refuses_costs_no_earlier_play),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
