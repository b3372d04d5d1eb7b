// A source has a row for each thing that it says of itself, however short, and for nothing else.
#include "support/sitting.h"
#include "support/support.h"

#define SCRIPT(fields)                                                                 \
    "scenario 't' { title='T', kind='fictional', start='a' }\n"                        \
    "source 'u' { 'U', date='2022-01-01', status='reported'" fields " }\n"             \
    "scene 'a' { title='A', text='x', gives='u', choice 'on' { 'On', go='e' } }\n"     \
    "ending 'e' { title='E', text='x' }\n"

static void assert_rows(const char *script, int rows)
{
    Sitting s;
    sitting_open(&s, script);
    sitting_play(&s, "notebook, source:u");
    assert_int_equal(sitting_block(&s, BLOCK_SOURCE)->n_items, rows);
    sitting_close(&s);
}

static void test_a_row_for_what_is_said_and_for_nothing_else(void **state)
{
    (void)state;
    assert_rows(SCRIPT(", who='A'"), 1);
    assert_rows(SCRIPT(", who='A', saw='B', shows='C'"), 3);
    assert_rows(SCRIPT(", saw='All of it.'"), 1);
    assert_rows(SCRIPT(""), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_row_for_what_is_said_and_for_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
