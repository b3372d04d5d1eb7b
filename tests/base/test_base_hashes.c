// Texts that are nearly sound, one byte of them changed, and numbers, letters and words of many kinds: a hash of what
// the readers and rules of base/ make of them. QANTAR_SHOW=NAME prints what a hash is of ("po 12").
#include "support/support.h"

#include "base/collate.h"
#include "base/figure.h"
#include "base/fold.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/language.h"
#include "base/letter.h"
#include "base/nearest.h"
#include "base/os_name.h"
#include "base/plural.h"
#include "base/po.h"
#include "base/tts_clean.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

static Buf hashes, said;

static void add_hash(const char *name, int number)
{
    Arena arena = {0};
    const char *shown = getenv("QANTAR_SHOW");
    Str named = arena_fmt(&arena, "%s %d", name, number);
    if (shown && str_eq(named, str_of(shown)))
        print_message("%s\n", said.s ? said.s : "");
    buf_addf(&hashes, STR_FMT " %08x\n", STR_ARG(named),
        (unsigned)(hash_of(buf_str(&said)) >> 32));
    buf_clear(&said);
    arena_free(&arena);
}

// --- one byte changed ---------------------------------------------------------------------------------

// Calls [look] with the text without each byte, and with another in the place of it; a hash a line.
static void edit_bytes(const char *name, const char *text, void (*look)(Str text))
{
    static const char others[] = "\"\\\n # x0[]{}:,-\x80\xC3\x01%";
    size_t n = strlen(text);
    char *changed = mem_new((ptrdiff_t)n + 1, 1);
    int line = 1;
    for (size_t i = 0; i < n; i++) {
        memcpy(changed, text, i);
        memcpy(changed + i, text + i + 1, n - i - 1);
        look((Str){changed, n - 1});
        look((Str){changed, i});
        for (size_t k = i % 3; others[k]; k += 3) {
            memcpy(changed, text, n);
            changed[i] = others[k];
            look((Str){changed, n});
            if (strlen(others + k) < 3) break;
        }
        if (text[i] == '\n' || i + 1 == n) add_hash(name, line++);
    }
    free(changed);
}

static void add_fault(void *ctx, int line, const char *sentence)
{
    (void)ctx;
    buf_addf(&said, "%d: %s\n", line, sentence);
}

static void look_at_po(Str text)
{
    Arena arena = {0};
    Po po;
    buf_addf(&said, "%d ", po_read(&arena, text, &po, add_fault, NULL));
    buf_addf(&said, STR_FMT "|" STR_FMT "|" STR_FMT "|" STR_FMT "\n",
        STR_ARG(po.language), STR_ARG(po.plural_forms), STR_ARG(po.header),
        STR_ARG(po.header_notes));
    for (int i = 0; i < po.n; i++) {
        buf_addf(&said, "%d %d %d %d", po.entries[i].line, po.entries[i].text_line,
            po.entries[i].fuzzy, po.entries[i].n_texts);
        po_write(&said, &po.entries[i]);
    }
    po_write_header(&said, STR("town 1"), STR("kk"), &po);
    const PoEntry *found = po_find_text(&po, STR("scene.one"), STR("Two"));
    buf_addf(&said, "found %d\n", found ? found->line : 0);
    arena_free(&arena);
}

static const char sample_po[] =
    "# Who translated it\n# and when\nmsgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: "
    "town\\n\"\n"
    "\"Language: pt_BR\\n\"\n\"Plural-Forms: nplurals=2; plural=(n > 1);\\n\"\n\n"
    "#. for the translator\n# of the translator\n#: scenario.lua:12\n#, fuzzy, "
    "c-format\n"
    "msgctxt \"scene.one\"\nmsgid \"One \\\"word\\\"\\t\"\nmsgstr \"\"\n\"Uma "
    "\"\n\"palavra\"\n\n"
    "#| msgid \"old\"\nmsgctxt \"scene.one\"\nmsgid \"Two\"\nmsgid_plural "
    "\"Twos\"\nmsgstr[0] \"Dois\"\n"
    "msgstr[1] \"Doises\"\n\n#~ msgid \"gone\"\n#~ msgstr \"ido\"\n\nmsgid "
    "\"Қар\"\nmsgstr \"Neve\\\\n\"\n";

