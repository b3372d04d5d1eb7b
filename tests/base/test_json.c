#include "support/support.h"

#include "base/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The sentence that reading [text] gives.
static const char *sentence_of(Str text)
{
    static Err err;
    err_clear(&err);
    json_t *value = json_read(text, "save.json", &err);
    assert_null(value);
    assert_int_equal(err.kind, ERR_DATA);
    return err.text;
}

#define assert_refused(text, sentence)                                                 \
    assert_string_equal(sentence_of(STR(text)), "save.json: " sentence)

static void test_values_of_every_kind_are_read(void **state)
{
    (void)state;
    Err err = {0};
    json_t *value =
        json_read(STR("{\"a\": [1, 2.5, true, null], \"b\": \"қ\"}"), "x", &err);
    assert_no_err(&err);
    assert_str(json_get_str(value, "b"), "қ");
    assert_int_equal(json_array_size(json_object_get(value, "a")), 4);
    json_decref(value);
}

static void test_a_line_may_be_a_bare_value(void **state)
{
    (void)state;
    Err err = {0};
    json_t *value = json_read(STR("\"leave\""), "x", &err);
    assert_no_err(&err);
    assert_string_equal(json_string_value(value), "leave");
    json_decref(value);
}

static void test_faults_tell_line_and_column(void **state)
{
    (void)state;
    assert_refused(
        "{\n  \"a\": 1,\n  \"b\" 2\n}", "line 3, column 7: ':' expected near '2'");
    assert_refused("[1, 2", "line 1, column 5: ']' expected near end of file");
    assert_refused("[1] 2", "line 1, column 5: end of file expected near '2'");
    assert_refused(
        "{\"a\": 1, \"a\": 2}", "line 1, column 12: duplicate object key near '\"a\"'");
    assert_refused("nul", "line 1, column 3: invalid token near 'nul'");
    assert_refused("[\"\\u0000\"]", "line 1, column 9: a text cannot hold \\u0000");
    assert_refused("{\"\\u0000\":1}", "line 1, column 9: a text cannot hold \\u0000");
}

static void test_columns_count_letters_not_bytes(void **state)
{
    (void)state;
    assert_refused("[\"Қазақ\" 1]", "line 1, column 10: ']' expected near '1'");
}

static void test_nothing_and_bad_utf8_are_refused(void **state)
{
    (void)state;
    assert_non_null(strstr(sentence_of((Str){0}), "save.json: line 1"));
    assert_non_null(
        strstr(sentence_of(STR("[\"\xFF\"]")), "unable to decode byte 0xff"));
    assert_non_null(strstr(sentence_of(STR("[\"\xED\xA0\x80\"]")), "line 1"));
    assert_non_null(
        strstr(sentence_of(STR("[99999999999999999999]")), "too big integer"));
    assert_non_null(strstr(sentence_of(STR("[1e999]")), "real number overflow"));
}

// [depth] brackets around nothing.
static void add_nest(Buf *buf, int depth)
{
    for (int i = 0; i < depth; i++)
        buf_add(buf, i % 2 ? STR("{\"a\":") : STR("["));
    if (depth % 2 == 0) buf_add(buf, STR("0"));
    for (int i = depth - 1; i >= 0; i--)
        buf_addc(buf, i % 2 ? '}' : ']');
}

static void test_the_deepest_nest_is_read_and_one_deeper_is_not(void **state)
{
    (void)state;
    for (int depth = JSON_DEPTH_MAX - 1; depth <= JSON_DEPTH_MAX + 1; depth++) {
        Buf buf = {0};
        Err err = {0};
        add_nest(&buf, depth);
        json_t *value = json_read(buf_str(&buf), "x", &err);
        if (depth <= JSON_DEPTH_MAX)
            assert_no_err(&err);
        else
            assert_err(&err, "nested deeper than");
        assert_int_equal(value != NULL, depth <= JSON_DEPTH_MAX);
        json_decref(value);
        buf_free(&buf);
    }
}

static void test_only_what_is_open_is_depth(void **state)
{
    (void)state;
    Buf buf = {0};
    Err err = {0};
    buf_addc(&buf, '[');
    for (int i = 0; i <= JSON_DEPTH_MAX; i++)
        buf_addf(&buf, "%s[]", i > 0 ? "," : "");
    buf_addc(&buf, ']');
    json_t *value = json_read(buf_str(&buf), "x", &err);
    assert_no_err(&err);
    assert_int_equal(json_array_size(value), JSON_DEPTH_MAX + 1);
    json_decref(value);
    buf_clear(&buf);
    for (int i = 0; i <= JSON_DEPTH_MAX; i++)
        buf_add(&buf, STR("[]")); // one value too many, and not too deep
    assert_null(json_read(buf_str(&buf), "x", &err));
    assert_null(strstr(err.text, "nested"));
    buf_free(&buf);
}

static void test_brackets_in_texts_are_not_depth(void **state)
{
    (void)state;
    Buf buf = {0};
    Err err = {0};
    buf_add(&buf, STR("[\"\\\""));
    for (int i = 0; i <= JSON_DEPTH_MAX; i++)
        buf_add(&buf, STR("[{"));
    buf_add(&buf, STR("\"]"));
    json_t *value = json_read(buf_str(&buf), "x", &err);
    assert_no_err(&err);
    json_decref(value);
    buf_free(&buf);
}

