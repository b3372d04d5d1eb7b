// The worker program as we see it: requests in, replies out.
#include "ipc/server.h"
#include "page/page_json.h"
#include "support/sitting.h"
#include "support/support.h"
#include "support/workers.h"

#include <string.h>

typedef struct Room {
    TestStore store;
    MemoryFile files[2];
    StorySetup setup;
    Str settings; // as stored
    Server server;
    int calls, reads; // of its store, of its files
    Arena arena;
    Page page;
    ReplyMessage reply; // the last one
} Room;

static bool count_call(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    Room *room = ctx;
    Store store = test_store(&room->store);
    room->calls++;
    if (call->op != STORE_WRITE_NEW) return store_call(&store, call, out, err);
    Arena arena = {0};
    Str name;
    bool done = store_write_new(&store, call->name, 1, call->bytes, &arena, &name, err);
    if (done) buf_add(out, name);
    arena_free(&arena);
    return done;
}

static bool count_read(void *ctx, Str name, Buf *out, Err *err)
{
    Room *room = ctx;
    Host host = scenario_host(room->files);
    room->reads++;
    return host.read(host.ctx, name, out, err);
}

static void prepare_room(Room *room, const char *script)
{
    *room = (Room){.files = {{"scenario.lua", script}, {NULL, NULL}}};
    Store store = {
        room, count_call, test_store(&room->store).ops | STORE_BIT(STORE_WRITE_NEW)};
    room->setup = (StorySetup){.store = store, .seed = 7};
    room->server = (Server){.host = {.ctx = room, .read = count_read},
        .store = store,
        .total_ms = WORKERS_AMPLE};
}

static void start(Room *room)
{
    Err err = {0};
    server_start(&room->server, &(WorkerSetup){.program = WORKER_PROGRAM}, &err);
    assert_no_err(&err);
    server_send_request(&room->server,
        &(Request){REQUEST_OPEN, .settings = room->settings, .setup = room->setup});
}

static void open_room(Room *room)
{
    prepare_room(room, sitting_town);
    start(room);
}

static void close_room(Room *room)
{
    server_free(&room->server);
    test_store_free(&room->store);
    arena_free(&room->arena);
}

static void hear(Room *room)
{
    room->reply = (ReplyMessage){0};
    assert_int_equal(server_wait(&room->server, &room->reply), SERVED_REPLY);
}

static void hear_page(Room *room, PageKind wanted)
{
    Err err = {0};
    hear(room);
    assert_no_err(&room->reply.err);
    assert_true(page_from_json(&room->arena, room->reply.page, &room->page, &err));
    assert_no_err(&err);
    assert_string_equal(page_kind_id(room->page.kind), page_kind_id(wanted));
}

static void hear_no_page(Room *room)
{
    hear(room);
    assert_no_err(&room->reply.err);
    assert_int_equal(room->reply.page.n, 0);
}

static void act(Room *room, const char *id, const char *value)
{
    server_send_request(
        &room->server, &(Request){REQUEST_ACT, .id = str_of(id), .value = str_of(value),
                           .now = STR("2022-01-05 09:30"), .slot = STR("autosave")});
}

static void act_to(Room *room, const char *id, PageKind wanted)
{
    act(room, id, "");
    hear_page(room, wanted);
}

static Settings settings_of(const Room *room)
{
    Settings settings;
    assert_true(settings_read(room->reply.reply.settings, &settings, NULL, NULL));
    return settings;
}

static int count_of(Str text, Str part)
{
    int n = 0;
    for (size_t i = 0; i + part.n <= text.n; i++)
        n += memcmp(text.s + i, part.s, part.n) == 0;
    return n;
}

