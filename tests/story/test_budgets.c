#include "support/support.h"

#include "story/budgets.h"
#include "story/game_state.h"
#include "story/load/load.h"
#include "story/play.h"
#include "story/play_tests.h"
#include "story/sandbox/sandbox_inner.h"
#include "support/scenario.h"

#include <string.h>

// Each budget is used up to [fits], which nobody minds, and one further, which is told with the
// sentence of the table. Where a budget is large, the test narrows it to [most].
typedef struct Probe {
    Limits limits;
    int64_t fits, most;
    const char *(*use)(const struct Probe *probe, int64_t amount);
    const char *lua; // what the script says, with %lld for the amount
} Probe;

static char script[8192];
static Err said;

static const char *const head =
    "scenario 't' { title='T', start='a', state={ t='', u='', v='', list=list() } }\n"
    "local function all(n, each) local t = {} for i = 1, n do t[i] = each(i) end "
    "return t end\n";

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void write_script(const Probe *probe, int64_t amount, const char *frame)
{
    char lua[1024];
    snprintf(lua, sizeof lua, probe->lua, (long long)amount);
    snprintf(script, sizeof script, frame, head, lua);
}
#pragma GCC diagnostic pop

static Story *open_script(const MemoryFile *files, const Limits *limits, Host *host)
{
    Diagnostics diagnostics = {0};
    said = (Err){0};
    *host = scenario_host(files);
    Story *story = story_open(host, limits, &diagnostics, &said);
    diagnostics_free(&diagnostics);
    return story;
}

// The script says it while it is read.
static const char *use_load(const Probe *probe, int64_t amount)
{
    Host host;
    write_script(probe, amount, "%sending 'a' { text='x' }\n%s");
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    story_close(open_script(files, &probe->limits, &host));
    return said.text;
}

// The file of tests says it.
static const char *use_tests(const Probe *probe, int64_t amount)
{
    Host host;
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='a' }\n"
                         "chapter 'c' { title='C', start='a' }\n"
                         "ending 'a' { title='A', text='x' }\n"},
        {PLAY_TESTS_FILE, script}, {NULL, NULL}};
    Story *story = open_script(files, &probe->limits, &host);
    write_script(probe, amount, "-- %.0s\n%s");
    Diagnostics diagnostics = {0};
    PlayTests tests;
    play_tests_read(&host, NULL, story_book(story), &tests, &diagnostics);
    diagnostics_to_err(&diagnostics, &said);
    play_tests_free(&tests);
    diagnostics_free(&diagnostics);
    story_close(story);
    return said.text;
}

// The effect of a choice says it.
static const char *use_turn(const Probe *probe, int64_t amount)
{
    Host host;
    write_script(probe, amount,
        "%sscene 'a' { text='x', choice 'c' { 'C', go='b', effect=function(s) %s end } "
        "} "
        "ending 'b' { text='x' }");
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Story *story = open_script(files, &probe->limits, &host);
    assert_non_null(story);
    Play *play = play_new(story, 1, &said);
    play_choose(play, 0, &said);
    play_close(play);
    story_close(story);
    return said.text;
}

// The size of the script itself.
static const char *use_file(const Probe *probe, int64_t amount)
{
    Host host;
    Buf text = {0};
    buf_addf(&text, "%sending 'a' { text='x' } --", head);
    while ((int64_t)text.n < amount)
        buf_addc(&text, '-');
    const MemoryFile files[] = {{"scenario.lua", text.s}, {NULL, NULL}};
    story_close(open_script(files, &probe->limits, &host));
    buf_free(&text);
    return said.text;
}

// Files that include the next one, in a row or each in the one before; their last is 300 long.
static const char *use_files(const Probe *probe, int64_t amount, bool nested)
{
    static char names[32][16], texts[32][400];
    MemoryFile files[34] = {{"scenario.lua", script}};
    int n = snprintf(script, sizeof script, "%sending 'a' { text='x' }\n", head);
    for (int i = 0; i + 1 < amount; i++) {
        snprintf(names[i], sizeof names[i], "f%d.lua", i);
        texts[i][0] = '\0';
        files[i + 1] = (MemoryFile){names[i], texts[i]};
        if (nested && i > 0)
            snprintf(texts[i - 1], sizeof texts[i], "include '%s'\n", names[i]);
        else
            n += snprintf(
                script + n, sizeof script - (size_t)n, "include '%s'\n", names[i]);
    }
    Host host;
    story_close(open_script(files, &probe->limits, &host));
    return said.text;
}

