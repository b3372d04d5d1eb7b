// Notes that stand beside the action that they answer, rather than at the top of the page.
#ifndef QANTAR_LAYOUT_LAYOUT_NOTE_H
#define QANTAR_LAYOUT_LAYOUT_NOTE_H

#include "layout/layout_context.h"

// It is drawn with its action, so not where blocks are.
bool layout_note_is_beside(const LayoutContext *lc, const Block *note);
// A note says why [action] was not done.
bool layout_note_refuses(const LayoutContext *lc, const Action *action);
// The notes about [action] at the cursor, which stands below it.
void layout_notes_beside(LayoutContext *lc, const Action *action);

#endif
