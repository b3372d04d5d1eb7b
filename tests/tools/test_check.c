#include "root.h"
#include "tools/check.h"

#include "base/os.h"
#include "files.h"
#include "ipc/picture_server.h"
#include "pack/pack_name.h"
#include "support/scenario.h"
#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPECT "-- expect: "

// --- tests/bad: a broken scenario for each rule ---------------------------------------------------

typedef struct Lines {
    Arena *arena;
    Str *items;
    size_t n, room;
} Lines;

static void add_line(Lines *lines, Str line)
{
    if (lines->n == lines->room) {
        lines->room = lines->room ? lines->room * 2 : 16;
        lines->items = mem_grow(lines->items, lines->room, sizeof *lines->items);
    }
    lines->items[lines->n++] = arena_str(lines->arena, line);
}

static int compare(const void *a, const void *b)
{
    return str_cmp(*(const Str *)a, *(const Str *)b);
}

static Str join_sorted(Lines *lines)
{
    Buf out = {0};
    if (lines->n > 0) qsort(lines->items, lines->n, sizeof *lines->items, compare);
    for (size_t i = 0; i < lines->n; i++) {
        buf_add(&out, lines->items[i]);
        buf_addc(&out, '\n');
    }
    Str joined = arena_str(lines->arena, buf_str(&out));
    buf_free(&out);
    free(lines->items);
    return joined;
}

static size_t find(Str text, const char *part)
{
    Str wanted = str_of(part);
    for (size_t i = 0; i + wanted.n <= text.n; i++)
        if (str_starts(str_from(text, i), wanted)) return i;
    return text.n;
}

// What a comment expects, as the report would print it: the folder names the rule, unless the
// sentence ends with another.
static void expect(Lines *lines, Str rule, int line, Str sentence)
{
    bool other = sentence.s[sentence.n - 1] == ']';
    Str at = line > 0 ? arena_fmt(lines->arena, ":%d", line) : (Str){0};
    Str printed = arena_fmt(lines->arena, "scenario.lua" STR_FMT ": " STR_FMT,
        STR_ARG(at), STR_ARG(sentence));
    if (str_starts(sentence, STR("codes.txt:")) ||
        str_starts(sentence, STR("tests.lua:")) || str_starts(sentence, STR("lang/")))
        printed = sentence; // a place of its own
    if (!other)
        printed = arena_fmt(
            lines->arena, STR_FMT " [" STR_FMT "]", STR_ARG(printed), STR_ARG(rule));
    add_line(lines, printed);
}

// A comment behind a line speaks of that line; one on its own of the next that is no comment, or,
// behind the last, of the file as a whole.
static Str expected_in(Arena *arena, Str rule, Str script)
{
    Lines lines = {.arena = arena}, pending = {.arena = arena};
    int number = 1;
    for (Str line; str_split(&script, '\n', &line); number++) {
        size_t at = find(line, EXPECT);
        Str sentence = str_trim(str_from(line, at + sizeof EXPECT - 1));
        bool own_line = str_starts(str_trim(line), STR("--"));
        if (own_line && sentence.n > 0) add_line(&pending, sentence);
        if (own_line) continue;
        if (sentence.n > 0) expect(&lines, rule, number, sentence);
        for (size_t i = 0; i < pending.n; i++)
            expect(&lines, rule, number, pending.items[i]);
        pending.n = 0;
    }
    for (size_t i = 0; i < pending.n; i++)
        expect(&lines, rule, 0, pending.items[i]);
    free(pending.items);
    return join_sorted(&lines);
}

