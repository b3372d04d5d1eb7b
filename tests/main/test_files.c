#define _POSIX_C_SOURCE 200809L // symlink
#include "support/support.h"

#include "base/os.h"
#include "files.h"

#include <string.h>
#include <unistd.h>

static void test_a_host_reads_only_inside_the_scenario(void **state)
{
    temp_file(state, "outside.txt", STR("secret"));
    temp_file(state, "town/scenario.lua", STR("words"));
    Folder folder = {.path = temp_in(state, "town")};
    Host host = files_host(&folder);
    Buf out = {0};
    Err err = {0};
    assert_true(host.read(host.ctx, STR("scenario.lua"), &out, &err));
    assert_str(buf_str(&out), "words");
    assert_false(host.read(host.ctx, STR("../outside.txt"), &out, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_str(buf_str(&out), "words");
    buf_free(&out);
}

static void test_the_profile_is_made_when_something_is_kept(void **state)
{
    Folder folder = {.path = temp_in(state, "deep/profile")};
    Store store = files_store(&folder);
    Err err = {0};
    Buf out = {0};
    assert_false(store_read(&store, STR("settings"), &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_false(os_is_folder(folder.path));
    err_clear(&err);
    assert_true(store_write(&store, STR("settings"), STR("{}"), &err));
    assert_true(os_is_file(temp_in(state, "deep/profile/settings.json")));
    assert_true(store_write(&store, STR("report"), STR("text"), &err));
    assert_true(os_is_file(temp_in(state, "deep/profile/report.txt")));
    assert_true(store_read(&store, STR("settings"), &out, &err));
    assert_str(buf_str(&out), "{}");
    buf_free(&out);
}

static void test_records_never_take_each_others_names(void **state)
{
    Folder folder = {.path = temp_in(state, "profile")};
    Err err = {0};
    static const char *const names[] = {
        "town-2022-01-05", "town-2022-01-05", "../evil", ""};
    static const char *const files[] = {"town-2022-01-05.html",
        "town-2022-01-05-2.html", "record.html", "record-2.html"};
    for (int i = 0; i < 4; i++) {
        Buf path = {0}, out = {0};
        Str html = str_of(files[i]);
        assert_true(files_save_record(&folder, str_of(names[i]), html, &path, &err));
        const char *there = temp_in(state, "profile/records/");
        assert_true(str_starts(buf_str(&path), str_of(there)));
        assert_str(str_from(buf_str(&path), strlen(there)), files[i]);
        assert_true(os_read(path.s, &out, &err));
        assert_str(buf_str(&out), files[i]);
        buf_free(&path);
        buf_free(&out);
    }
}

static void test_a_record_that_cannot_be_kept_is_told(void **state)
{
    temp_file(state, "profile", STR("no folder"));
    Folder folder = {.path = temp_in(state, "profile")};
    Buf path = {0};
    Err err = {0};
    assert_false(files_save_record(&folder, STR("town"), STR("x"), &path, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_int_equal(path.n, 0);
    buf_free(&path);
}

static void test_what_was_replaced_can_be_read_until_it_is_removed(void **state)
{
    Folder folder = {.path = temp_folder(state)};
    Store store = files_store(&folder);
    Err err = {0};
    Buf out = {0};
    assert_true(store_write(&store, STR("small.autosave"), STR("1"), &err));
    assert_true(store_write(&store, STR("small.autosave"), STR("2"), &err));
    assert_true(store_call(&store,
        &(StoreCall){STORE_READ_BACKUP, .name = STR("small.autosave")}, &out, &err));
    assert_str(buf_str(&out), "1");
    assert_true(store_call(
        &store, &(StoreCall){STORE_REMOVE, .name = STR("small.autosave")}, NULL, &err));
    assert_false(store_call(&store,
        &(StoreCall){STORE_READ_BACKUP, .name = STR("small.autosave")}, &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    buf_free(&out);
}

static bool write_if(const Store *store, Str name, Version version, Str bytes, Err *err)
{
    return store_call(
        store, &(StoreCall){STORE_WRITE_IF, name, bytes, version}, NULL, err);
}

static void test_what_another_program_wrote_is_not_written_over(void **state)
{
    Folder folder = {.path = temp_folder(state)};
    Store store = files_store(&folder);
    Err err = {0};
    Str name = STR("small.autosave"), mine = STR("mine"), theirs = STR("theirs");
    assert_true(write_if(&store, name, (Version){0}, mine, &err));
    assert_true(store_write(&store, name, theirs, &err));
    Version known = {.hash = str_checksum(mine)};
    assert_false(write_if(&store, name, known, mine, &err));
    assert_int_equal(err.kind, ERR_CONFLICT);
    assert_string_equal(err.text, "");
    err_clear(&err);
    known.hash = str_checksum(theirs);
    assert_true(write_if(&store, name, known, mine, &err));
    assert_true(
        store_call(&store, &(StoreCall){STORE_REMOVE, .name = name}, NULL, &err));
    assert_true(write_if(&store, name, known, mine, &err));
}

static void test_what_cannot_be_read_is_not_written_over(void **state)
{
    Folder folder = {.path = temp_folder(state)};
    Store store = files_store(&folder);
    Err err = {0};
    os_make_folder(temp_in(state, "small.autosave.json"), NULL);
    assert_false(
        write_if(&store, STR("small.autosave"), (Version){0}, STR("mine"), &err));
    assert_int_equal(err.kind, ERR_CONFLICT);
    assert_err(&err, "no plain file");
}

static void test_over_a_broken_file_the_one_before_it_stays(void **state)
{
    Folder folder = {.path = temp_folder(state)};
    Store store = files_store(&folder);
    Err err = {0};
    Buf out = {0};
    Str name = STR("small.autosave");
    assert_true(store_write(&store, name, STR("good"), &err));
    assert_true(store_write(&store, name, STR("brok"), &err));
    Version known = {.hash = str_checksum(STR("brok")), .broken = true};
    assert_true(write_if(&store, name, known, STR("new"), &err));
    assert_true(
        store_call(&store, &(StoreCall){STORE_READ_BACKUP, .name = name}, &out, &err));
    assert_str(buf_str(&out), "good");
    buf_free(&out);
}

static void test_saves_are_listed_and_what_has_another_name(void **state)
{
    Folder folder = {.path = temp_folder(state)};
    Store store = files_store(&folder);
    Err err = {0};
    Buf all = {0};
    assert_true(store_write(&store, STR("small.autosave"), STR("1"), &err));
    assert_true(store_write(&store, STR("small.autosave"), STR("2"), &err)); // .bak
    assert_true(store_write(&store, STR("report"), STR("text"), &err));
    temp_file(state, "odd name.json", STR(""));
    temp_file(state, ".json", STR(""));
    assert_true(store_call(&store, &(StoreCall){.op = STORE_LIST}, &all, &err));
    assert_true(str_starts(buf_str(&all), STR("small.autosave\nfound-")));
    assert_non_null(strstr(all.s, "\todd name.json\n"));
    assert_null(strstr(all.s, "report"));
    assert_null(strstr(all.s, ".bak"));
    buf_free(&all);
    folder.path = temp_in(state, "not-there");
    assert_true(store_call(&store, &(StoreCall){.op = STORE_LIST}, &all, &err));
    assert_int_equal(all.n, 0);
}

static void test_no_name_leads_out_of_the_profile(void **state)
{
    Folder folder = {.path = temp_in(state, "profile")};
    Store store = files_store(&folder);
    const char *const bad[] = {"", "../x", "a/b", ".hidden", "a b", "a\nb", "ö",
        "123456789012345678901234567890123456789012345678901234567890123456789012345678"
        "90"
        "1234567890123456789012345678901234567890"
        "1234567890123456789012345678901234567890x"};
    for (int i = 0; i < COUNT_OF(bad); i++) {
        Err err = {0};
        assert_false(store_write(&store, str_of(bad[i]), STR("x"), &err));
        assert_int_equal(err.kind, ERR_DATA);
        assert_err(&err, "is no name for a save");
    }
    assert_false(os_is_folder(folder.path));
}

// The other program holds its lock for longer than anybody waits.
static void test_a_profile_that_another_program_keeps_is_not_written(void **state)
{
    Folder folder = {.path = temp_folder(state)};
    Store store = files_store(&folder);
    Err err = {0}, locking = {0};
    int lock = OS_NO_LOCK;
    assert_true(os_lock(folder.path, &lock, &locking));
    assert_false(store_write(&store, STR("settings"), STR("{}"), &err));
    assert_err(&err, "another program keeps it to itself");
    assert_false(os_is_file(temp_in(state, "settings.json")));
    os_unlock(lock);
    err_clear(&err);
    assert_true(store_write(&store, STR("settings"), STR("{}"), &err));
}

static void test_a_profile_that_cannot_be_written_is_a_sentence(void **state)
{
    Folder folder = {.path = temp_file(state, "file", STR(""))};
    Store store = files_store(&folder);
    Err err = {0};
    assert_false(store_write(&store, STR("settings"), STR("{}"), &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, folder.path);
}

static void assert_no_scenario(const char *named, const char *sentence)
{
    Buf path = {0};
    Err err = {0};
    assert_false(files_find_scenario(named, &path, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_err(&err, sentence);
    buf_free(&path);
}

static void test_a_scenario_is_a_folder_with_a_scenario_lua(void **state)
{
    Buf path = {0};
    Err err = {0};
    const char *file = temp_file(state, "town/scenario.lua", STR(""));
    assert_true(files_find_scenario(temp_in(state, "town"), &path, &err));
    assert_str(buf_str(&path), temp_in(state, "town"));
    assert_no_scenario(file, "is a file; a scenario is a folder");
    assert_no_scenario(temp_folder(state), "holds no scenario.lua");
    assert_no_scenario(temp_in(state, "nothing"), "there is no folder");
    assert_no_scenario(temp_in(state, "twon"), "/town\"?");
    assert_no_scenario("kazakstan-2022", "did you mean \"scripts/kazakhstan-2022\"?");
    assert_no_scenario(
        "scripts/kazakhstan-2021/", "did you mean \"scripts/kazakhstan-2022\"?");
    buf_free(&path);
}

static void test_a_profile_may_not_be_a_file(void **state)
{
    Buf path = {0};
    Err err = {0};
    assert_true(files_find_profile(temp_in(state, "new"), &path, &err));
    buf_clear(&path);
    assert_false(files_find_profile(temp_file(state, "file", STR("")), &path, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "is a file; it must be a folder");
    err_clear(&err);
    buf_clear(&path);
    assert_false(files_find_profile("", &path, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    buf_free(&path);
}

static void test_what_belongs_to_qantar_is_found(void **state)
{
    (void)state;
    Buf path = {0};
    Err err = {0};
    assert_true(files_find("fonts", &path, &err));
    assert_true(os_is_folder(path.s));
    buf_clear(&path);
    assert_false(files_find("no/such/thing", &path, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    buf_free(&path);
}

// --- what is not there ------------------------------------------------------------------------------

static const char *const lying[] = {"scenario.lua", "well.lua", "Well.svg", "a", "b.c",
    ".hid.lua", "q.lua", "x.", "notes.lua.txt", "part.lua.bak", "pictures/well.svg",
    "pictures/a.svg", "pictures/harbor.png", "images/quay.svg", "art/roof.svg",
    "p/z.lua", "lang/ru.po", "locale/kk.po", "tree.png", ".secret/one.lua",
    "deep/er/two.lua", "other/three.lua", "third/three.lua", "uk.po", "other/be.po"};

// Of what is asked for, all that is told beside that it is not there.
static void ask_for(Folder *folder, Str name, Buf *said)
{
    Host host = files_host(folder);
    Buf out = {0};
    Err err = {0};
    bool read = host.read(host.ctx, name, &out, &err);
    const char *hint = strstr(err.text, "; ");
    if (read || err.kind != ERR_NO_INPUT || hint)
        buf_addf(said, STR_FMT ": %s\n", STR_ARG(name),
            read   ? out.s
            : hint ? hint + 2
                   : err.text);
    buf_free(&out);
}

// [name] as it may have been meant.
static void ask_for_edits(Folder *folder, Str name, Buf *said)
{
    static const char *const endings[] = {"", ".lua", ".svg", ".po", ".txt"};
    static const char *const folders[] = {"", "pictures/", "lang/", "p/", "linked/"};
    Arena arena = {0};
    size_t dot = str_find(name, '.'), last = name.n;
    while (last > 0 && name.s[last - 1] != '/')
        last--;
    ask_for(folder, str_cut(name, 0, name.n - 1), said);
    ask_for(folder, arena_fmt(&arena, STR_FMT "x", STR_ARG(name)), said);
    for (int i = 0; i < COUNT_OF(endings); i++)
        ask_for(folder,
            arena_fmt(&arena, STR_FMT "%s", STR_ARG(str_cut(name, 0, dot)), endings[i]),
            said);
    for (int i = 0; i < COUNT_OF(folders); i++)
        ask_for(folder,
            arena_fmt(&arena, "%s" STR_FMT, folders[i], STR_ARG(str_from(name, last))),
            said);
    arena_free(&arena);
}

static void test_what_is_not_there_may_be_another(void **state)
{
    static const char *const more[] = {"", "/", "p/", "p", "n", "ab", "pictures",
        "pictures/quay.svg", "pictures/roof.svg", "Pictures/well.svg",
        "picture/well.svg", "lang/kk.po", "langs/ru.po", "l/ru.po", "deep/two.lua",
        "two.lua", "er/two.lua", "deep/er/tow.lua", "one.lua", "three.lua",
        "parts/three.lua", "lang/uk.po", "lang/be.po", "harbour.png",
        "pictures/harbour.png", "pictures/HARBOR.PNG", "notes.lua", "part.lua",
        "linked/wel.svg", "none/none.lua", "x", "b", "B.C", "aa", "q", "q.luas"};
    Folder folder = {.path = temp_in(state, "town")};
    Arena arena = {0};
    Buf said = {0};
    for (int i = 0; i < COUNT_OF(lying); i++)
        temp_file(state, arena_fmt(&arena, "town/%s", lying[i]).s, STR("read"));
    assert_int_equal(symlink("pictures", temp_in(state, "town/linked")), 0);
    for (int i = 0; i < COUNT_OF(more); i++)
        ask_for(&folder, str_of(more[i]), &said);
    for (int i = 0; i < COUNT_OF(lying); i++)
        ask_for_edits(&folder, str_of(lying[i]), &said);
    assert_text_file(buf_str(&said), "main/near_files.txt");
    buf_free(&said);
    arena_free(&arena);
}

// Folders that others call otherwise, each alone.
static void test_a_folder_of_another_name_may_be_meant(void **state)
{
    static const char *const names[] = {"images", "image", "img", "imgs", "pics", "art",
        "photos", "graphics", "assets", "languages", "language", "translations",
        "locale", "locales", "po", "i18n", "Pictures", "picture", "langs", "other",
        "x"};
    static const char *const asked[] = {
        "pictures/well.svg", "lang/ru.po", "sounds/well.svg", "well.svg", "ru.po"};
    Arena arena = {0};
    Buf said = {0};
    for (int i = 0; i < COUNT_OF(names); i++) {
        const char *inside = arena_fmt(&arena, "%d/%s", i, names[i]).s;
        temp_file(state, arena_fmt(&arena, "%s/well.svg", inside).s, STR(""));
        temp_file(state, arena_fmt(&arena, "%s/ru.po", inside).s, STR(""));
        Folder folder = {.path = temp_in(state, arena_fmt(&arena, "%d", i).s)};
        buf_addf(&said, "in %s\n", names[i]);
        for (int k = 0; k < COUNT_OF(asked); k++)
            ask_for(&folder, str_of(asked[k]), &said);
    }
    assert_text_file(buf_str(&said), "main/near_folders.txt");
    buf_free(&said);
    arena_free(&arena);
}

// --- a packed one, and words ------------------------------------------------------------------------

static void test_what_is_no_packed_scenario_says_so_with_every_read(void **state)
{
    Folder folder = {.path = temp_file(state, "a.qantar", STR("no scenario"))};
    Folder empty = {.path = temp_file(state, "b.qantar", STR(""))};
    Folder gone = {.path = temp_in(state, "c.qantar")}, there = {.path = "."};
    Host host = files_host(&folder);
    for (int i = 0; i < 2; i++) {
        Err err = {0};
        Buf out = {0};
        assert_false(host.read(host.ctx, STR("scenario.lua"), &out, &err));
        assert_err(&err, "it was not written by qantar pack");
        assert_int_equal(out.n, 0);
        assert_int_equal(files_packed(&folder), 11);
    }
    assert_int_equal(files_packed(&empty), 1);
    assert_int_equal(files_packed(&gone), 0);
    assert_int_equal(files_packed(&there), 0);
    assert_true(host.work_us(host.ctx) > 0);
    files_close(&folder);
    files_close(&empty);
    files_close(&gone);
}

static void test_words_are_those_of_a_language_that_is_there(void **state)
{
    (void)state;
    Folder folder = {.path = "."};
    Host host = files_host(&folder);
    Buf out = {0};
    Err errs[3] = {0};
    assert_true(host.words(host.ctx, STR("ru"), &out, &errs[0]));
    assert_no_err(&errs[0]);
    assert_non_null(strstr(out.s, "msgid"));
    size_t n = out.n;
    assert_false(host.words(host.ctx, STR("kk-Cyrl"), &out, &errs[1]));
    assert_int_equal(errs[1].kind, ERR_NO_INPUT);
    assert_false(host.words(host.ctx, STR("../lang/ru"), &out, &errs[2]));
    assert_int_equal(errs[2].kind, ERR_DATA);
    assert_err(&errs[2], "no tag of a language");
    assert_int_equal(out.n, n);
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_records_never_take_each_others_names),
        temp_test(test_a_record_that_cannot_be_kept_is_told),
        temp_test(test_a_host_reads_only_inside_the_scenario),
        temp_test(test_the_profile_is_made_when_something_is_kept),
        temp_test(test_what_was_replaced_can_be_read_until_it_is_removed),
        temp_test(test_what_another_program_wrote_is_not_written_over),
        temp_test(test_what_cannot_be_read_is_not_written_over),
        temp_test(test_over_a_broken_file_the_one_before_it_stays),
        temp_test(test_saves_are_listed_and_what_has_another_name),
        temp_test(test_no_name_leads_out_of_the_profile),
        temp_test(test_a_profile_that_another_program_keeps_is_not_written),
        temp_test(test_a_profile_that_cannot_be_written_is_a_sentence),
        temp_test(test_a_scenario_is_a_folder_with_a_scenario_lua),
        temp_test(test_a_profile_may_not_be_a_file),
        cmocka_unit_test(test_what_belongs_to_qantar_is_found),
        temp_test(test_what_is_not_there_may_be_another),
        temp_test(test_a_folder_of_another_name_may_be_meant),
        temp_test(test_what_is_no_packed_scenario_says_so_with_every_read),
        cmocka_unit_test(test_words_are_those_of_a_language_that_is_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
