// A part of a walk, the plays of some policies, handed from the process that played them to the one that reports.
#ifndef QANTAR_TOOLS_WALK_PART_H
#define QANTAR_TOOLS_WALK_PART_H

#include "base/json.h"
#include "tools/walk.h"

// What the walk's tallies and coverage hold. The caller owns the reference.
json_t *walk_part_json(const Walk *walk);
// Adds a part of the same scenario to the walk, whose tallies are open. False with ERR_DATA when it is none.
bool walk_part_add(Walk *walk, const json_t *part, Err *err);

#endif
