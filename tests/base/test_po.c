#include "base/po.h"

#include "support/support.h"

#include <string.h>

typedef struct Told {
    Buf text;
} Told;

static void note_fault(void *ctx, int line, const char *sentence)
{
    buf_addf(&((Told *)ctx)->text, "%d: %s\n", line, sentence);
}

static void test_entries_are_read(void **state)
{
    (void)state;
    static const char file[] = "\xEF\xBB\xBF# of a translator\n"
                               "msgid \"\"\n"
                               "msgstr \"\"\n"
                               "\"Language: pt_BR\\n\"\n"
                               "\"Plural-Forms: nplurals=2; plural=n!=1;\\n\"\n"
                               "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                               "\n"
                               "# to be asked\n"
                               "#. Aigul says it\r\n"
                               "#. at noon\r\n"
                               "#: scene.lua:4\n"
                               "msgctxt \"BEGIN\"\n"
                               "msgid \"Be\"\n"
                               "  \"gin\"\n"
                               "msgstr \"a \\\"b\\\" \\\\ \\n\\tc\"\n"
                               "#, c-format, fuzzy\n"
                               "msgctxt \"CARDS\"\n"
                               "msgid \"{1} card\"\n"
                               "msgid_plural \"{1} cards\"\n"
                               "msgstr[0] \"one\"\n"
                               "msgstr[1] \"more\"\n"
                               "#~ msgid \"gone\"\n"
                               "#~ msgstr \"x\"";
    Arena arena = {0};
    Told told = {0};
    Po po;
    assert_true(po_read(&arena, STR(file), &po, note_fault, &told));
    assert_int_equal(told.text.n, 0);
    assert_str(po.language, "pt-BR");
    assert_str(po.plural_forms, "nplurals=2; plural=n!=1;");
    assert_int_equal(po.n, 2);
    const PoEntry *begin = po_find(&po, STR("BEGIN"));
    assert_str(begin->id, "Begin");
    assert_str(begin->texts[0], "a \"b\" \\ \n\tc");
    assert_str(begin->notes, "to be asked");
    assert_str(begin->comments, "Aigul says it\nat noon");
    assert_str(begin->place, "scene.lua:4");
    assert_int_equal(begin->line, 13);
    assert_int_equal(begin->text_line, 15);
    assert_false(begin->fuzzy);
    const PoEntry *cards = po_find(&po, STR("CARDS"));
    assert_true(cards->fuzzy);
    assert_str(cards->plural, "{1} cards");
    assert_int_equal(cards->n_texts, 2);
    assert_str(cards->texts[1], "more");
    assert_null(po_find(&po, STR("BEGI")));
    assert_null(po_find(&po, STR("ZZZ")));
    arena_free(&arena);
}

// One entry with the fault, one before it and one after it, which are read.
static void assert_fault(const char *lines, const char *sentence)
{
    Arena arena = {0};
    Told told = {0};
    Buf file = {0};
    Po po;
    buf_addf(&file,
        "msgctxt \"A\"\nmsgid \"a\"\nmsgstr \"1\"\n\n%s\n\nmsgctxt \"Z\"\nmsgid "
        "\"z\"\nmsgstr \"2\"\n",
        lines);
    assert_false(po_read(&arena, buf_str(&file), &po, note_fault, &told));
    if (!strstr(told.text.s, sentence))
        fail_msg("\"%s\" says %s, not \"%s\"", lines, told.text.s, sentence);
    assert_non_null(po_find(&po, STR("A")));
    assert_non_null(po_find(&po, STR("Z")));
    buf_free(&told.text);
    buf_free(&file);
    arena_free(&arena);
}

