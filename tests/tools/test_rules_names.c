// What the rules know by its name: the language of a text, and everything that a script may ask for, however
// many there are.
#include "support/checking.h"
#include "support/support.h"

// Thirty long words in sentences of ten.
#define SENTENCE                                                                       \
    "We saw institutions and institutions at institutions by institutions near "       \
    "institutions. "
#define SCENE                                                                          \
    "scene 'one' { title='S', text='" SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE     \
        SENTENCE "', choice 'go_on' { 'On', go='end' } }\n"

static void test_the_formula_is_for_english(void **state)
{
    (void)state;
    assert_rule("reading-level", "languages={'kk'}", SCENE, "");
    // 11 words and 26 syllables a sentence.
    assert_rule("reading-level", "languages={'en-GB'}", SCENE,
        "1: scene \"one\" asks for 16.6 years of school (Flesch-Kincaid); 9 is the "
        "most\n");
}

// Forty choices in two scenes, each asked for: the list of what there is must hold them all.
static void test_every_one_of_many_choices_can_be_asked_for(void **state)
{
    (void)state;
    Buf body = {0};
    buf_add(&body, STR("scene 'one' { title='S', text='x', "));
    for (int i = 0; i < 40; i++)
        buf_addf(&body, "choice 'c%d' { 'C%d', go='two' }, ", i, i);
    buf_add(&body, STR("}\nscene 'two' { title='T', text='x', choice 'b' { 'B', "
                       "go='end', why='No.', needs=function(s) return 0"));
    for (int i = 0; i < 40; i++)
        buf_addf(&body, " + taken('one.c%d')", i);
    buf_add(&body, STR(" > taken('two.b') end } }\n"));
    assert_rule("asks-unknown", "", body.s, "");
    buf_free(&body);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_formula_is_for_english),
        cmocka_unit_test(test_every_one_of_many_choices_can_be_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
