// Holds picture_draw against another program's drawings of the same SVG files. Input: lines of a
// file's path and the path of its PNG. Both are laid on white and blurred by one pixel; a pixel
// differs when a channel is off by more than 32, a drawing when over 2 % of its pixels do. Prints a
// line for each drawing that differs, and a table; the exit code is 1 below the aims.
#include "picture/svg.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define SIDE            128.0 // pixels of the longer side
#define CHANNEL_OFF     32
#define PIXELS_OFF      0.02
#define ALIKE_AIM       0.70
#define ALIKE_NAMED_AIM 0.98
#define SECONDS_MAX     2 // of the processor for one drawing, as in the worker

typedef enum Result {
    ALIKE,
    NAMED,
    REFUSED,
    LATE,
    UNSAID,
    NO_REFERENCE,
    RESULTS
} Result;

static const char *const result_names[RESULTS] = {"alike", "differs, and named",
    "refused with a sentence", "too slow, left out", "differs unsaid", "no reference"};

static bool read_file(const char *path, Buf *bytes)
{
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    char part[65536];
    for (size_t n; (n = fread(part, 1, sizeof part, file)) > 0;)
        buf_add(bytes, (Str){part, n});
    fclose(file);
    return true;
}

// On white, as bytes of red, green and blue.
static unsigned char *on_white(const PictureImage *image)
{
    size_t n = (size_t)image->w * image->h;
    unsigned char *rgb = malloc(n * 3 + 1);
    for (size_t i = 0; rgb && i < n; i++) {
        unsigned argb = image->argb[i], a = argb >> 24;
        for (int c = 0; c < 3; c++) {
            unsigned v = argb >> (16 - 8 * c) & 255;
            rgb[3 * i + c] = (unsigned char)((v * a + 255 * (255 - a)) / 255);
        }
    }
    return rgb;
}

// The part of both that is compared: the other program rounds the shorter side up or down.
typedef struct Area {
    int w, h;
} Area;

// The mean of the three by three around.
static int blurred(const unsigned char *rgb, int w, int h, int x, int y, int c)
{
    int sum = 0, n = 0;
    for (int v = y > 0 ? y - 1 : 0; v <= y + 1 && v < h; v++)
        for (int u = x > 0 ? x - 1 : 0; u <= x + 1 && u < w; u++, n++)
            sum += rgb[3 * ((size_t)v * w + u) + c];
    return sum / n;
}

static double share_off(const PictureImage *a, const PictureImage *b)
{
    unsigned char *p = on_white(a), *q = on_white(b);
    Area area = {a->w < b->w ? a->w : b->w, a->h < b->h ? a->h : b->h};
    if (abs(a->w - b->w) > 1 || abs(a->h - b->h) > 1) area = (Area){0, 0};
    long off = 0;
    for (int y = 0; p && q && y < area.h; y++)
        for (int x = 0; x < area.w; x++) {
            bool differs = false;
            for (int c = 0; c < 3; c++)
                differs |= abs(blurred(p, a->w, a->h, x, y, c) -
                               blurred(q, b->w, b->h, x, y, c)) > CHANNEL_OFF;
            off += differs;
        }
    free(p);
    free(q);
    return area.w > 0 ? (double)off / ((double)area.w * area.h) : 1;
}

static void save(const char *path, const PictureImage *image)
{
    unsigned char *rgb = on_white(image);
    FILE *file = fopen(path, "wb");
    if (file && rgb) {
        fprintf(file, "P6\n%d %d\n255\n", image->w, image->h);
        fwrite(rgb, 3, (size_t)image->w * image->h, file);
    }
    if (file) fclose(file);
    free(rgb);
}

// A frame whose longer side is the reference's, and in which nothing is scaled to cover a part of a
// pixel: the shorter side is rounded down, and the drawing begins in the corner.
static PictureFrame frame_like(Str svg, const PictureImage *want)
{
    SvgDrawing drawing = {0};
    PictureReport report = {0};
    Err err = {0};
    PictureFrame frame = {want->w, want->h, 0, 0};
    if (svg_read(svg, &frame, &drawing, &report, &err)) {
        double scale = fmin(SIDE / report.w, SIDE / report.h);
        frame.w = (int)fmax(1, report.w * scale + 1e-6);
        frame.h = (int)fmax(1, report.h * scale + 1e-6);
    }
    svg_free(&drawing);
    buf_free(&report.notes);
    return frame;
}

// In a process of its own: [svg] is drawn in the size of the reference. Prints why it differs.
static Result compare(const char *svg, const char *reference, const char *kept)
{
    Buf bytes = {0}, png = {0};
    PictureImage want = {0}, got = {0};
    PictureReport report = {0};
    Err err = {0};
    PictureFrame whole = {0};
    if (!read_file(svg, &bytes) || !read_file(reference, &png)) return NO_REFERENCE;
    if (!picture_draw(buf_str(&png), &whole, &want, NULL, &err)) return NO_REFERENCE;
    PictureFrame frame = frame_like(buf_str(&bytes), &want);
    if (!picture_draw(buf_str(&bytes), &frame, &got, &report, &err)) {
        printf("refused  %s: %s\n", svg, err.text);
        return REFUSED;
    }
    double off = share_off(&want, &got);
    if (kept) save(kept, &got);
    if (off <= PIXELS_OFF) return ALIKE;
    Str first = buf_str(&report.notes);
    first = str_cut(first, 0, str_find(first, '\n'));
    printf("%5.1f %%  %s: " STR_FMT "%s\n", 100 * off, svg, STR_ARG(first),
        report.n_notes > 1 ? " ..." : "");
    return report.n_notes > 0 ? NAMED : UNSAID;
}

static Result compare_apart(const char *svg, const char *reference, const char *kept)
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {SECONDS_MAX, SECONDS_MAX + 1};
        setrlimit(RLIMIT_CPU, &limit);
        Result result = compare(svg, reference, kept);
        fflush(stdout);
        _exit((int)result);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) < RESULTS)
        return (Result)WEXITSTATUS(status);
    printf("late     %s\n", svg);
    return LATE;
}

int main(int argc, char **argv)
{
    const char *folder =
        argc > 1 ? argv[1] : NULL; // where drawings are kept to be looked at
    int count[RESULTS] = {0}, n = 0;
    char line[4096], svg[2048], png[2048], kept[2200];
    while (fgets(line, sizeof line, stdin)) {
        if (sscanf(line, "%2047[^\t]\t%2047[^\n]", svg, png) != 2) continue;
        if (folder) snprintf(kept, sizeof kept, "%s/%03d.ppm", folder, n + 1);
        count[compare_apart(svg, png, folder ? kept : NULL)]++;
        n++;
    }
    printf("\n%-26s %6s %8s\n", "of the drawings", "number", "per cent");
    for (int i = 0; i < RESULTS; i++)
        printf("%-26s %6d %8.1f\n", result_names[i], count[i],
            n ? 100.0 * count[i] / n : 0);
    int judged = n - count[NO_REFERENCE];
    int told = count[ALIKE] + count[NAMED] + count[REFUSED];
    bool ok = judged > 0 && count[ALIKE] >= ALIKE_AIM * judged &&
              told >= ALIKE_NAMED_AIM * judged;
    printf("%d of %d alike (aim %.0f %%), %d alike or named (aim %.0f %%): %s\n",
        count[ALIKE], judged, 100 * ALIKE_AIM, told, 100 * ALIKE_NAMED_AIM,
        ok ? "as it should be" : "below the aims");
    return ok ? 0 : 1;
}
