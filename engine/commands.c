// The commands of the program.
#include "commands.h"

#include "ask_command.h"
#include "base/complain.h"
#include "base/nearest.h"
#include "base/os.h"
#include "base/os_reduced_motion.h"
#include "base/utf8.h"
#include "base/worker.h"
#include "check_command.h"
#include "ipc/picture_server.h"
#include "jobs.h"
#include "kit_command.h"
#include "map_command.h"
#include "new_command.h"
#include "pack_command.h"
#include "page/page_docs.h"
#include "page/words.h"
#include "plain/lines.h"
#include "plain/terminal.h"
#include "plain/tts_reader.h"
#include "pot_command.h"
#include "session.h"
#include "story/api.h"
#include "story/api_luals.h"
#include "tool.h"
#include "tools/codes.h"
#include "tools/replay.h"
#include "tools/rule_pages.h"
#include "version.h"
#include "walk_command.h"
#include "window/shot.h"
#include "window/window.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STDIN  0 // descriptors, as every system counts them
#define STDOUT 1

// --- front ends -------------------------------------------------------------------------------------

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

static int run_terminal(const Arguments *arguments, Err *err)
{
    Session session = {.watches = true};
    if (session_open(&session, arguments, true, err)) play_terminal(&session, err);
    return end_session(&session, err);
}

// The folder given with --fonts, or the bundled one.
static bool find_fonts(const Arguments *arguments, Buf *path, Err *err)
{
    const char *named = arguments->options[OPTION_FONTS];
    if (!named) return files_find("fonts", path, err);
    buf_add(path, str_of(named));
    return os_is_folder(named) ||
           err_set(err, ERR_NO_INPUT, "there is no folder of fonts \"%s\"", named);
}

// For tests/bench: events of the window with timestamps.
static void print_trace(const char *what)
{
    fprintf(stderr, "TRACE %s %llu\n", what, (unsigned long long)os_clock_us());
}

static bool voice_page(void *ctx) { return tts_reader_page(ctx); }
static void voice_focus(void *ctx, Str action) { tts_reader_focus(ctx, action); }
static void voice_quiet(void *ctx) { tts_reader_stop(ctx); }
static void voice_words(void *ctx, Buf *out) { tts_reader_words(ctx, out); }
static void voice_turn(void *ctx) { tts_reader_switch(ctx); }
static bool voice_told(void *ctx) { return tts_reader_told(ctx); }

