// What is said of a picture that cannot be shown: its layers, which of them and why, on stderr; and of
// others nothing.
#define _POSIX_C_SOURCE 200809L
#include "window/pictures.h"

#include "support/support.h"

#include "base/os.h"

#include <SDL.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// Its head says 12 by 10 pixels, and then nothing is as it should be.
static const char broken_png[] =
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x0C\0\0\0\x0A\x08\x06\0\0\0 and no more";

static bool read_file(void *ctx, Str layer, Buf *out, Err *err)
{
    (void)ctx;
    (void)err;
    buf_add(out,
        str_eq(layer, STR("good.svg"))
            ? STR("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 12 10\" "
                  "width=\"12\" height=\"10\"></svg>")
            : (Str){broken_png, sizeof broken_png - 1});
    return true;
}

// What drawing one layer prints.
static Str said_of(void **state, Str layer)
{
    const char *path = temp_in(state, "said");
    fflush(stderr);
    int before = dup(STDERR_FILENO);
    assert_non_null(freopen(path, "wb", stderr));
    Pictures *pictures = pictures_open(&(PicturesSetup){.read = read_file});
    pictures_get(pictures, &(PictureWanted){&layer, 1, 24, 20, 0.5, 0.5});
    pictures_wait(pictures);
    pictures_close(pictures);
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    static Buf said;
    buf_clear(&said);
    Err err = {0};
    os_read(path, &said, &err);
    assert_no_err(&err);
    return buf_str(&said);
}

static void test_a_layer_that_cannot_be_drawn_is_named(void **state)
{
    assert_str(said_of(state, STR("good.svg")), "");
    Str said = said_of(state, STR("bad.png"));
    assert_true(str_starts(
        said, STR("qantar: the picture bad.png cannot be shown: layer \"bad.png\": ")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_layer_that_cannot_be_drawn_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
