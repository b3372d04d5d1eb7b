#include "page/page_json.h"

#include "support/blocks.h"
#include "support/pages.h"
#include "support/support.h"

#include <string.h>

static void assert_same(Str a, Str b, const char *what)
{
    if (!str_eq(a, b))
        fail_msg(
            "%s: \"" STR_FMT "\", not \"" STR_FMT "\"", what, STR_ARG(b), STR_ARG(a));
}

#define SAME(a, b, field) assert_same((a)->field, (b)->field, #field)
#define EQUAL(a, b, field)                                                             \
    do                                                                                 \
        if ((a)->field != (b)->field) fail_msg("%s differs", #field);                  \
    while (0)

static void assert_same_item(const Item *a, const Item *b)
{
    SAME(a, b, id), SAME(a, b, label), SAME(a, b, text), SAME(a, b, note);
    EQUAL(a, b, state);
    EQUAL(a, b, x);
    EQUAL(a, b, y);
    EQUAL(a, b, size);
    EQUAL(a, b, value);
}

static void assert_same_block(const Block *a, const Block *b)
{
    EQUAL(a, b, kind);
    SAME(a, b, id), SAME(a, b, label), SAME(a, b, text), SAME(a, b, note);
    SAME(a, b, action), SAME(a, b, status), SAME(a, b, status_word);
    EQUAL(a, b, state);
    EQUAL(a, b, value);
    EQUAL(a, b, min);
    EQUAL(a, b, max);
    EQUAL(a, b, x);
    EQUAL(a, b, y);
    EQUAL(a, b, n_items);
    for (int i = 0; i < a->n_items; i++)
        assert_same_item(&a->items[i], &b->items[i]);
}

static void assert_same_action(const Action *a, const Action *b)
{
    SAME(a, b, id), SAME(a, b, label), SAME(a, b, why), SAME(a, b, value);
    EQUAL(a, b, group);
    EQUAL(a, b, open);
    EQUAL(a, b, chosen);
    EQUAL(a, b, inline_);
    EQUAL(a, b, takes_text);
}

static void assert_same_page(const Page *a, const Page *b)
{
    EQUAL(a, b, kind);
    SAME(a, b, language), SAME(a, b, scenario), SAME(a, b, chapter), SAME(a, b, node),
        SAME(a, b, title);
    EQUAL(a, b, invented);
    EQUAL(a, b, ended);
    EQUAL(a, b, quit);
    EQUAL(a, b, turn);
    EQUAL(a, b, n_blocks);
    EQUAL(a, b, n_actions);
    EQUAL(a, b, n_pronunciations);
    for (int i = 0; i < a->n_pronunciations; i++) {
        SAME(&a->pronunciations[i], &b->pronunciations[i], words);
        SAME(&a->pronunciations[i], &b->pronunciations[i], as);
        SAME(&a->pronunciations[i], &b->pronunciations[i], language);
    }
    for (int i = 0; i < a->n_blocks; i++)
        assert_same_block(&a->blocks[i], &b->blocks[i]);
    for (int i = 0; i < a->n_actions; i++)
        assert_same_action(&a->actions[i], &b->actions[i]);
}

// Told, taken and told again: the same page and the same bytes.
static void assert_round_trip(const Page *page)
{
    Arena arena = {0};
    Buf told = {0}, again = {0};
    Page taken;
    Err err = {0};
    page_to_json(page, &told);
    assert_true(page_from_json(&arena, buf_str(&told), &taken, &err));
    assert_no_err(&err);
    assert_same_page(page, &taken);
    page_to_json(&taken, &again);
    assert_str(buf_str(&again), told.s);
    buf_free(&told);
    buf_free(&again);
    arena_free(&arena);
}

static void test_every_sample_page_comes_back_the_same(void **state)
{
    (void)state;
    assert_true(n_samples > 10);
    for (int i = 0; i < n_samples; i++)
        assert_round_trip(samples[i].page);
}

static const char any_bytes[] = "i\nl \"\\\x01\x7F\nt **b**\nn\n123456789\n\x1F\x13\n"
                                "some more\nof all that\nblocks are\nmade of\n";

// No sample has all of these.
static void test_a_page_with_every_field_set_comes_back_the_same(void **state)
{
    (void)state;
    Arena arena = {0};
    Block block = {.kind = BLOCK_PARAGRAPH, .text = STR("\"\\\x01\xC2\x9B\n**ю**")};
    Action action = {.id = STR("a"),
        .group = GROUP_SETTING,
        .label = STR("l"),
        .why = STR("w"),
        .chosen = true,
        .inline_ = true,
        .takes_text = true,
        .value = STR("v")};
    const Pronunciation pronunciations[] = {
        {STR("w"), STR("a"), STR("kk")}, {.words = STR("v")}};
    Page page = {.language = STR("en"),
        .scenario = STR("s"),
        .chapter = STR("c"),
        .node = STR("n"),
        .title = STR("t"),
        .invented = true,
        .ended = true,
        .quit = true,
        .turn = 1000000000,
        .blocks = &block,
        .n_blocks = 1,
        .actions = &action,
        .n_actions = 1,
        .pronunciations = pronunciations,
        .n_pronunciations = 2};
    for (int i = 0; i < PAGE_KINDS; i++) {
        page.kind = (PageKind)i;
        action.group = (ActionGroup)(i % ACTION_GROUPS);
        assert_round_trip(&page);
    }
    for (size_t i = 0; i < BLOCK_KINDS * sizeof any_bytes; i++) {
        Str bytes = str_from(STR(any_bytes), i % sizeof any_bytes);
        block = any_block(&arena, (BlockKind)(i % BLOCK_KINDS), &bytes);
        assert_round_trip(&page);
    }
    assert_round_trip(&(Page){.kind = PAGE_HELP});
    arena_free(&arena);
}

// --- what is no page --------------------------------------------------------------------------------

#define HEAD   "{\"page\":\"scene\",\"status\":\"playing\""
#define BLOCK  HEAD ",\"blocks\":[{\"kind\":\"note\""
#define ITEM   HEAD ",\"blocks\":[{\"kind\":\"picture\",\"items\":[{"
#define TABLE  HEAD ",\"blocks\":[{\"kind\":\"table\""
#define METER  HEAD ",\"blocks\":[{\"kind\":\"meter\""
#define ACTION HEAD ",\"actions\":[{\"id\":\"go\",\"group\":\"choice\",\"open\":true"

static bool take(const char *json, Page *out, Err *err)
{
    Arena arena = {0};
    bool is = page_from_json(&arena, str_of(json), out, err);
    arena_free(&arena);
    return is;
}

static void assert_taken(const char *json)
{
    Page page;
    Err err = {0};
    if (!take(json, &page, &err)) print_error("%s\n", json);
    assert_no_err(&err);
}

static void assert_refused(const char *json, const char *part)
{
    Page page;
    Err err = {0};
    bool is = take(json, &page, &err);
    if (is || !strstr(err.text, part)) print_error("%s\n", json);
    assert_false(is);
    assert_int_equal(err.kind, ERR_DATA);
    assert_err(&err, part);
    assert_false(take(json, &page, NULL)); // nobody needs to ask why
}

static void test_a_name_without_words_is_none(void **state)
{
    (void)state;
    assert_taken(HEAD ",\"pronunciations\":[{\"words\":\"w\"}]}");
    assert_refused(
        HEAD ",\"pronunciations\":[{\"as\":\"w\"}]}", "\"words\" is no name");
    assert_refused(
        HEAD ",\"pronunciations\":[\"w\"]}", "\"pronunciations\" is no list of a page");
    assert_refused(HEAD ",\"language\":7}", "\"language\" is no text");
}

static void test_the_least_page_is_one(void **state)
{
    (void)state;
    assert_taken(HEAD "}");
    assert_taken(BLOCK "}]}");
    assert_taken(ITEM "}]}]}");
    assert_taken(ACTION "}]}");
    assert_taken(HEAD ",\"of another version\":[1,{}]}");
}

static void test_what_is_no_json_object_is_no_page(void **state)
{
    (void)state;
    assert_refused("", "the page: line 1");
    assert_refused("{", "the page: line 1");
    assert_refused("[]", "\"page\" is no object");
    assert_refused("null", "\"page\" is no object");
    assert_refused("7", "\"page\" is no object");
    assert_refused("\"page\"", "\"page\" is no object");
    assert_refused(HEAD "} x", "end of file expected");
    assert_refused(HEAD ",\"page\":\"scene\"}", "duplicate object key");
    assert_refused(HEAD ",\"title\":\"\xFF\"}", "unable to decode byte");
    assert_refused(HEAD ",\"title\":\"\\u0000\"}", "\\u0000");
}

static void test_its_bytes_have_a_limit(void **state)
{
    (void)state;
    Buf json = {0};
    Arena arena = {0};
    Page page;
    Err err = {0};
    buf_add(&json, STR(HEAD "}"));
    while (json.n < PAGE_BYTES_MAX)
        buf_addc(&json, ' ');
    assert_true(page_from_json(&arena, buf_str(&json), &page, &err));
    buf_addc(&json, ' ');
    assert_false(page_from_json(&arena, buf_str(&json), &page, &err));
    assert_err(&err, "the page: 8388609 bytes are more than the 8388608 it may have");
    arena_free(&arena);
    buf_free(&json);
}

// [json] with each of [values] at its %s says [part].
static void assert_each_refused(
    const char *json, const char *const *values, const char *part)
{
    Arena arena = {0};
    for (; *values; values++) {
        const char *at = strstr(json, "%s");
        Str before = {json, (size_t)(at - json)};
        assert_refused(
            arena_fmt(&arena, STR_FMT "%s%s", STR_ARG(before), *values, at + 2).s,
            part);
    }
    arena_free(&arena);
}

static const char *const no_texts[] = {"1", "true", "null", "[]", "{}", "0.5", NULL};
static const char *const no_numbers[] = {"\"1\"", "true", "null", "[]", "{}", NULL};
static const char *const no_truths[] = {"\"true\"", "1", "null", "[]", "{}", NULL};
static const char *const no_words[] = {
    "\"other\"", "\"\\u0001\"", "1", "null", "[]", NULL};
static const char *const no_lists[] = {"\"x\"", "1", "null", "{}", "true", "[1]",
    "[null]", "[[]]", "[{\"kind\":\"note\"},\"x\"]", "[{\"id\":\"x\"},1]", NULL};

typedef struct Field {
    const char *place; // the JSON around it, with a %s for the value
    const char *const *wrong;
    const char *part;
} Field;

#define PAGE_FIELD(key, wrong, kind)                                                   \
    {                                                                                  \
        HEAD ",\"" key "\":%s}", wrong, "\"" key "\" is no " kind                      \
    }
#define BLOCK_FIELD(key, wrong, kind)                                                  \
    {                                                                                  \
        BLOCK ",\"" key "\":%s}]}", wrong, "\"" key "\" is no " kind                   \
    }
#define ITEM_FIELD(key, wrong, kind)                                                   \
    {                                                                                  \
        ITEM "\"" key "\":%s}]}]}", wrong, "\"" key "\" is no " kind                   \
    }
#define ACTION_FIELD(key, wrong, kind)                                                 \
    {                                                                                  \
        ACTION ",\"" key "\":%s}]}", wrong, "\"" key "\" is no " kind                  \
    }

static const Field fields[] = {
    PAGE_FIELD("scenario", no_texts, "text"),
    PAGE_FIELD("chapter", no_texts, "text"),
    PAGE_FIELD("scene", no_texts, "text"),
    PAGE_FIELD("title", no_texts, "text"),
    PAGE_FIELD("invented", no_truths, "truth value"),
    PAGE_FIELD("quit", no_truths, "truth value"),
    PAGE_FIELD("turn", no_numbers, "whole number"),
    PAGE_FIELD("blocks", no_lists, ""),
    PAGE_FIELD("actions", no_lists, ""),
    {"{\"page\":%s,\"status\":\"playing\"}", no_words, "\"page\" is no word of a page"},
    {"{\"page\":\"scene\",\"status\":%s}", no_words, "\"status\" is no word of a page"},
    {HEAD ",\"blocks\":[{\"kind\":%s}]}", no_words, "\"kind\" is no word of a page"},
    BLOCK_FIELD("id", no_texts, "text"),
    BLOCK_FIELD("label", no_texts, "text"),
    BLOCK_FIELD("text", no_texts, "text"),
    BLOCK_FIELD("note", no_texts, "text"),
    BLOCK_FIELD("action", no_texts, "text"),
    BLOCK_FIELD("status", no_texts, "text"),
    BLOCK_FIELD("status_word", no_texts, "text"),
    BLOCK_FIELD("state", no_words, "word of a page"),
    BLOCK_FIELD("value", no_numbers, "whole number"),
    BLOCK_FIELD("min", no_numbers, "whole number"),
    BLOCK_FIELD("max", no_numbers, "whole number"),
    BLOCK_FIELD("x", no_numbers, "number of a page"),
    BLOCK_FIELD("y", no_numbers, "number of a page"),
    BLOCK_FIELD("items", no_lists, ""),
    ITEM_FIELD("id", no_texts, "text"),
    ITEM_FIELD("label", no_texts, "text"),
    ITEM_FIELD("text", no_texts, "text"),
    ITEM_FIELD("note", no_texts, "text"),
    ITEM_FIELD("state", no_words, "word of a page"),
    ITEM_FIELD("x", no_numbers, "number of a page"),
    ITEM_FIELD("y", no_numbers, "number of a page"),
    ITEM_FIELD("size", no_numbers, "number of a page"),
    ITEM_FIELD("value", no_numbers, "whole number"),
    ACTION_FIELD("label", no_texts, "text"),
    ACTION_FIELD("why", no_texts, "text"),
    ACTION_FIELD("value", no_texts, "text"),
    ACTION_FIELD("chosen", no_truths, "truth value"),
    ACTION_FIELD("inline", no_truths, "truth value"),
    ACTION_FIELD("takes", no_words, "word of a page"),
    {HEAD ",\"actions\":[{\"id\":%s,\"group\":\"choice\"}]}", no_texts,
        "\"id\" is no text"},
    {HEAD ",\"actions\":[{\"id\":\"x\",\"group\":%s}]}", no_words,
        "\"group\" is no word"},
    {HEAD ",\"actions\":[{\"id\":\"x\",\"group\":\"page\",\"open\":%s}]}", no_truths,
        "\"open\" is no truth value"},
};

static void test_every_field_of_another_type_has_a_sentence(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(fields); i++)
        assert_each_refused(fields[i].place, fields[i].wrong, fields[i].part);
}

