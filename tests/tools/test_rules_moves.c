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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_effect_that_moves_a_meter_says_why),
        cmocka_unit_test(test_what_is_no_meter_needs_no_reason),
        cmocka_unit_test(test_each_meter_is_asked_for_once),
        cmocka_unit_test(test_only_the_lines_of_the_effect_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