static Str found_in(Arena *arena, const char *folder)
{
    Folder files = {.path = folder};
    Host host = files_host(&files);
    Folder fonts_folder = {.path = QANTAR_ROOT "/fonts"};
    Host fonts = files_host(&fonts_folder);
    PictureReports reports = {.files = &host};
    Host pictures = picture_reports(&reports);
    bool listed = strstr(folder, "bad/not-included") != NULL;
    bool translated = strstr(folder, "bad/translation-not-listed") != NULL;
    CheckSetup setup = {.fonts = &fonts,
        .pictures = &pictures,
        .travels = pack_name_travels,
        .scripts = translated
                       ? STR("scenario.lua\nlang/en.po\nlang/ru.po\nlang/ui.kk.po")
                   : listed ? STR("scenario.lua\ndraft.lua\ntest.lua\ntests.lua\n"
                                  "copy.lua\nTests.lua\nplaces.lua.txt")
                            : (Str){0}};
    CheckCounts counts;
    Diagnostics diagnostics = {0};
    Err err = {0};
    check_scenario(&host, &setup, &diagnostics, &counts, &err);
    picture_server_close(&reports.server);
    assert_no_err(&err);
    Buf printed = {0};
    diagnostics_print(&diagnostics, &printed);
    Lines lines = {.arena = arena};
    Str rest = buf_str(&printed);
    for (Str line; str_split(&rest, '\n', &line);)
        add_line(&lines, line);
    Str found = join_sorted(&lines);
    buf_free(&printed);
    diagnostics_free(&diagnostics);
    return found;
}

typedef struct Bad {
    Arena arena;
    int seen, failed;
} Bad;

static void look_at_bad(void *ctx, Str name)
{
    Bad *bad = ctx;
    const char *path = arena_fmt(&bad->arena, "bad/" STR_FMT, STR_ARG(name)).s;
    Str script =
        test_file(&bad->arena, arena_fmt(&bad->arena, "%s/scenario.lua", path).s);
    Str expected = expected_in(&bad->arena, name, script);
    Str found = found_in(&bad->arena, test_path(&bad->arena, path));
    Str tag = arena_fmt(&bad->arena, "[" STR_FMT "]", STR_ARG(name));
    bad->seen++;
    if (find(expected, tag.s) < expected.n && str_eq(expected, found)) return;
    bad->failed++;
    print_error("tests/%s\nexpects:\n" STR_FMT "but has:\n" STR_FMT "\n", path,
        STR_ARG(expected), STR_ARG(found));
}

static void test_each_broken_scenario_has_the_faults_that_its_comments_expect(
    void **state)
{
    (void)state;
    Bad bad = {0};
    Err err = {0};
    os_list(test_path(&bad.arena, "bad"), look_at_bad, &bad, &err);
    assert_no_err(&err);
    assert_true(bad.seen > 0);
    assert_int_equal(bad.failed, 0);
    arena_free(&bad.arena);
}

static void test_each_rule_has_a_broken_scenario(void **state)
{
    (void)state;
    Arena arena = {0};
    for (const CheckRule *rule = check_rules(); rule->id; rule++) {
        const char *path = arena_fmt(&arena, "bad/%s/scenario.lua", rule->id).s;
        if (!os_is_file(test_path(&arena, path)))
            fail_msg("there is no tests/%s", path);
    }
    arena_free(&arena);
}

// --- rules that reading a scenario has of its own: the literals in engine/story that look like one ---

// Scenarios too large to keep here, and a word that no scenario can use yet; tests/story has them.
static const char *const too_large[] = {"file-too-large", "scripts-too-large",
    "too-many-files", "include-depth", "later-word"};

static bool is_rule(Str literal)
{
    bool dash = false;
    for (size_t i = 0; i < literal.n; i++) {
        char c = literal.s[i];
        bool inner = i > 0 && i + 1 < literal.n;
        if (!(c >= 'a' && c <= 'z') && !(c == '-' && inner)) return false;
        dash = dash || c == '-';
    }
    return dash;
}

static bool is_too_large(Str rule)
{
    for (int i = 0; i < COUNT_OF(too_large); i++)
        if (str_eq(rule, str_of(too_large[i]))) return true;
    return false;
}

