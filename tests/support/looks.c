#include "support/looks.h"

#include "base/utf8.h"
#include "support/frames.h"
#include "support/support.h"
#include "text/markup.h"

#include <string.h>

const char *looking_at = "?";

#define fail_at(page, size, ...)                                                       \
    do {                                                                               \
        (void)(page);                                                                  \
        print_error("%s at %dx%d: ", looking_at, (size).w, (size).h);                  \
        print_error(__VA_ARGS__);                                                      \
        print_error("\n");                                                             \
        fail();                                                                        \
    } while (0)

// Words ----------------------------------------------------------------------------------------

#define CUT_LEAST 12 // bytes of a line that is cut

typedef struct Words {
    Arena *arena;
    const Page *page;
    Size size;
    Str all;
} Words;

static void need(Words *w, Str words)
{
    Str bare = without_spaces(w->arena, words);
    if (!has_words(w->all, bare))
        fail_at(w->page, w->size, "lost " STR_FMT, STR_ARG(words));
}

static void need_marked(Words *w, Str marked)
{
    need(w, markup_plain(w->arena, marked));
}

// A drawing is looked at; the same in words stands in the table after it.
static bool need_drawing(Words *w, const Block *b, const DrawList *list)
{
    if (b->kind != BLOCK_MAP && b->kind != BLOCK_STEPS && b->kind != BLOCK_HOURS)
        return false;
    need(w, b->label);
    // A scene leaves its map out where there is no room beside the words; the page of the map has it.
    bool drawn = frame_count(list, DRAW_AREA) > 0;
    if (b->kind == BLOCK_MAP && w->page->kind == PAGE_SCENE && !drawn) return true;
    need(w, b->note);
    if (b->kind == BLOCK_MAP && !drawn) need(w, b->text);
    return true;
}

// The task of a board is cut to a line where a low window needs the room: the page of help has it whole.
static bool is_cut(Words *w, const Block *b)
{
    if (b->kind != BLOCK_PARAGRAPH || w->page->kind != PAGE_BOARD) return false;
    Str bare = without_spaces(w->arena, markup_plain(w->arena, b->text));
    for (size_t n = CUT_LEAST; n < bare.n; n++) {
        Str line = arena_fmt(w->arena, STR_FMT "…", STR_ARG(str_cut(bare, 0, n)));
        if (has_words(w->all, line)) return true;
    }
    return false;
}

// On a board a card is its title: the place beside its hour, and what happened, wait where cards are small. An
// arrow joins cards that say their own names; the reasons are those of the one that is open.
static bool need_of_board(Words *w, const Block *b)
{
    if (is_cut(w, b)) return true;
    if (b->kind == BLOCK_RAIL) return true; // is drawn
    if (b->kind == BLOCK_CARD && w->page->kind == PAGE_BOARD) {
        need(w, b->label);
        return true;
    }
    if (b->kind == BLOCK_CLAIM && b->state != ITEM_HERE && b->n_items == 0) return true;
    return b->kind == BLOCK_ARROW && b->state != ITEM_HERE;
}

// A meter says "5/12" for "5 of 12" where that saves a line.
static bool is_brief_meter(Words *w, const Block *b)
{
    if (b->kind != BLOCK_METER) return false;
    Str brief = arena_fmt(
        w->arena, STR_FMT " %d/%d", STR_ARG(b->label), meter_value(b), meter_max(b));
    return has_words(w->all, without_spaces(w->arena, brief));
}

static void need_block(Words *w, const Block *b, const DrawList *list)
{
    if (is_brief_meter(w, b)) return;
    if (need_of_board(w, b)) return;
    // What is seen on a picture, and how far the chain is known, a window has no words for.
    if (b->kind == BLOCK_PICTURE || b->kind == BLOCK_CHAIN) return;
    // A plate stands on a view of its own (test_layout_plate.c); place and date are on the page again.
    if (b->kind == BLOCK_PLATE) return;
    if (need_drawing(w, b, list)) return;
    need_marked(w, b->text);
    need(w, b->label);
    need(w, b->status_word);
    if (b->kind != BLOCK_METER)
        need(w, b->note); // the note of a meter is its symbol's name
    for (int i = 0; i < b->n_items; i++) {
        need(w, b->items[i].label);
        need_marked(w, b->items[i].text);
        need(w, b->items[i].note);
    }
}

static void need_action(Words *w, const Action *a)
{
    if (a->inline_ || frame_leaves_to_menu(w->page, a))
        return; // its words are in the page, or the menu
    if (w->page->kind == PAGE_BOARD &&
        (str_starts(a->id, STR("take:")) || str_starts(a->id, STR("put:")) ||
            str_starts(a->id, STR("swap:"))))
        return; // cards and places do it
    // A setting's name stands once, over all of its values.
    size_t colon = a->group == GROUP_SETTING ? str_find(a->label, ':') : a->label.n;
    need(w, str_cut(a->label, 0, colon));
    if (colon < a->label.n) need(w, str_from(a->label, colon + 1));
    need(w, a->value);
    if (!a->open && a->group == GROUP_CHOICE) need(w, a->why);
}

void look_words(Arena *arena, const Page *page, const DrawList *list, Size size)
{
    Words w = {arena, page, size, frame_words(arena, list)};
    for (int i = 0; i < page->n_blocks; i++)
        need_block(&w, &page->blocks[i], list);
    for (int i = 0; i < page->n_actions; i++)
        need_action(&w, &page->actions[i]);
}

// Places ---------------------------------------------------------------------------------------

// Words of a picture stand where the picture wants them.
static bool in_picture(const Page *page, Str text)
{
    const Block *b = page->blocks;
    for (int i = 0; i < page->n_blocks; i++)
        for (int j = 0; b[i].kind == BLOCK_PICTURE && j < b[i].n_items; j++)
            if (str_eq(b[i].items[j].text, text)) return true;
    return false;
}

