#include "support/support.h"

#include "story/sandbox/sandbox_inner.h"
#include "story/story_inner.h"
#include "support/script.h"

#include <string.h>

static const char *const plain = "scenario 't' { title='T', start='a' }\n"
                                 "ending 'a' { text='x' }\n";

// What the opening of a one-file scenario said, or "".
static const char *open_with(const char *text, const Limits *limits)
{
    static Err err;
    const MemoryFile files[] = {{"scenario.lua", text}, {NULL, NULL}};
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    err = (Err){0};
    story_close(story_open(&host, limits, &diagnostics, &err));
    diagnostics_free(&diagnostics);
    return err.text;
}

static const char *open_lines(const char *lines, const Limits *limits)
{
    static char text[4096];
    snprintf(text, sizeof text, "%s%s", plain, lines);
    return open_with(text, limits);
}

// --- steps --------------------------------------------------------------------------------------

static void test_a_load_within_its_steps_is_fine_and_one_above_is_not(void **state)
{
    (void)state;
    const Limits limits = {.load_steps = 60000};
    assert_string_equal(open_lines("for i = 1, 20000 do end", &limits), "");
    assert_string_equal(open_lines("for i = 1, 60000 do end", &limits),
        "scenario.lua:3: the script works too long: reading a scenario may take 60000 "
        "steps; is there a loop without an end?");
}

static void test_a_loop_without_an_end_ends_and_the_story_goes_on(void **state)
{
    (void)state;
    Script *script = script_open("if s.met then while true do end end", NULL);
    script->values[book_state(script->book, STR("met"))].as.b = true;
    assert_false(script_call(script, WANT_NOTHING));
    assert_string_equal(script->err.text,
        "scenario.lua:4: the script works too long: a turn may take 3000000 steps; is "
        "there a loop without an end?");
    script->values[book_state(script->book, STR("met"))].as.b = false;
    assert_true(script_call(script, WANT_NOTHING));
    script_close(script);
}

static void test_calls_of_one_turn_share_its_steps(void **state)
{
    (void)state;
    const Limits limits = {.turn_steps = 10000};
    Script *script = script_open("for i = 1, 4000 do end", &limits);
    assert_true(script_call(script, WANT_NOTHING));
    const SandboxCall call = {&script->play, WANT_NOTHING};
    Sandbox *sandbox = script->story->sandbox;
    LuaFn fn = script->book->nodes[book_node(script->book, STR("a"))].effect;
    bool done = true;
    for (int i = 0; i < 5 && done; i++)
        done = sandbox_call(sandbox, fn, &call, &script->result, &script->err);
    assert_false(done);
    assert_true(script_call(script, WANT_NOTHING)); // a new turn, new steps
    script_close(script);
}

// But for a block or two that a collection left or took, the same turn costs the same.
static void test_the_same_turn_costs_the_same(void **state)
{
    (void)state;
    Script *script = script_open("for i = 1, 1777 do end", NULL);
    Sandbox *sandbox = script->story->sandbox;
    assert_true(script_call(script, WANT_NOTHING));
    int64_t left = sandbox->steps;
    for (int i = 0; i < 7; i++) {
        assert_true(script_call(script, WANT_NOTHING));
        int64_t more = sandbox->steps - left;
        assert_true(more > -SANDBOX_HOOK && more < SANDBOX_HOOK);
    }
    script_close(script);
}

// Each would be done a thousand times over within the same steps, were its work in C free.
static void test_work_done_in_c_is_charged(void **state)
{
    (void)state;
    static const char *const works[] = {
        "local t, y = ('x'):rep(20000), ('x'):rep(10000) .. 'y' local a = t:find(y)",
        "local t = {} for i = 1, 5000 do t[i] = '' end "
        "for i = 1, 50 do table.concat(t) end",
        "for i = 1, 300 do string.format('%99.99f', 1e308) end",
        "local t = ('x'):rep(100000) for i = 1, 1000 do t:find('y') end",
        "local t = ('1'):rep(1000) for i = 1, 1000 do tonumber(t) end",
        "local t = {} for i = 1, 1000 do t[i] = i end "
        "for i = 1, 100 do for k in pairs(t) do break end end",
    };
    const Limits limits = {.turn_steps = 100000};
    for (int i = 0; i < COUNT_OF(works); i++) {
        Script *script = script_open(works[i], &limits);
        assert_false(script_call(script, WANT_NOTHING));
        assert_err(&script->err, "the script works too long");
        script_close(script);
    }
}

