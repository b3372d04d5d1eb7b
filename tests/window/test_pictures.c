#include "window/pictures_inner.h"

#include "support/picture.h"
#include "support/support.h"
#include "support/workers.h"

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
    {"gif.svg", "GIF89a"},
    {"wide.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 100\">"
        "<rect width=\"400\" height=\"100\" fill=\"#00ff00\"/>"
        "<rect x=\"300\" width=\"100\" height=\"100\" fill=\"#ff0000\"/></svg>"},
};
static const char *red_now; // what the file has become, or NULL
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
            bool other = red_now && i == 0;
            buf_add(out, str_of(other ? red_now : FILES[i].text));
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
static const Str HALF_THERE[] = {{"gone.svg", 8}, {"left.svg", 8}};
static const Str WIDE[] = {{"wide.svg", 8}};
static const Str BAD[] = {{"words.svg", 9}, {"red.svg", 7}};

static SDL_Surface *get(Pictures *pictures, const Str *layers, int n, int w, int h)
{
    return pictures_get(pictures, &(PictureWanted){layers, n, w, h, 0.5, 0.5});
}

static void prefetch(Pictures *pictures, const Str *layers, int n)
{
    pictures_prefetch(pictures,
        &(PictureWanted){.layers = layers, .n = n, .focus_x = 0.5, .focus_y = 0.5});
}

static void test_layers_lie_over_one_another(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    assert_null(get(pictures, BOTH, 2, 120, 100));
    assert_true(pictures_wait(pictures));
    assert_false(pictures_wait(pictures));
    SDL_Surface *surface = get(pictures, BOTH, 2, 120, 100);
    assert_int_equal(surface->w, 120);
    assert_int_equal(surface->h, 100);
    assert_int_equal(pixel_at(surface, 10, 50) & 0xFFFFFF, 0x0000FF);
    assert_int_equal(pixel_at(surface, 100, 50) & 0xFFFFFF, 0xFF0000);
    assert_int_equal(reads, 2); // asked for twice, read once
    pictures_close(pictures);
}

// A part of a picture could mislead: its alternative text stands in its place.
static void test_picture_with_a_missing_layer_is_broken(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    assert_null(get(pictures, HALF_THERE, 2, 120, 100));
    assert_false(pictures_wait(pictures));
    PictureInfo info = pictures_info(pictures, HALF_THERE, 2);
    assert_int_equal(info.state, PICTURE_BROKEN);
    assert_str(info.why, "layer \"gone.svg\": there is no such file");
    pictures_close(pictures);
}

static void test_a_broken_layer_is_named(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    assert_int_equal(pictures_info(pictures, BAD, 2).state, PICTURE_PENDING);
    assert_null(get(pictures, BAD, 2, 120, 100));
    assert_true(pictures_wait(pictures));
    assert_null(get(pictures, BAD, 2, 120, 100));
    PictureInfo info = pictures_info(pictures, BAD, 2);
    assert_int_equal(info.state, PICTURE_BROKEN);
    assert_str(
        info.why, "layer \"words.svg\": it is neither an SVG nor a PNG nor a JPEG");
    pictures_close(pictures);
}

static void test_broken_picture_is_tried_once_for_all_sizes(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    for (int i = 0; i < 3; i++) {
        assert_null(get(pictures, BAD, 2, 120 + i, 100));
        assert_int_equal(pictures_wait(pictures), i == 0);
    }
    prefetch(pictures, BAD, 2);
    assert_int_equal(reads, 2);
    pictures_close(pictures);
}

static void test_a_picture_keeps_its_proportions_and_tells_its_size(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    PictureWanted wanted = {WIDE, 1, 100, 100, 0.5, 0.5};
    pictures_get(pictures, &wanted);
    pictures_wait(pictures);
    SDL_Surface *surface = pictures_get(pictures, &wanted);
    assert_int_equal(pixel_at(surface, 1, 50) & 0xFFFFFF, 0x00FF00);
    assert_int_equal(pixel_at(surface, 98, 50) & 0xFFFFFF, 0x00FF00);
    PictureInfo info = pictures_info(pictures, WIDE, 1);
    assert_int_equal(info.state, PICTURE_READY);
    assert_true(info.size.w == 400 && info.size.h == 100);
    wanted.focus_x = 1; // another part of it, so drawn anew
    pictures_get(pictures, &wanted);
    assert_true(pictures_wait(pictures));
    surface = pictures_get(pictures, &wanted);
    assert_int_equal(pixel_at(surface, 1, 50) & 0xFFFFFF, 0xFF0000);
    pictures_close(pictures);
}

