// Dates and zones as the script writes them.
#ifndef QANTAR_STORY_DATE_H
#define QANTAR_STORY_DATE_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

// A moment as the script wrote it: "2022-01-02" or "2022-01-02 09:10", local time.
typedef struct Date {
    int year, month, day, hour, minute; // year 0: none; hour -1: the day only
} Date;

// False, *out unchanged, when [s] is no date of the calendar in one of the two forms.
bool date_parse(Str s, Date *out);
// Minutes since 1970-01-01 00:00 UTC; a day without an hour counts from its first minute.
int64_t date_minutes(Date date, int zone_minutes);
int date_cmp(Date a, Date b); // by local reading, for sorting

// "UTC", "UTC+6", "UTC-3", "UTC+5:30": minutes to add to UTC, within 14 hours.
bool date_parse_zone(Str s, int *minutes);

#endif
