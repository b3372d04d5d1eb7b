#include "ipc/picture_request.h"

#include "support/support.h"

#include <math.h>

static Fields written(Buf *text, PictureRequest request)
{
    buf_clear(text);
    Fields fields = {.out = text};
    picture_request_fields(&fields, &request);
    return fields;
}

static bool comes_back(Buf *text, PictureRequest *request)
{
    Fields fields = {.rest = buf_str(text)};
    picture_request_fields(&fields, request);
    return message_complete(&fields);
}

static PictureRequest hill(void)
{
    return (PictureRequest){.w = 640,
        .h = 360,
        .focus_x = 0.42,
        .focus_y = 1,
        .ground = 0xFF112233,
        .n = 2,
        .layers = {STR("hill.svg"), STR("snow.png")}};
}

static void test_a_request_comes_back_as_it_was(void **state)
{
    (void)state;
    Buf text = {0};
    PictureRequest back = {0};
    assert_false(written(&text, hill()).failed);
    assert_true(comes_back(&text, &back));
    assert_int_equal(back.w, 640);
    assert_int_equal(back.h, 360);
    assert_true(fabs(back.focus_x - 0.42) < 1e-6 && back.focus_y == 1);
    assert_int_equal(back.ground, 0x112233);
    assert_int_equal(back.n, 2);
    assert_str(back.layers[0], "hill.svg");
    assert_str(back.layers[1], "snow.png");
    for (size_t n = 0; n < text.n; n++) {
        Buf cut = {text.s, n, 0};
        assert_false(comes_back(&cut, &back));
    }
    buf_free(&text);
}

static void test_sides_are_within_their_limits(void **state)
{
    (void)state;
    Buf text = {0};
    PictureRequest request = hill();
    request.w = request.h = PICTURE_FRAME_MAX;
    assert_false(written(&text, request).failed);
    assert_true(comes_back(&text, &request));
    for (int i = 0; i < 4; i++) {
        request = hill();
        int bad = i % 2 ? PICTURE_FRAME_MAX + 1 : 0;
        *(i < 2 ? &request.w : &request.h) = bad;
        assert_true(written(&text, request).failed);
        assert_false(comes_back(&text, &request));
    }
    request = hill();
    request.n = PICTURE_LAYERS_MAX + 1;
    written(&text, (PictureRequest){.w = 1, .h = 1});
    text.s[text.n - 8] =
        PICTURE_LAYERS_MAX + 1; // the lowest byte of the count of layers
    assert_false(comes_back(&text, &request));
    buf_free(&text);
}

static void test_a_focus_that_is_nowhere_is_at_the_edge(void **state)
{
    (void)state;
    static const double nowhere[][2] = {{-3, 0}, {7, 1}, {(double)NAN, 0}};
    Buf text = {0};
    for (int i = 0; i < COUNT_OF(nowhere); i++) {
        PictureRequest request = hill();
        request.focus_x = nowhere[i][0];
        written(&text, request);
        assert_true(comes_back(&text, &request));
        assert_true(request.focus_x == nowhere[i][1]);
    }
    buf_free(&text);
}

static void test_a_reply_comes_back_as_it_was(void **state)
{
    (void)state;
    Buf text = {0};
    PictureReply reply = {1200.5, 3}, back = {0};
    Fields fields = {.out = &text};
    picture_reply_fields(&fields, &reply);
    fields = (Fields){.rest = buf_str(&text)};
    picture_reply_fields(&fields, &back);
    assert_true(message_complete(&fields));
    assert_true(back.w == 1200.5 && back.h == 3);
    text.s[7] = 0x7F; // far too large
    fields = (Fields){.rest = buf_str(&text)};
    picture_reply_fields(&fields, &back);
    assert_false(message_complete(&fields));
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_request_comes_back_as_it_was),
        cmocka_unit_test(test_sides_are_within_their_limits),
        cmocka_unit_test(test_a_focus_that_is_nowhere_is_at_the_edge),
        cmocka_unit_test(test_a_reply_comes_back_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
