#include "support/support.h"

#include "support/scenario.h"

#include <stdio.h>

#define LAND "outline 'land' { source='S', rings={ { 10,20, 11,20, 11,21, 10,21 } } } "
#define MAP                                                                            \
    "chart 'c' { 'C', kind='map', outline='land', point 'p' { '2031-01-01', "          \
    "place='town' } }"

static void test_a_place_with_longitude_first_is_told(void **state)
{
    (void)state;
    assert_diagnostics(LAND "place 'town' { 'Town', at={ 20.5, 10.5 } } " MAP,
        "scenario.lua:5: place \"town\" lies outside of the outline \"land\"; latitude "
        "comes first: at = { 10.5, 20.5 } [chart-point]\n");
}

static void test_a_place_inside_or_simply_far_away_is_none(void **state)
{
    (void)state;
    assert_diagnostics(LAND "place 'town' { 'Town', at={ 10.5, 20.5 } } " MAP, "");
    assert_diagnostics(LAND "place 'town' { 'Town', at={ 40.5, 20.5 } } " MAP, "");
}

static void test_a_point_of_a_border_with_longitude_first_is_told(void **state)
{
    (void)state;
    assert_diagnostics("outline 'land' { source='S', rings={ { 10,20, 11,20.5, 21,11, "
                       "10.5,21 } } }",
        "scenario.lua:5: outline \"land\" has the point 21, 11, which is far from all "
        "others of its border; latitude comes first: 11, 21 [chart-point]\n");
    assert_diagnostics("outline 'land' { source='S', rings={ { 10,20, 11,20.5, 12,22, "
                       "10.5,21 } } }",
        "");
}

#define TOLD                                                                           \
    "scenario.lua:5: place \"town\" lies outside of the outline \"land\"; latitude "   \
    "comes first: at = { 10.5, 20.5 } [chart-point]\n"

// A border has several rings, and land around it; each point of each of them counts.
static void test_the_land_is_all_of_its_rings_and_what_is_around(void **state)
{
    (void)state;
#define TWO_RINGS                                                                      \
    "outline 'land' { source='S', rings={ { 40,50, 41,50, 41,51, 40,51 }, "            \
    "{ 10,20, 11,20, 11,21, 10,21 } } } "
#define AROUND                                                                         \
    "outline 'land' { source='S', rings={ { 40,50, 41,50, 41,51, 40,51 } }, "          \
    "around={ { 42,52, 43,52, 43,53, 42,53 }, { 10,20, 11,20, 11,21, 10,21 } } } "
    assert_diagnostics(
        TWO_RINGS "place 'town' { 'Town', at={ 20.5, 10.5 } } " MAP, TOLD);
    assert_diagnostics(TWO_RINGS "place 'town' { 'Town', at={ 10.5, 20.5 } } " MAP, "");
    assert_diagnostics(AROUND "place 'town' { 'Town', at={ 20.5, 10.5 } } " MAP, TOLD);
    assert_diagnostics(AROUND "place 'town' { 'Town', at={ 52.5, 42.5 } } " MAP,
        "scenario.lua:5: place \"town\" lies outside of the outline \"land\"; latitude "
        "comes first: at = { 42.5, 52.5 } [chart-point]\n");
}

// The edge of the land is land: 10 to 11 of latitude, 20 to 21 of longitude.
static void test_the_edge_of_the_land_is_within_it(void **state)
{
    (void)state;
    static const char *const within[] = {
        "20,10", "21,10", "20,11", "21,11", "20.5,10", "20,10.5"};
    static const char *const outside[] = {
        "19.9,10.5", "21.1,10.5", "20.5,9.9", "20.5,11.1"};
    char lines[1024];
    for (int i = 0; i < COUNT_OF(within); i++) {
        snprintf(lines, sizeof lines, LAND "place 'town' { 'Town', at={ %s } } " MAP,
            within[i]);
        Buf expected = {0};
        double a, b;
        assert_int_equal(sscanf(within[i], "%lf,%lf", &a, &b), 2);
        buf_addf(&expected,
            "scenario.lua:5: place \"town\" lies outside of the outline \"land\"; "
            "latitude comes first: at = { %g, %g } [chart-point]\n",
            b, a);
        assert_diagnostics(lines, expected.s);
        buf_free(&expected);
    }
    for (int i = 0; i < COUNT_OF(outside); i++) {
        snprintf(lines, sizeof lines, LAND "place 'town' { 'Town', at={ %s } } " MAP,
            outside[i]);
        assert_diagnostics(lines, "");
    }
}

static void test_a_place_is_told_once_however_many_maps_show_it(void **state)
{
    (void)state;
    assert_diagnostics(LAND
        "place 'town' { 'Town', at={ 20.5, 10.5 } } place 'port' { 'Port', at={ 10.1, "
        "20.1 } } chart 'd' { 'D', kind='map', outline='land', point 'q' { "
        "'2031-01-01', "
        "place='port' }, point 'p' { '2031-01-02', place='town' }, point 'r' { "
        "'2031-01-03', place='town' } } " MAP,
        TOLD);
}

// The first, the middle and the last point of a ring, and of the land around it.
static void test_any_point_of_a_border_may_be_the_one(void **state)
{
    (void)state;
#define BORDER(words)                                                                  \
    "scenario.lua:5: outline \"land\" has the point " words " [chart-point]\n"
    assert_diagnostics("outline 'land' { source='S', rings={ { 21,11, 10,20, 11,20.5, "
                       "10.5,21 } } }",
        BORDER("21, 11, which is far from all others of its border; latitude comes "
               "first: 11, 21"));
    assert_diagnostics(
        "outline 'land' { source='S', rings={ { 10,20, 11,20.5, 10.5,21, "
        "20.5,10.5 } } }",
        BORDER("20.5, 10.5, which is far from all others of its border; latitude comes "
               "first: 10.5, 20.5"));
    assert_diagnostics(
        "outline 'land' { source='S', rings={ { 1,2, 3,2, 3,5 } }, around={ "
        "{ 40,50, 41,50, 41,51, 40,51 }, { 10,20, 20.5,10.5, 11,20.5, "
        "10.5,21 } } }",
        BORDER("20.5, 10.5, which is far from all others of its border; latitude comes "
               "first: 10.5, 20.5"));
    // of the south and west, and too few points to tell one from the others
    assert_diagnostics("outline 'land' { source='S', rings={ { -10,-20, -21,-11, "
                       "-11,-20.5, -10.5,-21 } } }",
        BORDER("-21, -11, which is far from all others of its border; latitude comes "
               "first: -11, -21"));
    assert_diagnostics(
        "outline 'land' { source='S', rings={ { 10,20, 11,21, 20.5,10.5 } } }", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_place_with_longitude_first_is_told),
        cmocka_unit_test(test_a_place_inside_or_simply_far_away_is_none),
        cmocka_unit_test(test_a_point_of_a_border_with_longitude_first_is_told),
        cmocka_unit_test(test_the_land_is_all_of_its_rings_and_what_is_around),
        cmocka_unit_test(test_the_edge_of_the_land_is_within_it),
        cmocka_unit_test(test_a_place_is_told_once_however_many_maps_show_it),
        cmocka_unit_test(test_any_point_of_a_border_may_be_the_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
