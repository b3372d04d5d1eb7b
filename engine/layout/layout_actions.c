// What moves the play on: choices as numbered cards; and why a button is closed.
#include "layout/layout_actions.h"

#include "layout/hit.h"
#include "layout/layout_note.h"
#include "layout/layout_text.h"

#define KEYS_MAX 9 // keys 1 to 9

static bool is_choice(const Action *a)
{
    return a->group == GROUP_CHOICE && !a->inline_;
}

bool layout_has_choice(const Page *page)
{
    for (int i = 0; i < page->n_actions; i++)
        if (is_choice(&page->actions[i])) return true;
    return false;
}

ColourRole layout_action_ground(const LayoutContext *lc, const Action *a)
{
    if (layout_on_overlay(lc)) return ROLE_CHAIN_DONE;
    if (!a->open) return ROLE_CARD_CLOSED;
    return layout_is_pressed(lc, a->id) ? ROLE_NOTE : ROLE_CARD;
}

void layout_action_outline(LayoutContext *lc, const Action *a, Rect rect)
{
    bool lifted = a->open && layout_is_hovered(lc, a->id);
    bool refused = !a->open && layout_note_refuses(lc, a);
    ColourRole text_colour = layout_on_overlay(lc) ? ROLE_OVERLAY_TEXT
                             : refused             ? ROLE_FOCUS
                             : lifted              ? ROLE_TEXT
                                                   : layout_edge_role(lc);
    layout_edge(
        lc, rect, text_colour, lc->size.radius, lc->size.hair * (lifted ? 2 : 1));
}

static void emit_badge(LayoutContext *lc, int number, bool open, Rect badge)
{
    int radius = lc->size.radius * 2 / 3;
    TextStyle style = style_bold(style_small(lc));
    style.colour = open ? ROLE_KEY_TEXT : ROLE_TEXT_SOFT;
    if (open)
        layout_fill(lc, badge, layout_colour(lc, ROLE_KEY), radius);
    else
        layout_edge(lc, badge, ROLE_TEXT_SOFT, radius, lc->size.hair);
    TextLayout laid =
        text_plain(lc, style, arena_fmt(lc->arena, "%d", number), badge.w);
    text_draw(lc, &laid, badge.x + (badge.w - laid.flow.width) / 2,
        badge.y + (badge.h - laid.h) / 2);
}

static const Block *card_of(LayoutContext *lc, const Action *a)
{
    bool places = str_starts(a->id, STR("take:"));
    return places ? layout_find_card(lc, str_from(a->id, 5)) : NULL;
}

// What stands small under a choice: why it is closed; on the board, the rest of its card.
static TextLayout small_words(LayoutContext *lc, const Action *a, int w)
{
    TextStyle style = style_small(lc);
    if (!a->open && layout_note_refuses(lc, a)) // it was pressed
        style = style_bold(style_colour(style, ROLE_FOCUS));
    if (!a->open) return text_plain(lc, style, a->why, w);
    const Block *card = card_of(lc, a);
    if (!card) return (TextLayout){.style = style};
    Str words = card->note.n ? card->note : card->text;
    if (card->note.n && card->text.n)
        words = arena_fmt(
            lc->arena, STR_FMT "\n" STR_FMT, STR_ARG(words), STR_ARG(card->text));
    return text_marked(lc, style, words, w);
}

// A card with its number, its words, and small words below; at least [least] high.
static void emit_choice(LayoutContext *lc, const Action *a, int number, int least)
{
    int in = min_int(lc->w / 12, lc->size.em * 3 / 5), badge = lc->size.label * 3 / 2;
    bool keyed = number <= KEYS_MAX && lc->w > badge * 6;
    int left = in + (keyed ? badge + in : 0), text_w = lc->w - left - in;
    bool quiet = !a->open || lc->view->guarded,
         main = layout_on_overlay(lc) && number == 1;
    TextStyle label =
        style_colour(style_label(lc), quiet ? lc->soft_colour : lc->text_colour);
    if (main)
        label = style_bold(style_colour(label, ROLE_OVERLAY)); // the title's way in
    TextLayout words = text_plain(lc, label, a->label, text_w);
    TextLayout why = small_words(lc, a, text_w);
    int text_h = words.h + why.h, h = max_int(keyed ? badge : 0, text_h);
    Rect card = {lc->x, lc->y, lc->w, max_int(least, h + in)};
    if (main || !layout_on_overlay(lc))
        layout_fill(
            lc, card, layout_colour(lc, layout_action_ground(lc, a)), lc->size.radius);
    if (!main) layout_action_outline(lc, a, card);
    if (keyed) {
        Rect at = {card.x + in, card.y + (card.h - badge) / 2, badge, badge};
        emit_badge(lc, number, a->open, at);
    }
    int y = card.y + (card.h - text_h) / 2;
    text_draw(lc, &words, card.x + left, y);
    text_draw(lc, &why, card.x + left, y + words.h);
    layout_hit(lc, card, a->id, lc->size.radius);
    lc->y += card.h;
}

