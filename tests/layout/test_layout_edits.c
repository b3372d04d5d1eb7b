// Every sample page with each block, item, action and field of it changed once: a hash of the draw lists by kind of
// block.
#include "support/hash_lines.h"
#include "support/support.h"

#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/page_edits.h"
#include "support/pages.h"

#include <string.h>

#define STRIDE 3 // of the changes of a page, one of so many is drawn

typedef struct Hashed {
    const char *name, *what;
    int n, seen;
    HashLines hashes;
} Hashed;

static void end_hash(Hashed *hashed)
{
    if (!hashed->what) return;
    hash_lines_end(&hashed->hashes, "%s %s %d", hashed->name, hashed->what, hashed->n);
    hashed->what = NULL, hashed->n = 0;
}

// Every change is drawn in one window, the next in another.
static void look(void *ctx, const char *what, const Page *page)
{
    static const struct {
        int w, h, percent;
    } windows[] = {
        {1280, 720, 100}, {640, 360, 100}, {480, 800, 150}, {1280, 720, 200}};
    Hashed *hashed = ctx;
    Arena arena = {0};
    if (hashed->seen++ % STRIDE != 0) return;
    if (hashed->what && strcmp(hashed->what, what) != 0) end_hash(hashed);
    int i = hashed->n % COUNT_OF(windows);
    const DrawList *list =
        frame(&arena, page, windows[i].w, windows[i].h, windows[i].percent);
    draw_dump(list, &hashed->hashes.said);
    buf_addf(&hashed->hashes.said, "%d high\n", list->content_height);
    hashed->what = what, hashed->n++;
    arena_free(&arena);
}

static void add_samples(Hashed *hashed, const Sample *all, int n)
{
    for (int i = 0; i < n; i++) {
        hashed->name = all[i].name;
        page_edits(all[i].page, look, hashed);
        end_hash(hashed);
    }
}

static void test_each_change_is_drawn_as_it_was(void **state)
{
    (void)state;
    Hashed hashed = {0};
    add_samples(&hashed, samples, n_samples);
    add_samples(&hashed, rare_samples, n_rare_samples);
    assert_hash_lines(&hashed.hashes, "layout/golden/edits.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_change_is_drawn_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
