#include "page/pages.h"

#include "page/pages_inner.h"
#include "page/stack.h"

#include <stdlib.h>
#include <string.h>

#define AHEAD_MAX    64 // pictures that are fetched ahead
#define AHEAD_LAYERS 16 // of one of them

// --- what a reply brings ------------------------------------------------------------------------

static void replace(Buf *buf, Str bytes)
{
    buf_clear(buf);
    buf_add(buf, bytes);
}

static bool write_settings(Pages *pages, Err *err)
{
    Buf json = {0};
    settings_write(&pages->settings, &json);
    bool done =
        str_eq(buf_str(&json), buf_str(&pages->settings_stored)) ||
        pages->settings_newer || !store_can(&pages->setup.store, STORE_WRITE) ||
        store_write(&pages->setup.store, STR(STORE_SETTINGS), buf_str(&json), err);
    if (done) replace(&pages->settings_stored, buf_str(&json));
    buf_free(&json);
    return done;
}

static void read_settings(Pages *pages, Str json)
{
    Settings settings;
    if (json.n == 0) return;
    bool is = settings_read(json, &settings, NULL, NULL);
    settings_free(is ? &pages->settings : &settings);
    if (!is) return;
    pages->settings = settings;
    replace(&pages->settings_known, json);
}

// The line for help is typed on this side alone: no story may put another in its place. What was noted of the
// window while the request was out is newer than the reply.
static void read_replied(Pages *pages, Str json)
{
    Settings own = pages->settings;
    read_settings(pages, json);
    memcpy(pages->settings.helpline, own.helpline, sizeof own.helpline);
    pages->settings.window_w = own.window_w;
    pages->settings.window_h = own.window_h;
    if (pages->full_noted) pages->settings.full_screen = own.full_screen;
    pages->full_noted = false;
}

static void show(Pages *pages, const Reply *reply)
{
    read_replied(pages, reply->settings);
    if (reply->report.n > 0) replace(&pages->report, reply->report);
    if (!reply->page) return;
    pages->page = reply->page;
    Str chosen = str_of(pages->settings.language);
    words_choose(&pages->words, &pages->setup.host,
        chosen.n > 0 ? chosen : reply->page->language);
    pages->ahead = reply->ahead;
    Str scenario = reply->page->scenario;
    if (scenario.n == 0 || scenario.n >= sizeof pages->autosave.scenario) return;
    memcpy(pages->autosave.scenario, scenario.s, scenario.n);
    pages->autosave.scenario[scenario.n] = '\0';
}

// The play that the reply brings, into its slot. Appends what the player must know.
static void save_play(Pages *pages, const Reply *reply, Buf *notes)
{
    Autosave *autosave = &pages->autosave;
    Version version;
    Str slot;
    bool continued = reply->change == PLAY_CONTINUED &&
                     story_store_continues(&pages->story_store, reply->slot, &version);
    if (continued)
        autosave_continue(autosave, reply->slot, version, notes);
    else if (reply->change != PLAY_SAME)
        autosave_replace(autosave, notes);
    if (reply->save.n > 0) {
        if (continued)
            autosave_continued(autosave, reply->save, reply->turns, notes);
        else
            autosave_turn(autosave, reply->save, reply->turns, notes);
    }
    if (reply->change == PLAY_REPLACED &&
        story_store_loads(&pages->story_store, &slot, &version))
        autosave_loaded(autosave, slot, version);
}

// What the last reply brings is good until the next request is sent.
static void store(Pages *pages)
{
    Err trouble = {0};
    if (!pages->unstored) return;
    pages->unstored = false;
    if (pages->reply.save.n == 0) autosave_retry(&pages->autosave, &pages->notes);
    save_play(pages, &pages->reply, &pages->notes);
    if (pages->asked == REQUEST_ACT && !write_settings(pages, &trouble))
        buf_addf(&pages->notes, "%s\n", trouble.text);
}

static bool receive(Pages *pages, Reply *reply, Err *err)
{
    if (!pages->backend.receive(pages->backend.ctx, reply, err)) return false;
    show(pages, reply);
    return true;
}

// --- requests -----------------------------------------------------------------------------------

// Settings that were changed on this side go with the next request.
static void add_settings(Pages *pages, Request *request)
{
    Buf json = {0};
    settings_write(&pages->settings, &json);
    if (!str_eq(buf_str(&json), buf_str(&pages->settings_known))) {
        replace(&pages->settings_known, buf_str(&json));
        request->settings = buf_str(&pages->settings_known);
    }
    buf_free(&json);
}

static void send(Pages *pages, Request *request)
{
    if (pages->setup.now) pages->setup.now(pages->time);
    replace(&pages->action, request->id);
    request->id = buf_str(&pages->action);
    request->now = str_of(pages->time);
    request->slot = str_of(pages->autosave.slot);
    request->unsaved = str_of(pages->autosave.trouble.text);
    add_settings(pages, request);
    story_store_begin(&pages->story_store, request);
    pages->waits = true;
    pages->backend.send(pages->backend.ctx, request);
}

