#include "check_command.h"

#include "base/nearest.h"
#include "base/os.h"
#include "ipc/picture_server.h"
#include "jobs.h"
#include "story/translation.h"
#include "tool.h"
#include "tools/rule_pages.h"

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

typedef struct ScriptListing {
    Buf *text;
    int left;
} ScriptListing;

static void add_script(void *ctx, Str name)
{
    ScriptListing *listing = ctx;
    bool script =
        (str_has_ending(name, STR(".lua")) || str_has_ending(name, STR(".lua.txt"))) &&
        name.s[0] != '.';
    if (!script || listing->left-- <= 0) return;
    buf_addf(listing->text, "\n" STR_FMT, STR_ARG(name));
}

static void add_translation(void *ctx, Str name)
{
    ScriptListing *listing = ctx;
    bool translation = str_has_ending(name, STR(".po")) && name.s[0] != '.';
    if (!translation || listing->left-- <= 0) return;
    buf_addf(listing->text, "\n" TRANSLATION_FOLDER STR_FMT, STR_ARG(name));
}

static void add_packed(void *ctx, Str name)
{
    Str folder = STR(TRANSLATION_FOLDER);
    if (str_starts(name, folder))
        add_translation(ctx, str_from(name, folder.n));
    else if (str_find(name, '/') == name.n)
        add_script(ctx, name);
}

// Appends the names of the scripts and translations, each after a newline, so that `check` can report those that
// nothing includes or declares.
static void add_files(Folder *folder, Buf *text)
{
    ScriptListing listing = {text, SCRIPTS_MAX};
    Buf path = {0};
    buf_addf(&path, "%s/" TRANSLATION_FOLDER, folder->path);
    if (os_is_folder(folder->path)) os_list(folder->path, add_script, &listing, NULL);
    files_list_packed(folder, add_packed, &listing);
    if (os_is_folder(path.s)) os_list(path.s, add_translation, &listing, NULL);
    buf_free(&path);
}

// --- the command ------------------------------------------------------------------------------------

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

int run_check(const Arguments *arguments, Err *err)
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
    bool with_fonts = tool_find_fonts(arguments, &fonts_path, named ? err : NULL);
    fonts.path = fonts_path.s;
    Host host, font_files = files_host(&fonts);
    Buf text = {0};
    bool json = arguments->options[OPTION_JSON] != NULL;
    if (json || arguments->options[OPTION_LEVELS])
        buf_add(&text, json ? STR("json") : STR("levels"));
    bool done = (with_fonts || !named) &&
                tool_find_scenario(arguments->operands[0], &path, &folder, &host, err);
    if (done) {
        add_files(&folder, &text);
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
