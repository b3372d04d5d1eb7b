#include "support/sitting.h"
#include "support/support.h"

#include <string.h>

// clang-format off
static const char book[] =
    "scenario 'k' { title='K', version='1.0.0', kind='documented', zone='UTC+6', start='square', state={ n=3 } }\n"
    "fact 'F-1' { 'The price was 120.', status='EST', confidence='H', who='the ministry.', known='2022-01-01' }\n"
    "fact 'F-2' { 'Rallies *later*.', status='CONT', confidence='M', known='2022-01-04 12:00' }\n"
    "fact 'F-3' { '164 dead.', status='REV', confidence='L', who='a channel',\n"
    "  history={ {'2022-01-02','claimed','one post.'} }, since='2022-01-09', now='It was taken back.' }\n"
    "fact 'F-4' { 'A word of its own.', status='rumour' }\n"
    "fact 'F-5' { 'Nothing is said of it.' }\n"
    "fact 'F-6' { 'Sold at 120.', status='CLAIM', confidence='H' }\n"
    "fact 'F-7' { 'Never so.', status='NEVER', confidence='H', history={ {'2022-01-03','claimed','a speech'} } }\n"
    "place 'here' { 'Here', zone='UTC+6' }\n"
    "world 'price' { row { '*', '2022-01-01', 120, 'F-6' } }\n"
    "term 'gas' { 'Gas', text='It burns. It cost 120. {#F-1}' }\n"
    "source 'note' { 'A note', who='Nobody.', saw='x', shows='y', text='164 dead. {#F-3} Read it.',\n"
    "  date='2022-01-02', status='claimed', facts={'F-3','F-5'} }\n"
    "picture 'hill' { alt='A board says 120. {#F-1}', layers={'hill.svg'} }\n"
    "chapter 'day' { title='A day', place='here', date='2022-01-02 09:10', start='square', picture='hill' }\n"
    "scene 'square' { title='The square', facts={'F-4'}, text={\n"
    "    [[You have {n} coins. {#invented} You wait. A dog [gas] barks. It says 120. {#F-1 F-2} And F. {#F-1}]],\n"
    "    'A litre is **{world.price}** now.', when(function(s) return s.n > 5 end, 'You are rich. {#F-5}') },\n"
    "  choice 'read' { 'Read 164 {#F-3}', gives='note', go='ask' } }\n"
    "check 'ask' { 'How many? {#F-3}', title='A question', scored=true, go='last',\n"
    "  answer 'a' { 'A', right=true, because='It was taken back. {#F-3}' },\n"
    "  answer 'b' { 'B', because='No. {#F-5}' } }\n"
    "scene 'last' { title='“Go”', date='2022-01-20', text='No more. {#F-7}', choice 'on' { 'On', go='over' } }\n"
    "ending 'over' { title='Over', text='It is over.' }\n";

static const char without[] =
    "scenario 'w' { title='W', version='1.0.0', kind='documented', start='a' }\n"
    "scene 'a' { title='A', text='Words.', choice 'on' { 'On', go='b' } }\n"
    "ending 'b' { title='B', text='Over.' }\n";
// clang-format on

// The rows under the table with this caption, a line each: "label | text | note".
static Str rows_under(Arena *arena, Sitting *s, const char *caption)
{
    const Page *page = sitting_page(s);
    Buf out = {0};
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *block = &page->blocks[i];
        if (block->kind != BLOCK_TABLE || !str_eq(block->label, str_of(caption)))
            continue;
        for (int k = 0; k < block->n_items; k++)
            buf_addf(&out, "%s" STR_FMT " | " STR_FMT " | " STR_FMT, k ? "\n" : "",
                STR_ARG(block->items[k].label), STR_ARG(block->items[k].text),
                STR_ARG(block->items[k].note));
    }
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}

static void assert_rows(Sitting *s, const char *caption, const char *expected)
{
    Arena arena = {0};
    assert_str(rows_under(&arena, s, caption), expected);
    arena_free(&arena);
}

static void test_each_sentence_has_the_facts_that_it_names(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "know");
    assert_page(&s, PAGE_KNOW);
    assert_shows(&s, "“The square”");
    assert_rows(&s, "It says 120.",
        "F-1 | The price was 120. | Very sure. Who says so: the ministry. On 2 January "
        "2022 and now: established.\n"
        "F-2 | Rallies later. | Fairly sure. On 2 January 2022: not known yet. Now: "
        "contested.");
    assert_rows(&s, "And F.", "F-1 | See above. | ");
    sitting_close(&s);
}

