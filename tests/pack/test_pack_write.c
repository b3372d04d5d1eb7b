#include "support/support.h"

#include "pack/pack_read.h"
#include "pack/pack_write.h"

#include <string.h>

static bool write(const PackFile *given, int n, Buf *out, Err *err)
{
    Arena arena = {0};
    PackFile files[8];
    Str languages[] = {STR("en"), STR("kk")};
    PackManifest manifest = {.id = STR("town"),
        .version = STR("1.2.0"),
        .title = STR("The town"),
        .author = STR("A. Author"),
        .licence = STR("CC0"),
        .kind = STR("fictional"),
        .languages = languages,
        .n_languages = 2,
        .api = 1};
    memcpy(files, given, (size_t)n * sizeof *files);
    bool done = pack_write(&manifest, files, n, &arena, out, err);
    arena_free(&arena);
    return done;
}

static const PackFile some[] = {
    {{"scenario.lua", 12}, {"scenario 't' {}", 15}},
    {{"pictures/a.svg", 14}, {"<svg/>", 6}},
    {{"b.lua", 5}, {"", 0}},
};

static void test_what_is_packed_is_read_again(void **state)
{
    (void)state;
    Buf out = {0}, file = {0};
    Err err = {0};
    assert_true(write(some, 3, &out, &err));
    Pack *pack = pack_open(buf_str(&out), &err);
    assert_no_err(&err);
    const PackManifest *manifest = pack_manifest(pack);
    assert_str(manifest->id, "town");
    assert_str(manifest->version, "1.2.0");
    assert_str(manifest->title, "The town");
    assert_str(manifest->author, "A. Author");
    assert_str(manifest->licence, "CC0");
    assert_str(manifest->kind, "fictional");
    assert_int_equal(manifest->n_languages, 2);
    assert_str(manifest->languages[1], "kk");
    assert_int_equal(manifest->api, 1);
    assert_str(manifest->files[0].name, "b.lua");
    assert_str(manifest->files[1].name, "pictures/a.svg");
    assert_true(pack_read(pack, STR("pictures/a.svg"), &file, &err));
    assert_true(pack_read(pack, STR("b.lua"), &file, &err));
    assert_str(buf_str(&file), "<svg/>");
    pack_close(pack);
    buf_free(&file);
    buf_free(&out);
}

static void test_the_same_files_give_the_same_bytes_in_any_order(void **state)
{
    (void)state;
    const PackFile turned[] = {some[2], some[0], some[1]};
    Buf one = {0}, other = {0};
    assert_true(write(some, 3, &one, NULL));
    assert_true(write(turned, 3, &other, NULL));
    assert_true(str_eq(buf_str(&one), buf_str(&other)));
    buf_free(&one);
    buf_free(&other);
}

static void assert_refused(const char *name, Str bytes, const char *said)
{
    const PackFile files[] = {some[0], {str_of(name), bytes}};
    Buf out = {0};
    Err err = {0};
    assert_false(write(files, 2, &out, &err));
    assert_non_null(strstr(err.text, said));
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static void test_what_should_not_travel_is_refused(void **state)
{
    (void)state;
    assert_refused(".git/config.txt", STR("x"), "no name for other computers");
    assert_refused("run.sh", STR("x"), "of no type that a scenario uses");
    assert_refused("../a.lua", STR("x"), "..");
    assert_refused("a b.lua", STR("x"), "no name for other computers");
    assert_refused("manifest.json", STR("x"), "what Qantar itself writes");
    assert_refused("a.lua",
        STR("\x7F"
            "ELF\0\0"),
        "does not hold what its name says: a text");
    assert_refused("a.png", STR("MZ"), "does not hold what its name says: a PNG");
    assert_refused("a.jpg", STR("MZ"), "does not hold what its name says: a JPEG");
    assert_refused("Scenario.lua", STR("x"), "two of its files are named");
}

static void test_a_file_that_is_too_large_is_refused(void **state)
{
    (void)state;
    Buf many = {0};
    for (size_t i = 0; i <= PACK_FILE_MAX; i++)
        buf_addc(&many, 'a');
    assert_refused("a.lua", buf_str(&many), "\"a.lua\" in it is larger than a file");
    buf_free(&many);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_packed_is_read_again),
        cmocka_unit_test(test_the_same_files_give_the_same_bytes_in_any_order),
        cmocka_unit_test(test_what_should_not_travel_is_refused),
        cmocka_unit_test(test_a_file_that_is_too_large_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