static void test_an_entry_is_found_by_its_text_among_those_of_its_context(void **state)
{
    (void)state;
    Arena arena = {0};
    Po po;
    assert_false(po_read(&arena,
        STR("msgctxt \"B\"\nmsgid \"two\"\nmsgstr \"2\"\n\n"
            "msgctxt \"B\"\nmsgid \"one\"\nmsgstr \"1\"\n\n"
            "msgctxt \"B\"\nmsgid \"one\"\nmsgstr \"again\"\n\n"
            "msgctxt \"C\"\nmsgid \"three\"\nmsgstr \"3\"\n"),
        &po, NULL, NULL));
    assert_str(po_find_text(&po, STR("B"), STR("two"))->texts[0], "2");
    assert_str(po_find_text(&po, STR("B"), STR("one"))->texts[0], "1");
    // Without it, the first of the context; of another context never.
    assert_str(po_find_text(&po, STR("B"), STR("aaa"))->texts[0], "1");
    assert_str(po_find_text(&po, STR("B"), STR("three"))->texts[0], "1");
    assert_str(po_find_text(&po, STR("C"), STR("zzz"))->texts[0], "3");
    assert_null(po_find_text(&po, STR("A"), STR("one")));
    assert_null(po_find_text(&po, STR("D"), STR("three")));
    arena_free(&arena);
}

static void test_each_fault_has_a_line_and_a_sentence(void **state)
{
    (void)state;
    assert_fault(
        "msgid \"b\"\nmsgid \"c\"\nmsgstr \"\"", "6: this entry has a second msgid");
    assert_fault(
        "msgid \"b\"\nmsgstr \"\"\nmsgstr \"c\"", "7: this entry has a second msgstr");
    assert_fault(
        "msgid \"b\"\n\nmsgid \"c\"\nmsgstr \"\"", "7: this entry has a second msgid");
    assert_fault("msgstr \"b\"", "this entry has no msgid");
    assert_fault(
        "msgid \"b", "5: the quotation mark at the end of this string is missing");
    assert_fault("msgid \"b\" c\nmsgstr \"\"", "5: something stands behind the string");
    assert_fault(
        "msgid \"say \"hi\"\"\nmsgstr \"\"", "5: something stands behind the string");
    assert_fault(
        "msgid b\nmsgstr \"\"", "5: a string in quotation marks is missing here");
    assert_fault(
        "msgid “b”\nmsgstr \"\"", "5: the string begins with “; write \" around it");
    assert_fault("msgid \"b\\q\"\nmsgstr \"\"", "5: \\q is no escape");
    assert_fault("msgid \"b\\", "5: \\ is no escape");
    assert_fault("msgid \"b\\ж\"\nmsgstr \"\"", "5: \\ж is no escape");
    assert_fault("aжжжжжжжжжжжжжжжжжжжжжж",
        "5: \"aжжжжжжжжжжжжжжжжжжж\" is no line of a PO file");
    assert_fault("msgtext \"b\"", "5: \"msgtext \"b\"\" is no line of a PO file");
    assert_fault("\"lost\"", "5: this string belongs to no msgid or msgstr");
    assert_fault("msgid \"b\"\nmsgstr[1] \"c\"",
        "6: a form of msgstr before this one is missing");
    assert_fault(
        "msgid \"b\"\nmsgstr[6] \"c\"", "6: msgstr has the forms [0] to [5] at most");
    assert_fault("msgid \"b\"\nmsgstr \"\xFF\"", "6: this line is not UTF-8");
    assert_fault(
        "msgid \"b\"\nmsgstr \"\x01\"", "6: this line has a control character in it");
    assert_fault("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"",
        "5: the header names the encoding \"KOI8-R\"; save the file as UTF-8");
    assert_fault("msgctxt \"A\"\nmsgid \"a\"\nmsgstr \"2\"",
        "6: line 2 has the same msgctxt and msgid; only that entry counts");
}

