#include "files.h"
#include "base/language.h"
#include "base/nearest.h"
#include "found.h"

#include "base/os.h"
#include "ipc/unpack.h"

#include <stdlib.h>
#include <string.h>

#define OWN_SCENARIO   "kazakhstan-2022"
#define SAVE_ENDING    ".json"
#define STORE_NAME_MAX 160 // bytes of a store's name; saves of every scenario fit

// --- the scenario's files -------------------------------------------------------------------------

#define NEAR_FILES_MAX 1000 // that are looked through for "did you mean"

typedef struct NearFile {
    Arena arena;
    Str wanted, stem, found;
    Str names[NEAR_FILES_MAX];
    int n;
} NearFile;

static Str stem_of(Str name)
{
    size_t end = name.n;
    while (end > 0 && name.s[end - 1] != '.')
        end--;
    return end > 1 ? str_cut(name, 0, end - 1) : name;
}

// Another case, or another ending.
static void look_near(void *ctx, Str name)
{
    NearFile *near = ctx;
    if (near->n == NEAR_FILES_MAX) return;
    Str kept = near->names[near->n++] = arena_str(&near->arena, name);
    if (near->found.n == 0 && str_same_word(stem_of(kept), near->stem))
        near->found = kept;
}

// Adds "; did you mean ...?" with a file of the same folder. A folder that is a link is not listed.
static void hint_near(const char *path, Str name, Err *err)
{
    NearFile near = {.wanted = name};
    size_t slash = str_find(name, '/');
    Str folder = slash < name.n ? str_cut(name, 0, slash) : (Str){0};
    if (folder.n > 0) near.wanted = str_from(name, slash + 1);
    near.stem = stem_of(near.wanted);
    Buf listed = {0}, unread = {0};
    Err why = {0};
    buf_addf(&listed, "%s" STR_FMT STR_FMT, path, STR_ARG(folder.n ? STR("/") : folder),
        STR_ARG(folder));
    bool link = folder.n > 0 && !os_read_inside(path, folder, &unread, &why) &&
                why.kind == ERR_DATA;
    if (!link && str_find(near.wanted, '/') == near.wanted.n)
        os_list(listed.s, look_near, &near, NULL);
    if (near.found.n == 0) near.found = nearest_name(near.wanted, near.names, near.n);
    Err told = {0};
    if (near.found.n > 0) {
        err_set(&told, err->kind, "%s; did you mean \"" STR_FMT "\"?", err->text,
            STR_ARG(near.found));
        *err = told;
    }
    buf_free(&listed);
    buf_free(&unread);
    arena_free(&near.arena);
}

static bool host_read(void *ctx, Str name, Buf *out, Err *err)
{
    const char *path = ((const Folder *)ctx)->path;
    if (os_read_inside(path, name, out, err)) return true;
    if (err && err->kind == ERR_NO_INPUT) hint_near(path, name, err);
    return false;
}

static uint64_t host_work_us(void *ctx)
{
    (void)ctx;
    return os_work_us();
}

// A file that cannot be read, or is too large, says so with every read of it.
static bool open_packed(Folder *folder, Err *err)
{
    if (folder->unpack) return true;
    buf_clear(&folder->packed);
    if (!os_read(folder->path, &folder->packed, err)) return false;
    folder->unpack = unpack_new(buf_str(&folder->packed), NULL);
    return true;
}

static bool packed_read(void *ctx, Str name, Buf *out, Err *err)
{
    Folder *folder = ctx;
    return open_packed(folder, err) && unpack_read(folder->unpack, name, out, err);
}

// A tag has letters, digits and hyphens: it leads nowhere else.
static bool host_words(void *ctx, Str language, Buf *out, Err *err)
{
    (void)ctx;
    Buf name = {0}, path = {0};
    bool valid = language_tag_valid(language);
    buf_addf(&name, "assets/lang/" STR_FMT ".po", STR_ARG(language));
    bool read = (valid || err_set(err, ERR_DATA, "this is no tag of a language")) &&
                files_find(name.s, &path, err) && os_read(path.s, out, err);
    buf_free(&name);
    buf_free(&path);
    return read;
}

