// Plays the tests of a scenario (story/play_tests.h) through its pages, without a display.
#ifndef QANTAR_TOOLS_TESTS_RUN_H
#define QANTAR_TOOLS_TESTS_RUN_H

#include "story/diagnostics.h"
#include "story/host.h"

#define TESTS_RUN_MS 30000 // of the processor, for all of them together

typedef struct TestCounts {
    int plays, failed; // 0 plays: the scenario has no tests
} TestCounts;

// Reads and plays them; each difference is added to the diagnostics as an error, with the line in tests.lua. A
// scenario without the file adds nothing. The scenario itself must be readable.
void tests_run(const Host *host, Diagnostics *diagnostics, TestCounts *counts);

#endif
