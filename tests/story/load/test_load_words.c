#include "support/support.h"

#include "support/scenario.h"

static void test_a_scenario_has_first_values(void **state)
{
    (void)state;
    const Book *book = scenario_book("");
    assert_str(book->id, "t");
    assert_str(book->version, "1.0.0");
    assert_true(book->documented);
    assert_int_equal(book->languages.n, 1);
    assert_str(book->languages.items[0], "en");
    assert_int_equal(book->picture, NONE);
    assert_int_equal(book->start, book_node(book, STR("a")));
    scenario_book(NULL);
}

static void test_each_kind_of_node_is_made(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "chapter 'c' { title='C', place='zhanaozen', date='2022-01-05' }\n"
        "scene 'b' { text='x', choice 'o' { 'O', go='ask' } }\n"
        "check 'ask' { 'Why?', go='cards', answer 'y' { 'Y', because='b', right=true "
        "}, "
        "answer 'n' { 'N', because='b', credit=0.25 } }\n"
        "board 'cards' { title='B', go='fin', card 'x' { 'X' }, card 'y' { 'Y' }, "
        "order = { 'x', 'y' } }\nending 'fin' { text='z' }");
    const Node *ask = &book->nodes[book_node(book, STR("ask"))];
    const Node *cards = &book->nodes[book_node(book, STR("cards"))];
    assert_int_equal(book->nodes[book_node(book, STR("b"))].kind, NODE_SCENE);
    assert_int_equal(book->nodes[book_node(book, STR("b"))].where.line, 6);
    assert_int_equal(ask->kind, NODE_CHECK);
    assert_true(ask->scored); // an answer counts, so the check does
    assert_true(ask->answers[0].credit == 1 && ask->answers[1].credit == 0.25);
    assert_str(ask->passages[0].text.src, "Why?");
    assert_int_equal(ask->next, book_node(book, STR("cards")));
    assert_int_equal(cards->kind, NODE_BOARD);
    assert_int_equal(cards->board->n_groups, 2);
    assert_int_equal(book->nodes[book_node(book, STR("fin"))].kind, NODE_ENDING);
    assert_int_equal(cards->chapter, 0);
    assert_int_equal(book->nodes[book_node(book, STR("a"))].chapter, NONE);
    scenario_book(NULL);
}

static void test_choices_that_pick_need_a_list(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x',\n"
                       "choice 'l' { 'L', go='a', pick=function(s) return 'a' end },\n"
                       "choice 'm' { 'M', go={ 'a', 'done' } } }",
        "scenario.lua:6: choice \"l\" has pick, but go is no list to pick from; "
        "go names each scene that pick may answer: go = { \"one\", \"other\" } "
        "[pick-without-list]\n"
        "scenario.lua:7: choice \"m\" goes to a list of scenes, but has no pick = "
        "function(s) "
        "... end [list-without-pick]\n");
}

static void test_reserved_ids_are_told(void **state)
{
    (void)state;
    static const char *const ids[] = {"notebook", "glossary", "log", "help", "settings",
        "saves", "undo", "title", "back", "begin", "resume", "continue", "quit"};
    for (int i = 0; i < COUNT_OF(ids); i++) {
        char lines[128], expected[128];
        snprintf(lines, sizeof lines,
            "scene 'b' { text='x', choice '%s' { 'B', go='a' } }", ids[i]);
        snprintf(expected, sizeof expected,
            "scenario.lua:5: choice \"%s\" needs another id: pages use this one "
            "[reserved-id]\n",
            ids[i]);
        assert_diagnostics(lines, expected);
    }
    assert_diagnostics(
        "check 'b' { 'Q', go='a', scored=false, answer 'x' { 'X', because='b' },\n"
        "answer 'continue' { 'C', because='b' } }",
        "scenario.lua:6: answer \"continue\" needs another id: pages use this one "
        "[reserved-id]\n");
}

