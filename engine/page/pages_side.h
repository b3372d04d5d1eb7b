// The side of the pages where the story works, for those that are one.
#ifndef QANTAR_PAGE_PAGES_SIDE_H
#define QANTAR_PAGE_PAGES_SIDE_H

#include "page/pages.h"

// What pages.h says of each; [side] is the one given to pages_on.
typedef struct PagesSide {
    void (*close)(void *side);
    const Page *(*now)(void *side);
    bool (*act)(void *side, Str id, Str value, Err *err);
    const Settings *(*settings)(void *side);
    void (*note_window)(void *side, int w, int h, bool full_screen);
    void (*note_voice)(void *side, bool on, Str why);
    bool (*flush)(void *side, Err *err);
    void (*ahead)(void *side, void (*each)(void *ctx, Str layer), void *ctx);
} PagesSide;

// Pages that are shown and changed through [ops]; pictures are read from [host], which must outlive
// them. Takes [side] over: pages_close closes it.
Pages *pages_on(const PagesSide *ops, void *side, const Host *host);

#endif
