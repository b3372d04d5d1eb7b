#include "pack_command.h"

#include "base/json.h"
#include "base/os.h"
#include "ipc/picture_server.h"
#include "jobs.h"
#include "pack/pack_name.h"
#include "pack/pack_read.h"
#include "pack/pack_write.h"
#include "page/words.h"
#include "tool.h"

// Files beside those that check reads: translations, what is said about it.
#define MORE_MAX     100
#define DEPTH_MAX    8    // of folders that are looked through
#define LOOKED_MAX   5000 // files of the folder
#define LEFT_OUT_MAX 20   // that are named

typedef struct Packing {
    Folder folder;
    Arena arena;
    PackFile *files;
    int n, room;
    Err trouble;  // of what is added beside
    size_t bytes; // of all files
    // While the folder is looked through.
    Buf inside; // which part of it, with a slash behind
    int depth, looked, left_out;
    Buf report;
} Packing;

// --- what travels -----------------------------------------------------------------------------------

// What nobody reads while the scenario is played, and everybody should have.
static bool is_about(Str name)
{
    static const char *const names[] = {
        "README.md", "LICENSE.md", "LICENSE.txt", "LICENCE.md", "LICENCE.txt"};
    return str_among(name, names, COUNT_OF(names));
}

static bool has(const Packing *packing, Str name)
{
    for (int i = 0; i < packing->n; i++)
        if (str_eq(packing->files[i].name, name)) return true;
    return false;
}

static bool add_file(Packing *packing, Str name, Err *err)
{
    Buf bytes = {0};
    Err why = {0};
    Host host = files_host(&packing->folder);
    bool read = host.read(host.ctx, name, &bytes, &why);
    if (!read)
        err_set(err, why.kind, "\"" STR_FMT "\" cannot be packed: %s", STR_ARG(name),
            why.text);
    if (read) {
        packing->bytes += bytes.n;
        packing->files[packing->n++] = (PackFile){arena_str(&packing->arena, name),
            arena_str(&packing->arena, buf_str(&bytes))};
    }
    buf_free(&bytes);
    return read;
}

static bool add_files(Packing *packing, const json_t *names, Err *err)
{
    size_t n = json_array_size(names);
    if (n == 0 || n >= PACK_FILES_MAX - MORE_MAX)
        return err_set(err, ERR_DATA,
            "the scenario has %zu files; a packed one has %d at most", n,
            PACK_FILES_MAX - MORE_MAX);
    packing->room = (int)n + MORE_MAX;
    packing->files = arena_array(&packing->arena, PackFile, packing->room);
    for (size_t i = 0; i < n; i++)
        if (!add_file(packing, json_text(json_array_get(names, i)), err)) return false;
    return true;
}

static void add_if_about(void *ctx, Str name)
{
    Packing *packing = ctx;
    if (is_about(name) && !has(packing, name) && packing->n < packing->room)
        add_file(packing, name, &packing->trouble);
}

// Translations, whether check has read them or not.
static void add_if_translation(void *ctx, Str name)
{
    Packing *packing = ctx;
    Str path = arena_fmt(&packing->arena, "lang/" STR_FMT, STR_ARG(name));
    if (str_has_ending(name, STR(".po")) && !has(packing, path) &&
        packing->n < packing->room)
        add_file(packing, path, &packing->trouble);
}

static bool add_beside(Packing *packing, Err *err)
{
    Buf path = {0};
    buf_addf(&path, "%s/lang", packing->folder.path);
    if (os_is_folder(path.s)) os_list(path.s, add_if_translation, packing, NULL);
    bool listed = os_list(packing->folder.path, add_if_about, packing, err);
    buf_free(&path);
    const Err *trouble = &packing->trouble;
    return listed && (trouble->kind == ERR_NONE ||
                         err_set(err, trouble->kind, "%s", trouble->text));
}

// --- what stays ---------------------------------------------------------------------------------------

static void look_at(void *ctx, Str name);

static bool look_inside(Packing *packing)
{
    Buf path = {0};
    size_t before = packing->inside.n;
    buf_addf(
        &path, "%s/" STR_FMT, packing->folder.path, STR_ARG(buf_str(&packing->inside)));
    bool is = packing->depth < DEPTH_MAX && os_is_folder(path.s);
    packing->depth++;
    if (is) buf_addc(&packing->inside, '/');
    if (is) os_list(path.s, look_at, packing, NULL);
    packing->depth--;
    if (is) packing->inside.s[packing->inside.n = before] = '\0';
    buf_free(&path);
    return is;
}

static void look_at(void *ctx, Str name)
{
    Packing *packing = ctx;
    size_t before = packing->inside.n;
    if (++packing->looked > LOOKED_MAX) return;
    buf_add(&packing->inside, name);
    bool hidden = name.s[0] == '.';
    if (!has(packing, buf_str(&packing->inside)) && (hidden || !look_inside(packing)) &&
        ++packing->left_out <= LEFT_OUT_MAX)
        buf_addf(&packing->report, "left out: " STR_FMT "%s\n",
            STR_ARG(buf_str(&packing->inside)), hidden ? " (hidden)" : "");
    packing->inside.s[packing->inside.n = before] = '\0';
}

