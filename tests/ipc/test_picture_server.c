// Our side of the picture worker, with the real one and with others in its place.
#include "ipc/picture_server.h"

#include "support/scenario.h"
#include "support/support.h"
#include "support/workers.h"

#include <stdlib.h>
#include <string.h>

#define HEAD "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 50'>"

static const MemoryFile files[] = {
    {"red.svg", HEAD "<rect width='60' height='50' fill='#f00'/></svg>"},
    {"blue.svg", HEAD "<rect width='30' height='50' fill='#00f'/></svg>"},
    {"half.svg",
        HEAD "<rect width='60' height='50' fill='#fff' fill-opacity='.5'/></svg>"},
    {"bad.svg", "words"},
    {"green.palette", "palette\nramp #104020 #104020\n"},
    {"flat.palette", "palette\nflat\n"},
    {"bad.palette", "palette\nred\n"},
    {NULL, NULL},
};

typedef struct Studio {
    PictureServer pictures;
    Host host;
    uint32_t pixels[60 * 50];
    PictureReply reply;
    Err err;
} Studio;

static void open_studio(Studio *studio, const char *argument)
{
    *studio = (Studio){.host = scenario_host(files)};
    if (argument) studio->pictures.program = WORKERS_PROGRAM;
    studio->pictures.argument = argument;
    assert_true(picture_server_prepare(&studio->pictures, &studio->err));
}

static bool draw(Studio *studio, int n, const char *one, const char *two)
{
    PictureRequest request = {.w = 60,
        .h = 50,
        .focus_x = 0.5,
        .focus_y = 0.5,
        .ground = 0x808080,
        .n = n,
        .layers = {str_of(one), str_of(two)}};
    studio->err = (Err){0};
    return picture_server_draw(&studio->pictures, &studio->host, &request,
        studio->pixels, &studio->reply, &studio->err);
}

static uint32_t pixel(const Studio *studio, int x)
{
    return studio->pixels[25 * 60 + x];
}

static void test_layers_lie_over_one_another_and_over_the_ground(void **state)
{
    (void)state;
    Studio studio;
    open_studio(&studio, NULL);
    assert_true(draw(&studio, 2, "red.svg", "blue.svg"));
    assert_int_equal(pixel(&studio, 5), 0xFF0000FF);
    assert_int_equal(pixel(&studio, 55), 0xFFFF0000);
    assert_true(studio.reply.w == 60 && studio.reply.h == 50);
    assert_true(draw(&studio, 2, "blue.svg", "half.svg"));
    assert_in_range(pixel(&studio, 55) & 0xFF, 0xBE, 0xC1); // half of white on grey
    assert_int_equal(pixel(&studio, 55) >> 24, 0xFF);
    assert_true(draw(&studio, 0, NULL, NULL));
    assert_int_equal(pixel(&studio, 5), 0xFF808080);
    picture_server_close(&studio.pictures);
}

static void test_a_layer_that_is_missing_or_broken_is_named(void **state)
{
    (void)state;
    Studio studio;
    open_studio(&studio, NULL);
    assert_false(draw(&studio, 2, "red.svg", "bad.svg"));
    assert_err(
        &studio.err, "layer \"bad.svg\": it is neither an SVG nor a PNG nor a JPEG");
    assert_false(draw(&studio, 1, "gone.svg", NULL));
    assert_int_equal(studio.err.kind, ERR_NO_INPUT);
    assert_true(draw(&studio, 1, "red.svg", NULL)); // by the same worker
    picture_server_close(&studio.pictures);
}

static bool draw_in(Studio *studio, const char *palette, const char *back)
{
    PictureRequest request = {.w = 60,
        .h = 50,
        .focus_x = 0.5,
        .focus_y = 0.5,
        .n = 3,
        .layers = {str_of(palette), str_of(back), STR("blue.svg")}};
    studio->err = (Err){0};
    return picture_server_draw(&studio->pictures, &studio->host, &request,
        studio->pixels, &studio->reply, &studio->err);
}

static void test_a_palette_before_the_layers_colours_them_and_makes_them_paper(
    void **state)
{
    (void)state;
    Studio studio;
    open_studio(&studio, NULL);
    assert_true(draw_in(&studio, "flat.palette", "red.svg"));
    assert_int_equal(pixel(&studio, 5), 0xFF0000FF);
    assert_int_equal(pixel(&studio, 31), 0xFFFF0000);
    assert_true(studio.reply.w == 60 && studio.reply.h == 50); // of the red layer
    assert_true(draw_in(&studio, "green.palette", "red.svg"));
    uint32_t shaded = pixel(&studio, 31) >> 8 & 0xFF,
             open = pixel(&studio, 55) >> 8 & 0xFF;
    assert_in_range(open, 0x38, 0x48); // 0x40 and the paper's grain
    assert_true(shaded + 8 < open);
    assert_false(draw_in(&studio, "bad.palette", "red.svg"));
    assert_err(&studio.err, "layer \"bad.palette\": line 2: a palette has no \"red\"");
    assert_false(draw_in(&studio, "flat.palette", "bad.svg"));
    assert_err(&studio.err, "layer \"bad.svg\": it is neither");
    picture_server_close(&studio.pictures);
}