static void test_what_is_on_show_is_drawn_before_what_is_ahead(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    prefetch(pictures, RED, 1); // no size is known yet
    assert_int_equal(reads, 0);
    get(pictures, BOTH, 2, 60, 50);
    pictures_wait(pictures);
    prefetch(pictures, RED, 1);
    get(pictures, WIDE, 1, 60, 50);
    assert_true(pictures_wait(pictures));
    assert_non_null(get(pictures, WIDE, 1, 60, 50));
    assert_true(pictures_wait(pictures));
    assert_string_equal(order, "rlrw");
    assert_non_null(get(pictures, RED, 1, 60, 50)); // it was fetched ahead
    assert_int_equal(reads, 4);
    pictures_close(pictures);
}

static void test_other_size_is_shown_until_the_right_one_is_there(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    get(pictures, RED, 1, 60, 50);
    pictures_wait(pictures);
    assert_int_equal(get(pictures, RED, 1, 120, 100)->w, 60);
    pictures_wait(pictures);
    assert_int_equal(get(pictures, RED, 1, 120, 100)->w, 120);
    pictures_close(pictures);
}

static Uint32 middle(const SDL_Surface *surface)
{
    const Uint32 *row = (const Uint32 *)((const char *)surface->pixels +
                                         surface->pitch * (surface->h / 2));
    return row[surface->w / 2] & 0xFFFFFF;
}

static void test_a_file_that_has_changed_is_drawn_anew_and_others_are_not(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    get(pictures, RED, 1, 120, 100);
    assert_true(pictures_wait(pictures));
    get(pictures, WIDE, 1, 120, 100);
    assert_true(pictures_wait(pictures));
    assert_int_equal(middle(get(pictures, RED, 1, 120, 100)), 0xFF0000);
    pictures_reread(pictures); // nothing has changed
    assert_non_null(get(pictures, RED, 1, 120, 100));
    assert_true(pictures_whole(pictures));
    assert_false(pictures_wait(pictures));
    red_now = SVG("<rect width=\"1200\" height=\"1000\" fill=\"#00ff00\"/>");
    pictures_reread(pictures);
    assert_int_equal(middle(get(pictures, RED, 1, 120, 100)), 0xFF0000); // meanwhile
    assert_false(pictures_whole(pictures));
    assert_true(pictures_wait(pictures));
    assert_int_equal(middle(get(pictures, RED, 1, 120, 100)), 0x00FF00);
    assert_true(pictures_whole(pictures));
    assert_non_null(get(pictures, WIDE, 1, 120, 100));
    assert_false(pictures_wait(pictures));
    red_now = NULL;
    pictures_close(pictures);
}

static void test_a_picture_that_was_broken_is_drawn_when_it_is_mended(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    red_now = "no picture at all";
    get(pictures, RED, 1, 120, 100);
    assert_true(pictures_wait(pictures));
    assert_null(get(pictures, RED, 1, 120, 100));
    assert_int_equal(pictures_info(pictures, RED, 1).state, PICTURE_BROKEN);
    get(pictures, BOTH, 2, 120, 100); // waits, with the bytes of before
    red_now = NULL;
    pictures_reread(pictures);
    get(pictures, RED, 1, 120, 100);
    assert_true(pictures_wait(pictures));
    assert_int_equal(middle(get(pictures, RED, 1, 120, 100)), 0xFF0000);
    assert_false(pictures_wait(pictures));
    pictures_close(pictures);
}

static void test_sizes_passed_through_are_not_drawn(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    for (int w = 60; w < 600; w += 6)
        get(pictures, RED, 1, w, w * 5 / 6);
    int steps = 0;
    while (pictures_wait(pictures))
        steps++;
    assert_int_equal(steps, 1);
    assert_int_equal(get(pictures, RED, 1, 594, 495)->w, 594);
    pictures_close(pictures);
}

