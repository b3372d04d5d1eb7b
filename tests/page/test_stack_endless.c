// One play of very many turns, nothing kept on a disk: memory stays as it was. The number of turns may
// stand behind the program's name. What is resident is looked at without sanitizers, which keep what is
// freed and take thirty times as long.
#include "support/scenario.h"
#include "support/support.h"

#include "page/pages.h"

#include <stdio.h>
#include <stdlib.h>

#ifdef __SANITIZE_ADDRESS__
static int turns = 300;
#else
static int turns = 4000;
#endif

// clang-format off
static const char endless[] =
    "scenario 'endless' { title='Endless', kind='fictional', start='one',\n"
    "  state={ steps=0, words=list(), luck=number{ 1, min=1, max=9 } } }\n"
    "chapter 'walk' { title='Walk', date='2022-01-02', start='one' }\n"
    "scene 'one' { title='One', text='Step {steps}, and {luck} of nine.',\n"
    "  choice 'on' { 'Go on', go={ 'one', 'two' },\n"
    "    pick=function(s) return random(2) == 1 and 'one' or 'two' end,\n"
    "    effect=function(s) s.steps = s.steps + 1 s.luck = random(9)\n"
    "      s.words[math.min(#s.words, 4) + 1] = ('word '):rep(random(9)) end } }\n"
    "scene 'two' { title='Two', text='Back.', choice 'on' { 'Back', go='one' } }\n";
// clang-format on

static long resident_kib(void)
{
    long kib = 0;
    char line[128];
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(line, sizeof line, status))
        sscanf(line, "VmRSS: %ld", &kib);
    if (status) fclose(status);
    return kib;
}

static void test_a_very_long_play_takes_no_more_memory_at_its_end(void **state)
{
    (void)state;
    MemoryFile files[] = {{"scenario.lua", endless}, {NULL, NULL}};
    PagesSetup setup = {.host = scenario_host(files), .seed = 5, .skip_title = true};
    Err err = {0};
    Pages *pages = pages_open(&setup, &err);
    assert_no_err(&err);
    long early = 0;
    for (int i = 1; i <= turns; i++) {
        assert_true(pages_act(pages, STR("on"), (Str){0}, &err));
        assert_int_equal(pages_now(pages)->kind, PAGE_SCENE);
        if (i % 1000 == 0) assert_true(pages_act(pages, STR("undo"), (Str){0}, &err));
        if (i == turns / 2) early = resident_kib(); // the log is full
    }
    long late = resident_kib();
    printf("after %d turns %ld KiB, after %d turns %ld KiB\n", turns / 2, early, turns,
        late);
#ifndef __SANITIZE_ADDRESS__
    assert_true(late <= early + early / 10 + 512);
#endif
    pages_close(pages);
}

int main(int argc, char **argv)
{
    if (argc > 1) turns = atoi(argv[1]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_very_long_play_takes_no_more_memory_at_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
