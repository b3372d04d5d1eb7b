// A story that was taken over and sends what no story sends.
#include "support/far.h"
#include "support/support.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define SETTINGS "{\"theme\":\"dusk\"}"
#define PAGE     "{\"page\":\"help\",\"scenario\":\"town\",\"status\":\"playing\"}"

static ReplyMessage help_page(void)
{
    return (ReplyMessage){.page = STR(PAGE), .reply.settings = STR(SETTINGS)};
}

static void assert_protocol_error(void **state, Str says)
{
    Far far;
    far_prepare(&far, state);
    far_let_lie(&far, says);
    far_open_prepared(&far);
    assert_far_crashed(&far, "reload report quit ");
    assert_true(far_shows(&far, "It sent unreadable data"));
    far_let_play(&far, 0);
    far_act(&far, "reload");
    assert_int_equal(far_page(&far)->kind, PAGE_TITLE);
    far_close(&far);
}

static void assert_no_reply(void **state, ReplyMessage message)
{
    Buf says = {0};
    liar_add_reply(&says, message);
    assert_protocol_error(state, buf_str(&says));
    buf_free(&says);
}

static void test_pages_and_settings_that_are_none_are_protocol_errors(void **state)
{
    static const struct {
        const char *page, *settings;
    } lies[] = {
        {"", ""}, {"", SETTINGS}, {"{\"page\":\"moon\"}", SETTINGS}, {PAGE, "[]"}};
    for (int i = 0; i < COUNT_OF(lies); i++)
        assert_no_reply(state, (ReplyMessage){.page = str_of(lies[i].page),
                                   .reply.settings = str_of(lies[i].settings)});
}

static void test_numbers_of_a_reply_that_are_none_are_protocol_errors(void **state)
{
    ReplyMessage turns = help_page(), change = help_page(), refusal = {.page = {0}};
    turns.reply.turns = -1;
    assert_no_reply(state, turns);
    change.reply.change = PLAY_CHANGES;
    assert_no_reply(state, change);
    err_set(&refusal.err, ERR_USAGE, "no"); // to what cannot be refused
    assert_no_reply(state, refusal);
}

static void test_a_page_of_a_million_blocks_is_a_protocol_error(void **state)
{
    Buf page = {0};
    buf_add(&page, STR("{\"page\":\"help\",\"status\":\"playing\",\"blocks\":[{}"));
    for (int i = 0; i < 1000000; i++)
        buf_add(&page, STR(",{}"));
    buf_add(&page, STR("]}"));
    assert_no_reply(
        state, (ReplyMessage){.page = buf_str(&page), .reply.settings = STR(SETTINGS)});
    buf_free(&page);
}

static void test_calls_and_heartbeats_without_an_end_are_protocol_errors(void **state)
{
    Buf says = {0};
    for (int i = 0; i < 10001; i++) {
        Fields fields = message_begin(&says, MESSAGE_HEARTBEAT);
        message_end(&fields);
    }
    assert_protocol_error(state, buf_str(&says));
    buf_free(&says);
}

// --- turns --------------------------------------------------------------------------------------

// The pages of a liar that has sent a page with this play.
static void open_with_save(Far *far, void **state, Str save, bool is_refused)
{
    Buf says = {0};
    ReplyMessage message = help_page();
    message.reply.save = save;
    liar_add_reply(&says, message);
    if (is_refused) liar_add_reply(&says, help_page()); // when it is told so
    far_prepare(far, state);
    far_let_lie(far, buf_str(&says));
    far_open_prepared(far);
    buf_free(&says);
    assert_int_equal(far_page(far)->kind, PAGE_HELP);
}

static void test_a_turn_that_is_no_play_is_told_as_such(void **state)
{
    Far far;
    open_with_save(&far, state, STR("no play"), false);
    far_kill(&far, SIGKILL);
    Err err = {0};
    pages_flush(far.pages, &err);
    assert_far_crashed(&far, "reload report quit "); // one turn, and none before it
    far_let_play(&far, 0);
    far_act(&far, "reload"); // what was kept is no play: the story says so
    assert_int_equal(far_page(&far)->kind, PAGE_ERROR);
    assert_non_null(page_action(far_page(&far), STR("quit")));
    far_close(&far);
}

static void test_a_turn_that_is_too_large_is_not_kept(void **state)
{
    Far far;
    char *large = mem_new(GUARD_SAVE_MAX + 1, 1);
    open_with_save(&far, state, (Str){large, GUARD_SAVE_MAX + 1}, true);
    assert_int_equal(far.memory.writes, 0);
    far_kill(&far, SIGKILL);
    far_let_play(&far, 0);
    far_act(&far, "notebook");
    assert_far_crashed(&far, "reload report quit ");
    far_act(&far, "reload");
    assert_int_equal(
        far_page(&far)->kind, PAGE_TITLE); // there is no turn to go back to
    free(large);
    far_close(&far);
}

// --- what is stored -----------------------------------------------------------------------------

