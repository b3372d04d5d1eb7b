// Zones as the script writes them. Dates themselves are in book.h.
#ifndef QANTAR_STORY_DATE_H
#define QANTAR_STORY_DATE_H

#include "base/str.h"

#include <stdbool.h>

// "UTC", "UTC+6", "UTC-3", "UTC+5:30": minutes to add to UTC, within 14 hours.
bool zone_parse(Str s, int *minutes);

#endif
