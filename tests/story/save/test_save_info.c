#include "support/lesson.h"
#include "support/support.h"

#include "story/save/save_inner.h"

static Story *story;
static Play *play;
static Arena arena;

static int open_play(void **state)
{
    (void)state;
    story = lesson_open();
    play = play_new(story, 1, NULL);
    return play ? 0 : -1;
}

static int close_play(void **state)
{
    (void)state;
    play_close(play);
    story_close(story);
    arena_free(&arena);
    return 0;
}

static void test_a_save_tells_what_it_is(void **state)
{
    (void)state;
    lesson_do(play, "lie");
    play_save_labels(play, STR("Сәуір"), STR("2022-01-05 09:30"));
    Buf save = {0};
    SaveInfo info;
    Err err = {0};
    play_save(play, &save);
    assert_true(save_info(buf_str(&save), &arena, &info, &err));
    buf_free(&save); // the answers live in the arena
    assert_str(info.scenario, "lesson");
    assert_str(info.version, "1.0.0");
    assert_str(info.node, "queue");
    assert_str(info.title, "The queue of Aigul");
    assert_str(info.name, "Сәуір");
    assert_str(info.when, "2022-01-05 09:30");
    assert_int_equal(info.turns, 1);
}

static void assert_no_info(const char *save, const char *part)
{
    SaveInfo info;
    Err err = {0};
    assert_false(save_info(str_of(save), &arena, &info, &err));
    assert_err(&err, part);
}

static void test_what_is_no_save_is_a_sentence(void **state)
{
    (void)state;
    assert_no_info("", "the save is broken: line 1");
    assert_no_info("[]", "the save is broken: it is not an object");
    assert_no_info("{}", "\"format\" should be a whole number");
    assert_no_info("{\"format\":2}", "a newer version of Qantar (its format is 2");
    assert_no_info("{\"format\":-1}", "there is no format -1");
    assert_no_info("{\"format\":1}", "\"now\" should be an object");
    assert_no_info("{\"format\":1,\"now\":{\"node\":1}}", "\"node\" should be a text");
    assert_no_info(
        "{\"format\":1,\"now\":{\"node\":\"a\"},\"scenario\":\"a\","
        "\"version\":\"1\",\"title\":\"\",\"name\":\"\",\"when\":\"\",\"turns\":-3}",
        "\"turns\" should be a whole number from 0");
}

static void test_opening_hands_the_object_over(void **state)
{
    (void)state;
    Err err = {0};
    json_t *save = save_parse(STR("{\"format\":1}"), &err);
    assert_no_err(&err);
    assert_true(json_is_object(save));
    json_decref(save);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_play, close_play)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_a_save_tells_what_it_is),
        TEST(test_what_is_no_save_is_a_sentence),
        TEST(test_opening_hands_the_object_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
