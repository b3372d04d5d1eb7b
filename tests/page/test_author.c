#include "base/actions.h"
#include "support/sitting.h"
#include "support/support.h"

#include "story/log.h"

#include <string.h>

static void open_author(Sitting *s, const char *script)
{
    Err err = {0};
    sitting_open(s, script);
    pages_close(s->pages);
    s->setup.author = true;
    s->pages = pages_open(&s->setup, &err);
    assert_no_err(&err);
}

static void further(Sitting *s, const char *actions)
{
    Arena arena = {0};
    Str rest = str_of(actions), action;
    while (str_split(&rest, ',', &action))
        sitting_do(s, arena_str(&arena, str_trim(action)).s);
    arena_free(&arena);
}

static const Item *row(Sitting *s, const char *label)
{
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_blocks; i++)
        for (int k = 0; k < page->blocks[i].n_items; k++)
            if (str_eq(page->blocks[i].items[k].label, str_of(label)))
                return &page->blocks[i].items[k];
    fail_msg("there is no row %s", label);
    return NULL;
}

static void test_nobody_meets_it_who_did_not_ask_for_it(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    assert_false(sitting_offers(&s, ACTION_AUTHOR));
    assert_false(sitting_try(&s, ACTION_AUTHOR, "", &err));
    assert_false(sitting_try(&s, "node:noon", "", &err));
    sitting_do(&s, "menu");
    assert_false(sitting_offers(&s, ACTION_AUTHOR));
    further(&s, "settings, keys");
    assert_null(page_action(sitting_page(&s), STR("key:author")));
    // Its key is anybody's.
    assert_true(sitting_try(&s, "key:notebook", "F8", &err));
    assert_str(
        str_of(commands_key(&pages_settings(s.pages)->keys, COMMAND_NOTEBOOK)), "F8");
    assert_int_equal(
        commands_of_key(&pages_settings(s.pages)->keys, STR("F8")), COMMAND_NOTEBOOK);
    sitting_close(&s);
}

static void test_it_is_on_every_page_of_a_play_and_not_on_the_title(void **state)
{
    (void)state;
    Sitting s;
    open_author(&s, sitting_town);
    assert_false(sitting_offers(&s, ACTION_AUTHOR));
    sitting_play(&s, "look");
    static const char *const over[] = {
        "notebook", "glossary", "log", "menu", "settings"};
    for (int i = 0; i < COUNT_OF(over); i++) {
        sitting_do(&s, over[i]);
        assert_true(sitting_offers(&s, ACTION_AUTHOR));
        sitting_do(&s, "back");
    }
    sitting_do(&s, ACTION_AUTHOR);
    assert_page(&s, PAGE_AUTHOR);
    assert_shows(&s, "The play is at rope (scenario.lua:");
    assert_shows(&s, "), after 1 turn.");
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_variables_stand_there_with_what_changed_them(void **state)
{
    (void)state;
    if (LOG_KEEP < 20) skip_because("a log of few lines has forgotten what was chosen");
    Sitting s;
    open_author(&s, sitting_town);
    sitting_play(&s, "look, return_there");
    sitting_do(&s, ACTION_AUTHOR);
    assert_str(row(&s, "trust")->text, "4");
    assert_str(row(&s, "trust")->note, "changed by turn 1: square, look");
    assert_str(row(&s, "bad")->text, "false");
    assert_str(row(&s, "bad")->note, "as it was at first");
    sitting_close(&s);
}

// Each scene once, those beyond a few only counted; where nothing leads on or here, that is said.
static void test_each_scene_says_where_it_leads_and_where_it_is_reached_from(
    void **state)
{
    (void)state;
    Sitting s;
    Buf script = {0};
    buf_add(&script,
        STR("scenario 'links' { title = 'L', start = 'hub', kind = 'fictional' }\n"
            "chapter 'c' { title = 'C', start = 'hub' }\n"
            "scene 'hub' { title = 'H', text = 'x',\n"));
    for (int i = 0; i < 9; i++)
        buf_addf(&script,
            "choice 'to_%d' { 'To %d', go = 's%d' }, choice 'too_%d' { 'Too %d', go = "
            "'s%d' },\n",
            i, i, i, i, i, i);
    buf_add(&script, STR("choice 'stay' { 'Stay', go = 'hub' } }\n"));
    for (int i = 0; i < 9; i++)
        buf_addf(&script,
            "scene 's%d' { title = 'S', text = 'x', choice 'on' { 'On', go = 'last' } "
            "}\n",
            i);
    buf_add(&script, STR("ending 'last' { title = 'Z', text = 'x' }\n"
                         "ending 'lost' { title = 'Y', text = 'x' }\n"));
    open_author(&s, script.s);
    sitting_do(&s, "begin");
    sitting_do(&s, ACTION_AUTHOR);
    assert_str(sitting_action(&s, "node:hub")->label,
        "hub · H · seen 1 time · leads to s0, s1, s2, s3, s4, s5 and 4 more; reached "
        "from hub");
    assert_str(sitting_action(&s, "node:s3")->label,
        "s3 · S · not seen · leads to last; reached from hub");
    assert_str(sitting_action(&s, "node:last")->label,
        "last · Z · not seen · an ending; reached from s0, s1, s2, s3, s4, s5 and 3 "
        "more");
    assert_str(sitting_action(&s, "node:lost")->label,
        "lost · Y · not seen · an ending; nothing leads here");
    sitting_close(&s);
    buf_free(&script);
}

static void test_an_author_goes_to_a_scene_and_log_and_record_say_so(void **state)
{
    (void)state;
    Sitting s;
    open_author(&s, sitting_town);
    sitting_play(&s, "look");
    sitting_do(&s, ACTION_AUTHOR);
    assert_str(sitting_action(&s, "node:rope")->label,
        "rope · The rope · seen 1 time · leads to ask, square; reached from square");
    assert_str(sitting_action(&s, "node:feel")->label,
        "feel · not seen · leads to noon; reached from order");
    assert_str(sitting_action(&s, "node:noon")->label,
        "noon · Noon · not seen · an ending; reached from feel");
    sitting_do(&s, "node:noon");
    assert_page(&s, PAGE_ENDING);
    sitting_do(&s, "log");
    assert_shows(&s, "An author went to the next scene");
    further(&s, "back, record");
    assert_shows(&s, "an author went to 1 scene of it");
    sitting_again(&s); // from the save
    further(&s, "resume, record");
    assert_shows(&s, "an author went to 1 scene of it");
    sitting_close(&s);
}

static void test_a_scene_is_gone_to_by_its_id_or_the_nearest_is_told(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    open_author(&s, sitting_town);
    sitting_play(&s, ACTION_AUTHOR);
    assert_true(sitting_try(&s, "go_to", "ropp", &err));
    assert_page(&s, PAGE_AUTHOR);
    assert_shows(&s, "did you mean “rope”?");
    assert_true(sitting_try(&s, "go_to", "*\xff*", &err));
    assert_page(&s, PAGE_AUTHOR);
    assert_true(sitting_try(&s, "go_to", " rope ", &err));
    assert_str(sitting_page(&s)->node, "rope");
    sitting_do(&s, "undo");
    assert_str(sitting_page(&s)->node, "square");
    sitting_do(&s, "record");
    assert_false(sitting_shows(&s, "an author"));
    sitting_close(&s);
}

static void test_chapters_are_shown_one_at_a_time(void **state)
{
    (void)state;
    Sitting s;
    open_author(&s, "scenario 'town' { title='T', start='a', kind='fictional' }\n"
                    "chapter 'one' { title='*First*', start='a' }\n"
                    "scene 'a' { title='A', text='a', choice 'on' { 'On', go='b' } }\n"
                    "chapter 'two' { title='Second', start='b' }\n"
                    "scene 'b' { title='B', text='b', choice 'on' { 'On', go='e' } }\n"
                    "ending 'e' { title='E', text='e' }\n");
    sitting_play(&s, ACTION_AUTHOR);
    assert_shows(&s, "This scenario declares no variables.");
    assert_true(sitting_offers(&s, "node:a") && !sitting_offers(&s, "node:b"));
    sitting_do(&s, "nodes:two");
    assert_true(sitting_offers(&s, "node:b") && !sitting_offers(&s, "node:a"));
    assert_str(sitting_action(&s, "nodes:one")->label, "Scenes of “First”");
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "a");
    sitting_close(&s);
}

