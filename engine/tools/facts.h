// `qantar facts`: lists what rests on each fact of a scenario.
#ifndef QANTAR_TOOLS_FACTS_H
#define QANTAR_TOOLS_FACTS_H

#include "base/err.h"
#include "story/host.h"

// Which fact, empty for all; as JSON or as lines.
typedef struct FactsOrder {
    Str fact;
    bool json;
} FactsOrder;

// Appends each fact with its uses in the order of the story: sentences by the key of their text ("scene.queue.text.2"),
// values of the world that a text shows, cards, arrows, claims, sources, points of charts, rows of the world, nodes.
// ERR_DATA when the scenario cannot be read or has no such fact.
bool facts_write(const Host *host, const FactsOrder *order, Buf *out, Err *err);

#endif
