#include "base/sounds.h"
#include "story/api.h"
#include "support/support.h"

#include "support/scenario.h"

#include <string.h>

// [field] of a place, person, ... is refused with "it should be [wanted]".
static void assert_refused(const char *word, const char *field, const char *shown,
    const char *name, const char *wanted)
{
    char lines[256], expected[256];
    snprintf(lines, sizeof lines, "%s 'b' { 'B', %s }", word, field);
    snprintf(expected, sizeof expected,
        "scenario.lua:5: %s \"b\" has %s for %s; it should be %s [wrong-type]\n", word,
        shown, name, wanted);
    assert_diagnostics(lines, expected);
}

static void test_values_of_the_wrong_shape_are_refused(void **state)
{
    (void)state;
    assert_refused(
        "place", "zone='UTC+99'", "\"UTC+99\"", "zone", "a time zone, \"UTC+6\"");
    assert_refused("place", "at={ 1 }", "no position", "at: there is one number",
        "latitude and longitude, { 43.34, 52.86 }");
    assert_refused("place", "at={ 91, 0 }", "no position",
        "at: latitude comes first, and goes from -90 to 90",
        "latitude and longitude, { 43.34, 52.86 }");
    assert_refused("place", "at={ 0/0, 0 }", "no position",
        "at: one of the two is no number", "latitude and longitude, { 43.34, 52.86 }");
    assert_refused("person", "real='yes'", "\"yes\"", "real", "true or false");
    assert_refused("term", "text='x', forms={ 1 }", "a table", "forms",
        "a text or a list of texts");
}

static void test_dates_and_statuses_are_checked(void **state)
{
    (void)state;
    assert_diagnostics("source 'b' { 'B', date='2022-02-30', status='confirmd' }",
        "scenario.lua:5: source \"b\" has the date \"2022-02-30\": that month has "
        "no such day; it should be a date, "
        "\"2022-01-02\" or \"2022-01-02 09:10\" [bad-date]\n"
        "scenario.lua:5: source \"b\" has the status \"confirmd\"; there are "
        "confirmed, "
        "reported, claimed, disputed, withdrawn or unknown [bad-status]\n");
}

static void test_sounds_are_those_that_qantar_brings(void **state)
{
    (void)state;
    assert_diagnostics("check 'b' { 'Q', go='a', bed='../wind.wav', sound='wind',\n"
                       "answer 'p' { 'P', because='x', right=true },\n"
                       "answer 'q' { 'Q', because='x' } }",
        "scenario.lua:5: check \"b\" has the bed \"../wind.wav\"; there are silence, "
        "wind, night, road, corridor, office, kitchen, library or airfield "
        "[bad-sound]\n"
        "scenario.lua:5: check \"b\" has the sound \"wind\"; there are sign, phone, "
        "tray, stamp, string, pencil, page, door, kettle, card, shutter, receiver, "
        "line or "
        "pin [bad-sound]\n");
    for (int i = SOUND_NONE + 1; i < SOUNDS; i++) {
        FieldType field = sounds_is_bed((Sound)i) ? FIELD_BED : FIELD_SOUND;
        assert_non_null(strstr(api_field_expected(field), sounds_id((Sound)i)));
    }
}

static void test_credit_is_between_nothing_and_all(void **state)
{
    (void)state;
    assert_diagnostics(
        "check 'b' { 'Q', go='a', answer 'p' { 'P', because='x', right=true },\n"
        "answer 'q' { 'Q', because='x', credit=1.5 } }",
        "scenario.lua:6: answer \"q\" has a number for credit; it should be a number "
        "from 0 "
        "to 1 [wrong-type]\n");
}

static void test_colours_and_focus_are_checked(void **state)
{
    (void)state;
    assert_diagnostics("picture 'p' { alt='A', layers='a.svg', focus={ 1, 'a' },\n"
                       "overlay 'o' { 'x', x=1, y=1, size=1, colour='red' } }",
        "scenario.lua:5: picture \"p\" has a table for focus; it should be two "
        "numbers, "
        "{ 0.5, 0.5 } [wrong-type]\n"
        "scenario.lua:6: overlay \"o\" has \"red\" for colour; it should be a colour, "
        "\"#F2C46D\" [wrong-type]\n");
}

