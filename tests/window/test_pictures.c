#include "window/pictures.h"

#include "support/picture.h"
#include "support/support.h"

#define SVG(fill)                                                                      \
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 1000\" "             \
    "width=\"1200\" "                                                                  \
    "height=\"1000\">" fill "</svg>"
#define GROUND 0xFF000000u

typedef struct File {
    const char *name, *text;
} File;

static const File FILES[] = {
    {"red.svg", SVG("<rect width=\"1200\" height=\"1000\" fill=\"#ff0000\"/>")},
    {"left.svg", SVG("<rect width=\"600\" height=\"1000\" fill=\"#0000ff\"/>")},
    {"words.svg", "no picture at all"},
    {"unsized.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"},
    {"endless.svg", SVG("<path d=\"M0 0L9 9\" stroke-dasharray=\"0 0\"/>")},
    {"gif.svg", "GIF89a"},
};
static int reads;
static char order[64]; // first letters of the layers, in the order they were read

static bool read_file(void *ctx, Str layer, Buf *out, Err *err)
{
    (void)ctx;
    if (reads < (int)sizeof order - 1) {
        order[reads] = layer.s[0];
        order[reads + 1] = 0;
    }
    reads++;
    for (int i = 0; i < COUNT_OF(FILES); i++)
        if (str_eq(layer, str_of(FILES[i].name))) {
            buf_add(out, str_of(FILES[i].text));
            return true;
        }
    return err_set(err, ERR_NO_INPUT, "there is no such file");
}

static Pictures *open_pictures(bool threaded, Uint32 wake)
{
    reads = 0;
    PicturesSetup setup = {
        .read = read_file, .threaded = threaded, .wake = wake, .ground = GROUND};
    return pictures_open(&setup);
}

static const Str RED[] = {{"red.svg", 7}};
static const Str BOTH[] = {{"red.svg", 7}, {"left.svg", 8}};
static const Str HALF_THERE[] = {{"gone.svg", 8}, {"left.svg", 8}, {"words.svg", 9}};
static const Str TOO_MUCH[] = {{"endless.svg", 11}, {"left.svg", 8}};
// SDL_image 2.6.3 would forget to free what it reads of an SVG without a size.
static const Str UNFIT[] = {{"unsized.svg", 11}, {"endless.svg", 11}, {"gif.svg", 7}};
static const Str NONE[] = {{"gone.svg", 8}, {"words.svg", 9}};

static void test_layers_lie_over_one_another(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    assert_null(pictures_get(pictures, BOTH, 2, 120, 100));
    assert_true(pictures_step(pictures));
    assert_false(pictures_step(pictures));
    SDL_Surface *surface = pictures_get(pictures, BOTH, 2, 120, 100);
    assert_int_equal(surface->w, 120);
    assert_int_equal(surface->h, 100);
    assert_int_equal(pixel_at(surface, 10, 50) & 0xFFFFFF, 0x0000FF);
    assert_int_equal(pixel_at(surface, 100, 50) & 0xFFFFFF, 0xFF0000);
    assert_int_equal(reads, 2); // asked for twice, read once
    pictures_close(pictures);
}

static void test_missing_or_broken_layer_leaves_the_others(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    pictures_get(pictures, HALF_THERE, 3, 120, 100);
    pictures_step(pictures);
    SDL_Surface *surface = pictures_get(pictures, HALF_THERE, 3, 120, 100);
    assert_non_null(surface);
    assert_int_equal(pixel_at(surface, 10, 50) & 0xFFFFFF, 0x0000FF);
    assert_int_equal(pixel_at(surface, 100, 50) & 0xFFFFFF, 0x000000);
    pictures_close(pictures);
}

static void test_layer_that_is_too_much_to_draw_is_left_out(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    pictures_get(pictures, TOO_MUCH, 2, 120, 100);
    pictures_step(pictures);
    SDL_Surface *surface = pictures_get(pictures, TOO_MUCH, 2, 120, 100);
    assert_non_null(surface);
    assert_int_equal(pixel_at(surface, 10, 50) & 0xFFFFFF, 0x0000FF);
    pictures_get(pictures, UNFIT, 3, 120, 100);
    pictures_step(pictures);
    assert_null(pictures_get(pictures, UNFIT, 3, 120, 100));
    pictures_close(pictures);
}

