#include "support/late.h"

#include "support/support.h"

static void late_send(void *ctx, const Request *request)
{
    Late *late = ctx;
    assert_false(late->out); // one at a time
    late->out = true;
    late->left = late->polls;
    late->sent++;
    late->inner.send(late->inner.ctx, request);
}

static bool late_ready(void *ctx, int ms)
{
    Late *late = ctx;
    assert_true(late->out);
    if (late->left == 0) return late->inner.ready(late->inner.ctx, ms);
    if (late->left > 0) late->left--;
    return false;
}

static bool late_receive(void *ctx, Reply *reply, Err *err)
{
    Late *late = ctx;
    assert_true(late->out);
    if (late->left != 0) late->waited++;
    late->out = false;
    return late->inner.receive(late->inner.ctx, reply, err);
}

static void late_close(void *ctx)
{
    Late *late = ctx;
    late->inner.close(late->inner.ctx);
}

Backend late_backend(Late *late, Backend inner, int polls)
{
    *late = (Late){.inner = inner, .polls = polls};
    return (Backend){late, late_send, late_receive, late_ready, late_close};
}

void late_let_go(Late *late) { late->left = 0; }