static void test_old_pictures_make_room(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    for (int i = 0; i < 3 * PICTURES_KEPT; i++) {
        get(pictures, RED, 1, 60 + 6 * i, 50 + 5 * i);
        pictures_wait(pictures);
    }
    int before = reads;
    int last = 3 * PICTURES_KEPT - 1;
    assert_non_null(get(pictures, RED, 1, 60 + 6 * last, 50 + 5 * last));
    assert_int_equal(reads, before);
    get(pictures, RED, 1, 60, 50); // long gone
    assert_int_equal(reads, before + 1);
    pictures_close(pictures);
}

static void test_picture_over_the_budget_is_still_drawn(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    get(pictures, RED, 1, 6000, 4300); // 103 million bytes
    assert_true(pictures_wait(pictures));
    assert_non_null(get(pictures, RED, 1, 6000, 4300));
    prefetch(pictures, BOTH, 2); // would push it out
    assert_int_equal(reads, 1);
    pictures_close(pictures);
}

static void test_nothing_is_asked_of_an_empty_picture(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    assert_null(get(pictures, RED, 0, 10, 10));
    assert_null(get(pictures, RED, 1, 0, 10));
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
    assert_null(get(pictures, BOTH, 2, 120, 100));
    SDL_Event event = {0};
    while (event.type != wake)
        assert_true(SDL_WaitEvent(&event));
    SDL_Surface *surface = get(pictures, BOTH, 2, 120, 100);
    assert_int_equal(pixel_at(surface, 10, 50) & 0xFFFFFF, 0x0000FF);
    pictures_close(pictures);
    SDL_QuitSubSystem(SDL_INIT_EVENTS);
}

// In a browser their files come after the first words.
static void test_nothing_is_read_before_the_files_are_there(void **state)
{
    (void)state;
    reads = 0;
    PicturesSetup setup = {.read = read_file, .ground = GROUND, .absent = true};
    Pictures *pictures = pictures_open(&setup);
    assert_null(get(pictures, HALF_THERE, 2, 60, 50));
    prefetch(pictures, RED, 1);
    assert_false(pictures_wait(pictures));
    assert_int_equal(reads, 0);
    assert_int_equal(pictures_info(pictures, HALF_THERE, 2).state, PICTURE_PENDING);
    pictures_came(pictures);
    assert_null(get(pictures, HALF_THERE, 2, 60, 50));
    assert_int_equal(pictures_info(pictures, HALF_THERE, 2).state, PICTURE_BROKEN);
    prefetch(pictures, RED, 1);
    assert_true(pictures_wait(pictures));
    assert_non_null(get(pictures, RED, 1, 60, 50));
    pictures_close(pictures);
}

static void test_no_picture_is_begun_while_they_are_held(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    pictures_pause(pictures, true);
    assert_null(get(pictures, RED, 1, 60, 50));
    assert_false(pictures_wait(pictures));
    pictures_pause(pictures, false);
    assert_true(pictures_wait(pictures));
    assert_non_null(get(pictures, RED, 1, 60, 50));
    pictures_close(pictures);
}

// The thread has started its worker, and has let go of the lock to wait for what there is to do.
static void await_rest(Pictures *pictures)
{
    for (bool rests = false; !rests; SDL_Delay(0)) {
        SDL_LockMutex(pictures->lock);
        rests = pictures->server.server.worker && !pictures->starting;
        SDL_UnlockMutex(pictures->lock);
    }
}

