#include "session.h"

#include "base/complain.h"
#include "base/os.h"
#include "base/worker.h"
#include "check_command.h"
#include "homes.h"
#include "ipc/remote.h"
#include "record_file.h"
#include "report_file.h"

static bool save_record(void *ctx, const Page *page, Buf *path, Err *err)
{
    Session *session = ctx;
    Keeper keeper = files_keeper(&session->profile);
    return record_file_write(&keeper, &session->scenario, page, path, err);
}

static bool save_report(void *ctx, const Page *page, Str steps, Buf *path, Err *err)
{
    Session *session = ctx;
    Keeper keeper = files_keeper(&session->profile);
    return report_file_write(&keeper, &session->scenario, page, steps, path, err);
}

static bool check_files(void *ctx, Buf *report, Err *err)
{
    Session *session = ctx;
    bool bad;
    Buf path = {0};
    Host host = files_host(&session->scenario);
    Folder folder = {.path = files_find("fonts", &path, NULL) ? path.s : NULL};
    Host fonts = files_host(&folder);
    bool done =
        check_run(&host, folder.path ? &fonts : NULL, (Str){0}, report, &bad, err);
    buf_free(&path);
    return done;
}

// Without a profile folder the play continues without saves, and a warning is printed once.
static bool find_profile(Session *session, const char *named, bool clock, Err *err)
{
    Err trouble = {0};
    if (files_find_profile(named, &session->profile_path, named ? err : &trouble)) {
        session->profile.path = session->profile_path.s;
        session->guard = (StoreGuard){.inner = files_store(&session->profile),
            .find_home = homes_find,
            .ctx = &session->scenario};
        session->setup.store = store_guard(&session->guard);
        session->setup.keep_record = save_record;
        session->setup.keep_report = save_report;
        session->setup.ctx = session;
        if (clock) session->setup.now = os_now;
        return true;
    }
    if (named) return false;
    complain("nothing will be saved: %s", trouble.text);
    buf_clear(&session->profile_path);
    buf_add(&session->profile_path, str_of(trouble.text));
    session->setup.no_store = buf_str(&session->profile_path);
    return true;
}

// Starts the recording, a play file for replay, which begins at the title page.
static bool open_record(Session *session, const char *const *options, Err *err)
{
    const char *path = options[OPTION_RECORD];
    if (!path) return true;
    if (options[OPTION_AT])
        return err_set(err, ERR_USAGE,
            "--record and --at do not go together: replay starts at the title page");
    session->record = fopen(path, "w");
    if (!session->record) return err_set(err, ERR_IO, "cannot write \"%s\"", path);
    fprintf(session->record, "## recorded\nseed %llu\n",
        (unsigned long long)session->setup.seed);
    if (options[OPTION_EDITION])
        fprintf(session->record, "begin:%s\n", options[OPTION_EDITION]);
    else if (options[OPTION_BEGIN])
        fputs("begin\n", session->record);
    return true;
}

static void close_record(Session *session, Err *err)
{
    if (!session->record) return;
    bool written = !ferror(session->record);
    written = fclose(session->record) == 0 && written;
    session->record = NULL;
    if (!written) err_set(err, ERR_IO, "the recording could not be written");
}

bool session_open_pages(Session *session, const Arguments *arguments, Err *err)
{
    session->scenario.path = session->scenario_path.s;
    session->setup.host = files_host(&session->scenario);
    session->setup.packed = files_packed(&session->scenario);
    RemoteSetup setup = {.pages = session->setup, .send_ahead = true};
    bool one = arguments->options[OPTION_ONE_PROCESS] || !worker_possible();
    session->pages = one ? pages_open(&session->setup, err) : remote_open(&setup, err);
    return session->pages != NULL;
}

bool session_counts_file(Str name)
{
    static const char *const ends[] = {
        ".lua", ".svg", ".png", ".jpg", ".jpeg", ".palette", ".po", "codes.txt"};
    for (int i = 0; i < COUNT_OF(ends); i++) {
        Str end = str_of(ends[i]);
        if (name.n >= end.n && name.s[0] != '.' &&
            str_same_word(str_from(name, name.n - end.n), end))
            return true;
    }
    return false;
}

// Only who can write the files changes them; who cannot has nothing to wait for.
static void open_watch(Session *session, const char *const *options)
{
    const char *folder = session->scenario_path.s;
    if (!session->watches || options[OPTION_NO_WATCH] ||
        !os_folder_takes_files(folder, NULL))
        return;
    session->watch = watch_open(folder, session_counts_file, NULL);
}

bool session_open(Session *session, const Arguments *arguments, bool clock, Err *err)
{
    const char *const *options = arguments->options;
    if (!arguments_seed(arguments, &session->setup.seed, err) ||
        !arguments_language(arguments, &session->setup.language, err) ||
        !files_find_scenario(arguments->operands[0], &session->scenario_path, err) ||
        !find_profile(session, options[OPTION_PROFILE], clock, err) ||
        !open_record(session, options, err))
        return false;
    open_watch(session, options);
    session->setup.author = options[OPTION_AUTHOR] != NULL;
    if (session->setup.author) session->setup.check = check_files;
    session->setup.ctx = session;
    session->setup.skip_title = options[OPTION_BEGIN] != NULL;
    session->setup.start_at = str_of(options[OPTION_AT]);
    session->setup.edition = str_of(options[OPTION_EDITION]);
    return session_open_pages(session, arguments, err);
}

void session_close(Session *session, Err *err)
{
    close_record(session, err);
    watch_close(session->watch);
    pages_close(session->pages);
    files_close(&session->scenario);
    buf_free(&session->scenario_path);
    buf_free(&session->profile_path);
}
