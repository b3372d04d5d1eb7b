// The pages as readers see them, over a backend that only notes what it was asked for.
#include "page/pages.h"

#include "base/actions.h"
#include "support/store.h"
#include "support/support.h"

#include <string.h>

typedef struct Fake {
    TestStore memory;
    PagesSetup setup;
    Pages *pages;
    Action action;
    Page page;
    Settings settings;
    Buf settings_json;
    Reply next;      // what the next reply says
    bool refuses;    // it does not come to one
    Store store;     // as the story's side gets it
    StoreCall calls; // done while the next request is answered, when it has a name
    Err call_err;
    Buf asked; // what was asked of it, in a row
    Str now;   // of the last request
} Fake;

static void fake_send(void *ctx, const Request *request)
{
    static const char *const kinds[REQUEST_KINDS] = {
        [REQUEST_OPEN] = "open",
        [REQUEST_ACT] = "act",
        [REQUEST_NOTE] = "note",
        [REQUEST_REFUSE] = "refuse",
        [REQUEST_FLUSH] = "flush",
        [REQUEST_JOB] = "job",
        [REQUEST_PLACE] = "place",
        [REQUEST_STALE] = "stale",
        [REQUEST_RELOAD] = "reload",
    };
    Fake *fake = ctx;
    fake->now = request->now;
    buf_addf(&fake->asked, "%s", kinds[request->kind]);
    if (request->id.n > 0) buf_addf(&fake->asked, " " STR_FMT, STR_ARG(request->id));
    if (request->value.n > 0)
        buf_addf(&fake->asked, " <" STR_FMT ">", STR_ARG(request->value));
    if (request->settings.n > 0) {
        settings_free(&fake->settings);
        assert_true(settings_read(request->settings, &fake->settings, NULL, NULL));
        buf_add(&fake->asked, STR(" settings"));
    }
    buf_addf(&fake->asked, "%s; ", request->on ? " on" : "");
    if (request->kind == REQUEST_OPEN) fake->store = request->setup.store;
    if (fake->calls.name.n == 0) return;
    Buf out = {0};
    fake->call_err = (Err){0};
    store_call(&fake->store, &fake->calls, &out, &fake->call_err);
    fake->calls = (StoreCall){0};
    buf_free(&out);
}

static bool fake_receive(void *ctx, Reply *reply, Err *err)
{
    Fake *fake = ctx;
    if (fake->refuses) return err_set(err, ERR_USAGE, "there is no such action");
    if (fake->setup.now) assert_str(fake->now, "2022-01-05 09:30");
    *reply = fake->next;
    reply->page = &fake->page;
    buf_clear(&fake->settings_json);
    settings_write(&fake->settings, &fake->settings_json);
    reply->settings = buf_str(&fake->settings_json);
    reply->ahead = STR("250000\t1000000\t500000\t0\twell.back.svg\n");
    fake->next = (Reply){0};
    return true;
}

static bool fake_ready(void *ctx, int ms)
{
    (void)ctx, (void)ms;
    return true;
}

static void fake_close(void *ctx) { buf_addf(&((Fake *)ctx)->asked, "close; "); }

static bool read_file(void *ctx, Str name, Buf *out, Err *err)
{
    (void)ctx, (void)err;
    buf_add(out, name);
    return true;
}

static void half_past_nine(char out[17]) { memcpy(out, "2022-01-05 09:30", 17); }

static bool keep(void *ctx, const Page *page, Buf *path, Err *err)
{
    Fake *fake = ctx;
    assert_ptr_equal(page, &fake->page);
    if (fake->memory.full) return err_set(err, ERR_IO, "the disk is full");
    buf_add(path, STR("/records/play.html"));
    return true;
}

// Opened, and its first page seen.
static void open_fake(Fake *fake)
{
    *fake = (Fake){.action = {.id = STR(ACTION_PRINT), .open = true},
        .settings = settings_first()};
    fake->page = (Page){.kind = PAGE_RECORD,
        .scenario = STR("town"),
        .actions = &fake->action,
        .n_actions = 1};
    fake->setup = (PagesSetup){.host = {.read = read_file},
        .store = test_store(&fake->memory),
        .now = half_past_nine,
        .keep_record = keep,
        .ctx = fake};
    Err err = {0};
    Backend backend = {fake, fake_send, fake_receive, fake_ready, fake_close};
    fake->pages = pages_open_on(backend, &fake->setup, &err);
    assert_no_err(&err);
    assert_ptr_equal(pages_now(fake->pages), &fake->page);
    buf_clear(&fake->asked);
}

