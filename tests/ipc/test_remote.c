// Whether the story works in this process or in a worker makes no difference, until it is lost.
#include "ipc/remote.h"
#include "page/page_json.h"

#include "base/utf8.h"
#include "files.h"
#include "ipc/client.h"
#include "support/far.h"
#include "support/monkey.h"
#include "support/sitting.h"
#include "support/support.h"
#include "support/workers.h"
#include "tools/memory_store.h"

#include <stdlib.h>
#include <string.h>

// --- no difference ------------------------------------------------------------------------------

static void noon(char out[17]) { strcpy(out, "2022-01-05 12:00"); }

// The same scenario and store in both processes.
typedef struct Twins {
    MemoryStore memories[2];
    StoreGuard guard;
    PagesSetup near;
    RemoteSetup far;
    Pages *pages[2];
    Arena arena; // as long as the twins
    Arena seen;  // of one look at both
    Folder folder;
    MemoryFile files[2];
} Twins;

// The workers get all answers ahead, as where they cannot wait for one.
static bool alone;

static int begin_alone(void **state)
{
    (void)state;
    alone = true;
    return 0;
}

static int end_alone(void **state)
{
    (void)state;
    alone = false;
    return 0;
}

static void open_twins(Twins *twins)
{
    static const Str script = {"scenario.lua", 12};
    Err err = {0};
    twins->far.alone = alone;
    twins->far.files = &script;
    twins->far.n_files = 1;
    twins->far.id = twins->folder.path ? STR("small") : STR("town");
    twins->pages[0] = pages_open(&twins->near, &err);
    assert_no_err(&err);
    twins->pages[1] = remote_open(&twins->far, &err);
    assert_no_err(&err);
}

static void prepare_twins(Twins *twins, Host host)
{
    twins->near = (PagesSetup){.host = host,
        .store = memory_store_of(&twins->memories[0]),
        .now = noon,
        .seed = 3};
    twins->guard.inner = memory_store_of(&twins->memories[1]);
    twins->far.pages = twins->near;
    twins->far.pages.store = store_guard(&twins->guard);
}

static void open_town(Twins *twins)
{
    *twins = (Twins){.files = {{"scenario.lua", sitting_town}, {NULL, NULL}}};
    prepare_twins(twins, scenario_host(twins->files));
    open_twins(twins);
}

static void open_small(Twins *twins)
{
    *twins = (Twins){0};
    twins->folder.path = test_path(&twins->arena, "scenarios/small");
    prepare_twins(twins, files_host(&twins->folder));
    twins->far.send_ahead = true;
    open_twins(twins);
}

static void close_twins(Twins *twins)
{
    for (int i = 0; i < 2; i++) {
        pages_close(twins->pages[i]);
        memory_store_free(&twins->memories[i]);
    }
    arena_free(&twins->arena);
    arena_free(&twins->seen);
}

static void add_picture(void *ctx, const PictureAhead *picture)
{
    buf_addf(ctx, "%g %g", picture->focus_x, picture->focus_y);
    for (int i = 0; i < picture->n; i++)
        buf_addf(ctx, " " STR_FMT, STR_ARG(picture->layers[i]));
    buf_addc(ctx, '\n');
}

// All that a reader can see.
static Str look(Twins *twins, int side)
{
    Buf seen = {0};
    page_to_json(pages_now(twins->pages[side]), &seen);
    settings_write(pages_settings(twins->pages[side]), &seen);
    pages_ahead(twins->pages[side], add_picture, &seen);
    Str words = arena_str(&twins->seen, buf_str(&seen));
    buf_free(&seen);
    return words;
}

static void assert_same_memories(const Twins *twins)
{
    const MemoryStore *a = &twins->memories[0], *b = &twins->memories[1];
    assert_int_equal(a->n, b->n);
    for (size_t i = 0; i < a->n; i++) {
        assert_string_equal(a->items[i].name, b->items[i].name);
        assert_true(str_eq(buf_str(&a->items[i].bytes), buf_str(&b->items[i].bytes)));
    }
}

static void assert_same(Twins *twins)
{
    Str near = look(twins, 0), far = look(twins, 1);
    assert_str(far, near.s);
    assert_same_memories(twins);
    arena_reset(&twins->seen);
}

static void act_twice(Twins *twins, Str id, Str value)
{
    Err errs[2] = {0};
    bool done[2];
    for (int i = 0; i < 2; i++)
        done[i] = pages_act(twins->pages[i], id, value, &errs[i]);
    assert_int_equal(done[0], done[1]);
    assert_int_equal(errs[0].kind, errs[1].kind);
    Str shown = utf8_clean(&twins->seen, str_of(errs[0].text)); // as between processes
    assert_str(shown, errs[1].text);
    assert_same(twins);
}

