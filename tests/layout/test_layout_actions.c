#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

#include <string.h>

#include <stdlib.h>

typedef struct Shown { // a page laid out with somebody looking at it
    Arena arena;
    DrawList *list;
} Shown;

static Shown shown(const char *name, View view)
{
    Shown s = {0};
    static Settings settings;
    settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    view.w = 1280;
    view.h = 720;
    view.density = 1;
    s.list = layout_page(&s.arena, sample(name), &settings, &view, &measurer);
    return s;
}

static const DrawCmd *ring_of(const DrawList *list)
{
    const DrawCmd *ring = NULL;
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_EDGE &&
            list->cmds[i].colour == theme_colour(THEME_PAPER, ROLE_FOCUS))
            ring = &list->cmds[i];
    return ring;
}

static void test_the_focus_has_a_ring_around_it_and_nothing_over_it(void **state)
{
    (void)state;
    Shown s = shown("scene", (View){.focus = STR("photograph")});
    const Hit *hit = frame_hit(s.list, "photograph");
    const DrawCmd *ring = ring_of(s.list);
    assert_non_null(ring);
    assert_true(ring->rect.x < hit->rect.x && ring->rect.y < hit->rect.y);
    assert_true(ring->rect.x + ring->rect.w > hit->rect.x + hit->rect.w);
    assert_in_range(ring->thick, 2, 8);
    for (const DrawCmd *c = ring + 1; c < s.list->cmds + s.list->n; c++)
        if (c->kind == DRAW_FILL) assert_false(rect_intersects(c->rect, ring->rect));
    arena_free(&s.arena);
}

static void test_the_ring_around_the_way_in_is_not_of_its_gold(void **state)
{
    (void)state;
    const Page *title = sample("title");
    Shown s = shown("title", (View){.focus = title->actions[0].id});
    const Hit *hit = frame_hit(s.list, "begin");
    const DrawCmd *gold = NULL, *ring = NULL;
    for (int i = 0; i < s.list->n; i++) {
        const DrawCmd *c = &s.list->cmds[i];
        if (c->kind == DRAW_FILL && memcmp(&c->rect, &hit->rect, sizeof c->rect) == 0)
            gold = c;
        if (c->kind == DRAW_EDGE && c->rect.x < hit->rect.x) ring = c;
    }
    assert_non_null(gold);
    assert_non_null(ring);
    assert_int_not_equal(ring->colour, gold->colour);
    assert_true(
        ring->rect.x + ring->thick < gold->rect.x); // with the dark between them
    arena_free(&s.arena);
}

static void test_without_focus_there_is_no_ring(void **state)
{
    (void)state;
    Shown s = shown("scene", (View){0});
    assert_null(ring_of(s.list));
    arena_free(&s.arena);
}

static void test_a_closed_choice_says_why_and_is_not_open(void **state)
{
    (void)state;
    Shown s = shown("scene", (View){0});
    assert_false(frame_hit(s.list, "compare")->open);
    assert_true(frame_hit(s.list, "ask")->open);
    const DrawCmd *why =
        frame_text(s.list, "You have no price of your own to compare yet.");
    assert_non_null(why);
    assert_true(rect_intersects(why->rect, frame_hit(s.list, "compare")->rect));
    arena_free(&s.arena);
}

static void test_a_closed_button_says_why_under_the_pointer(void **state)
{
    (void)state;
    static const Action actions[] = {
        {.id = {"go", 2}, .label = {"Go", 2}, .open = true},
        {.id = {"undo", 4},
            .group = GROUP_PAGE,
            .label = {"Take back", 9},
            .why = {"Nothing yet.", 12}},
    };
    const Page page = {PAGE_SCENE, .actions = actions, .n_actions = 2};
    Arena arena = {0};
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view = {.w = 640, .h = 360, .density = 1};
    DrawList *list = layout_page(&arena, &page, &settings, &view, &measurer);
    assert_null(frame_text(list, "Nothing yet."));
    view.hover = STR("undo");
    list = layout_page(&arena, &page, &settings, &view, &measurer);
    const DrawCmd *why = frame_text(list, "Nothing yet.");
    assert_non_null(why);
    assert_true(why->rect.y + why->rect.h < frame_hit(list, "undo")->rect.y);
    arena_free(&arena);
}

static void test_choices_are_numbered_in_their_order(void **state)
{
    (void)state;
    Shown s = shown("scene", (View){0});
    static const char *const ids[] = {"pass_on", "photograph", "ask", "compare"};
    static const char *const digits[] = {"1", "2", "3", "4"};
    for (int i = 0; i < 4; i++)
        assert_true(rect_intersects(
            frame_text(s.list, digits[i])->rect, frame_hit(s.list, ids[i])->rect));
    arena_free(&s.arena);
}

