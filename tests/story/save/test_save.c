#include "support/lesson.h"
#include "support/roundtrip.h"
#include "support/support.h"

#include "base/json.h"

#include <stdlib.h>
#include <string.h>

static Story *story;
static Play *play;

static int open_play(void **state)
{
    (void)state;
    story = lesson_open();
    play = play_new(story, 42, NULL);
    return play ? 0 : -1;
}

static int close_play(void **state)
{
    (void)state;
    play_close(play);
    story_close(story);
    return 0;
}

// A play with one of everything in it: texts in the log, lists, luck, sources, a half-told board.
static const char *const script[] = {"ask", "lie", "praise", "photograph",
    "return_there", "whisper", "go_on", "wages", "continue", "place:protests",
    "back:protests", "place:price", "place:protests", "place:resignation", "stands",
    "link:led_to", "link:only_before", "continue"};

static void play_script(size_t moves)
{
    for (size_t i = 0; i < moves; i++) {
        play_log_shown(play, STR("What was \"read\"\nhere."));
        lesson_do(play, script[i]);
    }
}

#define SCRIPT (sizeof script / sizeof *script)

static json_t *saved_json(void)
{
    Buf save = {0};
    Err err = {0};
    play_save(play, &save);
    json_t *json = json_read(buf_str(&save), "save", &err);
    assert_no_err(&err);
    buf_free(&save);
    return json;
}

static Play *load_json(Story *into, const json_t *json, Buf *notes, Err *err)
{
    Buf save = {0};
    json_write(&save, json, 0);
    Play *loaded = play_load(into, buf_str(&save), notes, err);
    buf_free(&save);
    return loaded;
}

// What became of a save that somebody changed: a play, or a sentence; never both nor neither.
static void assert_play_or_sentence(Str save)
{
    Buf notes = {0};
    Err err = {0};
    Play *loaded = play_load(story, save, &notes, &err);
    assert_true((loaded != NULL) == (err.kind == ERR_NONE));
    if (loaded) { // and it can be saved, read and gone back in
        Buf again = {0};
        play_save(loaded, &again);
        while (play_undo(loaded, NULL))
            assert_non_null(play_node(loaded));
        buf_free(&again);
        play_close(loaded);
    } else {
        assert_true(strlen(err.text) > 10);
        assert_null(strchr(err.text, '\n'));
    }
    buf_free(&notes);
}

static void test_every_turn_saves_and_loads_to_the_same_bytes(void **state)
{
    (void)state;
    roundtrip_now(story, &play);
    for (size_t i = 0; i < SCRIPT; i++) {
        play_log_shown(play, STR("What was \"read\"\nhere."));
        lesson_do(play, script[i]);
        roundtrip_now(story, &play);
    }
    assert_true(play_ended(play));
    while (play_undo(play, NULL))
        roundtrip_now(story, &play);
    assert_int_equal(play_turns(play), 0);
}

static void test_the_same_play_gives_the_same_bytes(void **state)
{
    (void)state;
    Buf one = {0}, two = {0};
    play_script(SCRIPT);
    play_save(play, &one);
    play_close(play);
    play = play_new(story, 42, NULL);
    play_script(SCRIPT);
    play_save(play, &two);
    assert_str(buf_str(&one), two.s);
    buf_free(&one);
    buf_free(&two);
}

static void test_loading_runs_nothing_of_the_script(void **state)
{
    (void)state;
    play_script(4); // stands on the manager, whose effect has raised trust once
    double trust = lesson_value(play, "trust")->as.d;
    roundtrip_now(story, &play);
    assert_true(lesson_value(play, "trust")->as.d == trust);
    assert_int_equal(play_visits(play, play_node_index(play)), 1);
}

static void test_luck_goes_on_where_it_was(void **state)
{
    (void)state;
    play_script(1);
    Buf save = {0};
    play_save(play, &save);
    lesson_do(play, "wander");
    int there = play_node_index(play);
    play_close(play);
    play = play_load(story, buf_str(&save), NULL, NULL);
    lesson_do(play, "wander");
    assert_int_equal(play_node_index(play), there);
    buf_free(&save);
}

