#include "ipc/picture_server.h"

#include "base/utf8.h"

#include <string.h>

#define SHARED_BYTES ((size_t)PICTURE_FRAME_MAX * PICTURE_FRAME_MAX * 4)
#define MEGAPIXEL    1000000
// Above so many bytes the shared memory is given back after each picture, else used again.
#define SHARED_KEPT (4u << 20)

bool picture_server_prepare(PictureServer *pictures, Err *err)
{
    if (pictures->lost) server_stop(&pictures->server);
    pictures->lost = false;
    if (pictures->server.worker) return true;
    WorkerSetup setup = {pictures->program ? pictures->program : PICTURE_PROGRAM,
        pictures->argument, SHARED_BYTES};
    pictures->server.total_ms = PICTURE_TOTAL_MS;
    pictures->server.work_ms = PICTURE_WORK_MS;
    if (!server_start(&pictures->server, &setup, err)) return false;
    if (pictures->alone || !worker_can_call()) server_send_alone(&pictures->server);
    return true;
}

void picture_server_cancel(PictureServer *pictures)
{
    if (pictures->server.worker) worker_cancel(pictures->server.worker);
}

void picture_server_close(PictureServer *pictures) { server_free(&pictures->server); }

// Says why the worker was lost.
static bool say_lost(const PictureServer *pictures, Served served, Err *err)
{
    Buf cause = {0};
    worker_cause(pictures->server.worker, &cause);
    if (served == SERVED_HANGS)
        err_set(err, ERR_DATA, "drawing it takes too long");
    else if (served == SERVED_DIED)
        err_set(err, ERR_DATA,
            "drawing it takes too much memory, or broke what draws it (%s)",
            cause.n > 0 ? cause.s : "no cause is known");
    else
        err_set(err, ERR_DATA, "it made what draws it answer nonsense");
    buf_free(&cause);
    return false;
}

static void send_job(PictureServer *pictures, const Host *files, Str job, Str text)
{
    Server *server = &pictures->server;
    server->host = *files;
    server_send_request(
        server, &(Request){.kind = REQUEST_JOB, .id = job, .value = text});
}

// What the job came to; the parts of [message] are good until the next.
static bool receive(PictureServer *pictures, ReplyMessage *message, Err *err)
{
    Served served = server_wait(&pictures->server, message);
    pictures->server.host = (Host){0};
    if (served != SERVED_REPLY) {
        pictures->lost = true;
        return say_lost(pictures, served, err);
    }
    if (message->err.kind == ERR_NONE) return true;
    return err_set(err, message->err.kind, "%s", message->err.text);
}

static int work_ms(const PictureRequest *request)
{
    int64_t pixels = (int64_t)request->w * request->h;
    return PICTURE_WORK_MS + (int)(pixels * PICTURE_WORK_MEGAPIXEL / MEGAPIXEL);
}

// The worker cannot change how many pixels we take, only what they show. False when it shares fewer.
static bool take_pixels(PictureServer *pictures, size_t bytes, uint32_t *pixels)
{
    const char *shared = worker_shared(pictures->server.worker, bytes);
    if (!shared) return false;
    memcpy(pixels, shared, bytes);
    if (bytes > SHARED_KEPT) worker_shared_clear(pictures->server.worker, bytes);
    return true;
}

// Reads all before anything is sent, so that none is left behind in the worker.
static bool send_layers(
    PictureServer *pictures, const Host *files, const PictureRequest *request, Err *err)
{
    Buf layers[PICTURE_LAYERS_MAX] = {0};
    bool read = true;
    for (int i = 0; i < request->n && read; i++)
        read = files->read(files->ctx, request->layers[i], &layers[i], err);
    for (int i = 0; i < request->n; i++) {
        if (read)
            server_send_file(
                &pictures->server, request->layers[i], buf_str(&layers[i]));
        buf_free(&layers[i]);
    }
    return read;
}

bool picture_server_begin(
    PictureServer *pictures, const Host *files, const PictureRequest *request, Err *err)
{
    Buf text = {0};
    PictureRequest copy = *request;
    Fields fields = {.out = &text};
    picture_request_fields(&fields, &copy);
    bool begun =
        !fields.failed || err_set(err, ERR_DATA, "it cannot be drawn in this size");
    begun = begun &&
            (!pictures->server.alone || send_layers(pictures, files, request, err));
    if (begun) {
        pictures->server.work_ms = work_ms(request);
        send_job(pictures, files, STR(JOB_PICTURE), buf_str(&text));
        pictures->begun = (size_t)request->w * request->h * 4;
    }
    buf_free(&text);
    return begun;
}

bool picture_server_ready(PictureServer *pictures)
{
    return pictures->begun == 0 || server_ready(&pictures->server);
}

bool picture_server_end(
    PictureServer *pictures, uint32_t *pixels, PictureReply *reply, Err *err)
{
    ReplyMessage message = {0};
    size_t bytes = pictures->begun;
    pictures->begun = 0;
    if (!receive(pictures, &message, err)) return false;
    Fields fields = {.rest = message.reply.text};
    picture_reply_fields(&fields, reply);
    if (message_complete(&fields) && take_pixels(pictures, bytes, pixels)) return true;
    pictures->lost = true;
    return say_lost(pictures, SERVED_PROTOCOL, err);
}

bool picture_server_draw(PictureServer *pictures, const Host *files,
    const PictureRequest *request, uint32_t *pixels, PictureReply *reply, Err *err)
{
    return picture_server_begin(pictures, files, request, err) &&
           picture_server_end(pictures, pixels, reply, err);
}

static bool read_report(void *ctx, Str name, Buf *out, Err *err)
{
    PictureReports *reports = ctx;
    ReplyMessage message = {0};
    if (!picture_server_prepare(&reports->server, err)) return false;
    reports->server.server.work_ms = PICTURE_WORK_MS;
    send_job(&reports->server, reports->files, STR(JOB_PICTURE_REPORT), name);
    if (!receive(&reports->server, &message, err)) return false;
    Arena arena = {0}; // it goes to a terminal
    buf_add(out, utf8_clean(&arena, message.reply.text));
    arena_free(&arena);
    return true;
}

Host picture_reports(PictureReports *reports)
{
    return (Host){.ctx = reports, .read = read_report};
}
