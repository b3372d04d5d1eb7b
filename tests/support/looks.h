// Whether a frame can be read and used: nothing lost, nothing over another, everything within reach.
#ifndef QANTAR_SUPPORT_LOOKS_H
#define QANTAR_SUPPORT_LOOKS_H

#include "layout/layout.h"

typedef struct Size {
    int w, h;
} Size;

// Each fails the test, saying what and where, unless it holds.
typedef void (*Look)(Arena *arena, const Page *page, const DrawList *list, Size size);
void look_words(Arena *arena, const Page *page, const DrawList *list, Size size);
void look_overlap_in_panes(
    Arena *arena, const Page *page, const DrawList *list, Size size);
void look_inside(Arena *arena, const Page *page, const DrawList *list, Size size);
// No line of the story has over 70 letters.
void look_lines(Arena *arena, const Page *page, const DrawList *list, Size size);
void look_hits(Arena *arena, const Page *page, const DrawList *list, Size size);
void look_scroll(Arena *arena, const Page *page, const DrawList *list, Size size);

extern const char *looking_at; // what a failure calls the page

#endif
