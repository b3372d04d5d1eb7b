// The languages that Qantar brings, what a scenario may add, and the language changed on a page.
#include "page/words_load.h"
#include "root.h"

#include "base/os.h"
#include "page/words_po.h"
#include "support/sitting.h"
#include "support/support.h"

#include <string.h>

// --- a host that has Qantar's own files, and others in memory -----------------------------------------

static int asked; // how often a file was asked for

static bool own_words(void *ctx, Str language, Buf *out, Err *err)
{
    (void)ctx;
    Arena arena = {0};
    asked++;
    Str path =
        arena_fmt(&arena, QANTAR_ROOT "/assets/lang/" STR_FMT ".po", STR_ARG(language));
    bool read = os_read(path.s, out, err);
    arena_free(&arena);
    return read;
}

static bool their_words(void *ctx, Str name, Buf *out, Err *err)
{
    asked++;
    if (!str_eq(name, STR("lang/ui.de.po")) && !str_eq(name, STR("lang/ui.ru.po")))
        return err_set(err, ERR_NO_INPUT, "not there");
    buf_add(out, str_of(ctx));
    return true;
}

static const char theirs[] =
    "msgctxt \"BEGIN\"\nmsgid \"Begin\"\nmsgstr \"Anfangen\"\n";

static Host host_of(const char *file)
{
    return (Host){
        .ctx = (char *)(uintptr_t)file, .read = their_words, .words = own_words};
}

// --- what Qantar brings -------------------------------------------------------------------------------

static void note_fault(void *ctx, int line, const char *sentence)
{
    buf_addf(ctx, "%d: %s\n", line, sentence);
}

static void test_each_spoken_language_is_whole(void **state)
{
    (void)state;
    assert_string_equal(words_spoken(0), WORDS_LANGUAGE);
    for (int i = 1; words_spoken(i); i++) {
        Str language = str_of(words_spoken(i));
        Arena arena = {0};
        Buf file = {0}, told = {0};
        Po po;
        WordsDraft draft = {0};
        assert_non_null(language_name(language));
        assert_true(own_words(NULL, language, &file, NULL));
        po_read(&arena, buf_str(&file), &po, note_fault, &told);
        words_po_add(&draft, &po, language, note_fault, &told);
        for (Word key = 0; key < WORDS; key++)
            if (draft.texts[key].n == 0)
                buf_addf(&told, "%s is not translated\n", word_key(key));
        if (told.n > 0) fail_msg("%s", told.s);
        assert_true(str_eq(po.language, language));
        buf_free(&told);
        buf_free(&file);
        arena_free(&arena);
    }
}

static void test_russian_counts_as_russians_do(void **state)
{
    (void)state;
    Arena arena = {0};
    Host host = host_of("");
    words_use(words_load(&host, STR("ru-KZ")));
    assert_str(words_language(), "ru-KZ");
    assert_str(word_count(&arena, W_CHECK_WORDS, 1), "1 слово");
    assert_str(word_count(&arena, W_CHECK_WORDS, 2), "2 слова");
    assert_str(word_count(&arena, W_CHECK_WORDS, 5), "5 слов");
    assert_str(word_count(&arena, W_CHECK_WORDS, 11), "11 слов");
    assert_str(word_count(&arena, W_CHECK_WORDS, 21), "21 слово");
    words_use(NULL);
    assert_str(word_count(&arena, W_CHECK_WORDS, 21), "21 words");
    arena_free(&arena);
}

static void test_kazakh_has_dates_and_is_otherwise_english(void **state)
{
    (void)state;
    Host host = host_of("");
    words_use(words_load(&host, STR("kk")));
    assert_str(words_language(), WORDS_LANGUAGE);
    assert_str(word(W_BEGIN), "Begin");
    assert_str(word(W_JANUARY), "қаңтар");
    words_use(NULL);
}

