#include "support/support.h"

#include "support/scenario.h"

static void test_ids_find_what_they_name(void **state)
{
    (void)state;
    const Book *book = scenario_book("");
    assert_str(book->nodes[book_node(book, STR("done"))].id, "done");
    assert_int_equal(book_node(book, STR("don")), NONE);
    assert_int_equal(book_node(book, STR("")), NONE);
    assert_int_equal(book_source(book, STR("board")), 0);
    assert_int_equal(book_fact(book, STR("F-1")), 0);
    assert_int_equal(book_chain(book, STR("price")), 0);
    assert_int_equal(book_world(book, STR("price")), 0);
    assert_int_equal(book_world(book, STR("zzz")), NONE);
    assert_str(book->state[book_state(book, STR("evidence"))].id, "evidence");
    const Node *a = &book->nodes[book_node(book, STR("a"))];
    assert_int_equal(book_node_choice(a, STR("on")), 0);
    assert_int_equal(book_node_choice(a, STR("off")), NONE);
    assert_int_equal(book_node_answer(a, STR("on")), NONE);
    scenario_book(NULL);
}

static void test_a_term_is_found_by_id_title_and_form_without_case(void **state)
{
    (void)state;
    const Book *book =
        scenario_book("term 'akimat' { 'Әкімат', text='x', forms={ 'the МЭРИЯ' } }");
    int akimat = book_term(book, STR("akimat"));
    assert_int_equal(book_term(book, STR("lpg")), book_term(book, STR("LPG")));
    assert_int_equal(book_term(book, STR(" AUTOGAS ")), book_term(book, STR("lpg")));
    assert_int_not_equal(akimat, NONE);
    assert_int_equal(book_term(book, STR("әкімат")), akimat);
    assert_int_equal(book_term(book, STR("The Мэрия")), akimat);
    assert_int_equal(book_term(book, STR("\u00A0The  мэрИ\u0306я")), NONE); // й is no и
    assert_int_equal(book_term(book, STR("\u00A0THE\u2003 МЭРИЯ\u200B")), akimat);
    assert_int_equal(book_term(book, STR("ＬＰＧ")), book_term(book, STR("lpg")));
    assert_int_equal(book_term(book, STR("gas")), NONE);
    scenario_book(NULL);
}

static void test_kinds_and_their_ids_go_both_ways(void **state)
{
    (void)state;
    for (int i = STATUS_CONFIRMED; i <= STATUS_UNKNOWN; i++)
        assert_int_equal(book_status_of(str_of(book_status_id((Status)i))), i);
    for (int i = LINK_LED_TO; i < LINK_TYPES; i++)
        assert_int_equal(book_link_type_of(str_of(book_link_type_id((LinkType)i))), i);
    assert_int_equal(book_status_of(STR("")), STATUS_NONE);
    assert_int_equal(book_status_of(STR("Confirmed")), STATUS_NONE);
    assert_int_equal(book_link_type_of(STR("led")), LINK_NONE);
    assert_string_equal(book_link_type_id(LINK_ONLY_BEFORE), "only_before");
    assert_string_equal(book_status_id(STATUS_WITHDRAWN), "withdrawn");
}

static void add_text(void *ctx, const Text *text)
{
    buf_addf(ctx, STR_FMT ":%d " STR_FMT "\n", STR_ARG(text->key), text->where.line,
        STR_ARG(text->src));
}

static void test_all_texts_come_in_the_order_of_the_script(void **state)
{
    (void)state;
    Buf out = {0};
    const Book *book = scenario_book(
        "chapter 'c' { title='The chapter' }\n"
        "check 'q' { 'Which?', go='a', answer 'p' { 'P', because='bp' }, "
        "answer 'r' { 'R', because='br' } }\n"
        "board 'b' { title='B', go='a', card 'x' { 'X', when='w', text='tx' }, card "
        "'y' { 'Y' }, "
        "order={ 'x', 'y' }, link 'l' { 'x', 'y', answer='trigger', because='bl' } }");
    book_texts(book, add_text, &out);
    assert_str(buf_str(&out),
        "scenario.t.title:1 T\nplace.zhanaozen.name:2 Z\nperson.aigul.name:2 A\n"
        "chain.price.label:2 P\nfact.F-1.text:2 f\nterm.lpg.title:2 "
        "LPG\nterm.lpg.text:2 gas\n"
        "source.board.title:2 B\npicture.station.alt:2 s\nscene.a.text.1:3 x\n"
        "scene.a.on.label:3 On\nending.done.text.1:4 x\nchapter.c.title:5 The chapter\n"
        "check.q.text.1:6 Which?\ncheck.q.p.label:6 P\ncheck.q.p.because:6 bp\n"
        "check.q.r.label:6 R\ncheck.q.r.because:6 br\nboard.b.title:7 "
        "B\nboard.b.x.label:7 X\n"
        "board.b.x.when:7 w\nboard.b.x.text:7 tx\nboard.b.y.label:7 "
        "Y\nboard.b.l.because:7 bl\n");
    buf_free(&out);
    scenario_book(NULL);
}

static void test_loading_twice_gives_the_same_texts(void **state)
{
    (void)state;
    static const char *const lines =
        "world 'w' { unit='u', row{ 'zhanaozen', '2022-01-01', 1 }, row{ '*', "
        "'2022-01-01', 2 } }\n"
        "source 's' { 'S', who='w', saw='x', shows='y', text='z', date='2022-01-01', "
        "status='claimed', history={ { '2022-01-02', 'disputed', 'n' } } }";
    Buf one = {0}, two = {0};
    book_texts(scenario_book(lines), add_text, &one);
    book_texts(scenario_book(lines), add_text, &two);
    assert_true(one.n > 0);
    assert_str(buf_str(&one), two.s);
    buf_free(&one);
    buf_free(&two);
    scenario_book(NULL);
}

static void test_a_term_is_found_with_composed_or_decomposed_letters(void **state)
{
    (void)state;
    const Book *book = scenario_book("term 'cafe' { 'Cafe\u0301', text='x', forms={ "
                                     "'Straße', 'Iğdır', 'байтерек' } }");
    int cafe = book_term(book, STR("cafe"));
    assert_int_not_equal(cafe, NONE);
    assert_int_equal(book_term(book, STR("CAF\u00C9")), cafe);
    assert_int_equal(book_term(book, STR("cafe\u0301")), cafe);
    assert_int_equal(book_term(book, STR("STRASSE")), cafe);
    assert_int_equal(book_term(book, STR("ığdır")), cafe);
    assert_int_equal(book_term(book, STR("БАИ\u0306ТЕРЕК")), cafe);
    scenario_book(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ids_find_what_they_name),
        cmocka_unit_test(test_a_term_is_found_by_id_title_and_form_without_case),
        cmocka_unit_test(test_kinds_and_their_ids_go_both_ways),
        cmocka_unit_test(test_all_texts_come_in_the_order_of_the_script),
        cmocka_unit_test(test_loading_twice_gives_the_same_texts),
        cmocka_unit_test(test_a_term_is_found_with_composed_or_decomposed_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
