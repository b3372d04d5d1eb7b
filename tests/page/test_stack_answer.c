// The stack as the answering side of requests; its pages have tests of their own.
#include "page/stack.h"

#include "support/sitting.h"
#include "support/support.h"

typedef struct Answering {
    MemoryFile files[2];
    TestStore memory;
    Stack *stack;
    StorySetup setup;
    Reply reply;
} Answering;

static void prepare(Answering *a)
{
    *a = (Answering){.files = {{"scenario.lua", sitting_town}, {NULL, NULL}}};
    a->setup = (StorySetup){
        .host = scenario_host(a->files), .store = test_store(&a->memory), .seed = 7};
    a->stack = stack_new();
}

static bool ask(Answering *a, Request request, Err *err)
{
    request.now = STR("2022-01-05 09:30");
    request.slot = STR(STORE_AUTOSAVE);
    return stack_answer(a->stack, &request, &a->reply, err);
}

static void must(Answering *a, Request request)
{
    Err err = {0};
    ask(a, request, &err);
    assert_no_err(&err);
}

static void act(Answering *a, const char *id)
{
    must(a, (Request){REQUEST_ACT, .id = str_of(id)});
}

static void open_stack(Answering *a)
{
    prepare(a);
    must(a, (Request){REQUEST_OPEN, .setup = a->setup});
}

static void close_stack(Answering *a)
{
    stack_free(a->stack);
    test_store_free(&a->memory);
}

static void test_a_turn_comes_with_the_play_once(void **state)
{
    (void)state;
    Answering a;
    open_stack(&a);
    assert_int_equal(a.reply.save.n, 0);
    act(&a, "begin");
    assert_int_equal(a.reply.change, PLAY_REPLACED);
    assert_true(a.reply.save.n > 0);
    act(&a, "look");
    assert_int_equal(a.reply.change, PLAY_SAME);
    assert_true(a.reply.save.n > 0);
    assert_int_equal(a.reply.turns, 1);
    act(&a, "notebook");
    assert_int_equal(a.reply.save.n, 0);
    must(&a, (Request){.kind = REQUEST_FLUSH});
    assert_int_equal(a.reply.save.n, 0);
    close_stack(&a);
}

static Settings settings_of(const Answering *a)
{
    Settings settings;
    assert_true(settings_read(a->reply.settings, &settings, NULL, NULL));
    return settings;
}

static void test_settings_come_when_they_have_changed(void **state)
{
    (void)state;
    Answering a;
    open_stack(&a);
    assert_true(a.reply.settings.n > 0);
    act(&a, "settings");
    assert_int_equal(a.reply.settings.n, 0);
    act(&a, "theme:dusk");
    assert_int_equal(settings_of(&a).theme, THEME_DUSK);
    act(&a, "theme:dusk");
    assert_int_equal(a.reply.settings.n, 0);
    close_stack(&a);
}

static void test_settings_that_the_readers_changed_hold_before_the_request(void **state)
{
    (void)state;
    Answering a;
    open_stack(&a);
    act(&a, "settings");
    must(&a, (Request){.kind = REQUEST_ACT,
                 .id = STR("theme:dusk"),
                 .settings = STR("{\"theme\":\"contrast\",\"window_w\":640}")});
    assert_int_equal(settings_of(&a).theme, THEME_DUSK);
    assert_int_equal(settings_of(&a).window_w, 640);
    must(&a, (Request){.kind = REQUEST_FLUSH, .settings = STR("{\"window_h\":360}")});
    assert_null(a.reply.page);
    assert_int_equal(settings_of(&a).window_h, 360);
    close_stack(&a);
}

static int notes_of(const Page *page)
{
    int n = 0;
    while (n < page->n_blocks && page->blocks[n].kind == BLOCK_NOTE)
        n++;
    return n;
}

static void test_notes_replace_those_before_them_or_are_added(void **state)
{
    (void)state;
    Answering a;
    open_stack(&a);
    must(&a, (Request){REQUEST_NOTE, .value = STR("One.")});
    assert_int_equal(notes_of(a.reply.page), 1);
    must(&a, (Request){REQUEST_NOTE, .value = STR("Two.\nThree."), .on = true});
    assert_int_equal(notes_of(a.reply.page), 3);
    must(&a, (Request){REQUEST_NOTE, .value = STR("Four.")});
    assert_int_equal(notes_of(a.reply.page), 1);
    assert_str(a.reply.page->blocks[0].text, "Four.");
    act(&a, "glossary");
    assert_int_equal(notes_of(a.reply.page), 0);
    close_stack(&a);
}

