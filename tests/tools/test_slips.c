#include "base/os.h"
#include "files.h"
#include "root.h"
#include "support/checking.h"
#include "support/support.h"
#include "tools/check.h"

// Scripts that are right, however odd they look: no rule about functions may tell anything of them.
static const char *const right[] = {
    // A table of the author's own, with fields that are named as those of the API.
    "local spell = { effect = function(t) t.hp = 1 end, needs = function(t) return "
    "t.hp "
    "end }\n"
    "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='end', "
    "effect=function(s) s.n = 1 spell.effect({}) end } }\n",
    // A helper that is given the state and a table of its own.
    "local function sum(t) return t.a + t.b end\n"
    "local five = sum({ a = 2, b = 3 })\n"
    "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='end', "
    "effect=function(s) s.n = five + sum{ a = 1, b = s.n } end } }\n",
    // Names that are built, lists and maps, fields of their items.
    "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='end', "
    "effect=function(s) s['n'] = 2 s['t' .. 'old'] = true s.items[#s.items + 1] = 'x'\n"
    " s.seen.door = true for k, v in pairs(s.seen) do s.n = s.n + 1 end end } }\n",
    // A local of the function that has the state's name, and one that changes inside.
    "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='end', "
    "needs=function(s) local n = 0 for _, s in ipairs(s.items) do n = n + #s end "
    "return "
    "n == 0 end } }\n",
    // A pick that answers what the state says, and one that is computed.
    "scene 'one' { title='S', text='W.', choice 'a' { 'On', go={ 'one', 'end' }, "
    "pick=function(s) if random(2) == 1 then return s.name end return 'e' .. 'nd' end "
    "} "
    "}\n",
    // Numbers of both kinds, and a text that is a number elsewhere.
    "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='end', "
    "effect=function(s) s.n = 2.0 s.part = 3 s.part = 0.5 s.name = '3' s.items = {} "
    "s.seen "
    "= {} end } }\n",
    // A condition that is nil for false, and one that returns a flag.
    "scene 'one' { title='S', text={ 'W.', when(function(s) return s.told end, 'T.'), "
    "when(function(s) if s.n > 0 then return true end end, 'N.') }, choice 'a' { 'On', "
    "go='end' } }\n",
    // What a function that is made by another one knows of it.
    "local function after(id) local seen = 0 return function() return visits(id) > "
    "seen "
    "end end\n"
    "scene 'one' { title='S', text={ 'W.', when(after('one'), 'T.') }, choice 'a' { "
    "'On', go='end' } }\n",
    // Something outside that changes while the script is read.
    "local count = 0\n"
    "local function id() count = count + 1 return 'c' .. count end\n"
    "scene 'one' { title='S', text='W.', choice(id()) { 'On', go='end' }, choice(id()) "
    "{ "
    "'In', go='end' } }\n",
};

static const char *const rules[] = {"undeclared-variable", "unknown-word",
    "unknown-function", "outside-change", "wrong-value", "not-allowed-here",
    "too-many-arguments", "no-yes-or-no", "pick-not-listed"};

static void test_what_is_right_is_not_told(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(right); i++)
        for (int k = 0; k < COUNT_OF(rules); k++)
            assert_rule(rules[k],
                "state={ n=0, part=0.5, told=false, name='end', items=list(), "
                "seen=map() }",
                right[i], "");
}

static void test_a_slip_is_told_once_a_line(void **state)
{
    (void)state;
    assert_rule("undeclared-variable", "state={ gold=0 }",
        "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='end', "
        "effect=function(s)\n s.gld = s.gld + s.gld\n s.gld = 2 end } }\n",
        "2: there is no variable \"gld\"; did you mean \"gold\"?\n"
        "3: there is no variable \"gld\"; did you mean \"gold\"?\n");
}

static void test_what_another_file_gives_is_no_free_name(void **state)
{
    (void)state;
    assert_rule("unknown-word", "",
        "local t = { f = function() return true end }\n"
        "scene 'one' { title='S', text={ 'W.', when(t.f, 'T.') }, choice 'a' { 'On', "
        "go='end', needs=t.f, why='No.' } }\n",
        "");
}

// Functions that no reading of the text follows: they stand in a table.
static void test_a_call_shows_what_reading_does_not(void **state)
{
    (void)state;
    const char *const head = "state={ gold=3, told=false, place='', n=0 }";
    assert_rule("undeclared-variable", head,
        "local t = {}\nfunction t.pay(s)\n s.gald = 0 end\n"
        "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='end', effect=t.pay "
        "} "
        "}\n",
        "3: there is no variable \"gald\"; did you mean \"gold\"?\n");
    assert_rule("not-allowed-here", head,
        "local t = {}\nfunction t.luck(s)\n return random(2) == 1 end\n"
        "scene 'one' { title='S', text={ 'W.', when(t.luck, 'L.') }, choice 'a' { "
        "'On', "
        "go='end' } }\n",
        "3: random works only in an effect and in pick\n");
    assert_rule("wrong-value", head,
        "local t = {}\nfunction t.name(s)\n s.gold = 'x' .. s.n end\n"
        "scene 'one' { title='S', text='W.', effect=t.name, choice 'a' { 'On', "
        "go='end' } "
        "}\n",
        "3: variable \"gold\" is a whole number and cannot hold a text\n");
    assert_rule("outside-change", head,
        "local n, t = 0, {}\nfunction t.count(s)\n n = n + 1 end\n"
        "scene 'one' { title='S', text='W.', effect=t.count, choice 'a' { 'On', "
        "go='end' "
        "} }\n",
        "2: this function changes \"n\", which stands outside of it; what lasts "
        "belongs "
        "into the state\n");
    assert_rule("unknown-word", head, // once, where it is written
        "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='end',\n"
        "effect=function(s) coins = coins + 1 end } }\n",
        "2: \"coins\" is new here; write \"local\" before it, or declare it in the "
        "state "
        "of the scenario\n");
    assert_rule("pick-not-listed", head,
        "local way = { [0] = 'ent', [1] = 'one' }\n"
        "scene 'one' { title='S', text='W.', choice 'a' { 'On', go={ 'one', 'end' }, "
        "pick=function(s) return way[s.n] end } }\n",
        "2: pick of choice \"a\" answers \"ent\", which is not in its go list; did you "
        "mean \"end\"?\n");
}