static void test_a_block_has_what_its_kind_names_and_no_more(void **state)
{
    (void)state;
    assert_taken(HEAD ",\"blocks\":[{\"kind\":\"heading\",\"value\":2}]}");
    assert_refused(HEAD ",\"blocks\":[{\"kind\":\"heading\",\"value\":3}]}",
        "the page: a block \"heading\" cannot have this \"value\"");
    assert_refused(BLOCK ",\"note\":\"n\"}]}", "\"note\" cannot have this \"note\"");
    assert_refused(BLOCK ",\"items\":[{}]}]}", "\"note\" cannot have \"items\"");
    assert_taken(ITEM "\"label\":\"snow\"}]}]}");
    assert_refused(ITEM "\"state\":\"here\"}]}]}", "\"state\" in its items");
}

static void test_what_must_be_there_is_missed(void **state)
{
    (void)state;
    assert_refused("{}", "\"page\" is no word of a page");
    assert_refused("{\"page\":\"scene\"}", "\"status\" is no word of a page");
    assert_refused(HEAD ",\"blocks\":[{}]}", "\"kind\" is no word of a page");
    assert_refused(
        HEAD ",\"actions\":[{\"id\":\"x\"}]}", "\"group\" is no word of a page");
    assert_refused(
        HEAD ",\"actions\":[{\"group\":\"page\"}]}", "\"id\" is no id of an action");
    assert_refused(HEAD ",\"actions\":[{\"id\":\"\",\"group\":\"page\"}]}",
        "\"id\" is no id of an action");
}

