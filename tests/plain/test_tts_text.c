#include "plain/tts_text.h"

#include "support/pages.h"
#include "support/support.h"

#include <string.h>

static Str aloud(Arena *arena, const Page *page)
{
    Spoken out = {0};
    tts_text_page(page, NAMES_SAID, &out);
    Str words = arena_str(arena, buf_str(&out.text));
    spoken_free(&out);
    return words;
}

static void assert_action(const Page *page, const char *id, const char *expected)
{
    Spoken out = {0};
    tts_text_action(page, str_of(id), &out);
    assert_str(buf_str(&out.text), expected);
    spoken_free(&out);
}

static void test_of_a_page_under_a_slip_the_slip_alone_is_said(void **state)
{
    (void)state;
    static const Block blocks[] = {
        {BLOCK_PARAGRAPH, .text = {"The wheel creaks.", 17}},
        {BLOCK_TERM, .id = {"winch", 5}, .label = {"Winch", 5},
            .text = {"It *brings* it up.", 18}, .note = {"say win-tch", 11},
            .value = 1},
    };
    const Page page = {.kind = PAGE_SCENE, .blocks = blocks, .n_blocks = 2};
    Spoken said = {0}, written = {0};
    tts_text_page(&page, NAMES_SAID, &said);
    assert_str(buf_str(&said.text), "Winch.\nIt brings it up.\n");
    tts_text_page(&page, NAMES_WRITTEN, &written); // for a reader of the player's own
    assert_true(str_starts(buf_str(&written.text), STR("The wheel creaks.")));
    spoken_free(&said);
    spoken_free(&written);
}

static void test_every_sample_is_read_as_its_golden_text(void **state)
{
    (void)state;
    for (int i = 0; i < n_samples; i++) {
        Arena arena = {0};
        Str path = arena_fmt(&arena, "plain/golden/aloud_%s.txt", samples[i].name);
        assert_text_file(aloud(&arena, samples[i].page), path.s);
        arena_free(&arena);
    }
}

static void test_no_mark_is_read_aloud(void **state)
{
    (void)state;
    Arena arena = {0};
    Block block = {
        .kind = BLOCK_PARAGRAPH, .text = STR("The **board** says [120|price]\nnow")};
    Page page = {.blocks = &block, .n_blocks = 1};
    assert_str(aloud(&arena, &page), "The board says 120 now.\n");
    arena_free(&arena);
}

static void test_names_are_said_as_the_page_tells_or_left_as_written(void **state)
{
    (void)state;
    const Pronunciation said = {STR("Saule"), STR("sah-oo-LEH"), STR("kk")};
    Block block = {.kind = BLOCK_SPEAKER, .label = STR("Saule"), .text = STR("34")};
    Action action = {.id = STR("a"), .label = STR("Ask Saule"), .open = true};
    Page page = {.blocks = &block,
        .n_blocks = 1,
        .actions = &action,
        .n_actions = 1,
        .pronunciations = &said,
        .n_pronunciations = 1};
    Spoken out = {0};
    tts_text_page(&page, NAMES_SAID, &out);
    assert_str(buf_str(&out.text), "sah-oo-leh: 34.\nChoice 1 of 1: Ask sah-oo-leh.\n");
    spoken_free(&out);
    tts_text_page(&page, NAMES_WRITTEN, &out);
    assert_str(buf_str(&out.text), "Saule: 34.\nChoice 1 of 1: Ask Saule.\n");
    spoken_free(&out);
    assert_action(&page, "a", "Choice 1 of 1: Ask sah-oo-leh.\n");
}

static void test_choices_are_counted_and_a_closed_one_says_why(void **state)
{
    (void)state;
    const Action actions[] = {
        {.id = STR("a"), .label = STR("Look"), .open = true},
        {.id = STR("b"), .label = STR("Ask"), .why = STR("Nobody is there.")},
        {.id = STR("notebook"),
            .group = GROUP_PAGE,
            .label = STR("Notebook"),
            .open = true},
        {.id = STR("text:150"),
            .group = GROUP_SETTING,
            .label = STR("Text: 150%"),
            .open = true,
            .chosen = true},
    };
    Page page = {.actions = actions, .n_actions = 4};
    assert_action(&page, "a", "Choice 1 of 2: Look.\n");
    assert_action(&page, "b", "Choice 2 of 2: Ask. Not open: Nobody is there.\n");
    assert_action(&page, "notebook", "Notebook.\n");
    assert_action(&page, "text:150", "Text: 150%, chosen.\n");
    assert_action(&page, "gone", "");
}

