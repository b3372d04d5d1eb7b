// The story's side as the other side sees it: messages in, messages out.
#include "wall/inside.h"

#include "base/cell.h"
#include "page/page_read.h"
#include "support/sitting.h"
#include "support/support.h"
#include "wall/serving.h"

#include <string.h>

#define MEMORY (128u << 20)

typedef struct Room {
    TestStore store;
    MemoryFile files[2];
    Inside inside;
    Serving serving;
    Buf turns; // "turn " for each
    Arena arena;
    Page page;
} Room;

static void note_turn(void *ctx, Str slot, Str save)
{
    assert_str(slot, "autosave");
    Room *room = ctx;
    assert_true(str_starts(save, STR("{")));
    buf_add(&room->turns, STR("turn "));
}

static void prepare_room(Room *room, const char *script)
{
    *room = (Room){.files = {{"scenario.lua", script}, {NULL, NULL}}};
    room->inside.setup = (PagesSetup){.host = scenario_host(room->files),
        .store = test_store(&room->store),
        .seed = 7};
    room->serving = (Serving){.host = room->inside.setup.host,
        .store = room->inside.setup.store,
        .most_ms = 60000,
        .turn = note_turn,
        .ctx = room};
}

static void start(Room *room)
{
    CellSetup cell = {inside_prepare, inside_work, &room->inside, MEMORY};
    Err err = {0};
    room->serving.cell = cell_open(&cell, &err);
    assert_no_err(&err);
}

static void open_room(Room *room)
{
    prepare_room(room, sitting_town);
    start(room);
}

static void close_room(Room *room)
{
    serving_free(&room->serving);
    test_store_free(&room->store);
    buf_free(&room->turns);
    arena_free(&room->arena);
}

static Wire hear(Room *room)
{
    Wire done;
    assert_int_equal(serving_wait(&room->serving, &done), SERVED_DONE);
    return done;
}

// A page and what comes with it.
static Wire hear_page(Room *room, PageKind wanted)
{
    Wire done = hear(room);
    Err err = {0};
    assert_int_equal(done.n, INSIDE_PARTS);
    assert_int_equal(done.parts[INSIDE_FAILED].n, 0);
    assert_true(page_read(&room->arena, done.parts[INSIDE_PAGE], &room->page, &err));
    assert_no_err(&err);
    assert_string_equal(page_kind_id(room->page.kind), page_kind_id(wanted));
    return done;
}

static void act(Room *room, const char *id, const char *value)
{
    serving_say(&room->serving,
        &(Wire){.kind = WIRE_ACT,
            .n = 3,
            .parts = {str_of(id), str_of(value), STR("2022-01-05 09:30")}});
}

static void test_the_first_page_comes_unasked_with_the_settings(void **state)
{
    (void)state;
    Room room;
    prepare_room(&room, sitting_town);
    test_store_put(&room.store, "settings", STR("{\"theme\":\"dusk\"}"));
    start(&room);
    Wire done = hear_page(&room, PAGE_TITLE);
    Settings settings;
    assert_true(settings_read(done.parts[INSIDE_SETTINGS], &settings, NULL, NULL));
    assert_int_equal(settings.theme, THEME_DUSK);
    assert_true(str_starts(done.parts[INSIDE_AHEAD], STR("hill.svg\nrope.svg\n")));
    settings_free(&settings);
    close_room(&room);
}

static void test_a_turn_is_told_and_kept_before_its_page(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act(&room, "begin", "");
    hear_page(&room, PAGE_SCENE);
    buf_clear(&room.turns);
    act(&room, "look", "");
    hear_page(&room, PAGE_SCENE);
    assert_str(buf_str(&room.turns), "turn ");
    assert_str(room.page.node, "rope");
    assert_true(test_store_get(&room.store, "town.autosave").n > 0);
    act(&room, "notebook", "");
    hear_page(&room, PAGE_NOTEBOOK);
    assert_str(buf_str(&room.turns), "turn "); // turning a page is none
    close_room(&room);
}

