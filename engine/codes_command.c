#include "codes_command.h"

#include "jobs.h"
#include "page/words.h"
#include "tool.h"
#include "tools/codes.h"

#include <limits.h>

static bool write_codes(const char *folder, Str text, Err *err)
{
    Buf path = {0};
    buf_addf(&path, "%s/" RESUME_TABLE_FILE, folder);
    bool done = tool_write(path.s, text, err);
    buf_free(&path);
    return done;
}

int run_codes(const Arguments *arguments, Err *err)
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
