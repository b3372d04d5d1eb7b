#include "wall/wire.h"

#include "support/support.h"

#include <stdlib.h>
#include <string.h>

static const Wire three = {
    .kind = WIRE_ACT, .n = 3, .parts = {{"look", 4}, {NULL, 0}, {"a\0b\n", 4}}};

static void assert_same(const Wire *a, const Wire *b)
{
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->n, b->n);
    for (int i = 0; i < WIRE_PARTS; i++)
        assert_true(str_eq(a->parts[i], b->parts[i]));
}

// The bytes without the size before them.
static Str body(const Buf *bytes) { return str_from(buf_str(bytes), WIRE_HEAD); }

static void assert_round_trip(const Wire *message)
{
    Buf bytes = {0};
    buf_add(&bytes, STR("before"));
    wire_put(message, &bytes);
    Str own = str_from(buf_str(&bytes), 6);
    assert_int_equal(wire_size(own.s), own.n - WIRE_HEAD);
    Wire taken;
    assert_true(wire_take(str_from(own, WIRE_HEAD), &taken));
    assert_same(message, &taken);
    buf_free(&bytes);
}

static void test_what_is_put_is_taken(void **state)
{
    (void)state;
    assert_round_trip(&three);
    for (int kind = 0; kind < WIRE_KINDS; kind++)
        for (int n = 0; n <= WIRE_PARTS; n++) {
            Wire message = {.kind = (WireKind)kind, .n = n};
            for (int i = 0; i < n; i++)
                message.parts[i] = str_cut(STR("12345678"), 0, (size_t)i);
            assert_round_trip(&message);
        }
}

static void test_the_bytes_are_these(void **state)
{
    (void)state;
    Buf bytes = {0};
    Wire message = {.kind = WIRE_TURN, .n = 2, .parts = {STR("ab"), STR("")}};
    wire_put(&message, &bytes);
    static const char wanted[] = "\x0c\0\0\0\x08\x02\x02\0\0\0ab\0\0\0";
    assert_int_equal(bytes.n, sizeof wanted);
    assert_memory_equal(bytes.s, wanted, sizeof wanted);
    buf_free(&bytes);
}

static void test_a_size_is_that_of_a_message_or_none(void **state)
{
    (void)state;
    assert_int_equal(wire_size("\0\0\0\0"), 0);
    assert_int_equal(wire_size("\1\0\0\0"), 0);
    assert_int_equal(wire_size("\2\0\0\0"), 2);
    assert_int_equal(wire_size("\0\0\0\x05"), WIRE_MOST);
    assert_int_equal(wire_size("\1\0\0\x05"), 0);
    assert_int_equal(wire_size("\xff\xff\xff\xff"), 0);
}

// In a block of its own size, so that a sanitizer sees a read past the end.
static bool taken_exactly(Str bytes)
{
    char *exact = mem_new(bytes.n, 1);
    if (bytes.n > 0) memcpy(exact, bytes.s, bytes.n);
    Wire message;
    bool is = wire_take((Str){exact, bytes.n}, &message);
    free(exact);
    return is;
}

static void test_a_message_that_is_cut_or_goes_on_is_none(void **state)
{
    (void)state;
    Buf bytes = {0};
    wire_put(&three, &bytes);
    for (size_t n = 0; n < body(&bytes).n; n++)
        assert_false(taken_exactly(str_cut(body(&bytes), 0, n)));
    assert_true(taken_exactly(body(&bytes)));
    buf_addc(&bytes, '\0');
    assert_false(taken_exactly(body(&bytes)));
    buf_free(&bytes);
}

static void test_kinds_and_parts_that_there_are_not_are_refused(void **state)
{
    (void)state;
    Wire message;
    char none[2] = {WIRE_KINDS, 0}, last[2] = {WIRE_KINDS - 1, 0};
    assert_true(wire_take((Str){last, 2}, &message));
    assert_false(wire_take((Str){none, 2}, &message));
    assert_false(wire_take(STR("\xff\0"), &message));
    char many[2 + 4 * (WIRE_PARTS + 1)] = {0, WIRE_PARTS};
    assert_true(wire_take((Str){many, sizeof many - 4}, &message));
    many[1]++;
    assert_false(wire_take((Str){many, sizeof many}, &message));
    assert_false(wire_take(STR("\0\xff"), &message));
}

