#include "replay_command.h"

#include "jobs.h"
#include "tool.h"
#include "tools/replay.h"

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

int run_replay(const Arguments *arguments, Err *err)
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
