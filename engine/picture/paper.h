// Layers as sheets of paper: the soft shadow of a sheet on what is behind it, the lit edge where it was
// cut, and the grain of the whole.
#ifndef QANTAR_PICTURE_PAPER_H
#define QANTAR_PICTURE_PAPER_H

#include "picture/picture.h"

// What a sheet keeps from the light, at half the picture's size: 0 to 255 a pixel. The owner frees
// [depth].
typedef struct PaperShadow {
    int w, h;
    uint8_t *depth;
} PaperShadow;

// Glows and other thin paint cast none. False, with *out empty, when there is no memory. The work is
// the same whatever the width of the blur.
bool paper_shadow(const PictureImage *sheet, PaperShadow *out);

// Lays rows [from] to [to] of the sheet over [pixels], 0xFFRRGGBB in the sheet's size, its shadow first.
// A shadow without [depth] casts none.
void paper_lay(const PictureImage *sheet, const PaperShadow *shadow, uint32_t *pixels,
    int from, int to);

// Fibres and grain over rows [from] to [to] of [pixels], [w] wide; the same in every run.
typedef struct PaperGrain {
    int16_t at[256][256]; // parts of 1024 by which the paper is lighter or darker
} PaperGrain;
void paper_grain(PaperGrain *grain);
void paper_lay_grain(
    const PaperGrain *grain, uint32_t *pixels, int w, int from, int to);

// [over], 0xAARRGGBB with its colours not multiplied, on an opaque [under].
uint32_t paper_blend(uint32_t over, uint32_t under);

#endif