static void test_the_first_page_comes_with_the_settings(void **state)
{
    (void)state;
    Room room;
    prepare_room(&room, sitting_town);
    room.settings = STR("{\"theme\":\"dusk\"}");
    room.setup.note = STR("A note.");
    start(&room);
    hear_page(&room, PAGE_TITLE);
    Settings settings = settings_of(&room);
    assert_int_equal(settings.theme, THEME_DUSK);
    assert_true(str_starts(room.reply.reply.ahead,
        STR("400000\t600000\t400000\t600000\thill."
            "svg\n500000\t500000\t500000\t500000\trope.svg\trope.png\n")));
    assert_int_equal(room.reply.reply.change, PLAY_SAME);
    assert_int_equal(room.reply.reply.save.n, 0);
    assert_int_equal(count_of(room.reply.page, STR("A note.")), 1);
    settings_free(&settings);
    close_room(&room);
}

static void test_a_turn_comes_with_its_page_and_is_not_stored_by_the_story(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act_to(&room, "begin", PAGE_SCENE);
    assert_int_equal(room.reply.reply.change, PLAY_REPLACED);
    act_to(&room, "look", PAGE_SCENE);
    assert_str(room.page.node, "rope");
    assert_true(str_starts(room.reply.reply.save, STR("{")));
    assert_int_equal(room.reply.reply.turns, 1);
    assert_int_equal(room.reply.reply.change, PLAY_SAME);
    act_to(&room, "notebook", PAGE_NOTEBOOK);
    assert_int_equal(room.reply.reply.save.n, 0); // turning a page is none
    assert_int_equal(room.store.writes, 0);
    close_room(&room);
}

// One message there and one back; the play is in one of them, and once.
static void test_the_bytes_of_a_turn_cross_once(void **state)
{
    (void)state;
    Room room;
    Arena arena = {0};
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act_to(&room, "begin", PAGE_SCENE);
    int calls = room.calls, reads = room.reads;
    act_to(&room, "look", PAGE_SCENE);
    Str save = arena_str(&arena, room.reply.reply.save);
    assert_true(save.n > 0);
    assert_int_equal(count_of(buf_str(&room.server.in), save), 1);
    size_t others =
        room.reply.page.n + room.reply.reply.settings.n + room.reply.reply.ahead.n;
    assert_in_range(room.server.in.n - others - save.n, 1, 100);
    act_to(&room, "notebook", PAGE_NOTEBOOK);
    assert_int_equal(count_of(buf_str(&room.server.out), save), 0);
    assert_int_equal(count_of(buf_str(&room.server.in), save), 0);
    act_to(&room, "back", PAGE_SCENE);
    assert_int_equal(count_of(buf_str(&room.server.in), save), 0);
    server_send_request(&room.server, &(Request){.kind = REQUEST_FLUSH});
    hear_no_page(&room);
    assert_int_equal(room.reply.reply.save.n, 0); // it has been handed over
    assert_int_equal(room.calls, calls);
    assert_int_equal(room.reads, reads);
    arena_free(&arena);
    close_room(&room);
}

static void test_what_cannot_be_done_is_told_and_changes_nothing(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act(&room, "fly", "");
    hear(&room);
    assert_int_equal(room.reply.err.kind, ERR_USAGE);
    assert_err(&room.reply.err, "there is no action \"fly\" on this page");
    assert_int_equal(room.reply.page.n, 0);
    act_to(&room, "begin", PAGE_SCENE);
    close_room(&room);
}

static void test_a_value_and_the_time_go_into_a_save(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act_to(&room, "begin", PAGE_SCENE);
    act_to(&room, "saves", PAGE_SAVES);
    act(&room, "save:new", "My plan");
    hear_page(&room, PAGE_SAVES);
    Str save = test_store_get(&room.store, "town.slot-1");
    assert_int_equal(count_of(save, STR("My plan")), 1);
    assert_int_equal(count_of(save, STR("2022-01-05 09:30")), 1);
    close_room(&room);
}

