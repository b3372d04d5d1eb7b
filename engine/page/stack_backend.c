// A stack in this process as the backend of Pages: a request is answered when it is sent.
#include "page/stack.h"

#include <stdlib.h>

typedef struct Local {
    Stack *stack;
    Reply reply;
    bool done;
    Err err;
} Local;

static void local_send(void *ctx, const Request *request)
{
    Local *local = ctx;
    local->err = (Err){0};
    local->reply = (Reply){0};
    local->done = stack_answer(local->stack, request, &local->reply, &local->err);
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
