#include "walk_command.h"

#include "base/json.h"
#include "base/os.h"
#include "jobs.h"
#include "tool.h"
#include "tools/walk_report.h"

static bool read_order(
    const Arguments *arguments, WalkOrder *order, Buf *gates, Err *err)
{
    const char *const *options = arguments->options;
    const char *file = options[OPTION_GATES];
    order->edition = str_of(options[OPTION_EDITION]);
    order->policy = str_of(options[OPTION_POLICY]);
    order->json = options[OPTION_JSON] != NULL;
    if (options[OPTION_SEED] && !arguments_seed(arguments, &order->seed, err))
        return false;
    if (!arguments_plays(arguments, WALK_PLAYS, WALK_PLAYS_MAX, &order->plays, err))
        return false;
    if (file && !os_read(file, gates, err)) return false;
    order->gates = buf_str(gates);
    order->gates_file = str_of(file);
    return true;
}

static bool write_faults(const json_t *faults, const char *folder, Err *err)
{
    size_t i;
    const json_t *fault;
    bool done = json_array_size(faults) == 0 || os_make_folder(folder, err);
    json_array_foreach(faults, i, fault)
    {
        Buf path = {0};
        buf_addf(&path, "%s/fault-%d.play", folder, (int)i + 1);
        done = done && os_write_safely(path.s, json_get_str(fault, "play"), err);
        buf_free(&path);
    }
    return done;
}

static int tell(Str reply, const Arguments *arguments, Err *err)
{
    const char *folder = arguments->options[OPTION_FAULTS];
    json_t *told = json_read(reply, "walk", err);
    if (!told) return CODE_FINE;
    tool_print(json_get_str(told, "report"), err);
    if (folder) write_faults(json_get(told, STR("faults")), folder, err);
    int code = json_is_true(json_get(told, STR("bad"))) ? CODE_BAD : CODE_FINE;
    json_decref(told);
    return code;
}

int run_walk(const Arguments *arguments, Err *err)
{
    Buf path = {0}, gates = {0}, text = {0}, reply = {0};
    Folder folder;
    Host host, none = {0};
    WalkOrder order = {0};
    JobInput input = {.host = &host, .fonts = &none};
    int code = CODE_FINE;
    if (read_order(arguments, &order, &gates, err) &&
        tool_find_scenario(arguments->operands[0], &path, &folder, &host, err)) {
        walk_order_write(&order, &text);
        input.text = buf_str(&text);
        if (job_run(jobs, JOB_WALK, &input, &reply, err))
            code = tell(buf_str(&reply), arguments, err);
    }
    buf_free(&reply);
    buf_free(&text);
    buf_free(&gates);
    buf_free(&path);
    return code;
}
