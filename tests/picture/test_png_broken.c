// PNGs that end too early, were changed or claim too much.
#include "support/png_forge.h"
#include "support/support.h"

#include "picture/picture.h"

#include <stdio.h>
#include <stdlib.h>

static uint32_t sample(int x, int y, int channel)
{
    return (uint32_t)(x * 7 + y * 5 + x * y + channel) >> 1 & 1;
}

// One of 9 x 7 pixels; with a palette also its transparency.
static Buf forge(const unsigned char form[2], bool interlaced, size_t idat)
{
    Buf chunks = {0};
    if (form[0] == PNG_PALETTE) {
        png_forge_chunk(&chunks, "PLTE", STR("abcdef"));
        png_forge_chunk(&chunks, "tRNS", STR("\0\x80"));
    }
    Buf made = png_forge(&(PngForge){.w = 9,
        .h = 7,
        .depth = form[1],
        .colour = form[0],
        .interlaced = interlaced,
        .sample = sample,
        .chunks = buf_str(&chunks),
        .idat = idat});
    buf_free(&chunks);
    return made;
}

static void refuse(Str png, const char *sentence)
{
    Err err = {0};
    PictureImage image;
    assert_false(picture_draw(png, &(PictureFrame){0}, &image, NULL, &err));
    assert_err(&err, sentence);
    assert_null(image.argb);
}

static void cut_everywhere(const unsigned char form[2])
{
    Buf png = forge(form, true, 20);
    for (size_t n = 8; n < png.n; n++)
        refuse(str_cut(buf_str(&png), 0, n), "it ends too early");
    buf_free(&png);
}

static void test_a_copy_that_broke_off_is_refused_wherever_it_ends(void **state)
{
    (void)state;
    for (int i = 0; i < PNG_FORMS; i++)
        cut_everywhere(png_forms[i]);
}

// A byte that is not as it was costs the picture, or nothing: never a pixel.
static void break_everywhere(const unsigned char form[2])
{
    Buf png = forge(form, false, 0);
    for (size_t at = 8; at < png.n - 12; at++) {
        png.s[at] = (char)(png.s[at] ^ 0x11);
        refuse(buf_str(&png), "it");
        png.s[at] = (char)(png.s[at] ^ 0x11);
    }
    buf_free(&png);
}

static void test_a_byte_that_changed_is_noticed(void **state)
{
    (void)state;
    for (int i = 0; i < PNG_FORMS; i++)
        break_everywhere(png_forms[i]);
}

static void test_the_sentence_names_the_broken_chunk(void **state)
{
    (void)state;
    Buf png = forge((const unsigned char[2]){PNG_PALETTE, 8}, false, 0);
    for (size_t at = 8; at + 4 < png.n; at++) {
        static const char *const names[] = {"PLTE", "tRNS", "IDAT"};
        Str name = str_cut(buf_str(&png), at, at + 4);
        if (!str_among(name, names, COUNT_OF(names))) continue;
        bool data = str_eq(name, STR("IDAT")); // which is unpacked as it is read
        char sentence[60];
        snprintf(sentence, sizeof sentence, "its chunk " STR_FMT " is broken (%s)",
            STR_ARG(name), data ? "incorrect header check" : "CRC error");
        png.s[at + 4] ^= 1;
        refuse(buf_str(&png), sentence);
        png.s[at + 4] ^= 1;
    }
    buf_free(&png);
}