static void test_buttons_come_after_the_choices_for_the_keyboard(void **state)
{
    (void)state;
    Shown s = shown("scene", (View){0});
    assert_true(
        frame_hit(s.list, "notebook")->order > frame_hit(s.list, "compare")->order);
    assert_true(frame_hit(s.list, "term:electronic-trading")->order <
                frame_hit(s.list, "pass_on")->order);
    assert_false(frame_hit(s.list, "notebook")->scrolls); // under the picture
    arena_free(&s.arena);
}

static void test_guarded_choices_are_quieter(void **state)
{
    (void)state;
    Shown plain = shown("scene", (View){0}),
          guarded = shown("scene", (View){.guarded = true});
    const char *words = "Photograph the price board first";
    assert_int_equal(
        frame_text(plain.list, words)->colour, theme_colour(THEME_PAPER, ROLE_TEXT));
    assert_int_equal(frame_text(guarded.list, words)->colour,
        theme_colour(THEME_PAPER, ROLE_TEXT_SOFT));
    arena_free(&plain.arena);
    arena_free(&guarded.arena);
}

static Colour card_of(const DrawList *list, const char *action)
{
    const Hit *hit = frame_hit(list, action);
    for (int i = 0; i < list->n; i++) {
        Rect r = list->cmds[i].rect;
        if (list->cmds[i].kind == DRAW_FILL && r.x == hit->rect.x &&
            r.y == hit->rect.y && r.w == hit->rect.w && r.h == hit->rect.h)
            return list->cmds[i].colour;
    }
    fail();
    return 0;
}

static void test_what_is_pressed_looks_pressed(void **state)
{
    (void)state;
    Shown s = shown("scene", (View){.pressed = STR("ask")});
    assert_int_not_equal(card_of(s.list, "ask"), card_of(s.list, "photograph"));
    arena_free(&s.arena);
}

static void test_settings_in_force_have_a_check_mark(void **state)
{
    (void)state;
    Shown s = shown("settings", (View){0});
    int marks = 0;
    for (int i = 0; i < s.list->n; i++) {
        const DrawCmd *c = &s.list->cmds[i];
        if (c->kind != DRAW_SHAPE || c->shape != SHAPE_CHECK) continue;
        marks++;
    }
    int in_force = 0;
    for (int i = 0; i < sample("settings")->n_actions; i++)
        in_force += sample("settings")->actions[i].chosen;
    assert_true(in_force > 4);
    assert_int_equal(marks, in_force);
    assert_int_equal(
        card_of(s.list, "theme:paper"), theme_colour(THEME_PAPER, ROLE_KEY));
    assert_int_equal(
        frame_hit(s.list, "text:100")->rect.y, frame_hit(s.list, "text:200")->rect.y);
    assert_true(frame_hit(s.list, "theme:paper")->rect.y >
                frame_hit(s.list, "text:200")->rect.y);
    arena_free(&s.arena);
}

static void test_a_row_says_its_name_once(void **state)
{
    (void)state;
    static const Action actions[] = {
        {.id = {"theme:paper", 11},
            .group = GROUP_SETTING,
            .label = {"Colours: paper", 14},
            .open = true,
            .chosen = true},
        {.id = {"theme:dusk", 10},
            .group = GROUP_SETTING,
            .label = {"Colours: dusk", 13},
            .open = true},
    };
    const Page page = {PAGE_SETTINGS, .actions = actions, .n_actions = 2};
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    assert_str(frame_words(&arena, list), "Colourspaperdusk");
    arena_free(&arena);
}

static bool has_fill_at(const DrawList *list, int x, int y)
{
    for (int i = 0; i < list->n; i++) {
        Rect r = list->cmds[i].rect;
        if (list->cmds[i].kind == DRAW_FILL && r.w < 8 && abs(r.x - x) <= 1 &&
            y >= r.y && y < r.y + r.h)
            return true;
    }
    return false;
}

static void test_a_field_shows_what_is_typed_and_a_caret(void **state)
{
    (void)state;
    Shown idle = shown("saves", (View){0});
    assert_non_null(frame_text(idle.list, "The pump, 2 January"));
    View view = {.editing = STR("save:new"), .typed = STR("Мой слот"), .caret = 6};
    Shown typing = shown("saves", view);
    assert_null(frame_text(typing.list, "The pump, 2 January"));
    assert_non_null(frame_text(typing.list, "Мой слот"));
    assert_int_equal(
        frame_count(typing.list, DRAW_FILL), frame_count(idle.list, DRAW_FILL) + 1);
    const DrawCmd *words = frame_text(typing.list, "Мой слот");
    int x = words->rect.x + words->rect.w * 3 / 8; // behind three letters of eight
    assert_true(has_fill_at(typing.list, x, words->rect.y));
    arena_free(&idle.arena);
    arena_free(&typing.arena);
}