static void look_for_rules(void *ctx, Str name)
{
    Bad *bad = ctx;
    bool reads = str_starts(name, STR("load")) || str_starts(name, STR("resolve"));
    if (!reads || name.s[name.n - 1] != 'c') return;
    Str rest = test_file(&bad->arena,
        arena_fmt(&bad->arena, "../engine/story/load/" STR_FMT, STR_ARG(name)).s);
    Str literal;
    for (bool inside = false; str_split(&rest, '"', &literal); inside = !inside) {
        if (!inside || !is_rule(literal) || is_too_large(literal)) continue;
        const char *path =
            arena_fmt(&bad->arena, "bad/" STR_FMT "/scenario.lua", STR_ARG(literal)).s;
        bad->seen++;
        if (os_is_file(test_path(&bad->arena, path))) continue;
        bad->failed++;
        print_error("there is no tests/%s\n", path);
    }
}

static void test_each_rule_of_the_reader_has_a_broken_scenario(void **state)
{
    (void)state;
    Bad bad = {0};
    Err err = {0};
    os_list(QANTAR_ROOT "/engine/story/load", look_for_rules, &bad, &err);
    assert_no_err(&err);
    assert_true(bad.seen > 20);
    assert_int_equal(bad.failed, 0);
    arena_free(&bad.arena);
}

// --- the whole ------------------------------------------------------------------------------------

static const char fine[] =
    "scenario 'well' { title = 'The well', start = 'morning' }\n"
    "chapter 'day' { title = 'One dry day', start = 'morning' }\n"
    "scene 'morning' { title = 'Morning', text = 'The [rope] is wet.', gives = "
    "'note',\n"
    "  choice 'read' { 'Read the note', go = 'noon' },\n"
    "  choice 'leave' { 'Leave it', go = 'noon' } }\n"
    "term 'rope' { 'Rope', text = 'It holds the bucket.' }\n"
    "source 'note' { 'A note', text = 'One bucket each.', date = '2021-07-02',\n"
    "  status = 'reported' }\n"
    "ending 'noon' { title = 'Noon', text = 'It is over.' }\n";

static void report_of(const char *script, const CheckSetup *setup, Buf *out, Err *err)
{
    MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(script ? files : files + 1);
    CheckCounts counts;
    Diagnostics diagnostics = {0};
    if (check_scenario(&host, setup, &diagnostics, &counts, err))
        check_print(&diagnostics, &counts, out);
    diagnostics_free(&diagnostics);
}

static void test_a_scenario_without_a_fault_gives_only_the_figures(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    Folder fonts_folder = {.path = QANTAR_ROOT "/fonts"};
    Host fonts = files_host(&fonts_folder);
    CheckSetup setup = {.fonts = &fonts};
    report_of(fine, &setup, &out, &err);
    assert_no_err(&err);
    assert_str(buf_str(&out), "2 nodes, 2 choices, 29 words, 1 source, 1 term; reading "
                              "level not measured; 0 errors, 0 warnings\n");
    buf_clear(&out);
    Buf levels = {0}; // only who asks for it gets the table of pages
    setup.levels = &levels;
    report_of(fine, &setup, &out, &err);
    assert_true(str_starts(
        buf_str(&levels), STR("kind      level  words  words a sentence\nstory ")));
    buf_free(&levels);
    buf_free(&out);
}

static void test_without_fonts_the_report_says_what_was_left_out(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    report_of(fine, &(CheckSetup){0}, &out, &err);
    assert_true(
        find(buf_str(&out), "letters not looked up in fonts; 0 errors") < out.n);
    buf_free(&out);
}

static void test_faults_are_sorted_by_line_and_counted(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    report_of("scenario 'a' { title = 'A', start = 'one' }\n"
              "chapter 'all' { title = 'All', start = 'one' }\n"
              "term 'b' { 'B', text = 'C' }\n"
              "scene 'two' { title = 'Two', text = 'Two.' }\n"
              "ending 'one' { title = 'One', text = 'One.' }\n",
        &(CheckSetup){0}, &out, &err);
    size_t term = find(buf_str(&out), "scenario.lua:3: warning: no text names term");
    size_t scene =
        find(buf_str(&out), "scenario.lua:4: nothing leads to scene \"two\"");
    assert_true(scene < term && term < out.n); // errors first
    assert_true(find(buf_str(&out), "2 errors, 1 warning\n") < out.n);
    buf_free(&out);
}

