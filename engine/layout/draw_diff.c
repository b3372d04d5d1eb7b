#include "layout/draw_diff.h"

#include <string.h>

#define EMPTY ((Rect){0, 0, 0, 0})

// A line's rect leads from end to end and may run up or to the left.
static Rect line_reach(const DrawCmd *cmd)
{
    Rect r = cmd->rect;
    if (r.w < 0) r.x += r.w, r.w = -r.w;
    if (r.h < 0) r.y += r.h, r.h = -r.h;
    return rect_outset(r, cmd->thick + 1);
}

// A text may reach out of its rect by an em on every side.
static Rect text_reach(const DrawCmd *cmd)
{
    int em = cmd->size;
    return (Rect){cmd->rect.x - em, cmd->rect.y - em, cmd->rect.w + 2 * em,
        (cmd->rect.h > 2 * em ? cmd->rect.h : 2 * em) + 2 * em};
}

Rect draw_diff_reach(const DrawCmd *cmd)
{
    if (cmd->kind == DRAW_LINE) return line_reach(cmd);
    if (cmd->kind == DRAW_TEXT) return text_reach(cmd);
    if (cmd->kind == DRAW_FLAP) return cmd->part;
    if (cmd->kind == DRAW_PATH) return rect_outset(cmd->rect, cmd->thick + 1);
    return cmd->rect;
}

// --- comparing --------------------------------------------------------------------------------------

static bool same_rect(Rect a, Rect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

static bool same_vertices(const DrawCmd *a, const DrawCmd *b)
{
    if (a->n_vertices != b->n_vertices) return false;
    for (int i = 0; i < a->n_vertices; i++)
        if (a->vertices[i].x != b->vertices[i].x ||
            a->vertices[i].y != b->vertices[i].y ||
            a->vertices[i].ends != b->vertices[i].ends)
            return false;
    return true;
}

static bool same_layers(const DrawCmd *a, const DrawCmd *b)
{
    if (a->n_layers != b->n_layers) return false;
    for (int i = 0; i < a->n_layers; i++)
        if (!str_eq(a->layers[i], b->layers[i])) return false;
    return true;
}

static bool same_look(const DrawCmd *a, const DrawCmd *b)
{
    return a->colour == b->colour && a->colour2 == b->colour2 &&
           a->radius == b->radius && a->thick == b->thick && a->dash == b->dash &&
           a->shape == b->shape && a->face == b->face && a->size == b->size &&
           a->spacing == b->spacing && a->focus_x == b->focus_x &&
           a->focus_y == b->focus_y && a->amount == b->amount && a->beat == b->beat &&
           same_rect(a->part, b->part) && a->hinge == b->hinge;
}

static bool same_cmd(const DrawCmd *a, const DrawCmd *b)
{
    return a->kind == b->kind && same_rect(a->rect, b->rect) && same_look(a, b) &&
           str_eq(a->text, b->text) && same_layers(a, b) && same_vertices(a, b);
}

static bool clips(const DrawCmd *cmd)
{
    return cmd->kind == DRAW_CLIP || cmd->kind == DRAW_UNCLIP;
}

// --- the changed part -------------------------------------------------------------------------------

#define AHEAD 32 // commands in which what both lists have is looked for

// The lists side by side, and what was found of one that the other has not.
typedef struct Walk {
    const DrawList *a, *b;
    int i, j; // up to here they were compared
    Rect changed;
    bool clipped; // a clip is among it: what it shows or hides may be anything
} Walk;

static void add(Walk *walk, const DrawCmd *cmd)
{
    walk->clipped = walk->clipped || clips(cmd);
    walk->changed = rect_union(walk->changed, draw_diff_reach(cmd));
}

static void skip_to(Walk *walk, int i, int j)
{
    while (walk->i < i)
        add(walk, &walk->a->cmds[walk->i++]);
    while (walk->j < j)
        add(walk, &walk->b->cmds[walk->j++]);
}

static bool meets(const Walk *walk, int i, int j)
{
    return i < walk->a->n && j < walk->b->n &&
           same_cmd(&walk->a->cmds[i], &walk->b->cmds[j]);
}

// Goes on to the nearest command that both have. Whichever it is: what both paint in the same order
// looks the same wherever nothing else is painted.
static void skip(Walk *walk)
{
    for (int far = 1; far <= AHEAD; far++)
        for (int i = 0; i <= far; i++)
            if (meets(walk, walk->i + i, walk->j + far - i)) {
                skip_to(walk, walk->i + i, walk->j + far - i);
                return;
            }
    skip_to(walk, walk->a->n, walk->b->n);
}

Rect draw_diff(const DrawList *before, const DrawList *after, Rect whole)
{
    Walk walk = {.a = before, .b = after};
    while (walk.i < before->n || walk.j < after->n) {
        if (meets(&walk, walk.i, walk.j))
            walk.i++, walk.j++;
        else
            skip(&walk);
    }
    return walk.clipped ? whole : rect_intersection(walk.changed, whole);
}
