// Files for the player to keep, as downloads: reports of faults at once, records when their picture is drawn.
#ifndef QANTAR_WEB_KEEP_H
#define QANTAR_WEB_KEEP_H

#include "files.h"
#include "page/pages.h"

// Zero-initialise; web_keep_close.
typedef struct WebKeep {
    Folder *scenario;
    struct RecordFile *record; // that is being made, or NULL
} WebKeep;

// Lets [setup] keep records and reports of [scenario], which must be good until web_keep_close.
void web_keep_use(WebKeep *keep, Folder *scenario, PagesSetup *setup);
// Goes on with a record; never waits. True: it is done, and a request is out that says so (pages_send_kept).
bool web_keep_step(WebKeep *keep, Pages *pages);
bool web_keep_busy(const WebKeep *keep); // web_keep_step is due again
void web_keep_close(
    WebKeep *keep); // before the pages; a record that is not done is given up

#endif
