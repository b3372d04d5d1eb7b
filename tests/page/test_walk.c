// Walks over every kind of page; each page as JSON is what it was when somebody last read it.
#include "page/page_json.h"
#include "story/log.h"
#include "support/sitting.h"
#include "support/support.h"

#include <string.h>

// The JSON of the page that is shown, a line for each block, action and item, and no more than six
// decimals, which are the same with every library for mathematics. A page that stands in [out] already
// is not written again.
static void add_page(Sitting *sitting, Str after, Buf *out)
{
    Buf json = {0}, page = {0};
    page_to_json(sitting_page(sitting), &json);
    int decimals = -1; // since the point
    for (size_t i = 0; i < json.n; i++) {
        char before = i > 0 ? json.s[i - 1] : 0;
        if (json.s[i] == '{' && (before == ',' || before == '[')) buf_addc(&page, '\n');
        if (json.s[i] < '0' || json.s[i] > '9') decimals = json.s[i] == '.' ? 0 : -1;
        if (decimals < 0 || decimals++ <= 6) buf_addc(&page, json.s[i]);
    }
    bool again = out->n > 0 && strstr(out->s, page.s);
    buf_addf(out, "== " STR_FMT "\n%s\n", STR_ARG(after), again ? "as before" : page.s);
    buf_free(&page);
    buf_free(&json);
}

// Takes the actions one after the other: "look", or "save:new=Mine" with the text that it takes.
static void walk(const char *script, const char *actions, const char *golden)
{
    if (LOG_KEEP < 1000) skip_because("a short log makes other pages");
    Sitting s;
    Arena arena = {0};
    Buf out = {0};
    sitting_open(&s, script);
    add_page(&s, STR("opened"), &out);
    Str rest = str_of(actions), step;
    while (str_split(&rest, ' ', &step)) {
        size_t at = str_find(step, '=');
        Str value = at < step.n ? str_from(step, at + 1) : (Str){0};
        const char *id = arena_str(&arena, str_cut(step, 0, at)).s;
        Err err = {0};
        sitting_try(&s, id, arena_str(&arena, value).s, &err);
        if (err.kind) buf_addf(&out, "refused: %s\n", err.text);
        add_page(&s, step, &out);
    }
    assert_text_file(buf_str(&out), golden);
    sitting_close(&s);
    buf_free(&out);
    arena_free(&arena);
}

static void test_a_walk_to_the_end_shows_the_pages_that_somebody_read(void **state)
{
    (void)state;
    walk(sitting_town,
        "begin look undo look notebook source:note back back log back glossary back "
        "contents "
        "back go_on luck continue take:dry put:1 take:heat swap:dry take:dry put:0 "
        "take:dry back take:dry back take:dry put:0 take:heat put:2 order_done "
        "link:led_to "
        "link:condition continue who continue chain next_arrow back notebook record "
        "back back "
        "contents back "
        "log",
        "page/golden/town.txt");
}

static void test_a_walk_over_other_pages_shows_what_somebody_read(void **state)
{
    (void)state;
    walk(sitting_town,
        "begin settings text:150 theme:dusk keys key:undo=Z key:undo=Tab back back "
        "help back look "
        "wording undo saves save:new=Mine save:new=Mine load:slot-1 saves "
        "load:autosave saves "
        "delete:slot-1 delete-yes:slot-1 back fall back break_it undo title settings "
        "back "
        "saves back continue",
        "page/golden/elsewhere.txt");
}

static void test_charts_of_every_kind_grow_with_the_days(void **state)
{
    (void)state;
    walk(sitting_record,
        "begin map chart:price chart:dead chart:net back on map chart:price chart:dead "
        "chart:net back on map chart:price chart:dead chart:net",
        "page/golden/charts.txt");
}

static void test_the_small_scenario_shows_what_somebody_read(void **state)
{
    (void)state;
    if (LOG_KEEP < 1000) skip_because("a short log makes other pages");
    Arena arena = {0};
    walk(test_file(&arena, "scenarios/small/scenario.lua").s,
        "begin measure tell home friday continue take:water put:1 take:rumour put:2 "
        "take:lock put:3 order_done "
        "link:trigger link:only_before continue write notebook source:talk",
        "page/golden/small.txt");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_walk_to_the_end_shows_the_pages_that_somebody_read),
        cmocka_unit_test(test_a_walk_over_other_pages_shows_what_somebody_read),
        cmocka_unit_test(test_charts_of_every_kind_grow_with_the_days),
        cmocka_unit_test(test_the_small_scenario_shows_what_somebody_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
