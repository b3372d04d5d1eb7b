#include "support/support.h"
#include "support/walks.h"

#include "tools/walk_summary.h"

#include <string.h>

#define HEAD                                                                           \
    "scenario 'f' { title = 'F', kind = 'fictional', start = 'a' }\n"                  \
    "chapter 'c' { title = 'C', start = 'a' }\n"
#define THE_END "ending 'z' { title = 'Z', text = 'The end.' }\n"

static void summarize(const char *script, int plays, Buf *out)
{
    Walk walk;
    walks_run_script(&walk, script, plays);
    walk_summary(&walk, out);
    walk_free(&walk);
}

static void assert_told(const Buf *text, const char *line)
{
    if (!strstr(text->s, line)) fail_msg("no \"%s\" in:\n%s", line, text->s);
}

static void test_a_sound_scenario(void **state)
{
    (void)state;
    Buf text = {0};
    summarize(HEAD "scene 'a' { title = 'A', text = 'You wait.', choice 'on' { 'Go "
                   "on', go = 'z' } }\n" THE_END,
        5, &text);
    assert_told(&text, "In short\n  No play met a fault.\n");
    assert_told(&text, " kinds of player; ");
    assert_told(&text, "A play of \"reader\" takes 0 minutes, with 8 words, 0 "
                       "decisions and 0 questions.\n");
    assert_told(&text, "Some play came to every scene, choice, source and text.\n\n");
    assert_null(strstr(text.s, "Who reads")); // there is no board to score
    buf_free(&text);
}

static void test_what_no_play_met_is_counted(void **state)
{
    (void)state;
    Buf text = {0};
    summarize(HEAD
        "scene 'a' { title = 'A', text = 'You wait.',\n"
        "  choice 'on' { 'Go on', go = 'z' },\n"
        "  choice 'shut' { 'Go round', go = 'b',\n"
        "    needs = function() return false end, why = 'It is shut.' } }\n"
        "scene 'b' { title = 'B', text = 'A path.', choice 'on' { 'On', go = 'z' } "
        "}\n" THE_END,
        5, &text);
    assert_told(&text, "  No play came to 1 scene, 1 choice, 1 text: they are listed");
    buf_free(&text);
}

static void test_faults_come_first(void **state)
{
    (void)state;
    Buf text = {0};
    summarize(HEAD
        "scene 'a' { title = 'A', text = 'You wait.',\n"
        "  choice 'on' { 'Go on', go = 'z', needs = function() return false end, why "
        "= 'It is shut.' } }\n" THE_END,
        5, &text);
    assert_told(&text, "In short\n  Plays met 1 fault, told at the end with the way "
                       "to each.\n");
    assert_told(&text, "; 0 came to an ending.\n");
    assert_null(strstr(text.s, "minutes"));
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sound_scenario),
        cmocka_unit_test(test_what_no_play_met_is_counted),
        cmocka_unit_test(test_faults_come_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