// Nothing was misspelt, so the choice is a fault of its own.
static void test_a_variable_like_no_other_hides_no_choice_that_never_opens(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    report_of(
        "scenario 'a' { title = 'A', start = 'one', state = { told = false } }\n"
        "scene 'one' { title = 'One', text = 'One.',\n"
        "  choice 'on' { 'On', go = 'end', effect = function(s) s.quarrel = 1 end "
        "},\n"
        "  choice 'by' { 'By', go = 'end', needs = 'told' } }\n"
        "ending 'end' { title = 'End', text = 'One.' }\n",
        &(CheckSetup){0}, &out, &err);
    assert_true(str_has(buf_str(&out), STR("there is no variable \"quarrel\"")));
    assert_true(
        str_has(buf_str(&out), STR("choice \"by\" can never be open: \"told\" would "
                                   "have to be true")));
    buf_free(&out);
}

// told = true for s.told = true: that nothing changes it follows from that.
static void test_a_variable_written_without_the_state_is_told_once(void **state)
{
    (void)state;
    static const char *const effects[] = {"function(s) told = true end",
        "function(st) told = true end", "function() told = true end",
        "function(s) told = not told end"};
    for (int i = 0; i < COUNT_OF(effects); i++) {
        Buf script = {0}, out = {0};
        Err err = {0};
        buf_addf(&script,
            "scenario 'a' { title = 'A', start = 'one', state = { told = false } }\n"
            "scene 'one' { title = 'One', text = 'One.',\n"
            "  choice 'on' { 'On', go = 'end', effect = %s },\n"
            "  choice 'by' { 'By', go = 'end', needs = 'told' } }\n"
            "ending 'end' { title = 'End', text = 'One.' }\n",
            effects[i]);
        report_of(script.s, &(CheckSetup){0}, &out, &err);
        assert_true(str_starts(
            buf_str(&out), STR("scenario.lua:3: there is no word \"told\"; ")));
        assert_true(str_has(buf_str(&out), STR("; 1 error, ")));
        buf_free(&script);
        buf_free(&out);
    }
}

// A field, a picture and a goal that are misspelt hide neither the scene that nothing leads to nor the one without a
// way on; and the scene that was meant by the goal is not told as one that nothing leads to.
static void test_faults_of_reading_do_not_hide_those_of_the_graph(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    report_of("scenario 'a' { titel = 'A', start = 'one' }\n"
              "chapter 'all' { title = 'All', start = 'one' }\n"
              "scene 'one' { title = 'One', text = 'One.', picture = 'hill',\n"
              "  choice 'on' { 'On', go = 'squar' } }\n"
              "scene 'square' { title = 'Square', text = 'Two.' }\n"
              "scene 'far' { title = 'Far', text = 'Three.', choice 'b' { 'B', go = "
              "'end' } }\n"
              "ending 'end' { title = 'End', text = 'One.' }\n",
        &(CheckSetup){0}, &out, &err);
    assert_true(str_starts(buf_str(&out),
        STR("scenario.lua:1: scenario \"a\" has no field \"titel\"; did you mean "
            "\"title\"? [unknown-field]\n"
            "scenario.lua:3: scene \"one\" shows the picture \"hill\", which is not "
            "declared [unknown-picture]\n"
            "scenario.lua:4: choice \"on\" goes to \"squar\", which is no scene of "
            "this "
            "scenario; did you mean \"square\"? [unknown-target]\n"
            "scenario.lua:5: scene \"square\" has no choices: the play cannot go on; "
            "give "
            "it one, or make it an ending [no-way-on]\n"
            "scenario.lua:6: nothing leads to scene \"far\"; what follows it is never "
            "reached either [unreachable]\n")));
    buf_clear(&out);
    report_of("scenario 'a' { title = 'A', start = 'one' }\n"
              "scene 'one' { title = 'One', text = 'One.', choice 'on' { 'On', go = "
              "'zzz' } }\n"
              "ending 'end' { title = 'End', text = 'One.' }\n",
        &(CheckSetup){0}, &out, &err);
    assert_true(str_starts(buf_str(&out),
        STR("scenario.lua:2: choice \"on\" goes to \"zzz\", which is no scene of this "
            "scenario [unknown-target]\n2 nodes")));
    buf_free(&out);
}

