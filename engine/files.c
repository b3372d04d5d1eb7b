#include "files.h"
#include "root.h"

#include "base/os.h"

#include <stdlib.h>
#include <string.h>

#define OWN_SCENARIO "kazakhstan-2022"
#define SAVE_ENDING  ".json"
#define NAME_LONGEST 120 // bytes of a store's name; saves of every scenario fit

// --- the scenario's files -------------------------------------------------------------------------

static bool host_read(void *ctx, Str name, Buf *out, Err *err)
{
    return os_read_inside(((const Folder *)ctx)->path, name, out, err);
}

Host files_host(Folder *folder) { return (Host){.ctx = folder, .read = host_read}; }

static bool ends_with(Str name, Str ending)
{
    return name.n > ending.n && str_eq(str_from(name, name.n - ending.n), ending);
}

typedef struct Each {
    void (*each)(void *ctx, Str name);
    void *ctx;
} Each;

static void pass_on_script(void *ctx, Str name)
{
    const Each *to = ctx;
    if (ends_with(name, STR(".lua"))) to->each(to->ctx, name);
}

void files_scripts(void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx)
{
    Each to = {each, each_ctx};
    os_list(((const Folder *)ctx)->path, pass_on_script, &to, NULL);
}

static bool is_there(const char *path)
{
    return os_is_folder(path) || os_is_file(path);
}

// --- saves and settings ---------------------------------------------------------------------------

static bool name_fine(Str name)
{
    return name.n <= NAME_LONGEST && os_name_plain(name);
}

static bool path_of(const Folder *folder, Str name, Buf *path, Err *err)
{
    if (!name_fine(name))
        return err_set(
            err, ERR_DATA, "\"" STR_FMT "\" is no name for a save", STR_ARG(name));
    const char *ending = str_eq(name, STR("report")) ? ".txt" : SAVE_ENDING;
    buf_addf(path, "%s/" STR_FMT "%s", folder->path, STR_ARG(name), ending);
    return true;
}

static bool store_read(void *ctx, Str name, Buf *out, Err *err)
{
    Buf path = {0};
    bool done = path_of(ctx, name, &path, err) && os_read(path.s, out, err);
    buf_free(&path);
    return done;
}

static bool store_read_before(void *ctx, Str name, Buf *out, Err *err)
{
    Buf path = {0};
    bool done = path_of(ctx, name, &path, err);
    buf_add(&path, STR(OS_BACKUP));
    done = done && os_read(path.s, out, err);
    buf_free(&path);
    return done;
}

// Makes the folder, keeps other programs out of it and sweeps it. The caller unlocks.
static bool enter(const Folder *folder, int *lock, Err *err)
{
    *lock = OS_NO_LOCK;
    if (!os_make_folder(folder->path, err) || !os_lock(folder->path, lock, err))
        return false;
    if (*lock != OS_NO_LOCK) os_sweep(folder->path);
    return true;
}

static bool store_write(void *ctx, Str name, Str bytes, Err *err)
{
    const Folder *folder = ctx;
    Buf path = {0};
    int lock = OS_NO_LOCK;
    bool done = path_of(folder, name, &path, err) && enter(folder, &lock, err) &&
                os_write_safely(path.s, bytes, err);
    os_unlock(lock);
    buf_free(&path);
    return done;
}

// Whether something lies at [path] that is not [known]; with [err] when it cannot be read.
static bool is_other(const char *path, Known known, Err *err)
{
    Buf there = {0};
    Err trouble = {0};
    bool read = os_read(path, &there, &trouble);
    bool other =
        read ? str_mark(buf_str(&there)) != known.mark : trouble.kind != ERR_NO_INPUT;
    if (other && !read) err_set(err, trouble.kind, "%s", trouble.text);
    buf_free(&there);
    return other;
}