static void look_at_json(Str text)
{
    Err err = {0};
    json_t *json = json_read(text, "a file", &err);
    if (json) json_write(&said, json, 2);
    buf_addf(&said, "%s\n", err.text);
    json_decref(json);
}

static const char sample_json[] = "{\n\"a\": [1, -2.5e3, true, null],\n\"b\": {\"c\": "
                                  "\"x\\u00e9\\n\\\"\"},\n\"d\": \"Қар\"\n}";

static void look_at_names(Str text)
{
    Err err = {0};
    buf_addf(&said, "%d %d", os_name_safe(text, &err), os_name_plain(text));
    buf_addf(&said, " %s; %d %d %d\n", err.text, language_tag_valid(text),
        plural_forms_valid(text), utf8_valid(text));
    tts_clean(text, &said);
}

static const char sample_names[] =
    "pictures/stop.back.svg\nsr-Latn-RS\none:page|few:pages|other:pages\nlang/"
    "kk.po\ncon.txt\n"
    "Say <b>it</b> !-! .x (now) `then` \\ Қаңтар\n../up a.lua";

static void test_texts_with_one_byte_changed(void **state)
{
    (void)state;
    edit_bytes("po", sample_po, look_at_po);
    edit_bytes("json", sample_json, look_at_json);
    edit_bytes("names", sample_names, look_at_names);
    assert_text_file(buf_str(&hashes), "base/golden/bytes.txt");
    buf_free(&hashes);
    buf_free(&said);
}

// --- letters, words and numbers -------------------------------------------------------------------------

static void add_block(uint32_t from, uint32_t to)
{
    for (uint32_t code = from; code < to; code++) {
        Buf one = {0};
        utf8_add(&one, code);
        buf_addf(&said, "%d%d%d %d %x %x %d %d %d\n", letter_is_space(code),
            letter_is_mark(code), utf8_is_control(code), letter_digit(code),
            letter_lower(code), letter_plain(code), letter_columns(buf_str(&one)),
            utf8_has_rtl(buf_str(&one)), (int)utf8_count(buf_str(&one)));
        buf_free(&one);
    }
}

static void add_letters(void)
{
    // Scripts to which later versions of Unicode add nothing.
    static const uint32_t blocks[][2] = {{1, 0x500}, {0x5D0, 0x670}, {0x900, 0x970},
        {0x200B, 0x2065}, {0x3041, 0x3097}, {0x30A0, 0x3100}, {0xFEFF, 0xFFEF},
        {0x1D400, 0x1D7FF}, {0x1F600, 0x1F64F}};
    for (int block = 0; block < COUNT_OF(blocks); block++) {
        add_block(blocks[block][0], blocks[block][1]);
        add_hash("letters", block);
    }
}

static const char *const words[] = {"", "a", "A", "b", "á", "z", "zebra", "Ёж", "еж",
    "ж", "ә", "Қ", "қаңтар", "ґ", "і", "trust", "turst", "thrust", "Trust", "trustee",
    "queue", "que", "ＱＵＥＵＥ", "ab-cd", "ab cd", "İ", "ß", "ss", "naïve", "naive",
    "日本", "10", "9", "x1", "x10", "e\xCC\x81", "é"};

