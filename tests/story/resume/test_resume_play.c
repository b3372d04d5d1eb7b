#include "support/coded.h"
#include "support/support.h"
#include "support/wander.h"

#include "story/resume/resume_play.h"

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
    int wait = book_node_choice(play_node(play), STR("wait"));
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

// What no table foresees costs letters, and comes back all the same.
static void assert_any_visits_are_carried(Str text)
{
    Arena arena = {0};
    ResumeTable table;
    Rng rng = rng_seeded(9);
    resume_table_read(&arena, text, 0, &table, NULL);
    const Indexes *nodes = &table.all[RESUME_NODE];
    for (int round = 0; round < 200; round++) {
        const char *sections = "{s:{}, s:{}, s:{}, s:{}, s:{}}";
        ResumeNumber number = {0};
        ResumeLetters code;
        int turns = 0;
        json_t *now =
            json_pack(sections, "visits", "taken", "answers", "boards", "sources");
        json_t *read = json_deep_copy(now), *visits = json_object_get(now, "visits");
        for (int i = 0; i < nodes->n; i++) {
            uint32_t times = rng_below(&rng, 4);
            Str id = table.names[nodes->items[i]].id;
            if (times > 0) json_put(visits, id, json_integer(times));
            if (i == round % nodes->n) json_object_set_new(now, "node", json_str(id));
        }
        resume_play_codec(&number, &arena, &table, false, now, &turns, &rng);
        assert_true(resume_number_write(&number, &code));
        resume_number_free(&number);
        resume_number_read(&number, &code);
        resume_play_codec(&number, &arena, &table, false, read, &turns, &rng);
        assert_true(resume_number_used_up(&number));
        assert_true(json_equal(read, now));
        json_decref(now);
        json_decref(read);
    }
    resume_table_free(&table);
    arena_free(&arena);
}

static void test_visits_that_the_table_does_not_foresee_are_carried(void **state)
{
    (void)state;
    assert_any_visits_are_carried(buf_str(&town.table));
}

static void test_nodes_that_nothing_leads_to_are_carried(void **state)
{
    (void)state;
    Buf table = {0};
    buf_add(&table, STR("{\"node\":\"first\"}\n{\"node\":\"second\"}\n"
                        "{\"node\":\"last\"}\n{\"start\":\"\",\"go\":[\"second\"]}\n"));
    resume_table_publish(&table, 1);
    assert_any_visits_are_carried(buf_str(&table));
    buf_free(&table);
}

// A board with one arrow to pin to, at which [offered] lie beside the source that shows it.
static const char *pinned_board(Arena *arena, const char *offered)
{
    Buf sources = {0};
    for (int i = 0; i < 8; i++)
        buf_addf(&sources,
            "source 's%d' { 'S', who='A', saw='B', shows='C', text='T', "
            "date='2022-01-02', status='reported' }\n",
            i);
    const char *made = arena_fmt(arena,
        "scenario 'pinned' { title='Pinned', kind='fictional', start='door' }\n"
        "%sscene 'door' { text='x', gives={'s0','s1','s2','s3','s4','s5','s6','s7'},\n"
        "  choice 'on' { 'On', go='table' } }\n"
        "board 'table' { title='Table', text='Order.', go='out',\n"
        "  days={ '2022-01-01', '2022-01-03' },\n"
        "  card 'one' { 'One', text='b', when='1 Jan', at='2022-01-01' },\n"
        "  card 'two' { 'Two', text='c', when='2 Jan', at='2022-01-02' },\n"
        "  order={ 'one', 'two' },\n"
        "  link 'a' { 'one', 'two', answer='led_to', because='A.', evidence='s0'%s } "
        "}\n"
        "ending 'out' { text='x' }\n",
        sources.s, offered)
                           .s;
    buf_free(&sources);
    return made;
}

static Play *with_pin(Coded *coded, int source)
{
    Err err = {0};
    Play *play = play_new(coded->story, 1, NULL);
    play_choose(play, 0, &err);
    play_put(play, 0, 0, &err);
    play_put(play, 1, 1, &err);
    play_order_done(play, &err);
    play_link(play, 0, LINK_LED_TO, &err);
    play_pin(play, source, &err);
    assert_no_err(&err);
    return play;
}

// A fork is a bit, whichever of its ways joins the other.
static void test_a_way_that_leads_to_another_way_of_its_fork_costs_no_more(void **state)
{
    (void)state;
    static const char script[] =
        "scenario 'fork' { title='F', start='a' }\n"
        "scene 'a' { text='x', choice 'on' { 'O', go={ 'c', 'b' },\n"
        "  pick=function(s) return ({ 'c', 'b' })[random(2)] end } }\n"
        "scene 'b' { text='x', choice 'on' { 'O', go='c' } }\n"
        "scene 'c' { text='x', choice 'on' { 'O', go='e' } }\n"
        "ending 'e' { text='x' }\n";
    size_t letters[2] = {0};
    Buf code = {0};
    Coded fork;
    coded_open(&fork, script, NULL);
    for (uint64_t seed = 0; seed < 20; seed++) {
        Rng rng = rng_seeded(seed);
        Play *play = play_new(fork.story, seed, NULL);
        while (wander(play, &rng))
            ;
        coded_check(&fork, play);
        coded_code(play, &code);
        letters[play_visits(play, book_node(play_book(play), STR("b")))] = code.n;
        play_close(play);
    }
    assert_true(letters[0] > 0 && letters[1] > 0);
    assert_int_equal(letters[0], letters[1]);
    buf_free(&code);
    coded_close(&fork);
}

static void test_a_pin_is_one_of_those_that_are_offered_or_any_other(void **state)
{
    (void)state;
    Arena arena = {0};
    Coded any, two;
    Buf code = {0};
    coded_open(&any, pinned_board(&arena, ""), NULL);
    coded_open(&two, pinned_board(&arena, ", other_sources={'s7'}"), &any);
    for (int source = NONE; source < 8; source++) {
        Play *play = with_pin(&any, source);
        coded_check(&any, play);
        coded_code(play, &code);
        Play *later = coded_take(&two, buf_str(&code), NULL);
        const BoardState board = play_board(later, play_node_index(later));
        assert_int_equal(pin_source(board.pins[0]), source);
        coded_check(&two, later); // also with a pin that is not offered any more
        play_close(later);
        play_close(play);
    }
    buf_free(&code);
    coded_close(&two);
    coded_close(&any);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_loops_hubs_forks_and_boards_come_back_at_every_step),
        cmocka_unit_test(test_a_thousand_visits_come_back_in_few_letters),
        cmocka_unit_test(test_visits_that_the_table_does_not_foresee_are_carried),
        cmocka_unit_test(test_nodes_that_nothing_leads_to_are_carried),
        cmocka_unit_test(
            test_a_way_that_leads_to_another_way_of_its_fork_costs_no_more),
        cmocka_unit_test(test_a_pin_is_one_of_those_that_are_offered_or_any_other),
    };
    return cmocka_run_group_tests(tests, open_town, close_town);
}
