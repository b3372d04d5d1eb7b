#include "support/support.h"

#include "story/book.h"
#include "story/date.h"

static Date date(const char *s)
{
    Date out = {0};
    if (!date_parse(str_of(s), &out)) fail_msg("%s is refused", s);
    return out;
}

static void test_a_date_is_a_day_with_or_without_its_time(void **state)
{
    (void)state;
    Date day = date("2022-01-02"), time = date("2022-01-05 09:30");
    assert_int_equal(day.year, 2022);
    assert_int_equal(day.month, 1);
    assert_int_equal(day.day, 2);
    assert_int_equal(day.hour, -1);
    assert_int_equal(time.hour, 9);
    assert_int_equal(time.minute, 30);
    static const char *const bounds[] = {"0001-01-01", "9999-12-31", "2024-02-29",
        "2000-02-29", "2022-02-28", "2022-04-30", "2022-01-31", "2022-01-02 00:00",
        "2022-01-02 23:59"};
    for (int i = 0; i < COUNT_OF(bounds); i++)
        date(bounds[i]);
}

static void test_what_is_no_date_is_refused_and_changes_nothing(void **state)
{
    (void)state;
    static const char *const wrong[] = {"", "2022", "2022-1-2", "2022-01-02 ",
        "2022-13-01", "2022-00-01", "2022-01-00", "2022-01-32", "2022-02-29",
        "1900-02-29", "2022-04-31", "2022-01-02 9:10", "2022-01-02 24:00",
        "2022-01-02 09:60", "2022-01-02T09:10", "2022-01-02 09:10:00", "0000-01-01",
        "-022-01-01", "2022-01-02x"};
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        Date out = {.year = 7};
        if (date_parse(str_of(wrong[i]), &out)) fail_msg("%s is taken", wrong[i]);
        assert_int_equal(out.year, 7);
    }
}

static void test_minutes_count_from_1970_in_utc(void **state)
{
    (void)state;
    assert_int_equal(date_minutes(date("1970-01-01"), 0), 0);
    assert_int_equal(date_minutes(date("1970-01-01 00:01"), 0), 1);
    assert_int_equal(date_minutes(date("1969-12-31 23:59"), 0), -1);
    assert_int_equal(date_minutes(date("2000-03-01"), 0), 11017 * 1440);
    assert_int_equal(date_minutes(date("2022-01-05 09:30"), 0), 27356250);
    // Nine in Almaty (UTC+6) was eight in Zhanaozen (UTC+5).
    assert_int_equal(date_minutes(date("2022-01-05 09:00"), 360),
        date_minutes(date("2022-01-05 08:00"), 300));
}

static void test_every_day_of_four_centuries_follows_the_one_before(void **state)
{
    (void)state;
    int64_t before = date_minutes((Date){1799, 12, 31, -1, 0}, 0);
    for (int year = 1800; year < 2200; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= 31; day++) {
                char text[40];
                Date parsed;
                snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                if (!date_parse(str_of(text), &parsed)) continue;
                assert_int_equal(date_minutes(parsed, 0), before + 1440);
                before += 1440;
            }
    assert_int_equal(before, date_minutes((Date){2199, 12, 31, -1, 0}, 0));
}

static void test_dates_compare_by_local_reading(void **state)
{
    (void)state;
    assert_true(date_cmp(date("2022-01-02"), date("2022-01-03")) < 0);
    assert_true(date_cmp(date("2022-01-02 10:00"), date("2022-01-02")) > 0);
    assert_int_equal(date_cmp(date("2022-01-02 00:00"), date("2022-01-02")), 0);
}

