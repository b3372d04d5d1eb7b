#include "support/scenario.h"
#include "support/support.h"

#include "page/drive.h"

#include <string.h>

static const MemoryFile files[] = {
    {"scenario.lua", "scenario 'd' { title = 'D', kind = 'fictional', start = 'a', "
                     "state = { n = 0 } }\n"
                     "chapter 'c' { title = 'C', start = 'a' }\n"
                     "scene 'a' { title = 'A', text = 'You wait.',\n"
                     "  choice 'on' { 'Go on', go = 'z', effect = function(s) s.n = "
                     "random(1000000) end },\n"
                     "  choice 'bad' { 'Bad', go = 'z', effect = function(s) s.n = s.n "
                     ".. nil end } }\n"
                     "ending 'z' { title = 'Z', text = 'It is {n}.' }\n"},
    {0},
};

static void count(void *ctx, const Text *text)
{
    int *texts = ctx;
    *texts += str_starts(text->key, STR("scene.a.text"));
}

static Drive *opened(const Host *host, int *texts)
{
    Err err = {0};
    Drive *drive = drive_open(host, (DriveWatch){count, texts}, &err);
    assert_no_err(&err);
    assert_non_null(drive);
    return drive;
}

static void begin(Drive *drive, uint64_t seed)
{
    Err err = {0};
    assert_true(drive_begin(drive, STR("begin"), seed, &err));
    assert_no_err(&err);
    assert_int_equal(drive_page(drive)->kind, PAGE_SCENE);
    assert_str(drive_page(drive)->node, "a");
}

static int64_t drawn(Drive *drive, uint64_t seed)
{
    Err err = {0};
    begin(drive, seed);
    assert_true(drive_act(drive, STR("on"), &err));
    assert_true(drive_page(drive)->ended);
    return play_value(drive_play(drive), 0)->as.i;
}

static void test_plays_begin_again_and_again_each_with_its_seed(void **state)
{
    (void)state;
    Host host = scenario_host(files);
    int texts = 0;
    Drive *drive = opened(&host, &texts);
    int64_t first = drawn(drive, 1);
    assert_true(first != drawn(drive, 2));
    assert_true(first == drawn(drive, 1));
    drive_close(drive);
}

static void test_texts_are_told_when_they_are_put_on_a_page(void **state)
{
    (void)state;
    Host host = scenario_host(files);
    int texts = 0;
    Drive *drive = opened(&host, &texts);
    assert_int_equal(texts, 0); // the title page
    begin(drive, 1);
    assert_int_equal(texts, 1);
    drive_close(drive);
}

// A page says nothing about saving, and is as a reader has it.
static void test_nothing_is_said_about_what_is_not_kept(void **state)
{
    (void)state;
    Host host = scenario_host(files);
    int texts = 0;
    Drive *drive = opened(&host, &texts);
    begin(drive, 1);
    const Page *page = drive_page(drive);
    for (int i = 0; i < page->n_blocks; i++)
        assert_int_not_equal(page->blocks[i].kind, BLOCK_NOTE);
    assert_non_null(page_action(page, STR("on")));
    assert_non_null(page_action(page, STR("notebook")));
    drive_close(drive);
}

static void test_errors_are_as_for_readers(void **state)
{
    (void)state;
    Host host = scenario_host(files);
    int texts = 0;
    Err err = {0};
    Drive *drive = opened(&host, &texts);
    assert_false(drive_begin(drive, STR("begin:x"), 1, &err));
    assert_err(&err, "no action \"begin:x\"");
    begin(drive, 1);
    err_clear(&err);
    assert_false(drive_act(drive, STR("off"), &err));
    assert_err(&err, "no action \"off\"");
    err_clear(&err);
    assert_true(drive_act(drive, STR("bad"), &err));
    assert_int_equal(drive_page(drive)->kind, PAGE_ERROR);
    assert_non_null(strstr(drive_trouble(drive), "scenario.lua:5"));
    begin(drive, 1); // and a new play begins
    drive_close(drive);
}

static void test_a_scenario_that_cannot_be_read_is_no_drive(void **state)
{
    (void)state;
    const MemoryFile broken[] = {{"scenario.lua", "scenario"}, {0}};
    Host host = scenario_host(broken);
    Err err = {0};
    assert_null(drive_open(&host, (DriveWatch){0}, &err));
    assert_err(&err, "scenario.lua:1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plays_begin_again_and_again_each_with_its_seed),
        cmocka_unit_test(test_texts_are_told_when_they_are_put_on_a_page),
        cmocka_unit_test(test_nothing_is_said_about_what_is_not_kept),
        cmocka_unit_test(test_errors_are_as_for_readers),
        cmocka_unit_test(test_a_scenario_that_cannot_be_read_is_no_drive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
