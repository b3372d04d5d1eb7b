#include "support/svg_look.h"

#include "support/support.h"

#include <stdlib.h>
#include <string.h>

SvgLook svg_look_at(Str svg, int w, int h)
{
    SvgLook look = {0};
    PictureFrame frame = {w, h, 0.5, 0.5};
    look.drawn = picture_draw(svg, &frame, &look.image, &look.report, &look.err);
    return look;
}

SvgLook svg_look_inside(const char *inside)
{
    Buf svg = {0};
    buf_addf(&svg,
        "<svg xmlns='http://www.w3.org/2000/svg' "
        "xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 20 20'>\n%s</svg>",
        inside);
    SvgLook look = svg_look_at(buf_str(&svg), 20, 20);
    buf_free(&svg);
    return look;
}

void svg_look_end(SvgLook *look)
{
    free(look->image.argb);
    buf_free(&look->report.notes);
    *look = (SvgLook){0};
}

unsigned svg_look_pixel(const SvgLook *look, int x, int y)
{
    unsigned argb = look->image.argb[y * look->image.w + x], a = argb >> 24, rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8)
        rgb = rgb << 8 | ((argb >> shift & 255) * a + 255 * (255 - a)) / 255;
    return rgb;
}

void svg_look_assert(
    const SvgLook *look, int x, int y, unsigned rgb, const char *file, int line)
{
    if (!look->drawn) {
        print_error("not drawn: %s\n", look->err.text);
        _fail(file, line);
    }
    unsigned got = svg_look_pixel(look, x, y);
    for (int shift = 16; shift >= 0; shift -= 8)
        if (abs((int)(got >> shift & 255) - (int)(rgb >> shift & 255)) > 3) {
            print_error("at %d, %d: #%06x, not #%06x\n%s", x, y, got, rgb,
                look->report.notes.s ? look->report.notes.s : "");
            _fail(file, line);
        }
}

void svg_look_assert_centre(
    const char *inside, unsigned rgb, const char *note, const char *file, int line)
{
    SvgLook look = svg_look_inside(inside);
    svg_look_assert(&look, 10, 10, rgb, file, line);
    const char *notes = look.report.notes.s ? look.report.notes.s : "";
    bool as_said = *note ? look.report.n_notes == 1 && strstr(notes, note) : !*notes;
    if (!as_said) {
        print_error("said: \"%s\", not \"%s\", of %s\n", notes, note, inside);
        _fail(file, line);
    }
    svg_look_end(&look);
}

void svg_look_assert_row(
    const char *inside, const unsigned rgb[3], const char *file, int line)
{
    static const int columns[] = {1, 10, 18};
    SvgLook look = svg_look_inside(inside);
    for (int i = 0; i < COUNT_OF(columns); i++)
        svg_look_assert(&look, columns[i], 10, rgb[i], file, line);
    if (look.report.n_notes != 0) {
        print_error("said: \"%s\" of %s\n", look.report.notes.s, inside);
        _fail(file, line);
    }
    svg_look_end(&look);
}

void svg_look_assert_refused(Str svg, const char *sentence, const char *file, int line)
{
    SvgLook look = svg_look_at(svg, 20, 20);
    if (look.drawn || !strstr(look.err.text, sentence)) {
        print_error("%s \"%s\", not \"%s\"\n", look.drawn ? "drawn" : "refused with",
            look.err.text, sentence);
        _fail(file, line);
    }
    svg_look_end(&look);
}
