#include "check_command.h"

#include "base/os.h"
#include "ipc/picture_server.h"
#include "jobs.h"

bool check_run(
    const Host *host, const Host *fonts, Str text, Buf *report, bool *bad, Err *err)
{
    Buf reply = {0};
    PictureReports reports = {.files = host};
    Host pictures = picture_reports(&reports);
    JobInput input = {host, fonts, &pictures, .text = text, .on = fonts != NULL};
    bool done = job_run(jobs, JOB_CHECK, &input, &reply, err);
    Str said = buf_str(&reply);
    *bad = str_starts(said, STR(JOB_CHECK_BAD));
    if (done && !*bad && !str_starts(said, STR(JOB_CHECK_FINE)))
        done =
            err_set(err, ERR_DATA, "the process that read the scenario sent no report");
    if (done) buf_add(report, str_from(said, 1));
    picture_server_close(&reports.server);
    buf_free(&reply);
    return done;
}

#define SCRIPTS_MAX 1000 // that are listed

typedef struct Listing {
    Buf *text;
    int left;
} Listing;

static void add_script(void *ctx, Str name)
{
    Listing *listing = ctx;
    bool script = str_has_ending(name, STR(".lua")) && name.s[0] != '.';
    if (!script || listing->left-- <= 0) return;
    buf_addf(listing->text, "\n" STR_FMT, STR_ARG(name));
}

void check_add_scripts(const char *folder, Buf *text)
{
    Listing listing = {text, SCRIPTS_MAX};
    if (os_is_folder(folder)) os_list(folder, add_script, &listing, NULL);
}
