// Parsing dates and converting them to minutes.
#include "story/date.h"

#include "base/ascii.h"

#define ZONE_MINUTES_MAX (14 * 60)

// Reads exactly [digits] decimal digits.
static bool read_number(Str *rest, int digits, int *out)
{
    if (rest->n < (size_t)digits) return false;
    *out = 0;
    for (int i = 0; i < digits; i++) {
        char c = rest->s[i];
        if (!ascii_is_digit(c)) return false;
        *out = *out * 10 + (c - '0');
    }
    *rest = str_from(*rest, (size_t)digits);
    return true;
}

static bool read_char(Str *rest, char c)
{
    if (rest->n == 0 || rest->s[0] != c) return false;
    *rest = str_from(*rest, 1);
    return true;
}

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

static bool day_exists(const Date *date)
{
    if (date->year < 1 || date->month < 1 || date->month > 12 || date->day < 1)
        return false;
    return date->day <= days_in(date->year, date->month);
}

bool date_parse(Str s, Date *out)
{
    Date date = {.hour = -1};
    if (!read_number(&s, 4, &date.year) || !read_char(&s, '-')) return false;
    if (!read_number(&s, 2, &date.month) || !read_char(&s, '-')) return false;
    if (!read_number(&s, 2, &date.day) || !day_exists(&date)) return false;
    if (s.n > 0) {
        if (!read_char(&s, ' ') || !read_number(&s, 2, &date.hour)) return false;
        if (!read_char(&s, ':') || !read_number(&s, 2, &date.minute)) return false;
        if (s.n > 0 || date.hour > 23 || date.minute > 59) return false;
    }
    *out = date;
    return true;
}

// Reads up to six numbers and the signs between them. False for a text of other things.
static bool read_numbers(Str text, int numbers[6], char signs[6], int *n)
{
    for (*n = 0; text.n > 0 && *n < 6; ++*n) {
        int value = 0, digits = 0;
        for (; text.n > 0 && ascii_is_digit(text.s[0]); digits++) {
            if (digits < 6) value = 10 * value + (text.s[0] - '0');
            text = str_from(text, 1);
        }
        if (digits == 0) return false;
        numbers[*n] = value;
        signs[*n] = text.n > 0 ? text.s[0] : '\0';
        text = str_from(text, 1);
    }
    return text.n == 0;
}

static const char *fault_of_day(int year, int month, int day)
{
    if (month < 1 || month > 12) return "months go from 01 to 12";
    if (month == 2 && day == 29 && !is_leap(year))
        return "that year has no 29 February";
    if (day < 1 || day > days_in(year, month)) return "that month has no such day";
    return NULL;
}

const char *date_fault(Str s)
{
    int numbers[6] = {0}, n = 0;
    char signs[6] = {0};
    if (str_trim(s).n != s.n) return "no space stands before or behind it";
    if (s.n == 0) return "it is empty";
    if (!read_numbers(s, numbers, signs, &n)) return "it is written in digits alone";
    bool year_last = n >= 3 && numbers[0] <= 31 && numbers[2] >= 1000;
    if (year_last) return "the year comes first, then the month and the day";
    if (n == 2 && signs[0] == ':') return "the day stands before the hour";
    if (n < 3) return "it needs a year, a month and a day";
    if (signs[0] != '-' || signs[1] != '-')
        return "- stands between year, month and day";
    if (numbers[0] < 1000 || numbers[0] > 9999) return "a year has four digits";
    const char *fault = fault_of_day(numbers[0], numbers[1], numbers[2]);
    if (fault) return fault;
    if (n >= 4 && signs[2] != ' ') return "one space stands before the hour";
    if (n == 4) return "an hour has minutes, 09:10";
    if (n >= 5 && signs[3] != ':') return "a : stands between hour and minute";
    if (n >= 5 && numbers[3] > 23) return "hours go from 00 to 23";
    if (n >= 5 && numbers[4] > 59) return "minutes go from 00 to 59";
    if (n > 5) return "seconds are not told";
    return "month, day, hour and minute have two digits each";
}

// Days since 1970-01-01 of the Gregorian calendar, after H. Hinnant, "chrono-compatible low-level
// date algorithms", days_from_civil: years begin in March, so that the leap day comes last.
static int64_t days_from_civil(int year, int month, int day)
{
    int64_t y = year - (month <= 2);
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

int64_t date_minutes(Date date, int zone_minutes)
{
    int64_t days = days_from_civil(date.year, date.month, date.day);
    int minutes = date.hour < 0 ? 0 : date.hour * 60 + date.minute;
    return days * 24 * 60 + minutes - zone_minutes;
}

int date_cmp(Date a, Date b)
{
    int64_t left = date_minutes(a, 0), right = date_minutes(b, 0);
    return (left > right) - (left < right);
}

bool date_parse_zone(Str s, int *minutes)
{
    if (!str_starts(s, STR("UTC"))) return false;
    s = str_from(s, 3);
    *minutes = 0;
    if (s.n == 0) return true;
    int sign = s.s[0] == '-' ? -1 : 1, hours, rest = 0;
    if (!read_char(&s, '+') && !read_char(&s, '-')) return false;
    if (!read_number(&s, 2, &hours) && !read_number(&s, 1, &hours)) return false;
    if (read_char(&s, ':') && !read_number(&s, 2, &rest)) return false;
    *minutes = sign * (hours * 60 + rest);
    return s.n == 0 && rest < 60 && hours * 60 + rest <= ZONE_MINUTES_MAX;
}