static void test_a_scenario_adds_what_qantar_does_not_have(void **state)
{
    (void)state;
    Host host = host_of(theirs);
    const Words *words = words_load(&host, STR("de"));
    words_use(words);
    assert_str(word(W_BEGIN), "Anfangen");
    assert_str(word(W_BACK), "Back");
    assert_ptr_equal(words_load(&host, STR("de")), words); // and is kept once
    assert_true(word_is(word(W_BEGIN)) && word_is(word(W_BACK)));
    words_use(words_load(&host, STR("ru"))); // Qantar's own words come first
    assert_str(word(W_BEGIN), "Начать");
    words_use(NULL);
}

static void test_english_asks_for_no_file(void **state)
{
    (void)state;
    Host host = host_of(theirs);
    asked = 0;
    assert_null(words_load(&host, STR("en")));
    assert_null(words_load(&host, STR("en-GB")));
    assert_null(words_load(&host, STR("../x")));
    assert_int_equal(asked, 0);
    assert_null(words_load(&host, STR("xx"))); // there is nothing
    assert_int_equal(asked, 2);
}

static void test_a_broken_file_is_english(void **state)
{
    (void)state;
    Host host = host_of("msgctxt \"BEGIN\"\nmsgid \"Begin\nmsgstr \"\xFF\"\n");
    assert_null(words_load(&host, STR("de")));
}

static const Words *add_numbered(int n)
{
    static Str texts[WORDS];
    char text[16];
    snprintf(text, sizeof text, "%d", n);
    texts[W_BEGIN] = str_of(text);
    const Words *words = words_add(STR("de"), STR("de"), texts);
    assert_non_null(words);
    return words;
}

// A file that is edited many times is shown as it is now; the texts of a page that is shown meanwhile stay.
static void test_the_last_tables_stay(void **state)
{
    (void)state;
    words_use(add_numbered(1000));
    Str in_use = word(W_BEGIN);
    add_numbered(2000);
    for (int n = 0; n < 3 * WORDS_TABLES_MAX; n++) {
        add_numbered(n);
        words_use(add_numbered(2000)); // again and again: it stays as well
        assert_str(word(W_BEGIN), "2000");
        assert_true(word_is(word(W_BEGIN)));
        words_use(add_numbered(n));
        char text[16];
        snprintf(text, sizeof text, "%d", n);
        assert_str(word(W_BEGIN), text);
        if (n < WORDS_TABLES_MAX - 2) {
            assert_true(word_is(in_use));
            assert_str(in_use, "1000");
        }
    }
    assert_false(
        word_is(in_use) && str_eq(in_use, STR("1000"))); // a new one may lie there
    words_use(NULL);
    for (int n = 0; n < 3 * WORDS_TABLES_MAX; n++)
        add_numbered(n);
}

// As the watch has it, in one process and in two.
static void test_words_that_were_edited_are_read_again(void **state)
{
    (void)state;
    WordsChoice choice = {0};
    Host host = host_of(theirs);
    words_choose(&choice, &host, STR("de"));
    assert_str(word(W_BEGIN), "Anfangen");
    host = host_of("msgctxt \"BEGIN\"\nmsgid \"Begin\"\nmsgstr \"Los\"\n");
    words_choose(&choice, &host, STR("de"));
    assert_str(word(W_BEGIN), "Anfangen"); // no file is read for each page
    words_forget(&choice);
    words_choose(&choice, &host, STR("de"));
    assert_str(word(W_BEGIN), "Los");
    words_use(NULL);
}

// --- on pages -----------------------------------------------------------------------------------------

static const char script[] =
    "scenario 'well' { title = 'The well', version = '1.0.0', kind = 'fictional',\n"
    "  start = 'one', summary = 'A well runs dry.' }\n"
    "scene 'one' { title = 'Morning', text = 'The rope is long.', date = '2022-01-05 "
    "09:30',\n"
    "  choice 'look' { 'Look', go = 'two' } }\n"
    "ending 'two' { title = 'Evening', text = 'Over.' }\n";

static void open(Sitting *s, const char *first)
{
    sitting_open(s, first);
    s->setup.host.words = own_words;
    sitting_again(s);
}

