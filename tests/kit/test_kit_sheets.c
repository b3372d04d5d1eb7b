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
    assert_sheets("court", "q", "");
    assert_sheets("gate", "", "");
    assert_sheets("mill", "", "");
}

// The words of the interface are in the language of the sheet, and what nobody has translated is marked.
static void test_a_translation_has_its_golden_sheets(void **state)
{
    (void)state;
    assert_sheets("court", "q", "ru");
    assert_sheets("court", "long", "ru");
    words_use(NULL);
}

static void assert_holds(Str script, const char *part)
{
    const MemoryFile files[] = {{"scenario.lua", script.s}, {NULL, NULL}};
    Host host = scenario_host(files);
    Buf out = {0};
    print_sheets(&host, (Str){0}, (Str){0}, &out);
    if (!strstr(out.s, part)) fail_msg("no sheet holds %s:\n%s", part, out.s);
    buf_free(&out);
}

static void assert_sent_to(const char *fields, const char *to)
{
    Arena arena = {0};
    assert_holds(
        arena_fmt(&arena,
            "scenario 't' { title='T', start='e'%s }\nending 'e' { text='x' }", fields),
        to);
    arena_free(&arena);
}

// Of a board of three cards in [order], and [more]; the answers to the slip.
static void assert_answered(const char *order, const char *more, const char *answers)
{
    Arena arena = {0};
    Str script = arena_fmt(&arena,
        "scenario 't' { title='T', start='b' }\n"
        "board 'b' { go='e', card 'a' { 'A' }, card 'b' { 'B' }, card 'c' { 'C' },\n"
        "  order={ %s }%s }\nending 'e' { text='x' }",
        order, more);
    assert_holds(script, answers);
    arena_free(&arena);
}

static void test_the_key_answers_what_the_slip_asks(void **state)
{
    (void)state;
    static const char link[] = ", link 'l' { 'a', 'b', answer='led_to', because='X' }",
                      claim[] = ", claim 'c' { 'x', answer='unknown', because='Y' }";
    assert_answered(
        "'a', 'b', 'c'", "", "look for</h2>\n<ol>\n<li>1 A · 2 B · 3 C</li>\n</ol>");
    assert_answered("'a', { 'b', 'c' }", link,
        "look for</h2>\n<ol>\n<li>A → B: <strong>led to</strong>. X</li>\n</ol>");
    assert_answered("'a', { 'b', 'c' }", claim,
        "look for</h2>\n<ol>\n<li value=\"2\"><strong>Unknown.</strong> Y</li>\n</ol>");
    assert_answered(
        "'a', { 'b', 'c' }", "", "</ol>\n<h2>Challenge this key</h2>"); // none
}

static void test_a_challenge_is_sent_to_whoever_is_named(void **state)
{
    (void)state;
    assert_sent_to("", "<p>To: <strong></strong></p><div class=\"line\">");
    assert_sent_to(", author='A'", "<p>To: <strong>A</strong></p>\n");
    assert_sent_to(", contact='C'", "<p>To: <strong>C</strong></p>\n");
    assert_sent_to(", author='A', contact='C'", "<p>To: <strong>A, C</strong></p>\n");
}

// What the first sheet calls itself, behind the title.
static void assert_called(Host host, const char *language, const char *called)
{
    Buf out = {0};
    print_sheets(&host, (Str){0}, str_of(language), &out);
    if (!strstr(out.s, called)) fail_msg("it is not called %s:\n%.300s", called, out.s);
    words_use(NULL);
    buf_free(&out);
}

static void test_words_of_the_interface_are_marked_where_their_language_is_another(
    void **state)
{
    (void)state;
    static const char script[] = "scenario 't' { title='T', start='e', languages={ "
                                 "'kk', 'ru' } }\nending 'e' { text='x' }";
    static const char po[] =
        "msgctxt \"scenario.t.title\"\nmsgid \"T\"\nmsgstr \"П\"\n";
    const MemoryFile files[] = {
        {"scenario.lua", script}, {"lang/ru.po", po}, {NULL, NULL}};
    Host host = scenario_host(files);
    assert_called(
        host, "", "<h1>T: <span lang=\"en\" xml:lang=\"en\">lesson plan</span></h1>");
    assert_called(
        host, "ru", "<h1>П: <span lang=\"en\" xml:lang=\"en\">lesson plan</span></h1>");
    host.words = same_words;
    assert_called(host, "", "<h1>T: lesson plan</h1>");
    assert_called(host, "ru", "<h1>П: lesson plan</h1>");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_edition_has_its_golden_sheets),
        cmocka_unit_test(test_a_translation_has_its_golden_sheets),
        cmocka_unit_test(test_the_key_answers_what_the_slip_asks),
        cmocka_unit_test(test_a_challenge_is_sent_to_whoever_is_named),
        cmocka_unit_test(
            test_words_of_the_interface_are_marked_where_their_language_is_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
