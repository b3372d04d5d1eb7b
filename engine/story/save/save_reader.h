// What the readers of a saved game share. For save_read.c and save_read_board.c.
#ifndef QANTAR_STORY_SAVE_SAVE_READER_H
#define QANTAR_STORY_SAVE_SAVE_READER_H

#include "story/save/save_inner.h"

typedef struct SaveReader {
    const Play *play;
    const Book *book;
    GameState *s;
    Buf *notes; // may be NULL
    Err *err;
} SaveReader;

// A sentence for the player about what could not be restored.
void save_note(const SaveReader *r, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
// "[field] should be [wanted]". Always false.
bool save_broken(Err *err, const char *field, const char *wanted);
// The title as the player sees it; the id if it has markup.
Str save_node_name(const Node *node);

bool save_read_boards(const SaveReader *r, json_t *boards);

#endif
