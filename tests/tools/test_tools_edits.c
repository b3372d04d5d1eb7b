// What every tool for authors says of a documented scenario, and of one with one of each thing, when any one token or
// line of it is changed: a hash for each line and kind of change.
#include "support/hash_lines.h"
#include "support/support.h"

#include "support/scenario.h"
#include "support/script_edits.h"
#include "tools/check.h"
#include "tools/codes.h"
#include "tools/facts.h"
#include "tools/ids.h"
#include "tools/pack_list.h"
#include "tools/story_map.h"

#include "story/translation.h"

#include <string.h>

#define STRIDE 3 // of the changes, one of so many is looked at

typedef struct Edited {
    int line,
        seen; // of the changes of the hash: their line, and how many of all there were
    const char *scenario, *edit;
    HashLines hashes;
} Edited;

static void say_check(const Host *host, Buf *out)
{
    CheckCounts counts = {0};
    CheckSetup setup = {.levels = out, .scripts = STR("scenario.lua\nother.lua")};
    Diagnostics diagnostics = {0};
    Err err = {0};
    if (!check_scenario(host, &setup, &diagnostics, &counts, &err))
        buf_addf(out, "%s\n", err.text);
    check_print(&diagnostics, &counts, out);
    check_print_json(&diagnostics, out);
    diagnostics_free(&diagnostics);
}

static void say_map(const Host *host, const Book *book, Buf *out)
{
    Err err = {0};
    if (!story_map_write(book, MAP_DOT, NULL, host, out, &err))
        buf_addf(out, "%s\n", err.text);
    if (!story_map_write(book, MAP_SVG, NULL, host, out, &err))
        buf_addf(out, "%s\n", err.text);
}

// What is said of a scenario that can be played.
static void say_more(const Host *host, Buf *out)
{
    static const FactsOrder orders[] = {
        {{NULL, 0}, false}, {{NULL, 0}, true}, {{"F-1", 3}, false}};
    Err err = {0};
    Buf table = {0};
    int added = 0;
    for (int i = 0; i < COUNT_OF(orders); i++)
        if (!facts_write(host, &orders[i], out, &err)) buf_addf(out, "%s\n", err.text);
    if (!ids_write(host, out, &err)) buf_addf(out, "%s\n", err.text);
    if (!codes_update(host, &table, &added, &err)) buf_addf(out, "%s\n", err.text);
    buf_addf(out, "%d " STR_FMT, added, STR_ARG(buf_str(&table)));
    CheckSetup setup = {0};
    if (!pack_list(host, &setup, out, &err)) buf_addf(out, "%s\n", err.text);
    buf_free(&table);
}

static void look(const char *text, Buf *out)
{
    const MemoryFile files[] = {{"scenario.lua", text}, {NULL, NULL}};
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    Err err = {0};
    say_check(&host, out);
    Story *story = story_open(&host, NULL, &diagnostics, &err);
    if (story) {
        say_map(&host, story_book(story), out);
        translation_template(story, NULL, STR("ru"), out);
        say_more(&host, out);
        story_close(story);
    }
    diagnostics_free(&diagnostics);
}

static void end_hash(Edited *edited)
{
    if (edited->line > 0)
        hash_lines_end(
            &edited->hashes, "%s%d %s", edited->scenario, edited->line, edited->edit);
    edited->line = 0;
}

static void add_edit(void *ctx, int line, const char *edit, const char *text)
{
    Edited *edited = ctx;
    if (edited->seen++ % STRIDE != 0) return;
    if (line != edited->line || strcmp(edit, edited->edit) != 0) end_hash(edited);
    edited->line = line, edited->edit = edit;
    look(text, &edited->hashes.said);
}

static void test_of_each_change_is_said_what_was_said(void **state)
{
    (void)state;
    Arena arena = {0};
    Edited edited = {.scenario = ""};
    script_edits(test_file(&arena, "tools/edits/scenario.lua"), add_edit, &edited);
    end_hash(&edited);
    edited.scenario = "letters ";
    script_edits(
        test_file(&arena, "scenarios/letters/scenario.lua"), add_edit, &edited);
    end_hash(&edited);
    assert_hash_lines(&edited.hashes, "tools/edits/hashes.txt");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_of_each_change_is_said_what_was_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
