// Names that a newer version of a scenario changed, carried over into old saves.
#ifndef QANTAR_STORY_SAVE_SAVE_RENAME_H
#define QANTAR_STORY_SAVE_SAVE_RENAME_H

#include "base/json.h"
#include "story/book.h"

// What a node of an old save is called now: [id] itself unless the book renamed it.
Str rename_node(const Book *book, Str id);
Str rename_source(const Book *book, Str id);
Str rename_state(const Book *book, Str id);
// Renames in a saved situation, or in a patch of one.
void rename_situation(const Book *book, json_t *situation);

#endif
