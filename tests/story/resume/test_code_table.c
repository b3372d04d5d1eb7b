#include "support/support.h"

#include "story/resume/code_table.h"

#include <stdio.h>
#include <string.h>

static Arena arena;

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static const char first[] = "# a comment\n"
                            "state trust number [5,0,12]\n"
                            "state note text [\"\",\"two words\"]\n"
                            "source board\n"
                            "node queue scene @pump +board\n"
                            "choice queue go >ask +board\n"
                            "choice queue stay >queue !once\n"
                            "node ask check >end\n"
                            "answer ask yes\n"
                            "node end ending\n"
                            "start queue\n";
static const char second[] = "\n"
                             "node late scene\n"
                             "choice late go >end\n"
                             "state trust number [5,0,20]\n"
                             "answer ask no\n";

// [parts] one after the other, each published.
static Str published(const char *const *parts, int n)
{
    Buf text = {0};
    for (int i = 0; i < n; i++) {
        buf_add(&text, str_of(parts[i]));
        code_table_publish(&text, i + 1);
    }
    Str made = arena_str(&arena, buf_str(&text));
    buf_free(&text);
    return made;
}

static Str both(void)
{
    const char *const parts[] = {first, second};
    return published(parts, 2);
}

static CodeTable table_of(Str text, int upto)
{
    CodeTable table;
    Err err = {0};
    code_table_read(&arena, text, upto, &table, &err);
    assert_no_err(&err);
    return table;
}

static void assert_refused(Str text, int line, const char *part)
{
    CodeTable table;
    Err err = {0};
    assert_false(code_table_read(&arena, text, 0, &table, &err));
    assert_err(&err, part);
    assert_int_equal(table.fault_line, line);
}

// One part that holds [line] after the first, published.
static void assert_line_refused(const char *line, const char *part)
{
    const char *const parts[] = {arena_fmt(&arena, "%s%s\n", first, line).s};
    assert_refused(published(parts, 1), 12, part);
}

static void test_lines_are_read_in_their_order(void **state)
{
    (void)state;
    const char *const parts[] = {first};
    CodeTable table = table_of(published(parts, 1), 0);
    assert_int_equal(table.publications, 1);
    assert_int_equal(table.n_nodes, 3);
    assert_str(table.nodes[0].id, "queue");
    assert_str(table.nodes[0].chapter, "pump");
    assert_int_equal(table.nodes[1].kind, NODE_CHECK);
    assert_int_equal(table.nodes[1].go.items[0], 2);
    assert_int_equal(table.start, 0);
    assert_int_equal(table.nodes[0].choices.n, 2);
    assert_str(table.items[table.nodes[0].choices.items[1]].id, "stay");
    assert_true(table.items[1].once);
    assert_int_equal(table.items[0].go.items[0], 1);
    assert_int_equal(table.items[0].gives.n, 1);
    assert_true(table.state[0].bounded);
    assert_int_equal(table.state[0].max, 12);
    assert_int_equal(table.state[1].words.n, 1);
    assert_str(table.state[1].words.items[0], "two words");
    assert_str(table.sources.items[0], "board");
}

static void test_a_publication_is_read_without_what_came_later(void **state)
{
    (void)state;
    CodeTable early = table_of(both(), 1), late = table_of(both(), 2);
    assert_int_equal(early.publications, 1);
    assert_int_equal(early.n_nodes, 3);
    assert_int_equal(early.state[0].max, 12);
    assert_int_equal(early.nodes[1].answers.n, 1);
    assert_int_equal(late.publications, 2);
    assert_int_equal(late.n_nodes, 4);
    assert_int_equal(late.state[0].max, 20);
    assert_int_equal(late.nodes[1].answers.n, 2);
}

static void test_a_later_line_keeps_the_place_of_the_name(void **state)
{
    (void)state;
    CodeTable table = table_of(both(), 0);
    assert_int_equal(table.n_state, 2);
    assert_str(table.state[0].id, "trust");
    assert_str(code_table_line(&table, STR("state trust"))->text,
        "state trust number [5,0,20]");
    assert_str(table.nodes[3].id, "late");
    assert_null(code_table_line(&table, STR("state doubt")));
    assert_null(code_table_line(&(CodeTable){0}, STR("state trust")));
}

static void test_a_change_of_any_published_letter_is_found(void **state)
{
    (void)state;
    Str text = both();
    char *changed = arena_copy(&arena, text.s, text.n + 1);
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '\n' || i < 12) continue; // a comment is not published
        changed[i] = text.s[i] == 'x' ? 'y' : 'x';
        CodeTable table;
        assert_false(code_table_read(&arena, (Str){changed, text.n}, 0, &table, NULL));
        changed[i] = text.s[i];
    }
}