static void close_fake(Fake *fake)
{
    pages_close(fake->pages);
    test_store_free(&fake->memory);
    buf_free(&fake->settings_json);
    buf_free(&fake->asked);
}

static void act(Fake *fake, const char *id)
{
    Err err = {0};
    pages_act(fake->pages, str_of(id), (Str){0}, &err);
    assert_no_err(&err);
}

static void assert_asked(Fake *fake, const char *requests)
{
    assert_str(buf_str(&fake->asked), requests);
    buf_clear(&fake->asked);
}

// --- what passes through ------------------------------------------------------------------------

static void test_what_readers_call_becomes_requests(void **state)
{
    (void)state;
    Fake fake;
    Err err = {0};
    open_fake(&fake);
    assert_true(pages_act(fake.pages, STR("go"), STR("so"), &err));
    pages_note_window(fake.pages, 640, 360, true);
    pages_note_voice(fake.pages, false, STR("it is hoarse"));
    pages_note(fake.pages, STR("Look."));
    assert_asked(&fake, "act go <so>; note <it is hoarse> settings; note <Look.>; ");
    assert_int_equal(pages_settings(fake.pages)->text_percent, 100);
    close_fake(&fake);
}

static void test_a_refusal_is_the_callers(void **state)
{
    (void)state;
    Fake fake;
    Err err = {0};
    open_fake(&fake);
    fake.refuses = true;
    assert_false(pages_act(fake.pages, STR("no"), (Str){0}, &err));
    assert_err(&err, "there is no such action");
    assert_ptr_equal(pages_now(fake.pages), &fake.page);
    close_fake(&fake);
}

