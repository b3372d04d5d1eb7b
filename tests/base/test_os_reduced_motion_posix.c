#define _POSIX_C_SOURCE 200809L
#include "base/os_reduced_motion.h"

#include "support/support.h"

#include "base/os.h"

#include <stdlib.h>
#include <sys/stat.h>

// A desktop of which nothing is known: no programs to ask, no bus, and folders that are the test's own.
static void alone(void **state)
{
    setenv("PATH", temp_in(state, "bin"), 1);
    setenv("XDG_CONFIG_HOME", temp_in(state, "own"), 1);
    setenv("XDG_CONFIG_DIRS", temp_in(state, "shared"), 1);
    unsetenv("DBUS_SESSION_BUS_ADDRESS");
}

static bool still(void **state, const char *file, const char *text)
{
    alone(state);
    if (file) temp_file(state, file, str_of(text));
    bool is = os_wants_reduced_motion(NULL);
    if (file) assert_true(os_remove(temp_in(state, file), NULL));
    return is;
}

static void test_where_nothing_is_said_things_may_move(void **state)
{
    assert_false(still(state, NULL, NULL));
    assert_false(still(state, "own/gtk-3.0/settings.ini", "[Settings]\n"));
    assert_false(still(
        state, "own/gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n"));
    assert_false(still(
        state, "own/gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=\n"));
    assert_false(
        still(state, "own/kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n"));
    assert_false(still(state, "own/kdeglobals", "\xFF\xFE garbage = 0"));
}

static void test_who_told_gtk_or_kde_is_heard(void **state)
{
    assert_true(still(
        state, "own/gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"));
    assert_true(still(state, "own/gtk-4.0/settings.ini",
        "[Settings]\n gtk-enable-animations = False\n"));
    assert_true(still(state, "own/kdeglobals", "[KDE]\nAnimationDurationFactor=0\n"));
    assert_true(
        still(state, "own/kdeglobals", "[KDE]\nAnimationDurationFactor[$i]=0.0\n"));
    // Other keys that begin with the same word, and a line without a value, say nothing about it.
    assert_true(still(state, "own/kdeglobals",
        "[KDE]\nAnimationDurationFactor=0\nAnimationDurationFactorOfMenus=1\n"
        "AnimationDurationFactor\n"));
}

static void test_the_computer_decides_where_the_player_has_not(void **state)
{
    alone(state);
    temp_file(state, "shared/gtk-3.0/settings.ini", STR("gtk-enable-animations=0\n"));
    assert_true(os_wants_reduced_motion(NULL));
    temp_file(state, "own/gtk-3.0/settings.ini", STR("gtk-enable-animations=1\n"));
    assert_false(os_wants_reduced_motion(NULL));
}

static void test_the_home_folder_has_them_where_no_other_is_named(void **state)
{
    alone(state);
    const char *home = getenv("HOME");
    Arena arena = {0};
    const char *before = home ? arena_str(&arena, str_of(home)).s : NULL;
    static const char *const others[] = {"", "relative"};
    temp_file(state, "home/.config/kdeglobals", STR("AnimationDurationFactor=0\n"));
    setenv("HOME", temp_in(state, "home"), 1);
    assert_false(os_wants_reduced_motion(NULL));
    for (int i = 0; i < COUNT_OF(others); i++) {
        setenv("XDG_CONFIG_HOME", others[i], 1);
        assert_true(os_wants_reduced_motion(NULL));
    }
    setenv("HOME", "home", 1);
    assert_false(os_wants_reduced_motion(NULL));
    unsetenv("HOME"), unsetenv("XDG_CONFIG_DIRS");
    os_wants_reduced_motion(NULL); // as this computer says
    if (before) setenv("HOME", before, 1);
    arena_free(&arena);
}

// A program of the desktop as we ask it, which the shell finds by its whole path.
static void program(void **state, const char *name, const char *script)
{
    Buf text = {0};
    buf_addf(&text, "#!/bin/sh\n%s\n", script);
    const char *path = temp_file(state, name, buf_str(&text));
    assert_int_equal(chmod(path, 0700), 0);
    buf_free(&text);
}

static void test_gsettings_is_asked(void **state)
{
    alone(state);
    program(state, "bin/gsettings",
        "[ \"$*\" = \"get org.gnome.desktop.interface enable-animations\" ] && echo "
        "false");
    assert_true(os_wants_reduced_motion(NULL));
    program(state, "bin/gsettings", "echo true");
    assert_false(os_wants_reduced_motion(NULL));
    program(state, "bin/gsettings", "echo false; exit 1"); // no such schema
    assert_false(os_wants_reduced_motion(NULL));
}

#define RUNS "case \"$*\" in *NameHasOwner*) echo '(true,)';; "

static void test_the_portal_is_asked_where_one_runs(void **state)
{
    alone(state);
    const char *says_still = RUNS "*enable-animations) echo '(<<false>>,)';; esac";
    program(state, "bin/gdbus", says_still);
    assert_false(os_wants_reduced_motion(NULL)); // there is no bus
    setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", 1);
    assert_true(os_wants_reduced_motion(NULL));
    program(state, "bin/gdbus", RUNS "*reduced-motion) echo '(<<uint32 1>>,)';; esac");
    assert_true(os_wants_reduced_motion(NULL));
    program(state, "bin/gdbus", RUNS "*reduced-motion) echo '(<<uint32 0>>,)';; esac");
    assert_false(os_wants_reduced_motion(NULL));
    program(state, "bin/gdbus",
        "case \"$*\" in *NameHasOwner*) echo '(false,)';; *) echo false;; esac");
    assert_false(os_wants_reduced_motion(NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_where_nothing_is_said_things_may_move),
        temp_test(test_who_told_gtk_or_kde_is_heard),
        temp_test(test_the_computer_decides_where_the_player_has_not),
        temp_test(test_the_home_folder_has_them_where_no_other_is_named),
        temp_test(test_gsettings_is_asked),
        temp_test(test_the_portal_is_asked_where_one_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
