// The page for a story that is lost: what became of it, and the ways on.
#ifndef QANTAR_WALL_OUTSIDE_DOWN_H
#define QANTAR_WALL_OUTSIDE_DOWN_H

#include "page/page.h"

typedef enum DownWhy {
    DOWN_NOT, // the story works
    DOWN_DIED,
    DOWN_HANGS,
    DOWN_BABBLES,
    DOWN_REFUSED, // it could not be started again
} DownWhy;

typedef struct Down {
    DownWhy why;
    Buf cause;       // how it died, in the system's words
    int turns;       // plays that can be gone back to
    bool can_report; // there is a place for it
    bool reported;
    Buf trouble; // why the report could not be written
} Down;

// The actions of the page, by id.
#define DOWN_AGAIN   "reload"
#define DOWN_EARLIER "earlier"
#define DOWN_REPORT  "report"
#define DOWN_QUIT    "quit"

// Fills [out]; all that it points to is in [arena] or static.
void down_page(const Down *down, Arena *arena, Page *out);
// Appends what an author needs to know.
void down_report(const Down *down, const Page *page, Buf *out);

#endif
