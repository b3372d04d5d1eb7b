// Sentences about what is new or gone since a save was written by another version of its scenario.
#ifndef QANTAR_STORY_SAVE_SAVE_CHANGES_H
#define QANTAR_STORY_SAVE_SAVE_CHANGES_H

#include "story/save/save_inner.h"

// Appends one line to [notes] for each kind of thing that is new or gone. The names in [saved] must
// have been renamed already (save_rename.h). What is gone is reported once: the next save carries the
// present version's number.
void save_changes_report(const Play *play, json_t *saved, Buf *notes);

#endif
