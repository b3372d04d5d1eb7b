// What a story is made of, for the files of this folder.
#ifndef QANTAR_STORY_STORY_INNER_H
#define QANTAR_STORY_STORY_INNER_H

#include "story/sandbox/sandbox.h"
#include "story/story.h"

struct Story {
    Book *book;
    Sandbox *sandbox;
    const Host *host;
};

#endif
