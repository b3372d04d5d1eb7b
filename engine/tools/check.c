// `qantar check`: the table of rules, and running them.
#include "tools/check.h"

#include "story/story.h"
#include "tools/allows.h"
#include "tools/prose.h"
#include "tools/rules.h"

// clang-format off
static const CheckRule rules[] = {
    {"unreachable",       SEVERITY_ERROR,   "a node that nothing leads to",                          rule_unreachable},
    {"no-way-on",         SEVERITY_ERROR,   "a node that cannot be left and is no ending",           rule_no_way_on},
    {"no-ending",         SEVERITY_ERROR,   "nodes that lead to each other and never to an ending",  rule_no_ending},
    {"edition-no-ending", SEVERITY_ERROR,   "an edition whose plays come to no ending",              rule_edition_no_ending},
    {"never-open",        SEVERITY_ERROR,   "a choice that needs a source nobody can have",          rule_never_open},
    {"never-shown",       SEVERITY_ERROR,   "a part of a text or picture that can never be shown",   rule_never_shown},
    {"all-conditional",   SEVERITY_WARNING, "a scene whose every choice can be closed",              rule_all_conditional},
    {"never-closed",      SEVERITY_WARNING, "a choice that says why it is closed and never is",      rule_never_closed},
    {"once-only",         SEVERITY_ERROR,   "a scene that runs out of choices",                      rule_once_only},
    {"chapter-empty",     SEVERITY_ERROR,   "a chapter that nothing belongs to",                     rule_chapter_empty},
    {"no-date",           SEVERITY_ERROR,   "a play that begins without a date and goes on with one", rule_no_date},
    {"time-backwards",    SEVERITY_WARNING, "a node dated before the one that leads to it",          rule_time_backwards},

    {"source-not-given",  SEVERITY_WARNING, "a source that nothing gives",                           rule_source_not_given},
    {"term-not-used",     SEVERITY_WARNING, "a term that no text names",                             rule_term_not_used},
    {"picture-not-used",  SEVERITY_WARNING, "a picture that is never shown",                         rule_picture_not_used},
    {"say-not-used",      SEVERITY_WARNING, "a name that is told how to say and stands in no text",  rule_say_not_used},
    {"not-included",      SEVERITY_WARNING, "a script in the folder that no script includes",         rule_not_included},
    {"stop-not-used",     SEVERITY_WARNING, "a stop of the chain that no node stands at",            rule_stop_not_used},
    {"merge-marks",       SEVERITY_ERROR,   "a text with the marks of version control",              rule_merge_marks},
    {"near-ids",          SEVERITY_ERROR,   "two ids that differ only in case, dash or underline",   rule_near_ids},

    {"meter-not-written", SEVERITY_WARNING, "a meter that no effect changes",                        rule_meter_not_written},
    {"no-reason",         SEVERITY_WARNING, "a choice that moves a meter and does not say why",       rule_no_reason},
    {"asks-unknown",      SEVERITY_ERROR,   "a function that asks about what does not exist",        rule_asks_unknown},
    {"world-write",       SEVERITY_ERROR,   "history written in a documented scenario",              rule_world_write},

    {"undeclared-variable", SEVERITY_ERROR, "a function that names a variable nobody declared",      rule_undeclared_variable},
    {"unknown-word",      SEVERITY_ERROR,   "a function that names what is declared nowhere",        rule_unknown_word},
    {"unknown-function",  SEVERITY_ERROR,   "a function that math, string or table has not",         rule_unknown_function},
    {"outside-change",    SEVERITY_ERROR,   "a function that changes what stands outside of it",     rule_outside_change},
    {"wrong-value",       SEVERITY_ERROR,   "a value that its variable cannot hold",                 rule_wrong_value},
    {"not-allowed-here",  SEVERITY_ERROR,   "a condition that writes or draws lots",                 rule_not_allowed_here},
    {"too-many-arguments", SEVERITY_ERROR,  "a question about more than it takes",                   rule_too_many_arguments},
    {"field-twice",       SEVERITY_ERROR,   "a field that stands twice in the same braces",          rule_field_twice},
    {"always-holds",      SEVERITY_ERROR,   "a text, number or list asked as true or false",         rule_always_holds},
    {"never-holds",       SEVERITY_ERROR,   "a comparison that never holds, or always does",         rule_never_holds},
    {"wrong-kind",        SEVERITY_ERROR,   "a value where another kind is needed",                  rule_wrong_kind},
    {"no-yes-or-no",      SEVERITY_ERROR,   "a condition that returns neither true nor false",       rule_no_yes_or_no},
    {"pick-not-listed",   SEVERITY_ERROR,   "a pick that answers what is not in its go list",        rule_pick_not_listed},
    {"pick-no-answer",    SEVERITY_WARNING, "a pick that can come to its end without an answer",     rule_pick_no_answer},

    {"no-row",            SEVERITY_ERROR,   "a text with a world value that no row gives there",     rule_no_row},
    {"source-record",     SEVERITY_ERROR,   "a source without who speaks or what it rests on",       rule_source_record},
    {"fact-dates",        SEVERITY_ERROR,   "a fact whose known, history and since are out of order", rule_fact_dates},
    {"record-dates",      SEVERITY_ERROR,   "a source or point whose dates are out of order",        rule_record_dates},
    {"after-play",        SEVERITY_WARNING, "a point or row of a day after the last scene",          rule_after_play},
    {"chart-record",      SEVERITY_ERROR,   "a map or chart without a source, a point without facts", rule_chart_record},
    {"no-fact",           SEVERITY_ERROR,   "a sentence of fact that does not say what it rests on", rule_no_fact},
    {"real-speaker",      SEVERITY_ERROR,   "a real person who speaks invented lines",               rule_real_speaker},
    {"real-speech",       SEVERITY_ERROR,   "a choice that puts words into a real person's mouth",   rule_real_speech},
    // Behind the rules from whose faults theirs would follow.
    {"person-not-used",   SEVERITY_WARNING, "a person who never speaks and is never named",          rule_person_not_used},
    {"fact-not-used",     SEVERITY_WARNING, "a fact that nothing rests on",                          rule_fact_not_used},

    {"scene-too-long",    SEVERITY_ERROR,   "a text over 140 words",                                 rule_scene_too_long},
    {"scene-long",        SEVERITY_WARNING, "a text over 110 words",                                 rule_scene_long},
    {"too-many-words",    SEVERITY_ERROR,   "a choice, card, source, reason or title too long",      rule_too_many_words},
    {"sentence-long",     SEVERITY_WARNING, "a sentence over 28 words",                              rule_sentence_long},
    {"reading-level",     SEVERITY_WARNING, "a page that asks for over nine years of school, a plainer one for over 6.5",  rule_reading_level},
    {"plain-missing",     SEVERITY_WARNING, "a scene without plainer wording where most scenes have one", rule_plain_missing},
    {"markup",            SEVERITY_ERROR,   "markup that is not closed",                             rule_markup},
    {"same-label",        SEVERITY_ERROR,   "two choices of a scene that read the same",             rule_same_label},
    {"no-glyph",          SEVERITY_ERROR,   "a letter that no bundled font has",                     rule_no_glyph},

    {"one-answer",        SEVERITY_ERROR,   "a board on which one answer to all arrows pays",        rule_one_answer},
    {"one-status",        SEVERITY_ERROR,   "a board whose claims all stand alike",                  rule_one_status},
    {"order-hours",       SEVERITY_ERROR,   "an order of cards that their hours contradict",         rule_order_hours},
    {"arrow-backwards",   SEVERITY_ERROR,   "an arrow from a later card to an earlier one",          rule_arrow_backwards},
    {"evidence-not-given", SEVERITY_ERROR,  "evidence of an arrow that nobody can have",             rule_evidence_not_given},

    {"alt-long",          SEVERITY_ERROR,   "alternative text over 140 letters",                     rule_alt_long},
    {"layer",             SEVERITY_ERROR,   "a layer that is missing or cannot be drawn",            rule_layer},
    {"layer-part",        SEVERITY_WARNING, "a part of a layer that is not drawn as it says",        rule_layer_part},
    {"layer-shape",       SEVERITY_WARNING, "layers of one picture with different proportions",      rule_layer_shape},
    {"focus-outside-picture", SEVERITY_ERROR, "a picture whose focus is not in it",                  rule_focus_outside_picture},
    {"name-not-portable", SEVERITY_WARNING, "a file whose name no packed scenario may hold",          rule_name_not_portable},

    {"po-file",           SEVERITY_ERROR,   "a PO file, or an entry of the interface's, that cannot be used", rule_po_file},
    {"translation-no-file", SEVERITY_ERROR, "a declared language without its file",                  rule_translation_no_file},
    {"translation-not-listed", SEVERITY_WARNING, "a translation in the folder whose language is not declared", rule_translation_not_listed},
    {"translation-marks", SEVERITY_ERROR,   "a translation with other marks or facts than the original", rule_translation_marks},
    {"translation-stale", SEVERITY_WARNING, "a translation of what has changed since",               rule_translation_stale},
    {"translation-missing", SEVERITY_WARNING, "texts that are not translated",                       rule_translation_missing},
    {"translation-unknown", SEVERITY_WARNING, "a translation of a text that is not there",           rule_translation_unknown},

    {"codes-changed",     SEVERITY_ERROR,   "a table of codes that is not as it was published",      rule_codes_changed},
    {"codes-lacking",     SEVERITY_WARNING, "a table of codes that lacks something of the scenario", rule_codes_lacking},

    {"allow-unknown",     SEVERITY_ERROR,   "a comment that allows what is no warning",              rule_allow_unknown},
    {"allow-no-reason",   SEVERITY_ERROR,   "a comment that allows a warning without a reason",      rule_allow_no_reason},
    {"allow-not-needed",  SEVERITY_WARNING, "a comment that allows a warning that is not there",     rule_allow_not_needed}, // the last
    {0},
};
// clang-format on