// Letters reach from 0.8 of their size over the baseline to a quarter below it; a font's own box is
// often higher.
static Rect inked(const DrawCmd *c)
{
    int h = c->size * 21 / 20;
    return (Rect){c->rect.x, c->rect.y + c->rect.h - h, c->rect.w, h};
}

static void look_overlap(
    Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    for (int i = 0; i < list->n; i++)
        for (int j = 0; j < i; j++) {
            const DrawCmd *a = &list->cmds[i], *b = &list->cmds[j];
            if (a->kind != DRAW_TEXT || b->kind != DRAW_TEXT) continue;
            if (!rect_intersects(inked(a), inked(b))) continue;
            if (!in_picture(page, a->text) || !in_picture(page, b->text))
                fail_at(page, size,
                    "\"" STR_FMT "\" at %d,%d stands over \"" STR_FMT "\" at %d,%d",
                    STR_ARG(a->text), a->rect.x, a->rect.y, STR_ARG(b->text), b->rect.x,
                    b->rect.y);
        }
}

// With a fixed foot what is scrolled out of sight lies under it; without one, nothing may meet.
void look_overlap_in_panes(
    Arena *arena, const Page *page, const DrawList *list, Size size)
{
    DrawList part = {0};
    bool scrolled = false;
    for (int pass = 0; pass < 2; pass++) {
        part.n = 0;
        for (int i = 0; i < list->n; i++) {
            const DrawCmd *c = &list->cmds[i];
            bool pane = memcmp(&c->rect, &list->scroll_pane, sizeof c->rect) == 0;
            if (c->kind == DRAW_CLIP) scrolled = pane;
            if (c->kind == DRAW_UNCLIP) scrolled = false;
            if (c->kind == DRAW_TEXT && scrolled == (pass == 0))
                *draw_add(arena, &part, DRAW_TEXT, c->rect) = *c;
        }
        look_overlap(arena, page, &part, size);
    }
}

void look_inside(Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_TEXT) continue;
        if (c->rect.x < 0 || c->rect.x + c->rect.w > size.w)
            fail_at(page, size, "\"" STR_FMT "\" leaves the window: %d+%d %d",
                STR_ARG(c->text), c->rect.x, c->rect.w, c->size);
    }
}

void look_lines(Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    int letters = 0, y = -1; // of the pieces of one line
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_TEXT || c->face > FACE_READ_BOLD_ITALIC) continue;
        if (c->rect.y != y) letters = 0;
        y = c->rect.y;
        letters += (int)utf8_count(c->text);
        if (letters > 70)
            fail_at(
                page, size, "a line of over 70 letters: " STR_FMT, STR_ARG(c->text));
    }
}

// What can be taken ----------------------------------------------------------------------------

static const Hit *hit_of(const DrawList *list, Str id)
{
    for (int i = 0; i < list->n_hits; i++)
        if (str_eq(list->hits[i].action, id)) return &list->hits[i];
    return NULL;
}

// A term, or the tag on a string of the board: there are other ways to every arrow.
static bool in_words(const Hit *hit)
{
    return str_starts(hit->action, STR("term:")) ||
           str_starts(hit->action, STR("arrow:"));
}

static void check_hit(const Page *page, Size size, const Hit *hit)
{
    int least = size.h >= 1080 && size.w >= 1920 ? 44 : 36; // grows with the window
    if (size.w < 640 || size.h < 360) least = 24;
    if (!in_words(hit) && (hit->rect.w < least || hit->rect.h < least))
        fail_at(page, size, STR_FMT " is %dx%d", STR_ARG(hit->action), hit->rect.w,
            hit->rect.h);
}

static void check_apart(const Page *page, Size size, const Hit *a, const Hit *b)
{
    if (a->scrolls != b->scrolls || str_eq(a->action, b->action)) return;
    if (rect_intersects(a->rect, b->rect))
        fail_at(page, size, STR_FMT " lies over " STR_FMT, STR_ARG(a->action),
            STR_ARG(b->action));
    int gap = in_words(a) || in_words(b) ? 0 : size.h >= 1080 && size.w >= 1920 ? 8 : 6;
    Rect room = {
        a->rect.x - gap, a->rect.y - gap, a->rect.w + 2 * gap, a->rect.h + 2 * gap};
    if (gap && rect_intersects(room, b->rect))
        fail_at(page, size, STR_FMT " is too near to " STR_FMT, STR_ARG(a->action),
            STR_ARG(b->action));
}

void look_hits(Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    for (int i = 0; i < page->n_actions; i++) {
        const Action *a = &page->actions[i];
        if (a->open && !frame_leaves_to_menu(page, a) && !hit_of(list, a->id))
            fail_at(page, size, "no way to take " STR_FMT, STR_ARG(a->id));
    }
    for (int i = 0; i < list->n_hits; i++) {
        check_hit(page, size, &list->hits[i]);
        if (i > 0 && list->hits[i].order < list->hits[i - 1].order)
            fail_at(page, size, "the hits are out of order");
        for (int j = 0; j < i; j++)
            check_apart(page, size, &list->hits[i], &list->hits[j]);
    }
}

void look_scroll(Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    Rect pane = list->scroll_pane;
    int content = list->content_height > pane.h ? list->content_height : pane.h;
    int end = pane.y + content;
    for (int i = 0; i < list->n_hits; i++) {
        const Hit *hit = &list->hits[i];
        int bottom = hit->rect.y + hit->rect.h;
        if (bottom > (hit->scrolls ? end : size.h))
            fail_at(page, size, STR_FMT " cannot be scrolled to", STR_ARG(hit->action));
    }
}
