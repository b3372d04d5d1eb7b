// What can be taken: choices as numbered cards, settings as rows of chips, the quiet bar.
#include "layout/focus.h"
#include "layout/layout_pen.h"

#define KEYS_MAX 9 // keys 1 to 9

static bool is_choice(const Action *a)
{
    return a->group == GROUP_CHOICE && !a->inline_;
}

static bool is_button(const Action *a) { return a->group == GROUP_PAGE && !a->inline_; }

bool page_has_choice(const Page *page)
{
    for (int i = 0; i < page->n_actions; i++)
        if (is_choice(&page->actions[i])) return true;
    return false;
}

static Tint card_ground(const Pen *pen, const Action *a)
{
    if (on_sky(pen)) return TINT_CHAIN_DONE;
    if (!a->open) return TINT_CARD_CLOSED;
    return is_pressed(pen, a->id) ? TINT_NOTE : TINT_CARD;
}

static void lay_outline(Pen *pen, const Action *a, Rect rect)
{
    bool lifted = a->open && is_hovered(pen, a->id);
    Tint ink = on_sky(pen) ? TINT_SKY_INK : lifted ? TINT_INK : TINT_EDGE;
    pen_edge(pen, rect, ink, pen->size.radius, pen->size.hair * (lifted ? 2 : 1));
}

static void lay_badge(Pen *pen, int number, bool open, Rect badge)
{
    int radius = pen->size.radius * 2 / 3;
    Style style = style_bold(style_small(pen));
    style.ink = open ? TINT_KEY_INK : TINT_INK_SOFT;
    if (open)
        pen_fill(pen, badge, pen_tint(pen, TINT_KEY), radius);
    else
        pen_edge(pen, badge, TINT_INK_SOFT, radius, pen->size.hair);
    Set set = set_plain(pen, style, arena_fmt(pen->arena, "%d", number), badge.w);
    put_set(pen, &set, badge.x + (badge.w - set.flow.width) / 2,
        badge.y + (badge.h - set.h) / 2);
}

static const Block *card_of(const Page *page, const Action *a)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_CARD && str_starts(a->id, STR("place:")) &&
            str_eq(str_from(a->id, 6), page->blocks[i].id))
            return &page->blocks[i];
    return NULL;
}

// What stands small under a choice: why it is closed; on the board, the rest of its card.
static Set small_words(Pen *pen, const Action *a, int w)
{
    Style style = style_small(pen);
    if (!a->open) return set_plain(pen, style, a->why, w);
    const Block *card = card_of(pen->page, a);
    if (!card) return (Set){.style = style};
    Str words = card->note.n ? card->note : card->text;
    if (card->note.n && card->text.n)
        words = arena_fmt(
            pen->arena, STR_FMT "\n" STR_FMT, STR_ARG(words), STR_ARG(card->text));
    return set_marked(pen, style, words, w);
}

// A card with its number, its words, and small words below; at least [least] high.
static void lay_choice(Pen *pen, const Action *a, int number, int least)
{
    int in = at_most(pen->w / 12, pen->size.em * 3 / 5),
        badge = pen->size.label * 3 / 2;
    bool keyed = number <= KEYS_MAX && pen->w > badge * 6;
    int left = in + (keyed ? badge + in : 0), text_w = pen->w - left - in;
    bool quiet = !a->open || pen->view->guarded, main = on_sky(pen) && number == 1;
    Style label = style_ink(style_label(pen), quiet ? pen->ink_soft : pen->ink);
    if (main) label = style_bold(style_ink(label, TINT_SKY)); // the title's way in
    Set words = set_plain(pen, label, a->label, text_w);
    Set why = small_words(pen, a, text_w);
    int text_h = words.h + why.h, h = at_least(keyed ? badge : 0, text_h);
    Rect card = {pen->x, pen->y, pen->w, at_least(least, h + in)};
    if (main || !on_sky(pen))
        pen_fill(pen, card, pen_tint(pen, card_ground(pen, a)), pen->size.radius);
    if (!main) lay_outline(pen, a, card);
    if (keyed) {
        Rect at = {card.x + in, card.y + (card.h - badge) / 2, badge, badge};
        lay_badge(pen, number, a->open, at);
    }
    int y = card.y + (card.h - text_h) / 2;
    put_set(pen, &words, card.x + left, y);
    put_set(pen, &why, card.x + left, y + words.h);
    pen_hit(pen, card, a->id, pen->size.radius);
    pen->y += card.h;
}