const CheckRule *check_rules(void) { return rules; }

// Comparisons for "did you mean" in all diagnostics together.
#define NEAREST_MAX 2000000

// --- running the rules ----------------------------------------------------------------------------

static void count_words(Check *check, const Text *text)
{
    check->counts->words += prose_count_source(text->src);
}

static void count(Check *check)
{
    const Book *book = check->book;
    check->counts->nodes = book->n_nodes;
    check->counts->sources = book->n_sources;
    check->counts->terms = book->n_terms;
    check->counts->letters_skipped = !check->setup->fonts;
    for (int i = 0; i < book->n_nodes; i++)
        check->counts->choices += book->nodes[i].n_choices;
    check_each_text(check, count_words);
}

// Rules that say nothing wrong of a book with errors: what its texts, pictures and graph hold is as it was written.
static const char *const of_broken[] = {"unreachable", "no-way-on", "no-ending",
    "edition-no-ending", "never-open", "once-only", "time-backwards", "near-ids",
    "scene-too-long", "scene-long", "too-many-words", "sentence-long", "reading-level",
    "markup", "same-label", "no-glyph", "alt-long", "layer", "layer-part",
    "layer-shape", "focus-outside-picture", "merge-marks", "not-included",
    "allow-unknown", "allow-no-reason", "unknown-word", "unknown-function",
    "outside-change", "not-allowed-here", "pick-not-listed", "pick-no-answer"};
