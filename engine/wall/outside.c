#include "wall/outside.h"

#include "page/page_read.h"
#include "page/pages_side.h"
#include "wall/inside.h"
#include "wall/outside_down.h"
#include "wall/serving.h"

#include <stdlib.h>
#include <string.h>

#define AHEAD_MAX 256 // layers that are fetched ahead

typedef struct Outside {
    OutsideSetup setup;
    Serving serving;
    Down down;     // why there is no story, while there is none
    bool starting; // the first page is still to come
    Arena arena;   // of the page
    Page page;
    Settings settings;
    Buf ahead;               // as the inside told it
    Buf scenario;            // the id, as the last page told it
    uint32_t turns_before;   // of the cells before this one
    Buf kept[OUTSIDE_TURNS]; // the last is the newest
    int n_kept;
    Buf slot;    // where the story keeps them
    Known known; // what of them lies there, when it is lost
} Outside;

// --- what comes through -----------------------------------------------------------------------------

static void drop_oldest(Outside *o)
{
    buf_free(&o->kept[0]);
    memmove(o->kept, o->kept + 1, (OUTSIDE_TURNS - 1) * sizeof *o->kept);
    o->kept[--o->n_kept] = (Buf){0};
}

static void take_turn(void *ctx, Str slot, Str save)
{
    Outside *o = ctx;
    if (save.n == 0 || save.n > KEEPER_SAVE_MAX) return;
    buf_clear(&o->slot);
    buf_add(&o->slot, slot);
    if (o->n_kept > 0 && str_eq(buf_str(&o->kept[o->n_kept - 1]), save)) return;
    if (o->n_kept == OUTSIDE_TURNS) drop_oldest(o);
    buf_add(&o->kept[o->n_kept++], save);
}

// What lies in the slot is known when it is one of the plays that the story kept, and no other
// program has written there since.
static Known known_there(const Outside *o)
{
    const Store *store = &o->serving.store;
    Buf name = {0}, bytes = {0};
    Known known = {0};
    buf_addf(
        &name, "%s.%s", o->scenario.s ? o->scenario.s : "", o->slot.s ? o->slot.s : "");
    if (o->n_kept > 0 && store->read &&
        store->read(store->ctx, buf_str(&name), &bytes, NULL))
        for (int i = 0; i < o->n_kept; i++)
            if (str_eq(buf_str(&o->kept[i]), buf_str(&bytes)))
                known.mark = str_mark(buf_str(&bytes));
    buf_free(&name);
    buf_free(&bytes);
    return known;
}

static void show_down(Outside *o, DownWhy why)
{
    if (o->down.why == DOWN_NOT) o->known = known_there(o);
    o->down.why = why;
    o->down.turns = o->n_kept;
    o->down.can_report = o->serving.store.write != NULL;
    if (o->serving.cell) {
        buf_clear(&o->down.cause);
        cell_cause(o->serving.cell, &o->down.cause);
    }
    uint32_t turn = o->page.turn + 1;
    arena_reset(&o->arena);
    down_page(&o->down, &o->arena, &o->page);
    o->page.scenario = buf_str(&o->scenario);
    o->page.turn = turn;
    buf_clear(&o->ahead);
    cell_close(o->serving.cell);
    o->serving.cell = NULL;
}

static bool take_page(Outside *o, Str json)
{
    Arena fresh = {0};
    Page page;
    bool is = page_read(&fresh, json, &page, NULL);
    if (!is) {
        arena_free(&fresh);
        return false;
    }
    arena_free(&o->arena);
    o->arena = fresh;
    o->page = page;
    o->page.turn += o->turns_before;
    buf_clear(&o->scenario);
    buf_add(&o->scenario, page.scenario);
    return true;
}

static bool take_settings(Outside *o, Str json)
{
    Settings settings;
    bool is = settings_read(json, &settings, NULL, NULL);
    settings_free(is ? &o->settings : &settings);
    if (is) o->settings = settings;
    return is;
}