static void voice_watch(void *ctx, void (*wake)(void *window), void *window)
{
    TtsReader *speech = ctx;
    speech->wake = wake;
    speech->ctx = window;
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
    WindowVoice voice = {&speech, voice_page, voice_focus, voice_quiet, voice_words,
        voice_turn, voice_watch, voice_told};
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

static void start_display(void) { window_possible(); }

static int run_play(const Arguments *arguments, Err *err)
{
    Session session = {.watches = true, .setup = {.meanwhile = start_display}};
    Buf fonts = {0};
    if (find_fonts(arguments, &fonts, err) &&
        session_open(&session, arguments, true, err))
        play_somewhere(&session, fonts.s, !arguments->options[OPTION_NO_SOUND], err);
    window_let_go();
    buf_free(&fonts);
    return end_session(&session, err);
}

static int run_lines(const Arguments *arguments, Err *err)
{
    Session session = {0};
    if (session_open(&session, arguments, false, err)) {
        Console console = console_of(&session);
        lines_play(&console, err);
    }
    return end_session(&session, err);
}

// --- tools ------------------------------------------------------------------------------------------

// The page of a rule.
static int explain(const char *rule, Err *err)
{
    Buf text = {0};
    const RulePage *page = rule_page_find(str_of(rule));
    if (page) {
        rule_page_print(page, &text);
        tool_print(buf_str(&text), err);
    } else {
        Str near = rule_page_near(str_of(rule));
        err_set(err, ERR_USAGE,
            "there is no rule \"%s\"" NEAREST_FMT "; `qantar docs --rules` has all",
            rule, NEAREST_ARG(near));
    }
    buf_free(&text);
    return CODE_FINE;
}

static int run_check(const Arguments *arguments, Err *err)
{
    if (arguments->options[OPTION_EXPLAIN])
        return explain(arguments->options[OPTION_EXPLAIN], err);
    if (!arguments->operands[0]) {
        err_set(err, ERR_USAGE, "something is missing: qantar check SCENARIO");
        return CODE_FINE;
    }
    Buf path = {0}, fonts_path = {0}, report = {0};
    Folder folder = {0}, fonts = {0};
    bool named = arguments->options[OPTION_FONTS] != NULL, bad = false;
    bool with_fonts = find_fonts(arguments, &fonts_path, named ? err : NULL);
    fonts.path = fonts_path.s;
    Host host, font_files = files_host(&fonts);
    Buf text = {0};
    bool json = arguments->options[OPTION_JSON] != NULL;
    if (json || arguments->options[OPTION_LEVELS])
        buf_add(&text, json ? STR("json") : STR("levels"));
    bool done = (with_fonts || !named) &&
                tool_find_scenario(arguments->operands[0], &path, &folder, &host, err);
    if (done) {
        check_add_scripts(path.s, &text);
        done = check_run(
            &host, with_fonts ? &font_files : NULL, buf_str(&text), &report, &bad, err);
    }
    if (done) tool_print(buf_str(&report), err);
    buf_free(&text);
    buf_free(&report);
    buf_free(&fonts_path);
    files_close(&folder);
    buf_free(&path);
    return done && bad ? CODE_BAD : CODE_FINE;
}

// ReplaySetup.play in a worker. The first line of the job's input is the file's name (jobs.h).
static bool play_in_worker(
    Str text, const char *name, const ReplaySetup *setup, Buf *transcript, Err *err)
{
    Buf named = {0};
    buf_addf(&named, "%s\n" STR_FMT, name, STR_ARG(text));
    JobInput input = {&setup->host, .text = buf_str(&named), .on = setup->reload};
    bool done = job_run(jobs, JOB_REPLAY, &input, transcript, err);
    buf_free(&named);
    return done;
}

static int run_replay(const Arguments *arguments, Err *err)
{
    Buf path = {0}, report = {0};
    Folder folder = {0};
    ReplaySetup setup = {.play = play_in_worker};
    setup.reload = arguments->options[OPTION_RELOAD] != NULL;
    bool bless = arguments->options[OPTION_BLESS] != NULL;
    bool same =
        tool_find_scenario(arguments->operands[1], &path, &folder, &setup.host, err) &&
        replay_file(arguments->operands[0], &setup, bless, &report, err);
    if (report.n > 0) tool_print(buf_str(&report), err);
    buf_free(&report);
    files_close(&folder);
    buf_free(&path);
    return same ? CODE_FINE : CODE_BAD;
}

// The values of the setting are the ends of its actions: "theme:dusk".
static bool fail_reading(
    const Page *page, const char *what, const char *value, Err *err)
{
    Buf values = {0}, start = {0};
    buf_addf(&start, "%s:", what);
    for (int i = 0; i < page->n_actions; i++) {
        Str id = page->actions[i].id;
        if (!str_starts(id, buf_str(&start))) continue;
        buf_add(&values, values.n > 0 ? STR(", ") : STR("; there are "));
        buf_add(&values, str_from(id, start.n));
    }
    err_set(err, ERR_USAGE, "--%s cannot be \"%s\"" STR_FMT, what, value,
        STR_ARG(buf_str(&values)));
    buf_free(&values);
    buf_free(&start);
    return false;
}

// "--text 150" is the action "text:150" of the settings page.
static bool set_reading(Pages *pages, const char *what, const char *value, Err *err)
{
    if (!value) return true;
    Buf id = {0};
    buf_addf(&id, "%s:%s", what, value);
    bool done = pages_act(pages, STR("settings"), (Str){0}, err);
    if (done && !page_action(pages_now(pages), buf_str(&id)))
        done = fail_reading(pages_now(pages), what, value, err);
    done = done && pages_act(pages, buf_str(&id), (Str){0}, err) &&
           pages_act(pages, STR("back"), (Str){0}, err);
    buf_free(&id);
    return done;
}

// Performs the actions of --open in order: "map,back", "term:csto=slip" with a value.
static bool open_further(Pages *pages, const char *actions, Err *err)
{
    Str rest = str_of(actions ? actions : ""), value;
    while (str_split(&rest, ',', &value)) {
        Str id = value;
        if (!str_split(&value, '=', &id)) continue;
        if (!pages_act(pages, id, value, err)) return false;
    }
    return true;
}

static bool take_shot(const Arguments *arguments, Pages *pages, Err *err)
{
    const char *const *options = arguments->options;
    bool stopped = pages_now(pages)->kind == PAGE_ERROR; // without ways to other pages
    int w, h;
    if (!options[OPTION_OUT])
        return err_set(
            err, ERR_USAGE, "qantar shot wants the file to write: -o FILE.png");
    if (!arguments_size(arguments, &w, &h, err)) return false;
    Buf fonts = {0};
    bool done =
        find_fonts(arguments, &fonts, err) &&
        (stopped || (set_reading(pages, "text", options[OPTION_TEXT], err) &&
                        set_reading(pages, "theme", options[OPTION_THEME], err) &&
                        open_further(pages, options[OPTION_OPEN], err))) &&
        shot_page(pages, fonts.s,
            &(View){.w = w,
                .h = h,
                .density = 1,
                .quiet = options[OPTION_QUIET],
                .plate = options[OPTION_PLATE],
                .dark = DARK_CLOCK},
            options[OPTION_OUT], err);
    buf_free(&fonts);
    return done;
}

// A picture of an error page is written like any other, and told apart by the exit code.
static void tell_error_page(Pages *pages, Err *err)
{
    const Page *page = pages_now(pages);
    if (page->kind != PAGE_ERROR) return;
    Arena arena = {0};
    Str why = {0};
    for (int i = 0; why.n == 0 && i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_NOTE) // the fault; a paragraph comforts
            why = markup_plain(&arena, page->blocks[i].text);
    err_set(err, ERR_DATA, STR_FMT, STR_ARG(why.n > 0 ? why : page->title));
    arena_free(&arena);
}

static int run_shot(const Arguments *arguments, Err *err)
{
    Session session = {.setup = {.start_at = str_of(arguments->options[OPTION_AT]),
                           .edition = str_of(arguments->options[OPTION_EDITION])}};
    if (files_find_scenario(arguments->operands[0], &session.scenario_path, err) &&
        arguments_seed(arguments, &session.setup.seed, err) &&
        arguments_language(arguments, &session.setup.language, err) &&
        session_open_pages(&session, arguments, err) &&
        take_shot(arguments, session.pages, err))
        tell_error_page(session.pages, err);
    session_close(&session, err);
    return CODE_FINE;
}

static bool write_codes(const char *folder, Str text, Err *err)
{
    Buf path = {0};
    buf_addf(&path, "%s/" RESUME_TABLE_FILE, folder);
    bool done = tool_write(path.s, text, err);
    buf_free(&path);
    return done;
}

static int run_codes(const Arguments *arguments, Err *err)
{
    Buf path = {0}, reply = {0}, report = {0};
    Folder folder = {0};
    Host host;
    JobInput input = {.host = &host};
    uint64_t added = 0;
    Str table = {0}, lines = {0};
    bool done = tool_find_scenario(arguments->operands[0], &path, &folder, &host, err);
    if (done && files_packed(&folder) > 0)
        done = err_set(err, ERR_USAGE,
            "codes are added to the folder of a scenario, before it is packed");
    done = done && job_run(jobs, JOB_CODES, &input, &reply, err);
    if (done) {
        table = buf_str(&reply);
        str_split(&table, '\n', &lines);
        if (!str_number(lines, INT_MAX, &added))
            done = err_set(
                err, ERR_DATA, "the process that read the scenario sent no table");
    }
    done = done && (added == 0 || write_codes(path.s, table, err));
    if (done) {
        Arena arena = {0};
        buf_addf(&report, STR_FMT "\n",
            STR_ARG(word_with(
                &arena, W_CODES_ADDED, STR(RESUME_TABLE_FILE), lines, (Str){0})));
        arena_free(&arena);
        tool_print(buf_str(&report), err);
    }
    buf_free(&report);
    buf_free(&reply);
    files_close(&folder);
    buf_free(&path);
    return CODE_FINE;
}

static int run_docs(const Arguments *arguments, Err *err)
{
    Buf text = {0};
    if (arguments->options[OPTION_LINES])
        page_docs_markdown(&text);
    else if (arguments->options[OPTION_RULES])
        rule_pages_markdown(&text);
    else if (arguments->options[OPTION_LUALS])
        api_luals(NULL, &text);
    else if (arguments->options[OPTION_JSON])
        api_docs_json(&text);
    else
        api_docs_markdown(&text);
    tool_print(buf_str(&text), err);
    buf_free(&text);
    return CODE_FINE;
}

// Starts a worker to report the confinement that this computer supports.
static void add_confinement(Buf *text)
{
    Err err = {0};
    const Host none = {0};
    JobInput input = {.host = &none};
    if (!worker_possible())
        buf_add(text, STR("the script runs in this process; it has no other wall than "
                          "its sandbox\n"));
    else if (!job_run(jobs, JOB_CONFINEMENT, &input, text, &err))
        buf_addf(text, "%s\n", err.text);
}

static int run_version(const Arguments *arguments, Err *err)
{
    (void)arguments;
    Buf text = {0};
    buf_add(&text, STR("qantar " QANTAR_VERSION "\n"));
    add_confinement(&text);
    tool_print(buf_str(&text), err);
    buf_free(&text);
    return CODE_FINE;
}

// --- the table --------------------------------------------------------------------------------------

static int run_help(const Arguments *arguments, Err *err);

// clang-format off
#define PLAYED (TAKES(OPTION_PROFILE) | TAKES(OPTION_SEED) | TAKES(OPTION_AT) | TAKES(OPTION_EDITION) | TAKES(OPTION_ONE_PROCESS) \
    | TAKES(OPTION_LANG) | TAKES(OPTION_AUTHOR))

