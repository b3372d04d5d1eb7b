// What can be activated: choices as numbered cards, settings as rows of chips, the quiet bar.
#include "layout/layout_actions.h"

#include "base/actions.h"
#include "base/id_index.h"
#include "layout/hit.h"
#include "layout/layout_field.h"
#include "layout/layout_text.h"

#include <limits.h>

#define KEYS_MAX 9 // keys 1 to 9
#define SETTING_EMS                                                                    \
    18 // how wide a row of settings is at least where two stand side by side

static bool is_choice(const Action *a)
{
    return a->group == GROUP_CHOICE && !a->inline_;
}

static bool is_button(const Action *a) { return a->group == GROUP_PAGE && !a->inline_; }

bool layout_has_choice(const Page *page)
{
    for (int i = 0; i < page->n_actions; i++)
        if (is_choice(&page->actions[i])) return true;
    return false;
}

static ColourRole card_ground(const LayoutContext *lc, const Action *a)
{
    if (layout_on_overlay(lc)) return ROLE_CHAIN_DONE;
    if (!a->open) return ROLE_CARD_CLOSED;
    return layout_is_pressed(lc, a->id) ? ROLE_NOTE : ROLE_CARD;
}

static void emit_outline(LayoutContext *lc, const Action *a, Rect rect)
{
    bool lifted = a->open && layout_is_hovered(lc, a->id);
    ColourRole text_colour = layout_on_overlay(lc) ? ROLE_OVERLAY_TEXT
                             : lifted              ? ROLE_TEXT
                                                   : ROLE_EDGE;
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
    bool places = str_starts(a->id, STR("place:"));
    return places ? layout_find_card(lc, str_from(a->id, 6)) : NULL;
}

// What stands small under a choice: why it is closed; on the board, the rest of its card.
static TextLayout small_words(LayoutContext *lc, const Action *a, int w)
{
    TextStyle style = style_small(lc);
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
        layout_fill(lc, card, layout_colour(lc, card_ground(lc, a)), lc->size.radius);
    if (!main) emit_outline(lc, a, card);
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
    LayoutContext *lc, const Action **items, int n, int number, int columns)
{
    int x = lc->x, w = lc->w, top = lc->y, h = lc->size.touch, gap = lc->size.gap;
    lc->w = (w - gap * (columns - 1)) / columns;
    lc->plain_terms = true;
    for (int pass = 0; pass < 2; pass++) { // measured, then drawn
        LayoutMark mark = layout_mark(lc);
        for (int i = 0; i < n; i++) {
            lc->x = x + i * (lc->w + gap);
            lc->y = top;
            emit_choice(lc, items[i], number + i, h);
            h = max_int(h, lc->y - top);
        }
        if (pass == 0) layout_rewind(lc, mark);
    }
    lc->plain_terms = false;
    lc->x = x;
    lc->w = w;
    lc->y = top + h;
}

void layout_choices(LayoutContext *lc, int columns)
{
    const Page *page = lc->page;
    const Action **items = arena_array(lc->arena, const Action *, page->n_actions);
    int n = 0;
    for (int i = 0; i < page->n_actions; i++)
        if (is_choice(&page->actions[i])) items[n++] = &page->actions[i];
    for (int i = 0; i < n; i += columns) {
        if (i > 0) lc->y += lc->size.gap;
        emit_choice_row(lc, items + i, min_int(columns, n - i), i + 1, columns);
    }
}

// Buttons --------------------------------------------------------------------------------------

static TextStyle style_button(const LayoutContext *lc, const Action *a)
{
    TextStyle style =
        style_colour(style_small(lc), a->open ? lc->text_colour : lc->soft_colour);
    if (!a->open) style.faces.plain = style.faces.emphasis;
    return a->chosen ? style_bold(style) : style;
}

static int button_width(LayoutContext *lc, const Action *a, Str label)
{
    int words = text_width(lc, style_button(lc, a), label) + lc->size.em;
    if (a->chosen) words += lc->size.small * 3 / 2;
    return min_int(lc->w, max_int(lc->size.touch, words));
}

