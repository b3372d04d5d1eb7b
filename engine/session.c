#include "session.h"

#include "base/actions.h"
#include "base/ascii.h"
#include "base/complain.h"
#include "base/hash.h"
#include "base/os.h"
#include "base/worker.h"
#include "homes.h"
#include "ipc/remote.h"
#include "plain/html.h"

#define NAME_SIGNS 5 // letters for a name that has none of A to Z

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

// Saves the record in the profile folder, named after the scenario, the date and whoever's it is.
static bool save_record(void *ctx, const Page *page, Buf *path, Err *err)
{
    char now[17];
    os_now(now);
    Str day = str_cut(str_of(now), 0, 10);
    Buf html = {0}, name = {0};
    html_page(page, day, &html);
    buf_addf(&name, STR_FMT "-" STR_FMT, STR_ARG(page->scenario), STR_ARG(day));
    const Action *whose = page_action(page, STR(ACTION_RECORD_NAME));
    if (whose && whose->value.n > 0) {
        buf_addc(&name, '-');
        add_file_name(whose->value, &name);
    }
    bool kept = files_save_record(ctx, buf_str(&name), buf_str(&html), path, err);
    buf_free(&html);
    buf_free(&name);
    return kept;
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
        session->setup.ctx = &session->profile;
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
    RemoteSetup setup = {.pages = session->setup, .send_ahead = true};
    bool one = arguments->options[OPTION_ONE_PROCESS] || !worker_possible();
    session->pages = one ? pages_open(&session->setup, err) : remote_open(&setup, err);
    return session->pages != NULL;
}

bool session_open(Session *session, const Arguments *arguments, bool clock, Err *err)
{
    const char *const *options = arguments->options;
    if (!arguments_seed(arguments, &session->setup.seed, err) ||
        !files_find_scenario(arguments->operands[0], &session->scenario_path, err) ||
        !find_profile(session, options[OPTION_PROFILE], clock, err) ||
        !open_record(session, options, err))
        return false;
    session->setup.skip_title = options[OPTION_BEGIN] != NULL;
    session->setup.start_at = str_of(options[OPTION_AT]);
    session->setup.edition = str_of(options[OPTION_EDITION]);
    return session_open_pages(session, arguments, err);
}

void session_close(Session *session, Err *err)
{
    close_record(session, err);
    pages_close(session->pages);
    buf_free(&session->scenario_path);
    buf_free(&session->profile_path);
}
