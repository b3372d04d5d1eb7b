// Which pictures of the pages to come are drawn ahead: the layers of one of them together.
#include "window/window_inner.h"

#include "support/scenario.h"
#include "support/support.h"
#include "tools/memory_store.h"

#define SVG                                                                            \
    "<svg xmlns='http://www.w3.org/2000/svg' width='160' height='90' "                 \
    "viewBox='0 0 160 90'><rect width='160' height='90' fill='#123456'/></svg>"

static const MemoryFile files[] = {
    {"scenario.lua",
        "scenario 't' { title='T', start='a' }\n"
        "picture 'hill' { alt='x', layers={ 'hill.back.svg', 'hill.front.svg' } }\n"
        "picture 'pump' { alt='x', layers={ 'pump.back.svg', 'pump.front.svg' } }\n"
        "picture 'lamp' { alt='x', layers='lamp.svg' }\n"
        "scene 'a' { picture='hill', text='x', choice 'b' { 'B', go='b' }, "
        "choice 'c' { 'C', go='c' }, choice 'e' { 'E', go='e' } }\n"
        "scene 'b' { picture='pump', text='x', choice 'd' { 'D', go='d' } }\n"
        "scene 'c' { picture='lamp', text='x', choice 'd' { 'D', go='d' } }\n"
        "scene 'e' { picture='lamp', text='x', choice 'd' { 'D', go='d' } }\n"
        "ending 'd' { text='x' }\n"},
    {"pictures/hill.back.svg", SVG},
    {"pictures/hill.front.svg", SVG},
    {"pictures/pump.back.svg", SVG},
    {"pictures/pump.front.svg", SVG},
    {"pictures/lamp.svg", SVG},
    {NULL, NULL},
};

static MemoryStore memory;
static Window window;
static int reads;

static bool read_layer(void *ctx, Str layer, Buf *out, Err *err)
{
    reads++;
    return pages_picture(ctx, layer, out, err);
}

static SDL_Surface *get(const char *first, const char *second)
{
    const Str layers[] = {str_of(first), second ? str_of(second) : (Str){0}};
    PictureWanted wanted = {layers, second ? 2 : 1, 160, 90, 0.5, 0.5};
    return pictures_get(window.pictures, &wanted);
}

static void draw_all(void)
{
    while (pictures_wait(window.pictures)) {
    }
}

static int open_all(void **state)
{
    (void)state;
    Err err = {0};
    PagesSetup setup = {
        .host = scenario_host(files), .store = memory_store_of(&memory), .seed = 3};
    window = (Window){.pages = pages_open(&setup, &err)};
    if (!window.pages) return -1;
    PicturesSetup pictures = {.ctx = window.pages, .read = read_layer};
    window.pictures = pictures_open(&pictures);
    get("hill.back.svg", "hill.front.svg"); // the size of those to come
    draw_all();
    reads = 0;
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    pictures_close(window.pictures);
    pages_close(window.pages);
    memory_store_free(&memory);
    SDL_Quit();
    return 0;
}

static void test_nothing_is_drawn_ahead_of_the_title(void **state)
{
    (void)state;
    window_prefetch(&window);
    draw_all();
    assert_int_equal(reads, 0);
}

static void test_each_picture_that_a_choice_leads_to_is_drawn(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(pages_act(window.pages, STR("begin"), (Str){0}, &err));
    window_prefetch(&window);
    draw_all();
    assert_int_equal(reads, 3);
    SDL_Surface *pump = get("pump.back.svg", "pump.front.svg");
    assert_true(pump && pump->w == 160);
    SDL_Surface *lamp = get("lamp.svg", NULL);
    assert_true(lamp && lamp->w == 160);
    assert_false(pictures_wait(window.pictures)); // they were ready
    window_prefetch(&window);
    draw_all();
    assert_int_equal(reads, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_is_drawn_ahead_of_the_title),
        cmocka_unit_test(test_each_picture_that_a_choice_leads_to_is_drawn),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
