#include "support/support.h"

#include "base/json.h"
#include "support/scenario.h"
#include "tools/facts.h"

#include <string.h>

static const MemoryFile files[] = {
    {"scenario.lua",
        "scenario 't' { title='T', start='a' }\n"
        "place 'aktau' { 'Aktau' }\n"
        "fact 'F-1' { 'The price doubled.', status='EST', confidence='H' }\n"
        "fact 'F-2' { 'A meeting was held.' }\n"
        "fact 'F-3' { 'Nobody came.' }\n"
        "world 'price' { row{ 'aktau', '2022-01-01', 60, 'F-1' } }\n"
        "source 'board' { 'The board', date='2022-01-02', status='confirmed', "
        "facts={ 'F-1' } }\n"
        "chart 'dead' { 'Dead', kind='counts', source='S', point 'first' { "
        "'2022-01-05', "
        "'people', value=8, who='W', facts={ 'F-2' } } }\n"
        "chapter 'k' { title='K', start='a' }\n"
        "scene 'a' { title='A', place='aktau', text=[[One. Two costs more.{#F-1} "
        "Three.{#F-2 F-1} It is {world.price}.]], choice 'b' { 'B', go='c' } }\n"
        "check 'c' { 'Why?', go='g', facts={ 'F-2' }, answer 'x' { 'X', right=true, "
        "because='They met.{#F-2}' }, answer 'y' { 'Y', because='No.' } }\n"
        "board 'g' { title='G', go='e', card 'p' { 'P', when='1', facts={ 'F-1' } }, "
        "card "
        "'q' { 'Q', when='2' }, order={ 'p', 'q' }, link 'pq' { 'p', 'q', "
        "answer='trigger', because='So.', facts={ 'F-1' } } }\n"
        "ending 'e' { title='E', text='y' }"},
    {NULL, NULL}};

static bool ask(const char *fact, bool json, Buf *out, Err *err)
{
    Host host = scenario_host(files);
    return facts_write(&host, &(FactsOrder){str_of(fact), json}, out, err);
}

static void test_everything_that_rests_on_a_fact_is_told(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    assert_true(ask(NULL, false, &out, &err));
    assert_str(buf_str(&out),
        "F-1  The price doubled.  scenario.lua:3\n"
        "  sentence scene.a.text.1  scenario.lua:10  Two costs more.\n"
        "  sentence scene.a.text.1  scenario.lua:10  Three.\n"
        "  value scene.a.text.1  scenario.lua:10  {world.price}\n"
        "  card g.p  scenario.lua:12  P\n"
        "  link g.pq  scenario.lua:12  So.\n"
        "  source board  scenario.lua:7  The board\n"
        "  world price.aktau  scenario.lua:6\n"
        "F-2  A meeting was held.  scenario.lua:4\n"
        "  sentence scene.a.text.1  scenario.lua:10  Three.\n"
        "  sentence check.c.x.because  scenario.lua:11  They met.\n"
        "  check c  scenario.lua:11\n"
        "  chart dead.first  scenario.lua:8  people\n"
        "F-3  Nobody came.  scenario.lua:5\n"
        "  nothing rests on it\n");
    buf_free(&out);
}

static void test_one_fact_can_be_asked_for(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    assert_true(ask("F-3", false, &out, &err));
    assert_str(
        buf_str(&out), "F-3  Nobody came.  scenario.lua:5\n  nothing rests on it\n");
    buf_clear(&out);
    assert_false(ask("F-33", false, &out, &err));
    assert_err(&err, "there is no fact \"F-33\"; did you mean \"F-3\"?");
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static void test_as_json_it_is_the_same(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    assert_true(ask(NULL, true, &out, &err));
    json_t *all = json_read(buf_str(&out), "facts", &err);
    assert_no_err(&err);
    assert_int_equal(json_array_size(all), 3);
    const json_t *first = json_array_get(all, 0);
    assert_str(json_get_str(first, "id"), "F-1");
    assert_str(json_get_str(first, "status"), "EST");
    assert_str(json_get_str(first, "confidence"), "H");
    const json_t *uses = json_get(first, STR("uses"));
    assert_int_equal(json_array_size(uses), 7);
    assert_str(json_get_str(json_array_get(uses, 0), "kind"), "sentence");
    assert_str(json_get_str(json_array_get(uses, 0), "name"), "scene.a.text.1");
    assert_str(json_get_str(json_array_get(uses, 0), "file"), "scenario.lua");
    assert_int_equal(
        json_integer_value(json_object_get(json_array_get(uses, 0), "line")), 10);
    assert_str(json_get_str(json_array_get(uses, 0), "text"), "Two costs more.");
    json_decref(all);
    buf_free(&out);
}

static void test_a_scenario_that_cannot_be_read_is_an_error(void **state)
{
    (void)state;
    const MemoryFile none[] = {{NULL, NULL}};
    Host host = scenario_host(none);
    Buf out = {0};
    Err err = {0};
    assert_false(facts_write(&host, &(FactsOrder){0}, &out, &err));
    assert_err(&err, "scenario.lua");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_everything_that_rests_on_a_fact_is_told),
        cmocka_unit_test(test_one_fact_can_be_asked_for),
        cmocka_unit_test(test_as_json_it_is_the_same),
        cmocka_unit_test(test_a_scenario_that_cannot_be_read_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
