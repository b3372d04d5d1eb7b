#include "support/lesson.h"
#include "support/support.h"

#include "story/save/save_rename.h"
#include "support/scenario.h"

static Story *story;

static int open_story(void **state)
{
    (void)state;
    story = lesson_open_newer();
    return 0;
}

static int close_story(void **state)
{
    (void)state;
    story_close(story);
    return 0;
}

static void assert_renamed(const char *from, const char *to)
{
    Err err = {0};
    Buf out = {0};
    json_t *json = json_read(str_of(from), "test", &err);
    assert_no_err(&err);
    save_rename_game_state(story_book(story), json);
    json_write(&out, json, 0);
    assert_str(buf_str(&out), to);
    json_decref(json);
    buf_free(&out);
}

static void test_nodes_are_renamed_wherever_they_stand(void **state)
{
    (void)state;
    assert_renamed(
        "{\"node\":\"manager\",\"visits\":{\"queue\":1,\"manager\":2},"
        "\"taken\":{\"manager\":{\"go_on\":1}},\"answers\":{\"manager\":\"a\"},"
        "\"boards\":{\"manager\":{}}}",
        "{\"node\":\"office\",\"visits\":{\"queue\":1,\"office\":2},"
        "\"taken\":{\"office\":{\"go_on\":1}},\"answers\":{\"office\":\"a\"},"
        "\"boards\":{\"office\":{}}}");
}

static void test_sources_and_variables_have_names_of_their_own(void **state)
{
    (void)state;
    assert_renamed("{\"state\":{\"trust\":1,\"radio\":2,\"manager\":3},"
                   "\"sources\":{\"radio\":1,\"trust\":2}}",
        "{\"state\":{\"belief\":1,\"radio\":2,\"manager\":3},"
        "\"sources\":{\"wireless\":1,\"trust\":2}}");
}

static void test_a_name_alone_is_renamed_by_its_kind(void **state)
{
    (void)state;
    const Book *book = story_book(story);
    assert_str(save_rename_source(book, STR("radio")), "wireless");
    assert_str(save_rename_source(book, STR("trust")), "trust");
    assert_str(save_rename_state(book, STR("trust")), "belief");
    assert_str(save_rename_state(book, STR("manager")), "manager");
    assert_str(save_rename_node(book, STR("manager")), "office");
}

static void test_the_new_name_wins_over_the_old_one(void **state)
{
    (void)state;
    assert_renamed(
        "{\"taken\":{\"manager\":2,\"office\":5}}", "{\"taken\":{\"office\":5}}");
}

static void test_visits_of_nodes_that_are_one_now_are_added(void **state)
{
    (void)state;
    assert_renamed(
        "{\"visits\":{\"manager\":1,\"office\":2}}", "{\"visits\":{\"office\":3}}");
    assert_renamed(
        "{\"visits\":{\"office\":2,\"manager\":1}}", "{\"visits\":{\"office\":3}}");
    // What is no count is left for the reader of the save to refuse.
    assert_renamed("{\"visits\":{\"office\":9223372036854775807,\"manager\":-1}}",
        "{\"visits\":{\"office\":-1}}");
}

static void test_nulls_of_a_patch_are_renamed_too(void **state)
{
    (void)state;
    assert_renamed("{\"visits\":{\"manager\":null}}", "{\"visits\":{\"office\":null}}");
}

static void test_what_is_no_object_is_left_alone(void **state)
{
    (void)state;
    assert_renamed("{\"visits\":[1],\"node\":3}", "{\"visits\":[1],\"node\":3}");
}

static void test_names_changed_twice_are_followed(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='queue', renamed={ a='b', "
            "b='c', c='queue', queue='c' } }\nending 'queue' { text='x' }"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Story *twice = scenario_open(&host);
    const Book *book = story_book(twice);
    assert_str(save_rename_node(book, STR("a")), "queue");
    assert_str(save_rename_node(book, STR("c")), "queue");
    assert_str(save_rename_node(book, STR("queue")), "queue");
    assert_str(save_rename_node(book, STR("unheard_of")), "unheard_of");
    story_close(twice);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nodes_are_renamed_wherever_they_stand),
        cmocka_unit_test(test_sources_and_variables_have_names_of_their_own),
        cmocka_unit_test(test_a_name_alone_is_renamed_by_its_kind),
        cmocka_unit_test(test_the_new_name_wins_over_the_old_one),
        cmocka_unit_test(test_visits_of_nodes_that_are_one_now_are_added),
        cmocka_unit_test(test_nulls_of_a_patch_are_renamed_too),
        cmocka_unit_test(test_what_is_no_object_is_left_alone),
        cmocka_unit_test(test_names_changed_twice_are_followed),
    };
    return cmocka_run_group_tests(tests, open_story, close_story);
}
