#include "tools/walk_ability.h"

#include "support/scenario.h"
#include "support/support.h"
#include "support/walks.h"

#define PLAYS 100

static void assert_near(double a, double b)
{
    assert_true(a - b < 1e-9 && b - a < 1e-9);
}

static ItemSums one(double x, double y)
{
    return (ItemSums){1, x, x * x, y, y * y, x * y};
}

static double correlation(const double (*pairs)[2], int n)
{
    ItemSums sums = {0};
    for (int i = 0; i < n; i++) {
        ItemSums more = one(pairs[i][0], pairs[i][1]);
        walk_item_sums_add(&sums, &more);
    }
    return walk_item_rest(&sums);
}

// Pearson's correlation, worked out by hand.
static void test_an_item_is_held_against_the_rest(void **state)
{
    (void)state;
    static const double rises[][2] = {{0, 0.2}, {1, 0.4}};
    static const double falls[][2] = {{0, 0.4}, {1, 0.2}};
    static const double neither[][2] = {{0, 0.2}, {0, 0.4}, {1, 0.2}, {1, 0.4}};
    static const double same[][2] = {{1, 0.2}, {1, 0.4}};
    static const double some[][2] = {{0, 0}, {0, 1}, {1, 1}, {1, 1}};
    assert_near(correlation(rises, 2), 1);
    assert_near(correlation(falls, 2), -1);
    assert_near(correlation(neither, 4), 0);
    assert_near(correlation(same, 2), 0);
    assert_true(correlation(some, 4) > 0.577 && correlation(some, 4) < 0.578);
    assert_near(correlation(NULL, 0), 0);
}

static void test_the_area_is_the_share_of_pairs_that_are_won(void **state)
{
    (void)state;
    double above[] = {3, 2, 4}, below[] = {1, 0}, tied[] = {2, 3, 4}, mixed[] = {3, 5};
    assert_near(walk_area(above, 3, below, 2), 1);
    assert_near(walk_area(below, 2, above, 3), 0);
    assert_near(walk_area(above, 3, tied, 3), 0.5);
    assert_near(walk_area(mixed, 2, above, 3), (1.5 + 3) / 6);
    assert_near(walk_area(mixed, 0, above, 3), 0);
}

static void test_a_walk_says_how_its_items_tell(void **state)
{
    (void)state;
    Walk walk;
    double area = 0, least = 0, tells = 0;
    walks_run(&walk, WALKED, "", PLAYS);
    assert_true(walk.items.n > 0);
    assert_true(walk_measure_all(&walk, STR("auc"), &area));
    assert_true(area > 0.8 && area <= 1);
    assert_true(walk_measure_all(&walk, STR("items.least"), &least));
    for (int i = 0; i < walk.items.n; i++)
        if (walk_item_tells(&walk, i, &tells)) assert_true(tells >= least);
    walk_free(&walk);
}

static void test_items_are_named_by_what_asks_them(void **state)
{
    (void)state;
    Walk walk;
    Arena arena = {0};
    Buf names = {0};
    walks_run_script(&walk,
        "scenario 'a' { title='A', start='ask' }\n"
        "chapter 'all' { title='All', start='ask' }\n"
        "check 'ask' { 'Why?', title='Ask', go='open', answer 'a' { 'A', right=true, "
        "because='B.' }, answer 'b' { 'B', because='B.' } }\n"
        "check 'open' { 'What?', title='Open', go='end', scored=false, answer 'a' { "
        "'A' "
        "}, answer 'b' { 'B' } }\n"
        "ending 'end' { title='End', text='E.' }\n",
        2);
    for (int i = 0; i < walk.items.n; i++)
        buf_addf(&names, STR_FMT " ", STR_ARG(walk_item_name(&arena, &walk.items, i)));
    assert_str(buf_str(&names), "ask ");
    buf_free(&names);
    arena_free(&arena);
    walk_free(&walk);
}

#define QUESTION(id, go)                                                               \
    "check '" id "' { 'Why?', title='Q', go='" go "', answer 'a' { 'A', right=true, "  \
    "because='B.' }, answer 'b' { 'B', because='B.' } }\n"

// Plays the questions that are asked, right where [right] has an r, and adds what was asked.
static void add_play(
    Story *story, const WalkItems *items, const char *right, ItemSums *sums)
{
    Play *play = play_new(story, 1, NULL);
    for (; *right; right++) {
        assert_true(play_answer(play, *right == 'r' ? 0 : 1, NULL));
        assert_true(play_continue(play, NULL));
    }
    walk_items_add(items, play, sums);
    play_close(play);
}

static void assert_sums(const ItemSums *sums, int n, double x, double y)
{
    assert_int_equal(sums->n, n);
    assert_near(sums->x, x);
    assert_near(sums->y, y);
}

// The rest of an item are the others that the play was asked, if there is one.
static void test_the_credit_of_an_item_stands_beside_the_mean_of_the_others(
    void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 'a' { title='A', start='one' }\n" QUESTION("one",
                             "two") QUESTION("two", "three") QUESTION("three", "four")
                             QUESTION("four", "end") "ending 'end' { title='End', "
                                                     "text='E.' }\n"},
        {0}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Arena arena = {0};
    WalkItems items = walk_items_of(&arena, story_book(story));
    ItemSums sums[4] = {{0}};
    assert_int_equal(items.n, 4);
    add_play(story, &items, "", sums);
    add_play(story, &items, "r", sums);
    assert_sums(&sums[0], 0, 0, 0); // there is no other
    add_play(story, &items, "rw", sums);
    assert_sums(&sums[0], 1, 1, 0);
    assert_sums(&sums[1], 1, 0, 1);
    add_play(story, &items, "wrr", sums);
    assert_sums(&sums[0], 2, 1, 0 + 1);
    assert_sums(&sums[1], 2, 1, 1 + 0.5);
    assert_sums(&sums[2], 1, 1, 0.5);
    assert_sums(&sums[3], 0, 0, 0);
    assert_near(sums[0].xy, 0);
    assert_near(sums[1].xy, 0.5);
    assert_near(sums[1].yy, 1 + 0.25);
    story_close(story);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_item_is_held_against_the_rest),
        cmocka_unit_test(test_the_area_is_the_share_of_pairs_that_are_won),
        cmocka_unit_test(test_a_walk_says_how_its_items_tell),
        cmocka_unit_test(
            test_the_credit_of_an_item_stands_beside_the_mean_of_the_others),
        cmocka_unit_test(test_items_are_named_by_what_asks_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
