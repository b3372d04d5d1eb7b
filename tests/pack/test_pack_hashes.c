// Packed scenarios of which each byte is changed, left out or written twice, each byte of their manifest, and each
// field of the zip that can lie: hashes of what is said of each and of all that is read. What is said of names and
// contents stands there whole.
#include "support/hash_lines.h"
#include "support/support.h"
#include "support/zip_forge.h"

#include "pack/pack_name.h"
#include "pack/pack_read.h"

#include <string.h>

#define GROUP 16 // bytes that share a hash

static ForgedZip sound(void)
{
    return (ForgedZip){.n = 3,
        .files = {{.name = STR("a.lua"), .bytes = STR("-- a"), .deflated = true},
            {.name = STR("b.txt"), .bytes = STR("")},
            {.name = STR("scenario.lua"), .bytes = STR("scenario 't' { }")}}};
}

static void add_file(Pack *pack, Str name, Buf *out)
{
    Buf file = {0};
    Err err = {0};
    bool done = pack_read(pack, name, &file, &err);
    buf_addf(out, "%d '" STR_FMT "': '" STR_FMT "' %d %s\n", done, STR_ARG(name),
        STR_ARG(buf_str(&file)), (int)err.kind, err.text);
    buf_free(&file);
}

static void look(Str bytes, Buf *out)
{
    Err err = {0};
    Pack *pack = pack_open(bytes, &err);
    buf_addf(out, "%d %s\n", (int)err.kind, err.text);
    if (!pack) return;
    const PackManifest *manifest = pack_manifest(pack);
    buf_addf(out,
        STR_FMT " " STR_FMT " " STR_FMT " " STR_FMT " %d:", STR_ARG(manifest->id),
        STR_ARG(manifest->version), STR_ARG(manifest->title),
        STR_ARG(manifest->licence), manifest->api);
    for (int i = 0; i < manifest->n_languages; i++)
        buf_addf(out, " " STR_FMT, STR_ARG(manifest->languages[i]));
    buf_addf(out, "\n%d files\n", manifest->n_files);
    for (int i = 0; i < manifest->n_files; i++)
        add_file(pack, manifest->files[i].name, out);
    add_file(pack, STR("none.lua"), out);
    add_file(pack, STR(PACK_MANIFEST), out);
    pack_close(pack);
}

// Each byte changed in some ways, left out, written twice, and the last one that there is.
static void look_at_edits(
    Str bytes, void (*at)(Str bytes, Buf *out), const char *name, HashLines *hashes)
{
    Buf edited = {0};
    for (size_t i = 0; i < bytes.n; i++) {
        const char old = bytes.s[i];
        const char others[] = {(char)(old ^ 1), (char)(old ^ 32), 0, (char)255, '"'};
        Str before = str_cut(bytes, 0, i), after = str_from(bytes, i + 1);
        for (int k = 0; k < COUNT_OF(others) + 3; k++) {
            buf_clear(&edited);
            buf_add(&edited, before);
            if (k < COUNT_OF(others)) buf_addc(&edited, others[k]);
            if (k == COUNT_OF(others)) buf_addc(&edited, old), buf_addc(&edited, old);
            if (k < COUNT_OF(others) + 2) buf_add(&edited, after);
            at(buf_str(&edited), &hashes->said);
        }
        if (i % GROUP == GROUP - 1 || i == bytes.n - 1)
            hash_lines_end(hashes, "%s %zu", name, i / GROUP);
    }
    buf_free(&edited);
}

static void test_each_byte_counts(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    Buf manifest = {0}, bytes = {0};
    HashLines hashes = {0};
    zip_forge_manifest(&zip, &manifest);
    zip_forge(&zip, &bytes);
    look(buf_str(&bytes), &hashes.said);
    hash_lines_end(&hashes, "sound");
    look_at_edits(buf_str(&bytes), look, "byte", &hashes);
    assert_hash_lines(&hashes, "pack/golden/bytes.txt");
    buf_free(&bytes);
    buf_free(&manifest);
}

static void look_with_manifest(Str text, Buf *out)
{
    ForgedZip zip = sound();
    Buf manifest = {0}, bytes = {0};
    zip_forge_manifest(&zip, &manifest);
    zip.files[0].bytes = text;
    zip_forge(&zip, &bytes);
    look(buf_str(&bytes), out);
    buf_free(&bytes);
    buf_free(&manifest);
}

static void test_each_byte_of_the_manifest_counts(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    Buf manifest = {0};
    HashLines hashes = {0};
    zip_forge_manifest(&zip, &manifest);
    look_at_edits(buf_str(&manifest), look_with_manifest, "byte", &hashes);
    assert_hash_lines(&hashes, "pack/golden/manifest.txt");
    buf_free(&manifest);
}

