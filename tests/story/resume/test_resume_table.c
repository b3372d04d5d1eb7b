#include "support/support.h"

#include "story/resume/resume_table.h"

#include <stdio.h>
#include <string.h>

static Arena arena;
static ResumeTable table;

static int free_table(void **state)
{
    (void)state;
    resume_table_free(&table);
    arena_reset(&arena);
    return 0;
}

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static const char first[] =
    "# a comment\n"
    "{\"state\":\"trust\",\"values\":[5,0,12]}\n"
    "{\"state\":\"note\",\"values\":[\"\",\"two words\"]}\n"
    "{\"source\":\"board\"}\n"
    "{\"node\":\"queue\",\"chapter\":\"pump\",\"gives\":[\"board\"]}\n"
    "{\"choice\":\"queue go\",\"go\":[\"ask\"],\"gives\":[\"board\"]}\n"
    "{\"choice\":\"queue stay\",\"go\":[\"queue\"]}\n"
    "{\"node\":\"ask\",\"go\":[\"end\"]}\n"
    "{\"answer\":\"ask yes\"}\n"
    "{\"node\":\"end\"}\n"
    "{\"start\":\"\",\"go\":[\"queue\"]}\n";
static const char second[] = "\n"
                             "{\"node\":\"late\"}\n"
                             "{\"choice\":\"late go\",\"go\":[\"end\"]}\n"
                             "{\"state\":\"trust\",\"values\":[5,0,20]}\n"
                             "{\"answer\":\"ask no\"}\n";

