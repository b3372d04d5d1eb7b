#include "support/checking.h"
#include "support/support.h"

#define METERS                                                                         \
    "state={ trust=meter{ 'Trust', 0, min=0, max=9 }, calm=meter{ 'Calm', 0, min=0, "  \
    "max=9 }, n=0 }"
#define CHOICE(fields)                                                                 \
    "scene 'one' { text='x', choice 'a' { 'A', go='end'" fields " } }\n"
#define SAYS_AT(line, meter)                                                           \
    line ": choice \"a\" moves meter \"" meter                                         \
         "\" and does not say why; write moves = { " meter " = \"why\" }\n"
#define SAYS(meter) SAYS_AT("1", meter)

static void test_an_effect_that_moves_a_meter_says_why(void **state)
{
    (void)state;
    assert_rule("no-reason", METERS,
        CHOICE(", effect=function(s) s.trust = s.trust + 1 end"), SAYS("trust"));
    assert_rule("no-reason", METERS,
        CHOICE(", moves={ trust='she waited' }, effect=function(s) s.trust = 1 end"),
        "");
    assert_rule(
        "no-reason", METERS, CHOICE(", moves={ trust={ 1, 'she waited' } }"), "");
}

static void test_what_is_no_meter_needs_no_reason(void **state)
{
    (void)state;
    assert_rule("no-reason", METERS, CHOICE(", effect=function(s) s.n = 1 end"), "");
    assert_rule("no-reason", METERS, CHOICE(""), "");
}

// Once for each meter, however often it is written; another's reason does not count.
static void test_each_meter_is_asked_for_once(void **state)
{
    (void)state;
    assert_rule("no-reason", METERS,
        CHOICE(
            ", moves={ calm='a dog barked' }, effect=function(s) s.trust = 1 s.trust "
            "= 2 s.calm = 1 end"),
        SAYS("trust"));
}

// An effect is known by its lines: what another scene writes is not this choice's.
static void test_only_the_lines_of_the_effect_count(void **state)
{
    (void)state;
    assert_rule("no-reason", METERS,
        "scene 'one' { text='x', choice 'a' { 'A', go='end',\n"
        "  effect=function(s) s.n = 1 end },\n"
        "  effect=function(s) s.trust = 1 end }\n",
        "");
    assert_rule("no-reason", METERS,
        "scene 'one' { text='x', choice 'a' { 'A', go='end',\n"
        "  effect=function(s)\n    s.trust = 1\n  end } }\n",
        SAYS_AT("2", "trust"));
}

// trust = "+1" is taken for a reason: the number that was meant is told.
static void test_a_reason_that_is_a_number_is_told(void **state)
{
    (void)state;
    static const char *const numbers[][2] = {
        {"+1", "1"}, {"-2", "-2"}, {"7", "7"}, {"+09", "09"}, {"-10", "-10"}};
    for (int i = 0; i < COUNT_OF(numbers); i++) {
        Arena arena = {0};
        assert_rule("no-reason", METERS,
            arena_fmt(&arena, CHOICE(", moves={ calm='a dog barked', trust='%s' }"),
                numbers[i][0])
                .s,
            arena_fmt(&arena,
                "1: choice \"a\" moves meter \"trust\" by a text; write trust = { "
                "%s, \"why\" }\n",
                numbers[i][1])
                .s);
        arena_free(&arena);
    }
    static const char *const reasons[] = {"+", "-", "3 dogs barked", "+1 dog", "a 1"};
    for (int i = 0; i < COUNT_OF(reasons); i++) {
        Arena arena = {0};
        assert_rule("no-reason", METERS,
            arena_fmt(&arena, CHOICE(", moves={ trust='%s' }"), reasons[i]).s, "");
        arena_free(&arena);
    }
}

// In the order of the scenario: moves first, then effects, each at its own line.
static void test_each_choice_is_asked(void **state)
{
    (void)state;
    assert_rule("no-reason", METERS,
        "scene 'one' { text='x',\n"
        "  choice 'a' { 'A', go='end', effect=function(s)\n"
        "    s.trust = 1\n    s.calm = 1 end },\n"
        "  choice 'b' { 'B', go='end', effect=function(s) s.n = 1 end },\n"
        "  choice 'c' { 'C', go='end', effect=function(s) s.calm = 2 end } }\n",
        SAYS_AT("2", "trust")
            SAYS_AT("2", "calm") "6: choice \"c\" moves meter \"calm\" and does not "
                                 "say why; write moves = { calm = \"why\" }\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_effect_that_moves_a_meter_says_why),
        cmocka_unit_test(test_what_is_no_meter_needs_no_reason),
        cmocka_unit_test(test_each_meter_is_asked_for_once),
        cmocka_unit_test(test_a_reason_that_is_a_number_is_told),
        cmocka_unit_test(test_each_choice_is_asked),
        cmocka_unit_test(test_only_the_lines_of_the_effect_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