static void test_a_zone_is_its_distance_from_utc(void **state)
{
    (void)state;
    int minutes = 0;
    assert_true(date_parse_zone(STR("UTC+6"), &minutes));
    assert_int_equal(minutes, 360);
    assert_true(date_parse_zone(STR("UTC-03:30"), &minutes));
    assert_int_equal(minutes, -210);
    assert_true(date_parse_zone(STR("UTC"), &minutes));
    assert_int_equal(minutes, 0);
    assert_true(date_parse_zone(STR("UTC+14"), &minutes));
    assert_int_equal(minutes, 840);
    assert_true(date_parse_zone(STR("UTC-14:00"), &minutes));
    assert_int_equal(minutes, -840);
    assert_true(date_parse_zone(STR("UTC+13:59"), &minutes));
    assert_int_equal(minutes, 839);
    static const char *const wrong[] = {"", "GMT", "UTC6", "UTC+", "UTC+15",
        "UTC+14:01", "UTC+5:60", "UTC+5:3", "UTC+6x"};
    for (int i = 0; i < COUNT_OF(wrong); i++)
        if (date_parse_zone(str_of(wrong[i]), &minutes))
            fail_msg("%s is taken", wrong[i]);
}

static void test_what_is_no_date_is_told_why(void **state)
{
    (void)state;
    static const char *const told[][2] = {
        {"2022-02-29", "that year has no 29 February"},
        {"1900-02-29", "that year has no 29 February"},
        {"2024-02-30", "that month has no such day"},
        {"2022-02-30", "that month has no such day"},
        {"2022-04-31", "that month has no such day"},
        {"2022-01-32", "that month has no such day"},
        {"2022-01-00", "that month has no such day"},
        {"2022-13-01", "months go from 01 to 12"},
        {"2022-00-01", "months go from 01 to 12"},
        {"02-01-2022", "the year comes first, then the month and the day"},
        {"31.12.1000", "the year comes first, then the month and the day"},
        {"32-01-2022", "a year has four digits"},
        {"12-01-999", "a year has four digits"},
        {"999-01-02", "a year has four digits"},
        {"10000-01-02", "a year has four digits"},
        {"1000-1-02", "month, day, hour and minute have two digits each"},
        {"9999-12-1", "month, day, hour and minute have two digits each"},
        {" 2022-01-02", "no space stands before or behind it"},
        {"2022-01-02 ", "no space stands before or behind it"}, {"", "it is empty"},
        {"today", "it is written in digits alone"},
        {"2022--02", "it is written in digits alone"},
        {"2022-Jan-02", "it is written in digits alone"},
        {"1-2-3-4-5-6-7", "it is written in digits alone"},
        {"09:10", "the day stands before the hour"},
        {"2022-01", "it needs a year, a month and a day"},
        {"2022", "it needs a year, a month and a day"},
        {"2022/01/02", "- stands between year, month and day"},
        {"2022-01/02", "- stands between year, month and day"},
        {"2022/01-02", "- stands between year, month and day"},
        {"2022-01-02T09:10", "one space stands before the hour"},
        {"2022-01-02T09", "one space stands before the hour"},
        {"2022-01-02 09", "an hour has minutes, 09:10"},
        {"2022-01-02 09.10", "a : stands between hour and minute"},
        {"2022-01-02 24:00", "hours go from 00 to 23"},
        {"2022-01-02 23:60", "minutes go from 00 to 59"},
        {"2022-01-02 09:10:00", "seconds are not told"},
        {"2022-01-02 9:59", "month, day, hour and minute have two digits each"},
        {"2022-01-02 23:5", "month, day, hour and minute have two digits each"},
        {"2022-1-2", "month, day, hour and minute have two digits each"},
        {"9999999-01-02", "a year has four digits"}};
    for (int i = 0; i < COUNT_OF(told); i++)
        assert_string_equal(date_fault(str_of(told[i][0])), told[i][1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_date_is_a_day_with_or_without_its_time),
        cmocka_unit_test(test_what_is_no_date_is_refused_and_changes_nothing),
        cmocka_unit_test(test_minutes_count_from_1970_in_utc),
        cmocka_unit_test(test_every_day_of_four_centuries_follows_the_one_before),
        cmocka_unit_test(test_dates_compare_by_local_reading),
        cmocka_unit_test(test_a_zone_is_its_distance_from_utc),
        cmocka_unit_test(test_what_is_no_date_is_told_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