static void test_a_line_taken_out_moved_or_put_in_is_found(void **state)
{
    (void)state;
    const char *const parts[] = {first};
    Buf text = {0};
    Str whole = published(parts, 1), rest = whole, line;
    for (int number = 1; number < 12; number++, buf_clear(&text)) {
        for (int i = 1; str_split(&rest, '\n', &line); i++)
            if (i != number || line.s[0] == '#')
                buf_addf(&text, STR_FMT "\n", STR_ARG(line));
        rest = whole;
        if (number > 1) assert_refused(buf_str(&text), 11, "is not what was published");
    }
    buf_addf(&text, "source late\n" STR_FMT, STR_ARG(whole));
    assert_refused(buf_str(&text), 13, "is not what was published");
    buf_free(&text);
}

static void test_comments_blank_lines_and_line_ends_may_change(void **state)
{
    (void)state;
    Buf text = {0};
    Str rest = both(), line;
    while (str_split(&rest, '\n', &line))
        buf_addf(&text, STR_FMT "\r\n\r\n# more\r\n", STR_ARG(line));
    CodeTable table = table_of(arena_str(&arena, buf_str(&text)), 0);
    assert_int_equal(table.publications, 2);
    assert_int_equal(table.n_nodes, 4);
    buf_free(&text);
}

static void test_lines_after_the_last_publication_are_refused(void **state)
{
    (void)state;
    Buf text = {0};
    buf_add(&text, both());
    buf_add(&text, STR("source late\n"));
    assert_refused(buf_str(&text), 19, "no line after it");
    buf_free(&text);
    assert_refused(str_of(first), 11, "no line after it");
    assert_refused((Str){0}, 1, "no line after it");
}

static void test_a_line_that_is_none_is_refused(void **state)
{
    (void)state;
    assert_line_refused("banana", "no line of a table of codes");
    assert_line_refused("node", "no line of a table of codes");
    assert_line_refused("choice queue", "no line of a table of codes");
    assert_line_refused("node more scene ?what", "no line of a table of codes");
    assert_line_refused("node more  scene", "names no kind");
    assert_line_refused("node more place", "names no kind");
    assert_line_refused("node more scene >nowhere", "names what the table lacks");
    assert_line_refused("node more scene +nothing", "names what the table lacks");
    assert_line_refused("node more scene !once", "no line of a table of codes");
    assert_line_refused("choice queue more @pump", "no line of a table of codes");
    assert_line_refused("answer nowhere yes", "of a node that the table lacks");
    assert_line_refused("source board more", "no line of a table of codes");
    assert_line_refused("start nowhere", "names what the table lacks");
    assert_line_refused("state x number", "no variable");
    assert_line_refused("state x number []", "no variable");
    assert_line_refused("state x number [1,2]", "no variable");
    assert_line_refused("state x number [1,5,2]", "no variable");
    assert_line_refused("state x number [\"1\"]", "no variable");
    assert_line_refused("state x bool [1]", "no variable");
    assert_line_refused("state x text [\"a\",2]", "no variable");
    assert_line_refused("state x thing [1]", "no variable");
    assert_line_refused("state x text {\"a\":1}", "no variable");
    assert_line_refused("published 2 00000000", "is not what was published");
}

static void test_a_table_may_have_so_many_lines_and_no_more(void **state)
{
    (void)state;
    for (int more = 0; more < 2; more++) {
        Buf text = {0};
        buf_add(&text, STR("node a scene\nstart a\n"));
        for (int i = 2; i < CODE_TABLE_LINES_MAX + more; i++)
            buf_addf(&text, "source s%d\n", i);
        code_table_publish(&text, 1);
        CodeTable table;
        Err err = {0};
        bool fine = code_table_read(&arena, buf_str(&text), 0, &table, &err);
        assert_int_equal(fine, more == 0);
        if (more) assert_err(&err, "too many lines");
        buf_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_are_read_in_their_order),
        cmocka_unit_test(test_a_publication_is_read_without_what_came_later),
        cmocka_unit_test(test_a_later_line_keeps_the_place_of_the_name),
        cmocka_unit_test(test_a_change_of_any_published_letter_is_found),
        cmocka_unit_test(test_a_line_taken_out_moved_or_put_in_is_found),
        cmocka_unit_test(test_comments_blank_lines_and_line_ends_may_change),
        cmocka_unit_test(test_lines_after_the_last_publication_are_refused),
        cmocka_unit_test(test_a_line_that_is_none_is_refused),
        cmocka_unit_test(test_a_table_may_have_so_many_lines_and_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, free_arena);
}
