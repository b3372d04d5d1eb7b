// What the story's side may do with the player's saves: read those of its scenario, add named ones,
// write a report, and remove the one that the player has just chosen to remove.
#ifndef QANTAR_PAGE_STORY_STORE_H
#define QANTAR_PAGE_STORY_STORE_H

#include "page/request.h"

typedef struct StoryStore {
    const Store *inner;
    Str action; // the id of the action that is being answered, or empty
    // The autosave that was read last while it is being answered.
    char slot[STORE_SLOT_MAX];
    Version version;
} StoryStore;

// Refuses everything else with ERR_DATA. The StoryStore must outlive it.
Store story_store(StoryStore *story);
// While [request] is being answered: what its action allows is allowed.
void story_store_begin(StoryStore *story, const Request *request);
// Whether the play may continue in autosave [slot]: the player's action says so and it was read;
// then *version is what was read.
bool story_store_continues(const StoryStore *story, Str slot, Version *version);

#endif
