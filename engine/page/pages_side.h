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
    void (*note)(void *side, Str sentence); // the page is built anew and says it first
    bool (*flush)(void *side, Err *err);
    void (*ahead)(void *side, void (*each)(void *ctx, Str layer), void *ctx);
} PagesSide;

// Pages that are shown and changed through [ops]; of [setup] pictures are read from the host, which
// must outlive them, and sheets kept in the store. Takes [side] over: pages_close closes it.
Pages *pages_on(const PagesSide *ops, void *side, const PagesSetup *setup);

#endif
