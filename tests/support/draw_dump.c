#include "support/draw_dump.h"

static const char *const FACE_NAMES[FACES] = {"read", "read-bold", "read-italic",
    "read-bold-italic", "ui", "ui-bold", "ui-italic"};
static const char *const SHAPE_NAMES[SHAPES] = {"disc", "ring", "triangle", "halves",
    "struck", "square", "diamond", "check", "right", "left", "up", "down",
    "credit-right", "credit-half", "credit-none"};

static void dump_rect(const char *name, Rect r, Buf *out)
{
    buf_addf(out, "%s %d,%d %dx%d", name, r.x, r.y, r.w, r.h);
}

static void dump_fill(const DrawCmd *c, Buf *out)
{
    buf_addf(out, " #%08X radius %d", (unsigned)c->colour, c->radius);
}

static void dump_edge(const DrawCmd *c, Buf *out)
{
    buf_addf(
        out, " #%08X radius %d thick %d", (unsigned)c->colour, c->radius, c->thick);
}

static void dump_shade(const DrawCmd *c, Buf *out)
{
    buf_addf(out, " #%08X to #%08X", (unsigned)c->colour, (unsigned)c->colour2);
}

static void dump_line(const DrawCmd *c, Buf *out)
{
    buf_addf(out, " #%08X thick %d dash %d", (unsigned)c->colour, c->thick, c->dash);
}

static void dump_shape(const DrawCmd *c, Buf *out)
{
    buf_addf(out, " #%08X %s", (unsigned)c->colour, SHAPE_NAMES[c->shape]);
}

static void dump_vertices(const DrawCmd *c, Buf *out)
{
    buf_addf(out, " #%08X", (unsigned)c->colour);
    if (c->thick) buf_addf(out, " thick %d", c->thick);
    for (int i = 0; i < c->n_vertices; i++)
        buf_addf(out, " %d,%d%s", c->vertices[i].x, c->vertices[i].y,
            c->vertices[i].ends ? ";" : "");
}

static void dump_text(const DrawCmd *c, Buf *out)
{
    buf_addf(out, " #%08X %s %d spacing %d \"" STR_FMT "\"", (unsigned)c->colour,
        FACE_NAMES[c->face], c->size, c->spacing, STR_ARG(c->text));
}

static void dump_picture(const DrawCmd *c, Buf *out)
{
    // In hundredths by hand: printf's point depends on the locale.
    buf_addf(out, " " STR_FMT " focus %d%%,%d%%", STR_ARG(c->text),
        (int)(c->focus_x * 100 + 0.5), (int)(c->focus_y * 100 + 0.5));
    if (c->amount > 0) buf_addf(out, " dark %d%%", (int)(c->amount * 100 + 0.5));
    for (int i = 0; i < c->n_layers; i++)
        buf_addf(out, " " STR_FMT, STR_ARG(c->layers[i]));
}

static void dump_flap(const DrawCmd *c, Buf *out)
{
    dump_text(c, out);
    buf_addf(out, " in %d,%d %dx%d hinge %d %d%%", c->part.x, c->part.y, c->part.w,
        c->part.h, c->hinge, (int)(c->amount * 100 + 0.5));
}

static void dump_snow(const DrawCmd *c, Buf *out)
{
    buf_addf(out, " %d%% size %d", (int)(c->amount * 100 + 0.5), c->size);
}

static void dump_light(const DrawCmd *c, Buf *out)
{
    buf_addf(out, " #%08X beat %d", (unsigned)c->colour, c->beat);
}

static void dump_nothing(const DrawCmd *c, Buf *out)
{
    (void)c;
    (void)out;
}

static const struct {
    const char *name;
    void (*dump)(const DrawCmd *c, Buf *out);
} DUMPS[DRAW_KINDS] = {
    [DRAW_FILL] = {"fill", dump_fill},
    [DRAW_EDGE] = {"edge", dump_edge},
    [DRAW_SHADE] = {"shade", dump_shade},
    [DRAW_LINE] = {"line", dump_line},
    [DRAW_SHAPE] = {"shape", dump_shape},
    [DRAW_AREA] = {"area", dump_vertices},
    [DRAW_PATH] = {"path", dump_vertices},
    [DRAW_TEXT] = {"text", dump_text},
    [DRAW_FLAP] = {"flap", dump_flap},
    [DRAW_PICTURE] = {"picture", dump_picture},
    [DRAW_SNOW] = {"snow", dump_snow},
    [DRAW_LIGHT] = {"light", dump_light},
    [DRAW_CLIP] = {"clip", dump_nothing},
    [DRAW_UNCLIP] = {"unclip", dump_nothing},
};

static void dump_hit(const Hit *hit, Buf *out)
{
    dump_rect("hit", hit->rect, out);
    buf_addf(out, " %d " STR_FMT "%s%s\n", hit->order, STR_ARG(hit->action),
        hit->open ? "" : " closed", hit->scrolls ? " scrolls" : "");
}

void draw_dump(const DrawList *list, Buf *out)
{
    dump_rect("pane", list->scroll_pane, out);
    buf_addf(out, " content %d\n", list->content_height);
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *cmd = &list->cmds[i];
        dump_rect(DUMPS[cmd->kind].name, cmd->rect, out);
        DUMPS[cmd->kind].dump(cmd, out);
        buf_addc(out, '\n');
    }
    for (int i = 0; i < list->n_hits; i++)
        dump_hit(&list->hits[i], out);
}
