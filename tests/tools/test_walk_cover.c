#include "tools/walk_cover.h"

#include "base/json.h"
#include "support/support.h"
#include "support/walks.h"

#include "tools/walk_report.h"

#include <string.h>

// One choice is hidden, one closed, one passage and one source are for nobody.
#define GATE                                                                           \
    "scenario 'g' { title='G', kind='fictional', start='gate', state = { n=0 } }\n"    \
    "source 'note' { 'A note', text='It says wait for us.', date='2021-07-02', "       \
    "status='reported' }\n"                                                            \
    "source 'far' { 'Far', text='Nobody comes here.', date='2021-07-02', "             \
    "status='reported' }\n"                                                            \
    "chapter 'c' { title='C', start='gate' }\n"                                        \
    "scene 'gate' { title='Gate', text={ 'You wait here.', when(function(s) return "   \
    "s.n > 9 end, 'You have waited for ever.') },\n"                                   \
    "  choice 'on' { 'On', go='end', gives='note' },\n"                                \
    "  choice 'shut' { 'Shut', go='end', needs=function() return false end, "          \
    "why='No.' "                                                                       \
    "},\n"                                                                             \
    "  choice 'gone' { 'Gone', go='end', gives='far', hidden=true, "                   \
    "needs=function() return false end } }\n"                                          \
    "ending 'end' { title='End', text='The end.' }\n"

static double all(const Walk *walk, const char *name)
{
    double number = -1;
    assert_true(walk_measure_all(walk, str_of(name), &number));
    return number;
}

static void test_what_nobody_met_is_counted_by_how_near_one_came(void **state)
{
    (void)state;
    Walk walk;
    walks_run_script(&walk, GATE, 5);
    int gate = book_node(walk.book, STR("gate"));
    const Node *node = &walk.book->nodes[gate];
    assert_int_equal(all(&walk, "unreached"), 0);
    assert_int_equal(all(&walk, "unoffered"), 1);
    assert_true(walk_is_unoffered(&walk, gate, book_node_choice(node, STR("gone"))));
    assert_int_equal(all(&walk, "unopened"), 1);
    assert_true(walk_is_unopened(&walk, gate, book_node_choice(node, STR("shut"))));
    assert_int_equal(all(&walk, "untaken"), 2);
    assert_int_equal(all(&walk, "ungiven"), 1);
    assert_true(walk_is_ungiven(&walk, book_source(walk.book, STR("far"))));
    walk_free(&walk);
}

// Of "You wait here.", "You have waited for ever.", "The end." and two sources: 3 + 5 + 2 + 5 + 3 words.
static void test_words_count_once_however_often_they_stood_on_a_page(void **state)
{
    (void)state;
    Walk walk;
    int number;
    walks_run_script(&walk, GATE, 5);
    assert_int_equal(coverage_words(&walk.coverage, &number), 3 + 2 + 5);
    assert_int_equal(number, 18);
    assert_int_equal(all(&walk, "unshown"), 2);
    assert_true(walk_shown(&walk) > 55.5 && walk_shown(&walk) < 55.6);
    walk_free(&walk);
}

static void test_a_source_that_is_given_and_not_opened_is_told(void **state)
{
    (void)state;
    const MemoryFile files[] = {{"scenario.lua", GATE}, {0}};
    Err err = {0};
    Walk walk;
    WalkSetup setup = {
        .host = scenario_host(files), .policy = STR("skimmer"), .plays = 5};
    assert_true(walk_run(&walk, &setup, &err));
    assert_int_equal(all(&walk, "unread"), 1);
    walk_free(&walk);
    setup.policy = STR("close_reader");
    assert_true(walk_run(&walk, &setup, &err));
    assert_int_equal(all(&walk, "unread"), 0);
    walk_free(&walk);
}

