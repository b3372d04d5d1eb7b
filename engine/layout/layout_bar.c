#include "layout/layout_bar.h"

#include "base/actions.h"
#include "layout/layout_column.h"
#include "layout/layout_text.h"

#define BAR_PART 5 // of a window's height, at most

typedef struct Bar {
    const Action *back;
    TextLayout title, label; // of the page and of the button
    int button_w, h;
} Bar;

static TextStyle title_style(const LayoutContext *lc)
{
    TextStyle style = style_bold(style_reading(lc));
    style.leading = style.size * 5 / 4;
    return style_colour(style, ROLE_TEXT);
}

// From the edge of a sheet [w] wide to where its column begins; a map or a chart reaches to the edges.
static int inset(LayoutContext *lc, int w)
{
    int pad = lc->size.pad;
    bool figure = w > layout_sheet_width(lc) + 4 * pad;
    return figure ? pad : max_int(pad, (w - layout_column_width(lc)) / 2);
}

// False when the page has none, or it does not fit into one line [w] wide.
static bool bar_of(LayoutContext *lc, int w, Bar *bar)
{
    const Page *page = lc->page;
    *bar = (Bar){.back = page_action(page, STR(ACTION_BACK))};
    bool side = page->kind != PAGE_BOARD && page->kind != PAGE_ERROR;
    if (!bar->back || !bar->back->open || !side || page->title.n == 0) return false;
    TextStyle small = style_colour(style_small(lc), ROLE_TEXT);
    int in = inset(lc, w), arrow = small.size;
    bar->label = text_shrink(text_plain(lc, small, bar->back->label, max_int(1, w)));
    bar->button_w =
        max_int(lc->size.touch, bar->label.flow.width + arrow + lc->size.em);
    int room = w - 2 * in - bar->button_w - lc->size.gap;
    bar->title = text_plain(lc, title_style(lc), page->title, max_int(1, room));
    int line = max_int(lc->size.touch, bar->title.h);
    bar->h = line + 2 * lc->size.gap;
    return bar->title.flow.n <= 2 && bar->h * BAR_PART <= lc->view->h;
}

int layout_bar_height(LayoutContext *lc, int w)
{
    Bar bar;
    return bar_of(lc, w, &bar) ? bar.h : 0;
}

static Rect button_of(LayoutContext *lc, const Bar *bar, Rect rect)
{
    int h = lc->size.touch, right = rect.x + rect.w - inset(lc, rect.w);
    return (Rect){right - bar->button_w, rect.y + (rect.h - h) / 2, bar->button_w, h};
}

void layout_bar(LayoutContext *lc, Rect rect)
{
    Bar bar;
    if (!bar_of(lc, rect.w, &bar)) return;
    lc->bar_shown = true;
    layout_fill(lc, rect, layout_colour(lc, ROLE_PAGE), 0);
    layout_line(lc, (Rect){rect.x, rect.y + rect.h - lc->size.hair, rect.w, 0},
        ROLE_EDGE, lc->size.hair, 0);
    text_draw(lc, &bar.title, rect.x + inset(lc, rect.w),
        rect.y + (rect.h - lc->size.hair - bar.title.h) / 2);
    Rect button = button_of(lc, &bar, rect);
    bool lit = layout_is_hovered(lc, bar.back->id);
    if (layout_is_pressed(lc, bar.back->id))
        layout_fill(lc, button, layout_colour(lc, ROLE_NOTE), lc->size.radius);
    layout_edge(lc, button, lit ? ROLE_TEXT : ROLE_EDGE, lc->size.radius,
        lc->size.hair * (lit ? 2 : 1));
    int side = bar.label.style.size,
        x = button.x + (button.w - bar.label.flow.width - side) / 2;
    Rect arrow = {x - side / 4, button.y + (button.h - side) / 2, side, side};
    layout_shape(lc, arrow, SHAPE_ARROW_LEFT, ROLE_TEXT_SOFT);
    text_draw(lc, &bar.label, x + side, button.y + (button.h - bar.label.h) / 2);
}

// No ring round a margin: the button has it.
static void margin_hit(LayoutContext *lc, const Action *back, Rect rect)
{
    if (rect.w < lc->size.touch) return;
    Hit *hit = draw_hit(lc->arena, lc->list, rect, back->id);
    hit->open = true;
    hit->order = lc->order++;
}

void layout_bar_hits(LayoutContext *lc, Rect rect, Rect sheet)
{
    Bar bar;
    if (!lc->bar_shown || !bar_of(lc, rect.w, &bar)) return;
    layout_hit(lc, button_of(lc, &bar, rect), bar.back->id, lc->size.radius);
    int right = sheet.x + sheet.w, gap = lc->size.gap;
    int h = sheet.h < lc->view->h ? sheet.h - gap : sheet.h; // buttons stand below it
    margin_hit(lc, bar.back, (Rect){0, 0, sheet.x - gap, h});
    margin_hit(lc, bar.back, (Rect){right + gap, 0, lc->view->w - right - gap, h});
}
