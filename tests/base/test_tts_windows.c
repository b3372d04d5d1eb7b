// The voice on Windows: that it opens or says why not, ends at once, and says what failed. What is heard nobody can
// test here.
#include "base/tts.h"

#include "support/support.h"

static void test_it_speaks_or_says_why_not(void **state)
{
    (void)state;
    Err err = {0}, trouble = {0};
    Tts *tts = tts_open(NULL, NULL, &err);
    if (!tts) {
        assert_int_equal(err.kind, ERR_NO_INPUT);
        support_skip("this Windows has no voices");
        return;
    }
    const TtsPart parts[] = {{STR("The square <is> empty & quiet."), STR("en")},
        {STR("Алаң бос."), STR("kk")}};
    tts_say(tts, parts, 2, TTS_WORDS, 0);
    tts_stop(tts);
    if (tts_trouble(tts, &trouble)) assert_err(&trouble, "the voice of Windows");
    tts_say(tts, parts, 2, TTS_WORDS * 2, TTS_PITCH);
    tts_close(tts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_speaks_or_says_why_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
