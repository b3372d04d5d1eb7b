#define _POSIX_C_SOURCE 200809L
#include "support/far.h"
#include "page/page_json.h"

#include "base/os.h"
#include "support/sitting.h"
#include "support/support.h"
#include "support/workers.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// --- the store ----------------------------------------------------------------------------------

static bool call_and_kill(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    Far *far = ctx;
    Store store = test_store(&far->memory);
    bool writes = call->op == STORE_WRITE || call->op == STORE_WRITE_IF;
    if (writes && far->dies_at > 0 && --far->dies_at == 0) far_kill(far, SIGKILL);
    return store_call(&store, call, out, err);
}

// --- the workers --------------------------------------------------------------------------------

void far_let_play(Far *far, int dying)
{
    snprintf(far->argument, sizeof far->argument, "story:%s:%d", far->folder, dying);
}

void far_let_lie(Far *far, Str says)
{
    Arena arena = {0};
    const char *argument = liar_argument(&(Liar){.says = says}, far->folder, &arena);
    snprintf(far->argument, sizeof far->argument, "%s", argument);
    arena_free(&arena);
}

void far_send_ahead(Far *far) { far->setup.send_ahead = true; }

long far_worker(const Far *far, int *count)
{
    Arena arena = {0};
    Buf log = {0};
    long process = 0;
    int found = 0;
    assert_true(
        os_read(arena_fmt(&arena, "%s/" WORKERS_LOG, far->folder).s, &log, NULL));
    Str rest = buf_str(&log), line;
    while (str_split(&rest, '\n', &line)) {
        if (line.n == 0) continue;
        process = atol(arena_str(&arena, line).s);
        found++;
    }
    if (count) *count = found;
    buf_free(&log);
    arena_free(&arena);
    return process;
}

void far_kill(const Far *far, int signal)
{
    long process = far_worker(far, NULL);
    assert_true(process > 0);
    assert_int_equal(kill((pid_t)process, signal), 0);
}

// --- opening ------------------------------------------------------------------------------------

void far_prepare(Far *far, void **state)
{
    *far = (Far){.files = {{"scenario.lua", sitting_town}, {NULL, NULL}},
        .folder = temp_folder(state)};
    remove(temp_in(state, WORKERS_LOG));
    Store store = test_store(&far->memory);
    far->guard.inner = (Store){far, call_and_kill, store.ops};
    far->setup = (RemoteSetup){.pages = {.host = scenario_host(far->files),
                                   .store = store_guard(&far->guard),
                                   .seed = 7},
        .program = WORKERS_PROGRAM,
        .argument = far->argument};
    far_let_play(far, 0);
}

void far_open_prepared(Far *far)
{
    Err err = {0};
    far->pages = remote_open(&far->setup, &err);
    assert_no_err(&err);
}

void far_open(Far *far, void **state)
{
    far_prepare(far, state);
    far_open_prepared(far);
}

void far_close(Far *far)
{
    pages_close(far->pages);
    test_store_free(&far->memory);
}

// --- playing ------------------------------------------------------------------------------------

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

void assert_far_crashed(Far *far, const char *ids)
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
