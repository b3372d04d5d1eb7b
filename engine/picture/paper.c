#include "picture/paper.h"

#include "base/rng.h"

#include <stdlib.h>
#include <string.h>

#define HALF         2   // a shadow has a pixel for so many of the picture, each way
#define THIN         112 // alpha below which paint is light, no sheet
#define BLUR_PART    80  // of the picture's height: how far the blur reaches
#define BLUR_MAX     40  // pixels of the shadow
#define SHADE_MOST   168 // of 255: how dark a shadow is at its deepest
#define EDGE_LIGHT   34  // added to a colour at a cut edge
#define EDGE_PART    420 // of the picture's height: the edge's width
#define GRAIN_LIMIT  40  // parts of 1024
#define GRAIN_FIBRES 900

static int clamp(int v, int least, int most)
{
    return v < least ? least : v > most ? most : v;
}

// --- The shadow -----------------------------------------------------------------------------------

static void shrink_alpha(const PictureImage *sheet, PaperShadow *shadow)
{
    for (int y = 0; y < shadow->h; y++)
        for (int x = 0; x < shadow->w; x++) {
            const uint32_t *at =
                sheet->argb + (size_t)y * HALF * sheet->w + (size_t)x * HALF;
            int alpha = (int)(*at >> 24);
            int above = clamp(alpha - THIN, 0, 255 - THIN);
            shadow->depth[(size_t)y * shadow->w + x] =
                (uint8_t)(above * 255 / (255 - THIN));
        }
}

#define MEAN_BITS 21 // sums of 81 bytes need so many for a mean that is exact

// [size] as a factor: to divide by it would take longer than all else here.
static uint32_t factor_of(int size) { return (1u << MEAN_BITS) / (uint32_t)size + 1; }

static uint8_t mean_of(int sum, uint32_t factor)
{
    return (uint8_t)((uint32_t)sum * factor >> MEAN_BITS);
}

// The mean of 2 * [reach] + 1 around each of [n] values, [step] apart; beyond the ends it goes on as it
// ends, since a sheet does not end where the picture is cut.
static void blur_line(uint8_t *at, size_t step, int n, int reach, uint8_t *copy)
{
    uint32_t factor = factor_of(2 * reach + 1);
    int sum = 0;
    for (int i = 0; i < n; i++)
        copy[i] = at[step * (size_t)i];
    for (int i = -reach; i <= reach; i++)
        sum += copy[clamp(i, 0, n - 1)];
    for (int i = 0; i < n; i++) {
        at[step * (size_t)i] = mean_of(sum, factor);
        sum += copy[clamp(i + reach + 1, 0, n - 1)] - copy[clamp(i - reach, 0, n - 1)];
    }
}

// Rows [from] on, [n] of them, of [to] become means of rows of [copy]: whole rows at a time, as columns
// one by one are slow to reach in memory.
static void blur_down(PaperShadow *shadow, int reach, uint8_t *copy, int *sums)
{
    int w = shadow->w, h = shadow->h;
    uint32_t factor = factor_of(2 * reach + 1);
    memcpy(copy, shadow->depth, (size_t)w * h);
    memset(sums, 0, (size_t)w * sizeof *sums);
    for (int i = -reach; i <= reach; i++)
        for (int x = 0; x < w; x++)
            sums[x] += copy[(size_t)clamp(i, 0, h - 1) * w + x];
    for (int y = 0; y < h; y++) {
        const uint8_t *comes = copy + (size_t)clamp(y + reach + 1, 0, h - 1) * w;
        const uint8_t *leaves = copy + (size_t)clamp(y - reach, 0, h - 1) * w;
        for (int x = 0; x < w; x++) {
            shadow->depth[(size_t)y * w + x] = mean_of(sums[x], factor);
            sums[x] += comes[x] - leaves[x];
        }
    }
}

bool paper_shadow(const PictureImage *sheet, PaperShadow *out)
{
    int w = sheet->w / HALF, h = sheet->h / HALF;
    *out = (PaperShadow){0};
    if (w < 1 || h < 1) return false;
    int reach = clamp(h / BLUR_PART, 1, BLUR_MAX);
    uint8_t *depth = calloc((size_t)w, (size_t)h), *copy = malloc((size_t)w * h);
    int *sums = malloc((size_t)w * sizeof *sums);
    if (depth && copy && sums) {
        *out = (PaperShadow){w, h, depth};
        shrink_alpha(sheet, out);
        for (int round = 0; round < 2; round++) {
            for (int y = 0; y < h; y++)
                blur_line(depth + (size_t)y * w, 1, w, reach, copy);
            blur_down(out, reach, copy, sums);
        }
    } else {
        free(depth);
    }
    free(copy);
    free(sums);
    return out->depth != NULL;
}

// --- Laying ---------------------------------------------------------------------------------------

static uint32_t blend_channel(uint32_t over, uint32_t under, uint32_t alpha)
{
    return (over * alpha + under * (255 - alpha) + 127) / 255;
}

uint32_t paper_blend(uint32_t over, uint32_t under)
{
    uint32_t alpha = over >> 24;
    if (alpha == 255) return over;
    if (alpha == 0) return under;
    return 0xFF000000u |
           blend_channel(over >> 16 & 0xFF, under >> 16 & 0xFF, alpha) << 16 |
           blend_channel(over >> 8 & 0xFF, under >> 8 & 0xFF, alpha) << 8 |
           blend_channel(over & 0xFF, under & 0xFF, alpha);
}

