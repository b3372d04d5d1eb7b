// Inside of layout: the context that fills a column from top to bottom, and what all pages share.
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
    int touch;  // the least side of anything that can be activated: 44 at 1080p
    int gap;    // between two things that can be activated: 8 at 1080p
    int pad;    // from the edge of a pane to its text
    int hair;   // a thin line
    int radius; // of a card's corners
    int dot;    // of a map: does not grow with the text, as the country does not
    int air;    // em of the gaps between blocks: less on a page that else had to scroll
} Sizes;

typedef struct LayoutMark { // how much is drawn
    int cmd, hit, order;
} LayoutMark;

typedef struct LayoutContext {
    Arena *arena;
    DrawList *list;
    const Page *page;
    const Settings *settings;
    const View *view;
    const TextMeasurer *measurer;
    Sizes size;
    int x, w; // the column
    int y;    // where the next thing begins
    int order;
    ColourRole text_colour, soft_colour;
    bool place_shown, chain_shown,
        picture_shown; // over the picture, so not in the column
    bool meters_shown;
    const Block *beside; // the map or chart that stands beside the column
    ColourRole ground;   // of the pane that is drawn in
    ColourRole note;     // ground of asides
    bool plain_terms; // terms are plain words: they stand inside something else to take
} LayoutContext;

// How a text is set.
typedef struct TextStyle {
    Faces faces;
    int size, leading; // em and distance of baselines, pixels
    ColourRole text_colour;
} TextStyle;

TextStyle style_reading(const LayoutContext *lc); // the story
TextStyle style_title(const LayoutContext *lc);   // headings
TextStyle style_label(const LayoutContext *lc);   // choices
TextStyle style_small(const LayoutContext *lc);   // second rank
TextStyle style_bold(TextStyle style);
TextStyle style_colour(TextStyle style, ColourRole text_colour);

// A text set for a width, not yet drawn.
typedef struct TextLayout {
    Flow flow;
    TextStyle style;
    int h;
    int w; // lines from right to left begin at its right edge
} TextLayout;

TextLayout text_runs(LayoutContext *lc, TextStyle style, Runs runs, int w);
TextLayout text_marked(
    LayoutContext *lc, TextStyle style, Str marked, int w); // with inline markup
TextLayout text_plain(LayoutContext *lc, TextStyle style, Str words, int w);
// Where a caret stands in it that has [at] bytes of the words before it: x and y from its corner.
void text_caret(LayoutContext *lc, const TextLayout *laid, int at, int *x, int *y);
TextLayout text_shrink(
    TextLayout laid); // no wider than its widest line: for what is framed or centred
void text_draw(LayoutContext *lc, const TextLayout *laid, int x, int y);
// Sets and draws in the column at the cursor and moves it below.
void layout_marked(LayoutContext *lc, TextStyle style, Str marked);
void layout_plain(LayoutContext *lc, TextStyle style, Str words);
int text_width(LayoutContext *lc, TextStyle style, Str words); // on one line
// A text that stands beside others on one line: what turns in it turns nothing of them. The line
// runs as its first letter does, or as the text that was isolated as its first.
Str text_isolated(const LayoutContext *lc, Str words);
Str text_isolated_first(const LayoutContext *lc, Str words);

void layout_fill(LayoutContext *lc, Rect rect, Colour colour, int radius);
void layout_edge(LayoutContext *lc, Rect rect, ColourRole tint, int radius, int thick);
void layout_line(LayoutContext *lc, Rect from_by, ColourRole tint, int thick, int dash);
void layout_shape(LayoutContext *lc, Rect rect, Shape shape, ColourRole tint);
Colour layout_colour(const LayoutContext *lc, ColourRole tint);

// A ground that is drawn before what stands on it is known: [layout_ground_end] gives it its height.
int layout_ground_begin(
    LayoutContext *lc, Rect rect, ColourRole tint, int radius); // its number
void layout_ground_end(LayoutContext *lc, int number, int h);

