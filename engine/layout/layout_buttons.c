// Buttons side by side: of the page, the links at its foot, the entries of the menu, settings.
#include "base/actions.h"
#include "base/id_index.h"
#include "layout/layout_actions.h"
#include "layout/layout_field.h"
#include "layout/layout_note.h"
#include "layout/layout_text.h"

#include <limits.h>

// How wide a row of settings is at least where two stand side by side.
#define SETTING_EMS 18
#define MENU_EMS    12 // the same of an entry of the menu

static bool is_button(const Action *a) { return a->group == GROUP_PAGE && !a->inline_; }

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
            layout_fill(lc, rect, layout_colour(lc, layout_action_ground(lc, a)),
                lc->size.radius);
        layout_action_outline(lc, a, rect);
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

// A note about the button that was just added stands below its row, and the next button below the note.
static void button_row_answer(LayoutContext *lc, ButtonRow *row, const Action *a)
{
    int x = lc->x, y = lc->y;
    LayoutMark mark = layout_mark(lc);
    lc->x = row->home;
    lc->y += row->h;
    layout_notes_beside(lc, a);
    bool any = layout_mark(lc).cmd > mark.cmd;
    if (any) row->h = 0;
    lc->x = any ? row->left : x;
    if (!any) lc->y = y;
}

// What an id is about: "theme" of theme:dusk, "slot-1" of load:slot-1.
static Str id_part(Str id, bool after)
{
    size_t colon = str_find(id, ':');
    if (colon == id.n) return (Str){0};
    return after ? str_from(id, colon + 1) : str_cut(id, 0, colon);
}

static bool is_link(const Action *a)
{
    static const char *const links[] = {
        ACTION_NOTEBOOK, ACTION_MAP, ACTION_GLOSSARY, ACTION_KNOW, ACTION_MENU};
    for (int i = 0; i < COUNT_OF(links); i++)
        if (is_button(a) && str_eq(a->id, str_of(links[i]))) return true;
    return false;
}

// It stands at the foot or in the bar, and not among the buttons.
static bool stands_elsewhere(const LayoutContext *lc, const Action *a)
{
    if (lc->foot_shown && is_link(a)) return true;
    return lc->bar_shown && str_eq(a->id, STR(ACTION_BACK));
}

int layout_links_width(LayoutContext *lc)
{
    int w = 0, column = lc->w;
    lc->w = lc->view->w;
    for (int i = 0; i < lc->page->n_actions; i++) {
        const Action *a = &lc->page->actions[i];
        if (is_link(a)) w += button_width(lc, a, a->label) + (w ? lc->size.gap : 0);
    }
    lc->w = column;
    return w;
}

void layout_links(LayoutContext *lc)
{
    ButtonRow row = {lc->x, lc->x, lc->x + lc->w, 0};
    for (int i = 0; i < lc->page->n_actions; i++) {
        const Action *a = &lc->page->actions[i];
        if (is_link(a)) button_row_add(lc, &row, a, a->label);
    }
    button_row_end(lc, &row);
}

// The menu is a list: a page a row.
static void emit_rows(LayoutContext *lc)
{
    int x = lc->x, w = lc->w, gap = lc->size.gap, row = lc->size.em * MENU_EMS;
    int columns = w >= 2 * row + gap ? 2 : 1, left = 0, top = lc->y, h = 0;
    lc->w = columns == 2 ? (w - gap) / 2 : w;
    for (int i = 0; i < lc->page->n_actions; i++) {
        const Action *a = &lc->page->actions[i];
        if (!is_button(a) || stands_elsewhere(lc, a)) continue;
        lc->x = x + left * (lc->w + gap);
        lc->y = top;
        h = max_int(h, emit_button(lc, a, a->label, lc->w));
        left = (left + 1) % columns;
        if (left == 0) {
            top += h + gap;
            h = 0;
        }
    }
    lc->x = x;
    lc->w = w;
    lc->y = top + h;
}

void layout_buttons(LayoutContext *lc)
{
    if (lc->page->kind == PAGE_MENU) {
        emit_rows(lc);
        return;
    }
    ButtonRow row = button_row_begin(lc);
    Str about = {0};
    bool any = false;
    for (int i = 0; i < lc->page->n_actions; i++) {
        const Action *a = &lc->page->actions[i];
        if (!is_button(a) || stands_elsewhere(lc, a)) continue;
        // Of one kind, side by side.
        bool tab = str_starts(a->id, STR("chart:")) || lc->page->kind == PAGE_TITLE;
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
            layout_field(lc, a, layout_action_ground(lc, a));
            layout_notes_beside(lc, a);
            lc->x = row.left;
        } else {
            button_row_add(lc, &row, a, a->label);
            button_row_answer(lc, &row, a);
        }
    }
    button_row_end(lc, &row);
}

void layout_unreached(LayoutContext *lc)
{
    IdIndex before = layout_reached(lc);
    ButtonRow row = button_row_begin(lc);
    for (int i = 0; i < lc->page->n_actions; i++) {
        const Action *a = &lc->page->actions[i];
        bool later =
            str_eq(a->id, STR(ACTION_CONTENTS)) && lc->foot_shown; // or in the menu
        later = later || page_field(lc->page, a->id); // stands behind its field
        if (a->inline_ && !later && id_index_find(&before, a->id) < 0)
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
