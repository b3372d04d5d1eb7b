#include "ipc/confinement.h"

#include "support/support.h"

#include <string.h>

static void test_a_process_that_is_wholly_confined_needs_no_word(void **state)
{
    (void)state;
    Arena arena = {0};
    Confinement whole = {.limits = true, .calls = true, .landlock = 1};
    assert_str(confinement_note(&arena, (Str){0}, whole), "");
    assert_str(confinement_note(&arena, STR("A note."), whole), "A note.");
    arena_free(&arena);
}

static void test_what_is_lacking_is_named_behind_the_other_notes(void **state)
{
    (void)state;
    Arena arena = {0};
    Confinement open = {.limits = true, .calls = true};
    assert_str(confinement_note(&arena, STR("A note."), open),
        "A note.\nThis computer cannot confine a scenario as well as Qantar would: its "
        "kernel has no lock on files. Play only scenarios that you trust.");
    assert_true(str_starts(confinement_note(&arena, STR("?"), open), STR("?\nThis")));
    Str all = confinement_note(&arena, (Str){0}, (Confinement){0});
    assert_non_null(strstr(all.s, "no lock on files, no filter of system "
                                  "calls, no limits of "
                                  "memory and processes. Play"));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_process_that_is_wholly_confined_needs_no_word),
        cmocka_unit_test(test_what_is_lacking_is_named_behind_the_other_notes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