// Comparing long texts is one instruction: the longest text counts in the price of each.
static void test_instructions_cost_more_where_large_things_are(void **state)
{
    (void)state;
    const Limits limits = {.turn_steps = 200000};
    Script *small =
        script_open("local n = 0 for i = 1, 20000 do n = n + i end", &limits);
    assert_true(script_call(small, WANT_NOTHING));
    script_close(small);
    Script *large =
        script_open("local a = ('x'):rep(100000) local b = ('x'):rep(99999)..'y' "
                    "for i = 1, 20000 do local c = a < b end",
            &limits);
    assert_false(script_call(large, WANT_NOTHING));
    script_close(large);
}

// --- memory -------------------------------------------------------------------------------------

static void test_memory_within_the_limit_is_fine_and_above_is_not(void **state)
{
    (void)state;
    const Limits limits = {.memory_bytes = 1 << 20};
    static const char *const grow =
        "local t = {} for i = 1, %d do t[i] = ('x'):rep(1000) .. i end";
    char lines[128];
    snprintf(lines, sizeof lines, grow, 500);
    assert_string_equal(open_lines(lines, &limits), "");
    snprintf(lines, sizeof lines, grow, 2000);
    assert_string_equal(open_lines(lines, &limits),
        "scenario.lua:3: the script uses more memory than "
        "the 1048576 bytes it may have");
}

static void test_memory_of_the_book_is_counted_apart(void **state)
{
    (void)state;
    const Limits none = {.book_bytes = 10};
    assert_string_equal(open_lines("", &none), // before any line
        "the scenes, texts and scripts of the scenario take more than 10 bytes of "
        "memory");
    const Limits limits = {.book_bytes = 1 << 20};
    assert_string_equal(open_lines("local t = ('x '):rep(10000) for i = 1, 200 do "
                                   "ending('e' .. i) { text = t } end",
                            &limits),
        "scenario.lua:3: the scenes, texts and scripts of the scenario take more than "
        "1048576 bytes of memory");
}

static void test_a_block_may_have_two_megabytes_and_no_more(void **state)
{
    (void)state;
    // 16 bytes an item, sizes double: 131072 items are 2 MB, one more asks for 4 MB.
    const Limits limits = {.load_steps = INT64_MAX};
    assert_string_equal(
        open_lines("local t = {} for i = 1, 131072 do t[i] = i end", &limits), "");
    assert_string_equal(
        open_lines("local t = {} for i = 1, 131073 do t[i] = i end", &limits),
        "scenario.lua:3: a list, a function or a word of the script grows over the "
        "2097152 bytes it may have");
}

// A rehash and a walk meet every pair of keys that collide.
static void test_a_table_may_have_8192_names_and_no_more(void **state)
{
    (void)state;
    static const char *const sentence = "scenario.lua:3: a table grows over the 8192 "
                                        "names, or a chain of calls over the "
                                        "8192 values, that it may have";
    assert_string_equal(
        open_lines("local t = {} for i = 1, 8192 do t['k' .. i] = i end", NULL), "");
    assert_string_equal(
        open_lines("local t = {} for i = 1, 8193 do t['k' .. i] = i end", NULL),
        sentence);
    assert_string_equal(
        open_lines("local t = {} for i = 1, 8193 do t[i * 65535 + 7] = i end", NULL),
        sentence);
}

static void test_a_text_may_have_128_kilobytes_and_no_more(void **state)
{
    (void)state;
    static const char *const join = "local t = ('x'):rep(65536) t = t .. ('x'):rep(%d)";
    char lines[128];
    snprintf(lines, sizeof lines, join, 65536);
    assert_string_equal(open_lines(lines, NULL), "");
    snprintf(lines, sizeof lines, join, 65537);
    assert_string_equal(open_lines(lines, NULL),
        "scenario.lua:3: a text grows over the 131072 bytes it may have");
}

