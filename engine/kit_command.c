#include "kit_command.h"

#include "base/json.h"
#include "base/os.h"
#include "jobs.h"
#include "kit/kit.h"
#include "page/words.h"
#include "tool.h"

static bool write_sheet(const char *folder, KitSheet sheet, Str html, Err *err)
{
    Buf path = {0};
    buf_addf(&path, "%s/%s.html", folder, kit_name(sheet));
    bool done = tool_write(path.s, html, err);
    buf_free(&path);
    return done;
}

static void write_sheets(Str reply, const char *folder, Err *err)
{
    json_t *written = json_read(reply, "kit", err);
    if (!written) return;
    bool done = os_make_folder(folder, err);
    for (KitSheet sheet = 0; sheet < KIT_SHEETS; sheet++) {
        Str html = json_get_str(written, kit_name(sheet));
        if (done && html.n == 0)
            done = err_set(
                err, ERR_DATA, "the process that read the scenario sent no sheets");
        done = done && write_sheet(folder, sheet, html, err);
    }
    json_decref(written);
    if (!done) return;
    Buf said = {0};
    Arena arena = {0};
    buf_addf(&said, STR_FMT "\n",
        STR_ARG(word_with(&arena, W_KIT_DONE, arena_fmt(&arena, "%d", KIT_SHEETS),
            str_of(folder), (Str){0})));
    tool_print(buf_str(&said), err);
    arena_free(&arena);
    buf_free(&said);
}

int run_kit(const Arguments *arguments, Err *err)
{
    Buf path = {0}, reply = {0}, asked = {0};
    Str language;
    Folder folder = {0};
    Host host;
    JobInput input = {.host = &host};
    const char *out = arguments->options[OPTION_OUT];
    if (!out) {
        err_set(err, ERR_USAGE, "qantar kit wants the folder to write to: -o FOLDER");
        return CODE_FINE;
    }
    if (!arguments_language(arguments, &language, err)) return CODE_FINE;
    buf_addf(&asked, STR_FMT "\n" STR_FMT,
        STR_ARG(str_of(arguments->options[OPTION_EDITION])), STR_ARG(language));
    input.text = buf_str(&asked);
    if (tool_find_scenario(arguments->operands[0], &path, &folder, &host, err) &&
        job_run(jobs, JOB_KIT, &input, &reply, err))
        write_sheets(buf_str(&reply), out, err);
    buf_free(&asked);
    buf_free(&reply);
    files_close(&folder);
    buf_free(&path);
    return CODE_FINE;
}