static void play_twice(Twins *twins, const char *actions)
{
    Str rest = str_of(actions), id;
    while (str_split(&rest, ' ', &id))
        act_twice(twins, id, (Str){0});
}

static void test_every_kind_of_page_is_the_same(void **state)
{
    (void)state;
    Twins twins;
    open_town(&twins);
    assert_same(&twins);
    play_twice(&twins,
        "help back glossary term:well back begin look notebook source:note back back "
        "log back "
        "settings theme:dusk text:150 back saves save:new back go_on heat luck "
        "continue "
        "take:heat put:0 take:dry put:0 take:dry back take:dry put:1 order_done "
        "link:led_to link:led_to who continue "
        "log back "
        "undo undo undo title resume undo break_it back fall report reload quit");
    close_twins(&twins);
}

static void test_what_cannot_be_done_is_refused_with_the_same_sentence(void **state)
{
    (void)state;
    Twins twins;
    open_town(&twins);
    play_twice(&twins, "fly begin argue spit mute begin undo load:nothing");
    act_twice(&twins, STR("\xff\n\x1b"), STR("\0x"));
    act_twice(&twins, (Str){0}, (Str){0});
    act_twice(&twins, STR("saves"), (Str){0});
    act_twice(&twins, STR("save:new"), STR("Мой *план*\n"));
    act_twice(&twins, STR("save:new"), (Str){0});
    close_twins(&twins);
}

// One side after the other takes what a monkey finds; now and then the program is left.
static void walk(Twins *twins, uint64_t seed, int steps)
{
    Rng rng = rng_seeded(seed);
    print_message("walk of seed %d\n", (int)seed);
    for (int i = 0; i < steps; i++) {
        Arena arena = {0};
        const Page *page = pages_now(twins->pages[0]);
        Str id = arena_str(&arena, monkey_id(&rng, &arena, page));
        act_twice(twins, id, monkey_bytes(&rng, &arena, 20));
        arena_free(&arena);
        if (!pages_now(twins->pages[0])->quit && i % 40 != 39) continue;
        Err err = {0};
        for (int side = 0; side < 2; side++) {
            pages_note_window(twins->pages[side], 640 + i, 480, i % 2);
            pages_note_voice(twins->pages[side], i % 2, STR("Why."));
            assert_true(pages_flush(twins->pages[side], &err));
        }
        assert_same(twins);
        pages_close(twins->pages[0]);
        pages_close(twins->pages[1]);
        open_twins(twins);
        assert_same(twins);
    }
}

static void test_a_walk_at_random_is_the_same(void **state)
{
    (void)state;
    Twins twins;
    open_town(&twins);
    walk(&twins, 1, 70);
    close_twins(&twins);
    open_small(&twins);
    walk(&twins, 2, 70);
    close_twins(&twins);
}

static void test_every_way_to_begin_is_the_same(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        Twins twins = (Twins){.files = {{"scenario.lua", sitting_town}, {NULL, NULL}}};
        prepare_twins(&twins, scenario_host(twins.files));
        twins.near.skip_title = twins.far.pages.skip_title = i == 0;
        if (i == 1) twins.near.start_at = twins.far.pages.start_at = STR("order");
        open_twins(&twins);
        play_twice(&twins, "saves back take:heat put:0 look");
        close_twins(&twins);
    }
}

static void test_a_scenario_that_cannot_be_read_is_the_same_page(void **state)
{
    (void)state;
    Twins twins = {.files = {{"scenario.lua", "\nscenario 'town' {\n"}, {NULL, NULL}}};
    prepare_twins(&twins, scenario_host(twins.files));
    open_twins(&twins);
    play_twice(&twins, "report begin");
    twins.files[0].text = sitting_town; // the author mends it
    play_twice(&twins, "reload begin look");
    assert_int_equal(pages_now(twins.pages[1])->kind, PAGE_SCENE);
    close_twins(&twins);
}

static void test_pictures_are_read_on_our_side(void **state)
{
    Far far;
    far_open(&far, state);
    Buf bytes = {0};
    Err err = {0};
    assert_false(pages_picture(far.pages, STR("hill.svg"), &bytes, &err));
    assert_err(&err, "pictures/hill.svg: there is no such file");
    buf_free(&bytes);
    far_close(&far);
}

// --- opening ------------------------------------------------------------------------------------

