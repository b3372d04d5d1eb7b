// A translation is taken entry by entry; what does not fit the English of today stays English, with a sentence.
#include "page/words_po.h"

#include "support/support.h"

#include <string.h>

typedef struct Taken {
    WordsDraft draft;
    Buf told;
    Arena arena;
} Taken;

static void note_fault(void *ctx, int line, const char *sentence)
{
    buf_addf((Buf *)ctx, "%d: %s\n", line, sentence);
}

static void take(Taken *t, const char *language, const char *file)
{
    Po po;
    *t = (Taken){0};
    assert_true(po_read(&t->arena, str_of(file), &po, note_fault, &t->told));
    words_po_add(&t->draft, &po, str_of(language), note_fault, &t->told);
}

static void let_go(Taken *t)
{
    buf_free(&t->told);
    arena_free(&t->arena);
}

static void assert_refused(const char *language, const char *file, const char *sentence)
{
    Taken t;
    take(&t, language, file);
    assert_int_equal(t.draft.translated, 0);
    assert_str(buf_str(&t.told), sentence);
    let_go(&t);
}

static void test_what_fits_is_taken(void **state)
{
    (void)state;
    Taken t;
    take(&t, "ru",
        "msgctxt \"BEGIN\"\nmsgid \"Begin\"\nmsgstr \"Начать\"\n\n"
        "msgctxt \"PUT_BETWEEN\"\nmsgid \"Between {1} and {2}\"\nmsgstr \"{2} {1}\"\n\n"
        "msgctxt \"CHECK_WORDS\"\nmsgid \"{1} {1|one:word|other:words}\"\n"
        "msgstr \"{1} {1|one:слово|few:слова|many:слов|other:слова}\"\n\n"
        "#, fuzzy\nmsgctxt \"BACK\"\nmsgid \"Back\"\nmsgstr \"Назад\"\n\n"
        "msgctxt \"QUIT\"\nmsgid \"Leave\"\nmsgstr \"\"\n");
    assert_int_equal(t.told.n, 0);
    assert_int_equal(t.draft.translated, 3);
    assert_str(t.draft.texts[W_BEGIN], "Начать");
    assert_int_equal(t.draft.texts[W_BACK].n, 0);
    let_go(&t);
}

static void test_what_does_not_fit_is_told_with_its_line(void **state)
{
    (void)state;
    assert_refused("ru", "msgctxt \"BEGIN\"\nmsgid \"Start\"\nmsgstr \"Начать\"\n",
        "2: the English of BEGIN has changed since; this entry is not used\n");
    assert_refused("ru", "msgctxt \"BEGUN\"\nmsgid \"Begin\"\nmsgstr \"Начать\"\n",
        "2: the interface has no word \"BEGUN\"\n");
    assert_refused("ru",
        "msgctxt \"PUT_FIRST\"\nmsgid \"Before {1}\"\nmsgstr \"Перед\"\n",
        "3: the translation of PUT_FIRST has no {1}, which the English has\n");
    assert_refused("ru",
        "msgctxt \"PUT_FIRST\"\nmsgid \"Before {1}\"\nmsgstr \"Перед {1} {2}\"\n",
        "3: the translation of PUT_FIRST has {2}, which the English has not\n");
    assert_refused("ru",
        "msgctxt \"BEGIN\"\nmsgid \"Begin\"\nmsgstr "
        "\"{1|one:a|few:b|many:c|other:d}\"\n",
        "3: the translation of BEGIN counts {1}, which the English has not\n");
    assert_refused("ru",
        "msgctxt \"CHECK_WORDS\"\nmsgid \"{1} {1|one:word|other:words}\"\n"
        "msgstr \"{1} {1|one:слово|other:слов}\"\n",
        "3: the forms \"one:слово|other:слов\" have no \"many\", which the language ru "
        "uses with 0\n");
    assert_refused("ru",
        "msgctxt \"CHECK_WORDS\"\nmsgid \"{1} {1|one:word|other:words}\"\n"
        "msgstr \"{1} {1|слов}\"\n",
        "3: the forms \"слов\" are not written as \"one:page|other:pages\", \"other\" "
        "last\n");
    assert_refused("ru",
        "msgctxt \"BEGIN\"\nmsgid \"Begin\"\nmsgid_plural \"Begins\"\nmsgstr[0] "
        "\"Н\"\n",
        "2: BEGIN has no msgid_plural; forms are written {1|one:...|other:...}\n");
    assert_refused("ru", "msgctxt \"BEGIN\"\nmsgid \"Begin\"\nmsgstr \"На\\nчать\"\n",
        "3: the translation of BEGIN is longer than a line of 4000 bytes\n");
}

// A language with one form needs no more.
static void test_forms_go_by_the_language(void **state)
{
    (void)state;
    static const char file[] =
        "msgctxt \"CHECK_WORDS\"\nmsgid \"{1} {1|one:word|other:words}\"\n"
        "msgstr \"{1} x{1|other:y}\"\n";
    Taken t;
    take(&t, "ja", file);
    assert_int_equal(t.draft.translated, 1);
    let_go(&t);
    take(&t, "kk", file);
    assert_int_equal(t.draft.translated, 0);
    let_go(&t);
}

static void test_the_template_has_every_word_and_carries_over(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf out = {0};
    Po old, po;
    assert_true(po_read(&arena,
        STR("msgctxt \"BEGIN\"\nmsgid \"Begin\"\nmsgstr \"Начать\"\n\n"
            "msgctxt \"BACK\"\nmsgid \"Go back\"\nmsgstr \"Назад\"\n"),
        &old, NULL, NULL));
    words_po_template(&out, &old, STR("ru"));
    assert_true(po_read(&arena, buf_str(&out), &po, NULL, NULL));
    assert_str(po.language, "ru");
    assert_int_equal(po.n, WORDS);
    for (Word key = 0; key < WORDS; key++) {
        assert_str(po.entries[key].context, word_key(key));
        assert_true(str_eq(po.entries[key].id, word_english(key)));
    }
    assert_str(po_find(&po, STR("BEGIN"))->texts[0], "Начать");
    assert_false(po_find(&po, STR("BEGIN"))->fuzzy);
    assert_str(po_find(&po, STR("BACK"))->texts[0], "Назад");
    assert_true(po_find(&po, STR("BACK"))->fuzzy);
    assert_int_equal(po_find(&po, STR("QUIT"))->texts[0].n, 0);
    buf_free(&out);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_fits_is_taken),
        cmocka_unit_test(test_what_does_not_fit_is_told_with_its_line),
        cmocka_unit_test(test_forms_go_by_the_language),
        cmocka_unit_test(test_the_template_has_every_word_and_carries_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
