#include "support/support.h"

#include "plain/input.h"

#include <string.h>

static FILE *holding(Str bytes)
{
    FILE *file = tmpfile();
    assert_non_null(file);
    if (bytes.n > 0) assert_int_equal(fwrite(bytes.s, 1, bytes.n, file), bytes.n);
    rewind(file);
    return file;
}

static void assert_lines(Str bytes, const char *joined)
{
    FILE *in = holding(bytes);
    Buf line = {0}, all = {0};
    for (InputKind kind; (kind = input_line(in, &line)) != INPUT_END;) {
        buf_add(&all, kind == INPUT_LONG ? STR("LONG") : buf_str(&line));
        buf_addc(&all, '/');
    }
    assert_str(buf_str(&all), joined);
    assert_int_equal(input_line(in, &line), INPUT_END); // and again
    buf_free(&line);
    buf_free(&all);
    fclose(in);
}

static void test_lines_end_with_a_newline_or_with_the_input(void **state)
{
    (void)state;
    assert_lines(STR(""), "");
    assert_lines(STR("one\ntwo\n"), "one/two/");
    assert_lines(STR("one\n\ntwo"), "one//two/");
    assert_lines(STR("\n"), "/");
}

static void test_a_zero_byte_is_kept_for_the_reader_to_refuse(void **state)
{
    (void)state;
    FILE *in = holding(STR("a\0b\nc"));
    Buf line = {0};
    assert_int_equal(input_line(in, &line), INPUT_LINE);
    assert_int_equal(line.n, 3);
    assert_int_equal(input_line(in, &line), INPUT_LINE);
    assert_str(buf_str(&line), "c");
    buf_free(&line);
    fclose(in);
}

// A line of [length] letters, then the line "next".
static void assert_long(size_t length, InputKind expected)
{
    Buf bytes = {0}, line = {0};
    for (size_t i = 0; i < length; i++)
        buf_addc(&bytes, 'x');
    buf_add(&bytes, STR("\nnext\n"));
    FILE *in = holding(buf_str(&bytes));
    assert_int_equal(input_line(in, &line), expected);
    assert_true(line.n <= INPUT_LINE_MAX);
    assert_int_equal(input_line(in, &line), INPUT_LINE);
    assert_str(buf_str(&line), "next");
    buf_free(&bytes);
    buf_free(&line);
    fclose(in);
}

static void test_a_line_over_the_limit_is_skipped_whole(void **state)
{
    (void)state;
    assert_long(INPUT_LINE_MAX, INPUT_LINE);
    assert_long(INPUT_LINE_MAX + 1, INPUT_LONG);
    assert_long(INPUT_LINE_MAX * 9, INPUT_LONG);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_end_with_a_newline_or_with_the_input),
        cmocka_unit_test(test_a_zero_byte_is_kept_for_the_reader_to_refuse),
        cmocka_unit_test(test_a_line_over_the_limit_is_skipped_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