static void test_a_fact_says_who_when_and_what_is_so_now(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "fact 'A-9' { 'So.', status='REV', confidence='M', who='a channel', "
        "known='2022-01-09', history={ { '2022-01-09 10:00', 'claimed', 'one post' } "
        "}, "
        "since='2022-01-15', now='It was taken back.' }");
    const Fact *fact = &book->facts[book_fact(book, STR("A-9"))];
    assert_str(fact->who.src, "a channel");
    assert_str(fact->who.key, "fact.A-9.who");
    assert_int_equal(fact->known.day, 9);
    assert_int_equal(fact->history.n, 1);
    assert_str(fact->history.items[0].note.src, "one post");
    assert_int_equal(fact->since.day, 15);
    assert_str(fact->now.src, "It was taken back.");
    scenario_book(NULL);
}

static void test_a_history_is_in_the_order_of_its_dates(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "source 'b' { 'B', date='2022-01-01', status='claimed', history={ "
        "{ '2022-01-09', 'withdrawn', 'Later.' }, { '2022-01-05', 'disputed', 'Soon.' "
        "} } }");
    const Source *source = &book->sources[book_source(book, STR("b"))];
    assert_int_equal(source->history.n, 2);
    assert_int_equal(source->history.items[0].status, STATUS_DISPUTED);
    assert_str(source->history.items[0].note.src, "Soon.");
    assert_str(source->history.items[0].note.key, "source.b.history.2"); // as written
    assert_int_equal(source->history.items[1].date.day, 9);
    scenario_book(NULL);
    assert_diagnostics(
        "source 'b' { 'B', date='2022-01-01', status='claimed', history={ "
        "{ '2022-01-09', 'withdrawn' } } }",
        "scenario.lua:5: source \"b\" has a wrong entry 1 in history: why, which "
        "stands "
        "third, is missing; it should be a list of { date, status, why } "
        "[wrong-type]\n");
}

static void test_texts_may_be_lists_with_conditions(void **state)
{
    (void)state;
    const Book *book = scenario_book("scene 'b' { text={ 'One.\\n\\nTwo.', "
                                     "when(function(s) return true end, 'Three.') } }");
    const Node *node = &book->nodes[book_node(book, STR("b"))];
    assert_int_equal(node->n_passages, 3);
    assert_int_equal(node->passages[1].when, 0);
    assert_true(node->passages[2].when > 0);
    assert_str(node->passages[2].text.src, "Three.");
    scenario_book(NULL);
    assert_diagnostics("scene 'b' { text={ 'x', 5 } }",
        "scenario.lua:5: scene \"b\" has a table for text; it should be a text, or a "
        "list of "
        "texts and when(...) [wrong-type]\n");
}

static void test_an_empty_text_is_as_good_as_none(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text=' \\n ' }",
        "scenario.lua:5: scene \"b\" has an empty text [missing-field]\n");
    assert_diagnostics("person 'b' { '' }",
        "scenario.lua:5: person \"b\" has an empty name [missing-field]\n");
    assert_diagnostics("scene 'b' { text={} }",
        "scenario.lua:5: scene \"b\" has an empty text [missing-field]\n");
}

static void test_needs_is_a_source_a_list_or_a_function(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "scene 'b' { text='x', choice 'p' { 'P', go='a', needs='board' }, "
        "choice 'q' { 'Q', go='a', needs={ 'board' }, gives={ 'board' } }, "
        "choice 'r' { 'R', go={ 'a', 'b' }, pick=function(s) return 'a' end, "
        "needs=function(s) return true end, once=true, hidden=true } }");
    const Node *node = &book->nodes[book_node(book, STR("b"))];
    assert_int_equal(node->choices[0].needs.n, 1);
    assert_int_equal(node->choices[1].needs.items[0], book_source(book, STR("board")));
    assert_int_equal(node->choices[1].gives.n, 1);
    assert_true(node->choices[2].condition > 0 && node->choices[2].pick > 0);
    assert_true(node->choices[2].once && node->choices[2].hidden);
    assert_int_equal(node->choices[2].go.n, 2);
    assert_str(node->choices[2].go_ids.items[1], "b");
    scenario_book(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values_of_the_wrong_shape_are_refused),
        cmocka_unit_test(test_dates_and_statuses_are_checked),
        cmocka_unit_test(test_sounds_are_those_that_qantar_brings),
        cmocka_unit_test(test_credit_is_between_nothing_and_all),
        cmocka_unit_test(test_colours_and_focus_are_checked),
        cmocka_unit_test(test_a_fact_says_who_when_and_what_is_so_now),
        cmocka_unit_test(test_a_history_is_in_the_order_of_its_dates),
        cmocka_unit_test(test_texts_may_be_lists_with_conditions),
        cmocka_unit_test(test_an_empty_text_is_as_good_as_none),
        cmocka_unit_test(test_needs_is_a_source_a_list_or_a_function),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
