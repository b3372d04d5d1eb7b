#include "support/sitting.h"
#include "support/support.h"

#include <stdio.h>

static void test_the_title_page_says_what_the_scenario_is(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    assert_page(&s, PAGE_TITLE);
    assert_str(sitting_page(&s)->title, "The town");
    assert_shows(&s, "A test");
    assert_false(sitting_shows(&s, "Thirst.")); // has its own place
    assert_false(sitting_page(&s)->invented);
    assert_str(sitting_block(&s, BLOCK_PICTURE)->id, "hill");
    sitting_close(&s);
}

static void test_another_language_is_one_button_away(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 'l' { title = 'L', start = 'a', kind = 'fictional',\n"
        "  languages = { 'en', 'kk', 'de', 'fr', 'es' } }\n"
        "chapter 'c' { title = 'C', start = 'a' }\n"
        "scene 'a' { title = 'A', text = 'x', choice 'on' { 'On', go = 'z' } }\n"
        "ending 'z' { title = 'Z', text = 'x' }");
    assert_false(sitting_offers(&s, "language:en")); // in use
    assert_str(sitting_action(&s, "language:ru")->label, "Русский");
    assert_true(sitting_offers(&s, "language:kk") && sitting_offers(&s, "language:de"));
    assert_false(sitting_offers(&s, "language:fr")); // the settings have all
    sitting_do(&s, "language:ru");
    assert_page(&s, PAGE_TITLE);
    assert_string_equal(pages_settings(s.pages)->language, "ru");
    assert_false(sitting_offers(&s, "language:ru"));
    assert_str(sitting_action(&s, "language:en")->label, "English");
    sitting_do(&s, "settings");
    assert_true(sitting_offers(&s, "language:fr") && sitting_offers(&s, "language:ru"));
    sitting_do(&s, "language:en");
    sitting_close(&s);
}

static void test_what_it_is_about_and_will_show_has_a_page_of_its_own(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    assert_str(sitting_page(&s)->actions[0].id, "begin");
    sitting_do(&s, "about");
    assert_page(&s, PAGE_ABOUT);
    assert_shows(&s, "A [well|well] runs dry.");
    assert_shows(&s, "Nobody is judged.");
    assert_shows(&s, "Thirst.");
    sitting_do(&s, "back");
    assert_page(&s, PAGE_TITLE);
    sitting_close(&s);
}

static void test_what_it_will_show_stands_before_the_first_words_of_a_play(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    const Block *note = sitting_block(&s, BLOCK_NOTE);
    assert_str(note->text, "Thirst.");
    assert_true(note < sitting_block(&s, BLOCK_PARAGRAPH));
    sitting_do(&s, "look");
    assert_false(sitting_shows(&s, "Thirst."));
    sitting_do(&s, "return_there"); // the same scene, later
    assert_false(sitting_shows(&s, "Thirst."));
    sitting_close(&s);
}

static void test_resume_is_offered_only_when_there_is_a_play(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    assert_false(sitting_offers(&s, "resume"));
    sitting_play(&s, "look");
    sitting_again(&s);
    assert_str(sitting_action(&s, "resume")->label, "Resume: The rope");
    sitting_close(&s);
}

static void test_resume_stands_where_the_play_stood(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on");
    sitting_again(&s);
    sitting_do(&s, "resume");
    assert_page(&s, PAGE_CHECK);
    assert_str(sitting_page(&s)->node, "ask");
    sitting_do(&s, "notebook");
    assert_shows(&s, "A note");
    sitting_close(&s);
}

