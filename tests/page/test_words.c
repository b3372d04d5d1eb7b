#include "page/words.h"
#include "root.h"

#include "base/os.h"
#include "support/support.h"

#include <string.h>

// --- which words the program uses ------------------------------------------------------------------

typedef struct Sources {
    Arena arena;
    const char *folder;
    Buf text; // of all .c files of engine/, commands.def and sounds.def
} Sources;

static void add_source(void *ctx, Str name)
{
    Sources *sources = ctx;
    bool is_c = name.n > 2 && str_eq(str_from(name, name.n - 2), STR(".c"));
    if (!is_c && !str_eq(name, STR("commands.def")) && !str_eq(name, STR("sounds.def")))
        return;
    Err err = {0};
    os_read(arena_fmt(&sources->arena, "%s/" STR_FMT, sources->folder, STR_ARG(name)).s,
        &sources->text, &err);
    assert_no_err(&err);
}

static void read_sources(Sources *sources)
{
    static const char *const folders[] = {
        "", "/base", "/page", "/plain", "/layout", "/window", "/ipc", "/tools", "/kit"};
    for (int i = 0; i < COUNT_OF(folders); i++) {
        Err err = {0};
        sources->folder =
            arena_fmt(&sources->arena, QANTAR_ROOT "/engine%s", folders[i]).s;
        os_list(sources->folder, add_source, sources, &err);
        assert_no_err(&err);
    }
}

static bool is_key_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static bool is_used(const Sources *sources, Word key)
{
    Arena arena = {0};
    Str name = arena_fmt(&arena, "W_%s", word_key(key));
    const char *at = sources->text.s;
    bool used = false;
    while (!used && (at = strstr(at, name.s)) != NULL) {
        used = !is_key_letter(at[name.n]);
        at += name.n;
    }
    arena_free(&arena);
    return used;
}

// Rows that are counted on from their first: the days, the months, statuses, meanings, links, forms, what other folders
// say.
static const struct {
    Word first, last;
} counted[] = {
    {W_MONDAY, W_SUNDAY}, {W_JANUARY, W_DECEMBER}, {W_JAN, W_DEC},
    {W_SURE_HIGH, W_SURE_LOW}, {W_SUPPLY_NONE, W_SUPPLY_WHOLE},
    {W_STATUS_CONFIRMED, W_STATUS_UNKNOWN}, {W_MEANS_CONFIRMED, W_MEANS_UNKNOWN},
    {W_LINK_LED_TO, W_LINK_ONLY_BEFORE}, {W_FORM_PHOTO, W_FORM_TRACE},
    {W_SAID_CODE_FORGED, W_SAID_SCENES_GONE}, // word_said
};

// The row that a word is used through.
static Word row_of(Word key)
{
    for (int i = 0; i < COUNT_OF(counted); i++)
        if (key >= counted[i].first && key <= counted[i].last) return counted[i].first;
    return key;
}

static void test_every_word_of_the_catalogue_is_used(void **state)
{
    (void)state;
    Sources sources = {0};
    read_sources(&sources);
    for (Word key = 0; key < WORDS; key++)
        if (!is_used(&sources, row_of(key)))
            fail_msg("%s is used nowhere", word_key(key));
    buf_free(&sources.text);
    arena_free(&sources.arena);
}

static void test_every_word_has_a_text(void **state)
{
    (void)state;
    for (Word key = 0; key < WORDS; key++)
        if (str_trim(word(key)).n != word(key).n || word(key).n == 0)
            fail_msg("%s has no text, or space around it", word_key(key));
}

static void test_counted_rows_stand_together(void **state)
{
    (void)state;
    assert_int_equal(W_SUNDAY - W_MONDAY, 6);
    assert_int_equal(W_DECEMBER - W_JANUARY, 11);
    assert_int_equal(W_DEC - W_JAN, 11);
    assert_int_equal(W_SURE_LOW - W_SURE_HIGH, 2);
    assert_int_equal(W_SUPPLY_WHOLE - W_SUPPLY_NONE, 2);
    assert_int_equal(W_STATUS_UNKNOWN - W_STATUS_CONFIRMED, 5);
    assert_int_equal(W_MEANS_UNKNOWN - W_MEANS_CONFIRMED, 5);
    assert_int_equal(W_LINK_ONLY_BEFORE - W_LINK_LED_TO, 5);
}

static void test_values_take_the_place_of_their_numbers(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(word_with(&arena, W_CHAIN_AT, STR("2"), STR("8"), STR("A {1} stop")),
        "Stop 2 of 8: A {1} stop");
    assert_str(word_with(&arena, W_BEGIN, STR("x"), (Str){0}, (Str){0}), "Begin");
    assert_str(
        word_with(&arena, W_SAVED, (Str){0}, (Str){0}, (Str){0}), "Saved as “”.");
    arena_free(&arena);
}

