// Notes about what was added or removed since a save was written by another version of the scenario.
#ifndef QANTAR_STORY_SAVE_SAVE_CHANGES_H
#define QANTAR_STORY_SAVE_SAVE_CHANGES_H

#include "story/save/save_inner.h"

// Appends one line to [notes] for each kind of addition or removal. The names in [saved] must already be
// renamed (save_rename.h). Removals are reported only once, as the next save has the current version.
void save_changes_report(const Play *play, json_t *saved, Buf *notes);

#endif
