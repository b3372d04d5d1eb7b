#include "ipc/job.h"

#include "base/utf8.h"
#include "ipc/server.h"

#include <stdlib.h>

bool job_run_here(const Job *jobs, Str name, const JobInput *input, Buf *out, Err *err)
{
    for (const Job *job = jobs; job->name; job++)
        if (str_eq(name, str_of(job->name))) return job->run(input, out, err);
    return err_set(err, ERR_BUG, "there is no job \"" STR_FMT "\"", STR_ARG(name));
}

static bool read_reply(Served served, const ReplyMessage *reply, Buf *out, Err *err)
{
    static const char *const ends[] = {[SERVED_DIED] = "ended by itself",
        [SERVED_HANGS] = "did not answer in time",
        [SERVED_PROTOCOL] = "sent what it should not"};
    if (served != SERVED_REPLY)
        return err_set(
            err, ERR_DATA, "the process that read the scenario %s", ends[served]);
    if (reply->err.kind != ERR_NONE)
        return err_set(err, reply->err.kind, "%s", reply->err.text);
    Arena arena = {0}; // it goes to a terminal
    buf_add(out, utf8_clean(&arena, reply->reply.text));
    arena_free(&arena);
    return true;
}

static bool begin(
    Server *server, const char *name, const JobInput *input, Str text, Err *err)
{
    *server = (Server){.host = *input->host, .total_ms = JOB_MAX_MS};
    if (input->fonts) server->fonts = *input->fonts;
    if (input->pictures) server->pictures = *input->pictures;
    WorkerSetup worker = {.program = input->program ? input->program : WORKER_PROGRAM,
        .argument = input->argument};
    if (!server_start(server, &worker, err)) return false;
    Request request = {REQUEST_JOB, .id = str_of(name), .value = text, .on = input->on};
    server_send_request(server, &request);
    return true;
}

bool job_run(
    const Job *jobs, const char *name, const JobInput *input, Buf *out, Err *err)
{
    JobBatch batch = {
        .name = name, .input = input, .texts = &input->text, .n = 1, .at_once = 1};
    return job_run_each(jobs, &batch, out, err);
}

// --- several at once ------------------------------------------------------------------------------

// The jobs that run, and which of the texts each has.
typedef struct Running {
    Server servers[WORKERS_MAX];
    Server *used[WORKERS_MAX];
    int texts[WORKERS_MAX];
    int n, begun, ended;
} Running;

static bool begin_next(Running *running, const JobBatch *batch, Err *err)
{
    Server *server = running->servers; // one that is free
    while (server->worker)
        server++;
    running->used[running->n] = server;
    running->texts[running->n++] = running->begun;
    return begin(
        server, batch->name, batch->input, batch->texts[running->begun++], err);
}

// Takes a message of whichever has sent one. False when a job has failed.
static bool take(Running *running, Buf *outs, Err *err)
{
    ReplyMessage reply = {0};
    Served served;
    int i = server_first(running->used, running->n);
    Server *server = running->used[i];
    if (!server_take(server, &reply, &served)) return true;
    bool done = read_reply(served, &reply, &outs[running->texts[i]], err);
    server_free(server);
    running->n--;
    running->used[i] = running->used[running->n];
    running->texts[i] = running->texts[running->n];
    running->ended++;
    return done;
}

static bool run_here(const Job *jobs, const JobBatch *batch, Buf *outs, Err *err)
{
    bool done = true;
    for (int i = 0; i < batch->n && done; i++) {
        JobInput one = *batch->input;
        one.text = batch->texts[i];
        done = job_run_here(jobs, str_of(batch->name), &one, &outs[i], err);
    }
    return done;
}

bool job_run_each(const Job *jobs, const JobBatch *batch, Buf *outs, Err *err)
{
    if (!worker_possible()) return run_here(jobs, batch, outs, err);
    Running *running = mem_new(1, sizeof *running);
    bool done = true;
    int at_once = batch->at_once > WORKERS_MAX ? WORKERS_MAX : batch->at_once;
    while (done && running->ended < batch->n) {
        while (done && running->n < at_once && running->begun < batch->n)
            done = begin_next(running, batch, err);
        done = done && take(running, outs, err);
        if (batch->watch.tell) batch->watch.tell(batch->watch.ctx, running->ended);
    }
    for (int i = 0; i < WORKERS_MAX; i++)
        server_free(&running->servers[i]);
    free(running);
    return done;
}

void job_answer(Client *client, const Job *jobs, const Request *request)
{
    Host host = client_host(client), fonts = client_fonts(client),
         pictures = client_pictures(client);
    JobInput input = {
        &host, &fonts, &pictures, .text = request->value, .on = request->on};
    Buf out = {0};
    ReplyMessage message = {0};
    if (job_run_here(jobs, request->id, &input, &out, &message.err))
        message.reply.text = buf_str(&out);
    client_reply(client, &message);
    buf_free(&out);
}
