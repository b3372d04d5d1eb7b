// The picture and what stands over it: its own words and digits.
#include "layout/layout_picture.h"

#include "base/utf8.h"
#include "layout/fit.h"
#include "layout/layout_blocks.h"
#include "layout/layout_flaps.h"
#include "layout/layout_text.h"
#include "page/words.h"

#include <limits.h>

#define LIGHT_ALPHA      0x58 // of a light in its middle
#define PICTURE_WORD_MIN 6    // pixels: smaller words in a picture are specks

typedef struct PictureWord { // a word or number in the picture
    const Item *item;
    int size;
    Rect at;
} PictureWord;

static TextStyle picture_word_style(int size)
{
    Faces bold = {FACE_UI_BOLD, FACE_UI_BOLD, FACE_UI_BOLD, FACE_UI_BOLD};
    return (TextStyle){bold, size, size * 6 / 5, ROLE_TEXT};
}

static int picture_word_width(LayoutContext *lc, Str words, int size)
{
    if (utf8_has_rtl(words)) return text_width(lc, picture_word_style(size), words);
    return lc->measurer->width(lc->measurer->ctx, FACE_UI_BOLD, size, 0, words);
}

// Item [i] of the picture where the cropped picture has it, centred on its place.
static bool picture_word_of(
    LayoutContext *lc, const Block *b, int i, Rect whole, PictureWord *out)
{
    const Item *item = &b->items[i];
    double across = overlay_x(item), down = overlay_y(item), high = overlay_size(item);
    bool placed = across >= 0 && across <= 1 && down >= 0 && down <= 1;
    if (item->text.n == 0 || !placed || !(high > 0 && high <= 1)) return false;
    int size = (int)(high * whole.h);
    if (size < PICTURE_WORD_MIN) return false;
    int w = picture_word_width(lc, item->text, size);
    int x = whole.x + (int)(across * whole.w), y = whole.y + (int)(down * whole.h);
    *out = (PictureWord){item, size, {x - w / 2, y - size * 6 / 10, w, size * 6 / 5}};
    return true;
}

// Words that do not simply run from left to right.
static void emit_turning(LayoutContext *lc, const PictureWord *o, Colour colour)
{
    int first = lc->list->n;
    TextLayout laid = text_shrink(
        text_plain(lc, picture_word_style(o->size), o->item->text, INT_MAX));
    text_draw(lc, &laid, o->at.x, o->at.y);
    for (int i = first; i < lc->list->n; i++)
        lc->list->cmds[i].colour = colour;
}

static void emit_picture_word(LayoutContext *lc, const PictureWord *o)
{
    Colour colour = 0xFF000000u | (uint32_t)overlay_colour(o->item);
    if (utf8_has_rtl(o->item->text)) {
        emit_turning(lc, o, colour);
        return;
    }
    layout_capitals(lc, DRAW_TEXT, o->at, o->size, o->item->text)->colour = colour;
}

typedef struct PicturePane { // how the picture lies in its pane
    const Block *block;
    PictureInfo info;
    Rect pane;
    double focus_x, focus_y;
} PicturePane;

// Do all words of the picture stand where nothing cuts them?
static bool picture_words_fit(LayoutContext *lc, const PicturePane *s)
{
    Rect whole = fit_picture(s->pane, s->info.size, s->focus_x, s->focus_y);
    PictureWord o;
    for (int i = 0; i < s->block->n_items; i++)
        if (picture_word_of(lc, s->block, i, whole, &o) &&
            !rect_contains(s->pane, o.at))
            return false;
    return true;
}

// False when the words stand: they do not turn, or no more.
static bool emit_flaps(LayoutContext *lc, const PicturePane *s, const PictureWord *o)
{
    FlapWords words = {overlay_from(o->item), o->item->text, o->size, o->at,
        0xFF000000u | (uint32_t)overlay_colour(o->item)};
    return lc->view->flip > 0 && words.from.n > 0 &&
           layout_flaps(lc, &words, s->pane, 1000 - lc->view->flip);
}

// All or none: half a price board would mislead (and the text has its words).
static void emit_picture_words(LayoutContext *lc, const PicturePane *s)
{
    if (!picture_words_fit(lc, s)) return;
    Rect whole = fit_picture(s->pane, s->info.size, s->focus_x, s->focus_y);
    PictureWord o;
    for (int i = 0; i < s->block->n_items; i++)
        if (picture_word_of(lc, s->block, i, whole, &o) && !emit_flaps(lc, s, &o))
            emit_picture_word(lc, &o);
}

static void focus_in_band(PicturePane *s)
{
    if (!fit_is_band(s->pane.w, s->pane.h)) return;
    for (int i = 0; i < s->block->n_items; i++) {
        const Item *item = &s->block->items[i];
        if (!str_eq(item->label, STR(ITEM_BAND))) continue;
        s->focus_x = band_x(item);
        s->focus_y = band_y(item);
    }
}

// Where the focus would cut words off, what has the words is looked at instead.
static void focus_on_picture_words(LayoutContext *lc, PicturePane *s)
{
    PicturePane other = *s;
    double x = 0, y = 0;
    int n = 0;
    for (int i = 0; i < s->block->n_items; i++) {
        if (s->block->items[i].text.n == 0) continue;
        x += overlay_x(&s->block->items[i]);
        y += overlay_y(&s->block->items[i]);
        n++;
    }
    if (n == 0 || picture_words_fit(lc, s)) return;
    other.focus_x = x / n;
    other.focus_y = y / n;
    if (picture_words_fit(lc, &other)) *s = other;
}

