// The pictures of a book: layers of files, words over them, lights and snow in them.
#ifndef QANTAR_STORY_BOOK_PICTURE_H
#define QANTAR_STORY_BOOK_PICTURE_H

#include "story/book_base.h"

// Words that the program draws over a picture.
typedef struct Overlay {
    Str id;
    Text text;
    double x, y, size; // centre and height as fractions of the picture
    uint32_t colour;   // 0xRRGGBB
} Overlay;

// A light in a picture, that moves.
typedef struct Light {
    Str id, beat;      // "flicker" or "breathe"
    double x, y, size; // centre and width, as fractions of the picture
    uint32_t colour;   // 0xRRGGBB
} Light;

typedef struct Picture {
    Str id;
    Where where;
    Text alt;
    bool decorative; // needs no alternative text
    Ids layers;      // file names inside pictures/, back to front
    // What must stay in sight when the picture is cut: fractions of it.
    double focus_x, focus_y;
    Overlay *overlays;
    int n_overlays;
    double snow; // how much falls, 0 to 1
    Light *lights;
    int n_lights;
} Picture;

#endif
