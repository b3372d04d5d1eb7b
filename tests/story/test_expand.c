#include "support/lesson.h"
#include "support/support.h"

#include "story/expand.h"

#include <math.h>

static Story *story;
static Play *play;

static int open_play(void **state)
{
    (void)state;
    story = lesson_open();
    play = play_new(story, 1, NULL);
    return play ? 0 : -1;
}

static int close_play(void **state)
{
    (void)state;
    play_close(play);
    story_close(story);
    return 0;
}

static bool expand(const char *src, Buf *out, Err *err)
{
    Text text = {.src = str_of(src), .where = {STR("pump.lua"), 9}};
    return play_text(play, &text, out, err);
}

static void assert_reads(const char *src, const char *expected)
{
    Buf out = {0};
    Err err = {0};
    buf_add(&out, STR("Before: "));
    assert_true(expand(src, &out, &err));
    assert_no_err(&err);
    assert_str(str_from(buf_str(&out), 8), expected);
    buf_free(&out);
}

static void assert_fails(const char *src, const char *part)
{
    Buf out = {0};
    Err err = {0};
    buf_add(&out, STR("kept"));
    assert_false(expand(src, &out, &err));
    assert_err(&err, "pump.lua:9: ");
    assert_err(&err, part);
    assert_str(buf_str(&out), "kept");
    buf_free(&out);
}

static void assert_value(Value value, const char *expected)
{
    Buf out = {0};
    assert_true(expand_value(&value, &out));
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static Value number(double d) { return (Value){VALUE_NUM, {.d = d}}; }

static void test_names_and_world_are_replaced_and_markup_stays(void **state)
{
    (void)state;
    assert_reads(
        "The board says **{world.price}**, {name}.", "The board says **120**, Aigul.");
    assert_reads("[the price|price] is \\*high\\*", "[the price|price] is \\*high\\*");
    assert_reads("{evidence} {trust} {lied}", "0 0.5 no");
    assert_reads("", "");
}

static void test_another_place_has_its_own_world(void **state)
{
    (void)state;
    assert_reads("{world.price@almaty} {world.price@zhanaozen}", "60 120");
}

static void test_marks_of_facts_vanish_with_the_space_before_them(void **state)
{
    (void)state;
    assert_reads("It was 120. {#F-1} It rose. {#F-1 invented}", "It was 120. It rose.");
    assert_reads("120.{#F-1} Then", "120. Then");
    assert_reads("{#F-1}", "");
    assert_reads("one\n{#F-1}", "one");
}

static void test_numbers_are_written_plainly(void **state)
{
    (void)state;
    assert_value((Value){VALUE_INT, {.i = -12}}, "-12");
    assert_value(number(3), "3");
    assert_value(number(0.5), "0.5");
    assert_value(number(2.254), "2.25");
    assert_value(number(-0.001), "0");
    assert_value(number(-0.0), "0");
    assert_value(number(-1.5), "-1.5");
    assert_value(number(100), "100");
    assert_value(number(1e300), "1.0000000000000001e+300");
}

static void test_a_value_cannot_bring_markup_in(void **state)
{
    (void)state;
    assert_value((Value){VALUE_STR, {.s = STR("**[a]** {b} \\")}},
        "\\*\\*\\[a\\]\\*\\* \\{b\\} \\\\");
    assert_value((Value){VALUE_STR, {.s = STR("one\ntwo\x01")}}, "one two ");
}

static void test_lists_are_written_with_commas_and_maps_not_at_all(void **state)
{
    (void)state;
    Value items[] = {{VALUE_STR, {.s = STR("price")}}, {VALUE_INT, {.i = 2}}};
    Value list = {VALUE_LIST, {0}}, map = {VALUE_MAP, {0}};
    list.as.list.items = items;
    list.as.list.n = 2;
    assert_value(list, "price, 2");
    Buf out = {0};
    assert_false(expand_value(&map, &out));
    buf_free(&out);
    assert_fails("{seen}", "{seen} is a map");
}

static void test_what_is_not_declared_is_an_error(void **state)
{
    (void)state;
    assert_fails("Well, {nobody}.", "{nobody} names no variable");
    assert_fails("Well, {world.nothing}.", "names no table");
    assert_fails("Well, {world.price@mars}.", "names no place");
    assert_fails("Well, {name", "a { without its }");
}

static void test_a_missing_row_names_the_place_and_the_date(void **state)
{
    (void)state;
    assert_fails("{world.signal}",
        "{world.signal} has no row that holds for zhanaozen at 2022-01-02 09:10");
}

static void test_a_number_chooses_the_form_of_its_word(void **state)
{
    (void)state;
    assert_reads("{evidence} {evidence|one:source|other:*sources*}", "0 *sources*");
    assert_reads(
        "{trust|one:whole|other:parts} {world.price|one:a|other:b}", "parts b");
    assert_reads("{evidence|one:a|other:}.", ".");
    assert_fails("{lied|one:a|other:b}", "counts what is no number");
    assert_fails("{name|one:a|other:b}", "counts what is no number");
    assert_fails("{evidence|a}", "without forms");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_play, close_play)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_names_and_world_are_replaced_and_markup_stays),
        TEST(test_another_place_has_its_own_world),
        TEST(test_marks_of_facts_vanish_with_the_space_before_them),
        TEST(test_numbers_are_written_plainly),
        TEST(test_a_value_cannot_bring_markup_in),
        TEST(test_lists_are_written_with_commas_and_maps_not_at_all),
        TEST(test_what_is_not_declared_is_an_error),
        TEST(test_a_missing_row_names_the_place_and_the_date),
        TEST(test_a_number_chooses_the_form_of_its_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
