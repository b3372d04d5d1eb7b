#include "ipc/remote.h"

#include "ipc/ahead.h"
#include "ipc/client.h"
#include "ipc/crash_page.h"
#include "ipc/script_ahead.h"
#include "ipc/server.h"
#include "ipc/store_guard.h"
#include "page/page_json.h"
#include "page/play_report.h"

#include <stdlib.h>
#include <string.h>

typedef struct Remote {
    RemoteSetup setup;
    // Of REQUEST_OPEN, for a worker that is started again; strings in [strings].
    StorySetup story;
    Arena strings;
    Server server;
    Ahead ahead_sent; // what a worker that is alone has
    Crash crash;      // why there is no worker, while there is none
    Request pending;  // what was sent and not yet received
    bool shown;       // a page of a story has been received
    bool tells;       // the reply is the page of a lost story anew
    Arena arena;      // of the page
    Page page;
    Buf settings;            // as either side last sent them
    Buf ahead;               // as the worker last sent it
    uint32_t turns_before;   // of the workers before this one
    Buf turns[REMOTE_TURNS]; // plays after turns; the last is the newest
    int n_turns;
} Remote;

// --- what a reply brings ------------------------------------------------------------------------

static void drop_oldest(Remote *remote)
{
    buf_free(&remote->turns[0]);
    memmove(
        remote->turns, remote->turns + 1, (REMOTE_TURNS - 1) * sizeof *remote->turns);
    remote->turns[--remote->n_turns] = (Buf){0};
}

static void keep_turn(Remote *remote, Str save)
{
    if (save.n == 0 || save.n > GUARD_SAVE_MAX) return;
    if (remote->n_turns == REMOTE_TURNS) drop_oldest(remote);
    buf_add(&remote->turns[remote->n_turns++], save);
}

static void replace(Buf *buf, Str bytes)
{
    buf_clear(buf);
    buf_add(buf, bytes);
}

// False when there is none and none was shown before.
static bool read_page(Remote *remote, Str json)
{
    Arena fresh = {0};
    Page page;
    if (json.n == 0) return remote->shown;
    if (!page_from_json(&fresh, json, &page, NULL)) {
        arena_free(&fresh);
        return false;
    }
    arena_free(&remote->arena);
    remote->arena = fresh;
    remote->page = page;
    remote->page.turn += remote->turns_before;
    remote->shown = true;
    return true;
}

// Settings that have changed, as both sides send them.
static bool read_settings(Remote *remote, Str json)
{
    Settings settings;
    if (json.n == 0) return true;
    bool is = settings_read(json, &settings, NULL, NULL);
    settings_free(&settings);
    if (is) replace(&remote->settings, json);
    return is;
}

static bool read_reply(Remote *remote, const ReplyMessage *message, Reply *reply)
{
    if (message->reply.turns < 0 || message->reply.report.n > PLAY_REPORT_MAX ||
        !read_settings(remote, message->reply.settings) ||
        !read_page(remote, message->page))
        return false;
    keep_turn(remote, message->reply.save);
    *reply = message->reply;
    reply->page = NULL;
    if (message->page.n == 0) return true;
    replace(&remote->ahead, message->reply.ahead);
    reply->page = &remote->page;
    reply->ahead = buf_str(&remote->ahead);
    return true;
}

// --- the page for a worker that is lost ---------------------------------------------------------

static CrashWhy why_of(Served served)
{
    static const CrashWhy whys[] = {[SERVED_DIED] = CRASH_DIED,
        [SERVED_HANGS] = CRASH_HANGS,
        [SERVED_PROTOCOL] = CRASH_PROTOCOL};
    return whys[served];
}

static void show_crash(Remote *remote, CrashWhy why, Reply *reply)
{
    Crash *crash = &remote->crash;
    crash->why = why;
    crash->turns = remote->n_turns;
    crash->can_report = store_can(&remote->setup.pages.store, STORE_WRITE);
    if (remote->server.worker) {
        buf_clear(&crash->cause);
        worker_cause(remote->server.worker, &crash->cause);
    }
    server_stop(&remote->server);
    Arena fresh = {0};
    Str scenario = arena_str(&fresh, remote->page.scenario);
    uint32_t turn = remote->page.turn + 1;
    crash_page(crash, &fresh, &remote->page);
    arena_free(&remote->arena);
    remote->arena = fresh;
    remote->page.scenario = scenario;
    remote->page.turn = turn;
    *reply = (Reply){.page = &remote->page};
}

