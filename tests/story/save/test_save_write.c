#include "support/lesson.h"
#include "support/support.h"

#include "story/save/save_inner.h"

static void assert_saved(const Play *play, const char *expected)
{
    Buf out = {0};
    json_t *json = save_write(play, play->now);
    json_object_del(json, "rng");
    json_write(&out, json, 0);
    assert_str(buf_str(&out), expected);
    json_decref(json);
    buf_free(&out);
}

static void test_a_situation_is_names_and_values(void **state)
{
    (void)state;
    Story *story = lesson_open();
    Play *play = play_new(story, 1, NULL);
    assert_saved(play,
        "{\"node\":\"queue\",\"answered\":false,\"chain\":\"doubles\","
        "\"state\":{\"evidence\":0,\"asked\":[],\"lied\":false,\"name\":\"Aigul\","
        "\"rumour\":0,\"seen\":{},\"trust\":0.5},"
        "\"world\":{},\"sources\":{\"price_board\":0},\"visits\":{\"queue\":1},"
        "\"taken\":{},\"answers\":{},\"boards\":{}}");
    static const char *const moves[] = {"photograph", "go_on", "wages", "continue",
        "place:resignation", "place:protests", "place:price", "stands",
        "link:condition"};
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        lesson_do(play, moves[i]);
    // The deal is luck, which its own test holds.
    int *deal = &play->now->deal[0];
    for (int i = 0; i < 3; i++)
        deal[i] = i;
    assert_saved(play,
        "{\"node\":\"chain_table\",\"answered\":false,\"chain\":\"protest\","
        "\"state\":{\"evidence\":1,\"asked\":[],\"lied\":false,\"name\":\"Aigul\","
        "\"rumour\":0,\"seen\":{},\"trust\":0.625},"
        "\"world\":{},\"sources\":{\"price_board\":0,\"radio\":1},"
        "\"visits\":{\"queue\":1,\"manager\":1,\"question\":1,\"chain_table\":1},"
        "\"taken\":{\"queue\":{\"photograph\":1},\"manager\":{\"go_on\":1}},"
        "\"answers\":{\"question\":\"wages\"},"
        "\"boards\":{\"chain_table\":{\"deal\":[\"price\",\"protests\",\"resignation\"]"
        ","
        "\"rail\":[\"wages\",\"resignation\",\"protests\",\"price\"],\"stood\":8,"
        "\"links\":{\"price_protests\":\"condition\"},\"pins\":{},\"claims\":{}}}}");
    play_close(play);
    story_close(story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_situation_is_names_and_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