// What follows from a fault within its entry is not told, and the next entry is read.
static void test_one_entry_has_one_fault(void **state)
{
    (void)state;
    static const char file[] = "msgid \"a\n"
                               "\"more\"\n"
                               "msgstr \"x\"\n"
                               "\n"
                               "msgid \"ok\"\n"
                               "msgstr \"y\"\n"
                               "\n"
                               "msgid \"b\"\n"
                               "msgid \"c\"\n"
                               "msgstr \"d\n"
                               "msgctxt \"C\"\n"
                               "msgid \"e\"\n"
                               "msgstr[9] \"f\"\n"
                               "\"g\n"
                               "\n"
                               "msgctxt \"D\"\n"
                               "msgstr \"no id\"\n"
                               "\n"
                               "msgid \"h\"\n"
                               "nonsense\n"
                               "more nonsense\n"
                               "\n"
                               "msgid \"i\"\n"
                               "msgstr \"j\" \"k\"\n"
                               "\"l\n"
                               "# a note ends it\n"
                               "msgid \"ok\"\n"
                               "msgstr[0]\"y\"\n"
                               "msgid \"ok\"\n"
                               "msgstr \"z\"\n"
                               "\n"
                               "msgid \"bad\x01\"\n"
                               "\"m\n"
                               "msgstr \"n\"\n"
                               "\n"
                               "msgid \"p\"\n"
                               "\xFF\n"
                               "\"q\n"
                               "msgstr \"r\"\n"
                               "\n"
                               "\"s\"\n"
                               "\"t\n"
                               "msgctxt \"E\"\n"
                               "msgctxt \"F\"\n"
                               "msgid \"u\"\n"
                               "msgstr \"v\"\n"
                               "msgctxt \"G\"\n"
                               "msgid \"w\"\n"
                               "msgctxt \"H\"\n"
                               "msgid \"last\"\n"
                               "msgstr \"z\"\n";
    Arena arena = {0};
    Told told = {0};
    Po po;
    assert_false(po_read(&arena, STR(file), &po, note_fault, &told));
    assert_str(buf_str(&told.text),
        "1: the quotation mark at the end of this string is missing\n"
        "9: this entry has a second msgid; is an empty line missing?\n"
        "10: the quotation mark at the end of this string is missing\n"
        "13: msgstr has the forms [0] to [5] at most\n"
        "18: this entry has no msgid\n"
        "20: \"nonsense\" is no line of a PO file\n"
        "24: something stands behind the string; a quotation mark in it is written "
        "\\\"\n"
        "32: this line has a control character in it\n"
        "37: this line is not UTF-8; save the file as UTF-8\n"
        "41: this string belongs to no msgid or msgstr\n"
        "44: this entry has a second msgctxt; is an empty line missing?\n"
        "48: this entry has no msgstr\n"
        "27: line 5 has the same msgctxt and msgid; only that entry counts\n"
        "29: line 27 has the same msgctxt and msgid; only that entry counts\n");
    assert_int_equal(po.n, 4);
    assert_str(po_find(&po, STR("H"))->texts[0], "z");
    buf_free(&told.text);
    arena_free(&arena);
}

// What is wrong with all of the file is told once.
static void assert_told_once(Str file, const char *sentence)
{
    Arena arena = {0};
    Told told = {0};
    Po po;
    assert_false(po_read(&arena, file, &po, note_fault, &told));
    const char *first = strstr(told.text.s, sentence);
    if (!first) fail_msg("says %s, not \"%s\"", told.text.s, sentence);
    assert_int_equal(str_count(buf_str(&told.text), '\n'), 1);
    buf_free(&told.text);
    arena_free(&arena);
}

static void test_the_encoding_of_a_file_is_told_once(void **state)
{
    (void)state;
    assert_told_once(
        STR("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=X\\n\"\n"),
        "1: the header names the encoding \"X\"; save");
    assert_told_once((Str){"\xFF\xFEm\0s\0", 6}, "1: the file is in UTF-16; save");
    assert_told_once((Str){"\xFE\xFF\0m\0s", 6}, "1: the file is in UTF-16; save");
    assert_told_once(
        STR("msgid \"b\"\nmsgstr \"\xFF\"\n\nmsgid \"c\"\nmsgstr \"\xFE\"\n"),
        "2: this line is not UTF-8");
    assert_told_once(STR("one\ntwo\nthree\n"), "1: \"one\" is no line of a PO file");
}