// [parts] one after the other, each published.
static Str published(const char *const *parts, int n)
{
    Buf text = {0};
    for (int i = 0; i < n; i++) {
        buf_add(&text, str_of(parts[i]));
        resume_table_publish(&text, i + 1);
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

static void read_table(Str text, int upto)
{
    Err err = {0};
    resume_table_free(&table);
    resume_table_read(&arena, text, upto, &table, &err);
    assert_no_err(&err);
}

static void assert_refused(Str text, int line, const char *part)
{
    Err err = {0};
    resume_table_free(&table);
    assert_false(resume_table_read(&arena, text, 0, &table, &err));
    assert_err(&err, part);
    assert_int_equal(table.fault_line, line);
}

// One part that holds [line] after the first, published.
static void assert_line_refused(const char *line, const char *part)
{
    const char *const parts[] = {arena_fmt(&arena, "%s%s\n", first, line).s};
    int line_number = strstr(part, "does not say where") ? 1 : 12;
    assert_refused(published(parts, 1), line_number, part);
}

static const ResumeName *name_of(ResumeKind kind, const char *id)
{
    const ResumeName *name = resume_table_find(&table, kind, str_of(id));
    assert_non_null(name);
    return name;
}

// The ids of the names that [indexes] stand for, a blank before each.
static void assert_names(Indexes indexes, const char *expected)
{
    Buf ids = {0};
    for (int i = 0; i < indexes.n; i++)
        buf_addf(&ids, " " STR_FMT, STR_ARG(table.names[indexes.items[i]].id));
    assert_str(buf_str(&ids), expected);
    buf_free(&ids);
}

static void test_lines_are_read_in_their_order(void **state)
{
    (void)state;
    const char *const parts[] = {first};
    read_table(published(parts, 1), 0);
    assert_int_equal(table.publications, 1);
    assert_names(table.all[RESUME_NODE], " queue ask end");
    assert_names(table.all[RESUME_STATE], " trust note");
    assert_str(table.names[table.start].id, "queue");
    const ResumeName *queue = name_of(RESUME_NODE, "queue");
    assert_str(json_get_str(queue->says, "chapter"), "pump");
    assert_names(queue->gives, " board");
    assert_names(queue->parts[RESUME_CHOICE], " go stay");
    assert_names(name_of(RESUME_CHOICE, "queue go")->go, " ask");
    assert_names(name_of(RESUME_CHOICE, "queue go")->gives, " board");
    assert_names(name_of(RESUME_NODE, "ask")->go, " end");
    assert_names(name_of(RESUME_NODE, "ask")->parts[RESUME_ANSWER], " yes");
}

static json_int_t greatest(const char *id)
{
    json_t *values = json_object_get(name_of(RESUME_STATE, id)->says, "values");
    return json_integer_value(json_array_get(values, 2));
}

static void test_a_publication_is_read_without_what_came_later(void **state)
{
    (void)state;
    read_table(both(), 1);
    assert_int_equal(table.publications, 1);
    assert_names(table.all[RESUME_NODE], " queue ask end");
    assert_int_equal(greatest("trust"), 12);
    assert_names(name_of(RESUME_NODE, "ask")->parts[RESUME_ANSWER], " yes");
    read_table(both(), 2);
    assert_int_equal(table.publications, 2);
    assert_names(table.all[RESUME_NODE], " queue ask end late");
    assert_int_equal(greatest("trust"), 20);
    assert_names(name_of(RESUME_NODE, "ask")->parts[RESUME_ANSWER], " yes no");
}

static void test_a_later_line_keeps_the_place_of_the_name(void **state)
{
    (void)state;
    read_table(both(), 0);
    assert_names(table.all[RESUME_STATE], " trust note");
    assert_str(name_of(RESUME_STATE, "trust")->line,
        "{\"state\":\"trust\",\"values\":[5,0,20]}");
    assert_null(resume_table_find(&table, RESUME_STATE, STR("doubt")));
    assert_null(resume_table_find(&(ResumeTable){0}, RESUME_STATE, STR("trust")));
}

static void test_a_change_of_any_published_letter_is_found(void **state)
{
    (void)state;
    Str text = both();
    char *changed = arena_copy(&arena, text.s, text.n + 1);
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '\n' || i < 12) continue; // a comment is not published
        changed[i] = text.s[i] == '#' ? 'x' : '#';
        assert_false(
            resume_table_read(&arena, (Str){changed, text.n}, 0, &table, NULL));
        resume_table_free(&table);
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
    buf_addf(&text, "{\"source\":\"late\"}\n" STR_FMT, STR_ARG(whole));
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
    read_table(arena_str(&arena, buf_str(&text)), 0);
    assert_int_equal(table.publications, 2);
    assert_int_equal(table.all[RESUME_NODE].n, 4);
    buf_free(&text);
}

static void test_lines_after_the_last_publication_are_refused(void **state)
{
    (void)state;
    Buf text = {0};
    buf_add(&text, both());
    buf_add(&text, STR("{\"source\":\"late\"}\n"));
    assert_refused(buf_str(&text), 19, "no line after it");
    buf_free(&text);
    assert_refused(str_of(first), 11, "no line after it");
    assert_refused((Str){0}, 1, "no line after it");
}

static void test_a_line_that_is_none_is_refused(void **state)
{
    (void)state;
    assert_line_refused("banana", "no line of a table of codes");
    assert_line_refused("[\"node\"]", "no line of a table of codes");
    assert_line_refused("{}", "no line of a table of codes");
    assert_line_refused("{\"place\":\"x\"}", "no line of a table of codes");
    assert_line_refused("{\"node\":\"x\"} more", "no line of a table of codes");
    assert_line_refused(
        "{\"node\":\"x\",\"go\":[\"y\"]}", "names what the table lacks");
    assert_line_refused("{\"node\":\"x\",\"go\":[7]}", "names what the table lacks");
    assert_line_refused("{\"node\":\"x\",\"gives\":[\"y\"]}", "what the table lacks");
    assert_line_refused(
        "{\"answer\":\"nowhere yes\"}", "of a node that the table lacks");
    assert_line_refused("{\"answer\":7}", "of a node that the table lacks");
    assert_line_refused("{\"start\":\"\",\"go\":[]}", "does not say where");
    assert_line_refused("{\"state\":\"x\"}", "no variable with its first value");
    assert_line_refused("{\"state\":\"x\",\"values\":[]}", "no variable");
    assert_line_refused("{\"published\":2,\"sum\":\"0\"}", "is not what was published");
}

static void test_a_table_may_have_so_many_lines_and_no_more(void **state)
{
    (void)state;
    for (int more = 0; more < 2; more++) {
        Buf text = {0};
        buf_add(&text, STR("{\"node\":\"a\"}\n{\"start\":\"\",\"go\":[\"a\"]}\n"));
        for (int i = 2; i < RESUME_TABLE_LINES_MAX + more; i++)
            buf_addf(&text, "{\"source\":\"s%d\"}\n", i);
        resume_table_publish(&text, 1);
        Err err = {0};
        bool fine = resume_table_read(&arena, buf_str(&text), 0, &table, &err);
        assert_int_equal(fine, more == 0);
        if (more) assert_err(&err, "too many lines");
        resume_table_free(&table);
        buf_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_lines_are_read_in_their_order, free_table),
        cmocka_unit_test_teardown(
            test_a_publication_is_read_without_what_came_later, free_table),
        cmocka_unit_test_teardown(
            test_a_later_line_keeps_the_place_of_the_name, free_table),
        cmocka_unit_test_teardown(
            test_a_change_of_any_published_letter_is_found, free_table),
        cmocka_unit_test_teardown(
            test_a_line_taken_out_moved_or_put_in_is_found, free_table),
        cmocka_unit_test_teardown(
            test_comments_blank_lines_and_line_ends_may_change, free_table),
        cmocka_unit_test_teardown(
            test_lines_after_the_last_publication_are_refused, free_table),
        cmocka_unit_test_teardown(test_a_line_that_is_none_is_refused, free_table),
        cmocka_unit_test_teardown(
            test_a_table_may_have_so_many_lines_and_no_more, free_table),
    };
    return cmocka_run_group_tests(tests, NULL, free_arena);
}