bool pages_send(Pages *pages, Request request, Err *err)
{
    if (pages->waits)
        return err_set(err, ERR_USAGE, "what was asked before has not been answered");
    store(pages);
    pages->asked = request.kind;
    pages->refused = false;
    send(pages, &request);
    return true;
}

// The page of a play or of settings that could not be stored is asked for again, to say so.
void pages_settle(Pages *pages)
{
    if (pages->waits) return;
    store(pages);
    if (pages->notes.n == 0) return;
    Request request = {REQUEST_NOTE, .value = buf_str(&pages->notes), .on = true};
    pages->telling = true;
    send(pages, &request);
    buf_clear(&pages->notes);
}

// The reply that is there, or is waited for.
static void take(Pages *pages)
{
    Reply told = {0};
    pages->waits = false;
    if (pages->telling) {
        pages->telling = false;
        receive(pages, &told, NULL);
        return;
    }
    err_clear(&pages->why);
    pages->reply = (Reply){0};
    pages->unstored = receive(pages, &pages->reply, &pages->why);
    pages->refused = !pages->unstored;
}

// How the last request ended, said once.
static bool tell_end(Pages *pages, Err *err)
{
    if (!pages->refused) return true;
    pages->refused = false;
    return err_set(err, pages->why.kind, "%s", pages->why.text);
}

bool pages_waits(const Pages *pages) { return pages->waits; }

PagesPoll pages_take(Pages *pages, Err *err)
{
    if (pages->waits) {
        if (!pages->backend.ready(pages->backend.ctx, 0)) return PAGES_WAIT;
        take(pages);
    }
    return tell_end(pages, err) ? PAGES_DONE : PAGES_REFUSED;
}

PagesPoll pages_poll(Pages *pages, Err *err)
{
    pages_settle(pages);
    while (pages->waits) {
        if (!pages->backend.ready(pages->backend.ctx, 0)) return PAGES_WAIT;
        take(pages);
        pages_settle(pages);
    }
    return tell_end(pages, err) ? PAGES_DONE : PAGES_REFUSED;
}

bool pages_await(Pages *pages, int ms)
{
    return !pages->waits || pages->backend.ready(pages->backend.ctx, ms);
}

bool pages_wait(Pages *pages, Err *err)
{
    pages_settle(pages);
    while (pages->waits) {
        take(pages);
        pages_settle(pages);
    }
    return tell_end(pages, err);
}

// --- opening and closing ------------------------------------------------------------------------

// What is stored goes as it is: what is wrong with it is said on the first page.
static void send_open(Pages *pages)
{
    Buf settings = {0};
    Err trouble = {0};
    const PagesSetup *setup = &pages->setup;
    bool read = store_read(&setup->store, STR(STORE_SETTINGS), &settings, &trouble);
    bool told = !read && trouble.kind != ERR_NO_INPUT;
    pages->settings_newer = settings_is_newer(buf_str(&settings));
    if (pages->settings_newer) {
        err_set(&trouble, ERR_DATA, "%s", word(W_SETTINGS_NEWER).s);
        told = true;
    }
    read_settings(pages, buf_str(&settings));
    settings_write(&pages->settings, &pages->settings_stored);
    if (setup->language.n > 0) { // kept as a choice on the page is
        settings_set_language(&pages->settings, setup->language);
        buf_clear(&settings);
        settings_write(&pages->settings, &settings);
    }
    buf_clear(&pages->settings_known);
    settings_write(&pages->settings, &pages->settings_known);
    Request request = {REQUEST_OPEN, .settings = buf_str(&settings),
        .setup = {.host = setup->host,
            .store = story_store(&pages->story_store),
            .seed = setup->seed,
            .skip_title = setup->skip_title,
            .start_at = setup->start_at,
            .edition = setup->edition,
            .note = told ? str_of(trouble.text) : (Str){0},
            .can_record = setup->keep_record != NULL,
            .packed = setup->packed,
            .author = setup->author,
            .code = setup->code,
            .reports = setup->reports}};
    pages_send(pages, request, NULL);
    buf_free(&settings);
}

Pages *pages_open_on(Backend backend, const PagesSetup *setup, Err *err)
{
    Pages *pages = mem_new(1, sizeof *pages);
    *pages = (Pages){.setup = *setup, .backend = backend, .settings = settings_first()};
    pages->story_store.inner = &pages->setup.store;
    autosave_init(&pages->autosave, &pages->setup.store);
    autosave_check(&pages->autosave);
    if (setup->no_store.n > 0)
        err_set(&pages->autosave.trouble, ERR_IO, STR_FMT, STR_ARG(setup->no_store));
    send_open(pages);
    if (setup->meanwhile) setup->meanwhile();
    bool asks = setup->start_at.n > 0 || setup->edition.n > 0;
    if (!asks || setup->polled || pages_wait(pages, err)) return pages;
    pages_close(pages);
    return NULL;
}

Pages *pages_open(const PagesSetup *setup, Err *err)
{
    Pages *pages = pages_open_on(stack_backend(), setup, err);
    if (pages && !setup->polled) pages_wait(pages, NULL);
    return pages;
}

