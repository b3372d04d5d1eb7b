// The log of a play: one line for each node shown, with what was done there and how it read.
#ifndef QANTAR_STORY_LOG_H
#define QANTAR_STORY_LOG_H

#include "story/play.h"

#ifndef LOG_KEEP
// Lines; of a longer log the oldest quarter goes. The stress build keeps 2.
#define LOG_KEEP 1000
#endif
#define LOG_TEXT_MAX 4096 // bytes of the text of one line; the rest is cut

typedef struct LogEntry {
    int node, choice;
    size_t start; // of its text in Log.texts; it ends where the next begins
} LogEntry;

// Zero it before use; free with log_free.
typedef struct Log {
    LogEntry *entries;
    int n, capacity;
    int dropped; // lines that were there before the first
    Buf texts;
} Log;

void log_free(Log *log);
void log_push(Log *log, int node);
// Both on the last line, if it is of [node]: in a forged save it may be of another.
void log_choose(Log *log, int node, int choice); // NONE takes it back
void log_show(Log *log, int node, Str text);
// Forgets all but the first [count] lines, those dropped counted too. The last of these is of
// [node]; if it was dropped it comes back without its text.
void log_rewind(Log *log, int count, int node);
LogLine log_line(const Log *log, int index); // of those still there, from 0

#endif