static void test_it_is_said_in_words_and_as_json(void **state)
{
    (void)state;
    Walk walk;
    Buf text = {0};
    GateResults none = {0};
    walks_run_script(&walk, GATE, 5);
    walk_report(&walk, &none, &text);
    static const char *const told[] = {"Choices that stood on no page: gate.gone\n",
        "Choices that stood there and were never open: gate.shut\n",
        "Choices that were open and no play took: none\n",
        "Sources that no play was given: far\n",
        "Words that stood on a page: 10 of 18, 55.6 percent; texts never: "
        "scene.gate.text.2, source.far.text\n"};
    for (int i = 0; i < COUNT_OF(told); i++)
        assert_non_null(strstr(text.s, told[i]));
    buf_clear(&text);
    walk_report_json(&walk, &none, &text);
    static const char *const keys[] = {"\"unoffered\": [", "\"unopened\": [",
        "\"words\": 18", "\"words_shown\": 10", "\"unshown\": [", "\"most_visits\": {"};
    for (int i = 0; i < COUNT_OF(keys); i++)
        assert_non_null(strstr(text.s, keys[i]));
    walk_free(&walk);
    buf_free(&text);
}

static void test_a_scene_that_no_play_reaches_is_named(void **state)
{
    (void)state;
    Walk walk;
    Buf text = {0};
    GateResults none = {0};
    walks_run_script(&walk,
        "scenario 'e' { title='E', kind='fictional', start='a' }\n"
        "scene 'b' { title='B', text='W.', choice 'on' { 'On', go='end' } }\n"
        "scene 'a' { title='A', text='W.', choice 'on' { 'On', go='end' },\n"
        "  choice 'shut' { 'Shut', go='b', needs=function() return false end, "
        "why='No.' } }\n"
        "ending 'end' { title='End', text='The end.' }\n",
        3);
    walk_report(&walk, &none, &text);
    assert_non_null(strstr(text.s, "Scenes that no play reached: b\n"));
    assert_non_null(strstr(text.s, "texts never: scene.b.text.1\n"));
    buf_clear(&text);
    walk_report_json(&walk, &none, &text);
    Err err = {0};
    json_t *report = json_read(buf_str(&text), "report", &err);
    assert_no_err(&err);
    buf_clear(&text);
    json_write(&text, json_object_get(report, "unreached"), 0);
    assert_str(buf_str(&text), "[\"b\"]");
    buf_clear(&text);
    json_write(&text, json_object_get(report, "untaken"), 0);
    assert_str(buf_str(&text), "[\"a.shut\"]");
    json_decref(report);
    walk_free(&walk);
    buf_free(&text);
}

// It is only what the plays could come to: another edition's scenes are not missed.
static void test_what_another_edition_has_is_not_missed(void **state)
{
    (void)state;
    Walk walk;
    walks_run_script(&walk,
        "scenario 'e' { title='E', kind='fictional' }\n"
        "edition 'one' { 'One', start='a' }\n"
        "edition 'two' { 'Two', start='b' }\n"
        "source 'note' { 'A note', text='Wait.', date='2021-07-02', status='reported' "
        "}\n"
        "chapter 'c' { title='C', start='a' }\n"
        "scene 'a' { title='A', text='W.', choice 'on' { 'On', go='end' } }\n"
        "scene 'b' { title='B', text='W.', choice 'on' { 'On', go='end', gives='note' "
        "} }\n"
        "ending 'end' { title='End', text='The end.' }\n",
        3);
    assert_int_equal(all(&walk, "unreached"), 0);
    assert_int_equal(all(&walk, "ungiven"), 0);
    assert_int_equal(all(&walk, "unshown"), 0);
    walk_free(&walk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_nobody_met_is_counted_by_how_near_one_came),
        cmocka_unit_test(test_words_count_once_however_often_they_stood_on_a_page),
        cmocka_unit_test(test_a_source_that_is_given_and_not_opened_is_told),
        cmocka_unit_test(test_it_is_said_in_words_and_as_json),
        cmocka_unit_test(test_a_scene_that_no_play_reaches_is_named),
        cmocka_unit_test(test_what_another_edition_has_is_not_missed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
