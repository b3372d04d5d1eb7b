#include "support/support.h"

#include "story/game_state.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { RUMOUR, TRUST, NAME, ASKED, SEEN, LIED, FREE, VARIABLES };

// A book of one scene with two choices, two sources, one table and a variable of each type.
typedef struct Small {
    Arena arena;
    Book book;
    GameLayout layout;
    GameState *s;
} Small;

static StateVar variable(const char *id, ValueType type)
{
    StateVar var = {.id = str_of(id)};
    var.first.type = type;
    return var;
}

static Small *small_open(bool documented)
{
    Small *small = mem_new(1, sizeof *small);
    Book *book = &small->book;
    book->documented = documented;
    book->state = arena_array(&small->arena, StateVar, VARIABLES);
    book->n_state = VARIABLES;
    book->state[RUMOUR] = variable("rumour", VALUE_INT);
    book->state[RUMOUR].bounded = true;
    book->state[RUMOUR].max = 9;
    book->state[TRUST] = variable("trust", VALUE_NUM);
    book->state[TRUST].bounded = true;
    book->state[TRUST].min = -0.5;
    book->state[TRUST].max = 1.5;
    book->state[NAME] = variable("name", VALUE_STR);
    book->state[NAME].first.as.s = STR("Aigul");
    book->state[ASKED] = variable("asked", VALUE_LIST);
    book->state[SEEN] = variable("seen", VALUE_MAP);
    book->state[LIED] = variable("lied", VALUE_BOOL);
    book->state[FREE] = variable("free", VALUE_INT);
    book->nodes = arena_new(&small->arena, Node);
    book->nodes->n_choices = 2;
    book->n_nodes = 1;
    book->n_sources = 2;
    book->world = arena_new(&small->arena, WorldTable);
    book->world->name = STR("price");
    book->n_world = 1;
    game_layout_init(&small->layout, &small->arena, book);
    small->s = game_state_new(&small->layout);
    return small;
}

static void small_close(Small *small)
{
    game_state_free(small->s);
    arena_free(&small->arena);
    free(small);
}

static bool write(Small *small, int var, Value value, Err *err)
{
    return game_state_write(&small->layout, small->s, var, &value, err);
}

static Value whole(int64_t i) { return (Value){VALUE_INT, {.i = i}}; }

static Value number(double d) { return (Value){VALUE_NUM, {.d = d}}; }

static Value text(const char *s) { return (Value){VALUE_STR, {.s = str_of(s)}}; }

static Value list_of(Value *items, size_t n)
{
    Value list = {VALUE_LIST, {0}};
    list.as.list.items = items;
    list.as.list.n = n;
    return list;
}

static int64_t rumour_after(Small *small, int64_t value)
{
    assert_true(write(small, RUMOUR, whole(value), NULL));
    return small->s->values[RUMOUR].as.i;
}

static double trust_after(Small *small, Value value)
{
    assert_true(write(small, TRUST, value, NULL));
    assert_int_equal(small->s->values[TRUST].type, VALUE_NUM);
    return small->s->values[TRUST].as.d;
}

static void test_a_new_situation_has_first_values_and_stands_nowhere(void **state)
{
    (void)state;
    Small *small = small_open(true);
    assert_int_equal(small->s->node, NONE);
    assert_int_equal(small->s->chain, NONE);
    assert_int_equal(small->s->answers[0], NONE);
    assert_str(small->s->values[NAME].as.s, "Aigul");
    small_close(small);
}

static void test_whole_numbers_are_held_within_bounds(void **state)
{
    (void)state;
    Small *small = small_open(true);
    assert_int_equal(rumour_after(small, 9), 9);
    assert_int_equal(rumour_after(small, 10), 9);
    assert_int_equal(rumour_after(small, INT64_MAX), 9);
    assert_int_equal(rumour_after(small, -1), 0);
    assert_int_equal(rumour_after(small, INT64_MIN), 0);
    small_close(small);
}