// --- limits -----------------------------------------------------------------------------------------

static void test_numbers_have_a_limit(void **state)
{
    (void)state;
    assert_taken(METER ",\"max\":1000000000}]}");
    assert_refused(METER ",\"max\":1000000001}]}", "\"max\" is no number of a page");
    assert_taken(METER ",\"min\":-1000000000}]}");
    assert_refused(METER ",\"min\":-1000000001}]}", "\"min\" is no number of a page");
    assert_taken(ITEM "\"x\":1e9}]}]}");
    assert_refused(ITEM "\"x\":1.0000001e9}]}]}", "\"x\" is no number of a page");
    assert_refused(ITEM "\"y\":-1e300}]}]}", "\"y\" is no number of a page");
    assert_refused(ITEM "\"value\":9223372036854775807}]}]}", "\"value\" is no number");
    assert_refused(ITEM "\"value\":9223372036854775808}]}]}", "too big integer");
    assert_refused(ITEM "\"value\":1.0}]}]}", "\"value\" is no whole number");
    assert_refused(ITEM "\"size\":1e999}]}]}", "real number overflow");
    assert_refused(ITEM "\"size\":NaN}]}]}", "invalid token");
    assert_refused(ITEM "\"size\":Infinity}]}]}", "invalid token");
}

// [before], [n] times [part] with commas between, [after].
static Str many(
    Arena *arena, const char *before, const char *part, int n, const char *after)
{
    Buf text = {0};
    buf_add(&text, str_of(before));
    for (int i = 0; i < n; i++) {
        if (i > 0) buf_addc(&text, ',');
        buf_add(&text, str_of(part));
    }
    buf_add(&text, str_of(after));
    Str made = arena_str(arena, buf_str(&text));
    buf_free(&text);
    return made;
}

