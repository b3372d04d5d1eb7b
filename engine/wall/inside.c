#include "wall/inside.h"

#include "base/json.h"

#include <string.h>

// --- ahead ------------------------------------------------------------------------------------------

static void read_script(void *ctx, Str name)
{
    Inside *inside = ctx;
    asking_read_ahead(&inside->asking, &inside->setup.host, name);
}

void inside_prepare(void *ctx)
{
    Inside *inside = ctx;
    if (inside->scripts) inside->scripts(inside->scripts_ctx, read_script, inside);
    asking_settings_ahead(&inside->asking, &inside->setup.store);
    json_decref(
        json_object()); // seeds its tables while there is something to seed them with
}

// --- answers ----------------------------------------------------------------------------------------

static void add_layer(void *ctx, Str layer)
{
    buf_add(ctx, layer);
    buf_addc(ctx, '\n');
}

static void tell_failure(Asking *asking, const Err *err)
{
    char number[24];
    Wire message = wire_failure(WIRE_DONE, err, number);
    asking_say(asking, &message);
}

static void tell_pages(Asking *asking, Pages *pages)
{
    Buf page = {0}, settings = {0}, ahead = {0};
    page_to_json(pages_now(pages), &page);
    settings_write(pages_settings(pages), &settings);
    pages_ahead(pages, add_layer, &ahead);
    Wire message = {.kind = WIRE_DONE, .n = INSIDE_PARTS};
    message.parts[INSIDE_PAGE] = buf_str(&page);
    message.parts[INSIDE_SETTINGS] = buf_str(&settings);
    message.parts[INSIDE_AHEAD] = buf_str(&ahead);
    asking_say(asking, &message);
    buf_free(&page);
    buf_free(&settings);
    buf_free(&ahead);
}

static void tell(Asking *asking, Pages *pages, bool done, const Err *err)
{
    if (done)
        tell_pages(asking, pages);
    else
        tell_failure(asking, err);
}

static void tell_turn(void *ctx, Str slot, Str save)
{
    Wire message = {.kind = WIRE_TURN, .n = 2, .parts = {slot, save}};
    asking_say(ctx, &message);
}

// --- what it is told to do --------------------------------------------------------------------------

static void take_time(Asking *asking, Str now)
{
    size_t n = now.n < sizeof asking->now ? now.n : sizeof asking->now - 1;
    if (n > 0) memcpy(asking->now, now.s, n);
    asking->now[n] = '\0';
}

static void note_window(Pages *pages, const Wire *told)
{
    int64_t w = 0, h = 0;
    if (wire_to_number(told->parts[0], &w) && wire_to_number(told->parts[1], &h))
        pages_note_window(pages, (int)w, (int)h, told->parts[2].n > 0);
}

static void obey(Asking *asking, Pages *pages, const Wire *told)
{
    Err err = {0};
    bool done;
    switch (told->kind) {
    case WIRE_ACT:
        take_time(asking, told->parts[2]);
        done = pages_act(pages, told->parts[0], told->parts[1], &err);
        tell(asking, pages, done, &err);
        break;
    case WIRE_WINDOW:
        note_window(pages, told);
        break;
    case WIRE_VOICE:
        pages_note_voice(pages, told->parts[0].n > 0, told->parts[1]);
        tell_pages(asking, pages);
        break;
    case WIRE_NOTE:
        pages_note(pages, told->parts[0]);
        tell_pages(asking, pages);
        break;
    case WIRE_FLUSH:
        take_time(asking, told->parts[0]);
        done = pages_flush(pages, &err);
        tell(asking, pages, done, &err);
        break;
    default:
        break;
    }
}

void inside_work(void *ctx, int channel)
{
    Inside *inside = ctx;
    Asking *asking = &inside->asking;
    asking->channel = channel;
    PagesSetup setup = inside->setup;
    setup.host = asking_host(asking);
    setup.store = asking_store(asking, &inside->setup.store);
    setup.kept = tell_turn;
    setup.kept_ctx = asking;
    Err err = {0};
    Pages *pages = pages_open(&setup, &err);
    tell(asking, pages, pages != NULL, &err);
    for (;;) {
        Wire heard = asking_hear(asking);
        // An action's strings must outlive the questions that it leads to.
        Arena arena = {0};
        for (int i = 0; i < heard.n; i++)
            heard.parts[i] = arena_str(&arena, heard.parts[i]);
        if (pages) obey(asking, pages, &heard);
        arena_free(&arena);
    }
}
