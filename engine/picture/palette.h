// A palette: the few colours in which an SVG is drawn instead of its own, read from a small text. Pictures
// of one place and hour share one, so that each place has a light of its own.
#ifndef QANTAR_PICTURE_PALETTE_H
#define QANTAR_PICTURE_PALETTE_H

#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

#define PALETTE_RAMP_MAX 9
#define PALETTE_KEEP_MAX 16

// Zero it: a palette of no ramp leaves every colour as it is.
typedef struct Palette {
    // 0xRRGGBB, what stands for black first, for white last
    uint32_t ramp[PALETTE_RAMP_MAX];
    int n_ramp;
    uint32_t keep[PALETTE_KEEP_MAX]; // colours of a drawing that stay as they are
    int n_keep;
    int hold;  // per cent of a colour's own hue that stay beside the ramp's
    bool flat; // no paper: layers cast no shadows and have no grain
} Palette;

// Whether a file is a palette: it begins with the word.
bool palette_is(Str bytes);
// Reads lines: "palette", then "ramp #RRGGBB ...", "keep #RRGGBB ...", "hold 0 .. 100" and "flat", in any
// order; # and a space begin a comment. False with ERR_DATA "line 3: ...".
bool palette_read(Str bytes, Palette *out, Err *err);
// 0xRRGGBB. [palette] may be NULL.
uint32_t palette_colour(const Palette *palette, uint32_t rgb);

#endif
