// The sheets of a scenario as a teacher prints them, whole, for each edition and for a translation.
#include "kit/kit.h"

#include "base/json.h"
#include "base/po.h"
#include "page/words.h"
#include "support/scenario.h"
#include "support/support.h"
#include "support/wellformed.h"

#include <string.h>

// The interface in any language: English, so that no translation is asked here.
static bool same_words(void *ctx, Str language, Buf *out, Err *err)
{
    (void)ctx, (void)language, (void)err;
    for (Word key = 0; key < WORDS; key++) {
        PoEntry entry = {.context = str_of(word_key(key)), .id = word_english(key)};
        entry.texts[0] = entry.id;
        po_write(out, &entry);
    }
    return true;
}

static void print_sheets(const Host *host, Str edition, Str language, Buf *out)
{
    Buf text = {0};
    Err err = {0};
    if (!kit_write(host, edition, language, &text, &err)) fail_msg("%s", err.text);
    json_t *sheets = json_read(buf_str(&text), "kit", &err);
    for (KitSheet sheet = 0; sheet < KIT_SHEETS; sheet++) {
        Str html = json_get_str(sheets, kit_name(sheet));
        assert_wellformed(html);
        buf_addf(out, "== %s\n%s", kit_name(sheet), strstr(html.s, "<body"));
    }
    json_decref(sheets);
    buf_free(&text);
}

// A file of tests/kit as a scenario, with a translation to Russian.
static void assert_sheets(const char *script, const char *edition, const char *language)
{
    static const char po[] =
        "msgctxt \"scenario.court.title\"\nmsgid \"The *dam*\"\nmsgstr \"Плотина\"\n\n"
        "msgctxt \"check.why.title\"\nmsgid \"Why *so*?\"\nmsgstr \"Почему *так*?\"\n\n"
        "msgctxt \"check.why.old.because\"\nmsgid \"It was. {#D-4} {#D-1 "
        "D-2}\"\nmsgstr \"Была. {#D-4} {#D-1 D-2}\"\n";
    Arena arena = {0};
    const char *path = arena_fmt(&arena, "kit/%s.lua", script).s;
    const MemoryFile files[] = {
        {"scenario.lua", test_file(&arena, path).s}, {"lang/ru.po", po}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf out = {0};
    host.words = same_words;
    print_sheets(&host, str_of(edition), str_of(language), &out);
    assert_text_file(buf_str(&out),
        arena_fmt(&arena, "kit/golden/%s_%s%s.html", script, edition, language).s);
    buf_free(&out);
    arena_free(&arena);
}

static void test_each_edition_has_its_golden_sheets(void **state)
{
    (void)state;
    assert_sheets("court", "long", "");
    assert_sheets("court", "bare", "");
    assert_sheets("court", "quick", "");
    assert_sheets("court", "quicker", "");
    assert_sheets("gate", "", "");
}

// The words of the interface are in the language of the sheet, and what nobody has translated is marked.
static void test_a_translation_has_its_golden_sheets(void **state)
{
    (void)state;
    assert_sheets("court", "quicker", "ru");
    assert_sheets("court", "long", "ru");
    words_use(NULL);
}

static void assert_sent_to(const char *fields, const char *to)
{
    Arena arena = {0};
    Str script = arena_fmt(&arena,
        "scenario 't' { title='T', start='e'%s }\nending 'e' { text='x' }", fields);
    const MemoryFile files[] = {{"scenario.lua", script.s}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf out = {0};
    print_sheets(&host, (Str){0}, (Str){0}, &out);
    if (!strstr(out.s, to)) fail_msg("it is not sent %s", to);
    buf_free(&out);
    arena_free(&arena);
}

static void test_a_challenge_is_sent_to_whoever_is_named(void **state)
{
    (void)state;
    assert_sent_to("", "<p>To: <strong></strong></p><div class=\"line\">");
    assert_sent_to(", author='A'", "<p>To: <strong>A</strong></p>\n");
    assert_sent_to(", contact='C'", "<p>To: <strong>C</strong></p>\n");
    assert_sent_to(", author='A', contact='C'", "<p>To: <strong>A, C</strong></p>\n");
}

// Their own language is not that of the interface, which has none of it.
static void test_words_of_the_interface_are_marked_in_another_language(void **state)
{
    (void)state;
    static const char script[] = "scenario 't' { title='Т', start='e', languages={ "
                                 "'kk' } }\nending 'e' { text='x' }";
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf out = {0};
    print_sheets(&host, (Str){0}, (Str){0}, &out);
    assert_non_null(strstr(
        out.s, "<h1>Т: <span lang=\"en\" xml:lang=\"en\">lesson plan</span></h1>"));
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_edition_has_its_golden_sheets),
        cmocka_unit_test(test_a_translation_has_its_golden_sheets),
        cmocka_unit_test(test_a_challenge_is_sent_to_whoever_is_named),
        cmocka_unit_test(test_words_of_the_interface_are_marked_in_another_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
