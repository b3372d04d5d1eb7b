// An SVG as a stranger may have written it, into drawings that SDL_image draws as it says, laid over
// one another.
#ifndef QANTAR_PICTURE_SVG_H
#define QANTAR_PICTURE_SVG_H

#include "picture/picture.h"

typedef enum SvgStepKind {
    SVG_STEP_DRAW,  // a part of the text is a whole SVG, drawn over the layer
    SVG_STEP_OPEN,  // a new, empty layer over the one so far
    SVG_STEP_CLOSE, // it is laid over the one below
    SVG_STEP_MASK,  // it is closed; of the one below only what it shows stays
    SVG_STEP_FOCAL, // the layer is filled with a radial gradient whose focus is not in its middle
} SvgStepKind;

typedef struct SvgStep {
    SvgStepKind kind;
    // drawn: of the text, in bytes; focal: 256 colours in it, each as red, green, blue, alpha
    size_t from, n;
    int x, y, w, h; // opened: pixels of the picture
    double opacity; // closed
    double blur[2]; // closed: across and down, standard deviation in pixels; 0: sharp
    bool by_luminance; // masked: by how light it is, else only by its alpha
    // focal: from the layer's pixels to the unit circle, by rows; its focus there
    double to_circle[6], focus[2];
    bool repeats, reflects; // focal: beyond the circle
} SvgStep;

// Zero-initialise; svg_free frees.
typedef struct SvgDrawing {
    Buf text;
    SvgStep *steps;
    int n_steps, w, h;      // pixels
    const Palette *palette; // set before it is read; NULL: the file's own colours
} SvgDrawing;

// What is in [bytes] as plain drawings; its own size in [report]; what is not drawn in its notes. With
// a frame it is as large as the frame, and shows the part that covers it around the focus; NULL is its
// own size in whole pixels, smaller where that would be too many. [report] may be NULL. False with
// ERR_DATA "it ...".
bool svg_read(Str bytes, const PictureFrame *frame, SvgDrawing *out,
    PictureReport *report, Err *err);
// All steps, by SDL_image. False with ERR_DATA "it ...".
bool svg_draw(const SvgDrawing *drawing, PictureImage *out, Err *err);
void svg_free(SvgDrawing *drawing);

// For a process that draws pictures: from now on SDL's surfaces have their pages at once (mem_pixels). Before
// SDL is used otherwise.
void svg_populate_surfaces(void);

#endif
