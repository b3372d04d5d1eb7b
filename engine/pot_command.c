#include "pot_command.h"

#include "base/complain.h"
#include "base/os.h"
#include "jobs.h"
#include "page/words_po.h"
#include "tool.h"

static void tell_fault(void *ctx, int line, const char *sentence)
{
    complain("%s:%d: %s", ((const Buf *)ctx)->s, line, sentence);
}

// What is there in the language already: sets *there. False with [err] when not all of it can be read: what is
// written now would lack the rest.
static bool read_translation(Str language, Arena *arena, Po *po, bool *there, Err *err)
{
    Folder nowhere = {.path = "."};
    Buf file = {0}, name = {0};
    Host host = files_host(&nowhere);
    *there = language.n > 0 && host.words(host.ctx, language, &file, err);
    bool done = language.n == 0 || *there || err->kind == ERR_NO_INPUT;
    if (done) *err = (Err){0};
    buf_addf(&name, "assets/lang/" STR_FMT ".po", STR_ARG(language));
    if (*there && !po_read(arena, buf_str(&file), po, tell_fault, &name))
        done = err_set(err, ERR_DATA,
            "%s is to be mended first: what is written now would lack what cannot be "
            "read of it",
            name.s);
    buf_free(&name);
    buf_free(&file);
    return done;
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

// lang/ru.po is the first file of its folder.
static bool make_folder_of(const char *path, Err *err)
{
    Buf folder = {0};
    size_t n = 0;
    for (size_t i = 0; path[i]; i++)
        if (path[i] == '/') n = i;
    buf_add(&folder, (Str){path, n});
    bool there = n == 0 || os_make_folder(folder.s, err);
    buf_free(&folder);
    return there;
}

int run_pot(const Arguments *arguments, Err *err)
{
    Arena arena = {0};
    Buf text = {0};
    Po po;
    Str language;
    if (!arguments_language(arguments, &language, err)) return CODE_FINE;
    const char *scenario = arguments->operands[0];
    bool there = false;
    bool done = scenario ? write_scenario(scenario, language, &text, err)
                         : read_translation(language, &arena, &po, &there, err);
    if (done && !scenario) words_po_template(&text, there ? &po : NULL, language);
    const char *out = arguments->options[OPTION_OUT];
    if (done && out && make_folder_of(out, err))
        tool_write(out, buf_str(&text), err);
    else if (done && !out)
        tool_print(buf_str(&text), err);
    buf_free(&text);
    arena_free(&arena);
    return CODE_FINE;
}
