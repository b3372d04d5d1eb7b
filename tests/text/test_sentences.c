#include "support/support.h"

#include "text/sentences.h"

#define M "\xee\x80\x80" // SENTENCE_MARK

// Each sentence in < >, with a # for each of its marks.
static void assert_split(const char *text, const char *expected)
{
    Arena arena = {0};
    Buf out = {0};
    Sentences made = sentences_of(&arena, str_of(text));
    for (int i = 0; i < made.n; i++) {
        buf_addf(&out, "<" STR_FMT ">", STR_ARG(made.items[i].text));
        for (int k = 0; k < made.items[i].marks; k++)
            buf_addc(&out, '#');
    }
    assert_str(buf_str(&out), expected);
    buf_free(&out);
    arena_free(&arena);
}

static void test_a_sentence_ends_before_what_may_begin_one(void **state)
{
    (void)state;
    assert_split("It is 5.30. at noon. “So?” (Yes.) 3 left.",
        "<It is 5.30. at noon.><“So?”><(Yes.)><3 left.>");
    assert_split("Mr. N. Aliyev came on 5 Jan. He left… Then?",
        "<Mr. N. Aliyev came on 5 Jan. He left…><Then?>");
    assert_split("So said I. A. Bek heard it.", "<So said I.><A. Bek heard it.>");
    assert_split("A list\n\nMore", "<A list><More>");
    assert_split("", "");
}

static void test_marks_belong_to_the_sentence_before_them(void **state)
{
    (void)state;
    assert_split("It was 60. " M M "Now 120." M " Why? And so.",
        "<It was 60.>##<Now 120.>#<Why?><And so.>");
    assert_split("It was 60.\n\n" M "\n\nNow.", "<It was 60.>#<Now.>");
    assert_split(M, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sentence_ends_before_what_may_begin_one),
        cmocka_unit_test(test_marks_belong_to_the_sentence_before_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
