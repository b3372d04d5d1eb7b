// The scenario's files change while it is played: the place and the play stay, whatever the files have become.
#include "page/reload.h"

#include "support/sitting.h"
#include "support/support.h"

#include <stdlib.h>
#include <string.h>

// The town with [old] replaced by [new]; the caller frees it.
static char *changed_town(const char *old, const char *new)
{
    const char *at = strstr(sitting_town, old);
    assert_non_null(at);
    Buf text = {0};
    buf_add(&text, (Str){sitting_town, (size_t)(at - sitting_town)});
    buf_add(&text, str_of(new));
    buf_add(&text, str_of(at + strlen(old)));
    return text.s;
}

static void change(Sitting *s, const char *text)
{
    s->files[0].text = text;
    pages_reload(s->pages);
}

static void test_a_changed_text_is_shown_where_the_player_stands(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there");
    uint32_t turn = sitting_page(&s)->turn;
    assert_shows(&s, "**Trust** is 4.");
    char *town = changed_town("**Trust** is", "**Trust** stands at");
    change(&s, town);
    assert_page(&s, PAGE_SCENE);
    assert_shows(&s, "**Trust** stands at 4.");
    assert_int_equal(sitting_page(&s)->turn, turn); // so scroll and focus stay
    sitting_do(&s, "undo");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
    free(town);
}

static void test_the_pages_over_the_scene_stay_open(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, notebook, source:note");
    assert_page(&s, PAGE_SOURCE);
    change(&s, sitting_town);
    assert_page(&s, PAGE_SOURCE);
    sitting_do(&s, "back");
    assert_page(&s, PAGE_NOTEBOOK);
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_the_title_stays_the_title(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    char *town = changed_town("title='The *town*'", "title='The city'");
    change(&s, town);
    assert_page(&s, PAGE_TITLE);
    assert_shows(&s, "The city");
    assert_false(sitting_offers(&s, "resume"));
    sitting_play(&s, "look, title"); // a play that waits behind the title
    change(&s, sitting_town);
    assert_page(&s, PAGE_TITLE);
    assert_false(sitting_shows(&s, "The city"));
    sitting_do(&s, "resume");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
    free(town);
}

static void test_files_that_cannot_be_read_leave_the_page_until_they_can(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    change(&s, "\n\n\nerror('broken here')\n");
    assert_str(sitting_page(&s)->node, "rope");
    assert_shows(&s, "The page below is of the last good version.");
    assert_shows(&s, "scenario.lua:4: broken here");
    sitting_do(&s, "return_there"); // the last good version goes on
    assert_str(sitting_page(&s)->node, "square");
    assert_shows(&s, "scenario.lua:4: broken here");
    change(&s, "\n\nerror('broken here')\n");
    assert_shows(&s, "scenario.lua:3: broken here");
    assert_false(sitting_shows(&s, "scenario.lua:4"));
    char *town = changed_town("**Trust** is", "**Trust** stands at");
    change(&s, town);
    assert_shows(&s, "**Trust** stands at 4.");
    assert_false(sitting_shows(&s, "last good version"));
    sitting_close(&s);
    free(town);
}

static void test_a_page_that_the_new_files_cannot_show_stays_as_it_was(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there");
    change(&s,
        "scenario 'town' { title='The town', start='square', kind='documented',\n"
        "  state={ trust=3 } }\n"
        "chapter 'day' { title='Day', start='square' }\n"
        "scene 'square' { title='The square', text={\n"
        "  when(function() error('no words') end, 'Never.') },\n"
        "  choice 'on' { 'On', go='noon' } }\n"
        "ending 'noon' { title='Noon', text='Words.' }\n");
    assert_shows(&s, "**Trust** is 4.");
    assert_shows(&s, "scenario.lua:5: no words");
    sitting_close(&s);
}

static void test_a_scene_that_is_gone_is_told(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    change(&s,
        "scenario 'town' { title='The town', start='square', kind='documented',\n"
        "  state={ trust=3 } }\n"
        "chapter 'day' { title='Day', start='square' }\n"
        "scene 'square' { title='The square', text='Here.',\n"
        "  choice 'on' { 'On', go='noon' } }\n"
        "ending 'noon' { title='Noon', text='Words.' }\n");
    assert_shows(&s, "rope");
    assert_false(sitting_page(&s)->kind == PAGE_ERROR);
    sitting_close(&s);
}

static void test_a_scenario_that_was_never_read_begins_when_it_is_mended(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, "scenario");
    assert_page(&s, PAGE_ERROR);
    change(&s, "\n\nerror('broken here')\n");
    assert_page(&s, PAGE_ERROR);
    assert_shows(&s, "scenario.lua:3: broken here");
    assert_false(sitting_shows(&s, "last good version"));
    change(&s, sitting_town);
    assert_page(&s, PAGE_TITLE);
    sitting_close(&s);
}

