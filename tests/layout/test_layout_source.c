#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"

static const Item rows[] = {{.label = {"Who says so", 11}, .text = {"A clerk", 7}},
    {.id = {"reported", 8},
        .value = 1,
        .label = {"2 January", 9},
        .text = {"Reported", 8}},
    {.id = {"withdrawn", 9},
        .value = 1,
        .label = {"4 January", 9},
        .text = {"Withdrawn", 9},
        .note = {"Taken back.", 11},
        .state = ITEM_HERE}};

static DrawList *card_frame(Arena *arena, int w, int percent)
{
    Block *card = arena_new(arena, Block);
    *card = (Block){.kind = BLOCK_SOURCE,
        .id = STR("sheet"),
        .label = STR("A typed sheet"),
        .note = STR("2 January 2022"),
        .status = STR("withdrawn"),
        .status_word = STR("Withdrawn"),
        .items = rows,
        .n_items = 3};
    Page *page = arena_new(arena, Page);
    *page = (Page){.kind = PAGE_NOTEBOOK, .blocks = card, .n_blocks = 1};
    return frame(arena, page, w, 720, percent);
}

static int count_shapes(const DrawList *list, Shape shape)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += list->cmds[i].kind == DRAW_SHAPE && list->cmds[i].shape == shape;
    return n;
}

static void test_each_standing_has_its_shape_and_its_word(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = card_frame(&arena, 1280, 100);
    assert_int_equal(count_shapes(list, SHAPE_RING), 2); // a stamp, and its row
    assert_int_equal(
        count_shapes(list, SHAPE_STRUCK), 2); // the stamp of now, and its row
    assert_non_null(frame_text(list, "Reported"));
    assert_non_null(frame_text(list, "4 January"));
    arena_free(&arena);
}

// A scene may be called "unknown"; its row in the contents has no sign of a status.
static void test_only_a_row_of_a_status_has_its_sign(void **state)
{
    (void)state;
    static const Item scenes[] = {
        {.id = {"unknown", 7}, .label = {"What is not known", 17}}};
    Arena arena = {0};
    Block table = {.kind = BLOCK_TABLE, .items = scenes, .n_items = 1};
    Page page = {.kind = PAGE_CONTENTS, .blocks = &table, .n_blocks = 1};
    assert_int_equal(
        count_shapes(frame(&arena, &page, 1280, 720, 100), SHAPE_SQUARE), 0);
    arena_free(&arena);
}

static void test_nothing_of_a_card_is_lost_in_a_small_window(void **state)
{
    (void)state;
    static const int widths[] = {320, 640, 1280};
    for (int i = 0; i < 3; i++)
        for (int percent = 100; percent <= 300; percent += 100) {
            Arena arena = {0};
            Str words = frame_words(&arena, card_frame(&arena, widths[i], percent));
            assert_true(has_words(words, STR("Atypedsheet")));
            assert_true(has_words(words, STR("Aclerk")));
            assert_true(has_words(words, STR("Takenback.")));
            arena_free(&arena);
        }
}

// Red lines that cross a text.
static int strikes(const DrawList *list, const DrawCmd *text)
{
    int n = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        int y = c->rect.y + c->rect.h / 2;
        n += c->kind == DRAW_LINE &&
             c->colour == theme_colour(THEME_PAPER, ROLE_FOCUS) &&
             c->rect.x <= text->rect.x &&
             c->rect.x + c->rect.w >= text->rect.x + text->rect.w && y > text->rect.y &&
             y < text->rect.y + text->rect.h;
    }
    return n;
}

static void test_an_old_stamp_is_struck_and_the_new_one_set_beside_it(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = card_frame(&arena, 1280, 100);
    const DrawCmd *old = frame_text(list, "Reported"),
                  *now = frame_text(list, "Withdrawn");
    assert_int_equal(strikes(list, old), 1);
    assert_int_equal(strikes(list, now), 0);
    assert_int_equal(old->rect.y, now->rect.y);
    assert_true(now->rect.x > old->rect.x + old->rect.w);
    arena_free(&arena);
}

static DrawList *thing_frame(Arena *arena, int form, const char *status, int w)
{
    Block *card = arena_new(arena, Block);
    *card = (Block){.kind = BLOCK_SOURCE,
        .label = STR("The count of 238"),
        .note = STR("2023"),
        .status = str_of(status),
        .status_word = STR("Word"),
        .min = form};
    Page *page = arena_new(arena, Page);
    *page = (Page){.kind = PAGE_NOTEBOOK, .blocks = card, .n_blocks = 1};
    return frame(arena, page, w, 720, 100);
}

static void test_each_form_is_a_drawing_and_a_word(void **state)
{
    (void)state;
    static const char *const words[] = {NULL, "Photograph", "Voice note", "Decree",
        "Printed page", "Ticker", "Slip", "Notes by hand", "Broadcast", "Measurement"};
    for (int form = 0; form < COUNT_OF(words); form++) {
        Arena arena = {0};
        DrawList *list = thing_frame(&arena, form, "claimed", 1280);
        assert_true(list->n > 12);
        if (words[form]) assert_non_null(frame_text(list, words[form]));
        list = thing_frame(&arena, form, "claimed", 300); // no room: the words alone
        assert_non_null(frame_text(list, "Word"));
        arena_free(&arena);
    }
}

static void test_a_slip_has_its_number_which_is_struck_when_it_was_withdrawn(
    void **state)
{
    (void)state;
    static const char *const statuses[] = {"confirmed", "withdrawn"};
    for (int i = 0; i < 2; i++) {
        Arena arena = {0};
        DrawList *list = thing_frame(&arena, 6, statuses[i], 1280);
        assert_int_equal(strikes(list, frame_text(list, "238")), i);
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_standing_has_its_shape_and_its_word),
        cmocka_unit_test(test_only_a_row_of_a_status_has_its_sign),
        cmocka_unit_test(test_nothing_of_a_card_is_lost_in_a_small_window),
        cmocka_unit_test(test_an_old_stamp_is_struck_and_the_new_one_set_beside_it),
        cmocka_unit_test(test_each_form_is_a_drawing_and_a_word),
        cmocka_unit_test(
            test_a_slip_has_its_number_which_is_struck_when_it_was_withdrawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
