// The pictures of a book: image layers, with text overlays, lights and snow.
#ifndef QANTAR_STORY_BOOK_PICTURE_H
#define QANTAR_STORY_BOOK_PICTURE_H

#include "story/book_base.h"

// Text drawn over a picture.
typedef struct Overlay {
    Str id;
    Where where;
    Text text;
    Text from;         // what it turns from when it is first shown; or nothing
    double x, y, size; // centre and height as fractions of the picture
    uint32_t colour;   // 0xRRGGBB
} Overlay;

// An animated light in a picture.
typedef struct Light {
    Str id;
    Where where;
    Str beat;          // "flicker" or "breathe"
    double x, y, size; // centre and width, as fractions of the picture
    uint32_t colour;   // 0xRRGGBB
} Light;

#define PICTURE_LAYERS_MAX 24

typedef struct Picture {
    Str id;
    Where where;
    Text alt;
    bool decorative; // needs no alternative text
    // File names inside pictures/: the palette's where there is one, then the layers', back to front;
    // PICTURE_LAYERS_MAX together.
    Ids layers;
    Condition *layers_when; // for each of them: shown if it holds; 0: always
    Str palette;
    // Focal point that stays visible when the picture is cropped: fractions of its size.
    double focus_x, focus_y;
    // The same in a band (fit_is_band); the focus where the script gives none.
    double band_x, band_y;
    Overlay *overlays;
    int n_overlays;
    double snow; // density of snowfall, 0 to 1
    Light *lights;
    int n_lights;
} Picture;

#endif
