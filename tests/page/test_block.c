#include "page/block.h"

#include "support/support.h"

static void assert_refused(const Block *block, const char *sentence)
{
    Err err = {0};
    assert_false(block_check(block, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_string_equal(err.text, sentence);
}

static void assert_fine(const Block *block)
{
    Err err = {0};
    assert_true(block_check(block, &err));
    assert_no_err(&err);
}

static void test_a_field_has_the_name_that_its_kind_gives_it(void **state)
{
    (void)state;
    Block score = {.kind = BLOCK_SCORE, .value = 3, .max = 4};
    assert_int_equal(score_value(&score), 3);
    assert_int_equal(score_max(&score), 4);
    Block arrow = {.kind = BLOCK_ARROW};
    set_arrow_from(&arrow, STR("a"));
    set_arrow_to(&arrow, STR("b"));
    assert_str(arrow.label, "a");
    assert_str(arrow.note, "b");
    Item range = {0};
    set_range_low(&range, 50);
    set_range_high(&range, 60);
    assert_true(range.y == 50 && range.size == 60);
}

static void test_a_kind_has_the_fields_that_it_names(void **state)
{
    (void)state;
    assert_fine(&(Block){.kind = BLOCK_PARAGRAPH, .text = STR("t")});
    assert_refused(&(Block){.kind = BLOCK_PARAGRAPH, .label = STR("l")},
        "a block \"paragraph\" cannot have this \"label\"");
    assert_refused(&(Block){.kind = BLOCK_PARAGRAPH, .state = ITEM_HERE},
        "a block \"paragraph\" cannot have this \"state\"");
    assert_refused(&(Block){.kind = BLOCK_PARAGRAPH, .y = 0.5},
        "a block \"paragraph\" cannot have this \"y\"");
    assert_refused(&(Block){.kind = BLOCK_PARAGRAPH, .min = -1},
        "a block \"paragraph\" cannot have this \"min\"");
}

static void test_numbers_have_a_range(void **state)
{
    (void)state;
    for (int level = 0; level <= 3; level++) {
        Err err = {0};
        Block heading = {.kind = BLOCK_HEADING, .value = level};
        assert_int_equal(block_check(&heading, &err), level == 1 || level == 2);
    }
    assert_refused(&(Block){.kind = BLOCK_CARD, .value = -1},
        "a block \"card\" cannot have this \"value\"");
    assert_refused(
        &(Block){.kind = BLOCK_SCORE}, "a block \"score\" cannot have this \"max\"");
}

static void test_items_are_of_a_sort_that_the_kind_holds(void **state)
{
    (void)state;
    Item town = {.label = STR("Aktau"), .x = 0.1, .y = 0.2, .value = 1};
    assert_fine(&(Block){.kind = BLOCK_MAP, .items = &town, .n_items = 1});
    town.size = -1; // an age
    assert_refused(&(Block){.kind = BLOCK_MAP, .items = &town, .n_items = 1},
        "a block \"map\" cannot have this \"size\" in its items");
    assert_refused(&(Block){.kind = BLOCK_QUOTE, .items = &town, .n_items = 1},
        "a block \"quote\" cannot have \"items\"");
    Item span = {.label = STR("part"), .value = 3};
    assert_refused(&(Block){.kind = BLOCK_HOURS, .items = &span, .n_items = 1},
        "a block \"hours\" cannot have this \"value\" in its items");
}

// Snow has no colour, but a light has.
static void test_one_sort_that_fits_is_enough(void **state)
{
    (void)state;
    Item light = {.label = STR("flicker"), .x = 0.1, .value = 0xFFFFFF};
    Block picture = {.kind = BLOCK_PICTURE, .items = &light, .n_items = 1};
    assert_fine(&picture);
    light.value++;
    assert_refused(
        &picture, "a block \"picture\" cannot have this \"value\" in its items");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_field_has_the_name_that_its_kind_gives_it),
        cmocka_unit_test(test_a_kind_has_the_fields_that_it_names),
        cmocka_unit_test(test_numbers_have_a_range),
        cmocka_unit_test(test_items_are_of_a_sort_that_the_kind_holds),
        cmocka_unit_test(test_one_sort_that_fits_is_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
