#include "base/tts_clean.h"

#include "base/utf8.h"
#include "support/support.h"

#include <string.h>

static void assert_clean(const char *text, const char *expected)
{
    Buf out = {0};
    tts_clean(str_of(text), &out);
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static void test_words_stay_as_they_are(void **state)
{
    (void)state;
    assert_clean("The well is low.\nIs it?\n", "The well is low.\nIs it?\n");
    assert_clean("Жаңаөзен, 120 ₸ — “дорого”!", "Жаңаөзен, 120 ₸ — “дорого”!\n");
    assert_clean("-5 degrees, 3 < 5, 100% of Q&A", "-5 degrees, 3 < 5, 100% of Q&A\n");
    assert_clean("", "");
    assert_clean("\n \n\n", "");
}

static void test_no_line_is_a_command_to_the_speech_server(void **state)
{
    (void)state;
    assert_clean("!-!SET ALL VOLUME -100 ,", "-!SET ALL VOLUME -100 ,\n");
    assert_clean("Wait !-!STOP ALL", "Wait !- !STOP ALL\n");
    assert_clean("a!-!-!-!b", "a!- !- !- !b\n");
    assert_clean("a![-]!b", "a! - !b\n");
    assert_clean("a!-\x01!b", "a!- !b\n");
    assert_clean("x\n.\nQUIT\n..\n!", "x\nQUIT\n");
    assert_clean("x\r\n.\r\nQUIT", "x\nQUIT\n");
    assert_clean("x\r.\rQUIT\u2028!-!STOP", "x . QUIT !- !STOP\n");
}

static void test_no_word_is_a_mark_of_the_engine(void **state)
{
    (void)state;
    assert_clean("so [[h@l'oU]] and [1]", "so h@l'oU and 1\n");
    assert_clean("a <break time=\"9s\"/> b </speak><!-- c --><?x?>",
        "a break time=\"9s\"/> b /speak> !-- c --> ?x?>\n");
    assert_clean("\x01"
                 "50S fast \x1B[2J \x7F",
        "50S fast 2J\n");
    assert_clean("a \\b `c` $(d)", "a b c $(d)\n");
    assert_clean("bad \xFF\xC0 bytes", "bad bytes\n");
}

// Wherever the program cuts a line, what follows begins with no command: it stands nowhere.
static void test_long_lines_are_parted_and_hold_no_command(void **state)
{
    (void)state;
    Buf text = {0}, out = {0};
    for (int i = 0; i < 3000; i++)
        buf_add(&text, i % 7 ? STR("!-!STOP ALL ") : STR("жаңа[[өзен]]!-"));
    for (int i = 0; i < 3000; i++)
        buf_add(&text, STR("\u0436"));
    tts_clean(buf_str(&text), &out);
    assert_null(strstr(out.s, "!-!"));
    assert_null(strpbrk(out.s, "[]"));
    assert_true(utf8_valid(buf_str(&out)));
    Str rest = buf_str(&out), line;
    int lines = 0;
    for (; str_split(&rest, '\n', &line); lines++) {
        assert_in_range(line.n, 1, TTS_LINE_MAX);
        assert_true(line.s[0] != '!' && line.s[0] != '.');
    }
    assert_true(lines > 30);
    buf_free(&text);
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_stay_as_they_are),
        cmocka_unit_test(test_no_line_is_a_command_to_the_speech_server),
        cmocka_unit_test(test_no_word_is_a_mark_of_the_engine),
        cmocka_unit_test(test_long_lines_are_parted_and_hold_no_command),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
