// A stranger's picture, SVG, PNG or JPEG, into pixels that cover a frame: bytes in, pixels out. Nothing
// is opened or printed. Made for a process of its own with limits of time and memory: what a file
// claims is bounded here, what its bytes cost is bounded there.
#ifndef QANTAR_PICTURE_PICTURE_H
#define QANTAR_PICTURE_PICTURE_H

#include "base/err.h"
#include "base/str.h"
#include "picture/palette.h"

#define PICTURE_BYTES_MAX (16u << 20) // of a file
#define PICTURE_SIDE_MAX  16384       // pixels of a PNG or JPEG, and of a frame
// Pixels in all. Of a JPEG at most PICTURE_WHOLE_MAX are decoded, so it may come out smaller than it is.
#define PICTURE_PIXELS_MAX     (64u << 20) // of a JPEG
#define PICTURE_PNG_PIXELS_MAX (24u << 20)
#define PICTURE_WHOLE_MAX      (16u << 20)
#define PICTURE_NOTES_MAX      50

typedef enum PictureKind {
    PICTURE_NONE,
    PICTURE_SVG,
    PICTURE_PNG,
    PICTURE_JPEG
} PictureKind;
// By the first bytes. XML of any encoding counts as SVG.
PictureKind picture_kind(Str bytes);

// What is to be covered, in pixels. w == 0: the picture's own size. The focus is the point, 0 to 1
// from the left and the top, that stays as near to the middle as leaves no edge bare.
typedef struct PictureFrame {
    int w, h;
    double focus_x, focus_y;
} PictureFrame;

// Rows of 0xAARRGGBB without gaps, the colours not multiplied by alpha. The owner frees [argb].
typedef struct PictureImage {
    int w, h;
    uint32_t *argb;
} PictureImage;

// Zero-initialise. The owner frees [notes].
typedef struct PictureReport {
    double w, h; // own size, upright: pixels, or units of an SVG
    Buf notes; // lines about what is drawn otherwise than the file says: "line 12: text is not drawn"
    int n_notes; // also those beyond PICTURE_NOTES_MAX, which one last line counts
} PictureReport;

// Adds a line to the notes. [report] may be NULL.
void picture_note(PictureReport *report, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Covers the frame without squeezing: the picture is scaled to fill it, and what is outside is cut off,
// with the geometry of layout/fit.h. False, with *out empty, and an ERR_DATA "it ..." that follows the
// file's name. [report] may be NULL.
bool picture_draw(Str bytes, const PictureFrame *frame, PictureImage *out,
    PictureReport *report, Err *err);
// The same, an SVG in the colours of the palette, which may be NULL. A PNG or JPEG keeps its own: it may be
// a document.
bool picture_draw_in(Str bytes, const PictureFrame *frame, const Palette *palette,
    PictureImage *out, PictureReport *report, Err *err);

#endif
