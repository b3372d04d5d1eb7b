#include "support/sitting.h"
#include "support/support.h"

static const char frame[] =
    "scenario 'a' { title='A', start='one', state={ n=7, odd='*[b]*' } }\n"
    "chapter 'all' { title='All', start='one' }\n"
    "term 'well' { 'Well', text='Words.' }\n"
    "scene 'one' { title='%s', date='%s', text='%s',\n"
    "  choice 'go_on' { 'On', go='two' } }\n"
    "ending 'two' { title='Two', text='Words.' }\n";

// Opens a scenario with one title, date and text, and stands in its scene.
static void show(
    Sitting *s, Arena *arena, const char *title, const char *date, const char *text)
{
    sitting_open(s, "scenario 'none' {}");
    s->files[0].text = arena_fmt(arena, frame, title, date, text).s;
    s->setup.skip_title = true;
    sitting_again(s);
    assert_page(s, PAGE_SCENE);
}

static void assert_title(const char *written, const char *shown)
{
    Sitting s;
    Arena arena = {0};
    show(&s, &arena, written, "2022-01-02", "Words.");
    assert_str(sitting_page(&s)->title, shown);
    sitting_close(&s);
    arena_free(&arena);
}

static void assert_paragraph(const char *written, const char *shown)
{
    Sitting s;
    Arena arena = {0};
    show(&s, &arena, "One", "2022-01-02", written);
    assert_str(sitting_block(&s, BLOCK_PARAGRAPH)->text, shown);
    sitting_close(&s);
    arena_free(&arena);
}

static void assert_date(const char *written, const char *shown)
{
    Sitting s;
    Arena arena = {0};
    show(&s, &arena, "One", written, "Words.");
    assert_str(sitting_block(&s, BLOCK_PLACE)->text, shown);
    sitting_close(&s);
    arena_free(&arena);
}

// A heading, a choice's label and a paragraph read [written] alike.
static void assert_alike(const char *written, const char *shown)
{
    static const char script[] =
        "scenario 'a' { title='A', start='one' }\nchapter 'all' { title='All', "
        "start='one' }\nterm 'well' { 'Well', text='Words.' }\nscene 'one' { "
        "title='%s', text='%s', choice 'go_on' { '%s', "
        "go='two' } }\nending 'two' { title='Two', text='Words.' }\n";
    Sitting s;
    Arena arena = {0};
    sitting_open(&s, "scenario 'none' {}");
    s.files[0].text = arena_fmt(&arena, script, written, written, written).s;
    s.setup.skip_title = true;
    sitting_again(&s);
    assert_str(sitting_block(&s, BLOCK_HEADING)->text, shown);
    assert_str(sitting_action(&s, "go_on")->label, shown);
    Str paragraph = sitting_block(&s, BLOCK_PARAGRAPH)->text;
    assert_str(markup_plain(&arena, paragraph), shown);
    sitting_close(&s);
    arena_free(&arena);
}

static void test_headings_labels_and_paragraphs_read_markup_alike(void **state)
{
    (void)state;
    assert_alike("Sum 2 * 3", "Sum 2 * 3");
    assert_alike("2 * 3 * 4 **is** 24", "2 * 3 * 4 is 24");
    assert_alike("open *and", "open *and");
    assert_alike("either | or", "either | or");
    assert_alike("[the well|well] *here*", "the well here");
}

static void test_a_title_is_shown_without_its_marks(void **state)
{
    (void)state;
    assert_title("The *old* **well**", "The old well");
    assert_title("The [old well|well], {n} deep", "The old well, 7 deep");
    assert_title("5 \\\\* 3 \\\\[a\\\\]", "5 * 3 [a]");
}

static void test_a_bar_outside_of_brackets_is_a_bar(void **state)
{
    (void)state;
    assert_title("Yes | No", "Yes | No");
    assert_title("The [old well|well] | {n}", "The old well | 7");
}

static void test_a_term_is_resolved_by_its_words_and_keeps_them(void **state)
{
    (void)state;
    assert_paragraph("A [WELL] here.", "A [WELL|well] here.");
    assert_paragraph("A [**deep** hole|well].", "A [**deep** hole|well].");
}

static void test_the_label_of_a_term_is_plain(void **state)
{
    (void)state;
    Sitting s;
    Arena arena = {0};
    show(&s, &arena, "One", "2022-01-02", "A [**deep** hole|well], a [well].");
    assert_str(sitting_action(&s, "term:well")->label, "deep hole");
    sitting_close(&s);
    arena_free(&arena);
}

static void test_a_value_cannot_bring_markup_with_it(void **state)
{
    (void)state;
    assert_paragraph("It says {odd}.", "It says \\*\\[b\\]\\*.");
}

static void test_dates_are_written_out(void **state)
{
    (void)state;
    assert_date("2022-01-05", "Wednesday 5 January 2022");
    assert_date("2022-01-05 01:30", "Wednesday 5 January 2022 · 01:30");
    assert_date("1969-12-31", "Wednesday 31 December 1969");
    assert_date("2024-02-29 23:59", "Thursday 29 February 2024 · 23:59");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_headings_labels_and_paragraphs_read_markup_alike),
        cmocka_unit_test(test_a_title_is_shown_without_its_marks),
        cmocka_unit_test(test_a_bar_outside_of_brackets_is_a_bar),
        cmocka_unit_test(test_a_term_is_resolved_by_its_words_and_keeps_them),
        cmocka_unit_test(test_the_label_of_a_term_is_plain),
        cmocka_unit_test(test_a_value_cannot_bring_markup_with_it),
        cmocka_unit_test(test_dates_are_written_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
