// What `check` found, for people and for programs.
#include "tools/check.h"

#include "base/json.h"
#include "page/words.h"
#include "story/play_tests.h"

static void add_count(Buf *out, int count, Word noun, const char *behind)
{
    Arena arena = {0};
    buf_addf(out, STR_FMT "%s", STR_ARG(word_count(&arena, noun, count)), behind);
    arena_free(&arena);
}

// "reading level: story 6.1, ..., at most 8.3 (scene "queue"); "
static void add_levels(Buf *out, const CheckCounts *counts)
{
    static const char *const kinds[LEVEL_KINDS] = {[LEVEL_STORY] = "story",
        [LEVEL_QUESTION] = "questions",
        [LEVEL_SOURCE] = "sources",
        [LEVEL_PLAIN] = "plainer wording"};
    if (counts->highest <= 0) {
        buf_add(out, STR("reading level not measured"));
        if (counts->unmeasured[0]) buf_addf(out, ": %s", counts->unmeasured);
        buf_add(out, STR("; "));
        return;
    }
    buf_add(out, STR("reading level: "));
    for (int i = 0; i < LEVEL_KINDS; i++)
        if (counts->levels[i].words >= LEVEL_WORDS_MIN)
            buf_addf(out, "%s %.1f, ", kinds[i], prose_grade(counts->levels[i]));
    buf_addf(out, "at most %.1f (%s); ", counts->highest, counts->highest_page);
}

// {"rule": "never-open", "severity": "error", "file": "pump.lua", "line": 28, "sentence": "..."}
static json_t *fault_json(const Diagnostic *diagnostic)
{
    json_t *fault = json_object();
    bool error = diagnostic->severity == SEVERITY_ERROR;
    json_put(fault, STR("rule"), json_str(diagnostic->rule));
    json_put(fault, STR("severity"), json_string(error ? "error" : "warning"));
    json_put(fault, STR("file"), json_str(diagnostic->where.file));
    json_put(fault, STR("line"), json_integer(diagnostic->where.line));
    json_put(fault, STR("sentence"), json_str(diagnostic->text));
    return fault;
}

void check_print_json(const Diagnostics *diagnostics, Buf *out)
{
    json_t *report = json_object(), *faults = json_array(), *more = json_object();
    for (int i = 0; i < diagnostics->count; i++)
        json_array_append_new(faults, fault_json(&diagnostics->items[i]));
    for (int i = 0; i < diagnostics->n_tallies; i++) {
        const RuleTally *tally = &diagnostics->tallies[i];
        if (tally->n > DIAGNOSTICS_OF_RULE)
            json_put(more, tally->rule, json_integer(tally->n - DIAGNOSTICS_OF_RULE));
    }
    json_put(report, STR("errors"), json_integer(diagnostics->errors));
    json_put(report, STR("warnings"), json_integer(diagnostics->warnings));
    json_put(report, STR("faults"), faults);
    json_put(report, STR("more"), more);
    json_write(out, report, 1);
    buf_addc(out, '\n');
    json_decref(report);
}

void check_print(const Diagnostics *diagnostics, const CheckCounts *counts, Buf *out)
{
    diagnostics_print(diagnostics, out);
    if (counts->nodes > 0) {
        add_count(out, counts->nodes, W_CHECK_NODES, ", ");
        add_count(out, counts->choices, W_CHECK_CHOICES, ", ");
        add_count(out, counts->words, W_CHECK_WORDS, ", ");
        add_count(out, counts->sources, W_CHECK_SOURCES, ", ");
        add_count(out, counts->terms, W_CHECK_TERMS, "; ");
        add_levels(out, counts);
    }
    if (counts->tests.plays > 0) {
        add_count(out, counts->tests.plays, W_CHECK_TESTS, " of " PLAY_TESTS_FILE ", ");
        buf_addf(out, "%d failed; ", counts->tests.failed);
    }
    if (counts->letters_skipped) buf_add(out, STR("letters not looked up in fonts; "));
    add_count(out, diagnostics->errors, W_CHECK_ERRORS, ", ");
    add_count(out, diagnostics->warnings, W_CHECK_WARNINGS, "\n");
}
