#include "support/support.h"

#include "support/scenario.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_place_with_longitude_first_is_told),
        cmocka_unit_test(test_a_place_inside_or_simply_far_away_is_none),
        cmocka_unit_test(test_a_point_of_a_border_with_longitude_first_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
