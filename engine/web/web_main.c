// The program in a browser: the same window over the same story worker, stepped by the page (start.js). It never
// waits; what needs time comes back as an event.
#include "base/complain.h"
#include "base/fold.h"
#include "base/os.h"
#include "base/os_reduced_motion.h"
#include "files.h"
#include "homes.h"
#include "ipc/remote.h"
#include "ipc/store_guard.h"
#include "page/page_json.h"
#include "web/web_keep.h"
#include "web/web_open.h"
#include "window_voice.h"

#include <SDL.h>
#include <emscripten.h>
#include <stdlib.h>
#include <string.h>

#define SCENARIO_FOLDER "/qantar/scripts/kazakhstan-2022"
#define SCENARIO_ID     "kazakhstan-2022"
#define SAVES_FOLDER    "/save"
#define WAITING_MS      250 // between two looks at a worker that is silent
#define FILES_MAX       256 // of a scenario

// engine/web/glue.js
extern void web_schedule(int ms);
extern void web_show(const char *page, const char *settings);
extern void web_report(const char *report);
extern void web_save_changed(void);
extern void web_refused(const char *sentence);
extern void web_ended(void);

typedef struct Program {
    Folder scenario, profile;
    StoreGuard guard;
    Store files; // without what tells the page of changes
    Arena arena;
    Str names[FILES_MAX];
    int n_names;
    RemoteSetup setup;
    WindowSetup window_setup;
    Pages *pages;
    TtsReader speech;
    WindowVoice voice;
    Window *window; // NULL: no canvas could be had
    bool waits;     // for a reply, without a window
    WebOpen open;   // a packed scenario that is being unpacked
    WebKeep keep;   // a record that is being made
} Program;

static Program program;

// --- the store, which tells the page when it has changed ------------------------------------------

static bool call_store(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    (void)ctx;
    bool done = store_call(&program.files, call, out, err);
    bool writes = call->op == STORE_WRITE || call->op == STORE_WRITE_IF ||
                  call->op == STORE_WRITE_NEW || call->op == STORE_REMOVE;
    if (done && writes) web_save_changed();
    return done;
}

// --- the scenario's files -------------------------------------------------------------------------

static void add_file(void *ctx, Str name)
{
    Str folder = *(const Str *)ctx;
    if (program.n_names == FILES_MAX) return;
    Str *file = &program.names[program.n_names];
    *file = folder.n > 0 ? arena_fmt(&program.arena, STR_FMT "/" STR_FMT,
                               STR_ARG(folder), STR_ARG(name))
                         : arena_str(&program.arena, name);
    Str path =
        arena_fmt(&program.arena, "%s/" STR_FMT, program.scenario.path, STR_ARG(*file));
    if (os_is_file(path.s)) program.n_names++;
}

// All but the pictures, which the window asks for one by one.
static void list_files(void)
{
    static const char *const folders[] = {"", "lang"};
    for (int i = 0; i < COUNT_OF(folders); i++) {
        Str folder = str_of(folders[i]);
        Str path = arena_fmt(
            &program.arena, "%s/" STR_FMT, program.scenario.path, STR_ARG(folder));
        os_list(path.s, add_file, &folder, NULL);
    }
}

// --- what is shown --------------------------------------------------------------------------------

static void shown(void *ctx, const Page *page)
{
    (void)ctx;
    Buf json = {0}, settings = {0};
    page_to_json(page, &json);
    settings_write(pages_settings(program.pages), &settings);
    web_show(json.s, settings.s);
    buf_free(&json);
    buf_free(&settings);
    Str report = pages_report(program.pages);
    if (report.n > 0) web_report(report.s);
}

// --- beginning and ending -------------------------------------------------------------------------

static void open_store(void)
{
    program.profile.path = SAVES_FOLDER;
    program.files = files_store(&program.profile);
    program.guard = (StoreGuard){.inner = {NULL, call_store, program.files.ops},
        .find_home = homes_find,
        .ctx = &program.scenario};
}

static int wake(void *ctx, SDL_Event *event)
{
    (void)ctx;
    // SDL puts a mark behind the last event each time that it is asked for one.
    if (event->type != SDL_POLLSENTINEL) web_schedule(0);
    return 1;
}

// The scenario in [folder], of [packed] bytes if it came as one file. What else [setup] says stays.
static bool begin(const char *folder, Str id, size_t packed, Err *err)
{
    RemoteSetup *setup = &program.setup;
    program.scenario = (Folder){.path = folder};
    program.n_names = 0;
    arena_reset(&program.arena);
    list_files();
    open_store();
    setup->pages.host = files_host(&program.scenario);
    setup->pages.packed = packed;
    setup->pages.store = store_guard(&program.guard);
    setup->files = program.names;
    setup->n_files = program.n_names;
    setup->id = id;
    web_keep_use(&program.keep, &program.scenario, &setup->pages);
    program.pages = remote_open(setup, err);
    if (!program.pages) return false;
    program.speech = (TtsReader){.pages = program.pages};
    // Without one the page's elements are all there is: they show everything.
    Err none = {0};
    program.window = window_start(program.pages, &program.window_setup, &none);
    if (!program.window) complain("%s", none.text);
    // Closing a window has put away whoever watched its events.
    SDL_DelEventWatch(wake, NULL);
    SDL_AddEventWatch(wake, NULL);
    program.waits = true;
    return true;
}

