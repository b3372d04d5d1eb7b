#include "page/page.h"
#include "page/page_json.h"

#include "base/json.h"
#include "support/sitting.h"
#include "support/support.h"

static void assert_json(const Page *page, const char *expected)
{
    Buf out = {0};
    page_to_json(page, &out);
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static void test_a_page_is_one_line_of_json(void **state)
{
    (void)state;
    Item item = {.label = STR("a"), .state = ITEM_HERE, .x = 0.5};
    Block blocks[] = {{.kind = BLOCK_PARAGRAPH, .text = STR("One\n\"two\"")},
        {.kind = BLOCK_METER, .id = STR("trust"), .max = 8},
        {.kind = BLOCK_CARD, .id = STR("c"), .state = ITEM_HERE},
        {.kind = BLOCK_MAP, .y = 0.25, .items = &item, .n_items = 1}};
    Action actions[] = {{.id = STR("go"), .label = STR("Go"), .open = true},
        {.id = STR("term:x"),
            .group = GROUP_PAGE,
            .label = STR("X"),
            .why = STR("No."),
            .inline_ = true},
        {.id = STR("save:new"),
            .group = GROUP_SETTING,
            .label = STR("S"),
            .open = true,
            .chosen = true,
            .takes_text = true,
            .value = STR("v")}};
    Page page = {.kind = PAGE_SCENE,
        .scenario = STR("town"),
        .chapter = STR("day"),
        .node = STR("square"),
        .title = STR("T"),
        .invented = true,
        .turn = 3,
        .blocks = blocks,
        .n_blocks = 4,
        .actions = actions,
        .n_actions = 3};
    assert_json(&page,
        "{\"page\":\"scene\",\"scenario\":\"town\",\"chapter\":\"day\",\"scene\":"
        "\"square\","
        "\"title\":\"T\",\"invented\":true,\"turn\":3,\"blocks\":[{\"kind\":"
        "\"paragraph\","
        "\"text\":\"One\\n\\\"two\\\"\"},{\"kind\":\"meter\",\"id\":\"trust\","
        "\"value\":0,"
        "\"max\":8},{\"kind\":\"card\",\"id\":\"c\",\"state\":\"here\"},"
        "{\"kind\":\"map\",\"y\":0.25,\"items\":[{\"label\":\"a\",\"state\":\"here\","
        "\"x\":0.5}]}],"
        "\"actions\":["
        "{\"id\":\"go\",\"group\":\"choice\",\"label\":\"Go\",\"open\":true},"
        "{\"id\":\"term:x\",\"group\":\"page\",\"label\":\"X\",\"open\":false,"
        "\"why\":\"No.\",\"inline\":true},{\"id\":\"save:new\",\"group\":\"setting\","
        "\"label\":\"S\",\"open\":true,\"chosen\":true,\"takes\":\"text\",\"value\":"
        "\"v\"}],"
        "\"status\":\"playing\"}");
}

static void test_an_empty_page_has_its_lists_and_its_status(void **state)
{
    (void)state;
    assert_json(&(Page){.kind = PAGE_ENDING, .ended = true},
        "{\"page\":\"ending\",\"blocks\":[],\"actions\":[],\"status\":\"ended\"}");
}

static void test_bad_bytes_become_letters_that_say_so(void **state)
{
    (void)state;
    assert_json(&(Page){.kind = PAGE_ERROR, .title = STR("a\xff")},
        "{\"page\":\"error\",\"title\":\"a\xEF\xBF\xBD\",\"blocks\":[],\"actions\":[],"
        "\"status\":\"playing\"}");
}

// One walk through all kinds of pages; the JSON of each is appended.
static void walk(Buf *out)
{
    Sitting s;
    sitting_open(&s, sitting_town);
    static const char *const actions[] = {"begin", "look", "notebook", "source:note",
        "back", "back", "log", "back", "glossary", "back", "settings", "back", "saves",
        "back", "help", "back", "go_on", "heat", "continue", "take:heat", "put:0",
        "take:dry", "put:1", "order_done", "link:led_to", "link:trigger", "continue",
        "who", "continue"};
    for (int i = 0; i < COUNT_OF(actions); i++) {
        page_to_json(sitting_page(&s), out);
        buf_addc(out, '\n');
        sitting_do(&s, actions[i]);
    }
    page_to_json(sitting_page(&s), out);
    sitting_close(&s);
}

static void test_the_same_play_gives_the_same_bytes_and_each_line_is_json(void **state)
{
    (void)state;
    Buf first = {0}, second = {0};
    walk(&first);
    walk(&second);
    assert_true(str_eq(buf_str(&first), buf_str(&second)));
    Str rest = buf_str(&first), line;
    int lines = 0;
    for (; str_split(&rest, '\n', &line); lines++) {
        Err err = {0};
        json_t *json = json_read(line, "page", &err);
        assert_no_err(&err);
        assert_true(json_is_array(json_object_get(json, "actions")));
        json_decref(json);
    }
    assert_int_equal(lines, 30);
    buf_free(&first);
    buf_free(&second);
}

static void test_every_kind_has_an_id_of_its_own(void **state)
{
    (void)state;
    for (PageKind a = 0; a < PAGE_KINDS; a++)
        for (PageKind b = 0; b < a; b++)
            assert_string_not_equal(page_kind_id(a), page_kind_id(b));
    for (BlockKind a = 0; a < BLOCK_KINDS; a++)
        for (BlockKind b = 0; b < a; b++)
            assert_string_not_equal(block_kind_id(a), block_kind_id(b));
    assert_string_equal(action_group_id(GROUP_SETTING), "setting");
}

static void test_an_action_is_found_by_its_whole_id(void **state)
{
    (void)state;
    Action actions[] = {{.id = STR("go")}, {.id = STR("go_on")}};
    Page page = {.actions = actions, .n_actions = 2};
    assert_ptr_equal(page_action(&page, STR("go_on")), &actions[1]);
    assert_null(page_action(&page, STR("g")));
}

static void test_a_sorted_page_finds_the_same(void **state)
{
    (void)state;
    Arena arena = {0};
    Action actions[] = {{.id = STR("well")}, {.id = STR("go")}, {.id = STR("go_on")},
        {.id = STR("go")}};
    Page page = {.actions = actions, .n_actions = 4};
    page_sort(&page, &arena);
    assert_ptr_equal(page_action(&page, STR("well")), &actions[0]);
    assert_ptr_equal(page_action(&page, STR("go")), &actions[1]);
    assert_ptr_equal(page_action(&page, STR("go_on")), &actions[2]);
    assert_null(page_action(&page, STR("g")));
    assert_null(page_action(&page, STR("x")));
    page = (Page){0};
    page_sort(&page, &arena);
    assert_null(page_action(&page, STR("go")));
    arena_free(&arena);
}

// Cards of one group stand anywhere in it; a card behind a group of two has the place after both.
static void test_a_card_is_misplaced_outside_the_places_of_its_group(void **state)
{
    (void)state;
    Block blocks[] = {{.kind = BLOCK_RAIL, .value = 2},
        {.kind = BLOCK_CARD, .value = 1}, {.kind = BLOCK_CARD, .value = 2},
        {.kind = BLOCK_CARD, .value = 2}, {.kind = BLOCK_CARD, .value = 4}};
    Page page = {.blocks = blocks, .n_blocks = COUNT_OF(blocks) - 1};
    static const bool tied[] = {false, true, false, false, true};
    for (int yours = 0; yours < 5; yours++) {
        set_card_yours(&blocks[3], yours);
        assert_int_equal(card_misplaced(&page, &blocks[3]), tied[yours]);
        set_card_yours(&blocks[1], yours);
        assert_int_equal(card_misplaced(&page, &blocks[1]), yours > 1);
    }
    page.n_blocks++;
    set_card_yours(&blocks[4], 3);
    assert_true(card_misplaced(&page, &blocks[4]));
    set_card_yours(&blocks[4], 4);
    assert_false(card_misplaced(&page, &blocks[4]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_page_is_one_line_of_json),
        cmocka_unit_test(test_an_empty_page_has_its_lists_and_its_status),
        cmocka_unit_test(test_bad_bytes_become_letters_that_say_so),
        cmocka_unit_test(test_the_same_play_gives_the_same_bytes_and_each_line_is_json),
        cmocka_unit_test(test_every_kind_has_an_id_of_its_own),
        cmocka_unit_test(test_an_action_is_found_by_its_whole_id),
        cmocka_unit_test(test_a_sorted_page_finds_the_same),
        cmocka_unit_test(test_a_card_is_misplaced_outside_the_places_of_its_group),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
