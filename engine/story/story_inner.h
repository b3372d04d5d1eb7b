// The structure of a story, private to engine/story/.
#ifndef QANTAR_STORY_STORY_INNER_H
#define QANTAR_STORY_STORY_INNER_H

#include "story/sandbox/sandbox.h"
#include "story/story.h"

struct ResumeKept;

struct Story {
    Book *book;
    Sandbox *sandbox;
    const Host *host;
    struct ResumeKept *codes; // the table of codes when it was last read, or NULL
};

#endif
