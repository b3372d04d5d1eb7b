// Any bytes as a PNG or a JPEG: a sentence, or pixels that cover the frame. A PNG is drawn again with
// its checksums mended, as nothing else would come past them. (An SVG is another target's.)
#include "picture/picture.h"
#include "support/png_forge.h"

#include <assert.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void draw(Str bytes, const PictureFrame *frame)
{
    Err err = {0};
    PictureImage image;
    PictureReport report = {0};
    if (picture_draw(bytes, frame, &image, &report, &err)) {
        assert(image.argb && err.kind == ERR_NONE && report.w >= 1 && report.h >= 1);
        assert(frame->w == 0 || (image.w == frame->w && image.h == frame->h));
        uint32_t last = image.argb[(size_t)image.w * image.h - 1];
        assert(last >> 24 == 0xFF || picture_kind(bytes) == PICTURE_PNG);
    } else {
        assert(!image.argb && err.kind == ERR_DATA &&
               str_starts(str_of(err.text), STR("it")));
    }
    free(image.argb);
    buf_free(&report.notes);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str file = {(const char *)bytes, size};
    if (picture_kind(file) == PICTURE_SVG) return 0;
    int last = size > 0 ? bytes[size - 1] : 0; // the frame differs with the file
    PictureFrame frames[] = {
        {0, 0, 0.5, 0.5}, {1 + last % 60, 1 + last % 50, last / 255.0, 0.2}};
    for (int i = 0; i < COUNT_OF(frames); i++) {
        draw(file, &frames[i]);
        if (picture_kind(file) != PICTURE_PNG) continue;
        Buf mended = png_forge_mended(file);
        draw(buf_str(&mended), &frames[i]);
        buf_free(&mended);
    }
    return 0;
}