// Faults of functions are told to the same limit as others, and that there are more.
static void test_faults_of_functions_past_the_most_are_told_in_a_last_sentence(
    void **state)
{
    (void)state;
    for (int more = 0; more < 2; more++) {
        Buf script = {0}, out = {0};
        Err err = {0};
        buf_add(
            &script, STR("scenario 'a' { title = 'A', start = 'one' }\n"
                         "scene 'one' { title = 'One', text = 'One.',\n"
                         "  choice 'on' { 'On', go = 'end', effect = function(s)\n"));
        for (int i = 0; i < DIAGNOSTICS_MAX + more; i++)
            buf_addf(&script, "s.v%d = 1\n", i);
        buf_add(&script, STR("end } }\nending 'end' { title = 'End', text = 'x' }\n"));
        report_of(script.s, &(CheckSetup){0}, &out, &err);
        assert_int_equal(find(buf_str(&out), "[too-many-faults]") < out.n, more);
        buf_free(&script);
        buf_free(&out);
    }
}

static void test_faults_are_told_as_json(void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    Buf out = {0};
    diagnostics_add(&diagnostics, SEVERITY_ERROR, "never-open",
        (Where){STR("pump.lua"), 28}, "choice \"%s\" can never be open", "a");
    for (int i = 0; i < DIAGNOSTICS_OF_RULE + 3; i++)
        diagnostics_add(
            &diagnostics, SEVERITY_WARNING, "scene-long", (Where){{0}, 0}, "is long");
    check_print_json(&diagnostics, &out);
    assert_true(str_starts(buf_str(&out),
        STR("{\n \"errors\": 1,\n \"warnings\": 23,\n \"faults\": [\n  {\n"
            "   \"rule\": \"never-open\",\n   \"severity\": \"error\",\n"
            "   \"file\": \"pump.lua\",\n   \"line\": 28,\n"
            "   \"sentence\": \"choice \\\"a\\\" can never be open\"\n  },")));
    assert_true(find(buf_str(&out), "\"more\": {\n  \"scene-long\": 3\n }") < out.n);
    buf_free(&out);
    diagnostics_free(&diagnostics);
}

static void test_a_scenario_that_cannot_be_read_is_reported_without_figures(
    void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    report_of("scenario 'a' {\n", &(CheckSetup){0}, &out, &err);
    assert_no_err(&err);
    assert_true(str_starts(buf_str(&out), STR("scenario.lua:")));
    assert_true(find(buf_str(&out), "\n1 error, 0 warnings\n") < out.n);
    buf_free(&out);
}

static void test_a_folder_without_a_scenario_is_an_error(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    report_of(NULL, &(CheckSetup){0}, &out, &err);
    assert_err(&err, "scenario.lua");
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_int_equal(out.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_each_broken_scenario_has_the_faults_that_its_comments_expect),
        cmocka_unit_test(test_each_rule_has_a_broken_scenario),
        cmocka_unit_test(test_each_rule_of_the_reader_has_a_broken_scenario),
        cmocka_unit_test(test_a_scenario_without_a_fault_gives_only_the_figures),
        cmocka_unit_test(test_without_fonts_the_report_says_what_was_left_out),
        cmocka_unit_test(test_faults_are_sorted_by_line_and_counted),
        cmocka_unit_test(
            test_faults_of_functions_past_the_most_are_told_in_a_last_sentence),
        cmocka_unit_test(test_faults_are_told_as_json),
        cmocka_unit_test(test_faults_of_reading_do_not_hide_those_of_the_graph),
        cmocka_unit_test(
            test_a_scenario_that_cannot_be_read_is_reported_without_figures),
        cmocka_unit_test(test_a_folder_without_a_scenario_is_an_error),
        cmocka_unit_test(test_a_variable_written_without_the_state_is_told_once),
        cmocka_unit_test(
            test_a_variable_like_no_other_hides_no_choice_that_never_opens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
