// The picture and what stands over it: place and date, meters, its own words and digits.
#include "base/utf8.h"
#include "layout/cover.h"
#include "layout/layout_pen.h"

#include <limits.h>

#define SHADE_DEEP    0xD8 // alpha of the sky's ground at the pane's edges
#define LIGHT_ALPHA   0x58 // of a light in its middle
#define OVERLAY_LEAST 6    // pixels: smaller words in a picture are specks

static bool inside(Rect outer, Rect r)
{
    return r.x >= outer.x && r.y >= outer.y && r.x + r.w <= outer.x + outer.w &&
           r.y + r.h <= outer.y + outer.h;
}

typedef struct Overlay { // a word or number in the picture
    const Item *item;
    int size;
    Rect at;
} Overlay;

static Style overlay_style(int size)
{
    Faces bold = {FACE_UI_BOLD, FACE_UI_BOLD, FACE_UI_BOLD, FACE_UI_BOLD};
    return (Style){bold, size, size * 6 / 5, TINT_INK};
}

static int overlay_width(Pen *pen, Str words, int size)
{
    if (utf8_turns(words)) return text_width(pen, overlay_style(size), words);
    return pen->ruler->width(pen->ruler->ctx, FACE_UI_BOLD, size, 0, words);
}

// Item [i] of the picture where the cropped picture has it, centred on its place.
static bool overlay_of(Pen *pen, const Block *b, int i, Rect whole, Overlay *out)
{
    const Item *item = &b->items[i];
    bool placed = item->x >= 0 && item->x <= 1 && item->y >= 0 && item->y <= 1;
    if (item->text.n == 0 || !placed || !(item->size > 0 && item->size <= 1))
        return false;
    int size = (int)(item->size * whole.h);
    if (size < OVERLAY_LEAST) return false;
    int w = overlay_width(pen, item->text, size);
    int x = whole.x + (int)(item->x * whole.w), y = whole.y + (int)(item->y * whole.h);
    *out = (Overlay){item, size, {x - w / 2, y - size * 6 / 10, w, size * 6 / 5}};
    return true;
}

// Words that do not simply run from left to right.
static void put_turning(Pen *pen, const Overlay *o, Colour colour)
{
    int first = pen->list->n;
    Set set = set_snug(set_plain(pen, overlay_style(o->size), o->item->text, INT_MAX));
    put_set(pen, &set, o->at.x, o->at.y);
    for (int i = first; i < pen->list->n; i++)
        pen->list->cmds[i].colour = colour;
}

static void put_overlay(Pen *pen, const Overlay *o)
{
    Colour colour = 0xFF000000u | (uint32_t)o->item->value;
    if (utf8_turns(o->item->text)) {
        put_turning(pen, o, colour);
        return;
    }
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_TEXT, o->at);
    int baseline = o->at.y + o->at.h / 2 + o->size * 35 / 100; // capitals in the middle
    int ascent = pen->ruler->ascent(pen->ruler->ctx, FACE_UI_BOLD, o->size);
    cmd->rect.y = baseline - ascent;
    cmd->rect.h = ascent + o->size / 4;
    cmd->face = FACE_UI_BOLD;
    cmd->size = o->size;
    cmd->colour = colour;
    cmd->text = o->item->text;
}

// How the picture lies in its pane, and how much of the pane words cover.
typedef struct Scene {
    const Block *block;
    Rect pane;
    double focus_x, focus_y;
    int top, foot; // pixels
} Scene;

static Rect clear_of(const Scene *s)
{
    Rect r = s->pane;
    return (Rect){r.x, r.y + s->top, r.w, r.h - s->top - s->foot};
}

// Do all words of the picture stand where nothing covers or cuts them?
static bool overlays_fit(Pen *pen, const Scene *s)
{
    Rect whole = picture_cover(s->pane, s->focus_x, s->focus_y), clear = clear_of(s);
    Overlay o;
    for (int i = 0; i < s->block->n_items; i++)
        if (overlay_of(pen, s->block, i, whole, &o) && !inside(clear, o.at))
            return false;
    return true;
}

// All or none: half a price board would mislead (and the text has its words).
static void lay_overlays(Pen *pen, const Scene *s)
{
    if (!overlays_fit(pen, s)) return;
    Rect whole = picture_cover(s->pane, s->focus_x, s->focus_y);
    Overlay o;
    for (int i = 0; i < s->block->n_items; i++)
        if (overlay_of(pen, s->block, i, whole, &o)) put_overlay(pen, &o);
}

// Where the focus would cut words off, what has the words is looked at instead.
static void look_at_overlays(Pen *pen, Scene *s)
{
    Scene other = *s;
    double x = 0, y = 0;
    int n = 0;
    for (int i = 0; i < s->block->n_items; i++) {
        if (s->block->items[i].text.n == 0) continue;
        x += s->block->items[i].x;
        y += s->block->items[i].y;
        n++;
    }
    if (n == 0 || overlays_fit(pen, s)) return;
    other.focus_x = x / n;
    other.focus_y = y / n;
    if (overlays_fit(pen, &other)) *s = other;
}

// May [top] more pixels above and [foot] below be covered by words? Not much of the picture, and
// not the words in it.
static bool may_cover(Pen *pen, const Scene *s, int top, int foot)
{
    Scene covered = *s;
    covered.top += top;
    covered.foot += foot;
    int open = s->pane.h - s->top - s->foot;
    if (top > open * 2 / 5 || foot > open / 2) return false;
    return overlays_fit(pen, &covered) || !overlays_fit(pen, s);
}