static void test_a_field_shows_what_is_selected_and_what_was_left_in_it(void **state)
{
    (void)state;
    View view = {.editing = STR("save:new"), .typed = STR("Monday"), .caret = 6};
    Shown plain = shown("saves", view);
    view.selected_to = 6;
    Shown selected = shown("saves", view);
    Rect words = frame_text(selected.list, "Monday")->rect;
    int grounds = 0;
    for (int i = 0; i < selected.list->n; i++) {
        const DrawCmd *cmd = &selected.list->cmds[i];
        grounds += cmd->kind == DRAW_FILL && cmd->colour < 0xFF000000u &&
                   cmd->rect.x == words.x && cmd->rect.w == words.w;
    }
    assert_int_equal(grounds, 1);
    const FieldDraft draft = {STR("save:new"), STR("Tuesday")};
    Shown left = shown("saves", (View){.drafts = &draft, .n_drafts = 1});
    assert_non_null(frame_text(left.list, "Tuesday"));
    assert_null(frame_text(left.list, "The pump, 2 January"));
    arena_free(&plain.arena);
    arena_free(&selected.arena);
    arena_free(&left.arena);
}

static void test_what_belongs_to_one_save_stands_in_one_row(void **state)
{
    (void)state;
    Shown s = shown("saves", (View){0});
    Rect load = frame_hit(s.list, "load:slot-1")->rect;
    assert_int_equal(load.y, frame_hit(s.list, "delete:slot-1")->rect.y);
    assert_true(frame_hit(s.list, "load:slot-2")->rect.y > load.y);
    arena_free(&s.arena);
}

static void test_what_no_word_reaches_gets_a_button(void **state)
{
    (void)state;
    static const Action actions[] = {
        {.id = {"term:x", 6},
            .group = GROUP_PAGE,
            .label = {"An x", 4},
            .open = true,
            .inline_ = true},
    };
    const Page page = {PAGE_GLOSSARY, .actions = actions, .n_actions = 1};
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 640, 360, 100);
    assert_non_null(frame_hit(list, "term:x"));
    assert_non_null(frame_text(list, "An x"));
    arena_free(&arena);
}

// The menu is a list: two rows side by side where there is room, each as wide as the other.
static void test_entries_of_the_menu_are_rows_of_the_same_width(void **state)
{
    (void)state;
    const Action actions[] = {
        {.id = STR("log"), .label = STR("Log"), .open = true, .group = GROUP_PAGE},
        {.id = STR("help"),
            .label = STR("Help and keys"),
            .open = true,
            .group = GROUP_PAGE},
        {.id = STR("saves"), .label = STR("Saves"), .open = true, .group = GROUP_PAGE}};
    const Page menu = {.kind = PAGE_MENU, .actions = actions, .n_actions = 3};
    for (int w = 320; w <= 1280; w += 960) {
        Arena arena = {0};
        DrawList *list = frame(&arena, &menu, w, 720, 100);
        const Rect log = frame_hit(list, "log")->rect,
                   help = frame_hit(list, "help")->rect,
                   saves = frame_hit(list, "saves")->rect;
        assert_int_equal(log.w, help.w);
        assert_int_equal(log.w, saves.w);
        assert_int_equal(log.x, saves.x);
        bool beside = w == 1280;
        assert_int_equal(log.y == help.y, beside);
        assert_int_equal(help.x > log.x + log.w, beside);
        assert_true(saves.y >= help.y + (beside ? help.h : 0));
        assert_true(rect_intersects(log, saves) == false &&
                    rect_intersects(help, saves) == false);
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_focus_has_a_ring_around_it_and_nothing_over_it),
        cmocka_unit_test(test_the_ring_around_the_way_in_is_not_of_its_gold),
        cmocka_unit_test(test_without_focus_there_is_no_ring),
        cmocka_unit_test(test_a_closed_choice_says_why_and_is_not_open),
        cmocka_unit_test(test_a_closed_button_says_why_under_the_pointer),
        cmocka_unit_test(test_choices_are_numbered_in_their_order),
        cmocka_unit_test(test_buttons_come_after_the_choices_for_the_keyboard),
        cmocka_unit_test(test_guarded_choices_are_quieter),
        cmocka_unit_test(test_what_is_pressed_looks_pressed),
        cmocka_unit_test(test_settings_in_force_have_a_check_mark),
        cmocka_unit_test(test_a_row_says_its_name_once),
        cmocka_unit_test(test_a_field_shows_what_is_typed_and_a_caret),
        cmocka_unit_test(test_a_field_shows_what_is_selected_and_what_was_left_in_it),
        cmocka_unit_test(test_what_belongs_to_one_save_stands_in_one_row),
        cmocka_unit_test(test_what_no_word_reaches_gets_a_button),
        cmocka_unit_test(test_entries_of_the_menu_are_rows_of_the_same_width),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
