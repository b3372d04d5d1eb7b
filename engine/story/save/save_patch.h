// Differences between JSON objects: how past turns are saved in little room.
#ifndef QANTAR_STORY_SAVE_SAVE_PATCH_H
#define QANTAR_STORY_SAVE_SAVE_PATCH_H

#include "base/json.h"

// What makes [to] of [from], as a JSON merge patch (RFC 7396): changed members, null for those
// that are gone. Neither holds a null. The caller decrefs.
json_t *patch_between(json_t *from, json_t *to);
// Changes [target] as the patch says.
void patch_apply(json_t *target, json_t *patch);
// The members of [had] that [has] lacks, looking into objects down to [depth]; 0 is the members
// themselves. The caller decrefs.
json_t *patch_missing(json_t *had, json_t *has, int depth);
// Adds what [target] lacks of [extra], at any depth.
void patch_fill(json_t *target, json_t *extra);

#endif
