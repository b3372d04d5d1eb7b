#include "support/sitting.h"
#include "support/support.h"

#include "story/log.h"

// clang-format off
static const char book[] =
    "scenario 'm' { title='M', version='1.0.0', kind='documented', zone='UTC+6', start='one', state={ seen=false } }\n"
    "fact 'F-1' { 'One.', status='EST', known='2022-01-02' } fact 'F-2' { 'Two.' } fact 'F-3' { 'Three.' }\n"
    "fact 'F-4' { 'Four.' } fact 'F-5' { 'Five.' }\n"
    "source 'note' { 'A note', who='x', saw='x', shows='y', text='So. {#F-5}', date='2022-01-02', status='claimed' }\n"
    "scene 'one' { title='First', date='2022-01-01', text={ 'It was so. {#F-1}',\n"
    "    when(function(s) return s.seen end, 'It is late. {#F-2}') },\n"
    "  choice 'on' { 'On', go='two' } }\n"
    "place 'here' { 'Here' }\n"
    "scene 'two' { title='Second', place='here', date='2022-01-03', text='So it was. {#F-1} It cost {world.p}. {#F-1}',\n"
    "  choice 'on' { 'On', go='ask' }, choice 'again' { 'Again', gives='note', go='one', effect=function(s) s.seen=true end } }\n"
    "world 'p' { row { 'here', '2022-01-01', 5, 'F-3' } }\n"
    "check 'ask' { 'What? {#F-4}', title='Third', go='over', scored=true,\n"
    "  answer 'a' { 'A', right=true, because='B. {#F-4}' }, answer 'b' { 'B', because='C. {#F-2}' } }\n"
    "ending 'over' { title='Over', text='It is over.' }\n";
// clang-format on

static const Block *appendix(Sitting *s)
{
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_TABLE && table_is_reference(&page->blocks[i]))
            return &page->blocks[i];
    return NULL;
}

static void assert_met(Sitting *s, const char *ids)
{
    Buf out = {0};
    const Block *block = appendix(s);
    for (int i = 0; block && i < block->n_items; i++)
        buf_addf(&out, "%s" STR_FMT, i ? " " : "", STR_ARG(block->items[i].label));
    assert_str(buf_str(&out), ids);
    buf_free(&out);
}

static void test_each_fact_stands_once_with_the_pages_that_rest_on_it(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "on, record");
    assert_met(&s, "F-1 F-3");
    assert_str(appendix(&s)->items[0].note,
        "On 1 January 2022: not known yet. Now: established. Pages: First; Second");
    sitting_close(&s);
}

static void test_only_what_was_shown_counts(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "on, again, record"); // the second look at it shows more
    assert_met(&s, "F-1 F-2 F-3 F-5");
    sitting_close(&s);
}

static void test_a_question_is_met_with_the_reasons_that_it_gave(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "on, on, notebook, record");
    assert_met(&s, "F-1 F-3"); // it still asks
    sitting_do(&s, "back"), sitting_do(&s, "back"), sitting_do(&s, "b");
    sitting_do(&s, "record");
    assert_met(&s, "F-1 F-2 F-3 F-4");
    sitting_close(&s);
}

static void test_values_are_those_of_the_page_and_not_of_the_end(void **state)
{
    (void)state;
    if (LOG_KEEP < 20) skip_because("a log of few lines has forgotten the first page");
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "on, on, a, continue, record"); // the end is at no place: no price
    assert_met(&s, "F-1 F-3 F-4");
    sitting_close(&s);
}

// clang-format off
static const char table[] =
    "scenario 't' { title='T', version='1.0.0', kind='documented', start='board' }\n"
    "fact 'F-1' { 'One.' } fact 'F-2' { 'Two.' } fact 'F-3' { 'Three.' } fact 'F-4' { 'Four.' }\n"
    "fact 'F-5' { 'Five.' } fact 'F-6' { 'Six.' }\n"
    "chapter 'day' { title='A day', date='2022-01-02', start='board' }\n"
    "board 'board' { title='The board', text='Put them in order.', go='over',\n"
    "  card 'a' { 'A', when='1 Jan', text='A. {#F-1}' }, card 'b' { 'B', when='2 Jan', text='B.', facts='F-2' }, order={ 'a', 'b' },\n"
    "  link 'ab' { 'a', 'b', answer='led_to', because='So. {#F-3}', facts='F-4' },\n"
    "  claim 'c' { 'It was so.', answer='confirmed', because='So. {#F-5}', facts='F-6' } }\n"
    "ending 'over' { title='Over', text='It is over.' }\n";
// clang-format on

static void test_a_board_is_met_with_its_facts_once_it_is_done(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, table);
    sitting_play(&s, "take:a, put:0, take:b, put:1, order_done, link:led_to, record");
    assert_met(&s, ""); // they are the answers
    sitting_do(&s, "back"), sitting_do(&s, "status:confirmed");
    sitting_do(&s, "record");
    assert_met(&s, "F-1 F-2 F-3 F-4 F-5 F-6");
    sitting_close(&s);
}

// Scenes "p0" to "p8" that rest on one fact, each with a way to the next.
static void test_from_the_seventh_on_the_pages_of_a_fact_are_counted(void **state)
{
    (void)state;
    if (LOG_KEEP < 20) skip_because("a log of few lines has forgotten the first pages");
    Buf script = {0};
    Sitting s;
    buf_add(
        &script, STR("scenario 'l' { title='L', version='1.0.0', kind='documented', "
                     "start='p0' } fact 'F-1' { 'One.' }\n"));
    for (int i = 0; i < 9; i++)
        buf_addf(&script,
            "scene 'p%d' { title='P%d', date='2022-01-01', text='So. {#F-1}', "
            "choice 'on' { 'On', go='p%d' } }\n",
            i, i, (i + 1) % 9);
    buf_addc(&script, '\0');
    sitting_open(&s, script.s);
    sitting_play(&s, "on, on, on, on, on, record");
    assert_str(appendix(&s)->items[0].note, "Pages: P0; P1; P2; P3; P4; P5");
    sitting_do(&s, "back"), sitting_do(&s, "on"), sitting_do(&s, "record");
    assert_str(
        appendix(&s)->items[0].note, "Pages: P0; P1; P2; P3; P4; P5, and 1 more");
    sitting_do(&s, "back"), sitting_do(&s, "on"), sitting_do(&s, "on");
    sitting_do(&s, "on"),
        sitting_do(&s, "record"); // P7, P8, and P0 once more, which counts once
    assert_str(
        appendix(&s)->items[0].note, "Pages: P0; P1; P2; P3; P4; P5, and 3 more");
    sitting_close(&s);
    buf_free(&script);
}

static void test_it_can_be_left_out(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "record");
    assert_true(sitting_action(&s, "record_facts")->chosen);
    sitting_do(&s, "record_facts");
    assert_null(appendix(&s));
    assert_false(sitting_action(&s, "record_facts")->chosen);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_fact_stands_once_with_the_pages_that_rest_on_it),
        cmocka_unit_test(test_only_what_was_shown_counts),
        cmocka_unit_test(test_a_question_is_met_with_the_reasons_that_it_gave),
        cmocka_unit_test(test_values_are_those_of_the_page_and_not_of_the_end),
        cmocka_unit_test(test_a_board_is_met_with_its_facts_once_it_is_done),
        cmocka_unit_test(test_from_the_seventh_on_the_pages_of_a_fact_are_counted),
        cmocka_unit_test(test_it_can_be_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