// Makes [rect] do the page's action [id] (nothing when the page has none): a Hit in reading
// order, with the focus ring round it when it has the focus.
void layout_hit(LayoutContext *lc, Rect rect, Str id, int radius);
void layout_focus_ring(LayoutContext *lc, Rect rect, Str id, int radius);
bool layout_is_hovered(const LayoutContext *lc, Str id);
bool layout_is_pressed(const LayoutContext *lc, Str id);

LayoutMark layout_mark(const LayoutContext *lc);
void layout_shift(
    LayoutContext *lc, LayoutMark mark, int dy);        // moves what was drawn since
void layout_rewind(LayoutContext *lc, LayoutMark mark); // forgets it
bool layout_on_overlay(
    const LayoutContext *lc); // words over a picture, or in its colours

const Block *layout_find_block(
    const Page *page, BlockKind kind); // the first one, or NULL

int layout_column_max(LayoutContext *lc); // layout.c: that is still read with ease

// layout_blocks.c: a block in the column.
void layout_block(LayoutContext *lc, const Block *block);
void layout_blocks(LayoutContext *lc);
bool layout_block_is_last(
    const Block *block); // it only helps: it stands after the words that count
// All meters of the page side by side where there is room; returns where they end.
int layout_meters(LayoutContext *lc, int x, int y, int w);
void layout_rows(LayoutContext *lc, const Item *items, int n); // of a table
// Narrows the column to the inside of a card; layout_card_end puts it back, goes below and returns the height.
typedef struct LayoutCard {
    int x, w, top, ground, in;
} LayoutCard;
LayoutCard layout_card_begin(LayoutContext *lc, ColourRole ground, int left);
int layout_card_end(LayoutContext *lc, LayoutCard card);
bool symbol_of_status(Str status, Shape *shape, ColourRole *tint);
bool symbol_of_name(Str symbol, Shape *shape);

void layout_source(LayoutContext *lc, const Block *block); // layout_source.c

// layout_actions.c
void layout_choices(LayoutContext *lc, int columns);
// The quiet bar of page buttons in the column; nothing when there are none.
void layout_buttons(LayoutContext *lc);
void layout_settings(LayoutContext *lc);
bool layout_has_choice(const Page *page);
// Why the button under the pointer is closed: on a slip above it.
void layout_tooltip(LayoutContext *lc);
// Buttons for what no word and no block of the page reaches.
void layout_unreached(LayoutContext *lc);

// layout_picture.c: the picture with all that stands over it.
void layout_picture(LayoutContext *lc, Rect pane);

// layout_chain.c: the stops of the story as a chain of dots with labels.
int layout_chain_height(
    LayoutContext *lc, int w); // of the chain when it is [w] wide; 0: it does not fit
void layout_chain(LayoutContext *lc, Rect foot);

// layout_map.c: false when [area] is too small; then the words stand for it.
bool layout_map(LayoutContext *lc, const Block *b, Rect area);
int layout_map_height(LayoutContext *lc, const Block *b, int w);

// layout_chart.c: the same for the charts.
bool layout_steps(LayoutContext *lc, const Block *b, Rect area);
bool layout_hours(LayoutContext *lc, const Block *b, Rect area);
int layout_hours_height(LayoutContext *lc, const Block *b, int w);
// layout_counts.c: rows, as high as they are.
void layout_counts(LayoutContext *lc, const Block *b);

// layout_figure.c: the page's map or chart, in the column or as large as it can be in a pane.
const Block *layout_find_figure(const Page *page); // NULL: there is none
void layout_figure(LayoutContext *lc, const Block *b);
bool layout_figure_pane(
    LayoutContext *lc, const Block *b, Rect pane); // false: it does not fit

// layout_board.c
bool layout_board_has_cards(
    const Page *page); // else it is all result, and read like any page
void layout_board_arrow_row(LayoutContext *lc, const Block *arrow); // as a row of words
void layout_board_words(LayoutContext *lc); // what is read before the cards
void layout_board_cards(LayoutContext *lc);
void layout_board_reasons(LayoutContext *lc); // what came of the arrows
void layout_board_rest(LayoutContext *lc);
void layout_board_question(
    LayoutContext *lc); // what is asked, which goes with the choices

#endif
