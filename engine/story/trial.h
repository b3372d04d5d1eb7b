// Calls each function of a scenario once, on the first state of a play, to see which of them fail.
#ifndef QANTAR_STORY_TRIAL_H
#define QANTAR_STORY_TRIAL_H

#include "story/sandbox/sandbox.h"
#include "story/story.h"

// What all functions of a trial may use together, in steps; those behind it are not called.
#define TRIAL_STEPS 20000000

// A function that failed, or a pick that answered what is not in its list.
typedef struct TrialFault {
    const Node *node;     // NULL: a layer of a picture
    const Choice *choice; // of needs, pick and the effect of a choice; else NULL
    SandboxFault fault;
    Err err;            // "pump.lua:12: sentence"; of a pick none
    const char *picked; // the answer of a pick, or NULL
} TrialFault;

// Calls [each] with every fault; it is good for that call. Each effect works on a state of its own; each function has
// the budget of a turn, and all together TRIAL_STEPS.
void story_try(
    Story *story, void (*each)(void *ctx, const TrialFault *fault), void *ctx);

#endif
