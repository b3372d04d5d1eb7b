#include "support/coded.h"
#include "support/support.h"

#include "tools/codes.h"

#include <string.h>

// The lines that the table lacks for [script].
static void assert_lacking(const char *script, const Coded *with, const char *expected)
{
    Arena arena = {0};
    ResumeTable table = {0};
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    if (with) resume_table_read(&arena, buf_str(&with->table), 0, &table, NULL);
    Buf lacking = {0};
    codes_lacking(story_book(story), &table, NULL, &arena, &lacking, NULL);
    assert_str(buf_str(&lacking), expected);
    buf_free(&lacking);
    story_close(story);
    resume_table_free(&table);
    arena_free(&arena);
}

static const char small[] =
    "scenario 't' { title='T', start='a', state={ n=number{ 1, min=0, max=5 }, s='x' } "
    "}\n"
    "source 'u' { 'U', date='2022-01-01', status='reported' }\n"
    "scene 'a' { text='x', choice 'on' { 'On', go='q', gives='u' },\n"
    "  choice 'stay' { 'S', go='a', once=true, effect=function(s) s.s = 'seen' end } "
    "}\n"
    "check 'q' { '?', go='e', answer 'y' { 'Y', because='x', right=true }, answer 'n' "
    "{ "
    "'N', because='x' } }\n"
    "ending 'e' { text='x' }\n";

static void test_everything_a_code_counts_has_a_line(void **state)
{
    (void)state;
    assert_lacking(small, NULL,
        "{\"state\":\"n\",\"values\":[1,0,5]}\n{\"state\":\"s\",\"values\":[\"x\"]}\n"
        "{\"source\":\"u\"}\n{\"node\":\"a\"}\n"
        "{\"choice\":\"a on\",\"go\":[\"q\"],\"gives\":[\"u\"]}\n"
        "{\"choice\":\"a stay\",\"go\":[\"a\"]}\n{\"node\":\"q\",\"go\":[\"e\"]}\n"
        "{\"answer\":\"q y\"}\n{\"answer\":\"q n\"}\n{\"node\":\"e\"}\n"
        "{\"start\":\"\",\"go\":[\"a\"]}\n");
}

static void test_an_edition_has_a_line_with_its_start(void **state)
{
    (void)state;
    assert_lacking("scenario 't' { title='T' }\nedition 'x' { 'X', start='e' }\n"
                   "ending 'e' { text='x' }\n",
        NULL,
        "{\"node\":\"e\"}\n{\"start\":\"\",\"go\":[\"e\"]}\n"
        "{\"edition\":\"x\",\"go\":[\"e\"]}\n");
}

static void test_cards_that_lie_on_a_board_from_the_start_are_marked(void **state)
{
    (void)state;
    assert_lacking(
        "scenario 't' { title='T', kind='fictional', start='b' }\n"
        "world 'price' { row{ '*', '2022-01-01', 60 } }\n"
        "chapter 'c' { title='C', start='b' }\n"
        "board 'b' { text='x', go='e', card 'one' { 'One' }, card 'two' { 'Two' },\n"
        "  card 'six' { 'Six', given=true }, order={ 'one', 'two', 'six' },\n"
        "  link 'l' { 'one', 'six', answer='trigger', because='x' } }\n"
        "ending 'e' { text='x' }\n",
        NULL,
        "{\"world\":\"price\"}\n{\"node\":\"b\",\"chapter\":\"c\",\"go\":[\"e\"]}\n"
        "{\"card\":\"b one\"}\n{\"card\":\"b two\"}\n{\"card\":\"b "
        "six\",\"given\":true}\n{\"link\":\"b l\"}\n"
        "{\"node\":\"e\",\"chapter\":\"c\"}\n{\"start\":\"\",\"go\":[\"b\"]}\n");
}

