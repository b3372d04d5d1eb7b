// The interface's words and the story's, told apart on pages of a story in another language.
#include "page/page_json.h"
#include "page/words.h"
#include "support/sitting.h"
#include "support/support.h"

#include <string.h>

static const char script[] =
    "scenario 'well' { title = 'Колодец', version = '1.0.0', kind = 'fictional',\n"
    "  languages = { 'ru' }, start = 'one', summary = 'Колодец мелеет.' }\n"
    "source 'note' { 'Записка', text = 'Воды нет.', date = '2022-01-02',\n"
    "  status = 'claimed' }\n"
    "scene 'one' { title = 'Утро', text = 'Верёвка длинная.', gives = 'note',\n"
    "  choice 'look' { 'Смотреть', go = 'two' },\n"
    "  choice 'wait' { 'Ждать', go = 'two', needs = 'note2' } }\n"
    "source 'note2' { 'Письмо', text = 'Пусто.', date = '2022-01-03', status = "
    "'claimed' }\n"
    "ending 'two' { title = 'Вечер', text = 'Конец.' }\n";

static bool is_ascii(Str text)
{
    for (size_t i = 0; i < text.n; i++)
        if ((unsigned char)text.s[i] >= 0x80) return false;
    return true;
}

// In this scenario the story has no Latin letters, and the interface hardly any others.
static void assert_told(Str text, bool own, bool frame)
{
    bool latin = is_ascii(text);
    if (text.n == 0 || (frame && own))
        return; // a sentence with the story's words in it
    if (own != latin) fail_msg("%s: \"%s\"", own ? "own" : "not own", text.s);
}

static void assert_page_told(Sitting *s)
{
    const Page *page = sitting_page(s);
    assert_str(page->language, "ru");
    assert_str(page->interface_, WORDS_LANGUAGE);
    assert_told(page->title, page->own & OWN_TITLE, false);
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind == BLOCK_PICTURE) continue;
        assert_told(b->label, b->own & OWN_LABEL, false);
        assert_told(b->text, b->own & OWN_TEXT, true);
        assert_told(b->status_word, b->own & OWN_STATUS, false);
    }
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        assert_told(action->label, action->own & OWN_LABEL, true);
        assert_told(action->why, action->own & OWN_WHY, false);
    }
}

static void test_every_page_tells_whose_words_it_has(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    assert_page_told(&s);
    static const char *const over[] = {"settings", "saves", "glossary"};
    for (int i = 0; i < COUNT_OF(over); i++) {
        sitting_do(&s, over[i]);
        assert_page_told(&s);
        sitting_do(&s, "back");
    }
    sitting_do(&s, "begin");
    assert_page_told(&s);
    assert_true(sitting_block(&s, BLOCK_SOURCE)->own & OWN_STATUS);
    assert_false(sitting_block(&s, BLOCK_SOURCE)->own & OWN_LABEL);
    assert_true(sitting_action(&s, "wait")->own & OWN_WHY); // "Not open yet."
    static const char *const reading[] = {"notebook", "log", "help", "settings"};
    for (int i = 0; i < COUNT_OF(reading); i++) {
        sitting_do(&s, reading[i]);
        assert_page_told(&s);
        sitting_do(&s, "back");
    }
    sitting_do(&s, "look");
    assert_page_told(&s);
    sitting_close(&s);
}

static void test_a_story_in_the_interfaces_language_needs_no_tags(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    assert_str(sitting_page(&s)->interface_, "");
    for (int i = 0; i < sitting_page(&s)->n_actions; i++)
        assert_int_equal(sitting_page(&s)->actions[i].own, 0);
    sitting_close(&s);
}

static void test_tags_cross_to_another_process(void **state)
{
    (void)state;
    Sitting s;
    Arena arena = {0};
    Buf json = {0};
    Page page;
    Err err = {0};
    sitting_open(&s, script);
    sitting_do(&s, "begin");
    page_to_json(sitting_page(&s), &json);
    assert_non_null(strstr(json.s, "\"language\":\"ru\",\"interface\":\"en\""));
    assert_non_null(strstr(json.s, "\"interface_words\":\"note status_word\""));
    assert_true(page_from_json(&arena, buf_str(&json), &page, &err));
    assert_str(page.interface_, "en");
    for (int i = 0; i < page.n_blocks; i++)
        assert_int_equal(page.blocks[i].own, sitting_page(&s)->blocks[i].own);
    for (int i = 0; i < page.n_actions; i++)
        assert_int_equal(page.actions[i].own, sitting_page(&s)->actions[i].own);
    buf_free(&json);
    arena_free(&arena);
    sitting_close(&s);
}

static void test_a_word_is_told_by_where_it_stands(void **state)
{
    (void)state;
    assert_true(word_is(word(W_BEGIN)));
    assert_true(word_is(word(W_TERM_ALL_QUIT)));
    char copy[] = "Begin";
    assert_false(word_is(str_of(copy))); // of a story that says the same
    assert_false(word_is((Str){0}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_page_tells_whose_words_it_has),
        cmocka_unit_test(test_a_story_in_the_interfaces_language_needs_no_tags),
        cmocka_unit_test(test_tags_cross_to_another_process),
        cmocka_unit_test(test_a_word_is_told_by_where_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