static void test_undo_goes_on_working_after_a_load(void **state)
{
    (void)state;
    for (int i = 0; i < UNDO_MAX + 5; i++)
        lesson_do(play, "lie");
    roundtrip_now(story, &play);
    int count = 0;
    while (play_undo(play, NULL))
        count++;
    assert_int_equal(count, UNDO_MAX);
    assert_int_equal(play_turns(play), 5);
}

static void test_a_longer_past_than_ours_is_cut(void **state)
{
    (void)state;
    for (int i = 0; i < UNDO_MAX + 5; i++)
        lesson_do(play, "lie");
    json_t *json = saved_json();
    json_array_append_new(json_object_get(json, "past"), json_object());
    Err err = {0};
    Play *loaded = load_json(story, json, NULL, &err);
    assert_no_err(&err);
    play_close(loaded);
    json_decref(json);
}

static void test_a_past_that_had_been_to_more_places_is_not_gone_back_to(void **state)
{
    (void)state;
    play_script(3);
    json_t *json = saved_json();
    json_t *before_last = json_array_get(json_object_get(json, "past"), 1);
    json_object_set_new(
        json_object_get(before_last, "visits"), "queue", json_integer(9));
    Err err = {0};
    Play *loaded = load_json(story, json, NULL, &err);
    assert_no_err(&err);
    assert_true(play_undo(loaded, NULL));
    assert_false(play_can_undo(loaded));
    play_close(loaded);
    json_decref(json);
}

static void test_labels_are_saved_and_loaded(void **state)
{
    (void)state;
    play_save_labels(play, STR("Before the square"), STR("2022-01-05 09:30"));
    play_save_labels(play, STR("After"), STR("2022-01-05 09:31"));
    roundtrip_now(story, &play);
    Buf save = {0};
    play_save(play, &save);
    assert_non_null(strstr(save.s, "\"name\":\"After\",\"when\":\"2022-01-05 09:31\""));
    buf_free(&save);
}

// --- other versions ------------------------------------------------------------------------------

static Play *load_newer(Story **newer, Buf *notes)
{
    Buf save = {0};
    Err err = {0};
    play_save(play, &save);
    *newer = lesson_open_newer();
    Play *loaded = play_load(*newer, buf_str(&save), notes, &err);
    assert_no_err(&err);
    buf_free(&save);
    return loaded;
}

static void assert_noted(const Buf *notes, const char *part)
{
    if (!notes->s || !strstr(notes->s, part))
        fail_msg("the notes do not say \"%s\" but \"%s\"", part, buf_str(notes).s);
}

static void test_renamed_names_are_followed(void **state)
{
    (void)state;
    lesson_do(play, "photograph");
    Story *newer;
    Buf notes = {0};
    Play *loaded = load_newer(&newer, &notes);
    assert_str(play_node(loaded)->id, "office");
    assert_int_equal(play_visits(loaded, lesson_node(loaded, "office")), 1);
    assert_true(lesson_value(loaded, "belief")->as.d == 0.625);
    assert_true(play_holds(loaded, lesson_source(loaded, "wireless")));
    assert_int_equal(play_log_line(loaded, 1).node, lesson_node(loaded, "office"));
    assert_true(play_undo(loaded, NULL));
    assert_str(play_node(loaded)->id, "queue");
    buf_free(&notes);
    play_close(loaded);
    story_close(newer);
}

static void test_new_variables_and_other_types_take_their_first_value(void **state)
{
    (void)state;
    lesson_do(play, "ask");
    Story *newer;
    Buf notes = {0};
    Play *loaded = load_newer(&newer, &notes);
    assert_int_equal(lesson_value(loaded, "courage")->as.i, 4);
    assert_str(lesson_value(loaded, "rumour")->as.s, "none");
    assert_noted(&notes, "it was version 1.0.0, and now it is 2.0.0.");
    assert_noted(&notes, "New since you saved, and at its first value: “courage”.");
    assert_noted(&notes, "“rumour” is now a text; what was saved does not fit");
    buf_free(&notes);
    play_close(loaded);
    story_close(newer);
}

