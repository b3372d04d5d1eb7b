#include "support/scenario.h"
#include "support/support.h"

#define CHOICE(fields)                                                                 \
    "scene 'b' { title='B', text='B', choice 'x' { 'X', go='a', " fields " } }"

static const MemoryFile files[] = {
    {"scenario.lua", "scenario 'a' { title='A', start='b', state={\n"
                     "  trust=meter{ 'Trust', 3, min=0, max=8 }, hope=meter{ 'Hope', "
                     "3, min=0, max=8 },\n"
                     "  calm=meter{ 'Calm', 3, min=0, max=8 } } }\n"
                     "chapter 'all' { title='All', start='b' }\n"
                     "scene 'b' { title='B', text='B', choice 'x' { 'X', go='c',\n"
                     "  moves={ trust={ -1, 'why' }, hope='it rose', calm=2 } } }\n"
                     "ending 'c' { title='C', text='C' }\n"},
    {NULL, NULL}};

static void test_moves_are_numbers_reasons_or_both(void **state)
{
    (void)state;
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    const Choice *choice = &book->nodes[0].choices[0];
    const ChoiceMove *calm = &choice->moves[0], *hope = &choice->moves[1],
                     *trust = &choice->moves[2];
    assert_int_equal(choice->n_moves, 3); // by id
    assert_int_equal(calm->by, 2);
    assert_int_equal(calm->because.src.n, 0);
    assert_int_equal(hope->by, 0);
    assert_str(hope->because.src, "it rose");
    assert_int_equal(trust->by, -1);
    assert_int_equal(trust->meter, book_state(book, STR("trust")));
    assert_str(trust->because.src, "why");
    assert_str(trust->because.key, "scene.b.x.moves.trust");
    story_close(story);
}

static void test_other_values_are_told(void **state)
{
    (void)state;
    static const char *const wrong[] = {"1.5", "{ 'why' }", "{ 1, 2 }",
        "{ 1, 'a', 'b' }", "true", "{ 3000000000, 'a' }"};
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        Buf lines = {0};
        buf_addf(&lines, CHOICE("moves={ trust=%s }"), wrong[i]);
        assert_diagnostics(buf_str(&lines).s,
            "scenario.lua:5: choice \"x\" moves \"trust\" by what is no whole number "
            "with a "
            "reason; write trust = { 1, \"why\" } [wrong-type]\n");
        buf_free(&lines);
    }
    assert_diagnostics(CHOICE("moves={ 'trust', 1, 'why' }"),
        "scenario.lua:5: choice \"x\" has in its moves something without the name of a "
        "meter; "
        "write moves = { trust = { 1, \"why\" } } [wrong-type]\n");
    assert_diagnostics(CHOICE("moves={ evidnce=1 }"),
        "scenario.lua:5: choice \"x\" moves \"evidnce\", which is no meter of this "
        "scenario; did you mean \"evidence\"? [unknown-variable]\n");
}

static void test_a_name_longer_than_any_is_told(void **state)
{
    (void)state;
    assert_diagnostics(
        CHOICE("moves={ a_name_that_is_longer_than_the_name_of_a_meter_may_be=1 }"),
        "scenario.lua:5: choice \"x\" moves a meter with a name that is no id: an id "
        "is a "
        "small letter, then small letters, digits and _, 40 at most [bad-id]\n");
}

static void test_the_lines_of_an_effect_are_known(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "local function lose(s)\n  s.trust = 0\nend\n" CHOICE("effect=lose"));
    const Choice *choice = &book->nodes[book_node(book, STR("b"))].choices[0];
    assert_str(choice->effect_lines->where.file, "scenario.lua");
    assert_int_equal(choice->effect_lines->where.line, 5);
    assert_int_equal(choice->effect_lines->last, 7);
    scenario_book(NULL);
}

static void test_talk_is_true_or_a_question(void **state)
{
    (void)state;
    static const char check[] =
        "check 'b' { 'Q', go='a', talk=%s, answer 'x' { 'X' }, answer 'y' { 'Y' } }";
    Buf lines = {0};
    buf_addf(&lines, check, "'Who would know?'");
    const Book *book = scenario_book(lines.s);
    const Node *node = &book->nodes[book_node(book, STR("b"))];
    assert_true(node->talk && node->leads_on);
    assert_str(node->talk_about.src, "Who would know?");
    scenario_book(NULL);
    buf_clear(&lines);
    buf_addf(&lines, check, "true");
    book = scenario_book(lines.s);
    node = &book->nodes[book_node(book, STR("b"))];
    assert_true(node->talk && node->talk_about.src.n == 0);
    scenario_book(NULL);
    buf_free(&lines);
    assert_diagnostics("check 'b' { 'Q', go='a', talk=3, answer 'x' { 'X' }, "
                       "answer 'y' { 'Y' } }",
        "scenario.lua:5: check \"b\" has a number for talk; it should be a text, or "
        "true "
        "[wrong-type]\n");
}

static void test_reasons_are_given_by_all_answers_or_none(void **state)
{
    (void)state;
    assert_diagnostics("check 'b' { 'Q', go='a', answer 'x' { 'X', because='B' },\n"
                       "answer 'y' { 'Y' } }",
        "scenario.lua:6: answer \"y\" needs because: a text [missing-field]\n");
    assert_diagnostics("check 'b' { 'Q', go='a', answer 'x' { 'X', right=true },\n"
                       "answer 'y' { 'Y', because='B' } }",
        "scenario.lua:5: answer \"x\" needs because: a text [missing-field]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_moves_are_numbers_reasons_or_both),
        cmocka_unit_test(test_other_values_are_told),
        cmocka_unit_test(test_the_lines_of_an_effect_are_known),
        cmocka_unit_test(test_talk_is_true_or_a_question),
        cmocka_unit_test(test_reasons_are_given_by_all_answers_or_none),
        cmocka_unit_test(test_a_name_longer_than_any_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
