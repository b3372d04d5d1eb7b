#include "web/web_open.h"

#include "base/os.h"
#include "ipc/unpack.h"
#include "pack/pack_name.h"

#include <inttypes.h>
#include <string.h>

#define OPENED   "/opened" // in memory
#define WORK_MS  5000      // for one file
#define TOTAL_MS 60000

static void ask(WebOpen *open, const char *job, Str value)
{
    server_send_request(&open->server,
        &(Request){.kind = REQUEST_JOB, .id = str_of(job), .value = value});
}

bool web_open_begin(WebOpen *open, Str packed, Err *err)
{
    web_open_close(open);
    open->server.work_ms = WORK_MS;
    open->server.total_ms = TOTAL_MS;
    if (!server_start(&open->server, &(WorkerSetup){.program = WORKER_PROGRAM}, err))
        return false;
    open->state = WEB_OPEN_WORKS;
    open->packed = packed.n;
    open->folder = arena_fmt(&open->arena, OPENED "/%016" PRIx64, str_checksum(packed));
    ask(open, JOB_UNPACK_OPEN, packed);
    return true;
}

static bool write_file(const WebOpen *open, Str name, Str bytes, Err *err)
{
    Arena arena = {0};
    Str path =
        arena_fmt(&arena, STR_FMT "/" STR_FMT, STR_ARG(open->folder), STR_ARG(name));
    char *slash = strrchr(arena_fmt(&arena, STR_FMT, STR_ARG(path)).s, '/');
    Str folder = str_cut(path, 0, path.n - strlen(slash));
    bool done = os_make_folder(arena_str(&arena, folder).s, err) &&
                os_write_safely(path.s, bytes, err);
    arena_free(&arena);
    return done;
}

// What has come is the answer to the open, then the manifest, then each file.
static bool take(WebOpen *open, Str text, Err *err)
{
    int file = open->asked - 2; // -2: the open, -1: the manifest
    if (file == -1 && !pack_manifest_read(text, &open->arena, &open->manifest, err))
        return false;
    Str name = file >= 0 ? open->manifest.files[file].name : STR(PACK_MANIFEST);
    if (file >= -1 && !write_file(open, name, text, err)) return false;
    if (file + 1 == open->manifest.n_files && file >= -1) {
        open->state = WEB_OPEN_DONE;
        return true;
    }
    open->asked++;
    ask(open, JOB_UNPACK,
        file == -2 ? STR(PACK_MANIFEST) : open->manifest.files[file + 1].name);
    return true;
}

WebOpenState web_open_step(WebOpen *open, Err *err)
{
    ReplyMessage message = {0};
    if (open->state != WEB_OPEN_WORKS || !server_ready(&open->server))
        return open->state;
    Served served = server_wait(&open->server, &message);
    bool fine = served == SERVED_REPLY && message.err.kind == ERR_NONE;
    if (served != SERVED_REPLY)
        err_set(err, ERR_DATA, "the packed scenario could not be opened in time");
    else if (!fine)
        err_set(err, message.err.kind, "%s", message.err.text);
    if (!fine || !take(open, message.reply.text, err)) open->state = WEB_OPEN_REFUSED;
    if (open->state != WEB_OPEN_WORKS) server_free(&open->server);
    return open->state;
}

void web_open_close(WebOpen *open)
{
    server_free(&open->server);
    arena_free(&open->arena);
    *open = (WebOpen){0};
}
