// A page of the play with its picture: where picture, words and answers stand in the window.
#ifndef QANTAR_LAYOUT_LAYOUT_SCENE_H
#define QANTAR_LAYOUT_LAYOUT_SCENE_H

#include "layout/layout_context.h"

// Picture, words and all answers in view, if there is any arrangement that has them so; else the picture is left
// out, and at last the answers are scrolled with the words. Not for the board.
void layout_scene(LayoutContext *lc);
// The words and answers of a page whose map or chart stands beside [pane]: the answers after the words, or at
// the foot of the pane where they would be out of view.
void layout_scene_words(LayoutContext *lc, Rect pane);

#endif
