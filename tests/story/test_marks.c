#include "support/support.h"

#include <string.h>

#include "story/marks.h"

static const char *const kinds[] = {
    [MARK_WORDS] = "words",
    [MARK_NAME] = "name",
    [MARK_WORLD] = "world",
    [MARK_FACTS] = "facts",
    [MARK_TERM] = "term",
    [MARK_BAD] = "bad",
};

// Every part in one line: kind(name,place,words); the parts must add up to the text.
static void assert_parts(const char *text, const char *expected)
{
    Buf out = {0}, all = {0};
    Str rest = str_of(text);
    for (TextMark mark; marks_next(&rest, &mark);) {
        buf_add(&all, mark.src);
        buf_addf(&out, "%s(", kinds[mark.kind]);
        if (mark.kind == MARK_WORDS) buf_add(&out, mark.src);
        if (mark.kind == MARK_BAD) buf_add(&out, str_of(mark.problem));
        if (mark.kind != MARK_BAD) buf_add(&out, mark.name);
        if (mark.kind == MARK_WORLD) buf_addf(&out, "," STR_FMT, STR_ARG(mark.place));
        if (mark.kind != MARK_BAD && mark.forms.n > 0)
            buf_addf(&out, ";" STR_FMT, STR_ARG(mark.forms));
        if (mark.kind == MARK_TERM) buf_addf(&out, "," STR_FMT, STR_ARG(mark.words));
        buf_addc(&out, ')');
    }
    assert_str(buf_str(&out), expected);
    assert_str(buf_str(&all), text);
    buf_free(&out);
    buf_free(&all);
}

static void test_each_kind_of_mark_is_told_apart(void **state)
{
    (void)state;
    assert_parts("", "");
    assert_parts("Plain *words* only.", "words(Plain *words* only.)");
    assert_parts("You have {evidence}.", "words(You have )name(evidence)words(.)");
    assert_parts("{world.price}{world.price@aktau}", "world(price,)world(price,aktau)");
    assert_parts("So. {#F-0101-02 N-01}", "words(So. )facts(F-0101-02 N-01)");
    assert_parts("[LPG] [the gas|lpg]", "term(LPG,LPG)words( )term(lpg,the gas)");
}

static void test_a_backslash_makes_a_mark_plain(void **state)
{
    (void)state;
    assert_parts("a \\{b\\} \\[c\\]", "words(a \\{b\\} \\[c\\])");
    assert_parts("[a \\] b]", "term(a \\] b,a \\] b)");
    assert_parts("end\\", "words(end\\)");
}

static void test_what_cannot_be_read_says_why(void **state)
{
    (void)state;
    assert_parts("{", "bad(a { without its })");
    assert_parts("a } b", "words(a )bad(a } without its {)words( b)");
    assert_parts("[x", "bad(a [ without its ])words(x)");
    assert_parts("]", "bad(a ] without its [)");
    assert_parts("{}", "bad({ } around something that is no name (small "
                       "letters, digits and _, no spaces))");
    assert_parts("{Evidence}", "bad({ } around something that is no name (small "
                               "letters, digits and _, no spaces))");
    assert_parts("{#}", "bad(a {# } without a fact)");
    assert_parts("{world.}", "bad(a {world. } without a name)");
    assert_parts("{world.price@}", "bad(a {world. @ } without a place)");
    assert_parts("[ ]", "bad(a [ ] without words)");
    assert_parts("[a|]", "bad(a [ | ] without a term)");
    assert_parts("[a {b}]", "bad(a { or [ inside of [ ])");
}

// Else a text of opening brackets would be looked through once for each of them.
static void test_a_mark_has_a_length(void **state)
{
    (void)state;
    static char text[MARK_MAX + 1];
    memset(text, 'a', sizeof text);
    text[0] = '[';
    text[MARK_MAX - 1] = ']';
    Str rest = {text, MARK_MAX};
    TextMark mark;
    assert_true(marks_next(&rest, &mark));
    assert_int_equal(mark.kind, MARK_TERM);
    assert_int_equal(mark.src.n, MARK_MAX);
    text[MARK_MAX - 1] = 'a';
    text[MARK_MAX] = ']';
    rest = (Str){text, MARK_MAX + 1};
    assert_true(marks_next(&rest, &mark));
    assert_int_equal(mark.kind, MARK_BAD);
    assert_int_equal(mark.src.n, 1);
    assert_string_equal(mark.problem, "a [ without its ]");
}

static void test_the_facts_of_a_mark_are_taken_one_by_one(void **state)
{
    (void)state;
    Str ids = STR("  F-0101-02   N-01 "), id;
    assert_true(marks_next_fact(&ids, &id));
    assert_str(id, "F-0101-02");
    assert_true(marks_next_fact(&ids, &id));
    assert_str(id, "N-01");
    assert_false(marks_next_fact(&ids, &id));
}

static void test_a_value_may_choose_the_form_of_a_word(void **state)
{
    (void)state;
    assert_parts(
        "{n} {n|one:can|other:cans}", "name(n)words( )name(n;one:can|other:cans)");
    assert_parts("{world.queue@aktau|one:car|other:cars}",
        "world(queue,aktau;one:car|other:cars)");
    assert_parts("{n|one:a\\|b|other:c}",
        "bad({ | } without forms as one:litre|other:litres, other the last)");
    static const char *const bad[] = {"{n|}", "{n|one:can}", "{n|cans}",
        "{#F-1|other:a}", "{n|other:[a|b]}", "{n|one:{a|other:b}", "{world.queue|two}"};
    for (int i = 0; i < COUNT_OF(bad); i++) {
        Str rest = str_of(bad[i]);
        TextMark mark;
        assert_true(marks_next(&rest, &mark));
        if (mark.kind != MARK_BAD) fail_msg("%s is good", bad[i]);
    }
    assert_parts("{N|other:a}", "bad({ } around something that is no name (small "
                                "letters, digits and _, no spaces))");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_kind_of_mark_is_told_apart),
        cmocka_unit_test(test_a_backslash_makes_a_mark_plain),
        cmocka_unit_test(test_what_cannot_be_read_says_why),
        cmocka_unit_test(test_a_mark_has_a_length),
        cmocka_unit_test(test_the_facts_of_a_mark_are_taken_one_by_one),
        cmocka_unit_test(test_a_value_may_choose_the_form_of_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
