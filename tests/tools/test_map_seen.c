#include "tools/map_seen.h"

#include "support/scenario.h"
#include "support/support.h"

#define ROOM                                                                           \
    "scenario 't' { title='T', start='a', state={ n=0 } }\n"                           \
    "chapter 'c' { title='C', start='a' }\n"                                           \
    "scene 'a' { title='A', text='W.', choice 'one' { 'One', go={ 'b', 'd' }, "        \
    "pick=function() return random(2) == 1 and 'b' or 'd' end }, choice 'two' { "      \
    "'Two', go='end' } }\n"                                                            \
    "scene 'b' { title='B', text='W.', choice 'on' { 'On', go='end' } }\n"             \
    "scene 'd' { title='D', text='W.', choice 'on' { 'On', go='end' } }\n"             \
    "ending 'end' { title='E', text='E.' }\n"

static const MemoryFile files[] = {{"scenario.lua", ROOM}, {0}};

static Drive *open_room(Host *host)
{
    Err err = {0};
    *host = scenario_host(files);
    Drive *drive = drive_open(host, (DriveWatch){0}, &err);
    assert_no_err(&err);
    return drive;
}

static int count(const bool *seen)
{
    int n = 0;
    for (int i = 0; i < 4; i++)
        n += seen[i];
    return n;
}

static void test_the_scenes_of_a_play_are_marked(void **state)
{
    (void)state;
    Host host;
    Err err = {0};
    Drive *drive = open_room(&host);
    bool seen[8] = {0};
    Str play = STR(
        "## two\nseed 7\n\nbegin\nat: a\ntext: W.\n# none\nsave\ntwo\nstatus: ended");
    assert_true(map_seen(drive, play, "x.play", seen, &err));
    assert_int_equal(count(seen), 2);
    assert_true(seen[book_node(drive_book(drive), STR("a"))]);
    assert_true(seen[book_node(drive_book(drive), STR("end"))]);
    drive_close(drive);
}

// Chance falls by the seed of the file, so it is the play that was recorded.
static void test_the_seed_is_that_of_the_file(void **state)
{
    (void)state;
    Host host;
    Err err = {0};
    Drive *drive = open_room(&host);
    bool either[2] = {0};
    for (int seed = 1; seed < 20; seed++) {
        Arena arena = {0};
        bool seen[8] = {0};
        Str play = arena_fmt(&arena, "## x\nseed %d\nbegin\none\non\n", seed);
        assert_true(map_seen(drive, play, "x.play", seen, &err));
        assert_int_equal(count(seen), 3);
        either[seen[book_node(drive_book(drive), STR("b"))]] = true;
        arena_free(&arena);
    }
    assert_true(either[0] && either[1]);
    drive_close(drive);
}

static void test_a_step_that_cannot_be_taken_is_told_with_its_line(void **state)
{
    (void)state;
    Host host;
    Drive *drive = open_room(&host);
    static const char *const bad[] = {
        "## x\nseed 1\nbegin\nfly\n", "## x\nseed 1\nbegin\n{\n"};
    for (int i = 0; i < COUNT_OF(bad); i++) {
        bool seen[8] = {0};
        Err err = {0};
        assert_false(map_seen(drive, str_of(bad[i]), "x.play", seen, &err));
        assert_err(&err, "x.play:4: ");
    }
    drive_close(drive);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_scenes_of_a_play_are_marked),
        cmocka_unit_test(test_the_seed_is_that_of_the_file),
        cmocka_unit_test(test_a_step_that_cannot_be_taken_is_told_with_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
