#include "layout/layout_board_card.h"

#include <limits.h>
#include <stdint.h>

#define SHADOWS 6 // sheets of dark, each wider than the one above: their edge is soft

static TextStyle title_style(const LayoutContext *lc, CardLook look)
{
    TextStyle style = style_bold(style_colour(style_small(lc), ROLE_TEXT));
    style.size = look.em;
    style.leading = look.em * 5 / 4;
    return style;
}

static TextStyle words_style(const LayoutContext *lc, CardLook look)
{
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT_SOFT);
    style.size = look.words ? look.em * 15 / 16 : look.em * 7 / 8;
    style.leading = style.size * 21 / 16;
    return style;
}

static int margin(CardLook look) { return look.words ? look.em * 5 / 8 : look.em / 3; }

typedef struct CardText {
    TextLayout date, title, words;
    int h;
} CardText;

static CardText text_of(LayoutContext *lc, CardLook look, const Block *card, int w)
{
    bool plain = lc->plain_terms;
    lc->plain_terms = true; // the card itself is what can be taken
    int inner = max_int(1, w - 2 * margin(look));
    CardText text = {
        .date = text_plain(lc, words_style(lc, look), card_date(card), inner),
        .title = text_plain(lc, title_style(lc, look), card->label, inner)};
    if (!look.words && text.date.flow.n > 1) { // the hour, without the place
        text.date.flow.n = 1;
        text.date.h = text.date.style.leading;
    }
    text.words.style = words_style(lc, look);
    if (look.words)
        text.words = text_marked(lc, words_style(lc, look), card->text, inner);
    lc->plain_terms = plain;
    text.h = text.date.h + text.title.h + text.words.h + 2 * margin(look);
    if (text.words.h) text.h += look.em / 4;
    return text;
}

int layout_board_card_height(LayoutContext *lc, CardLook look, const Block *card, int w)
{
    return text_of(lc, look, card, w).h;
}

// Percent of a measured width that counts: letters are hinted, and lines uneven.
#define BOUND_SHARE 94

CardWidths layout_board_card_widths(LayoutContext *lc, const Block *card)
{
    CardLook look = {lc->size.small, true};
    CardWidths widths = {.card = card, .em = look.em};
    TextStyle title = title_style(lc, look), words = words_style(lc, look);
    widths.title = text_width(lc, title, card->label);
    widths.date = text_width(lc, words, card_date(card));
    widths.words = text_marked(lc, words, card->text, INT_MAX).flow.width;
    Str rest = card->label, word;
    while (str_split(&rest, ' ', &word))
        widths.longest = max_int(widths.longest, text_width(lc, title, word));
    return widths;
}

static int lines_of(int64_t width, CardLook look, int em, int inner)
{
    int64_t scaled = width * look.em / max_int(1, em) * BOUND_SHARE / 100;
    return width > 0 ? (int)(scaled / max_int(1, inner)) + 1 : 0;
}

int layout_board_card_bound(CardLook look, const CardWidths *widths, int w)
{
    int inner = max_int(1, w - 2 * margin(look)), small = look.em * 7 / 8;
    int h = lines_of(widths->title, look, widths->em, inner) * (look.em * 5 / 4);
    int dates = lines_of(widths->date, look, widths->em, inner);
    if (look.words)
        h += (dates + lines_of(widths->words, look, widths->em, inner)) *
             (small * 21 / 16);
    else
        h += min_int(dates, 1) * (small * 21 / 16);
    return h + 2 * margin(look);
}

bool layout_board_card_narrow(CardLook look, const CardWidths *widths, int w)
{
    int longest = (int)((int64_t)widths->longest * look.em / max_int(1, widths->em));
    return longest + 2 * margin(look) + 2 > w; // no word of a title is broken
}

void layout_board_paper(LayoutContext *lc, Rect at, ColourRole paper, int lift)
{
    int hair = lc->size.hair, radius = lc->size.radius / 2;
    for (int i = SHADOWS; i > 0; i--) {
        int out = hair * i * lift / SHADOWS - hair;
        out = max_int(0, out);
        // The lamp hangs above the table: shadows fall down, and outlines at the sides stand clear.
        Rect shadow = {at.x, at.y + hair * lift / 2, at.w, at.h + out};
        layout_fill(lc, shadow, 0x0C000000u, radius + out);
    }
    layout_fill(lc, at, layout_colour(lc, paper), radius);
    layout_edge(lc, at, ROLE_TABLE_LINE, radius, hair);
}

// A head with a light on it, and its shadow; no shape of a status.
void layout_board_pin(LayoutContext *lc, int x, int y, int across)
{
    int half = across / 2, light = max_int(1, across / 4);
    layout_fill(lc, (Rect){x - half + light / 2, y - half + light, across, across},
        0x30000000u, half);
    layout_fill(lc, (Rect){x - half, y - half, across, across},
        layout_colour(lc, ROLE_STRING), half);
    layout_fill(lc, (Rect){x - half + light, y - half + light, light, light},
        0xB0FFFFFFu, light / 2);
}

void layout_board_outline(LayoutContext *lc, Rect at, ColourRole role, int thick)
{
    int dash = thick * 3;
    layout_line(lc, (Rect){at.x, at.y, at.w, 0}, role, thick, dash);
    layout_line(lc, (Rect){at.x, at.y + at.h, at.w, 0}, role, thick, dash);
    layout_line(lc, (Rect){at.x, at.y, 0, at.h}, role, thick, dash);
    layout_line(lc, (Rect){at.x + at.w, at.y, 0, at.h}, role, thick, dash);
}

static ColourRole paper_of(CardPose pose)
{
    return pose == CARD_PINNED ? ROLE_NOTE : ROLE_CARD;
}

void layout_board_card(
    LayoutContext *lc, CardLook look, const Block *card, Rect at, CardPose pose)
{
    CardText text = text_of(lc, look, card, at.w);
    bool raised = pose == CARD_LIFTED;
    layout_board_paper(lc, at, paper_of(pose), raised ? 9 : 4);
    if (raised || pose == CARD_ASKED)
        layout_edge(lc, at, ROLE_FOCUS, lc->size.radius / 2, lc->size.hair * 2);
    bool plain = lc->plain_terms;
    lc->plain_terms = true;
    int x = at.x + margin(look), y = at.y + margin(look);
    y += look.words ? 0 : max_int(0, (at.h - text.h) / 2);
    text_draw(lc, &text.date, x, y);
    y += text.date.h;
    text_draw(lc, &text.title, x, y);
    y += text.title.h + look.em / 4;
    text_draw(lc, &text.words, x, y);
    lc->plain_terms = plain;
}
