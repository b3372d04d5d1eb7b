#include "support/support.h"

#include "story/resume/resume_play.h"

#include <string.h>

static const char lines[] =
    "{\"state\":\"whole\",\"values\":[3,0,9]}\n"
    "{\"state\":\"wide\",\"values\":[0,-1e300,1e300]}\n"
    "{\"state\":\"free\",\"values\":[0]}\n"
    "{\"state\":\"part\",\"values\":[0.5,0,1]}\n"
    "{\"state\":\"flag\",\"values\":[true]}\n"
    "{\"state\":\"text\",\"values\":[\"\",\"word\",\"other words\"]}\n"
    "{\"state\":\"list\",\"values\":[[],\"word\"]}\n"
    "{\"state\":\"map\",\"values\":[{}]}\n"
    "{\"world\":\"price\"}\n"
    "{\"node\":\"a\"}\n"
    "{\"start\":\"\",\"go\":[\"a\"]}\n";

#define BITS 400

static Arena arena;
static ResumeTable table;

static int open_table(void **state)
{
    (void)state;
    Buf text = {0};
    Err err = {0};
    buf_add(&text, str_of(lines));
    resume_table_publish(&text, 1);
    resume_table_read(&arena, arena_str(&arena, buf_str(&text)), 0, &table, &err);
    assert_no_err(&err);
    buf_free(&text);
    return 0;
}

static int close_table(void **state)
{
    (void)state;
    resume_table_free(&table);
    arena_free(&arena);
    return 0;
}

// What is read of what is written of [now], both told in [notes]; how many letters it took.
static json_t *passed(json_t *now, double bits_max, int *letters, Buf *notes)
{
    ResumeNumber number = {0};
    ResumeLetters code;
    Buf written = {0};
    resume_values_codec(&number, &arena, &table, now, bits_max, &written);
    assert_true(resume_number_write(&number, &code));
    resume_number_free(&number);
    *letters = code.n;
    json_t *read = json_pack("{s:{}, s:{}}", "state", "world");
    resume_number_read(&number, &code);
    resume_values_codec(&number, &arena, &table, read, 0, notes);
    assert_true(resume_number_used_up(&number));
    assert_str(buf_str(notes), written.n > 0 ? written.s : "");
    buf_free(&written);
    return read;
}

// Carries [value], JSON, in the variable [id]; what comes back, and in how many letters.
static void carried(
    const char *id, const char *value, int *letters, Buf *back, Buf *notes)
{
    Err err = {0};
    json_t *json = json_read(str_of(value), "value", &err);
    assert_no_err(&err);
    json_t *now = json_pack("{s:{s:o}, s:{}}", "state", id, json, "world");
    json_t *read = passed(now, BITS, letters, notes);
    json_write(back, json_object_get(json_object_get(read, "state"), id), 0);
    json_decref(read);
    json_decref(now);
}

static void assert_carried(const char *id, const char *value, int most)
{
    int letters;
    Buf back = {0}, notes = {0};
    carried(id, value, &letters, &back, &notes);
    assert_str(buf_str(&back), value);
    assert_str(buf_str(&notes), "");
    assert_in_range(letters, 0, most);
    buf_free(&back);
}

static void assert_left_out(const char *id, const char *value, const char *first)
{
    int letters;
    Buf back = {0}, notes = {0};
    carried(id, value, &letters, &back, &notes);
    assert_str(buf_str(&back), first);
    assert_non_null(strstr(notes.s, "holds is too long for a code and is left out."));
    assert_in_range(letters, 0, 8);
    buf_free(&back);
    buf_free(&notes);
}

// "[word,word]" of [n] words.
static const char *list_of(int n, const char *word)
{
    Buf list = {0};
    for (int i = 0; i < n; i++)
        buf_addf(&list, "%c%s", i == 0 ? '[' : ',', word);
    buf_addc(&list, ']');
    Str made = arena_str(&arena, buf_str(&list));
    buf_free(&list);
    return made.s;
}

static void test_first_values_cost_next_to_nothing(void **state)
{
    (void)state;
    assert_carried("whole", "3", 1);
    assert_carried("text", "\"\"", 1);
    assert_carried("list", "[]", 1);
}

static void test_whole_numbers_come_back_within_their_bounds_and_without(void **state)
{
    (void)state;
    for (int i = 0; i <= 9; i++)
        assert_carried("whole", arena_fmt(&arena, "%d", i).s, 2);
    assert_carried("whole", "-7", 5); // bounds may have been wider once
    assert_carried("whole", "10", 5);
    assert_carried("free", "1", 3);
    assert_carried("free", "-123456", 10);
    assert_carried("free", "9223372036854775807", 30);
    assert_carried("free", "-9223372036854775808", 30);
    assert_carried("wide", "1000000", 12);
}

