// The page shown when the worker is lost: why, and what the player can do.
#ifndef QANTAR_IPC_CRASH_PAGE_H
#define QANTAR_IPC_CRASH_PAGE_H

#include "page/page.h"

typedef enum CrashWhy {
    CRASH_NONE, // the story works
    CRASH_DIED,
    CRASH_HANGS,
    CRASH_PROTOCOL,
    CRASH_REFUSED, // it could not be started again
} CrashWhy;

typedef struct Crash {
    CrashWhy why;
    Buf cause;       // how it died, in the system's words
    int turns;       // that can be resumed
    bool can_report; // the store can write it
    bool reported;
    Buf trouble; // why the report could not be written
} Crash;

// The actions of the page, by id.
#define CRASH_AGAIN   "reload"
#define CRASH_EARLIER "earlier"
#define CRASH_REPORT  "report"
#define CRASH_QUIT    "quit"

Str crash_sentence(const Crash *crash, Arena *arena); // plain: why it is lost
// Fills [out]; all that it points to is in [arena] or static.
void crash_page(const Crash *crash, Arena *arena, Page *out);
// Appends what an author needs to know.
void crash_report(const Crash *crash, const Page *page, Buf *out);

#endif