static void test_a_story_that_ran_out_of_memory_can_go_on(void **state)
{
    (void)state;
    const Limits limits = {.memory_bytes = 1 << 20};
    Script *script = script_open("if not s.met then local t = {} for i = 1, 5000 do "
                                 "t[i] = ('x'):rep(999) .. i end end",
        &limits);
    for (int i = 0; i < 20; i++) {
        script->values[book_state(script->book, STR("met"))].as.b = false;
        assert_false(script_call(script, WANT_NOTHING));
        assert_err(&script->err, "scenario.lua:4: the script uses more memory");
        script->values[book_state(script->book, STR("met"))].as.b = true;
        assert_true(script_call(script, WANT_NOTHING));
    }
    assert_in_range(story_memory(script->story), 1, 1 << 20);
    script_close(script);
}

static void test_open_and_close_leave_no_bytes_behind(void **state)
{
    (void)state;
    size_t first = 0;
    for (int i = 0; i < 100; i++) {
        Script *script = script_open("s.evidence = 1", NULL);
        size_t now = story_memory(script->story);
        if (i == 0) first = now;
        assert_int_equal(now, first);
        script_close(script); // asserts that nothing is left
    }
}

// --- calls within calls ---------------------------------------------------------------------------

static void test_recursion_without_an_end_is_told(void **state)
{
    (void)state;
    assert_string_equal(open_lines("local function f() return 1 + f() end f()", NULL),
        "scenario.lua:3: functions call each other more than 200 deep");
    assert_string_equal(open_lines("local function f(n) if n == 0 then return 0 end "
                                   "return 1 + f(n - 1) end f(150)",
                            NULL),
        "");
}

static void test_recursion_through_c_is_told(void **state)
{
    (void)state;
    const char *said =
        open_lines("local function f() table.sort({1, 2}, f) end f()", NULL);
    assert_non_null(strstr(said, "scenario.lua:3: "));
}

static void test_deep_source_is_told(void **state)
{
    (void)state;
    Buf text = {0};
    buf_add(&text, str_of(plain));
    buf_add(&text, STR("local x = "));
    for (int i = 0; i < 5000; i++)
        buf_addc(&text, '(');
    const char *said = open_with(text.s, NULL);
    assert_string_equal(said, "scenario.lua: Lua cannot read this: C stack overflow");
    buf_free(&text);
}

// --- scripts ------------------------------------------------------------------------------------

static void test_compiled_code_is_refused_whatever_stands_before_it(void **state)
{
    (void)state;
    assert_non_null(strstr(open_with("\x1BLua", NULL), "not compiled code"));
    assert_non_null(
        strstr(open_with("\xEF\xBB\xBF\x1BLua", NULL), "not compiled code"));
    assert_non_null(strstr(open_with("#!\n\x1BLua", NULL), "Lua cannot read this"));
}

static void test_a_byte_order_mark_is_passed_over(void **state)
{
    (void)state;
    assert_string_equal(open_with("\xEF\xBB\xBFscenario 't' { title='T', start='a' } "
                                  "ending 'a' { text='x' }",
                            NULL),
        "");
}

static void test_the_prelude_is_not_told_of(void **state)
{
    (void)state;
    assert_string_equal(open_lines("\nfor k in pairs(nil) do end", NULL),
        "scenario.lua:4: pairs and next need a table, not a nil");
    assert_string_equal(open_lines("\ntable.sort({1, 'a'})", NULL),
        "scenario.lua:4: table.sort cannot compare a string with a number");
    assert_string_equal(open_lines("\ntable.insert(5, 1)", NULL),
        "scenario.lua:4: table.insert needs a list, not a number");
    assert_string_equal(open_lines("\ntable.sort({ 2, 1 }, 5)", NULL),
        "scenario.lua:4: table.sort needs a function to compare with, not a number");
}

// --- all together -------------------------------------------------------------------------------

