#include "support/lesson.h"
#include "support/support.h"

#include "base/json.h"

#include <string.h>

// A save of the lesson in which [key] of section [section] is one thing more; read by the lesson
// itself, as if it were [version] that had saved it.
static Buf notes_of(
    const char *section, const char *const *keys, int n, const char *version)
{
    Story *story = lesson_open();
    Play *play = play_new(story, 42, NULL);
    lesson_do(play, "ask");
    Buf save = {0}, notes = {0};
    play_save(play, &save);
    play_close(play);
    json_t *json = json_read(buf_str(&save), "save", NULL);
    json_t *part = json_object_get(json_object_get(json, "now"), section);
    for (int i = 0; i < n; i++)
        json_object_set_new(part, keys[i], json_integer(0));
    json_object_set_new(json, "version", json_string(version));
    buf_clear(&save);
    json_write(&save, json, 0);
    play = play_load(story, buf_str(&save), &notes, NULL);
    assert_non_null(play);
    json_decref(json);
    play_close(play);
    buf_free(&save);
    story_close(story);
    return notes;
}

static void assert_told(
    const char *section, const char *const *keys, int n, const char *expected)
{
    Buf notes = notes_of(section, keys, n, "0.9.0");
    Str told = buf_str(&notes), lead;
    str_split(&told, '\n', &lead);
    assert_str(lead, "This scenario has changed since you saved: it was version 0.9.0, "
                     "and now it is 1.0.0.");
    assert_str(told, expected);
    buf_free(&notes);
    notes = notes_of(section, keys, n, "1.0.0");
    assert_str(buf_str(&notes), ""); // this version has told it already
    buf_free(&notes);
}

static const char *const many[] = {"a", "b", "c", "d", "e", "f", "g", "h"};

static void test_gone_variables_are_named_once(void **state)
{
    (void)state;
    assert_told("state", many, 2,
        "No longer used since you saved, but still kept in the save: “a”, “b”.\n");
}

static void test_of_many_names_some_are_only_counted(void **state)
{
    (void)state;
    assert_told("state", many, 8,
        "No longer used since you saved, but still kept in the save: “a”, “b”, “c”, "
        "“d”, “e”, “f” and 2 more.\n");
}

static void test_gone_sources_are_named(void **state)
{
    (void)state;
    assert_told("sources", many, 1,
        "No longer in this scenario, and so not in your notebook: “a”.\n");
}

static void test_gone_scenes_are_counted(void **state)
{
    (void)state;
    assert_told("visits", many, 1,
        "1 scene that you read is no longer in this scenario; the log leaves it "
        "out.\n");
    assert_told("visits", many, 3,
        "3 scenes that you read are no longer in this scenario; the log leaves them "
        "out.\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gone_variables_are_named_once),
        cmocka_unit_test(test_of_many_names_some_are_only_counted),
        cmocka_unit_test(test_gone_sources_are_named),
        cmocka_unit_test(test_gone_scenes_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
