// Every sample page with each block, item, action and field of it changed once: a hash of the draw lists by kind of
// block. QANTAR_SHOW="PAGE KIND" prints the last of those that its hash is of ("title heading").
#include "support/support.h"

#include "base/hash.h"
#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/page_edits.h"
#include "support/pages.h"

#include <stdlib.h>
#include <string.h>

#define STRIDE 3 // of the changes of a page, one of so many is drawn

typedef struct Hashed {
    const char *name, *what;
    uint64_t hash;
    int n, seen;
    Buf dump, out;
} Hashed;

static void end_hash(Hashed *hashed)
{
    const char *shown = getenv("QANTAR_SHOW");
    if (!hashed->what) return;
    size_t from = hashed->out.n;
    buf_addf(&hashed->out, "%s %s", hashed->name, hashed->what);
    if (shown && strcmp(shown, hashed->out.s + from) == 0)
        print_message("%s", hashed->dump.s);
    buf_addf(&hashed->out, " %d %08x\n", hashed->n, (unsigned)(hashed->hash >> 32));
    hashed->what = NULL, hashed->hash = HASH_START, hashed->n = 0;
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
    buf_clear(&hashed->dump);
    draw_dump(list, &hashed->dump);
    buf_addf(&hashed->dump, "%d high\n", list->content_height);
    hashed->hash = hash_add(hashed->hash, buf_str(&hashed->dump));
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
    Hashed hashed = {.hash = HASH_START};
    add_samples(&hashed, samples, n_samples);
    add_samples(&hashed, rare_samples, n_rare_samples);
    assert_text_file(buf_str(&hashed.out), "layout/golden/edits.txt");
    buf_free(&hashed.dump);
    buf_free(&hashed.out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_change_is_drawn_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