static void test_the_first_page_is_not_waited_for(void **state)
{
    (void)state;
    Fake fake = {.refuses = true}; // it would not come
    fake.setup.store = test_store(&fake.memory);
    Err err = {0};
    Backend backend = {&fake, fake_send, fake_receive, fake_ready, fake_close};
    fake.pages = pages_open_on(backend, &fake.setup, &err);
    assert_non_null(fake.pages);
    pages_close(fake.pages);
    fake.setup.start_at = STR("nowhere");
    assert_null(pages_open_on(backend, &fake.setup, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_asked(&fake, "open; close; open; close; ");
    buf_free(&fake.asked);
}

static void add_layers(void *ctx, const PictureAhead *picture)
{
    assert_true(picture->focus_x == 0.25 && picture->focus_y == 1);
    assert_true(picture->band_x == 0.5 && picture->band_y == 0);
    for (int i = 0; i < picture->n; i++)
        buf_add(ctx, picture->layers[i]);
}

static void test_pictures_are_read_in_their_folder(void **state)
{
    (void)state;
    Fake fake;
    Err err = {0};
    Buf bytes = {0}, layer = {0};
    open_fake(&fake);
    pages_ahead(fake.pages, add_layers, &layer);
    assert_str(buf_str(&layer), "well.back.svg");
    assert_true(pages_picture(fake.pages, buf_str(&layer), &bytes, &err));
    assert_str(buf_str(&bytes), "pictures/well.back.svg");
    buf_free(&bytes);
    buf_free(&layer);
    close_fake(&fake);
}

// --- the record ---------------------------------------------------------------------------------

// The story's side writes no file: it is not even asked.
static void test_a_record_is_kept_here_and_its_path_is_said(void **state)
{
    (void)state;
    Fake fake;
    open_fake(&fake);
    act(&fake, ACTION_PRINT);
    assert_non_null(strstr(fake.asked.s, "note print <Saved as /records/play.html."));
    buf_clear(&fake.asked);
    fake.memory.full = true;
    act(&fake, ACTION_PRINT);
    assert_asked(&fake, "refuse print <the disk is full>; ");
    close_fake(&fake);
}

// An action of that name on another page, or a closed one, is the story's own to answer.
static void test_only_an_open_button_of_a_record_keeps_it(void **state)
{
    (void)state;
    Fake fake;
    open_fake(&fake);
    fake.action.open = false;
    act(&fake, ACTION_PRINT);
    assert_asked(&fake, "act print; ");
    fake.action.open = true;
    fake.page.kind = PAGE_NOTEBOOK;
    act(&fake, ACTION_PRINT);
    assert_asked(&fake, "act print; ");
    close_fake(&fake);
}

// --- what is saved ------------------------------------------------------------------------------

static void test_a_turn_is_saved_here(void **state)
{
    (void)state;
    Fake fake;
    open_fake(&fake);
    fake.next = (Reply){.save = STR("{\"turn\":1}"), .turns = 1};
    act(&fake, "go");
    assert_str(test_store_get(&fake.memory, "town.autosave"), "{\"turn\":1}");
    assert_asked(&fake, "act go; ");
    close_fake(&fake);
}

static void test_a_turn_that_cannot_be_saved_is_told_on_its_page_and_tried_again(
    void **state)
{
    (void)state;
    Fake fake;
    Err err = {0};
    open_fake(&fake);
    fake.memory.full = true;
    fake.next = (Reply){.save = STR("{\"turn\":1}"), .turns = 1};
    act(&fake, "go");
    assert_asked(&fake, "act go; note <the disk is full\n> on; ");
    assert_false(pages_flush(fake.pages, &err));
    assert_err(&err, "the disk is full");
    fake.memory.full = false;
    err_clear(&err);
    assert_true(pages_flush(fake.pages, &err));
    assert_str(test_store_get(&fake.memory, "town.autosave"), "{\"turn\":1}");
    close_fake(&fake);
}

static void test_settings_are_saved_here_when_an_action_changed_them(void **state)
{
    (void)state;
    Fake fake;
    Err err = {0};
    open_fake(&fake);
    act(&fake, "go");
    assert_int_equal(test_store_get(&fake.memory, "settings").n, 0);
    fake.settings.theme = THEME_DUSK;
    pages_note(fake.pages, STR("Look.")); // not an action: at the end
    assert_int_equal(test_store_get(&fake.memory, "settings").n, 0);
    assert_true(pages_flush(fake.pages, &err));
    assert_non_null(strstr(test_store_get(&fake.memory, "settings").s, "dusk"));
    fake.settings.theme = THEME_CONTRAST;
    fake.memory.full = true;
    act(&fake, "theme:contrast");
    assert_non_null(strstr(fake.asked.s, "note <the disk is full\n> on; "));
    fake.memory.full = false;
    act(&fake, "go");
    assert_non_null(strstr(test_store_get(&fake.memory, "settings").s, "contrast"));
    close_fake(&fake);
}

// A border that is dragged says so many times: it asks nobody, and the page stays the same.
static void test_the_windows_size_goes_with_the_next_request(void **state)
{
    (void)state;
    Fake fake;
    Err err = {0};
    open_fake(&fake);
    for (int i = 0; i < 100; i++)
        pages_note_window(fake.pages, 640, 300 + i, true);
    assert_asked(&fake, "");
    assert_int_equal(pages_settings(fake.pages)->window_h, 399);
    act(&fake, "go");
    assert_asked(&fake, "act go settings; ");
    assert_int_equal(fake.settings.window_w, 640);
    assert_true(fake.settings.full_screen);
    pages_note_window(fake.pages, 800, 600, false);
    assert_true(pages_flush(fake.pages, &err));
    assert_non_null(strstr(test_store_get(&fake.memory, "settings").s, "800"));
    close_fake(&fake);
}

static void test_stored_settings_hold_before_the_first_page(void **state)
{
    (void)state;
    Fake fake = {.settings = settings_first()};
    Err err = {0};
    fake.setup.store = test_store(&fake.memory);
    test_store_put(&fake.memory, "settings", STR("{\"theme\":\"dusk\"}"));
    Backend backend = {&fake, fake_send, fake_receive, fake_ready, fake_close};
    fake.pages = pages_open_on(backend, &fake.setup, &err);
    assert_no_err(&err);
    assert_int_equal(pages_settings(fake.pages)->theme, THEME_DUSK);
    assert_asked(&fake, "open settings; ");
    close_fake(&fake);
}

// --- what a story cannot do ---------------------------------------------------------------------

static void answer_with_call(
    Fake *fake, const char *action, StoreOp op, const char *name)
{
    fake->calls = (StoreCall){op, .name = str_of(name), .bytes = STR("mine")};
    act(fake, action);
}

static void test_a_story_cannot_reach_an_autosave(void **state)
{
    (void)state;
    static const char *const names[] = {
        "town.autosave", "town.autosave-2", "town.previous", "town.slot-1", "settings"};
    static const StoreOp ops[] = {
        STORE_WRITE, STORE_WRITE_IF, STORE_WRITE_NEW, STORE_REMOVE};
    Fake fake;
    open_fake(&fake);
    for (int i = 0; i < COUNT_OF(names); i++) {
        test_store_put(&fake.memory, names[i], STR("theirs"));
        for (int k = 0; k < COUNT_OF(ops); k++) {
            answer_with_call(&fake, "delete-yes:other", ops[k], names[i]);
            assert_int_not_equal(fake.call_err.kind, ERR_NONE);
        }
        assert_str(test_store_get(&fake.memory, names[i]), "theirs");
    }
    close_fake(&fake);
}

static void test_what_the_player_removes_is_removed(void **state)
{
    (void)state;
    Fake fake;
    open_fake(&fake);
    test_store_put(&fake.memory, "town.autosave-2", STR("old"));
    answer_with_call(&fake, "delete-yes:autosave-2", STORE_REMOVE, "town.autosave-2");
    assert_no_err(&fake.call_err);
    assert_int_equal(test_store_get(&fake.memory, "town.autosave-2").n, 0);
    close_fake(&fake);
}

static void test_a_story_adds_named_saves_and_writes_a_report(void **state)
{
    (void)state;
    Fake fake;
    open_fake(&fake);
    answer_with_call(&fake, "save:new", STORE_WRITE_NEW, "town.slot");
    answer_with_call(&fake, "save:new", STORE_WRITE_NEW, "town.slot");
    assert_str(test_store_get(&fake.memory, "town.slot-2"), "mine");
    answer_with_call(&fake, "report", STORE_WRITE, "report");
    assert_str(test_store_get(&fake.memory, "report"), "mine");
    close_fake(&fake);
}

static Reply continued(const char *slot)
{
    return (Reply){.change = PLAY_CONTINUED,
        .slot = str_of(slot),
        .save = STR("{\"turn\":2}"),
        .turns = 2};
}

static void test_an_autosave_is_continued_only_when_the_player_chose_it(void **state)
{
    (void)state;
    Fake fake;
    open_fake(&fake);
    test_store_put(&fake.memory, "town.autosave-2", STR("{\"turn\":1}"));
    fake.next = continued("autosave-2");
    answer_with_call(&fake, "resume:autosave-2", STORE_READ, "town.autosave-2");
    assert_str(test_store_get(&fake.memory, "town.autosave-2"), "{\"turn\":1}");
    fake.next = (Reply){.save = STR("{\"turn\":2}"), .turns = 2};
    act(&fake, "look");
    assert_str(test_store_get(&fake.memory, "town.autosave-2"), "{\"turn\":2}");
    close_fake(&fake);

    open_fake(&fake);
    test_store_put(&fake.memory, "town.autosave-2", STR("{\"turn\":1}"));
    fake.next = continued("autosave-2");
    answer_with_call(&fake, "look", STORE_READ, "town.autosave-2");
    assert_str(test_store_get(&fake.memory, "town.autosave-2"), "{\"turn\":1}");
    fake.next = continued("autosave-2"); // chosen, but not read
    act(&fake, "resume:autosave-2");
    assert_str(test_store_get(&fake.memory, "town.autosave-2"), "{\"turn\":1}");
    close_fake(&fake);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_readers_call_becomes_requests),
        cmocka_unit_test(test_a_refusal_is_the_callers),
        cmocka_unit_test(test_the_first_page_is_not_waited_for),
        cmocka_unit_test(test_pictures_are_read_in_their_folder),
        cmocka_unit_test(test_a_record_is_kept_here_and_its_path_is_said),
        cmocka_unit_test(test_only_an_open_button_of_a_record_keeps_it),
        cmocka_unit_test(test_a_turn_is_saved_here),
        cmocka_unit_test(
            test_a_turn_that_cannot_be_saved_is_told_on_its_page_and_tried_again),
        cmocka_unit_test(test_settings_are_saved_here_when_an_action_changed_them),
        cmocka_unit_test(test_the_windows_size_goes_with_the_next_request),
        cmocka_unit_test(test_stored_settings_hold_before_the_first_page),
        cmocka_unit_test(test_a_story_cannot_reach_an_autosave),
        cmocka_unit_test(test_what_the_player_removes_is_removed),
        cmocka_unit_test(test_a_story_adds_named_saves_and_writes_a_report),
        cmocka_unit_test(test_an_autosave_is_continued_only_when_the_player_chose_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