const Command commands[] = {
    {"play", "[SCENARIO]", "Plays in a window, or in the terminal where there is none.",
        PLAYED | TAKES(OPTION_FONTS) | TAKES(OPTION_NO_SOUND) | TAKES(OPTION_NO_WATCH), 0, 1, run_play},
    {"term", "[SCENARIO]", "Plays in the terminal.", PLAYED | TAKES(OPTION_RECORD) | TAKES(OPTION_NO_WATCH), 0, 1, run_terminal},
    {"lines", "[SCENARIO]", "Pages out as lines of JSON, actions in as lines: for programs.",
        PLAYED | TAKES(OPTION_BEGIN) | TAKES(OPTION_RECORD), 0, 1, run_lines},
    {"new", "FOLDER", "Writes a small scenario that plays as it is and explains itself, to begin from.", 0, 1, 1, run_new},
    {"check", "[SCENARIO]", "Says every fault that it can prove, with file and line; exit code 1 if there is an error.",
        TAKES(OPTION_FONTS) | TAKES(OPTION_LEVELS) | TAKES(OPTION_JSON) | TAKES(OPTION_EXPLAIN), 0, 1, run_check},
    {"replay", "FILE.play [SCENARIO]", "Plays a recorded play and compares what is shown with FILE.out.",
        TAKES(OPTION_RELOAD) | TAKES(OPTION_BLESS), 1, 2, run_replay},
    {"shot", "[SCENARIO]", "A screenshot, without a display.",
        TAKES(OPTION_AT) | TAKES(OPTION_EDITION) | TAKES(OPTION_OPEN) | TAKES(OPTION_SEED) | TAKES(OPTION_FONTS) | TAKES(OPTION_SIZE) | TAKES(OPTION_OUT)
            | TAKES(OPTION_TEXT) | TAKES(OPTION_THEME) | TAKES(OPTION_QUIET) | TAKES(OPTION_PLATE)
            | TAKES(OPTION_LANG), 0, 1, run_shot},
    {"codes", "SCENARIO", "Appends to the scenario's codes.txt what its resume codes count by.",
        0, 1, 1, run_codes},
    {"walk", "SCENARIO", "Simulated players play it: scores, endings, words, times, faults; exit code 1 if a gate fails or a play hits a fault.",
        TAKES(OPTION_EDITION) | TAKES(OPTION_PLAYS) | TAKES(OPTION_SEED) | TAKES(OPTION_POLICY) | TAKES(OPTION_GATES)
            | TAKES(OPTION_FAULTS) | TAKES(OPTION_JSON) | TAKES(OPTION_JOBS)
            | TAKES(OPTION_WRITE) | TAKES(OPTION_OUT), 1, 1, run_walk},
    {"map", "SCENARIO", "A map of its scenes and where their choices lead, as SVG: to the file of -o, or printed.",
        TAKES(OPTION_OUT) | TAKES(OPTION_DOT) | TAKES(OPTION_SEEN), 1, 1, run_map},
    {"kit", "SCENARIO", "Three sheets for a teacher to print, as HTML: lesson plan, answer key, exit slip.",
        TAKES(OPTION_EDITION) | TAKES(OPTION_LANG) | TAKES(OPTION_OUT), 1, 1, run_kit},
    {"facts", "SCENARIO [FACT]", "What rests on each fact, or on this one: sentences, sources, charts, cards.",
        TAKES(OPTION_JSON), 1, 2, run_facts},
    {"ids", "SCENARIO", "The script's words with this scenario's ids, for editors that use LuaLS.", 0, 1, 1, run_ids},
    {"pack", "SCENARIO", "Writes it as one file to hand on, which play opens; exit code 1 if check finds an error.",
        TAKES(OPTION_OUT), 1, 1, run_pack},
    {"pot", "[SCENARIO]", "What there is to translate, as a PO file; without a scenario in Qantar itself.",
        TAKES(OPTION_LANG) | TAKES(OPTION_OUT), 0, 1, run_pot},
    {"docs", "", "The reference of the script's words, as Markdown.",
        TAKES(OPTION_LINES) | TAKES(OPTION_RULES) | TAKES(OPTION_LUALS) | TAKES(OPTION_JSON), 0, 0, run_docs},
    {"--version", "", "Says which Qantar this is, and what walls it has here.", 0, 0, 0, run_version},
    {"--help", "", "Says this.", 0, 0, 0, run_help},
    {0},
};
// clang-format on

static int run_help(const Arguments *arguments, Err *err)
{
    (void)arguments;
    Buf text = {0};
    arguments_help(commands, &text);
    tool_print(buf_str(&text), err);
    buf_free(&text);
    return CODE_FINE;
}