static void test_an_entry_without_msgstr_at_the_end(void **state)
{
    (void)state;
    Arena arena = {0};
    Told told = {0};
    Po po;
    assert_false(po_read(&arena, STR("\nmsgid \"b\""), &po, note_fault, &told));
    assert_str(buf_str(&told.text), "2: this entry has no msgstr\n");
    assert_int_equal(po.n, 0);
    buf_free(&told.text);
    arena_free(&arena);
}

static void test_bounds(void **state)
{
    (void)state;
    Arena arena = {0};
    Told told = {0};
    Buf file = {0};
    Po po;
    for (int i = 0; i < PO_FAULTS_MAX + 5; i++)
        buf_add(&file, STR("nonsense\n\n"));
    assert_false(po_read(&arena, buf_str(&file), &po, note_fault, &told));
    int lines = 0;
    for (size_t i = 0; i < told.text.n; i++)
        lines += told.text.s[i] == '\n';
    assert_int_equal(lines, PO_FAULTS_MAX);
    buf_clear(&told.text);
    buf_clear(&file);
    buf_add(&file, STR("msgid \""));
    for (int i = 0; i <= PO_TEXT_MAX; i++)
        buf_addc(&file, 'a');
    buf_add(&file, STR("\"\nmsgstr \"\"\n"));
    assert_false(po_read(&arena, buf_str(&file), &po, note_fault, &told));
    assert_str(buf_str(&told.text), "1: this string is longer than 65536 bytes\n");
    buf_clear(&told.text);
    assert_false(
        po_read(&arena, (Str){file.s, PO_BYTES_MAX + 1}, &po, note_fault, &told));
    assert_str(buf_str(&told.text), "1: the file is larger than 8 MiB\n");
    buf_free(&told.text);
    buf_free(&file);
    arena_free(&arena);
}

// What has just as many bytes as it may have.
static void test_the_longest_string_and_file(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf file = {0};
    Po po;
    buf_add(&file, STR("msgid \""));
    for (int i = 0; i < PO_TEXT_MAX; i++)
        buf_addc(&file, 'a');
    buf_add(&file, STR("\"\nmsgstr \"\"\n"));
    while (file.n < PO_BYTES_MAX)
        buf_addc(&file, '\n');
    assert_true(po_read(&arena, buf_str(&file), &po, NULL, NULL));
    assert_int_equal(po.entries[0].id.n, PO_TEXT_MAX);
    buf_free(&file);
    arena_free(&arena);
}

static void test_more_entries_than_a_file_can_have_are_told_once(void **state)
{
    (void)state;
    Arena arena = {0};
    Told told = {0};
    Buf file = {0};
    Po po;
    for (int i = 0; i < PO_ENTRIES_MAX + 3; i++)
        buf_addf(&file, "msgctxt \"%d\"\nmsgid \"i\"\nmsgstr \"\"\n", i);
    assert_false(po_read(&arena, buf_str(&file), &po, note_fault, &told));
    assert_str(buf_str(&told.text), "300002: the file has more than 100000 entries\n");
    assert_int_equal(po.n, PO_ENTRIES_MAX);
    assert_str(po.entries[PO_ENTRIES_MAX - 1].context, "99999");
    buf_free(&told.text);
    buf_free(&file);
    arena_free(&arena);
}

