// The draw list: a frame as data that can be painted, dumped and compared. All lengths are pixels of the
// surface; everything lives in the arena of the layout.
#ifndef QANTAR_LAYOUT_DRAW_H
#define QANTAR_LAYOUT_DRAW_H

#include "base/arena.h"
#include "base/str.h"
#include "layout/rect.h"

#include <stdbool.h>
#include <stdint.h>

typedef uint32_t Colour; // 0xAARRGGBB, not premultiplied

// A face is a font file in a style; a size is in pixels of its em.
typedef enum Face {
    FACE_READ, // the reading font set
    FACE_READ_BOLD,
    FACE_READ_ITALIC,
    FACE_READ_BOLD_ITALIC,
    FACE_UI,
    FACE_UI_BOLD,
    FACE_UI_ITALIC,
    FACES,
} Face;

// Each fills its rect. Those up to SQUARE are signs of a status or a meter and stand for nothing else.
typedef enum Shape {
    SHAPE_DISC,
    SHAPE_RING,
    SHAPE_TRIANGLE,
    SHAPE_HALVES,
    SHAPE_STRUCK,
    SHAPE_SQUARE,
    SHAPE_DIAMOND,
    SHAPE_CHECK,
    SHAPE_ARROW_RIGHT,
    SHAPE_ARROW_LEFT,
    SHAPE_ARROW_UP,
    SHAPE_ARROW_DOWN,
    SHAPE_CREDIT_RIGHT, // of an answer or an arrow, never of a status: a check mark,
    SHAPE_CREDIT_HALF,  // a tilde,
    SHAPE_CREDIT_NONE,  // a cross
    SHAPES,
} Shape;

typedef enum Beat { BEAT_FLICKER, BEAT_BREATHE, BEATS } Beat; // how a light moves

typedef enum DrawKind {
    DRAW_FILL,  // rect, colour, radius
    DRAW_EDGE,  // outline inside rect: colour, radius, thick
    DRAW_SHADE, // vertical gradient in rect from colour to colour2
    DRAW_LINE, // from (rect.x, rect.y) to (rect.x + w, rect.y + h); thick; dash: pixels or 0
    DRAW_SHAPE, // shape in rect; colour
    DRAW_AREA,  // closed rings filled by the even-odd rule: vertices, colour
    DRAW_PATH, // lines from spot to spot of each ring, round at every corner: colour, thick
    DRAW_TEXT, // text at rect.x, top of line box rect.y; face, size, colour; rect.w measured
    DRAW_FLAP, // text pressed to [amount] of its height towards [hinge], only what is in part
    DRAW_PICTURE, // layers of picture [text] (its file names in layers) covering rect around focus
    DRAW_SNOW,  // in rect: amount, per cent of a point in size; moves (motion.h)
    DRAW_LIGHT, // fills rect: colour, beat; moves
    DRAW_CLIP,  // everything after it is clipped to rect, until DRAW_UNCLIP
    DRAW_UNCLIP,
    DRAW_KINDS,
} DrawKind;

// A corner of an area or a path, in parts of a pixel from the rect's upper left corner.
#define VERTEX_UNITS 16
typedef struct Vertex {
    int x, y;
    bool ends; // it is the last of its ring or stretch
} Vertex;

typedef struct DrawCmd {
    DrawKind kind;
    Rect rect;
    Colour colour, colour2;
    int radius, thick, dash;
    Shape shape;
    Face face;
    int size;
    int spacing; // extra pixels between letters, 0 mostly
    Str text;
    const Str *layers;
    int n_layers;
    double focus_x, focus_y;
    double amount; // of snow and flaps, 0 to 1; of a picture: how much darker it is
    Rect part;     // of a flap
    int hinge;     // of a flap: y of the line about which it turns
    int beat;      // of a light: a Beat
    const Vertex *vertices;
    int n_vertices;
} DrawCmd;

typedef struct Hit { // a part of the frame that does something
    Rect rect; // when [scrolls]: where it is in the window while nothing is scrolled
    bool scrolls;
    Str action; // id of the page's action
    bool open;
    int order;  // reading order for the focus; parts of one broken term share it
    bool lifts; // a press that moves takes it along, to be let go on another hit
} Hit;

typedef struct DrawList {
    DrawCmd *cmds; // in window coordinates, the scrolled ones too
    int n, capacity;
    Hit *hits; // in reading order
    int n_hits, hits_capacity;
    bool cramped;     // a slip has no room that leaves its word's sentence in view
    Rect scroll_pane; // where the scrolled content is seen
    int content_height; // of the scrolled content; scrolling is possible when > scroll_pane.h
} DrawList;

// An empty command of [kind] at the end of [list], which grows in [arena]. The pointer is good
// until the next one.
DrawCmd *draw_add(Arena *arena, DrawList *list, DrawKind kind, Rect rect);
Hit *draw_hit(Arena *arena, DrawList *list, Rect rect, Str action);

int draw_scroll_max(const DrawList *list); // pixels; 0: nothing to scroll
int draw_scroll_clamp(const DrawList *list, int scroll);

#endif
