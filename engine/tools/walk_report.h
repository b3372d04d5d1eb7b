// What a walk came to, as tables for a person and as JSON.
#ifndef QANTAR_TOOLS_WALK_REPORT_H
#define QANTAR_TOOLS_WALK_REPORT_H

#include "tools/walk_gates.h"

void walk_report(const Walk *walk, const GateResults *gates, Buf *out);
// One object, by the names of walk_measure.h.
void walk_report_json(const Walk *walk, const GateResults *gates, Buf *out);
// A fault as a play file, for `qantar replay`.
void walk_fault_play(const WalkFault *fault, Buf *out);

// --- between two processes ----------------------------------------------------------------------------

// What is asked of the process that plays.
typedef struct WalkOrder {
    Str edition, policy;
    int plays;
    uint64_t seed;
    bool json;             // the report
    Str gates, gates_file; // the text of a file of gates, and its name; or empty
} WalkOrder;

// As a text for walk_answer_order.
void walk_order_write(const WalkOrder *order, Buf *out);
// Walks, and appends { "bad": BOOLEAN, "report": TEXT, "faults": [ { "at", "text", "times", "play" } ] }; bad:
// a gate failed or a play hit a fault.
bool walk_answer_order(const Host *host, Str order, Buf *out, Err *err);

#endif