static void test_a_transparency_or_palette_that_libpng_would_ignore_is_refused(
    void **state)
{
    (void)state;
    static const struct {
        int colour;
        const char *kind;
        Str data;
        const char *sentence;
    } rows[] = {
        {PNG_GREY, "tRNS", {"abc", 3}, "its chunk tRNS is broken (invalid)"},
        {PNG_RGB, "tRNS", {"abc", 3}, "its chunk tRNS is broken (invalid)"},
        {PNG_GREY_ALPHA, "tRNS", {"ab", 2}, "its chunk tRNS is broken (invalid with"},
        {PNG_PALETTE, "tRNS", {"ab", 2}, "its chunk tRNS is broken (out of place)"},
        {PNG_PALETTE, "PLTE", {"abcd", 4}, "its chunk PLTE is broken (invalid)"},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Buf chunks = {0};
        png_forge_chunk(&chunks, rows[i].kind, rows[i].data);
        Buf png = png_forge(&(PngForge){.w = 9,
            .h = 7,
            .depth = 8,
            .colour = rows[i].colour,
            .sample = sample,
            .chunks = buf_str(&chunks)});
        refuse(buf_str(&png), rows[i].sentence);
        buf_free(&png);
        buf_free(&chunks);
    }
}

static void test_more_rows_than_the_head_says_cost_nothing(void **state)
{
    (void)state;
    Buf png = forge((const unsigned char[2]){PNG_GREY, 8}, false, 0);
    png.s[8 + 8 + 7] = 5; // of its height
    Buf mended = png_forge_mended(buf_str(&png));
    Err err = {0};
    PictureImage image;
    picture_draw(buf_str(&mended), &(PictureFrame){0}, &image, NULL, &err);
    assert_no_err(&err);
    assert_int_equal(image.h, 5);
    free(image.argb);
    buf_free(&mended);
    buf_free(&png);
}

static void test_less_rows_than_the_head_says_are_refused(void **state)
{
    (void)state;
    for (int i = 0; i < PNG_FORMS; i++) {
        Buf png = forge(png_forms[i], false, 0);
        png.s[8 + 8 + 7] = 8;
        Buf mended = png_forge_mended(buf_str(&png));
        refuse(buf_str(&mended), "it");
        buf_free(&mended);
        buf_free(&png);
    }
}

static void test_a_chunk_that_claims_a_gigabyte_ends_with_the_file(void **state)
{
    (void)state;
    static const char *const kinds[] = {
        "bKGD", "cHRM", "gAMA", "pHYs", "sRGB", "tEXt", "tIME", "zTXt", "tRNS", "eXIf"};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        Buf png = {0};
        png_forge_head(&png, &(PngForge){.w = 1, .h = 1, .depth = 8});
        buf_add(&png, STR("\x3F\xFF\xFF\xFF"));
        buf_add(&png, str_of(kinds[i]));
        buf_add(&png, STR("\2abcd"));
        png_forge_chunk(&png, "IEND", STR(""));
        refuse(buf_str(&png), "it");
        buf_free(&png);
    }
}

static void test_a_size_beyond_the_limits_is_refused_before_it_is_held(void **state)
{
    (void)state;
    static const struct {
        int w, h;
        const char *sentence;
    } rows[] = {
        {0, 5, "it has no size"},
        {16385, 1, "it has 16385 x 1 pixels; 16384 are the most on a side"},
        {16384, 1600,
            "it has 16384 x 1600 pixels; 16384 are the most on a side, and "
            "25165824 in all"},
        {2147483647, 2147483647, "it has 2147483647 x 2147483647 pixels"},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Buf png = {0};
        png_forge_head(&png, &(PngForge){.w = rows[i].w, .h = rows[i].h, .depth = 8});
        refuse(buf_str(&png), rows[i].sentence);
        buf_free(&png);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_copy_that_broke_off_is_refused_wherever_it_ends),
        cmocka_unit_test(test_a_byte_that_changed_is_noticed),
        cmocka_unit_test(test_the_sentence_names_the_broken_chunk),
        cmocka_unit_test(
            test_a_transparency_or_palette_that_libpng_would_ignore_is_refused),
        cmocka_unit_test(test_more_rows_than_the_head_says_cost_nothing),
        cmocka_unit_test(test_less_rows_than_the_head_says_are_refused),
        cmocka_unit_test(test_a_chunk_that_claims_a_gigabyte_ends_with_the_file),
        cmocka_unit_test(test_a_size_beyond_the_limits_is_refused_before_it_is_held),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
