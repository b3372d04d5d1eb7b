// A story played over and over through its pages, each play unsaved: for tools that need thousands.
#ifndef QANTAR_PAGE_DRIVE_H
#define QANTAR_PAGE_DRIVE_H

#include "page/pages.h"
#include "story/play.h"

typedef struct Drive Drive;

// Told of every text of the scenario that is put on a page, while the page is built.
typedef struct DriveWatch {
    void (*shown)(void *ctx, const Text *text);
    void *ctx;
} DriveWatch;

// Reads the scenario. NULL with [err] when it cannot be read. [host] must outlive the drive. The caller
// calls drive_close.
Drive *drive_open(const Host *host, DriveWatch watch, Err *err);
void drive_close(Drive *drive);

// A new play from the title page by its action [id], "begin". Whatever was played is forgotten. False
// with [err] when the title page has no such action.
bool drive_begin(Drive *drive, Str id, uint64_t seed, Err *err);
// Stands at [node] as if the play that was begun had come there (play_new_at). False with [err] when an
// effect on its entry fails.
bool drive_move(Drive *drive, int node, uint64_t seed, Err *err);
// From now on pages hold what is only looked at, too: pictures, meters, what lies on a board unchanged.
void drive_show_all(Drive *drive);
// As pages_act. A script error is no failure here either: the error page is on top.
bool drive_act(Drive *drive, Str id, Err *err);
// The page on top; good until the next call.
const Page *drive_page(const Drive *drive);
// The play under it, to be read; never NULL.
const Play *drive_play(const Drive *drive);
const Book *drive_book(const Drive *drive);
// What stopped the story, while the error page is on top.
const char *drive_trouble(const Drive *drive);

#endif
