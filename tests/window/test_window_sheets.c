// The two sheets of a plate that part over a page, at sizes even and odd and at each time of their way: a hash of the
// pixels.
#include "window/window_inner.h"

#include "support/hash_lines.h"
#include "support/support.h"

static uint64_t time_now;
static uint64_t now(void) { return time_now; }

static void add_pixels(HashLines *hashes, const SDL_Surface *surface)
{
    for (int y = 0; y < surface->h; y++)
        buf_add(&hashes->said,
            (Str){(const char *)surface->pixels + (ptrdiff_t)y * surface->pitch,
                (size_t)surface->w * 4});
}

static SDL_Surface *striped(int w, int h, Uint32 colour)
{
    SDL_Surface *made = paint_surface(w, h);
    for (int x = 0; x < w; x += 3)
        SDL_FillRect(made, &(SDL_Rect){x, x % 7, 2, h}, colour + (Uint32)x * 0x010203u);
    return made;
}

static void test_sheets_part_as_they_did(void **state)
{
    (void)state;
    static const int sizes[][2] = {{40, 30}, {41, 31}, {97, 20}, {20, 97}, {2, 1}};
    HashLines hashes = {0};
    WindowSetup setup = {.now = now};
    Window w = {.setup = &setup, .parted_at = 1000};
    for (int i = 0; i < COUNT_OF(sizes); i++)
        for (int ms = 0; ms <= 440; ms += 40) {
            SDL_Surface *to = striped(sizes[i][0], sizes[i][1], 0xFF102030);
            w.input.density = i % 2 ? 1.5 : 0.5;
            w.sheets = striped(
                sizes[i][0] + (ms == 80), sizes[i][1] + (ms == 120), 0xFFE0A050);
            time_now = 1000 + (uint64_t)ms;
            window_plate_lay_sheets(&w, to);
            add_pixels(&hashes, to);
            window_plate_tick(&w);
            buf_addf(&hashes.said, "%d %d", w.sheets != NULL, w.dirty);
            window_plate_end(&w);
            window_plate_lay_sheets(&w, to);
            add_pixels(&hashes, to);
            SDL_FreeSurface(to);
            hash_lines_end(&hashes, "%dx%d after %d", sizes[i][0], sizes[i][1], ms);
        }
    assert_hash_lines(&hashes, "window/golden/sheets.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sheets_part_as_they_did),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