static void look_at_zip(ForgedZip *zip, const char *name, int number, HashLines *hashes)
{
    Buf manifest = {0}, bytes = {0};
    zip_forge_manifest(zip, &manifest);
    zip_forge(zip, &bytes);
    look(buf_str(&bytes), &hashes->said);
    hash_lines_end(hashes, "%s %d", name, number);
    buf_free(&bytes);
    buf_free(&manifest);
}

static void test_each_field_that_lies_is_found(void **state)
{
    (void)state;
    HashLines hashes = {0};
    ForgedZip zip;
    for (int bit = 0; bit < 16; bit++) {
        zip = sound(), zip.files[1].flags = 1u << bit;
        look_at_zip(&zip, "flags", bit, &hashes);
    }
    for (int bit = 0; bit < 32; bit++) {
        zip = sound(), zip.files[1].external = 1u << bit;
        look_at_zip(&zip, "attributes", bit, &hashes);
    }
    for (int i = 0; i < 16; i++) { // types of files of Unix
        zip = sound(), zip.files[0].external = (uint32_t)i << 28 | 0644u << 16;
        look_at_zip(&zip, "type", i, &hashes);
    }
    for (int i = 1; i < 8; i++) {
        zip = sound(), zip.count = i;
        look_at_zip(&zip, "count", i, &hashes);
        zip = sound(), zip.files[0].claimed = (uint32_t)i;
        look_at_zip(&zip, "claimed", i, &hashes);
        zip = sound(), zip.comment_claimed = (unsigned)i;
        look_at_zip(&zip, "comment", i, &hashes);
        zip = sound(), zip.files[i % 3].over_first = true;
        look_at_zip(&zip, "over", i, &hashes);
        zip = sound(), zip.n = i % 4;
        look_at_zip(&zip, "files", i, &hashes);
    }
    assert_hash_lines(&hashes, "pack/golden/fields.txt");
}

// --- names and contents ---------------------------------------------------------------------------------

static const char *const names[] = {"", "a", "a.lua", ".lua", "a.", ".a.lua",
    "a/.b.lua", "a/b.lua", "a//b.lua", "/a.lua", "a.lua/", "../a.lua", "a/../b.lua",
    "A.LUA", "a.Lua", "a.exe", "a.jpg", "a.jpeg", "a.JPG", "a.png", "a.svg", "a.po",
    "a.md", "a.txt", "a.palette", "a.palettes", "lua", "a.lua.exe", "a.exe.lua",
    "a b.lua", "a-b_c.lua", "a\x01.lua", "ä.lua", "con.lua", "nul", "a/con.lua",
    "manifest.json", "a/manifest.json", "Manifest.json", "a.lua ", " a.lua", "a:b.lua",
    "a\\b.lua", "a.b/c", "a.b/c.lua", "z.7z", "0.lua", "_.lua", "-.lua", "a*.lua",
    "a?.lua", "~.lua", "lang/ru.po",
    "0123456789012345678901234567890123456789012345678901234567890123456789012345678901"
    "234"
    "567890123456789.exe",
    "0123456789012345678901234567890123456789012345678901234567890123456789012345678901"
    "23"
    "45678901234ä.lua"};

static const char *const contents[] = {"", "a", "\x89PNG\r\n\x1A\n", "\x89PNG\r\n\x1A",
    "\x89PNG\r\n\x1A\n.", "\xFF\xD8\xFF", "\xFF\xD8", "\xFF\xD8\xFF\xE0", "\xFF", "ä",
    "\xC3"};

static void test_names_and_contents_that_travel(void **state)
{
    (void)state;
    Buf out = {0};
    for (int i = 0; i < COUNT_OF(names); i++) {
        Err err = {0};
        bool travels = pack_name_travels(str_of(names[i]), &err);
        buf_addf(&out, "'%s': %d %s\n", names[i], travels, err.text);
        for (int k = 0; k < COUNT_OF(contents); k++) {
            err = (Err){0};
            buf_addf(&out, "%d",
                pack_content_travels(str_of(names[i]), str_of(contents[k]), &err));
            if (k == 1 || k == 8) buf_addf(&out, " %s ", err.text);
        }
        buf_addf(
            &out, " %d\n", pack_content_travels(str_of(names[i]), STR("a\0b"), NULL));
    }
    assert_text_file(buf_str(&out), "pack/golden/names.txt");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_byte_counts),
        cmocka_unit_test(test_each_byte_of_the_manifest_counts),
        cmocka_unit_test(test_each_field_that_lies_is_found),
        cmocka_unit_test(test_names_and_contents_that_travel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
