#include "support/support.h"

#include "base/rng.h"
#include "tools/allows.h"

static void assert_covers(const char *script, int from, int last)
{
    Arena arena = {0};
    Allows allows = {0};
    allows_read(&allows, &arena, STR("a.lua"), str_of(script));
    assert_int_equal(allows.n, 1);
    assert_int_equal(allows.items[0].from, from);
    assert_int_equal(allows.items[0].last, last);
    allows_free(&allows);
    arena_free(&arena);
}

static void test_a_comment_speaks_of_its_line_or_of_the_next_that_is_more(void **state)
{
    (void)state;
    assert_covers("a = 1 -- check: allow r: why\nb = 2", 1, 1);
    assert_covers("a = 1\n-- check: allow r: why\nb = 2", 3, 3);
    assert_covers("-- check: allow r: why\n\n-- another\nb = 2", 4, 4);
    assert_covers("-- check: allow r: why\nb = [[ x\n\ny ]]\nc = 1", 2, 4);
    assert_covers("b = [[ x\n\ny ]] -- check: allow r: why\nc = 1", 1, 3);
    assert_covers("a = 1 -- check: allow r: why", 1, 1);
    assert_covers("-- check: allow r: why", 0, 0);
}

static void test_what_looks_like_a_comment_in_a_text_is_none(void **state)
{
    (void)state;
    Arena arena = {0};
    Allows allows = {0};
    allows_read(&allows, &arena, STR("a.lua"),
        STR("a = \"-- check: allow r: why\" b = [[\n-- check: allow r: why\n]] c = 1"));
    assert_int_equal(allows.n, 0);
    allows_free(&allows);
    arena_free(&arena);
}

static void test_an_allowance_has_rule_and_reason_and_is_of_its_file(void **state)
{
    (void)state;
    Arena arena = {0};
    Allows allows = {0};
    allows_read(&allows, &arena, STR("a.lua"),
        STR("x = 1 -- check: allow sentence-long: a quotation: so it is\n"
            "y = 2 --check: allow near\n"));
    assert_int_equal(allows.n, 2);
    assert_str(allows.items[0].rule, "sentence-long");
    assert_str(allows.items[0].reason, "a quotation: so it is");
    assert_str(allows.items[1].rule, "near");
    assert_int_equal(allows.items[1].reason.n, 0);
    Where there = {STR("a.lua"), 1};
    assert_false(allows_find(&allows, STR("other"), there));
    assert_false(allows_find(&allows, STR("sentence-long"), (Where){STR("b.lua"), 1}));
    assert_false(allows_find(&allows, STR("sentence-long"), (Where){STR("a.lua"), 2}));
    assert_false(allows.items[0].used);
    assert_true(allows_find(&allows, STR("sentence-long"), there));
    assert_true(allows.items[0].used);
    allows_free(&allows);
    arena_free(&arena);
}

// The first comment that applies, one by one.
static int first_of(const Allows *allows, Str rule, int line)
{
    for (int i = 0; i < allows->n; i++)
        if (line >= allows->items[i].from && line <= allows->items[i].last &&
            str_eq(allows->items[i].rule, rule))
            return i;
    return -1;
}

// Texts over lines that follow each other, code, comments: the look-up finds what one by one would be found.
static void test_look_up_in_any_script(void **state)
{
    (void)state;
    static const char *const parts[] = {"[[ a\n b ]] ", "[[ a\n\n b ]] ", "x = 1 ",
        "\n", "-- check: allow r: why\n", "-- check: allow q: why\n", "-- why\n",
        "[[ a ]] "};
    Rng rng = rng_seeded(7);
    int found = 0, over = 0;
    for (int script = 0; script < 400; script++) {
        Arena arena = {0};
        Allows allows = {0};
        Buf text = {0};
        for (int i = 0; i < 40; i++)
            buf_add(&text, str_of(parts[rng_below(&rng, COUNT_OF(parts))]));
        allows_read(&allows, &arena, STR("a.lua"), buf_str(&text));
        for (int line = 1; line < 60; line++)
            for (int rule = 0; rule < 2; rule++) {
                Str name = rule == 0 ? STR("r") : STR("q");
                int first = first_of(&allows, name, line);
                for (int i = 0; i < allows.n; i++)
                    allows.items[i].used = false;
                bool is = allows_find(&allows, name, (Where){STR("a.lua"), line});
                assert_int_equal(is, first >= 0);
                for (int i = 0, used = 0; i < allows.n; i++) {
                    const Allow *allow = &allows.items[i];
                    used += allow->used;
                    assert_true(used <= 1);
                    assert_true(
                        !allow->used || (line >= allow->from && line <= allow->last));
                    over += allow->used && allow->last > allow->from;
                }
                found += is;
            }
        allows_free(&allows);
        buf_free(&text);
        arena_free(&arena);
    }
    assert_true(found > 1000 && over > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_comment_speaks_of_its_line_or_of_the_next_that_is_more),
        cmocka_unit_test(test_what_looks_like_a_comment_in_a_text_is_none),
        cmocka_unit_test(test_look_up_in_any_script),
        cmocka_unit_test(test_an_allowance_has_rule_and_reason_and_is_of_its_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
