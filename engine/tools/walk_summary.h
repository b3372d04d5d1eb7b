// A walk in a few sentences, for readers who want no tables.
#ifndef QANTAR_TOOLS_WALK_SUMMARY_H
#define QANTAR_TOOLS_WALK_SUMMARY_H

#include "tools/walk.h"

void walk_summary(const Walk *walk, Buf *out);

#endif
