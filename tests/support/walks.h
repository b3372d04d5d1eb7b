// Simulated plays of a scenario in memory or of tests/, for the tests of `qantar walk`.
#ifndef QANTAR_SUPPORT_WALKS_H
#define QANTAR_SUPPORT_WALKS_H

#include "support/scenario.h"
#include "tools/walk_measure.h"

#define WALKED "scenarios/walk" // a board that can be known by who has read

// Walks a scenario of tests/, [policy] or all if it is empty; the test fails when it cannot.
void walks_run(Walk *walk, const char *scenario, const char *policy, int plays);
// The same of scripts in memory.
void walks_run_script(Walk *walk, const char *script, int plays);
// The tally of a policy.
const Tally *walks_tally(const Walk *walk, const char *policy);
// A figure of it, which there must be.
double walks_figure(const Walk *walk, const char *policy, const char *name);

#endif
