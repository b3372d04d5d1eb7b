// What colours look like: one over another, and their contrast by WCAG 2.2.
#ifndef QANTAR_SUPPORT_COLOURS_H
#define QANTAR_SUPPORT_COLOURS_H

#include "layout/draw.h"

Colour colour_over(
    Colour top, Colour ground); // what [top] looks like on opaque [ground]
// Contrast ratio (relative luminance) of two opaque colours, 1 to 21.
double colour_contrast(Colour a, Colour b);

#endif
