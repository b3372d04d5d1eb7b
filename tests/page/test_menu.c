#include "support/sitting.h"
#include "support/support.h"

static void test_the_menu_has_what_the_foot_has_not(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "menu");
    assert_page(&s, PAGE_MENU);
    static const char *const has[] = {"contents", "log", "record", "help", "settings",
        "saves", "undo", "title", "quit", "back"};
    for (int i = 0; i < COUNT_OF(has); i++)
        assert_int_equal(sitting_action(&s, has[i])->group, GROUP_PAGE);
    sitting_close(&s);
}

static void test_back_leads_from_a_page_of_the_menu_to_the_play(void **state)
{
    (void)state;
    static const char *const pages[] = {
        "contents", "log", "record", "help", "settings", "saves"};
    for (int i = 0; i < COUNT_OF(pages); i++) {
        Sitting s;
        sitting_open(&s, sitting_town);
        sitting_play(&s, "menu");
        sitting_do(&s, pages[i]);
        sitting_do(&s, "back");
        assert_page(&s, PAGE_SCENE);
        sitting_close(&s);
    }
}

static void test_what_its_keys_do_they_do_without_it(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, undo");
    assert_str(sitting_page(&s)->node, "square");
    sitting_do(&s, "record");
    assert_page(&s, PAGE_RECORD);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_menu_has_what_the_foot_has_not),
        cmocka_unit_test(test_back_leads_from_a_page_of_the_menu_to_the_play),
        cmocka_unit_test(test_what_its_keys_do_they_do_without_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
