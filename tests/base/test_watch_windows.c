// Watching a folder on Windows.
#include "base/watch.h"

#include "base/os.h"
#include "support/support.h"

#include <windows.h>

#define SOON_MS 5000

static bool is_lua(Str name) { return str_has_ending(name, STR(".lua")); }

static void wake(void *ctx) { SetEvent(ctx); }

static bool saw(HANDLE event, DWORD ms)
{
    return WaitForSingleObject(event, ms) == WAIT_OBJECT_0;
}

static void test_a_change_below_the_folder_is_told_once(void **state)
{
    Err err = {0};
    HANDLE event = CreateEventW(NULL, FALSE, FALSE, NULL);
    temp_file(state, "in/sub/a.lua", STR("one"));
    Watch *watch = watch_open(temp_in(state, "in"), is_lua, &err);
    assert_no_err(&err);
    assert_true(watch_start(watch, wake, event));
    assert_false(saw(event, 200));
    temp_file(state, "in/sub/a.lua", STR("two"));
    assert_true(saw(event, SOON_MS));
    assert_true(watch_changed(watch));
    assert_false(watch_changed(watch));
    temp_file(state, "in/sub/a.txt", STR("does not count"));
    assert_false(saw(event, 500));
    watch_close(watch);
    CloseHandle(event);
}

static void test_a_folder_that_is_not_there_is_an_error(void **state)
{
    Err err = {0};
    assert_null(watch_open(temp_in(state, "none"), is_lua, &err));
    assert_int_equal(err.kind, ERR_IO);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_a_change_below_the_folder_is_told_once, temp_open, temp_close),
        cmocka_unit_test_setup_teardown(
            test_a_folder_that_is_not_there_is_an_error, temp_open, temp_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
