#include "ipc/unpack.h"

#include "ipc/server.h"

#include <stdlib.h>

#define WORK_MS  5000  // for one file; the largest takes a tenth
#define TOTAL_MS 60000 // waiting, however busy the machine is

struct Unpack {
    Str packed;
    WorkerSetup worker;
    Server server;
    bool asked;        // the worker has been started
    Err lost;          // why there is none any more
    UnpackWorker here; // where there are no workers
};

Unpack *unpack_new(Str packed, const WorkerSetup *worker)
{
    Unpack *unpack = mem_new(1, sizeof *unpack);
    unpack->worker = worker ? *worker : (WorkerSetup){.program = WORKER_PROGRAM};
    unpack->packed = packed;
    return unpack;
}

static bool fail_lost(Unpack *unpack, Served served, Err *err)
{
    Buf cause = {0};
    worker_cause(unpack->server.worker, &cause);
    err_set(&unpack->lost, ERR_DATA,
        "the process that opened the packed scenario %s%s%s",
        served == SERVED_HANGS ? "did not answer in time" : "ended by itself",
        cause.n > 0 ? ": " : "", cause.n > 0 ? cause.s : "");
    buf_free(&cause);
    server_stop(&unpack->server);
    return err_set(err, ERR_DATA, "%s", unpack->lost.text);
}

static bool ask(Unpack *unpack, const char *job, Str value, Buf *out, Err *err)
{
    Server *server = &unpack->server;
    ReplyMessage message = {0};
    server_send_request(
        server, &(Request){.kind = REQUEST_JOB, .id = str_of(job), .value = value});
    Served served = server_wait(server, &message);
    if (served != SERVED_REPLY) return fail_lost(unpack, served, err);
    if (message.err.kind != ERR_NONE)
        return err_set(err, message.err.kind, "%s", message.err.text);
    if (out) buf_add(out, message.reply.text);
    return true;
}

// Kept as it was when it was first asked for: a file that is replaced later is another scenario.
static bool start(Unpack *unpack, Err *err)
{
    if (unpack->asked) return true;
    unpack->asked = true;
    unpack->server.work_ms = WORK_MS;
    unpack->server.total_ms = TOTAL_MS;
    Err why = {0};
    bool started = server_start(&unpack->server, &unpack->worker, &why) &&
                   ask(unpack, JOB_UNPACK_OPEN, unpack->packed, NULL, &why);
    if (!started) unpack->lost = why;
    if (!started) server_stop(&unpack->server);
    return started || err_set(err, why.kind, "%s", why.text);
}

static bool read_here(Unpack *unpack, Str name, Buf *out, Err *err)
{
    if (!unpack->here.pack) unpack->here.pack = pack_open(unpack->packed, err);
    return unpack->here.pack && pack_read(unpack->here.pack, name, out, err);
}

bool unpack_read(Unpack *unpack, Str name, Buf *out, Err *err)
{
    if (!worker_possible()) return read_here(unpack, name, out, err);
    if (unpack->lost.kind != ERR_NONE)
        return err_set(err, unpack->lost.kind, "%s", unpack->lost.text);
    return start(unpack, err) && ask(unpack, JOB_UNPACK, name, out, err);
}

void unpack_close(Unpack *unpack)
{
    if (!unpack) return;
    server_free(&unpack->server);
    pack_close(unpack->here.pack);
    free(unpack);
}