Host files_host(Folder *folder)
{
    bool packed = folder->path && os_is_file(folder->path);
    return (Host){.ctx = folder,
        .read = packed ? packed_read : host_read,
        .work_us = host_work_us,
        .words = host_words};
}

size_t files_packed(Folder *folder)
{
    if (!os_is_file(folder->path)) return 0;
    return open_packed(folder, NULL) && folder->packed.n > 0 ? folder->packed.n : 1;
}

void files_close(Folder *folder)
{
    unpack_close(folder->unpack);
    buf_free(&folder->packed);
    folder->unpack = NULL;
}

static bool is_there(const char *path)
{
    return os_is_folder(path) || os_is_file(path);
}

// --- saves and settings ---------------------------------------------------------------------------

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
        if (!is_there(path->s)) return true;
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

// --- finding --------------------------------------------------------------------------------------

bool files_find(const char *inside, Buf *path, Err *err)
{
    if (!os_program_folder(path, err)) return false;
    buf_addf(path, "/%s", inside);
    if (is_there(path->s)) return true;
    return err_set(err, ERR_NO_INPUT, "there is no \"%s\" beside the program: \"%s\"",
        inside, path->s);
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

// Fails with the nearest name of a scenario under scripts/, if any is similar.
static bool fail_missing(const char *named, Err *err)
{
    Buf scripts = {0};
    Names names = {0};
    if (str_has_ending(str_of(named), STR(PACK_ENDING)))
        return err_set(err, ERR_NO_INPUT, "there is no file \"%s\"", named);
    if (files_find("scripts", &scripts, NULL)) {
        names.folder = scripts.s;
        os_list(scripts.s, add_scenario, &names, NULL);
    }
    Str nearest = nearest_name(last_part(str_of(named)), names.items, names.n);
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

// Some editors add an ending of their own and do not show it.
static bool fail_empty(const char *folder, Err *err)
{
    Buf text = {0};
    buf_addf(&text, "%s/scenario.lua.txt", folder);
    bool named_so = os_is_file(text.s);
    buf_free(&text);
    return err_set(err, ERR_NO_INPUT, "the folder \"%s\" holds no scenario.lua%s",
        folder, named_so ? "; it holds a scenario.lua.txt: take the .txt away" : "");
}

bool files_find_scenario(const char *named, Buf *path, Err *err)
{
    if (!named)
        return find_under_scripts(OWN_SCENARIO, path, err) ||
               err_set(err, ERR_NO_INPUT,
                   "the scenario that comes with Qantar, \"" OWN_SCENARIO
                   "\", has no scenario.lua");
    if (os_is_file(named) && str_has_ending(str_of(named), STR(PACK_ENDING))) {
        buf_add(path, str_of(named));
        return true;
    }
    if (os_is_file(named))
        return err_set(err, ERR_NO_INPUT,
            "\"%s\" is a file; a scenario is a folder with a scenario.lua, or a file "
            "NAME" PACK_ENDING " that qantar pack wrote",
            named);
    if (os_is_folder(named) && !is_scenario(named)) return fail_empty(named, err);
    if (os_is_folder(named)) {
        buf_add(path, str_of(named));
        return true;
    }
    bool plain = !strchr(named, '/');
    if (plain && find_under_scripts(named, path, NULL)) return true;
    return fail_missing(named, err);
}

// Whether a scenario that came with Qantar has this id; *is_it: whether it is the one in [folder].
static bool find_bundled(const Folder *folder, Str id, bool *is_it)
{
    Buf name = {0}, path = {0};
    buf_add(&name, id);
    bool found = is_store_name(id) && find_under_scripts(name.s, &path, NULL);
    *is_it = found && os_same_file(path.s, folder->path);
    buf_free(&name);
    buf_free(&path);
    return found;
}

bool files_id_taken(const Folder *folder, Str id)
{
    bool is_it;
    return find_bundled(folder, id, &is_it) && !is_it;
}

bool files_is_bundled(const Folder *folder, Str id)
{
    bool is_it;
    return find_bundled(folder, id, &is_it) && is_it;
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
