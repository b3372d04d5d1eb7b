// The log of a play: one line per node shown, with the choice made and the text as it was read.
#ifndef QANTAR_STORY_LOG_H
#define QANTAR_STORY_LOG_H

#include "base/limits.h"
#include "story/play.h"

#define LOG_KEEP                                                                       \
    LIMIT(1000, 2) // maximum number of lines; a full log drops its oldest quarter
#define LOG_TEXT_MAX 4096 // bytes of text per line; longer texts are truncated

typedef struct LogEntry {
    int node, choice;
    bool authored; // as in LogLine
    size_t start;  // of its text in Log.texts; it ends at the start of the next
} LogEntry;

// Zero-initialise before use; free with log_free.
typedef struct Log {
    LogEntry *entries;
    int n, capacity;
    int dropped; // number of lines dropped before the first
    Buf texts;
} Log;

void log_free(Log *log);
void log_push(Log *log, int node);
// The following change the last line if it is of [node]; in a forged save it may not be.
void log_choose(Log *log, int node, int choice); // NONE clears the choice
void log_mark(Log *log, int node); // the last line is authored, if it is of [node]
void log_show(Log *log, int node, Str text);
// Removes all but the first [count] lines, counting dropped ones. The last of these is of [node]; if it
// was dropped it is added again, without its text.
void log_rewind(Log *log, int count, int node);
LogLine log_line(const Log *log, int index); // from 0, dropped lines not counted

#endif
