// A card that is pulled along: a press that moves takes it, it follows the pointer, and letting go puts it
// where it is.
#include "layout/hit.h"
#include "window/input_inner.h"

#include <stdlib.h>

#define CARRY_START 5.0 // points that a press may slip and still be a press

static const InputAct REDRAW = {.kind = INPUT_REDRAW};

static void follow(Input *input, const DrawList *list, int x, int y)
{
    input->carry_x = x;
    input->carry_y = y;
    input_hover(input, list);
}

bool input_carries_from(const Input *input, int x, int y)
{
    if (input->carrying || !input->lifts || input->pressed.n == 0) return false;
    int far = abs(x - input->drag_x) + abs(y - input->drag_from);
    return far >= input_points(input, CARRY_START);
}

InputAct input_carry_begin(Input *input, const DrawList *list, int x, int y)
{
    input->carrying = true;
    input->lifts = false;
    input_set(&input->did, buf_str(&input->pressed));
    buf_clear(&input->pressed);
    follow(input, list, x, y);
    return (InputAct){INPUT_ACT, buf_str(&input->did), (Str){0}};
}

InputAct input_carry_move(Input *input, const DrawList *list, int x, int y)
{
    follow(input, list, x, y);
    return REDRAW;
}

// On a place or another card it goes there, elsewhere back to where it was.
InputAct input_carry_end(
    Input *input, const DrawList *list, const Page *page, int x, int y)
{
    const Hit *hit = hit_at(list, input->scroll, x, y);
    Str id = hit ? hit->action : (Str){0};
    bool place = str_starts(id, STR("put:")) || str_starts(id, STR("swap:"));
    input_set(&input->did, place ? id : STR("back"));
    input_let_go(input);
    if (!input_may_choose(input, page, buf_str(&input->did))) return REDRAW;
    input_note_put(input);
    return (InputAct){INPUT_ACT, buf_str(&input->did), (Str){0}};
}

void input_note_put(Input *input)
{
    Str id = buf_str(&input->did);
    if (!str_starts(id, STR("put:"))) return;
    input->last_put = 0;
    for (size_t i = 4; i < id.n && input->last_put < 100000; i++)
        input->last_put = input->last_put * 10 + id.s[i] - '0';
    input->last_put++;
}

bool input_carry_goes_on(const Input *input, const Page *page)
{
    return input->carrying && page_action(page, STR("put:0")) != NULL;
}