// Waits until the story has done what it was told, and takes what it shows. False with the story's
// own sentence when it refused, and nothing has changed. A story that is lost is no error here: its
// page says so.
static bool wait(Outside *o, Err *err)
{
    static const DownWhy whys[] = {[SERVED_DIED] = DOWN_DIED,
        [SERVED_HANGS] = DOWN_HANGS,
        [SERVED_BABBLES] = DOWN_BABBLES};
    Wire done;
    Served served = serving_wait(&o->serving, &done);
    if (served == SERVED_DONE) {
        if (done.n == 2 && done.parts[INSIDE_FAILED].n > 0)
            return wire_went_well(&done, err);
        if (done.n == INSIDE_PARTS && take_settings(o, done.parts[INSIDE_SETTINGS]) &&
            take_page(o, done.parts[INSIDE_PAGE])) {
            buf_clear(&o->ahead);
            buf_add(&o->ahead, done.parts[INSIDE_AHEAD]);
            return true;
        }
        served = SERVED_BABBLES;
    }
    show_down(o, whys[served]);
    return true;
}

// --- starting ---------------------------------------------------------------------------------------

// With the play after the last turn, if one was kept.
static bool start(Outside *o, Err *err)
{
    Inside inside = {.setup = o->setup.pages,
        .scripts = o->setup.scripts,
        .scripts_ctx = o->setup.scripts_ctx};
    if (o->n_kept > 0) inside.setup.resume = buf_str(&o->kept[o->n_kept - 1]);
    inside.setup.resume_slot = buf_str(&o->slot);
    inside.setup.resume_known = o->known;
    CellSetup cell = {inside_prepare, inside_work, &inside, OUTSIDE_MEMORY};
    o->serving.cell = cell_open(&cell, err);
    o->down.why = DOWN_NOT;
    o->starting = o->serving.cell != NULL;
    return o->starting;
}

static void start_again(Outside *o)
{
    o->turns_before = o->page.turn + 1;
    Err err = {0};
    if (!start(o, &err)) show_down(o, DOWN_REFUSED);
}

// The first page, when it has not come yet.
static void come_up(Outside *o, Err *err)
{
    if (!o->starting) return;
    o->starting = false;
    Err trouble = {0};
    if (wait(o, &trouble)) return;
    if (err) *err = trouble;
    show_down(o, DOWN_BABBLES);
}

// --- without a story --------------------------------------------------------------------------------

static void report(Outside *o)
{
    Buf text = {0};
    Err trouble = {0};
    down_report(&o->down, &o->page, &text);
    const Store *store = &o->serving.store;
    o->down.reported =
        store->write(store->ctx, STR("report"), buf_str(&text), &trouble);
    buf_free(&text);
    buf_clear(&o->down.trouble);
    if (!o->down.reported) buf_add(&o->down.trouble, str_of(trouble.text));
    show_down(o, o->down.why);
}

static bool act_down(Outside *o, Str id, Err *err)
{
    if (!page_action(&o->page, id))
        return err_set(err, ERR_USAGE,
            "there is no action \"" STR_FMT "\" on this page", STR_ARG(id));
    if (str_eq(id, STR(DOWN_QUIT))) {
        o->page.quit = true;
    } else if (str_eq(id, STR(DOWN_REPORT))) {
        report(o);
    } else {
        if (str_eq(id, STR(DOWN_EARLIER))) buf_free(&o->kept[--o->n_kept]);
        o->down.reported = false;
        buf_clear(&o->down.trouble);
        start_again(o);
    }
    return true;
}

// --- the side -----------------------------------------------------------------------------------------

static void outside_close(void *side)
{
    Outside *o = side;
    serving_free(&o->serving);
    while (o->n_kept > 0)
        buf_free(&o->kept[--o->n_kept]);
    settings_free(&o->settings);
    buf_free(&o->ahead);
    buf_free(&o->scenario);
    buf_free(&o->slot);
    buf_free(&o->down.cause);
    buf_free(&o->down.trouble);
    arena_free(&o->arena);
    free(o);
}

