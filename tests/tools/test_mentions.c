#include "support/scenario.h"
#include "support/support.h"

#include "tools/mentions.h"

static Arena arena;
static Mentions mentions;

static int open_people(void **state)
{
    (void)state;
    mentions = mentions_make(&arena,
        scenario_book("person 'b' { 'Aigul Bekova' } person 'c' { 'Kassym Tokayev', "
                      "real=true } person 'd' { 'Old Bekova', real=true } person 'e' { "
                      "\"Sean O'Neill\" }"));
    return 0;
}

static int close_people(void **state)
{
    (void)state;
    arena_free(&arena);
    scenario_book(NULL);
    return 0;
}

static void add(void *ctx, int person) { buf_addf(ctx, "%d ", person); }

static void assert_named(const char *text, const char *people, int real)
{
    Buf out = {0};
    buf_add(&out, STR(""));
    mentions_each(&mentions, str_of(text), add, &out);
    assert_str(buf_str(&out), people);
    assert_int_equal(mentions_real(&mentions, str_of(text)), real);
    buf_free(&out);
}

// The scenario has a person "a" before these.
static void test_people_are_named_by_their_last_name(void **state)
{
    (void)state;
    assert_named("Nobody here.", "", NONE);
    assert_named("Tokayev spoke.", "2 ", 2);
    assert_named("Tokayev's and Tokayev’s words.", "2 2 ", 2);
    assert_named("Tokayevs and Kassym.", "", NONE);
    assert_named("O'Neill, O'Neill's.", "4 4 ", NONE);
}

static void test_the_first_of_a_name_stands_for_all(void **state)
{
    (void)state;
    assert_named("Bekova and Tokayev.", "1 2 ", 2);
    assert_named("Bekova.", "1 ", 3);
    assert_int_equal(mentions_first(&mentions, 3), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_people_are_named_by_their_last_name),
        cmocka_unit_test(test_the_first_of_a_name_stands_for_all),
    };
    return cmocka_run_group_tests(tests, open_people, close_people);
}