static void add_words(void)
{
    static const char *const languages[] = {"en", "ru", "kk", "uk", "kk-KZ", "de", ""};
    Str names[COUNT_OF(words)];
    for (int i = 0; i < COUNT_OF(words); i++)
        names[i] = str_of(words[i]);
    for (int i = 0; i < COUNT_OF(words); i++) {
        for (int k = 0; k < COUNT_OF(words); k++) {
            buf_addf(&said, "%d %d %d %d %zu;", nearest_distance(names[i], names[k]),
                fold_same(names[i], names[k]), str_same_word(names[i], names[k]),
                str_starts(names[i], names[k]), str_find_part(names[i], names[k]));
            for (int l = 0; l < COUNT_OF(languages); l++) {
                int order = collate(str_of(languages[l]), names[i], names[k]);
                buf_addf(&said, " %d", (order > 0) - (order < 0));
            }
        }
        Str near = nearest_name(names[i], names + (i + 1) % 7, COUNT_OF(words) - 7);
        buf_addf(&said, " near " STR_FMT, STR_ARG(near));
        add_hash("word", i);
    }
}

static void add_numbers(void)
{
    static const char *const languages[] = {"en", "ru", "kk", "ar", "pl", "cs", "fr",
        "lt", "sl", "cy", "ga", "he", "lv", "ro", "ja", "uk", "pt-BR", "xx", "", "de",
        "mt", "gd", "be", "sr", "hr", "br"};
    static const char *const others[] = {
        "1.5", "1,5", "0.0", "-1", "x", "", "1e3", "1000000", "1,000", "01"};
    Arena arena = {0};
    for (int l = 0; l < COUNT_OF(languages); l++) {
        Plural forms[PLURALS], missing = PLURAL_OTHER;
        Str language = str_of(languages[l]);
        int n = plural_forms_of(language, forms);
        for (int i = 0; i < n; i++)
            buf_addf(&said, "%s ", plural_id(forms[i]));
        for (int i = 0; i <= 220; i++)
            buf_addf(&said, "%d", plural_of(language, arena_fmt(&arena, "%d", i)));
        for (int i = 0; i < COUNT_OF(others); i++)
            buf_addf(&said, "%d", plural_of(language, str_of(others[i])));
        buf_addf(&said, " %d",
            plural_missing(language, STR("one:a|few:b|other:c"), &missing));
        buf_addf(&said, " %d %s %s", missing,
            language_name(language) ? language_name(language) : "-",
            language_meant(language) ? language_meant(language) : "-");
        add_hash(languages[l][0] ? languages[l] : "none", 0);
    }
    for (int i = 0; i < 60; i++) {
        static const double ends[] = {
            0, 0.5, -1, 999, 1000, 1e6, 999999999, 1e9, 1e9 + 1, 1e12};
        double value = i < COUNT_OF(ends) ? ends[i] : (double)i * i * i * i * 97;
        Str text = figure_text(&arena, value);
        buf_addf(&said, STR_FMT " ", STR_ARG(text));
    }
    add_hash("figures", 0);
    arena_free(&arena);
}

static void add_tags(void)
{
    static const char *const tags[] = {"en", "eng", "English", "english", "kz", "kaz",
        "ua", "jp", "cn", "русский", "ru-KZ", "sr-Latn", "EN", "e", "abcd", "en-",
        "en--us", "zh-Hant-TW", "de-DE-1996", "rus", "qazaq"};
    for (int i = 0; i < COUNT_OF(tags); i++) {
        Str tag = str_of(tags[i]);
        buf_addf(&said, "%d %s %s", language_tag_valid(tag),
            language_name(tag) ? language_name(tag) : "-",
            language_meant(tag) ? language_meant(tag) : "-");
        for (int k = 0; k < COUNT_OF(tags); k++)
            buf_addf(&said, " %d", language_same(tag, str_of(tags[k])));
        add_hash("tag", i);
    }
}

static void test_letters_words_and_numbers(void **state)
{
    (void)state;
    add_letters();
    add_words();
    add_numbers();
    add_tags();
    assert_text_file(buf_str(&hashes), "base/golden/words.txt");
    buf_free(&hashes);
    buf_free(&said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_texts_with_one_byte_changed),
        cmocka_unit_test(test_letters_words_and_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
