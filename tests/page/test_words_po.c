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

// The third value and what only looks like one.
static void test_every_place_of_a_value_is_compared(void **state)
{
    (void)state;
#define CHAIN_AT "msgctxt \"CHAIN_AT\"\nmsgid \"Stop {1} of {2}: {3}\"\n"
    Taken t;
    take(&t, "ru", CHAIN_AT "msgstr \"{ {0} {4} {3}{2} {1 {1}{\"\n");
    assert_str(buf_str(&t.told), "");
    assert_int_equal(t.draft.translated, 1);
    let_go(&t);
    assert_refused("ru", CHAIN_AT "msgstr \"{1} {2} {3\"\n",
        "3: the translation of CHAIN_AT has no {3}, which the English has\n");
    assert_refused("ru", CHAIN_AT "msgstr \"{1} {3} {4}\"\n",
        "3: the translation of CHAIN_AT has no {2}, which the English has\n");
    assert_refused("ru",
        "msgctxt \"PUT_FIRST\"\nmsgid \"Before {1}\"\nmsgstr \"{1} {3}\"\n",
        "3: the translation of PUT_FIRST has {3}, which the English has not\n");
    assert_refused("ru",
        "msgctxt \"PUT_FIRST\"\nmsgid \"Before {1}\"\n"
        "msgstr \"{1} {3|one:a|few:b|many:c|other:d}\"\n",
        "3: the translation of PUT_FIRST counts {3}, which the English has not\n");
    assert_refused("ru",
        "msgctxt \"CHECK_WORDS\"\nmsgid \"{1} {1|one:word|other:words}\"\n"
        "msgstr \"{1} {1|one:a|few:b|many:c|other:d} {1|one:e|other:f} {1|x}\"\n",
        "3: the forms \"one:e|other:f\" have no \"many\", which the language ru uses "
        "with 0\n");
}

// A translation of 4000 bytes is the longest.
static void test_a_translation_is_a_line_of_some_length(void **state)
{
    (void)state;
    Taken t;
    Buf file = {0};
    for (int more = 0; more <= 1; more++) {
        buf_clear(&file);
        buf_add(&file, STR("msgctxt \"BEGIN\"\nmsgid \"Begin\"\nmsgstr \""));
        for (int i = 0; i < 4000 + more; i++)
            buf_addc(&file, 'x');
        buf_add(&file, STR("\"\n"));
        take(&t, "ru", file.s);
        assert_int_equal(t.draft.translated, more ? 0 : 1);
        let_go(&t);
    }
    buf_free(&file);
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
        cmocka_unit_test(test_every_place_of_a_value_is_compared),
        cmocka_unit_test(test_a_translation_is_a_line_of_some_length),
        cmocka_unit_test(test_forms_go_by_the_language),
        cmocka_unit_test(test_the_template_has_every_word_and_carries_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