static void test_settings_and_notes_come_with_requests(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    server_send_request(
        &room.server, &(Request){.kind = REQUEST_FLUSH,
                          .settings = STR("{\"window_w\":800,\"voice\":true}")});
    hear_no_page(&room);
    Settings settings = settings_of(&room);
    assert_int_equal(settings.window_w, 800);
    assert_true(settings.voice);
    settings_free(&settings);
    server_send_request(
        &room.server, &(Request){.kind = REQUEST_NOTE, .value = STR("A note.")});
    hear_page(&room, PAGE_TITLE);
    assert_int_equal(count_of(room.reply.page, STR("A note.")), 1);
    server_send_request(
        &room.server, &(Request){.kind = REQUEST_NOTE, .value = STR("Why.")});
    hear_page(&room, PAGE_TITLE);
    assert_int_equal(count_of(room.reply.page, STR("A note.")), 0);
    close_room(&room);
}

static void test_what_requests_took_is_given_back_before_the_next(void **state)
{
    (void)state;
    const size_t size = 16u << 20,
                 most = 600u << 20; // of a request; more than a worker may have
    Room room;
    Arena arena = {0};
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    char *letters = arena_alloc(&arena, size + 1);
    memset(letters, 'x', size);
    letters[size] = '\0';
    for (size_t all = 0; all < most; all += size) {
        act(&room, "no_such", letters);
        hear(&room);
        assert_int_equal(room.reply.err.kind, ERR_USAGE);
    }
    close_room(&room);
    arena_free(&arena);
}

static void test_a_scene_that_is_not_there_is_told(void **state)
{
    (void)state;
    Room room;
    prepare_room(&room, sitting_town);
    room.setup.start_at = STR("moon");
    start(&room);
    hear(&room);
    assert_int_equal(room.reply.err.kind, ERR_USAGE);
    close_room(&room);
}

static void test_a_play_that_was_saved_goes_on(void **state)
{
    (void)state;
    Room room;
    Arena arena = {0};
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act_to(&room, "begin", PAGE_SCENE);
    act_to(&room, "look", PAGE_SCENE);
    Str save = arena_str(&arena, room.reply.reply.save);
    close_room(&room);
    prepare_room(&room, sitting_town);
    room.setup.resume = save;
    start(&room);
    hear_page(&room, PAGE_SCENE);
    assert_str(room.page.node, "rope");
    assert_int_equal(room.reply.reply.change, PLAY_SAME); // it is the one at hand
    close_room(&room);
    prepare_room(&room, sitting_town);
    room.setup.resume = STR("no play");
    start(&room);
    hear_page(&room, PAGE_ERROR);
    close_room(&room);
    arena_free(&arena);
}

static void test_a_scenario_that_cannot_be_read_is_a_page(void **state)
{
    (void)state;
    Room room;
    prepare_room(&room, "scenario 'town' {");
    start(&room);
    hear_page(&room, PAGE_ERROR);
    close_room(&room);
}

static void test_pages_and_jobs_are_done_by_one_program(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    server_send_request(
        &room.server, &(Request){.kind = REQUEST_JOB, .id = STR("confinement")});
    hear_no_page(&room);
    assert_true(str_starts(room.reply.reply.text, STR("the script runs in a process")));
    act_to(&room, "begin", PAGE_SCENE);
    close_room(&room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_first_page_comes_with_the_settings),
        cmocka_unit_test(
            test_a_turn_comes_with_its_page_and_is_not_stored_by_the_story),
        cmocka_unit_test(test_the_bytes_of_a_turn_cross_once),
        cmocka_unit_test(test_what_cannot_be_done_is_told_and_changes_nothing),
        cmocka_unit_test(test_a_value_and_the_time_go_into_a_save),
        cmocka_unit_test(test_settings_and_notes_come_with_requests),
        cmocka_unit_test(test_what_requests_took_is_given_back_before_the_next),
        cmocka_unit_test(test_a_scene_that_is_not_there_is_told),
        cmocka_unit_test(test_a_play_that_was_saved_goes_on),
        cmocka_unit_test(test_a_scenario_that_cannot_be_read_is_a_page),
        cmocka_unit_test(test_pages_and_jobs_are_done_by_one_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
