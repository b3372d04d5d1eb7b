#include "layout/layout_dark.h"

#include "base/actions.h"

// Of words that are dark: more than 4.5 to 1 on their ground still.
#define UNLIT_ALPHA 0xA8
#define CLOCK_LEAST 5   // letters of the hour: "20:10"
#define NIGHT       0.5 // how much darker a picture is without its lights

static const Block *dark_place(const Page *page)
{
    const Block *place = layout_find_block(page, BLOCK_PLACE);
    return place && place_no_signal(place).n > 0 ? place : NULL;
}

bool layout_is_dark(const Page *page) { return dark_place(page) != NULL; }

static bool is_of_map(const DrawList *list, const DrawCmd *cmd)
{
    for (int i = 0; i < list->n_hits; i++)
        if (str_eq(list->hits[i].action, STR(ACTION_MAP)) &&
            rect_contains(list->hits[i].rect, (Rect){cmd->rect.x, cmd->rect.y, 1, 1}))
            return true;
    return false;
}

static bool has_part(Str whole, Str part)
{
    for (size_t i = 0; i + part.n <= whole.n; i++)
        if (str_eq(str_cut(whole, i, i + part.n), part)) return true;
    return false;
}

// The line with the date and hour, or the one with the hour where it takes two: no other date.
static bool is_of_clock(const Block *place, const DrawCmd *cmd)
{
    Str date = place_date(place), text = str_trim(cmd->text);
    if (date.n == 0 || text.n < CLOCK_LEAST) return false;
    bool ends = text.n <= date.n && str_eq(str_from(date, date.n - text.n), text);
    return has_part(text, date) || ends;
}

// What moves and shines in a picture is left out, and the picture is darker.
static void put_out(DrawCmd *cmd)
{
    if (cmd->kind == DRAW_PICTURE) cmd->amount = NIGHT;
    if (cmd->kind == DRAW_LIGHT) cmd->rect.w = cmd->rect.h = 0;
}

void layout_dark(LayoutContext *lc)
{
    const Block *place = dark_place(lc->page);
    int stage = place ? lc->view->dark : 0;
    bool words = lc->settings->theme != THEME_CONTRAST;
    for (int i = 0; i < lc->list->n && stage >= DARK_LIGHTS; i++) {
        DrawCmd *cmd = &lc->list->cmds[i];
        put_out(cmd);
        if (cmd->kind != DRAW_TEXT || !words) continue;
        if ((stage >= DARK_MAP && is_of_map(lc->list, cmd)) ||
            (stage >= DARK_CLOCK && is_of_clock(place, cmd)))
            cmd->colour = colour_alpha(cmd->colour, UNLIT_ALPHA);
    }
}