static void test_what_is_invented_says_so_and_the_story_claims_no_fact(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "know");
    assert_rows(&s, "You have 3 coins.", "Invented | Invented for the story. | ");
    assert_rows(&s, "You wait. A dog gas barks.",
        "Story | This is part of the story and names no fact. | ");
    assert_false(sitting_shows(&s, "You are rich"));
    sitting_close(&s);
}

static void test_values_of_the_world_choices_pictures_and_the_page_have_theirs(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "know");
    assert_rows(&s, "A litre is 120 now.",
        "F-6 | Sold at 120. | Very sure that it was said. On 2 January 2022 and now: "
        "an "
        "official claim.");
    assert_rows(&s, "Read 164",
        "F-3 | 164 dead. | Not very sure that it was said. Who says so: a channel. On "
        "2 "
        "January 2022: Claimed (one post). Now: revised since. It was taken back.");
    assert_rows(&s, "Picture: A board says 120.", "F-1 | See above. | ");
    assert_rows(&s, "The page as a whole",
        "F-4 | A word of its own. | On 2 January 2022 and now: rumour.");
    sitting_close(&s);
}

static void test_it_is_about_the_page_that_it_was_opened_from_and_leads_back(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "read, source:note, know");
    assert_rows(&s, "Read it.", "No fact | No fact is named for this. | ");
    assert_rows(&s, "The page as a whole", "F-5 | Nothing is said of it. | ");
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SOURCE);
    sitting_do(&s, "back"), sitting_do(&s, "a");
    sitting_do(&s, "menu"), sitting_do(&s, "know");
    assert_shows(&s, "“A question”");
    sitting_do(&s, "back");
    assert_page(&s, PAGE_CHECK);
    sitting_do(&s, "glossary"),
        sitting_do(&s, "know"); // all terms: those that name facts
    assert_shows(&s, "It cost 120.");
    assert_false(sitting_shows(&s, "It burns."));
    sitting_do(&s, "back");
    assert_page(&s, PAGE_GLOSSARY);
    sitting_close(&s);
}

static void test_a_question_keeps_its_facts_until_it_is_answered(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "read, know");
    assert_shows(&s, "This page still asks you something.");
    assert_false(sitting_shows(&s, "F-3"));
    sitting_do(&s, "back"), sitting_do(&s, "b"), sitting_do(&s, "know");
    assert_rows(&s, "No.", "F-5 | Nothing is said of it. | ");
    assert_shows(&s, "F-3");
    sitting_close(&s);
}

static void test_after_it_was_revised_it_stands_as_it_stands_now(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, book);
    sitting_play(&s, "read, a, continue, know");
    assert_shows(&s, "of “Go” rests"); // the title has its marks
    assert_rows(&s, "No more.",
        "F-7 | Never so. | Very sure that it was said. On 20 January 2022: Claimed (a "
        "speech). Now: never confirmed.");
    sitting_do(&s, "back"), sitting_do(&s, "notebook"), sitting_do(&s, "source:note");
    sitting_do(&s, "know");
    assert_rows(&s, "164 dead.",
        "F-3 | 164 dead. | Not very sure that it was said. Who says so: a channel. On "
        "20 "
        "January 2022 and now: revised since. It was taken back.");
    sitting_close(&s);
}

static void test_it_can_be_opened_on_any_page_that_tells_something(void **state)
{
    (void)state;
    static const char *const pages[] = {
        "notebook", "log", "record", "menu", "glossary", "contents"};
    static const char *const others[] = {"help", "settings", "saves"};
    Sitting s;
    sitting_open(&s, sitting_town);
    assert_null(page_action(sitting_page(&s), STR("know"))); // the title page
    sitting_do(&s, "begin");
    assert_int_equal(sitting_action(&s, "know")->group, GROUP_PAGE);
    for (int i = 0; i < COUNT_OF(pages); i++) {
        sitting_do(&s, pages[i]);
        assert_int_equal(sitting_action(&s, "know")->group, GROUP_PAGE);
        sitting_do(&s, "know");
        assert_page(&s, PAGE_KNOW);
        assert_null(page_action(sitting_page(&s), STR("know")));
        while (sitting_page(&s)->kind != PAGE_SCENE)
            sitting_do(&s, "back");
    }
    for (int i = 0; i < COUNT_OF(others); i++) {
        sitting_do(&s, others[i]);
        assert_null(page_action(sitting_page(&s), STR("know")));
        sitting_do(&s, "back");
    }
    sitting_close(&s);
}

