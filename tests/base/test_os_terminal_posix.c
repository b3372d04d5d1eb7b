// Terminals, by pseudo-terminals of the test's own.
#define _GNU_SOURCE // posix_openpt, TIOCSWINSZ
#include "support/support.h"

#include "base/os.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

static void set_columns(int fd, int columns)
{
    struct winsize size = {.ws_row = 24, .ws_col = (unsigned short)columns};
    assert_int_equal(ioctl(fd, TIOCSWINSZ, &size), 0);
}

// The terminal; *master is whoever shows it.
static int open_terminal(int *master)
{
    *master = posix_openpt(O_RDWR | O_NOCTTY);
    if (*master < 0) skip(); // no pseudo-terminals in this container
    assert_int_equal(grantpt(*master), 0);
    assert_int_equal(unlockpt(*master), 0);
    int terminal = open(ptsname(*master), O_RDWR | O_NOCTTY);
    assert_true(terminal >= 0);
    return terminal;
}

static void test_a_terminal_has_the_width_of_now(void **state)
{
    (void)state;
    int master, terminal = open_terminal(&master);
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

static void test_a_terminal_that_hung_up_is_no_error(void **state)
{
    (void)state;
    os_outlive_hangups();
    for (int closing = 0; closing < 2; closing++) {
        int master, terminal = open_terminal(&master);
        FILE *out = fdopen(terminal, "w");
        Err err = {0};
        if (closing) fputs("text", out);
        close(master);
        if (closing) {
            assert_false(os_close_stream(out, &err));
        } else {
            assert_false(os_write_stream(out, STR("text"), &err));
            fclose(out);
        }
        assert_no_err(&err);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_terminal_has_the_width_of_now),
        cmocka_unit_test(test_a_terminal_that_hung_up_is_no_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
