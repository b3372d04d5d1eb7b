#include "support/support.h"

#include "base/utf8.h"
#include "support/frames.h"
#include "support/pages.h"
#include "text/markup.h"

#include <string.h>

typedef struct Size {
    int w, h;
} Size;

static const Size SIZES[] = {{320, 240}, {360, 640}, {480, 900}, {640, 360}, {800, 600},
    {1000, 640}, {1024, 768}, {1280, 720}, {1366, 768}, {1920, 1080}, {2560, 1080},
    {3840, 2160}};
static const Size TINY[] = {{1, 1}, {2, 400}, {400, 2}, {16, 16}, {40, 30}, {120, 90}};
static const int PERCENTS[] = {100, 150, 200};

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

typedef void (*Check)(Arena *arena, const Page *page, const DrawList *list, Size size);

// Every sample page at every size and text size; says which one failed.
static void for_all(const Size *sizes, int n_sizes, Check check)
{
    for (int p = 0; p < n_samples; p++)
        for (int s = 0; s < n_sizes; s++)
            for (int t = 0; t < COUNT(PERCENTS); t++) {
                Arena arena = {0};
                Size size = sizes[s];
                DrawList *list =
                    frame(&arena, samples[p].page, size.w, size.h, PERCENTS[t]);
                check(&arena, samples[p].page, list, size);
                arena_free(&arena);
            }
}

static const char *sample_name(const Page *page)
{
    for (int i = 0; i < n_samples; i++)
        if (samples[i].page == page) return samples[i].name;
    return "?";
}

#define fail_at(page, size, ...)                                                       \
    do {                                                                               \
        print_error("%s at %dx%d: ", sample_name(page), (size).w, (size).h);           \
        print_error(__VA_ARGS__);                                                      \
        print_error("\n");                                                             \
        fail();                                                                        \
    } while (0)

// Words ----------------------------------------------------------------------------------------

typedef struct Words {
    Arena *arena;
    const Page *page;
    Size size;
    Str all;
} Words;

static void need(Words *w, Str words)
{
    Str bare = without_spaces(w->arena, words);
    if (!has_words(w->all, bare))
        fail_at(w->page, w->size, "lost " STR_FMT, STR_ARG(words));
}

static void need_marked(Words *w, Str marked)
{
    need(w, markup_plain(w->arena, marked));
}

static bool is_shown(const Words *w, Str words)
{
    return has_words(w->all, without_spaces(w->arena, words));
}

// A chain says its stop in words or shows it; a picture stands for its description.
static void need_instead(Words *w, const Block *b, const DrawList *list)
{
    if (b->kind == BLOCK_PICTURE && frame_count(list, DRAW_PICTURE) == 0)
        need(w, b->text);
    bool chain = b->kind == BLOCK_CHAIN && !is_shown(w, b->text);
    for (int i = 0; chain && i < b->n_items; i++)
        if (b->items[i].state == ITEM_HERE) need(w, b->items[i].label);
}

// A drawing is looked at; the same in words stands in the table after it.
static bool need_drawing(Words *w, const Block *b, const DrawList *list)
{
    if (b->kind != BLOCK_MAP && b->kind != BLOCK_STEPS && b->kind != BLOCK_HOURS)
        return false;
    need(w, b->label);
    need(w, b->note);
    if (b->kind == BLOCK_MAP && frame_count(list, DRAW_AREA) == 0) need(w, b->text);
    return true;
}

static void need_block(Words *w, const Block *b, const DrawList *list)
{
    if (b->kind == BLOCK_PICTURE || b->kind == BLOCK_CHAIN) {
        need_instead(w, b, list);
        return;
    }
    if (need_drawing(w, b, list)) return;
    need_marked(w, b->text);
    need(w, b->label);
    need(w, b->status_word);
    if (b->kind != BLOCK_METER)
        need(w, b->note); // the note of a meter is its symbol's name
    for (int i = 0; i < b->n_items; i++) {
        need(w, b->items[i].label);
        need_marked(w, b->items[i].text);
        need(w, b->items[i].note);
    }
}

static void need_action(Words *w, const Action *a)
{
    if (a->inline_) return; // its words are in the page
    need(w, a->label);
    need(w, a->value);
    if (!a->open && a->group == GROUP_CHOICE) need(w, a->why);
}

