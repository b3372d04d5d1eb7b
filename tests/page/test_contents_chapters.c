// The contents name each chapter that was read, above what was read of it.
#include "support/sitting.h"
#include "support/support.h"

static const char script[] =
    "scenario 't' { title='T', kind='fictional', start='a' }\n"
    "chain 'dry' { 'Well runs dry', hint='1 Jan' }\n"
    "chapter 'first' { title='The first days', date='2022-01-02' }\n"
    "scene 'a' { title='Morning', at='dry', text='x', choice 'on' { 'On', go='b' } }\n"
    "chapter 'second' { title='The days after', date='2022-01-05' }\n"
    "scene 'b' { title='Noon', at='dry', text='x', choice 'on' { 'On', go='e' } }\n"
    "ending 'e' { title='End', text='x' }\n";

// The heading above the block that shows [label] in a row.
static Str heading_of_row(Sitting *s, const char *label)
{
    const Page *page = sitting_page(s);
    Str heading = {0};
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *block = &page->blocks[i];
        if (block->kind == BLOCK_HEADING) heading = block->text;
        for (int k = 0; block->kind == BLOCK_TABLE && k < block->n_items; k++)
            if (str_eq(block->items[k].label, str_of(label))) return heading;
    }
    fail_msg("there is no row %s", label);
    return heading;
}

static void test_what_was_read_stands_under_its_chapter(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    sitting_play(&s, "on, contents");
    assert_str(heading_of_row(&s, "Morning"), "The first days");
    assert_str(heading_of_row(&s, "Noon"), "The days after");
    sitting_close(&s);
}

static void test_a_chapter_that_was_not_come_to_is_not_named(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    sitting_play(&s, "contents");
    assert_str(heading_of_row(&s, "Morning"), "The first days");
    assert_false(sitting_shows(&s, "The days after"));
    sitting_close(&s);
}

static void test_each_chapter_that_was_read_opens_its_part_of_the_log(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    sitting_play(&s, "contents");
    assert_false(sitting_offers(&s, "log:first")); // it is all there is
    sitting_do(&s, "back"), sitting_do(&s, "on"), sitting_do(&s, "contents");
    sitting_do(&s, "log:first");
    assert_page(&s, PAGE_LOG);
    assert_true(sitting_shows(&s, "The first days"));
    assert_true(sitting_shows(&s, "Morning"));
    assert_false(sitting_shows(&s, "Noon"));
    sitting_do(&s, "back");
    assert_page(&s, PAGE_CONTENTS);
    sitting_do(&s, "log:second");
    const Page *page = sitting_page(&s);
    assert_str(page->blocks[1].text, "The days after");
    assert_int_equal(page->blocks[1].value, 2);
    assert_true(sitting_shows(&s, "Noon"));
    assert_false(sitting_shows(&s, "Morning"));
    sitting_do(&s, "back");
    sitting_do(&s, "log");
    assert_true(sitting_shows(&s, "Morning"));
    assert_true(sitting_shows(&s, "Noon"));
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_was_read_stands_under_its_chapter),
        cmocka_unit_test(test_a_chapter_that_was_not_come_to_is_not_named),
        cmocka_unit_test(test_each_chapter_that_was_read_opens_its_part_of_the_log),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
