// Writes PNGs of every colour type, depth and interlace, sound ones and others, without libpng.
#ifndef QANTAR_TESTS_PNG_FORGE_H
#define QANTAR_TESTS_PNG_FORGE_H

#include "base/str.h"

enum { PNG_GREY = 0, PNG_RGB = 2, PNG_PALETTE = 3, PNG_GREY_ALPHA = 4, PNG_RGBA = 6 };

// Each colour type with each depth that it may have.
#define PNG_FORMS 15
extern const unsigned char png_forms[PNG_FORMS][2];

typedef struct PngForge {
    int w, h, depth, colour;
    bool interlaced;
    // The value of a channel, of [depth] bits.
    uint32_t (*sample)(int x, int y, int channel);
    Str chunks;  // whole ones, before the first IDAT
    size_t idat; // bytes in each IDAT; 0: all in one
} PngForge;

// The caller frees what these return.
Buf png_forge(const PngForge *forge);
// A chunk with its length and checksum.
void png_forge_chunk(Buf *out, const char *kind, Str data);
// As zlib packs it.
Buf png_forge_packed(Str bytes);
// A copy of the PNG in which the checksum of each whole chunk is right.
Buf png_forge_mended(Str png);
// What stands before the first chunk, and the first chunk.
void png_forge_head(Buf *out, const PngForge *forge);

int png_forge_channels(int colour);

#endif
