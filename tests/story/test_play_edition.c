#include "support/lesson.h"
#include "support/roundtrip.h"
#include "support/scenario.h"
#include "support/support.h"

#include "story/play_inner.h"

#include <string.h>

#define REST                                                                           \
    "chapter 'all' { title='All', start='one' }\n"                                     \
    "scene 'one' { title='One', text='Words.', choice 'go_on' { 'On', "                \
    "go={ 'two', 'end_' },\n"                                                          \
    "  pick=function() return edition() == 'short' and 'end_' or 'two' end } }\n"      \
    "scene 'two' { title='Two', text='Words.', choice 'leave' { 'Leave', "             \
    "go='end_' } }\n"                                                                  \
    "ending 'end_' { title='End', text='Words.' }\n"

static const MemoryFile both[] = {
    {"scenario.lua",
        "scenario 'a' { title='A', version='1' }\n"
        "edition 'short' { 'A short one', start='one', minutes=20 }\n"
        "edition 'long' { 'A long one', summary='All of it.', start='two' }\n" REST},
    {NULL, NULL},
};

static const MemoryFile only_long[] = {
    {"scenario.lua", "scenario 'a' { title='A', version='2' }\n"
                     "edition 'long' { 'A long one', start='two' }\n" REST},
    {NULL, NULL},
};

static const MemoryFile bare[] = {
    {"scenario.lua", "scenario 'a' { title='A', start='one' }\n" REST},
    {NULL, NULL},
};

typedef struct Game {
    Host host;
    Story *story;
    Play *play;
} Game;

static Game open_game(const MemoryFile *files, const char *edition)
{
    Game game = {scenario_host(files), NULL, NULL};
    Err err = {0};
    game.story = scenario_open(&game.host);
    const Book *book = story_book(game.story);
    int index = edition ? book_edition(book, str_of(edition)) : NONE;
    game.play = play_new_edition(game.story, 1, index, &err);
    assert_no_err(&err);
    return game;
}

static void close_game(Game *game)
{
    play_close(game->play);
    story_close(game->story);
}

static void test_the_book_knows_its_editions(void **state)
{
    (void)state;
    Game game = open_game(both, NULL);
    const Book *book = story_book(game.story);
    assert_int_equal(book->n_editions, 2);
    assert_int_equal(book_edition(book, STR("long")), 1);
    assert_int_equal(book_edition(book, STR("none")), NONE);
    assert_int_equal(book_first_edition(book), 0);
    assert_str(book->editions[0].title.key, "edition.short.title");
    assert_str(book->editions[1].summary.src, "All of it.");
    assert_int_equal(book->editions[0].minutes, 20);
    assert_int_equal(book->editions[1].minutes, 0);
    assert_int_equal(book->start, book->editions[0].start); // it says no other
    assert_int_equal(play_edition(game.play), NONE);
    close_game(&game);
    game = open_game(bare, NULL);
    assert_int_equal(book_first_edition(story_book(game.story)), NONE);
    close_game(&game);
}

static void test_a_play_of_an_edition_begins_at_its_start_and_keeps_it(void **state)
{
    (void)state;
    Game game = open_game(both, "long");
    assert_str(play_node(game.play)->id, "two");
    close_game(&game);
    game = open_game(both, "short");
    assert_str(play_node(game.play)->id, "one");
    roundtrip(game.story, &game.play);
    assert_int_equal(play_edition(game.play), 0);
    lesson_do(game.play, "go_on");
    assert_str(play_node(game.play)->id, "end_"); // its pick asks for the edition
    roundtrip(game.story, &game.play);
    assert_true(play_undo(game.play, NULL));
    assert_int_equal(play_edition(game.play), 0);
    close_game(&game);
}

static void test_an_edition_reaches_what_its_choices_lead_to(void **state)
{
    (void)state;
    Game game = open_game(both, NULL);
    const Book *book = story_book(game.story);
    int one = book_node(book, STR("one")), two = book_node(book, STR("two"));
    int end = book_node(book, STR("end_"));
    assert_true(book_reaches(book, 0, one) && book_reaches(book, 0, two));
    assert_true(book_reaches(book, 1, two) && book_reaches(book, 1, end));
    assert_false(book_reaches(book, 1, one));
    assert_true(book_reaches(book, NONE, one));
    close_game(&game);
}

