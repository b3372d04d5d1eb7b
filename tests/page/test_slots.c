// The list of saves: which names count, in which order, and the one to give up when there are too many.
#include "support/sitting.h"
#include "support/support.h"

#include <stdio.h>

// The slots that the page of saves offers to load, one after the other.
static void assert_listed(Sitting *s, const char *expected)
{
    Buf ids = {0};
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_actions; i++)
        if (str_starts(page->actions[i].id, STR("load:")))
            buf_addf(&ids, STR_FMT " ", STR_ARG(str_from(page->actions[i].id, 5)));
    assert_str(buf_str(&ids), expected);
    buf_free(&ids);
}

static void copy_save(Sitting *s, const char *from, const char *to)
{
    Arena arena = {0};
    Str bytes = arena_str(&arena, test_store_get(&s->store, from));
    assert_true(bytes.n > 0);
    test_store_put(&s->store, to, bytes);
    arena_free(&arena);
}

static void open_saved(Sitting *s)
{
    sitting_open(s, sitting_town);
    sitting_play(s, "look, saves, save:new");
}

static void test_slots_go_by_name_and_number(void **state)
{
    (void)state;
    Sitting s;
    open_saved(&s);
    static const char *const more[] = {"slot-10", "slot-2", "slot-9"};
    char from[80], to[80];
    snprintf(from, sizeof from, STR_FMT ".slot-1", STR_ARG(sitting_page(&s)->scenario));
    for (int i = 0; i < COUNT_OF(more); i++) {
        snprintf(
            to, sizeof to, STR_FMT ".%s", STR_ARG(sitting_page(&s)->scenario), more[i]);
        copy_save(&s, from, to);
    }
    copy_save(&s, from, "other.slot-3"); // of another scenario
    sitting_do(&s, "back"), sitting_do(&s, "saves");
    assert_listed(&s, "autosave slot-1 slot-2 slot-9 slot-10 ");
    sitting_close(&s);
}

static void test_a_new_save_takes_the_first_free_number(void **state)
{
    (void)state;
    Sitting s;
    open_saved(&s);
    sitting_do(&s, "save:new"), sitting_do(&s, "save:new");
    sitting_do(&s, "delete:slot-2"), sitting_do(&s, "delete-yes:slot-2");
    sitting_do(&s, "back"), sitting_do(&s, "saves");
    assert_listed(&s, "autosave slot-1 slot-3 ");
    sitting_do(&s, "save:new");
    sitting_do(&s, "back"), sitting_do(&s, "saves");
    assert_listed(&s, "autosave slot-1 slot-2 slot-3 ");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slots_go_by_name_and_number),
        cmocka_unit_test(test_a_new_save_takes_the_first_free_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
