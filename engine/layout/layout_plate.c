#include "layout/layout_plate.h"

#include "layout/layout_figure.h"
#include "layout/layout_picture.h"
#include "layout/layout_text.h"
#include "page/words.h"

#define CITY_PART   8    // of the window's height: the em of the city's name
#define WORDS_SHARE 58   // percent of the width that the words may take beside the map
#define MAP_SHARE   24   // percent of the width
#define MAP_LEAST   120  // pixels of a window at 100%: a smaller country is a stain
#define DEEP_ALPHA  0xD8 // of the ground at the window's foot
#define LAND_ALPHA  0x30

const Block *layout_plate_up(const LayoutContext *lc)
{
    return lc->view->plate ? layout_find_block(lc->page, BLOCK_PLATE) : NULL;
}

// What there is to say of a picture that cannot be shown.
static void emit_instead(LayoutContext *lc, const Block *plate, Rect window)
{
    int pad = lc->size.pad * 3 / 2;
    layout_fill(lc, window, layout_colour(lc, ROLE_OVERLAY), 0);
    TextStyle style = style_colour(style_reading(lc), ROLE_OVERLAY_TEXT);
    TextLayout laid = text_plain(lc, style, layout_picture_instead(lc, plate),
        max_int(1, min_int(window.w - 2 * pad, text_column_max(lc))));
    text_draw(lc, &laid, pad, pad);
}

static bool is_broken(LayoutContext *lc, const Block *plate)
{
    int n;
    const Str *layers = layout_layers_of(lc, plate, &n);
    const View *view = lc->view;
    return view->picture && n > 0 &&
           view->picture(view->picture_ctx, layers, n).state == PICTURE_BROKEN;
}

static void emit_picture(LayoutContext *lc, const Block *plate, Rect window)
{
    if (is_broken(lc, plate)) {
        emit_instead(lc, plate, window);
        return;
    }
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_PICTURE, window);
    cmd->layers = layout_layers_of(lc, plate, &cmd->n_layers);
    cmd->text = plate->id;
    cmd->focus_x = plate_focus_x(plate);
    cmd->focus_y = plate_focus_y(plate);
    cmd->colour = layout_colour(lc, ROLE_OVERLAY); // until the picture is there
}

// A dark ground for the words at the foot, [h] high, that fades out above.
static void emit_ground(LayoutContext *lc, Rect window, int h)
{
    Colour dark = layout_colour(lc, ROLE_OVERLAY);
    int fade = min_int(window.h - h, h / 2);
    Rect rects[] = {
        {0, window.h - h - fade, window.w, fade}, {0, window.h - h, window.w, h}};
    int alphas[] = {0, OVERLAY_ALPHA, DEEP_ALPHA};
    for (int i = 0; i < 2; i++) {
        DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_SHADE, rects[i]);
        cmd->colour = colour_alpha(dark, alphas[i]);
        cmd->colour2 = colour_alpha(dark, alphas[i + 1]);
    }
}

// The name as large as the window allows, on one line if it can be.
static TextLayout lay_city(LayoutContext *lc, const Block *plate, int w)
{
    TextStyle style = style_title(lc);
    int least = style.size, size = max_int(least, lc->view->h / CITY_PART);
    style.size = size;
    int wide = text_width(lc, style, plate_city(plate));
    if (wide > w) style.size = max_int(least, (int)((int64_t)size * w / wide));
    style.leading = style.size * 9 / 8;
    style.colour = ROLE_OVERLAY_TEXT;
    return text_plain(lc, style, plate_city(plate), w);
}

// --- the country ------------------------------------------------------------------------------------

static int height_of(const Border *border)
{
    int most = 0;
    for (int i = 0; i < border->n; i++)
        most = max_int(most, border->vertices[i].y);
    return most / VERTEX_UNITS;
}

static const Item *town_of(const Block *plate)
{
    for (int i = 0; i < plate->n_items; i++)
        if (plate->items[i].label.n > 0) return &plate->items[i];
    return NULL;
}

// With its lower right corner at [right] and [foot]; nothing where it would be too small to be known.
static void emit_country(LayoutContext *lc, const Block *plate, int right, int foot)
{
    const Item *town = town_of(plate);
    int w = lc->view->w * MAP_SHARE / 100;
    if (!town || w < MAP_LEAST * lc->view->density) return;
    Border border = layout_map_border(lc, plate, ITEM_RING, (Rect){0, 0, w, w});
    int h = height_of(&border);
    if (h == 0 || h > lc->view->h / 2) return;
    Rect map = {right - w, foot - h, w, h};
    for (int path = 0; path < 2; path++) {
        DrawCmd *cmd = draw_add(lc->arena, lc->list, path ? DRAW_PATH : DRAW_AREA, map);
        cmd->vertices = border.vertices;
        cmd->n_vertices = border.n;
        Colour colour = layout_colour(lc, ROLE_OVERLAY_TEXT);
        cmd->colour = path ? colour : colour_alpha(colour, LAND_ALPHA);
        if (path) cmd->thick = lc->size.hair;
    }
    int side = max_int(8, lc->size.dot);
    layout_shape(lc,
        (Rect){map.x + (int)(clamp_double(town_x(town), 0, 1) * w) - side / 2,
            map.y + (int)(clamp_double(town_y(town), 0, 1) * w) - side / 2, side, side},
        SHAPE_DISC, ROLE_CHAIN_HERE);
}

// --- all --------------------------------------------------------------------------------------------

static void emit_words(LayoutContext *lc, const Block *plate, Rect window)
{
    int pad = lc->size.pad * 3 / 2, w = window.w - 2 * pad;
    int map = window.w * MAP_SHARE / 100;
    bool beside = town_of(plate) && map >= MAP_LEAST * lc->view->density;
    if (beside) w = window.w * WORDS_SHARE / 100;
    TextLayout city = lay_city(lc, plate, max_int(1, w));
    TextStyle style = style_colour(style_label(lc), ROLE_OVERLAY_TEXT);
    TextLayout hour = text_plain(lc, style, plate_date(plate), max_int(1, w));
    int h = city.h + hour.h + lc->size.em / 2, foot = window.h - pad;
    emit_ground(lc, window, min_int(window.h, h + 2 * pad));
    text_draw(lc, &city, pad, foot - h);
    text_draw(lc, &hour, pad, foot - hour.h);
    emit_country(lc, plate, window.w - pad, foot);
}

// A plate fills the window, so that the page's own tag is not to be seen.
static void emit_invented(LayoutContext *lc)
{
    int pad = lc->size.pad * 3 / 2, in = lc->size.em / 2;
    TextStyle style = style_bold(style_colour(style_small(lc), ROLE_OVERLAY_TEXT));
    TextLayout laid = text_shrink(
        text_plain(lc, style, word(W_INVENTED), max_int(1, lc->view->w - 2 * pad)));
    Rect ground = {pad - in, pad - in / 2, laid.flow.width + 2 * in, laid.h + in};
    layout_fill(lc, ground, colour_alpha(layout_colour(lc, ROLE_OVERLAY), DEEP_ALPHA),
        lc->size.radius);
    text_draw(lc, &laid, pad, pad);
}

void layout_plate(LayoutContext *lc, const Block *plate)
{
    Rect window = {0, 0, lc->view->w, lc->view->h};
    draw_add(lc->arena, lc->list, DRAW_CLIP, window);
    emit_picture(lc, plate, window);
    if (plate_city(plate).n > 0) emit_words(lc, plate, window);
    if (lc->page->invented) emit_invented(lc);
    draw_add(lc->arena, lc->list, DRAW_UNCLIP, window);
}