static void test_a_play_without_an_edition_has_none(void **state)
{
    (void)state;
    Game game = open_game(both, NULL);
    lesson_do(game.play, "go_on");
    assert_str(play_node(game.play)->id, "two");
    Buf save = {0};
    play_save(game.play, &save);
    assert_null(strstr(save.s, "edition"));
    buf_free(&save);
    close_game(&game);
}

static void test_a_play_can_stand_anywhere_in_an_edition(void **state)
{
    (void)state;
    Game game = open_game(both, NULL);
    Play *there = play_new_at(game.story, 1, 1, lesson_node(game.play, "one"), NULL);
    assert_str(play_node(there)->id, "one");
    assert_int_equal(play_edition(there), 1);
    play_close(there);
    close_game(&game);
}

// Saves the play of [from] in its state and takes it up in [to].
static Play *carry(const Game *from, const Game *to, Buf *notes)
{
    Buf save = {0};
    Err err = {0};
    play_save(from->play, &save);
    Play *play = play_load(to->story, buf_str(&save), notes, &err);
    assert_no_err(&err);
    buf_free(&save);
    return play;
}

static void test_an_edition_that_is_gone_is_told_once(void **state)
{
    (void)state;
    Game old = open_game(both, "short"), new = open_game(only_long, "long");
    Buf notes = {0};
    lesson_do(old.play, "go_on");
    Play *play = carry(&old, &new, &notes);
    assert_int_equal(play_edition(play), NONE);
    assert_non_null(strstr(notes.s, "You were playing the edition “short”, which is no "
                                    "longer part of this scenario"));
    assert_true(play_undo(play, NULL)); // earlier turns have none either
    assert_int_equal(play_edition(play), NONE);
    buf_clear(&notes);
    play_close(new.play);
    new.play = play;
    play = carry(&new, &new, &notes);
    assert_str(buf_str(&notes), "");
    play_close(play);
    buf_free(&notes);
    close_game(&old), close_game(&new);
}

static void test_a_save_of_before_editions_goes_on_without_one(void **state)
{
    (void)state;
    Game old = open_game(bare, NULL), new = open_game(both, "short");
    Buf notes = {0};
    Play *play = carry(&old, &new, &notes);
    assert_int_equal(play_edition(play), NONE);
    assert_str(buf_str(&notes), "");
    play_close(play);
    buf_free(&notes);
    close_game(&old), close_game(&new);
}

// The save of a play of [files] with [part] of it changed.
static bool load_with(const Game *game, const char *part, const char *forged, Err *err)
{
    Buf save = {0}, changed = {0};
    play_save(game->play, &save);
    const char *at = strstr(save.s, part);
    assert_non_null(at);
    buf_add(&changed, (Str){save.s, (size_t)(at - save.s)});
    buf_add(&changed, str_of(forged));
    buf_add(&changed, str_of(at + strlen(part)));
    Play *play = play_load(game->story, buf_str(&changed), NULL, err);
    bool loaded = play != NULL;
    play_close(play);
    buf_free(&save);
    buf_free(&changed);
    return loaded;
}

static void test_a_forged_edition_is_refused(void **state)
{
    (void)state;
    Game game = open_game(both, "short");
    Err err = {0};
    assert_false(load_with(&game, "\"edition\":\"short\"", "\"edition\":7", &err));
    assert_err(&err, "\"edition\" should be a text");
    close_game(&game);
}

static void test_no_past_turn_has_another_edition(void **state)
{
    (void)state;
    Game game = open_game(both, "short");
    lesson_do(game.play, "go_on");
    Buf save = {0}, changed = {0};
    play_save(game.play, &save);
    const char *at = strstr(save.s, "\"past\":[{");
    assert_non_null(at);
    at += strlen("\"past\":[{");
    buf_add(&changed, (Str){save.s, (size_t)(at - save.s)});
    buf_addf(&changed, "\"edition\":\"long\",%s", at);
    Play *play = play_load(game.story, buf_str(&changed), NULL, NULL);
    assert_non_null(play);
    assert_true(play_undo(play, NULL));
    assert_int_equal(play_edition(play), 0);
    play_close(play);
    buf_free(&save);
    buf_free(&changed);
    close_game(&game);
}

static void test_the_head_of_a_save_names_its_edition(void **state)
{
    (void)state;
    Game game = open_game(both, "long");
    Buf save = {0};
    Arena arena = {0};
    SaveInfo info;
    play_save(game.play, &save);
    assert_true(save_info(buf_str(&save), &arena, &info, NULL));
    assert_str(info.edition, "long");
    close_game(&game);
    game = open_game(bare, NULL);
    buf_clear(&save);
    play_save(game.play, &save);
    assert_true(save_info(buf_str(&save), &arena, &info, NULL));
    assert_int_equal(info.edition.n, 0);
    close_game(&game);
    arena_free(&arena);
    buf_free(&save);
}