static void check_words(Arena *arena, const Page *page, const DrawList *list, Size size)
{
    Words w = {arena, page, size, frame_words(arena, list)};
    for (int i = 0; i < page->n_blocks; i++)
        need_block(&w, &page->blocks[i], list);
    for (int i = 0; i < page->n_actions; i++)
        need_action(&w, &page->actions[i]);
}

static void test_no_word_is_lost_at_any_size(void **state)
{
    (void)state;
    for_all(SIZES, COUNT(SIZES), check_words);
    for_all(TINY, COUNT(TINY), check_words);
}

// Places ---------------------------------------------------------------------------------------

// Words of a picture stand where the picture wants them.
static bool in_picture(const Page *page, Str text)
{
    const Block *b = page->blocks;
    for (int i = 0; i < page->n_blocks; i++)
        for (int j = 0; b[i].kind == BLOCK_PICTURE && j < b[i].n_items; j++)
            if (str_eq(b[i].items[j].text, text)) return true;
    return false;
}

static void check_overlap(
    Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    for (int i = 0; i < list->n; i++)
        for (int j = 0; j < i; j++) {
            const DrawCmd *a = &list->cmds[i], *b = &list->cmds[j];
            if (a->kind != DRAW_TEXT || b->kind != DRAW_TEXT) continue;
            if (in_picture(page, a->text) && in_picture(page, b->text)) continue;
            if (rect_meets(a->rect, b->rect))
                fail_at(page, size, "\"" STR_FMT "\" stands over \"" STR_FMT "\"",
                    STR_ARG(a->text), STR_ARG(b->text));
        }
}

// With a fixed foot what is scrolled out of sight lies under it; without one, nothing may meet.
static void check_overlap_in_panes(
    Arena *arena, const Page *page, const DrawList *list, Size size)
{
    DrawList part = {0};
    bool scrolled = false;
    for (int pass = 0; pass < 2; pass++) {
        part.n = 0;
        for (int i = 0; i < list->n; i++) {
            const DrawCmd *c = &list->cmds[i];
            bool pane = memcmp(&c->rect, &list->scroll_pane, sizeof c->rect) == 0;
            if (c->kind == DRAW_CLIP) scrolled = pane;
            if (c->kind == DRAW_UNCLIP) scrolled = false;
            if (c->kind == DRAW_TEXT && scrolled == (pass == 0))
                *draw_add(arena, &part, DRAW_TEXT, c->rect) = *c;
        }
        check_overlap(arena, page, &part, size);
    }
}

static void check_inside(
    Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_TEXT) continue;
        if (c->rect.x < 0 || c->rect.x + c->rect.w > size.w)
            fail_at(page, size, "\"" STR_FMT "\" leaves the window: %d+%d %d",
                STR_ARG(c->text), c->rect.x, c->rect.w, c->size);
    }
}

static void test_no_text_stands_over_another(void **state)
{
    (void)state;
    for_all(SIZES, COUNT(SIZES), check_overlap_in_panes);
}

static void test_nothing_asks_for_sideways_scrolling(void **state)
{
    (void)state;
    for_all(SIZES, COUNT(SIZES), check_inside);
}

static void check_lines(Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    int letters = 0, y = -1; // of the pieces of one line
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_TEXT || c->face > FACE_READ_BOLD_ITALIC) continue;
        if (c->rect.y != y) letters = 0;
        y = c->rect.y;
        letters += (int)utf8_count(c->text);
        if (letters > 70)
            fail_at(
                page, size, "a line of over 70 letters: " STR_FMT, STR_ARG(c->text));
    }
}

static void test_no_line_of_the_story_is_longer_than_70_letters(void **state)
{
    (void)state;
    for_all(SIZES, COUNT(SIZES), check_lines);
}

// What can be taken ----------------------------------------------------------------------------

static const Hit *hit_of(const DrawList *list, Str id)
{
    for (int i = 0; i < list->n_hits; i++)
        if (str_eq(list->hits[i].action, id)) return &list->hits[i];
    return NULL;
}

static bool in_words(const Hit *hit) { return str_starts(hit->action, STR("term:")); }

static void check_hit(const Page *page, Size size, const Hit *hit)
{
    int least = size.h >= 1080 && size.w >= 1920 ? 44 : 36; // grows with the window
    if (size.w < 640 || size.h < 360) least = 24;
    if (!in_words(hit) && (hit->rect.w < least || hit->rect.h < least))
        fail_at(page, size, STR_FMT " is %dx%d", STR_ARG(hit->action), hit->rect.w,
            hit->rect.h);
}

