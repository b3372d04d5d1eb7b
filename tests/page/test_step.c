#include "support/support.h"

#include "base/json.h"
#include "page/step.h"

static void assert_step(const char *line, const char *id, const char *value)
{
    Arena arena = {0};
    Err err = {0};
    Step step;
    assert_true(step_read(&arena, str_of(line), &step, &err));
    assert_no_err(&err);
    assert_str(step.id, id);
    assert_str(step.value, value);
    arena_free(&arena);
}

static void assert_bad_bytes(Str line, const char *sentence)
{
    Arena arena = {0};
    Err err = {0};
    Step step;
    assert_false(step_read(&arena, line, &step, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_err(&err, sentence);
    arena_free(&arena);
}

static void assert_bad(const char *line, const char *sentence)
{
    assert_bad_bytes(str_of(line), sentence);
}

static void test_a_line_is_an_action_id(void **state)
{
    (void)state;
    assert_step("photograph", "photograph", "");
    assert_step("  text:125 \r", "text:125", "");
    assert_step("a save", "a save", "");
}

static void test_an_object_carries_a_value(void **state)
{
    (void)state;
    assert_step("{\"do\":\"begin\"}", "begin", "");
    assert_step(
        " {\"value\":\"Мой\\nплан\", \"do\":\"save:new\"} ", "save:new", "Мой\nплан");
}

static void test_what_is_no_step_gets_a_sentence(void **state)
{
    (void)state;
    assert_bad("", "empty");
    assert_bad(" \t\r", "empty");
    assert_bad("{", "the line: line 1");
    assert_bad("{\"do\":\"a\"} b", "the line: line 1");
    assert_bad("{}", "needs a \"do\"");
    assert_bad("{\"do\":7}", "needs a \"do\"");
    assert_bad("{\"do\":\"a\",\"value\":7}", "must be a text");
    assert_bad("{\"do\":\"a\",\"vale\":\"x\"}", "only \"do\" and \"value\"");
    assert_bad("{\"do\":\"a\",\"do\":\"b\"}", "duplicate");
    assert_bad_bytes(STR("be\0gin"), "zero byte");
    assert_bad_bytes(STR("be\xffgin"), "not UTF-8");
    assert_bad_bytes(STR("{\"do\":\"\xc0\xaf\"}"), "not UTF-8");
}

static void test_deep_json_is_refused_before_it_is_followed(void **state)
{
    (void)state;
    Buf deep = {0};
    buf_add(&deep, STR("{\"do\":"));
    for (int i = 0; i < 30000; i++)
        buf_addc(&deep, '[');
    assert_bad_bytes(buf_str(&deep), "nested deeper");
    buf_free(&deep);
}

static void test_a_written_step_reads_as_itself(void **state)
{
    (void)state;
    const Step steps[] = {{STR("begin"), {0}}, {STR("save:new"), STR("\"Два\" {x}")},
        {STR(" {"), {0}}, {STR("a\nb"), {0}}, {STR("{"), {0}}, {STR(""), {0}}};
    for (int i = 0; i < COUNT_OF(steps); i++) {
        Arena arena = {0};
        Buf line = {0};
        Err err = {0};
        Step read;
        step_write(steps[i], &line);
        assert_int_equal(line.s[line.n - 1], '\n');
        assert_true(step_read(&arena, buf_str(&line), &read, &err));
        assert_true(str_eq(read.id, steps[i].id) && str_eq(read.value, steps[i].value));
        buf_free(&line);
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_line_is_an_action_id),
        cmocka_unit_test(test_an_object_carries_a_value),
        cmocka_unit_test(test_what_is_no_step_gets_a_sentence),
        cmocka_unit_test(test_deep_json_is_refused_before_it_is_followed),
        cmocka_unit_test(test_a_written_step_reads_as_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