static void test_one_sided_bounds_leave_the_other_side_free(void **state)
{
    (void)state;
    Small *small = small_open(true);
    small->book.state[RUMOUR].max = INFINITY;
    assert_true(rumour_after(small, INT64_MAX) == INT64_MAX);
    small->book.state[RUMOUR].min = -INFINITY;
    assert_true(rumour_after(small, INT64_MIN) == INT64_MIN);
    small_close(small);
}

static void test_numbers_are_held_within_bounds_and_take_whole_ones(void **state)
{
    (void)state;
    Small *small = small_open(true);
    assert_true(trust_after(small, number(0.25)) == 0.25);
    assert_true(trust_after(small, number(DBL_MAX)) == 1.5);
    assert_true(trust_after(small, whole(-7)) == -0.5);
    assert_true(trust_after(small, whole(1)) == 1);
    small_close(small);
}

static void test_a_wrong_type_is_refused_by_name(void **state)
{
    (void)state;
    Small *small = small_open(true);
    Err one = {0}, two = {0}, three = {0};
    assert_false(write(small, RUMOUR, number(1.5), &one));
    assert_err(&one, "state.rumour takes a whole number, not a number");
    assert_false(write(small, NAME, whole(3), &two));
    assert_err(&two, "state.name takes a text, not a whole number");
    assert_false(write(small, LIED, (Value){0}, &three));
    assert_err(&three, "state.lied takes true or false, not nothing");
    assert_int_equal(small->s->values[RUMOUR].as.i, 0);
    small_close(small);
}

static void test_an_empty_table_is_both_list_and_map(void **state)
{
    (void)state;
    Small *small = small_open(true);
    Value one = whole(1), empty_map = {VALUE_MAP, {0}};
    assert_true(write(small, ASKED, empty_map, NULL));
    assert_int_equal(small->s->values[ASKED].type, VALUE_LIST);
    assert_true(write(small, SEEN, list_of(NULL, 0), NULL));
    assert_int_equal(small->s->values[SEEN].type, VALUE_MAP);
    assert_false(write(small, SEEN, list_of(&one, 1), NULL));
    small_close(small);
}

static void test_written_texts_are_copies(void **state)
{
    (void)state;
    Small *small = small_open(true);
    char word[] = "Aliya";
    write(small, NAME, text(word), NULL);
    word[0] = 'x';
    assert_str(small->s->values[NAME].as.s, "Aliya");
    small_close(small);
}

static void test_what_a_value_may_not_hold_is_refused_by_name(void **state)
{
    (void)state;
    Small *small = small_open(true);
    Err err = {0};
    assert_false(write(small, NAME, text("\xff"), &err));
    assert_err(&err, "state.name cannot hold a text that is not UTF-8");
    small_close(small);
}

// Sixteen texts of 4,088 bytes, each an item of weight 8, make the limit exactly.
static void test_all_values_together_have_a_limit(void **state)
{
    (void)state;
    Small *small = small_open(true);
    static char letters[VALUE_TEXT_MAX];
    memset(letters, 'a', sizeof letters);
    Value items[16];
    for (int i = 0; i < 16; i++)
        items[i] = (Value){VALUE_STR, {.s = {letters, VALUE_TEXT_MAX - 8}}};
    assert_true(write(small, NAME, text(""), NULL));
    assert_true(write(small, ASKED, list_of(items, 16), NULL));
    assert_int_equal(small->s->weight, STATE_WEIGHT_MAX);
    assert_true(write(small, ASKED, list_of(items, 16), NULL)); // replaced, not added
    Err err = {0};
    assert_false(write(small, NAME, text("a"), &err));
    assert_err(&err, "may have 65536 bytes");
    assert_str(small->s->values[NAME].as.s, "");
    small_close(small);
}