Str *layout_layers_of(const LayoutContext *lc, const Block *b, int *n)
{
    Str *layers = arena_array(lc->arena, Str, b->n_items + 1);
    *n = 0;
    for (int i = 0; i < b->n_items; i++)
        if (b->items[i].text.n == 0 && b->items[i].label.n == 0)
            layers[(*n)++] = b->items[i].id;
    return layers;
}

static PictureInfo info_of(const LayoutContext *lc, const Block *b)
{
    const View *view = lc->view;
    int n;
    Str *layers = layout_layers_of(lc, b, &n);
    if (!view->picture || n == 0) return (PictureInfo){.size = PICTURE_SIZE_USUAL};
    PictureInfo info = view->picture(view->picture_ctx, layers, n);
    if (info.state != PICTURE_READY) info.size = PICTURE_SIZE_USUAL;
    return info;
}

static void emit_layers(LayoutContext *lc, const PicturePane *s)
{
    const Block *b = s->block;
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_PICTURE, s->pane);
    cmd->layers = layout_layers_of(lc, b, &cmd->n_layers);
    cmd->text = b->id;
    cmd->focus_x = s->focus_x;
    cmd->focus_y = s->focus_y;
    cmd->colour = layout_colour(lc, ROLE_OVERLAY); // until the picture is there
}

static void emit_light(LayoutContext *lc, const Item *item, Rect whole, Beat beat)
{
    double across = light_x(item), down = light_y(item), size = light_size(item);
    bool placed = across >= 0 && across <= 1 && down >= 0 && down <= 1;
    if (!placed || !(size > 0 && size <= 1)) return;
    int side = (int)(size * whole.h);
    Rect at = {whole.x + (int)(across * whole.w) - side / 2,
        whole.y + (int)(down * whole.h) - side / 2, side, side};
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_LIGHT, at);
    cmd->colour = colour_alpha((Colour)light_colour(item), LIGHT_ALPHA);
    cmd->beat = beat;
}

// What moves lies over the layers and under all words.
static void emit_moving(LayoutContext *lc, const PicturePane *s)
{
    Rect whole = fit_picture(s->pane, s->info.size, s->focus_x, s->focus_y);
    for (int i = 0; i < s->block->n_items; i++) {
        const Item *item = &s->block->items[i];
        if (str_eq(item->label, STR("flicker")))
            emit_light(lc, item, whole, BEAT_FLICKER);
        else if (str_eq(item->label, STR("breathe")))
            emit_light(lc, item, whole, BEAT_BREATHE);
        else if (str_eq(item->label, STR(ITEM_SNOW)) && snow_amount(item) > 0) {
            DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_SNOW, s->pane);
            cmd->amount = snow_amount(item) < 1 ? snow_amount(item) : 1;
            cmd->size = (int)(lc->view->density * 100);
        }
    }
}

bool layout_picture_is_broken(const LayoutContext *lc, const Block *b)
{
    return info_of(lc, b).state == PICTURE_BROKEN;
}

// What stands in the place of a picture: its alternative text, and why, when it is broken.
Str layout_picture_instead(LayoutContext *lc, const Block *b)
{
    PictureInfo info = info_of(lc, b);
    if (info.state != PICTURE_BROKEN) return b->text;
    Str why = word_with(lc->arena, W_PICTURE_BROKEN, info.why, (Str){0}, (Str){0});
    if (b->text.n == 0) return why;
    return arena_fmt(lc->arena, STR_FMT " " STR_FMT, STR_ARG(b->text), STR_ARG(why));
}

// In the middle of the pane. False when it does not fit there.
static bool emit_alternative(LayoutContext *lc, const PicturePane *s)
{
    Rect clear = s->pane;
    int w = clear.w - 2 * lc->size.pad, column = text_column_max(lc);
    if (lc->page->kind == PAGE_TITLE || w < 1) return false; // its words lie over it
    TextLayout laid = text_shrink(text_plain(lc, style_reading(lc),
        layout_picture_instead(lc, s->block), min_int(w, column)));
    if (laid.h > clear.h - lc->size.em) return false;
    text_draw(
        lc, &laid, clear.x + (clear.w - laid.w) / 2, clear.y + (clear.h - laid.h) / 2);
    return true;
}

static void emit_picture(LayoutContext *lc, const PicturePane *s)
{
    if (s->info.state == PICTURE_BROKEN) {
        layout_fill(lc, s->pane, layout_colour(lc, ROLE_OVERLAY), 0);
        lc->picture_shown = emit_alternative(lc, s);
        return;
    }
    emit_layers(lc, s);
    if (lc->view->picture && s->info.state != PICTURE_READY)
        return; // what stands on it comes with it
    emit_moving(lc, s);
    emit_picture_words(lc, s);
}

void layout_picture(LayoutContext *lc, Rect pane)
{
    const Block *b = layout_find_block(lc->page, BLOCK_PICTURE);
    ColourRole text_colour = lc->text_colour, soft_colour = lc->soft_colour;
    lc->text_colour = ROLE_OVERLAY_TEXT;
    lc->soft_colour = ROLE_OVERLAY_TEXT_SOFT;
    PicturePane s = {b, info_of(lc, b), pane, picture_focus_x(b), picture_focus_y(b)};
    focus_in_band(&s);
    focus_on_picture_words(lc, &s);
    draw_add(lc->arena, lc->list, DRAW_CLIP, pane);
    emit_picture(lc, &s);
    draw_add(lc->arena, lc->list, DRAW_UNCLIP, pane);
    lc->text_colour = text_colour;
    lc->soft_colour = soft_colour;
}
