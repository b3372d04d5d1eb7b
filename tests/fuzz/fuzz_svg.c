// Any bytes as an SVG: a sentence, or a drawing of bounded size that the library can draw.
#include "picture/svg.h"

#include "picture/svg_draw.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#define SIDE 64

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str svg = {(const char *)bytes, size};
    PictureFrame frame = {SIDE, SIDE, 0.5, 0.5};
    SvgDrawing out = {0};
    Err err = {0};
    PictureReport report = {0};
    bool ok = svg_read(svg, &frame, &out, &report, &err);
    assert(ok == (err.kind == ERR_NONE));
    assert(out.text.n < SVG_OUT_MAX + 100000);
    assert(!ok || (report.w > 0 && report.h > 0));
    assert(!out.text.s || (!strstr(out.text.s, "nan") && !strstr(out.text.s, "inf")));
    buf_free(&report.notes);
    PictureImage image;
    if (ok && svg_draw(&out, &image, &err)) free(image.argb);
    svg_free(&out);
    return 0;
}
