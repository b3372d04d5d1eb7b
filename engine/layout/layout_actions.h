// What a player can activate: choices, buttons, settings.
#ifndef QANTAR_LAYOUT_LAYOUT_ACTIONS_H
#define QANTAR_LAYOUT_LAYOUT_ACTIONS_H

#include "layout/layout_context.h"

void layout_choices(LayoutContext *lc, int columns); // as numbered cards
bool layout_has_choice(const Page *page);
void layout_buttons(LayoutContext *lc);  // the bar of page buttons, if there are any
void layout_settings(LayoutContext *lc); // rows of chips
// Buttons for actions that no word and no block of the page leads to.
void layout_unreached(LayoutContext *lc);
// Why the button under the pointer is closed: above it, over all else.
void layout_tooltip(LayoutContext *lc);

#endif