// More than are kept in memory at once, as paper too: the last lies on top, and one that is broken is named by its
// own name.
static void test_as_many_layers_as_a_picture_may_have_are_laid(void **state)
{
    (void)state;
    static const char *const palettes[] = {"flat.palette", "green.palette"};
    Studio studio;
    open_studio(&studio, NULL);
    for (int run = 0; run < 4; run++) {
        bool flat = run < 2, broken = run % 2;
        PictureRequest request = {
            .w = 60, .h = 50, .focus_x = 0.5, .focus_y = 0.5, .n = PICTURE_LAYERS_MAX};
        request.layers[0] = str_of(palettes[!flat]);
        for (int i = 1; i < PICTURE_LAYERS_MAX; i++)
            request.layers[i] = STR("red.svg");
        request.layers[PICTURE_LAYERS_MAX - 1] = STR("blue.svg");
        if (broken) request.layers[PICTURE_LAYERS_MAX - 2] = STR("bad.svg");
        studio.err = (Err){0};
        bool drawn = picture_server_draw(&studio.pictures, &studio.host, &request,
            studio.pixels, &studio.reply, &studio.err);
        assert_int_equal(drawn, !broken);
        if (broken) assert_err(&studio.err, "layer \"bad.svg\": it is neither");
        if (broken) continue;
        if (flat) assert_int_equal(pixel(&studio, 5), 0xFF0000FF);
        if (flat) assert_int_equal(pixel(&studio, 55), 0xFFFF0000);
        assert_true(studio.reply.w == 60 && studio.reply.h == 50);
    }
    picture_server_close(&studio.pictures);
}

static void test_a_worker_that_is_lost_says_how_and_is_replaced(void **state)
{
    (void)state;
    static const struct {
        const char *does, *said;
    } ends[] = {{"exit:3", "broke what draws it (exit code 3)"},
        {"crash", "(" WORKERS_CRASHED}, {"half", "(" WORKERS_KILLED},
        {"", "it made what draws it answer nonsense"}};
    for (int i = 0; i < COUNT_OF(ends); i++) {
        Studio studio;
        open_studio(&studio, ends[i].does);
        assert_false(draw(&studio, 1, "red.svg", NULL));
        assert_err(&studio.err, ends[i].said);
        assert_true(studio.pictures.lost);
        studio.pictures.program = studio.pictures.argument = NULL;
        assert_true(picture_server_prepare(&studio.pictures, &studio.err));
        assert_true(draw(&studio, 1, "red.svg", NULL));
        picture_server_close(&studio.pictures);
    }
}

static void test_drawing_can_be_ended_by_another_thread(void **state)
{
    (void)state;
    Studio studio;
    open_studio(&studio, "busy");
    picture_server_cancel(&studio.pictures);
    assert_false(draw(&studio, 1, "red.svg", NULL));
    assert_err(&studio.err, "drawing it takes too long");
    picture_server_close(&studio.pictures);
}

static void test_a_size_that_no_frame_has_is_refused(void **state)
{
    (void)state;
    Studio studio;
    open_studio(&studio, NULL);
    PictureRequest request = {.w = PICTURE_FRAME_MAX + 1, .h = 1};
    assert_false(picture_server_draw(&studio.pictures, &studio.host, &request,
        studio.pixels, &studio.reply, &studio.err));
    assert_err(&studio.err, "it cannot be drawn in this size");
    picture_server_close(&studio.pictures);
}

static void test_a_report_has_the_size_and_what_would_be_missed(void **state)
{
    (void)state;
    Host host = scenario_host(files);
    PictureReports reports = {.files = &host};
    Host pictures = picture_reports(&reports);
    Buf out = {0};
    Err err = {0};
    assert_true(pictures.read(pictures.ctx, STR("red.svg"), &out, &err));
    assert_str(buf_str(&out), "60 x 50\n");
    assert_false(pictures.read(pictures.ctx, STR("bad.svg"), &out, &err));
    assert_err(&err, "it is neither an SVG nor a PNG nor a JPEG");
    picture_server_close(&reports.server);
    buf_free(&out);
}

// --- in steps -----------------------------------------------------------------------------------