static void test_two_items_of_one_id_are_told(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x', choice 'o' { 'O', go='a' },\n"
                       "choice 'p' { 'P', go='a' },\nchoice 'o' { 'O', go='a' } }",
        "scenario.lua:7: choice \"o\" stands twice in scene \"b\"; the first is at "
        "scenario.lua:5 [duplicate-id]\n");
    assert_diagnostics("picture 'p' { alt='p', layers='p.svg', overlay 'o' { '1', x=0, "
                       "y=0, size=1 },\n"
                       "overlay 'o' { '2', x=1, y=0, size=1 },\n"
                       "light 'l' { x=0, y=0, size=1, beat='breathe' },\n"
                       "light 'l' { x=1, y=0, size=1, beat='breathe' } }",
        "scenario.lua:6: overlay \"o\" stands twice in picture \"p\"; the first is at "
        "scenario.lua:5 [duplicate-id]\n"
        "scenario.lua:8: light \"l\" stands twice in picture \"p\"; the first is at "
        "scenario.lua:7 [duplicate-id]\n");
}

static void test_a_scored_check_has_one_right_answer(void **state)
{
    (void)state;
    assert_diagnostics(
        "check 'b' { 'Q', scored=true, go='a', answer 'p' { 'P', because='x' }, "
        "answer 'q' { 'Q', because='x', credit=0.5 } }",
        "scenario.lua:5: check \"b\" is scored, but no answer is right "
        "[no-right-answer]\n");
    assert_diagnostics(
        "check 'b' { 'Q', go='a', answer 'p' { 'P', because='x', right=true }, "
        "answer 'q' { 'Q', because='x', right=true } }",
        "scenario.lua:5: check \"b\" has 2 right answers; one is the most "
        "[two-right-answers]\n");
    assert_diagnostics(
        "check 'b' { 'Q', go='a', answer 'p' { 'P', because='x', right=true } }",
        "scenario.lua:5: check \"b\" needs at least two answers [too-few-answers]\n");
}

static void test_a_picture_has_words_or_is_decorative(void **state)
{
    (void)state;
    assert_diagnostics("picture 'p' { layers='a.svg' }",
        "scenario.lua:5: picture \"p\" needs alt: what it shows, for those who do not "
        "see it "
        "(or decorative = true) [missing-alt]\n");
    assert_diagnostics("picture 'p' { layers='a.svg', decorative=true }", "");
}

static void test_rows_of_the_world_are_sorted_and_single(void **state)
{
    (void)state;
    const Book *book = scenario_book("world 'w' { row{ 'zhanaozen', '2022-01-03', 3 }, "
                                     "row{ '*', '2022-01-09', 1 }, "
                                     "row{ 'zhanaozen', '2022-01-01', 'two' } }");
    const WorldTable *table = &book->world[book_world(book, STR("w"))];
    assert_int_equal(table->n_rows, 3);
    assert_str(table->rows[0].place, "*");
    assert_str(table->rows[1].value.as.s, "two");
    assert_int_equal(table->rows[2].value.as.i, 3);
    scenario_book(NULL);
    assert_diagnostics(
        "world 'w' { row{ '*', '2022-01-01', 1 },\nrow{ '*', '2022-01-01', 2 } }",
        "scenario.lua:6: world \"w\" has two rows for \"*\" at one date; the first is "
        "at line "
        "5 [duplicate-row]\n");
}

