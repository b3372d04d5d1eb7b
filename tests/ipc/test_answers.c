#include "ipc/answers.h"

#include "support/support.h"

#include <stdlib.h>

static const Call read_a = {CALL_STORE, STORE_READ, {"t.slot-1", 8}, {0}};
static const Call list = {.kind = CALL_STORE, .op = STORE_LIST};

static void assert_answer(Answers *answers, Call call, const char *wanted)
{
    Buf out = {0};
    Err err = {0};
    bool there = answers_call(answers, &call, &out, &err);
    assert_int_equal(there, wanted != NULL);
    if (wanted)
        assert_str(buf_str(&out), wanted);
    else
        assert_int_equal(err.kind, ERR_NO_INPUT);
    buf_free(&out);
}

static void clear(Answers *answers)
{
    for (int i = 0; i < answers->n; i++) {
        buf_free(&answers->rows[i].name);
        buf_free(&answers->rows[i].bytes);
    }
    free(answers->rows);
}

static void test_the_last_answer_counts_and_others_are_not_there(void **state)
{
    (void)state;
    Answers answers = {0};
    Call file = {CALL_FILE, .name = STR("a.lua")};
    answers_put(&answers, &file, STR("old"));
    answers_put(&answers, &file, STR("new"));
    assert_answer(&answers, file, "new");
    assert_answer(&answers, file, "new"); // it stays
    assert_answer(&answers, (Call){CALL_FILE, .name = STR("b.lua")}, NULL);
    assert_answer(&answers, (Call){CALL_WORDS, .name = STR("a.lua")}, NULL);
    clear(&answers);
}

static void test_one_that_is_taken_is_gone(void **state)
{
    (void)state;
    Answers answers = {0};
    Buf out = {0};
    answers_put(&answers, &read_a, STR("play"));
    assert_true(answers_take(&answers, &read_a, &out));
    assert_str(buf_str(&out), "play");
    assert_false(answers_take(&answers, &read_a, &out));
    buf_free(&out);
    clear(&answers);
}

static void test_a_new_save_is_read_and_listed_and_a_removed_one_is_not(void **state)
{
    (void)state;
    Answers answers = {0};
    answers_put(&answers, &read_a, STR("play"));
    answers_put(&answers, &list, STR("t.autosave\nt.slot-1\nt.found-1\tcopy of it\n"));
    Call keep = {CALL_STORE, STORE_WRITE_NEW, STR("t.slot"), STR("a second")};
    assert_answer(&answers, keep, "t.slot-2");
    assert_answer(
        &answers, list, "t.autosave\nt.slot-1\nt.found-1\tcopy of it\nt.slot-2\n");
    assert_answer(
        &answers, (Call){CALL_STORE, STORE_READ, .name = STR("t.slot-2")}, "a second");
    assert_answer(&answers, (Call){CALL_STORE, STORE_REMOVE, .name = read_a.name}, "");
    assert_answer(&answers, read_a, NULL);
    assert_answer(&answers, list, "t.autosave\nt.found-1\tcopy of it\nt.slot-2\n");
    assert_answer(&answers, keep, "t.slot-1"); // the first free one
    clear(&answers);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_last_answer_counts_and_others_are_not_there),
        cmocka_unit_test(test_one_that_is_taken_is_gone),
        cmocka_unit_test(test_a_new_save_is_read_and_listed_and_a_removed_one_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