static void check_apart(const Page *page, Size size, const Hit *a, const Hit *b)
{
    if (a->scrolls != b->scrolls || str_eq(a->action, b->action)) return;
    if (rect_meets(a->rect, b->rect))
        fail_at(page, size, STR_FMT " lies over " STR_FMT, STR_ARG(a->action),
            STR_ARG(b->action));
    int gap = in_words(a) || in_words(b) ? 0 : size.h >= 1080 && size.w >= 1920 ? 8 : 6;
    Rect room = {
        a->rect.x - gap, a->rect.y - gap, a->rect.w + 2 * gap, a->rect.h + 2 * gap};
    if (gap && rect_meets(room, b->rect))
        fail_at(page, size, STR_FMT " is too near to " STR_FMT, STR_ARG(a->action),
            STR_ARG(b->action));
}

static void check_hits(Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].open && !hit_of(list, page->actions[i].id))
            fail_at(
                page, size, "no way to take " STR_FMT, STR_ARG(page->actions[i].id));
    for (int i = 0; i < list->n_hits; i++) {
        check_hit(page, size, &list->hits[i]);
        if (i > 0 && list->hits[i].order < list->hits[i - 1].order)
            fail_at(page, size, "the hits are out of order");
        for (int j = 0; j < i; j++)
            check_apart(page, size, &list->hits[i], &list->hits[j]);
    }
}

static void test_everything_open_can_be_taken_and_nothing_lies_in_its_way(void **state)
{
    (void)state;
    for_all(SIZES, COUNT(SIZES), check_hits);
}

static void check_scroll(
    Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena;
    Rect pane = list->scroll_pane;
    int content = list->content_height > pane.h ? list->content_height : pane.h;
    int end = pane.y + content;
    for (int i = 0; i < list->n_hits; i++) {
        const Hit *hit = &list->hits[i];
        int bottom = hit->rect.y + hit->rect.h;
        if (bottom > (hit->scrolls ? end : size.h))
            fail_at(page, size, STR_FMT " cannot be scrolled to", STR_ARG(hit->action));
    }
}

static void test_everything_can_be_scrolled_to(void **state)
{
    (void)state;
    for_all(SIZES, COUNT(SIZES), check_scroll);
    for_all(TINY, COUNT(TINY), check_scroll);
}

static void test_scrolling_moves_what_is_drawn_and_not_the_hits(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    Ruler ruler = fixed_ruler();
    View view = {.w = 640, .h = 360, .density = 1};
    const Page *page = sample("scene");
    DrawList *top = layout_page(&arena, page, &settings, &view, &ruler);
    view.scroll = 50;
    DrawList *down = layout_page(&arena, page, &settings, &view, &ruler);
    assert_int_equal(
        frame_text(top, "Aigul")->rect.y - 50, frame_text(down, "Aigul")->rect.y);
    assert_int_equal(frame_hit(top, "ask")->rect.y, frame_hit(down, "ask")->rect.y);
    view.scroll = 1 << 20; // no further than the end
    DrawList *end = layout_page(&arena, page, &settings, &view, &ruler);
    const Hit *last = &end->hits[end->n_hits - 1];
    int scrolled = frame_text(top, "Aigul")->rect.y - frame_text(end, "Aigul")->rect.y;
    assert_int_equal(scrolled, end->content_height - 360);
    assert_true(last->rect.y + last->rect.h - scrolled <= 360);
    arena_free(&arena);
}

// Frames ---------------------------------------------------------------------------------------

static int picture_width(const char *name, int w, int h, int percent)
{
    Arena arena = {0};
    DrawList *list = frame(&arena, sample(name), w, h, percent);
    int width = 0;
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_PICTURE) width = list->cmds[i].rect.w;
    arena_free(&arena);
    return width;
}

static void test_the_picture_gives_way_to_the_words(void **state)
{
    (void)state;
    assert_int_equal(picture_width("scene", 1280, 720, 100), 692); // 54 of 100
    assert_int_equal(picture_width("title", 1280, 720, 100), 1280);
    assert_int_equal(picture_width("scene", 480, 900, 100), 480); // a band
    assert_int_equal(picture_width("scene", 1280, 720, 200), 0);
    assert_int_equal(picture_width("scene", 640, 360, 100), 0);
    assert_true(picture_width("scene", 2560, 1080, 100) > 2560 * 54 / 100);
}

