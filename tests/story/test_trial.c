#include "story/trial.h"

#include "support/scenario.h"
#include "support/support.h"

static void add_fault(void *ctx, const TrialFault *fault)
{
    Buf *out = ctx;
    static const char *const names[] = {[FAULT_NONE] = "other",
        [FAULT_VARIABLE] = "variable",
        [FAULT_VALUE] = "value",
        [FAULT_PLACE] = "place",
        [FAULT_OUTSIDE] = "outside",
        [FAULT_ARGUMENTS] = "arguments"};
    if (fault->node) buf_add(out, fault->node->id);
    if (fault->choice) buf_addf(out, "." STR_FMT, STR_ARG(fault->choice->id));
    buf_addf(out, " %s;", fault->picked ? fault->picked : names[fault->fault]);
}

static void assert_faults(const char *lines, const char *expected)
{
    Arena arena = {0};
    Buf out = {0};
    const char *script = arena_fmt(&arena,
        "scenario 't' { title='T', kind='fictional', start='end', state={ n=1, "
        "told=false, name='x', log=list() } }\n"
        "world 'price' { row{ '*', '2021-01-01', 5 } }\n"
        "local k, t = 0, {}\n"
        "ending 'end' { text='E.' }\n%s",
        lines)
                             .s;
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    story_try(story, add_fault, &out);
    assert_str(out.s ? buf_str(&out) : STR(""), expected);
    story_close(story);
    buf_free(&out);
    arena_free(&arena);
}

static void test_each_function_is_called_and_its_fault_has_a_kind(void **state)
{
    (void)state;
    assert_faults(
        "scene 'a' { text={ 'x', when(function(s) return s.tolt end, 'y') }, "
        "effect=function(s) s.n = 'x' end, choice 'c' { 'C', go={ 'a', 'end' }, "
        "needs=function() return random(2) end, effect=function(s) k = 1 end, "
        "pick=function() return 'b' end } }",
        "a variable;a value;a.c place;a.c outside;a.c b;");
    assert_faults("scene 'a' { text='x', plain={ 'x', when(function(s) s.n = 2 return "
                  "true end, 'y') }, choice 'c' { 'C', go='end', effect=function(s) "
                  "error('no') end } }",
        "a place;a.c other;");
    assert_faults("picture 'p' { alt='x', layers={ 'a.svg', when(function(s) return "
                  "s.tolt end, 'b.svg') } }",
        " variable;");
    assert_faults("scene 'a' { text='x', effect=function(s) s.n = random(1, 3) end, "
                  "choice 'c' { 'C', go='end', needs=function() return "
                  "visits('a', 'end') > 0 end } }",
        "a arguments;a.c arguments;");
}

static void test_an_effect_leaves_nothing_to_the_next(void **state)
{
    (void)state;
    assert_faults(
        "local e = function(s) if s.n ~= 1 or s.told or s.name ~= 'x' or #s.log > 0 or "
        "world.price ~= 5 then error('left') end s.n = 2 s.told = true s.name = 'long "
        "long text' s.log[1] = 'y' world.price = 7 end\n"
        "scene 'a' { text='x', effect=e, choice 'c' { 'C', go='end', effect=e }, "
        "choice "
        "'d' { 'D', go='end', effect=e } }",
        "");
}

static void test_data_is_not_called(void **state)
{
    (void)state;
    assert_faults("scene 'a' { text={ 'x', when('told', 'y') }, choice 'c' { 'C', "
                  "go='end', needs=not_ 'told' } }",
        "");
}

// Each is ended by the budget of a turn, and the third is not begun.
static void test_endless_functions_end_the_trial(void **state)
{
    (void)state;
    assert_faults(
        "local e = function() while true do end end\n"
        "scene 'a' { text='x', effect=e, choice 'c' { 'C', go='end', effect=e }, "
        "choice 'd' { 'D', go='end', effect=e } }",
        "a other;a.c other;");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_function_is_called_and_its_fault_has_a_kind),
        cmocka_unit_test(test_an_effect_leaves_nothing_to_the_next),
        cmocka_unit_test(test_data_is_not_called),
        cmocka_unit_test(test_endless_functions_end_the_trial),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