static const Page *outside_now(void *side)
{
    Outside *o = side;
    come_up(o, NULL);
    return &o->page;
}

static Str time_now(const Outside *o, char out[17])
{
    const Store *store = &o->serving.store;
    out[0] = '\0';
    if (store->now) store->now(store->ctx, out);
    return str_of(out);
}

static bool outside_act(void *side, Str id, Str value, Err *err)
{
    Outside *o = side;
    come_up(o, NULL);
    if (o->down.why != DOWN_NOT) return act_down(o, id, err);
    char now[17];
    Wire message = {.kind = WIRE_ACT, .n = 3, .parts = {id, value, time_now(o, now)}};
    serving_say(&o->serving, &message);
    return wait(o, err);
}

static const Settings *outside_settings(void *side)
{
    Outside *o = side;
    come_up(o, NULL);
    return &o->settings;
}

static void outside_note_window(void *side, int w, int h, bool full_screen)
{
    Outside *o = side;
    come_up(o, NULL);
    o->settings.window_w = w;
    o->settings.window_h = h;
    o->settings.full_screen = full_screen;
    if (o->down.why != DOWN_NOT) return;
    char width[24], height[24];
    Wire message = {.kind = WIRE_WINDOW,
        .n = 3,
        .parts = {wire_number(width, w), wire_number(height, h),
            full_screen ? STR("yes") : (Str){0}}};
    serving_say(&o->serving, &message);
}

static void outside_note_voice(void *side, bool on, Str why)
{
    Outside *o = side;
    come_up(o, NULL);
    o->settings.voice = on;
    if (o->down.why != DOWN_NOT) return;
    Wire message = {
        .kind = WIRE_VOICE, .n = 2, .parts = {on ? STR("yes") : (Str){0}, why}};
    serving_say(&o->serving, &message);
    wait(o, NULL);
}

static void outside_note(void *side, Str sentence)
{
    Outside *o = side;
    come_up(o, NULL);
    if (o->down.why != DOWN_NOT) return;
    Wire message = {.kind = WIRE_NOTE, .n = 1, .parts = {sentence}};
    serving_say(&o->serving, &message);
    wait(o, NULL);
}

static bool outside_flush(void *side, Err *err)
{
    Outside *o = side;
    come_up(o, NULL);
    if (o->down.why != DOWN_NOT) return true; // every turn was kept when it was taken
    char now[17];
    Wire message = {.kind = WIRE_FLUSH, .n = 1, .parts = {time_now(o, now)}};
    serving_say(&o->serving, &message);
    return wait(o, err);
}

static void outside_ahead(void *side, void (*each)(void *ctx, Str layer), void *ctx)
{
    const Outside *o = side;
    Str rest = buf_str(&o->ahead), layer;
    for (int i = 0; i < AHEAD_MAX && str_split(&rest, '\n', &layer); i++)
        if (layer.n > 0) each(ctx, layer);
}

static const PagesSide far = {
    .close = outside_close,
    .now = outside_now,
    .act = outside_act,
    .settings = outside_settings,
    .note_window = outside_note_window,
    .note_voice = outside_note_voice,
    .note = outside_note,
    .flush = outside_flush,
    .ahead = outside_ahead,
};

// --- opening ----------------------------------------------------------------------------------------

static bool open(Outside *o, Err *err)
{
    if (!start(o, err)) return false;
    if (o->setup.pages.start_at.n == 0) return true;
    Err refused = {0};
    come_up(o, &refused);
    return refused.kind == ERR_NONE || err_set(err, refused.kind, "%s", refused.text);
}

Pages *outside_open(const OutsideSetup *setup, Err *err)
{
    Outside *o = mem_new(1, sizeof *o);
    o->setup = *setup;
    o->settings = settings_first();
    o->serving = (Serving){.host = setup->pages.host,
        .store = setup->pages.store,
        .most_ms = OUTSIDE_MOST_MS,
        .turn = take_turn,
        .ctx = o};
    if (open(o, err)) return pages_on(&far, o, &setup->pages);
    outside_close(o);
    return NULL;
}
