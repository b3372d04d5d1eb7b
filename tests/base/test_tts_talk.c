#include "base/tts_talk.h"

#include "support/support.h"

#include <string.h>

typedef struct Spoken {
    TtsTalk *talk;
    Buf words;
    int stops_at, fails_at, n; // number of a part, from 1 on; 0: of none
} Spoken;

static bool speak(void *ctx, const TtsPart *part, Err *err)
{
    Spoken *spoken = ctx;
    spoken->n++;
    buf_addf(&spoken->words, STR_FMT ":" STR_FMT ";", STR_ARG(part->language),
        STR_ARG(part->text));
    if (spoken->n == spoken->stops_at) atomic_store(&spoken->talk->stop, true);
    return spoken->n != spoken->fails_at ||
           err_set(err, ERR_IO, "part %d was not heard", spoken->n);
}

static void count(void *ctx) { ++*(int *)ctx; }

static void assert_spoken(TtsTalk *talk, Spoken spoken, const char *words)
{
    const TtsPart parts[] = {{STR("The well is low."), STR("en")},
        {STR("Су аз."), STR("kk")}, {STR("Who knows?"), STR("en")}};
    spoken.talk = talk;
    tts_talk_take(talk, parts, COUNT_OF(parts));
    tts_talk_speak(talk, speak, &spoken);
    assert_str(buf_str(&spoken.words), words);
    buf_free(&spoken.words);
}

static void test_parts_are_spoken_in_order_until_it_is_stopped(void **state)
{
    (void)state;
    TtsTalk talk = {0};
    assert_spoken(&talk, (Spoken){0}, "en:The well is low.;kk:Су аз.;en:Who knows?;");
    assert_spoken(&talk, (Spoken){.stops_at = 2}, "en:The well is low.;kk:Су аз.;");
    assert_spoken(&talk, (Spoken){0}, "en:The well is low.;kk:Су аз.;en:Who knows?;");
    assert_false(tts_talk_trouble(&talk, NULL));
    tts_talk_free(&talk);
}

static void test_the_first_failure_is_kept_and_each_wakes(void **state)
{
    (void)state;
    int woken = 0;
    Err err = {0};
    TtsTalk talk = {.wake = count, .ctx = &woken};
    assert_spoken(&talk, (Spoken){.fails_at = 2}, "en:The well is low.;kk:Су аз.;");
    assert_spoken(&talk, (Spoken){.fails_at = 1}, "en:The well is low.;");
    assert_true(tts_talk_trouble(&talk, &err));
    assert_err(&err, "part 2 was not heard");
    assert_int_equal(woken, 2);
    tts_talk_free(&talk);

    Err none = {0};
    talk = (TtsTalk){0};
    tts_talk_no_thread(&talk);
    assert_true(tts_talk_trouble(&talk, &none));
    assert_err(&none, "no thread left");
    tts_talk_free(&talk);
}

static void test_what_is_kept_has_limits_and_is_a_copy(void **state)
{
    (void)state;
    static char text[TTS_BYTES_MAX], language[] = "en";
    TtsTalk talk = {0};
    memset(text, 'a', sizeof text);
    TtsPart parts[TTS_PARTS_MAX + 1] = {{{text, sizeof text - 1}, STR("en")},
        {{text, sizeof text}, {language, 2}}, {{text, 1}, STR("en")}};
    tts_talk_take(&talk, parts, 3);
    assert_int_equal(talk.n_parts, 2);
    assert_int_equal(talk.parts[1].text.n, 1);
    memset(text, 'b', sizeof text);
    memset(language, 'x', 2);
    assert_str(talk.parts[1].text, "a");
    assert_str(talk.parts[1].language, "en");

    for (int i = 0; i <= TTS_PARTS_MAX; i++)
        parts[i] = (TtsPart){{text, 1}, STR("en")};
    tts_talk_take(&talk, parts, TTS_PARTS_MAX + 1);
    assert_int_equal(talk.n_parts, TTS_PARTS_MAX);
    tts_talk_free(&talk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts_are_spoken_in_order_until_it_is_stopped),
        cmocka_unit_test(test_the_first_failure_is_kept_and_each_wakes),
        cmocka_unit_test(test_what_is_kept_has_limits_and_is_a_copy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
