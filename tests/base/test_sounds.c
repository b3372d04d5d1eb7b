#include "base/sounds.h"

#include "support/support.h"

static void test_every_sound_has_a_name_of_its_own(void **state)
{
    (void)state;
    assert_null(sounds_id(SOUND_NONE));
    for (int i = SOUND_NONE + 1; i < SOUNDS; i++)
        assert_int_equal(sounds_find(str_of(sounds_id((Sound)i))), i);
}

static void test_what_is_no_sound_is_none(void **state)
{
    (void)state;
    static const char *const wrong[] = {"", "win", "winds", "Wind", "../wind", "none"};
    for (int i = 0; i < COUNT_OF(wrong); i++)
        assert_int_equal(sounds_find(str_of(wrong[i])), SOUND_NONE);
}

static void test_beds_go_on_and_shots_do_not(void **state)
{
    (void)state;
    int beds = 0, shots = 0;
    for (int i = SOUND_NONE + 1; i < SOUNDS; i++)
        *(sounds_is_bed((Sound)i) ? &beds : &shots) += 1;
    assert_true(sounds_is_bed(SOUND_SILENCE) && sounds_is_bed(SOUND_WIND));
    assert_false(sounds_is_bed(SOUND_STAMP));
    assert_true(beds >= 6 && shots >= 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_sound_has_a_name_of_its_own),
        cmocka_unit_test(test_what_is_no_sound_is_none),
        cmocka_unit_test(test_beds_go_on_and_shots_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
