// The program in a browser: the same window over the same story worker, stepped by the page (start.js). It never
// waits; what needs time comes back as an event.
#include "base/complain.h"
#include "base/os.h"
#include "files.h"
#include "homes.h"
#include "ipc/remote.h"
#include "ipc/store_guard.h"
#include "page/page_json.h"
#include "window/window.h"

#include <SDL.h>
#include <emscripten.h>
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
    Window *window;
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

// --- what the page calls --------------------------------------------------------------------------

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

EMSCRIPTEN_KEEPALIVE void web_step(void)
{
    int ms = program.window ? window_step(program.window, false) : -1;
    if (program.window && window_left(program.window)) {
        Err err = {0};
        window_end(program.window, &err);
        program.window = NULL;
        pages_close(program.pages);
        program.pages = NULL;
        web_ended();
        return;
    }
    if (program.pages && pages_waits(program.pages) && (ms < 0 || ms > WAITING_MS))
        ms = WAITING_MS;
    web_schedule(ms);
}

EMSCRIPTEN_KEEPALIVE void web_act(const char *id, const char *value)
{
    if (program.window) window_act(program.window, str_of(id), str_of(value));
}

EMSCRIPTEN_KEEPALIVE void web_focus(const char *id)
{
    if (program.window) window_focus(program.window, str_of(id));
}

EMSCRIPTEN_KEEPALIVE void web_resize(void) { web_schedule(0); }

// The page may not come back: what was played is written now.
EMSCRIPTEN_KEEPALIVE void web_leave(void)
{
    if (program.pages) pages_store(program.pages, NULL);
}

static int wake(void *ctx, SDL_Event *event)
{
    (void)ctx;
    (void)event;
    web_schedule(0);
    return 1;
}

// --- beginning ------------------------------------------------------------------------------------

static Str option(int argc, char **argv, const char *name)
{
    for (int i = 1; i + 1 < argc; i += 2)
        if (strcmp(argv[i], name) == 0) return str_of(argv[i + 1]);
    return (Str){0};
}

static void open_store(void)
{
    program.profile.path = SAVES_FOLDER;
    program.files = files_store(&program.profile);
    program.guard = (StoreGuard){.inner = {NULL, call_store, program.files.ops},
        .find_home = homes_find,
        .ctx = &program.scenario};
}

int main(int argc, char **argv)
{
    Err err = {0};
    program.scenario.path = SCENARIO_FOLDER;
    list_files();
    open_store();
    program.setup = (RemoteSetup){.pages = {.host = files_host(&program.scenario),
                                      .store = store_guard(&program.guard),
                                      .now = os_now,
                                      .seed = os_seed(),
                                      .polled = true,
                                      .reports = true,
                                      .edition = option(argc, argv, "--edition"),
                                      .start_at = option(argc, argv, "--at"),
                                      .language = option(argc, argv, "--lang"),
                                      .code = option(argc, argv, "--code")},
        .files = program.names,
        .n_files = program.n_names,
        .id = STR(SCENARIO_ID)};
    program.window_setup = (WindowSetup){.fonts_folder = "/qantar/fonts",
        .sounds_folder = "/qantar/assets/sounds",
        .shown = shown};
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    program.pages = remote_open(&program.setup, &err);
    if (program.pages)
        program.window = window_start(program.pages, &program.window_setup, &err);
    if (!program.window) {
        complain("%s", err.text);
        return 1;
    }
    SDL_AddEventWatch(wake, NULL);
    return 0;
}