static void test_what_one_turn_writes_has_a_limit(void **state)
{
    (void)state;
    Small *small = small_open(true);
    static char letters[VALUE_TEXT_MAX];
    memset(letters, 'a', sizeof letters);
    Value word = {VALUE_STR, {.s = {letters, VALUE_TEXT_MAX}}};
    Err err = {0};
    for (int i = 0; i < STATE_WRITTEN_MAX / VALUE_TEXT_MAX; i++)
        assert_true(write(small, NAME, word, &err));
    assert_false(write(small, NAME, word, &err));
    assert_err(&err, "one turn may write");
    GameState *next = game_state_new(&small->layout);
    game_state_copy(&small->layout, next, small->s);
    assert_true(game_state_write(&small->layout, next, NAME, &word, NULL));
    game_state_free(next);
    small_close(small);
}

static void test_the_world_takes_numbers_and_texts(void **state)
{
    (void)state;
    Small *small = small_open(false);
    Value price = whole(90), word = text("off"), list = list_of(NULL, 0);
    assert_true(game_state_write_world(&small->layout, small->s, 0, &price, NULL));
    assert_int_equal(small->s->world[0].as.i, 90);
    assert_true(game_state_write_world(&small->layout, small->s, 0, &word, NULL));
    Err err = {0};
    assert_false(game_state_write_world(&small->layout, small->s, 0, &list, &err));
    assert_err(&err, "world.price takes a number or a text, not a list");
    small_close(small);
}

static void test_a_source_is_given_once(void **state)
{
    (void)state;
    Small *small = small_open(true);
    assert_true(game_state_add_source(small->s, 1));
    assert_false(game_state_add_source(small->s, 1));
    assert_int_equal(small->s->n_held, 1);
    assert_int_equal(game_state_new_sources(small->s), 1);
    small->s->turn++;
    assert_int_equal(game_state_new_sources(small->s), 0);
    assert_true(game_state_add_source(small->s, 0));
    assert_int_equal(game_state_new_sources(small->s), 1);
    assert_int_equal(small->s->held[1], 0);
    small_close(small);
}

static void test_a_copy_is_the_same_and_independent(void **state)
{
    (void)state;
    Small *small = small_open(false);
    Value items[] = {text("price"), text("since")}, off = text("off");
    write(small, ASKED, list_of(items, 2), NULL);
    game_state_write_world(&small->layout, small->s, 0, &off, NULL);
    game_state_add_source(small->s, 1);
    small->s->node = 0;
    small->s->taken[1] = 3;
    small->s->rng = rng_seeded(5);
    GameState *copy = game_state_new(&small->layout);
    game_state_copy(&small->layout, copy, small->s);
    write(small, ASKED, list_of(items, 1), NULL);
    small->s->taken[1] = 4;
    assert_int_equal(copy->values[ASKED].as.list.n, 2);
    assert_str(copy->values[ASKED].as.list.items[1].as.s, "since");
    assert_str(copy->world[0].as.s, "off");
    assert_int_equal(copy->taken[1], 3);
    assert_int_equal(copy->held[0], 1);
    assert_int_equal(copy->node, 0);
    assert_true(copy->rng.state == rng_seeded(5).state);
    game_state_free(copy);
    small_close(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_new_situation_has_first_values_and_stands_nowhere),
        cmocka_unit_test(test_whole_numbers_are_held_within_bounds),
        cmocka_unit_test(test_one_sided_bounds_leave_the_other_side_free),
        cmocka_unit_test(test_numbers_are_held_within_bounds_and_take_whole_ones),
        cmocka_unit_test(test_a_wrong_type_is_refused_by_name),
        cmocka_unit_test(test_an_empty_table_is_both_list_and_map),
        cmocka_unit_test(test_written_texts_are_copies),
        cmocka_unit_test(test_what_a_value_may_not_hold_is_refused_by_name),
        cmocka_unit_test(test_all_values_together_have_a_limit),
        cmocka_unit_test(test_what_one_turn_writes_has_a_limit),
        cmocka_unit_test(test_the_world_takes_numbers_and_texts),
        cmocka_unit_test(test_a_source_is_given_once),
        cmocka_unit_test(test_a_copy_is_the_same_and_independent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
