#include "root.h"
#include "support/sitting.h"
#include "support/support.h"

#include "base/os.h"
#include "page/words_said.h"
#include "tools/codes.h"

#include <stdio.h>
#include <string.h>

static Buf table;

// The town with a table of codes.
static void open_town(Sitting *s)
{
    sitting_open(s, sitting_town);
    Err err = {0};
    int added;
    if (table.n == 0) codes_update(&s->setup.host, &table, &added, &err);
    assert_no_err(&err);
    s->files[1] = (MemoryFile){RESUME_TABLE_FILE, table.s};
    sitting_again(s);
}

static int free_table(void **state)
{
    (void)state;
    buf_free(&table);
    return 0;
}

// The code that the saves page shows.
static void code_shown(Sitting *s, Buf *code)
{
    const Page *page = sitting_page(s);
    buf_clear(code);
    for (int i = 0; i < page->n_blocks; i++)
        if (str_eq(page->blocks[i].label, STR("The code for this play")))
            buf_add(code, page->blocks[i].text);
}

static void type_code(Sitting *s, const char *code)
{
    Err err = {0};
    if (sitting_page(s)->kind == PAGE_TITLE) sitting_do(s, "saves");
    assert_true(sitting_try(s, "code", code, &err));
}

static void test_the_saves_page_shows_a_code_that_another_machine_takes_up(void **state)
{
    (void)state;
    Sitting s, other;
    Buf code = {0};
    open_town(&s);
    sitting_play(&s, "look, go_on, saves");
    code_shown(&s, &code);
    assert_in_range(code.n, 6, 40);
    open_town(&other);
    assert_null(page_action(sitting_page(&other), STR("code"))); // on a page of its own
    assert_str(sitting_action(&other, "saves")->label, "Saves and codes");
    sitting_do(&other, "saves");
    assert_true(sitting_action(&other, "code")->takes_text);
    type_code(&other, code.s);
    assert_str(sitting_page(&other)->node, "ask");
    assert_shows(&other, "The log of what you read starts again");
    sitting_do(&other, "saves");
    Buf again = {0};
    code_shown(&other, &again);
    assert_str(buf_str(&again), code.s);
    buf_free(&again);
    buf_free(&code);
    sitting_close(&other);
    sitting_close(&s);
}

static void test_a_code_carries_reading_settings_that_are_not_the_first(void **state)
{
    (void)state;
    Sitting s, other;
    Buf code = {0};
    open_town(&s);
    sitting_play(&s, "settings, text:150, theme:dusk, letters:off, back, saves");
    code_shown(&s, &code);
    open_town(&other);
    type_code(&other, code.s);
    const Settings *settings = pages_settings(other.pages);
    assert_int_equal(settings->text_percent, 150);
    assert_int_equal(settings->theme, THEME_DUSK);
    assert_false(settings->letter_keys);
    assert_non_null(strstr(test_store_get(&other.store, "settings").s, "dusk"));
    buf_free(&code);
    sitting_close(&other);
    sitting_close(&s);
}

static void test_a_code_with_first_settings_leaves_those_of_the_reader(void **state)
{
    (void)state;
    Sitting s;
    Buf code = {0};
    open_town(&s);
    sitting_play(&s, "look, saves");
    code_shown(&s, &code);
    sitting_do(&s, "back"), sitting_do(&s, "settings"), sitting_do(&s, "text:200");
    sitting_do(&s, "back"), sitting_do(&s, "saves");
    type_code(&s, code.s);
    assert_int_equal(pages_settings(s.pages)->text_percent, 200);
    buf_free(&code);
    sitting_close(&s);
}

static void test_the_play_that_a_code_replaces_is_set_aside(void **state)
{
    (void)state;
    Sitting s;
    Buf code = {0};
    open_town(&s);
    sitting_play(&s, "look, saves");
    code_shown(&s, &code);
    sitting_do(&s, "back"), sitting_do(&s, "go_on"), sitting_do(&s, "saves");
    type_code(&s, code.s);
    assert_str(sitting_page(&s)->node, "rope");
    sitting_do(&s, "saves"), sitting_do(&s, "load:kept-1");
    assert_str(sitting_page(&s)->node, "ask");
    buf_free(&code);
    sitting_close(&s);
}

