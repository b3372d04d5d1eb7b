#include "support/support.h"

#include "pack/pack_read.h"
#include "support/zip_forge.h"

#include <stdlib.h>
#include <string.h>

#define SCENARIO "scenario 't' { title = 'T', start = 'a' }"

// The sound one, of which each test below changes one thing.
static ForgedZip sound(void)
{
    return (ForgedZip){.n = 2,
        .files = {{.name = STR("a.lua"), .bytes = STR("-- a"), .deflated = true},
            {.name = STR("scenario.lua"), .bytes = STR(SCENARIO)}}};
}

static void forge(ForgedZip *zip, Buf *out)
{
    Buf manifest = {0};
    zip_forge_manifest(zip, &manifest);
    zip_forge(zip, out);
    buf_free(&manifest);
}

// [said]: NULL: it opens and every file can be read.
static void assert_bytes_open(Str bytes, const char *said)
{
    Err err = {0};
    Pack *pack = pack_open(bytes, &err);
    if (said)
        assert_non_null(strstr(err.text, said));
    else
        assert_string_equal(err.text, "");
    assert_int_equal(pack == NULL, said != NULL);
    pack_close(pack);
}

static void assert_opens(ForgedZip zip, const char *said)
{
    Buf bytes = {0};
    forge(&zip, &bytes);
    assert_bytes_open(buf_str(&bytes), said);
    buf_free(&bytes);
}

#define OTHER "it was not written by qantar pack, or has been changed since"

static void test_a_sound_one_gives_its_files(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    Buf bytes = {0}, file = {0};
    Err err = {0};
    forge(&zip, &bytes);
    Pack *pack = pack_open(buf_str(&bytes), &err);
    assert_no_err(&err);
    assert_int_equal(pack_manifest(pack)->n_files, 2);
    assert_str(pack_manifest(pack)->id, "t");
    assert_true(pack_read(pack, STR("scenario.lua"), &file, &err));
    assert_true(pack_read(pack, STR("a.lua"), &file, &err));
    assert_str(buf_str(&file), SCENARIO "-- a");
    buf_clear(&file);
    assert_true(pack_read(pack, STR("manifest.json"), &file, &err));
    assert_true(file.n > 0);
    buf_clear(&file);
    assert_false(pack_read(pack, STR("b.lua"), &file, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    pack_close(pack);
    buf_free(&file);
    buf_free(&bytes);
}

static void test_what_is_no_zip_is_refused(void **state)
{
    (void)state;
    assert_bytes_open((Str){0}, OTHER);
    assert_bytes_open(STR("scenario 'a' {}"), OTHER);
    assert_bytes_open(STR("PK\3\4 and nothing behind it, for many bytes"), OTHER);
    ForgedZip empty = {0};
    Buf bytes = {0};
    zip_forge(&empty, &bytes);
    assert_bytes_open(buf_str(&bytes), OTHER);
    buf_free(&bytes);
}

static void test_names_that_lead_out_or_are_odd_are_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"../a.lua", "/a.lua", "a/../b.lua", "a\\b.lua",
        "c:a.lua", ".a.lua", "p/.a.lua", "a b.lua", "a.lua/", "nul.lua", "a.lua.",
        "a.exe", "a", "a.so", "\xD1\x84.lua", "a\n.lua", "a//b.lua", "a.LUA"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        ForgedZip zip = sound();
        zip.files[0].name = str_of(names[i]);
        Buf bytes = {0};
        Err err = {0};
        forge(&zip, &bytes);
        if (pack_open(buf_str(&bytes), &err)) fail_msg("\"%s\" was taken", names[i]);
        assert_true(err.kind == ERR_DATA && strlen(err.text) > 50);
        buf_free(&bytes);
    }
}

static void test_two_files_of_one_name_are_refused(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    zip.files[0].name = STR("scenario.lua");
    assert_opens(zip, "two of its files are named \"scenario.lua\"");
    zip.files[0].name = STR("Scenario.lua"); // the same where capitals are
    assert_opens(zip, "two of its files are named \"scenario.lua\"");
    zip.files[0].name = STR("manifest.json");
    assert_opens(zip, "\"manifest.json\" is the name of what Qantar itself writes");
}

