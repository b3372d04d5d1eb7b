#include "support/support.h"

#include "session.h"

static void test_files_of_a_scenario_are_told_from_what_editors_leave(void **state)
{
    (void)state;
    static const char *const counted[] = {"scenario.lua", "Pump.LUA", "well.svg",
        "a.png", "a.jpg", "a.jpeg", "indoors.palette", "ru.po", "codes.txt"};
    static const char *const others[] = {"", "lua", ".scenario.lua.swp",
        ".#scenario.lua", ".scenario.lua", "#scenario.lua#", "scenario.lua~",
        "scenario.lua.bak", "4913", "scenario.lua.tmp", "notes.txt", "autosave.json"};
    for (int i = 0; i < COUNT_OF(counted); i++)
        if (!session_counts_file(str_of(counted[i]))) fail_msg("%s", counted[i]);
    for (int i = 0; i < COUNT_OF(others); i++)
        if (session_counts_file(str_of(others[i]))) fail_msg("%s", others[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_files_of_a_scenario_are_told_from_what_editors_leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