static void test_an_error_page_is_left_when_the_files_are_mended(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "fall");
    assert_page(&s, PAGE_ERROR);
    char *town = changed_town("error('on purpose')", "");
    change(&s, town);
    assert_str(sitting_page(&s)->node, "square");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
    free(town);
}

static void test_what_was_not_saved_is_saved_as_before(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, sitting_town);
    change(&s, sitting_town);
    assert_true(pages_flush(s.pages, &err)); // nothing was begun: nothing is to be kept
    assert_int_equal(test_store_get(&s.store, "town.autosave").n, 0);
    sitting_do(&s, "begin");
    sitting_do(&s, "look");
    change(&s, sitting_town);
    sitting_again(&s);
    sitting_do(&s, "resume");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_settings_stay(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "settings, theme:dusk, back");
    change(&s, sitting_town);
    assert_int_equal(pages_settings(s.pages)->theme, THEME_DUSK);
    change(&s, "no");
    assert_int_equal(pages_settings(s.pages)->theme, THEME_DUSK);
    sitting_close(&s);
}

// A place comes from another process: whatever it says, the stack is a sound one.
static void test_a_place_that_nobody_wrote_is_refused_or_a_page(void **state)
{
    (void)state;
    static const char *const places[] = {"", "1", "1 1 7\n", "1 1 7\n\n{}",
        "9 9 99999999999\n99 x\n-1 x\n\n{}", "\n\n\n", "1 0 7\n0 \n3 a\n4 b\n5 c\n"};
    for (int i = 0; i < COUNT_OF(places); i++) {
        MemoryFile files[] = {{"scenario.lua", sitting_town}, {NULL, NULL}};
        Stack *stack = stack_new();
        Reply reply;
        Err err = {0};
        Request open = {REQUEST_OPEN,
            .setup = {.host = scenario_host(files), .place = str_of(places[i])}};
        bool opened = stack_answer(stack, &open, &reply, &err);
        assert_int_equal(opened, places[i][0] == '\0');
        assert_true(opened || err.kind != ERR_NONE);
        stack_free(stack);
    }
}

// The board over an ending is found by its id: its number is another one in the new files.
static void test_a_board_over_the_ending_stays_open_when_scenes_are_added(void **state)
{
    (void)state;
    static const char script[] =
        "scenario 't' { title='T', start='b' }\n"
        "board 'b' { title='The board', go='e', card 'a' { 'A' }, card 'd' { 'D' },\n"
        "  order={ 'a', 'd' }, link 'ad' { 'a', 'd', answer='led_to', because='So.' } "
        "}\n"
        "ending 'e' { title='E', text='x' }\n";
    Sitting s;
    sitting_open(&s, script);
    sitting_play(
        &s, "take:a, put:0, take:d, put:1, order_done, link:led_to, continue, chain");
    assert_page(&s, PAGE_BOARD);
    Buf more = {0};
    buf_add(&more, STR("scene '0' { text='x', choice 'on' { 'On', go='b' } }\n"
                       "scene '1' { text='x', choice 'on' { 'On', go='b' } }\n"));
    buf_add(&more, str_of(script));
    change(&s, more.s);
    assert_page(&s, PAGE_BOARD);
    assert_shows(&s, "The board");
    sitting_do(&s, "back");
    assert_page(&s, PAGE_ENDING);
    sitting_close(&s);
    buf_free(&more);
}

// Opens the town at a place: the line of numbers, the open pages, the play at its beginning. Gives the pages
// that are open then.
static void open_place(Stack *stack, const char *frames, bool author, Buf *kinds)
{
    MemoryFile files[] = {{"scenario.lua", sitting_town}, {NULL, NULL}};
    Reply reply;
    Err err = {0};
    Request open = {
        REQUEST_OPEN, .setup = {.host = scenario_host(files), .author = author}};
    assert_true(stack_answer(stack, &open, &reply, &err));
    assert_true(stack_new_play(stack, NONE, &err));
    Buf place = {0};
    buf_addf(&place, "%s\n", frames);
    play_save(stack->play, &place);
    bool taken = reload_take_place(stack, buf_str(&place), &err);
    assert_no_err(&err);
    assert_true(taken);
    for (int i = 0; i < stack->depth; i++)
        buf_addf(kinds, "%s%s%s%s", i > 0 ? " " : "",
            page_kind_id(stack->frames[i].kind), stack->frames[i].arg[0] ? ":" : "",
            stack->frames[i].arg);
    buf_free(&place);
}

