#include "support/frames.h"

#include "base/utf8.h"

#include <string.h>

// Joiners and marks of direction, which flow adds and takes away.
static bool is_steering(uint32_t code)
{
    return (code >= 0x200C && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

static int letters_in(Str text)
{
    int n = 0;
    for (uint32_t code; utf8_next(&text, &code);)
        n += !is_steering(code);
    return n;
}

static int fixed_width(void *ctx, int face, int size, int spacing, Str text)
{
    (void)ctx;
    bool bold =
        face == FACE_READ_BOLD || face == FACE_READ_BOLD_ITALIC || face == FACE_UI_BOLD;
    int letters = letters_in(text);
    return letters * (size * (bold ? 11 : 10) + 19) / 20 + letters * spacing;
}

static int fixed_ascent(void *ctx, int face, int size)
{
    (void)ctx;
    (void)face;
    return size * 19 / 20;
}

TextMeasurer fixed_measurer(void)
{
    return (TextMeasurer){NULL, fixed_width, fixed_ascent, NULL};
}

Settings frame_settings(int percent)
{
    return (Settings){.text_percent = percent, .letter_keys = true, .captions = true};
}

DrawList *frame(Arena *arena, const Page *page, int w, int h, int percent)
{
    Settings settings = frame_settings(percent);
    View view = {.w = w, .h = h, .density = 1};
    TextMeasurer measurer = fixed_measurer();
    return layout_page(arena, page, &settings, &view, &measurer);
}

static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

Str without_spaces(Arena *arena, Str text)
{
    char *out = arena_alloc(arena, text.n + 1);
    size_t n = 0;
    uint32_t code;
    for (Str here = text; utf8_next(&text, &code); here = text) {
        if (is_space(here.s[0]) || is_steering(code)) continue;
        memcpy(out + n, here.s, here.n - text.n);
        n += here.n - text.n;
    }
    return (Str){out, n};
}

Str frame_words(Arena *arena, const DrawList *list)
{
    size_t n = 0;
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_TEXT) n += list->cmds[i].text.n;
    char *all = arena_alloc(arena, n + 1);
    n = 0;
    for (int i = 0; i < list->n; i++) {
        if (list->cmds[i].kind != DRAW_TEXT || list->cmds[i].text.n == 0) continue;
        memcpy(all + n, list->cmds[i].text.s, list->cmds[i].text.n);
        n += list->cmds[i].text.n;
    }
    return without_spaces(arena, (Str){all, n});
}

bool has_words(Str all, Str words)
{
    if (words.n == 0) return true;
    while (all.n >= words.n) {
        all = str_from(all, str_find(all, words.s[0]));
        if (str_starts(all, words)) return true;
        all = str_from(all, 1);
    }
    return false;
}

const Hit *frame_hit(const DrawList *list, const char *action)
{
    for (int i = 0; i < list->n_hits; i++)
        if (str_eq(list->hits[i].action, str_of(action))) return &list->hits[i];
    return NULL;
}

const DrawCmd *frame_text(const DrawList *list, const char *text)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_TEXT && str_eq(list->cmds[i].text, str_of(text)))
            return &list->cmds[i];
    return NULL;
}

int frame_count(const DrawList *list, DrawKind kind)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += list->cmds[i].kind == kind;
    return n;
}

static const Action ACTIONS[] = {
    {.id = {"term:gas", 8}, .group = GROUP_PAGE, .open = true, .inline_ = true},
    {.id = {"ask", 3}, .open = true},
};

LayoutContext *context_open(ContextFixture *fixture)
{
    *fixture =
        (ContextFixture){.settings = frame_settings(100), .measurer = fixed_measurer()};
    fixture->page = (Page){PAGE_SCENE, .actions = ACTIONS, .n_actions = 2};
    fixture->context = (LayoutContext){.arena = &fixture->arena,
        .list = &fixture->list,
        .page = &fixture->page,
        .settings = &fixture->settings,
        .view = &fixture->view,
        .measurer = &fixture->measurer,
        .size = {.em = 20, .small = 14, .label = 16, .touch = 40, .gap = 8, .hair = 1},
        .w = 200,
        .text_colour = ROLE_TEXT,
        .soft_colour = ROLE_TEXT_SOFT};
    return &fixture->context;
}

bool frame_leaves_to_menu(const Page *page, const Action *action)
{
    bool menu = page_action(page, STR("menu")) != NULL;
    bool elsewhere = action->group == GROUP_MENU || str_eq(action->id, STR("contents"));
    return menu && elsewhere;
}
