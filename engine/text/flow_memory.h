// Texts that were set, kept from one layout to the next: most of a layout's time goes into breaking the same
// texts again, since a page is tried in several arrangements and drawn anew at each move of the focus.
#ifndef QANTAR_TEXT_FLOW_MEMORY_H
#define QANTAR_TEXT_FLOW_MEMORY_H

#include "text/flow.h"
#include "text/parts.h"

#define FLOW_MEMORY_BYTES (512 << 10) // about; what comes then is not kept

// The caller closes.
FlowMemory *flow_memory_open(void);
void flow_memory_close(FlowMemory *memory);
// One that lives in [arena] and is not closed, for a single layout: it is never full.
FlowMemory *flow_memory_in(Arena *arena);

// Before a layout: forgets all when no more goes in.
void flow_memory_tidy(FlowMemory *memory);
// Forgets all: a face is another font now.
void flow_memory_clear(FlowMemory *memory);

typedef struct FlowKept FlowKept; // a text and the ways in which it was set

// What is kept of a text, which is taken in when there is room; else NULL. Good until it is tidied.
FlowKept *flow_memory_runs(FlowMemory *memory, Runs runs);
FlowKept *flow_memory_marked(FlowMemory *memory, Str marked); // markup.h
Runs flow_kept_runs(const FlowKept *kept);
const Parts *flow_kept_parts(const FlowKept *kept); // with their directions
// The text as it was set, or NULL; and keeps it so.
const Flow *flow_kept_flow(const FlowKept *kept, const FlowStyle *style, int width);
void flow_keep(FlowMemory *memory, FlowKept *kept, const FlowStyle *style, int width,
    const Flow *flow);

// With all that it points to.
Flow flow_copy(Arena *arena, const Flow *flow);

#endif