static void test_what_is_written_is_read_again(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf out = {0};
    Po po;
    PoEntry one = {.context = STR("KEY"),
        .id = STR("two\nlines \"and\"\ta \\"),
        .texts = {STR("дві")},
        .n_texts = 1,
        .comments = STR("first\nsecond"),
        .place = STR("a.lua:1"),
        .fuzzy = true};
    PoEntry two = {.id = STR("card"),
        .plural = STR("cards"),
        .texts = {STR("a"), STR("b")},
        .n_texts = 2};
    po_write_header(&out, STR("test"), STR("uk"), NULL);
    po_write(&out, &one);
    po_write(&out, &two);
    assert_true(po_read(&arena, buf_str(&out), &po, NULL, NULL));
    assert_str(po.language, "uk");
    assert_int_equal(po.n, 2);
    assert_str(po.entries[0].context, "KEY");
    assert_str(po.entries[1].context, "");
    assert_str(po.entries[1].id, "card");
    assert_str(po.entries[0].id, "two\nlines \"and\"\ta \\");
    assert_str(po.entries[0].texts[0], "дві");
    assert_str(po.entries[0].comments, "first\nsecond");
    assert_str(po.entries[0].place, "a.lua:1");
    assert_true(po.entries[0].fuzzy);
    assert_str(po.entries[1].plural, "cards");
    assert_str(po.entries[1].texts[1], "b");
    buf_free(&out);
    arena_free(&arena);
}

static void test_the_header_of_a_file_that_is_written_again_stays(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf out = {0};
    Po po;
    static const char file[] = "# Translated by Aigul.\n"
                               "# For the school.\n"
                               "msgid \"\"\n"
                               "msgstr \"\"\n"
                               "\"Project-Id-Version: well 2\\n\"\n"
                               "\"PO-Revision-Date: 2026-11-30 10:00+0500\\n\"\n"
                               "\"Last-Translator: Aigul <a@example.org>\\n\"\n"
                               "\"language: kk_KZ\\n\"\n"
                               "\"Content-Type: text/plain; charset=utf-8\\n\"\n"
                               "\"Plural-Forms: nplurals=2; plural=(n!=1);\\n\"\n"
                               "\"\\n\"\n" // an empty line, which goes
                               "\"X\\n\"\n";
    assert_true(po_read(&arena, STR(file), &po, NULL, NULL));
    po_write_header(&out, STR("well"), STR("kk"), &po);
    assert_str(buf_str(&out), "# Translated by Aigul.\n"
                              "# For the school.\n"
                              "msgid \"\"\n"
                              "msgstr \"\"\n"
                              "\"Project-Id-Version: well 2\\n\"\n"
                              "\"Language: kk\\n\"\n"
                              "\"MIME-Version: 1.0\\n\"\n"
                              "\"Content-Type: text/plain; charset=utf-8\\n\"\n"
                              "\"Content-Transfer-Encoding: 8bit\\n\"\n"
                              "\"PO-Revision-Date: 2026-11-30 10:00+0500\\n\"\n"
                              "\"Last-Translator: Aigul <a@example.org>\\n\"\n"
                              "\"Plural-Forms: nplurals=2; plural=(n!=1);\\n\"\n"
                              "\"X\\n\"\n");
    // And once more gives the same.
    Buf again = {0};
    assert_true(po_read(&arena, buf_str(&out), &po, NULL, NULL));
    po_write_header(&again, STR("other"), STR("kk"), &po);
    assert_str(buf_str(&again), out.s);
    buf_free(&again);
    buf_free(&out);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_entries_are_read),
        cmocka_unit_test(test_an_entry_is_found_by_its_text_among_those_of_its_context),
        cmocka_unit_test(test_each_fault_has_a_line_and_a_sentence),
        cmocka_unit_test(test_the_encoding_of_a_file_is_told_once),
        cmocka_unit_test(test_an_entry_without_msgstr_at_the_end),
        cmocka_unit_test(test_bounds),
        cmocka_unit_test(test_the_longest_string_and_file),
        cmocka_unit_test(test_one_entry_has_one_fault),
        cmocka_unit_test(test_more_entries_than_a_file_can_have_are_told_once),
        cmocka_unit_test(test_the_header_of_a_file_that_is_written_again_stays),
        cmocka_unit_test(test_what_is_written_is_read_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
