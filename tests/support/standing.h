// Pages that stand at any scene of a story which is read once: each is as if the scenario had been read for it.
#ifndef QANTAR_SUPPORT_STANDING_H
#define QANTAR_SUPPORT_STANDING_H

#include "page/pages.h"
#include "story/story.h"

// As pages_open with [seed] and [start_at], and no store; [story] is the one of [host]. The story must outlive
// the pages. Fails the test when the scene is not there.
Pages *standing_open(Story *story, const Host *host, uint64_t seed, Str start_at);

#endif