// A row of choices from items[0] on, all as high as the highest.
static void lay_choice_row(
    Pen *pen, const Action **items, int n, int number, int columns)
{
    int x = pen->x, w = pen->w, top = pen->y, h = pen->size.touch, gap = pen->size.gap;
    pen->w = (w - gap * (columns - 1)) / columns;
    pen->flat = true;
    for (int pass = 0; pass < 2; pass++) { // measured, then drawn
        Mark mark = pen_mark(pen);
        for (int i = 0; i < n; i++) {
            pen->x = x + i * (pen->w + gap);
            pen->y = top;
            lay_choice(pen, items[i], number + i, h);
            h = at_least(h, pen->y - top);
        }
        if (pass == 0) pen_rewind(pen, mark);
    }
    pen->flat = false;
    pen->x = x;
    pen->w = w;
    pen->y = top + h;
}

void lay_choices(Pen *pen, int columns)
{
    const Page *page = pen->page;
    const Action **items = arena_array(pen->arena, const Action *, page->n_actions);
    int n = 0;
    for (int i = 0; i < page->n_actions; i++)
        if (is_choice(&page->actions[i])) items[n++] = &page->actions[i];
    for (int i = 0; i < n; i += columns) {
        if (i > 0) pen->y += pen->size.gap;
        lay_choice_row(pen, items + i, at_most(columns, n - i), i + 1, columns);
    }
}

// Buttons --------------------------------------------------------------------------------------

static Style style_button(const Pen *pen, const Action *a)
{
    Style style = style_ink(style_small(pen), a->open ? pen->ink : pen->ink_soft);
    if (!a->open) style.faces.plain = style.faces.emphasis;
    return a->chosen ? style_bold(style) : style;
}

static int button_width(Pen *pen, const Action *a, Str label)
{
    int words = text_width(pen, style_button(pen, a), label) + pen->size.em;
    if (a->chosen) words += pen->size.small * 3 / 2;
    return at_most(pen->w, at_least(pen->size.touch, words));
}

// A button at the pen as wide as [w], the words wrapped and in its middle. Returns its height.
static int lay_button(Pen *pen, const Action *a, Str label, int w)
{
    Style style = style_button(pen, a);
    int side = pen->size.small, mark = a->chosen ? side * 3 / 2 : 0,
        in = at_most(w / 8, pen->size.em / 2);
    if (a->chosen) style.ink = on_sky(pen) ? TINT_SKY : TINT_KEY_INK;
    Set set = set_snug(set_plain(pen, style, label, w - 2 * in - mark));
    int h = at_least(pen->size.touch, set.h + pen->size.em / 2);
    Rect rect = {pen->x, pen->y, w, h};
    if (a->chosen)
        pen_fill(pen, rect, pen_tint(pen, on_sky(pen) ? TINT_CHAIN_DONE : TINT_KEY),
            pen->size.radius);
    else if (!on_sky(pen)) {
        if (a->open)
            pen_fill(pen, rect, pen_tint(pen, card_ground(pen, a)), pen->size.radius);
        lay_outline(pen, a, rect);
    } else if (is_hovered(pen, a->id) && a->open)
        pen_edge(pen, rect, TINT_SKY_INK, pen->size.radius, pen->size.hair);
    int x = rect.x + (w - set.flow.width - mark) / 2;
    if (mark) {
        Rect at = {x, rect.y + (rect.h - side) / 2, side, side};
        pen_shape(pen, at, SHAPE_CHECK, style.ink);
    }
    put_set(pen, &set, x + mark, rect.y + (rect.h - set.h) / 2);
    pen_hit(pen, rect, a->id, pen->size.radius);
    return rect.h;
}

// Buttons side by side that wrap at the column's end.
typedef struct Row {
    int home;        // of the pen before
    int left, right; // of the column
    int h;           // of the row so far
} Row;

// On a dark ground the first button's words stand at the edge, its room lies outside.
static Row row_begin(Pen *pen)
{
    int out = on_sky(pen) ? at_most(pen->x, pen->size.em / 2) : 0;
    Row row = {pen->x, pen->x - out, pen->x + pen->w, 0};
    pen->x = row.left;
    return row;
}

static void row_end(Pen *pen, Row *row)
{
    pen->x = row->left;
    pen->y += row->h;
    row->h = 0;
}

static void row_close(Pen *pen, Row *row)
{
    row_end(pen, row);
    pen->x = row->home;
}

static void row_add(Pen *pen, Row *row, const Action *a, Str label)
{
    int w = button_width(pen, a, label);
    if (pen->x > row->left && pen->x + w > row->right) {
        row_end(pen, row);
        pen->y += pen->size.gap;
    }
    row->h = at_least(row->h, lay_button(pen, a, label, w));
    pen->x += w + pen->size.gap;
}

