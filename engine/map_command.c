#include "map_command.h"

#include "base/os.h"
#include "jobs.h"
#include "tool.h"

// The play of --seen, its name in the first line.
static bool read_play(const char *file, Buf *out, Err *err)
{
    if (!file) return true;
    buf_addf(out, "%s\n", file);
    return os_read(file, out, err);
}

int run_map(const Arguments *arguments, Err *err)
{
    Buf path = {0}, map = {0}, play = {0};
    Folder folder = {0};
    Host host;
    const char *out = arguments->options[OPTION_OUT];
    JobInput input = {.host = &host, .on = arguments->options[OPTION_DOT] != NULL};
    bool done = read_play(arguments->options[OPTION_SEEN], &play, err) &&
                tool_find_scenario(arguments->operands[0], &path, &folder, &host, err);
    input.text = buf_str(&play);
    done = done && job_run(jobs, JOB_MAP, &input, &map, err);
    if (done && out)
        tool_write(out, buf_str(&map), err);
    else if (done)
        tool_print(buf_str(&map), err);
    files_close(&folder);
    buf_free(&map);
    buf_free(&play);
    buf_free(&path);
    return CODE_FINE;
}