static const char *use_number(const Probe *probe, int64_t amount)
{
    return use_files(probe, amount, false);
}

static const char *use_includes(const Probe *probe, int64_t amount)
{
    return use_files(probe, amount, true);
}

// Two scripts that have so many bytes together.
static const char *use_scripts(const Probe *probe, int64_t amount)
{
    Host host;
    Buf rest = {0};
    snprintf(script, sizeof script, "%sending 'a' { text='x' } include 'b.lua'", head);
    for (int64_t i = (int64_t)strlen(script); i < amount; i++)
        buf_addc(&rest, ' ');
    const MemoryFile files[] = {
        {"scenario.lua", script}, {"b.lua", rest.s}, {NULL, NULL}};
    story_close(open_script(files, &probe->limits, &host));
    buf_free(&rest);
    return said.text;
}

static const char *use_file_name(const Probe *probe, int64_t amount)
{
    Host host;
    char name[128] = {0};
    memset(name, 'x', (size_t)amount);
    memcpy(name + amount - 4, ".lua", 4);
    snprintf(
        script, sizeof script, "%sending 'a' { text='x' } include '%s'", head, name);
    const MemoryFile files[] = {{"scenario.lua", script}, {name, ""}, {NULL, NULL}};
    story_close(open_script(files, &probe->limits, &host));
    return said.text;
}

static const char *use_faults(const Probe *probe, int64_t amount)
{
    (void)probe;
    Diagnostics diagnostics = {0};
    Buf text = {0};
    for (int64_t i = 0; i < amount; i++)
        diagnostics_add(
            &diagnostics, SEVERITY_ERROR, "rule", (Where){STR("a.lua"), 1}, "wrong");
    diagnostics_print(&diagnostics, &text);
    said = (Err){0};
    for (Str rest = buf_str(&text), line; str_split(&rest, '\n', &line);)
        if (line.n > 0 && !str_starts(line, STR("a.lua:1: wrong")))
            err_set(&said, ERR_DATA, STR_FMT, STR_ARG(line));
    buf_free(&text);
    diagnostics_free(&diagnostics);
    return said.text;
}

// One look at texts that come to [amount] bytes, or marks, [each] at once.
static const char *look(const char *unit, int64_t amount, int64_t each)
{
    Host host;
    Buf text = {0}, shown = {0};
    snprintf(script, sizeof script, "%sending 'a' { text='x' }", head);
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Story *story = open_script(files, NULL, &host);
    Play *play = play_new(story, 1, &said);
    play_look(play);
    for (bool fine = true; fine && amount > 0; amount -= each) {
        buf_clear(&text);
        for (int64_t i = 0; i < amount && i < each; i++)
            buf_add(&text, str_of(unit));
        const Text passage = {.src = buf_str(&text)};
        fine = play_text(play, &passage, &shown, &said);
    }
    play_close(play);
    story_close(story);
    buf_free(&text);
    buf_free(&shown);
    return said.text;
}

static const char *use_meters(const Probe *probe, int64_t amount)
{
    Host host;
    (void)probe;
    snprintf(script, sizeof script,
        "local t = {} for i = 1, %lld do t['m' .. i] = meter{ 'M', 0, min=0, max=9 } "
        "end scenario 't' { title='T', start='a', state=t } ending 'a' { text='x' }",
        (long long)amount);
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    story_close(open_script(files, NULL, &host));
    return said.text;
}

static const char *use_page_marks(const Probe *probe, int64_t amount)
{
    (void)probe;
    return look("{t}", amount, TEXT_MARKS);
}

static const char *use_page_text(const Probe *probe, int64_t amount)
{
    (void)probe;
    return look("x", amount, SANDBOX_TEXT);
}

