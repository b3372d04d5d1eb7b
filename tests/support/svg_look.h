// SVGs in tests: drawn as a layer is, and looked at pixel by pixel.
#ifndef QANTAR_TESTS_SVG_LOOK_H
#define QANTAR_TESTS_SVG_LOOK_H

#include "picture/picture.h"

// What came of a drawing. svg_look_end frees.
typedef struct SvgLook {
    PictureImage image;
    PictureReport report;
    Err err;
    bool drawn;
} SvgLook;

SvgLook svg_look_at(Str svg, int w, int h);
// "<svg xmlns viewBox='0 0 20 20'>" around [inside], in 20 x 20 pixels.
SvgLook svg_look_inside(const char *inside);
void svg_look_end(SvgLook *look);
// The pixel on white, 0xRRGGBB.
unsigned svg_look_pixel(const SvgLook *look, int x, int y);

// The colour of a pixel, each channel within 3.
#define assert_pixel(look, x, y, rgb)                                                  \
    svg_look_assert((look), (x), (y), (rgb), __FILE__, __LINE__)
void svg_look_assert(
    const SvgLook *look, int x, int y, unsigned rgb, const char *file, int line);

// [inside] is drawn with this colour at 10, 10, and nothing is said of it.
#define assert_centre(inside, rgb)                                                     \
    svg_look_assert_centre((inside), (rgb), "", __FILE__, __LINE__)
// The same with one note.
#define assert_centre_noted(inside, rgb, note)                                         \
    svg_look_assert_centre((inside), (rgb), (note), __FILE__, __LINE__)
void svg_look_assert_centre(
    const char *inside, unsigned rgb, const char *note, const char *file, int line);

// [inside] is drawn with these colours at 1, 10 and 18 of its middle row, and nothing is said of it.
#define assert_row(inside, left, middle, right)                                        \
    svg_look_assert_row(                                                               \
        (inside), (const unsigned[]){(left), (middle), (right)}, __FILE__, __LINE__)
void svg_look_assert_row(
    const char *inside, const unsigned rgb[3], const char *file, int line);

// The bytes are refused with this sentence.
#define assert_refused(svg, sentence)                                                  \
    svg_look_assert_refused((svg), (sentence), __FILE__, __LINE__)
void svg_look_assert_refused(Str svg, const char *sentence, const char *file, int line);

#endif
