#include "support/scenario.h"
#include "support/support.h"

#include <string.h>

#define PLACE "place 'here' { 'Here', zone='UTC+5', at={43.5,52} } "
#define OUTLINE                                                                        \
    "outline 'land' { source='By hand', "                                              \
    "rings={{42,50,44,50,44,54},{43,51,43,52,44,52}} } "

static void test_an_outline_is_its_rings(void **state)
{
    (void)state;
    const Book *book = scenario_book(OUTLINE);
    assert_int_equal(book->n_outlines, 1);
    const Outline *outline = &book->outlines[0];
    assert_str(outline->source.src, "By hand");
    assert_int_equal(outline->n_rings, 2);
    assert_int_equal(outline->rings[0].n, 3);
    assert_true(outline->rings[0].points[0] == 42);
    assert_true(outline->rings[1].points[5] == 52);
    scenario_book(NULL);
}

static void test_what_is_no_ring_is_refused(void **state)
{
    (void)state;
    static const char few[] = "it has fewer than three points",
                      odd[] = "it has an odd count of numbers",
                      far[] = "a latitude is a number from -90 to 90";
    static const struct {
        const char *rings, *fault;
    } bad[] = {{"{}", "has a table for rings"}, {"{{42,50,44,50}}", few},
        {"{{42,50,44,50,44}}", odd}, {"{{42,50,44,50,91,54}}", far},
        {"{{42,50,44,181,44,54}}", far}, {"{{42,50,44,50,44,'x'}}", far}};
    for (int i = 0; i < COUNT_OF(bad); i++) {
        Buf found = {0};
        char script[200];
        snprintf(script, sizeof script, "outline 'land' { source='By hand', rings=%s }",
            bad[i].rings);
        const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
        scenario_faults(files, &found);
        assert_non_null(strstr(found.s, bad[i].fault));
        assert_non_null(strstr(found.s, "; it should be a list of rings, each a list "
                                        "of latitude, longitude, latitude, "
                                        "longitude and so on [wrong-type]"));
        buf_free(&found);
    }
    assert_diagnostics("outline 'land' { source='By hand', rings={42,50,44,50,44,54} }",
        "scenario.lua:5: outline \"land\" has a list for rings where a list of lists "
        "should stand; put it in a second pair of braces: rings = { { ... } } "
        "[wrong-type]\n");
}

static void test_a_point_has_all_its_fields(void **state)
{
    (void)state;
    const Book *book = scenario_book(PLACE
        "chart 'dead' { 'Dead', kind='counts', tab='D', unit='people', note='N', "
        "source='S', "
        "point 'one' { '2022-01-05', 'officers', value={12,13}, place='here', "
        "who='Ministry', "
        "when='5 Jan, late', status='claimed', confidence='M', known='2022-01-06', "
        "withdrawn='2022-01-09', note='why', facts='F-1' } }");
    const Chart *chart = &book->charts[book_chart(book, STR("dead"))];
    assert_int_equal(chart->kind, CHART_COUNTS);
    assert_str(chart->tab.src, "D");
    assert_str(chart->unit.key, "chart.dead.unit");
    const ChartPoint *point = &chart->points[0];
    assert_true(point->low == 12 && point->high == 13 && point->has_value);
    assert_int_equal(point->place, 1);
    assert_int_equal(point->confidence, GRADE_MEDIUM);
    assert_int_equal(point->status, STATUS_CLAIMED);
    assert_int_equal(point->known.day, 6);
    assert_int_equal(point->withdrawn.day, 9);
    assert_str(point->who.src, "Ministry");
    assert_str(point->when.key, "chart.dead.one.when");
    assert_int_equal(point->facts.n, 1);
    scenario_book(NULL);
}