// Waits until the worker has replied. False with the story's own sentence when it refused, and
// nothing has changed. A worker that is lost is no error here: its page says so.
static bool wait_for_reply(Remote *remote, Reply *reply, Err *err)
{
    ReplyMessage message = {0};
    Served served = server_wait(&remote->server, &message);
    bool first = remote->pending.kind == REQUEST_OPEN;
    bool asks = remote->story.start_at.n > 0 || remote->story.edition.n > 0;
    bool may_refuse = first ? asks : remote->shown;
    if (served == SERVED_REPLY && message.err.kind != ERR_NONE && may_refuse)
        return err_set(err, message.err.kind, "%s", message.err.text);
    if (served == SERVED_REPLY && message.err.kind == ERR_NONE &&
        read_reply(remote, &message, reply))
        return true;
    show_crash(remote, served == SERVED_REPLY ? CRASH_PROTOCOL : why_of(served), reply);
    return true;
}

// --- starting -----------------------------------------------------------------------------------

static bool start(const Remote *remote, Server *server, Err *err)
{
    const RemoteSetup *setup = &remote->setup;
    WorkerSetup worker = {.program = setup->program ? setup->program : WORKER_PROGRAM,
        .argument = setup->argument};
    return server_start(server, &worker, err);
}

static void send_request(Remote *remote, Server *server, const Request *request)
{
    if (server->alone) ahead_send_saves(&remote->ahead_sent, server, remote->setup.id);
    server_send_request(server, request);
}

static void send_files(Remote *remote, Server *server)
{
    const RemoteSetup *setup = &remote->setup;
    ahead_free(&remote->ahead_sent);
    if (setup->alone || !worker_can_call())
        ahead_send_files(server, setup->files, setup->n_files);
    else if (setup->send_ahead)
        script_ahead_send(&setup->pages.host, server);
}

// At [place], if there is one, else with the play after the last turn, if there was one.
static void send_open(Remote *remote, Server *server, const Request *request, Str place)
{
    Request open = {REQUEST_OPEN, .settings = buf_str(&remote->settings),
        .now = request->now, .slot = request->slot, .unsaved = request->unsaved,
        .setup = remote->story};
    send_files(remote, server);
    if (remote->n_turns > 0 && place.n == 0)
        open.setup.resume = buf_str(&remote->turns[remote->n_turns - 1]);
    open.setup.place = place;
    send_request(remote, server, &open);
}

// The page of the lost story stays until the reply is received.
static void start_again(Remote *remote)
{
    Crash *crash = &remote->crash;
    Err err = {0};
    crash->reported = false;
    buf_clear(&crash->trouble);
    remote->turns_before = remote->page.turn + 1;
    if (!start(remote, &remote->server, &err)) {
        crash->why = CRASH_REFUSED;
        remote->tells = true;
        return;
    }
    remote->crash.why = CRASH_NONE;
    remote->shown = false;
    remote->story.note = (Str){0};
    remote->pending.kind = REQUEST_ACT; // whatever it was, the first page is its reply
    send_open(remote, &remote->server, &remote->pending, (Str){0});
}

// --- reading the files anew ---------------------------------------------------------------------

static void say_lost(const Server *server, Served served, Err *err)
{
    Arena arena = {0};
    Crash crash = {.why = why_of(served)};
    worker_cause(server->worker, &crash.cause);
    err_set(err, ERR_DATA, STR_FMT, STR_ARG(crash_sentence(&crash, &arena)));
    buf_free(&crash.cause);
    arena_free(&arena);
}

// A worker that has read the files as they are now takes the place of the one before. False with [err] where
// it cannot play them: the one before stays.
static bool replace_worker(Remote *remote, Str place, Reply *reply, Err *err)
{
    Server fresh = {.host = remote->server.host,
        .store = remote->server.store,
        .total_ms = remote->server.total_ms};
    ReplyMessage message = {0};
    if (!start(remote, &fresh, err)) return false;
    send_open(remote, &fresh, &remote->pending, place);
    Served served = server_wait(&fresh, &message);
    bool taken = served == SERVED_REPLY && message.err.kind == ERR_NONE &&
                 message.page.n > 0 && read_reply(remote, &message, reply);
    if (served == SERVED_REPLY && message.err.kind != ERR_NONE)
        err_set(err, message.err.kind, "%s", message.err.text);
    else if (!taken)
        say_lost(&fresh, served == SERVED_REPLY ? SERVED_PROTOCOL : served, err);
    server_free(taken ? &remote->server : &fresh);
    if (taken) remote->server = fresh;
    return taken;
}

static bool reload(Remote *remote, Reply *reply, Err *err)
{
    Buf place = {0};
    Err why = {0};
    remote->story.note = (Str){0};
    bool done = wait_for_reply(remote, reply, err); // to REQUEST_PLACE
    bool lost = remote->crash.why != CRASH_NONE;
    if (done && !lost) {
        buf_add(&place, reply->text);
        *reply = (Reply){0};
        if (!replace_worker(remote, buf_str(&place), reply, &why)) {
            Request stale = remote->pending;
            stale.kind = REQUEST_STALE;
            stale.value = str_of(why.text);
            send_request(remote, &remote->server, &stale);
            done = wait_for_reply(remote, reply, err);
        }
    }
    buf_free(&place);
    return done;
}

// --- actions of the crash page ------------------------------------------------------------------

