#include "support/checking.h"
#include "support/support.h"

static void test_ids_that_differ_in_a_letter_are_no_fault(void **state)
{
    (void)state;
    assert_rule("near-ids", "",
        "place 'west' { 'W' } place 'wests' { 'W' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "");
}

static void test_ids_of_different_things_may_be_alike(void **state)
{
    (void)state;
    assert_rule("near-ids", "",
        "place 'one' { 'W' } person 'one' { 'W' } term 'o_ne' { 'T', text='W.' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "");
}

static void test_facts_that_differ_in_case_or_a_dash_are_confused(void **state)
{
    (void)state;
    assert_rule("near-ids", "",
        "fact 'F-1' { 'W.' }\n"
        "fact 'F1' { 'W.' }\n"
        "fact 'f-1' { 'W.' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "2: fact \"F1\" is too easily confused with \"F-1\"\n3: fact \"f-1\" is too "
        "easily confused with \"F1\"\n");
}

static void test_choices_of_different_scenes_may_be_alike(void **state)
{
    (void)state;
    assert_rule("near-ids", "",
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='two' "
        "} }\n"
        "scene 'two' { title='S', text='Words.', choice 'goon' { 'To two0', go='end' } "
        "}\n",
        "");
}

static void test_things_of_every_kind_can_be_confused(void **state)
{
    (void)state;
    static const struct {
        const char *declared, *kind; // the first with %s for the id
    } kinds[] = {
        {"source '%s' { 'U', date='2022-01-01', status='reported' }", "source"},
        {"person '%s' { 'W' }", "person"},
        {"term '%s' { 'W', text='W.' }", "term"},
        {"place '%s' { 'W' }", "place"},
        {"fact '%s' { 'W.' }", "fact"},
        {"picture '%s' { alt='W.', layers={'a.svg'} }", "picture"},
        {"chain '%s' { 'W', hint='W' }", "stop"},
        {"chart '%s' { 'W', kind='counts', unit='w', source='W', point 'x' { "
         "'2022-01-03', "
         "'all', value=1, facts='F-1' } }",
            "chart"},
    };
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        Buf body = {0};
        for (int k = 0; k < 2; k++) {
            Str rest = str_of(kinds[i].declared);
            size_t at = str_find(rest, '%');
            buf_addf(&body, STR_FMT "%s" STR_FMT "\n", STR_ARG(str_cut(rest, 0, at)),
                k == 0 ? "a_b" : "ab", STR_ARG(str_from(rest, at + 2)));
        }
        buf_addf(&body, "fact 'F-1' { 'W.' }\nscene 'one' { title='S', text='Words.', "
                        "choice 'go_on' { 'To one0', go='end' } }\n");
        Arena arena = {0};
        Str expected = arena_fmt(&arena,
            "2: %s \"ab\" is too easily confused with \"a_b\"\n", kinds[i].kind);
        assert_rule("near-ids", "", body.s, expected.s);
        arena_free(&arena);
        buf_free(&body);
    }
    assert_rule("near-ids", "state={ a_b=1, ab=1 }",
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'On', go='end' }, "
        "choice "
        "'goon' { 'Off', go='end' } }\n"
        "scene 'o_ne' { title='S', text='Words.', choice 'go' { 'On', go='end' } }\n",
        "1: choice \"goon\" is too easily confused with \"go_on\"\n"
        "2: node \"o_ne\" is too easily confused with \"one\"\n"
        "1: variable \"ab\" is too easily confused with \"a_b\"\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ids_that_differ_in_a_letter_are_no_fault),
        cmocka_unit_test(test_ids_of_different_things_may_be_alike),
        cmocka_unit_test(test_facts_that_differ_in_case_or_a_dash_are_confused),
        cmocka_unit_test(test_things_of_every_kind_can_be_confused),
        cmocka_unit_test(test_choices_of_different_scenes_may_be_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
