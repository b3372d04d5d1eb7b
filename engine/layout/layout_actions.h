// What a player can activate: choices, buttons, settings.
#ifndef QANTAR_LAYOUT_LAYOUT_ACTIONS_H
#define QANTAR_LAYOUT_LAYOUT_ACTIONS_H

#include "layout/layout_context.h"

void layout_choices(LayoutContext *lc, int columns); // as numbered cards
bool layout_has_choice(const Page *page);
// Page buttons, but for those at the foot or in the bar.
void layout_buttons(LayoutContext *lc);
// The links of the foot at the cursor, in one row where there is room; and how wide that row is, in pixels.
void layout_links(LayoutContext *lc);
int layout_links_width(LayoutContext *lc);
void layout_settings(LayoutContext *lc); // rows of chips
// The actions that something laid out so far does already.
IdIndex layout_reached(const LayoutContext *lc);
// Buttons for actions that no word and no block of the page leads to.
void layout_unreached(LayoutContext *lc);
// The ground and the outline of something that can be activated.
ColourRole layout_action_ground(const LayoutContext *lc, const Action *a);
void layout_action_outline(LayoutContext *lc, const Action *a, Rect rect);
// Why the button under the pointer is closed: above it, over all else.
void layout_tooltip(LayoutContext *lc);

#endif
