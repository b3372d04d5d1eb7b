#include "support/scenario.h"
#include "support/support.h"

#include "tools/walk_learner.h"

#define ANSWERS 4000

static const char lines[] =
    "fact 'A-1' { 'One.', status = 'EST', confidence = 'H' }\n"
    "fact 'A-2' { 'Two.', status = 'EST', confidence = 'H' }\n"
    "picture 'sun' { alt = 'Two suns. {#A-2}', layers = 'sun.svg' }\n"
    "scene 'p' { title = 'P', picture = 'sun', choice 'on' { 'On', go = 'done' },\n"
    "  text = [[ One. {#A-1}\n\n  Two, and one again. {#A-2 A-1} ]] }\n"
    "check 'q' { 'What?', title = 'Q', go = 'p', facts = { 'A-1', 'A-2' },\n"
    "  answer 'a' { 'A', right = true, because = 'One.' }, answer 'b' { 'B', because = "
    "'No.' } }\n"
    "check 'r' { 'And?', title = 'R', go = 'p',\n"
    "  answer 'a' { 'A', right = true, because = 'Two. {#A-2}' },\n"
    "  answer 'b' { 'B', because = 'No.' } }\n";

static Learner learner;
static const Node *page, *declared, *undeclared;
static const Picture *picture;

static int open_learner(void **state)
{
    (void)state;
    const Book *book = scenario_book(lines);
    page = &book->nodes[book_node(book, STR("p"))];
    declared = &book->nodes[book_node(book, STR("q"))];
    undeclared = &book->nodes[book_node(book, STR("r"))];
    picture = &book->pictures[page->picture];
    learner_open(&learner, book);
    return 0;
}

static int close_learner(void **state)
{
    (void)state;
    learner_close(&learner);
    scenario_book(NULL);
    return 0;
}

static bool has_met(const Node *check)
{
    return learner_has_met(&learner, &check->facts, &check->answers[0].because);
}

static void read_nothing_more(void)
{
    const Page empty = {.kind = PAGE_SCENE};
    learner_read(&learner, &empty);
}

static void test_a_fact_is_met_when_its_text_was_read(void **state)
{
    (void)state;
    learner_begin(&learner, 0.9, 1);
    assert_false(has_met(declared));
    learner_shown(&learner, &page->passages[0].text);
    assert_false(has_met(declared)); // it is shown, and not yet read
    read_nothing_more();
    assert_false(has_met(declared)); // one of its two facts
    learner_shown(&learner, &page->passages[1].text);
    read_nothing_more();
    assert_true(has_met(declared));
    assert_true(has_met(undeclared)); // by the facts of its explanation
    learner_begin(&learner, 0.9, 1);
    assert_false(has_met(declared)); // in another play
}

static void test_who_looks_away_has_met_nothing(void **state)
{
    (void)state;
    learner_begin(&learner, 0.9, 1);
    learner_shown(&learner, &page->passages[1].text);
    learner_look_away(&learner);
    read_nothing_more();
    assert_false(has_met(undeclared));
    learner_shown(&learner, &picture->alt); // which stands in a picture's place
    read_nothing_more();
    assert_false(has_met(undeclared));
}

static int right_of(const Node *check)
{
    int right = 0;
    for (int i = 0; i < ANSWERS; i++)
        right += learner_answer(
                     &learner, &check->facts, &check->answers[0].because, 2, 5) == 2;
    return right;
}

static void test_what_is_known_is_answered_as_the_policy_can_and_the_rest_guessed(
    void **state)
{
    (void)state;
    learner_begin(&learner, 0.9, 1);
    assert_in_range(right_of(undeclared), ANSWERS * 17 / 100, ANSWERS * 23 / 100);
    learner_shown(&learner, &page->passages[1].text);
    read_nothing_more();
    assert_in_range(right_of(undeclared), ANSWERS * 88 / 100, ANSWERS * 92 / 100);
    learner_begin(&learner, 0, 1); // one that always guesses
    learner_shown(&learner, &page->passages[1].text);
    read_nothing_more();
    assert_in_range(right_of(undeclared), ANSWERS * 17 / 100, ANSWERS * 23 / 100);
}

static void test_words_are_counted_once_and_only_where_they_are_read(void **state)
{
    (void)state;
    const Block blocks[] = {{.kind = BLOCK_PARAGRAPH, .text = STR("One *two* three.")},
        {.kind = BLOCK_PICTURE, .text = STR("A picture of many words.")},
        {.kind = BLOCK_PARAGRAPH, .text = STR("One *two* three.")},
        {.kind = BLOCK_QUOTE, .text = STR("Four [five|five].")}};
    const Action actions[] = {
        {.id = STR("on"), .group = GROUP_CHOICE, .label = STR("Go on"), .open = true},
        {.id = STR("shut"),
            .group = GROUP_CHOICE,
            .label = STR("In"),
            .why = STR("Shut.")},
        {.id = STR("put:1"), .group = GROUP_CHOICE, .label = STR("Put it here")},
        {.id = STR("menu"), .group = GROUP_PAGE, .label = STR("The menu")}};
    const Page scene = {.kind = PAGE_SCENE,
        .blocks = blocks,
        .n_blocks = 4,
        .actions = actions,
        .n_actions = 4};
    learner_begin(&learner, 0.9, 1);
    learner_read(&learner, &scene);
    assert_int_equal(learner.words, 3 + 2 + 2 + 1 + 1);
    learner_read(&learner, &scene);
    assert_int_equal(learner.words, 9);
    learner_begin(&learner, 0.9, 1);
    assert_int_equal(learner.words, 0);
    learner_read(&learner, &scene);
    assert_int_equal(learner.words, 9);
}

// "Arrow 3 of 8" is an instruction, which is read at the first arrow.
static void test_instructions_of_a_board_are_read_once(void **state)
{
    (void)state;
    const Block one = {
        .kind = BLOCK_NOTE, .label = STR("A B"), .text = STR("Arrow 1 of 8.")};
    const Block two = {
        .kind = BLOCK_NOTE, .label = STR("C D"), .text = STR("Arrow 2 of 8.")};
    const Page board[] = {{.kind = PAGE_BOARD, .blocks = &one, .n_blocks = 1},
        {.kind = PAGE_BOARD, .blocks = &two, .n_blocks = 1}};
    learner_begin(&learner, 0.9, 1);
    learner_read(&learner, &board[0]);
    assert_int_equal(learner.words, 4);
    learner_read(&learner, &board[1]);
    assert_int_equal(learner.words, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_fact_is_met_when_its_text_was_read),
        cmocka_unit_test(test_who_looks_away_has_met_nothing),
        cmocka_unit_test(
            test_what_is_known_is_answered_as_the_policy_can_and_the_rest_guessed),
        cmocka_unit_test(test_words_are_counted_once_and_only_where_they_are_read),
        cmocka_unit_test(test_instructions_of_a_board_are_read_once),
    };
    return cmocka_run_group_tests(tests, open_learner, close_learner);
}