// Of each name in each way that would change something.
static void add_attacks(Buf *says)
{
    static const StoreOp ops[] = {
        STORE_WRITE, STORE_WRITE_IF, STORE_REMOVE, STORE_WRITE_NEW};
    static const char *const names[] = {"town.autosave", "town.autosave-2",
        "town.previous", "town.slot-1", "settings", "village.autosave", "town.slotx",
        "town.", "town", "../settings", "town.autosave~", NULL};
    for (int i = 0; names[i]; i++)
        for (int k = 0; k < COUNT_OF(ops); k++)
            liar_add_call(says, CALL_STORE, (int)ops[k], str_of(names[i]), STR("mine"));
    liar_add_call(says, CALL_STORE, STORE_REMOVE, STR("report"), (Str){0});
    liar_add_call(says, CALL_STORE, STORE_REMOVE, STR("town.slot"), (Str){0});
    liar_add_call(says, CALL_STORE, STORE_WRITE_IF, STR("town.slot"), STR("mine"));
}

static void test_what_the_player_has_is_out_of_reach(void **state)
{
    static const char *const names[] = {"town.autosave", "town.autosave~",
        "town.autosave-2", "town.previous", "town.slot-1", "settings",
        "village.autosave", "report"};
    Buf says = {0};
    Far far;
    add_attacks(&says);
    liar_add_reply(&says, help_page());
    far_prepare(&far, state);
    for (int i = 0; i < COUNT_OF(names); i++)
        test_store_put(&far.memory, names[i], STR("{\"theme\":\"dusk\"}"));
    far_let_lie(&far, buf_str(&says));
    far_open_prepared(&far);
    assert_int_equal(far_page(&far)->kind, PAGE_HELP);
    assert_int_equal(far.memory.writes, 0);
    for (int i = 0; i < COUNT_OF(names); i++)
        assert_str(test_store_get(&far.memory, names[i]), "{\"theme\":\"dusk\"}");
    buf_free(&says);
    far_close(&far);
}

// The player has not chosen to go on with a play, and none was begun.
static void test_what_the_player_has_is_set_aside_before_a_play_that_is_invented(
    void **state)
{
    static const char earlier[] = "{\"an\":\"earlier play\"}";
    Buf says = {0};
    Far far;
    ReplyMessage message = help_page();
    message.reply.change = PLAY_CONTINUED;
    message.reply.slot = STR("autosave");
    message.reply.save = STR("mine");
    message.reply.turns = 5;
    liar_add_call(&says, CALL_STORE, STORE_READ, STR("town.autosave"), (Str){0});
    liar_add_reply(&says, message);
    liar_add_reply(&says, help_page()); // when it is told that this was set aside
    far_prepare(&far, state);
    test_store_put(&far.memory, "town.autosave", str_of(earlier));
    far_let_lie(&far, buf_str(&says));
    far_open_prepared(&far);
    assert_int_equal(far_page(&far)->kind, PAGE_HELP);
    assert_str(test_store_get(&far.memory, "town.autosave"), earlier);
    assert_str(test_store_get(&far.memory, "town.autosave-2"), "mine");
    buf_free(&says);
    far_close(&far);
}

static void count_picture(void *ctx, const PictureAhead *picture)
{
    assert_str(picture->layers[0], "a");
    assert_true(picture->n <= 16);
    ++*(int *)ctx;
}

static void test_only_so_many_pictures_are_fetched_ahead(void **state)
{
    Buf says = {0}, ahead = {0};
    int named = 0;
    for (int i = 0; i < 5000; i++)
        buf_add(&ahead,
            i % 2 ? STR("0\t0\t0\t1000001\ta\n") // no share
                  : STR("0\t1000000\t0\t0\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta"
                        "\ta\ta\ta\ta\ta\n"));
    ReplyMessage message = help_page();
    message.reply.ahead = buf_str(&ahead);
    liar_add_reply(&says, message);
    Far far;
    far_prepare(&far, state);
    far_let_lie(&far, buf_str(&says));
    far_open_prepared(&far);
    assert_int_equal(far_page(&far)->kind, PAGE_HELP);
    pages_ahead(far.pages, count_picture, &named);
    assert_int_equal(named, 32); // of the first 64 lines
    buf_free(&says);
    buf_free(&ahead);
    far_close(&far);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_pages_and_settings_that_are_none_are_protocol_errors),
        temp_test(test_numbers_of_a_reply_that_are_none_are_protocol_errors),
        temp_test(test_a_page_of_a_million_blocks_is_a_protocol_error),
        temp_test(test_calls_and_heartbeats_without_an_end_are_protocol_errors),
        temp_test(test_a_turn_that_is_no_play_is_told_as_such),
        temp_test(test_a_turn_that_is_too_large_is_not_kept),
        temp_test(test_what_the_player_has_is_out_of_reach),
        temp_test(test_what_the_player_has_is_set_aside_before_a_play_that_is_invented),
        temp_test(test_only_so_many_pictures_are_fetched_ahead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
