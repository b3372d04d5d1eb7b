#include "support/support.h"

#include "picture/picture.h"

#include <stdlib.h>

static void test_the_first_bytes_tell_the_kind(void **state)
{
    (void)state;
    const struct {
        Str bytes;
        PictureKind kind;
    } rows[] = {
        {STR("\x89PNG\r\n\x1A\n"), PICTURE_PNG},
        {STR("\x89PNG\r\n\x1A"), PICTURE_NONE},
        {STR("\xFF\xD8\xFF\xE0"), PICTURE_JPEG},
        {STR("\xFF\xD8"), PICTURE_NONE},
        {STR("<svg/>"), PICTURE_SVG},
        {STR("\xEF\xBB\xBF \n<?xml"), PICTURE_SVG},
        {STR("\xFE\xFF\0<\0?"), PICTURE_SVG},
        {STR("\xFF\xFE<\0?\0"), PICTURE_SVG},
        {STR("<\0?\0"), PICTURE_SVG},
        {STR("\0<\0?"), PICTURE_SVG},
        {STR("GIF89a"), PICTURE_NONE},
        {STR("svg <svg/>"), PICTURE_NONE},
        {STR(""), PICTURE_NONE},
    };
    for (int i = 0; i < COUNT_OF(rows); i++)
        assert_int_equal(picture_kind(rows[i].bytes), rows[i].kind);
}

static void refuse(Str bytes, const char *sentence)
{
    Err err = {0};
    PictureImage image;
    assert_false(picture_draw(bytes, &(PictureFrame){0}, &image, NULL, &err));
    assert_err(&err, sentence);
    assert_null(image.argb);
}

static void test_what_is_no_picture_is_refused_with_a_sentence(void **state)
{
    (void)state;
    refuse(STR(""), "it is empty");
    refuse(STR("a hill"), "it is neither an SVG nor a PNG nor a JPEG");
    refuse(STR("GIF89a"), "it is a GIF; save it as a PNG or a JPEG");
    refuse(STR("RIFF....WEBPVP8 "), "it is a WebP; save it as a PNG or a JPEG");
    refuse(STR("\0\0\0 ftypheic...."), "it is a HEIC; save it as a PNG or a JPEG");
    refuse(STR("\0\0\0 ftypavif...."), "it is an AVIF; save it as a PNG or a JPEG");
    refuse(STR("BM\x36...."), "it is a BMP; save it as a PNG or a JPEG");
    refuse(STR("II*\0\x08...."), "it is a TIFF; save it as a PNG or a JPEG");
    refuse(STR("\x89PNG\r\n\x1A\n"), "it ends too early");
    refuse(STR("\xFF\xD8\xFF"), "it ends too early");
    Str large = {calloc(1, PICTURE_BYTES_MAX + 1), PICTURE_BYTES_MAX + 1};
    refuse(large, "it has 16777217 bytes; 16777216 are the most");
    free((void *)(uintptr_t)large.s);
}

static void test_no_frame_is_larger_than_any_screen(void **state)
{
    (void)state;
    static const PictureFrame wrong[] = {
        {-1, 5, 0, 0}, {5, 0, 0, 0}, {16385, 5, 0, 0}, {5, 16385, 0, 0}};
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        Err err = {0};
        PictureImage image;
        assert_false(picture_draw(STR("<svg/>"), &wrong[i], &image, NULL, &err));
        assert_int_equal(err.kind, ERR_BUG);
    }
}

static void test_fifty_notes_are_kept_and_the_others_counted(void **state)
{
    (void)state;
    PictureReport report = {0};
    picture_note(NULL, "nobody asks");
    for (int i = 1; i <= 52; i++)
        picture_note(&report, "line %d", i);
    assert_int_equal(report.n_notes, 52);
    int lines = 0;
    for (Str rest = buf_str(&report.notes), line; str_split(&rest, '\n', &line);)
        lines++;
    assert_int_equal(lines, PICTURE_NOTES_MAX);
    // What draws counts the rest.
    PictureImage image;
    picture_draw(STR("no picture"), &(PictureFrame){0}, &image, &report, NULL);
    Str notes = buf_str(&report.notes);
    assert_str(str_from(notes, notes.n - 23), "line 50\n... and 2 more\n");
    buf_free(&report.notes);
}

static void test_a_frame_that_cannot_be_is_refused(void **state)
{
    (void)state;
    static const PictureFrame frames[] = {{.w = -1}, {.w = 1}, {.w = 1, .h = -1},
        {.h = -1}, {.w = PICTURE_SIDE_MAX + 1, .h = 1},
        {.w = 1, .h = PICTURE_SIDE_MAX + 1}};
    for (int i = 0; i < COUNT_OF(frames); i++) {
        Err err = {0};
        PictureImage image;
        assert_false(picture_draw(
            STR("<svg width='1' height='1'/>"), &frames[i], &image, NULL, &err));
        assert_err(&err, "no frame has");
        assert_null(image.argb);
    }
    static const PictureFrame lawful[] = {{.w = 1, .h = 1},
        {.w = PICTURE_SIDE_MAX, .h = 1}, {.w = 1, .h = PICTURE_SIDE_MAX}};
    for (int i = 0; i < COUNT_OF(lawful); i++) {
        Err err = {0};
        PictureImage image;
        picture_draw(
            STR("<svg width='1' height='1'/>"), &lawful[i], &image, NULL, &err);
        assert_no_err(&err);
        assert_int_equal(image.w, lawful[i].w);
        assert_int_equal(image.h, lawful[i].h);
        free(image.argb);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_first_bytes_tell_the_kind),
        cmocka_unit_test(test_what_is_no_picture_is_refused_with_a_sentence),
        cmocka_unit_test(test_no_frame_is_larger_than_any_screen),
        cmocka_unit_test(test_fifty_notes_are_kept_and_the_others_counted),
        cmocka_unit_test(test_a_frame_that_cannot_be_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