static void assert_many(const char *before, const char *part, int most,
    const char *after, const char *sentence)
{
    Arena arena = {0};
    assert_taken(many(&arena, before, part, most, after).s);
    assert_refused(many(&arena, before, part, most + 1, after).s, sentence);
    arena_free(&arena);
}

static void test_lists_have_a_limit(void **state)
{
    (void)state;
    assert_many(HEAD ",\"blocks\":[", "{\"kind\":\"note\"}", PAGE_BLOCKS_MAX, "]}",
        "\"blocks\" is no list of a page");
    assert_many(HEAD ",\"actions\":[", "{\"id\":\"x\",\"group\":\"page\"}",
        PAGE_ACTIONS_MAX, "]}", "\"actions\" is no list of a page");
    assert_many(TABLE ",\"items\":[", "{}", PAGE_ITEMS_MAX, "]}]}",
        "\"items\" is no list of a page");
}

#define TOO_MUCH "it has more parts than a page can have"

// What is unknown is not looked at, but read.
static void test_all_parts_together_have_a_limit(void **state)
{
    (void)state;
    // The outermost brace, two commas and the list's bracket, then a comma less than items.
    assert_many(HEAD ",\"x\":[", "0", PAGE_PARTS_MAX - 3, "]}", TOO_MUCH);
    // A bracket for each and a comma before all but the first.
    assert_many(HEAD ",\"x\":[", "{}", (PAGE_PARTS_MAX - 3) / 2, "]}", TOO_MUCH);
    assert_refused(HEAD ",\"x\":[[[[[[[]]]]]]]}", TOO_MUCH);
    assert_taken(HEAD ",\"x\":[[[[[[]]]]]]}");
    assert_taken(
        HEAD ",\"title\":\"[[[[[[[[[[\\\"[[[[{{{{{{,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\"}");
}

