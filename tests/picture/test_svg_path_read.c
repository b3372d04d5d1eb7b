#include "support/support.h"

#include "support/svg_look.h"

#include "picture/svg_shape.h"

// The path as text, its numbers rounded to whole ones.
static Buf read(const char *d)
{
    SvgPath path = {0};
    Buf out = {0};
    size_t wrong = 0;
    bool ok = svg_path_read(&path, str_of(d), &wrong);
    const SvgPoint *point = path.points;
    for (int i = 0; i < path.n_verbs; i++) {
        buf_addc(&out, "MLCZ"[path.verbs[i]]);
        int n = path.verbs[i] == SVG_CUBIC ? 3 : path.verbs[i] == SVG_CLOSE ? 0 : 1;
        for (; n > 0; n--, point++)
            buf_addf(&out, "%.0f,%.0f ", point->x, point->y);
    }
    if (!ok) buf_addf(&out, "!%zu", wrong);
    svg_path_free(&path);
    return out;
}

static void test_the_grammar_is_read_whole(void **state)
{
    (void)state;
    static const struct {
        const char *d, *path;
    } rows[] = {
        {"M1 2L3 4", "M1,2 L3,4 "},
        {"m1,2,3,4", "M1,2 L4,6 "},
        {"M1 2 3 4", "M1,2 L3,4 "},
        {"M1-2.5.5", "M1,-2 !0"},
        {"M10-20", "M10,-20 "},
        {"M1e1 2E+1l1e0-1", "M10,20 L11,19 "},
        {"M0 0H5V6h-1v-2", "M0,0 L5,0 L5,6 L4,6 L4,4 "},
        {"M0 0L9 0 9 9zl1 1", "M0,0 L9,0 L9,9 ZM0,0 L1,1 "},
        {"M0 0ZZ", "M0,0 Z"},
        {"M0 0C1 1 2 2 3 3S5 5 6 6", "M0,0 C1,1 2,2 3,3 C4,4 5,5 6,6 "},
        {"M0 0S5 5 6 6", "M0,0 C0,0 5,5 6,6 "},
        {"M0 0Q3 3 6 0T12 0", "M0,0 C2,2 4,2 6,0 C8,-2 10,-2 12,0 "},
        {"M0 0T12 0", "M0,0 C0,0 4,0 12,0 "},
        {"M0 0c1 1 2 2 3 3q3 3 6 0", "M0,0 C1,1 2,2 3,3 C5,5 7,5 9,3 "},
        {"M1 2m3 4m5 6l1 1", "M1,2 M4,6 M9,12 L10,13 "},
        {"", ""},
        {"none", ""},
        {"   M 1 , 2 ", "M1,2 "},
        {"L1 2", "!0"},
        {"M1", "!0"},
        {"M1 2X3 4", "M1,2 !4"},
        {"M1 2L3 4L5", "M1,2 L3,4 !8"},
        {"M0 0A0 5 0 0 0 9 9", "M0,0 L9,9 "},
        {"M0 0A5 5 0 0 0 0 0L1 1", "M0,0 L1,1 "},
        {"M0 0A5 5 0 2 0 9 9", "M0,0 !4"},
        {"M0 0a10 10 0 0120 0", "M0,0 C0,-6 4,-10 10,-10 C16,-10 20,-6 20,0 "},
        {"M0 0a10 10 0 1020 0", "M0,0 C0,6 4,10 10,10 C16,10 20,6 20,0 "},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Buf got = read(rows[i].d);
        assert_str(buf_str(&got), rows[i].path);
        buf_free(&got);
    }
}

static void test_compact_arc_flags_draw_the_arc(void **state)
{
    (void)state;
    assert_centre("<path d='M2 14a8 8 0 1116 0z' fill='red'/>", 0xff0000);
    assert_centre(
        "<path d='M2 10a8 8 0 1 0 16 0 8 8 0 10-16 0' fill='red'/>", 0xff0000);
}

static void test_a_wrong_path_is_drawn_up_to_there_and_named(void **state)
{
    (void)state;
    assert_centre_noted("<path d='M0 0H20V20H0zQ1' fill='red'/>", 0xff0000,
        "line 2: its path is wrong at \"Q1\"; it is drawn up to there");
    assert_centre_noted("<polygon points='0 0 20 0 20 20 0 20 x' fill='red'/>",
        0xff0000, "line 2: its points are wrong; they are drawn up to there");
}

static void test_a_path_of_too_many_points_is_refused(void **state)
{
    (void)state;
    Buf svg = {0};
    buf_add(&svg, STR("<svg viewBox='0 0 9 9'><path d='M0 0"));
    for (int i = 0; i < 600000; i++)
        buf_add(&svg, STR("h1"));
    buf_add(&svg, STR("'/></svg>"));
    assert_refused(buf_str(&svg), "it has too many points in a path to be drawn");
    buf_free(&svg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_grammar_is_read_whole),
        cmocka_unit_test(test_compact_arc_flags_draw_the_arc),
        cmocka_unit_test(test_a_wrong_path_is_drawn_up_to_there_and_named),
        cmocka_unit_test(test_a_path_of_too_many_points_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
