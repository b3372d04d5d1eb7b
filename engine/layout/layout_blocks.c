// Blocks of a page in a column: one small function for each kind.
#include "layout/layout_blocks.h"

#include "layout/layout_arrow.h"
#include "layout/layout_figure.h"
#include "layout/layout_note.h"
#include "layout/layout_picture.h"
#include "layout/layout_table.h"
#include "layout/layout_text.h"
#include "layout/symbols.h"
#include "page/words.h"
#include "text/markup.h"

#define NAME_SIZE 3 // ems of reading text, of the name over the title's picture

// The name is read first, then which scenario it is, then the line below that.
static void emit_title_heading(LayoutContext *lc, const Block *b)
{
    bool first = heading_level(b) == 1, named = heading_above(b).n > 0;
    TextStyle name = style_bold(style_title(lc)), title = style_bold(style_reading(lc));
    if (layout_on_overlay(lc)) {
        name.size = lc->size.em * NAME_SIZE;
        name.leading = name.size * 6 / 5;
        title.size = lc->size.em * 3 / 2;
        title.leading = title.size * 5 / 4;
    }
    if (first && named) layout_plain(lc, name, heading_above(b));
    layout_plain(lc, first ? named ? title : name : style_label(lc), b->text);
    lc->y += lc->size.air / (first ? 4 : 2);
}

static void emit_heading(LayoutContext *lc, const Block *b)
{
    if (lc->page->kind == PAGE_TITLE) {
        emit_title_heading(lc, b);
        return;
    }
    bool in_bar = lc->bar_shown && heading_level(b) == 1 && b->label.n == 0;
    if (in_bar && str_eq(b->text, lc->page->title)) return;
    if (b->label.n) layout_plain(lc, style_bold(style_small(lc)), b->label);
    TextStyle style = style_title(lc);
    if (heading_level(b) > 1) {
        lc->y += lc->size.em / 3;
        style = style_bold(style_reading(lc));
    }
    layout_plain(lc, style, b->text);
    lc->y += lc->size.air / 2;
}

// "A, B" with A strong, in the small style: who speaks, where and when.
static void emit_named(LayoutContext *lc, Str strong, const char *between, Str rest)
{
    Run runs[] = {{.text = text_isolated_first(lc, strong), .strong = true},
        {.text = rest.n ? str_of(between) : (Str){0}},
        {.text = text_isolated(lc, rest)}};
    TextLayout laid = text_runs(lc, style_small(lc), (Runs){runs, 3}, lc->w);
    text_draw(lc, &laid, lc->x, lc->y);
    lc->y += laid.h;
}

static void emit_place(LayoutContext *lc, const Block *b)
{
    Str zone = b->note.n ? STR(" · ") : b->note,
        dark = place_no_signal(b).n ? STR(" · ") : (Str){0};
    emit_named(lc, b->label, b->label.n ? "  " : "",
        arena_fmt(lc->arena, STR_FMT STR_FMT STR_FMT STR_FMT STR_FMT, STR_ARG(b->text),
            STR_ARG(zone), STR_ARG(b->note), STR_ARG(dark),
            STR_ARG(place_no_signal(b))));
    lc->y += lc->size.air / 3;
}

static void emit_speaker(LayoutContext *lc, const Block *b)
{
    emit_named(lc, b->label, ", ", b->text);
    lc->y += lc->size.air / 2;
}

static void emit_paragraph(LayoutContext *lc, const Block *b)
{
    layout_marked(lc, style_reading(lc), b->text);
    lc->y += lc->size.air / 2;
}

// Few lines of about one length, rather than a last one of one word.
static TextLayout text_balanced(LayoutContext *lc, TextStyle style, Str marked, int w)
{
    TextLayout wide = text_marked(lc, style, marked, w);
    if (wide.flow.n < 2 || wide.flow.n > 3) return wide;
    TextLayout narrow = text_marked(lc, style, marked, w * 4 / 5);
    return narrow.flow.n == wide.flow.n ? narrow : wide;
}

// The bar stands where the lines begin.
static void emit_quote(LayoutContext *lc, const Block *b)
{
    int bar = lc->size.hair * 3, indent = lc->size.em * 4 / 5, top = lc->y;
    indent = min_int(lc->w / 8, indent);
    TextLayout laid = text_balanced(lc, style_reading(lc), b->text, lc->w - indent);
    bool rtl = laid.flow.n > 0 && laid.flow.lines[0].rtl;
    Rect at = {rtl ? lc->x + lc->w - bar : lc->x, top, bar, laid.h};
    layout_fill(lc, at, layout_colour(lc, ROLE_QUOTE_BAR), 0);
    text_draw(lc, &laid, rtl ? lc->x + lc->w - indent - laid.w : lc->x + indent, top);
    lc->y += laid.h + lc->size.air * 3 / 4;
}

