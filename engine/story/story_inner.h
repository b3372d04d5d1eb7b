// The structure of a story, private to engine/story/.
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
