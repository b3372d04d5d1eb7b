// Codes of the scenario that comes with Qantar, at every step of random plays: how long they are, and
// that the play which is taken up from one is the play it was given for. Called with a number, of so
// many plays.
#include "support/support.h"
#include "support/wander.h"

#include "files.h"
#include "story/code.h"
#include "story/play_inner.h"
#include "story/story_inner.h"

#include <stdio.h>
#include <stdlib.h>

#define LETTERS_MOST 40 // of a code of January 2022, wherever the play stands
#define ASIDE_MOST   180

static int plays = 100;
static Arena arena;
static Folder folder;
static Host host;
static Story *story;

static int open_january(void **state)
{
    (void)state;
    Faults faults = {0};
    Err err = {0};
    folder.path = test_path(&arena, "../scripts/kazakhstan-2022");
    host = files_host(&folder);
    story = story_open(&host, NULL, &faults, &err);
    assert_no_err(&err);
    faults_free(&faults);
    return 0;
}

static int close_january(void **state)
{
    (void)state;
    story_close(story);
    arena_free(&arena);
    return 0;
}

static void code_of(const Play *play, unsigned aside, Buf *code)
{
    Err err = {0};
    Buf notes = {0};
    buf_clear(code);
    play_code(play, aside, code, &notes, &err);
    assert_no_err(&err);
    assert_str(buf_str(&notes), "");
    buf_free(&notes);
}

static int letters_of(const Buf *code)
{
    int n = 0;
    for (size_t i = 0; i < code->n; i++)
        n += code->s[i] != '-';
    return n;
}

// --- the same play ----------------------------------------------------------------------------------

static void same_scores(const Play *a, const Play *b)
{
    Scores x = play_scores(a), y = play_scores(b);
    assert_true(x.order == y.order && x.links == y.links && x.checks == y.checks);
    assert_int_equal(x.order_right, y.order_right);
    assert_int_equal(x.links_count, y.links_count);
    assert_int_equal(x.checks_count, y.checks_count);
}

static void same_choices(Play *a, Play *b)
{
    for (int i = 0; i < play_node(a)->n_choices; i++) {
        ChoiceState x, y;
        Err err = {0};
        play_look(a);
        assert_true(play_choice_state(a, i, &x, &err));
        play_look(b);
        assert_true(play_choice_state(b, i, &y, &err));
        assert_int_equal(x, y);
    }
}

static void same_nodes(const Play *a, const Play *b)
{
    const Book *book = play_book(a);
    for (int i = 0; i < book->n_nodes; i++) {
        assert_int_equal(play_visits(a, i), play_visits(b, i));
        assert_int_equal(play_answer_given(a, i), play_answer_given(b, i));
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            assert_int_equal(play_taken(a, i, k), play_taken(b, i, k));
    }
}

static void same_board(const Play *a, const Play *b)
{
    int node = book_node(play_book(a), STR("chain_board"));
    BoardState x = play_board(a, node), y = play_board(b, node);
    assert_int_equal(x.stage, y.stage);
    assert_int_equal(x.n_placed, y.n_placed);
    for (int i = 0; i < x.n_placed; i++)
        assert_int_equal(x.placed[i], y.placed[i]);
    for (int i = 0; x.links && i < play_book(a)->nodes[node].board->n_links; i++)
        assert_int_equal(x.links[i], y.links[i]);
}

// What is left of the shuffle may lie in another order; every other source, value and answer not.
static void same_play(Play *a, Play *b)
{
    const Book *book = play_book(a);
    assert_int_equal(play_node_index(a), play_node_index(b));
    assert_int_equal(a->now->answered, b->now->answered);
    assert_int_equal(play_chain_reached(a), play_chain_reached(b));
    for (int i = 0; i < book->n_state; i++)
        assert_true(value_eq(play_value(a, i), play_value(b, i)));
    for (int i = 0; i <= book->n_sources; i++) {
        assert_int_equal(play_held(a, i), play_held(b, i));
        assert_int_equal(play_new_source(a, i), play_new_source(b, i));
    }
    same_nodes(a, b);
    same_board(a, b);
    same_scores(a, b);
    same_choices(a, b);
}

static Play *taken_up(const Buf *code, unsigned aside)
{
    Err err = {0};
    Buf notes = {0};
    unsigned carried = ~0u;
    Play *play = play_from_code(story, buf_str(code), 5, &carried, &notes, &err);
    assert_no_err(&err);
    assert_non_null(play);
    assert_str(buf_str(&notes), "");
    assert_int_equal(carried, aside);
    buf_free(&notes);
    return play;
}

static void test_a_play_from_a_code_is_the_play_it_was_given_for(void **state)
{
    (void)state;
    Buf code = {0}, again = {0};
    for (int i = 0; i < plays / 10; i++) {
        Rng rng = rng_seeded((uint64_t)i);
        Play *play = play_new(story, (uint64_t)i, NULL);
        do {
            unsigned aside = rng_below(&rng, ASIDE_MOST);
            code_of(play, aside, &code);
            Play *taken = taken_up(&code, aside);
            same_play(play, taken);
            code_of(taken, aside, &again);
            assert_str(buf_str(&again), code.s);
            play_close(taken);
        } while (wander(play, &rng));
        play_close(play);
    }
    buf_free(&code);
    buf_free(&again);
}

static int by_size(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

static void test_codes_are_short_at_every_step(void **state)
{
    (void)state;
    Buf code = {0};
    int n = 0, *lengths = mem_new((size_t)plays * 200, sizeof *lengths);
    for (int i = 0; i < plays; i++) {
        Rng rng = rng_seeded((uint64_t)i + 1000);
        Play *play = play_new(story, (uint64_t)i, NULL);
        do {
            code_of(play, 1 + rng_below(&rng, ASIDE_MOST), &code);
            lengths[n++] = letters_of(&code);
        } while (n % 200 != 199 && wander(play, &rng));
        if (i == 0) printf("the code of a whole play: %s\n", code.s);
        play_close(play);
    }
    qsort(lengths, (size_t)n, sizeof *lengths, by_size);
    printf("letters of a code, at %d steps of %d plays: least %d, median %d, most %d\n",
        n, plays, lengths[0], lengths[n / 2], lengths[n - 1]);
    assert_in_range(lengths[n - 1], 1, LETTERS_MOST);
    free(lengths);
    buf_free(&code);
}

int main(int argc, char **argv)
{
    if (argc > 1) plays = atoi(argv[1]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_codes_are_short_at_every_step),
        cmocka_unit_test(test_a_play_from_a_code_is_the_play_it_was_given_for),
    };
    return cmocka_run_group_tests(tests, open_january, close_january);
}
