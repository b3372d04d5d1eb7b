// Files in the folder of saves whose names Qantar did not give are listed, read and removed by an alias.
#define _POSIX_C_SOURCE 200809L // symlink
#include "found.h"

#include "base/os.h"
#include "files.h"
#include "support/support.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static Buf list(const char *folder)
{
    Buf out = {0};
    Err err = {0};
    found_list(folder, &out, &err);
    assert_no_err(&err);
    return out;
}

static void test_copies_of_every_cloud_folder_are_found(void **state)
{
    static const char *const names[] = {
        "town.autosave (conflicted copy 2026-05-01).json", // Dropbox, Nextcloud
        "town.autosave (Aigul's conflicted copy 2026-05-01).json",
        "town.autosave-HOSTNAME.json",                             // OneDrive
        "town.autosave.sync-conflict-20260101-120000-ABCDEF.json", // Syncthing
        "town.autosave (1).json",                                  // Google Drive
        "town.autosave 2.json",                                    // iCloud
        "town.autosave_conflict-20260101-120000.json", "town.autosave.json.conflict",
        "town.autosave.json.zip", // as long an ending as that of a backup
        "сохранение.json", "holiday", "town.slot-1.json.bak" /* the save is gone */};
    static const char *const given[] = {"town.autosave.json", "town.autosave.json.bak",
        "town.autosave-2.json", "town.kept-7.json", "town.slot-12.json",
        "town.previous.json", "_town.autosave.json", "_1234abcd_town.slot-1.json",
        "town.home.json", "settings.json", "settings.json.bak", "report.txt",
        "town.autosave.json.host.77.tmp", ".hidden.json", "~syncthing~x.json.tmp"};
    for (int i = 0; i < COUNT_OF(names); i++)
        temp_file(state, names[i], str_of(names[i]));
    for (int i = 0; i < COUNT_OF(given); i++)
        temp_file(state, given[i], STR("{}"));
    os_make_folder(temp_in(state, "a folder.json"), NULL);
    assert_int_equal(symlink("nothing", temp_in(state, "a link.json")), 0);
    Folder folder = {.path = temp_folder(state)};
    Store store = files_store(&folder);
    Buf all = list(folder.path);
    Str rest = buf_str(&all), line, alias;
    int n = 0;
    while (str_split(&rest, '\n', &line)) {
        if (!str_split(&line, '\t', &alias) || alias.n == 0) continue;
        Buf bytes = {0};
        assert_true(found_is_alias(alias));
        assert_true(store_read(&store, alias, &bytes, NULL));
        assert_true(str_eq(buf_str(&bytes), line)); // each holds its own name
        assert_false(store_write(&store, alias, STR("x"), NULL));
        buf_free(&bytes);
        n++;
    }
    assert_int_equal(n, COUNT_OF(names));
    buf_free(&all);
}

static void test_a_name_with_odd_letters_is_shown_on_one_clean_line(void **state)
{
    temp_file(state, "a\033[2J\nb\xff.json", STR(""));
    Buf all = list(temp_folder(state));
    assert_null(strchr(all.s, '\033'));
    Str rest = buf_str(&all), line;
    assert_true(str_split(&rest, '\n', &line));
    assert_int_equal(rest.n, 0);
    buf_free(&all);
}

static void test_no_more_than_two_hundred_are_looked_at(void **state)
{
    char name[32];
    for (int i = 0; i < STORE_FOUND_MAX + 5; i++) {
        snprintf(name, sizeof name, "copy %d", i);
        temp_file(state, name, STR(""));
    }
    Buf all = list(temp_folder(state));
    int lines = 0;
    for (size_t i = 0; i < all.n; i++)
        lines += all.s[i] == '\n';
    assert_int_equal(lines, STORE_FOUND_MAX + 1);
    assert_non_null(strstr(all.s, STORE_FOUND_MORE "\n"));
    buf_free(&all);
}

