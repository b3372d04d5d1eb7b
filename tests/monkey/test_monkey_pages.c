// Random actions, also closed, foreign and meaningless ones: every page has a way out, can be told
// and can be laid out, what is refused changes nothing, and the end can be reached from anywhere.
// Called with a seed and a number of seeds each sits an hour.
#include "page/page_json.h"
#include "support/frames.h"
#include "support/monkey.h"
#include "support/support.h"

#include "base/json.h"
#include "base/utf8.h"
#include "layout/hit.h"
#include "plain/reply.h"
#include "plain/show.h"

#include <string.h>

#define STEPS 400 // of one monkey in the runs of every day

static MonkeyRuns runs;
static unsigned met; // kinds of pages, a bit each

static Str told(Monkey *monkey)
{
    Buf out = {0};
    page_to_json(pages_now(monkey->pages), &out);
    Str json = arena_str(&monkey->arena, buf_str(&out));
    buf_free(&out);
    return json;
}

static void check_json(Str json)
{
    Err err = {0};
    json_t *value = json_read(json, "page", &err);
    assert_no_err(&err);
    assert_int_equal(str_find(json, '\n'), json.n);
    json_decref(value);
}

static void check_way_out(const Page *page)
{
    int open = 0;
    for (int i = 0; i < page->n_actions; i++)
        open += page->actions[i].open;
    if (open == 0)
        fail_msg("a page of kind %s has no way out", page_kind_id(page->kind));
}

// What is typed as an action's id means that action.
static void check_terminal(Monkey *monkey, const Page *page)
{
    Buf out = {0};
    Look look = {.columns = 1 + monkey_below(&monkey->rng, 200)};
    show_page(page, look, &out);
    show_all(page, look, &out);
    assert_true(utf8_valid(buf_str(&out)));
    for (int i = 0; i < page->n_actions; i++) {
        TypedAction reply;
        Err err = {0};
        reply_read(page, page->actions[i].id, &reply, &err);
        assert_no_err(&err);
        assert_ptr_equal(reply.action, &page->actions[i]);
    }
    buf_free(&out);
}

// At a random size too everything open can be taken.
static void check_window(Monkey *monkey, const Page *page)
{
    static const int percents[] = {100, 125, 150, 175, 200};
    Rng *rng = &monkey->rng;
    Settings settings = frame_settings(percents[rng_below(rng, 5)]);
    settings.wide_spacing = rng_below(rng, 2);
    settings.theme = (Theme)rng_below(rng, THEMES);
    int side = rng_below(rng, 8) ? 2000 : 40;
    View view = {.w = 1 + monkey_below(rng, side),
        .h = 1 + monkey_below(rng, side),
        .density = 1 + monkey_below(rng, 5) / 2.0,
        .scroll = monkey_below(rng, 3000),
        .focus = monkey_id(rng, &monkey->arena, page),
        .hover = monkey_id(rng, &monkey->arena, page),
        .editing = rng_below(rng, 4) ? (Str){0} : monkey_id(rng, &monkey->arena, page),
        .typed = utf8_clean(&monkey->arena, monkey_bytes(rng, &monkey->arena, 120))};
    TextMeasurer measurer = fixed_measurer();
    const DrawList *list =
        layout_page(&monkey->arena, page, &settings, &view, &measurer);
    for (int i = 0; i < page->n_actions; i++) {
        Str id = page->actions[i].id;
        if (page->actions[i].open && !hit_find(list, id) &&
            !frame_leaves_to_menu(page, &page->actions[i]))
            fail_msg("\"" STR_FMT "\" cannot be taken in a window of %dx%d",
                STR_ARG(id), view.w, view.h);
    }
}

static void take_something(Monkey *monkey)
{
    const Page *page = pages_now(monkey->pages);
    Str id = arena_str(&monkey->arena, monkey_id(&monkey->rng, &monkey->arena, page));
    Str value = monkey_below(&monkey->rng, 3)
                    ? (Str){0}
                    : monkey_bytes(&monkey->rng, &monkey->arena, 300);
    const Action *action = page_action(page, id);
    bool open = action && action->open;
    Str before = told(monkey);
    Err err = {0};
    assert_int_equal(pages_act(monkey->pages, id, value, &err), open);
    if (open) {
        assert_no_err(&err);
        return;
    }
    assert_true(err.text[0] != '\0');
    assert_true(str_eq(before, told(monkey)));
}

// The files are read anew wherever a player is, who stays there.
static void read_anew(Monkey *monkey)
{
    const Page *page = pages_now(monkey->pages);
    PageKind kind = page->kind;
    Str node = arena_str(&monkey->arena, page->node);
    if (kind == PAGE_ERROR || page->quit) return;
    pages_reload(monkey->pages);
    page = pages_now(monkey->pages);
    assert_string_equal(page_kind_id(page->kind), page_kind_id(kind));
    assert_true(str_eq(page->node, node));
}

static void play(const char *scenario, uint64_t seed, uint32_t trouble)
{
    Monkey monkey;
    monkey_open(&monkey, scenario, seed, trouble);
    for (int step = 0; step < runs.inputs; step++) {
        const Page *page = monkey_now(&monkey);
        check_json(told(&monkey));
        check_way_out(page);
        if (step % 4 == 0) check_terminal(&monkey, page);
        if (step % 4 == 0) check_window(&monkey, page);
        take_something(&monkey);
        if (step % 16 == 0) read_anew(&monkey);
        if (pages_now(monkey.pages)->quit) monkey_again(&monkey);
        arena_reset(&monkey.arena);
    }
    met |= monkey.met;
    monkey_go_home(&monkey);
    monkey_close(&monkey);
}

static void test_no_page_of_the_small_scenario_holds_a_monkey(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        play("scenarios/small", runs.first + (uint64_t)i, 0);
}

static void test_no_page_of_the_shipped_scenario_holds_a_monkey(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        play("../scripts/kazakhstan-2022", runs.first + (uint64_t)i, 0);
}

static void test_a_disk_that_fails_and_lies_stops_no_monkey(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        play("scenarios/small", runs.first + (uint64_t)i, 6);
}

// Else what was tested would be little.
static void test_the_monkeys_met_every_kind_of_page(void **state)
{
    (void)state;
    for (PageKind kind = 0; kind < PAGE_KINDS; kind++)
        if (kind != PAGE_ERROR && !(met >> kind & 1))
            fail_msg("no monkey came to a page of kind %s", page_kind_id(kind));
}

int main(int argc, char **argv)
{
    runs = monkey_runs(argc, argv, 4, STEPS);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_page_of_the_small_scenario_holds_a_monkey),
        cmocka_unit_test(test_no_page_of_the_shipped_scenario_holds_a_monkey),
        cmocka_unit_test(test_a_disk_that_fails_and_lies_stops_no_monkey),
        cmocka_unit_test(test_the_monkeys_met_every_kind_of_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