static void test_links_and_folders_are_refused(void **state)
{
    (void)state;
    static const uint32_t attributes[] = {
        0120777u << 16, 0040755u << 16, 0020644u << 16, 0100644u << 16 | 0x10};
    for (int i = 0; i < COUNT_OF(attributes); i++) {
        ForgedZip zip = sound();
        zip.files[1].external = attributes[i];
        assert_opens(zip, "\"scenario.lua\" in it is a link or a folder and no file");
    }
}

static void test_an_encrypted_file_is_refused(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    zip.files[1].flags = 1;
    assert_opens(zip, "\"scenario.lua\" in it is encrypted");
    zip.files[1].flags = 8; // its size stands behind it
    assert_opens(zip, OTHER);
}

static void test_files_that_lie_over_one_another_are_refused(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    zip.files[1] = zip.files[0];
    zip.files[1].name = STR("b.lua");
    zip.files[1].over_first = true;
    assert_opens(zip, OTHER);
}

static void test_nothing_stands_before_between_or_behind(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    zip.before = STR("#!/bin/sh\n");
    assert_opens(zip, OTHER);
    zip = sound();
    zip.gap = STR("hidden");
    assert_opens(zip, OTHER);
    zip = sound();
    zip.comment = STR("hidden");
    assert_opens(zip, OTHER);
    zip = sound();
    zip.files[1].extra = STR("\1\0\2\0ab");
    assert_opens(zip, OTHER);
    zip = sound();
    zip.files[1].comment = STR("hidden");
    assert_opens(zip, OTHER);
    zip = sound();
    zip.files[0].behind = STR("hidden");
    assert_opens(zip, OTHER);
    zip = sound();
    zip.comment_claimed = 7;
    assert_opens(zip, OTHER);
}

static void test_one_file_has_one_name(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    zip.files[1].local_name = STR("scenarix.lua");
    assert_opens(zip, OTHER);
}

static void test_a_zero_in_a_name_does_not_hide_the_rest(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    zip.files[0].name = STR("a.lua\0.exe");
    assert_opens(zip, OTHER);
}

static void test_zip64_and_wrong_counts_are_refused(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    zip.zip64 = true;
    assert_opens(zip, OTHER);
    zip = sound();
    zip.count = 1;
    assert_opens(zip, OTHER);
    zip.count = 60000;
    assert_opens(zip, "it has more than 4096 files");
}

static void test_what_would_be_too_large_is_refused_unread(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    zip.files[1].claimed = PACK_FILE_MAX + 1;
    assert_opens(
        zip, "\"scenario.lua\" in it is larger than a file of a scenario may be");
    zip.files[1].claimed = PACK_FILE_MAX;
    assert_opens(zip, OTHER); // the manifest says otherwise
    char *many = mem_new(PACK_BYTES_MAX + 1, 1);
    assert_bytes_open((Str){many, PACK_BYTES_MAX + 1}, "it has more than 32 MiB");
    free(many);
}

static void test_many_that_are_too_large_together_are_refused_unread(void **state)
{
    (void)state;
    static const char *const names[] = {
        "b.lua", "c.lua", "d.lua", "e.lua", "f.lua", "g.lua", "h.lua"};
    ForgedZip zip = {.n = COUNT_OF(names)};
    for (int i = 0; i < COUNT_OF(names); i++)
        zip.files[i] = (ForgedFile){
            .name = str_of(names[i]), .bytes = STR("x"), .claimed = PACK_FILE_MAX};
    assert_opens(zip, OTHER); // seven are not too many, and not what the manifest says
    zip.files[zip.n] = zip.files[0];
    zip.files[zip.n++].name = STR("i.lua");
    zip.files[zip.n] = zip.files[0];
    zip.files[zip.n++].name = STR("j.lua");
    assert_opens(zip, "its files have more than 128 MiB together");
}

