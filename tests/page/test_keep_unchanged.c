// What has not changed is not written again.
#include "support/sitting.h"
#include "support/support.h"

static void test_settings_are_written_when_they_changed_and_only_then(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, sitting_town);
    assert_true(pages_flush(s.pages, &err));
    assert_str(test_store_get(&s.store, "settings"), "");
    sitting_do(&s, "settings");
    sitting_do(&s, "theme:dusk");
    assert_true(pages_flush(s.pages, &err));
    assert_true(test_store_get(&s.store, "settings").n > 0);
    int writes = s.store.writes;
    sitting_do(&s, "back");
    assert_true(pages_flush(s.pages, &err));
    assert_int_equal(s.store.writes, writes);
    sitting_close(&s);
}

static void test_a_play_is_written_once_a_turn(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    assert_true(pages_flush(s.pages, &err));
    int writes = s.store.writes;
    assert_true(pages_flush(s.pages, &err));
    sitting_do(&s, "notebook");
    assert_true(pages_flush(s.pages, &err));
    assert_int_equal(s.store.writes, writes);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_settings_are_written_when_they_changed_and_only_then),
        cmocka_unit_test(test_a_play_is_written_once_a_turn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
