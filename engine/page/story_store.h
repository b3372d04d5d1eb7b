// What the story's side may do with the player's saves: read those of its scenario, add named ones,
// write a report, and remove the one that the player has just chosen to remove.
#ifndef QANTAR_PAGE_STORY_STORE_H
#define QANTAR_PAGE_STORY_STORE_H

#include "page/pages.h"

typedef struct StoryStore {
    const Store *inner;
    Str action; // the id of the action that is being answered, or empty
    bool code;  // it is opened with a code, of which an autosave may have the play
    // The slot that the action takes up, once it was read, and what was read.
    char slot[STORE_SLOT_MAX];
    Version version;
} StoryStore;

// Refuses everything not listed above with ERR_DATA. The StoryStore must outlive it.
Store story_store(StoryStore *story);
// Called before each request: until the next call the store permits what the action needs.
void story_store_begin(StoryStore *story, const Request *request);
// True if the player's action loads a save that is no autosave and the story has read it; sets *slot and
// *version, good until the next request.
bool story_store_loads(const StoryStore *story, Str *slot, Version *version);
// True if the player's action resumes autosave [slot], or a code was given to begin with, and the story has read it
// last; sets *version.
bool story_store_continues(const StoryStore *story, Str slot, Version *version);

#endif