static void test_a_wrong_code_is_told_changes_nothing_and_is_offered_again(void **state)
{
    (void)state;
    Sitting s;
    open_town(&s);
    type_code(&s, "abc0");
    assert_page(&s, PAGE_SAVES);
    assert_shows(&s, "Codes never have the digit 0 or the letter O");
    const Block *note = sitting_block(&s, BLOCK_NOTE);
    assert_str(note_about(note), "code");
    assert_int_equal(note_refused(note), 1);
    assert_str(sitting_action(&s, "code")->value, "abc0");
    sitting_do(&s, "back");
    sitting_play(&s, "look, saves");
    type_code(&s, "\x1b[2J");
    assert_page(&s, PAGE_SAVES);
    assert_str(sitting_action(&s, "code")->value, "\xEF\xBF\xBD[2J");
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_no_code_is_shown_before_a_play_has_begun(void **state)
{
    (void)state;
    Sitting s;
    Buf code = {0};
    open_town(&s);
    sitting_do(&s, "saves");
    code_shown(&s, &code);
    assert_int_equal(code.n, 0);
    assert_true(sitting_offers(&s, "code"));
    buf_free(&code);
    sitting_close(&s);
}

static void test_a_scenario_without_a_table_speaks_of_no_codes(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    assert_str(sitting_action(&s, "saves")->label, "Saves");
    sitting_play(&s, "look, saves");
    assert_null(page_action(sitting_page(&s), STR("code")));
    sitting_close(&s);
}

static void test_a_table_that_was_changed_closes_the_action_with_the_reason(
    void **state)
{
    (void)state;
    Sitting s;
    open_town(&s);
    s.files[1].text = "{\"node\":\"rope\"}\n{\"start\":\"\",\"go\":[\"rope\"]}\n"
                      "{\"published\":1,\"sum\":\"00000000\"}\n";
    sitting_play(&s, "look, saves");
    const Action *code = sitting_action(&s, "code");
    assert_false(code->open);
    assert_true(str_starts(code->why, STR("codes.txt:3: what stands above")));
    sitting_close(&s);
}

static void test_a_scene_that_the_table_lacks_has_no_code_and_says_so(void **state)
{
    (void)state;
    Sitting s;
    Buf code = {0}, text = {0};
    open_town(&s);
    buf_add(&text, STR("{\"node\":\"other\"}\n{\"start\":\"\",\"go\":[\"other\"]}\n"));
    resume_table_publish(&text, 1);
    s.files[1].text = text.s;
    sitting_play(&s, "look, saves");
    assert_shows(&s, "there is no code for this page yet");
    buf_free(&code);
    buf_free(&text);
    sitting_close(&s);
}

// --- in another language ----------------------------------------------------------------------------

static bool russian_words(void *ctx, Str language, Buf *out, Err *err)
{
    (void)ctx;
    if (str_eq(language, STR("ru")))
        return os_read(QANTAR_ROOT "/assets/lang/ru.po", out, err);
    return err_set(err, ERR_NO_INPUT, "not there");
}

static void open_in_russian(Sitting *s)
{
    open_town(s);
    s->setup.host.words = russian_words;
    sitting_again(s);
    sitting_do(s, "language:ru");
}

// The note begins with a Cyrillic letter and its English is nowhere.
static void assert_russian(Str said)
{
    if (said.n == 0 || (unsigned char)said.s[0] < 0xD0 ||
        (unsigned char)said.s[0] > 0xD1)
        fail_msg("\"" STR_FMT "\" is not Russian", STR_ARG(said));
}

static void test_what_is_wrong_with_a_code_is_told_in_the_language_of_the_page(
    void **state)
{
    (void)state;
    Sitting s;
    Buf code = {0};
    open_town(&s);
    sitting_play(&s, "look, go_on, saves");
    code_shown(&s, &code);
    sitting_close(&s);
    char wrong[64], swapped[64], extra[64], missing[64];
    snprintf(wrong, sizeof wrong, "%c%s", code.s[0] == 'B' ? 'C' : 'B', code.s + 1);
    snprintf(swapped, sizeof swapped, "%c%c%s", code.s[1], code.s[0], code.s + 2);
    snprintf(extra, sizeof extra, "B%s", code.s);
    snprintf(missing, sizeof missing, "%s", code.s + 1);
    char huge[400] = {0};
    memset(huge, 'B', 300);
    const char *const typed[] = {"", "BB", "0", "1", "é", "\x07", huge, wrong, swapped,
        extra, missing, "BBBB-BBBB-BBBB-BBBB-BBBB"};
    open_in_russian(&s);
    for (int i = 0; i < COUNT_OF(typed); i++) {
        type_code(&s, typed[i]);
        assert_russian(sitting_block(&s, BLOCK_NOTE)->text);
    }
    buf_free(&code);
    sitting_close(&s);
    words_use(NULL);
}

static void test_what_is_wrong_with_a_save_is_told_in_it_too(void **state)
{
    (void)state;
    Sitting s;
    static const char *const saves[] = {"{\"format\":99}", "{\"format\":0}", "[]",
        "{\"format\":1,\"scenario\":\"other\"}"};
    for (int i = 0; i < COUNT_OF(saves); i++) {
        open_in_russian(&s);
        test_store_put(&s.store, "town.slot-1", str_of(saves[i]));
        sitting_do(&s, "saves");
        assert_false(sitting_action(&s, "load:slot-1")->open);
        assert_russian(sitting_action(&s, "load:slot-1")->why);
        sitting_close(&s);
    }
    words_use(NULL);
}

static void test_a_sentence_is_found_by_its_english(void **state)
{
    (void)state;
    Arena arena = {0};
    Str texts[WORDS] = {[W_SAID_LOST] = STR("weg: {1}"),
        [W_SAID_STATE_NEW] = STR("neu: {1}"),
        [W_SAID_CODE_SHORT] = STR("kurz: {1}"),
        [W_SAID_CODE_TABLE] = STR("{2} nach {1}")};
    Str same = STR("there is nothing like it");
    words_use(words_add(STR("de"), STR("de"), texts));
    assert_str(word_said(&arena, same), "there is nothing like it");
    assert_str(word_said(&arena, (Str){0}), "");
    assert_str(
        word_said(&arena, STR("New since you saved, and at its first value: “St. "
                              "John”, “b”.")),
        "neu: “St. John”, “b”");
    assert_str(word_said(&arena, STR("New since you saved, and at its first value: .")),
        "neu: ");
    assert_str(word_said(&arena, STR("this is too short for a code: it has 1 letter")),
        "kurz: 1");
    assert_str(
        word_said(&arena, STR("this is too short for a code: it has 12 letters")),
        "kurz: 12");
    assert_str(word_said(&arena, STR("this code comes from a newer version of the "
                                     "scenario (its table is number 7, here it is 3)")),
        "3 nach 7");
    // One word more or less is another sentence.
    assert_str(word_said(&arena, STR("this is too short for a code")),
        "this is too short for a code");
    words_use(NULL);
    assert_str(word_said(&arena, STR("the save is broken: {1} {2|one:x|other:y}")),
        "the save is broken: {1} {2|one:x|other:y}");
    arena_free(&arena);
}

static const char *typed_shown(Sitting *s, Buf *out)
{
    buf_clear(out);
    buf_add(out, sitting_action(s, "code")->value);
    buf_addc(out, '\0');
    return out->s;
}

static void test_a_wrong_code_of_400_letters_is_offered_again_and_no_longer_one(
    void **state)
{
    (void)state;
    Sitting s;
    Buf code = {0}, typed = {0};
    char much[402] = {0};
    open_town(&s);
    sitting_play(&s, "look, saves");
    code_shown(&s, &code);
    memset(much, 'A', 400);
    type_code(&s, much);
    assert_string_equal(typed_shown(&s, &typed), much);
    much[400] = 'A';
    type_code(&s, much);
    assert_string_equal(typed_shown(&s, &typed), "");
    type_code(&s, "AAA");
    assert_string_equal(typed_shown(&s, &typed), "AAA");
    buf_addc(&code, '\0');
    type_code(&s, code.s); // it is taken: nothing is to be offered again
    sitting_do(&s, "saves");
    assert_string_equal(typed_shown(&s, &typed), "");
    buf_free(&code);
    buf_free(&typed);
    sitting_close(&s);
}

// The code tells what was chosen: it stands on the record only with the choices.
static void test_the_record_has_the_code_with_the_choices(void **state)
{
    (void)state;
    Sitting s;
    Buf code = {0}, on_record = {0};
    open_town(&s);
    sitting_play(&s, "look, saves");
    code_shown(&s, &code);
    assert_shows(&s, "Write it down or print it");
    sitting_do(&s, "back"), sitting_do(&s, "notebook"), sitting_do(&s, "record");
    code_shown(&s, &on_record);
    assert_int_equal(on_record.n, 0);
    sitting_do(&s, "record_choices");
    code_shown(&s, &on_record);
    assert_str(buf_str(&on_record), code.s);
    buf_free(&code);
    buf_free(&on_record);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_the_saves_page_shows_a_code_that_another_machine_takes_up),
        cmocka_unit_test(test_a_code_carries_reading_settings_that_are_not_the_first),
        cmocka_unit_test(test_a_code_with_first_settings_leaves_those_of_the_reader),
        cmocka_unit_test(test_the_play_that_a_code_replaces_is_set_aside),
        cmocka_unit_test(
            test_a_wrong_code_is_told_changes_nothing_and_is_offered_again),
        cmocka_unit_test(test_no_code_is_shown_before_a_play_has_begun),
        cmocka_unit_test(test_a_scenario_without_a_table_speaks_of_no_codes),
        cmocka_unit_test(
            test_a_table_that_was_changed_closes_the_action_with_the_reason),
        cmocka_unit_test(
            test_what_is_wrong_with_a_code_is_told_in_the_language_of_the_page),
        cmocka_unit_test(test_what_is_wrong_with_a_save_is_told_in_it_too),
        cmocka_unit_test(test_a_sentence_is_found_by_its_english),
        cmocka_unit_test(test_a_scene_that_the_table_lacks_has_no_code_and_says_so),
        cmocka_unit_test(
            test_a_wrong_code_of_400_letters_is_offered_again_and_no_longer_one),
        cmocka_unit_test(test_the_record_has_the_code_with_the_choices),
    };
    return cmocka_run_group_tests(tests, NULL, free_table);
}
