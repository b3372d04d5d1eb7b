#include "ipc/ahead.h"

#include "page/words.h"

#include <stdlib.h>

static void send_read(Server *server, CallKind kind, Str name)
{
    Buf bytes = {0};
    const Host *host = &server->host;
    bool there = kind == CALL_WORDS
                     ? host->words && host->words(host->ctx, name, &bytes, NULL)
                     : host->read(host->ctx, name, &bytes, NULL);
    Call call = {(int)kind, .name = name, .bytes = buf_str(&bytes)};
    if (there) server_send_answer(server, &call);
    buf_free(&bytes);
}

void ahead_send_files(Server *server, const Str *names, int n)
{
    for (int i = 0; i < n; i++)
        send_read(server, CALL_FILE, names[i]);
    for (int i = 0; words_spoken(i); i++)
        send_read(server, CALL_WORDS, str_of(words_spoken(i)));
    server_send_alone(server);
}

// --- the saves ----------------------------------------------------------------------------------

static void send_answer(Server *server, StoreOp op, Str name, Str bytes)
{
    server_send_answer(server, &(Call){CALL_STORE, (int)op, name, bytes});
}

// True when the worker does not have [name] as it is now.
static bool note(Ahead *ahead, Str name, uint64_t hash)
{
    for (int i = 0; i < ahead->n; i++) {
        AheadSave *save = &ahead->saves[i];
        if (!str_eq(save->name, name)) continue;
        bool changed = save->hash != hash;
        save->hash = hash;
        save->round = ahead->round;
        return changed;
    }
    ahead->saves = mem_grow(ahead->saves, ahead->n + 1, sizeof *ahead->saves);
    ahead->saves[ahead->n++] =
        (AheadSave){arena_str(&ahead->arena, name), hash, ahead->round};
    return true;
}

// One that comes again is sent again.
static void forget_removed(Ahead *ahead)
{
    int kept = 0;
    for (int i = 0; i < ahead->n; i++)
        if (ahead->saves[i].round == ahead->round)
            ahead->saves[kept++] = ahead->saves[i];
    ahead->n = kept;
}

static void send_save(Ahead *ahead, Server *server, Str name)
{
    Buf bytes = {0}, backup = {0};
    const Store *store = &server->store;
    StoreCall call = {STORE_READ_BACKUP, .name = name};
    bool there = store_read(store, name, &bytes, NULL);
    bool backed = store_call(store, &call, &backup, NULL);
    uint64_t hash = str_checksum(buf_str(&bytes)) * 31 + str_checksum(buf_str(&backup));
    if (note(ahead, name, hash)) {
        if (there) send_answer(server, STORE_READ, name, buf_str(&bytes));
        if (backed) send_answer(server, STORE_READ_BACKUP, name, buf_str(&backup));
    }
    buf_free(&bytes);
    buf_free(&backup);
}

void ahead_send_saves(Ahead *ahead, Server *server, Str id)
{
    Arena arena = {0};
    Buf list = {0};
    Str line, name;
    ahead->round++;
    // The first name that a store is asked for says whose saves it lists (ipc/store_guard.h).
    send_save(
        ahead, server, arena_fmt(&arena, STR_FMT "." STORE_AUTOSAVE, STR_ARG(id)));
    store_call(&server->store, &(StoreCall){.op = STORE_LIST}, &list, NULL);
    if (note(ahead, (Str){0}, str_checksum(buf_str(&list))))
        send_answer(server, STORE_LIST, (Str){0}, buf_str(&list));
    for (Str rest = buf_str(&list); str_split(&rest, '\n', &line);)
        if (str_split(&line, '\t', &name)) send_save(ahead, server, name);
    forget_removed(ahead);
    buf_free(&list);
    arena_free(&arena);
}

void ahead_free(Ahead *ahead)
{
    arena_free(&ahead->arena);
    free(ahead->saves);
    *ahead = (Ahead){0};
}
