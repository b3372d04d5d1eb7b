#include "ipc/client.h"

#include "base/os.h"
#include "base/worker.h"

#include <stdlib.h>

// --- the channel --------------------------------------------------------------------------------

static void send_out(Client *client, Fields *fields)
{
    message_end(fields);
    if (!worker_write(buf_str(&client->out))) _Exit(0);
}

static Fields begin(Client *client, MessageType type)
{
    buf_clear(&client->out);
    return message_begin(&client->out, type);
}

static Fields receive(Client *client, MessageType *type)
{
    char head[MESSAGE_HEAD], step[4096];
    size_t size = 0;
    if (worker_read(head, sizeof head)) size = message_size(head);
    if (size == 0) _Exit(0);
    buf_clear(&client->in);
    while (client->in.n < size) {
        size_t left = size - client->in.n;
        size_t n = left < sizeof step ? left : sizeof step;
        if (!worker_read(step, n)) _Exit(0);
        buf_add(&client->in, (Str){step, n});
    }
    Fields fields;
    if (!message_read(buf_str(&client->in), type, &fields)) _Exit(0);
    return fields;
}

void client_reply(Client *client, const ReplyMessage *message)
{
    ReplyMessage copy = *message;
    Fields fields = begin(client, MESSAGE_REPLY);
    messages_reply(&fields, &copy);
    send_out(client, &fields);
}

static void heartbeat(void *ctx)
{
    Client *client = ctx;
    if (!worker_heartbeat_due()) return;
    Fields fields = begin(client, MESSAGE_HEARTBEAT);
    send_out(client, &fields);
}

// --- requests -----------------------------------------------------------------------------------

static void keep_answer(Client *client, Fields *fields)
{
    Call call = {0};
    messages_call(fields, &call);
    if (!message_complete(fields)) _Exit(0);
    answers_put(&client->answers, &call, call.bytes);
}

// Takes one message. True when it is a request.
static bool take(Client *client, Arena *arena, Request *request)
{
    MessageType type;
    Fields fields = receive(client, &type);
    if (type == MESSAGE_ANSWER) {
        keep_answer(client, &fields);
        return false;
    }
    if (type == MESSAGE_ALONE && message_complete(&fields)) {
        client->alone = true;
        return false;
    }
    *request = (Request){0};
    // The message is written over by the calls that the request leads to.
    fields.rest = arena_str(arena, fields.rest);
    messages_request(&fields, request);
    if (type != MESSAGE_REQUEST || !message_complete(&fields)) _Exit(0);
    return true;
}

void client_forget(Client *client) { answers_free(&client->answers); }

Request client_receive(Client *client, Arena *arena)
{
    Request request;
    while (!take(client, arena, &request))
        ;
    return request;
}

// Lasts as long as the process: worker_serve may return before the first message has come.
typedef struct Serving {
    Client *client;
    ClientAnswer *answer;
    void *ctx;
} Serving;

static void serve_one(void *ctx)
{
    const Serving *serving = ctx;
    Arena arena = {0};
    Request request;
    if (take(serving->client, &arena, &request))
        serving->answer(serving->ctx, serving->client, &request, &arena);
    arena_free(&arena);
}

void client_serve(Client *client, ClientAnswer *answer, void *ctx)
{
    static Serving serving;
    serving = (Serving){client, answer, ctx};
    worker_serve(serve_one, &serving);
}

// --- calls --------------------------------------------------------------------------------------

static void post_call(Client *client, Call *call)
{
    Fields fields = begin(client, MESSAGE_CALL);
    messages_call(&fields, call);
    send_out(client, &fields);
}

// Alone, what concerns the store is told to the parent, which does the same there.
static bool call_alone(Client *client, Call *call, Buf *out, Err *err)
{
    if (call->kind == CALL_STORE) post_call(client, call);
    return answers_call(&client->answers, call, out, err);
}

static bool call_out(Client *client, Call call, Buf *out, Err *err)
{
    if (client->alone) return call_alone(client, &call, out, err);
    post_call(client, &call);
    Fields fields;
    MessageType type;
    CallResult result = {0};
    fields = receive(client, &type);
    messages_result(&fields, &result);
    if (type != MESSAGE_RESULT || !message_complete(&fields)) _Exit(0);
    if (result.err.kind != ERR_NONE)
        return err_set(err, result.err.kind, "%s", result.err.text);
    if (out) buf_add(out, result.bytes);
    return true;
}

static bool read_file(void *ctx, Str name, Buf *out, Err *err)
{
    Client *client = ctx;
    Call call = {CALL_FILE, .name = name};
    heartbeat(client);
    return (!client->alone && answers_take(&client->answers, &call, out)) ||
           call_out(client, call, out, err);
}

static bool read_font(void *ctx, Str name, Buf *out, Err *err)
{
    return call_out(ctx, (Call){CALL_FONT, .name = name}, out, err);
}

static bool read_picture(void *ctx, Str name, Buf *out, Err *err)
{
    heartbeat(ctx);
    return call_out(ctx, (Call){CALL_PICTURE, .name = name}, out, err);
}

static bool read_words(void *ctx, Str language, Buf *out, Err *err)
{
    heartbeat(ctx);
    return call_out(ctx, (Call){CALL_WORDS, .name = language}, out, err);
}

static bool call_store(void *ctx, const StoreCall *store, Buf *out, Err *err)
{
    Call call = {CALL_STORE, (int)store->op, store->name, store->bytes};
    return call_out(ctx, call, out, err);
}

static uint64_t work_us(void *ctx)
{
    (void)ctx;
    return os_work_us();
}

Host client_host(Client *client)
{
    return (Host){client, read_file, heartbeat, work_us, read_words};
}

Host client_fonts(Client *client)
{
    return (Host){client, read_font, heartbeat, work_us, NULL};
}

Host client_pictures(Client *client)
{
    return (Host){client, read_picture, heartbeat, work_us, NULL};
}

Store client_store(Client *client, unsigned ops)
{
    return (Store){client, call_store, ops};
}