static void
test_from_the_title_page_one_returns_to_the_play_even_if_nothing_could_be_kept(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.store.full = true;
    sitting_play(&s, "look");
    sitting_do(&s, "title");
    assert_page(&s, PAGE_TITLE);
    sitting_do(&s, "resume");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

// Plays under the names of other programs that played at the same time, from autosave-2 on.
static void put_other_plays(Sitting *s, int count)
{
    Arena arena = {0};
    Str play = arena_str(&arena, test_store_get(&s->store, "town.autosave"));
    for (int i = 2; i < 2 + count; i++) {
        char name[32];
        snprintf(name, sizeof name, "town.autosave-%d", i);
        test_store_put(&s->store, name, play);
    }
    arena_free(&arena);
}

static void test_five_plays_of_other_programs_are_offered_beside_the_last_one(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    put_other_plays(&s, 7);
    sitting_again(&s);
    assert_true(sitting_offers(&s, "resume"));
    assert_true(sitting_offers(&s, "resume:autosave-2"));
    assert_true(sitting_offers(&s, "resume:autosave-6"));
    assert_false(sitting_offers(&s, "resume:autosave-7"));
    assert_false(sitting_offers(&s, "resume:autosave"));
    sitting_close(&s);
}

// Without a play of one's own the list begins with theirs.
static void test_the_first_play_of_another_program_is_offered_alone_too(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    put_other_plays(&s, 1);
    test_store_put(&s.store, "town.autosave", STR("{"));
    sitting_again(&s);
    assert_false(sitting_offers(&s, "resume"));
    sitting_do(&s, "resume:autosave-2");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_begin_sets_the_earlier_play_aside(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    sitting_again(&s);
    sitting_do(&s, "begin");
    assert_str(sitting_page(&s)->node, "square");
    sitting_do(&s, "saves");
    sitting_do(&s, "load:kept-1");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_beginning_twice_does_not_lose_the_play_set_aside(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    sitting_do(&s, "title");
    sitting_do(&s, "begin");
    sitting_do(&s, "title");
    sitting_do(&s, "begin");
    sitting_do(&s, "saves");
    sitting_do(&s, "load:kept-1");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_a_broken_autosave_is_told_and_one_can_still_begin(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    test_store_put(&s.store, "town.autosave", STR("{"));
    sitting_again(&s);
    assert_false(sitting_offers(&s, "resume"));
    assert_shows(&s, "line 1");
    sitting_do(&s, "begin");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static void test_without_a_store_begin_says_that_nothing_is_kept(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.setup.store = (Store){0};
    sitting_again(&s);
    sitting_do(&s, "begin");
    assert_shows(&s, "Nothing can be saved");
    sitting_do(&s, "look");
    assert_false(sitting_shows(&s, "Nothing can be saved"));
    sitting_close(&s);
}

static void test_leave_asks_the_reader_to_end(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    assert_false(sitting_page(&s)->quit);
    sitting_do(&s, "quit");
    assert_true(sitting_page(&s)->quit);
    sitting_close(&s);
}

static void test_a_fictional_scenario_is_labelled_on_the_title_and_on_every_page(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, "scenario 'a' { title='A', kind='fictional', start='one' }\n"
                     "chapter 'all' { title='All', start='one' }\n"
                     "ending 'one' { title='One', text='Words.' }\n");
    assert_shows(&s, "This scenario is fiction.");
    sitting_do(&s, "begin");
    assert_true(sitting_page(&s)->invented);
    sitting_close(&s);
}

static void open_packed(Sitting *s, const char *script)
{
    sitting_open(s, script);
    s->setup.packed = 5000;
    sitting_again(s);
}

static void test_a_packed_scenario_says_what_it_is_until_it_is_played(void **state)
{
    (void)state;
    Sitting s;
    open_packed(&s, "scenario 't' { title='T', start='a', author='A. Writer', "
                    "licence='CC0' } chapter 'k' { title='K', start='a' }"
                    "scene 'a' { text='x', choice 'b' { 'B', go='e' } }"
                    "ending 'e' { text='y' }");
    assert_shows(&s, "By A. Writer · licence: CC0 · fiction · 5 KiB");
    sitting_play(&s, "b");
    sitting_again(&s);
    assert_false(sitting_shows(&s, "licence"));
    sitting_close(&s);
    open_packed(&s, sitting_town);
    assert_shows(&s,
        "Its author is not named · no licence is named · documented, as it "
        "says of itself · 5 KiB");
    sitting_close(&s);
}

static void test_a_folder_says_nothing_of_the_kind(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    assert_false(sitting_shows(&s, "licence"));
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_packed_scenario_says_what_it_is_until_it_is_played),
        cmocka_unit_test(test_a_folder_says_nothing_of_the_kind),
        cmocka_unit_test(test_the_title_page_says_what_the_scenario_is),
        cmocka_unit_test(test_another_language_is_one_button_away),
        cmocka_unit_test(test_what_it_is_about_and_will_show_has_a_page_of_its_own),
        cmocka_unit_test(
            test_what_it_will_show_stands_before_the_first_words_of_a_play),
        cmocka_unit_test(test_resume_is_offered_only_when_there_is_a_play),
        cmocka_unit_test(test_resume_stands_where_the_play_stood),
        cmocka_unit_test(
            test_from_the_title_page_one_returns_to_the_play_even_if_nothing_could_be_kept),
        cmocka_unit_test(
            test_five_plays_of_other_programs_are_offered_beside_the_last_one),
        cmocka_unit_test(test_the_first_play_of_another_program_is_offered_alone_too),
        cmocka_unit_test(test_begin_sets_the_earlier_play_aside),
        cmocka_unit_test(test_beginning_twice_does_not_lose_the_play_set_aside),
        cmocka_unit_test(test_a_broken_autosave_is_told_and_one_can_still_begin),
        cmocka_unit_test(test_without_a_store_begin_says_that_nothing_is_kept),
        cmocka_unit_test(test_leave_asks_the_reader_to_end),
        cmocka_unit_test(
            test_a_fictional_scenario_is_labelled_on_the_title_and_on_every_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
