// Pixels that this program drew as the bytes of a JPEG.
#ifndef QANTAR_WINDOW_JPEG_H
#define QANTAR_WINDOW_JPEG_H

#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

#define JPEG_SIDE_MAX 4096 // pixels

// Appends the JPEG of [pixels], w * h of them, 0xFFRRGGBB, row after row. [quality]: 1 to 100. False with
// ERR_DATA for a size of 0 or above JPEG_SIDE_MAX, with ERR_IO when it cannot be made.
bool jpeg_write(const uint32_t *pixels, int w, int h, int quality, Buf *out, Err *err);

#endif
