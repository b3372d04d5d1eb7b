#include "report_file.h"

#include "base/os.h"
#include "support/support.h"
#include "version.h"

#include <stdio.h>
#include <string.h>

static Page broken_page(void)
{
    static Item lines[] = {{.label = {"2", 1}, .text = {"  error('on purpose')", 21}}};
    static Block blocks[] = {
        {.kind = BLOCK_HEADING, .text = {"Something broke.", 16}, .value = 1},
        {.kind = BLOCK_NOTE,
            .label = {"For the author", 14},
            .text = {"a.lua:2: <ouch>", 15}},
        {.kind = BLOCK_TABLE, .label = {"a.lua", 5}, .items = lines, .n_items = 1}};
    return (Page){.kind = PAGE_ERROR,
        .language = STR("en"),
        .scenario = STR("town"),
        .title = STR("Something broke."),
        .blocks = blocks,
        .n_blocks = COUNT_OF(blocks)};
}

static void test_a_report_has_sentence_lines_versions_checksum_and_actions(void **state)
{
    temp_file(state, "town/scenario.lua", STR("scenario"));
    temp_file(state, "town/a.lua", STR("words"));
    Folder scenario = {.path = temp_in(state, "town")},
           profile = {.path = temp_in(state, "profile")};
    Keeper keeper = files_keeper(&profile);
    Page page = broken_page();
    Buf path = {0}, html = {0};
    Err err = {0};
    assert_true(report_file_write(&keeper, &scenario, &page,
        STR("title: begin\nscene <b>: look\n"), &path, &err));
    assert_non_null(strstr(path.s, "/profile/records/town-"));
    assert_non_null(strstr(path.s, "-report.html"));
    assert_true(os_read(path.s, &html, &err));
    int files;
    char sum[40];
    snprintf(sum, sizeof sum, "%016llx",
        (unsigned long long)report_file_checksum(&scenario, &files));
    const char *const parts[] = {"a.lua:2: &lt;ouch&gt;", "on purpose",
        ">" QANTAR_VERSION "<", ">town<", sum, "2 files", "scene &lt;b&gt;: look",
        "title: begin"};
    for (int i = 0; i < COUNT_OF(parts); i++)
        if (!strstr(html.s, parts[i]))
            fail_msg("the report does not say: %s", parts[i]);
    assert_null(strstr(html.s, "fill\"")); // nobody's name is asked for
    buf_clear(&path);
    page.scenario = (Str){0}; // one that was never read
    assert_true(report_file_write(&keeper, &scenario, &page, (Str){0}, &path, &err));
    assert_null(strstr(path.s, "town-"));
    buf_free(&path);
    buf_free(&html);
}

static void test_the_checksum_is_of_names_and_bytes_of_the_scripts(void **state)
{
    temp_file(state, "town/scenario.lua", STR("scenario"));
    temp_file(state, "town/a.lua", STR("words"));
    Folder folder = {.path = temp_in(state, "town")};
    int files;
    uint64_t first = report_file_checksum(&folder, &files);
    assert_int_equal(files, 2);
    temp_file(state, "town/notes.txt", STR("x"));
    assert_true(report_file_checksum(&folder, &files) == first);
    temp_file(state, "town/a.lua", STR("wordz"));
    assert_false(report_file_checksum(&folder, &files) == first);
    temp_file(state, "town/a.lua", STR("words"));
    assert_true(report_file_checksum(&folder, &files) == first);
    assert_int_equal(
        rename(temp_in(state, "town/a.lua"), temp_in(state, "town/b.lua")), 0);
    assert_false(report_file_checksum(&folder, &files) == first);
    folder.path = temp_in(state, "none");
    report_file_checksum(&folder, &files);
    assert_int_equal(files, 0);
}

static void test_a_report_that_cannot_be_kept_is_told(void **state)
{
    temp_file(state, "file", STR("x"));
    Folder scenario = {.path = temp_folder(state)},
           profile = {.path = temp_in(state, "file")};
    Keeper keeper = files_keeper(&profile);
    Page page = broken_page();
    Buf path = {0};
    Err err = {0};
    assert_false(report_file_write(&keeper, &scenario, &page, (Str){0}, &path, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_int_equal(path.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_report_has_sentence_lines_versions_checksum_and_actions),
        temp_test(test_the_checksum_is_of_names_and_bytes_of_the_scripts),
        temp_test(test_a_report_that_cannot_be_kept_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
