#include "pack/pack_manifest.h"

#include "base/json.h"

// --- writing ----------------------------------------------------------------------------------------

static void put_text(json_t *object, const char *key, Str text)
{
    if (text.n > 0) json_object_set_new(object, key, json_str(text));
}

static json_t *files_json(const PackManifest *manifest)
{
    json_t *files = json_array();
    for (int i = 0; i < manifest->n_files; i++) {
        const PackEntry *entry = &manifest->files[i];
        json_t *file = json_object();
        json_object_set_new(file, "name", json_str(entry->name));
        json_object_set_new(file, "bytes", json_integer((json_int_t)entry->bytes));
        json_object_set_new(file, "sha256", json_str(entry->sha256));
        json_array_append_new(files, file);
    }
    return files;
}

void pack_manifest_write(const PackManifest *manifest, Buf *out)
{
    json_t *json = json_object(), *languages = json_array();
    for (int i = 0; i < manifest->n_languages; i++)
        json_array_append_new(languages, json_str(manifest->languages[i]));
    json_object_set_new(json, "format", json_integer(PACK_FORMAT));
    put_text(json, "id", manifest->id);
    put_text(json, "version", manifest->version);
    json_object_set_new(json, "api", json_integer(manifest->api));
    put_text(json, "kind", manifest->kind);
    json_object_set_new(json, "languages", languages);
    put_text(json, "title", manifest->title);
    put_text(json, "author", manifest->author);
    put_text(json, "licence", manifest->licence);
    json_object_set_new(json, "files", files_json(manifest));
    json_write(out, json, 1);
    buf_addc(out, '\n');
    json_decref(json);
}

// --- reading ----------------------------------------------------------------------------------------

static bool read_entry(const json_t *json, Arena *arena, PackEntry *entry)
{
    json_int_t bytes = json_integer_value(json_object_get(json, "bytes"));
    entry->name = arena_str(arena, json_get_str(json, "name"));
    entry->sha256 = arena_str(arena, json_get_str(json, "sha256"));
    entry->bytes = bytes > 0 ? (size_t)bytes : 0;
    return entry->name.n > 0 && entry->sha256.n == SHA256_HEX && bytes >= 0;
}

static bool read_files(const json_t *json, Arena *arena, PackManifest *manifest)
{
    manifest->n_files = (int)json_array_size(json);
    manifest->files = arena_array(arena, PackEntry, manifest->n_files + 1);
    for (int i = 0; i < manifest->n_files; i++)
        if (!read_entry(json_array_get(json, (size_t)i), arena, &manifest->files[i]))
            return false;
    return json_is_array(json);
}

static void read_texts(const json_t *json, Arena *arena, PackManifest *manifest)
{
    manifest->id = arena_str(arena, json_get_str(json, "id"));
    manifest->version = arena_str(arena, json_get_str(json, "version"));
    manifest->kind = arena_str(arena, json_get_str(json, "kind"));
    manifest->title = arena_str(arena, json_get_str(json, "title"));
    manifest->author = arena_str(arena, json_get_str(json, "author"));
    manifest->licence = arena_str(arena, json_get_str(json, "licence"));
    const json_t *languages = json_object_get(json, "languages");
    manifest->n_languages = (int)json_array_size(languages);
    manifest->languages = arena_array(arena, Str, manifest->n_languages + 1);
    for (int i = 0; i < manifest->n_languages; i++)
        manifest->languages[i] =
            arena_str(arena, json_text(json_array_get(languages, (size_t)i)));
}

bool pack_manifest_read(Str text, Arena *arena, PackManifest *manifest, Err *err)
{
    json_t *json = json_read(text, "manifest.json", err);
    if (!json) return false;
    *manifest = (PackManifest){0};
    json_int_t format = json_integer_value(json_object_get(json, "format"));
    manifest->api = (int)json_integer_value(json_object_get(json, "api"));
    read_texts(json, arena, manifest);
    bool read = read_files(json_object_get(json, "files"), arena, manifest);
    json_decref(json);
    if (format > PACK_FORMAT)
        return err_set(err, ERR_DATA,
            "this scenario was packed by a newer Qantar; play it with that one");
    return (format == PACK_FORMAT && read) ||
           err_set(err, ERR_DATA, "its list of files, manifest.json, is broken");
}
