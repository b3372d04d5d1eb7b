#include "support/support.h"

#include "text/edit.h"

#include <string.h>

static Edit edit;

static int start(void **state)
{
    (void)state;
    edit_set(&edit, (Str){0});
    return 0;
}

static int end(void **state)
{
    (void)state;
    edit_free(&edit);
    edit = (Edit){0};
    return 0;
}

static void set(const char *text) { edit_set(&edit, str_of(text)); }

// The text with a | at the caret.
static void assert_edit(const char *expected)
{
    Arena arena = {0};
    Str text = buf_str(&edit.text);
    assert_str(
        arena_fmt(&arena, STR_FMT "|" STR_FMT, STR_ARG(str_cut(text, 0, edit.at)),
            STR_ARG(str_from(text, edit.at))),
        expected);
    arena_free(&arena);
}

static void press(EditKey key, int times)
{
    while (times-- > 0)
        assert_true(edit_key(&edit, key, false));
}

static void test_the_caret_goes_by_letters_with_all_that_belongs_to_them(void **state)
{
    (void)state;
    set("aé\u0323🇰🇿👩‍👩‍👧");
    assert_edit("aé\u0323🇰🇿👩‍👩‍👧|");
    press(EDIT_LEFT, 1);
    assert_edit("aé\u0323🇰🇿|👩‍👩‍👧");
    press(EDIT_LEFT, 2);
    assert_edit("a|é\u0323🇰🇿👩‍👩‍👧");
    press(EDIT_RIGHT, 1);
    assert_edit("aé\u0323|🇰🇿👩‍👩‍👧");
    press(EDIT_HOME, 1);
    assert_edit("|aé\u0323🇰🇿👩‍👩‍👧");
    press(EDIT_END, 1);
    assert_edit("aé\u0323🇰🇿👩‍👩‍👧|");
}

static void test_keys_that_change_nothing_say_so(void **state)
{
    (void)state;
    const EditKey all[] = {
        EDIT_BACK, EDIT_DELETE, EDIT_LEFT, EDIT_RIGHT, EDIT_HOME, EDIT_END};
    for (int i = 0; i < COUNT_OF(all); i++)
        assert_false(edit_key(&edit, all[i], false));
    set("a");
    assert_false(edit_key(&edit, EDIT_RIGHT, false));
    assert_false(edit_key(&edit, EDIT_DELETE, false));
    press(EDIT_HOME, 1);
    assert_false(edit_key(&edit, EDIT_LEFT, false));
    assert_false(edit_key(&edit, EDIT_BACK, false));
}

static void test_back_and_delete_take_whole_letters(void **state)
{
    (void)state;
    set("xe\u0301\u0323й");
    press(EDIT_BACK, 2);
    assert_edit("x|");
    set("🇰🇿e\u0301x");
    press(EDIT_HOME, 1);
    press(EDIT_DELETE, 1);
    assert_edit("|e\u0301x");
    press(EDIT_DELETE, 1);
    assert_edit("|x");
}

static void test_typing_goes_in_at_the_caret(void **state)
{
    (void)state;
    set("ac");
    press(EDIT_LEFT, 1);
    assert_true(edit_type(&edit, STR("бb"), 100));
    assert_edit("aбb|c");
}

static void test_the_caret_never_stands_inside_a_letter(void **state)
{
    (void)state;
    set("ab");
    press(EDIT_LEFT, 1);
    assert_true(edit_type(&edit, STR("\u0301"), 100)); // joins the a before it
    assert_edit("a\u0301|b");
    set("🇰x");
    press(EDIT_HOME, 1);
    assert_true(edit_type(&edit, STR("🇰"), 100)); // two halves make a flag
    assert_edit("🇰🇰|x");
    set("ax\u0301");
    press(EDIT_HOME, 1);
    press(EDIT_DELETE, 1);
    assert_edit("|x\u0301");
}

static void test_a_text_stays_within_its_bytes_in_whole_letters(void **state)
{
    (void)state;
    assert_true(edit_type(&edit, STR("ab"), 3));
    assert_false(edit_type(&edit, STR("ә"), 3));
    assert_true(edit_type(&edit, STR("cd"), 3));
    assert_edit("abc|");
    assert_false(edit_type(&edit, STR("e"), 3));
    set("four");
    assert_false(edit_type(&edit, STR("e"), 3));
    assert_false(edit_type(&edit, STR(""), 100));
    set("");
    assert_true(edit_type(&edit, STR("e\u0301e\u0301"), 5)); // the second needs six
    assert_edit("e\u0301|");
}

static void test_left_is_left_in_a_text_from_right_to_left(void **state)
{
    (void)state;
    set("אב");
    assert_false(edit_key(&edit, EDIT_LEFT, false));
    press(EDIT_RIGHT, 1);
    assert_edit("א|ב");
    press(EDIT_BACK, 1);
    assert_edit("|ב");
    press(EDIT_LEFT, 1);
    assert_edit("ב|");
}

