// What is written of whole scenarios: the check, facts, reading levels, the table of codes, maps.
#include "support/scenario.h"
#include "support/support.h"

#include "tools/check.h"
#include "tools/codes.h"
#include "tools/facts.h"
#include "tools/story_map.h"

static void add_check(const Host *host, Buf *out)
{
    Diagnostics diagnostics = {0};
    CheckCounts counts = {0};
    Err err = {0};
    Buf levels = {0};
    CheckSetup setup = {.levels = &levels};
    assert_true(check_scenario(host, &setup, &diagnostics, &counts, &err));
    buf_add(out, STR("== check\n"));
    check_print(&diagnostics, &counts, out);
    buf_add(out, STR("== check as JSON\n"));
    check_print_json(&diagnostics, out);
    buf_add(out, STR("\n== levels\n"));
    buf_add(out, buf_str(&levels));
    diagnostics_free(&diagnostics);
    buf_free(&levels);
}

static void add_facts(const Host *host, Buf *out)
{
    Err err = {0};
    for (int json = 0; json < 2; json++) {
        buf_addf(out, "== facts%s\n", json ? " as JSON" : "");
        assert_true(facts_write(host, &(FactsOrder){.json = json}, out, &err));
    }
    buf_addc(out, '\n');
}

// Every other node has been seen.
static void add_maps(const Host *host, const Book *book, Buf *out)
{
    Arena arena = {0};
    Err err = {0};
    bool *seen = arena_array(&arena, bool, book->n_nodes);
    for (int i = 0; i < book->n_nodes; i += 2)
        seen[i] = true;
    for (MapFormat format = MAP_SVG; format <= MAP_DOT; format++) {
        buf_addf(out, "== map %d\n", (int)format);
        assert_true(story_map_write(book, format, seen, host, out, &err));
    }
    arena_free(&arena);
}

static void assert_written(const char *script, const char *golden)
{
    Arena arena = {0};
    const MemoryFile files[] = {
        {"scenario.lua", test_file(&arena, script).s}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    ResumeTable table = {0};
    Buf out = {0};
    add_check(&host, &out);
    add_facts(&host, &out);
    buf_add(&out, STR("== codes\n"));
    codes_lacking(book, &table, NULL, &arena, &out, NULL);
    add_maps(&host, book, &out);
    assert_text_file(buf_str(&out), golden);
    buf_free(&out);
    resume_table_free(&table);
    story_close(story);
    arena_free(&arena);
}

static void test_what_is_written_of_a_scenario_is_as_it_was(void **state)
{
    (void)state;
    assert_written("tools/rough.lua", "tools/golden/written_rough.txt");
    assert_written("tools/edits/scenario.lua", "tools/golden/written_dam.txt");
    assert_written("kit/court.lua", "tools/golden/written_court.txt");
    assert_written("scenarios/small/scenario.lua", "tools/golden/written_small.txt");
    assert_written("scenarios/walk/scenario.lua", "tools/golden/written_walk.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_written_of_a_scenario_is_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
