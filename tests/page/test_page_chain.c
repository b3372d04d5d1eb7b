// The chain of events on a page: names, hints, and where its stops stand on a line of time.
#include "support/sitting.h"
#include "support/support.h"

// clang-format off
#define CHAIN(a, b, c, d) \
    "scenario 's' { title='S', kind='fictional', start='one' }\n" \
    "chain 'a' { 'First', hint='?1'" a " }\nchain 'b' { 'Second', hint='?2'" b " }\n" \
    "chain 'c' { 'Third', hint='?3'" c " }\nchain 'd' { 'Fourth', hint='?4'" d " }\n" \
    "scene 'one' { text='x', at='a', choice 'go' { 'Go', go='two' } }\n" \
    "scene 'two' { text='x', at='c', choice 'back_' { 'Go', go='three' } }\n" \
    "scene 'three' { text='x', at='b', choice 'on' { 'Go', go='end_' } }\n" \
    "ending 'end_' { text='x' }\n"
// clang-format on
#define DATE(d) ", date='" d "'"

static const Block *open_chain(Sitting *s, const char *script, const char *moves)
{
    sitting_open(s, script);
    sitting_play(s, moves);
    return sitting_block(s, BLOCK_CHAIN);
}

static void assert_at(const Block *chain, int stop, double at)
{
    double off = milestone_position(&chain->items[stop]) - at;
    if (off > 1e-9 || off < -1e-9) fail_msg("stop %d is off by %f", stop, off);
}

static void test_without_dates_stops_stand_evenly_and_no_day_is_named(void **state)
{
    (void)state;
    Sitting s;
    const Block *chain = open_chain(&s, CHAIN("", "", "", DATE("2022-01-05")), "go");
    for (int i = 0; i < 4; i++) {
        assert_at(chain, i, i / 3.0);
        assert_int_equal(milestone_day(&chain->items[i]).n, 0);
    }
    sitting_close(&s);
}

// Hours between stops, but 14 at least and 36 at most.
static void test_dated_stops_stand_by_time_within_bounds(void **state)
{
    (void)state;
    Sitting s;
    const Block *chain = open_chain(&s,
        CHAIN(DATE("2022-01-01 00:00"), DATE("2022-01-01 20:00"),
            DATE("2022-01-01 22:00"), DATE("2022-01-20")),
        "go");
    double all = 20 + 14 + 36;
    assert_at(chain, 0, 0);
    assert_at(chain, 1, 20 / all);
    assert_at(chain, 2, 34 / all);
    assert_at(chain, 3, 1);
    assert_str(milestone_day(&chain->items[0]), "1 Jan");
    assert_int_equal(milestone_day(&chain->items[1]).n, 0); // the same day
    assert_int_equal(milestone_day(&chain->items[2]).n, 0);
    assert_str(milestone_day(&chain->items[3]), "20 Jan");
    sitting_close(&s);
}

static void test_what_was_reached_has_its_name_and_what_is_ahead_a_hint(void **state)
{
    (void)state;
    Sitting s;
    const Block *chain = open_chain(&s, CHAIN("", "", "", ""), "go");
    static const char *const names[] = {"First", "Second", "Third", "?4"};
    static const ItemState states[] = {ITEM_DONE, ITEM_DONE, ITEM_HERE, ITEM_AHEAD};
    for (int i = 0; i < 4; i++) {
        assert_str(milestone_name(&chain->items[i]), names[i]);
        assert_int_equal(chain->items[i].state, states[i]);
    }
    assert_int_equal(chain_is_named(chain), 1);
    assert_str(chain_opens(chain), "contents");
    sitting_do(&s, "back_"); // a scene that looks back does not lead back
    assert_int_equal(sitting_block(&s, BLOCK_CHAIN)->items[2].state, ITEM_HERE);
    sitting_close(&s);
}

// A board that asks for their order: until it is done, stops have no names.
static void test_a_board_that_is_not_done_hides_the_names(void **state)
{
    (void)state;
    Sitting s;
    const Block *chain = open_chain(&s,
        CHAIN("", "", "", "") "board 'table' { go='end_', card 'x' { 'X' }, card 'y' { "
                              "'Y' }, order={ 'x', 'y' }, link 'l' { 'x', 'y', "
                              "answer='led_to', because='B.' } }\n"
                              "scene 'other' { text='x', choice 'z' { 'Z', go='table' "
                              "} }\n",
        "go");
    assert_int_equal(chain_is_named(chain), 0);
    assert_str(milestone_name(&chain->items[2]), "?3");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_without_dates_stops_stand_evenly_and_no_day_is_named),
        cmocka_unit_test(test_dated_stops_stand_by_time_within_bounds),
        cmocka_unit_test(test_what_was_reached_has_its_name_and_what_is_ahead_a_hint),
        cmocka_unit_test(test_a_board_that_is_not_done_hides_the_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