static bool begin(Studio *studio, const Host *host, const char *layer)
{
    PictureRequest request = {.w = 60,
        .h = 50,
        .focus_x = 0.5,
        .focus_y = 0.5,
        .n = 2,
        .layers = {STR("red.svg"), str_of(layer)}};
    studio->err = (Err){0};
    return picture_server_begin(&studio->pictures, host, &request, &studio->err);
}

static bool end(Studio *studio)
{
    return picture_server_end(
        &studio->pictures, studio->pixels, &studio->reply, &studio->err);
}

static void look_until_ready(Studio *studio)
{
    while (!picture_server_ready(&studio->pictures))
        workers_nap();
}

static void test_a_picture_is_begun_looked_for_and_ended(void **state)
{
    (void)state;
    Studio studio;
    open_studio(&studio, NULL);
    assert_true(picture_server_ready(&studio.pictures)); // nothing is waited for
    for (int i = 0; i < 2; i++) {
        assert_true(begin(&studio, &studio.host, "blue.svg"));
        look_until_ready(&studio);
        assert_true(end(&studio));
        assert_int_equal(pixel(&studio, 5), 0xFF0000FF);
        assert_int_equal(pixel(&studio, 55), 0xFFFF0000);
        assert_true(studio.reply.w == 60 && studio.reply.h == 50);
        memset(studio.pixels, 0, sizeof studio.pixels);
    }
    assert_true(begin(&studio, &studio.host, "blue.svg"));
    assert_true(end(&studio)); // who does not look waits
    picture_server_close(&studio.pictures);
}

// What a worker gets that cannot call for files.
static void open_studio_alone(Studio *studio)
{
    *studio = (Studio){.host = scenario_host(files), .pictures.alone = true};
    assert_true(picture_server_prepare(&studio->pictures, &studio->err));
}

static void test_one_that_is_alone_has_the_files_with_the_request(void **state)
{
    (void)state;
    Studio studio;
    open_studio_alone(&studio);
    static MemoryFile now[] = {{"red.svg", NULL}, {NULL, NULL}};
    Host host = scenario_host(now);
    for (int i = 0; i < 2; i++) { // the second time they are others
        now[0].text = files[i].text;
        assert_true(begin(&studio, &host, "red.svg")); // twice, one over the other
        now[0].text = "words";
        look_until_ready(&studio);
        assert_true(end(&studio));
        assert_int_equal(pixel(&studio, 5), i ? 0xFF0000FF : 0xFFFF0000);
    }
    picture_server_close(&studio.pictures);
}

static void test_what_cannot_be_read_ahead_is_not_begun(void **state)
{
    (void)state;
    Studio studio;
    open_studio_alone(&studio);
    assert_false(begin(&studio, &studio.host, "gone.svg"));
    assert_int_equal(studio.err.kind, ERR_NO_INPUT);
    assert_true(picture_server_ready(&studio.pictures));
    assert_true(begin(&studio, &studio.host, "bad.svg"));
    look_until_ready(&studio);
    assert_false(end(&studio));
    assert_err(
        &studio.err, "layer \"bad.svg\": it is neither an SVG nor a PNG nor a JPEG");
    picture_server_close(&studio.pictures);
}

static void test_a_late_worker_is_not_waited_for_and_may_be_left(void **state)
{
    (void)state;
    Studio studio;
    open_studio(&studio, "reply-after:300");
    assert_true(begin(&studio, &studio.host, "blue.svg"));
    assert_false(picture_server_ready(&studio.pictures));
    look_until_ready(&studio);
    assert_false(end(&studio)); // it has no pixels
    assert_err(&studio.err, "it made what draws it answer nonsense");
    picture_server_close(&studio.pictures);
    open_studio(&studio, "busy");
    assert_true(begin(&studio, &studio.host, "blue.svg"));
    assert_false(picture_server_ready(&studio.pictures));
    picture_server_close(&studio.pictures);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layers_lie_over_one_another_and_over_the_ground),
        cmocka_unit_test(test_a_layer_that_is_missing_or_broken_is_named),
        cmocka_unit_test(
            test_a_palette_before_the_layers_colours_them_and_makes_them_paper),
        cmocka_unit_test(test_as_many_layers_as_a_picture_may_have_are_laid),
        cmocka_unit_test(test_a_worker_that_is_lost_says_how_and_is_replaced),
        cmocka_unit_test(test_drawing_can_be_ended_by_another_thread),
        cmocka_unit_test(test_a_size_that_no_frame_has_is_refused),
        cmocka_unit_test(test_a_report_has_the_size_and_what_would_be_missed),
        cmocka_unit_test(test_a_picture_is_begun_looked_for_and_ended),
        cmocka_unit_test(test_one_that_is_alone_has_the_files_with_the_request),
        cmocka_unit_test(test_what_cannot_be_read_ahead_is_not_begun),
        cmocka_unit_test(test_a_late_worker_is_not_waited_for_and_may_be_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