static void test_save_keeps_unknown_names(void **state)
{
    (void)state;
    lesson_do(play, "lie");
    json_t *json = saved_json();
    json_object_set_new(json, "weather", json_string("snow"));
    json_t *now = json_object_get(json, "now");
    json_object_set_new(now, "mood", json_integer(3));
    json_object_set_new(json_object_get(now, "state"), "courage", json_integer(9));
    json_object_set_new(json_object_get(now, "visits"), "harbour", json_integer(2));
    json_object_set_new(json_object_get(now, "sources"), "diary", json_integer(0));
    Play *loaded = load_json(story, json, NULL, NULL);
    assert_non_null(loaded);
    lesson_do(loaded, "photograph");
    play_close(play);
    play = loaded;
    json_decref(json);
    json = saved_json();
    now = json_object_get(json, "now");
    assert_string_equal(json_string_value(json_object_get(json, "weather")), "snow");
    assert_int_equal(json_integer_value(json_object_get(now, "mood")), 3);
    json_t *state_now = json_object_get(now, "state");
    assert_int_equal(json_integer_value(json_object_get(state_now, "courage")), 9);
    json_t *visits = json_object_get(now, "visits");
    assert_int_equal(json_integer_value(json_object_get(visits, "harbour")), 2);
    assert_non_null(json_object_get(json_object_get(now, "sources"), "diary"));
    json_decref(json);
    roundtrip_now(story, &play);
}

static void test_a_vanished_scene_falls_back_to_its_chapters_start(void **state)
{
    (void)state;
    lesson_do(play, "photograph");
    lesson_do(play, "go_on"); // the question, which the newer version does not have
    Story *newer;
    Buf notes = {0};
    Play *loaded = load_newer(&newer, &notes);
    assert_str(play_node(loaded)->id, "gate"); // its effect would have raised
    assert_noted(
        &notes, "The scene where you stopped, “A question”, is no longer part");
    assert_noted(&notes, "the start of its chapter, “The pump”");
    assert_true(play_undo(loaded, NULL));
    assert_str(play_node(loaded)->id, "office");
    lesson_do(loaded, "go_on");
    assert_true(play_ended(loaded));
    buf_free(&notes);
    play_close(loaded);
    story_close(newer);
}

static void test_a_vanished_chapter_falls_back_to_the_beginning(void **state)
{
    (void)state;
    play_script(10); // at the table, in the room
    Story *newer;
    Buf notes = {0};
    Play *loaded = load_newer(&newer, &notes);
    assert_str(play_node(loaded)->id, "queue");
    assert_noted(&notes, "the play goes on at the beginning");
    assert_false(play_can_undo(loaded)); // the turn before stood at the table too
    buf_free(&notes);
    play_close(loaded);
    story_close(newer);
}

static void test_a_board_whose_cards_changed_begins_afresh(void **state)
{
    (void)state;
    play_script(13);
    json_t *json = saved_json();
    json_t *boards = json_object_get(json_object_get(json, "now"), "boards");
    json_t *table = json_object_get(boards, "chain_table");
    json_array_set_new(json_object_get(table, "deal"), 0, json_string("decree"));
    Buf notes = {0};
    Play *loaded = load_json(story, json, &notes, NULL);
    assert_noted(
        &notes, "The board “The chain” begins afresh: its cards have changed.");
    assert_int_equal(play_board(loaded, lesson_node(loaded, "chain_table")).n_hand, 3);
    play_close(loaded);
    json_decref(json);
    buf_free(&notes);
}

static void test_a_check_whose_answer_is_gone_asks_again(void **state)
{
    (void)state;
    play_script(8);
    json_t *json = saved_json();
    json_t *answers = json_object_get(json_object_get(json, "now"), "answers");
    json_object_set_new(answers, "question", json_string("hunger"));
    Buf notes = {0};
    Play *loaded = load_json(story, json, &notes, NULL);
    assert_noted(&notes,
        "The answers of the question “A question” have changed; it asks again.");
    assert_true(play_answer(loaded, 0, NULL));
    play_close(loaded);
    json_decref(json);
    buf_free(&notes);
}

static void test_what_was_written_into_an_invented_world_is_saved(void **state)
{
    (void)state;
    Story *dream = lesson_open_invented();
    Play *dreaming = play_new(dream, 1, NULL);
    lesson_do(dreaming, "cut");
    roundtrip_now(dream, &dreaming);
    assert_int_equal(play_world(dreaming, 0).as.i, 30);
    play_close(dreaming);
    story_close(dream);
}