static void test_picture_without_a_good_layer_is_tried_once(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    for (int i = 0; i < 3; i++) {
        assert_null(pictures_get(pictures, NONE, 2, 120, 100));
        pictures_step(pictures);
    }
    assert_int_equal(reads, 2);
    pictures_close(pictures);
}

static void test_what_is_on_show_is_drawn_before_what_is_ahead(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    pictures_prefetch(pictures, RED, 1); // no size is known yet
    assert_int_equal(reads, 0);
    pictures_get(pictures, BOTH, 2, 60, 50);
    pictures_step(pictures);
    pictures_prefetch(pictures, RED, 1);
    pictures_get(pictures, HALF_THERE, 3, 60, 50);
    assert_true(pictures_step(pictures));
    assert_non_null(pictures_get(pictures, HALF_THERE, 3, 60, 50));
    assert_true(pictures_step(pictures));
    assert_string_equal(order, "rlrglw");
    assert_non_null(pictures_get(pictures, RED, 1, 60, 50)); // it was fetched ahead
    assert_int_equal(reads, 6);
    pictures_close(pictures);
}

static void test_other_size_is_shown_until_the_right_one_is_there(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    pictures_get(pictures, RED, 1, 60, 50);
    pictures_step(pictures);
    assert_int_equal(pictures_get(pictures, RED, 1, 120, 100)->w, 60);
    pictures_step(pictures);
    assert_int_equal(pictures_get(pictures, RED, 1, 120, 100)->w, 120);
    pictures_close(pictures);
}

static void test_sizes_passed_through_are_not_drawn(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    for (int w = 60; w < 600; w += 6)
        pictures_get(pictures, RED, 1, w, w * 5 / 6);
    int steps = 0;
    while (pictures_step(pictures))
        steps++;
    assert_int_equal(steps, 1);
    assert_int_equal(pictures_get(pictures, RED, 1, 594, 495)->w, 594);
    pictures_close(pictures);
}

static void test_old_pictures_make_room(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    for (int i = 0; i < 3 * PICTURES_KEPT; i++) {
        pictures_get(pictures, RED, 1, 60 + 6 * i, 50 + 5 * i);
        pictures_step(pictures);
    }
    int before = reads;
    int last = 3 * PICTURES_KEPT - 1;
    assert_non_null(pictures_get(pictures, RED, 1, 60 + 6 * last, 50 + 5 * last));
    assert_int_equal(reads, before);
    pictures_get(pictures, RED, 1, 60, 50); // long gone
    assert_int_equal(reads, before + 1);
    pictures_close(pictures);
}

static void test_picture_over_the_budget_is_still_drawn(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    pictures_get(pictures, RED, 1, 6000, 4300); // 103 million bytes
    assert_true(pictures_step(pictures));
    assert_non_null(pictures_get(pictures, RED, 1, 6000, 4300));
    pictures_prefetch(pictures, BOTH, 2); // would push it out
    assert_int_equal(reads, 1);
    pictures_close(pictures);
}

static void test_nothing_is_asked_of_an_empty_picture(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    assert_null(pictures_get(pictures, RED, 0, 10, 10));
    assert_null(pictures_get(pictures, RED, 1, 0, 10));
    assert_int_equal(reads, 0);
    pictures_close(pictures);
}

// The thread's answer is waited for as an event, not by a clock.
static void test_thread_wakes_the_window_with_a_picture(void **state)
{
    (void)state;
    assert_int_equal(SDL_InitSubSystem(SDL_INIT_EVENTS), 0);
    Uint32 wake = SDL_RegisterEvents(1);
    Pictures *pictures = open_pictures(true, wake);
    assert_true(pictures_threaded(pictures));
    assert_null(pictures_get(pictures, BOTH, 2, 120, 100));
    SDL_Event event = {0};
    while (event.type != wake)
        assert_true(SDL_WaitEvent(&event));
    SDL_Surface *surface = pictures_get(pictures, BOTH, 2, 120, 100);
    assert_int_equal(pixel_at(surface, 10, 50) & 0xFFFFFF, 0x0000FF);
    pictures_close(pictures);
    SDL_QuitSubSystem(SDL_INIT_EVENTS);
}