static void test_a_table_without_a_last_line_end_is_gone_on_with_on_a_new_line(
    void **state)
{
    (void)state;
    Coded one, cut, two;
    coded_open(&one, coded_town_1, NULL);
    cut = one;
    cut.table = (Buf){0};
    buf_add(&cut.table, str_cut(buf_str(&one.table), 0, one.table.n - 1));
    coded_open(&two, coded_town_2, &cut);
    assert_true(str_starts(buf_str(&two.table), buf_str(&one.table)));
    buf_free(&cut.table);
    coded_close(&one);
    coded_close(&two);
}

static void test_what_was_seen_in_play_stands_with_its_variable(void **state)
{
    (void)state;
    Coded coded;
    coded_open(&coded, small, NULL);
    assert_non_null(
        strstr(coded.table.s, "{\"state\":\"s\",\"values\":[\"x\",\"seen\"]}\n"));
    assert_lacking(small, &coded, "");
    coded_close(&coded);
}

static void test_only_what_is_new_is_added_and_renamed_things_keep_their_names(
    void **state)
{
    (void)state;
    Coded coded;
    coded_open(&coded, small, NULL);
    assert_lacking(
        "scenario 't' { title='T', start='a', state={ m=number{ 1, min=0, max=7 }, "
        "s='x' "
        "}, renamed={ q='quiz', ['source:u']='source:v', ['state:n']='state:m' } }\n"
        "source 'v' { 'U', date='2022-01-01', status='reported' }\n"
        "scene 'a' { text='x', choice 'on' { 'On', go='quiz', gives='v' } }\n"
        "check 'quiz' { '?', go='e', answer 'y' { 'Y', because='x', right=true }, "
        "answer "
        "'z' { 'Z', because='x' } }\n"
        "ending 'e' { text='x' }\n",
        &coded, "{\"state\":\"n\",\"values\":[1,0,7]}\n{\"answer\":\"q z\"}\n");
    coded_close(&coded);
}

static void test_the_file_only_grows_and_is_the_same_when_nothing_is_new(void **state)
{
    (void)state;
    Coded one, again, two;
    coded_open(&one, coded_town_1, NULL);
    coded_open(&again, coded_town_1, &one);
    coded_open(&two, coded_town_2, &one);
    assert_str(buf_str(&again.table), one.table.s);
    assert_true(str_starts(buf_str(&two.table), buf_str(&one.table)));
    assert_non_null(strstr(two.table.s, "\n{\"published\":2,"));
    assert_null(strstr(two.table.s, "fountain"));
    coded_close(&one);
    coded_close(&again);
    coded_close(&two);
}

static void test_a_table_that_was_changed_is_not_added_to(void **state)
{
    (void)state;
    const MemoryFile files[] = {{"scenario.lua", small},
        {"codes.txt", "{\"node\":\"a\"}\n{\"start\":\"\",\"go\":[\"a\"]}\n"
                      "{\"published\":1,\"sum\":\"00000000\"}\n"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Buf text = {0};
    Err err = {0};
    int added;
    assert_false(codes_update(&host, &text, &added, &err));
    assert_err(&err, "codes.txt:3: what stands above this line");
    assert_int_equal(added, 0);
    buf_free(&text);
}

static void test_a_scenario_that_cannot_be_read_is_told(void **state)
{
    (void)state;
    const MemoryFile files[] = {{"scenario.lua", "scene"}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf text = {0};
    Err err = {0};
    int added;
    assert_false(codes_update(&host, &text, &added, &err));
    assert_err(&err, "scenario.lua");
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_everything_a_code_counts_has_a_line),
        cmocka_unit_test(test_an_edition_has_a_line_with_its_start),
        cmocka_unit_test(test_cards_that_lie_on_a_board_from_the_start_are_marked),
        cmocka_unit_test(
            test_a_table_without_a_last_line_end_is_gone_on_with_on_a_new_line),
        cmocka_unit_test(test_what_was_seen_in_play_stands_with_its_variable),
        cmocka_unit_test(
            test_only_what_is_new_is_added_and_renamed_things_keep_their_names),
        cmocka_unit_test(test_the_file_only_grows_and_is_the_same_when_nothing_is_new),
        cmocka_unit_test(test_a_table_that_was_changed_is_not_added_to),
        cmocka_unit_test(test_a_scenario_that_cannot_be_read_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
