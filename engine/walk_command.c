#include "walk_command.h"

#include "base/complain.h"
#include "base/json.h"
#include "base/os.h"
#include "jobs.h"
#include "tool.h"
#include "tools/walk_report.h"

#define WALK_JOBS_MAX 32

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
    if (!arguments_play(arguments, WALK_PLAYS_MAX, &order->policy, &order->play, err))
        return false;
    if (!arguments_plays(arguments, WALK_PLAYS, WALK_PLAYS_MAX, &order->plays, err))
        return false;
    if (file && !os_read(file, gates, err)) return false;
    order->gates = buf_str(gates);
    order->gates_file = str_of(file);
    return true;
}

static void write_faults(const json_t *faults, const char *folder, Err *err)
{
    bool done = json_array_size(faults) == 0 || os_make_folder(folder, err);
    for (size_t i = 0; i < json_array_size(faults); i++) {
        const json_t *fault = json_array_get(faults, i);
        Buf path = {0};
        buf_addf(&path, "%s/fault-%d.play", folder, (int)i + 1);
        done = done && os_write_safely(path.s, json_get_str(fault, "play"), err);
        buf_free(&path);
    }
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

// --- in several processes -----------------------------------------------------------------------------

#define PART_PLAYS 2000 // about as many a part: it takes a few seconds
#define TELL_US    4000000

typedef struct Telling {
    int parts;
    uint64_t told_us;
} Telling;

// Whoever watches a terminal sees that something happens.
static void tell_parts(void *ctx, int ended)
{
    Telling *telling = ctx;
    if (!os_is_terminal(2) || os_clock_us() - telling->told_us < TELL_US) return;
    telling->told_us = os_clock_us();
    complain("walking: %d of %d parts are done", ended, telling->parts);
}

// How many policies a part has: few enough for all processors, many enough to be worth a process.
static int part_size(int walked, int plays, int at_once)
{
    int size = PART_PLAYS / plays, even = (walked + 2 * at_once - 1) / (2 * at_once);
    size = size < even ? size : even;
    return size > 1 ? size : 1;
}

static bool join_parts(const Buf *parts, int n, Buf *out)
{
    for (int i = 0; i < n; i++)
        buf_addf(out, "%s" STR_FMT, i ? "," : "[", STR_ARG(buf_str(&parts[i])));
    buf_addc(out, ']');
    return true;
}

// Every policy is walked in one part alone, so the figures are the same however many parts there are.
static bool walk_parts(
    WalkOrder *order, const JobInput *input, int at_once, Buf *parts, Err *err)
{
    Arena arena = {0};
    int walked = walk_policies(order->policy);
    int size = part_size(walked, order->plays, at_once);
    int n = (walked + size - 1) / size;
    Str *texts = arena_array(&arena, Str, n + 1);
    Buf *outs = arena_array(&arena, Buf, n + 1);
    Telling telling = {n, os_clock_us()};
    for (int i = 0; i < n; i++) {
        Buf text = {0};
        WalkOrder part = *order;
        part.first = i * size;
        part.count = size;
        walk_order_write(&part, &text);
        texts[i] = arena_str(&arena, buf_str(&text));
        buf_free(&text);
    }
    JobBatch batch = {
        JOB_WALK, input, texts, n, at_once, (JobWatch){tell_parts, &telling}};
    bool done = job_run_each(jobs, &batch, outs, err) && join_parts(outs, n, parts);
    for (int i = 0; i < n; i++)
        buf_free(&outs[i]);
    arena_free(&arena);
    return done;
}

static bool walk_and_report(
    WalkOrder *order, JobInput *input, int at_once, Buf *reply, Err *err)
{
    Buf parts = {0}, text = {0};
    bool several = at_once > 1 && walk_policies(order->policy) > 1;
    bool done = !several || walk_parts(order, input, at_once, &parts, err);
    order->parts = buf_str(&parts);
    walk_order_write(order, &text);
    input->text = buf_str(&text);
    done = done && job_run(jobs, JOB_WALK, input, reply, err);
    buf_free(&parts);
    buf_free(&text);
    return done;
}

static void write_play(WalkOrder *order, JobInput *input, const char *file, Err *err)
{
    Buf text = {0}, reply = {0};
    walk_order_write(order, &text);
    input->text = buf_str(&text);
    bool done =
        file || err_set(err, ERR_USAGE, "--write wants a file too: -o FILE.play");
    done = done && job_run(jobs, JOB_WALK, input, &reply, err);
    json_t *told = done ? json_read(buf_str(&reply), "walk", err) : NULL;
    if (told) os_write_safely(file, json_get_str(told, "play"), err);
    json_decref(told);
    buf_free(&text);
    buf_free(&reply);
}

int run_walk(const Arguments *arguments, Err *err)
{
    Buf path = {0}, gates = {0}, reply = {0};
    Folder folder = {0};
    Host host;
    WalkOrder order = {0};
    JobInput input = {.host = &host};
    int code = CODE_FINE, at_once = os_processors();
    if (arguments_jobs(arguments, WALK_JOBS_MAX, &at_once, err) &&
        read_order(arguments, &order, &gates, err) &&
        tool_find_scenario(arguments->operands[0], &path, &folder, &host, err)) {
        if (order.play > 0)
            write_play(&order, &input, arguments->options[OPTION_OUT], err);
        else if (walk_and_report(&order, &input, at_once, &reply, err))
            code = tell(buf_str(&reply), arguments, err);
    }
    buf_free(&reply);
    buf_free(&gates);
    files_close(&folder);
    buf_free(&path);
    return code;
}