static void test_no_picture_is_begun_while_they_are_held(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    pictures_pause(pictures, true);
    assert_null(pictures_get(pictures, RED, 1, 60, 50));
    assert_false(pictures_step(pictures));
    pictures_pause(pictures, false);
    assert_true(pictures_step(pictures));
    assert_non_null(pictures_get(pictures, RED, 1, 60, 50));
    pictures_close(pictures);
}

// A thread that was held is told when it may go on.
static void test_a_held_thread_goes_on_when_it_is_let_go(void **state)
{
    (void)state;
    assert_int_equal(SDL_InitSubSystem(SDL_INIT_EVENTS), 0);
    Uint32 wake = SDL_RegisterEvents(1);
    Pictures *pictures = open_pictures(true, wake);
    pictures_pause(pictures, true);
    assert_null(pictures_get(pictures, RED, 1, 60, 50));
    assert_null(pictures_get(pictures, BOTH, 2, 60, 50));
    pictures_pause(pictures, false);
    SDL_Event event = {0};
    for (int woken = 0; woken < 2; woken += event.type == wake)
        assert_true(SDL_WaitEvent(&event));
    assert_non_null(pictures_get(pictures, RED, 1, 60, 50));
    assert_non_null(pictures_get(pictures, BOTH, 2, 60, 50));
    pictures_close(pictures);
    SDL_QuitSubSystem(SDL_INIT_EVENTS);
}

// The pixels of what made room are used again, and nothing of it is left where the next one is bare.
static void test_a_picture_on_old_pixels_shows_nothing_of_the_old_one(void **state)
{
    (void)state;
    const int w = 3600, h = 3000; // two fill the budget
    const Str left[] = {{"left.svg", 8}};
    Pictures *pictures = open_pictures(false, 0);
    pictures_get(pictures, RED, 1, w, h);
    assert_true(pictures_step(pictures));
    const SDL_Surface *old = pictures_get(pictures, RED, 1, w, h);
    pictures_get(pictures, BOTH, 2, w, h);
    assert_true(pictures_step(pictures));
    pictures_get(pictures, left, 1, w, h);
    assert_true(pictures_step(pictures));
    SDL_Surface *surface = pictures_get(pictures, left, 1, w, h);
    assert_ptr_equal(surface, old);
    assert_int_equal(pixel_at(surface, 10, h / 2) & 0xFFFFFF, 0x0000FF);
    assert_int_equal(pixel_at(surface, w - 10, h / 2) & 0xFFFFFF, GROUND & 0xFFFFFF);
    pictures_close(pictures);
}

static void test_closing_at_once_waits_for_the_thread(void **state)
{
    (void)state;
    for (int i = 0; i < 20; i++) {
        Pictures *pictures = open_pictures(true, 0);
        pictures_get(pictures, BOTH, 2, 240, 200);
        pictures_get(pictures, BOTH, 2, 120, 100); // drops the one that may be in work
        pictures_close(pictures);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layers_lie_over_one_another),
        cmocka_unit_test(test_missing_or_broken_layer_leaves_the_others),
        cmocka_unit_test(test_layer_that_is_too_much_to_draw_is_left_out),
        cmocka_unit_test(test_picture_without_a_good_layer_is_tried_once),
        cmocka_unit_test(test_what_is_on_show_is_drawn_before_what_is_ahead),
        cmocka_unit_test(test_other_size_is_shown_until_the_right_one_is_there),
        cmocka_unit_test(test_sizes_passed_through_are_not_drawn),
        cmocka_unit_test(test_old_pictures_make_room),
        cmocka_unit_test(test_picture_over_the_budget_is_still_drawn),
        cmocka_unit_test(test_nothing_is_asked_of_an_empty_picture),
        cmocka_unit_test(test_thread_wakes_the_window_with_a_picture),
        cmocka_unit_test(test_no_picture_is_begun_while_they_are_held),
        cmocka_unit_test(test_a_held_thread_goes_on_when_it_is_let_go),
        cmocka_unit_test(test_a_picture_on_old_pixels_shows_nothing_of_the_old_one),
        cmocka_unit_test(test_closing_at_once_waits_for_the_thread),
    };
    SDL_setenv("DISPLAY", "", 1); // with one, libdbus looks for a session, and leaks
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    SDL_Quit();
    return failed;
}