static void test_numbers_come_back_to_the_last_bit(void **state)
{
    (void)state;
    assert_carried("part", "1.0", 3);
    assert_carried("part", "0.25", 8);
    assert_carried("part", "0.10000000000000001", 8); // which is written as 0.1
    assert_carried("part", "0.33333333333333331", 21);
    assert_carried("part", "2.2250738585072014e-308", 30);
    assert_carried("part", "-1.7976931348623157e308", 30);
    assert_carried("free", "0.25", 11);
}

static void test_a_bool_is_carried_by_its_having_changed(void **state)
{
    (void)state;
    assert_carried("flag", "false", 1);
}

static void test_texts_that_were_seen_cost_a_number_and_others_are_spelled(void **state)
{
    (void)state;
    assert_carried("text", "\"word\"", 2);
    assert_carried("text", "\"other words\"", 2);
    assert_carried("text", "\"\xD0\x96 new\"", 15);
    assert_carried("text", "\"four and twenty letters.\"", 44);
    assert_left_out("text",
        "\"What is as long as this is not written down by hand, letter by letter.\"",
        "\"\"");
}

static void test_lists_and_maps_come_back_up_to_a_length(void **state)
{
    (void)state;
    assert_carried("list", list_of(3, "\"word\""), 8);
    assert_carried("list", list_of(64, "\"word\""), 70);
    assert_left_out("list", list_of(100, "\"word\""), "[]");
    assert_left_out("list", list_of(4000, "\"word\""), "[]");
    assert_carried("list", "[[true,false],[7,-0.5]]", 26);
    assert_carried("list", "[[[[\"word\"]]],\"new\"]", 20);
    assert_carried("map", "{\"a\":1,\"b\":0.5}", 26);
}

static void test_a_value_of_another_type_is_carried_too(void **state)
{
    (void)state;
    assert_carried("whole", "\"seven\"", 20);
    assert_carried("flag", "7", 9);
    assert_carried("text", "[1]", 12);
    assert_carried("text", "false", 9);
    assert_carried("list", "7", 9);
}

static void test_what_the_script_made_of_the_world_comes_back(void **state)
{
    (void)state;
    int letters;
    Buf notes = {0};
    json_t *now = json_pack("{s:{}, s:{s:i}}", "state", "world", "price", 60);
    json_t *read = passed(now, BITS, &letters, &notes);
    assert_true(
        json_equal(json_object_get(read, "world"), json_object_get(now, "world")));
    assert_in_range(letters, 1, 6);
    json_decref(read);
    json_decref(now);
}

static void test_only_short_values_are_carried_when_room_is_short(void **state)
{
    (void)state;
    int letters;
    Buf notes = {0};
    json_t *now = json_pack("{s:{s:[s,s], s:s, s:b}, s:{}}", "state", "list", "word",
        "word", "text", "new", "flag", false, "world");
    json_t *read = passed(now, 20, &letters, &notes);
    assert_str(buf_str(&notes),
        "What \"text\" holds is too long for a code and is left out.\n"
        "What \"list\" holds is too long for a code and is left out.\n");
    json_t *values = json_object_get(read, "state");
    assert_false(json_is_true(json_object_get(values, "flag")));
    assert_int_equal(json_array_size(json_object_get(values, "list")), 0);
    assert_str(json_get_str(values, "text"), "");
    json_decref(read);
    json_decref(now);
    buf_free(&notes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_values_cost_next_to_nothing),
        cmocka_unit_test(test_whole_numbers_come_back_within_their_bounds_and_without),
        cmocka_unit_test(test_numbers_come_back_to_the_last_bit),
        cmocka_unit_test(test_a_bool_is_carried_by_its_having_changed),
        cmocka_unit_test(
            test_texts_that_were_seen_cost_a_number_and_others_are_spelled),
        cmocka_unit_test(test_lists_and_maps_come_back_up_to_a_length),
        cmocka_unit_test(test_a_value_of_another_type_is_carried_too),
        cmocka_unit_test(test_what_the_script_made_of_the_world_comes_back),
        cmocka_unit_test(test_only_short_values_are_carried_when_room_is_short),
    };
    return cmocka_run_group_tests(tests, open_table, close_table);
}