// A row of choices from items[0] on, all as high as the highest.
static void emit_choice_row(
    LayoutContext *lc, const Action **items, int n, const int *numbers, int columns)
{
    int x = lc->x, w = lc->w, top = lc->y, h = lc->size.touch, gap = lc->size.gap;
    lc->w = (w - gap * (columns - 1)) / columns;
    lc->plain_terms = true;
    for (int pass = 0; pass < 2; pass++) { // measured, then drawn
        LayoutMark mark = layout_mark(lc);
        for (int i = 0; i < n; i++) {
            lc->x = x + i * (lc->w + gap);
            lc->y = top;
            emit_choice(lc, items[i], numbers[i], h);
            h = max_int(h, lc->y - top);
        }
        if (pass == 0) layout_rewind(lc, mark);
    }
    lc->plain_terms = false;
    lc->x = x;
    lc->w = w;
    lc->y = top + h;
}

IdIndex layout_reached(const LayoutContext *lc)
{
    Str *actions = arena_array(lc->arena, Str, lc->list->n_hits);
    for (int i = 0; i < lc->list->n_hits; i++)
        actions[i] = lc->list->hits[i].action;
    return id_index_make(lc->arena, actions, lc->list->n_hits);
}

void layout_choices(LayoutContext *lc, int columns)
{
    const Page *page = lc->page;
    const Action **items = arena_array(lc->arena, const Action *, page->n_actions);
    int *numbers = arena_array(lc->arena, int, page->n_actions), n = 0, number = 0;
    IdIndex before = layout_reached(lc);
    for (int i = 0; i < page->n_actions; i++) {
        if (!is_choice(&page->actions[i])) continue;
        number++; // the key's, whether it is drawn here or stands elsewhere on the page
        // On a board cards and places take what elsewhere is a list of choices.
        bool board = page->kind == PAGE_BOARD;
        if (board && id_index_find(&before, page->actions[i].id) >= 0) continue;
        numbers[n] = number;
        items[n++] = &page->actions[i];
    }
    for (int i = 0; i < n; i += columns) {
        if (i > 0) lc->y += lc->size.gap;
        emit_choice_row(lc, items + i, min_int(columns, n - i), numbers + i, columns);
        for (int k = i; k < min_int(i + columns, n); k++)
            layout_notes_beside(lc, items[k]);
    }
}

// Why the button under the pointer is closed: on a slip above it.
void layout_tooltip(LayoutContext *lc)
{
    const Action *a = page_action(lc->page, lc->view->hover);
    const Hit *hit = hit_find(lc->list, lc->view->hover);
    if (!a || a->group != GROUP_PAGE || a->open || a->why.n == 0 || !hit) return;
    int in = lc->size.em / 2, window = lc->view->w;
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT);
    TextLayout laid =
        text_shrink(text_plain(lc, style, a->why, max_int(1, window - 4 * in)));
    Rect at = hit_rect(hit, draw_scroll_clamp(lc->list, lc->view->scroll));
    Rect slip = {
        0, at.y - laid.h - in - lc->size.gap, laid.flow.width + 2 * in, laid.h + in};
    slip.x = at.x + (at.w - slip.w) / 2;
    slip.x = max_int(0, min_int(slip.x, window - slip.w));
    slip.y = max_int(0, slip.y);
    layout_fill(lc, slip, layout_colour(lc, ROLE_CARD), lc->size.radius);
    layout_edge(lc, slip, ROLE_EDGE, lc->size.radius, lc->size.hair);
    text_draw(lc, &laid, slip.x + in, slip.y + in / 2);
}