static void test_what_reading_has_told_is_not_told_again(void **state)
{
    (void)state;
    const char *const body =
        "local n = 0\n"
        "scene 'one' { title='S', text='W.', choice 'a' { 'On', go={ 'one', 'end' },\n"
        "effect=function(s)\n local x = 1\n n = n + 1\n end,\n"
        "pick=function(s)\n return 'ent' end } }\n";
    assert_rule("outside-change", "", body,
        "5: this function changes \"n\", which stands outside of it; what lasts "
        "belongs "
        "into the state\n");
    assert_rule("pick-not-listed", "", body,
        "8: this pick answers \"ent\", which is not in its go list; did you mean "
        "\"end\"?\n");
    assert_rule("asks-unknown", "",
        "scene 'one' { title='S', text={ 'W.', when(function() return has('x') end, "
        "'X.') "
        "}, choice 'a' { 'On', go='end' } }\n",
        "1: has(\"x\") names no source of this scenario\n");
}

// Wrong on the first state and right where it is called: names that are put together, answers that are
// not given yet, places that are set before, loops that wait, numbers that divide.
static void test_what_depends_on_the_play_is_not_told(void **state)
{
    (void)state;
    static const char *const functions[] = {
        "function(s) s['seen_' .. s.place] = true end",
        "function(s) s.place = answered('ask') end",
        "function(s) s.n = 6 // s.none end",
        "function(s) s.n = #nothing[s.place] end",
        "function(s) while s.n < 1 do end end",
        "function(s) s.n = 5 / (s.none + 2) end",
        "function(s) s.n = s.told and 1 end",
        "function(s) error('not yet') end",
        "function(s) s.place:foo() end",
    };
    for (int i = 0; i < COUNT_OF(functions); i++) {
        Arena arena = {0};
        const char *body = arena_fmt(&arena,
            "local nothing = {}\n"
            "check 'ask' { 'Q?', go='end', answer 'a' { 'A', right=true, because='B.' "
            "}, "
            "answer 'b' { 'B', because='B.' } }\n"
            "scene 'one' { title='S', text='W.', choice 'a' { 'On', go={ 'ask', 'end' "
            "}, "
            "effect=%s, pick=function(s) return s.place end } }\n",
            functions[i])
                               .s;
        for (int k = 0; k < COUNT_OF(rules); k++)
            assert_rule(rules[k],
                "state={ n=0, none=0, told=false, place='nowhere', seen_end=false }",
                body, "");
        arena_free(&arena);
    }
}

static void assert_silent(const char *folder)
{
    Folder root = {.path = folder};
    Host host = files_host(&root);
    CheckSetup setup = {0};
    CheckCounts counts;
    Diagnostics diagnostics = {0};
    Err err = {0};
    assert_true(check_scenario(&host, &setup, &diagnostics, &counts, &err));
    for (int i = 0; i < diagnostics.count; i++)
        for (int k = 0; k < COUNT_OF(rules); k++)
            if (str_eq(diagnostics.items[i].rule, str_of(rules[k])))
                fail_msg("%s: " STR_FMT ":%d: " STR_FMT, folder,
                    STR_ARG(diagnostics.items[i].where.file),
                    diagnostics.items[i].where.line,
                    STR_ARG(diagnostics.items[i].text));
    diagnostics_free(&diagnostics);
}

static void look_at_folder(void *ctx, Str name)
{
    const char *parent = ctx;
    Arena arena = {0};
    const char *folder = arena_fmt(&arena, "%s/" STR_FMT, parent, STR_ARG(name)).s;
    const char *script = arena_fmt(&arena, "%s/scenario.lua", folder).s;
    if (os_is_file(script)) assert_silent(folder);
    arena_free(&arena);
}

static void test_no_bundled_scenario_has_a_slip(void **state)
{
    (void)state;
    static const char *const parents[] = {
        QANTAR_ROOT "/scripts", QANTAR_ROOT "/tests/scenarios"};
    Err err = {0};
    for (int i = 0; i < COUNT_OF(parents); i++)
        os_list(parents[i], look_at_folder, (void *)(uintptr_t)parents[i], &err);
    assert_no_err(&err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_bundled_scenario_has_a_slip),
        cmocka_unit_test(test_what_is_right_is_not_told),
        cmocka_unit_test(test_a_call_shows_what_reading_does_not),
        cmocka_unit_test(test_what_reading_has_told_is_not_told_again),
        cmocka_unit_test(test_what_depends_on_the_play_is_not_told),
        cmocka_unit_test(test_a_slip_is_told_once_a_line),
        cmocka_unit_test(test_what_another_file_gives_is_no_free_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