// On the title's dark pane an aside is small print, without a card.
static void emit_small_print(LayoutContext *lc, const Block *b)
{
    if (b->label.n) layout_plain(lc, style_bold(style_small(lc)), b->label);
    layout_marked(lc, style_small(lc), b->text);
    lc->y += lc->size.em / 2;
}

static void emit_note(LayoutContext *lc, const Block *b)
{
    if (layout_note_is_beside(lc, b)) return;
    if (layout_on_overlay(lc)) {
        emit_small_print(lc, b);
        return;
    }
    LayoutCard card = layout_card_begin(lc, lc->note, 0);
    TextStyle style = style_label(lc);
    style.leading = style.size * 3 / 2;
    if (b->label.n)
        layout_plain(
            lc, style_bold(style_colour(style_small(lc), lc->text_colour)), b->label);
    layout_marked(lc, style, b->text);
    layout_card_end(lc, card);
    lc->y += lc->size.air / 2;
}

// The first one lays them all.
static void emit_meter(LayoutContext *lc, const Block *b)
{
    (void)b;
    if (lc->meters_shown) return;
    lc->meters_shown = true;
    lc->y = layout_meters(lc, lc->x, lc->y, lc->w) + lc->size.em / 2;
}

// A broken picture that has no pane says why, and what it would show. Else its words are for who does not
// see: they would stand between a question and its answers.
static void emit_instead(LayoutContext *lc, const Block *b)
{
    if (lc->picture_shown || !layout_picture_is_broken(lc, b)) return;
    layout_plain(lc, style_small(lc), layout_picture_instead(lc, b));
    lc->y += lc->size.air / 2;
}

// All that is heard stands in one line, where the first of it would stand.
static void emit_sound(LayoutContext *lc, const Block *b)
{
    if (!lc->settings->captions || layout_find_block(lc->page, BLOCK_SOUND) != b)
        return;
    Buf line = {0};
    for (int i = 0; i < lc->page->n_blocks; i++)
        if (lc->page->blocks[i].kind == BLOCK_SOUND) {
            if (line.n > 0) buf_addc(&line, ' ');
            buf_add(&line, sound_caption(&lc->page->blocks[i]));
        }
    layout_plain(lc, style_small(lc), arena_str(lc->arena, buf_str(&line)));
    buf_free(&line);
    lc->y += lc->size.air / 3;
}

// It stands at the foot, or is left to the contents.
static void emit_chain(LayoutContext *lc, const Block *b) { (void)lc, (void)b; }

static void emit_term(LayoutContext *lc, const Block *b)
{
    if (b == lc->slip) return; // it lies over all that stands in the column
    layout_plain(lc, style_bold(style_reading(lc)), b->label);
    layout_marked(lc, style_reading(lc), b->text);
    lc->y += lc->size.em * 3 / 4;
}

static void emit_table(LayoutContext *lc, const Block *b)
{
    if (b->label.n)
        layout_plain(
            lc, style_bold(style_colour(style_small(lc), lc->text_colour)), b->label);
    if (b->kind != BLOCK_TABLE || !table_is_reference(b))
        layout_table_rows(lc, b->items, b->n_items);
    lc->y += lc->size.air * 3 / 4;
}

// Elsewhere than on the board a card is a line: "1. Price doubles, 1–2 Jan".
static void emit_card_line(LayoutContext *lc, const Block *b)
{
    Str label =
        arena_fmt(lc->arena, "%d. " STR_FMT, card_position(b), STR_ARG(b->label));
    emit_named(lc, label, ", ", card_date(b));
}

static void emit_entry(LayoutContext *lc, const Block *b)
{
    layout_plain(lc, style_bold(style_small(lc)), b->label);
    Str rest = b->text, paragraph;
    while (str_split(&rest, '\n', &paragraph)) {
        layout_marked(lc, style_reading(lc), paragraph);
        if (rest.n) lc->y += lc->size.em / 2;
    }
    if (b->note.n) {
        int side = lc->size.small, left = min_int(lc->w / 4, side * 3 / 2);
        TextStyle style = style_colour(style_label(lc), lc->text_colour);
        lc->y += lc->size.em / 5;
        layout_shape(lc,
            (Rect){lc->x, lc->y + (style.leading - left * 2 / 3) / 2, left * 2 / 3,
                left * 2 / 3},
            SHAPE_ARROW_RIGHT, ROLE_FOCUS);
        TextLayout laid = text_plain(lc, style, b->note, lc->w - left);
        text_draw(lc, &laid, lc->x + left, lc->y);
        lc->y += laid.h;
    }
    lc->y += lc->size.em;
}

