#define _DEFAULT_SOURCE // MAP_ANONYMOUS
#include "support/victim.h"

#include "base/os.h"
#include "story/play.h"
#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

// The address sanitizer keeps what was freed; every fork would copy it.
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "quarantine_size_mb=1"; }

// A round of a sitting that has begun; it ends where it began.
static const char *const round_[VICTIM_ROUND] = {"measure", "saves", "save:new", "back",
    "tell", "settings", "text:150", "text:100", "back", "undo", "undo"};
static void take(Pages *pages, const char *id)
{
    Err err = {0};
    pages_act(pages, str_of(id), STR("Named"), &err);
    assert_no_err(&err);
}

const char *victim_step(int number) { return round_[number % VICTIM_ROUND]; }

static void step(Pages *pages, int number) { take(pages, victim_step(number)); }

static Buf read_file(void **state, const char *name)
{
    Buf bytes = {0};
    Err err = {0};
    os_read(temp_in(state, name), &bytes, &err);
    assert_no_err(&err);
    return bytes;
}

// Plays it once undisturbed, for what should be kept after each step.
static void rehearse(Victim *victim)
{
    Pages *pages = pages_open(&victim->small.setup, NULL);
    take(pages, "begin");
    for (int i = 0; i <= victim->steps; i++) {
        if (i > 0) step(pages, i - 1);
        buf_add(&victim->kept[i], small_kept(&victim->small, "small.autosave"));
    }
    pages_close(pages);
}

Victim *victim_open(void **state, int rounds)
{
    Victim *victim = mem_new(1, sizeof *victim);
    victim->state = state;
    victim->steps = rounds * VICTIM_ROUND;
    assert_in_range(victim->steps, 1, VICTIM_STEPS);
    small_setup(&victim->small);
    rehearse(victim);
    victim->profile.path = temp_folder(state);
    victim->small.setup.store = files_store(&victim->profile);
    victim->pages = pages_open(&victim->small.setup, NULL);
    take(victim->pages, "begin");
    take(victim->pages, "saves");
    take(victim->pages, "save:new");
    take(victim->pages, "back");
    victim->before = read_file(state, "small.autosave.json");
    victim->named = read_file(state, "small.slot-1.json");
    victim->done = mmap(NULL, sizeof *victim->done, PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(victim->done, MAP_FAILED);
    return victim;
}

void victim_close(Victim *victim)
{
    munmap((int *)(uintptr_t)victim->done, sizeof *victim->done);
    pages_close(victim->pages);
    for (int i = 0; i <= victim->steps; i++)
        buf_free(&victim->kept[i]);
    buf_free(&victim->before);
    buf_free(&victim->named);
    small_free(&victim->small);
    free(victim);
}

pid_t victim_start(Victim *victim, void (*prepare)(void *ctx), void *ctx)
{
    *victim->done = 0;
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child > 0) return child;
    if (prepare) prepare(ctx);
    for (int i = 0; i < victim->steps; i++, ++*victim->done)
        step(victim->pages, i);
    _exit(0);
}

bool victim_killed(pid_t child)
{
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return WIFSIGNALED(status);
}

// --- what is kept -----------------------------------------------------------------------------------

static bool ends_in(Str name, Str end)
{
    return name.n > end.n && str_eq(str_from(name, name.n - end.n), end);
}

static bool is_save(Str bytes)
{
    Arena arena = {0};
    SaveInfo info;
    bool is = save_info(bytes, &arena, &info, NULL);
    arena_free(&arena);
    return is;
}

typedef struct Looking {
    const Victim *victim;
    int temporary;
} Looking;

// Every save and what it replaced is whole.
static void look_at(void *ctx, Str name)
{
    Looking *looking = ctx;
    void **state = looking->victim->state;
    Buf path = {0};
    buf_add(&path, name);
    if (ends_in(name, STR(".tmp"))) {
        looking->temporary++;
    } else if (str_starts(name, STR("small."))) {
        Buf bytes = read_file(state, path.s);
        if (!is_save(buf_str(&bytes))) fail_msg("%s is torn", path.s);
        buf_free(&bytes);
        assert_false(str_starts(name, STR("small.autosave-")));
    }
    buf_free(&path);
}

// The step in hand may be kept already; until the first turn is, the old one lies there.
static void check_autosave(const Victim *victim, Str now)
{
    int done = *victim->done, next = done < victim->steps ? done + 1 : done;
    bool fresh = str_eq(now, buf_str(&victim->kept[done])) ||
                 str_eq(now, buf_str(&victim->kept[next])) ||
                 (done == 0 && str_eq(now, buf_str(&victim->before)));
    if (!fresh) fail_msg("after %d steps the autosave is older than one turn", done);
}

static void remove_it(void *ctx, Str name)
{
    Buf path = {0};
    buf_add(&path, name);
    assert_true(os_remove(temp_in(ctx, path.s), NULL));
    buf_free(&path);
}

void victim_restore(const Victim *victim)
{
    void **state = victim->state;
    assert_true(os_list(temp_folder(state), remove_it, state, NULL));
    temp_file(state, "small.autosave.json", buf_str(&victim->before));
    temp_file(state, "small.slot-1.json", buf_str(&victim->named));
}

void victim_check(Victim *victim)
{
    Buf autosave = read_file(victim->state, "small.autosave.json");
    Buf slot = read_file(victim->state, "small.slot-1.json");
    check_autosave(victim, buf_str(&autosave));
    assert_true(str_eq(buf_str(&slot), buf_str(&victim->named)));
    Looking looking = {.victim = victim};
    assert_true(os_list(temp_folder(victim->state), look_at, &looking, NULL));
    assert_in_range(looking.temporary, 0, 1);
    victim_restore(victim);
    buf_free(&autosave);
    buf_free(&slot);
}
