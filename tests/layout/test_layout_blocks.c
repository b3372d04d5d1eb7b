#include "support/support.h"

#include "layout/symbols.h"
#include "support/frames.h"
#include "support/pages.h"

static void test_every_status_has_a_shape_a_colour_and_its_word(void **state)
{
    (void)state;
    static const char *const ids[] = {
        "confirmed", "reported", "claimed", "disputed", "withdrawn", "unknown"};
    Shape shapes[6];
    ColourRole tints[6];
    for (int i = 0; i < 6; i++) {
        assert_true(symbols_of_status(str_of(ids[i]), &shapes[i], &tints[i]));
        for (int j = 0; j < i; j++)
            assert_int_not_equal(shapes[i], shapes[j]);
    }
    Shape shape;
    ColourRole tint;
    assert_false(symbols_of_status(STR("rumoured"), &shape, &tint));
}

static void test_the_notebook_shows_them_beside_their_words(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("notebook"), 1280, 720, 100);
    assert_int_equal(frame_count(list, DRAW_SHAPE), 7); // and the arrow of Back
    static const char *const words[] = {
        "Confirmed", "Reported", "Claimed", "Disputed", "Withdrawn", "Unknown"};
    for (int i = 0; i < 6; i++)
        assert_non_null(frame_text(list, words[i]));
    arena_free(&arena);
}

static void test_what_is_heard_is_one_line_of_words_for_who_wants_it(void **state)
{
    (void)state;
    Arena arena = {0};
    const Block blocks[] = {{BLOCK_SOUND, .id = {"wind", 4}, .text = {"[wind]", 6}},
        {BLOCK_PARAGRAPH, .text = {"Words.", 6}},
        {BLOCK_SOUND, .id = {"door", 4}, .text = {"[a door]", 8}}};
    Page page = {.kind = PAGE_LOG, .blocks = blocks, .n_blocks = 3};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    assert_non_null(frame_text(list, "[wind] [a door]"));
    Settings settings = frame_settings(100);
    settings.captions = false;
    View view = {.w = 1280, .h = 720, .density = 1};
    TextMeasurer measurer = fixed_measurer();
    list = layout_page(&arena, &page, &settings, &view, &measurer);
    for (int i = 0; i < list->n; i++)
        assert_false(list->cmds[i].kind == DRAW_TEXT &&
                     str_starts(list->cmds[i].text, STR("[")));
    arena_free(&arena);
}

static void test_a_source_card_opens_as_a_whole(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("notebook"), 1280, 720, 100);
    const Hit *hit = frame_hit(list, "source:count");
    const DrawCmd *words = frame_text(list, "How many stood on the square");
    assert_true(rect_intersects(hit->rect, words->rect));
    assert_true(hit->rect.w > words->rect.w);
    arena_free(&arena);
}

static void test_a_term_is_underlined_and_can_be_taken(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("scene_plain"), 1280, 720, 100);
    const Hit *hit = frame_hit(list, "term:curfew");
    const DrawCmd *words = frame_text(list, "curfew");
    assert_true(rect_intersects(hit->rect, words->rect));
    bool underlined = false;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        underlined = underlined ||
                     (c->kind == DRAW_LINE && c->dash > 0 && c->rect.x == hit->rect.x);
    }
    assert_true(underlined);
    arena_free(&arena);
}

static void test_the_parts_of_a_broken_term_share_their_place_in_the_order(void **state)
{
    (void)state;
    Arena arena = {0};
    static const Block blocks[] = {{BLOCK_PARAGRAPH,
        .text = {
            "aaaa [one two three four five six seven eight nine ten|t] [b|u]", 63}}};
    static const Action actions[] = {
        {.id = {"term:t", 6}, .group = GROUP_PAGE, .open = true, .inline_ = true},
        {.id = {"term:u", 6}, .group = GROUP_PAGE, .open = true, .inline_ = true}};
    const Page page = {PAGE_GLOSSARY, .blocks = blocks, .n_blocks = 1,
        .actions = actions, .n_actions = 2};
    DrawList *list = frame(&arena, &page, 320, 400, 100);
    assert_int_equal(list->n_hits, 4); // three lines, and the other term
    assert_int_equal(list->hits[0].order, list->hits[1].order);
    assert_int_equal(list->hits[1].order, list->hits[2].order);
    assert_int_equal(list->hits[3].order, list->hits[2].order + 1);
    arena_free(&arena);
}

static void test_a_term_without_an_action_is_only_words(void **state)
{
    (void)state;
    Arena arena = {0};
    static const Block blocks[] = {{BLOCK_PARAGRAPH, .text = {"a [word] b", 10}}};
    const Page page = {PAGE_GLOSSARY, .blocks = blocks, .n_blocks = 1};
    DrawList *list = frame(&arena, &page, 640, 360, 100);
    assert_int_equal(list->n_hits, 0);
    assert_int_equal(frame_count(list, DRAW_LINE), 0);
    arena_free(&arena);
}

// Words for who does not see it would stand between a question and its answers.
static void test_what_a_picture_shows_is_not_said_beside_it_or_in_its_place(
    void **state)
{
    (void)state;
    Arena arena = {0};
    for (int percent = 100; percent <= 300; percent += 200) {
        DrawList *list = frame(&arena, sample("check"), 640, 360, percent);
        Str all = frame_words(&arena, list);
        assert_false(has_words(all, STR("Stop3of8")));
        assert_false(has_words(all, STR("queue")));
    }
    arena_free(&arena);
}

