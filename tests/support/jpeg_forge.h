// Writes JPEGs by libjpeg, with what cameras and printers put into them.
#ifndef QANTAR_TESTS_JPEG_FORGE_H
#define QANTAR_TESTS_JPEG_FORGE_H

#include "base/str.h"

typedef enum JpegColours {
    JPEG_GREY,
    JPEG_YCBCR,
    JPEG_RGB,
    JPEG_CMYK,
    JPEG_YCCK
} JpegColours;

typedef struct JpegForge {
    int w, h;
    JpegColours colours;
    bool plain_inks; // CMYK without Adobe's marker, so not inverted
    bool progressive;
    int scans;       // so many scans of a progressive one; 0: the usual ten
    int orientation; // in an EXIF block; 0: none
    // 0 to 255, of grey, red, green and blue or the four inks.
    int (*sample)(int x, int y, int channel);
} JpegForge;

// Of the best quality, without subsampled colours. The caller frees it.
Buf jpeg_forge(const JpegForge *forge);
// Where the frame header says its height and width, two bytes each; fails the test without one.
size_t jpeg_forge_size_at(Str jpeg);
// A TIFF block with one orientation, as in EXIF.
Buf jpeg_forge_tiff(int orientation, bool big_endian);

#endif
