// Saves, settings and records in the profile folder, as a Store.
#include "files.h"

#include "base/os.h"
#include "found.h"

#define SAVE_ENDING    ".json"
#define STORE_NAME_MAX 160 // bytes of a store's name; saves of every scenario fit

static bool is_store_name(Str name)
{
    return name.n <= STORE_NAME_MAX && os_name_plain(name);
}

static bool path_of(const Folder *folder, Str name, Buf *path, Err *err)
{
    if (!is_store_name(name))
        return err_set(
            err, ERR_DATA, "\"" STR_FMT "\" is no name for a save", STR_ARG(name));
    const char *ending = str_eq(name, STR(STORE_REPORT)) ? ".txt" : SAVE_ENDING;
    buf_addf(path, "%s/" STR_FMT "%s", folder->path, STR_ARG(name), ending);
    return true;
}

// Creates and locks the folder, and removes stale temporary files. The caller unlocks.
static bool lock_folder(const Folder *folder, int *lock, Err *err)
{
    *lock = OS_NO_LOCK;
    if (!os_make_folder(folder->path, err) || !os_lock(folder->path, lock, err))
        return false;
    if (*lock != OS_NO_LOCK) os_sweep(folder->path);
    return true;
}

// Removes stale temporary files beside the target of a link, too.
static void sweep_beside(const char *path, Str target)
{
    if (str_eq(str_of(path), target)) return;
    while (target.n > 1 && target.s[target.n - 1] != '/')
        target.n--;
    Buf folder = {0};
    buf_add(&folder, target);
    os_sweep(folder.s);
    buf_free(&folder);
}

// What may not be replaced is a conflict: the play then goes on beside it.
static bool may_replace(const char *path, Err *err)
{
    Buf target = {0};
    Err trouble = {0};
    bool may = os_write_target(path, &target, &trouble);
    if (may) sweep_beside(path, buf_str(&target));
    buf_free(&target);
    return may || err_set(err, ERR_CONFLICT, "%s", trouble.text);
}

static bool write_save(
    Folder *folder, const StoreCall *call, const char *path, Err *err)
{
    Store store = files_store(folder);
    int lock = OS_NO_LOCK;
    bool only_if = call->op == STORE_WRITE_IF;
    bool done =
        lock_folder(folder, &lock, err) &&
        (!only_if || (store_has_version(&store, call->name, call->version, err) &&
                         may_replace(path, err))) &&
        (only_if && call->version.broken ? os_write_over_broken(path, call->bytes, err)
                                         : os_write_safely(path, call->bytes, err));
    os_unlock(lock);
    return done;
}

// The backup goes too, and first: it must not remain when the save is gone.
static bool remove_save(const char *path, const char *backup, Err *err)
{
    return os_remove(backup, err) && os_remove(path, err);
}

static void add_save(void *ctx, Str name)
{
    Str ending = STR(SAVE_ENDING);
    if (!str_has_ending(name, ending)) return;
    Str save = str_cut(name, 0, name.n - ending.n);
    bool given = store_is_regular(save) || str_eq(save, STR(STORE_SETTINGS));
    if (is_store_name(save) && given) buf_addf(ctx, STR_FMT "\n", STR_ARG(save));
}

static bool list_saves(const Folder *folder, Buf *out, Err *err)
{
    if (!os_is_folder(folder->path)) return true; // nothing was stored yet
    return os_list(folder->path, add_save, out, err) &&
           found_list(folder->path, out, err);
}

// A file whose name Qantar did not give: read, and removed when the player says so.
static bool call_found(const Folder *folder, const StoreCall *call, Buf *out, Err *err)
{
    Buf path = {0};
    bool done = false;
    if (call->op != STORE_READ && call->op != STORE_REMOVE)
        err_set(err, call->op == STORE_READ_BACKUP ? ERR_NO_INPUT : ERR_DATA,
            "\"" STR_FMT "\" is no name for a save", STR_ARG(call->name));
    else if (found_path(folder->path, call->name, &path, err))
        done =
            call->op == STORE_READ ? os_read(path.s, out, err) : os_remove(path.s, err);
    buf_free(&path);
    return done;
}

static bool call_at(Folder *folder, const StoreCall *call, const char *path,
    const char *backup, Buf *out, Err *err)
{
    switch (call->op) {
    case STORE_READ:
        return os_read(path, out, err);
    case STORE_READ_BACKUP:
        return os_read(backup, out, err);
    case STORE_WRITE:
    case STORE_WRITE_IF:
        return write_save(folder, call, path, err);
    case STORE_REMOVE:
        return remove_save(path, backup, err);
    default:
        return err_set(err, ERR_BUG, "files have no operation %d", call->op);
    }
}

static bool call_files(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    Folder *folder = ctx;
    if (call->op == STORE_LIST) return list_saves(folder, out, err);
    if (call->op == STORE_CHECK) return os_folder_takes_files(folder->path, err);
    if (found_is_alias(call->name)) return call_found(folder, call, out, err);
    Buf path = {0}, backup = {0};
    bool done = path_of(folder, call->name, &path, err);
    if (done) buf_addf(&backup, "%s" OS_BACKUP, path.s);
    done = done && call_at(folder, call, path.s, backup.s, out, err);
    buf_free(&backup);
    buf_free(&path);
    return done;
}

Store files_store(Folder *folder)
{
    return (Store){folder, call_files,
        STORE_BIT(STORE_READ) | STORE_BIT(STORE_READ_BACKUP) | STORE_BIT(STORE_WRITE) |
            STORE_BIT(STORE_WRITE_IF) | STORE_BIT(STORE_REMOVE) |
            STORE_BIT(STORE_LIST) | STORE_BIT(STORE_CHECK)};
}

#define RECORDS_MAX 9999

// The first unused path: NAME.html, NAME-2.html, ...
static bool find_free_record(const char *folder, Str name, Buf *path, Err *err)
{
    for (int i = 1; i <= RECORDS_MAX; i++) {
        buf_clear(path);
        buf_addf(path, "%s/" STR_FMT, folder, STR_ARG(name));
        if (i > 1) buf_addf(path, "-%d", i);
        buf_add(path, STR(".html"));
        if (!os_is_there(path->s)) return true;
    }
    return err_set(err, ERR_IO, "%s holds %d records of that name; some must go first",
        folder, RECORDS_MAX);
}

bool files_save_record(const Folder *folder, Str name, Str html, Buf *path, Err *err)
{
    Buf records = {0}, found = {0};
    int lock = OS_NO_LOCK;
    buf_addf(&records, "%s/records", folder->path);
    if (!is_store_name(name)) name = STR("record");
    bool done = lock_folder(folder, &lock, err) && os_make_folder(records.s, err) &&
                find_free_record(records.s, name, &found, err) &&
                os_write_safely(found.s, html, err);
    os_unlock(lock);
    if (done) buf_add(path, buf_str(&found));
    buf_free(&records);
    buf_free(&found);
    return done;
}

static bool keep(void *ctx, Str name, Str html, Buf *path, Err *err)
{
    const Folder *folder = ctx;
    return files_save_record(folder, name, html, path, err);
}

Keeper files_keeper(Folder *folder) { return (Keeper){folder, keep}; }