static void assert_faults(const char *scenario, const char *expected)
{
    const MemoryFile files[] = {{"scenario.lua", scenario}, {NULL, NULL}};
    Buf faults = {0};
    scenario_faults(files, &faults);
    assert_str(buf_str(&faults), expected);
    buf_free(&faults);
}

static void test_what_is_wrong_with_an_edition_is_said(void **state)
{
    (void)state;
    assert_faults("scenario 'a' { title='A' }\n" REST,
        "scenario.lua:1: scenario \"a\" needs start: the id of a scene "
        "[missing-field]\n");
    assert_faults("scenario 'a' { title='A' }\n"
                  "edition 'x' { 'X', start='nowhere' }\n" REST,
        "scenario.lua:2: edition \"x\" starts at \"nowhere\", which is no scene of "
        "this scenario [unknown-start]\n");
    assert_faults("scenario 'a' { title='A' }\n"
                  "edition 'x' { 'X', start='one', minutes=601 }\n"
                  "edition 'x' { 'Y', start='one', minutes=0 }\n"
                  "edition 'z' { 'Z', start='one', minutes=1.5 }\n" REST,
        "scenario.lua:2: edition \"x\" has a number for minutes; it should be a whole "
        "number from 1 to 600 [wrong-type]\n"
        "scenario.lua:3: edition \"x\" has a number for minutes; it should be a whole "
        "number from 1 to 600 [wrong-type]\n"
        "scenario.lua:3: edition \"x\" is declared twice; the first is at "
        "scenario.lua:2 [duplicate-id]\n"
        "scenario.lua:4: edition \"z\" has a number for minutes; it should be a whole "
        "number from 1 to 600 [wrong-type]\n");
    assert_faults("scenario 'a' { title='A', start='one' }\n"
                  "edition 'x' { 'X' }\n" REST,
        "scenario.lua:2: edition \"x\" needs start: the id of a scene "
        "[missing-field]\n");
}

static void test_the_question_is_for_functions_only(void **state)
{
    (void)state;
    assert_faults("scenario 'a' { title='A', start=edition() }\n" REST,
        "scenario.lua:1: edition() works only inside of functions, while the story is "
        "played [lua-error]\n");
}

static const MemoryFile told[] = {
    {"scenario.lua",
        "scenario 'a' { title='A', version='1' }\n"
        "edition 'short' { 'A short one', start='one' }\n"
        "edition 'long' { 'A long one', start='one' }\n"
        "scene 'one' { title='One', text={ 'Words.', when(function() return edition() "
        "== "
        "'short' end, 'Short words.') }, choice 'go_on' { 'On', go='end_' } }\n"
        "ending 'end_' { title='End', text='Words.' }\n"},
    {NULL, NULL},
};

// What a record tells without the player's choices still depends on the edition.
static void test_what_is_told_without_choices_knows_the_edition(void **state)
{
    (void)state;
    static const char *const editions[] = {"short", "long"};
    for (int i = 0; i < 2; i++) {
        Game game = open_game(told, editions[i]);
        const Node *node = play_node(game.play);
        bool shown = false;
        Err err = {0};
        assert_true(play_passage_told(game.play, &node->passages[1], &shown, &err));
        assert_int_equal(shown, i == 0);
        close_game(&game);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_told_without_choices_knows_the_edition),
        cmocka_unit_test(test_the_book_knows_its_editions),
        cmocka_unit_test(test_a_play_of_an_edition_begins_at_its_start_and_keeps_it),
        cmocka_unit_test(test_an_edition_reaches_what_its_choices_lead_to),
        cmocka_unit_test(test_a_play_without_an_edition_has_none),
        cmocka_unit_test(test_a_play_can_stand_anywhere_in_an_edition),
        cmocka_unit_test(test_an_edition_that_is_gone_is_told_once),
        cmocka_unit_test(test_a_save_of_before_editions_goes_on_without_one),
        cmocka_unit_test(test_a_forged_edition_is_refused),
        cmocka_unit_test(test_no_past_turn_has_another_edition),
        cmocka_unit_test(test_the_head_of_a_save_names_its_edition),
        cmocka_unit_test(test_what_is_wrong_with_an_edition_is_said),
        cmocka_unit_test(test_the_question_is_for_functions_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
