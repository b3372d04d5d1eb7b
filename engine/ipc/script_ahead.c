#include "ipc/script_ahead.h"

#include "story/budgets.h"

#include <string.h>

#define NAME_BYTES_MAX 64   // a longer name is refused by the story
#define MENTIONS_MAX   2048 // of "include" that are looked at

typedef struct Ahead {
    Arena arena;
    Str *names; // LIMIT_FILES of them
    int n, mentions;
} Ahead;

static void add_name(Ahead *ahead, Str name)
{
    for (int i = 0; i < ahead->n; i++)
        if (str_eq(ahead->names[i], name)) return;
    if (ahead->n < LIMIT_FILES && name.n > 0 && name.n <= NAME_BYTES_MAX)
        ahead->names[ahead->n++] = arena_str(&ahead->arena, name);
}

// The text in quotation marks that [rest] begins with, after spaces and a bracket; else nothing.
static Str quoted(Str rest)
{
    while (rest.n > 0 && strchr(" \t(", rest.s[0]))
        rest = str_from(rest, 1);
    if (rest.n == 0 || !strchr("\"'", rest.s[0])) return (Str){0};
    Str words = str_from(rest, 1);
    size_t end = str_find(words, rest.s[0]);
    return end < words.n ? str_cut(words, 0, end) : (Str){0};
}

// One in a comment or a text is found too, and does no harm.
static void find_includes(Ahead *ahead, Str text)
{
    static const Str include = {"include", 7};
    while (text.n > 0 && ahead->mentions < MENTIONS_MAX) {
        text = str_from(text, str_find(text, include.s[0]));
        if (!str_starts(text, include)) {
            text = str_from(text, 1);
            continue;
        }
        ahead->mentions++;
        text = str_from(text, include.n);
        add_name(ahead, quoted(str_cut(text, 0, NAME_BYTES_MAX * 2)));
    }
}

void script_ahead_send(const Host *host, Server *server)
{
    Ahead ahead = {0};
    size_t sent = 0;
    ahead.names = arena_array(&ahead.arena, Str, LIMIT_FILES);
    add_name(&ahead, STR("scenario.lua"));
    for (int i = 0; i < ahead.n && sent <= SCRIPT_AHEAD_MAX; i++) {
        Buf text = {0};
        bool there = host->read(host->ctx, ahead.names[i], &text, NULL);
        if (there) sent += text.n;
        if (there && sent <= SCRIPT_AHEAD_MAX) {
            server_send_file(server, ahead.names[i], buf_str(&text));
            find_includes(&ahead, buf_str(&text));
        }
        buf_free(&text);
    }
    arena_free(&ahead.arena);
}