// A bomb says that it is small: no more than that is inflated.
static void test_a_bomb_gives_no_more_than_it_says(void **state)
{
    (void)state;
    char *zeros = mem_new(1 << 20, 1);
    ForgedZip zip = sound();
    zip.files[0].bytes = (Str){zeros, 1 << 20};
    Buf bytes = {0}, file = {0}, manifest = {0};
    Err err = {0};
    zip_forge_manifest(&zip, &manifest);
    char *size = strstr(manifest.s, "1048576"); // it says the same
    assert_non_null(size);
    memcpy(size, "100    ", 7);
    zip.files[1].claimed = 100;
    zip_forge(&zip, &bytes);
    Pack *pack = pack_open(buf_str(&bytes), &err);
    assert_no_err(&err);
    assert_false(pack_read(pack, STR("a.lua"), &file, &err));
    assert_true(file.capacity < 1000);
    pack_close(pack);
    buf_free(&file);
    buf_free(&bytes);
    buf_free(&manifest);
    free(zeros);
}

static void test_a_file_that_was_changed_is_not_given(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    Buf manifest = {0}, bytes = {0}, file = {0};
    Err err = {0};
    zip_forge_manifest(&zip, &manifest);
    zip.files[2].bytes =
        STR("scenario 'u' { title = 'T', start = 'a' }"); // with its own CRC
    zip_forge(&zip, &bytes);
    Pack *pack = pack_open(buf_str(&bytes), &err);
    assert_non_null(pack);
    assert_false(pack_read(pack, STR("scenario.lua"), &file, &err));
    assert_string_equal(err.text,
        "\"scenario.lua\" is not as it was packed; the file is "
        "broken or has been changed");
    assert_int_equal(file.n, 0);
    pack_close(pack);
    buf_free(&file);
    buf_free(&bytes);
    buf_free(&manifest);
}

static void test_files_are_those_of_the_manifest_in_their_order(void **state)
{
    (void)state;
    ForgedZip zip = sound(), turned = sound();
    turned.files[0] = zip.files[1];
    turned.files[1] = zip.files[0];
    assert_opens(turned, OTHER);
    Buf manifest = {0}, bytes = {0};
    zip_forge_manifest(&zip, &manifest);
    zip.n--; // one is missing
    zip_forge(&zip, &bytes);
    assert_bytes_open(buf_str(&bytes), OTHER);
    buf_free(&bytes);
    buf_free(&manifest);
}

static void test_any_byte_may_be_broken(void **state)
{
    (void)state;
    ForgedZip zip = sound();
    Buf bytes = {0};
    forge(&zip, &bytes);
    for (size_t i = 0; i < bytes.n; i++)
        for (int bit = 0; bit < 8; bit++) {
            bytes.s[i] ^= (char)(1 << bit);
            Buf file = {0};
            Pack *pack = pack_open(buf_str(&bytes), NULL);
            if (pack && pack_read(pack, STR("scenario.lua"), &file, NULL))
                assert_str(buf_str(&file), SCENARIO);
            pack_close(pack);
            buf_free(&file);
            bytes.s[i] ^= (char)(1 << bit);
        }
    for (size_t n = 0; n < bytes.n; n++)
        assert_bytes_open((Str){bytes.s, n}, "this packed scenario cannot be opened");
    buf_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sound_one_gives_its_files),
        cmocka_unit_test(test_what_is_no_zip_is_refused),
        cmocka_unit_test(test_names_that_lead_out_or_are_odd_are_refused),
        cmocka_unit_test(test_two_files_of_one_name_are_refused),
        cmocka_unit_test(test_links_and_folders_are_refused),
        cmocka_unit_test(test_an_encrypted_file_is_refused),
        cmocka_unit_test(test_files_that_lie_over_one_another_are_refused),
        cmocka_unit_test(test_nothing_stands_before_between_or_behind),
        cmocka_unit_test(test_one_file_has_one_name),
        cmocka_unit_test(test_a_zero_in_a_name_does_not_hide_the_rest),
        cmocka_unit_test(test_zip64_and_wrong_counts_are_refused),
        cmocka_unit_test(test_what_would_be_too_large_is_refused_unread),
        cmocka_unit_test(test_many_that_are_too_large_together_are_refused_unread),
        cmocka_unit_test(test_a_bomb_gives_no_more_than_it_says),
        cmocka_unit_test(test_a_file_that_was_changed_is_not_given),
        cmocka_unit_test(test_files_are_those_of_the_manifest_in_their_order),
        cmocka_unit_test(test_any_byte_may_be_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