static void test_pictures_and_people_keep_their_fields(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "picture 'p' { alt='A', layers={ 'b.svg', 'f.svg' }, focus={ 0.25, 0.75 }, "
        "overlay 'o' { 'Words', from='Word', x=0.5, y=0.5, size=0.1, colour='#F2C46d' "
        "}, "
        "snow=0.4, light 'fire' { x=0.1, y=0.2, size=0.3, beat='flicker' } }\n"
        "person 'p' { 'P', note='n', real=true }\n"
        "say 'p' { 'P', 'pee', language='kk' }\n"
        "place 'q' { 'Q', zone='UTC+5', at={ 43.5, 52.75 } }\n");
    const Picture *picture = &book->pictures[1];
    assert_int_equal(picture->layers.n, 2);
    assert_true(picture->focus_x == 0.25 && picture->focus_y == 0.75);
    assert_str(picture->overlays[0].id, "o");
    assert_str(picture->overlays[0].from.src, "Word");
    assert_int_equal(picture->overlays[0].colour, 0xF2C46D);
    assert_true(picture->snow == 0.4);
    assert_int_equal(picture->n_lights, 1);
    assert_str(picture->lights[0].beat, "flicker");
    assert_int_equal(picture->lights[0].colour, 0xFFB45A);
    assert_true(book->people[1].real);
    assert_int_equal(book->n_sayings, 1);
    assert_str(book->sayings[0].words, "P");
    assert_str(book->sayings[0].as, "pee");
    assert_str(book->sayings[0].language, "kk");
    assert_true(book->places[1].has_position && book->places[1].lat == 43.5);
    assert_int_equal(book->places[1].zone_minutes, 300);
    assert_str(book->places[1].zone_name.src, "UTC+5");
    scenario_book(NULL);
}

static void test_a_language_is_a_tag(void **state)
{
    (void)state;
    assert_diagnostics("say 'p' { 'P', 'pee', language='the Kazakh' }",
        "scenario.lua:5: say \"p\" names the language \"the Kazakh\"; a language is "
        "written by its short code, such as \"en\" or \"kk\" [bad-language]\n");
    Buf out = {0};
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='a', languages={ 'en', '-v' } }\n"
            "ending 'a' { text='x' }"},
        {NULL, NULL}};
    scenario_faults(files, &out);
    assert_str(buf_str(&out),
        "scenario.lua:1: scenario \"t\" names the language \"-v\"; a language is "
        "written by its short code, such as \"en\" or \"kk\" [bad-language]\n");
    buf_free(&out);
}

static void test_what_moves_in_a_picture_has_its_bounds(void **state)
{
    (void)state;
    assert_diagnostics("picture 'p' { alt='A', layers={ 'b.svg' }, snow=1.1 }",
        "scenario.lua:5: picture \"p\" has a number for snow; it should be a number "
        "from 0 "
        "to 1 "
        "[wrong-type]\n");
    assert_diagnostics("picture 'p' { alt='A', layers={ 'b.svg' },\n"
                       "light 'l' { x=0.5, y=2, size=0.1, beat='blink' } }",
        "scenario.lua:6: light \"l\" has no beat \"blink\"; there are \"flicker\" and "
        "\"breathe\" [wrong-beat]\n"
        "scenario.lua:6: light \"l\" is not in the picture: x, y and size go from 0 to "
        "1 "
        "[outside-picture]\n");
}

static void test_a_band_of_a_picture_has_its_bounds(void **state)
{
    (void)state;
    assert_diagnostics("picture 'p' { alt='A', layers={ 'b.svg' }, band={ 0.5, 1.2 } }",
        "scenario.lua:5: picture \"p\" has a band that is not in the picture: both its "
        "numbers go from 0 to 1 [band-outside-picture]\n");
    assert_diagnostics("picture 'p' { alt='A', layers={ 'b.svg' }, band=0.5 }",
        "scenario.lua:5: picture \"p\" has a number for band; it should be two "
        "numbers, "
        "{ 0.5, 0.5 } [wrong-type]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_scenario_has_first_values),
        cmocka_unit_test(test_each_kind_of_node_is_made),
        cmocka_unit_test(test_choices_that_pick_need_a_list),
        cmocka_unit_test(test_reserved_ids_are_told),
        cmocka_unit_test(test_two_items_of_one_id_are_told),
        cmocka_unit_test(test_a_scored_check_has_one_right_answer),
        cmocka_unit_test(test_a_picture_has_words_or_is_decorative),
        cmocka_unit_test(test_rows_of_the_world_are_sorted_and_single),
        cmocka_unit_test(test_pictures_and_people_keep_their_fields),
        cmocka_unit_test(test_a_language_is_a_tag),
        cmocka_unit_test(test_what_moves_in_a_picture_has_its_bounds),
        cmocka_unit_test(test_a_band_of_a_picture_has_its_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
