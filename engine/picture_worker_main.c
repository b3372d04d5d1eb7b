// The picture worker program: confines itself, then draws the pictures it is sent, or reports on them.
#include "base/os.h"
#include "base/worker.h"
#include "compose.h"
#include "ipc/job.h"
#include "ipc/picture_request.h"
#include "picture/svg.h"

#include <stdlib.h>

#define WORKER_MEMORY (512u << 20) // bytes
#define REPORT_W      240          // pixels in which a layer is drawn for its report
#define REPORT_H      200

static bool read_layer(const JobInput *input, Str layer, Buf *out, Err *err)
{
    const Host *host = input->host;
    return host->read(host->ctx, layer, out, err);
}

// Reads all files before anything is drawn.
static bool read_layers(const JobInput *input, const PictureRequest *request,
    Buf files[PICTURE_LAYERS_MAX], Err *err)
{
    for (int i = 0; i < request->n; i++)
        if (!read_layer(input, request->layers[i], &files[i], err)) return false;
    return true;
}

static bool name_layer(Str layer, const Err *why, Err *err)
{
    return err_set(
        err, why->kind, "layer \"" STR_FMT "\": %s", STR_ARG(layer), why->text);
}

static bool draw(const JobInput *input, Buf *out, Err *err)
{
    PictureRequest request = {0};
    Fields fields = {.rest = input->text};
    picture_request_fields(&fields, &request);
    size_t size;
    uint32_t *pixels = (uint32_t *)(void *)worker_shared_here(&size);
    if (!message_complete(&fields) || !pixels ||
        (size_t)request.w * request.h * sizeof *pixels > size)
        return err_set(err, ERR_BUG, "it cannot be drawn in this size");
    os_populate_memory(pixels, (size_t)request.w * request.h * sizeof *pixels);
    Buf files[PICTURE_LAYERS_MAX] = {0};
    Str layers[PICTURE_LAYERS_MAX];
    bool read = read_layers(input, &request, files, err);
    for (int i = 0; i < request.n; i++)
        layers[i] = buf_str(&files[i]);
    Err why = {0};
    Composition composition = {.layers = layers,
        .n = request.n,
        .frame = {request.w, request.h, request.focus_x, request.focus_y},
        .ground = request.ground};
    bool drawn = read && compose(&composition, pixels, &why);
    if (drawn) worker_share((size_t)request.w * request.h * sizeof *pixels);
    if (read && !drawn) name_layer(request.layers[composition.failed], &why, err);
    for (int i = 0; i < request.n; i++)
        buf_free(&files[i]);
    PictureReply reply = {composition.w, composition.h};
    fields = (Fields){.out = out};
    picture_reply_fields(&fields, &reply);
    return drawn;
}

static bool report(const JobInput *input, Buf *out, Err *err)
{
    Buf file = {0};
    PictureReport report = {0};
    PictureImage image = {0};
    PictureFrame frame = {REPORT_W, REPORT_H, 0.5, 0.5};
    Palette palette;
    bool drawn = read_layer(input, input->text, &file, err);
    if (drawn && palette_is(buf_str(&file)))
        drawn = palette_read(buf_str(&file), &palette, err);
    else
        drawn = drawn && picture_draw(buf_str(&file), &frame, &image, &report, err);
    if (drawn && image.argb) {
        buf_addf(out, "%.6g x %.6g\n", report.w, report.h);
        buf_add(out, buf_str(&report.notes));
    }
    free(image.argb);
    buf_free(&report.notes);
    buf_free(&file);
    return drawn;
}

static const Job jobs[] = {
    {JOB_PICTURE, draw},
    {JOB_PICTURE_REPORT, report},
    {0},
};

static void answer(void *ctx, Client *client, Request *request, Arena *arena)
{
    (void)ctx;
    (void)arena;
    job_answer(client, jobs, request);
    client_forget(client);
}

int main(void)
{
    static Client client;
    svg_populate_surfaces();
    os_keep_standard_streams();
    os_give_memory_back();
    worker_confine_parallel(WORKER_MEMORY);
    client_serve(&client, answer, NULL);
}
