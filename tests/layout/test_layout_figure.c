#include "support/support.h"

#include "support/frames.h"
#include "support/pages.h"

static const char *const NAMES[] = {"map", "steps", "hours", "counts"};

static void test_each_names_its_source_once_at_any_size(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(NAMES); i++)
        for (int w = 200; w <= 1400; w += 400) {
            Arena arena = {0};
            Str all =
                frame_words(&arena, frame(&arena, sample(NAMES[i]), w, 2000, 100));
            int n = 0;
            for (size_t at = 0; at < all.n; at++)
                n += str_starts(str_from(all, at), STR("Source:therecord"));
            assert_int_equal(n, 1);
            arena_free(&arena);
        }
}

static void test_the_other_charts_and_the_way_back_stay_in_view(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(NAMES); i++) {
        Arena arena = {0};
        DrawList *list = frame(&arena, sample(NAMES[i]), 1280, 720, 100);
        assert_false(frame_hit(list, "chart:gatherings")->scrolls);
        assert_false(frame_hit(list, "back")->scrolls);
        assert_true(frame_hit(list, "back")->rect.y < 20);     // in the bar
        list = frame(&arena, sample(NAMES[i]), 300, 240, 200); // no room for a strip
        assert_true(frame_hit(list, "back")->scrolls);
        arena_free(&arena);
    }
}

static void test_a_second_figure_stands_in_the_column(void **state)
{
    (void)state;
    Block blocks[2] = {
        {BLOCK_COUNTS, .label = STR("people")}, {BLOCK_COUNTS, .label = STR("tenge")}};
    const Page page = {PAGE_MAP, .blocks = blocks, .n_blocks = 2};
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    assert_true(frame_text(list, "people")->rect.x < 640);
    assert_true(frame_text(list, "tenge")->rect.x > 640);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_names_its_source_once_at_any_size),
        cmocka_unit_test(test_the_other_charts_and_the_way_back_stay_in_view),
        cmocka_unit_test(test_a_second_figure_stands_in_the_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