static void test_only_pages_that_may_lie_over_the_play_are_opened_again(void **state)
{
    (void)state;
    const struct {
        int kind;
        const char *arg, *opened;
        bool author;
    } cases[] = {{PAGE_TITLE, "", "scene", false}, {PAGE_SCENE, "", "scene", false},
        {PAGE_CHECK, "", "scene", false}, {PAGE_BOARD, "", "scene", false},
        {PAGE_ENDING, "", "scene", false}, {PAGE_ENDING, "order", "scene", false},
        {PAGE_BOARD, "noon", "scene", false}, {PAGE_BOARD, "gone", "scene", false},
        {PAGE_BOARD, "order", "scene board:4", false},
        {PAGE_LOG, "order", "scene log:order", false},
        {PAGE_SOURCE, "note", "scene source:note", false},
        {PAGE_AUTHOR, "", "scene", false}, {PAGE_AUTHOR, "", "scene author", true},
        {PAGE_KINDS, "", "scene", false}, {PAGE_KINDS + 1, "", "scene", false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Stack *stack = stack_new();
        Buf frames = {0}, kinds = {0};
        buf_addf(
            &frames, "1 0 7\n%d \n%d %s\n", PAGE_SCENE, cases[i].kind, cases[i].arg);
        open_place(stack, frames.s, cases[i].author, &kinds);
        assert_str(buf_str(&kinds), cases[i].opened);
        buf_free(&frames);
        buf_free(&kinds);
        stack_free(stack);
    }
}

static void test_pages_from_an_error_on_are_not_opened_again(void **state)
{
    (void)state;
    Stack *stack = stack_new();
    Buf frames = {0}, kinds = {0};
    buf_addf(&frames, "1 1 7\n%d \n%d \n%d \n%d \n", PAGE_SCENE, PAGE_LOG, PAGE_ERROR,
        PAGE_HELP);
    open_place(stack, frames.s, false, &kinds);
    assert_str(buf_str(&kinds), "scene log");
    assert_int_equal(stack->turn, 7);
    assert_true(stack->begun && stack->unsaved);
    buf_free(&frames);
    buf_free(&kinds);
    stack_free(stack);
}

// Numbers that are too large, pages without a number, and a first page that is another's.
static void test_a_place_with_wrong_numbers_is_read_as_zeros(void **state)
{
    (void)state;
    const struct {
        const char *frames, *opened;
        bool begun, unsaved;
    } cases[] = {{"2 2 99999999999\n1\n6\n", "scene log", false, false},
        {"0 1 0\n0\n", "title", false, true},
        {"x y z\n6 a\nx\n7 b\n", "scene glossary:b", false, false},
        {"1 0 0\n", "scene", true, false}, {"1\n1\n", "scene", true, false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Stack *stack = stack_new();
        Buf kinds = {0};
        open_place(stack, cases[i].frames, false, &kinds);
        assert_str(buf_str(&kinds), cases[i].opened);
        assert_int_equal(stack->begun, cases[i].begun);
        assert_int_equal(stack->unsaved, cases[i].unsaved);
        assert_int_equal(stack->turn, 0);
        buf_free(&kinds);
        stack_free(stack);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_changed_text_is_shown_where_the_player_stands),
        cmocka_unit_test(test_the_pages_over_the_scene_stay_open),
        cmocka_unit_test(test_the_title_stays_the_title),
        cmocka_unit_test(test_files_that_cannot_be_read_leave_the_page_until_they_can),
        cmocka_unit_test(test_a_page_that_the_new_files_cannot_show_stays_as_it_was),
        cmocka_unit_test(test_a_scene_that_is_gone_is_told),
        cmocka_unit_test(test_a_scenario_that_was_never_read_begins_when_it_is_mended),
        cmocka_unit_test(test_an_error_page_is_left_when_the_files_are_mended),
        cmocka_unit_test(test_what_was_not_saved_is_saved_as_before),
        cmocka_unit_test(test_settings_stay),
        cmocka_unit_test(test_a_place_that_nobody_wrote_is_refused_or_a_page),
        cmocka_unit_test(test_a_board_over_the_ending_stays_open_when_scenes_are_added),
        cmocka_unit_test(test_only_pages_that_may_lie_over_the_play_are_opened_again),
        cmocka_unit_test(test_pages_from_an_error_on_are_not_opened_again),
        cmocka_unit_test(test_a_place_with_wrong_numbers_is_read_as_zeros),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