// No clock here: what bounds them is the budget, and each would run for hours without it.
static void test_hostile_scripts_end_in_a_sentence(void **state)
{
    (void)state;
    static const char *const scripts[] = {
        "goto x ::x:: goto x",
        "for i = 1, math.huge do end",
        "local t = {} for i = 1, 1e9 do t = { t } end",
        "local t = {} for i = 1, 1e9 do t[i * 65535] = 1 end",
        "while true do local f = function() return f end end",
        "local function f(...) return f(1, ...) end f()",
        "local function f() return f() end f()",
        "local t = {} for i = 1, 9999 do t[i] = i % 7 end while true do table.sort(t) "
        "end",
        "local t = {} for i = 1, 9999 do t['k' .. i] = i end "
        "while true do for k in pairs(t) do break end end",
        "local t, k = { a = 1 }, nil while true do k = next(t, k) end",
        "while true do ('x'):rep(131000):find('y') end",
        "while true do string.format('%99.99f', 1e308) end",
        "while true do table.unpack({}, 1, 250) end",
        "local s = '' for i = 1, 1e9 do s = s .. i end",
        "local e = ending 'b' for i = 1, 1e9 do e{ text = 'x' } end",
        "local t = { text = 'x' } for i = 1, 999 do t['f' .. i] = 1 end "
        "for i = 1, 1e9 do ending('e' .. i)(t) end",
        "local h = {} for i = 1, 99999 do h[i] = { '2022-01-01', 'claimed', 'x' } end "
        "source 's' { 'S', date = '2022-01-01', status = 'claimed', history = h }",
    };
    const Limits limits = {.load_steps = 2000000, .memory_bytes = 8 << 20};
    for (int i = 0; i < COUNT_OF(scripts); i++) {
        const char *said = open_lines(scripts[i], &limits);
        bool told = strstr(said, "scenario.lua:3: the script works too long") ||
                    strstr(said, "scenario.lua:3: the script uses more memory") ||
                    strstr(said, "scenario.lua:3: a table grows over the 8192 names, "
                                 "or a chain of calls") ||
                    strstr(said, "scenario.lua:3: ending \"e1\" has no field");
        if (!told) fail_msg("%s\nsaid: %s", scripts[i], said);
    }
}

// --- sentences -----------------------------------------------------------------------------------

static void test_errors_of_the_script_come_with_their_line(void **state)
{
    (void)state;
    assert_script_err("\n\nerror('my words')", "scenario.lua:6: my words");
    assert_script_err("\nlocal x = nil; x.y = 1",
        "scenario.lua:5: attempt to index a nil value (local 'x')");
    assert_script_err(
        "error({})", "scenario.lua:4: error needs a sentence, not a table");
    assert_script_err("error()", "scenario.lua:4: error needs a sentence, not a nil");
    assert_script_err("scene 'x' {}",
        "scenario.lua:4: scene declares only while the scenario is read");
    assert_script_err("include 'x.lua'",
        "scenario.lua:4: include declares only while the scenario is read");
}

static void test_a_long_message_is_cut_and_a_dirty_one_cleaned(void **state)
{
    (void)state;
    Script *script = script_open("error(('y'):rep(5000))", NULL);
    assert_false(script_call(script, WANT_NOTHING));
    assert_int_equal(strlen(script->err.text), ERR_TEXT_MAX - 1);
    script_close(script);
    assert_script_err(
        "error('a\\27[31m\\xff')", "scenario.lua:4: a\xEF\xBF\xBD[31m\xEF\xBF\xBD");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_load_within_its_steps_is_fine_and_one_above_is_not),
        cmocka_unit_test(test_a_loop_without_an_end_ends_and_the_story_goes_on),
        cmocka_unit_test(test_calls_of_one_turn_share_its_steps),
        cmocka_unit_test(test_the_same_turn_costs_the_same),
        cmocka_unit_test(test_work_done_in_c_is_charged),
        cmocka_unit_test(test_instructions_cost_more_where_large_things_are),
        cmocka_unit_test(test_memory_within_the_limit_is_fine_and_above_is_not),
        cmocka_unit_test(test_memory_of_the_book_is_counted_apart),
        cmocka_unit_test(test_a_block_may_have_two_megabytes_and_no_more),
        cmocka_unit_test(test_a_table_may_have_8192_names_and_no_more),
        cmocka_unit_test(test_a_text_may_have_128_kilobytes_and_no_more),
        cmocka_unit_test(test_a_story_that_ran_out_of_memory_can_go_on),
        cmocka_unit_test(test_open_and_close_leave_no_bytes_behind),
        cmocka_unit_test(test_recursion_without_an_end_is_told),
        cmocka_unit_test(test_recursion_through_c_is_told),
        cmocka_unit_test(test_deep_source_is_told),
        cmocka_unit_test(test_compiled_code_is_refused_whatever_stands_before_it),
        cmocka_unit_test(test_a_byte_order_mark_is_passed_over),
        cmocka_unit_test(test_the_prelude_is_not_told_of),
        cmocka_unit_test(test_hostile_scripts_end_in_a_sentence),
        cmocka_unit_test(test_errors_of_the_script_come_with_their_line),
        cmocka_unit_test(test_a_long_message_is_cut_and_a_dirty_one_cleaned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
