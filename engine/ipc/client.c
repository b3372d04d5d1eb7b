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

static void keep_file(Client *client, Fields *fields)
{
    Str name = {0}, text = {0};
    field_str(fields, &name);
    field_str(fields, &text);
    if (!message_complete(fields)) _Exit(0);
    client->files = mem_grow(client->files, client->n_files + 1, sizeof *client->files);
    client->files[client->n_files++] =
        (ClientFile){arena_str(&client->arena, name), arena_str(&client->arena, text)};
}

Request client_receive(Client *client, Arena *arena)
{
    for (;;) {
        MessageType type;
        Fields fields = receive(client, &type);
        if (type == MESSAGE_FILE) {
            keep_file(client, &fields);
            continue;
        }
        Request request = {0};
        // The message is written over by the calls that the request leads to.
        fields.rest = arena_str(arena, fields.rest);
        messages_request(&fields, &request);
        if (type != MESSAGE_REQUEST || !message_complete(&fields)) _Exit(0);
        return request;
    }
}

// --- calls --------------------------------------------------------------------------------------

static bool call_out(Client *client, Call call, Buf *out, Err *err)
{
    Fields fields = begin(client, MESSAGE_CALL);
    messages_call(&fields, &call);
    send_out(client, &fields);
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

// A file sent ahead is given out once: who reads it again wants what it has become.
static bool give_file(Client *client, Str name, Buf *out)
{
    for (int i = 0; i < client->n_files; i++)
        if (str_eq(client->files[i].name, name)) {
            buf_add(out, client->files[i].text);
            client->files[i] = client->files[--client->n_files];
            return true;
        }
    return false;
}

static bool read_file(void *ctx, Str name, Buf *out, Err *err)
{
    Client *client = ctx;
    heartbeat(client);
    return give_file(client, name, out) ||
           call_out(client, (Call){CALL_FILE, .name = name}, out, err);
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