// Those that follow each way, and say nothing when one is not known.
static const char *const of_ways[] = {"unreachable", "no-way-on", "no-ending",
    "edition-no-ending", "never-open", "once-only"};

// Takes out what a list does not know; false when nothing is left.
static bool keep_known(Indexes *indexes)
{
    int n = 0;
    for (int i = 0; i < indexes->n; i++)
        if (indexes->items[i] != NONE) indexes->items[n++] = indexes->items[i];
    indexes->n = n;
    return n > 0;
}

// Faults by which a way, or a whole scene, may be missing from the book.
static bool loses_ways(const Diagnostics *diagnostics)
{
    static const char *const rules_of_ways[] = {"misplaced-item", "stray-item",
        "missing-body", "missing-field", "duplicate-id", "unknown-start",
        "missing-file", "included-twice", "too-many-faults", "stray-value",
        "bad-file-name", "pick-without-list"};
    return diagnostics_has(diagnostics, rules_of_ways, COUNT_OF(rules_of_ways));
}

// Leaves out of the graph what is not known. True when every way is known all the same.
static bool leave_out_unknown(Check *check)
{
    bool known = !loses_ways(check->diagnostics);
    for (int i = 0; i < check->book->n_nodes; i++) {
        Node *node = &check->book->nodes[i];
        keep_known(&node->gives);
        for (int k = 0; k < node->n_choices; k++) {
            Choice *choice = &node->choices[k];
            known = keep_known(&choice->go) && known;
            int needs = choice->needs.n, gives = choice->gives.n;
            keep_known(&choice->needs);
            keep_known(&choice->gives);
            known = known && choice->needs.n == needs && choice->gives.n == gives;
        }
        bool leads = node->kind == NODE_CHECK || node->kind == NODE_BOARD;
        known = known && (!leads || node->next != NONE);
    }
    return known && (check->book->start != NONE || check->book->n_editions > 0);
}

static bool applies(const Check *check, bool broken, bool known)
{
    Str id = str_of(check->rule->id);
    if (!broken) return true;
    if (!known && str_among(id, of_ways, COUNT_OF(of_ways))) return false;
    return str_among(id, of_broken, COUNT_OF(of_broken));
}