// A thread that was held is told when it may go on.
static void test_a_held_thread_goes_on_when_it_is_let_go(void **state)
{
    (void)state;
    assert_int_equal(SDL_InitSubSystem(SDL_INIT_EVENTS), 0);
    Uint32 wake = SDL_RegisterEvents(1);
    Pictures *pictures = open_pictures(true, wake);
    pictures_pause(pictures, true);
    assert_null(get(pictures, RED, 1, 60, 50));
    assert_null(get(pictures, BOTH, 2, 60, 50));
    await_rest(pictures);
    pictures_pause(pictures, false);
    SDL_Event event = {0};
    for (int woken = 0; woken < 2; woken += event.type == wake)
        assert_true(SDL_WaitEvent(&event));
    assert_non_null(get(pictures, RED, 1, 60, 50));
    assert_non_null(get(pictures, BOTH, 2, 60, 50));
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
    get(pictures, RED, 1, w, h);
    assert_true(pictures_wait(pictures));
    const SDL_Surface *old = get(pictures, RED, 1, w, h);
    get(pictures, BOTH, 2, w, h);
    assert_true(pictures_wait(pictures));
    get(pictures, left, 1, w, h);
    assert_true(pictures_wait(pictures));
    SDL_Surface *surface = get(pictures, left, 1, w, h);
    assert_ptr_equal(surface, old);
    assert_int_equal(pixel_at(surface, 10, h / 2) & 0xFFFFFF, 0x0000FF);
    assert_int_equal(pixel_at(surface, w - 10, h / 2) & 0xFFFFFF, GROUND & 0xFFFFFF);
    pictures_close(pictures);
}

static void test_closing_at_once_ends_what_is_drawn(void **state)
{
    (void)state;
    for (int i = 0; i < 20; i++) {
        Pictures *pictures = open_pictures(true, 0);
        get(pictures, BOTH, 2, 240, 200);
        get(pictures, BOTH, 2, 120, 100); // drops the one that may be in work
        pictures_close(pictures);
    }
}

// The worker of the first never answers: leaving does not wait for it, and the test would hang.
static void test_closing_does_not_wait_for_a_picture_that_never_ends(void **state)
{
    (void)state;
    assert_int_equal(SDL_InitSubSystem(SDL_INIT_EVENTS), 0);
    PicturesSetup setup = {.read = read_file,
        .threaded = true,
        .program = WORKERS_PROGRAM,
        .argument = "busy"};
    Pictures *pictures = pictures_open(&setup);
    get(pictures, RED, 1, 60, 50);
    pictures_close(pictures);
    SDL_QuitSubSystem(SDL_INIT_EVENTS);
}

// A worker that answers with nonsense or dies costs its picture, and the next one is drawn by another.
static void test_a_lost_worker_is_replaced(void **state)
{
    (void)state;
    PicturesSetup setup = {
        .read = read_file, .program = WORKERS_PROGRAM, .argument = "exit:7"};
    Pictures *pictures = pictures_open(&setup);
    get(pictures, RED, 1, 60, 50);
    assert_true(pictures_wait(pictures));
    assert_str(pictures_info(pictures, RED, 1).why,
        "drawing it takes too much memory, or broke what draws it (exit code 7)");
    get(pictures, BOTH, 2, 60, 50);
    assert_true(pictures_wait(pictures));
    assert_int_equal(pictures_info(pictures, BOTH, 2).state, PICTURE_BROKEN);
    pictures_close(pictures);
}

// --- without a thread, and without waiting --------------------------------------------------------

static void step_until_changed(Pictures *pictures)
{
    while (!pictures_step(pictures))
        workers_nap();
}

static void test_without_a_thread_nobody_waits_for_a_picture(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    assert_false(pictures_step(pictures)); // there is nothing to do
    assert_null(get(pictures, BOTH, 2, 120, 100));
    assert_null(get(pictures, RED, 1, 120, 100));
    assert_false(pictures_busy(pictures));
    step_until_changed(pictures);         // what is on show
    assert_true(pictures_busy(pictures)); // and the next has begun
    assert_non_null(get(pictures, RED, 1, 120, 100));
    assert_null(get(pictures, BOTH, 2, 120, 100));
    step_until_changed(pictures);
    assert_false(pictures_busy(pictures));
    SDL_Surface *surface = get(pictures, BOTH, 2, 120, 100);
    assert_int_equal(pixel_at(surface, 10, 50) & 0xFFFFFF, 0x0000FF);
    assert_false(pictures_step(pictures));
    pictures_close(pictures);
}

static Pictures *open_with(const char *argument)
{
    return pictures_open(&(PicturesSetup){
        .read = read_file, .program = WORKERS_PROGRAM, .argument = argument});
}