static void test_a_scene_that_is_not_there_is_refused(void **state)
{
    Far far;
    far_prepare(&far, state);
    far.setup.pages.start_at = STR("moon");
    Err err = {0};
    assert_null(remote_open(&far.setup, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_err(&err, "there is no scene \"moon\" in this scenario");
    far.setup.pages.start_at = (Str){0};
    far.setup.pages.edition = STR("moon");
    err_clear(&err);
    assert_null(remote_open(&far.setup, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_err(&err, "there is no edition \"moon\" in this scenario");
    far_close(&far);
}

static void test_a_program_that_cannot_be_started_is_an_error(void **state)
{
    Far far;
    far_prepare(&far, state);
    far.setup.program = "no-such-worker";
    Err err = {0};
    assert_null(remote_open(&far.setup, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "/no-such-worker\"");
    far_close(&far);
}

static void test_pages_that_nobody_looked_at_can_be_closed(void **state)
{
    Far far;
    far_open(&far, state);
    pages_ahead(far.pages, add_picture, NULL); // nothing has come yet
    far_close(&far);
}

static void test_what_was_sent_ahead_does_not_hide_what_the_author_mends(void **state)
{
    Far far;
    far_prepare(&far, state);
    far_send_ahead(&far);
    far.files[0].text = "scenario 'town' {";
    far_open_prepared(&far);
    assert_int_equal(far_page(&far)->kind, PAGE_ERROR);
    far.files[0].text = sitting_town;
    far_play(&far, "reload begin");
    assert_far_at(&far, "square");
    far_close(&far);
}

// A scenario that includes comments so long that not all of them are sent ahead, and a file that nothing
// includes.
typedef struct Scripts {
    char *comment;
    size_t comment_size;
    int reads
        [8]; // of f0.lua ... f4.lua; then of the one that nothing includes, and of others
} Scripts;

static bool read_script(void *ctx, Str name, Buf *out, Err *err)
{
    Scripts *scripts = ctx;
    if (str_eq(name, STR("scenario.lua"))) {
        buf_add(out, str_of(sitting_town));
        buf_add(out, STR("\ninclude 'f0.lua' include(\"f1.lua\") include 'f2.lua'\n"
                         "include 'f3.lua' local f = 'f4' include(f .. '.lua')"));
        return true;
    }
    if (name.n != 6 || name.s[0] != 'f') {
        scripts->reads[str_eq(name, STR("unused.lua")) ? 5 : 6]++;
        return err_set(err, ERR_NO_INPUT, "no");
    }
    scripts->reads[name.s[1] - '0']++;
    buf_add(out, (Str){scripts->comment, scripts->comment_size});
    return true;
}

static void test_what_is_sent_ahead_is_what_is_included_and_has_a_limit(void **state)
{
    Scripts scripts = {.comment_size = (4u << 20) - 1};
    scripts.comment = mem_new((ptrdiff_t)scripts.comment_size, 1);
    memset(scripts.comment, '-', scripts.comment_size);
    Far far;
    far_prepare(&far, state);
    far.setup.pages.host = (Host){.ctx = &scripts, .read = read_script};
    far.setup.send_ahead = true;
    far_open_prepared(&far);
    assert_int_equal(far_page(&far)->kind, PAGE_TITLE);
    // The fourth is over the limit and is asked for; the fifth has no plain name.
    static const int reads[] = {1, 1, 1, 2, 1, 0};
    for (int i = 0; i < COUNT_OF(reads); i++)
        assert_int_equal(scripts.reads[i], reads[i]);
    far_close(&far);
    free(scripts.comment);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_kind_of_page_is_the_same),
        cmocka_unit_test(test_what_cannot_be_done_is_refused_with_the_same_sentence),
        cmocka_unit_test(test_a_walk_at_random_is_the_same),
        cmocka_unit_test(test_every_way_to_begin_is_the_same),
        cmocka_unit_test(test_a_scenario_that_cannot_be_read_is_the_same_page),
        cmocka_unit_test_setup_teardown(
            test_every_kind_of_page_is_the_same, begin_alone, end_alone),
        cmocka_unit_test_setup_teardown(
            test_what_cannot_be_done_is_refused_with_the_same_sentence, begin_alone,
            end_alone),
        cmocka_unit_test_setup_teardown(
            test_a_walk_at_random_is_the_same, begin_alone, end_alone),
        cmocka_unit_test_setup_teardown(
            test_every_way_to_begin_is_the_same, begin_alone, end_alone),
        temp_test(test_pictures_are_read_on_our_side),
        temp_test(test_a_scene_that_is_not_there_is_refused),
        temp_test(test_a_program_that_cannot_be_started_is_an_error),
        temp_test(test_pages_that_nobody_looked_at_can_be_closed),
        temp_test(test_what_was_sent_ahead_does_not_hide_what_the_author_mends),
        temp_test(test_what_is_sent_ahead_is_what_is_included_and_has_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
