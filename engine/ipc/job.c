#include "ipc/job.h"

#include "base/utf8.h"
#include "ipc/server.h"

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

bool job_run(
    const Job *jobs, const char *name, const JobInput *input, Buf *out, Err *err)
{
    if (!worker_possible()) return job_run_here(jobs, str_of(name), input, out, err);
    Server server = {
        .host = *input->host, .fonts = *input->fonts, .total_ms = JOB_MAX_MS};
    if (input->pictures) server.pictures = *input->pictures;
    WorkerSetup worker = {.program = input->program ? input->program : WORKER_PROGRAM,
        .argument = input->argument};
    if (!server_start(&server, &worker, err)) return false;
    Request request = {
        REQUEST_JOB, .id = str_of(name), .value = input->text, .on = input->on};
    server_send_request(&server, &request);
    ReplyMessage reply = {0};
    Served served = server_wait(&server, &reply);
    bool done = read_reply(served, &reply, out, err);
    server_free(&server);
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