// A field for a name: its label, and a box with what is typed so far.
static void lay_field(Pen *pen, const Action *a)
{
    bool typing = str_eq(pen->view->editing, a->id);
    int in = at_most(pen->w / 8, pen->size.em / 2);
    pen_plain(pen, style_small(pen), a->label);
    bool sky = on_sky(pen);
    Tint edge = sky ? TINT_SKY_INK_SOFT : TINT_EDGE;
    Tint mark = sky ? TINT_CHAIN_DONE : TINT_FOCUS;
    Style style = style_ink(style_label(pen), a->open ? pen->ink : pen->ink_soft);
    Str typed = typing ? pen->view->typed : a->value;
    Set set = set_plain(pen, style, typed, pen->w - 2 * in);
    int h = at_least(style.leading, set.h); // an empty field has a line, too
    Rect box = {pen->x, pen->y, pen->w, at_least(pen->size.touch, h + in)};
    Tint ground = sky ? TINT_SKY : card_ground(pen, a);
    pen_fill(pen, box, pen_tint(pen, ground), pen->size.radius / 2);
    pen_edge(pen, box, typing ? mark : edge, pen->size.radius / 2,
        pen->size.hair * (typing ? 2 : 1));
    int y = box.y + (box.h - h) / 2;
    put_set(pen, &set, box.x + in, y);
    if (typing) {
        Rect caret = {0, 0, pen->size.hair * 2, style.leading};
        set_caret(pen, &set, pen->view->caret, &caret.x, &caret.y);
        caret.x += box.x + in;
        caret.y += y;
        pen_fill(pen, caret, pen_tint(pen, mark), 0);
    }
    pen_hit(pen, box, a->id, pen->size.radius / 2);
    pen->y += box.h + pen->size.gap;
}

// What an id is about: "theme" of theme:dusk, "slot-1" of load:slot-1.
static Str id_part(Str id, bool after)
{
    size_t colon = str_find(id, ':');
    if (colon == id.n) return (Str){0};
    return after ? str_from(id, colon + 1) : str_cut(id, 0, colon);
}

void lay_bar(Pen *pen)
{
    Row row = row_begin(pen);
    Str about = {0};
    bool any = false;
    for (int i = 0; i < pen->page->n_actions; i++) {
        const Action *a = &pen->page->actions[i];
        if (!is_button(a)) continue;
        bool tab = str_starts(a->id, STR("chart:")); // of one kind, side by side
        Str part = tab ? (Str){0} : id_part(a->id, true);
        bool starts = any && !str_eq(about, part);
        if (starts || a->takes_text) {
            row_end(pen, &row);
            if (any) pen->y += pen->size.gap;
            if (about.n && !part.n) pen->y += pen->size.em / 2;
        }
        about = part;
        any = true;
        if (a->takes_text) {
            pen->x = row.home;
            lay_field(pen, a);
            pen->x = row.left;
        } else
            row_add(pen, &row, a, a->label);
    }
    row_close(pen, &row);
}

void lay_unreached(Pen *pen)
{
    Row row = row_begin(pen);
    for (int i = 0; i < pen->page->n_actions; i++) {
        const Action *a = &pen->page->actions[i];
        if (a->inline_ && !focus_find(pen->list, a->id))
            row_add(pen, &row, a, a->label);
    }
    if (row.h > 0) row.h += pen->size.gap;
    row_close(pen, &row);
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

void lay_settings(Pen *pen)
{
    Row row = row_begin(pen);
    Str about = {0};
    bool any = false;
    for (int i = 0; i < pen->page->n_actions; i++) {
        const Action *a = &pen->page->actions[i];
        if (a->group != GROUP_SETTING || a->inline_) continue;
        if (!any || !str_eq(about, id_part(a->id, false))) {
            row_end(pen, &row);
            if (any) pen->y += pen->size.em / 2;
            Str name = setting_name(a->label);
            if (name.n) pen_plain(pen, style_bold(style_small(pen)), name);
        }
        about = id_part(a->id, false);
        any = true;
        row_add(pen, &row, a, setting_value(a->label));
    }
    row_close(pen, &row);
    if (any) pen->y += pen->size.em;
}

// Why the button under the pointer is closed: on a slip above it.
void lay_tip(Pen *pen)
{
    const Action *a = page_action(pen->page, pen->view->hover);
    const Hit *hit = focus_find(pen->list, pen->view->hover);
    if (!a || a->group != GROUP_PAGE || a->open || a->why.n == 0 || !hit) return;
    int in = pen->size.em / 2, window = pen->view->w;
    Style style = style_ink(style_small(pen), TINT_INK);
    Set set = set_snug(set_plain(pen, style, a->why, at_least(1, window - 4 * in)));
    Rect at = hit_place(hit, scroll_clamp(pen->list, pen->view->scroll));
    Rect slip = {
        0, at.y - set.h - in - pen->size.gap, set.flow.width + 2 * in, set.h + in};
    slip.x = at.x + (at.w - slip.w) / 2;
    slip.x = at_least(0, at_most(slip.x, window - slip.w));
    slip.y = at_least(0, slip.y);
    pen_fill(pen, slip, pen_tint(pen, TINT_CARD), pen->size.radius);
    pen_edge(pen, slip, TINT_EDGE, pen->size.radius, pen->size.hair);
    put_set(pen, &set, slip.x + in, slip.y + in / 2);
}