static void test_maps_and_charts_list_what_their_date_knows(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "map, know");
    assert_rows(&s, "Where", "F-1 | A fact. | ");
    sitting_close(&s);
}

static void test_a_board_keeps_its_facts_until_it_is_done(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat, continue, know");
    assert_shows(&s, "This page still asks you something.");
    sitting_do(&s, "back");
    assert_page(&s, PAGE_BOARD);
    sitting_close(&s);
}

static void test_a_scenario_without_facts_has_none_of_it(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, without);
    sitting_play(&s, "");
    assert_null(page_action(sitting_page(&s), STR("know")));
    sitting_do(&s, "record");
    assert_null(page_action(sitting_page(&s), STR("record_facts")));
    sitting_close(&s);
}

// clang-format off
static const char table[] =
    "scenario 't' { title='T', version='1.0.0', kind='documented', start='board' }\n"
    "fact 'F-1' { 'One.', status='EST', confidence='H' }\n"
    "fact 'F-2' { 'Two.', status='EST', confidence='H' }\n"
    "fact 'F-3' { 'Three.', status='EST', confidence='H' }\n"
    "chapter 'day' { title='A day', date='2022-01-02 09:10', start='board' }\n"
    "board 'board' { title='The board', text='Put them in order.', go='over',\n"
    "  card 'a' { 'A', when='1 Jan', text='A.', facts='F-1' }, card 'b' { 'B', when='2 Jan', text='B.' }, order={ 'a', 'b' },\n"
    "  link 'ab' { 'a', 'b', answer='led_to', because='So.', facts='F-2' },\n"
    "  claim 'c' { 'It was so.', answer='confirmed', because='So.', facts='F-3' } }\n"
    "ending 'over' { title='Over', text='It is over.' }\n";
// clang-format on

static void test_a_board_rests_on_the_facts_of_its_cards_arrows_and_claims(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, table);
    sitting_play(&s, "take:a, put:0, take:b, put:1, order_done, link:led_to, "
                     "status:confirmed, know");
    assert_page(&s, PAGE_KNOW);
    assert_shows(&s, "F-1");
    assert_shows(&s, "F-2");
    assert_shows(&s, "F-3");
    sitting_close(&s);
}

#define NAMED                                                                          \
    63 // facts of each sentence, which is a row too: 64 sentences fill the list

// A scene of 66 sentences. Each names the same facts.
static void write_long(Buf *script)
{
    buf_add(script, STR("scenario 'l' { title='L', version='1.0.0', kind='documented', "
                        "start='a' }\n"));
    for (int i = 0; i < NAMED; i++)
        buf_addf(script, "fact 'F-%d' { 'So.', status='EST', confidence='H' }\n", i);
    buf_add(script, STR("scene 'a' { title='A', text={\n"));
    for (int i = 0; i < 66; i++) {
        buf_addf(script, "  'Sentence %d. {#", i);
        for (int k = 0; k < NAMED; k++)
            buf_addf(script, k > 0 ? " F-%d" : "F-%d", k);
        buf_add(script, STR("}',\n"));
    }
    buf_add(script, STR("}, choice 'on' { 'On', go='b' } }\n"
                        "ending 'b' { title='B', text='Over.' }\n"));
}

static void test_what_does_not_fit_is_counted_with_its_sentences(void **state)
{
    (void)state;
    Sitting s;
    Buf script = {0};
    write_long(&script);
    sitting_open(&s, script.s);
    sitting_play(&s, "know");
    assert_shows(&s, "Sentence 63.");
    assert_false(sitting_shows(&s, "Sentence 64."));
    assert_shows(&s, "128 parts of it are left out");
    sitting_close(&s);
    buf_free(&script);
}

