// What one layout of a page works with, and how it adds to the draw list. The layout_*.c files fill a
// column from top to bottom: each places its part at the cursor, appends what draws it, and moves the
// cursor below.
#ifndef QANTAR_LAYOUT_LAYOUT_CONTEXT_H
#define QANTAR_LAYOUT_LAYOUT_CONTEXT_H

#include "base/id_index.h"
#include "layout/layout.h"
#include "layout/theme.h"

// Lengths in pixels. All follow from the size of the window, its density and the text size.
typedef struct Sizes {
    int em;     // of reading text; all other sizes follow from it
    int small;  // em of the interface's second-rank words
    int label;  // em of choices
    int touch;  // the smallest side of anything that can be activated: 44 at 1080p
    int gap;    // between two things that can be activated: 8 at 1080p
    int pad;    // from the edge of a pane to its text
    int hair;   // a thin line
    int radius; // of a card's corners
    int dot;    // of a map: does not grow with the text, as the country does not
    int air; // em of the gaps between blocks: less on a page that would otherwise scroll
} Sizes;

Sizes layout_sizes(const Settings *settings, const View *view);

typedef struct LayoutMark { // how much was laid out
    int cmd, hit, order;
} LayoutMark;

typedef struct LayoutContext {
    Arena *arena;   // everything that is laid out lives here
    DrawList *list; // what was laid out so far
    const Page *page;
    const Settings *settings;
    const View *view;
    const TextMeasurer *measurer;
    Sizes size;
    int x, w;                            // the column
    int y;                               // the cursor: where the next thing begins
    int order;                           // of the next hit
    ColourRole text_colour, soft_colour; // of words, and of second-rank words
    ColourRole ground;                   // of the pane that is drawn in
    ColourRole note;                     // ground of asides
    bool picture_shown;                  // or its words, where it is broken
    bool meters_shown;
    // The pane is low: the words come first, and then where one is and how things stand.
    bool compact;
    bool brief;      // what stands above a board or strokes is cut to the least
    bool foot_shown; // the foot has the links to the other pages
    bool bar_shown;  // the bar has the page's title and Back
    IdIndex cards; // blocks by the id of their card; without [ids] until somebody asks
    const Block *beside; // the map or chart that stands beside the column, or NULL
    int spare;           // pixels that the page's strokes may take beyond their least
    int strokes_end;     // the cursor below the last row of strokes
    LayoutMark later_from, later_to; // what is not drawn yet on a quiet page
    const Block *slip;               // the term that lies over the page, or NULL
    // Terms are no links here: they stand inside something that is one.
    bool plain_terms;
} LayoutContext;

// Each appends one command. [thick], [dash] and [radius] are pixels; a line leads from (x, y) by (w, h).
void layout_fill(LayoutContext *lc, Rect rect, Colour colour, int radius);
void layout_edge(LayoutContext *lc, Rect rect, ColourRole role, int radius, int thick);
void layout_line(LayoutContext *lc, Rect from_by, ColourRole role, int thick, int dash);
void layout_shape(LayoutContext *lc, Rect rect, Shape shape, ColourRole role);

Colour layout_colour(const LayoutContext *lc, ColourRole role); // in the player's theme
// Words stand over a picture, in the colours for that.
bool layout_on_overlay(const LayoutContext *lc);
// What outlines are drawn in: darker on the board's table, which is darker than paper.
ColourRole layout_edge_role(const LayoutContext *lc);

// A ground that is drawn before the height of what stands on it is known. begin returns its number;
// end gives it its height.
int layout_ground_begin(LayoutContext *lc, Rect rect, ColourRole role, int radius);
void layout_ground_end(LayoutContext *lc, int number, int h);

typedef struct LayoutCard {
    int x, w; // of the column outside
    int top, ground;
    int in; // from the card's edge to what stands in it
} LayoutCard;

// Narrows the column to the inside of a card, with [left] pixels more on its left. end puts the column
// back, moves the cursor below the card and returns the card's height.
LayoutCard layout_card_begin(LayoutContext *lc, ColourRole ground, int left);
int layout_card_end(LayoutContext *lc, LayoutCard card);

// Makes [rect] take the page's action [id]: a Hit in reading order, with the focus ring round it when it
// has the focus. Nothing when the page has no such action.
void layout_hit(LayoutContext *lc, Rect rect, Str id, int radius);
bool layout_is_hovered(const LayoutContext *lc, Str id);
bool layout_is_pressed(const LayoutContext *lc, Str id);

LayoutMark layout_mark(const LayoutContext *lc);
// Moves down all since [mark].
void layout_shift(LayoutContext *lc, LayoutMark mark, int dy);
void layout_rewind(LayoutContext *lc, LayoutMark mark); // drops all since [mark]

// The page's card with this id, or NULL.
const Block *layout_find_card(LayoutContext *lc, Str id);
// The page's first block of a kind, or NULL.
const Block *layout_find_block(const Page *page, BlockKind kind);

#endif
