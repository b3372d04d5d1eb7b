// A stack in this process as the backend of Pages: a request is answered when its reply is taken.
#include "page/reload.h"
#include "page/stack.h"

#include <stdlib.h>

typedef struct Local {
    Stack *stack;
    Request request; // the last one, with its strings in [arena]
    Arena arena;
    Arena opened; // the same of REQUEST_OPEN, which the stack keeps
} Local;

// In a stack of its own: the old one stays as it is where the files cannot be read.
static bool reload(Local *local, Reply *reply, Err *err)
{
    Stack *fresh = stack_new();
    Buf place = {0}, settings = {0};
    const Request *request = &local->request;
    Request open = *request;
    Err why = {0};
    reload_write_place(local->stack, &place);
    settings_write(&local->stack->settings, &settings);
    open.kind = REQUEST_OPEN;
    open.setup = local->stack->setup;
    open.setup.place = buf_str(&place);
    if (open.settings.n == 0) open.settings = buf_str(&settings);
    bool done = stack_answer(fresh, &open, reply, &why);
    if (done) {
        stack_free(local->stack);
        local->stack = fresh;
    } else {
        Request stale = {REQUEST_STALE, .value = str_of(why.text), .now = request->now,
            .slot = request->slot, .settings = request->settings,
            .unsaved = request->unsaved};
        stack_free(fresh);
        done = stack_answer(local->stack, &stale, reply, err);
    }
    buf_free(&place);
    buf_free(&settings);
    return done;
}

static void keep_setup(Arena *arena, StorySetup *setup)
{
    Str *strings[] = {
        &setup->start_at, &setup->edition, &setup->resume, &setup->place, &setup->note};
    for (int i = 0; i < COUNT_OF(strings); i++)
        *strings[i] = arena_str(arena, *strings[i]);
}

// The page that is shown lies in the stack, so nothing is done before the reply is taken.
static void local_send(void *ctx, const Request *request)
{
    Local *local = ctx;
    Request *kept = &local->request;
    *kept = *request;
    arena_reset(&local->arena);
    Str *strings[] = {&kept->id, &kept->value, &kept->settings, &kept->now, &kept->slot,
        &kept->unsaved};
    for (int i = 0; i < COUNT_OF(strings); i++)
        *strings[i] = arena_str(&local->arena, *strings[i]);
    if (kept->kind == REQUEST_OPEN) keep_setup(&local->opened, &kept->setup);
}

static bool local_receive(void *ctx, Reply *reply, Err *err)
{
    Local *local = ctx;
    *reply = (Reply){0};
    return local->request.kind == REQUEST_RELOAD
               ? reload(local, reply, err)
               : stack_answer(local->stack, &local->request, reply, err);
}

static bool local_ready(void *ctx, int ms)
{
    (void)ctx, (void)ms;
    return true;
}

static void local_close(void *ctx)
{
    Local *local = ctx;
    stack_free(local->stack);
    arena_free(&local->arena);
    arena_free(&local->opened);
    free(local);
}

Backend stack_backend(void)
{
    Local *local = mem_new(1, sizeof *local);
    local->stack = stack_new();
    return (Backend){local, local_send, local_receive, local_ready, local_close};
}