// A button at the cursor as wide as [w], the words wrapped and in its middle. Returns its height.
static int emit_button(LayoutContext *lc, const Action *a, Str label, int w)
{
    TextStyle style = style_button(lc, a);
    int side = lc->size.small, mark = a->chosen ? side * 3 / 2 : 0,
        in = min_int(w / 8, lc->size.em / 2);
    if (a->chosen) style.colour = layout_on_overlay(lc) ? ROLE_OVERLAY : ROLE_KEY_TEXT;
    TextLayout laid = text_shrink(text_plain(lc, style, label, w - 2 * in - mark));
    int h = max_int(lc->size.touch, laid.h + lc->size.em / 2);
    Rect rect = {lc->x, lc->y, w, h};
    if (a->chosen)
        layout_fill(lc, rect,
            layout_colour(lc, layout_on_overlay(lc) ? ROLE_CHAIN_DONE : ROLE_KEY),
            lc->size.radius);
    else if (!layout_on_overlay(lc)) {
        if (a->open)
            layout_fill(
                lc, rect, layout_colour(lc, card_ground(lc, a)), lc->size.radius);
        emit_outline(lc, a, rect);
    } else if (layout_is_hovered(lc, a->id) && a->open)
        layout_edge(lc, rect, ROLE_OVERLAY_TEXT, lc->size.radius, lc->size.hair);
    int x = rect.x + (w - laid.flow.width - mark) / 2;
    if (mark) {
        Rect at = {x, rect.y + (rect.h - side) / 2, side, side};
        layout_shape(lc, at, SHAPE_CHECK, style.colour);
    }
    text_draw(lc, &laid, x + mark, rect.y + (rect.h - laid.h) / 2);
    layout_hit(lc, rect, a->id, lc->size.radius);
    return rect.h;
}

// Buttons side by side that wrap at the column's end.
typedef struct ButtonRow {
    int home;        // of the cursor before
    int left, right; // of the column
    int h;           // of the row so far
} ButtonRow;

// On a dark ground the first button's words stand at the edge, its room lies outside.
static ButtonRow button_row_begin(LayoutContext *lc)
{
    int out = layout_on_overlay(lc) ? min_int(lc->x, lc->size.em / 2) : 0;
    ButtonRow row = {lc->x, lc->x - out, lc->x + lc->w, 0};
    lc->x = row.left;
    return row;
}

static void button_row_wrap(LayoutContext *lc, ButtonRow *row)
{
    lc->x = row->left;
    lc->y += row->h;
    row->h = 0;
}

static void button_row_end(LayoutContext *lc, ButtonRow *row)
{
    button_row_wrap(lc, row);
    lc->x = row->home;
}

static void button_row_add(
    LayoutContext *lc, ButtonRow *row, const Action *a, Str label)
{
    int w = button_width(lc, a, label);
    if (lc->x > row->left && lc->x + w > row->right) {
        button_row_wrap(lc, row);
        lc->y += lc->size.gap;
    }
    row->h = max_int(row->h, emit_button(lc, a, label, w));
    lc->x += w + lc->size.gap;
}

// What an id is about: "theme" of theme:dusk, "slot-1" of load:slot-1.
static Str id_part(Str id, bool after)
{
    size_t colon = str_find(id, ':');
    if (colon == id.n) return (Str){0};
    return after ? str_from(id, colon + 1) : str_cut(id, 0, colon);
}

static bool in_bar(const LayoutContext *lc, const Action *a)
{
    return lc->bar_shown && str_eq(a->id, STR(ACTION_BACK));
}

