// A code outlives the script that it was given for: editions of one town, each with codes of those
// before it.
#include "support/coded.h"
#include "support/lesson.h"
#include "support/support.h"
#include "support/wander.h"

#include "story/play_inner.h"

#include <string.h>

static Coded one, two, three;

static int open_editions(void **state)
{
    (void)state;
    coded_open(&one, coded_town_1, NULL);
    coded_open(&two, coded_town_2, &one);
    coded_open(&three, coded_town_3, &two);
    return 0;
}

static int close_editions(void **state)
{
    (void)state;
    coded_close(&one);
    coded_close(&two);
    coded_close(&three);
    return 0;
}

// A play of [coded] after [moves], which a zero closes.
static Play *played(Coded *coded, const char *const *moves)
{
    Err err = {0};
    Play *play = play_new(coded->story, 2, &err);
    assert_no_err(&err);
    for (; *moves; moves++)
        lesson_do(play, *moves);
    return play;
}

// The play of [from], taken up in [to] by its code.
static Play *carried(Coded *from, Coded *to, const char *const *moves, Buf *notes)
{
    Buf code = {0};
    Play *play = played(from, moves);
    coded_code(play, &code);
    play_close(play);
    play = coded_take(to, buf_str(&code), notes);
    buf_free(&code);
    return play;
}

static void assert_at(const Play *play, const char *node)
{
    assert_str(play_node(play)->id, node);
}

static bool holds(const Play *play, const char *source)
{
    return play_holds(play, lesson_source(play, source));
}

static const char *const to_well[] = {"pay", "ask", "well", NULL};
static const char *const to_table[] = {
    "pay", "well", "leave", "on", "b", "continue", "place:ten", NULL};
static const char *const to_fork[] = {"climb", "on", "a", "continue", "place:one",
    "place:old", "place:two", "place:ten", "stands", "link:trigger", "link:response",
    "continue", NULL};

static void test_what_was_renamed_and_moved_is_found_again(void **state)
{
    (void)state;
    Buf notes = {0};
    Play *play = carried(&one, &two, to_well, &notes);
    assert_str(
        buf_str(&notes), "New since you saved, and at its first value: “luck”.\n");
    assert_at(play, "fountain");
    assert_int_equal(lesson_value(play, "money")->as.i, 2);
    assert_str(lesson_value(play, "mood")->as.s, "glad");
    assert_true(lesson_value(play, "met")->as.b);
    assert_true(holds(play, "iron") && holds(play, "map"));
    assert_false(holds(play, "coin"));
    assert_int_equal(play_taken(play, lesson_node(play, "square"), 2), 1); // "ask"
    coded_check(&two, play);
    play_close(play);
    buf_free(&notes);
}

static void test_answers_cards_and_links_keep_their_meaning_in_another_order(
    void **state)
{
    (void)state;
    Buf notes = {0};
    Play *play = carried(&one, &two, to_fork, &notes);
    const Book *book = play_book(play);
    int quiz = lesson_node(play, "quiz"), table = lesson_node(play, "table");
    assert_str(book->nodes[quiz].answers[play_answer_given(play, quiz)].id, "a");
    BoardState board = play_board(play, table);
    const Board *cards = book->nodes[table].board;
    assert_int_equal(board.stage, BOARD_DONE);
    assert_str(cards->cards[board.rail[1]].id, "one");
    assert_str(cards->cards[board.rail[4]].id, "ten");
    assert_int_equal(board.links[0], LINK_RESPONSE); // "last", which comes first now
    assert_int_equal(board.links[1], LINK_TRIGGER);
    assert_true(play_scores(play).checks.score == 1);
    play_close(play);
    buf_free(&notes);
}

static void test_a_board_half_done_is_gone_on_with(void **state)
{
    (void)state;
    Buf notes = {0};
    Play *play = carried(&one, &two, to_table, &notes);
    BoardState board = play_board(play, lesson_node(play, "table"));
    assert_int_equal(board.n_rail, 2); // with the given card
    assert_int_equal(board.n_hand, 3);
    lesson_do(play, "place:old");
    play_close(play);
    buf_free(&notes);
}

static void test_a_scene_that_is_gone_is_told_and_its_chapter_begins(void **state)
{
    (void)state;
    static const char *const to_quiz[] = {"pay", "on", NULL};
    Buf notes = {0};
    Play *play = carried(&one, &three, to_quiz, &notes);
    assert_at(play, "table");
    assert_non_null(strstr(notes.s,
        "The scene where you stopped, “quiz”, is no longer part of this "
        "scenario; the play goes on at the start of its chapter, “Hall”."));
    assert_int_equal(lesson_value(play, "money")->as.i, 2);
    coded_check(&three, play);
    play_close(play);
    buf_free(&notes);
}

static void test_what_no_longer_fits_is_told_in_words(void **state)
{
    (void)state;
    Buf notes = {0};
    Play *play = carried(&one, &three, to_well, &notes);
    assert_at(play, "spring");
    assert_non_null(strstr(notes.s, "“met” is now a text; what was saved does not fit, "
                                    "so it has its first value again."));
    play_close(play);
    buf_clear(&notes);
    play = carried(&one, &three, to_table, &notes);
    assert_non_null(strstr(notes.s, "begins afresh: its cards have changed."));
    assert_int_equal(play_board(play, lesson_node(play, "table")).n_rail, 0);
    play_close(play);
    buf_free(&notes);
}