static void test_a_script_stands_on_the_error_page_line_by_line(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("error"), 1280, 720, 100);
    const DrawCmd *before =
        frame_text(list, "  choice \"stay\" { \"Stay in the line\", go = \"queue\" },");
    const DrawCmd *here =
        frame_text(list, "  choice \"leave\" { \"Leave\", go = \"squar\" },");
    assert_int_equal(before->face, FACE_UI);
    assert_int_equal(here->face, FACE_UI_BOLD); // the line at fault
    assert_int_equal(here->rect.x, before->rect.x);
    arena_free(&arena);
}

// The widths of a page of one table whose label is [letters] long, and of the label's column.
static void columns_of(int letters, int *whole, int *column)
{
    static const char name[] =
        "a label that goes on and on and on and on and on and on";
    Item row = {.label = {name, (size_t)letters}, .text = {"words", 5}};
    Block table = {BLOCK_TABLE, .items = &row, .n_items = 1};
    Page page = {PAGE_ENDING, .blocks = &table, .n_blocks = 1};
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 640, 360, 100);
    int left = 0; // of the line below
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_LINE) {
            left = list->cmds[i].rect.x;
            *whole = list->cmds[i].rect.w;
        }
    *column = frame_text(list, "words")->rect.x - left;
    arena_free(&arena);
}

static void test_a_label_takes_what_it_needs_and_at_most_a_third(void **state)
{
    (void)state;
    int whole, two, ten, fifty;
    columns_of(2, &whole, &two);
    columns_of(10, &whole, &ten);
    columns_of(50, &whole, &fifty);
    assert_true(two < whole / 10);
    assert_true(ten > two && ten < fifty);
    assert_in_range(fifty, whole / 3, whole / 3 + 16); // and a gap
}

static void test_a_quote_does_not_end_in_a_lone_word(void **state)
{
    (void)state;
    static const char words[] =
        "Nine words are here and they fill one line, almost: it.";
    Block quote = {BLOCK_QUOTE, .text = {words, sizeof words - 1}};
    Page page = {PAGE_ENDING, .blocks = &quote, .n_blocks = 1};
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 640, 360, 100);
    assert_int_equal(frame_count(list, DRAW_TEXT), 2);
    assert_null(frame_text(list, "it."));
    arena_free(&arena);
}

static void test_a_score_bar_is_as_long_as_its_share(void **state)
{
    (void)state;
    static const Block blocks[] = {
        {BLOCK_SCORE, .label = {"S", 1}, .value = 3, .max = 4}};
    const Page page = {PAGE_ENDING, .blocks = blocks, .n_blocks = 1};
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 640, 360, 100);
    int whole = 0, part = 0;
    for (int i = 0; i < list->n; i++) {
        if (list->cmds[i].kind == DRAW_EDGE) whole = list->cmds[i].rect.w;
        if (list->cmds[i].kind == DRAW_FILL) part = list->cmds[i].rect.w;
    }
    assert_int_equal(part, whole * 3 / 4);
    arena_free(&arena);
}

static void test_the_name_is_read_first_on_the_title_and_each_way_in_is_in_view(
    void **state)
{
    (void)state;
    static const struct {
        int w, h;
    } windows[] = {
        {640, 360}, {800, 600}, {720, 1280}, {1280, 720}, {1920, 1080}, {3840, 2160}};
    for (int at = 0; at < COUNT_OF(windows); at++)
        for (int percent = 100; percent <= 200; percent += 25) {
            Arena arena = {0};
            int w = windows[at].w, h = windows[at].h;
            DrawList *list = frame(&arena, sample("title_editions"), w, h, percent);
            const DrawCmd *name = frame_text(list, "QANTAR");
            Rect window = {0, 0, w, h};
            assert_true(rect_contains(list->scroll_pane, name->rect));
            for (int i = 0; i < list->n; i++) {
                const DrawCmd *c = &list->cmds[i];
                if (c->kind != DRAW_TEXT || c == name) continue;
                assert_true(c->size * 4 <= name->size * 3 + 2);
                assert_true(c->rect.y > name->rect.y || c->rect.x > name->rect.x);
            }
            assert_true(rect_contains(window, frame_hit(list, "begin:lesson")->rect));
            assert_true(rect_contains(window, frame_hit(list, "begin:week")->rect));
            arena_free(&arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_status_has_a_shape_a_colour_and_its_word),
        cmocka_unit_test(test_the_notebook_shows_them_beside_their_words),
        cmocka_unit_test(test_what_is_heard_is_one_line_of_words_for_who_wants_it),
        cmocka_unit_test(test_a_source_card_opens_as_a_whole),
        cmocka_unit_test(test_a_term_is_underlined_and_can_be_taken),
        cmocka_unit_test(
            test_the_parts_of_a_broken_term_share_their_place_in_the_order),
        cmocka_unit_test(test_a_term_without_an_action_is_only_words),
        cmocka_unit_test(
            test_what_a_picture_shows_is_not_said_beside_it_or_in_its_place),
        cmocka_unit_test(test_a_script_stands_on_the_error_page_line_by_line),
        cmocka_unit_test(
            test_the_name_is_read_first_on_the_title_and_each_way_in_is_in_view),
        cmocka_unit_test(test_a_label_takes_what_it_needs_and_at_most_a_third),
        cmocka_unit_test(test_a_quote_does_not_end_in_a_lone_word),
        cmocka_unit_test(test_a_score_bar_is_as_long_as_its_share),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