static void test_a_million_brackets_are_an_error_with_their_place(void **state)
{
    (void)state;
    Buf buf = {0};
    Err err = {0};
    buf_addc(&buf, '\n');
    for (int i = 0; i < 1000000; i++)
        buf_addc(&buf, '[');
    assert_null(json_read(buf_str(&buf), "x", &err));
    char place[64];
    snprintf(place, sizeof place, "x: line 2, column %d: nested", JSON_DEPTH_MAX + 1);
    assert_err(&err, place);
    buf_free(&buf);
}

static void test_the_largest_text_is_read_and_a_larger_one_is_not(void **state)
{
    (void)state;
    char *text = mem_new(JSON_BYTES_MAX + 1, 1);
    memset(text, ' ', JSON_BYTES_MAX + 1);
    text[0] = '1';
    Err err = {0};
    json_t *value = json_read((Str){text, JSON_BYTES_MAX}, "x", &err);
    assert_no_err(&err);
    json_decref(value);
    assert_null(json_read((Str){text, JSON_BYTES_MAX + 1}, "x", &err));
    assert_err(&err, "x: 16777217 bytes are more than the 16777216");
    free(text);
}

static void test_written_bytes_are_compact_and_in_order(void **state)
{
    (void)state;
    Buf out = {0};
    json_t *value = json_pack("{s:i, s:[b,n], s:s}", "z", 1, "a", 1, "m", "Қ \"x\"\n");
    json_write(&out, value, 0);
    assert_str(buf_str(&out), "{\"z\":1,\"a\":[true,null],\"m\":\"Қ \\\"x\\\"\\n\"}");
    buf_clear(&out);
    json_write(&out, json_object_get(value, "a"), 2);
    assert_str(buf_str(&out), "[\n  true,\n  null\n]");
    json_decref(value);
    buf_free(&out);
}

static void test_numbers_come_back_exactly(void **state)
{
    (void)state;
    static const double numbers[] = {0.1, 1.0 / 3, 1e300, -2.5e-300, 100.0};
    for (int i = 0; i < COUNT_OF(numbers); i++) {
        Buf out = {0};
        json_t *value = json_real(numbers[i]);
        json_write(&out, value, 0);
        json_t *back = json_read(buf_str(&out), "x", NULL);
        assert_true(json_is_real(back) && json_real_value(back) == numbers[i]);
        json_decref(value);
        json_decref(back);
        buf_free(&out);
    }
}

static void assert_json_str(Str text, const char *expected)
{
    json_t *value = json_str(text);
    assert_non_null(value);
    assert_str(((Str){json_string_value(value), json_string_length(value)}), expected);
    json_decref(value);
}

static void test_any_bytes_make_a_text_that_can_be_read_again(void **state)
{
    (void)state;
    assert_json_str(STR("Алматы"), "Алматы");
    assert_json_str((Str){0}, "");
    assert_json_str(STR("a\xFFz"), "a�z");
    assert_json_str((Str){"a\0z", 3}, "a�z");
    assert_json_str((Str){"abc", 2}, "ab");
}

static void test_a_text_that_is_not_there_is_empty(void **state)
{
    (void)state;
    json_t *value = json_pack("{s:i}", "n", 1);
    assert_int_equal(json_get_str(value, "n").n, 0);
    assert_int_equal(json_get_str(value, "x").n, 0);
    assert_int_equal(json_get_str(NULL, "x").n, 0);
    json_decref(value);
}

static void test_keys_may_be_slices_and_are_cleaned(void **state)
{
    (void)state;
    json_t *object = json_object();
    json_put(object, str_cut(STR("queue and more"), 0, 5), json_integer(1));
    json_put(object, STR("queue"), json_integer(2)); // replaced
    json_put(object, STR("\xff"), json_integer(3));
    assert_int_equal(json_object_size(object), 2);
    assert_int_equal(json_integer_value(json_get(object, STR("queue"))), 2);
    assert_int_equal(json_integer_value(json_object_get(object, "\xef\xbf\xbd")), 3);
    assert_null(json_get(object, STR("que")));
    json_decref(object);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values_of_every_kind_are_read),
        cmocka_unit_test(test_a_line_may_be_a_bare_value),
        cmocka_unit_test(test_faults_tell_line_and_column),
        cmocka_unit_test(test_columns_count_letters_not_bytes),
        cmocka_unit_test(test_nothing_and_bad_utf8_are_refused),
        cmocka_unit_test(test_the_deepest_nest_is_read_and_one_deeper_is_not),
        cmocka_unit_test(test_only_what_is_open_is_depth),
        cmocka_unit_test(test_brackets_in_texts_are_not_depth),
        cmocka_unit_test(test_a_million_brackets_are_an_error_with_their_place),
        cmocka_unit_test(test_the_largest_text_is_read_and_a_larger_one_is_not),
        cmocka_unit_test(test_written_bytes_are_compact_and_in_order),
        cmocka_unit_test(test_numbers_come_back_exactly),
        cmocka_unit_test(test_any_bytes_make_a_text_that_can_be_read_again),
        cmocka_unit_test(test_a_text_that_is_not_there_is_empty),
        cmocka_unit_test(test_keys_may_be_slices_and_are_cleaned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
