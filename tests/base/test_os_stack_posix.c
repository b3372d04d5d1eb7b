// The stack that the program makes sure of, in processes with limits of their own.
#define _POSIX_C_SOURCE 200809L
#include "support/support.h"

#include "base/os.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define KIB 1024u

// Makes sure of the stack in a child with these limits; 0: it says [sentence], or with NULL has a larger one.
static int in_child(rlim_t soft, rlim_t hard, const char *sentence)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct rlimit limit = {soft, hard}, after;
        Err err = {0};
        if (setrlimit(RLIMIT_STACK, &limit) != 0) _exit(2);
        bool sure = os_ensure_stack(&err);
        if (sentence) _exit(sure || !strstr(err.text, sentence));
        getrlimit(RLIMIT_STACK, &after);
        _exit(!(sure && after.rlim_cur > soft));
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_a_small_stack_is_made_larger_where_it_may(void **state)
{
    (void)state;
    struct rlimit now;
    assert_int_equal(getrlimit(RLIMIT_STACK, &now), 0);
    assert_int_equal(in_child(64 * KIB, now.rlim_max, NULL), 0);
}

static void test_a_stack_that_may_not_grow_is_told_with_its_size(void **state)
{
    (void)state;
    assert_int_equal(in_child(64 * KIB, 64 * KIB, "only 64 KiB here"), 0);
    assert_int_equal(in_child(64 * KIB, 96 * KIB, "only 96 KiB here"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_small_stack_is_made_larger_where_it_may),
        cmocka_unit_test(test_a_stack_that_may_not_grow_is_told_with_its_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
