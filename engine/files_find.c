// Finding data folders, scenarios and the profile.
#include "files.h"

#include "base/nearest.h"
#include "base/os.h"

#include <stdlib.h>
#include <string.h>

#define OWN_SCENARIO "kazakhstan-2022"

bool files_find(const char *inside, Buf *path, Err *err)
{
    if (!os_program_folder(path, err)) return false;
    buf_addf(path, "/%s", inside);
    if (os_is_there(path->s)) return true;
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

typedef struct Names { // of the scenarios, or of all entries, in a folder
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

// The nearest name of a scenario beside the folder that is not there, with its path; {0} if none is similar.
static Str near_beside(const char *named, Names *names)
{
    Str last = last_part(str_of(named));
    Str parent = str_cut(str_of(named), 0, (size_t)(last.s - named));
    Str listed = parent.n > 0 ? parent : STR("./");
    names->folder = arena_str(&names->arena, str_cut(listed, 0, listed.n - 1)).s;
    os_list(names->folder[0] ? names->folder : "/", add_scenario, names, NULL);
    Str nearest = nearest_name(last, names->items, names->n);
    if (nearest.n == 0) return nearest;
    return arena_fmt(&names->arena, STR_FMT STR_FMT, STR_ARG(parent), STR_ARG(nearest));
}

// Fails with the nearest name of a scenario beside it or under scripts/, if any is similar.
static bool fail_missing(const char *named, Err *err)
{
    Buf scripts = {0};
    Names names = {0};
    if (str_has_ending(str_of(named), STR(PACK_ENDING)))
        return err_set(err, ERR_NO_INPUT, "there is no file \"%s\"", named);
    Str beside = near_beside(named, &names), nearest = {0};
    names.n = 0;
    if (beside.n == 0 && files_find("scripts", &scripts, NULL)) {
        names.folder = scripts.s;
        os_list(scripts.s, add_scenario, &names, NULL);
        nearest = nearest_name(last_part(str_of(named)), names.items, names.n);
    }
    if (beside.n > 0)
        err_set(err, ERR_NO_INPUT,
            "there is no folder \"%s\"; did you mean \"" STR_FMT "\"?", named,
            STR_ARG(beside));
    else if (nearest.n > 0)
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

static void add_other(void *ctx, Str name)
{
    Names *names = ctx;
    if (str_eq(name, STR("scenario.lua"))) return;
    names->items = mem_grow(names->items, names->n + 1, sizeof *names->items);
    names->items[names->n++] = arena_str(&names->arena, name);
}

// Fails with the file that was meant, if its name is similar. Some editors add an ending of their own and do not show it.
static bool fail_empty(const char *folder, Err *err)
{
    Buf text = {0};
    Names names = {.folder = folder}, inner = {.folder = folder};
    buf_addf(&text, "%s/scenario.lua.txt", folder);
    os_list(folder, add_other, &names, NULL);
    os_list(folder, add_scenario, &inner, NULL);
    Str near = nearest_name(STR("scenario.lua"), names.items, names.n);
    if (os_is_file(text.s))
        err_set(err, ERR_NO_INPUT,
            "the folder \"%s\" holds no scenario.lua; it holds a scenario.lua.txt: "
            "take the .txt away",
            folder);
    else if (near.n > 0)
        err_set(err, ERR_NO_INPUT,
            "the folder \"%s\" holds no scenario.lua; it holds \"" STR_FMT
            "\": call it scenario.lua",
            folder, STR_ARG(near));
    else if (inner.n > 0)
        err_set(err, ERR_NO_INPUT,
            "the folder \"%s\" holds no scenario.lua; did you mean \"%s/" STR_FMT "\"?",
            folder, folder, STR_ARG(inner.items[0]));
    else
        err_set(err, ERR_NO_INPUT, "the folder \"%s\" holds no scenario.lua", folder);
    free(inner.items);
    arena_free(&inner.arena);
    free(names.items);
    arena_free(&names.arena);
    buf_free(&text);
    return false;
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
    bool found = os_name_plain(id) && find_under_scripts(name.s, &path, NULL);
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
    if (!os_is_there(path->s) || os_is_folder(path->s)) return true;
    return err_set(err, ERR_IO,
        "the profile \"%s\" is a file; it must be a folder for saves and settings",
        path->s);
}
