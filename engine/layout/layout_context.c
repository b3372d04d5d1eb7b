#include "layout/layout_context.h"

#define EM_POINTS 21 // at 1280x720 and 100%
#define EM_MIN    20 // in a small window
#define EM_GROWTH 12 // points for each further 1280x720 that the window would hold
#define TOUCH_EMS (44.0 / 24)
static double window_scale(const View *view)
{
    double across = view->w / view->density / 1280,
           down = view->h / view->density / 720;
    return across < down ? across : down;
}

Sizes layout_sizes(const Settings *settings, const View *view)
{
    double points = EM_POINTS + EM_GROWTH * (window_scale(view) - 1);
    if (points < EM_MIN) points = EM_MIN;
    double em = points * view->density * settings->text_percent / 100;
    double plain = points * view->density; // lines and gaps do not grow with the text
    return (Sizes){
        .em = max_int(1, (int)(em + 0.5)),
        .small = (int)(em * 0.68 + 0.5),
        .label = (int)(em * 0.8 + 0.5),
        .touch = (int)(plain * TOUCH_EMS + 0.999),
        .gap = (int)(plain / 3 + 0.999),
        .pad = min_int(view->w / 24, (int)(plain * 1.5)),
        .hair = max_int(1, (int)(plain / 18 + 0.5)),
        .air = max_int(1, (int)(em + 0.5)),
        .radius = max_int(2, (int)(plain / 3)),
        .dot = max_int(5, (int)(plain * 0.62)),
    };
}

Colour layout_colour(const LayoutContext *lc, ColourRole role)
{
    return theme_colour(lc->settings->theme, role);
}

void layout_fill(LayoutContext *lc, Rect rect, Colour colour, int radius)
{
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_FILL, rect);
    cmd->colour = colour;
    cmd->radius = radius;
}

void layout_edge(LayoutContext *lc, Rect rect, ColourRole role, int radius, int thick)
{
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_EDGE, rect);
    cmd->colour = layout_colour(lc, role);
    cmd->radius = radius;
    cmd->thick = thick;
}

void layout_line(LayoutContext *lc, Rect from_by, ColourRole role, int thick, int dash)
{
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_LINE, from_by);
    cmd->colour = layout_colour(lc, role);
    cmd->thick = thick;
    cmd->dash = dash;
}

void layout_shape(LayoutContext *lc, Rect rect, Shape symbol, ColourRole role)
{
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_SHAPE, rect);
    cmd->shape = symbol;
    cmd->colour = layout_colour(lc, role);
}

int layout_ground_begin(LayoutContext *lc, Rect rect, ColourRole role, int radius)
{
    layout_fill(lc, rect, layout_colour(lc, role), radius);
    return lc->list->n - 1;
}

void layout_ground_end(LayoutContext *lc, int number, int h)
{
    lc->list->cmds[number].rect.h = h;
}

static void emit_focus_ring(LayoutContext *lc, Rect rect, Str id, int radius)
{
    if (lc->view->focus_quiet || id.n == 0 || !str_eq(lc->view->focus, id)) return;
    int thick = lc->size.hair * 3, out = lc->size.hair;
    ColourRole text_colour = layout_on_overlay(lc) ? ROLE_CHAIN_DONE : ROLE_FOCUS;
    if (layout_on_overlay(lc) &&
        lc->page->kind == PAGE_TITLE) { // seen around a gold button, too
        out = lc->size.hair * 5;
        text_colour = ROLE_OVERLAY_TEXT;
    }
    Rect ring = {rect.x - out, rect.y - out, rect.w + 2 * out, rect.h + 2 * out};
    layout_edge(lc, ring, text_colour, radius + out, thick);
}

void layout_hit(LayoutContext *lc, Rect rect, Str id, int radius)
{
    const Action *action = id.n ? page_action(lc->page, id) : NULL;
    if (!action) return;
    Hit *hit = draw_hit(lc->arena, lc->list, rect, action->id);
    hit->open = action->open;
    hit->order = lc->order++;
    emit_focus_ring(lc, rect, id, radius);
}

bool layout_is_hovered(const LayoutContext *lc, Str id)
{
    return str_eq(lc->view->hover, id);
}
bool layout_is_pressed(const LayoutContext *lc, Str id)
{
    return str_eq(lc->view->pressed, id);
}

LayoutMark layout_mark(const LayoutContext *lc)
{
    return (LayoutMark){lc->list->n, lc->list->n_hits, lc->order};
}

void layout_rewind(LayoutContext *lc, LayoutMark mark)
{
    lc->list->n = mark.cmd;
    lc->list->n_hits = mark.hit;
    lc->order = mark.order;
}

bool layout_on_overlay(const LayoutContext *lc)
{
    return lc->text_colour == ROLE_OVERLAY_TEXT;
}

ColourRole layout_edge_role(const LayoutContext *lc)
{
    bool table = lc->ground == ROLE_TABLE || lc->ground == ROLE_TRAY;
    return table ? ROLE_TABLE_LINE : ROLE_EDGE;
}

void layout_shift(LayoutContext *lc, LayoutMark mark, int dy)
{
    for (int i = mark.cmd; i < lc->list->n; i++)
        lc->list->cmds[i].rect.y += dy;
    for (int i = mark.hit; i < lc->list->n_hits; i++)
        lc->list->hits[i].rect.y += dy;
}

const Block *layout_find_card(LayoutContext *lc, Str id)
{
    const Page *page = lc->page;
    if (!lc->cards.ids) {
        Str *ids = arena_array(lc->arena, Str, page->n_blocks + 1);
        for (int i = 0; i < page->n_blocks; i++)
            if (page->blocks[i].kind == BLOCK_CARD) ids[i] = page->blocks[i].id;
        lc->cards = id_index_make(lc->arena, ids, page->n_blocks);
    }
    int found = id.n > 0 ? id_index_find(&lc->cards, id) : -1;
    return found >= 0 ? &page->blocks[found] : NULL;
}

const Block *layout_find_block(const Page *page, BlockKind kind)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == kind) return &page->blocks[i];
    return NULL;
}

LayoutCard layout_card_begin(LayoutContext *lc, ColourRole ground, int left)
{
    LayoutCard card = {
        lc->x, lc->w, lc->y, 0, min_int(lc->w / 10, lc->size.air * 3 / 5)};
    Rect rect = {lc->x, lc->y, lc->w, 0};
    card.ground = layout_ground_begin(lc, rect, ground, lc->size.radius / 2);
    lc->x += card.in + left;
    lc->w -= 2 * card.in + left;
    lc->y += card.in;
    return card;
}

int layout_card_end(LayoutContext *lc, LayoutCard card)
{
    lc->x = card.x;
    lc->w = card.w;
    lc->y += card.in;
    int h = lc->y - card.top;
    layout_ground_end(lc, card.ground, h);
    return h;
}
