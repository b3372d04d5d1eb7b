#include "support/support.h"

#include "layout/layout_text.h"
#include "support/frames.h"

static void test_text_moves_the_cursor_by_its_lines(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    layout_plain(lc, style_reading(lc), STR("one two three four five six"));
    assert_int_equal(d.list.n, 2); // 27 letters of 10 pixels in 200
    assert_int_equal(lc->y, 2 * 30);
    assert_int_equal(d.list.cmds[1].rect.y - d.list.cmds[0].rect.y, 30);
    arena_free(&d.arena);
}

static void test_faces_of_one_line_share_their_baseline(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    layout_marked(lc, style_reading(lc), STR("a **b** *c*"));
    assert_int_equal(d.list.n, 4); // "a ", "b", " ", "c"
    assert_int_equal(d.list.cmds[1].face, FACE_READ_BOLD);
    assert_int_equal(d.list.cmds[3].face, FACE_READ_ITALIC);
    for (int i = 1; i < d.list.n; i++)
        assert_int_equal(d.list.cmds[i].rect.y, d.list.cmds[0].rect.y);
    arena_free(&d.arena);
}

static void test_a_space_beside_another_face_is_a_little_wider(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    layout_marked(lc, style_reading(lc), STR("a **b** c"));
    const DrawCmd *a = &d.list.cmds[0], *b = &d.list.cmds[1], *c = &d.list.cmds[2];
    assert_int_equal(b->rect.x, 21 + 1); // "a " is 21 wide
    assert_int_equal(a->rect.x + a->rect.w, b->rect.x);
    assert_int_equal(c->rect.x, b->rect.x + b->rect.w + 1);
    d.list.n = 0;
    layout_plain(lc, style_reading(lc), STR("a b c"));
    assert_int_equal(d.list.cmds[0].rect.w, 54);
    arena_free(&d.arena);
}

static void test_wide_spacing_parts_letters_and_words(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    d.settings.wide_spacing = true;
    layout_plain(lc, style_reading(lc), STR("ab cd"));
    assert_int_equal(d.list.n, 2);               // word by word
    assert_int_equal(d.list.cmds[0].spacing, 2); // 0.12 em
    // "ab" is 21 wide and 4 for its gaps, the space 10 and 2, and 3 for the gap between words.
    assert_int_equal(d.list.cmds[1].rect.x, 25 + 12 + 3);
    arena_free(&d.arena);
}

static void test_a_paragraph_from_right_to_left_begins_at_the_right_edge(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    lc->x = 7;
    layout_plain(lc, style_reading(lc), STR("אב גד\nab"));
    const DrawCmd *right = &d.list.cmds[0], *left = &d.list.cmds[1];
    assert_int_equal(right->rect.x + right->rect.w, 7 + 200);
    assert_int_equal(left->rect.x, 7);
    d.list.n = 0;
    TextLayout set =
        text_shrink(text_plain(lc, style_reading(lc), STR("אבגדה\nא"), 200));
    text_draw(lc, &set, 30, 0); // in a frame no wider than its words
    assert_int_equal(d.list.cmds[0].rect.x, 30);
    assert_int_equal(
        d.list.cmds[1].rect.x + d.list.cmds[1].rect.w, 30 + set.flow.width);
    arena_free(&d.arena);
}

static void test_a_term_in_two_directions_is_one_stop_where_its_words_stand(
    void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    layout_marked(lc, style_reading(lc), STR("אב [גד 12|gas] הו"));
    assert_int_equal(d.list.n_hits, 2);
    assert_int_equal(d.list.hits[0].order, d.list.hits[1].order);
    const DrawCmd *words = frame_text(&d.list, "גד "),
                  *number = frame_text(&d.list, "12");
    assert_int_equal(d.list.hits[0].rect.x, words->rect.x);
    assert_int_equal(d.list.hits[0].rect.w, words->rect.w);
    assert_int_equal(d.list.hits[1].rect.x, number->rect.x);
    assert_true(
        number->rect.x < words->rect.x); // it is read later, and stands further left
    layout_marked(lc, style_reading(lc), STR("[אב|gas] [גד|gas]"));
    assert_int_equal(d.list.n_hits, 4);
    assert_int_not_equal(d.list.hits[2].order, d.list.hits[3].order);
    arena_free(&d.arena);
}

static void test_wide_words_from_right_to_left_meet_no_neighbour(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    d.settings.wide_spacing = true;
    lc->w = 1000;
    layout_marked(lc, style_reading(lc), STR("אב (גד) הו **זח** 12 ab ט"));
    assert_int_equal(d.list.n, 9);
    for (int i = 0; i < d.list.n; i++)
        for (int j = 0; j < i; j++)
            assert_false(rect_intersects(d.list.cmds[i].rect, d.list.cmds[j].rect));
    assert_int_equal(d.list.cmds[0].rect.x + d.list.cmds[0].rect.w, 1000);
    arena_free(&d.arena);
}

static void test_a_stranger_beside_our_words_turns_none_of_them(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    Run runs[] = {{.text = text_isolated(lc, STR("\u202E\u2067evil"))},
        {.text = STR(" 12 · ")}, {.text = text_isolated(lc, STR("אב"))},
        {.text = STR(" ours")}};
    TextLayout set = text_runs(lc, style_reading(lc), (Runs){runs, 4}, 1000);
    int x = -1;
    for (int i = 0; i < set.flow.lines[0].n; i++) {
        assert_true(set.flow.lines[0].pieces[i].x > x); // each where it is read
        x = set.flow.lines[0].pieces[i].x;
    }
    assert_false(set.flow.lines[0].rtl);
    Run own[] = {{.text = text_isolated_first(lc, STR("אב"))}, {.text = STR(", ")},
        {.text = text_isolated(lc, STR("12 years"))}};
    set = text_runs(lc, style_reading(lc), (Runs){own, 3}, 1000);
    assert_true(set.flow.lines[0].rtl);
    arena_free(&d.arena);
}

static void test_a_width_is_the_same_however_its_words_stand(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    int plain = text_width(lc, style_reading(lc), STR("ab 12"));
    assert_in_range(
        text_width(lc, style_reading(lc), STR("אב 12")), plain - 1, plain + 1);
    arena_free(&d.arena);
}

static void test_terms_inside_something_to_take_are_plain_words(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    lc->plain_terms = true;
    layout_marked(lc, style_reading(lc), STR("the [price|gas]"));
    assert_int_equal(d.list.n_hits, 0);
    lc->plain_terms = false;
    layout_marked(lc, style_reading(lc), STR("the [price|gas]"));
    assert_int_equal(d.list.n_hits, 1);
    arena_free(&d.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_moves_the_cursor_by_its_lines),
        cmocka_unit_test(test_faces_of_one_line_share_their_baseline),
        cmocka_unit_test(test_a_space_beside_another_face_is_a_little_wider),
        cmocka_unit_test(test_wide_spacing_parts_letters_and_words),
        cmocka_unit_test(test_a_paragraph_from_right_to_left_begins_at_the_right_edge),
        cmocka_unit_test(
            test_a_term_in_two_directions_is_one_stop_where_its_words_stand),
        cmocka_unit_test(test_wide_words_from_right_to_left_meet_no_neighbour),
        cmocka_unit_test(test_a_stranger_beside_our_words_turns_none_of_them),
        cmocka_unit_test(test_a_width_is_the_same_however_its_words_stand),
        cmocka_unit_test(test_terms_inside_something_to_take_are_plain_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
