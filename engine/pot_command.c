#include "pot_command.h"

#include "base/complain.h"
#include "jobs.h"
#include "page/words_po.h"
#include "tool.h"

static void tell_fault(void *ctx, int line, const char *sentence)
{
    complain("%s:%d: %s", ((const Buf *)ctx)->s, line, sentence);
}

// What is there in the language already. False, with nothing read, when that is nothing.
static bool read_translation(Str language, Arena *arena, Po *po)
{
    Folder nowhere = {.path = "."};
    Buf file = {0}, name = {0};
    Host host = files_host(&nowhere);
    bool is = language.n > 0 && host.words(host.ctx, language, &file, NULL);
    buf_addf(&name, "assets/lang/" STR_FMT ".po", STR_ARG(language));
    if (is) po_read(arena, buf_str(&file), po, tell_fault, &name);
    buf_free(&name);
    buf_free(&file);
    return is;
}

// The texts of a scenario; they are read where its script is.
static bool write_scenario(const char *named, Str language, Buf *out, Err *err)
{
    Buf path = {0};
    Folder folder = {0};
    Host host;
    JobInput input = {.host = &host, .text = language};
    bool done = tool_find_scenario(named, &path, &folder, &host, err) &&
                job_run(jobs, JOB_POT, &input, out, err);
    files_close(&folder);
    buf_free(&path);
    return done;
}

int run_pot(const Arguments *arguments, Err *err)
{
    Arena arena = {0};
    Buf text = {0};
    Po po;
    Str language;
    if (!arguments_language(arguments, &language, err)) return CODE_FINE;
    const char *scenario = arguments->operands[0];
    bool is = !scenario && read_translation(language, &arena, &po), done = true;
    if (scenario)
        done = write_scenario(scenario, language, &text, err);
    else
        words_po_template(&text, is ? &po : NULL, language);
    const char *out = arguments->options[OPTION_OUT];
    if (done && out)
        tool_write(out, buf_str(&text), err);
    else if (done)
        tool_print(buf_str(&text), err);
    buf_free(&text);
    arena_free(&arena);
    return CODE_FINE;
}
