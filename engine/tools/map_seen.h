// Finds the nodes that a recorded play visited, for a map.
#ifndef QANTAR_TOOLS_MAP_SEEN_H
#define QANTAR_TOOLS_MAP_SEEN_H

#include "page/drive.h"

// Plays [play], the text of a play file (replay.h) named [name], and marks the nodes that it comes to in
// [seen], by node. Its checks are ignored. False with [err], "NAME:LINE: sentence", at a step that is
// not possible.
bool map_seen(Drive *drive, Str play, const char *name, bool *seen, Err *err);

#endif
