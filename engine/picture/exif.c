#include "picture/exif.h"

#include "picture/raster.h"

#include <stdlib.h>

#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT      3
#define ENTRY_BYTES     12
#define ENTRIES_MAX     512 // in the one directory that is read

typedef struct Tiff {
    Str bytes;
    bool big_endian;
} Tiff;

// Bytes past the end are zeros.
static uint32_t number(const Tiff *tiff, size_t at, int n)
{
    uint32_t value = 0;
    for (int i = 0; i < n; i++) {
        size_t from = at + (size_t)(tiff->big_endian ? i : n - 1 - i);
        unsigned char byte =
            from < tiff->bytes.n ? (unsigned char)tiff->bytes.s[from] : 0;
        value = value << 8 | byte;
    }
    return value;
}

int exif_orientation(Str bytes)
{
    Tiff tiff = {bytes, str_starts(bytes, STR("MM"))};
    if (!tiff.big_endian && !str_starts(bytes, STR("II"))) return EXIF_UPRIGHT;
    if (number(&tiff, 2, 2) != 42) return EXIF_UPRIGHT;
    size_t at = number(&tiff, 4, 4);
    uint32_t entries = number(&tiff, at, 2);
    if (entries > ENTRIES_MAX) entries = ENTRIES_MAX;
    at += 2;
    for (uint32_t i = 0; i < entries; i++, at += ENTRY_BYTES) {
        if (number(&tiff, at, 2) != TAG_ORIENTATION) continue;
        bool short_one =
            number(&tiff, at + 2, 2) == TYPE_SHORT && number(&tiff, at + 4, 4) == 1;
        uint32_t value = number(&tiff, at + 8, 2);
        return short_one && value >= 1 && value <= 8 ? (int)value : EXIF_UPRIGHT;
    }
    return EXIF_UPRIGHT;
}

// --- Turning --------------------------------------------------------------------------------------

// Upright (x, y) lies in the file at (x, y), swapped to (y, x) when [swaps], then counted from the
// other side where it mirrors.
typedef struct Turn {
    bool swaps, mirrors_x, mirrors_y;
} Turn;

static Turn turn_of(int orientation)
{
    static const Turn turns[] = {
        [1] = {false, false, false},
        [2] = {false, true, false},
        [3] = {false, true, true},
        [4] = {false, false, true},
        [5] = {true, false, false},
        [6] = {true, false, true},
        [7] = {true, true, true},
        [8] = {true, true, false},
    };
    bool known = orientation >= 1 && orientation < COUNT_OF(turns);
    return turns[known ? orientation : EXIF_UPRIGHT];
}

PictureFrame exif_unturned(const PictureFrame *frame, int orientation)
{
    Turn turn = turn_of(orientation);
    PictureFrame lying = *frame;
    if (turn.swaps)
        lying = (PictureFrame){frame->h, frame->w, frame->focus_y, frame->focus_x};
    if (frame->w == 0) lying.w = lying.h = 0;
    if (turn.mirrors_x) lying.focus_x = 1 - lying.focus_x;
    if (turn.mirrors_y) lying.focus_y = 1 - lying.focus_y;
    return lying;
}

bool exif_turn(PictureImage *image, int orientation, Err *err)
{
    Turn turn = turn_of(orientation);
    if (!turn.swaps && !turn.mirrors_x && !turn.mirrors_y) return true;
    PictureImage upright = {0};
    int w = turn.swaps ? image->h : image->w, h = turn.swaps ? image->w : image->h;
    if (!raster_new(&upright, w, h, err)) return false;
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++) {
            int from_x = turn.swaps ? y : x, from_y = turn.swaps ? x : y;
            if (turn.mirrors_x) from_x = image->w - 1 - from_x;
            if (turn.mirrors_y) from_y = image->h - 1 - from_y;
            upright.argb[(size_t)y * w + x] =
                image->argb[(size_t)from_y * image->w + from_x];
        }
    free(image->argb);
    *image = upright;
    return true;
}
