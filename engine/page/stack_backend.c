// A stack in this process as the backend of Pages: a request is answered when it is sent.
#include "page/reload.h"
#include "page/stack.h"

#include <stdlib.h>

typedef struct Local {
    Stack *stack;
    Reply reply;
    bool done;
    Err err;
} Local;

// In a stack of its own: the old one stays as it is where the files cannot be read.
static bool reload(Local *local, const Request *request)
{
    Stack *fresh = stack_new();
    Buf place = {0}, settings = {0};
    Request open = *request;
    Err err = {0};
    reload_write_place(local->stack, &place);
    settings_write(&local->stack->settings, &settings);
    open.kind = REQUEST_OPEN;
    open.setup = local->stack->setup;
    open.setup.place = buf_str(&place);
    if (open.settings.n == 0) open.settings = buf_str(&settings);
    bool done = stack_answer(fresh, &open, &local->reply, &err);
    if (done) {
        stack_free(local->stack);
        local->stack = fresh;
    } else {
        Request stale = {REQUEST_STALE, .value = str_of(err.text), .now = request->now,
            .slot = request->slot, .settings = request->settings,
            .unsaved = request->unsaved};
        stack_free(fresh);
        done = stack_answer(local->stack, &stale, &local->reply, &local->err);
    }
    buf_free(&place);
    buf_free(&settings);
    return done;
}

static void local_send(void *ctx, const Request *request)
{
    Local *local = ctx;
    local->err = (Err){0};
    local->reply = (Reply){0};
    local->done = request->kind == REQUEST_RELOAD
                      ? reload(local, request)
                      : stack_answer(local->stack, request, &local->reply, &local->err);
}

static bool local_receive(void *ctx, Reply *reply, Err *err)
{
    const Local *local = ctx;
    *reply = local->reply;
    return local->done || err_set(err, local->err.kind, "%s", local->err.text);
}

static void local_close(void *ctx)
{
    Local *local = ctx;
    stack_free(local->stack);
    free(local);
}

Backend stack_backend(void)
{
    Local *local = mem_new(1, sizeof *local);
    local->stack = stack_new();
    return (Backend){local, local_send, local_receive, local_close};
}