static void emit_score(LayoutContext *lc, const Block *b)
{
    TextStyle name = style_bold(style_colour(style_small(lc), lc->text_colour));
    layout_plain(lc, name, b->label);
    if (b->note.n) layout_plain(lc, style_small(lc), b->note);
    if (score_max(b) > 0) {
        int h = max_int(2, lc->size.em / 3),
            value = max_int(0, min_int(score_max(b), score_value(b)));
        Rect whole = {lc->x, lc->y + h / 2, lc->w, h};
        Rect part = {
            whole.x, whole.y, (int)((double)whole.w * value / score_max(b)), h};
        layout_fill(lc, part, layout_colour(lc, ROLE_KEY), h / 2);
        layout_edge(lc, whole, layout_edge_role(lc), h / 2, lc->size.hair);
        lc->y += h * 2;
    }
    if (b->text.n) layout_plain(lc, style_small(lc), b->text);
    lc->y += lc->size.em / 2;
}

static void emit_rail(LayoutContext *lc, const Block *b)
{
    layout_plain(lc, style_small(lc), b->text);
}

static void emit_claim(LayoutContext *lc, const Block *b)
{
    layout_marked(lc, style_reading(lc), b->text);
    layout_plain(lc, style_bold(style_small(lc)), b->status_word);
    emit_table(lc, b);
}

// It opens the page (layout_plate.c); once it was passed it is gone, and place and date stand elsewhere.
static void emit_plate(LayoutContext *lc, const Block *b)
{
    (void)lc;
    (void)b;
}

static void (*const BLOCKS[BLOCK_KINDS])(LayoutContext *lc, const Block *b) = {
    [BLOCK_HEADING] = emit_heading,
    [BLOCK_PLACE] = emit_place,
    [BLOCK_SPEAKER] = emit_speaker,
    [BLOCK_PARAGRAPH] = emit_paragraph,
    [BLOCK_QUOTE] = emit_quote,
    [BLOCK_NOTE] = emit_note,
    [BLOCK_SOURCE] = layout_source,
    [BLOCK_METER] = emit_meter,
    [BLOCK_PICTURE] = emit_instead,
    [BLOCK_PLATE] = emit_plate,
    [BLOCK_CHAIN] = emit_chain,
    [BLOCK_OUTCOME] = layout_outcome,
    [BLOCK_ANSWER] = layout_answer,
    [BLOCK_TALK] = layout_talk,
    [BLOCK_SOUND] = emit_sound,
    [BLOCK_TERM] = emit_term,
    [BLOCK_TABLE] = emit_table,
    [BLOCK_CARD] = emit_card_line,
    [BLOCK_RAIL] = emit_rail,
    [BLOCK_ARROW] = layout_arrow_row,
    [BLOCK_CLAIM] = emit_claim,
    [BLOCK_ENTRY] = emit_entry,
    [BLOCK_SCORE] = emit_score,
    [BLOCK_MAP] = layout_figure,
    [BLOCK_STEPS] = layout_figure,
    [BLOCK_HOURS] = layout_figure,
    [BLOCK_COUNTS] = layout_figure,
};

void layout_block(LayoutContext *lc, const Block *block)
{
    BLOCKS[block->kind](lc, block);
}

// What a picture without room would show comes after the words that count; in a low pane, all that is not the
// story does.
bool layout_block_comes_last(const LayoutContext *lc, const Block *b)
{
    bool where = b->kind == BLOCK_PLACE || b->kind == BLOCK_METER ||
                 b->kind == BLOCK_SPEAKER || b->kind == BLOCK_SOUND;
    return b->kind == BLOCK_PICTURE || (lc->compact && where);
}

void layout_blocks(LayoutContext *lc)
{
    for (int last = 0; last < 2; last++)
        for (int i = 0; i < lc->page->n_blocks; i++)
            if (layout_block_comes_last(lc, &lc->page->blocks[i]) == last)
                layout_block(lc, &lc->page->blocks[i]);
}