static void test_only_a_place_of_a_value_is_filled(void **state)
{
    (void)state;
    Arena arena = {0};
    Str texts[WORDS] = {0};
    texts[W_BEGIN] = STR("{ {} {0} {4} {a} {3}{1}{2 {2}");
    texts[W_BACK] = STR("{3}");
    texts[W_QUIT] = STR("{1");
    words_use(words_add(STR("de"), STR("de"), texts));
    assert_str(word_with(&arena, W_BEGIN, STR("x"), STR("y"), STR("z")),
        "{ {} {0} {4} {a} zx{2 y");
    assert_str(word_with(&arena, W_BACK, STR("x"), STR("y"), STR("z")), "z");
    assert_str(word_with(&arena, W_QUIT, STR("x"), STR("y"), STR("z")), "{1");
    words_use(NULL);
    arena_free(&arena);
}

static void test_a_value_turns_nothing_around_it(void **state)
{
    (void)state;
    Arena arena = {0};
    Str none = {0};
    Str plain = word_with(&arena, W_SAVE_LOAD, STR("Monday"), none, none);
    Str evil = word_with(&arena, W_SAVE_LOAD, STR("\u202EMonday"), none, none);
    assert_int_equal(evil.n, plain.n + strlen("\u2068\u2069"));
    assert_non_null(strstr(evil.s, "\u2068Monday\u2069"));
    arena_free(&arena);
}

static void test_a_count_takes_the_form_of_its_number(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(word_count(&arena, W_CHECK_ERRORS, 0), "0 errors");
    assert_str(word_count(&arena, W_CHECK_ERRORS, 1), "1 error");
    assert_str(word_count(&arena, W_CHECK_ERRORS, 21), "21 errors");
    assert_str(word_with(&arena, W_NOTEBOOK_COUNT, STR("1"), STR("1"), (Str){0}),
        "1 of 1 source in this story. Open one to see what it can show.");
    assert_str(word_with(&arena, W_NOTEBOOK_COUNT, STR("1"), STR("2"), (Str){0}),
        "1 of the 2 sources in this story. Open one to see what it can show.");
    assert_str(word_with(&arena, W_BOARD_TAKE, STR("0"), STR("1"), (Str){0}),
        "Take a card. 0 of 1 is on the rail.");
    assert_str(word_with(&arena, W_CODES_ADDED, STR("f"), STR("1"), (Str){0}),
        "f: 1 line added");
    assert_str(word_with(&arena, W_CODES_ADDED, STR("f"), STR("x"), (Str){0}),
        "f: x lines added");
    arena_free(&arena);
}

static void test_every_count_has_all_forms_of_the_language(void **state)
{
    (void)state;
    for (Word key = 0; key < WORDS; key++)
        for (const char *at = word(key).s; (at = strstr(at, "|one:")) != NULL; at++) {
            Str forms = str_of(at + 1);
            forms = str_cut(forms, 0, str_find(forms, '}'));
            Str one = str_cut(forms, 0, str_find(forms, '|'));
            Str other = str_from(forms, one.n + 1);
            if (!str_starts(other, STR("other:")) || str_find(other, '|') != other.n ||
                at[-2] != '{')
                fail_msg("%s: one and other are the forms of English", word_key(key));
        }
}

static void test_no_sentence_counts_without_a_form(void **state)
{
    (void)state;
    Arena arena = {0};
    for (Word key = 0; key < WORDS; key++) {
        Str ones = word_with(&arena, key, STR("1"), STR("1"), STR("1"));
        static const char *const nouns[] = {"cards", "pairs", "arrows", "questions",
            "sources", "errors", "warnings", "bytes", "lines", "words", "terms",
            "nodes", "choices", "turns", "pages", "saves"};
        for (int i = 0; i < COUNT_OF(nouns); i++)
            if (strstr(ones.s, arena_fmt(&arena, "1 %s", nouns[i]).s) ||
                strstr(ones.s, arena_fmt(&arena, "1 the %s", nouns[i]).s))
                fail_msg("%s: %s", word_key(key), ones.s);
    }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_only_a_place_of_a_value_is_filled),
        cmocka_unit_test(test_a_value_turns_nothing_around_it),
        cmocka_unit_test(test_every_word_of_the_catalogue_is_used),
        cmocka_unit_test(test_every_word_has_a_text),
        cmocka_unit_test(test_counted_rows_stand_together),
        cmocka_unit_test(test_values_take_the_place_of_their_numbers),
        cmocka_unit_test(test_a_count_takes_the_form_of_its_number),
        cmocka_unit_test(test_every_count_has_all_forms_of_the_language),
        cmocka_unit_test(test_no_sentence_counts_without_a_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
