#include "layout/layout_flaps.h"

#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/support.h"

static const Rect PANE = {0, 0, 400, 300};
static const FlapWords PRICE = {
    {"60", 2}, {"120", 3}, 100, {100, 90, 150, 120}, 0xFFF2C46Du};

static int flaps_of(const DrawList *list, const char *letter)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += list->cmds[i].kind == DRAW_FLAP &&
             str_eq(list->cmds[i].text, str_of(letter));
    return n;
}

// The letters that stand whole, from left to right, at a time.
static Str whole_at(ContextFixture *f, const FlapWords *words, int done)
{
    LayoutContext *lc = context_open(f);
    Buf out = {0};
    assert_true(layout_flaps(lc, words, PANE, done));
    for (int i = 0; i < f->list.n; i++)
        if (f->list.cmds[i].kind == DRAW_FLAP && f->list.cmds[i].part.h == words->at.h)
            buf_add(&out, f->list.cmds[i].text);
    Str whole = arena_str(&f->arena, buf_str(&out));
    buf_free(&out);
    return whole;
}

static void test_it_goes_from_the_first_words_to_the_last(void **state)
{
    (void)state;
    static const struct {
        int done;
        const char *whole;
    } times[] = {
        {0, "60"}, {249, "60"}, {400, "60"}, {600, "0"}, {800, "10"}, {1000, "120"}};
    for (int i = 0; i < COUNT_OF(times); i++) {
        ContextFixture f;
        assert_str(whole_at(&f, &PRICE, times[i].done), times[i].whole);
        arena_free(&f.arena);
    }
}

static void test_a_letter_that_stays_does_not_turn(void **state)
{
    (void)state;
    for (int done = 0; done <= 1000; done += 50) {
        ContextFixture f;
        LayoutContext *lc = context_open(&f);
        assert_true(layout_flaps(lc, &PRICE, PANE, done));
        assert_int_equal(flaps_of(&f.list, "0"), 1);
        arena_free(&f.arena);
    }
}

// Each row of a cell shows one leaf: no two parts lie over each other, and none leaves its cell.
static void test_leaves_share_their_cell(void **state)
{
    (void)state;
    for (int done = 0; done <= 1000; done += 10) {
        ContextFixture f;
        LayoutContext *lc = context_open(&f);
        assert_true(layout_flaps(lc, &PRICE, PANE, done));
        for (int i = 0; i < f.list.n; i++) {
            const DrawCmd *a = &f.list.cmds[i];
            if (a->kind != DRAW_FLAP) continue;
            assert_true(a->amount > 0 && a->amount <= 1);
            assert_true(a->part.y >= 90 && a->part.y + a->part.h <= 210);
            for (int k = i + 1; k < f.list.n; k++)
                if (f.list.cmds[k].kind == DRAW_FLAP)
                    assert_false(rect_intersects(a->part, f.list.cmds[k].part));
        }
        arena_free(&f.arena);
    }
}

static void test_what_cannot_turn_stands(void **state)
{
    (void)state;
    static const struct {
        const char *from, *to;
        bool turns;
    } sides[] = {{"120", "60", true},
        {"\xD0\x94\xD0\xB0", "\xD0\x9D\xD0\xB5\xD1\x82", true}, {"", "120", false},
        {"1234567890123", "1", false}, {"e\xCC\x81", "e", false},
        {"\xD7\x90", "1", false},
        {"123456789", "1", false}}; // the last is cut by the pane
    for (int i = 0; i < COUNT_OF(sides); i++) {
        ContextFixture f;
        LayoutContext *lc = context_open(&f);
        FlapWords words = PRICE;
        words.from = str_of(sides[i].from);
        words.to = str_of(sides[i].to);
        assert_int_equal(layout_flaps(lc, &words, PANE, 500), sides[i].turns);
        assert_int_equal(f.list.n > 0, sides[i].turns);
        arena_free(&f.arena);
    }
}

static void test_it_is_drawn_as_it_was(void **state)
{
    (void)state;
    static const int times[] = {0, 450, 600, 900, 1000};
    ContextFixture f;
    LayoutContext *lc = context_open(&f);
    for (int i = 0; i < COUNT_OF(times); i++)
        assert_true(layout_flaps(lc, &PRICE, PANE, times[i]));
    Buf dump = {0};
    draw_dump(&f.list, &dump);
    assert_text_file(buf_str(&dump), "layout/golden/flaps.txt");
    buf_free(&dump);
    arena_free(&f.arena);
}

static Page page_of(Block *picture, Item *item)
{
    *item =
        (Item){.text = STR("120"), .note = STR("60"), .x = 0.5, .y = 0.5, .size = 0.1};
    *picture = (Block){BLOCK_PICTURE, .id = STR("sign"), .x = 0.5, .y = 0.5,
        .items = item, .n_items = 1};
    return (Page){PAGE_SCENE, .blocks = picture, .n_blocks = 1};
}

static void test_a_picture_turns_its_words_only_while_they_have_a_way_to_go(
    void **state)
{
    (void)state;
    Arena arena = {0};
    Item item;
    Block picture;
    Page page = page_of(&picture, &item);
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view = {.w = 1200, .h = 1000, .density = 1, .flip = 1000};
    DrawList *list = layout_page(&arena, &page, &settings, &view, &measurer);
    assert_int_equal(flaps_of(list, "6"), 1);
    assert_null(frame_text(list, "120"));
    view.flip = 0;
    list = layout_page(&arena, &page, &settings, &view, &measurer);
    assert_int_equal(frame_count(list, DRAW_FLAP), 0);
    assert_non_null(frame_text(list, "120"));
    view.flip = 500; // words without others stand while those beside them turn
    item.note = (Str){0};
    list = layout_page(&arena, &page, &settings, &view, &measurer);
    assert_non_null(frame_text(list, "120"));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_goes_from_the_first_words_to_the_last),
        cmocka_unit_test(test_a_letter_that_stays_does_not_turn),
        cmocka_unit_test(test_leaves_share_their_cell),
        cmocka_unit_test(test_what_cannot_turn_stands),
        cmocka_unit_test(test_it_is_drawn_as_it_was),
        cmocka_unit_test(
            test_a_picture_turns_its_words_only_while_they_have_a_way_to_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
