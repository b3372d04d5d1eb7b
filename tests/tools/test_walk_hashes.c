// What walks of few plays tell of two scenarios when one of their tokens or lines is changed, whole: as text, as JSON,
// as the part that a worker hands over, and as one play written out. A hash for some changes.
#include "support/hash_lines.h"
#include "support/scenario.h"
#include "support/script_edits.h"
#include "support/support.h"

#include "base/json.h"
#include "story/log.h"
#include "tools/walk_part.h"
#include "tools/walk_report.h"
#include "tools/walk_summary.h"

#define STRIDE 13 // of the changes, one of so many is walked
#define PLAYS  3
#define GROUP  4 // changes of a hash

static const char gates[] = "random total >= 1\n"
                            "reader total - skimmer total >= 0\n"
                            "mix endings.least >= 10\n"
                            "all faults = 0\n"
                            "all unread <= 1\n"
                            "reader minutes.max <= 1\n";

typedef struct Walked {
    const char *name; // of the scenario
    int seen;         // changes so far
    HashLines hashes;
} Walked;

static void say_walk(const Walk *walk, Buf *out)
{
    Arena arena = {0};
    GateResults results;
    Err err = {0};
    bool held = walk_gates(walk, STR(gates), "gates.txt", &arena, &results, &err);
    if (!held) buf_addf(out, "%s\n", err.text);
    walk_report(walk, held ? &results : NULL, out);
    walk_report_json(walk, held ? &results : NULL, out);
    walk_summary(walk, out);
    for (int i = 0; i < walk->coverage.n_faults; i++)
        walk_fault_play(&walk->coverage.faults[i], out);
    json_t *part = walk_part_json(walk);
    json_write(out, part, 0);
    json_decref(part);
    arena_free(&arena);
}

static void look(const char *text, uint64_t seed, Buf *out)
{
    const MemoryFile files[] = {{"scenario.lua", text}, {NULL, NULL}};
    WalkSetup setup = {.host = scenario_host(files), .plays = PLAYS, .seed = seed};
    Walk walk = {0};
    Err err = {0};
    if (walk_run(&walk, &setup, &err))
        say_walk(&walk, out);
    else
        buf_addf(out, "%s\n", err.text);
    walk_free(&walk);
    setup.policy = STR("explorer");
    err = (Err){0};
    if (!walk_one(&setup, PLAYS, out, &err)) buf_addf(out, "%s\n", err.text);
}

static void add_edit(void *ctx, int line, const char *edit, const char *text)
{
    Walked *walked = ctx;
    int at = walked->seen++;
    if (at % STRIDE != 0) return;
    at /= STRIDE;
    look(text, (uint64_t)at, &walked->hashes.said);
    buf_addf(&walked->hashes.said, "%s\n", edit);
    if (at % GROUP == GROUP - 1)
        hash_lines_end(&walked->hashes, "%s %d %s:%d", walked->name, at, edit, line);
}

static void test_of_each_change_is_told_what_was_told(void **state)
{
    (void)state;
    if (LOG_KEEP < 1000) skip_because("a short log makes other plays");
    Arena arena = {0};
    Walked walked = {0};
    static const char *const scenarios[] = {
        "tools/edits/scenario.lua", "scenarios/letters/scenario.lua"};
    for (int i = 0; i < COUNT_OF(scenarios); i++) {
        walked.name = i == 0 ? "dam" : "letters";
        script_edits(test_file(&arena, scenarios[i]), add_edit, &walked);
    }
    assert_hash_lines(&walked.hashes, "tools/golden/walks.txt");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_of_each_change_is_told_what_was_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
