// What a story may do to what a player has saved: each operation by itself.
#include "page/story_store.h"

#include "support/store.h"
#include "support/support.h"

static TestStore memory;
static Store inner, store;
static StoryStore story;

static int open_store(void **state)
{
    (void)state;
    memory = (TestStore){0};
    inner = test_store(&memory);
    story = (StoryStore){.inner = &inner};
    store = story_store(&story);
    test_store_put(&memory, "town.autosave", STR("auto"));
    test_store_put(&memory, "town.slot-1", STR("one"));
    return 0;
}

static int close_store(void **state)
{
    (void)state;
    test_store_free(&memory);
    return 0;
}

static void begin(RequestKind kind, const char *id)
{
    story_store_begin(&story, &(Request){.kind = kind, .id = str_of(id)});
}

static bool may(StoreOp op, const char *name)
{
    Buf out = {0};
    Err err = {0};
    StoreCall call = {op, str_of(name), STR("new"), {0}};
    bool done = store_call(&store, &call, &out, &err);
    if (!done && err.kind == ERR_DATA) assert_err(&err, "may not do that");
    buf_free(&out);
    return done;
}

static void test_a_story_reads_and_lists_all(void **state)
{
    (void)state;
    begin(REQUEST_ACT, "saves");
    assert_true(may(STORE_READ, "town.autosave"));
    assert_true(may(STORE_READ, "town.slot-1"));
    assert_true(may(STORE_LIST, ""));
}

static void test_a_story_writes_reports_and_new_saves_only(void **state)
{
    (void)state;
    begin(REQUEST_ACT, "save:new");
    assert_true(may(STORE_WRITE, "report"));
    static const char *const kept[] = {
        "settings", "town.autosave", "town.slot-1", "reports", ""};
    for (int i = 0; i < COUNT_OF(kept); i++) {
        assert_false(may(STORE_WRITE, kept[i]));
        assert_false(may(STORE_WRITE_IF, kept[i]));
    }
    assert_true(may(STORE_WRITE_NEW, "town.slot"));
    assert_str(test_store_get(&memory, "town.slot-1"), "one");
    assert_str(test_store_get(&memory, "town.slot-2"), "new");
    static const char *const others[] = {
        "town.kept", "town.autosave", "town.slots", "slot", "town."};
    for (int i = 0; i < COUNT_OF(others); i++)
        assert_false(may(STORE_WRITE_NEW, others[i]));
    assert_str(test_store_get(&memory, "town.autosave"), "auto");
}

static void test_only_what_the_player_removes_is_removed(void **state)
{
    (void)state;
    static const char *const actions[] = {"delete:slot-1", "delete-yes:slot-2",
        "delete-yes:slot-1x", "delete-yes:", "load:slot-1", "slot-1", ""};
    for (int i = 0; i < COUNT_OF(actions); i++) {
        begin(REQUEST_ACT, actions[i]);
        assert_false(may(STORE_REMOVE, "town.slot-1"));
    }
    begin(REQUEST_NOTE, "delete-yes:slot-1"); // no action of a player
    assert_false(may(STORE_REMOVE, "town.slot-1"));
    begin(REQUEST_ACT, "delete-yes:slot-1");
    assert_false(may(STORE_REMOVE, "town.autosave"));
    assert_true(may(STORE_REMOVE, "town.slot-1"));
    assert_int_equal(test_store_get(&memory, "town.slot-1").n, 0);
    begin(REQUEST_ACT, "delete-yes:"); // a name without a slot
    assert_false(may(STORE_REMOVE, "town"));
}

// Only what was read for the action counts, and only until the next one.
static void test_a_play_is_continued_after_it_was_read(void **state)
{
    (void)state;
    Version version = {0};
    static const char *const actions[] = {"resume", "resume:autosave", "load:autosave"};
    for (int i = 0; i < COUNT_OF(actions); i++) {
        begin(REQUEST_ACT, actions[i]);
        assert_false(story_store_continues(&story, STR("autosave"), &version));
        assert_true(may(STORE_READ, "town.autosave"));
        assert_true(story_store_continues(&story, STR("autosave"), &version));
        assert_true(version.hash == str_checksum(STR("auto")) && !version.broken);
        assert_false(story_store_continues(&story, STR("autosave-2"), &version));
        assert_false(story_store_continues(&story, STR("slot-1"), &version));
    }
    begin(REQUEST_ACT, "saves");
    assert_false(story_store_continues(&story, STR("autosave"), &version));
    assert_true(may(STORE_READ, "town.autosave")); // to describe it
    assert_false(story_store_continues(&story, STR("autosave"), &version));
}