static const Probe probes[BUDGETS] = {
    // Asked below with the least that fits, which nobody can tell beforehand.
    [BUDGET_LOAD_STEPS] = {.use = use_load, .lua = "for i = 1, 20000 + %lld do end"},
    [BUDGET_TURN_STEPS] = {.use = use_turn, .lua = "for i = 1, 20000 + %lld do end"},
    [BUDGET_MEMORY] = {.use = use_load,
        .lua = "local t = all(1000, function(i) return ('x'):rep(996) .. 1000 + i end) "
               "--%lld"},
    [BUDGET_BOOK] = {.use = use_load,
        .lua = "all(100, function(i) ending('e' .. i) { text = ('x'):rep(5000) } end) "
               "--%lld"},
    [BUDGET_LIST] = {.limits = {.load_steps = INT64_MAX},
        .use = use_load,
        .fits = SANDBOX_BLOCK / 16,
        .lua = "local t = {} for i = 1, %lld do t[i] = i end"},
    [BUDGET_NAMES] = {.use = use_load,
        .fits = SANDBOX_NAMES,
        .lua = "local t = {} for i = 1, %lld do t['k' .. i] = i end"},
    [BUDGET_TEXT] = {.use = use_turn,
        .fits = SANDBOX_TEXT,
        .lua = "local t = ('x'):rep(65536) t = t .. ('y'):rep(%lld - 65536)"},
    // The effect, and what calls it. The loop is long enough to be looked at.
    [BUDGET_CALLS] = {.use = use_turn,
        .fits = SANDBOX_CALLS - 2,
        .lua =
            "local function f(n) for i = 1, 500 do end if n > 0 then f(n - 1) end end "
            "f(%lld - 1)"},
    [BUDGET_RESULTS] = {.use = use_turn,
        .fits = SANDBOX_RESULTS,
        .lua = "select('#', table.unpack({}, 1, %lld))"},
    [BUDGET_FILE] = {{.file_bytes = 1000}, 1000, 1000, use_file, NULL},
    [BUDGET_SCRIPTS] = {{.scripts_bytes = 1000}, 1000, 1000, use_scripts, NULL},
    [BUDGET_FILES] = {{.files = 3}, 3, 3, use_number, NULL},
    [BUDGET_INCLUDES] = {.use = use_includes, .fits = INCLUDE_DEPTH},
    [BUDGET_FILE_NAME] = {.use = use_file_name, .fits = FILE_NAME_MAX},
    // "scenario", "list", one ending, and the others.
    [BUDGET_WORDS] = {{.words = 12}, 9, 12, use_load,
        "all(%lld, function(i) person('p' .. i) { 'P' } end)"},
    [BUDGET_NODES] = {{.nodes = 40}, 40, 40, use_load,
        "for i = 2, %lld do ending('e' .. i) { text = 'x' } end"},
    [BUDGET_SOURCES] = {.use = use_load,
        .fits = SOURCES_MAX,
        .lua = "all(%lld, function(i) source('s' .. i) { 'S', date='2022-01-01', "
               "status='confirmed' } end)"},
    [BUDGET_TERMS] = {.use = use_load,
        .fits = TERMS_MAX,
        .lua = "all(%lld, function(i) term('t' .. i) { 'T' .. i, text='x' } end)"},
    [BUDGET_METERS] = {.use = use_meters, .fits = METERS_MAX},
    [BUDGET_EDITIONS] = {.use = use_load,
        .fits = EDITIONS_MAX,
        .lua = "all(%lld, function(i) edition('e' .. i) { 'E', start='a' } end)"},
    [BUDGET_CHARTS] = {.use = use_load,
        .fits = CHARTS_MAX,
        .lua = "all(%lld, function(i) chart('c' .. i) { 'C', kind='counts', unit='u', "
               "source='S', point 'p' { '2022-01-01', 'x', value=1, who='W', "
               "status='claimed' } } end)"},
    [BUDGET_CHOICES] = {.use = use_load,
        .fits = CHOICES_MAX,
        .lua =
            "local c = all(%lld, function(i) return choice('c' .. i) { 'C', go='a' } "
            "end) c.text='x' scene 'z' (c)"},
    [BUDGET_CARDS] = {.use = use_load,
        .fits = CARDS_MAX,
        .lua = "local order = {} local b = all(%lld, function(i) order[i] = 'c' .. i "
               "return card('c' .. i) { 'C', when='w' } end) b.go='a' b.order=order "
               "board 'z' (b)"},
    [BUDGET_ARROWS] = {.use = use_load,
        .fits = ARROWS_MAX,
        .lua = "local b = all(%lld, function(i) return link('l' .. i) { 'x', 'y', "
               "answer='led_to', because='x' } end) b[#b + 1] = card 'x' { 'X', "
               "when='w' } b[#b + 1] = card 'y' { 'Y', when='w' } b.go='a' b.order={ "
               "'x', 'y' } board 'z' (b)"},
    [BUDGET_CLAIMS] = {.use = use_load,
        .fits = CLAIMS_MAX,
        .lua = "local b = all(%lld, function(i) return claim('l' .. i) { 'x', "
               "answer='claimed', because='x' } end) b[#b + 1] = card 'x' { 'X' } "
               "b.go='a' b.order={ 'x' } board 'z' (b)"},
    [BUDGET_PICTURE] = {.use = use_load,
        .fits = PICTURE_MAX,
        .lua =
            "picture 'p' { alt='x', layers=all(%lld, function(i) return 'a.svg' end) "
            "}"},
    [BUDGET_LAYERS] = {.use = use_load,
        .fits = LAYERS_MAX,
        .lua = "all(%lld, function(i) picture('p' .. i) { alt='x', layers='a.svg' } "
               "end)"},
    [BUDGET_SAYINGS] = {.use = use_load,
        .fits = SAYINGS_MAX,
        .lua = "all(%lld, function(i) say('p' .. i) { 'P', 'p' } end)"},
    [BUDGET_ITEMS] = {.use = use_load,
        .fits = ITEMS_MAX,
        .lua = "term 'x' { 'X', text='x', forms=all(%lld, function(i) return 'f' .. i "
               "end) }"},
    [BUDGET_FUNCTIONS] = {{.functions = 40}, 40, 40, use_load,
        "all(%lld, function(i) ending('e' .. i) { text='x', effect=function() end } "
        "end)"},
    [BUDGET_CONDITION] = {.use = use_load,
        .fits = CONDITION_MAX,
        .lua = "scene 'z' { text='x', choice 'c' { 'C', go='a', needs=all(%lld, "
               "function(i) return visited 'a' end) } }"},
    [BUDGET_ID] = {.use = use_load,
        .fits = SANDBOX_ID_MAX,
        .lua = "ending(('e'):rep(%lld)) { text='x' }"},
    [BUDGET_DIAGNOSTICS] = {.use = use_faults, .fits = DIAGNOSTICS_MAX},
    [BUDGET_PASSAGES] = {.use = use_load,
        .fits = PASSAGES_MAX,
        .lua = "ending 'e' { text=('x\\n\\n'):rep(%lld) }"},
    [BUDGET_TEXT_MARKS] = {.use = use_load,
        .fits = TEXT_MARKS,
        .lua = "ending 'e' { text=('{t}'):rep(%lld) }"},
    [BUDGET_PAGE_MARKS] = {.use = use_page_marks, .fits = SHOWN_MARKS},
    [BUDGET_PAGE_TEXT] = {.use = use_page_text, .fits = SHOWN_MAX},
    [BUDGET_VALUE_DEPTH] = {.use = use_turn,
        .fits = VALUE_DEPTH_MAX,
        .lua = "local t = {} for i = 2, %lld do t = { t } end s.list = t"},
    [BUDGET_VALUE_ITEMS] = {.use = use_turn,
        .fits = VALUE_ITEMS_MAX,
        .lua = "s.list = all(%lld, function(i) return i end)"},
    [BUDGET_VALUE_TEXT] = {.use = use_turn,
        .fits = VALUE_TEXT_MAX,
        .lua = "s.t = ('x'):rep(%lld)"},
    // 15 items of a list and two texts; an item weighs 8 bytes itself.
    [BUDGET_STATE] = {.use = use_turn,
        .fits = STATE_WEIGHT_MAX,
        .lua = "s.list = all(15, function(i) return ('x'):rep(4088) end) "
               "s.u = ('x'):rep(4000) s.t = ('x'):rep(%lld - 15 * 4096 - 4000)"},
    [BUDGET_WRITTEN] = {.use = use_turn,
        .fits = STATE_WRITTEN_MAX,
        .lua = "for i = 1, 127 do s.t = ('x'):rep(4096) end s.u = ('x'):rep(4000) "
               "s.v = ('x'):rep(%lld - 127 * 4096 - 4000)"},
    [BUDGET_TESTS] = {.use = use_tests,
        .fits = PLAY_TESTS_MAX,
        .lua = "for i = 1, %lld do play('a' .. i) { 'on' } end"},
    [BUDGET_TEST_STEPS] = {.use = use_tests,
        .fits = PLAY_TEST_STEPS_MAX,
        .lua = "local t = {} for i = 1, %lld do t[i] = 'on' end play 'a' (t)"},
    [BUDGET_TEST_STEPS_ALL] = {.use = use_tests,
        .fits = PLAY_TEST_STEPS_ALL,
        .lua = "local left, n = %lld, 0 while left > 0 do local t = {} n = n + 1 "
               "for i = 1, math.min(left, 2000) do t[i] = 'on' end "
               "left = left - 2000 play('a' .. n)(t) end"},
};

