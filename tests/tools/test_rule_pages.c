// Each rule has its page, and the examples of the pages are run: the broken one has the fault, the mended one has
// neither it nor any error.
#include "root.h"
#include "tools/rule_pages.h"

#include "base/os.h"
#include "files.h"
#include "ipc/picture_server.h"
#include "support/rule_example.h"
#include "support/scenario.h"
#include "support/support.h"
#include "tools/check.h"

#include <string.h>

#define FILES_MAX 4
#define HILL                                                                           \
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect "        \
    "width=\"9\" height=\"9\"/></svg>"

static void run(const char *piece, Diagnostics *diagnostics)
{
    Arena arena = {0};
    Buf script = {0};
    rule_example_script(piece, &script);
    MemoryFile files[FILES_MAX + 3] = {
        {"scenario.lua", script.s}, {"pictures/hill.svg", HILL}};
    Str name, text;
    for (int i = 0; rule_example_file(piece, i, &name, &text); i++) {
        assert_true(i < FILES_MAX);
        files[i + 2] =
            (MemoryFile){arena_str(&arena, name).s, arena_str(&arena, text).s};
    }
    Host host = scenario_host(files);
    Folder folder = {.path = QANTAR_ROOT "/fonts"};
    Host fonts = files_host(&folder);
    PictureReports reports = {.files = &host};
    Host pictures = picture_reports(&reports);
    CheckSetup setup = {.fonts = &fonts, .pictures = &pictures};
    CheckCounts counts;
    Err err = {0};
    check_scenario(&host, &setup, diagnostics, &counts, &err);
    picture_server_close(&reports.server);
    assert_no_err(&err);
    buf_free(&script);
    arena_free(&arena);
}

static bool has_rule(const Diagnostics *diagnostics, const char *id)
{
    for (int i = 0; i < diagnostics->count; i++)
        if (str_eq(diagnostics->items[i].rule, str_of(id))) return true;
    return false;
}

static int tell(const RulePage *page, const char *which, const Diagnostics *diagnostics)
{
    Buf out = {0};
    diagnostics_print(diagnostics, &out);
    print_error(
        "the %s example of %s says:\n%s\n", which, page->id, out.s ? out.s : "");
    buf_free(&out);
    return 1;
}

static void test_the_broken_example_has_the_fault_and_the_mended_one_none(void **state)
{
    (void)state;
    int wrong = 0, seen = 0;
    for (const RulePage *page = rule_pages(); page->id; page++) {
        if (!page->broken) continue;
        Diagnostics broken = {0}, mended = {0};
        run(page->broken, &broken);
        run(page->mended, &mended);
        if (!has_rule(&broken, page->id)) wrong += tell(page, "broken", &broken);
        if (has_rule(&mended, page->id) || mended.errors > 0)
            wrong += tell(page, "mended", &mended);
        diagnostics_free(&broken);
        diagnostics_free(&mended);
        seen++;
    }
    assert_int_equal(wrong, 0);
    assert_true(seen > 100);
}

static void test_each_rule_has_one_page(void **state)
{
    (void)state;
    for (const CheckRule *rule = check_rules(); rule->id; rule++)
        if (!rule_page_find(str_of(rule->id))) fail_msg("%s has no page", rule->id);
    for (const RulePage *page = rule_pages(); page->id; page++) {
        assert_ptr_equal(rule_page_find(str_of(page->id)), page);
        assert_true((page->broken == NULL) == (page->mended == NULL));
    }
}

static void look_for_page(void *ctx, Str name)
{
    if (!rule_page_find(name)) {
        print_error(
            "tests/bad/" STR_FMT " is of a rule without a page\n", STR_ARG(name));
        ++*(int *)ctx;
    }
}

// What reading a scenario tells has its broken scenarios in tests/bad too, held by test_check.
static void test_each_broken_scenario_is_of_a_rule_with_a_page(void **state)
{
    (void)state;
    Arena arena = {0};
    Err err = {0};
    int lacking = 0;
    os_list(test_path(&arena, "bad"), look_for_page, &lacking, &err);
    assert_no_err(&err);
    assert_int_equal(lacking, 0);
    arena_free(&arena);
}

static void test_a_page_has_what_why_and_both_examples(void **state)
{
    (void)state;
    Buf out = {0};
    rule_page_print(rule_page_find(STR("no-way-on")), &out);
    assert_true(str_starts(buf_str(&out),
        STR("### no-way-on\n\nA node that is not an ending cannot be left. The "
            "play would be stuck there.\n\nBroken:\n\n```lua\n")));
    assert_non_null(strstr(out.s, "\n```\n\nMended:\n\n```lua\nscene \"one\" {"));
    assert_null(rule_page_find(STR("no-way-onn")));
    assert_str(rule_page_near(STR("no-way-onn")), "no-way-on");
    buf_free(&out);
}

static void test_the_printed_pages_are_those_in_scripts(void **state)
{
    (void)state;
    Buf out = {0};
    rule_pages_markdown(&out);
    assert_text_file(buf_str(&out), "../scripts/RULES.md");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_broken_example_has_the_fault_and_the_mended_one_none),
        cmocka_unit_test(test_each_rule_has_one_page),
        cmocka_unit_test(test_each_broken_scenario_is_of_a_rule_with_a_page),
        cmocka_unit_test(test_a_page_has_what_why_and_both_examples),
        cmocka_unit_test(test_the_printed_pages_are_those_in_scripts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