static void test_the_language_is_changed_on_a_page_and_the_place_is_kept(void **state)
{
    (void)state;
    Sitting s;
    open(&s, script);
    sitting_do(&s, "begin");
    assert_shows(&s, "Wednesday 5 January 2022 · 09:30");
    sitting_do(&s, "settings");
    assert_str(sitting_action(&s, "language:ru")->label, "Language: Русский");
    assert_true(sitting_action(&s, "language:en")->chosen);
    sitting_do(&s, "language:ru");
    assert_page(&s, PAGE_SETTINGS);
    assert_str(sitting_page(&s)->title, "Настройки");
    assert_true(sitting_action(&s, "language:ru")->chosen);
    assert_str(words_language(), "ru"); // for the reader on our side
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SCENE);
    assert_shows(&s, "среда, 5 января 2022 года · 09:30");
    assert_str(sitting_page(&s)->language, "en");
    assert_str(sitting_page(&s)->interface_, "ru");
    assert_str(sitting_action(&s, "notebook")->label, "Блокнот");
    assert_true(sitting_action(&s, "notebook")->own & OWN_LABEL);
    assert_false(sitting_action(&s, "look")->own & OWN_LABEL);
    sitting_again(&s); // it was kept
    assert_str(sitting_action(&s, "settings")->label, "Настройки");
    sitting_do(&s, "settings");
    sitting_do(&s, "language:en");
    assert_str(sitting_page(&s)->title, "Settings");
    assert_str(words_language(), "en");
    sitting_close(&s);
}

static void test_without_a_choice_the_scenarios_language_counts(void **state)
{
    (void)state;
    Sitting s;
    static const char russian[] =
        "scenario 'well' { title = 'Колодец', version = '1.0.0', kind = 'fictional',\n"
        "  languages = { 'ru' }, start = 'one', summary = 'Колодец мелеет.' }\n"
        "scene 'one' { title = 'Утро', text = 'Верёвка.', choice 'look' { 'Вниз', go = "
        "'two' } }\n"
        "ending 'two' { title = 'Вечер', text = 'Конец.' }\n";
    open(&s, russian);
    assert_str(sitting_action(&s, "begin")->label, "Начать");
    assert_int_equal(sitting_page(&s)->interface_.n, 0);
    sitting_do(&s, "settings");
    sitting_do(&s, "language:en");
    assert_str(sitting_page(&s)->title, "Settings");
    assert_str(sitting_page(&s)->interface_, "en");
    sitting_close(&s);
}

static void test_kazakh_dates(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    s.setup.host.words = own_words;
    s.setup.language = STR("kk");
    sitting_again(&s);
    sitting_do(&s, "begin");
    assert_shows(&s, "2022 ж. 5 қаңтар, сәрсенбі · 09:30");
    assert_int_equal(sitting_page(&s)->interface_.n, 0); // the rest is English
    sitting_close(&s);
}

static const char two[] =
    "scenario 'well' { title = 'The well', version = '1.0.0', kind = 'fictional',\n"
    "  languages = { 'en', 'ru' }, start = 'one', summary = 'A well runs dry.' }\n"
    "scene 'one' { title = 'Morning', text = 'The rope is long.',\n"
    "  choice 'look' { 'Look', go = 'two' }, choice 'wait' { 'Wait', go = 'two' } }\n"
    "ending 'two' { title = 'Evening', text = 'Over.' }\n";

static const char two_po[] =
    "msgctxt \"scene.one.title\"\nmsgid \"Morning\"\nmsgstr \"Утро\"\n\n"
    "msgctxt \"scene.one.text.1\"\nmsgid \"The rope is long.\"\nmsgstr \"Верёвка "
    "длинная.\"\n\n"
    "msgctxt \"scene.one.look.label\"\nmsgid \"Look\"\nmsgstr \"Смотреть\"\n";

