#include "support/sitting.h"
#include "support/support.h"

#include "page/page_fit.h"
#include "page/page_json.h"

#include <string.h>

static Arena arena;

static Block paragraph(Str text)
{
    return (Block){.kind = BLOCK_PARAGRAPH, .text = text};
}

static Page page_of(int n_blocks, Str text)
{
    Block *blocks = arena_array(&arena, Block, n_blocks);
    for (int i = 0; i < n_blocks; i++)
        blocks[i] = paragraph(text);
    return (Page){.kind = PAGE_SCENE, .blocks = blocks, .n_blocks = n_blocks};
}

// The page is taken by the other process, and ends with the note when [left_out] is not 0.
static void assert_fits(Page *page, int left_out)
{
    Buf json = {0};
    Err err = {0};
    Page back;
    page_fit(page, &arena);
    page_to_json(page, &json);
    if (!page_from_json(&arena, buf_str(&json), &back, &err)) fail_msg("%s", err.text);
    const Block *last = &back.blocks[back.n_blocks - 1];
    assert_int_equal(last->kind, left_out ? BLOCK_NOTE : BLOCK_PARAGRAPH);
    if (left_out)
        assert_str(
            last->text, arena_fmt(&arena,
                            "This page is too long to show: %d parts of it are left "
                            "out.",
                            left_out)
                            .s);
    buf_free(&json);
}

static int end(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void test_a_page_within_its_bounds_stays(void **state)
{
    (void)state;
    Page page = page_of(20, STR("x"));
    assert_fits(&page, 0);
    assert_int_equal(page.n_blocks, 20);
    page = page_of(PAGE_BLOCKS_MAX - 1, STR("x"));
    assert_fits(&page, 0);
}

static void test_blocks_that_are_too_many_are_left_out(void **state)
{
    (void)state;
    Page page = page_of(PAGE_BLOCKS_MAX + 7, STR("x"));
    assert_fits(&page, 8);
    assert_int_equal(page.n_blocks, PAGE_BLOCKS_MAX);
}

static void test_items_that_are_too_many_are_left_out(void **state)
{
    (void)state;
    Item *items = arena_array(&arena, Item, PAGE_ITEMS_MAX + 3);
    for (int i = 0; i < PAGE_ITEMS_MAX + 3; i++)
        items[i] = (Item){.label = STR("l"), .text = STR("t")};
    Block blocks[] = {
        {.kind = BLOCK_TABLE, .items = items, .n_items = PAGE_ITEMS_MAX + 3}};
    Page page = {.kind = PAGE_SCENE, .blocks = blocks, .n_blocks = 1};
    assert_fits(&page, 3);
    assert_int_equal(page.blocks[0].n_items, PAGE_ITEMS_MAX);
}

static void test_all_parts_together_have_a_bound(void **state)
{
    (void)state;
    Item *items = arena_array(&arena, Item, PAGE_ITEMS_MAX);
    Block blocks[10] = {{0}};
    for (int i = 0; i < COUNT_OF(blocks); i++)
        blocks[i] =
            (Block){.kind = BLOCK_TABLE, .items = items, .n_items = PAGE_ITEMS_MAX};
    Page page = {.kind = PAGE_SCENE, .blocks = blocks, .n_blocks = COUNT_OF(blocks)};
    Buf json = {0};
    Page back;
    page_fit(&page, &arena);
    page_to_json(&page, &json);
    assert_true(page_from_json(&arena, buf_str(&json), &back, NULL));
    assert_int_equal(back.blocks[back.n_blocks - 1].kind, BLOCK_NOTE);
    assert_int_equal(back.blocks[3].n_items, PAGE_ITEMS_MAX);
    buf_free(&json);
}

static void test_texts_count_as_they_are_written(void **state)
{
    (void)state;
    char *text = arena_alloc(&arena, 1 << 20);
    memset(text, 'x', 1 << 20);
    Page page = page_of(9, (Str){text, 1 << 20});
    assert_fits(&page, 2); // the note and the names of the fields take some of eight
    memset(text, '"', 1 << 20);
    page = page_of(9, (Str){text, 1 << 20});
    assert_fits(&page, 6);
    memset(text, 1, 1 << 20);
    page = page_of(9, (Str){text, 1 << 20});
    assert_fits(&page, 8);
}

static void test_choices_stay_where_terms_are_too_many(void **state)
{
    (void)state;
    int n = PAGE_ACTIONS_MAX + 5;
    Action *actions = arena_array(&arena, Action, n);
    for (int i = 0; i < n; i++)
        actions[i] = (Action){.id = arena_fmt(&arena, "a%d", i),
            .group = GROUP_PAGE,
            .open = true,
            .inline_ = i < n - 1};
    Page page = page_of(1, STR("x"));
    page.actions = actions;
    page.n_actions = n;
    Str last = actions[n - 1].id;
    assert_fits(&page, 5);
    assert_int_equal(page.n_actions, PAGE_ACTIONS_MAX);
    assert_non_null(page_action(&page, last));
}

// A term's id stands in the page for each of its links, which no budget of the script counts.
static void test_a_story_whose_links_grow_goes_on(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 'a' { title='A', start='one' }\n"
        "term (('x'):rep(40)) { 'a', text='T.' }\n"
        "local text = {} for i = 1, 60 do text[i] = ('[a] '):rep(4000) end\n"
        "scene 'one' { title='One', text=text, choice 'on' { 'On', go='two' } }\n"
        "ending 'two' { title='Two', text='Words.' }\n");
    sitting_do(&s, "begin");
    Buf json = {0};
    Err err = {0};
    Page back;
    page_to_json(sitting_page(&s), &json);
    if (!page_from_json(&arena, buf_str(&json), &back, &err)) fail_msg("%s", err.text);
    assert_shows(&s, "This page is too long to show");
    sitting_do(&s, "on");
    assert_page(&s, PAGE_ENDING);
    buf_free(&json);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_a_page_within_its_bounds_stays, end),
        cmocka_unit_test_teardown(test_blocks_that_are_too_many_are_left_out, end),
        cmocka_unit_test_teardown(test_items_that_are_too_many_are_left_out, end),
        cmocka_unit_test_teardown(test_all_parts_together_have_a_bound, end),
        cmocka_unit_test_teardown(test_texts_count_as_they_are_written, end),
        cmocka_unit_test_teardown(test_choices_stay_where_terms_are_too_many, end),
        cmocka_unit_test_teardown(test_a_story_whose_links_grow_goes_on, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