static void test_a_documented_world_cannot_be_forged(void **state)
{
    (void)state;
    json_t *json = saved_json();
    json_t *world = json_object_get(json_object_get(json, "now"), "world");
    json_object_set_new(world, "price", json_integer(1));
    Play *loaded = load_json(story, json, NULL, NULL);
    assert_int_equal(
        play_world(loaded, book_world(play_book(loaded), STR("price"))).as.i, 120);
    play_close(loaded);
    json_decref(json);
}

// --- broken saves --------------------------------------------------------------------------------

static void assert_load_fails(const char *key, json_t *value, const char *part)
{
    json_t *json = saved_json();
    json_object_set_new(json, key, value);
    Err err = {0};
    assert_null(load_json(story, json, NULL, &err));
    assert_err(&err, part);
    json_decref(json);
}

static void test_a_save_of_a_newer_program_says_so(void **state)
{
    (void)state;
    assert_load_fails(
        "format", json_integer(SAVE_FORMAT + 1), "a newer version of Qantar");
    assert_load_fails("format", json_integer(0), "there is no format 0");
}

static void test_a_save_of_another_scenario_says_so(void **state)
{
    (void)state;
    assert_load_fails("scenario", json_string("dream"),
        "this save belongs to the scenario \"dream\", not to \"lesson\"");
    // A save is a stranger's: what it says is printed as one clean line.
    assert_load_fails("scenario", json_string("dr\x1b[1m\nx"),
        "this save belongs to the scenario \"dr\xEF\xBF\xBD[1m x\", not to \"lesson\"");
}

static void test_counts_beyond_their_range_are_refused(void **state)
{
    (void)state;
    assert_load_fails("turns", json_integer(-1), "\"turns\" should be a whole number");
    assert_load_fails("turns", json_integer(INT64_MAX), "\"turns\"");
}

static void test_more_past_turns_than_turns_are_refused(void **state)
{
    (void)state;
    play_script(2);
    assert_load_fails("turns", json_integer(1), "\"past\" should be 1 objects at most");
}

static void test_more_log_than_visits_is_refused(void **state)
{
    (void)state;
    json_t *json = saved_json();
    json_t *log = json_object_get(json, "log");
    json_array_append(log, json_array_get(log, 0));
    Err err = {0};
    assert_null(load_json(story, json, NULL, &err));
    assert_err(&err, "more lines than nodes were entered");
    json_decref(json);
}

// An answer has a number that no choice of another scene need have.
static void test_a_log_that_ends_elsewhere_takes_no_answer(void **state)
{
    (void)state;
    play_script(7); // at the question
    json_t *json = saved_json();
    json_t *log = json_object_get(json, "log");
    json_array_remove(log, json_array_size(log) - 1);
    Play *loaded = load_json(story, json, NULL, NULL);
    assert_non_null(loaded);
    lesson_do(loaded, "weather");
    for (int i = 0; i < play_log_count(loaded); i++) {
        const Node *node = &play_book(loaded)->nodes[play_log_line(loaded, i).node];
        if (node->kind == NODE_SCENE)
            assert_true(play_log_line(loaded, i).choice < node->n_choices);
    }
    play_close(play);
    play = loaded;
    json_decref(json);
    json_decref(saved_json()); // it can be written
    assert_true(play_undo(play, NULL));
}

static void test_every_cut_of_a_save_is_a_sentence(void **state)
{
    (void)state;
    play_script(12);
    Buf save = {0};
    play_save(play, &save);
    for (size_t n = 0; n < save.n; n += n < 64 || save.n - n < 64 ? 1 : 7) {
        Err err = {0};
        char *exact = mem_new(n, 1); // so that a byte read behind the end is seen
        memcpy(exact, save.s, n);
        assert_null(play_load(story, (Str){exact, n}, NULL, &err));
        assert_err(&err, "the save is broken");
        free(exact);
    }
    buf_free(&save);
}

static const char *const wrong[] = {"null", "true", "-1", "99999999999", "0.5", "\"x\"",
    "\"\"", "[]", "[1]", "{}", "{\"queue\":null}", "[[[[]]]]"};

