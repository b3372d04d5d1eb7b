// A note that answers an action: a slip right below what was pressed, with a sign, tinted where it was refused.
#include "layout/layout_note.h"

#include "base/actions.h"
#include "layout/layout_text.h"

#define SIGN_TEXT "!"

// Pages whose buttons stand in the column, each with room below it.
static bool has_room_below(PageKind kind)
{
    return kind == PAGE_TITLE || kind == PAGE_RECORD || kind == PAGE_SAVES ||
           kind == PAGE_KEYS || kind == PAGE_GLOSSARY || kind == PAGE_ERROR;
}

static bool stands_below(const LayoutContext *lc, const Action *a)
{
    if (!a || a->inline_) return false;
    if (a->group == GROUP_CHOICE) return true;
    return a->group == GROUP_PAGE && has_room_below(lc->page->kind) &&
           !str_eq(a->id, STR(ACTION_BACK));
}

bool layout_note_is_beside(const LayoutContext *lc, const Block *note)
{
    Str about = note_about(note);
    return about.n > 0 && stands_below(lc, page_action(lc->page, about));
}

bool layout_note_refuses(const LayoutContext *lc, const Action *a)
{
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        if (b->kind == BLOCK_NOTE && note_refused(b) && str_eq(note_about(b), a->id))
            return true;
    }
    return false;
}

static void emit_sign(LayoutContext *lc, Rect at, bool refused)
{
    if (!refused) {
        layout_shape(lc, at, SHAPE_CHECK, ROLE_TERM);
        return;
    }
    layout_fill(lc, at, layout_colour(lc, ROLE_FOCUS), at.h / 2);
    TextStyle style = style_bold(style_colour(style_small(lc), ROLE_PAGE));
    TextLayout laid = text_plain(lc, style, STR(SIGN_TEXT), at.w);
    text_draw(lc, &laid, at.x + (at.w - laid.flow.width) / 2,
        at.y + (at.h - style.leading) / 2);
}

static void emit_slip(LayoutContext *lc, const Block *note)
{
    bool refused = note_refused(note);
    ColourRole role = refused ? ROLE_FOCUS : ROLE_TERM, outside = lc->text_colour;
    int side = lc->size.em, left = lc->w > side * 8 ? side * 4 / 3 : 0, top = lc->y;
    lc->text_colour = ROLE_TEXT; // also on the title's dark pane
    LayoutCard card = layout_card_begin(lc, ROLE_CARD, left);
    TextStyle style = style_colour(style_label(lc), ROLE_TEXT);
    if (left) {
        int y = lc->y + (style.leading - side) / 2;
        emit_sign(lc, (Rect){card.x + card.in, y, side, side}, refused);
    }
    layout_marked(lc, style, note->text);
    int h = layout_card_end(lc, card);
    layout_edge(lc, (Rect){card.x, top, card.w, h}, role, lc->size.radius / 2,
        lc->size.hair * 2);
    lc->text_colour = outside;
    lc->y += lc->size.gap;
}

void layout_notes_beside(LayoutContext *lc, const Action *a)
{
    if (!stands_below(lc, a)) return;
    if (a->group == GROUP_CHOICE && !a->open)
        return; // its reason is in the card, tinted
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        if (b->kind != BLOCK_NOTE || !str_eq(note_about(b), a->id)) continue;
        lc->y += lc->size.gap;
        emit_slip(lc, b);
    }
}
