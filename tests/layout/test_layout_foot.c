#include "layout/layout_foot.h"

#include "support/frames.h"
#include "support/pages.h"
#include "support/support.h"

static LayoutContext *open_foot(ContextFixture *f, const char *name, int w, int h)
{
    LayoutContext *lc = context_open(f);
    f->page = *sample(name);
    f->view = (View){.w = w, .h = h, .density = 1};
    lc->size.pad = 30;
    lc->w = w;
    return lc;
}

static int height_of(const char *name, int w, int h)
{
    ContextFixture f;
    int foot = layout_foot_height(open_foot(&f, name, w, h));
    assert_int_equal(f.list.n, 0); // is only measured
    assert_int_equal(f.list.n_hits, 0);
    arena_free(&f.arena);
    return foot;
}

static void test_pages_of_the_play_have_a_foot_and_others_have_none(void **state)
{
    (void)state;
    assert_true(height_of("scene", 1280, 720) >= 40);
    assert_true(height_of("check", 1280, 720) >= 40);
    assert_true(height_of("rail", 1280, 720) >= 40);
    assert_int_equal(height_of("title", 1280, 720), 0);
    assert_int_equal(height_of("notebook", 1280, 720), 0);
    assert_int_equal(height_of("error", 1280, 720), 0);
}

static void test_it_takes_a_quarter_of_a_window_at_most(void **state)
{
    (void)state;
    for (int h = 40; h < 800; h += 20) {
        int foot = height_of("scene", 1280, h);
        assert_true(foot * 4 <= h);
        if (h >= 400) assert_true(foot > 0);
    }
    assert_int_equal(height_of("scene", 1280, 100), 0);
}

// In a window that is higher than wide the chain has a row of its own.
static void test_the_chain_stands_beside_the_links_or_above_them(void **state)
{
    (void)state;
    int wide = height_of("scene", 1280, 720), high = height_of("scene", 500, 1200);
    assert_true(high > wide);
    ContextFixture f;
    LayoutContext *lc = open_foot(&f, "scene", 1280, 720);
    layout_foot(lc, (Rect){0, 720 - wide, 1280, wide});
    const Hit *notebook = frame_hit(&f.list, "notebook"),
              *menu = frame_hit(&f.list, "menu");
    assert_true(notebook && menu && menu->rect.x > notebook->rect.x);
    assert_true(notebook->rect.x > 640);
    for (int i = 0; i < f.list.n_hits; i++) {
        Rect r = f.list.hits[i].rect;
        assert_true(r.y >= 720 - wide && r.y + r.h <= 720 && r.x + r.w <= 1280);
    }
    assert_int_equal(f.list.cmds[0].colour, layout_colour(lc, ROLE_OVERLAY));
    assert_int_equal(f.list.cmds[0].rect.w, 1280);
    assert_int_equal(lc->text_colour, ROLE_TEXT); // as it was
    assert_int_equal(lc->soft_colour, ROLE_TEXT_SOFT);
    arena_free(&f.arena);
}

static void test_without_room_nothing_is_drawn(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_foot(&f, "scene", 1280, 100);
    layout_foot(lc, (Rect){0, 0, 1280, 100});
    assert_int_equal(f.list.n, 0);
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages_of_the_play_have_a_foot_and_others_have_none),
        cmocka_unit_test(test_it_takes_a_quarter_of_a_window_at_most),
        cmocka_unit_test(test_the_chain_stands_beside_the_links_or_above_them),
        cmocka_unit_test(test_without_room_nothing_is_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
