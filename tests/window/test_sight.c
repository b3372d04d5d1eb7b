// The colours of the six standings as people see them who lack one kind of cone, and without colours.
#include "support/support.h"

#include "layout/theme.h"

#include "layout/symbols.h"

#include <math.h>

static const ColourRole standings[] = {ROLE_CONFIRMED, ROLE_REPORTED, ROLE_CLAIMED,
    ROLE_DISPUTED,
    ROLE_WITHDRAWN}; // "unknown" has the last one's colour and another shape

#define STANDINGS 5
#define FAR       8.0 // CIE 1976 colour difference: plainly two colours, side by side

// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of
// Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0, on linear RGB.
static const double views[][9] = {
    {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998}, // protanopia
    {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
        0.968881}, // deuteranopia
    {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900}, // tritanopia
    {1, 0, 0, 0, 1, 0, 0, 0, 1},
};

#define VIEWS COUNT_OF(views)

static double linear(uint32_t part)
{
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double curve(double t)
{
    return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116;
}

// CIE L*a*b* of a colour as it is seen (sRGB, white D65).
static void lab_of(Colour colour, const double *view, double lab[3])
{
    double rgb[3], seen[3];
    for (int i = 0; i < 3; i++)
        rgb[i] = linear(colour >> (16 - 8 * i) & 0xFF);
    for (int i = 0; i < 3; i++)
        seen[i] = fmin(fmax(view[3 * i] * rgb[0] + view[3 * i + 1] * rgb[1] +
                                view[3 * i + 2] * rgb[2],
                           0),
            1);
    double x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505;
    double y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    double z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089;
    lab[0] = 116 * curve(y) - 16;
    lab[1] = 500 * (curve(x) - curve(y));
    lab[2] = 200 * (curve(y) - curve(z));
}

static double apart_by(Colour a, Colour b, const double *view)
{
    double one[3], other[3];
    lab_of(a, view, one);
    lab_of(b, view, other);
    return sqrt((one[0] - other[0]) * (one[0] - other[0]) +
                (one[1] - other[1]) * (one[1] - other[1]) +
                (one[2] - other[2]) * (one[2] - other[2]));
}

static void test_the_measure_knows_red_from_green_and_who_cannot(void **state)
{
    (void)state;
    // A red and a green of one lightness for those without the long cones.
    assert_true(apart_by(0xFFB00000, 0xFF005500, views[3]) > 60);
    assert_true(apart_by(0xFFB00000, 0xFF005500, views[0]) < 30);
    assert_true(apart_by(0xFF123456, 0xFF123456, views[1]) < 0.001);
}

static void test_standings_stay_apart_in_every_view(void **state)
{
    (void)state;
    bool fine = true;
    for (int theme = 0; theme < THEMES; theme++)
        for (int v = 0; v < VIEWS; v++)
            for (int i = 0; i < STANDINGS; i++)
                for (int j = 0; j < i; j++) {
                    double far = apart_by(theme_colour((Theme)theme, standings[i]),
                        theme_colour((Theme)theme, standings[j]), views[v]);
                    if (far < FAR)
                        print_error("theme %d, view %d: %s and %s are %.1f apart\n",
                            theme, v, theme_role_name(standings[i]),
                            theme_role_name(standings[j]), far);
                    fine = fine && far >= FAR;
                }
    assert_true(fine);
}

// Without any colour the shape tells them apart.
static void test_each_standing_has_a_shape_of_its_own(void **state)
{
    (void)state;
    static const char *const ids[] = {
        "confirmed", "reported", "claimed", "disputed", "withdrawn", "unknown"};
    bool occupied[SHAPES] = {false};
    for (int i = 0; i < 6; i++) {
        Shape shape;
        ColourRole tint;
        assert_true(symbols_of_status(str_of(ids[i]), &shape, &tint));
        assert_false(occupied[shape]);
        occupied[shape] = true;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_measure_knows_red_from_green_and_who_cannot),
        cmocka_unit_test(test_standings_stay_apart_in_every_view),
        cmocka_unit_test(test_each_standing_has_a_shape_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
