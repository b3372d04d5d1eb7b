#define _POSIX_C_SOURCE 200809L
#include "base/complain.h"
#include "base/os.h"

#include "support/on_disk.h"
#include "support/support.h"

#include <fcntl.h>
#include <unistd.h>

// Complains into a file in the place of stderr, and expects it to hold [expected].
#define assert_complains(state, expected, ...)                                         \
    do {                                                                               \
        const char *path = temp_in(state, "said");                                     \
        int before = begin(path);                                                      \
        complain(__VA_ARGS__);                                                         \
        end(before);                                                                   \
        assert_holds(path, expected);                                                  \
    } while (0)

static int begin(const char *path)
{
    int before = dup(STDERR_FILENO);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_true(before >= 0 && fd >= 0);
    assert_int_equal(dup2(fd, STDERR_FILENO), STDERR_FILENO);
    close(fd);
    return before;
}

static void end(int before)
{
    assert_int_equal(dup2(before, STDERR_FILENO), STDERR_FILENO);
    close(before);
}

static void test_a_sentence_is_a_line_of_the_program(void **state)
{
    assert_complains(state, "qantar: cannot read \"save\": 3 times\n",
        "cannot read \"%s\": %d times", "save", 3);
    assert_complains(state, "qantar: \n", "%s", "");
}

static void test_what_it_quotes_cannot_move_the_terminal(void **state)
{
    assert_complains(
        state, "qantar: a\uFFFD[2Jb\uFFFDc\n", "a%sb%cc", "\033[2J", '\x07');
    assert_complains(
        state, "qantar: a\uFFFDb\n", "a\u202Eb"); // would turn what follows
}

static void test_lines_of_what_it_quotes_are_no_lines_of_its_own(void **state)
{
    const char *path = temp_in(state, "said");
    int before = begin(path);
    complain("a\nqantar: b\n");
    end(before);
    Buf said = {0};
    assert_true(os_read(path, &said, NULL));
    assert_int_equal(str_find(buf_str(&said), '\n'), said.n - 1);
    buf_free(&said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_sentence_is_a_line_of_the_program),
        temp_test(test_what_it_quotes_cannot_move_the_terminal),
        temp_test(test_lines_of_what_it_quotes_are_no_lines_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
