#include "support/sitting.h"
#include "support/support.h"

static const char script[] =
    "scenario 't' { title='T', start='b', author='Anna *A*', contact='a@example.org' "
    "}\n"
    "fact 'N-1' { 'It was dry.', confidence='M' }\n"
    "source 'note' { 'The note', date='2022-01-01', status='reported' }\n"
    "board 'b' { title='The board', gives='note', go='e', card 'a' { 'Heat' }, card "
    "'d' { 'Dry' },\n"
    "  order={ 'a', 'd' }, link 'ad' { 'a', 'd', answer='led_to', half={ 'trigger' },\n"
    "    because='It was so. {#N-1}', evidence={ 'note' } },\n"
    "  claim 'c' { 'It rained.', answer='unknown', because='Nobody looked.' },\n"
    "  claim 'f' { 'It was hot.', answer='confirmed', because='They felt it.' } }\n"
    "ending 'e' { title='E', text='x' }\n";

static bool keep(void *ctx, const Page *page, Buf *path, Err *err)
{
    (void)err;
    *(PageKind *)ctx = page->kind;
    buf_add(path, STR("records/form.html"));
    return true;
}

static void finish_the_board(Sitting *s)
{
    sitting_play(s, "take:a, put:0, take:d, put:1");
    static const char *const steps[] = {
        "order_done", "link:led_to", "pin:note", "status:unknown", "status:confirmed"};
    for (int i = 0; i < COUNT_OF(steps); i++)
        if (sitting_offers(s, steps[i])) sitting_do(s, steps[i]);
}

static void test_the_key_stands_on_a_page_of_its_own_with_what_it_rests_on(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    finish_the_board(&s);
    sitting_do(&s, "challenge");
    assert_page(&s, PAGE_CHALLENGE);
    static const char *const parts[] = {"A1  Heat → Dry",
        "**Full credit:** led to. **Half:** trigger. It was so.",
        "Rests on: The note; N-1 (medium confidence).", "C1  It rained.",
        "**Full credit:** Unknown. Nobody looked.", "No source is named for it.",
        "C2  It was hot.", "Anna A, a@example.org", "1. Heat; 2. Dry"};
    for (int i = 0; i < COUNT_OF(parts); i++)
        if (!sitting_shows(&s, parts[i])) fail_msg("the page has no %s", parts[i]);
    sitting_do(&s, "back");
    assert_page(&s, PAGE_BOARD);
    sitting_close(&s);
}

static void test_it_can_be_kept_as_a_file_where_files_can_be_kept(void **state)
{
    (void)state;
    Sitting s;
    PageKind kept = PAGE_TITLE;
    sitting_open(&s, script);
    finish_the_board(&s);
    sitting_do(&s, "challenge");
    assert_false(sitting_offers(&s, "print"));
    s.setup.keep_record = keep;
    s.setup.ctx = &kept;
    sitting_again(&s);
    sitting_do(&s, "resume");
    sitting_do(&s, "challenge");
    sitting_do(&s, "print");
    assert_int_equal(kept, PAGE_CHALLENGE);
    assert_shows(&s, "records/form.html");
    sitting_close(&s);
}

static void test_no_key_is_shown_before_the_board_is_done(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, script);
    sitting_play(&s, "take:a, put:0");
    assert_false(sitting_offers(&s, "challenge"));
    assert_false(sitting_try(&s, "challenge", "", &err));
    sitting_close(&s);
}

// The facts of a reason are named with how sure each is of it, in their order.
static void test_facts_are_named_with_how_sure_the_record_is(void **state)
{
    (void)state;
    static const char facts[] =
        "scenario 't' { title='T', start='b', author='A' }\n"
        "fact 'N-1' { 'One.', confidence='H' } fact 'N-2' { 'Two.', confidence='M' }\n"
        "fact 'N-3' { 'Three.', confidence='L' } fact 'N-4' { 'Four.' }\n"
        "source 's' { 'S', date='2022-01-01', status='reported' }\n"
        "source 't' { 'T', date='2022-01-01', status='reported' }\n"
        "board 'b' { title='The board', gives={ 's', 't' }, go='e', card 'a' { 'Heat' "
        "}, card 'd' { 'Dry' },\n"
        "  order={ 'a', 'd' }, link 'ad' { 'a', 'd', answer='led_to', "
        "full='condition', half={ 'trigger', 'only_before' },\n"
        "    because='So. {#N-1} And so. {#N-4 N-3}', evidence='s', half_evidence='t' "
        "},\n"
        "  claim 'c' { 'It rained.', answer='unknown', half='disputed', because='So. "
        "{#N-2}' } }\n"
        "ending 'e' { title='E', text='x' }\n";
    Sitting s;
    sitting_open(&s, facts);
    sitting_play(&s, "take:a, put:0, take:d, put:1, order_done, link:led_to, pin:s, "
                     "status:unknown, challenge");
    const Block *table = sitting_block(&s, BLOCK_TABLE);
    assert_int_equal(table->n_items, 3);
    assert_str(table->items[1].text, "**Full credit:** led to, condition. **Half:** "
                                     "trigger, only came before. So. And so.");
    assert_str(table->items[1].note,
        "Rests on: S; T; N-1 (high confidence); N-4; N-3 (low confidence).");
    assert_str(
        table->items[2].text, "**Full credit:** Unknown. **Half:** Disputed. So.");
    assert_str(table->items[2].note, "Rests on: N-2 (medium confidence).");
    const Block *note = sitting_block(&s, BLOCK_NOTE);
    assert_str(note->text, "A");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_the_key_stands_on_a_page_of_its_own_with_what_it_rests_on),
        cmocka_unit_test(test_it_can_be_kept_as_a_file_where_files_can_be_kept),
        cmocka_unit_test(test_no_key_is_shown_before_the_board_is_done),
        cmocka_unit_test(test_facts_are_named_with_how_sure_the_record_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
