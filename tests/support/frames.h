// Pages laid out without a font: a measurer of fixed widths, and questions to a draw list.
#ifndef QANTAR_TESTS_SUPPORT_FRAMES_H
#define QANTAR_TESTS_SUPPORT_FRAMES_H

#include "layout/layout_context.h"

// Half an em for each code point that shows, a little more in the bold faces.
TextMeasurer fixed_measurer(void);

Settings frame_settings(int percent); // the first ones at a text size
// The page at a size, with plain settings, in [arena].
DrawList *frame(Arena *arena, const Page *page, int w, int h, int percent);

// All texts in the order in which they are drawn, without white space and invisible marks.
Str frame_words(Arena *arena, const DrawList *list);
Str without_spaces(Arena *arena, Str text);
bool has_words(
    Str all, Str words); // [words] (without white space) stand in it in one piece

const Hit *frame_hit(const DrawList *list, const char *action); // the first, or NULL
const DrawCmd *frame_text(const DrawList *list, const char *text);
int frame_count(const DrawList *list, DrawKind kind);

typedef struct ContextFixture { // a layout context with all that it needs
    Arena arena;
    Settings settings;
    View view;
    TextMeasurer measurer;
    Page page;
    DrawList list;
    LayoutContext context;
} ContextFixture;

// A column 200 pixels wide on an empty scene with the actions "term:gas" and "ask". Free its arena.
LayoutContext *context_open(ContextFixture *fixture);

// The action stands on the page's menu and not in the frame of the page itself.
bool frame_leaves_to_menu(const Page *page, const Action *action);

#endif
