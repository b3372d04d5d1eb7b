// How a situation stands in a save, for the files of this folder.
#ifndef QANTAR_STORY_SAVE_SAVE_INNER_H
#define QANTAR_STORY_SAVE_SAVE_INNER_H

#include "story/play_inner.h"

// The whole situation as names and values. The caller decrefs.
json_t *save_put(const Play *play, const Situation *situation);
// Fills a new [situation], whose [turn] is set, from what save_put wrote, by whatever version of
// the scenario. What could not be kept is added to [notes] (or NULL). Its node is NONE when the
// scenario has none of that name. False and a sentence when the JSON is not what save_put writes.
bool save_take(
    const Play *play, Situation *situation, json_t *saved, Buf *notes, Err *err);

// The member [key] of a saved object, of type [type]; NULL with a sentence when it is not there or
// of another type.
json_t *save_member(json_t *object, const char *key, json_type type, Err *err);
// A whole number from 0 to [max]; false with a sentence.
bool save_count(json_t *object, const char *key, int max, int *out, Err *err);
// Reads what is true of every save and checks it against the program: a save, of a format that is
// known. The caller decrefs.
json_t *save_open(Str save, Err *err);

// Makes one line that can be shown of a sentence that may hold what stands in the save. False.
bool save_refuse(Err *err);

#endif
