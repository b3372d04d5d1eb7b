// Walks over every kind of page; each page as JSON is what it was when somebody last read it.
#include "page/page_json.h"
#include "story/log.h"
#include "support/sitting.h"
#include "support/support.h"

#include <string.h>

// The JSON of the page that is shown, a line for each block, action and item, and no more than six
// decimals, which are the same with every library for mathematics.
static Str page_lines(Sitting *sitting, Arena *arena)
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
    Str lines = arena_str(arena, buf_str(&page));
    buf_free(&page);
    buf_free(&json);
    return lines;
}

// A page that stands in [out] already is not written again.
static void add_page(Str page, Str after, Buf *out)
{
    bool again = out->n > 0 && strstr(out->s, page.s);
    buf_addf(out, "== " STR_FMT "\n%s\n", STR_ARG(after), again ? "as before" : page.s);
}

// How many lines at the front of both are the same.
static int same_lines(Str a, Str b)
{
    Str one, other;
    int n = 0;
    while (
        str_split(&a, '\n', &one) && str_split(&b, '\n', &other) && str_eq(one, other))
        n++;
    return n;
}

// Of two lines and more that stood on the page before there are the numbers that they had on it. [all]: the
// pages that were shown.
static void add_news(Str page, Str before, Str after, Buf *all, Buf *out)
{
    Str line;
    bool again = all->n > 0 && strstr(all->s, page.s);
    buf_addf(out, "== " STR_FMT "%s\n", STR_ARG(after), again ? ": as before" : "");
    if (again) return;
    buf_addf(all, STR_FMT "\n", STR_ARG(page));
    while (page.n > 0) {
        int from = 0, n = 0;
        for (Str rest = before; rest.n > 0 && n < 2; str_split(&rest, '\n', &line)) {
            n = same_lines(page, rest);
            from++;
        }
        for (int i = 0; i < n || i == 0; i++)
            str_split(&page, '\n', &line);
        if (n >= 2)
            buf_addf(out, "  %d to %d\n", from, from + n - 1);
        else
            buf_addf(out, STR_FMT "\n", STR_ARG(line));
    }
}

static bool check_some(void *ctx, Buf *report, Err *err)
{
    (void)ctx, (void)err;
    buf_add(report,
        STR("pump.lua:28: a sentence\n\na.lua:3:b\na:4:\n:5: x\nno place: 6: here\n"
            "pump.lua:7\nplain *words*\n"));
    return true;
}

// What happens beside the player: the program is started again, for an author or not, the disk is full or broken and works again, a
// save is put there, or copied from another, NAME=TEXT and NAME<FROM.
static void happen(Sitting *s, Arena *arena, Str what)
{
    size_t at = str_find(what, '='), from = str_find(what, '<');
    if (str_eq(what, STR("again"))) {
        sitting_again(s);
    } else if (str_eq(what, STR("author"))) {
        s->setup.author = true;
        s->setup.check = check_some;
        sitting_again(s);
    } else if (at < what.n) {
        test_store_put(&s->store, arena_str(arena, str_cut(what, 0, at)).s,
            str_from(what, at + 1));
    } else if (from < what.n) {
        Str bytes =
            test_store_get(&s->store, arena_str(arena, str_from(what, from + 1)).s);
        assert_true(bytes.n > 0);
        test_store_put(&s->store, arena_str(arena, str_cut(what, 0, from)).s,
            arena_str(arena, bytes));
    } else {
        s->store.full = str_eq(what, STR("full"));
        s->store.broken = str_eq(what, STR("broken"));
    }
}

// Takes the action "look", or "save:new=Mine" with the text that it takes. Behind "@" stands what happens.
static void take_step(Sitting *s, Arena *arena, Str step, Buf *out)
{
    size_t at = str_find(step, '=');
    Err err = {0};
    if (str_starts(step, STR("@"))) {
        happen(s, arena, str_from(step, 1));
        return;
    }
    Str value = at < step.n ? str_from(step, at + 1) : (Str){0};
    sitting_try(
        s, arena_str(arena, str_cut(step, 0, at)).s, arena_str(arena, value).s, &err);
    if (err.kind) buf_addf(out, "refused: %s\n", err.text);
}

// Takes the steps one after the other. [briefly]: of each page what is new.
static void walk(
    const char *script, const char *steps, const char *golden, bool briefly)
{
    if (LOG_KEEP < 1000) skip_because("a short log makes other pages");
    Sitting s;
    Arena arena = {0};
    Buf out = {0}, all = {0};
    Str before = {0};
    sitting_open(&s, script);
    Str rest = str_of(steps), step = STR("opened");
    do {
        Str page = page_lines(&s, &arena);
        if (briefly)
            add_news(page, before, step, &all, &out);
        else
            add_page(page, step, &out);
        before = page;
        if (!str_split(&rest, ' ', &step)) break;
        take_step(&s, &arena, step, &out);
    } while (true);
    assert_text_file(buf_str(&out), golden);
    sitting_close(&s);
    buf_free(&out);
    buf_free(&all);
    arena_free(&arena);
}

