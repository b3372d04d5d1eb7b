// A scenario in another language: which entries are used, what is shown in place of the others, and that nothing but
// words changes.
#include "story/translation.h"

#include "story/play.h"
#include "support/scenario.h"
#include "support/support.h"

#include <string.h>

static const char script[] =
    "scenario 'well' { title = 'The well', version = '1.0.0', kind = 'fictional',\n"
    "  languages = { 'en', 'ru', 'de' }, start = 'one', state = { litres = 3 },\n"
    "  summary = 'A well runs dry.' }\n"
    "place 'yard' { 'The yard', zone = 'UTC+6' }\n"
    "person 'aunt' { 'Aunt Dina' }\n"
    "term 'bucket' { 'Bucket', text = 'What carries water.' }\n"
    "fact 'F-1' { 'The well is old.', status = 'EST', confidence = 'H' }\n"
    "scene 'one' { title = 'Morning', speaker = 'aunt', place = 'yard',\n"
    "  text = '{litres} {litres|one:litre|other:litres} in the [bucket]. {#F-1}\\n\\n> "
    "Who "
    "drank?',\n"
    "  choice 'look' { 'Look', go = 'two' } }\n"
    "ending 'two' { title = 'Evening', text = 'Over.' }\n";

#define LITRES "{litres} {litres|one:litre|other:litres} in the [bucket]. {#F-1}"

typedef struct Told {
    Story *story;
    Play *play;
    Diagnostics diagnostics;
    MemoryFile files[3];
    Host host;
} Told;

static void open(Told *t, const char *po)
{
    *t = (Told){.files = {{"scenario.lua", script}, {"lang/ru.po", po}}};
    Err err = {0};
    t->host = scenario_host(t->files);
    t->story = story_open(&t->host, NULL, &t->diagnostics, &err);
    assert_no_err(&err);
    t->play = play_new(t->story, 1, &err);
}

static void close(Told *t)
{
    play_close(t->play);
    story_close(t->story);
    diagnostics_free(&t->diagnostics);
}

static const Node *first(const Told *t) { return &story_book(t->story)->nodes[0]; }

