// What comes of texts when any one of their bytes is left out, stands twice or is another, and when they are cut: a
// hash for each line or group.
#include "support/hash_lines.h"
#include "support/support.h"

#include "base/collate.h"
#include "base/figure.h"
#include "base/fold.h"
#include "base/json.h"
#include "base/language.h"
#include "base/letter.h"
#include "base/nearest.h"
#include "base/os_name.h"
#include "base/plural.h"
#include "base/po.h"
#include "base/tts_clean.h"
#include "base/utf8.h"

#include <math.h>

typedef void Look(Buf *said, Str text);

static const char STANDS[] = "\"\\ #[]:;,.\nmM_-09~\x01\xC3\xFF";

// Looks at the text with each change at each byte from [first] to before [after].
static void look_edited(Buf *said, Str text, size_t first, size_t after, Look *look)
{
    Buf changed = {0};
    for (size_t at = first; at < after; at++) {
        size_t kinds = sizeof STANDS - 1;
        char others[] = {STANDS[at % kinds], STANDS[at * 7 / 3 % kinds]};
        for (int edit = 0; edit < 6; edit++) {
            buf_clear(&changed);
            buf_add(&changed, str_cut(text, 0, at));
            if (edit == 1) buf_addc(&changed, text.s[at]);
            if (edit == 2 || edit == 3) buf_addc(&changed, others[edit - 2]);
            if (edit == 4) buf_addc(&changed, others[0]);
            if (edit < 5)
                buf_add(&changed, str_from(text, at + (edit != 1 && edit != 4)));
            look(said, buf_str(&changed));
            buf_addc(said, '\n');
        }
    }
    buf_free(&changed);
}

// --- PO files ---------------------------------------------------------------------------------------

static void note_fault(void *ctx, int line, const char *sentence)
{
    buf_addf(ctx, "fault %d: %s\n", line, sentence);
}

static void look_po(Buf *said, Str text)
{
    Arena arena = {0};
    Po po;
    bool read = po_read(&arena, text, &po, note_fault, said);
    buf_addf(said, "%d, %d entries, %d " STR_FMT " " STR_FMT "\n", read, po.n,
        po.header.n > 0, STR_ARG(po.language), STR_ARG(po.plural_forms));
    po_write_header(said, STR("project"), STR("kk"), &po);
    for (int i = 0; i < po.n; i++) {
        const PoEntry *entry = &po.entries[i];
        buf_addf(said, "\n%d %d %d %d", entry->line, entry->text_line, entry->n_texts,
            po.sorted[i]);
        po_write(said, entry);
        buf_addf(said, "%d %d\n",
            (int)(po_find_text(&po, entry->context, entry->id) - po.entries),
            (int)(po_find(&po, entry->context) - po.entries));
    }
    arena_free(&arena);
}

static const char *const po_files[] = {"base/edits/all.po", "base/edits/faults.po"};

static void test_po_files_are_read_whole(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf said = {0};
    for (int i = 0; i < COUNT_OF(po_files); i++)
        look_po(&said, test_file(&arena, po_files[i]));
    assert_text_file(buf_str(&said), "base/edits/po.txt");
    buf_free(&said);
    arena_free(&arena);
}

static void add_po_hashes(HashLines *hashes, const char *path)
{
    Arena arena = {0};
    Str text = test_file(&arena, path), rest = text, line;
    for (int number = 1; str_split(&rest, '\n', &line); number++) {
        size_t first = (size_t)(line.s - text.s);
        look_edited(&hashes->said, text, first, first + line.n + 1, look_po);
        hash_lines_end(hashes, "%s:%d", path, number);
    }
    arena_free(&arena);
}

static void test_each_change_of_po_files(void **state)
{
    (void)state;
    HashLines hashes = {0};
    for (int i = 0; i < COUNT_OF(po_files); i++)
        add_po_hashes(&hashes, po_files[i]);
    assert_hash_lines(&hashes, "base/edits/po_hashes.txt");
}