static void report(Remote *remote)
{
    Crash *crash = &remote->crash;
    Buf text = {0};
    Err trouble = {0};
    crash_report(crash, &remote->page, &text);
    crash->reported = store_write(
        &remote->setup.pages.store, STR(STORE_REPORT), buf_str(&text), &trouble);
    replace(&crash->trouble, crash->reported ? (Str){0} : str_of(trouble.text));
    buf_free(&text);
}

// Whether the request begins the story anew: an action of the page that does, or the files have changed.
static bool begins_anew(const Remote *remote, const Request *request)
{
    return request->kind == REQUEST_RELOAD ||
           (request->kind == REQUEST_ACT && page_action(&remote->page, request->id) &&
               !str_eq(request->id, STR(CRASH_QUIT)) &&
               !str_eq(request->id, STR(CRASH_REPORT)));
}

// What is sent while there is no worker. What shows the page anew does so when the reply is received.
static void send_to_crash(Remote *remote, const Request *request)
{
    Crash *crash = &remote->crash;
    bool notes = request->kind == REQUEST_NOTE || request->kind == REQUEST_REFUSE;
    remote->tells = notes && request->value.n > 0;
    if (remote->tells) {
        crash->reported = false;
        replace(&crash->trouble, request->value);
    }
    if (!begins_anew(remote, request)) return;
    bool earlier = str_eq(request->id, STR(CRASH_EARLIER));
    if (earlier) buf_free(&remote->turns[--remote->n_turns]);
    start_again(remote);
}

static bool act_on_crash(Remote *remote, Reply *reply, Err *err)
{
    Str id = remote->pending.id;
    if (!page_action(&remote->page, id))
        return err_set(err, ERR_USAGE,
            "there is no action \"" STR_FMT "\" on this page", STR_ARG(id));
    if (str_eq(id, STR(CRASH_QUIT))) {
        remote->page.quit = true;
        *reply = (Reply){.page = &remote->page};
        return true;
    }
    report(remote);
    show_crash(remote, remote->crash.why, reply);
    return true;
}

// --- the backend --------------------------------------------------------------------------------

static void keep_setup(Remote *remote, const StorySetup *setup)
{
    Arena *arena = &remote->strings;
    remote->story = *setup;
    remote->story.start_at = arena_str(arena, setup->start_at);
    remote->story.edition = arena_str(arena, setup->edition);
    remote->story.note = arena_str(arena, setup->note);
    remote->story.code = arena_str(arena, setup->code);
    remote->server.host = setup->host;
    remote->server.store = setup->store;
}

static void remote_send(void *ctx, const Request *request)
{
    Remote *remote = ctx;
    remote->pending = *request;
    if (request->settings.n > 0) replace(&remote->settings, request->settings);
    if (request->kind == REQUEST_OPEN) {
        keep_setup(remote, &request->setup);
        send_open(remote, &remote->server, request, (Str){0});
    } else if (remote->crash.why != CRASH_NONE) {
        send_to_crash(remote, request);
    } else {
        Request sent = *request;
        if (sent.kind == REQUEST_RELOAD) sent.kind = REQUEST_PLACE;
        send_request(remote, &remote->server, &sent);
    }
}

static bool remote_receive(void *ctx, Reply *reply, Err *err)
{
    Remote *remote = ctx;
    bool reloads = remote->pending.kind == REQUEST_RELOAD;
    if (remote->crash.why == CRASH_NONE)
        return reloads ? reload(remote, reply, err)
                       : wait_for_reply(remote, reply, err);
    if (remote->tells) {
        remote->tells = false;
        show_crash(remote, remote->crash.why, reply);
        return true;
    }
    if (remote->pending.kind == REQUEST_ACT) return act_on_crash(remote, reply, err);
    *reply = (Reply){0}; // the page stays
    return true;
}

static bool remote_ready(void *ctx, int ms)
{
    Remote *remote = ctx;
    return remote->crash.why != CRASH_NONE || server_await(&remote->server, ms);
}

static void remote_close(void *ctx)
{
    Remote *remote = ctx;
    server_free(&remote->server);
    ahead_free(&remote->ahead_sent);
    while (remote->n_turns > 0)
        buf_free(&remote->turns[--remote->n_turns]);
    buf_free(&remote->settings);
    buf_free(&remote->ahead);
    buf_free(&remote->crash.cause);
    buf_free(&remote->crash.trouble);
    arena_free(&remote->arena);
    arena_free(&remote->strings);
    free(remote);
}

Pages *remote_open(const RemoteSetup *setup, Err *err)
{
    Remote *remote = mem_new(1, sizeof *remote);
    *remote = (Remote){.setup = *setup, .server.total_ms = REMOTE_MAX_MS};
    Backend backend = {remote, remote_send, remote_receive, remote_ready, remote_close};
    if (start(remote, &remote->server, err))
        return pages_open_on(backend, &setup->pages, err);
    remote_close(remote);
    return NULL;
}
