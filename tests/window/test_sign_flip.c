#include "window/sign_flip.h"

#include "support/pages.h"
#include "support/support.h"

// Pages whose picture has words that turn.
typedef struct Signed {
    Item item;
    Block block;
    Page page;
} Signed;

static const Page *signed_page(Signed *s, const char *picture)
{
    s->item = (Item){.text = STR("120"), .note = STR("60")};
    s->block = (Block){
        .kind = BLOCK_PICTURE, .id = str_of(picture), .items = &s->item, .n_items = 1};
    s->page = (Page){.kind = PAGE_TITLE, .blocks = &s->block, .n_blocks = 1};
    return &s->page;
}

static void test_it_waits_turns_once_and_stands(void **state)
{
    (void)state;
    Signed s;
    SignFlip flip = {0};
    const Page *page = signed_page(&s, "sign");
    sign_flip_show(&flip, page, false);
    assert_true(sign_flip_waits(&flip));
    assert_int_equal(sign_flip_left(&flip, 1000), 1000);
    assert_int_equal(
        sign_flip_wait(&flip, false, 1000), -1); // the picture's event wakes
    assert_false(sign_flip_tick(&flip, false, 1000));
    assert_int_equal(sign_flip_wait(&flip, true, 1000), 0);
    assert_false(
        sign_flip_tick(&flip, true, 2000)); // begins: nothing looks different yet
    assert_false(sign_flip_waits(&flip));
    assert_int_equal(sign_flip_wait(&flip, true, 2010), SIGN_FLIP_FRAME_MS - 10);
    assert_false(sign_flip_tick(&flip, true, 2010));
    assert_true(sign_flip_tick(&flip, true, 2600));
    assert_int_equal(sign_flip_left(&flip, 2600), 500);
    sign_flip_show(&flip, page, false); // laid out again
    assert_int_equal(sign_flip_left(&flip, 2600), 500);
    assert_true(sign_flip_tick(&flip, true, 2000 + SIGN_FLIP_MS)); // the frame at rest
    assert_int_equal(sign_flip_left(&flip, 2000 + SIGN_FLIP_MS), 0);
    assert_int_equal(sign_flip_wait(&flip, true, 9000), -1); // nothing wakes any more
    assert_false(sign_flip_tick(&flip, true, 9000));
}

static void test_it_does_not_turn_again_when_one_comes_back(void **state)
{
    (void)state;
    Signed s, other;
    SignFlip flip = {0};
    sign_flip_show(&flip, signed_page(&s, "sign"), false);
    sign_flip_tick(&flip, true, 1000);
    sign_flip_show(&flip, sample("notebook"), false); // left half way
    assert_int_equal(sign_flip_left(&flip, 1100), 0);
    sign_flip_show(&flip, &s.page, false);
    assert_int_equal(sign_flip_left(&flip, 1200), 0);
    assert_int_equal(sign_flip_wait(&flip, true, 1200), -1);
    sign_flip_show(&flip, signed_page(&other, "other"), false); // has a turn of its own
    assert_int_equal(sign_flip_left(&flip, 1300), 1000);
}

static void test_whoever_wants_stillness_sees_the_end_at_once(void **state)
{
    (void)state;
    Signed s;
    SignFlip flip = {0};
    sign_flip_show(&flip, signed_page(&s, "sign"), true);
    assert_int_equal(sign_flip_left(&flip, 1000), 0);
    assert_int_equal(sign_flip_wait(&flip, true, 1000), -1);
    sign_flip_show(&flip, &s.page, false); // and not when motion is allowed later
    assert_int_equal(sign_flip_left(&flip, 1000), 0);
    flip = (SignFlip){0};
    sign_flip_show(&flip, &s.page, false);
    sign_flip_show(&flip, &s.page, true); // stillness is chosen while it waits
    assert_int_equal(sign_flip_left(&flip, 1000), 0);
}

static void test_a_key_ends_it(void **state)
{
    (void)state;
    Signed s;
    SignFlip flip = {0};
    sign_flip_show(&flip, signed_page(&s, "sign"), false);
    assert_true(sign_flip_end(&flip));
    assert_int_equal(sign_flip_left(&flip, 1), 0);
    assert_false(sign_flip_waits(&flip));
    assert_false(sign_flip_end(&flip));
}

static void test_words_without_others_stand(void **state)
{
    (void)state;
    Signed s;
    SignFlip flip = {0};
    signed_page(&s, "sign");
    s.item.note = (Str){0};
    sign_flip_show(&flip, &s.page, false);
    assert_int_equal(sign_flip_left(&flip, 1), 0);
    s.item = (Item){.note = STR("60")}; // no overlay
    sign_flip_show(&flip, &s.page, false);
    assert_int_equal(sign_flip_left(&flip, 1), 0);
}

static void test_what_is_remembered_has_a_bound(void **state)
{
    (void)state;
    Signed s;
    SignFlip flip = {0};
    for (int i = 0; i <= SIGN_FLIP_PICTURES; i++) {
        char name[2] = {(char)('0' + i), 0};
        sign_flip_show(&flip, signed_page(&s, name), false);
        assert_int_equal(sign_flip_waits(&flip), i < SIGN_FLIP_PICTURES);
    }
    assert_int_equal(flip.n_shown, SIGN_FLIP_PICTURES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_waits_turns_once_and_stands),
        cmocka_unit_test(test_it_does_not_turn_again_when_one_comes_back),
        cmocka_unit_test(test_whoever_wants_stillness_sees_the_end_at_once),
        cmocka_unit_test(test_a_key_ends_it),
        cmocka_unit_test(test_words_without_others_stand),
        cmocka_unit_test(test_what_is_remembered_has_a_bound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
