#include "support/checking.h"
#include "support/support.h"

static void test_alternative_text_may_have_140_letters_whatever_their_bytes(
    void **state)
{
    (void)state;
    assert_rule("alt-long", "",
        "picture 'hill' { "
        "alt='"
        "ӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘ"
        "ӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘ', "
        "layers={'hill.svg'} }\nscene 'one' { title='S', text='Words.', choice 'go_on' "
        "{ 'To one0', go='end' } }\n",
        "");
    assert_rule("alt-long", "",
        "picture 'hill' { "
        "alt='"
        "ӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘ"
        "ӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘ', "
        "layers={'hill.svg'} }\nscene 'one' { title='S', text='Words.', choice 'go_on' "
        "{ 'To one0', go='end' } }\n",
        "1: the alt of picture \"hill\" has 141 letters; 140 is the most\n");
}

static void test_a_layer_that_is_there_and_is_a_picture_is_fine(void **state)
{
    (void)state;
    assert_rule("layer", "",
        "picture 'hill' { alt='A.', layers={'hill.svg'} }\nscene 'one' { title='S', "
        "text='Words.', choice 'go_on' { 'To one0', go='end' } }\n",
        "");
}

static void test_each_missing_layer_is_told(void **state)
{
    (void)state;
    assert_rule("layer", "",
        "picture 'hill' { alt='A.', layers={'a.png', 'hill.svg', 'b.png'} }\nscene "
        "'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' } }\n",
        "1: picture \"hill\" has a layer \"a.png\", and there is no file "
        "pictures/a.png\n1: picture \"hill\" has a layer \"b.png\", and there is no "
        "file pictures/b.png\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_alternative_text_may_have_140_letters_whatever_their_bytes),
        cmocka_unit_test(test_a_layer_that_is_there_and_is_a_picture_is_fine),
        cmocka_unit_test(test_each_missing_layer_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