// 63 sentences with 63 facts each, 31 runs without a fact, and three facts of the page: two of them fit.
static void test_the_last_row_that_fits_is_listed(void **state)
{
    (void)state;
    Sitting s;
    Buf script = {0};
    buf_add(
        &script, STR("scenario 'l' { title='L', version='1.0.0', kind='documented', "
                     "start='a' }\nfact 'A-1' { 'First of the page.' } fact 'A-2' "
                     "{ 'Second of the page.' } fact 'A-3' { 'Third of the page.' "
                     "}\n"));
    for (int i = 0; i < NAMED; i++)
        buf_addf(&script, "fact 'F-%d' { 'So.' }\n", i);
    buf_add(
        &script, STR("scene 'a' { title='A', facts={ 'A-1', 'A-2', 'A-3' }, text={\n"));
    for (int i = 0; i < 63; i++) {
        buf_addf(&script, "  'Sentence %d. {#", i);
        for (int k = 0; k < NAMED; k++)
            buf_addf(&script, k > 0 ? " F-%d" : "F-%d", k);
        buf_add(&script, STR("}',\n"));
    }
    for (int i = 0; i < 31; i++)
        buf_addf(&script, "  'Words %d. More words.',\n", i);
    buf_add(&script, STR("}, choice 'on' { 'On', go='b' } }\n"
                         "ending 'b' { title='B', text='Over.' }\n"));
    sitting_open(&s, script.s);
    sitting_play(&s, "know");
    assert_shows(&s, "Words 30. More words.");
    assert_shows(&s, "Second of the page.");
    assert_false(sitting_shows(&s, "Third of the page."));
    assert_str(sitting_block(&s, BLOCK_NOTE)->text,
        "This page is too long to show: 1 part of it is left out.");
    sitting_close(&s);
    buf_free(&script);
}

static void test_a_sentence_lists_64_facts_and_no_more(void **state)
{
    (void)state;
    Sitting s;
    for (int n = 63; n <= 66; n++) {
        Buf script = {0};
        buf_add(
            &script, STR("scenario 'l' { title='L', kind='documented', start='a' }\n"));
        for (int i = 0; i < n; i++)
            buf_addf(&script, "fact 'F-%d' { 'So.' }\n", i);
        buf_add(&script, STR("scene 'a' { title='A', text='One. {#F-0} All. {#"));
        for (int i = 0; i < n; i++)
            buf_addf(&script, i > 0 ? " F-%d" : "F-%d", i);
        buf_add(&script, STR("} {#F-0 F-1}', choice 'on' { 'On', go='b' } }\n"
                             "ending 'b' { title='B', text='Over.' }\n"));
        sitting_open(&s, script.s);
        sitting_play(&s, "know");
        const Page *page = sitting_page(&s);
        const Block *last = &page->blocks[page->n_blocks - 1];
        assert_str(last->label, "All.");
        assert_int_equal(last->n_items, n < 64 ? n : 64);
        sitting_close(&s);
        buf_free(&script);
    }
}

static void test_values_of_an_invented_world_name_no_fact(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, "scenario 'f' { title='F', kind='fictional', start='a' }\n"
                     "fact 'F-1' { 'So.' }\n"
                     "world 'price' { row { '*', '2022-01-01', 120, 'F-1' } }\n"
                     "scene 'a' { title='A', date='2022-01-02', text='It is "
                     "{world.price}.', choice 'on' { 'On', go='b' } }\n"
                     "ending 'b' { title='B', text='Over.' }\n");
    sitting_play(&s, "know");
    assert_rows(
        &s, "It is 120.", "Story | This is part of the story and names no fact. | ");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_sentence_has_the_facts_that_it_names),
        cmocka_unit_test(test_what_is_invented_says_so_and_the_story_claims_no_fact),
        cmocka_unit_test(
            test_values_of_the_world_choices_pictures_and_the_page_have_theirs),
        cmocka_unit_test(
            test_it_is_about_the_page_that_it_was_opened_from_and_leads_back),
        cmocka_unit_test(test_a_question_keeps_its_facts_until_it_is_answered),
        cmocka_unit_test(test_after_it_was_revised_it_stands_as_it_stands_now),
        cmocka_unit_test(test_it_can_be_opened_on_any_page_that_tells_something),
        cmocka_unit_test(test_maps_and_charts_list_what_their_date_knows),
        cmocka_unit_test(test_a_board_keeps_its_facts_until_it_is_done),
        cmocka_unit_test(test_a_scenario_without_facts_has_none_of_it),
        cmocka_unit_test(
            test_a_board_rests_on_the_facts_of_its_cards_arrows_and_claims),
        cmocka_unit_test(test_what_does_not_fit_is_counted_with_its_sentences),
        cmocka_unit_test(test_the_last_row_that_fits_is_listed),
        cmocka_unit_test(test_a_sentence_lists_64_facts_and_no_more),
        cmocka_unit_test(test_values_of_an_invented_world_name_no_fact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
