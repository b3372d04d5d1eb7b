// Applies the scenario's list of renamed nodes, sources and variables ("renamed" in the script).
#ifndef QANTAR_STORY_SAVE_SAVE_RENAME_H
#define QANTAR_STORY_SAVE_SAVE_RENAME_H

#include "base/json.h"
#include "story/book.h"

// The current name of [id] of an older version; [id] itself if it was not renamed. Borrowed from [book]
// or [id].
Str save_rename_node(const Book *book, Str id);
Str save_rename_source(const Book *book, Str id);
Str save_rename_state(const Book *book, Str id);
// Renames the members of a saved game, or of a patch of one, in place.
void save_rename_game_state(const Book *book, json_t *game);

#endif
