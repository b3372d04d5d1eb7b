// Temporary files that dead processes have left.
#include "base/os.h"
#include "base/os_inner.h"

// Splits "save.json.HOST.PID.tmp" (os_temporary) into "save.json.HOST." and PID.
static bool parse_temporary(Str name, Str *before, uint64_t *pid)
{
    if (!str_has_ending(name, STR(".tmp"))) return false;
    Str rest = str_cut(name, 0, name.n - 4);
    size_t digits = 0;
    while (digits < rest.n && rest.s[rest.n - 1 - digits] != '.')
        digits++;
    *before = str_cut(rest, 0, rest.n - digits);
    return str_number(str_from(rest, rest.n - digits), INT32_MAX, pid);
}

// The process that wrote a temporary file of [host], or 0 when the name is not that of one.
static long writer_of(Str name, Str host)
{
    uint64_t pid = 0;
    Str before;
    if (!parse_temporary(name, &before, &pid) || !str_has_ending(before, host))
        return 0;
    before = str_cut(before, 0, before.n - host.n);
    bool ours =
        str_has_ending(before, STR(".json")) || str_has_ending(before, STR(".txt"));
    return ours ? (long)pid : 0;
}

typedef struct Sweep {
    const char *folder;
    Str host; // ".HOST."
    Buf path;
} Sweep;

static void sweep_one(void *ctx, Str name)
{
    Sweep *sweep = ctx;
    long pid = writer_of(name, sweep->host);
    if (pid == 0 || os_process_lives(pid)) return;
    buf_clear(&sweep->path);
    buf_addf(&sweep->path, "%s/" STR_FMT, sweep->folder, STR_ARG(name));
    os_remove(sweep->path.s, NULL);
}

void os_sweep(const char *folder)
{
    Buf own = {0};
    os_temporary("", &own);
    Sweep sweep = {.folder = folder};
    uint64_t own_pid;
    if (parse_temporary(buf_str(&own), &sweep.host, &own_pid))
        os_list(folder, sweep_one, &sweep, NULL);
    buf_free(&sweep.path);
    buf_free(&own);
}