void pages_close(Pages *pages)
{
    if (!pages) return;
    store(pages);
    pages->backend.close(pages->backend.ctx);
    autosave_free(&pages->autosave);
    settings_free(&pages->settings);
    buf_free(&pages->settings_known);
    buf_free(&pages->settings_stored);
    buf_free(&pages->report);
    buf_free(&pages->action);
    buf_free(&pages->notes);
    free(pages);
}

// --- what readers call --------------------------------------------------------------------------

const Page *pages_now(Pages *pages)
{
    if (!pages->page) pages_wait(pages, NULL);
    return pages->page;
}

const Settings *pages_settings(const Pages *pages) { return &pages->settings; }

Str pages_report(const Pages *pages) { return buf_str(&pages->report); }

void pages_note_window(Pages *pages, int w, int h, bool full_screen)
{
    Settings *settings = &pages->settings;
    if (pages->waits && full_screen != settings->full_screen) pages->full_noted = true;
    settings->window_w = w;
    settings->window_h = h;
    settings->full_screen = full_screen;
}

bool pages_send_note(Pages *pages, Str sentence)
{
    return pages_send(pages, (Request){REQUEST_NOTE, .value = sentence}, NULL);
}

bool pages_send_note_sound(Pages *pages, int percent, Str why)
{
    if (pages->waits) return false;
    pages->settings.sound = percent;
    return pages_send_note(pages, why);
}

bool pages_send_note_voice(Pages *pages, bool on, Str why)
{
    if (pages->waits) return false;
    pages->settings.voice = on;
    return pages_send_note(pages, why);
}

bool pages_send_refuse(Pages *pages, Str id, Str why)
{
    return pages_send(pages, (Request){REQUEST_REFUSE, .id = id, .value = why}, NULL);
}

bool pages_send_reload(Pages *pages)
{
    words_forget(&pages->words);
    return pages_send(pages, (Request){.kind = REQUEST_RELOAD}, NULL);
}

bool pages_store(Pages *pages, Err *err)
{
    store(pages);
    bool saved = autosave_flush(&pages->autosave, err);
    return write_settings(pages, err) && saved;
}

// --- the same, waiting --------------------------------------------------------------------------------

void pages_note(Pages *pages, Str sentence)
{
    pages_wait(pages, NULL);
    pages_send_note(pages, sentence);
    pages_wait(pages, NULL);
}

void pages_note_sound(Pages *pages, int percent, Str why)
{
    pages_wait(pages, NULL);
    pages_send_note_sound(pages, percent, why);
    pages_wait(pages, NULL);
}

void pages_note_voice(Pages *pages, bool on, Str why)
{
    pages_wait(pages, NULL);
    pages_send_note_voice(pages, on, why);
    pages_wait(pages, NULL);
}

void pages_refuse(Pages *pages, Str id, Str why)
{
    pages_wait(pages, NULL);
    pages_send_refuse(pages, id, why);
    pages_wait(pages, NULL);
}

void pages_reload(Pages *pages)
{
    pages_wait(pages, NULL);
    pages_send_reload(pages);
    pages_wait(pages, NULL);
}

bool pages_act(Pages *pages, Str id, Str value, Err *err)
{
    pages_wait(pages, NULL);
    return pages_send_act(pages, id, value, err) && pages_wait(pages, err);
}

bool pages_flush(Pages *pages, Err *err)
{
    pages_wait(pages, NULL);
    bool handed_over = pages_send(pages, (Request){.kind = REQUEST_FLUSH}, err) &&
                       pages_wait(pages, err);
    return pages_store(pages, err) && handed_over;
}

// --- pictures -----------------------------------------------------------------------------------------

static bool read_share(Str *line, double *share)
{
    Str part;
    uint64_t parts = 0;
    if (!str_split(line, '\t', &part) || !str_number(part, AHEAD_PARTS, &parts))
        return false;
    *share = (double)parts / AHEAD_PARTS;
    return true;
}

void pages_ahead(
    Pages *pages, void (*each)(void *ctx, const PictureAhead *picture), void *ctx)
{
    Str rest = pages->ahead, line;
    for (int i = 0; i < AHEAD_MAX && str_split(&rest, '\n', &line); i++) {
        Str layers[AHEAD_LAYERS];
        PictureAhead picture = {.layers = layers};
        if (!read_share(&line, &picture.focus_x) ||
            !read_share(&line, &picture.focus_y) ||
            !read_share(&line, &picture.band_x) || !read_share(&line, &picture.band_y))
            continue;
        while (picture.n < AHEAD_LAYERS && str_split(&line, '\t', &layers[picture.n]))
            picture.n++;
        if (picture.n > 0) each(ctx, &picture);
    }
}

bool pages_picture(Pages *pages, Str layer, Buf *out, Err *err)
{
    Buf name = {0};
    buf_addf(&name, "pictures/" STR_FMT, STR_ARG(layer));
    const Host *host = &pages->setup.host;
    bool done = host->read(host->ctx, buf_str(&name), out, err);
    buf_free(&name);
    return done;
}
