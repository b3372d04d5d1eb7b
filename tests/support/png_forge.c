#include "support/png_forge.h"

#include "base/arena.h"

#include <stdlib.h>
#include <zlib.h>

const unsigned char png_forms[PNG_FORMS][2] = {{PNG_GREY, 1}, {PNG_GREY, 2},
    {PNG_GREY, 4}, {PNG_GREY, 8}, {PNG_GREY, 16}, {PNG_RGB, 8}, {PNG_RGB, 16},
    {PNG_PALETTE, 1}, {PNG_PALETTE, 2}, {PNG_PALETTE, 4}, {PNG_PALETTE, 8},
    {PNG_GREY_ALPHA, 8}, {PNG_GREY_ALPHA, 16}, {PNG_RGBA, 8}, {PNG_RGBA, 16}};

static void add_number(Buf *out, uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        buf_addc(out, (char)(value >> shift));
}

void png_forge_chunk(Buf *out, const char *kind, Str data)
{
    add_number(out, (uint32_t)data.n);
    size_t start = out->n;
    buf_add(out, (Str){kind, 4});
    buf_add(out, data);
    add_number(
        out, (uint32_t)crc32(0, (const Bytef *)out->s + start, (uInt)(out->n - start)));
}

Buf png_forge_packed(Str bytes)
{
    uLongf n = compressBound((uLong)bytes.n);
    Buf packed = {.s = mem_new((ptrdiff_t)n + 1, 1), .capacity = n + 1};
    compress2((Bytef *)packed.s, &n, (const Bytef *)bytes.s, (uLong)bytes.n, 9);
    packed.n = n;
    return packed;
}

int png_forge_channels(int colour)
{
    return colour == PNG_RGB          ? 3
           : colour == PNG_RGBA       ? 4
           : colour == PNG_GREY_ALPHA ? 2
                                      : 1;
}

void png_forge_head(Buf *out, const PngForge *forge)
{
    buf_add(out, STR("\x89PNG\r\n\x1A\n"));
    Buf head = {0};
    add_number(&head, (uint32_t)forge->w);
    add_number(&head, (uint32_t)forge->h);
    buf_addc(&head, (char)forge->depth);
    buf_addc(&head, (char)forge->colour);
    buf_addc(&head, 0);
    buf_addc(&head, 0);
    buf_addc(&head, (char)forge->interlaced);
    png_forge_chunk(out, "IHDR", buf_str(&head));
    buf_free(&head);
}

// One row of a pass, every [step] pixels from [x] on, packed into bytes behind its filter.
static void add_row(Buf *rows, const PngForge *forge, int x, int y, int step)
{
    buf_addc(rows, 0);
    uint32_t bits = 0;
    int held = 0;
    for (; x < forge->w; x += step)
        for (int c = 0; c < png_forge_channels(forge->colour); c++) {
            bits = bits << forge->depth | forge->sample(x, y, c);
            held += forge->depth;
            for (; held >= 8; held -= 8)
                buf_addc(rows, (char)(bits >> (held - 8)));
        }
    if (held > 0) buf_addc(rows, (char)(bits << (8 - held)));
}

static void add_pass(Buf *rows, const PngForge *forge, const int pass[4])
{
    if (pass[0] >= forge->w) return; // a pass without pixels has no rows
    for (int y = pass[1]; y < forge->h; y += pass[3])
        add_row(rows, forge, pass[0], y, pass[2]);
}

static void add_data(Buf *out, Str data, size_t each)
{
    if (each == 0) each = data.n;
    for (size_t at = 0; at < data.n; at += each)
        png_forge_chunk(out, "IDAT", str_cut(data, at, at + each));
}

Buf png_forge(const PngForge *forge)
{
    static const int whole[4] = {0, 0, 1, 1}; // first x and y, step along and down
    static const int adam7[7][4] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8},
        {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
    Buf out = {0}, rows = {0};
    png_forge_head(&out, forge);
    buf_add(&out, forge->chunks);
    for (int i = 0; i < (forge->interlaced ? 7 : 1); i++)
        add_pass(&rows, forge, forge->interlaced ? adam7[i] : whole);
    Buf packed = png_forge_packed(buf_str(&rows));
    add_data(&out, buf_str(&packed), forge->idat);
    png_forge_chunk(&out, "IEND", STR(""));
    buf_free(&rows);
    buf_free(&packed);
    return out;
}

Buf png_forge_mended(Str png)
{
    Buf out = {0};
    buf_add(&out, str_cut(png, 0, 8));
    for (size_t at = 8; at < png.n;) {
        uint64_t length = 0;
        for (size_t i = at; i < at + 4 && i < png.n; i++)
            length = length << 8 | (unsigned char)png.s[i];
        if (png.n - at < 12 || length > png.n - at - 12) {
            buf_add(&out, str_from(png, at));
            break;
        }
        png_forge_chunk(
            &out, png.s + at + 4, str_cut(png, at + 8, at + 8 + (size_t)length));
        at += 12 + (size_t)length;
    }
    return out;
}
