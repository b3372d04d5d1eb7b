#define _DEFAULT_SOURCE // MAP_ANONYMOUS
#include "support/far.h"

#include "support/sitting.h"
#include "support/support.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define CHANNEL 3 // of a cell

static void in_the_cell(
    void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx)
{
    FarCell *shared = ctx;
    shared->cell = getpid();
    shared->cells++;
    if (shared->dying > 0) {
        shared->dying--;
        raise(SIGKILL);
    }
    if (shared->lying) liar_work(&shared->lie, CHANNEL);
    if (shared->ahead) each(each_ctx, STR("scenario.lua"));
}

static bool write_and_kill(void *ctx, Str name, Str bytes, Err *err)
{
    Far *far = ctx;
    if (far->dies_at > 0 && --far->dies_at == 0)
        kill((pid_t)far->shared->cell, SIGKILL);
    Store store = test_store(&far->memory);
    return store.write(store.ctx, name, bytes, err);
}

static bool read_far(void *ctx, Str name, Buf *out, Err *err)
{
    Store store = test_store(&((Far *)ctx)->memory);
    return store.read(store.ctx, name, out, err);
}

static bool list_far(
    void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx, Err *err)
{
    Store store = test_store(&((Far *)ctx)->memory);
    return store.list(store.ctx, each, each_ctx, err);
}

void far_prepare(Far *far)
{
    *far = (Far){.files = {{"scenario.lua", sitting_town}, {NULL, NULL}}};
    far->shared = mmap(NULL, sizeof *far->shared, PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_true(far->shared != MAP_FAILED);
    far->keeper.inner = (Store){
        .ctx = far, .read = read_far, .write = write_and_kill, .list = list_far};
    far->setup = (OutsideSetup){.pages = {.host = scenario_host(far->files),
                                    .store = keeper_store(&far->keeper),
                                    .seed = 7},
        .scripts = in_the_cell,
        .scripts_ctx = far->shared};
}

void far_open_prepared(Far *far)
{
    Err err = {0};
    far->pages = outside_open(&far->setup, &err);
    assert_no_err(&err);
}

void far_open(Far *far)
{
    far_prepare(far);
    far_open_prepared(far);
}

void far_close(Far *far)
{
    pages_close(far->pages);
    test_store_free(&far->memory);
    munmap(far->shared, sizeof *far->shared);
}

void far_act(Far *far, const char *id)
{
    Err err = {0};
    bool done = pages_act(far->pages, str_of(id), (Str){0}, &err);
    if (!done) print_error("at %s:\n", id);
    assert_no_err(&err);
}

void far_play(Far *far, const char *actions)
{
    Arena arena = {0};
    Str rest = str_of(actions), id;
    while (str_split(&rest, ' ', &id))
        far_act(far, arena_str(&arena, id).s);
    arena_free(&arena);
}

const Page *far_page(Far *far) { return pages_now(far->pages); }

void assert_far_at(Far *far, const char *scene)
{
    assert_str(far_page(far)->node, scene);
}

void assert_far_down(Far *far, const char *ids)
{
    const Page *page = far_page(far);
    assert_int_equal(page->kind, PAGE_ERROR);
    Buf found = {0};
    for (int i = 0; i < page->n_actions; i++)
        buf_addf(&found, STR_FMT " ", STR_ARG(page->actions[i].id));
    assert_str(buf_str(&found), ids);
    buf_free(&found);
}

bool far_shows(Far *far, const char *part)
{
    Buf json = {0};
    page_to_json(far_page(far), &json);
    bool is = strstr(json.s, part) != NULL;
    buf_free(&json);
    return is;
}

void far_kill(const Far *far, int signal)
{
    assert_true(far->shared->cell > 0);
    assert_int_equal(kill((pid_t)far->shared->cell, signal), 0);
}