static bool write_known(const char *path, Known known, Str bytes, bool *other, Err *err)
{
    *other = is_other(path, known, err);
    if (*other) return false;
    return known.broken ? os_write_over_broken(path, bytes, err)
                        : os_write_safely(path, bytes, err);
}

static bool store_write_over(
    void *ctx, Str name, Known known, Str bytes, bool *other, Err *err)
{
    const Folder *folder = ctx;
    Buf path = {0};
    int lock = OS_NO_LOCK;
    *other = false;
    bool done = path_of(folder, name, &path, err) && enter(folder, &lock, err) &&
                write_known(path.s, known, bytes, other, err);
    os_unlock(lock);
    buf_free(&path);
    return done;
}

static bool store_remove(void *ctx, Str name, Err *err)
{
    Buf path = {0};
    Buf bak = {0}; // who removes a save wants this gone too, and first
    bool done = path_of(ctx, name, &path, err);
    if (done) buf_addf(&bak, "%s" OS_BACKUP, path.s);
    done = done && os_remove(bak.s, err) && os_remove(path.s, err);
    buf_free(&bak);
    buf_free(&path);
    return done;
}

static void pass_on_save(void *ctx, Str name)
{
    const Each *to = ctx;
    Str ending = STR(SAVE_ENDING);
    if (!ends_with(name, ending)) return;
    Str save = str_cut(name, 0, name.n - ending.n);
    if (name_fine(save)) to->each(to->ctx, save);
}

static bool store_list(
    void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx, Err *err)
{
    const Folder *folder = ctx;
    Each to = {each, each_ctx};
    if (!os_is_folder(folder->path)) return true; // nothing was kept yet
    return os_list(folder->path, pass_on_save, &to, err);
}

static void store_now(void *ctx, char out[17])
{
    (void)ctx;
    os_now(out);
}

#define RECORDS_MOST 9999

// The first path that is free: NAME.html, NAME-2.html, ...
static bool free_record(const char *folder, Str name, Buf *path, Err *err)
{
    for (int i = 1; i <= RECORDS_MOST; i++) {
        buf_clear(path);
        buf_addf(path, "%s/" STR_FMT, folder, STR_ARG(name));
        if (i > 1) buf_addf(path, "-%d", i);
        buf_add(path, STR(".html"));
        if (!is_there(path->s)) return true;
    }
    return err_set(err, ERR_IO, "%s holds %d records of that name; some must go first",
        folder, RECORDS_MOST);
}

bool files_keep_record(const Folder *folder, Str name, Str html, Buf *path, Err *err)
{
    Buf records = {0}, found = {0};
    int lock = OS_NO_LOCK;
    buf_addf(&records, "%s/records", folder->path);
    if (!name_fine(name)) name = STR("record");
    bool done = enter(folder, &lock, err) && os_make_folder(records.s, err) &&
                free_record(records.s, name, &found, err) &&
                os_write_safely(found.s, html, err);
    os_unlock(lock);
    if (done) buf_add(path, buf_str(&found));
    buf_free(&records);
    buf_free(&found);
    return done;
}

Store files_store(Folder *folder, bool clock)
{
    return (Store){.ctx = folder,
        .read = store_read,
        .write = store_write,
        .remove = store_remove,
        .list = store_list,
        .now = clock ? store_now : NULL,
        .read_before = store_read_before,
        .write_over = store_write_over};
}

// --- finding --------------------------------------------------------------------------------------

bool files_find(const char *inside, Buf *path, Err *err)
{
    buf_addf(path, "%s/%s", QANTAR_ROOT, inside);
    if (is_there(path->s)) return true;
    buf_clear(path);
    if (!os_program_folder(path, err)) return false;
    buf_addf(path, "/%s", inside);
    if (is_there(path->s)) return true;
    return err_set(err, ERR_NO_INPUT,
        "there is no \"%s\", neither in %s nor beside the program", inside,
        QANTAR_ROOT);
}

