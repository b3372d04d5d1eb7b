#include "ask_command.h"

#include "jobs.h"
#include "tool.h"

// What the job of that name replies to [text] is printed.
static int ask(const Arguments *arguments, const char *job, Str text, bool on, Err *err)
{
    Buf path = {0}, reply = {0};
    Folder folder = {0};
    Host host;
    JobInput input = {.host = &host, .text = text, .on = on};
    if (tool_find_scenario(arguments->operands[0], &path, &folder, &host, err) &&
        job_run(jobs, job, &input, &reply, err))
        tool_print(buf_str(&reply), err);
    files_close(&folder);
    buf_free(&reply);
    buf_free(&path);
    return CODE_FINE;
}

int run_facts(const Arguments *arguments, Err *err)
{
    return ask(arguments, JOB_FACTS, str_of(arguments->operands[1]),
        arguments->options[OPTION_JSON] != NULL, err);
}

int run_ids(const Arguments *arguments, Err *err)
{
    return ask(arguments, JOB_IDS, (Str){0}, false, err);
}
