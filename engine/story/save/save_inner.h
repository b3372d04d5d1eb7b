// Writing a game to a save and reading it, for story/save/ and story/resume/.
#ifndef QANTAR_STORY_SAVE_SAVE_INNER_H
#define QANTAR_STORY_SAVE_SAVE_INNER_H

#include "story/play_inner.h"

// The whole game as names and values, in the order of the book. The caller owns the reference.
json_t *save_write(const Play *play, const GameState *game);
// Fills a new [game], whose [turn] is set, from the result of save_write, of any version of the
// scenario. What could not be restored is reported in [notes] (may be NULL), one line each. The node is
// NONE if the scenario has no such node. False with [err] if the JSON is malformed.
bool save_read(const Play *play, GameState *game, json_t *saved, Buf *notes, Err *err);
// play_load for a parsed save.
Play *save_read_play(Story *story, json_t *saved, Buf *notes, Err *err);

// The member [key] of a saved object, borrowed. NULL with [err] if it is missing or not a [type].
json_t *save_member(json_t *object, const char *key, json_type type, Err *err);
// A whole number from 0 to [max]; false with [err].
bool save_count(json_t *object, const char *key, int max, int *out, Err *err);
// Parses a save and checks its format number. NULL with [err] on failure. The caller owns the reference.
json_t *save_parse(Str save, Err *err);
// Replaces line breaks and unprintable characters in [err], whose text may quote the save. Always false.
bool save_clean_error(Err *err);

#endif
