// A list with one thing in it that does not fit is refused whole, wherever in it that stands.
#include "support/scenario.h"
#include "support/support.h"

#include <stdio.h>
#include <string.h>

static void assert_list_refused(const char *field, const char *list)
{
    char lines[400], part[80];
    snprintf(lines, sizeof lines,
        "scene 'b' { title='B', text='x', choice 'q' { 'Q', go='a', %s=%s } }", field,
        list);
    snprintf(part, sizeof part, " has a table for %s; it should be ", field);
    const MemoryFile files[] = {{"scenario.lua", lines}, {NULL, NULL}};
    Buf faults = {0};
    scenario_faults(files, &faults);
    if (!strstr(faults.s, part)) fail_msg("%s=%s is taken: %s", field, list, faults.s);
    buf_free(&faults);
}

static void test_a_list_of_ids_holds_texts_alone(void **state)
{
    (void)state;
    static const char *const lists[] = {
        "{ 7 }", "{ 's', 7 }", "{ 7, 's' }", "{ 's', {} }", "{ 's', true }"};
    for (int i = 0; i < 5; i++)
        assert_list_refused("gives", lists[i]);
}

static void test_an_outline_with_one_bad_ring_is_refused(void **state)
{
    (void)state;
    static const char *const rings[] = {"{{42,50,44,50,44,54},{43,51}}",
        "{{43,51},{42,50,44,50,44,54}}", "{{42,50,44,50,44,54},7}",
        "{{42,50,44,50,44,'x'},{42,50,44,50,44,54}}"};
    for (int i = 0; i < 4; i++) {
        char lines[200];
        snprintf(lines, sizeof lines, "outline 'land' { source='By hand', rings=%s }",
            rings[i]);
        const MemoryFile files[] = {{"scenario.lua", lines}, {NULL, NULL}};
        Buf faults = {0};
        scenario_faults(files, &faults);
        if (!strstr(faults.s, " in rings: "))
            fail_msg("rings=%s is taken: %s", rings[i], faults.s);
        buf_free(&faults);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_list_of_ids_holds_texts_alone),
        cmocka_unit_test(test_an_outline_with_one_bad_ring_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