// Replaces a member by each wrong value in turn, drops it, and goes on with those inside it.
static void spoil_member(json_t *whole, json_t *object, const char *key, json_t *value);

static void try_save(const json_t *whole)
{
    Buf save = {0};
    json_write(&save, whole, 0);
    assert_play_or_sentence(buf_str(&save));
    buf_free(&save);
}

static void spoil_members(json_t *whole, json_t *object)
{
    json_t *copy = json_deep_copy(object); // to walk over while the other changes
    const char *key;
    json_t *value;
    json_object_foreach(copy, key, value) spoil_member(whole, object, key, value);
    json_decref(copy);
}

static void spoil_items(json_t *whole, json_t *array)
{
    for (size_t i = 0; i < json_array_size(array); i++) {
        json_t *kept = json_incref(json_array_get(array, i));
        for (size_t w = 0; w < sizeof wrong / sizeof *wrong; w++) {
            json_array_set_new(array, i, json_loads(wrong[w], JSON_DECODE_ANY, NULL));
            try_save(whole);
        }
        json_array_set_new(array, i, kept);
        if (json_is_object(kept)) spoil_members(whole, kept);
    }
}

static void spoil_member(json_t *whole, json_t *object, const char *key, json_t *value)
{
    json_t *kept = json_incref(json_object_get(object, key));
    for (size_t w = 0; w < sizeof wrong / sizeof *wrong; w++) {
        json_object_set_new(object, key, json_loads(wrong[w], JSON_DECODE_ANY, NULL));
        try_save(whole);
    }
    json_object_del(object, key);
    try_save(whole);
    json_object_set_new(object, key, kept);
    if (json_is_object(value)) spoil_members(whole, kept);
    if (json_is_array(value)) spoil_items(whole, kept);
}

static void test_every_field_of_every_wrong_type_is_a_play_or_a_sentence(void **state)
{
    (void)state;
    play_script(13);
    json_t *json = saved_json();
    spoil_members(json, json);
    json_decref(json);
}

static void test_what_is_no_save_at_all_is_a_sentence(void **state)
{
    (void)state;
    static const char *const files[] = {"", " ", "null", "[]", "\"save\"", "1", "{}",
        "{", "\xff\xfe", "{\"format\":1}", "{\"format\":\"1\"}",
        "[[[[[[[[[[[[[[[[[[[[[["};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        Err err = {0};
        assert_null(play_load(story, str_of(files[i]), NULL, &err));
        assert_err(&err, "the save is broken");
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_play, close_play)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_every_turn_saves_and_loads_to_the_same_bytes),
        TEST(test_the_same_play_gives_the_same_bytes),
        TEST(test_loading_runs_nothing_of_the_script),
        TEST(test_luck_goes_on_where_it_was),
        TEST(test_undo_goes_on_working_after_a_load),
        TEST(test_a_longer_past_than_ours_is_cut),
        TEST(test_a_past_that_had_been_to_more_places_is_not_gone_back_to),
        TEST(test_labels_are_saved_and_loaded),
        TEST(test_renamed_names_are_followed),
        TEST(test_new_variables_and_other_types_take_their_first_value),
        TEST(test_save_keeps_unknown_names),
        TEST(test_a_vanished_scene_falls_back_to_its_chapters_start),
        TEST(test_a_vanished_chapter_falls_back_to_the_beginning),
        TEST(test_a_board_whose_cards_changed_begins_afresh),
        TEST(test_a_check_whose_answer_is_gone_asks_again),
        TEST(test_what_was_written_into_an_invented_world_is_saved),
        TEST(test_a_documented_world_cannot_be_forged),
        TEST(test_a_save_of_a_newer_program_says_so),
        TEST(test_a_save_of_another_scenario_says_so),
        TEST(test_counts_beyond_their_range_are_refused),
        TEST(test_more_past_turns_than_turns_are_refused),
        TEST(test_more_log_than_visits_is_refused),
        TEST(test_a_log_that_ends_elsewhere_takes_no_answer),
        TEST(test_every_cut_of_a_save_is_a_sentence),
        TEST(test_every_field_of_every_wrong_type_is_a_play_or_a_sentence),
        TEST(test_what_is_no_save_at_all_is_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