static void draw_layers(Pen *pen, const Scene *s)
{
    const Block *b = s->block;
    Str *layers = arena_array(pen->arena, Str, b->n_items + 1);
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_PICTURE, s->pane);
    for (int i = 0; i < b->n_items; i++)
        if (b->items[i].text.n == 0 && b->items[i].label.n == 0)
            layers[cmd->n_layers++] = b->items[i].id;
    cmd->layers = layers;
    cmd->text = b->id;
    cmd->focus_x = s->focus_x;
    cmd->focus_y = s->focus_y;
    cmd->colour = pen_tint(pen, TINT_SKY); // until the picture is there
}

static void draw_light(Pen *pen, const Item *item, Rect whole, Beat beat)
{
    bool placed = item->x >= 0 && item->x <= 1 && item->y >= 0 && item->y <= 1;
    if (!placed || !(item->size > 0 && item->size <= 1)) return;
    int side = (int)(item->size * whole.h);
    Rect at = {whole.x + (int)(item->x * whole.w) - side / 2,
        whole.y + (int)(item->y * whole.h) - side / 2, side, side};
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_LIGHT, at);
    cmd->colour = colour_alpha((Colour)item->value, LIGHT_ALPHA);
    cmd->beat = beat;
}

// What moves lies over the layers and under all words.
static void draw_moving(Pen *pen, const Scene *s)
{
    Rect whole = picture_cover(s->pane, s->focus_x, s->focus_y);
    for (int i = 0; i < s->block->n_items; i++) {
        const Item *item = &s->block->items[i];
        if (str_eq(item->label, STR("flicker")))
            draw_light(pen, item, whole, BEAT_FLICKER);
        else if (str_eq(item->label, STR("breathe")))
            draw_light(pen, item, whole, BEAT_BREATHE);
        else if (str_eq(item->label, STR("snow")) && item->size > 0) {
            DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_SNOW, s->pane);
            cmd->amount = item->size < 1 ? item->size : 1;
            cmd->size = (int)(pen->view->density * 100);
        }
    }
}

// Place, date, meters at the pane's top. Returns where they end.
static int lay_sky_words(Pen *pen, Rect pane)
{
    int x = pane.x + pen->size.pad, y = pane.y + pen->size.pad,
        w = pane.w - 2 * pen->size.pad;
    const Block *place = page_block(pen->page, BLOCK_PLACE);
    Style style = style_label(pen);
    if (place) {
        Set set = set_plain(pen, style_bold(style), place->label, w);
        put_set(pen, &set, x, y);
        y += set.h;
        Str when = place->text;
        if (place->note.n)
            when = arena_fmt(pen->arena, STR_FMT " · " STR_FMT,
                STR_ARG(apart_first(pen, when)), STR_ARG(apart(pen, place->note)));
        set = set_plain(pen, style_small(pen), when, w);
        put_set(pen, &set, x, y);
        y += set.h + pen->size.em / 3;
    }
    return lay_meters(pen, x, y, w);
}

static void pen_shade(Pen *pen, Rect rect, int alpha, int alpha2)
{
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_SHADE, rect);
    cmd->colour = colour_alpha(pen_tint(pen, TINT_SKY), alpha);
    cmd->colour2 = colour_alpha(pen_tint(pen, TINT_SKY), alpha2);
}

// A dark ground for words at the top of [pane], [h] high, that fades out below.
static void shade_top(Pen *pen, Rect pane, int h)
{
    int fade = at_most(pane.h - h, h);
    pen_shade(pen, (Rect){pane.x, pane.y, pane.w, h}, SHADE_DEEP, SKY_ALPHA);
    if (fade > 0)
        pen_shade(pen, (Rect){pane.x, pane.y + h, pane.w, fade}, SKY_ALPHA, 0);
}

static void shade_foot(Pen *pen, Rect pane, int h)
{
    int fade = at_most(pane.h - h, h), top = pane.y + pane.h - h;
    if (fade > 0)
        pen_shade(pen, (Rect){pane.x, top - fade, pane.w, fade}, 0, SKY_ALPHA);
    pen_shade(pen, (Rect){pane.x, top, pane.w, h}, SKY_ALPHA, SHADE_DEEP);
}

// The height of place, date and meters: they are laid once to know it.
static int sky_height(Pen *pen, Rect pane)
{
    Mark mark = pen_mark(pen);
    int end = lay_sky_words(pen, pane);
    bool any = pen->list->n > mark.cmd;
    pen_rewind(pen, mark);
    return any ? end - pane.y + pen->size.em / 2 : 0;
}

void lay_picture(Pen *pen, Rect pane)
{
    const Block *b = page_block(pen->page, BLOCK_PICTURE);
    Tint ink = pen->ink, ink_soft = pen->ink_soft;
    pen->ink = TINT_SKY_INK;
    pen->ink_soft = TINT_SKY_INK_SOFT;
    Scene s = {b, pane, b->x, b->y, 0, 0};
    look_at_overlays(pen, &s);
    int sky = sky_height(pen, pane), chain = chain_height(pen, pane.w);
    pen->picture_shown = true;
    pen->place_shown = sky > 0 && may_cover(pen, &s, sky, 0);
    if (pen->place_shown) s.top = sky;
    pen->chain_shown = chain > 0 && may_cover(pen, &s, 0, chain);
    if (pen->chain_shown) s.foot = chain;
    draw_add(pen->arena, pen->list, DRAW_CLIP, pane);
    draw_layers(pen, &s);
    draw_moving(pen, &s);
    lay_overlays(pen, &s);
    if (s.top) {
        shade_top(pen, pane, s.top);
        lay_sky_words(pen, pane);
    }
    if (s.foot) {
        shade_foot(pen, pane, s.foot);
        lay_chain(pen, (Rect){pane.x, pane.y + pane.h - s.foot, pane.w, s.foot});
    }
    draw_add(pen->arena, pen->list, DRAW_UNCLIP, pane);
    pen->ink = ink;
    pen->ink_soft = ink_soft;
}
