// The picture and what stands over it: place and date, meters, its own words and digits.
#include "window/cover.h"
#include "window/layout_pen.h"

#define SHADE_DEEP    0xD8 // alpha of the sky's ground at the pane's edges
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

// Item [i] of the picture where the cropped picture has it, centred on its place.
static bool overlay_of(Pen *pen, const Block *b, int i, Rect whole, Overlay *out)
{
    const Item *item = &b->items[i];
    bool placed = item->x >= 0 && item->x <= 1 && item->y >= 0 && item->y <= 1;
    if (item->text.n == 0 || !placed || !(item->size > 0 && item->size <= 1))
        return false;
    int size = (int)(item->size * whole.h);
    if (size < OVERLAY_LEAST) return false;
    int w = pen->ruler->width(pen->ruler->ctx, FACE_UI_BOLD, size, 0, item->text);
    int x = whole.x + (int)(item->x * whole.w), y = whole.y + (int)(item->y * whole.h);
    *out = (Overlay){item, size, {x - w / 2, y - size * 6 / 10, w, size * 6 / 5}};
    return true;
}

static void put_overlay(Pen *pen, const Overlay *o)
{
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_TEXT, o->at);
    int baseline = o->at.y + o->at.h / 2 + o->size * 35 / 100; // capitals in the middle
    int ascent = pen->ruler->ascent(pen->ruler->ctx, FACE_UI_BOLD, o->size);
    cmd->rect.y = baseline - ascent;
    cmd->rect.h = ascent + o->size / 4;
    cmd->face = FACE_UI_BOLD;
    cmd->size = o->size;
    cmd->colour = 0xFF000000u | (uint32_t)o->item->value;
    cmd->text = o->item->text;
}

// All or none: where one would stand under other words or over the edge, half a price board
// would mislead (and the text has its words).
static void lay_overlays(Pen *pen, const Block *b, Rect pane, Rect clear)
{
    Rect whole = picture_cover(pane, b->x, b->y);
    Overlay o;
    for (int i = 0; i < b->n_items; i++)
        if (overlay_of(pen, b, i, whole, &o) && !inside(clear, o.at)) return;
    for (int i = 0; i < b->n_items; i++)
        if (overlay_of(pen, b, i, whole, &o)) put_overlay(pen, &o);
}

static void draw_layers(Pen *pen, const Block *b, Rect pane)
{
    Str *layers = arena_array(pen->arena, Str, (size_t)b->n_items + 1);
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_PICTURE, pane);
    for (int i = 0; i < b->n_items; i++)
        if (b->items[i].text.n == 0) layers[cmd->n_layers++] = b->items[i].id;
    cmd->layers = layers;
    cmd->text = b->id;
    cmd->focus_x = b->x;
    cmd->focus_y = b->y;
    cmd->colour = pen_tint(pen, TINT_SKY); // until the picture is there
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
            when = arena_fmt(
                pen->arena, STR_FMT " · " STR_FMT, STR_ARG(when), STR_ARG(place->note));
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

// The words are laid first to know their height, and then once more over their shade.
void lay_picture(Pen *pen, Rect pane)
{
    const Block *b = page_block(pen->page, BLOCK_PICTURE);
    Tint ink = pen->ink, ink_soft = pen->ink_soft;
    pen->ink = TINT_SKY_INK;
    pen->ink_soft = TINT_SKY_INK_SOFT;
    Mark words = pen_mark(pen);
    int sky = lay_sky_words(pen, pane) - pane.y + pen->size.em / 2;
    pen_rewind(pen, words);
    int foot = chain_height(pen, pane.w);
    draw_add(pen->arena, pen->list, DRAW_CLIP, pane);
    draw_layers(pen, b, pane);
    pen->picture_shown = true;
    if (sky <= pen->size.pad + pen->size.em) sky = 0; // no place, no meters
    pen->place_shown = sky > 0 && sky < pane.h * 2 / 5;
    int open = pane.h - (pen->place_shown ? sky : 0); // where the picture is seen
    pen->chain_shown = foot > 0 && foot < open / 2;
    int top = pen->place_shown ? sky : 0, bottom = pen->chain_shown ? foot : 0;
    lay_overlays(
        pen, b, pane, (Rect){pane.x, pane.y + top, pane.w, pane.h - top - bottom});
    if (top) {
        shade_top(pen, pane, top);
        lay_sky_words(pen, pane);
    }
    if (bottom) {
        shade_foot(pen, pane, bottom);
        lay_chain(pen, (Rect){pane.x, pane.y + pane.h - bottom, pane.w, bottom});
    }
    draw_add(pen->arena, pen->list, DRAW_UNCLIP, pane);
    pen->ink = ink;
    pen->ink_soft = ink_soft;
}
