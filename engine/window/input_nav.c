#include "window/input_nav.h"

#include "layout/hit.h"

#include <stdlib.h>

#define LINE     32.0      // points; two of them stay in view when a page is turned
#define MARGIN   12.0      // points of air around what has the focus
#define FAR_AWAY (1 << 20) // pixels: no window is so large, and their sums still fit

static const InputAct NOTHING = {.kind = INPUT_NOTHING};
static const InputAct REDRAW = {.kind = INPUT_REDRAW};

void input_set(Buf *buf, Str text)
{
    if (text.s == buf->s && text.n == buf->n) return;
    buf_clear(buf);
    buf_add(buf, text);
}

int input_pixels(double pixels)
{
    if (!(pixels > -FAR_AWAY)) return -FAR_AWAY; // also when it is no number
    return pixels < FAR_AWAY ? (int)pixels : FAR_AWAY;
}

int input_points(const Input *input, double count)
{
    return input_pixels(count * input->density + 0.5);
}

int input_event_pixels(const Input *input, int at)
{
    return input_pixels(at * input->event_scale + (at < 0 ? -0.5 : 0.5));
}

bool input_hover(Input *input, const DrawList *list)
{
    // A finger has no pointer but while it carries something.
    int x = input->carrying ? input->carry_x : input->pointer_x;
    int y = input->carrying ? input->carry_y : input->pointer_y;
    const Hit *hit =
        input->pointed || input->carrying ? hit_at(list, input->scroll, x, y) : NULL;
    Str now = hit ? hit->action : (Str){0};
    if (str_eq(now, buf_str(&input->hover))) return false;
    input_set(&input->hover, now);
    return true;
}

InputAct input_scroll(Input *input, const DrawList *list, int scroll)
{
    scroll = draw_scroll_clamp(list, scroll);
    if (scroll == input->scroll) return NOTHING;
    input->scroll = scroll;
    input_hover(input, list);
    return REDRAW;
}

static InputAct scroll_by(Input *input, const DrawList *list, int pixels)
{
    return input_scroll(input, list, input->scroll + pixels);
}

InputAct input_focus(Input *input, const DrawList *list, const Hit *hit)
{
    input_set(&input->focus, hit->action);
    input->scroll = hit_reveal(list, hit, input->scroll, input_points(input, MARGIN));
    input_hover(input, list);
    return REDRAW;
}

// Tab goes round; what has the focus comes into view.
static InputAct tab(Input *input, const DrawList *list, int by)
{
    const Hit *hit = hit_step(list, buf_str(&input->focus), by);
    return hit ? input_focus(input, list, hit) : NOTHING;
}

static bool in_view(const Input *input, const DrawList *list, const Hit *hit)
{
    return hit && hit_in_view(list, hit, input->scroll);
}

// The first open hit in view, or the last; of those that scroll, or of those that do not.
static const Hit *seen(const Input *input, const DrawList *list, int by, bool scrolls)
{
    for (int i = 0; i < list->n_hits; i++) {
        const Hit *hit = &list->hits[by > 0 ? i : list->n_hits - 1 - i];
        if (hit->open && hit->scrolls == scrolls && in_view(input, list, hit))
            return hit;
    }
    return NULL;
}

// Where an arrow leads: on from a focus in view, when the next stop is at most [step] away; from a
// lost one to what is in view. NULL: nowhere near.
static const Hit *walk_to(const Input *input, const DrawList *list, int by, int step)
{
    const Hit *from = hit_find(list, buf_str(&input->focus));
    if (!in_view(input, list, from)) return seen(input, list, by, true);
    const Hit *hit = hit_step(list, from->action, by);
    bool onward = hit && (by > 0 ? hit > from : hit < from);
    if (!onward) return NULL;
    int there = hit_reveal(list, hit, input->scroll, 0);
    return abs(there - input->scroll) <= step ? hit : NULL;
}

// The focus is on an answer that stays in view below words that scroll: they are read first.
static bool stays_below(const Input *input, const DrawList *list)
{
    const Hit *from = hit_find(list, buf_str(&input->focus));
    int foot = list->scroll_pane.y + list->scroll_pane.h;
    return from && !from->scrolls && from->rect.y >= foot;
}

// Arrows scroll where no stop is near, so that who reads with them meets every line. They stay at
// both ends of a long page; on a short one they go round.
static InputAct walk(Input *input, const DrawList *list, int by)
{
    int step = input_points(input, SCROLL_STEP);
    if (by > 0 && stays_below(input, list)) {
        InputAct read_on = scroll_by(input, list, step);
        if (read_on.kind != INPUT_NOTHING) return read_on;
    }
    const Hit *hit = walk_to(input, list, by, step);
    if (hit) return input_focus(input, list, hit);
    InputAct scrolled = scroll_by(input, list, by * step);
    if (scrolled.kind != INPUT_NOTHING) return scrolled;
    if (draw_scroll_max(list) == 0) return tab(input, list, by);
    const Hit *from = hit_find(list, buf_str(&input->focus));
    hit = in_view(input, list, from) ? NULL : seen(input, list, by, false);
    return hit ? input_focus(input, list, hit) : NOTHING;
}

InputAct input_move(Input *input, const DrawList *list, InputCommand command)
{
    int page = list->scroll_pane.h - input_points(input, 2 * LINE);
    if (page < input_points(input, LINE)) page = input_points(input, LINE);
    switch (command) {
    case COMMAND_NEXT:
        return tab(input, list, 1);
    case COMMAND_PREVIOUS:
        return tab(input, list, -1);
    case COMMAND_DOWN:
        return walk(input, list, 1);
    case COMMAND_UP:
        return walk(input, list, -1);
    case COMMAND_PAGE_DOWN:
        return scroll_by(input, list, page);
    case COMMAND_PAGE_UP:
        return scroll_by(input, list, -page);
    case COMMAND_TOP:
        return input_scroll(input, list, 0);
    case COMMAND_END:
        return input_scroll(input, list, draw_scroll_max(list));
    default:
        return NOTHING;
    }
}
