// Pictures with all of what an SVG may hold, drawn whole: a hash of their pixels in several frames, and what is said of
// them. The other tests show what each thing does; these say where else a change is seen.
#include "support/support.h"

#include "base/hash.h"
#include "picture/picture.h"

#include <stdlib.h>

static const char *const NAMES[] = {"shapes", "paths", "transforms", "transforms-css",
    "strokes", "gradients", "gradients-moved", "patterns", "markers", "markers-moved",
    "clips", "clips-in-clips", "masks", "blurs", "opacity", "use", "colours",
    "colours-written", "css", "words", "inherit", "odds", "no-size", "no-size-left",
    "own-size"};

static const PictureFrame FRAMES[] = {{0}, {400, 400, 0.5, 0.5}, {173, 97, 0.2, 0.9},
    {90, 170, 0.8, 0.1}, {31, 29, 0, 1}};

static const Palette PALETTE = {.ramp = {0x102030, 0xc08040, 0xfff0d0},
    .n_ramp = 3,
    .keep = {0xff0000},
    .n_keep = 1,
    .hold = 30};

static void add_hash(Buf *out, const char *name, Str svg, const PictureFrame *frame,
    const Palette *palette, PictureReport *report)
{
    PictureImage image = {0};
    Err err = {0};
    picture_draw_in(svg, frame, palette, &image, report, &err);
    assert_no_err(&err);
    uint64_t hash = hash_add(HASH_START,
        (Str){(const char *)image.argb, sizeof *image.argb * image.w * image.h});
    buf_addf(out, "%s %s%dx%d %08x\n", name, palette ? "palette " : "", image.w,
        image.h, (unsigned)(hash >> 32));
    free(image.argb);
}

static void add_picture(Buf *out, const char *name)
{
    Arena arena = {0};
    PictureReport report = {0};
    Str svg = test_file(&arena, arena_fmt(&arena, "picture/pictures/%s.svg", name).s);
    for (int i = 0; i < COUNT_OF(FRAMES); i++)
        add_hash(out, name, svg, &FRAMES[i], NULL, i == 0 ? &report : NULL);
    add_hash(out, name, svg, &FRAMES[1], &PALETTE, NULL);
    buf_addf(out, "%s is %.3f x %.3f\n", name, report.w, report.h);
    buf_add(out, buf_str(&report.notes));
    buf_free(&report.notes);
    arena_free(&arena);
}

static void test_all_of_them_are_drawn_as_they_were(void **state)
{
    (void)state;
#ifdef _WIN32
    skip_because("another C library rounds sines and the like otherwise");
#endif
    Buf out = {0};
    for (int i = 0; i < COUNT_OF(NAMES); i++)
        add_picture(&out, NAMES[i]);
    assert_text_file(buf_str(&out), "picture/golden/svg_hashes.txt");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_of_them_are_drawn_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