static void test_findings_come_by_date(void **state)
{
    (void)state;
    const Book *book =
        scenario_book("chart 'c' { 'C', about='Of it', kind='counts', strokes=true, "
                      "findings={{'2022-01-05','Later'},{'2022-01-03','First'}}, "
                      "point 'p' { '2022-01-01', value=1 } }");
    const Chart *chart = &book->charts[0];
    assert_true(chart->strokes);
    assert_str(chart->about.src, "Of it");
    assert_int_equal(chart->findings.n, 2);
    assert_str(chart->findings.items[0].text.src, "First");
    assert_str(chart->findings.items[0].text.key, "chart.c.findings.2");
    assert_int_equal(chart->findings.items[1].date.day, 5);
    scenario_book(NULL);
    scenario_assert_diagnostics(
        "chart 'c' { 'C', kind='counts', findings={{'2022-01-05'}}, "
        "point 'p' { '2022-01-01', value=1 } }",
        "scenario.lua:5: chart \"c\" has a wrong entry 1 in findings: its text, which "
        "stands second, is missing; it should be a list of { date, text } "
        "[wrong-type]\n",
        __FILE__, __LINE__);
}

static void test_strokes_want_one_whole_number(void **state)
{
    (void)state;
    scenario_assert_diagnostics("chart 'c' { 'C', kind='counts', strokes=true, "
                                "point 'p' { '2022-01-01', value={1,2} }, point 'q' { "
                                "'2022-01-01', value=2000 }, "
                                "point 'r' { '2022-01-01', value=1000 } }",
        "scenario.lua:5: point \"p\" of chart \"c\" is drawn in strokes and needs one "
        "whole "
        "number, 1000 at most [chart-point]\n"
        "scenario.lua:5: point \"q\" of chart \"c\" is drawn in strokes and needs one "
        "whole "
        "number, 1000 at most [chart-point]\n",
        __FILE__, __LINE__);
    scenario_assert_diagnostics("chart 'c' { 'C', kind='steps', strokes=true, point "
                                "'p' { '2022-01-01', value=1 } }",
        "scenario.lua:5: chart \"c\" has strokes, which only counts can have "
        "[chart-point]\n",
        __FILE__, __LINE__);
}

static void test_a_point_needs_what_its_kind_of_chart_shows(void **state)
{
    (void)state;
    static const char *const kinds[][2] = {{"map', outline='land", "place"},
        {"steps", "value"}, {"counts", "value"}, {"hours", "level"}};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        Buf lines = {0}, faults = {0};
        buf_addf(&lines,
            OUTLINE "chart 'c' { 'C', kind='%s', point 'p' { '2022-01-01' } }",
            kinds[i][0]);
        buf_addf(&faults,
            "scenario.lua:5: point \"p\" of chart \"c\" needs %s [chart-point]\n",
            kinds[i][1]);
        scenario_assert_diagnostics(lines.s, faults.s, __FILE__, __LINE__);
        buf_free(&lines);
        buf_free(&faults);
    }
}

static void test_a_scene_shows_a_map_or_a_chart_of_counts(void **state)
{
    (void)state;
    scenario_assert_diagnostics(
        "chart 'c' { 'C', kind='steps', point 'p' { '2022-01-01', value=1 } } "
        "ending 'm' { text='x', chart='c' } ending 'n' { text='x', chart='d' }",
        "scenario.lua:5: ending \"n\" shows the chart \"d\", which is not declared "
        "[unknown-chart]\n"
        "scenario.lua:5: ending \"m\" shows the chart \"c\", which is neither a map "
        "nor of the kind counts [unknown-chart]\n",
        __FILE__, __LINE__);
}

static void test_points_come_by_date_and_keep_their_places(void **state)
{
    (void)state;
    const Book *book =
        scenario_book(PLACE OUTLINE "place 'there' { 'There', at={44,53} } "
                                    "chart 'map' { 'Map', kind='map', outline='land', "
                                    "point 'late' { '2022-01-03', place='there' }, "
                                    "point 'early' { '2022-01-02', place='here' } }");
    const Chart *chart = &book->charts[0];
    assert_int_equal(chart->outline, 0);
    assert_str(chart->points[0].id, "early");
    assert_str(book->places[chart->points[0].place].id, "here");
    assert_str(book->places[chart->points[1].place].id, "there");
    scenario_book(NULL);
}