static void select_to(EditKey key, int times)
{
    while (times-- > 0)
        assert_true(edit_key(&edit, key, true));
}

static void test_shift_selects_what_the_caret_passes_over(void **state)
{
    (void)state;
    set("aé\u0323bc");
    assert_int_equal(edit_selected(&edit).n, 0);
    select_to(EDIT_LEFT, 3);
    assert_str(edit_selected(&edit), "é\u0323bc");
    assert_edit("a|é\u0323bc");
    press(EDIT_RIGHT, 1); // to the end it points to
    assert_edit("aé\u0323bc|");
    assert_int_equal(edit_selected(&edit).n, 0);
    select_to(EDIT_HOME, 1);
    press(EDIT_LEFT, 1);
    assert_edit("|aé\u0323bc");
    select_to(EDIT_END, 1);
    press(EDIT_END, 1); // still there, and no longer selected
    assert_int_equal(edit_selected(&edit).n, 0);
}

static void test_a_key_without_shift_leaves_what_is_selected_where_it_points(
    void **state)
{
    (void)state;
    static const struct {
        EditKey select, leave;
        const char *left;
    } rows[] = {
        {EDIT_RIGHT, EDIT_LEFT, "ab|cdef"},
        {EDIT_RIGHT, EDIT_RIGHT, "abcd|ef"},
        {EDIT_RIGHT, EDIT_HOME, "|abcdef"},
        {EDIT_RIGHT, EDIT_END, "abcdef|"},
        {EDIT_LEFT, EDIT_LEFT, "|abcdef"},
        {EDIT_LEFT, EDIT_RIGHT, "ab|cdef"},
        {EDIT_LEFT, EDIT_END, "abcdef|"},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        set("abcdef");
        press(EDIT_HOME, 1);
        press(EDIT_RIGHT, 2);
        select_to(rows[i].select, 2);
        press(rows[i].leave, 1);
        assert_edit(rows[i].left);
        assert_int_equal(edit_selected(&edit).n, 0);
    }
}

static void test_what_is_selected_is_replaced_and_taken_out(void **state)
{
    (void)state;
    set("abcd");
    press(EDIT_LEFT, 1);
    select_to(EDIT_LEFT, 2);
    assert_true(edit_type(&edit, STR("XYZ"), 5));
    assert_edit("aXYZ|d");
    assert_true(edit_select_all(&edit));
    assert_false(edit_select_all(&edit));
    edit.at = 2; // the beginning of it is selected
    assert_true(edit_select_all(&edit));
    assert_true(edit_key(&edit, EDIT_BACK, false));
    assert_edit("|");
    set("abcd");
    select_to(EDIT_LEFT, 1);
    assert_true(edit_key(&edit, EDIT_DELETE, false));
    assert_edit("abc|");
    assert_false(edit_take_selected(&edit));
    select_to(EDIT_LEFT, 1);
    assert_true(edit_type(&edit, STR("x"), 5)); // one letter takes the place of another
    assert_edit("abx|");
    assert_true(edit_key(&edit, EDIT_BACK, false));
    assert_true(edit_type(&edit, STR("c"), 5));
    edit_select_all(&edit);
    assert_false(edit_type(&edit, STR(""), 5)); // nothing typed takes nothing out
    assert_edit("abc|");
    assert_true(edit_take_selected(&edit));
    assert_edit("|");
}

static void test_a_long_text_is_edited_at_both_ends(void **state)
{
    (void)state;
    Arena arena = {0};
    const size_t size = 1u << 20;
    char *letters = arena_alloc(&arena, size);
    memset(letters, 'x', size);
    edit_set(&edit, (Str){letters, size});
    press(EDIT_BACK, 2);
    press(EDIT_HOME, 1);
    press(EDIT_DELETE, 1);
    assert_true(edit_type(&edit, STR("ab"), size));
    assert_int_equal(edit.text.n, size - 1);
    assert_memory_equal(edit.text.s, "abxx", 4);
    assert_int_equal(edit.text.s[edit.text.n], 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define edit_test(name) cmocka_unit_test_setup_teardown(name, start, end)
        edit_test(test_the_caret_goes_by_letters_with_all_that_belongs_to_them),
        edit_test(test_keys_that_change_nothing_say_so),
        edit_test(test_back_and_delete_take_whole_letters),
        edit_test(test_typing_goes_in_at_the_caret),
        edit_test(test_the_caret_never_stands_inside_a_letter),
        edit_test(test_a_text_stays_within_its_bytes_in_whole_letters),
        edit_test(test_left_is_left_in_a_text_from_right_to_left),
        edit_test(test_shift_selects_what_the_caret_passes_over),
        edit_test(test_a_key_without_shift_leaves_what_is_selected_where_it_points),
        edit_test(test_what_is_selected_is_replaced_and_taken_out),
        edit_test(test_a_long_text_is_edited_at_both_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
