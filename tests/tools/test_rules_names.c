// What the rules know by its name: words that are names are not hard to read, and everything that
// a script may ask for is found, however many there are.
#include "support/checking.h"
#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Thirty long words that are the second one of a name, in sentences of ten; and what [declared] says
// before. With names of one syllable each this is easy to read, without it far too hard.
#define NAMED "Konstantinopolitania"
#define SENTENCE                                                                       \
    "We saw " NAMED " and " NAMED " at " NAMED " by " NAMED " near " NAMED ". "
#define SCENE                                                                          \
    "scene 'one' { title='S', text='" SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE     \
        SENTENCE "', choice 'go_on' { 'On', go='end' } }\n"

static void assert_easy_with(const char *declared)
{
    char body[4000];
    snprintf(body, sizeof body, "%s %s", declared, SCENE);
    assert_rule("reading-level", "", body, "");
}

static void test_words_of_names_are_not_hard_to_read(void **state)
{
    (void)state;
    assert_easy_with("person 'p' { 'Ada " NAMED "' }");
    assert_easy_with("place 'p' { '" NAMED " Street' }");
    assert_easy_with("term 't' { '" NAMED " Bridge', text='x' }");
    assert_easy_with("term 't' { 'Bridge', text='x', forms={ 'Old " NAMED "' } }");
}

static void test_words_of_no_name_are(void **state)
{
    (void)state;
    char body[4000];
    snprintf(body, sizeof body, "place 'p' { 'Elsewhere' } %s", SCENE);
    // The grade itself is another test's matter: that it is over the most, this one's.
    assert_rule("reading-level", "", body,
        "1: scene \"one\" asks for 38.0 years of school (Flesch-Kincaid); 9 is the "
        "most\n");
}

static void test_the_formula_is_for_english(void **state)
{
    (void)state;
    char body[4000];
    snprintf(body, sizeof body, "place 'p' { 'Elsewhere' } %s", SCENE);
    assert_rule("reading-level", "languages={'kk'}", body, "");
    assert_rule("reading-level", "languages={'en-GB'}", body,
        "1: scene \"one\" asks for 38.0 years of school (Flesch-Kincaid); 9 is the "
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
        cmocka_unit_test(test_words_of_names_are_not_hard_to_read),
        cmocka_unit_test(test_words_of_no_name_are),
        cmocka_unit_test(test_the_formula_is_for_english),
        cmocka_unit_test(test_every_one_of_many_choices_can_be_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