static void test_words_out_of_their_lists_are_refused(void **state)
{
    (void)state;
    scenario_assert_diagnostics(
        "chart 'c' { 'C', kind='pie', point 'p' { '2022-01-01', value=1 } }",
        "scenario.lua:5: chart \"c\" has \"pie\" for kind; it should be map, steps, "
        "counts or "
        "hours [wrong-type]\n",
        __FILE__, __LINE__);
    scenario_assert_diagnostics(
        "chart 'c' { 'C', kind='hours', point 'p' { '2022-01-01', level='some' } }",
        "scenario.lua:5: point \"p\" has \"some\" for level; it should be none, part "
        "or whole "
        "[wrong-type]\n",
        __FILE__, __LINE__);
    scenario_assert_diagnostics(
        "chart 'c' { 'C', kind='steps', point 'p' { '2022-01-01', "
        "value=1, confidence='X' } }",
        "scenario.lua:5: point \"p\" has \"X\" for confidence; it should be H, M or L "
        "[wrong-type]\n",
        __FILE__, __LINE__);
}

static void test_a_value_is_a_number_or_two_that_rise(void **state)
{
    (void)state;
    static const char *const bad[] = {"{2,1}", "{1,2,3}"};
    for (int i = 0; i < COUNT_OF(bad); i++) {
        Arena arena = {0};
        Str line = arena_fmt(&arena,
            "chart 'c' { 'C', kind='steps', point 'p' { '2022-01-01', value=%s } }",
            bad[i]);
        Buf found = {0};
        Str script = arena_fmt(&arena,
            "scenario 't' { title='T', start='a' } scene 'a' { text='x', choice 'on' { "
            "'On', "
            "go='b' } } ending 'b' { text='x' } " STR_FMT,
            STR_ARG(line));
        const MemoryFile files[] = {{"scenario.lua", script.s}, {NULL, NULL}};
        scenario_faults(files, &found);
        assert_non_null(strstr(found.s, "; it should be a number, or two for a range"));
        buf_free(&found);
        arena_free(&arena);
    }
    const Book *book = scenario_book(
        "chart 'c' { 'C', kind='steps', point 'p' { '2022-01-01', value=0.5 } }");
    assert_true(
        book->charts[0].points[0].low == 0.5 && book->charts[0].points[0].high == 0.5);
    scenario_book(NULL);
}

typedef struct Seen {
    int n;
} Seen;

static void count_chart_text(void *ctx, const Text *text)
{
    Seen *seen = ctx;
    seen->n +=
        str_starts(text->key, STR("chart.")) || str_starts(text->key, STR("outline."));
}

static void test_every_word_of_a_chart_is_for_translators_and_checks(void **state)
{
    (void)state;
    const Book *book = scenario_book(OUTLINE
        "chart 'c' { 'C', kind='steps', tab='t', unit='u', note='n', source='s', "
        "point 'p' { '2022-01-01', 'l', value=1, when='w', who='o', note='m' } }");
    Seen seen = {0};
    book_texts(book, count_chart_text, &seen);
    assert_int_equal(seen.n, 10);
    scenario_book(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_outline_is_its_rings),
        cmocka_unit_test(test_what_is_no_ring_is_refused),
        cmocka_unit_test(test_a_point_has_all_its_fields),
        cmocka_unit_test(test_findings_come_by_date),
        cmocka_unit_test(test_strokes_want_one_whole_number),
        cmocka_unit_test(test_a_point_needs_what_its_kind_of_chart_shows),
        cmocka_unit_test(test_a_scene_shows_a_map_or_a_chart_of_counts),
        cmocka_unit_test(test_points_come_by_date_and_keep_their_places),
        cmocka_unit_test(test_words_out_of_their_lists_are_refused),
        cmocka_unit_test(test_a_value_is_a_number_or_two_that_rise),
        cmocka_unit_test(test_every_word_of_a_chart_is_for_translators_and_checks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
