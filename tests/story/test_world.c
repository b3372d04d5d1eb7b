#include "support/support.h"

#include "story/book_inner.h"
#include "story/world.h"

static Date day(int month, int d) { return (Date){2022, month, d, -1, 0}; }

static Date hour(int d, int h, int minute) { return (Date){2022, 1, d, h, minute}; }

static WorldRow row(const char *place, Date date)
{
    return (WorldRow){.place = str_of(place), .date = date};
}

// One table, sorted by place and date; zhanaozen has rows of its own, aktau only its region's.
static Book *make_book(void)
{
    static Place places[] = {
        {.zone_minutes = 300}, {.zone_minutes = 300}, {.zone_minutes = 360}};
    static WorldRow rows[5];
    static WorldTable table;
    static Book book;
    static Str ids[3];
    static Arena arena;
    static BookIndex index;
    places[0].id = STR("zhanaozen");
    places[0].region = places[1].region = STR("mangystau");
    places[1].id = STR("aktau");
    places[2].id = STR("almaty");
    rows[0] = row("*", day(1, 1));
    rows[1] = row("mangystau", day(1, 2));
    rows[2] = row("mangystau", day(1, 4));
    rows[3] = row("zhanaozen", hour(3, 9, 30));
    rows[4] = row("zhanaozen", hour(5, 0, 0));
    for (int i = 0; i < 3; i++)
        ids[i] = places[i].id;
    arena_reset(&arena);
    index.places = id_index_make(&arena, ids, 3);
    table = (WorldTable){.name = STR("price"), .rows = rows, .n_rows = 5};
    book = (Book){.places = places,
        .n_places = 3,
        .world = &table,
        .n_world = 1,
        .place_default_zone = 360,
        .index = &index};
    return &book;
}

static int row_at(int place, Date date)
{
    const Book *book = make_book();
    return world_row(book, 0, place, world_moment(book, place, date));
}

static void test_the_place_comes_before_its_region_and_the_region_before_all(
    void **state)
{
    (void)state;
    assert_int_equal(row_at(0, hour(4, 12, 0)), 3);
    assert_int_equal(row_at(1, hour(4, 12, 0)), 2);
    assert_int_equal(row_at(2, hour(4, 12, 0)), 0);
    assert_int_equal(row_at(NONE, hour(4, 12, 0)), 0);
}

static void test_the_latest_row_that_is_not_after_holds(void **state)
{
    (void)state;
    assert_int_equal(row_at(0, hour(3, 9, 30)), 3);
    assert_int_equal(row_at(0, hour(4, 23, 59)), 3);
    assert_int_equal(row_at(0, hour(5, 0, 0)), 4);
}

static void test_before_its_own_first_row_a_place_has_its_regions(void **state)
{
    (void)state;
    assert_int_equal(row_at(0, hour(3, 9, 29)), 1);
    assert_int_equal(row_at(0, hour(1, 12, 0)), 0);
}

static void test_before_every_row_there_is_none(void **state)
{
    (void)state;
    assert_int_equal(row_at(0, (Date){2021, 12, 31, 12, 0}), NONE);
}

// "*" is dated in the scenario's zone, UTC+6: at 23:10 of the day before in UTC+5 it has begun.
static void test_zones_are_compared_in_utc(void **state)
{
    (void)state;
    assert_int_equal(row_at(0, (Date){2021, 12, 31, 23, 10}), 0);
    assert_int_equal(row_at(0, (Date){2021, 12, 31, 22, 50}), NONE);
    const Book *book = make_book();
    assert_int_equal(
        world_moment(book, 0, hour(1, 12, 0)) - world_moment(book, 2, hour(1, 12, 0)),
        60);
}

static void test_without_a_date_all_is_known(void **state)
{
    (void)state;
    assert_true(world_moment(make_book(), 0, (Date){0}) == MOMENT_LAST);
    assert_int_equal(row_at(0, (Date){0}), 4);
}