// Texts of no byte, one and more, with line ends at every place.
static void test_short_entries_are_written(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "", "a", "ab", "\n", "a\n", "\na", "a\nb", "ab\nc", "a\nb\n", "\n\n"};
    Buf out = {0};
    for (int i = 0; i < COUNT_OF(texts); i++) {
        Str text = str_of(texts[i]);
        PoEntry entry = {.context = text,
            .id = text,
            .plural = text,
            .texts = {text, STR("other"), STR("not written")},
            .n_texts = i == 0 ? 1 : 2,
            .notes = text,
            .comments = text,
            .place = text};
        po_write(&out, &entry);
    }
    assert_text_file(buf_str(&out), "base/edits/written.po");
    buf_free(&out);
}

// --- JSON -------------------------------------------------------------------------------------------

static void look_json(Buf *said, Str text)
{
    Err err = {0};
    json_t *value = json_read(text, "a.json", &err);
    buf_addf(said, "%s\n", err.text);
    if (!value) return;
    json_write(said, value, 0);
    json_write(said, value, 2);
    buf_addf(said, STR_FMT "|" STR_FMT, STR_ARG(json_text(value)),
        STR_ARG(json_get_str(value, "name")));
    json_decref(value);
}

static const char JSON[] =
    "{\n \"name\": \"a\\u0434\\n\", \"list\": [1, -2.5e3, true,\n null, []],\n"
    " \"Жол\": {\"x\": \"[{\\\"\"}}\n";

// --- short texts ------------------------------------------------------------------------------------

static void look_forms(Buf *said, Str text)
{
    Plural missing = PLURALS;
    buf_addf(said, "%d", plural_forms_valid(text));
    for (Plural plural = 0; plural < PLURALS; plural++)
        buf_addf(said, " %d:" STR_FMT, plural_has_form(text, plural),
            STR_ARG(plural_form(text, plural)));
    buf_addf(said, " %d", plural_missing(STR("ru"), text, &missing));
    buf_addf(said, " %d", (int)missing);
}

static void look_number(Buf *said, Str text)
{
    static const char *const tags[] = {"ru", "RU-KZ", "lt", "fr", "cs", "en", "x-1"};
    for (int i = 0; i < COUNT_OF(tags); i++)
        buf_addf(said, "%s ", plural_id(plural_of(str_of(tags[i]), text)));
    uint64_t number = 7;
    buf_addf(said, "%d ", str_number(text, 1234, &number));
    buf_addf(said, "%d ", fold_number(text, 1234567, &number));
    buf_addf(said, "%d", (int)number);
}

static void look_words(Buf *said, Str text)
{
    Arena arena = {0};
    Str folded = fold_text(&arena, text), lower = fold_lower(&arena, text);
    Str trimmed = fold_trim(text), clean = utf8_clean(&arena, text);
    Str line = utf8_clean_line(&arena, text), apart = utf8_isolate(&arena, text);
    Str all[] = {folded, lower, trimmed, clean, line, apart};
    for (int i = 0; i < COUNT_OF(all); i++)
        buf_addf(said, STR_FMT "|", STR_ARG(all[i]));
    for (size_t cut = 0; cut <= text.n; cut += 3)
        buf_addf(said, "%zu ", utf8_cut(text, cut).n);
    buf_addf(said, "%d %d %zu %d|", utf8_valid(text), utf8_has_rtl(text),
        utf8_count(text), letter_columns(text));
    tts_clean(text, said);
    arena_free(&arena);
}

