// The files of a scenario, in a folder or packed, as a Host.
#include "files.h"

#include "base/language.h"
#include "base/nearest.h"
#include "base/os.h"
#include "ipc/unpack.h"
#include "pack/pack_manifest.h"
#include "pack/pack_name.h"

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

// Another case, another ending, or a further one.
static void look_near(void *ctx, Str name)
{
    NearFile *near = ctx;
    if (near->n == NEAR_FILES_MAX) return;
    Str kept = near->names[near->n++] = arena_str(&near->arena, name);
    bool longer = kept.n > near->wanted.n && str_starts(kept, near->wanted) &&
                  kept.s[near->wanted.n] == '.';
    if (longer || (near->found.n == 0 && str_same_word(stem_of(kept), near->stem)))
        near->found = kept;
}

typedef struct NearFolder {
    const char *path;
    Str wanted, file; // the folder, and what is looked for in it
    Buf found;
} NearFolder;

static bool is_near_folder(Str name, Str wanted)
{
    static const char *const of_pictures[] = {"images", "image", "img", "imgs", "pics",
        "art", "photos", "graphics", "assets"};
    static const char *const of_lang[] = {
        "languages", "language", "translations", "locale", "locales", "po", "i18n"};
    if (nearest_name(name, &wanted, 1).n > 0) return true;
    if (str_eq(wanted, STR("pictures")))
        return str_among(name, of_pictures, COUNT_OF(of_pictures));
    return str_eq(wanted, STR("lang")) && str_among(name, of_lang, COUNT_OF(of_lang));
}

static void look_into(void *ctx, Str name)
{
    NearFolder *near = ctx;
    Buf file = {0};
    buf_addf(&file, "%s/" STR_FMT "/" STR_FMT, near->path, STR_ARG(name),
        STR_ARG(near->file));
    if (near->found.n == 0 && is_near_folder(name, near->wanted) && os_is_file(file.s))
        buf_add(&near->found, name);
    buf_free(&file);
}

// The folder has another name: Pictures or images where pictures is meant.
static void hint_folder(
    const char *path, Str folder, Str file, const Err *err, Err *told)
{
    NearFolder near = {.path = path, .wanted = folder, .file = file};
    os_list(path, look_into, &near, NULL);
    if (near.found.n > 0)
        err_set(told, err->kind,
            "%s; did you mean the one in \"" STR_FMT "\"? Call that folder " STR_FMT,
            err->text, STR_ARG(buf_str(&near.found)), STR_ARG(folder));
    buf_free(&near.found);
}

typedef struct MovedFile {
    const char *path;
    Str wanted;
    Buf found;
} MovedFile;

static void look_for_moved(void *ctx, Str folder)
{
    MovedFile *moved = ctx;
    Buf file = {0};
    buf_addf(&file, "%s/" STR_FMT "/" STR_FMT, moved->path, STR_ARG(folder),
        STR_ARG(moved->wanted));
    if (moved->found.n == 0 && folder.s[0] != '.' && os_is_file(file.s))
        buf_addf(&moved->found, STR_FMT "/" STR_FMT, STR_ARG(folder),
            STR_ARG(moved->wanted));
    buf_free(&file);
}

// The same name beside scenario.lua, or in another folder.
static void hint_moved(const char *path, Str name, const Err *err, Err *told)
{
    MovedFile moved = {.path = path, .wanted = name};
    for (size_t i = 0; i < name.n; i++)
        if (name.s[i] == '/') moved.wanted = str_from(name, i + 1);
    Buf beside = {0};
    buf_addf(&beside, "%s/" STR_FMT, path, STR_ARG(moved.wanted));
    if (moved.wanted.n < name.n && os_is_file(beside.s))
        buf_add(&moved.found, moved.wanted);
    else
        os_list(path, look_for_moved, &moved, NULL);
    bool script = str_has_ending(name, STR(".lua"));
    bool translation = str_has_ending(name, STR(".po"));
    if (moved.found.n > 0 && script)
        err_set(told, err->kind, "%s; did you mean \"%s\"?", err->text, moved.found.s);
    else if (moved.found.n > 0 && translation)
        err_set(told, err->kind, "%s; did you mean \"%s\"? Move it to " STR_FMT,
            err->text, moved.found.s, STR_ARG(name));
    buf_free(&beside);
    buf_free(&moved.found);
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
    bool typed =
        near.found.n == near.wanted.n + 4 && str_has_ending(near.found, STR(".txt"));
    if (near.found.n > 0)
        err_set(&told, err->kind, "%s; did you mean \"" STR_FMT "\"?%s", err->text,
            STR_ARG(near.found), typed ? " Take the .txt off its name" : "");
    else if (near.n == 0 && folder.n > 0)
        hint_folder(path, folder, near.wanted, err, &told);
    if (!told.text[0]) hint_moved(path, name, err, &told);
    if (told.text[0]) *err = told;
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

void files_list_packed(Folder *folder, void (*found)(void *ctx, Str name), void *ctx)
{
    if (files_packed(folder) == 0) return;
    Arena arena = {0};
    Buf text = {0};
    PackManifest manifest;
    Host host = files_host(folder);
    if (host.read(host.ctx, STR(PACK_MANIFEST), &text, NULL) &&
        pack_manifest_read(buf_str(&text), &arena, &manifest, NULL))
        for (int i = 0; i < manifest.n_files; i++)
            found(ctx, manifest.files[i].name);
    buf_free(&text);
    arena_free(&arena);
}

void files_close(Folder *folder)
{
    unpack_close(folder->unpack);
    buf_free(&folder->packed);
    folder->unpack = NULL;
}
