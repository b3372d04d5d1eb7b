// Calls each function of a scenario once, on the first state of a play, to find those that fail.
#ifndef QANTAR_STORY_TRIAL_H
#define QANTAR_STORY_TRIAL_H

#include "story/sandbox/sandbox.h"
#include "story/story.h"

// Steps that all functions of a trial may use together; functions beyond that are not called.
#define TRIAL_STEPS 20000000

// A function that failed, or a pick that returned what is not in its list.
typedef struct TrialFault {
    const Node *node;     // NULL: a layer of a picture
    const Choice *choice; // of needs, pick and the effect of a choice; else NULL
    SandboxFault fault;
    Err err;            // "pump.lua:12: sentence"; of a pick none
    const char *picked; // what a pick returned, or NULL
} TrialFault;

// Each effect works on its own copy of the state. Each function has the budget of one turn, all together
// TRIAL_STEPS. Calls [each] for every fault, which is valid during that call.
void story_try(
    Story *story, void (*each)(void *ctx, const TrialFault *fault), void *ctx);

#endif