static void look_name(Buf *said, Str text)
{
    static const Str names[] = {{"keeper", 6}, {"keeper-02", 9}, {"well", 4},
        {"CON.lua", 7}, {"Колодец", 14}, {"колодцы", 14}};
    static const char *const languages[] = {"kk", "uk", "en"};
    Err err = {0};
    Str near = nearest_name(text, names, COUNT_OF(names));
    buf_addf(said, "%d %s %d" NEAREST_FMT, os_name_safe(text, &err), err.text,
        os_name_plain(text), NEAREST_ARG(near));
    for (int i = 0; i < COUNT_OF(names); i++) {
        buf_addf(said, " %d", nearest_distance(text, names[i]));
        for (int k = 0; k < COUNT_OF(languages); k++)
            buf_addf(said, ",%d", collate(str_of(languages[k]), text, names[i]));
    }
}

static void look_tag(Buf *said, Str text)
{
    const char *name = language_name(text), *meant = language_meant(text);
    buf_addf(said, "%d %s %s %d", language_tag_valid(text), name ? name : "-",
        meant ? meant : "-", language_same(text, STR("kk")));
}

static const struct {
    const char *group, *text;
    Look *look;
} shorts[] = {
    {"forms", "one:page|few:pages|many:of pages|other:page's", look_forms},
    {"forms-all", "zero:a|one:b|two:c|few:d|many:e|other:", look_forms},
    {"number", "21", look_number},
    {"number-decimals", "1000000.50", look_number},
    {"number-signs", "(No. 1234).", look_number},
    {"number-bracket", "[#1,5)", look_number},
    {"words", "  Straße  İi\xCC\x87 “Ⅻ”\t№ 7\xC2\xAD x!-! ", look_words},
    {"words-lines", "a\r\nb\xE2\x80\xA8.c <b [x] `\\ !y \xC2\x85z", look_words},
    {"words-rtl", "x \xE2\x81\xA7שלום\xE2\x81\xA9 \xE2\x80\xAE 日本\xF0\x9F\x99\x82",
        look_words},
    {"words-wide", "e\xCC\x81\xEF\xB8\x8F ㅎᅡ１２ ٣४ ＦＵＬＬ", look_words},
    {"name", "keeper", look_name},
    {"name-signs", "keeper 2", look_name},
    {"name-folder", "a/nul.txt/b.c", look_name},
    {"name-device", "com1 .lua", look_name},
    {"name-cyrillic", "Колодець", look_name},
    {"tag", "kk-Cyrl-KZ", look_tag},
    {"tag-meant", "kaz", look_tag},
    {"tag-word", "English", look_tag},
    {"tag-long", "zh-aaaaaaaa-bbbbbbbb-cccccccc-ddddd", look_tag},
};

static void test_each_change_of_short_texts(void **state)
{
    (void)state;
    HashLines hashes = {0};
    look_edited(&hashes.said, STR(JSON), 0, sizeof JSON - 1, look_json);
    hash_lines_end(&hashes, "json");
    for (int i = 0; i < COUNT_OF(shorts); i++) {
        Str text = str_of(shorts[i].text);
        shorts[i].look(&hashes.said, text);
        buf_addc(&hashes.said, '\n');
        look_edited(&hashes.said, text, 0, text.n, shorts[i].look);
        hash_lines_end(&hashes, "%s", shorts[i].group);
    }
    assert_hash_lines(&hashes, "base/edits/short_hashes.txt");
}

// --- tables -----------------------------------------------------------------------------------------

// The forms of every language for numbers on both sides of every bound of its rules.
static void test_plurals_of_every_language(void **state)
{
    (void)state;
    static const char tags[] =
        "ru uk be sr hr bs mk is cs sk pl lt lv sl ar cy ga he fr pt hy hi fa bn gu kn "
        "am zu es it ca da ro zh ja ko vi th id ms lo en kk de xx";
    Arena arena = {0};
    Buf names = {0};
    HashLines hashes = {0};
    Str rest = STR(tags), tag;
    while (str_split(&rest, ' ', &tag)) {
        Plural forms[PLURALS];
        int n = plural_forms_of(tag, forms);
        buf_clear(&names);
        for (int i = 0; i < n; i++)
            buf_addf(&names, " %s", plural_id(forms[i]));
        for (int number = 0; number <= 1200; number++) {
            Str whole = arena_fmt(&arena, "%d", number);
            Str half = arena_fmt(&arena, "%d,5", number);
            Str millions = arena_fmt(&arena, "%d000000", number);
            buf_addf(&hashes.said, "%d:%d%d%d ", number, (int)plural_of(tag, whole),
                (int)plural_of(tag, half), (int)plural_of(tag, millions));
        }
        hash_lines_end(&hashes, STR_FMT "%s", STR_ARG(tag), names.s ? names.s : "");
    }
    assert_hash_lines(&hashes, "base/edits/plurals.txt");
    buf_free(&names);
    arena_free(&arena);
}

