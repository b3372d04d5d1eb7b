#include "play_command.h"

#include "base/complain.h"
#include "base/os.h"
#include "base/os_reduced_motion.h"
#include "plain/lines.h"
#include "plain/terminal.h"
#include "session.h"
#include "tool.h"
#include "window_voice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STDIN  0 // descriptors, as every system counts them
#define STDOUT 1

// Ends a session. Returns ERR_DATA if it ended on an error page: the scenario could not be read, or the
// story stopped. That page has said why.
static int end_session(Session *session, Err *err)
{
    bool stopped = session->pages && pages_now(session->pages)->kind == PAGE_ERROR;
    session_close(session, err);
    return stopped ? ERR_DATA : CODE_FINE;
}

static Look terminal_look(void)
{
    const char *refused = getenv("NO_COLOR"), *kind = getenv("TERM");
    bool able = os_is_terminal(STDOUT) && kind && strcmp(kind, "dumb") != 0;
    return (Look){.columns = SHOW_COLUMNS, .colour = able && !(refused && *refused)};
}

// A window may have another width at every page. What has none itself has that of COLUMNS, if any.
static int terminal_columns(void)
{
    uint64_t named = 0;
    int columns = os_terminal_width(STDOUT);
    if (columns == 0) str_number(str_of(getenv("COLUMNS")), INT16_MAX, &named);
    return columns > 0 ? columns : (int)named;
}

static Console console_of(const Session *session)
{
    return (Console){.pages = session->pages,
        .in = stdin,
        .out = stdout,
        .columns = terminal_columns,
        .record = session->record};
}

static bool await_files(void *watch)
{
    return watch_wait(watch, STDIN) == WATCH_CHANGED;
}

static void play_terminal(const Session *session, Err *err)
{
    Console console = console_of(session);
    if (session->watch) {
        setvbuf(stdin, NULL, _IONBF, 0); // what is read ahead would not be waited for
        console.files_changed = await_files;
        console.ctx = session->watch;
    }
    terminal_play(&console, terminal_look(), err);
}

int run_terminal(const Arguments *arguments, Err *err)
{
    Session session = {.watches = true};
    if (session_open(&session, arguments, true, err)) play_terminal(&session, err);
    return end_session(&session, err);
}

// For tests/bench: events of the window with timestamps.
static void print_trace(const char *what)
{
    fprintf(stderr, "TRACE %s %llu\n", what, (unsigned long long)os_clock_us());
}

static void files_watch(void *ctx, void (*wake)(void *window), void *window)
{
    watch_start(ctx, wake, window);
}

static bool files_changed(void *ctx) { return watch_changed(ctx); }
static void files_leave(void *ctx) { watch_stop(ctx); }

// Plays in the window, or in the terminal where there is no display.
static void play_somewhere(
    const Session *session, const char *fonts, bool with_sound, Err *err)
{
    Buf icon = {0}, sounds = {0};
    Err trouble = {0};
    TtsReader speech = {.pages = session->pages};
    WindowVoice voice = window_voice(&speech);
    WindowSetup setup = {.fonts_folder = fonts,
        .voice = &voice,
        .wants_stillness = os_wants_reduced_motion};
    if (files_find("assets/icon.svg", &icon, NULL)) setup.icon = icon.s;
    if (with_sound && files_find("assets/sounds", &sounds, NULL))
        setup.sounds_folder = sounds.s;
    WindowFiles files = {session->watch, files_watch, files_changed, files_leave};
    if (session->watch) setup.files = &files;
    if (getenv("QANTAR_TRACE")) setup.trace = print_trace;
    bool played = window_play(session->pages, &setup, &trouble);
    buf_free(&icon);
    buf_free(&sounds);
    tts_reader_free(&speech);
    if (!played && !window_possible()) {
        complain("there is no display for a window; this is the terminal.");
        play_terminal(session, err);
    } else if (!played) {
        *err = trouble;
    }
}

int run_play(const Arguments *arguments, Err *err)
{
    Session session = {.watches = true, .setup = {.meanwhile = window_open_display}};
    Buf fonts = {0};
    if (tool_find_fonts(arguments, &fonts, err) &&
        session_open(&session, arguments, true, err))
        play_somewhere(&session, fonts.s, !arguments->options[OPTION_NO_SOUND], err);
    window_let_go();
    buf_free(&fonts);
    return end_session(&session, err);
}

int run_lines(const Arguments *arguments, Err *err)
{
    Session session = {0};
    if (session_open(&session, arguments, false, err)) {
        Console console = console_of(&session);
        lines_play(&console, err);
    }
    return end_session(&session, err);
}
