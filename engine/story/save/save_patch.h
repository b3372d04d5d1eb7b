// Differences between JSON objects, for saving past turns compactly.
#ifndef QANTAR_STORY_SAVE_SAVE_PATCH_H
#define QANTAR_STORY_SAVE_SAVE_PATCH_H

#include "base/json.h"

// The JSON merge patch (RFC 7396) that turns [from] into [to]: changed members, null for removed ones.
// Neither may contain null. The caller owns the reference.
json_t *save_patch_between(json_t *from, json_t *to);
void save_patch_apply(json_t *target, json_t *patch);
// The members of [had] that [has] lacks, down to [depth] levels of nested objects; 0 compares only
// the top level. The caller owns the reference.
json_t *save_patch_missing(json_t *had, json_t *has, int depth);
// Adds the members of [extra] that [target] lacks, at any depth.
void save_patch_fill(json_t *target, json_t *extra);

#endif