static void assert_shown(const Told *t, const Text *text, const char *expected)
{
    Buf out = {0};
    Err err = {0};
    assert_true(play_text(t->play, text, &out, &err));
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static const char russian[] =
    "msgid \"\"\nmsgstr \"Language: ru\\n\"\n\n"
    "msgctxt \"scene.one.title\"\nmsgid \"Morning\"\nmsgstr \"Утро\"\n\n"
    "msgctxt \"scene.one.text.1\"\nmsgid \"" LITRES "\"\n"
    "msgstr \"В [ведре|bucket] {litres} "
    "{litres|one:литр|few:литра|many:литров|other:литра}. {#F-1}\"\n\n"
    "msgctxt \"scene.one.text.2\"\nmsgid \"> Who has drunk?\"\nmsgstr \"> Кто "
    "пил?\"\n\n"
    "msgctxt \"scene.one.look.label\"\nmsgid \"Look\"\nmsgstr \"\"\n\n"
    "# of Aigul\nmsgctxt \"scene.zero.title\"\nmsgid \"Night\"\nmsgstr \"Ночь\"\n\n"
    "msgctxt \"scene.zero.text.1\"\nmsgid \"Nothing\"\nmsgstr \"\"\n";

static void test_texts_are_shown_in_the_language_and_back(void **state)
{
    (void)state;
    Told t;
    open(&t, russian);
    const Book *book = story_book(t.story);
    story_translate(t.story, STR("ru"));
    assert_str(story_language(book), "ru");
    assert_shown(&t, &first(&t)->title, "Утро");
    assert_str(story_text_language(book, &first(&t)->title), "ru");
    assert_shown(&t, &first(&t)->passages[0].text, "В [ведре|bucket] 3 литра.");
    // What has changed since has a mark, and is a quotation as before; what nobody has translated has none.
    assert_shown(&t, &first(&t)->passages[1].text, "> \\[en\\] Who drank?");
    assert_str(story_text_language(book, &first(&t)->passages[1].text), "en");
    assert_shown(&t, &first(&t)->choices[0].label, "Look");
    assert_str(story_text_language(book, &first(&t)->choices[0].label), "en");
    story_translate(t.story, STR("en"));
    assert_str(story_language(book), "en");
    assert_shown(&t, &first(&t)->title, "Morning");
    assert_shown(&t, &first(&t)->passages[0].text, "3 litres in the [bucket].");
    assert_shown(&t, &first(&t)->passages[1].text, "> Who drank?");
    close(&t);
}

static void test_saves_do_not_change_with_the_language(void **state)
{
    (void)state;
    Told t;
    Buf before = {0}, after = {0};
    open(&t, russian);
    play_save(t.play, &before);
    story_translate(t.story, STR("ru"));
    play_save(t.play, &after);
    assert_true(str_eq(buf_str(&before), buf_str(&after)));
    buf_free(&before);
    buf_free(&after);
    close(&t);
}

static void test_only_declared_languages_with_a_file_are_shown(void **state)
{
    (void)state;
    Told t;
    open(&t, russian);
    story_translate(t.story, STR("uk")); // not declared
    assert_null(story_book(t.story)->translation);
    story_translate(t.story, STR("de")); // without a file
    assert_str(story_language(story_book(t.story)), "en");
    assert_shown(&t, &first(&t)->title, "Morning");
    story_translate(t.story, STR("ru"));
    assert_shown(&t, &first(&t)->title, "Утро");
    close(&t);
}

static void assert_unlike(const char *translated, const char *sentence)
{
    Told t;
    Arena arena = {0};
    Buf file = {0}, why = {0};
    Po po;
    const PoEntry *entry;
    buf_addf(&file,
        "msgctxt \"scene.one.text.1\"\nmsgid \"" LITRES "\"\nmsgstr \"%s\"\n",
        translated);
    open(&t, file.s);
    assert_true(po_read(&arena, buf_str(&file), &po, NULL, NULL));
    const Text *text = &first(&t)->passages[0].text;
    assert_int_equal(
        translation_of(story_book(t.story), &po, STR("ru"), text, &entry, &why),
        TRANSLATION_UNLIKE);
    assert_str(buf_str(&why), sentence);
    story_translate(t.story, STR("ru"));
    assert_shown(&t, text, "3 litres in the [bucket].");
    buf_free(&why);
    buf_free(&file);
    arena_free(&arena);
    close(&t);
}

#define FORMS "{litres|one:литр|few:литра|many:литров|other:литра}"

static void test_marks_must_agree(void **state)
{
    (void)state;
    assert_unlike(
        "В [ведре|bucket] " FORMS ". {#F-1 F-2}", "the original does not have {#F-2}");
    assert_unlike("В [ведре|bucket] {litres} " FORMS ".", "it does not have {#F-1}");
    assert_unlike("В ведре {litres} " FORMS ". {#F-1}", "it does not have [bucket]");
    assert_unlike("В [ведре] {litres} " FORMS ". {#F-1}",
        "the original does not have [ведре], but [bucket]; write [ведре|bucket]");
    assert_unlike("В [ведре|bucket] {litres} {more}. {#F-1}",
        "the original does not have {more}");
    assert_unlike("В [ведре|bucket]. {#F-1}", "it does not have {litres}");
    assert_unlike("В [ведре|bucket] {litres} " FORMS ". {#F-1}\\n",
        "it has a line break, \\n, and the original is one line");
    assert_unlike("В [ведре|bucket] {litres} " FORMS ".\\r\\n{#F-1}",
        "it has a tab or a carriage return, \\t or \\r");
    assert_unlike("> В [ведре|bucket] {litres} " FORMS ". {#F-1}",
        "only one of them begins with \"> \" or \"! \"");
    assert_unlike("В [ведре|bucket] {litres} {litres|one:литр|other:литров}. {#F-1}",
        "{litres} has no form \"many\", which the language ru uses with 0");
    assert_unlike(
        "В [ведре|bucket] {litres} " FORMS ". {#F-1} {", "it has a { without its }");
}

static void test_the_template_says_who_speaks_and_where(void **state)
{
    (void)state;
    Told t;
    Arena arena = {0};
    Buf out = {0};
    Po old, po;
    open(&t, russian);
    assert_true(po_read(&arena, STR(russian), &old, NULL, NULL));
    translation_template(t.story, &old, STR("ru"), &out);
    assert_true(po_read(&arena, buf_str(&out), &po, NULL, NULL));
    const PoEntry *entry = po_find(&po, STR("scene.one.text.1"));
    assert_str(entry->id, LITRES);
    assert_str(entry->comments, "speaker: Aunt Dina\nplace: The yard\nfacts: F-1");
    assert_str(entry->place, "scenario.lua:9");
    assert_false(entry->fuzzy);
    entry = po_find(&po, STR("scene.one.text.2"));
    assert_str(entry->id, "> Who drank?");
    assert_str(entry->texts[0], "> Кто пил?");
    assert_true(entry->fuzzy);
    assert_non_null(po_find(&po, STR("scenario.well.summary")));
    // What is translated and has another key by now is kept, with what the translator wrote beside it.
    entry = po_find(&po, STR("scene.zero.title"));
    assert_non_null(entry);
    assert_str(entry->texts[0], "Ночь");
    assert_str(entry->notes, "of Aigul");
    assert_null(po_find(&po, STR("scene.zero.text.1")));
    buf_free(&out);
    arena_free(&arena);
    close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_texts_are_shown_in_the_language_and_back),
        cmocka_unit_test(test_saves_do_not_change_with_the_language),
        cmocka_unit_test(test_only_declared_languages_with_a_file_are_shown),
        cmocka_unit_test(test_marks_must_agree),
        cmocka_unit_test(test_the_template_says_who_speaks_and_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
