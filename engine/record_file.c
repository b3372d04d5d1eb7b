#include "record_file.h"

#include "base/actions.h"
#include "base/ascii.h"
#include "base/complain.h"
#include "base/hash.h"
#include "base/os.h"
#include "base/worker.h"
#include "ipc/picture_server.h"
#include "plain/html.h"
#include "window/jpeg.h"

#include <stdlib.h>

#define NAME_SIGNS      5    // letters for a name that has none of A to Z
#define PICTURE_W       1000 // pixels of the picture in the file
#define PICTURE_H_MAX   1400
#define PICTURE_PROBE   32 // in which it is drawn once for its proportions
#define PICTURE_QUALITY 80 // of its JPEG
#define PICTURE_GROUND  0xFFFFFF

// Of a name as it was typed what can stand in the name of a file on every system; of one in other letters than A to Z
// a few that differ from name to name.
static void add_file_name(Str typed, Buf *name)
{
    size_t before = name->n;
    for (size_t i = 0; i < typed.n; i++) {
        char c = typed.s[i];
        if (ascii_is_lower(c) || ascii_is_upper(c) || ascii_is_digit(c))
            buf_addc(name, c);
        else if (name->n > before && name->s[name->n - 1] != '-' && c == ' ')
            buf_addc(name, '-');
    }
    uint64_t hash = hash_of(typed);
    for (int i = 0; name->n == before + (size_t)i && i < NAME_SIGNS; i++, hash /= 26)
        buf_addc(name, (char)('a' + hash % 26));
}

// --- the picture ------------------------------------------------------------------------------------

static bool read_layer(void *ctx, Str layer, Buf *out, Err *err)
{
    const Host *host = ctx;
    Buf name = {0};
    buf_addf(&name, "pictures/" STR_FMT, STR_ARG(layer));
    bool read = host->read(host->ctx, buf_str(&name), out, err);
    buf_free(&name);
    return read;
}

static bool request_of(const Block *block, PictureRequest *request)
{
    *request =
        (PictureRequest){.focus_x = 0.5, .focus_y = 0.5, .ground = PICTURE_GROUND};
    for (int i = 0; i < block->n_items; i++) {
        Str layer = layer_file(&block->items[i]);
        if (layer.n == 0) continue;
        if (request->n == PICTURE_LAYERS_MAX) return false;
        request->layers[request->n++] = layer;
    }
    return request->n > 0;
}

// The whole picture in its own proportions.
static bool draw(
    const Host *files, PictureRequest *request, uint32_t **pixels, Err *err)
{
    PictureServer server = {0};
    PictureReply own;
    uint32_t probe[PICTURE_PROBE * PICTURE_PROBE];
    request->w = request->h = PICTURE_PROBE;
    bool drawn = picture_server_prepare(&server, err) &&
                 picture_server_draw(&server, files, request, probe, &own, err);
    if (drawn) {
        double h = own.w > 0 ? PICTURE_W * own.h / own.w : 1;
        request->w = PICTURE_W;
        request->h = h < 1 ? 1 : h > PICTURE_H_MAX ? PICTURE_H_MAX : (int)h;
        *pixels = mem_new(request->w * request->h, sizeof **pixels);
        drawn = picture_server_prepare(&server, err) &&
                picture_server_draw(&server, files, request, *pixels, &own, err);
    }
    picture_server_close(&server);
    return drawn;
}

static const Block *picture_of(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_PICTURE) return &page->blocks[i];
    return NULL;
}

// What cannot be drawn leaves the record without its picture, and all its words.
static void add_picture(
    Folder *scenario, const Page *page, HtmlPicture *picture, Buf *jpeg)
{
    PictureRequest request;
    uint32_t *pixels = NULL;
    Err err = {0};
    picture->block = picture_of(page);
    Host host = files_host(scenario), files = {.read = read_layer, .ctx = &host};
    if (!picture->block || !worker_possible() || !request_of(picture->block, &request))
        return;
    bool done = draw(&files, &request, &pixels, &err) &&
                jpeg_write(pixels, request.w, request.h, PICTURE_QUALITY, jpeg, &err);
    if (!done) complain("the record has no picture: %s", err.text);
    if (done) {
        picture->jpeg = buf_str(jpeg);
        picture->w = request.w;
        picture->h = request.h;
    }
    free(pixels);
}

// --- the file ---------------------------------------------------------------------------------------

bool record_file_write(
    Folder *profile, Folder *scenario, const Page *page, Buf *path, Err *err)
{
    char now[17];
    os_now(now);
    Str day = str_cut(str_of(now), 0, 10);
    Buf html = {0}, name = {0}, jpeg = {0};
    HtmlPicture picture = {0};
    add_picture(scenario, page, &picture, &jpeg);
    html_page(page, day, &picture, &html);
    buf_addf(&name, STR_FMT "-" STR_FMT, STR_ARG(page->scenario), STR_ARG(day));
    if (page->kind == PAGE_CHALLENGE) buf_add(&name, STR("-challenge"));
    const Action *whose = page_action(page, STR(ACTION_RECORD_NAME));
    if (whose && whose->value.n > 0) {
        buf_addc(&name, '-');
        add_file_name(whose->value, &name);
    }
    bool kept = files_save_record(profile, buf_str(&name), buf_str(&html), path, err);
    buf_free(&jpeg);
    buf_free(&html);
    buf_free(&name);
    return kept;
}