static void test_the_scenario_changes_too_and_what_is_left_keeps_its_language(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, two);
    s.files[1] = (MemoryFile){"lang/ru.po", two_po};
    s.setup.host.words = own_words;
    sitting_again(&s);
    sitting_do(&s, "begin");
    assert_str(sitting_page(&s)->title, "Morning");
    sitting_do(&s, "settings"), sitting_do(&s, "language:ru"), sitting_do(&s, "back");
    const Page *page = sitting_page(&s);
    assert_str(page->title, "Утро");
    assert_str(page->language, "ru");
    assert_str(page->interface_, "en"); // of what is marked: nobody has translated it
    assert_true(sitting_action(&s, "wait")->own & OWN_LABEL);
    assert_str(sitting_action(&s, "wait")->label, "Wait");
    assert_false(sitting_action(&s, "look")->own & OWN_LABEL);
    assert_str(sitting_action(&s, "notebook")->label, "Блокнот");
    assert_false(sitting_action(&s, "notebook")->own & OWN_LABEL);
    assert_str(
        words_language(), "ru"); // the reader goes by the choice, not by the page
    sitting_do(&s, "look");
    assert_str(sitting_page(&s)->title, "Evening");
    assert_true(sitting_page(&s)->own & OWN_TITLE);
    sitting_do(&s, "undo");
    assert_str(sitting_page(&s)->title, "Утро");
    sitting_again(&s); // the save has the title in English, the page in Russian
    assert_str(sitting_action(&s, "resume")->label, "Продолжить: Утро");
    sitting_close(&s);
    words_use(NULL);
}

static void test_terms_stand_by_the_alphabet_of_the_language(void **state)
{
    (void)state;
    static const char terms[] =
        "scenario 'well' { title = 'The well', version = '1.0.0', kind = 'fictional',\n"
        "  languages = { 'en', 'ru' }, start = 'one', summary = 'A well runs dry.' }\n"
        "term 'bucket' { 'Bucket', text = 'For [water].' }\n"
        "term 'water' { 'Water', text = 'In the [bucket].' }\n"
        "scene 'one' { title = 'Morning', text = 'Rope.', choice 'look' { 'Look', go = "
        "'two' } }\n"
        "ending 'two' { title = 'Evening', text = 'Over.' }\n";
    static const char po[] =
        "msgctxt \"term.bucket.title\"\nmsgid \"Bucket\"\nmsgstr \"Ёмкость\"\n\n"
        "msgctxt \"term.water.title\"\nmsgid \"Water\"\nmsgstr \"вода\"\n";
    Sitting s;
    sitting_open(&s, terms);
    s.files[1] = (MemoryFile){"lang/ru.po", po};
    sitting_again(&s);
    sitting_do(&s, "glossary");
    assert_str(sitting_block(&s, BLOCK_TERM)->label, "Bucket");
    sitting_do(&s, "back"), sitting_do(&s, "settings"), sitting_do(&s, "language:ru");
    sitting_do(&s, "back"), sitting_do(&s, "glossary");
    assert_str(sitting_block(&s, BLOCK_TERM)->label, "вода");
    sitting_close(&s);
    words_use(NULL);
}

static void test_made_languages_can_be_asked_for(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    s.setup.language = STR("en-XA");
    sitting_again(&s);
    assert_str(sitting_action(&s, "settings")->label, "Šééttííñgš");
    assert_str(sitting_page(&s)->interface_, "en-XA");
    sitting_close(&s);
    words_use(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_spoken_language_is_whole),
        cmocka_unit_test(test_russian_counts_as_russians_do),
        cmocka_unit_test(test_kazakh_has_dates_and_is_otherwise_english),
        cmocka_unit_test(test_a_scenario_adds_what_qantar_does_not_have),
        cmocka_unit_test(test_english_asks_for_no_file),
        cmocka_unit_test(test_a_broken_file_is_english),
        cmocka_unit_test(test_the_language_is_changed_on_a_page_and_the_place_is_kept),
        cmocka_unit_test(test_without_a_choice_the_scenarios_language_counts),
        cmocka_unit_test(test_kazakh_dates),
        cmocka_unit_test(test_made_languages_can_be_asked_for),
        cmocka_unit_test(test_terms_stand_by_the_alphabet_of_the_language),
        cmocka_unit_test(
            test_the_scenario_changes_too_and_what_is_left_keeps_its_language),
        cmocka_unit_test(test_the_last_tables_stay),
        cmocka_unit_test(
            test_words_that_were_edited_are_read_again), // the last: it fills them
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
