// Any text through the fonts of the window: stretches that are measured as they are read out.
#include "root.h"
#include "window/font_runs.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static Fonts *open_fonts(void)
{
    Fonts *fonts = fonts_open(QANTAR_ROOT "/fonts", false, NULL);
    assert(fonts);
    return fonts;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Fonts *fonts; // opened once for all inputs
    if (!fonts) fonts = open_fonts();
    if (size < 3) return 0;
    Face face = (Face)(bytes[0] % FACES);
    int height = 1 + bytes[1] * 2, spacing = bytes[2] % 8;
    Str text = {(const char *)bytes + 3, size - 3};
    FontRuns all = font_runs_of(fonts, face, height, spacing, text);
    TextMeasurer measurer = fonts_measurer(fonts);
    int width = 0;
    for (FontRun one; font_runs_next(&all, &one); width += one.advance)
        assert(one.text && one.advance >= 0);
    assert(measurer.width(measurer.ctx, face, height, spacing, text) == width);
    assert(measurer.ascent(measurer.ctx, face, height) >= 0);
    return 0;
}