static void test_choices_stand_at_the_foot_when_all_fits(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("check"), 1920, 1080, 100);
    const Hit *last = frame_hit(list, "all");
    assert_true(list->content_height <= list->scroll_pane.h);
    assert_in_range(last->rect.y + last->rect.h, 1080 - 60, 1080 - 10);
    arena_free(&arena);
}

static void test_without_choices_the_buttons_stay_with_the_words(void **state)
{
    (void)state;
    Arena arena = {0};
    int low = frame_hit(frame(&arena, sample("help"), 1280, 1400, 100), "back")->rect.y;
    int high =
        frame_hit(frame(&arena, sample("help"), 1280, 2000, 100), "back")->rect.y;
    assert_int_equal(low, high);
    arena_free(&arena);
}

static void test_gaps_give_way_before_choices_are_out_of_view(void **state)
{
    (void)state;
    Arena arena = {0};
    int free_h = frame(&arena, sample("scene_long"), 1280, 3000, 100)->content_height;
    DrawList *near = frame(&arena, sample("scene_long"), 1280, free_h - 20, 100);
    assert_true(near->content_height <= near->scroll_pane.h);
    // Where that would not help they stay as they are.
    DrawList *far = frame(&arena, sample("scene_long"), 1280, 720, 100);
    assert_int_equal(far->content_height, free_h);
    arena_free(&arena);
}

static void test_dense_screens_get_the_same_frame_with_more_pixels(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    Ruler ruler = fixed_ruler();
    View view = {.w = 2560, .h = 1440, .density = 2};
    DrawList *list = layout_page(&arena, sample("scene"), &settings, &view, &ruler);
    assert_int_equal(frame_text(list, "Aigul")->size, 29); // 14.3 at 1280x720
    arena_free(&arena);
}

static void test_wide_spacing_loses_nothing(void **state)
{
    (void)state;
    for (int p = 0; p < n_samples; p++) {
        Arena arena = {0};
        Settings settings = frame_settings(125);
        settings.wide_spacing = true;
        Ruler ruler = fixed_ruler();
        View view = {.w = 1280, .h = 720, .density = 1};
        DrawList *list = layout_page(&arena, samples[p].page, &settings, &view, &ruler);
        Size size = {1280, 720};
        check_words(&arena, samples[p].page, list, size);
        check_overlap_in_panes(&arena, samples[p].page, list, size);
        check_inside(&arena, samples[p].page, list, size);
        arena_free(&arena);
    }
}

static void test_a_hundred_buttons_leave_room_for_the_story(void **state)
{
    (void)state;
    Arena arena = {0};
    Page page = *sample("scene");
    Action *actions = arena_array(&arena, Action, 100);
    for (int i = 0; i < 100; i++) {
        Str id = arena_fmt(&arena, "button%d", i);
        actions[i] = (Action){.id = id, .group = GROUP_PAGE, .label = id, .open = true};
    }
    actions[0].group = GROUP_CHOICE;
    page.actions = actions;
    page.n_actions = 100;
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    for (int i = 0; i < 100; i++)
        assert_non_null(hit_of(list, actions[i].id));
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_PICTURE)
            assert_int_equal(list->cmds[i].rect.h, 720);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_word_is_lost_at_any_size),
        cmocka_unit_test(test_no_text_stands_over_another),
        cmocka_unit_test(test_nothing_asks_for_sideways_scrolling),
        cmocka_unit_test(test_no_line_of_the_story_is_longer_than_70_letters),
        cmocka_unit_test(test_everything_open_can_be_taken_and_nothing_lies_in_its_way),
        cmocka_unit_test(test_everything_can_be_scrolled_to),
        cmocka_unit_test(test_scrolling_moves_what_is_drawn_and_not_the_hits),
        cmocka_unit_test(test_the_picture_gives_way_to_the_words),
        cmocka_unit_test(test_choices_stand_at_the_foot_when_all_fits),
        cmocka_unit_test(test_without_choices_the_buttons_stay_with_the_words),
        cmocka_unit_test(test_gaps_give_way_before_choices_are_out_of_view),
        cmocka_unit_test(test_dense_screens_get_the_same_frame_with_more_pixels),
        cmocka_unit_test(test_wide_spacing_loses_nothing),
        cmocka_unit_test(test_a_hundred_buttons_leave_room_for_the_story),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
