#include "base/os_run.h"

#include "support/support.h"

#include "base/os.h"

#include <errno.h>

static bool sh(const char *script, int ms, const atomic_bool *stop, Buf *out)
{
    const char *const words[] = {"sh", "-c", script, NULL};
    return os_run(words, ms, stop, out);
}

static void test_what_a_program_prints_is_appended(void **state)
{
    (void)state;
    Buf out = {0};
    buf_add(&out, STR("> "));
    assert_true(sh("echo one; echo two >&2; cat", 60000, NULL, &out));
    assert_str(buf_str(&out), "> one\n");
    buf_free(&out);
}

// A reason of before is none.
static void test_what_was_interrupted_before_is_not_now(void **state)
{
    (void)state;
    Buf out = {0};
    errno = EINTR;
    assert_true(sh("echo one", 60000, NULL, &out));
    assert_str(buf_str(&out), "one\n");
    buf_free(&out);
}

static void test_a_program_that_is_missing_or_fails_says_nothing(void **state)
{
    (void)state;
    Buf out = {0};
    const char *const missing[] = {"qantar-no-such-program", NULL};
    assert_false(os_run(missing, 60000, NULL, &out));
    assert_int_equal(out.n, 0);
    assert_false(sh("echo x; exit 3", 60000, NULL, &out));
    assert_false(sh("kill -9 $$", 60000, NULL, &out));
    buf_free(&out);
}

// Both would go on for an hour.
static void test_a_program_that_hangs_is_ended(void **state)
{
    (void)state;
    Buf out = {0};
    atomic_bool stop = true;
    assert_false(sh("exec sleep 3600", 1, NULL, &out));
    assert_false(sh("exec sleep 3600", 3600000, &stop, &out));
    buf_free(&out);
}

static void test_a_program_that_prints_too_much_is_ended(void **state)
{
    (void)state;
    Buf out = {0};
    assert_false(sh(
        "while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done", 600000, NULL, &out));
    assert_in_range(out.n, OS_RUN_MAX, 2 * OS_RUN_MAX);
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_a_program_prints_is_appended),
        cmocka_unit_test(test_what_was_interrupted_before_is_not_now),
        cmocka_unit_test(test_a_program_that_is_missing_or_fails_says_nothing),
        cmocka_unit_test(test_a_program_that_hangs_is_ended),
        cmocka_unit_test(test_a_program_that_prints_too_much_is_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
