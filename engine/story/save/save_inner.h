// How a game is written to and read from a save, for story/save/ and story/resume/.
#ifndef QANTAR_STORY_SAVE_SAVE_INNER_H
#define QANTAR_STORY_SAVE_SAVE_INNER_H

#include "story/play_inner.h"

// The whole game as names and values, in the order of the book. The caller decrefs.
json_t *save_write(const Play *play, const GameState *game);
// Fills a new [game], whose [turn] is set, from what save_write wrote, whatever the version of
// the scenario that did so. What could not be restored is appended to [notes] (may be NULL), one
// sentence a line. Its node is NONE if the scenario has no node of that name. False with [err] if
// the JSON is not of the form that save_write writes.
bool save_read(const Play *play, GameState *game, json_t *saved, Buf *notes, Err *err);
// play_load for a save that has been parsed.
Play *save_read_play(Story *story, json_t *saved, Buf *notes, Err *err);

// The member [key] of a saved object, borrowed. NULL with [err] if it is missing or not a [type].
json_t *save_member(json_t *object, const char *key, json_type type, Err *err);
// A whole number from 0 to [max]; false with [err].
bool save_count(json_t *object, const char *key, int max, int *out, Err *err);
// Parses a save and checks its format number. NULL with [err]. The caller decrefs.
json_t *save_parse(Str save, Err *err);
// Replaces line breaks and characters that cannot be shown in [err]'s sentence, which may quote the
// save. Always false.
bool save_clean_error(Err *err);

#endif
