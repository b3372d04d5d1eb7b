#include "window/sound_choose.h"

#include "support/support.h"

#define S(words)                                                                       \
    {                                                                                  \
        words, sizeof(words) - 1                                                       \
    }

static const Block wind[] = {{BLOCK_SOUND, .id = S("wind"), .value = 1}};
static const Block kettle[] = {
    {BLOCK_SOUND, .id = S("kitchen"), .value = 1}, {BLOCK_SOUND, .id = S("kettle")}};
static const Block silence[] = {
    {BLOCK_SOUND, .id = S("silence"), .value = 1}, {BLOCK_SOUND, .id = S("phone")}};
static const Block source[] = {{BLOCK_SOURCE, .id = S("a"), .value = 1}};
static const Block unknown[] = {{BLOCK_SOUND, .id = S("cannon")}};

// "bed+ shot shot": the plus says that the bed begins.
static void assert_heard(SoundPage before, const char *action, PageKind kind,
    uint32_t turn, const Block *blocks, int n, const char *expected)
{
    Page page = {.kind = kind, .turn = turn, .blocks = blocks, .n_blocks = n};
    SoundChoice chosen = sound_choose(&before, str_of(action), &page);
    Buf heard = {0};
    if (chosen.silence) buf_add(&heard, STR("silence"));
    if (chosen.bed != SOUND_NONE)
        buf_addf(&heard, "%s%s", sounds_id(chosen.bed), chosen.bed_begins ? "+" : "");
    for (int i = 0; i < chosen.n_shots; i++)
        buf_addf(&heard, " %s", sounds_id(chosen.shots[i]));
    assert_str(buf_str(&heard), expected);
    buf_free(&heard);
}

#define HEARD(before, action, kind, turn, blocks, expected)                            \
    assert_heard(before, action, kind, turn, blocks, COUNT_OF(blocks), expected)
#define QUIET(before, action, kind, turn, expected)                                    \
    assert_heard(before, action, kind, turn, NULL, 0, expected)

static const SoundPage first = {0}, scene = {true, PAGE_SCENE, 4},
                       check = {true, PAGE_CHECK, 4}, board = {true, PAGE_BOARD, 4};

static void test_the_first_page_brings_what_it_says(void **state)
{
    (void)state;
    HEARD(first, "", PAGE_SCENE, 1, wind, "wind+");
    HEARD(first, "", PAGE_SCENE, 1, kettle, "kitchen+ kettle");
    QUIET(first, "", PAGE_TITLE, 0, "");
}

static void test_a_turn_brings_the_page_s_sounds_or_the_turning(void **state)
{
    (void)state;
    HEARD(scene, "go", PAGE_SCENE, 5, wind, "wind+ page");
    HEARD(scene, "go", PAGE_SCENE, 5, kettle, "kitchen+ kettle");
    QUIET(scene, "go", PAGE_SCENE, 5, " page");
    QUIET(scene, "undo", PAGE_SCENE, 5, " page");
    HEARD(scene, "go", PAGE_SCENE, 5, source, " stamp");
}

static void test_without_a_turn_no_bed_begins(void **state)
{
    (void)state;
    HEARD(scene, "text:150", PAGE_SCENE, 4, wind, "wind");
    QUIET(scene, "notebook", PAGE_NOTEBOOK, 4, " page");
    SoundPage notebook = {true, PAGE_NOTEBOOK, 4};
    HEARD(notebook, "back", PAGE_SCENE, 4, kettle, "kitchen page");
    QUIET(notebook, "text:150", PAGE_NOTEBOOK, 4, "");
    HEARD(scene, "", PAGE_SCENE, 4, source, ""); // a note was put on it
}

static void test_the_hand_is_heard(void **state)
{
    (void)state;
    QUIET(board, "put:3", PAGE_BOARD, 5, " card");
    QUIET(board, "swap:fire", PAGE_BOARD, 5, " card");
    QUIET(board, "link:led_to", PAGE_BOARD, 5, " string");
    QUIET(board, "pin:photo", PAGE_BOARD, 5, " pin");
    QUIET(board, "status:claimed", PAGE_BOARD, 5, " stamp");
    QUIET(board, "take:fire", PAGE_BOARD, 4, "");
    QUIET(check, "yes", PAGE_CHECK, 5, " pencil");
    QUIET(check, "continue", PAGE_CHECK, 5, " page");
    QUIET(scene, "yes", PAGE_CHECK, 5, " page");
    SoundPage record = {true, PAGE_RECORD, 4};
    QUIET(record, "print", PAGE_RECORD, 4, " tray");
}

static void test_under_silence_nothing_is_heard(void **state)
{
    (void)state;
    HEARD(scene, "go", PAGE_SCENE, 5, silence, "silence");
    HEARD(scene, "", PAGE_SCENE, 4, silence, "silence");
}

static void test_a_name_that_is_no_sound_is_passed_over(void **state)
{
    (void)state;
    HEARD(first, "", PAGE_SCENE, 1, unknown, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_first_page_brings_what_it_says),
        cmocka_unit_test(test_a_turn_brings_the_page_s_sounds_or_the_turning),
        cmocka_unit_test(test_without_a_turn_no_bed_begins),
        cmocka_unit_test(test_the_hand_is_heard),
        cmocka_unit_test(test_under_silence_nothing_is_heard),
        cmocka_unit_test(test_a_name_that_is_no_sound_is_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