static bool is_scenario(const char *folder)
{
    Buf path = {0};
    buf_addf(&path, "%s/scenario.lua", folder);
    bool is = os_is_file(path.s);
    buf_free(&path);
    return is;
}

typedef struct Names { // of the scenarios in a folder
    Arena arena;
    const char *folder;
    Str *items;
    size_t n;
} Names;

static void add_scenario(void *ctx, Str name)
{
    Names *names = ctx;
    Str path = arena_fmt(&names->arena, "%s/" STR_FMT, names->folder, STR_ARG(name));
    if (!is_scenario(path.s)) return;
    names->items = mem_grow(names->items, names->n + 1, sizeof *names->items);
    names->items[names->n++] = arena_str(&names->arena, name);
}

static Str last_part(Str path)
{
    while (path.n > 1 && path.s[path.n - 1] == '/')
        path.n--;
    size_t start = path.n;
    while (start > 0 && path.s[start - 1] != '/')
        start--;
    return str_from(path, start);
}

// No such folder: names the scenario under scripts/ that is nearest, if one is near.
static bool fail_missing(const char *named, Err *err)
{
    Buf scripts = {0};
    Names names = {0};
    if (files_find("scripts", &scripts, NULL)) {
        names.folder = scripts.s;
        os_list(scripts.s, add_scenario, &names, NULL);
    }
    Str nearest = str_nearest(last_part(str_of(named)), names.items, names.n);
    if (nearest.n > 0)
        err_set(err, ERR_NO_INPUT,
            "there is no folder \"%s\"; did you mean \"scripts/" STR_FMT "\"?", named,
            STR_ARG(nearest));
    else
        err_set(err, ERR_NO_INPUT, "there is no folder \"%s\"", named);
    free(names.items);
    arena_free(&names.arena);
    buf_free(&scripts);
    return false;
}

static bool find_under_scripts(const char *name, Buf *path, Err *err)
{
    Buf inside = {0};
    buf_addf(&inside, "scripts/%s", name);
    bool found = files_find(inside.s, path, err) && is_scenario(path->s);
    if (!found) buf_clear(path);
    buf_free(&inside);
    return found;
}

bool files_find_scenario(const char *named, Buf *path, Err *err)
{
    if (!named)
        return find_under_scripts(OWN_SCENARIO, path, err) ||
               err_set(err, ERR_NO_INPUT,
                   "the scenario that comes with Qantar, \"" OWN_SCENARIO
                   "\", has no scenario.lua");
    if (os_is_file(named))
        return err_set(err, ERR_NO_INPUT,
            "\"%s\" is a file; a scenario is a folder with a scenario.lua", named);
    if (os_is_folder(named) && !is_scenario(named))
        return err_set(
            err, ERR_NO_INPUT, "the folder \"%s\" holds no scenario.lua", named);
    if (os_is_folder(named)) {
        buf_add(path, str_of(named));
        return true;
    }
    bool plain = !strchr(named, '/');
    if (plain && find_under_scripts(named, path, NULL)) return true;
    return fail_missing(named, err);
}

bool files_id_taken(void *ctx, Str id)
{
    Buf name = {0}, path = {0};
    buf_add(&name, id);
    bool taken = name_fine(id) && find_under_scripts(name.s, &path, NULL) &&
                 !os_same_file(path.s, ((const Folder *)ctx)->path);
    buf_free(&name);
    buf_free(&path);
    return taken;
}

bool files_find_profile(const char *named, Buf *path, Err *err)
{
    if (named)
        buf_add(path, str_of(named));
    else if (!os_data_folder(path, err))
        return false;
    if (path->n == 0)
        return err_set(err, ERR_USAGE, "the name of the profile folder is empty");
    if (!is_there(path->s) || os_is_folder(path->s)) return true;
    return err_set(err, ERR_IO,
        "the profile \"%s\" is a file; it must be a folder for saves and settings",
        path->s);
}