static void test_a_late_worker_changes_nothing_until_it_answers(void **state)
{
    (void)state;
    Pictures *pictures = open_with("reply-after:300");
    assert_null(get(pictures, RED, 1, 60, 50));
    assert_false(pictures_step(pictures));
    assert_true(pictures_busy(pictures));
    assert_false(pictures_step(pictures));
    assert_int_equal(pictures_info(pictures, RED, 1).state, PICTURE_PENDING);
    step_until_changed(pictures);
    assert_str(
        pictures_info(pictures, RED, 1).why, "it made what draws it answer nonsense");
    pictures_close(pictures);
}

static void test_without_a_thread_closing_does_not_wait_either(void **state)
{
    (void)state;
    Pictures *pictures = open_with("busy");
    get(pictures, RED, 1, 60, 50);
    get(pictures, BOTH, 2, 60, 50);
    assert_false(pictures_step(pictures));
    assert_true(pictures_busy(pictures));
    pictures_close(pictures);
    pictures_close(open_pictures(false, 0)); // nor where nothing was asked for
}

// The window was pulled to another size while it was drawn.
static void test_a_picture_that_nobody_wants_any_more_is_thrown_away(void **state)
{
    (void)state;
    Pictures *pictures = open_pictures(false, 0);
    get(pictures, RED, 1, 60, 50);
    assert_false(pictures_step(pictures));
    get(pictures, RED, 1, 120, 100);
    pictures_reread(pictures);
    get(pictures, RED, 1, 120, 100);
    step_until_changed(pictures);
    assert_true(pictures_busy(pictures));
    assert_null(get(pictures, RED, 1, 120, 100));
    step_until_changed(pictures);
    assert_int_equal(get(pictures, RED, 1, 120, 100)->w, 120);
    assert_false(pictures_busy(pictures));
    pictures_close(pictures);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layers_lie_over_one_another),
        cmocka_unit_test(test_picture_with_a_missing_layer_is_broken),
        cmocka_unit_test(test_a_broken_layer_is_named),
        cmocka_unit_test(test_broken_picture_is_tried_once_for_all_sizes),
        cmocka_unit_test(test_a_picture_keeps_its_proportions_and_tells_its_size),
        cmocka_unit_test(test_what_is_on_show_is_drawn_before_what_is_ahead),
        cmocka_unit_test(test_other_size_is_shown_until_the_right_one_is_there),
        cmocka_unit_test(test_a_file_that_has_changed_is_drawn_anew_and_others_are_not),
        cmocka_unit_test(test_a_picture_that_was_broken_is_drawn_when_it_is_mended),
        cmocka_unit_test(test_sizes_passed_through_are_not_drawn),
        cmocka_unit_test(test_old_pictures_make_room),
        cmocka_unit_test(test_picture_over_the_budget_is_still_drawn),
        cmocka_unit_test(test_nothing_is_asked_of_an_empty_picture),
        cmocka_unit_test(test_thread_wakes_the_window_with_a_picture),
        cmocka_unit_test(test_nothing_is_read_before_the_files_are_there),
        cmocka_unit_test(test_no_picture_is_begun_while_they_are_held),
        cmocka_unit_test(test_a_held_thread_goes_on_when_it_is_let_go),
        cmocka_unit_test(test_a_picture_on_old_pixels_shows_nothing_of_the_old_one),
        cmocka_unit_test(test_closing_at_once_ends_what_is_drawn),
        cmocka_unit_test(test_closing_does_not_wait_for_a_picture_that_never_ends),
        cmocka_unit_test(test_a_lost_worker_is_replaced),
        cmocka_unit_test(test_without_a_thread_nobody_waits_for_a_picture),
        cmocka_unit_test(test_a_late_worker_changes_nothing_until_it_answers),
        cmocka_unit_test(test_without_a_thread_closing_does_not_wait_either),
        cmocka_unit_test(test_a_picture_that_nobody_wants_any_more_is_thrown_away),
    };
    SDL_setenv("DISPLAY", "", 1); // with one, libdbus looks for a session, and leaks
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    SDL_Quit();
    return failed;
}
