#include "ipc/server.h"

#include "base/os.h"

#define READ_STEP 65536

static void allow(Server *server)
{
    int work_ms = server->work_ms > 0 ? server->work_ms : SERVER_WORK_MS;
    worker_allow(server->worker, work_ms, server->total_ms);
}

bool server_start(Server *server, const WorkerSetup *setup, Err *err)
{
    server->worker = worker_open(setup, err);
    if (server->worker) allow(server);
    return server->worker != NULL;
}

static void send_out(Server *server, Fields *fields)
{
    message_end(fields);
    worker_send(server->worker, buf_str(&server->out));
}

static Fields begin(Server *server, MessageType type)
{
    buf_clear(&server->out);
    return message_begin(&server->out, type);
}

void server_send_answer(Server *server, const Call *call)
{
    Fields fields = begin(server, MESSAGE_ANSWER);
    Call copy = *call;
    messages_call(&fields, &copy);
    send_out(server, &fields);
}

void server_send_file(Server *server, Str name, Str text)
{
    server_send_answer(server, &(Call){CALL_FILE, .name = name, .bytes = text});
}

void server_send_alone(Server *server)
{
    server->alone = true;
    Fields fields = begin(server, MESSAGE_ALONE);
    send_out(server, &fields);
}

void server_send_request(Server *server, const Request *request)
{
    allow(server); // it may have to be waited for until it reads
    server->messages = 0;
    server->moved = 0;
    server->over = false;
    Fields fields = begin(server, MESSAGE_REQUEST);
    Request copy = *request;
    messages_request(&fields, &copy);
    send_out(server, &fields);
}

// --- receiving ----------------------------------------------------------------------------------

static Served lost(const Server *server)
{
    return worker_end(server->worker) == WORKER_HANGS ? SERVED_HANGS : SERVED_DIED;
}

// Takes the size of the message in steps: what is promised may never come.
static Served receive(Server *server, MessageType *type, Fields *fields)
{
    char head[MESSAGE_HEAD], step[READ_STEP];
    if (!worker_receive(server->worker, head, sizeof head)) return lost(server);
    size_t size = message_size(head);
    if (size == 0 || size > SERVER_MESSAGE_MAX) return SERVED_PROTOCOL;
    buf_clear(&server->in);
    while (server->in.n < size) {
        size_t left = size - server->in.n;
        size_t n = left < sizeof step ? left : sizeof step;
        if (!worker_receive(server->worker, step, n)) return lost(server);
        buf_add(&server->in, (Str){step, n});
    }
    return message_read(buf_str(&server->in), type, fields) ? SERVED_REPLY
                                                            : SERVED_PROTOCOL;
}

// --- calls --------------------------------------------------------------------------------------

static bool call_host(const Host *host, Str name, Buf *out, Err *err)
{
    if (host->read) return host->read(host->ctx, name, out, err);
    return err_set(err, ERR_NO_INPUT, "there is nothing of that kind here");
}

static bool call_words(const Host *host, Str language, Buf *out, Err *err)
{
    if (host->words) return host->words(host->ctx, language, out, err);
    return err_set(err, ERR_NO_INPUT, "there is English alone here");
}

static bool perform(Server *server, const Call *call, Buf *out, Err *err)
{
    if (call->kind == CALL_FILE) return call_host(&server->host, call->name, out, err);
    if (call->kind == CALL_FONT) return call_host(&server->fonts, call->name, out, err);
    if (call->kind == CALL_PICTURE)
        return call_host(&server->pictures, call->name, out, err);
    if (call->kind == CALL_WORDS)
        return call_words(&server->host, call->name, out, err);
    StoreCall store = {(StoreOp)call->op, .name = call->name, .bytes = call->bytes};
    return store_call(&server->store, &store, out, err);
}

// False when it is no call.
static bool answer(Server *server, Fields *fields)
{
    Call call = {0};
    messages_call(fields, &call);
    if (!message_complete(fields) || (server->alone && call.kind != CALL_STORE))
        return false;
    Buf bytes = {0};
    CallResult result = {0};
    if (perform(server, &call, &bytes, &result.err)) result.bytes = buf_str(&bytes);
    if (!server->alone) {
        Fields out = begin(server, MESSAGE_RESULT);
        messages_result(&out, &result);
        send_out(server, &out);
        server->moved += bytes.n;
    }
    buf_free(&bytes);
    return true;
}

// --- waiting ------------------------------------------------------------------------------------

int server_first(Server *const *servers, int n)
{
    Worker *workers[WORKERS_MAX];
    for (int i = 0; i < n; i++)
        workers[i] = servers[i]->worker;
    return worker_first(workers, n);
}

bool server_take(Server *server, ReplyMessage *reply, Served *served)
{
    MessageType type;
    Fields fields;
    *served = receive(server, &type, &fields);
    if (*served != SERVED_REPLY) return true;
    server->moved += server->in.n;
    *served = SERVED_PROTOCOL;
    if (type == MESSAGE_REPLY) {
        messages_reply(&fields, reply);
        if (message_complete(&fields)) *served = SERVED_REPLY;
        return true;
    }
    if (type == MESSAGE_HEARTBEAT)
        worker_heard(server->worker);
    else if (type != MESSAGE_CALL || !answer(server, &fields))
        return true;
    return server->moved > SERVER_BYTES || ++server->messages >= SERVER_MESSAGES;
}

// The next message, which ends the request or does not.
static void go_on(Server *server)
{
    server->over = server_take(server, &server->reply, &server->served);
}

bool server_ready(Server *server)
{
    while (!server->over && worker_ready(server->worker))
        go_on(server);
    return server->over;
}

bool server_await(Server *server, int ms)
{
    uint64_t until_us = os_clock_us() + (uint64_t)ms * 1000;
    while (!server_ready(server)) { // what comes before the reply does not end the wait
        uint64_t now_us = os_clock_us();
        if (now_us >= until_us) return false;
        worker_await(server->worker, (int)((until_us - now_us + 999) / 1000));
    }
    return true;
}

Served server_wait(Server *server, ReplyMessage *reply)
{
    while (!server->over)
        go_on(server);
    *reply = server->reply;
    return server->served;
}

void server_stop(Server *server)
{
    worker_close(server->worker);
    server->worker = NULL;
}

void server_free(Server *server)
{
    server_stop(server);
    buf_free(&server->in);
    buf_free(&server->out);
}