// "en|Choice 1 of 1: \nru|..."
static void assert_runs(const Page *page, const char *expected)
{
    Spoken spoken = {0};
    TtsPart parts[16];
    Buf out = {0};
    tts_text_page(page, NAMES_SAID, &spoken);
    int n = spoken_parts(&spoken, parts, 16);
    for (int i = 0; i < n; i++)
        buf_addf(&out, STR_FMT "|" STR_FMT "|\n", STR_ARG(parts[i].language),
            STR_ARG(parts[i].text));
    assert_str(buf_str(&out), expected);
    assert_int_equal(spoken_parts(&spoken, parts, 1), 1);
    buf_free(&out);
    spoken_free(&spoken);
}

static void test_interface_and_story_are_parted_by_language(void **state)
{
    (void)state;
    const Block blocks[] = {
        {.kind = BLOCK_HEADING, .text = STR("Колодец"), .value = 1},
        {.kind = BLOCK_PICTURE, .text = STR("Верёвка")},
        {.kind = BLOCK_SOURCE,
            .label = STR("Записка"),
            .status_word = STR("Claimed"),
            .note = STR("2 January 2022"),
            .own = OWN_STATUS | OWN_NOTE},
    };
    const Action action = {.id = STR("a"),
        .label = STR("Читать"),
        .why = STR("Not open yet."),
        .own = OWN_WHY};
    Page page = {.language = STR("ru"),
        .interface_ = STR("en"),
        .blocks = blocks,
        .n_blocks = 3,
        .actions = &action,
        .n_actions = 1};
    assert_runs(&page, "ru|Колодец.\n|\n"
                       "en|Picture: |\n"
                       "ru|Верёвка.\nЗаписка|\n"
                       "en|: Claimed.\n2 January 2022.\nChoice 1 of 1: |\n"
                       "ru|Читать|\n"
                       "en|. Not open: Not open yet.\n|\n");
    page.interface_ = (Str){0}; // the same language: one part
    assert_runs(&page, "ru|Колодец.\nPicture: Верёвка.\nЗаписка: Claimed.\n2 "
                       "January 2022.\nChoice 1 of "
                       "1: Читать. Not open: Not open yet.\n|\n");
}

static void assert_aloud(const Page *page, const char *expected)
{
    Arena arena = {0};
    assert_str(aloud(&arena, page), expected);
    arena_free(&arena);
}

static void test_sentences_end_without_white_space_and_with_a_stop(void **state)
{
    (void)state;
    Block block = {.kind = BLOCK_SPEAKER, .label = STR("A \n \n"), .text = STR("B")};
    Page page = {.blocks = &block, .n_blocks = 1};
    assert_aloud(&page, "A    : B.\n");
    block.text = (Str){0};
    assert_aloud(&page, "A.\n");
    block.label = STR(" \n ");
    assert_aloud(&page, "");
    block = (Block){.kind = BLOCK_SPEAKER, .label = STR("A"), .text = STR(" ")};
    assert_aloud(&page, "A:\n");
    block = (Block){.kind = BLOCK_SCORE, .label = STR("A"), .note = STR("1 of 2")};
    assert_aloud(&page, "A: 1 of 2.\n");
    block = (Block){.kind = BLOCK_PICTURE, .text = STR("X")};
    assert_aloud(&page, "Picture: X.\n");
    block = (Block){.kind = BLOCK_ARROW,
        .label = STR("A"),
        .note = STR("B"),
        .text = STR("led to"),
        .status_word = STR("S")};
    assert_aloud(&page, "A, then B: led to.\nEvidence: S.\n");
}

static void test_a_closed_action_without_a_reason_is_its_label(void **state)
{
    (void)state;
    const Action actions[] = {{.id = STR("a"), .label = STR("Look")},
        {.id = STR("b"), .label = STR("Ask"), .why = STR("N"), .open = true},
        {.id = STR("c"), .label = STR("Go"), .why = STR("N")}};
    Page page = {.actions = actions, .n_actions = 3};
    assert_aloud(&page,
        "Choice 1 of 3: Look.\nChoice 2 of 3: Ask.\nChoice 3 of 3: Go. Not open: N.\n");
    page.n_actions = 0;
    assert_aloud(&page, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences_end_without_white_space_and_with_a_stop),
        cmocka_unit_test(test_a_closed_action_without_a_reason_is_its_label),
        cmocka_unit_test(test_of_a_page_under_a_slip_the_slip_alone_is_said),
        cmocka_unit_test(test_every_sample_is_read_as_its_golden_text),
        cmocka_unit_test(test_no_mark_is_read_aloud),
        cmocka_unit_test(test_names_are_said_as_the_page_tells_or_left_as_written),
        cmocka_unit_test(test_choices_are_counted_and_a_closed_one_says_why),
        cmocka_unit_test(test_interface_and_story_are_parted_by_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