// Darker by [depth]; a little less so in blue, as shadows on paper are.
static uint32_t shade(uint32_t under, uint32_t depth)
{
    uint32_t left = 256 - depth * SHADE_MOST / 255, blue = left + (256 - left) / 6;
    uint32_t r = (under >> 16 & 0xFF) * left >> 8, g = (under >> 8 & 0xFF) * left >> 8;
    return 0xFF000000u | r << 16 | g << 8 | (under & 0xFF) * blue >> 8;
}

static uint32_t lighten(uint32_t colour, uint32_t by)
{
    uint32_t out = colour & 0xFF000000u;
    for (int shift = 0; shift <= 16; shift += 8) {
        uint32_t v = colour >> shift & 0xFF;
        out |= (v + (255 - v) * by / 255) << shift;
    }
    return out;
}

// The light stands below at the left, as in a paper theatre: a hill casts its shadow on the sky, and its
// upper edge, where the paper was cut, catches what comes from the sheets behind.
void paper_lay(const PictureImage *sheet, const PaperShadow *shadow, uint32_t *pixels,
    int from, int to)
{
    int w = sheet->w, away = sheet->h / BLUR_PART / 2,
        edge = clamp(sheet->h / EDGE_PART, 1, 8);
    for (int y = from; y < to; y++) {
        const uint32_t *over = sheet->argb + (size_t)y * w,
                       *behind = over - (y >= edge ? (size_t)edge * w : 0);
        uint32_t *under = pixels + (size_t)y * w;
        const uint8_t *depth =
            shadow->depth
                ? shadow->depth +
                      (size_t)clamp((y + away) / HALF, 0, shadow->h - 1) * shadow->w
                : NULL;
        for (int x = 0; x < w; x++) {
            uint32_t colour = over[x], alpha = colour >> 24;
            if (alpha < 255 && depth) {
                int at = clamp((x - away) / HALF, 0, shadow->w - 1);
                if (depth[at]) under[x] = shade(under[x], depth[at]);
            }
            if (alpha == 0) continue;
            if (depth && alpha > THIN) {
                uint32_t open = behind[x >= edge ? x - edge : x] >> 24;
                if (open < THIN) colour = lighten(colour, EDGE_LIGHT);
            }
            under[x] = paper_blend(colour, under[x]);
        }
    }
}

// --- The grain ------------------------------------------------------------------------------------

// One short bent fibre, lighter on one side than on the other; the tile has no seam.
static void lay_fibre(PaperGrain *grain, Rng *rng)
{
    int x = (int)rng_below(rng, 256) * 16, y = (int)rng_below(rng, 256) * 16;
    int across = (int)rng_below(rng, 33) - 16, down = (int)rng_below(rng, 33) - 16;
    int bend = (int)rng_below(rng, 3) - 1, length = 8 + (int)rng_below(rng, 14);
    for (int i = 0; i < length; i++) {
        int16_t *light = &grain->at[y / 16 & 255][x / 16 & 255],
                *dark = &grain->at[(y / 16 + 1) & 255][x / 16 & 255];
        *light = (int16_t)clamp(*light + 13, -GRAIN_LIMIT, GRAIN_LIMIT);
        *dark = (int16_t)clamp(*dark - 13, -GRAIN_LIMIT, GRAIN_LIMIT);
        x += across + 4096;
        y += down + 4096;
        across = clamp(across + bend, -16, 16);
        down = clamp(down - bend, -16, 16);
    }
}

void paper_grain(PaperGrain *grain)
{
    Rng rng = rng_seeded(20220102);
    for (int y = 0; y < 256; y++)
        for (int x = 0; x < 256; x++)
            grain->at[y][x] = (int16_t)((int)rng_below(&rng, 23) - 11);
    for (int i = 0; i < GRAIN_FIBRES; i++)
        lay_fibre(grain, &rng);
}

// Dark colours get as much of it as light ones, so that the night is paper too. All fits 16 bits, and
// compilers do eight at a time.
static void grain_channel(int16_t *values, const int16_t *by, int n)
{
    for (int i = 0; i < n; i++) {
        int16_t much = (int16_t)((values[i] + 110) * by[i] + 512);
        // Divided by 1024, towards 0.
        int16_t more = (int16_t)((int16_t)(much + ((much >> 15) & 1023)) >> 10);
        int16_t out = (int16_t)(values[i] + more);
        out = out < 0 ? 0 : out;
        values[i] = out > 255 ? 255 : out;
    }
}

#define RUN 64 // pixels; the tile's side holds whole runs

static void grain_run(uint32_t *at, const int16_t *by, int n)
{
    int16_t red[RUN], green[RUN], blue[RUN];
    for (int i = 0; i < n; i++) {
        red[i] = (int16_t)(at[i] >> 16 & 0xFF);
        green[i] = (int16_t)(at[i] >> 8 & 0xFF);
        blue[i] = (int16_t)(at[i] & 0xFF);
    }
    grain_channel(red, by, n);
    grain_channel(green, by, n);
    grain_channel(blue, by, n);
    for (int i = 0; i < n; i++)
        at[i] = 0xFF000000u | (uint32_t)red[i] << 16 | (uint32_t)green[i] << 8 |
                (uint32_t)blue[i];
}

void paper_lay_grain(const PaperGrain *grain, uint32_t *pixels, int w, int from, int to)
{
    for (int y = from; y < to; y++)
        for (int x = 0; x < w; x += RUN)
            grain_run(&pixels[(size_t)y * w + x], &grain->at[y & 255][x & 255],
                w - x < RUN ? w - x : RUN);
}
