// A map that is opened begins at its first day and steps to the day that its page shows, then rests. Times are
// milliseconds of any clock that does not go back. Pure.
#ifndef QANTAR_WINDOW_MAP_STEPS_H
#define QANTAR_WINDOW_MAP_STEPS_H

#include "page/page.h"

#define MAP_STEP_MS 800 // a day

typedef struct MapSteps {
    bool is_map; // the page on show has a map
    bool on;     // it is on its way
    int behind;  // days before the day of the page
    uint64_t due;
} MapSteps;

// A page is shown. A map sets out when the page before had none, unless it is to stand [still].
void map_steps_show(MapSteps *steps, const Page *page, bool still, uint64_t now);
// Somebody presses something: it is there at once. True when that changed what is shown.
bool map_steps_end(MapSteps *steps);
// True when a step was due and was made.
bool map_steps_tick(MapSteps *steps, const Page *page, uint64_t now);
int map_steps_wait(const MapSteps *steps, uint64_t now); // milliseconds, or -1: at rest

#endif
