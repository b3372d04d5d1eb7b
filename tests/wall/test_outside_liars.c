// A story that was taken over and sends what no story sends.
#include "support/far.h"
#include "support/support.h"
#include "wall/inside.h"

#include <signal.h>
#include <stdlib.h>

static void assert_babbles(Str says)
{
    Far far;
    far_prepare(&far);
    far.shared->lying = true;
    far.shared->lie.says = says;
    far_open_prepared(&far);
    assert_far_down(&far, "reload report quit ");
    assert_true(far_shows(&far, "It sent what no story sends"));
    far.shared->lying = false;
    far_act(&far, "reload");
    assert_int_equal(far_page(&far)->kind, PAGE_TITLE);
    far_close(&far);
}

#define SETTINGS "{\"theme\":\"dusk\"}"
#define PAGE     "{\"page\":\"help\",\"scenario\":\"town\",\"status\":\"playing\"}"

static void put_done(Buf *out, int n, const char *page, const char *settings)
{
    Wire message = {.kind = WIRE_DONE, .n = n};
    message.parts[INSIDE_PAGE] = str_of(page);
    message.parts[INSIDE_SETTINGS] = str_of(settings);
    wire_put(&message, out);
}

static void test_pages_and_settings_that_are_none_are_babble(void **state)
{
    (void)state;
    static const struct {
        int n;
        const char *page, *settings;
    } lies[] = {{0, "", ""}, {INSIDE_PARTS - 1, PAGE, SETTINGS},
        {INSIDE_PARTS + 1, PAGE, SETTINGS}, {INSIDE_PARTS, "", SETTINGS},
        {INSIDE_PARTS, "{\"page\":\"moon\"}", SETTINGS}, {INSIDE_PARTS, PAGE, ""},
        {INSIDE_PARTS, PAGE, "[]"}};
    for (int i = 0; i < COUNT_OF(lies); i++) {
        Buf says = {0};
        put_done(&says, lies[i].n, lies[i].page, lies[i].settings);
        assert_babbles(buf_str(&says));
        buf_free(&says);
    }
}

static void test_a_page_of_a_million_blocks_is_babble(void **state)
{
    (void)state;
    Buf page = {0}, says = {0};
    buf_add(&page, STR("{\"page\":\"help\",\"status\":\"playing\",\"blocks\":[{}"));
    for (int i = 0; i < 1000000; i++)
        buf_add(&page, STR(",{}"));
    buf_add(&page, STR("]}"));
    put_done(&says, INSIDE_PARTS, page.s, SETTINGS);
    assert_babbles(buf_str(&says));
    buf_free(&page);
    buf_free(&says);
}

static void test_turns_that_are_none_are_not_kept(void **state)
{
    (void)state;
    Buf says = {0};
    char *large = mem_new(KEEPER_SAVE_MAX + 1, 1);
    liar_put(&says, WIRE_TURN, 2, STR("autosave"), (Str){0});
    liar_put(&says, WIRE_TURN, 2, STR("autosave"), (Str){large, KEEPER_SAVE_MAX + 1});
    liar_put(&says, WIRE_TURN, 2, STR("autosave"), STR("the same"));
    liar_put(&says, WIRE_TURN, 2, STR("autosave"), STR("the same"));
    put_done(&says, INSIDE_PARTS, PAGE, SETTINGS);
    Far far;
    far_prepare(&far);
    far.shared->lying = true;
    far.shared->lie.says = buf_str(&says);
    far_open_prepared(&far);
    assert_int_equal(far_page(&far)->kind, PAGE_HELP);
    far_kill(&far, SIGKILL);
    Err err = {0};
    assert_true(pages_flush(far.pages, &err));
    assert_far_down(&far, "reload report quit "); // one turn, and none before it
    far.shared->lying = false;
    far_act(&far, "reload"); // what was kept is no play: the story says so
    assert_int_equal(far_page(&far)->kind, PAGE_ERROR);
    assert_non_null(page_action(far_page(&far), STR("quit")));
    free(large);
    buf_free(&says);
    far_close(&far);
}

static void count_layer(void *ctx, Str layer)
{
    assert_str(layer, "a");
    ++*(int *)ctx;
}

static void test_only_so_many_pictures_are_fetched_ahead(void **state)
{
    (void)state;
    Buf says = {0}, ahead = {0};
    int named = 0;
    for (int i = 0; i < 5000; i++)
        buf_add(&ahead, STR("a\n"));
    Wire message = {.kind = WIRE_DONE, .n = INSIDE_PARTS};
    message.parts[INSIDE_PAGE] = STR(PAGE);
    message.parts[INSIDE_SETTINGS] = STR(SETTINGS);
    message.parts[INSIDE_AHEAD] = buf_str(&ahead);
    wire_put(&message, &says);
    Far far;
    far_prepare(&far);
    far.shared->lying = true;
    far.shared->lie.says = buf_str(&says);
    far_open_prepared(&far);
    assert_int_equal(far_page(&far)->kind, PAGE_HELP);
    pages_ahead(far.pages, count_layer, &named);
    assert_int_equal(named, 256);
    buf_free(&says);
    buf_free(&ahead);
    far_close(&far);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages_and_settings_that_are_none_are_babble),
        cmocka_unit_test(test_a_page_of_a_million_blocks_is_babble),
        cmocka_unit_test(test_turns_that_are_none_are_not_kept),
        cmocka_unit_test(test_only_so_many_pictures_are_fetched_ahead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
