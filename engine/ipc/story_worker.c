#include "ipc/story_worker.h"
#include "page/page_json.h"

#include "ipc/client.h"
#include "ipc/confinement.h"
#include "ipc/unpack.h"
#include "page/stack.h"

static void reply_err(Client *client, const Err *err)
{
    client_reply(client, &(ReplyMessage){.err = *err});
}

static void reply_page(Client *client, const Reply *reply)
{
    Buf page = {0};
    if (reply->page) page_to_json(reply->page, &page);
    ReplyMessage message = {.page = buf_str(&page), .reply = *reply};
    client_reply(client, &message);
    buf_free(&page);
}

static void answer_pages(Client *client, Stack *stack, Request *request, Arena *arena)
{
    Reply reply;
    Err err = {0};
    if (request->kind == REQUEST_OPEN) {
        bool begins = request->setup.resume.n == 0 && request->setup.place.n == 0;
        if (begins) // else it was told when the play began
            request->setup.note =
                confinement_note(arena, request->setup.note, worker_confinement());
        request->setup.host = client_host(client);
        request->setup.store = client_store(client, request->setup.store.ops);
    }
    if (stack_answer(stack, request, &reply, &err))
        reply_page(client, &reply);
    else
        reply_err(client, &err);
}

typedef struct StoryWorker {
    const Job *jobs;
    UnpackWorker unpack;
    Stack *stack;
} StoryWorker;

static void answer(void *ctx, Client *client, Request *request, Arena *arena)
{
    StoryWorker *worker = ctx;
    if (request->kind == REQUEST_JOB && unpack_answer(&worker->unpack, client, request))
        return;
    if (request->kind == REQUEST_JOB)
        job_answer(client, worker->jobs, request);
    else
        answer_pages(client, worker->stack, request, arena);
}

void story_worker_run(const Job *jobs)
{
    static StoryWorker worker;
    static Client client;
    worker = (StoryWorker){.jobs = jobs, .stack = stack_new()};
    client_serve(&client, answer, &worker);
}
