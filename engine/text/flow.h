// Runs into lines for a width, measured through a callback: pure, the same input gives the same lines.
#ifndef QANTAR_TEXT_FLOW_H
#define QANTAR_TEXT_FLOW_H

#include "text/markup.h"

typedef struct FlowMemory FlowMemory; // flow_memory.h

// Knows the fonts, and remembers widths: a layout asks for the same words again and again. Pure: the same
// answer to the same question. All sizes are in pixels; [face] is the caller's own number.
typedef struct TextMeasurer {
    void *ctx;
    // How wide [text] is, which is of one direction (bidi_is_rtl says which), with letters of em [size]
    // and [spacing] more between them.
    int (*width)(void *ctx, int face, int size, int spacing, Str text);
    // From the top of the line box to the baseline. flow_* never ask for it: it may be NULL for them.
    int (*ascent)(void *ctx, int face, int size);
    FlowMemory *memory; // of what was set with it, or NULL
} TextMeasurer;

// The faces that runs are set in.
typedef struct Faces {
    int plain, strong, emphasis, both;
} Faces;

// How runs are set, in pixels. A size of 0 is for what has no fonts: widths alone are added up.
typedef struct FlowStyle {
    Faces faces;
    int size;    // of the em
    int spacing; // added between letters
    int word_spacing;
    // The last line takes words of the one before it rather than be very short.
    bool balanced;
} FlowStyle;

// Words of one run on one line, of one direction.
typedef struct Piece {
    Str text;
    int face;
    int x, width; // pixels; x from the left of the line
    // Of the width: free for letters of the next face that lean over.
    int room_left, room_right;
    Str term;
    bool rtl; // from right to left; the text then begins with such a letter, or an RLM
    bool goes_on;      // it is of the same run as the piece before it
    size_t start, end; // bytes of the flow's text
} Piece;

typedef struct Line {
    Piece *pieces; // in reading order; their x says where they are
    int n, width;  // width: pixels
    bool rtl;      // of a paragraph from right to left: the line ends at the left
} Line;

typedef struct Flow {
    Line *lines;
    int n, width; // width: pixels, of the widest line
    Str text;     // of all lines, without what was left out
} Flow;

// Greedy breaking, but for the end of a balanced text; spaces at the end of a line are dropped; a word wider than [width] is cut
// between graphemes (never between a letter and its accent); marks per letter beyond 8 are left
// out, and so are overrides of direction. [width] below 1 counts as 1. Everything lives in [arena].
Flow flow_runs(Arena *arena, Runs runs, const FlowStyle *style, int width,
    const TextMeasurer *measurer);
// The same for text with inline markup.
Flow flow_marked(Arena *arena, Str marked, const FlowStyle *style, int width,
    const TextMeasurer *measurer);

// The x of a caret that has [at] bytes of the flow's text before it, in pixels, and its line.
int flow_caret(const Flow *flow, size_t at, const FlowStyle *style,
    const TextMeasurer *measurer, int *line);

// How wide one piece of text in one face is, with its spacing and the room at its ends.
int flow_width(
    const FlowStyle *style, const TextMeasurer *measurer, int face, Str text);

// The same for a terminal or any fixed-width use: lines of at most [columns] columns. The letters
// stay as they are read: terminals turn them themselves.
Flow flow_plain(Arena *arena, Str text, int columns);

#endif
