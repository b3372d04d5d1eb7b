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
    int first, count;      // of the policies to be played; count 0: all, and a report
    int play;  // from 1: only this play of the policy, and it is written down; 0: all
    Str parts; // replies to such orders, a JSON list: only a report is made of them
} WalkOrder;

// As a text for walk_answer_order.
void walk_order_write(const WalkOrder *order, Buf *out);
// Walks, and appends { "bad": BOOLEAN, "report": TEXT, "faults": [ { "at", "text", "times", "play" } ] }; bad:
// a gate failed or a play hit a fault. An order of some policies is answered by a part (walk_part.h), one of
// a play by { "play": TEXT }.
bool walk_answer_order(const Host *host, Str order, Buf *out, Err *err);

#endif
