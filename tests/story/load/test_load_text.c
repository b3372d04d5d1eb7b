#include "support/support.h"

#include "support/scenario.h"

static const Node *node_b(const char *lines)
{
    const Book *book = scenario_book(lines);
    return &book->nodes[book_node(book, STR("b"))];
}

static void test_paragraphs_are_parted_by_blank_lines(void **state)
{
    (void)state;
    const Node *node = node_b("scene 'b' { text=[[\n"
                              "    The board says 120.\n"
                              "      On Friday it said 60.\n"
                              "  \t \n"
                              "\n"
                              "    > Two hundred\n"
                              "    by tomorrow.\n"
                              "\n"
                              "    ! A note.\n"
                              "  ]] }");
    assert_int_equal(node->n_passages, 3);
    assert_str(node->passages[0].text.src, "The board says 120. On Friday it said 60.");
    assert_str(node->passages[1].text.src, "> Two hundred by tomorrow.");
    assert_str(node->passages[2].text.src, "! A note.");
    assert_str(node->passages[0].text.key, "scene.b.text.1");
    assert_str(node->passages[2].text.key, "scene.b.text.3");
    scenario_book(NULL);
}

static void test_each_paragraph_knows_its_line(void **state)
{
    (void)state;
    const Node *node =
        node_b("scene 'b' {\n  title='B',\n  text=[[\n    One.\n\n    Two.\n\n"
               "    One.\n  ]] }");
    assert_int_equal(node->where.line, 5);
    assert_int_equal(node->title.where.line, 6);
    assert_int_equal(node->passages[0].text.where.line, 8);
    assert_int_equal(node->passages[1].text.where.line, 10);
    assert_int_equal(node->passages[2].text.where.line, 12);
    assert_str(node->passages[0].text.where.file, "scenario.lua");
    scenario_book(NULL);
}

static void test_a_text_that_is_not_found_has_the_line_of_its_word(void **state)
{
    (void)state;
    const Node *node = node_b("\nscene 'b' {\n  text='a \\'quoted\\' word' }");
    assert_str(node->passages[0].text.src, "a 'quoted' word");
    assert_int_equal(node->passages[0].text.where.line, 6);
    scenario_book(NULL);
}

static void test_a_text_is_found_where_its_first_letter_is_doubled(void **state)
{
    (void)state;
    const Node *node = node_b("scene 'b' {\n  title='B',\n  text=('OOn'):sub(2) }");
    assert_str(node->passages[0].text.src, "On");
    assert_int_equal(node->passages[0].text.where.line, 7);
    scenario_book(NULL);
}

static void test_texts_of_a_choice_have_its_line_and_key(void **state)
{
    (void)state;
    const Node *node = node_b("scene 'b' { text='x',\n choice 'leave' { 'Drive home',\n"
                              "   go='a',\n   why='Not yet.' } }");
    const Choice *leave = &node->choices[0];
    assert_str(leave->label.key, "scene.b.leave.label");
    assert_int_equal(leave->label.where.line, 6);
    assert_str(leave->why.key, "scene.b.leave.why");
    assert_int_equal(leave->why.where.line, 8);
    scenario_book(NULL);
}

static void test_a_text_keeps_its_paragraphs(void **state)
{
    (void)state;
    const Book *book =
        scenario_book("term 'gas' { 'Gas', text=[[\n  One\n  line.\n\n  Two.\n]] }");
    const Term *term = &book->terms[book_term(book, STR("gas"))];
    assert_str(term->text.src, "One line.\n\nTwo.");
    assert_str(term->text.key, "term.gas.text");
    assert_int_equal(term->text.where.line, 6);
    scenario_book(NULL);
}

static void test_lines_may_end_as_on_windows(void **state)
{
    (void)state;
    const Node *node =
        node_b("scene 'b' { text=[[\r\n  One\r\n  line.\r\n\r\n  Two.\r\n]] }");
    assert_int_equal(node->n_passages, 2);
    assert_str(node->passages[0].text.src, "One line.");
    assert_int_equal(node->passages[1].text.where.line, 9);
    scenario_book(NULL);
}

static void test_all_white_space_is_a_space(void **state)
{
    (void)state;
    const Node *node = node_b(
        "scene 'b' { text='A\\tb\\vc\\fd\\u{85}e\\u{2028}f\\u{2029}g\\u{A0}h' }");
    assert_int_equal(node->n_passages, 1);
    assert_str(node->passages[0].text.src, "A b c d e f g\u00a0h");
    scenario_book(NULL);
}

static void test_a_text_that_is_not_utf8_is_told(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='\\xff' }",
        "scenario.lua:5: scene \"b\" has a text that is not UTF-8 [bad-utf8]\n");
    assert_diagnostics("scene 'b' { text='a\\0b' }",
        "scenario.lua:5: scene \"b\" has a text that is not UTF-8 [bad-utf8]\n");
    assert_diagnostics("person 'b' { '\\xff' }",
        "scenario.lua:5: person \"b\" has a name that is not UTF-8 [bad-utf8]\n");
}

// Each line between the last one looked for and the next is gone over.
static void test_lines_looked_for_backwards_are_charged(void **state)
{
    (void)state;
    Buf text = {0};
    buf_add(&text, STR("scenario 't' { title='T', start='a' } "
                       "local function near(i) ending('n' .. i) { text='x' } end\n"));
    for (int i = 0; i < 20000; i++)
        buf_addc(&text, '\n');
    buf_add(
        &text, STR("ending 'a' { text='x' }\n"
                   "for i = 1, 100 do near(i) ending('f' .. i) { text='x' } end\n"));
    const MemoryFile files[] = {{"scenario.lua", text.s}, {NULL, NULL}};
    Host host = scenario_host(files);
    const Limits limits = {.load_steps = 1000000};
    Diagnostics diagnostics = {0};
    Err err = {0};
    assert_null(story_open(&host, &limits, &diagnostics, &err));
    assert_err(&err, "the script works too long");
    diagnostics_free(&diagnostics);
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paragraphs_are_parted_by_blank_lines),
        cmocka_unit_test(test_each_paragraph_knows_its_line),
        cmocka_unit_test(test_a_text_that_is_not_found_has_the_line_of_its_word),
        cmocka_unit_test(test_a_text_is_found_where_its_first_letter_is_doubled),
        cmocka_unit_test(test_texts_of_a_choice_have_its_line_and_key),
        cmocka_unit_test(test_a_text_keeps_its_paragraphs),
        cmocka_unit_test(test_lines_may_end_as_on_windows),
        cmocka_unit_test(test_all_white_space_is_a_space),
        cmocka_unit_test(test_a_text_that_is_not_utf8_is_told),
        cmocka_unit_test(test_lines_looked_for_backwards_are_charged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