static void test_a_found_file_is_removed_by_its_alias_alone(void **state)
{
    const char *path = temp_file(state, "copy one", STR("1"));
    const char *other = temp_file(state, "copy two", STR("2"));
    Folder folder = {.path = temp_folder(state)};
    Store store = files_store(&folder);
    Buf all = list(folder.path);
    Str rest = buf_str(&all), alias;
    assert_true(str_split(&rest, '\t', &alias)); // sorted: "copy one" comes first
    StoreCall call = {STORE_REMOVE, .name = alias};
    assert_true(store_call(&store, &call, NULL, NULL));
    assert_false(os_is_file(path));
    assert_true(os_is_file(other));
    Err err = {0};
    assert_false(store_call(&store, &call, NULL, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_false(found_is_alias(STR("found-../../etc/passwd")));
    assert_false(found_is_alias(STR("found-000000000000000G")));
    buf_free(&all);
}

// Of 99 to 101 bytes, with letters that end there or not.
static void test_long_names_are_shown_as_far_as_their_letters_fit(void **state)
{
    static const char *const ends[] = {"", "a", "ab", "abc", "\xC3\xA9", "a\xC3\xA9",
        "ab\xC3\xA9", "\xE2\x82\xAC",
        "\xE2\x82\xAC"
        "x",
        "a\xE2\x82\xAC"};
    for (int i = 0; i < COUNT_OF(ends); i++) {
        char name[160] = "";
        snprintf(name, sizeof name, "%02d ", i);
        memset(name + 3, '-', 95);
        snprintf(name + 98, sizeof name - 98, "%s", ends[i]);
        temp_file(state, name, STR(""));
    }
    static const char *const more[] = {"x", ".json", "a.json.bak", "town.slot-1.bak",
        "settings.json.bak", "report.txt.bak", "x.tmp", ".x", "town.json",
        "town.slot-.json", "town.slot-1.JSON", "a b.slot-1.json", "report.TXT"};
    for (int i = 0; i < COUNT_OF(more); i++)
        temp_file(state, more[i], STR(""));
    Buf all = list(temp_folder(state));
    assert_text_file(buf_str(&all), "main/found.txt");
    buf_free(&all);
}

static void test_two_hundred_are_all(void **state)
{
    char name[32];
    for (int i = 0; i < STORE_FOUND_MAX; i++) {
        snprintf(name, sizeof name, "copy %d", i);
        temp_file(state, name, STR(""));
    }
    Buf all = list(temp_folder(state));
    assert_null(strstr(all.s, STORE_FOUND_MORE));
    buf_free(&all);
    temp_file(state, "one more", STR(""));
    all = list(temp_folder(state));
    assert_non_null(strstr(all.s, "\n" STORE_FOUND_MORE "\n"));
    buf_free(&all);
}

static void test_an_alias_is_one_by_its_letters(void **state)
{
    (void)state;
    static const char *const others[] = {"", "found-", "found-0123456789abcde",
        "found-0123456789abcdef0", "found-0123456789abcdeg", "found-0123456789abcdeF",
        "gound-0123456789abcdef", "found_0123456789abcdef", "x123456789012345678901",
        "found-/123456789abcdef", "found-:123456789abcdef"};
    assert_true(found_is_alias(STR("found-0123456789abcdef")));
    assert_true(found_is_alias(STR("found-f000000000000000")));
    for (int i = 0; i < COUNT_OF(others); i++)
        if (found_is_alias(str_of(others[i]))) fail_msg("%s", others[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_copies_of_every_cloud_folder_are_found),
        temp_test(test_a_name_with_odd_letters_is_shown_on_one_clean_line),
        temp_test(test_no_more_than_two_hundred_are_looked_at),
        temp_test(test_a_found_file_is_removed_by_its_alias_alone),
        temp_test(test_long_names_are_shown_as_far_as_their_letters_fit),
        temp_test(test_two_hundred_are_all),
        cmocka_unit_test(test_an_alias_is_one_by_its_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