static void test_a_note_says_which_action_of_the_page_it_answers(void **state)
{
    (void)state;
    Answering a;
    open_stack(&a);
    must(&a, (Request){REQUEST_REFUSE, .id = STR("begin"), .value = STR("No.")});
    const Block *note = &a.reply.page->blocks[0];
    assert_str(note_about(note), "begin");
    assert_int_equal(note_refused(note), 1);
    must(&a, (Request){REQUEST_NOTE, .id = STR("begin"), .value = STR("Kept.")});
    note = &a.reply.page->blocks[0];
    assert_str(note_about(note), "begin");
    assert_int_equal(note_refused(note), 0);
    must(&a, (Request){REQUEST_NOTE, .id = STR("nothing"), .value = STR("Kept.")});
    assert_int_equal(note_about(&a.reply.page->blocks[0]).n, 0);
    act(&a, "begin"); // a turn: what is said then answers nothing of that page
    must(&a, (Request){REQUEST_NOTE, .value = STR("Full."), .on = true});
    assert_int_equal(note_about(&a.reply.page->blocks[0]).n, 0);
    close_stack(&a);
}

static void test_a_play_is_resumed_from_its_last_turn(void **state)
{
    (void)state;
    Answering a, b;
    open_stack(&a);
    act(&a, "begin"), act(&a, "look");
    prepare(&b);
    b.setup.resume = a.reply.save;
    must(&b, (Request){REQUEST_OPEN, .setup = b.setup});
    assert_int_equal(b.reply.page->kind, PAGE_SCENE);
    assert_str(b.reply.page->node, "rope");
    assert_int_equal(b.reply.change, PLAY_SAME);
    must(&b, (Request){.kind = REQUEST_FLUSH}); // it is nobody's last turn yet
    assert_true(b.reply.save.n > 0);
    close_stack(&a);
    close_stack(&b);
}

static void test_a_scene_that_is_not_there_cannot_be_started_at(void **state)
{
    (void)state;
    Answering a;
    Err err = {0};
    prepare(&a);
    a.setup.start_at = STR("nowhere");
    assert_false(ask(&a, (Request){REQUEST_OPEN, .setup = a.setup}, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_err(&err, "there is no scene \"nowhere\"");
    close_stack(&a);
    err = (Err){0};
    prepare(&a);
    a.setup.start_at = STR("sqaure");
    assert_false(ask(&a, (Request){REQUEST_OPEN, .setup = a.setup}, &err));
    assert_err(&err, "in this scenario; did you mean \"square\"?");
    close_stack(&a);
}

// The record and the log say so; at the scene where the story begins, nothing is missing.
static void test_a_play_that_begins_at_another_scene_says_so(void **state)
{
    (void)state;
    static const struct {
        const char *at;
        bool marked;
    } plays[] = {{"rope", true}, {"square", false}, {"", false}};
    for (size_t i = 0; i < COUNT_OF(plays); i++) {
        Answering a;
        prepare(&a);
        a.setup.start_at = str_of(plays[i].at);
        a.setup.skip_title = true;
        must(&a, (Request){REQUEST_OPEN, .setup = a.setup});
        act(&a, "log");
        bool said = false;
        for (int k = 0; k < a.reply.page->n_blocks; k++)
            said |= str_eq(a.reply.page->blocks[k].text, word(W_LOG_AUTHORED));
        assert_int_equal(said, plays[i].marked);
        close_stack(&a);
    }
}

static void test_layers_to_fetch_ahead_come_with_the_page(void **state)
{
    (void)state;
    Answering a;
    open_stack(&a);
    act(&a, "begin");
    assert_true(str_starts(
        a.reply.ahead, STR("500000\t500000\t500000\t500000\trope.svg\trope.png\n")));
    close_stack(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_turn_comes_with_the_play_once),
        cmocka_unit_test(test_settings_come_when_they_have_changed),
        cmocka_unit_test(
            test_settings_that_the_readers_changed_hold_before_the_request),
        cmocka_unit_test(test_notes_replace_those_before_them_or_are_added),
        cmocka_unit_test(test_a_note_says_which_action_of_the_page_it_answers),
        cmocka_unit_test(test_a_play_is_resumed_from_its_last_turn),
        cmocka_unit_test(test_a_scene_that_is_not_there_cannot_be_started_at),
        cmocka_unit_test(test_a_play_that_begins_at_another_scene_says_so),
        cmocka_unit_test(test_layers_to_fetch_ahead_come_with_the_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
