// Inside of layout: the pen that fills a column from top to bottom, and what all pages share.
#ifndef QANTAR_LAYOUT_LAYOUT_PEN_H
#define QANTAR_LAYOUT_LAYOUT_PEN_H

#include "layout/layout.h"
#include "layout/theme.h"
#include "text/flow.h"

// The one size that everything scales from, and what follows from it, in pixels.
typedef struct Sizes {
    int em;     // of reading text
    int small;  // of the interface's second-rank words
    int label;  // of choices
    int touch;  // the least side of anything that can be taken: 44 at 1080p
    int gap;    // between two things that can be taken: 8 at 1080p
    int pad;    // from the edge of a pane to its text
    int hair;   // a thin line
    int radius; // of a card's corners
    int dot;    // of a map: does not grow with the text, as the country does not
    int air;    // em of the gaps between blocks: less on a page that else had to scroll
} Sizes;

typedef struct Mark { // how much is drawn
    int cmd, hit, order;
} Mark;

typedef struct Pen {
    Arena *arena;
    DrawList *list;
    const Page *page;
    const Settings *settings;
    const View *view;
    const Ruler *ruler;
    Sizes size;
    int x, w; // the column
    int y;    // where the next thing begins
    int order;
    Tint ink, ink_soft;
    bool place_shown, chain_shown,
        picture_shown; // over the picture, so not in the column
    bool meters_shown;
    const Block *beside; // the map or chart that stands beside the column
    Tint ground;         // of the pane that is drawn in
    Tint note;           // ground of asides
    bool flat; // terms are plain words: they stand inside something else to take
} Pen;

// How a text is set.
typedef struct Style {
    Faces faces;
    int size, leading; // em and distance of baselines, pixels
    Tint ink;
} Style;

Style style_read(const Pen *pen);  // the story
Style style_title(const Pen *pen); // headings
Style style_label(const Pen *pen); // choices
Style style_small(const Pen *pen); // second rank
Style style_bold(Style style);
Style style_ink(Style style, Tint ink);

// A text set for a width, not yet drawn.
typedef struct Set {
    Flow flow;
    Style style;
    int h;
    int w; // lines from right to left begin at its right edge
} Set;

Set set_runs(Pen *pen, Style style, Runs runs, int w);
Set set_marked(Pen *pen, Style style, Str marked, int w); // with inline markup
Set set_plain(Pen *pen, Style style, Str words, int w);
// Where a caret stands in it that has [at] bytes of the words before it: x and y from its corner.
void set_caret(Pen *pen, const Set *set, int at, int *x, int *y);
Set set_snug(Set set); // no wider than its widest line: for what is framed or centred
void put_set(Pen *pen, const Set *set, int x, int y);
// Sets and draws in the column at the pen and moves it below.
void pen_marked(Pen *pen, Style style, Str marked);
void pen_plain(Pen *pen, Style style, Str words);
int text_width(Pen *pen, Style style, Str words); // on one line
// A text that stands beside others on one line: what turns in it turns nothing of them. The line
// runs as its first letter does, or as the text that was set apart as its first.
Str apart(const Pen *pen, Str words);
Str apart_first(const Pen *pen, Str words);

void pen_fill(Pen *pen, Rect rect, Colour colour, int radius);
void pen_edge(Pen *pen, Rect rect, Tint tint, int radius, int thick);
void pen_line(Pen *pen, Rect from_by, Tint tint, int thick, int dash);
void pen_shape(Pen *pen, Rect rect, Shape shape, Tint tint);
Colour pen_tint(const Pen *pen, Tint tint);

// A ground that is drawn before what stands on it is known: [ground_end] gives it its height.
int ground_begin(Pen *pen, Rect rect, Tint tint, int radius); // its number
void ground_end(Pen *pen, int number, int h);

// Makes [rect] do the page's action [id] (nothing when the page has none): a Hit in reading
// order, with the focus ring round it when it has the focus.
void pen_hit(Pen *pen, Rect rect, Str id, int radius);
void focus_ring(Pen *pen, Rect rect, Str id, int radius);
bool is_hovered(const Pen *pen, Str id);
bool is_pressed(const Pen *pen, Str id);

Mark pen_mark(const Pen *pen);
void pen_shift(Pen *pen, Mark mark, int dy); // moves what was drawn since
void pen_rewind(Pen *pen, Mark mark);        // forgets it
bool on_sky(const Pen *pen);                 // words over a picture, or in its colours

const Block *page_block(const Page *page, BlockKind kind); // the first one, or NULL
int at_least(int least, int n);
int at_most(int most, int n);

int widest_column(Pen *pen); // layout.c: that is still read with ease

// layout_blocks.c: a block in the column.
void lay_block(Pen *pen, const Block *block);
void lay_blocks(Pen *pen);
bool comes_last(
    const Block *block); // it only helps: it stands after the words that count
// All meters of the page side by side where there is room; returns where they end.
int lay_meters(Pen *pen, int x, int y, int w);
void lay_rows(Pen *pen, const Item *items, int n); // of a table
// Narrows the column to the inside of a card; card_end puts it back, goes below and returns the height.
typedef struct Card {
    int x, w, top, ground, in;
} Card;
Card card_begin(Pen *pen, Tint ground, int left);
int card_end(Pen *pen, Card card);
bool status_look(Str status, Shape *shape, Tint *tint);
bool symbol_shape(Str symbol, Shape *shape);

void lay_source(Pen *pen, const Block *block); // layout_source.c

// layout_actions.c
void lay_choices(Pen *pen, int columns);
// The quiet bar of page buttons in the column; nothing when there are none.
void lay_bar(Pen *pen);
void lay_settings(Pen *pen);
bool page_has_choice(const Page *page);
// Why the button under the pointer is closed: on a slip above it.
void lay_tip(Pen *pen);
// Buttons for what no word and no block of the page reaches.
void lay_unreached(Pen *pen);

// layout_picture.c: the picture with all that stands over it.
void lay_picture(Pen *pen, Rect pane);

// layout_chain.c: the stops of the story as a chain of dots with labels.
int chain_height(
    Pen *pen, int w); // of the chain when it is [w] wide; 0: it does not fit
void lay_chain(Pen *pen, Rect foot);

// layout_map.c: false when [area] is too small; then the words stand for it.
bool lay_map_in(Pen *pen, const Block *b, Rect area);
int map_height(Pen *pen, const Block *b, int w);

// layout_chart.c: the same for the charts.
bool lay_steps_in(Pen *pen, const Block *b, Rect area);
bool lay_hours_in(Pen *pen, const Block *b, Rect area);
int hours_height(Pen *pen, const Block *b, int w);
// layout_counts.c: rows, as high as they are.
void lay_counts_rows(Pen *pen, const Block *b);

// layout_figure.c: the page's map or chart, in the column or as large as it can be in a pane.
const Block *page_figure(const Page *page); // NULL: there is none
void lay_figure(Pen *pen, const Block *b);
bool lay_figure_in(Pen *pen, const Block *b, Rect pane); // false: it does not fit

// layout_board.c
bool board_has_cards(const Page *page); // else it is all result, and read like any page
void lay_link(Pen *pen, const Block *arrow); // as a row of words
void lay_board_words(Pen *pen);              // what is read before the cards
void lay_board_cards(Pen *pen);
void lay_board_reasons(Pen *pen); // what came of the arrows
void lay_board_rest(Pen *pen);
void lay_question(Pen *pen); // what is asked, which goes with the choices

#endif
