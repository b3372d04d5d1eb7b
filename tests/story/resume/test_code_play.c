#include "support/coded.h"
#include "support/support.h"
#include "support/wander.h"

#include "story/resume/code_play.h"

#include <stdlib.h>

static Coded town;

static int open_town(void **state)
{
    (void)state;
    coded_open(&town, coded_town_1, NULL);
    return 0;
}

static int close_town(void **state)
{
    (void)state;
    coded_close(&town);
    return 0;
}

static void test_loops_hubs_forks_and_boards_come_back_at_every_step(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 40; seed++) {
        Rng rng = rng_seeded(seed);
        Play *play = play_new(town.story, seed, NULL);
        int steps = 0;
        do {
            coded_check(&town, play);
            coded_check_new_sources(&town, play);
        } while (++steps < 40 && wander(play, &rng));
        play_close(play);
    }
}

// Walks to the square and waits there [times] times.
static Play *waited(int times)
{
    Err err = {0};
    Play *play = play_new(town.story, 3, NULL);
    play_choose(play, 0, &err);
    int wait = node_choice(play_node(play), STR("wait"));
    for (int i = 0; i < times; i++)
        assert_true(play_choose(play, wait, &err));
    assert_no_err(&err);
    return play;
}

static void test_a_thousand_visits_come_back_in_few_letters(void **state)
{
    (void)state;
    Buf code = {0};
    Play *play = waited(1000);
    coded_check(&town, play);
    coded_code(play, &code);
    assert_in_range(code.n, 10, 40);
    play_close(play);
    buf_free(&code);
}

static void test_nodes_stand_in_the_order_in_which_plays_come_to_them(void **state)
{
    (void)state;
    Arena arena = {0};
    CodeTable table;
    Err err = {0};
    code_table_read(&arena, buf_str(&town.table), 0, &table, &err);
    assert_no_err(&err);
    CodePlay play = code_play_new(&arena, &table);
    Buf ways = {0};
    for (int i = 0; i < table.n_nodes; i++)
        buf_addf(&ways, " " STR_FMT, STR_ARG(table.nodes[play.ways[i]].id));
    assert_str(buf_str(&ways), " gate square quiz table fork south north well");
    buf_free(&ways);
    arena_free(&arena);
}

// What no table foresees costs letters, and comes back all the same.
static void test_visits_that_the_table_does_not_foresee_are_carried(void **state)
{
    (void)state;
    Arena arena = {0};
    CodeTable table;
    Rng rng = rng_seeded(9);
    code_table_read(&arena, buf_str(&town.table), 0, &table, NULL);
    for (int round = 0; round < 200; round++) {
        CodePlay play = code_play_new(&arena, &table), read;
        CodeNumber number = {0};
        CodeLetters code;
        play.node = (int)rng_below(&rng, (uint32_t)table.n_nodes);
        for (int i = 0; i < table.n_nodes; i++)
            play.visits[i] = (int)rng_below(&rng, 4);
        code_play_pass(&number, &arena, &table, &play);
        assert_true(code_number_write(&number, &code));
        code_number_free(&number);
        code_number_read(&number, &code);
        read = code_play_new(&arena, &table);
        code_play_pass(&number, &arena, &table, &read);
        assert_true(code_number_used_up(&number));
        assert_int_equal(read.node, play.node);
        for (int i = 0; i < table.n_nodes; i++)
            assert_int_equal(read.visits[i], play.visits[i]);
    }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_loops_hubs_forks_and_boards_come_back_at_every_step),
        cmocka_unit_test(test_a_thousand_visits_come_back_in_few_letters),
        cmocka_unit_test(test_nodes_stand_in_the_order_in_which_plays_come_to_them),
        cmocka_unit_test(test_visits_that_the_table_does_not_foresee_are_carried),
    };
    return cmocka_run_group_tests(tests, open_town, close_town);
}