// A scenario of tests/page/walks.
static void walk_file(const char *name, const char *steps)
{
    Arena arena = {0};
    walk(test_file(&arena, arena_fmt(&arena, "page/walks/%s.lua", name).s).s, steps,
        arena_fmt(&arena, "page/golden/%s.txt", name).s, true);
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
        "page/golden/town.txt", false);
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
        "page/golden/elsewhere.txt", false);
}

static void test_charts_of_every_kind_grow_with_the_days(void **state)
{
    (void)state;
    walk(sitting_record,
        "begin map chart:price chart:dead chart:net back on map chart:price chart:dead "
        "chart:net back on map chart:price chart:dead chart:net",
        "page/golden/charts.txt", false);
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
        "page/golden/small.txt", false);
    arena_free(&arena);
}

static void test_what_each_page_rests_on_is_what_somebody_read(void **state)
{
    (void)state;
    walk_file("facts",
        "begin know back glossary know back back term:gas know back back menu know "
        "back map know back chart:cost know back chart:toll know back chart:net know "
        "back back notebook know back back read know back b know back notebook "
        "source:note know back back back know back continue know back take:a put:0 "
        "take:b put:1 order_done know back link:led_to know back status:confirmed know "
        "back record back continue know back map know back back menu log know back "
        "back on know back undo undo know");
}

static void test_a_board_with_ties_evidence_and_claims_is_what_somebody_read(
    void **state)
{
    (void)state;
    walk_file("table",
        "begin on take:one put:1 take:far put:2 take:two put:0 take:two put:3 take:too "
        "swap:two take:two put:2 take:no put:5 take:no put:5 take:too back take:one "
        "swap:far take:one swap:far take:too put:3 order_done link:led_to pin:none "
        "arrow:a back arrow:a link:trigger pin:list link:only_before pin:slip "
        "link:trigger status:disputed arrow:b link:condition pin:note arrow:c back "
        "status:withdrawn status:unknown next_arrow next_arrow arrow:b notebook back "
        "challenge back continue take:a put:0 take:b put:0 order_done link:led_to "
        "continue record");
}

static void test_the_list_of_saves_is_what_somebody_read(void **state)
{
    (void)state;
    walk_file("saves",
        "saves back begin saves save:new=I save:new back on saves back undo on saves "
        "save:new=Two load:slot-1 saves @m.autosave-2<m.slot-1 @m.previous<m.slot-1 "
        "@m.slot-9=bad @m.slot-3=bad @m.slot-3~<m.slot-2 "
        "@m.found-0000000000000001=bad @m.other-1<m.slot-2 @m.other-2=bad save:new=A "
        "delete:slot-1 back delete:slot-3 delete-yes:slot-3 load:other-1 saves "
        "delete:kept-1 delete-yes:kept-1 delete:autosave-2 back load:autosave-2 saves "
        "load:slot-9 @full save:new=No load:slot-2 saves back @broken saves save:new "
        "delete:slot-2 @works back saves back on @again resume title saves back");
}

static void test_what_an_author_sees_is_what_somebody_read(void **state)
{
    (void)state;
    walk_file("author",
        "@author begin author-page author-check back author-page nodes:first node:one "
        "a author-page nodes:second node:ask author-page go_to=eight to author-page "
        "nodes:- go_to=nowhere go_to=eigt author-check back");
}

static void test_figures_and_days_are_what_somebody_read(void **state)
{
    (void)state;
    walk_file("figures", "begin map chart:price chart:one chart:dead chart:net back on "
                         "map day:2022-02-27 chart:price "
                         "chart:one chart:dead chart:net back on map day:2022-02-28 "
                         "chart:price chart:one chart:dead chart:net");
}

static void test_what_pages_and_the_record_rest_on_is_what_somebody_read(void **state)
{
    (void)state;
    walk_file("known",
        "begin log back know back record record_choices back a know back record back "
        "continue "
        "know back p know back wording know back record back o record back n know back "
        "r c know "
        "back "
        "record back continue a record back continue notebook source:s know back back "
        "source:t know back back back take:a put:0 take:b put:1 order_done know back "
        "link:led_to know back continue know back chain know back back log back "
        "record "
        "record_name=Z record_choices record_facts");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_walk_to_the_end_shows_the_pages_that_somebody_read),
        cmocka_unit_test(test_a_walk_over_other_pages_shows_what_somebody_read),
        cmocka_unit_test(test_charts_of_every_kind_grow_with_the_days),
        cmocka_unit_test(test_the_small_scenario_shows_what_somebody_read),
        cmocka_unit_test(test_what_each_page_rests_on_is_what_somebody_read),
        cmocka_unit_test(
            test_a_board_with_ties_evidence_and_claims_is_what_somebody_read),
        cmocka_unit_test(test_the_list_of_saves_is_what_somebody_read),
        cmocka_unit_test(test_what_an_author_sees_is_what_somebody_read),
        cmocka_unit_test(test_figures_and_days_are_what_somebody_read),
        cmocka_unit_test(test_what_pages_and_the_record_rest_on_is_what_somebody_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