static void test_an_object_has_a_limit(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf keys = {0};
    for (int i = 3; i <= PAGE_FIELDS_MAX; i++)
        buf_addf(&keys, ",\"k%d\":0", i);
    assert_taken(arena_fmt(&arena, HEAD "%s}", keys.s).s);
    assert_refused(arena_fmt(&arena, HEAD "%s,\"k\":0}", keys.s).s, TOO_MUCH);
    buf_free(&keys);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_sample_page_comes_back_the_same),
        cmocka_unit_test(test_a_page_with_every_field_set_comes_back_the_same),
        cmocka_unit_test(test_the_least_page_is_one),
        cmocka_unit_test(test_a_name_without_words_is_none),
        cmocka_unit_test(test_what_is_no_json_object_is_no_page),
        cmocka_unit_test(test_its_bytes_have_a_limit),
        cmocka_unit_test(test_every_field_of_another_type_has_a_sentence),
        cmocka_unit_test(test_a_block_has_what_its_kind_names_and_no_more),
        cmocka_unit_test(test_what_must_be_there_is_missed),
        cmocka_unit_test(test_numbers_have_a_limit),
        cmocka_unit_test(test_lists_have_a_limit),
        cmocka_unit_test(test_all_parts_together_have_a_limit),
        cmocka_unit_test(test_an_object_has_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
