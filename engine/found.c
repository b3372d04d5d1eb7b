#include "found.h"

#include "base/arena.h"
#include "base/os.h"
#include "base/utf8.h"
#include "page/store.h"

#include <inttypes.h>

#define ALIAS_DIGITS 16
#define SHOWN_MAX    100 // bytes of a file's name that are shown
#define ENDING       ".json"

static Str without(Str name, Str ending) { return str_cut(name, 0, name.n - ending.n); }

// "town.slot-1.json", the settings, a report: a name that Qantar gives.
static bool is_given(Str file)
{
    if (!str_has_ending(file, STR(ENDING)))
        return str_eq(file, STR(STORE_REPORT ".txt"));
    Str name = without(file, STR(ENDING));
    return str_eq(name, STR(STORE_SETTINGS)) ||
           (os_name_plain(name) && store_is_regular(name));
}

// What Qantar keeps beside a file that it gave a name; a backup alone is worth offering.
static bool is_beside_given(const char *folder, Str file)
{
    if (!str_has_ending(file, STR(OS_BACKUP))) return false;
    Str kept = without(file, STR(OS_BACKUP));
    Buf path = {0};
    buf_addf(&path, "%s/" STR_FMT, folder, STR_ARG(kept));
    bool there = os_is_file(path.s);
    buf_free(&path);
    return is_given(kept) && there;
}

static bool is_odd(const char *folder, Str file)
{
    if (file.s[0] == '.' || str_has_ending(file, STR(".tmp")) || is_given(file) ||
        is_beside_given(folder, file))
        return false;
    Buf path = {0};
    buf_addf(&path, "%s/" STR_FMT, folder, STR_ARG(file));
    bool is = os_is_file(path.s);
    buf_free(&path);
    return is;
}

typedef struct Search {
    const char *folder;
    Str alias; // that is wanted; empty: all of them
    Buf *out;
    int n;
} Search;

static Str alias_of(Arena *arena, Str file)
{
    return arena_fmt(arena, STORE_FOUND "%016" PRIx64, str_checksum(file));
}

// On one line, so that it can stand in a list.
static void add_shown(Buf *out, Str file)
{
    Arena arena = {0};
    Str clean = utf8_clean(&arena, file);
    uint32_t code;
    for (size_t end = out->n + SHOWN_MAX; out->n < end && utf8_next(&clean, &code);)
        utf8_add(out, code == '\n' ? ' ' : code);
    arena_free(&arena);
}

static void list_one(void *ctx, Str file)
{
    Search *search = ctx;
    if (search->n > STORE_FOUND_MAX || !is_odd(search->folder, file)) return;
    if (++search->n > STORE_FOUND_MAX) {
        buf_add(search->out, STR(STORE_FOUND_MORE "\n"));
        return;
    }
    Arena arena = {0};
    buf_addf(search->out, STR_FMT "\t", STR_ARG(alias_of(&arena, file)));
    add_shown(search->out, file);
    buf_addc(search->out, '\n');
    arena_free(&arena);
}

bool found_list(const char *folder, Buf *out, Err *err)
{
    Search search = {.folder = folder, .out = out};
    return os_list(folder, list_one, &search, err);
}

static void find_one(void *ctx, Str file)
{
    Search *search = ctx;
    Arena arena = {0};
    if (search->n == 0 && str_eq(alias_of(&arena, file), search->alias) &&
        is_odd(search->folder, file)) {
        buf_addf(search->out, "%s/" STR_FMT, search->folder, STR_ARG(file));
        search->n++;
    }
    arena_free(&arena);
}

bool found_path(const char *folder, Str alias, Buf *path, Err *err)
{
    Search search = {.folder = folder, .alias = alias, .out = path};
    if (!os_list(folder, find_one, &search, err)) return false;
    return search.n > 0 ||
           err_set(err, ERR_NO_INPUT,
               "the file that was found in \"%s\" is not there any more", folder);
}

bool found_is_alias(Str name)
{
    Str prefix = STR(STORE_FOUND);
    bool is = str_starts(name, prefix) && name.n == prefix.n + ALIAS_DIGITS;
    for (size_t i = prefix.n; is && i < name.n; i++)
        is = str_find(STR("0123456789abcdef"), name.s[i]) < 16;
    return is;
}