static void test_codes_of_every_edition_are_taken_up_in_the_last(void **state)
{
    (void)state;
    Coded *const editions[] = {&one, &two, &three};
    Buf code = {0}, notes = {0};
    for (int edition = 0; edition < 3; edition++)
        for (uint64_t seed = 0; seed < 20; seed++) {
            Rng rng = rng_seeded(seed);
            Play *play = play_new(editions[edition]->story, seed, NULL);
            for (int i = 0; i < 25 && wander(play, &rng); i++) {
                coded_code(play, &code);
                Play *taken = coded_take(&three, buf_str(&code), &notes);
                coded_check(&three, taken);
                wander(taken, &rng);
                play_close(taken);
            }
            play_close(play);
        }
    buf_free(&code);
    buf_free(&notes);
}

static void test_a_code_of_a_newer_edition_is_refused_in_a_sentence(void **state)
{
    (void)state;
    static const char *const nowhere[] = {NULL};
    Buf code = {0};
    Err err = {0};
    unsigned extra;
    Play *play = played(&two, nowhere);
    coded_code(play, &code);
    assert_null(resume_read(one.story, buf_str(&code), 0, &extra, NULL, &err));
    assert_err(&err,
        "comes from a newer version of the scenario (its table is number 2, "
        "here it is 1)");
    play_close(play);
    buf_free(&code);
}

static void test_a_table_that_changes_is_read_again(void **state)
{
    (void)state;
    static const char *const nowhere[] = {NULL};
    Buf code = {0}, again = {0};
    Err err = {0};
    unsigned extra;
    Coded town;
    coded_open(&town, coded_town_1, NULL);
    Play *play = played(&town, nowhere);
    coded_code(play, &code);
    const char *whole = town.files[1].text;
    town.files[1].text = "{\"node\":\"gate\"}\n";
    assert_false(resume_write(play, 0, &again, NULL, &err));
    assert_err(&err, "codes.txt:1: has been published with no line after it");
    err = (Err){0};
    assert_false(resume_possible(town.story, &err));
    assert_err(&err, "codes.txt:1: has been published");
    err = (Err){0};
    assert_null(resume_read(town.story, buf_str(&code), 0, &extra, NULL, &err));
    assert_err(&err, "codes.txt:1: has been published");
    town.files[1].text = whole;
    coded_code(play, &again);
    assert_str(buf_str(&again), code.s);
    play_close(coded_take(&town, buf_str(&code), NULL));
    play_close(play);
    coded_close(&town);
    buf_free(&code);
    buf_free(&again);
}

// Given in 2026. That these words are still read is what the table and the format promise.
static void test_codes_on_paper_are_read_for_ever(void **state)
{
    (void)state;
    static const struct {
        const char *code, *node;
        int coins;
        bool row; // with a board of before the rail, which begins afresh
    } papers[] = {
        {"3JEZ-6L2U-LG2B", "well", 2, false},
        {"34TV-YBE8-3CTX-FBKC-W62U-L9T2", "table", 2, true},
        {"6SPX-C6V4-GQTP-2ULA-WZ", "fork", 3, true},
    };
    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
        Buf notes = {0};
        Play *play = coded_take(&one, str_of(papers[i].code), &notes);
        bool row = strstr(notes.s, "begins afresh: it was saved by an earlier") != NULL;
        assert_int_equal(notes.n > 0 && row, papers[i].row);
        buf_free(&notes);
        assert_at(play, papers[i].node);
        assert_int_equal(lesson_value(play, "coins")->as.i, papers[i].coins);
        play_close(play);
    }
}

static void test_a_play_outside_of_chapters_has_none_in_its_save(void **state)
{
    (void)state;
    Coded bare;
    Buf code = {0}, save = {0};
    coded_open(&bare,
        "scenario 't' { title='T', start='a' }\n"
        "scene 'a' { text='x', choice 'on' { 'On', go='e' } } ending 'e' { text='x' "
        "}\n",
        NULL);
    Play *play = play_new(bare.story, 1, NULL);
    coded_code(play, &code);
    play_close(play);
    play = coded_take(&bare, buf_str(&code), NULL);
    play_save(play, &save);
    assert_null(strstr(save.s, "chapter"));
    play_close(play);
    buf_free(&code);
    buf_free(&save);
    coded_close(&bare);
}

static void test_chance_begins_anew_and_nothing_can_be_taken_back(void **state)
{
    (void)state;
    Play *play = carried(&one, &one, to_well, NULL);
    assert_false(play_can_undo(play));
    assert_int_equal(play_log_count(play), 1);
    assert_int_equal(play_turns(play), 3);
    assert_true(play->now->rng.state == rng_seeded(5).state);
    assert_int_equal(play_chain_reached(play), 0);
    play_close(play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_was_renamed_and_moved_is_found_again),
        cmocka_unit_test(
            test_answers_cards_and_links_keep_their_meaning_in_another_order),
        cmocka_unit_test(test_a_board_half_done_is_gone_on_with),
        cmocka_unit_test(test_a_scene_that_is_gone_is_told_and_its_chapter_begins),
        cmocka_unit_test(test_what_no_longer_fits_is_told_in_words),
        cmocka_unit_test(test_codes_of_every_edition_are_taken_up_in_the_last),
        cmocka_unit_test(test_a_code_of_a_newer_edition_is_refused_in_a_sentence),
        cmocka_unit_test(test_a_table_that_changes_is_read_again),
        cmocka_unit_test(test_codes_on_paper_are_read_for_ever),
        cmocka_unit_test(test_a_play_outside_of_chapters_has_none_in_its_save),
        cmocka_unit_test(test_chance_begins_anew_and_nothing_can_be_taken_back),
    };
    return cmocka_run_group_tests(tests, open_editions, close_editions);
}
