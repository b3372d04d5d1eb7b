#include "support/coded.h"
#include "support/support.h"

#include "story/resume/code_value.h"

#include <float.h>
#include <math.h>
#include <string.h>

static const char lines[] = "state whole number [3,0,9]\n"
                            "state wide number [0,-1e300,1e300]\n"
                            "state free number [0]\n"
                            "state part number [0.5,0,1]\n"
                            "state flag bool [true]\n"
                            "state text text [\"\",\"word\",\"other words\"]\n"
                            "state list list [\"word\"]\n"
                            "state map map []\n"
                            "world price\n"
                            "node a scene\n"
                            "start a\n";
enum { WHOLE, WIDE, FREE, PART, FLAG, TEXT, LIST, MAP };

static Arena arena;
static CodeTable table;

static int open_table(void **state)
{
    (void)state;
    Buf text = {0};
    Err err = {0};
    buf_add(&text, str_of(lines));
    code_table_publish(&text, 1);
    code_table_read(&arena, arena_str(&arena, buf_str(&text)), 0, &table, &err);
    assert_no_err(&err);
    buf_free(&text);
    return 0;
}

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

// The same play after it was written and read; how many letters it took.
static CodePlay passed(CodePlay *play, int *letters)
{
    CodeNumber number = {0};
    CodeLetters code;
    code_values_pass(&number, &arena, &table, play);
    assert_true(code_number_write(&number, &code));
    code_number_free(&number);
    *letters = code.n;
    CodePlay read = code_play_new(&arena, &table);
    code_number_read(&number, &code);
    code_values_pass(&number, &arena, &table, &read);
    assert_true(code_number_used_up(&number));
    return read;
}

// Carries [value] in the variable [index]; what comes back, and in how many letters.
static Value carried(int index, Value value, int *letters, bool *left_out)
{
    CodePlay play = code_play_new(&arena, &table);
    play.values[index] = value;
    CodePlay read = passed(&play, letters);
    assert_int_equal(read.left_out[index], play.left_out[index]);
    *left_out = read.left_out[index];
    for (int i = 0; i < table.n_state; i++)
        if (i != index) assert_true(value_eq(&read.values[i], &table.state[i].first));
    return read.values[index];
}

static void assert_carried(int index, Value value, int most)
{
    int letters;
    bool left_out;
    Value back = carried(index, value, &letters, &left_out);
    assert_true(value_eq(&back, &value));
    assert_false(left_out);
    assert_in_range(letters, 0, most);
}

static void assert_left_out(int index, Value value)
{
    int letters;
    bool left_out;
    Value back = carried(index, value, &letters, &left_out);
    assert_true(left_out);
    assert_true(value_eq(&back, &table.state[index].first));
    assert_in_range(letters, 0, 8);
}

static Value whole(int64_t i) { return (Value){VALUE_INT, {.i = i}}; }
static Value number(double d) { return (Value){VALUE_NUM, {.d = d}}; }
static Value text(const char *s) { return (Value){VALUE_STR, {.s = str_of(s)}}; }

static Value list_of(size_t n, Value item)
{
    Value list = {VALUE_LIST, {0}};
    list.as.list.items = arena_array(&arena, Value, n + 1);
    list.as.list.n = n;
    for (size_t i = 0; i < n; i++)
        list.as.list.items[i] = item;
    return list;
}

static void test_first_values_cost_next_to_nothing(void **state)
{
    (void)state;
    assert_carried(WHOLE, whole(3), 1);
    assert_carried(TEXT, text(""), 1);
}

static void test_whole_numbers_come_back_within_their_bounds_and_without(void **state)
{
    (void)state;
    for (int i = 0; i <= 9; i++)
        assert_carried(WHOLE, whole(i), 2);
    assert_carried(WHOLE, whole(-7), 5); // bounds may have been wider once
    assert_carried(FREE, whole(1), 3);
    assert_carried(FREE, whole(-123456), 10);
    assert_carried(FREE, whole(INT64_MAX), 30);
    assert_carried(FREE, whole(INT64_MIN), 30);
    assert_carried(WIDE, whole(1000000), 12);
}

static void test_numbers_come_back_to_the_last_bit(void **state)
{
    (void)state;
    assert_carried(PART, number(1), 2);
    assert_carried(PART, number(0.1), 15);
    assert_carried(PART, number(DBL_MIN), 15);
    assert_carried(PART, number(-DBL_MAX), 15);
}

static void test_texts_that_were_seen_cost_a_number_and_others_are_spelled(void **state)
{
    (void)state;
    assert_carried(TEXT, text("word"), 2);
    assert_carried(TEXT, text("other words"), 2);
    assert_carried(TEXT, text("\xD0\x96 new"), 14);
    assert_carried(TEXT, text("four and twenty letters."), 43);
    assert_left_out(TEXT, text("and five and twenty ones."));
}

static void test_lists_and_maps_come_back_up_to_their_limits(void **state)
{
    (void)state;
    assert_carried(LIST, list_of(3, text("word")), 6);
    assert_carried(LIST, list_of(CODE_ITEMS_MAX, text("word")), 60);
    assert_left_out(LIST, list_of(CODE_ITEMS_MAX + 1, text("word")));
    Value two = list_of(2, list_of(2, (Value){VALUE_BOOL, {.b = true}}));
    assert_carried(LIST, two, 12);
    assert_left_out(LIST, list_of(1, list_of(1, list_of(1, two))));
    assert_left_out(LIST, list_of(1, text("and five and twenty ones.")));
    Str keys[] = {STR("a"), STR("b")};
    Value items[] = {whole(1), number(0.5)};
    assert_carried(MAP, (Value){VALUE_MAP, {.map = {keys, items, 2}}}, 26);
}

static void test_what_the_script_made_of_the_world_comes_back(void **state)
{
    (void)state;
    int letters;
    CodePlay play = code_play_new(&arena, &table);
    play.world[0] = whole(60);
    CodePlay read = passed(&play, &letters);
    assert_true(value_eq(&read.world[0], &play.world[0]));
    assert_in_range(letters, 1, 6);
}

static void test_lists_stay_behind_when_they_are_asked_to(void **state)
{
    (void)state;
    int letters;
    CodePlay play = code_play_new(&arena, &table);
    play.lists_stay = true;
    play.values[LIST] = list_of(2, text("word"));
    play.values[TEXT] = text("new");
    play.values[FLAG] = (Value){VALUE_BOOL, {.b = false}};
    CodePlay read = passed(&play, &letters);
    assert_true(read.left_out[LIST] && read.left_out[TEXT]);
    assert_true(play.left_out[LIST] && play.left_out[TEXT]);
    assert_false(read.values[FLAG].as.b);
    assert_int_equal(read.values[LIST].as.list.n, 0);
    assert_str(read.values[TEXT].as.s, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_values_cost_next_to_nothing),
        cmocka_unit_test(test_whole_numbers_come_back_within_their_bounds_and_without),
        cmocka_unit_test(test_numbers_come_back_to_the_last_bit),
        cmocka_unit_test(
            test_texts_that_were_seen_cost_a_number_and_others_are_spelled),
        cmocka_unit_test(test_lists_and_maps_come_back_up_to_their_limits),
        cmocka_unit_test(test_what_the_script_made_of_the_world_comes_back),
        cmocka_unit_test(test_lists_stay_behind_when_they_are_asked_to),
    };
    return cmocka_run_group_tests(tests, open_table, free_arena);
}
