// The width of a terminal, on a pseudo-terminal of the test's own.
#define _GNU_SOURCE // posix_openpt, TIOCSWINSZ
#include "support/support.h"

#include "base/os.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

static void set_columns(int fd, int columns)
{
    struct winsize size = {.ws_row = 24, .ws_col = (unsigned short)columns};
    assert_int_equal(ioctl(fd, TIOCSWINSZ, &size), 0);
}

static void test_a_terminal_has_the_width_of_now(void **state)
{
    (void)state;
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0) skip(); // no pseudo-terminals in this container
    assert_int_equal(grantpt(master), 0);
    assert_int_equal(unlockpt(master), 0);
    int terminal = open(ptsname(master), O_RDWR | O_NOCTTY);
    assert_true(terminal >= 0);
    assert_true(os_is_terminal(terminal));
    set_columns(master, 33);
    assert_int_equal(os_terminal_width(terminal), 33);
    set_columns(master, 132);
    assert_int_equal(os_terminal_width(terminal), 132);
    set_columns(master, 0); // unknown
    assert_int_equal(os_terminal_width(terminal), 0);
    close(terminal);
    close(master);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_terminal_has_the_width_of_now),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
