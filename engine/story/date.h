// Dates and time zones in scripts.
#ifndef QANTAR_STORY_DATE_H
#define QANTAR_STORY_DATE_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

// A local date as written: "2022-01-02" or "2022-01-02 09:10".
typedef struct Date {
    int year, month, day, hour, minute; // year 0: none; hour -1: the day only
} Date;

// False, with *out unchanged, when [s] is not a valid calendar date in one of the two forms.
bool date_parse(Str s, Date *out);
// What is wrong with a text that date_parse refuses: "hours go from 00 to 23". Never NULL.
const char *date_fault(Str s);
// Minutes since 1970-01-01 00:00 UTC. A date without a time counts as 00:00.
int64_t date_minutes(Date date, int zone_minutes);
int date_cmp(Date a, Date b); // compares local times, for sorting

// Parses "UTC", "UTC+6", "UTC-3" or "UTC+5:30" as an offset from UTC in minutes, at most 14 hours.
bool date_parse_zone(Str s, int *minutes);

#endif