// --- what check says ------------------------------------------------------------------------------

static bool check_many(void *ctx, Buf *report, Err *err)
{
    bool *fails = ctx;
    if (*fails) return err_set(err, ERR_IO, "no process can be started");
    buf_add(report, STR("pump.lua:28: choice *x* goes nowhere [unknown-target]\n"));
    for (int i = 0; i < 50; i++)
        buf_addf(report, "pump.lua:%d: warning: long\n", i + 30);
    buf_add(report, STR("7 nodes; 1 error\n"));
    return true;
}

static void test_check_is_asked_and_shown_within_bounds(void **state)
{
    (void)state;
    Sitting s;
    bool fails = false;
    sitting_open(&s, sitting_town);
    pages_close(s.pages);
    s.setup.author = true;
    s.setup.check = check_many;
    s.setup.ctx = &fails;
    s.pages = pages_open(&s.setup, NULL);
    sitting_play(&s, ACTION_AUTHOR);
    assert_shows(&s, "have not been checked");
    sitting_do(&s, ACTION_AUTHOR_CHECK);
    assert_str(row(&s, "pump.lua:28")->text,
        "choice \\*x\\* goes nowhere \\[unknown-target\\]");
    assert_shows(&s, "12 more lines; qantar check prints all.");
    pages_reload(s.pages); // they may be others now
    assert_page(&s, PAGE_AUTHOR);
    assert_shows(&s, "have not been checked");
    fails = true;
    sitting_do(&s, ACTION_AUTHOR_CHECK);
    assert_shows(&s, "no process can be started");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nobody_meets_it_who_did_not_ask_for_it),
        cmocka_unit_test(test_it_is_on_every_page_of_a_play_and_not_on_the_title),
        cmocka_unit_test(test_variables_stand_there_with_what_changed_them),
        cmocka_unit_test(
            test_each_scene_says_where_it_leads_and_where_it_is_reached_from),
        cmocka_unit_test(test_an_author_goes_to_a_scene_and_log_and_record_say_so),
        cmocka_unit_test(test_a_scene_is_gone_to_by_its_id_or_the_nearest_is_told),
        cmocka_unit_test(test_chapters_are_shown_one_at_a_time),
        cmocka_unit_test(test_check_is_asked_and_shown_within_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