// What is said of a letter.
static void add_letter(Buf *said, uint32_t code)
{
    Arena arena = {0};
    Buf one = {0}, with_i = {0};
    utf8_add(&one, code);
    buf_addf(&with_i, "i%s x", one.s);
    Str folded = fold_text(&arena, buf_str(&with_i));
    buf_addf(said, "%d%d%d %x %x %d %d%d %d " STR_FMT "\n", letter_is_space(code),
        letter_is_mark(code), letter_digit(code), (unsigned)letter_lower(code),
        (unsigned)letter_plain(code), letter_columns(buf_str(&one)),
        utf8_is_control(code), utf8_has_rtl(buf_str(&one)),
        collate(STR("kk"), buf_str(&one), STR("қ")), STR_ARG(folded));
    buf_free(&one);
    buf_free(&with_i);
    arena_free(&arena);
}

static void test_letters(void **state)
{
    (void)state;
    static const struct {
        uint32_t first, last;
    } ranges[] = {{1, 0x1FF}, {0x2B0, 0x36F}, {0x400, 0x52F}, {0x580, 0x66F},
        {0x8F0, 0x96F}, {0x1150, 0x1207}, {0x2000, 0x2070}, {0x20D0, 0x20FF},
        {0x2200, 0x2220}, {0x2FF0, 0x3010}, {0xD7A0, 0xE010}, {0xFB10, 0xFB20},
        {0xFDF0, 0xFF20}, {0xFFF0, 0x10010}, {0x107F0, 0x10810}, {0x10FF0, 0x11010},
        {0x1D7C0, 0x1D800}, {0x1E7F0, 0x1E810}, {0x1EFF0, 0x1F010},
        {0x10FFF0, 0x110010}};
    HashLines hashes = {0};
    for (int i = 0; i < COUNT_OF(ranges); i++) {
        for (uint32_t code = ranges[i].first; code <= ranges[i].last; code++)
            add_letter(&hashes.said, code);
        hash_lines_end(&hashes, "%04x", (unsigned)ranges[i].first);
    }
    assert_hash_lines(&hashes, "base/edits/letters.txt");
}

static void test_figures(void **state)
{
    (void)state;
    static const double values[] = {0, 1, 999, 1000, 1001, 9999, 999999, 1e6, 1000001,
        1e9 - 1, 1e9, 1e9 + 1, -1, -0.5, 0.5, 999.5, 1234.5, INFINITY};
    Arena arena = {0};
    Buf out = {0};
    for (int i = 0; i < COUNT_OF(values); i++)
        buf_addf(&out, STR_FMT " ", STR_ARG(figure_text(&arena, values[i])));
    assert_str(buf_str(&out), "0 1 999 1,000 1,001 9,999 999,999 1,000,000 1,000,001 "
                              "999,999,999 1,000,000,000 1e+09 -1 -0.5 0.5 999.5 "
                              "1234.5 inf ");
    buf_free(&out);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_po_files_are_read_whole),
        cmocka_unit_test(test_each_change_of_po_files),
        cmocka_unit_test(test_short_entries_are_written),
        cmocka_unit_test(test_each_change_of_short_texts),
        cmocka_unit_test(test_plurals_of_every_language),
        cmocka_unit_test(test_letters),
        cmocka_unit_test(test_figures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