void layout_buttons(LayoutContext *lc)
{
    ButtonRow row = button_row_begin(lc);
    Str about = {0};
    bool any = false;
    for (int i = 0; i < lc->page->n_actions; i++) {
        const Action *a = &lc->page->actions[i];
        if (!is_button(a) || in_bar(lc, a)) continue;
        bool tab = str_starts(a->id, STR("chart:")); // of one kind, side by side
        Str part = tab ? (Str){0} : id_part(a->id, true);
        bool starts = any && !str_eq(about, part);
        if (starts || a->takes_text) {
            button_row_wrap(lc, &row);
            if (any) lc->y += lc->size.gap;
            if (about.n && !part.n) lc->y += lc->size.em / 2;
        }
        about = part;
        any = true;
        if (a->takes_text) {
            lc->x = row.home;
            layout_field(lc, a, card_ground(lc, a));
            lc->x = row.left;
        } else
            button_row_add(lc, &row, a, a->label);
    }
    button_row_end(lc, &row);
}

// The actions that something of the page opens already.
static IdIndex reached(const LayoutContext *lc)
{
    Str *actions = arena_array(lc->arena, Str, lc->list->n_hits);
    for (int i = 0; i < lc->list->n_hits; i++)
        actions[i] = lc->list->hits[i].action;
    return id_index_make(lc->arena, actions, lc->list->n_hits);
}

void layout_unreached(LayoutContext *lc)
{
    IdIndex before = reached(lc);
    ButtonRow row = button_row_begin(lc);
    for (int i = 0; i < lc->page->n_actions; i++) {
        const Action *a = &lc->page->actions[i];
        if (a->inline_ && id_index_find(&before, a->id) < 0)
            button_row_add(lc, &row, a, a->label);
    }
    if (row.h > 0) row.h += lc->size.gap;
    button_row_end(lc, &row);
}

// "Text size: 125%" without what all of its row say: the part after the colon, or all of it.
static Str setting_value(Str label)
{
    size_t colon = str_find(label, ':');
    return colon == label.n ? label : str_trim(str_from(label, colon + 1));
}

static Str setting_name(Str label)
{
    size_t colon = str_find(label, ':');
    return colon == label.n ? (Str){0} : str_cut(label, 0, colon);
}

static bool is_setting(const Action *a)
{
    return a->group == GROUP_SETTING && !a->inline_;
}

// All settings of one row, from action [i] on, at the cursor. Returns the first action after them.
static int emit_setting(LayoutContext *lc, int i)
{
    const Page *page = lc->page;
    Str about = id_part(page->actions[i].id, false);
    Str name = setting_name(page->actions[i].label);
    if (name.n) layout_plain(lc, style_bold(style_small(lc)), name);
    ButtonRow row = button_row_begin(lc);
    for (; i < page->n_actions; i++) {
        const Action *a = &page->actions[i];
        if (!is_setting(a)) continue;
        if (!str_eq(about, id_part(a->id, false))) break;
        button_row_add(lc, &row, a, setting_value(a->label));
    }
    button_row_end(lc, &row);
    lc->y += lc->size.em / 2;
    return i;
}

// From action [from] on, until the cursor is below [bottom]. Returns the first action that is left.
static int emit_settings(LayoutContext *lc, int from, int bottom)
{
    while (from < lc->page->n_actions && lc->y < bottom)
        from = is_setting(&lc->page->actions[from]) ? emit_setting(lc, from) : from + 1;
    return from;
}

void layout_settings(LayoutContext *lc)
{
    int x = lc->x, w = lc->w, top = lc->y, gap = lc->size.em * 2;
    bool two = w >= 2 * SETTING_EMS * lc->size.em + gap;
    LayoutMark mark = layout_mark(lc);
    if (two) lc->w = (w - gap) / 2;
    emit_settings(lc, 0, INT_MAX);
    int end = lc->y;
    if (two) {
        layout_rewind(lc, mark);
        lc->y = top;
        int rest = emit_settings(lc, 0, (top + end) / 2);
        end = lc->y;
        lc->x += lc->w + gap;
        lc->y = top;
        emit_settings(lc, rest, INT_MAX);
        lc->y = max_int(end, lc->y);
    }
    lc->x = x;
    lc->w = w;
    if (end > top) lc->y += lc->size.em / 2;
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