static void assert_told(Budget budget, int64_t most, const char *words)
{
    char sentence[BUDGET_SENTENCE_MAX];
    budget_message_max(budget, most, sentence);
    if (!strstr(words, sentence))
        fail_msg(
            "%s: wanted \"%s\", not \"%s\"", budgets[budget].name, sentence, words);
}

static void test_each_budget_fits_to_the_last_and_tells_the_next(void **state)
{
    (void)state;
    for (Budget budget = BUDGET_LIST; budget < BUDGETS; budget++) {
        const Probe *probe = &probes[budget];
        assert_non_null(probe->use);
        const char *words = probe->use(probe, probe->fits);
        if (words[0]) fail_msg("%s: %s", budgets[budget].name, words);
        words = probe->use(probe, probe->fits + 1);
        int64_t most = probe->most ? probe->most : budgets[budget].max;
        assert_told(budget, most, words);
    }
}

// --- the budgets that are counted ---------------------------------------------------------------

// The probe with the budget narrowed to [most].
static const char *use_within(Budget budget, int64_t most)
{
    Probe probe = probes[budget];
    if (budget == BUDGET_LOAD_STEPS) probe.limits.load_steps = most;
    if (budget == BUDGET_TURN_STEPS) probe.limits.turn_steps = most;
    if (budget == BUDGET_MEMORY) probe.limits.memory_bytes = (size_t)most;
    if (budget == BUDGET_BOOK) probe.limits.book_bytes = (size_t)most;
    return probe.use(&probe, 0);
}

