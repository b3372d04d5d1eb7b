#define _POSIX_C_SOURCE 200809L
#include "bench/child.h"

#include "base/os.h"
#include "bench/table.h"

#include <dirent.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void die(const char *what)
{
    perror(what);
    exit(EXIT_FAILURE);
}

static void become(const char *command, int out)
{
    dup2(out, STDERR_FILENO);
    setenv("QANTAR_TRACE", "1", 1);
    char *line = malloc(strlen(command) + sizeof "exec ");
    if (!line) _exit(127);
    strcpy(line, "exec ");
    strcat(line, command);
    execl("/bin/sh", "sh", "-c", line, (char *)NULL);
    _exit(127);
}

void child_start(Child *child, const char *command)
{
    int ends[2];
    *child = (Child){0};
    if (pipe(ends) != 0) die("pipe");
    child->started = os_clock_us();
    child->pid = fork();
    if (child->pid < 0) die("fork");
    if (child->pid == 0) {
        close(ends[0]);
        become(command, ends[1]);
    }
    close(ends[1]);
    child->pipe = ends[0];
}

void child_stop(Child *child)
{
    kill(child->pid, SIGKILL);
    waitpid(child->pid, NULL, 0);
    close(child->pipe);
}

// What is said beside traces is passed on.
static bool take_line(Child *child, Trace *trace)
{
    bool is =
        sscanf(child->line, "TRACE %15s %" SCNu64, trace->what, &trace->when) == 2;
    if (!is) fprintf(stderr, "%s\n", child->line);
    child->n = 0;
    return is;
}

bool child_trace(Child *child, Trace *trace, uint64_t until)
{
    struct pollfd wait = {child->pipe, POLLIN, 0};
    for (;;) {
        uint64_t now = os_clock_us();
        int ms = until > now ? (int)((until - now) / 1000 + 1) : 0;
        if (poll(&wait, 1, ms) <= 0) return false;
        char c;
        if (read(child->pipe, &c, 1) != 1) return false;
        if (c != '\n' && child->n + 1 < sizeof child->line) child->line[child->n++] = c;
        child->line[child->n] = '\0';
        if (c == '\n' && take_line(child, trace)) return true;
    }
}

// Calls [each] with the process and with those that it has started and that still run.
static void each_process(
    const Child *child, void (*each)(void *ctx, long process), void *ctx)
{
    char path[80];
    snprintf(path, sizeof path, "/proc/%ld/task/%ld/children", (long)child->pid,
        (long)child->pid);
    each(ctx, child->pid);
    FILE *file = fopen(path, "r");
    for (long process; file && fscanf(file, "%ld", &process) == 1;)
        each(ctx, process);
    if (file) fclose(file);
}

static void add_memory(void *ctx, long process)
{
    double *kib = ctx;
    char path[64], line[256];
    long share = 0;
    snprintf(path, sizeof path, "/proc/%ld/smaps_rollup", process);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "Pss: %ld", &share) == 1) break;
    *kib += (double)share;
    if (file) fclose(file);
}

double child_memory(const Child *child)
{
    double kib = 0;
    each_process(child, add_memory, &kib);
    return kib > 0 ? kib / 1024 : NO_FIGURE;
}

static void add_thread(const char *folder, Work *work)
{
    char path[512], line[256];
    double ns = 0;
    long sleeps = 0;
    snprintf(path, sizeof path, "%s/schedstat", folder);
    FILE *file = fopen(path, "r");
    if (file && fscanf(file, "%lf", &ns) == 1) work->processor_ms += ns / 1e6;
    if (file) fclose(file);
    snprintf(path, sizeof path, "%s/status", folder);
    file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "voluntary_ctxt_switches: %ld", &sleeps) == 1)
            work->sleeps += sleeps;
    if (file) fclose(file);
}

static void add_work(void *ctx, long process)
{
    char path[64], thread[400];
    snprintf(path, sizeof path, "/proc/%ld/task", process);
    DIR *threads = opendir(path);
    for (struct dirent *entry; threads && (entry = readdir(threads));) {
        if (entry->d_name[0] == '.') continue;
        snprintf(thread, sizeof thread, "%s/%s", path, entry->d_name);
        add_thread(thread, ctx);
    }
    if (threads) closedir(threads);
}

Work child_work(const Child *child)
{
    Work work = {0};
    each_process(child, add_work, &work);
    return work;
}