static void test_history_is_known_up_to_now(void **state)
{
    (void)state;
    const Book *book = make_book();
    StatusChange changes[] = {
        {.date = hour(4, 9, 0), .status = STATUS_DISPUTED},
        {.date = day(1, 9), .status = STATUS_WITHDRAWN},
    };
    Source source = {.place = 0, .history = {changes, 2}};
    int64_t first = world_moment(book, 0, changes[0].date);
    assert_int_equal(world_known_history(book, &source, first - 1), 0);
    assert_int_equal(world_known_history(book, &source, first), 1);
    assert_int_equal(world_known_history(book, &source, MOMENT_LAST), 2);
}

static void test_a_fact_stands_as_its_history_says_until_it_is_over(void **state)
{
    (void)state;
    const Book *book = make_book();
    StatusChange claimed = {.date = day(1, 5), .status = STATUS_CLAIMED};
    Fact fact = {.history = {&claimed, 1}, .since = day(1, 9)};
    int64_t then = world_moment(book, NONE, claimed.date);
    int64_t since = world_moment(book, NONE, fact.since);
    assert_false(world_fact_known(book, &fact, then - 1));
    assert_null(world_fact_stood(book, &fact, then - 1));
    assert_true(world_fact_known(book, &fact, then));
    assert_ptr_equal(world_fact_stood(book, &fact, since - 1), &claimed);
    assert_null(world_fact_stood(book, &fact, since));
    assert_true(world_fact_known(book, &fact, since));
}

static void test_a_fact_without_dates_was_always_known(void **state)
{
    (void)state;
    const Book *book = make_book();
    Fact always = {0}, later = {.known = day(1, 4)};
    int64_t known = world_moment(book, NONE, later.known);
    assert_true(world_fact_known(book, &always, INT64_MIN));
    assert_false(world_fact_known(book, &later, known - 1));
    assert_true(world_fact_known(book, &later, known));
}

static void test_places_are_found_by_id(void **state)
{
    (void)state;
    assert_int_equal(world_place(make_book(), STR("almaty")), 2);
    assert_int_equal(world_place(make_book(), STR("mangystau")), NONE);
}

static void test_a_point_is_known_from_its_date_or_from_when_it_became_known(
    void **state)
{
    (void)state;
    const Book *book = make_book();
    ChartPoint point = {.date = day(1, 5), .place = NONE};
    assert_true(
        world_point_known(book, &point, world_moment(book, NONE, hour(5, 0, 0))));
    assert_false(
        world_point_known(book, &point, world_moment(book, NONE, hour(4, 23, 59))));
    point.known = day(1, 6);
    assert_false(
        world_point_known(book, &point, world_moment(book, NONE, hour(5, 22, 0))));
    assert_true(
        world_point_known(book, &point, world_moment(book, NONE, hour(6, 0, 0))));
    point.place = 0; // its own midnight is an hour later
    assert_false(
        world_point_known(book, &point, world_moment(book, NONE, hour(6, 0, 0))));
    assert_true(world_point_known(book, &point, MOMENT_LAST));
}

static void test_a_point_is_withdrawn_from_the_day_that_says_so(void **state)
{
    (void)state;
    const Book *book = make_book();
    ChartPoint point = {.date = day(1, 5), .place = NONE};
    assert_false(world_point_withdrawn(book, &point, MOMENT_LAST));
    point.withdrawn = day(1, 9);
    assert_false(
        world_point_withdrawn(book, &point, world_moment(book, NONE, hour(8, 23, 59))));
    assert_true(
        world_point_withdrawn(book, &point, world_moment(book, NONE, hour(9, 0, 0))));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_the_place_comes_before_its_region_and_the_region_before_all),
        cmocka_unit_test(test_the_latest_row_that_is_not_after_holds),
        cmocka_unit_test(test_before_its_own_first_row_a_place_has_its_regions),
        cmocka_unit_test(test_before_every_row_there_is_none),
        cmocka_unit_test(test_zones_are_compared_in_utc),
        cmocka_unit_test(test_without_a_date_all_is_known),
        cmocka_unit_test(test_history_is_known_up_to_now),
        cmocka_unit_test(test_a_fact_stands_as_its_history_says_until_it_is_over),
        cmocka_unit_test(test_a_fact_without_dates_was_always_known),
        cmocka_unit_test(test_places_are_found_by_id),
        cmocka_unit_test(
            test_a_point_is_known_from_its_date_or_from_when_it_became_known),
        cmocka_unit_test(test_a_point_is_withdrawn_from_the_day_that_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
