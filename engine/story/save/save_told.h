// What a player is told when a save comes from another version of its scenario.
#ifndef QANTAR_STORY_SAVE_SAVE_TOLD_H
#define QANTAR_STORY_SAVE_SAVE_TOLD_H

#include "story/save/save_inner.h"

// Appends a line for each kind of thing that is new or gone since [saved] was written, its names
// followed already. Gone things are told of once: the next save has this version's number.
void save_tell_changes(const Play *play, json_t *saved, Buf *notes);

#endif
