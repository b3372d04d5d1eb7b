#include "record_file.h"

#include "base/actions.h"
#include "base/ascii.h"
#include "base/complain.h"
#include "base/hash.h"
#include "base/os.h"
#include "base/worker.h"
#include "ipc/picture_server.h"
#include "page/page_json.h"
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

static const Block *picture_of(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_PICTURE) return &page->blocks[i];
    return NULL;
}

// --- in steps -----------------------------------------------------------------------------------------

typedef enum Stage {
    STAGE_PROBE, // drawn small, for its proportions
    STAGE_WHOLE, // drawn
    STAGE_DRAWN,
    STAGE_BARE, // there is none, or it cannot be drawn
} Stage;

struct RecordFile {
    const Page *page;
    Page copy; // in [arena]
    Arena arena;
    Host host; // the scenario's files
    PictureServer server;
    PictureRequest request;
    Stage stage;
    uint32_t probe[PICTURE_PROBE * PICTURE_PROBE], *pixels;
};

// What cannot be drawn leaves the record without its picture, and all its words.
static void give_up(RecordFile *record, const Err *why)
{
    record->stage = STAGE_BARE;
    complain("the record has no picture: %s", why->text);
}

static void begin_drawing(RecordFile *record, Stage stage, int w, int h)
{
    Err err = {0};
    Host files = {.read = read_layer, .ctx = &record->host};
    record->request.w = w;
    record->request.h = h;
    record->stage = stage;
    if (!picture_server_prepare(&record->server, &err) ||
        !picture_server_begin(&record->server, &files, &record->request, &err))
        give_up(record, &err);
}

static void end_probe(RecordFile *record)
{
    Err err = {0};
    PictureReply own;
    if (!picture_server_end(&record->server, record->probe, &own, &err)) {
        give_up(record, &err);
        return;
    }
    double h = own.w > 0 ? PICTURE_W * own.h / own.w : 1;
    int whole_h = h < 1 ? 1 : h > PICTURE_H_MAX ? PICTURE_H_MAX : (int)h;
    record->pixels = mem_new(PICTURE_W * whole_h, sizeof *record->pixels);
    begin_drawing(record, STAGE_WHOLE, PICTURE_W, whole_h);
}

static void end_whole(RecordFile *record)
{
    Err err = {0};
    PictureReply own;
    record->stage = STAGE_DRAWN;
    if (!picture_server_end(&record->server, record->pixels, &own, &err))
        give_up(record, &err);
}

static RecordFile *new_record(Folder *scenario)
{
    RecordFile *record = mem_new(1, sizeof *record);
    record->host = files_host(scenario);
    return record;
}

static void begin(RecordFile *record, const Page *page)
{
    const Block *block = picture_of(page);
    record->page = page;
    record->stage = STAGE_BARE;
    if (block && worker_possible() && request_of(block, &record->request))
        begin_drawing(record, STAGE_PROBE, PICTURE_PROBE, PICTURE_PROBE);
}

RecordFile *record_file_begin(Folder *scenario, const Page *page, Err *err)
{
    RecordFile *record = new_record(scenario);
    Buf json = {0};
    page_to_json(page, &json);
    bool copied = page_from_json(&record->arena, buf_str(&json), &record->copy, err);
    buf_free(&json);
    if (!copied) {
        record_file_drop(record);
        return NULL;
    }
    begin(record, &record->copy);
    return record;
}

bool record_file_ready(RecordFile *record)
{
    if (record->stage == STAGE_PROBE && picture_server_ready(&record->server))
        end_probe(record);
    if (record->stage == STAGE_WHOLE && picture_server_ready(&record->server))
        end_whole(record);
    return record->stage >= STAGE_DRAWN;
}

void record_file_drop(RecordFile *record)
{
    if (!record) return;
    picture_server_close(&record->server);
    arena_free(&record->arena);
    free(record->pixels);
    free(record);
}

// --- the file ---------------------------------------------------------------------------------------

static void add_picture(const RecordFile *record, HtmlPicture *picture, Buf *jpeg)
{
    Err err = {0};
    const PictureRequest *request = &record->request;
    picture->block = picture_of(record->page);
    if (record->stage != STAGE_DRAWN) return;
    if (!jpeg_write(
            record->pixels, request->w, request->h, PICTURE_QUALITY, jpeg, &err)) {
        complain("the record has no picture: %s", err.text);
        return;
    }
    picture->jpeg = buf_str(jpeg);
    picture->w = request->w;
    picture->h = request->h;
}

static bool hand_over(
    const RecordFile *record, const Keeper *keeper, Buf *path, Err *err)
{
    char now[17];
    os_now(now);
    Str day = str_cut(str_of(now), 0, 10);
    const Page *page = record->page;
    Buf html = {0}, name = {0}, jpeg = {0};
    HtmlPicture picture = {0};
    add_picture(record, &picture, &jpeg);
    html_page(page, day, &picture, &html);
    buf_addf(&name, STR_FMT "-" STR_FMT, STR_ARG(page->scenario), STR_ARG(day));
    if (page->kind == PAGE_CHALLENGE) buf_add(&name, STR("-challenge"));
    const Action *whose = page_action(page, STR(ACTION_RECORD_NAME));
    if (whose && whose->value.n > 0) {
        buf_addc(&name, '-');
        add_file_name(whose->value, &name);
    }
    bool kept = keeper->keep(keeper->ctx, buf_str(&name), buf_str(&html), path, err);
    buf_free(&jpeg);
    buf_free(&html);
    buf_free(&name);
    return kept;
}

bool record_file_end(RecordFile *record, const Keeper *keeper, Buf *path, Err *err)
{
    if (record->stage == STAGE_PROBE) end_probe(record);
    if (record->stage == STAGE_WHOLE) end_whole(record);
    bool kept = hand_over(record, keeper, path, err);
    record_file_drop(record);
    return kept;
}

bool record_file_write(
    const Keeper *keeper, Folder *scenario, const Page *page, Buf *path, Err *err)
{
    RecordFile *record = new_record(scenario);
    begin(record, page);
    return record_file_end(record, keeper, path, err);
}