static void test_what_cannot_be_done_is_told_and_changes_nothing(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act(&room, "fly", "");
    Wire done = hear(&room);
    Err err = {0};
    assert_false(wire_went_well(&done, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_err(&err, "there is no action \"fly\" on this page");
    serving_say(&room.serving, &(Wire){.kind = WIRE_FLUSH, .n = 1});
    hear_page(&room, PAGE_TITLE);
    close_room(&room);
}

static void test_a_value_and_the_time_go_into_a_save(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act(&room, "begin", "");
    hear_page(&room, PAGE_SCENE);
    act(&room, "saves", "");
    hear_page(&room, PAGE_SAVES);
    act(&room, "save:new", "My plan");
    hear_page(&room, PAGE_SAVES);
    Str save = test_store_get(&room.store, "town.slot-1");
    Arena arena = {0};
    assert_non_null(strstr(arena_str(&arena, save).s, "My plan"));
    arena_free(&arena);
    close_room(&room);
}

static void test_the_size_of_the_window_is_kept_at_the_end(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    serving_say(&room.serving, &(Wire){.kind = WIRE_WINDOW,
                                   .n = 3,
                                   .parts = {STR("800"), STR("600"), STR("yes")}});
    serving_say(&room.serving,
        &(Wire){
            .kind = WIRE_WINDOW, .n = 3, .parts = {STR("wide"), STR("600"), STR("")}});
    serving_say(&room.serving, &(Wire){.kind = WIRE_FLUSH, .n = 1});
    hear_page(&room, PAGE_TITLE);
    Settings kept;
    assert_true(
        settings_read(test_store_get(&room.store, "settings"), &kept, NULL, NULL));
    assert_int_equal(kept.window_w, 800);
    assert_int_equal(kept.window_h, 600);
    assert_true(kept.full_screen);
    settings_free(&kept);
    close_room(&room);
}

static void test_a_failed_flush_is_told(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act(&room, "begin", "");
    hear_page(&room, PAGE_SCENE);
    room.store.full = true;
    act(&room, "look", "");
    hear_page(&room, PAGE_SCENE);
    serving_say(&room.serving, &(Wire){.kind = WIRE_FLUSH, .n = 1});
    Wire done = hear(&room);
    Err err = {0};
    assert_false(wire_went_well(&done, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "the disk is full");
    close_room(&room);
}

static void test_a_scene_that_is_not_there_is_told(void **state)
{
    (void)state;
    Room room;
    prepare_room(&room, sitting_town);
    room.inside.setup.start_at = STR("moon");
    start(&room);
    Wire done = hear(&room);
    Err err = {0};
    assert_int_equal(done.n, 2);
    assert_false(wire_went_well(&done, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    close_room(&room);
}

static void test_a_play_that_was_kept_goes_on(void **state)
{
    (void)state;
    Room room;
    open_room(&room);
    hear_page(&room, PAGE_TITLE);
    act(&room, "begin", "");
    hear_page(&room, PAGE_SCENE);
    act(&room, "look", "");
    hear_page(&room, PAGE_SCENE);
    Arena arena = {0};
    Str save = arena_str(&arena, test_store_get(&room.store, "town.autosave"));
    close_room(&room);
    prepare_room(&room, sitting_town);
    room.inside.setup.resume = save;
    start(&room);
    hear_page(&room, PAGE_SCENE);
    assert_str(room.page.node, "rope");
    close_room(&room);
    prepare_room(&room, sitting_town);
    room.inside.setup.resume = STR("no play");
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_first_page_comes_unasked_with_the_settings),
        cmocka_unit_test(test_a_turn_is_told_and_kept_before_its_page),
        cmocka_unit_test(test_what_cannot_be_done_is_told_and_changes_nothing),
        cmocka_unit_test(test_a_value_and_the_time_go_into_a_save),
        cmocka_unit_test(test_the_size_of_the_window_is_kept_at_the_end),
        cmocka_unit_test(test_a_failed_flush_is_told),
        cmocka_unit_test(test_a_scene_that_is_not_there_is_told),
        cmocka_unit_test(test_a_play_that_was_kept_goes_on),
        cmocka_unit_test(test_a_scenario_that_cannot_be_read_is_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