static void run_rules(Check *check)
{
    bool broken = check->broken = check->diagnostics->errors > 0;
    bool known = !broken || leave_out_unknown(check);
    Allows *allows = arena_new(&check->kept, Allows);
    for (int i = 0; i < check->book->n_files; i++) {
        Str file = check->book->files[i];
        Str script = check_read_script(check, &check->arena, file);
        allows_read(allows, &check->kept, file, script);
        arena_reset(&check->arena);
    }
    check->allows = allows;
    check->changes = check_may_change(check);
    reachability_find_written(&check->reach, &check->kept, check->book, check->changes);
    check->mentions = mentions_make(&check->kept, check->book);
    check->nearest_left = NEAREST_MAX;
    count(check);
    for (check->rule = rules; check->rule->id; check->rule++) {
        if (applies(check, broken, known)) check->rule->run(check);
        check_beat(check);
        arena_reset(&check->arena);
    }
    allows_free(allows);
    arena_free(&check->arena);
    arena_free(&check->kept);
}

// A folder without scenario.lua is an error, not a diagnostic.
static bool is_there(const Host *host, Err *err)
{
    Buf script = {0};
    bool there = host->read(host->ctx, STR("scenario.lua"), &script, err);
    buf_free(&script);
    return there;
}

// The variable that was meant where a function names one wrongly: of "did you mean "told"?" or "write s.told". {0}: none.
static Str meant_variable(const Diagnostic *fault)
{
    static const Str near = {"did you mean \"", 14}, write = {"; write ", 8};
    if (!str_eq(fault->rule, STR("undeclared-variable")) &&
        !str_eq(fault->rule, STR("unknown-word")))
        return (Str){0};
    Str rest = str_from(fault->text, str_find_part(fault->text, near));
    if (rest.n > 0) {
        rest = str_from(rest, near.n);
        return str_cut(rest, 0, str_find(rest, '"'));
    }
    rest = str_from(fault->text, str_find_part(fault->text, STR(" s.")));
    if (rest.n > 0) return str_from(rest, 3);
    rest = str_from(fault->text, str_find_part(fault->text, write));
    return str_from(rest, str_find(rest, '.') + 1);
}

// Whether a condition seems never to hold because the variable is misspelt where it is written.
static bool is_of_misspelt(const void *ctx, const Diagnostic *never)
{
    const Diagnostics *all = ctx;
    bool found = false;
    Buf name = {0};
    for (int i = 0; str_starts(never->rule, STR("never-")) && !found && i < all->count;
         i++) {
        Str meant = meant_variable(&all->items[i]);
        buf_clear(&name);
        buf_addf(&name, "\"" STR_FMT "\" would have", STR_ARG(meant));
        found = meant.n > 0 && str_has(never->text, buf_str(&name));
    }
    buf_free(&name);
    return found;
}

static bool is_unchanged(const void *ctx, const Diagnostic *fault)
{
    (void)ctx;
    return str_eq(fault->rule, STR("never-shown")) &&
           str_has(fault->text, STR("nothing changes it"));
}

// What nothing changes may be what an effect was to change that has a fault of its own.
static void drop_unchanged(Diagnostics *diagnostics)
{
    static const char *const effects[] = {"wrong-value", "undeclared-variable"};
    if (diagnostics_has(diagnostics, effects, COUNT_OF(effects)))
        diagnostics_drop(diagnostics, is_unchanged, NULL);
}

bool check_scenario(const Host *host, const CheckSetup *setup, Diagnostics *diagnostics,
    CheckCounts *counts, Err *err)
{
    Err trouble = {0};
    *counts = (CheckCounts){0};
    if (!is_there(host, err)) return false;
    Story *story = story_open_to_check(host, NULL, diagnostics, &trouble);
    if (story) {
        Check check = {.story = story,
            .book = story_book(story),
            .host = host,
            .setup = setup,
            .diagnostics = diagnostics,
            .counts = counts};
        run_rules(&check);
        story_close(story);
        diagnostics_drop(diagnostics, is_of_misspelt, diagnostics);
        drop_unchanged(diagnostics);
        // What plays meet of an error would be told twice.
        if (diagnostics->errors == 0) tests_run(host, diagnostics, &counts->tests);
    } else if (diagnostics->errors == 0) {
        return err_set(err, trouble.kind, "%s", trouble.text);
    }
    diagnostics_sort(diagnostics);
    return true;
}
