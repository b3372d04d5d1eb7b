#include "support/support.h"

#include "support/svg_look.h"

#include "picture/svg.h"

#include <stdlib.h>

// The own size of an <svg> with these attributes, around a rectangle of 40 x 20.
static void assert_size(const char *attrs, double w, double h)
{
    Buf svg = {0};
    SvgDrawing out = {0};
    PictureReport report = {0};
    Err err = {0};
    buf_addf(&svg, "<svg %s><rect x='3' width='40' height='20'/></svg>", attrs);
    assert_true(svg_read(buf_str(&svg), NULL, &out, &report, &err));
    assert_float_equal(report.w, w, 1e-6);
    assert_float_equal(report.h, h, 1e-6);
    buf_free(&svg);
    svg_free(&out);
    buf_free(&report.notes);
}

static void test_its_own_size_is_what_it_says(void **state)
{
    (void)state;
    assert_size("width='30' height='10'", 30, 10);
    assert_size("width='1in' height='25.4mm'", 96, 96);
    assert_size("viewBox='0 0 300 200'", 300, 200);
    assert_size("viewBox='0,0,300,200' width='30'", 30, 20);
    assert_size("viewBox='5 5 300 200' height='20px'", 30, 20);
    assert_size("viewBox='0 0 300 200' width='100%' height='100%'", 300, 200);
    assert_size("viewBox='0 0 300 200' width='50' height='50'", 50, 50);
    // What says nothing is as large as what is drawn.
    assert_size("", 40, 20);
    assert_size("width='100%' height='100%'", 40, 20);
    assert_size("viewBox='0 0 0 0'", 40, 20);
    assert_size("width='100000' height='100'", 100000, 100);
}

static void test_what_has_no_size_is_refused(void **state)
{
    (void)state;
    assert_refused(
        STR("<svg/>"), "it has no size: write a viewBox, or a width and a height");
    assert_refused(STR("<svg width='0' height='5'/>"), "its width is 0");
    assert_refused(STR("<svg viewBox='0 0 5 5' height='0'/>"), "its height is 0");
}

static void test_a_frame_is_covered_around_the_focus(void **state)
{
    (void)state;
    static const char svg[] =
        "<svg viewBox='0 0 40 20'><rect width='10' height='20' fill='red'/>"
        "<rect x='10' width='20' height='20' fill='lime'/>"
        "<rect x='30' width='10' height='20' fill='blue'/></svg>";
    static const struct {
        double focus;
        unsigned left, right;
    } rows[] = {
        {0, 0xff0000, 0x00ff00}, {0.5, 0x00ff00, 0x00ff00}, {1, 0x00ff00, 0x0000ff}};
    for (int i = 0; i < COUNT_OF(rows); i++) {
        PictureFrame frame = {60, 60, rows[i].focus, 0.5};
        SvgLook look = {0};
        look.drawn =
            picture_draw(STR(svg), &frame, &look.image, &look.report, &look.err);
        assert_int_equal(look.image.w, 60);
        assert_int_equal(look.image.h, 60);
        assert_pixel(&look, 1, 30, rows[i].left);
        assert_pixel(&look, 58, 30, rows[i].right);
        svg_look_end(&look);
    }
}

static void test_circles_stay_circles_in_any_frame(void **state)
{
    (void)state;
    static const char svg[] =
        "<svg viewBox='0 0 160 90'><circle cx='80' cy='45' r='20' fill='red'/></svg>";
    static const struct {
        int w, h;
    } frames[] = {{160, 90}, {120, 100}, {100, 100}, {90, 160}, {300, 90}};
    for (int i = 0; i < COUNT_OF(frames); i++) {
        int w = frames[i].w, h = frames[i].h, across = 0, down = 0;
        SvgLook look = svg_look_at(STR(svg), w, h);
        for (int x = 0; x < w; x++)
            across += svg_look_pixel(&look, x, h / 2) == 0xff0000;
        for (int y = 0; y < h; y++)
            down += svg_look_pixel(&look, w / 2, y) == 0xff0000;
        assert_in_range(across - down + 2, 0, 4);
        svg_look_end(&look);
    }
}

static void test_without_a_frame_it_is_as_large_as_it_says(void **state)
{
    (void)state;
    static const struct {
        const char *svg;
        int w, h;
    } rows[] = {
        {"<svg width='30' height='17'/>", 30, 17},
        {"<svg width='.5' height='.5'/>", 1, 1},
        {"<svg width='1e9' height='1e6'/>", 16384, 16},
        {"<svg width='1e6' height='1e6'/>", 4096, 4096},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        PictureImage image;
        Err err = {0};
        assert_true(
            picture_draw(str_of(rows[i].svg), &(PictureFrame){0}, &image, NULL, &err));
        assert_int_equal(image.w, rows[i].w);
        assert_int_equal(image.h, rows[i].h);
        free(image.argb);
    }
}

static void test_the_view_box_is_placed_as_it_says(void **state)
{
    (void)state;
    static const struct {
        const char *attrs;
        unsigned left, middle;
    } rows[] = {
        {"", 0xffffff, 0xff0000},
        {"preserveAspectRatio='xMinYMid'", 0xff0000, 0xffffff},
        {"preserveAspectRatio='none'", 0xff0000, 0xff0000},
        {"preserveAspectRatio='xMidYMid slice'", 0xff0000, 0xff0000},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Buf svg = {0};
        buf_addf(&svg,
            "<svg width='60' height='20' viewBox='0 0 20 20' %s>"
            "<rect width='20' height='20' fill='red'/></svg>",
            rows[i].attrs);
        SvgLook look = svg_look_at(buf_str(&svg), 60, 20);
        assert_pixel(&look, 2, 10, rows[i].left);
        assert_pixel(&look, 30, 10, rows[i].middle);
        svg_look_end(&look);
        buf_free(&svg);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_its_own_size_is_what_it_says),
        cmocka_unit_test(test_what_has_no_size_is_refused),
        cmocka_unit_test(test_a_frame_is_covered_around_the_focus),
        cmocka_unit_test(test_circles_stay_circles_in_any_frame),
        cmocka_unit_test(test_without_a_frame_it_is_as_large_as_it_says),
        cmocka_unit_test(test_the_view_box_is_placed_as_it_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
