#define _POSIX_C_SOURCE 200809L
#include "support/support.h"

#include "base/os.h"

#include <stdlib.h>

static bool still(void **state, const char *file, const char *text)
{
    setenv("XDG_CONFIG_HOME", temp_folder(state), 1);
    if (file) temp_file(state, file, str_of(text));
    bool is = os_wants_reduced_motion();
    if (file) assert_true(os_remove(temp_in(state, file), NULL));
    unsetenv("XDG_CONFIG_HOME");
    return is;
}

static void test_where_nothing_is_said_things_may_move(void **state)
{
    assert_false(still(state, NULL, NULL));
    assert_false(still(state, "gtk-3.0/settings.ini", "[Settings]\n"));
    assert_false(
        still(state, "gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n"));
    assert_false(still(state, "kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n"));
    assert_false(still(state, "kdeglobals", "\xFF\xFE garbage = 0"));
}

static void test_who_told_the_desktop_is_heard(void **state)
{
    assert_true(
        still(state, "gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"));
    assert_true(still(
        state, "gtk-4.0/settings.ini", "[Settings]\n gtk-enable-animations = false\n"));
    assert_true(still(state, "kdeglobals", "[KDE]\nAnimationDurationFactor=0\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_where_nothing_is_said_things_may_move),
        temp_test(test_who_told_the_desktop_is_heard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