static void end(void)
{
    Err err = {0};
    web_keep_close(&program.keep);
    if (program.window) window_end(program.window, &err);
    tts_reader_free(&program.speech);
    pages_close(program.pages);
    program.window = NULL;
    program.pages = NULL;
}

// What an address asked for holds for the first play alone.
static void forget_start(void)
{
    PagesSetup *pages = &program.setup.pages;
    pages->edition = pages->start_at = pages->code = (Str){0};
}

// The player's own file takes the place of what is shown.
static void step_open(void)
{
    Err err = {0};
    WebOpenState state = web_open_step(&program.open, &err);
    if (state == WEB_OPEN_WORKS || state == WEB_OPEN_NOTHING) return;
    if (state == WEB_OPEN_REFUSED) {
        web_refused(err.text);
        web_open_close(&program.open);
        return;
    }
    end();
    forget_start();
    if (!begin(
            program.open.folder.s, program.open.manifest.id, program.open.packed, &err))
        web_refused(err.text);
    program.open.state = WEB_OPEN_NOTHING; // its folder and id are still used
}

// --- what the page calls --------------------------------------------------------------------------

static void leave(void)
{
    end();
    web_ended();
}

// The same scenario from its title page, after it was left.
EMSCRIPTEN_KEEPALIVE void web_again(void)
{
    Err err = {0};
    const RemoteSetup *setup = &program.setup;
    if (program.pages) return;
    forget_start();
    if (!begin(program.scenario.path, setup->id, setup->pages.packed, &err))
        web_refused(err.text);
}

// What the window does besides, where there is none.
static void step_pages(void)
{
    Err err = {0};
    if (!program.waits || pages_poll(program.pages, &err) == PAGES_WAIT) return;
    program.waits = false;
    const Page *page = pages_now(program.pages);
    shown(NULL, page);
    if (page->quit) leave();
}

EMSCRIPTEN_KEEPALIVE void web_step(void)
{
    int ms = -1;
    step_open();
    if (program.pages && web_keep_step(&program.keep, program.pages))
        program.waits = true;
    if (program.window) {
        ms = window_step(program.window, false);
        if (window_left(program.window)) leave();
    } else if (program.pages) {
        step_pages();
    }
    bool waits = program.open.state == WEB_OPEN_WORKS || web_keep_busy(&program.keep) ||
                 (program.pages && pages_waits(program.pages));
    web_schedule(waits && (ms < 0 || ms > WAITING_MS) ? WAITING_MS : ms);
}

EMSCRIPTEN_KEEPALIVE void web_act(const char *id, const char *value)
{
    if (program.window)
        window_act(program.window, str_of(id), str_of(value));
    else if (program.pages &&
             pages_send_act(program.pages, str_of(id), str_of(value), NULL))
        program.waits = true;
}

// Another package of files has been put into the program's file system; the pictures are the first.
EMSCRIPTEN_KEEPALIVE void web_files_came(void)
{
    program.window_setup.pictures_later = false; // of a window that opens from now on
    if (program.window) window_files_came(program.window);
}

EMSCRIPTEN_KEEPALIVE void web_focus(const char *id)
{
    if (program.window) window_focus(program.window, str_of(id));
}

// As by the keys of the window, which is also there behind the page as text.
EMSCRIPTEN_KEEPALIVE void web_speech_switch(void)
{
    if (program.window) window_switch_voice(program.window);
}

EMSCRIPTEN_KEEPALIVE void web_sound_switch(void)
{
    if (program.window) window_switch_sound(program.window);
}

// [packed] was allocated with malloc and is freed here.
EMSCRIPTEN_KEEPALIVE void web_open(char *packed, size_t n)
{
    Err err = {0};
    if (!web_open_begin(&program.open, (Str){packed, n}, &err)) web_refused(err.text);
    free(packed);
    web_schedule(0);
}

EMSCRIPTEN_KEEPALIVE void web_filled(int full)
{
    if (program.window) window_filled(program.window, full != 0);
}

// The page may not come back: what was played is written now.
EMSCRIPTEN_KEEPALIVE void web_leave(void)
{
    if (program.pages) pages_store(program.pages, NULL);
}

static Str option(int argc, char **argv, const char *name)
{
    for (int i = 1; i + 1 < argc; i += 2)
        if (strcmp(argv[i], name) == 0) return str_of(argv[i + 1]);
    return (Str){0};
}

// The same number gives the same play, for who compares two.
static uint64_t seed_of(int argc, char **argv)
{
    uint64_t seed = os_seed();
    fold_number(option(argc, argv, "--seed"), UINT64_MAX, &seed);
    return seed;
}

int main(int argc, char **argv)
{
    Err err = {0};
    program.setup.pages = (PagesSetup){.now = os_now,
        .seed = seed_of(argc, argv),
        .polled = true,
        .reports = true,
        .edition = option(argc, argv, "--edition"),
        .start_at = option(argc, argv, "--at"),
        .language = option(argc, argv, "--lang"),
        .code = option(argc, argv, "--code")};
    program.voice = window_voice(&program.speech);
    program.window_setup = (WindowSetup){.fonts_folder = "/qantar/fonts",
        .pictures_later = true, // words come first
        .sounds_folder = "/qantar/assets/sounds",
        .voice = &program.voice,
        .wants_stillness = os_wants_reduced_motion,
        .shown = shown};
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (!begin(SCENARIO_FOLDER, STR(SCENARIO_ID), 0, &err)) {
        web_refused(err.text);
        return 0;
    }
    web_schedule(0);
    return 0;
}
