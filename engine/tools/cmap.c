// Names and offsets as in the OpenType specification, "cmap".
#include "tools/cmap.h"

// Numbers in a font are big-endian. Reads past the end give 0.
static uint32_t u16(Str bytes, size_t at)
{
    if (at + 2 > bytes.n) return 0;
    return (uint32_t)(unsigned char)bytes.s[at] << 8 | (unsigned char)bytes.s[at + 1];
}

static uint32_t u32(Str bytes, size_t at)
{
    return u16(bytes, at) << 16 | u16(bytes, at + 2);
}

static Str find_table(Str font, Str tag)
{
    uint32_t count = u16(font, 4);
    for (uint32_t i = 0; i < count; i++) {
        size_t record = 12 + 16 * (size_t)i;
        if (!str_eq(str_cut(font, record, record + 4), tag)) continue;
        size_t start = u32(font, record + 8);
        return str_cut(font, start, start + u32(font, record + 12));
    }
    return (Str){0};
}

// Platform 0 is Unicode; on platform 3, Windows, encoding 1 is UCS-2 and 10 is UCS-4.
static bool is_unicode(uint32_t platform, uint32_t encoding)
{
    return platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
}

bool cmap_read(Str font, Cmap *out, Err *err)
{
    *out = (Cmap){0};
    Str cmap = find_table(font, STR("cmap"));
    uint32_t count = u16(cmap, 2);
    for (uint32_t i = 0; i < count; i++) {
        size_t record = 4 + 8 * (size_t)i;
        if (!is_unicode(u16(cmap, record), u16(cmap, record + 2))) continue;
        Str table = str_from(cmap, u32(cmap, record + 4));
        int format = (int)u16(table, 0);
        bool better = (format == 4 || format == 12) && format > out->format;
        if (better) *out = (Cmap){table, format};
    }
    if (out->format != 0) return true;
    return err_set(err, ERR_DATA, "the font has no table of letters that can be read");
}

// Format 4: four parallel arrays, ends, (two bytes) starts, deltas, offsets. A segment's offset is
// relative to its own position.
static bool has_in_segments(Str table, uint32_t code)
{
    size_t segments = u16(table, 6) / 2;
    if (code > 0xFFFF) return false;
    for (size_t i = 0; i < segments; i++) {
        size_t ends = 14 + 2 * i, starts = ends + 2 * segments + 2;
        size_t deltas = starts + 2 * segments, offsets = deltas + 2 * segments;
        uint32_t start = u16(table, starts), offset = u16(table, offsets);
        if (code > u16(table, ends)) continue;
        if (code < start) return false;
        if (offset == 0) return ((code + u16(table, deltas)) & 0xFFFF) != 0;
        return u16(table, offsets + offset + 2 * (size_t)(code - start)) != 0;
    }
    return false;
}

static bool has_in_groups(Str table, uint32_t code)
{
    size_t groups = u32(table, 12);
    for (size_t i = 0; i < groups && 28 + 12 * i <= table.n; i++) {
        size_t group = 16 + 12 * i;
        uint32_t start = u32(table, group);
        if (code >= start && code <= u32(table, group + 4))
            return u32(table, group + 8) + (code - start) != 0;
    }
    return false;
}

bool cmap_has(const Cmap *cmap, uint32_t code)
{
    return cmap->format == 12 ? has_in_groups(cmap->table, code)
                              : has_in_segments(cmap->table, code);
}
