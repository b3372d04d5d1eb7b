// The three kinds of file by their first bytes; sizes of PNG and JPEG from their heads.
#include "page/layer_inner.h"

#include "base/utf8.h"

#include <string.h>

#define SVG_HEAD                                                                       \
    1024 // bytes in which an SVG has its first tag; comments may stand before it

static uint64_t number(Str bytes, size_t at, size_t n)
{
    uint64_t value = 0;
    for (size_t i = at; i < at + n; i++)
        value = value << 8 | (i < bytes.n ? (unsigned char)bytes.s[i] : 0);
    return value;
}

static bool size_fits(uint64_t w, uint64_t h, Err *err)
{
    if (w == 0 || h == 0) return err_set(err, ERR_DATA, "it has no size");
    if (w <= LAYER_SIDE_MAX && h <= LAYER_SIDE_MAX && w * h <= LAYER_PIXELS_MAX)
        return true;
    return err_set(err, ERR_DATA,
        "it has %llu x %llu pixels; %d are the most on a side, and %u in all",
        (unsigned long long)w, (unsigned long long)h, LAYER_SIDE_MAX, LAYER_PIXELS_MAX);
}

static bool png_fits(Str bytes, Err *err)
{
    if (!str_eq(str_cut(bytes, 12, 16), STR("IHDR")))
        return err_set(err, ERR_DATA, "the head of the PNG is missing");
    return size_fits(number(bytes, 16, 4), number(bytes, 20, 4), err);
}

// --- JPEG -----------------------------------------------------------------------------------------

// The code of the next marker at or behind *at, which is then behind it; 0 when there is none.
static int next_marker(Str bytes, size_t *at)
{
    while (*at < bytes.n) {
        bool marks = bytes.s[(*at)++] == '\xFF';
        while (marks && *at < bytes.n && bytes.s[*at] == '\xFF')
            (*at)++;
        int code = *at < bytes.n ? (unsigned char)bytes.s[*at] : 0;
        if (!marks || code == 0) continue;
        (*at)++;
        return code;
    }
    return 0;
}

static bool is_frame(int code) // SOF0 to SOF15, between which three others stand
{
    return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
}

// Markers that nothing follows: TEM, RST0 to RST7, SOI, EOI.
static bool stands_alone(int code)
{
    return code == 0x01 || (code >= 0xD0 && code <= 0xD9);
}

static int count_scans(Str bytes)
{
    int scans = 0;
    for (size_t i = 0; i + 1 < bytes.n; i++)
        scans += bytes.s[i] == '\xFF' && bytes.s[i + 1] == '\xDA';
    return scans;
}

static bool jpeg_fits(Str bytes, Err *err)
{
    size_t at = 2;
    int scans = count_scans(bytes);
    if (scans > LAYER_SCANS_MAX)
        return err_set(
            err, ERR_DATA, "it has %d scans; %d are the most", scans, LAYER_SCANS_MAX);
    for (int code; (code = next_marker(bytes, &at)) != 0;) {
        if (is_frame(code))
            return size_fits(number(bytes, at + 5, 2), number(bytes, at + 3, 2), err);
        if (!stands_alone(code)) at += number(bytes, at, 2);
    }
    return err_set(err, ERR_DATA, "the head of the JPEG is missing");
}

// --- kinds ----------------------------------------------------------------------------------------

static bool holds(Str bytes, Str part)
{
    for (size_t i = 0; i + part.n <= bytes.n; i++)
        if (memcmp(bytes.s + i, part.s, part.n) == 0) return true;
    return false;
}

static LayerKind kind_of(Str bytes)
{
    if (str_starts(bytes, STR("\x89PNG\r\n\x1a\n"))) return LAYER_PNG;
    if (str_starts(bytes, STR("\xff\xd8\xff"))) return LAYER_JPEG;
    bool svg = holds(str_cut(bytes, 0, SVG_HEAD), STR("<svg")) && utf8_valid(bytes) &&
               !memchr(bytes.s, 0, bytes.n);
    return svg ? LAYER_SVG : LAYER_NONE;
}

LayerKind layer_kind(Str bytes, Err *err)
{
    static bool (*const fits[])(Str, Err *) = {
        [LAYER_SVG] = layer_svg, [LAYER_PNG] = png_fits, [LAYER_JPEG] = jpeg_fits};
    LayerKind kind = kind_of(bytes);
    if (bytes.n > LAYER_BYTES_MAX)
        err_set(err, ERR_DATA, "it has %zu bytes; %u are the most", bytes.n,
            LAYER_BYTES_MAX);
    else if (kind == LAYER_NONE)
        err_set(err, ERR_DATA, "it is neither SVG nor PNG nor JPEG");
    else if (fits[kind](bytes, err))
        return kind;
    return LAYER_NONE;
}