static void test_a_save_is_loaded_after_it_was_read(void **state)
{
    (void)state;
    Version version = {0};
    Str slot;
    begin(REQUEST_ACT, "load:slot-1");
    assert_false(story_store_loads(&story, &slot, &version));
    assert_true(may(STORE_READ, "town.slot-1"));
    assert_true(story_store_loads(&story, &slot, &version));
    assert_str(slot, "slot-1");
    assert_true(version.hash == str_checksum(STR("one")));
    assert_false(story_store_continues(&story, STR("slot-1"), &version));
    begin(REQUEST_ACT, "resume");
    assert_true(may(STORE_READ, "town.autosave"));
    assert_false(story_store_loads(&story, &slot, &version)); // it is continued
}

// The one before a damaged save was read in its place: a write must not make the damaged one its backup.
static void test_a_save_whose_backup_was_read_is_broken(void **state)
{
    (void)state;
    Version version = {0};
    test_store_put(&memory, "town.autosave~", STR("before"));
    begin(REQUEST_ACT, "resume");
    assert_true(may(STORE_READ_BACKUP, "town.autosave"));
    assert_false(story_store_continues(&story, STR("autosave"), &version));
    assert_true(may(STORE_READ, "town.autosave"));
    assert_true(may(STORE_READ_BACKUP, "town.autosave"));
    assert_true(story_store_continues(&story, STR("autosave"), &version));
    assert_true(version.broken && version.hash == str_checksum(STR("auto")));
}

static void test_it_offers_what_the_player_s_store_can(void **state)
{
    (void)state;
    assert_true(store_can(&store, STORE_WRITE_NEW));
    assert_false(store_can(&store, STORE_WRITE_IF));
    inner.ops &= ~STORE_BIT(STORE_WRITE_IF) & ~STORE_BIT(STORE_WRITE_NEW);
    assert_false(store_can(&(Store){.ops = story_store(&story).ops}, STORE_WRITE_NEW));
    inner.ops = 0;
    assert_int_equal(story_store(&story).ops, 0);
}

#define store_test(test) cmocka_unit_test_setup_teardown(test, open_store, close_store)

static void test_a_code_to_begin_with_may_continue_an_autosave(void **state)
{
    (void)state;
    Version version;
    Request open = {.kind = REQUEST_OPEN};
    for (int coded = 0; coded < 2; coded++) {
        open.setup.code = coded ? STR("K7MP") : (Str){0};
        story_store_begin(&story, &open);
        assert_false(
            story_store_continues(&story, STR("autosave"), &version)); // unread
        assert_true(may(STORE_READ, "town.slot-1"));
        assert_true(may(STORE_READ, "town.autosave"));
        assert_int_equal(
            story_store_continues(&story, STR("autosave"), &version), coded);
        assert_false(story_store_continues(&story, STR("slot-1"), &version));
    }
    assert_true(version.hash == str_checksum(STR("auto")));
    begin(REQUEST_ACT, "look"); // which takes up nothing
    assert_true(may(STORE_READ, "town.autosave"));
    assert_false(story_store_continues(&story, STR("autosave"), &version));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        store_test(test_a_story_reads_and_lists_all),
        store_test(test_a_story_writes_reports_and_new_saves_only),
        store_test(test_only_what_the_player_removes_is_removed),
        store_test(test_a_play_is_continued_after_it_was_read),
        store_test(test_a_save_is_loaded_after_it_was_read),
        store_test(test_a_save_whose_backup_was_read_is_broken),
        store_test(test_a_code_to_begin_with_may_continue_an_autosave),
        store_test(test_it_offers_what_the_player_s_store_can),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