// The least budget within which the probe is done: one less is told.
static int64_t least(Budget budget, int64_t low, int64_t high)
{
    assert_told(budget, low, use_within(budget, low));
    assert_string_equal(use_within(budget, high), "");
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        const char *words = use_within(budget, middle);
        if (words[0]) {
            assert_told(budget, middle, words);
            low = middle;
        } else {
            high = middle;
        }
    }
    return high;
}

static void test_work_is_counted_to_the_step(void **state)
{
    (void)state;
    // 20000 instructions, those around them, and the reading of 300 bytes.
    assert_in_range(least(BUDGET_LOAD_STEPS, 15000, 30000), 20000, 22000);
    assert_in_range(least(BUDGET_TURN_STEPS, 15000, 30000), 20000, 20500);
}

static void test_memory_is_counted_to_the_byte(void **state)
{
    (void)state;
    // A thousand texts of a thousand bytes and 25 of their own, the list, the words.
    assert_in_range(least(BUDGET_MEMORY, 1000000, 2000000), 1025000, 1150000);
    // A hundred texts, charged twice: as they are read and as they are kept.
    assert_in_range(least(BUDGET_BOOK, 500000, 2000000), 1000000, 1150000);
}

// --- the table ----------------------------------------------------------------------------------

static void test_each_budget_has_a_name_a_number_and_a_sentence(void **state)
{
    (void)state;
    for (Budget budget = 0; budget < BUDGETS; budget++) {
        const BudgetRow *row = &budgets[budget];
        assert_true(strlen(row->name) > 0 && strlen(row->unit) > 0 && row->max > 0);
        assert_non_null(strchr(row->sentence, '#'));
        assert_in_range(strlen(row->sentence), 10, BUDGET_SENTENCE_MAX - 40);
    }
}

static void test_a_sentence_has_the_number_in_its_place(void **state)
{
    (void)state;
    char text[BUDGET_SENTENCE_MAX];
    assert_string_equal(
        budget_message(BUDGET_VALUE_TEXT, text), "a text of more than 4096 bytes");
    assert_string_equal(budget_message_max(BUDGET_NAMES, INT64_MIN, text),
        "a table grows over the "
        "-9223372036854775808 names, or a chain of calls over the -9223372036854775808 "
        "values, that it may have");
}

static void test_the_reference_names_each_budget(void **state)
{
    (void)state;
    Buf out = {0};
    char text[BUDGET_SENTENCE_MAX];
    budgets_markdown(&out);
    for (Budget budget = 0; budget < BUDGETS; budget++)
        assert_non_null(strstr(out.s, budget_message(budget, text)));
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_budget_fits_to_the_last_and_tells_the_next),
        cmocka_unit_test(test_work_is_counted_to_the_step),
        cmocka_unit_test(test_memory_is_counted_to_the_byte),
        cmocka_unit_test(test_each_budget_has_a_name_a_number_and_a_sentence),
        cmocka_unit_test(test_a_sentence_has_the_number_in_its_place),
        cmocka_unit_test(test_the_reference_names_each_budget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