static void test_a_part_larger_than_the_message_is_refused(void **state)
{
    (void)state;
    assert_true(taken_exactly(STR("\0\1\2\0\0\0ab")));
    assert_false(taken_exactly(STR("\0\1\3\0\0\0ab")));
    assert_false(taken_exactly(STR("\0\1\xff\xff\xff\xff"
                                   "ab")));
    assert_false(taken_exactly(STR("\0\2\2\0\0\0ab")));
}

// --- numbers and errors -----------------------------------------------------------------------------

static void test_numbers_come_back(void **state)
{
    (void)state;
    static const int64_t numbers[] = {0, 1, -1, 70, INT32_MIN, INT64_MAX, -INT64_MAX};
    for (int i = 0; i < COUNT_OF(numbers); i++) {
        char text[24];
        int64_t back = 5;
        assert_true(wire_to_number(wire_number(text, numbers[i]), &back));
        assert_int_equal(back, numbers[i]);
    }
}

static void test_what_is_no_number_is_none(void **state)
{
    (void)state;
    static const char *const wrong[] = {"", "-", "--1", "1x", " 1", "+1", "0x1", "1.0",
        "9223372036854775808", "-9223372036854775808", "99999999999999999999", NULL};
    int64_t number = 5;
    for (int i = 0; wrong[i]; i++)
        assert_false(wire_to_number(str_of(wrong[i]), &number));
    assert_false(wire_to_number(STR("1\0"), &number));
    assert_int_equal(number, 5);
}

static void test_an_error_comes_back_with_its_kind(void **state)
{
    (void)state;
    static const ErrKind kinds[] = {ERR_USAGE, ERR_DATA, ERR_NO_INPUT, ERR_BUG, ERR_IO};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        Err err = {0}, back = {0};
        char number[24];
        err_set(&err, kinds[i], "it is Ж %d", 100);
        Wire message = wire_failure(WIRE_GIVEN, &err, number);
        assert_int_equal(message.kind, WIRE_GIVEN);
        assert_false(wire_went_well(&message, &back));
        assert_int_equal(back.kind, kinds[i]);
        assert_string_equal(back.text, "it is Ж 100");
    }
}

static void test_what_went_well_says_nothing(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(wire_went_well(&(Wire){.kind = WIRE_GIVEN, .n = 2}, &err));
    assert_true(wire_went_well(&(Wire){.kind = WIRE_GIVEN}, &err));
    assert_no_err(&err);
}

static void test_an_error_of_an_unknown_kind_is_our_mistake(void **state)
{
    (void)state;
    static const char *const kinds[] = {"0", "1", "-64", "6500", "x", NULL};
    for (int i = 0; kinds[i]; i++) {
        Err err = {0};
        Wire message = {.n = 2, .parts = {str_of(kinds[i]), STR("odd")}};
        assert_false(wire_went_well(&message, &err));
        assert_int_equal(err.kind, ERR_BUG);
        assert_err(&err, "odd");
    }
}

static void test_the_sentence_of_an_error_is_safe_to_show(void **state)
{
    (void)state;
    Err err = {0};
    Wire message = {.n = 2, .parts = {STR("65"), STR("a\x1b[2J\xff%s\0b")}};
    assert_false(wire_went_well(&message, &err));
    assert_string_equal(err.text, "a\xEF\xBF\xBD[2J\xEF\xBF\xBD%s\xEF\xBF\xBD"
                                  "b");
    char *flood = mem_new(1 << 20, 1);
    memset(flood, 'x', 1 << 20);
    Err cut = {0};
    message.parts[1] = (Str){flood, 1 << 20};
    assert_false(wire_went_well(&message, &cut));
    assert_int_equal(strlen(cut.text), ERR_TEXT_MAX - 1);
    free(flood);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_put_is_taken),
        cmocka_unit_test(test_the_bytes_are_these),
        cmocka_unit_test(test_a_size_is_that_of_a_message_or_none),
        cmocka_unit_test(test_a_message_that_is_cut_or_goes_on_is_none),
        cmocka_unit_test(test_kinds_and_parts_that_there_are_not_are_refused),
        cmocka_unit_test(test_a_part_larger_than_the_message_is_refused),
        cmocka_unit_test(test_numbers_come_back),
        cmocka_unit_test(test_what_is_no_number_is_none),
        cmocka_unit_test(test_an_error_comes_back_with_its_kind),
        cmocka_unit_test(test_what_went_well_says_nothing),
        cmocka_unit_test(test_an_error_of_an_unknown_kind_is_our_mistake),
        cmocka_unit_test(test_the_sentence_of_an_error_is_safe_to_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