static void tell_left_out(Packing *packing)
{
    os_list(packing->folder.path, look_at, packing, NULL);
    if (packing->left_out > LEFT_OUT_MAX)
        buf_addf(
            &packing->report, "left out: %d more\n", packing->left_out - LEFT_OUT_MAX);
}

// --- the command --------------------------------------------------------------------------------------

// Strings lie in [list].
static PackManifest manifest_of(const json_t *list, Arena *arena)
{
    const json_t *languages = json_object_get(list, "languages");
    PackManifest manifest = {.id = json_get_str(list, "id"),
        .version = json_get_str(list, "version"),
        .kind = json_get_str(list, "kind"),
        .title = json_get_str(list, "title"),
        .author = json_get_str(list, "author"),
        .licence = json_get_str(list, "licence"),
        .api = (int)json_integer_value(json_object_get(list, "api")),
        .n_languages = (int)json_array_size(languages)};
    manifest.languages = arena_array(arena, Str, manifest.n_languages);
    for (int i = 0; i < manifest.n_languages; i++)
        manifest.languages[i] = json_text(json_array_get(languages, (size_t)i));
    return manifest;
}

static size_t kib(size_t bytes) { return (bytes + 1023) / 1024; }

static void tell_packed(
    Packing *packing, const PackManifest *manifest, Str packed, const char *file)
{
    Buf *report = &packing->report;
    char sum[SHA256_HEX + 1];
    sha256_hex(packed, sum);
    if (manifest->author.n == 0)
        buf_add(report, STR("It names no author: author = \"...\" in scenario.\n"));
    if (manifest->licence.n == 0)
        buf_add(report, STR("It names no licence, so nobody may copy it: licence = "
                            "\"...\" in scenario.\n"));
    buf_addf(report,
        "%s: " STR_FMT " " STR_FMT ", api %d; %d file%s, %zu KiB, unpacked %zu KiB\n"
        "SHA-256 %s\n",
        file, STR_ARG(manifest->id), STR_ARG(manifest->version), manifest->api,
        packing->n, packing->n == 1 ? "" : "s", kib(packed.n), kib(packing->bytes),
        sum);
}

// False when the scenario has an error, which is then printed.
static bool pack(Packing *packing, Str reply, const char *file, Err *err)
{
    json_t *list = json_read(reply, "pack", err);
    if (!list) return true;
    bool bad = json_is_true(json_object_get(list, "bad"));
    Buf packed = {0};
    PackManifest manifest = manifest_of(list, &packing->arena);
    if (bad)
        buf_addf(&packing->report, STR_FMT "Not packed: check finds an error.\n",
            STR_ARG(json_get_str(list, "report")));
    else if (add_files(packing, json_object_get(list, "files"), err) &&
             add_beside(packing, err) &&
             pack_write(&manifest, packing->files, packing->n, &packing->arena, &packed,
                 err) &&
             tool_write(file, buf_str(&packed), err)) {
        tell_left_out(packing);
        tell_packed(packing, &manifest, buf_str(&packed), file);
    }
    buf_free(&packed);
    json_decref(list);
    return !bad;
}

static bool ends_well(const char *file, Err *err)
{
    return str_has_ending(str_of(file), STR(PACK_ENDING)) ||
           err_set(err, ERR_USAGE,
               "qantar pack wants the file to write: -o NAME" PACK_ENDING);
}

static bool is_folder(Folder *folder, Err *err)
{
    return files_packed(folder) == 0 || err_set(err, ERR_USAGE, "it is packed already");
}

int run_pack(const Arguments *arguments, Err *err)
{
    Buf path = {0}, fonts_path = {0}, reply = {0};
    Packing packing = {0};
    Folder fonts = {0};
    const char *file = arguments->options[OPTION_OUT];
    bool with_fonts = files_find("fonts", &fonts_path, NULL), fine = true;
    fonts.path = fonts_path.s;
    Host host, font_files = files_host(&fonts);
    PictureReports reports = {.files = &host};
    Host pictures = picture_reports(&reports);
    JobInput input = {
        &host, with_fonts ? &font_files : NULL, &pictures, .on = with_fonts};
    if (ends_well(file, err) &&
        tool_find_scenario(
            arguments->operands[0], &path, &packing.folder, &host, err) &&
        is_folder(&packing.folder, err) && job_run(jobs, JOB_PACK, &input, &reply, err))
        fine = pack(&packing, buf_str(&reply), file, err);
    if (err->kind == ERR_NONE) tool_print(buf_str(&packing.report), err);
    picture_server_close(&reports.server);
    files_close(&packing.folder);
    arena_free(&packing.arena);
    buf_free(&packing.inside);
    buf_free(&packing.report);
    buf_free(&reply);
    buf_free(&fonts_path);
    buf_free(&path);
    return fine ? CODE_FINE : CODE_BAD;
}
