#include "support/colours.h"

#include <math.h>

static uint32_t part(Colour colour, int shift) { return colour >> shift & 0xFF; }

Colour colour_over(Colour top, Colour ground)
{
    uint32_t alpha = part(top, 24), mixed = 0xFF000000u;
    for (int shift = 0; shift <= 16; shift += 8) {
        uint32_t both = part(top, shift) * alpha + part(ground, shift) * (255 - alpha);
        mixed |= (both + 127) / 255 << shift;
    }
    return mixed;
}

static double linear(uint32_t part_of_255)
{
    double c = part_of_255 / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(Colour c)
{
    return 0.2126 * linear(part(c, 16)) + 0.7152 * linear(part(c, 8)) +
           0.0722 * linear(part(c, 0));
}

double colour_contrast(Colour a, Colour b)
{
    double light = luminance(a), dark = luminance(b);
    if (light < dark) {
        double other = light;
        light = dark;
        dark = other;
    }
    return (light + 0.05) / (dark + 0.05);
}
