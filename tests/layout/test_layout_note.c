#include "support/support.h"

#include "support/frames.h"
#include "support/looks.h"
#include "support/pages_parts.h"

// clang-format off
static const Action record_actions[] = {BUTTON("print", "Keep it as a file"), BUTTON("other", "Another"), BUTTON("back", "Back")};
static const Block kept_blocks[] = {
    {BLOCK_NOTE, .text = S("It is kept."), .action = S("print")},
    HEADING("The record"), PARAGRAPH("Words."),
};
static const Block refused_blocks[] = {
    {BLOCK_NOTE, .text = S("The disk is full."), .action = S("print"), .value = 1},
    HEADING("The record"), PARAGRAPH("Words."),
};
static const Page kept = {PAGE_RECORD, .title = S("Record"), BLOCKS_(kept_blocks), ACTIONS_(record_actions)};
static const Page refused = {PAGE_RECORD, .title = S("Record"), BLOCKS_(refused_blocks), ACTIONS_(record_actions)};

static const Action scene_actions[] = {CHOICE("go", "Go"), CLOSED("shut", "Shut", "No letter."), BUTTON("notebook", "Notebook")};
static const Block scene_blocks[] = {
    {BLOCK_NOTE, .text = S("No letter."), .action = S("shut"), .value = 1}, HEADING("Scene"), PARAGRAPH("Words."),
};
static const Page scene = {PAGE_SCENE, .title = S("Scene"), BLOCKS_(scene_blocks), ACTIONS_(scene_actions)};
static const Page scene_before = {PAGE_SCENE, .title = S("Scene"), .blocks = scene_blocks + 1, .n_blocks = 2, ACTIONS_(scene_actions)};

static const Action typed_actions[] = {
    CHOICE("begin", "Begin"), {.id = S("code"), .group = GROUP_PAGE, .label = S("A code"), .open = true, .takes_text = true, .value = S("XYZ")}};
static const Block typed_blocks[] = {{BLOCK_NOTE, .text = S("Too short."), .action = S("code"), .value = 1}, HEADING("Title")};
static const Page typed = {PAGE_TITLE, .title = S("Title"), BLOCKS_(typed_blocks), ACTIONS_(typed_actions)};
// clang-format on

static void test_a_note_stands_below_what_it_answers(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &kept, 1280, 720, 100);
    const DrawCmd *note = frame_text(list, "It is kept.");
    const Hit *print = frame_hit(list, "print");
    assert_non_null(note);
    assert_true(note->rect.y >= print->rect.y + print->rect.h);
    assert_true(note->rect.y < print->rect.y + print->rect.h + 60);
    list = frame(&arena, &typed, 1280, 720, 100);
    note = frame_text(list, "Too short.");
    const Hit *code = frame_hit(list, "code");
    assert_true(note->rect.y >= code->rect.y + code->rect.h);
    arena_free(&arena);
}

static void test_the_page_does_not_jump(void **state)
{
    (void)state;
    Arena arena = {0};
    Page before = kept;
    before.blocks++, before.n_blocks--;
    int y = frame_text(frame(&arena, &before, 1280, 720, 100), "Words.")->rect.y;
    assert_int_equal(
        frame_text(frame(&arena, &kept, 1280, 720, 100), "Words.")->rect.y, y);
    arena_free(&arena);
}

static bool has_colour(const DrawList *list, DrawKind kind, ColourRole role)
{
    Colour colour = theme_colour(frame_settings(100).theme, role);
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == kind && list->cmds[i].colour == colour) return true;
    return false;
}

static void test_what_was_refused_has_a_sign_and_a_tint(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &refused, 1280, 720, 100);
    assert_non_null(frame_text(list, "!"));
    assert_true(has_colour(list, DRAW_EDGE, ROLE_FOCUS));
    list = frame(&arena, &kept, 1280, 720, 100);
    assert_null(frame_text(list, "!"));
    assert_false(has_colour(list, DRAW_EDGE, ROLE_FOCUS));
    arena_free(&arena);
}

static void test_a_closed_choice_tints_its_own_reason(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &scene, 1280, 720, 100);
    assert_true(has_colour(list, DRAW_EDGE, ROLE_FOCUS));
    assert_true(has_colour(list, DRAW_TEXT, ROLE_FOCUS));
    list = frame(&arena, &scene_before, 1280, 720, 100);
    assert_false(has_colour(list, DRAW_TEXT, ROLE_FOCUS));
    arena_free(&arena);
}

static void test_no_word_of_a_note_is_lost_at_any_size(void **state)
{
    (void)state;
    static const Size sizes[] = {{320, 240}, {640, 360}, {1280, 720}, {3840, 2160}};
    const Page *const pages[] = {&kept, &refused, &scene, &typed};
    for (int p = 0; p < COUNT_OF(pages); p++)
        for (int i = 0; i < COUNT_OF(sizes); i++) {
            Arena arena = {0};
            looking_at = "note";
            DrawList *list = frame(&arena, pages[p], sizes[i].w, sizes[i].h, 100);
            look_words(&arena, pages[p], list, sizes[i]);
            look_hits(&arena, pages[p], list, sizes[i]);
            arena_free(&arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_note_stands_below_what_it_answers),
        cmocka_unit_test(test_the_page_does_not_jump),
        cmocka_unit_test(test_what_was_refused_has_a_sign_and_a_tint),
        cmocka_unit_test(test_a_closed_choice_tints_its_own_reason),
        cmocka_unit_test(test_no_word_of_a_note_is_lost_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
