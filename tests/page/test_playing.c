#include "support/sitting.h"
#include "support/support.h"

static void test_a_meter_shows_its_value_in_figures_and_words(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there");
    const Block *meter = sitting_block(&s, BLOCK_METER);
    assert_str(meter->id, "trust");
    assert_str(meter->label, "Trust");
    assert_str(meter->text, "4 of 8");
    assert_str(meter->note, "disc");
    assert_int_equal(meter->value, 4);
    assert_int_equal(meter->max, 8);
    sitting_close(&s);
}

static void test_the_chain_shows_where_one_stands_and_hints_at_what_is_ahead(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    const Block *chain = sitting_block(&s, BLOCK_CHAIN);
    assert_str(chain->text, "Stop 1 of 2"); // no names until the board is done
    assert_int_equal(chain_is_named(chain), false);
    assert_int_equal(chain->items[0].state, ITEM_HERE);
    assert_int_equal(chain->items[1].state, ITEM_AHEAD);
    assert_str(chain->items[1].label, "later");
    sitting_close(&s);
}

static void test_a_picture_has_its_words_its_layers_and_its_overlays(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    const Block *picture = sitting_block(&s, BLOCK_PICTURE);
    assert_str(picture->text, "A hill.");
    assert_int_equal(picture->n_items, 2);
    assert_str(picture->items[0].id, "hill.svg");
    assert_str(picture->items[1].text, "3");
    assert_str(overlay_from(&picture->items[1]), "3 or so");
    sitting_close(&s);
}

static void test_every_page_of_the_play_offers_the_same_ways(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    static const char *const ways[] = {
        "notebook", "glossary", "menu", "log", "help", "settings", "saves", "undo"};
    static const char *const walk[] = {
        "look", "go_on", "heat", "continue", "take:heat"};
    for (int step = 0; step < 5; step++) {
        for (int i = 0; i < 8; i++)
            assert_int_equal(
                sitting_action(&s, ways[i])->group, i < 3 ? GROUP_PAGE : GROUP_MENU);
        sitting_do(&s, walk[step]);
    }
    sitting_close(&s);
}

// Whether the reader of scripts, which cannot ask page/, refuses a choice of that name.
static bool is_refused(Str id)
{
    Arena arena = {0};
    Str script = arena_fmt(&arena,
        "scenario 'a' { title='A', start='one' }\n"
        "chapter 'all' { title='All', start='one' }\n"
        "scene 'one' { title='One', text='W.', choice '%s' { 'On', go='two' } }\n"
        "ending 'two' { title='Two', text='W.' }\n",
        id.s);
    MemoryFile files[] = {{"scenario.lua", script.s}, {NULL, NULL}};
    Buf faults = {0};
    scenario_faults(files, &faults);
    bool refused = faults.n > 0;
    buf_free(&faults);
    arena_free(&arena);
    return refused;
}

static void test_no_choice_may_have_the_name_of_an_action_of_the_pages(void **state)
{
    (void)state;
    assert_false(is_refused(STR("go_on")));
    Sitting s;
    sitting_open(&s, sitting_town);
    static const char *const walks[] = {"title", "", "fall", "look, go_on, heat",
        "notebook", "settings", "saves", "term:well", "look, go_on"};
    for (int i = 0; i < COUNT_OF(walks); i++) {
        sitting_play(&s, walks[i]);
        const Page *page = sitting_page(&s);
        for (int k = 0; k < page->n_actions; k++) {
            const Action *action = &page->actions[k];
            bool of_script = action->group == GROUP_CHOICE &&
                             page->kind != PAGE_TITLE &&
                             !str_eq(action->id, STR("continue"));
            if (!of_script && !is_refused(action->id))
                fail_msg("a choice may be called %s", action->id.s);
        }
        sitting_again(&s);
    }
    sitting_close(&s);
}

static void assert_layers(Sitting *s, const char *expected)
{
    Buf names = {0};
    const Block *picture = sitting_block(s, BLOCK_PICTURE);
    for (int i = 0; i < picture->n_items; i++)
        buf_addf(&names, STR_FMT " ", STR_ARG(layer_file(&picture->items[i])));
    assert_str(buf_str(&names), expected);
    buf_free(&names);
}

static void test_layers_lie_there_when_their_function_says_so(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 'p' { title='P', kind='fictional', start='one', state={ n=0 } }\n"
        "picture 'hill' { alt='A hill.', palette='x.palette', layers={ 'a.svg',\n"
        "  when(function(s) return s.n == 1 end, 'one.svg'),\n"
        "  when(function() return visits('one') > 5 end, 'many.svg'), 'z.svg' } }\n"
        "chapter 'c' { title='C', picture='hill' }\n"
        "scene 'one' { text='x', choice 'a' { 'A', go='two',\n"
        "  effect=function(s) s.n = 1 end } }\n"
        "ending 'two' { text='x' }\n");
    sitting_do(&s, "begin");
    assert_layers(&s, "x.palette a.svg z.svg ");
    sitting_do(&s, "a");
    assert_layers(&s, "x.palette a.svg one.svg z.svg ");
    sitting_close(&s);
}

static void test_a_picture_can_show_the_chain_as_it_was_drawn(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 'p' { title='P', kind='fictional', start='table' }\n"
        "local function credit(link)\n"
        "  local kind, credit = arrow('table.' .. link)\n"
        "  if kind == 'only_before' and credit == 1 then return 'cut' end\n"
        "  return credit\n"
        "end\n"
        "picture 'mine' { alt='A chain.', layers={ 'a.svg',\n"
        "  when(function() return arrow('table.a_b') ~= nil end, 'cards.svg'),\n"
        "  when(function() return credit('a_b') == 1 end, 'ab.svg'),\n"
        "  when(function() return credit('a_c') == 0.5 end, 'ac.half.svg'),\n"
        "  when(function() return credit('b_c') == 'cut' end, 'bc.cut.svg'),\n"
        "  when(function() return credit('c_d') == 0 end, 'cd.missing.svg') } }\n"
        "chapter 'c' { title='C', picture='mine' }\n"
        "board 'table' { go='two', order={ 'a', 'b', 'c', 'd' },\n"
        "  card 'a' { 'A', given=true }, card 'b' { 'B', given=true },\n"
        "  card 'c' { 'C', given=true }, card 'd' { 'D' },\n"
        "  link 'a_b' { 'a', 'b', answer='led_to', because='x' },\n"
        "  link 'a_c' { 'a', 'c', answer='led_to', half='trigger', because='x' },\n"
        "  link 'b_c' { 'b', 'c', answer='only_before', because='x' },\n"
        "  link 'c_d' { 'c', 'd', answer='response', because='x' } }\n"
        "ending 'two' { text='x' }\n");
    sitting_play(&s,
        "take:d, put:3, order_done, link:led_to, link:trigger, link:only_before, "
        "link:led_to, continue");
    assert_layers(&s, "a.svg cards.svg ab.svg ac.half.svg bc.cut.svg cd.missing.svg ");
    sitting_do(&s, "undo"); // the board is done still
    sitting_do(&s, "continue");
    assert_layers(&s, "a.svg cards.svg ab.svg ac.half.svg bc.cut.svg cd.missing.svg ");
    sitting_close(&s);
}

static void test_nothing_is_told_of_a_board_before_it_is_done(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 'p' { title='P', kind='fictional', start='table' }\n"
        "board 'table' { go='two', order={ 'a', 'b' },\n"
        "  text={ when(function() return arrow('table.a_b') == nil end, 'Hidden.') },\n"
        "  card 'a' { 'A', given=true }, card 'b' { 'B' },\n"
        "  link 'a_b' { 'a', 'b', answer='led_to', because='x' },\n"
        "  claim 'one' { 'One.', answer='confirmed', because='x' } }\n"
        "ending 'two' { text={ 'Over.', when(function()\n"
        "  return arrow('table.a_b') == 'led_to' end, 'It led to it.') } }\n");
    sitting_play(&s, "");
    assert_shows(&s, "Hidden.");
    static const char *const moves[] = {
        "take:b", "put:1", "order_done", "link:led_to", "status:confirmed", "continue"};
    for (int i = 0; i < COUNT_OF(moves); i++)
        sitting_do(&s, moves[i]);
    assert_shows(&s, "It led to it.");
    sitting_close(&s);
}

static const char hill[] =
    "scenario 'h' { title='H', version='1.0.0', kind='fictional', start='a' }\n"
    "picture 'hill' { alt='A hill.', layers={'hill.svg'}, focus={0.2,0.3}, "
    "band={0.4,0.6}, snow=0.25,\n"
    "  light 'lamp' { x=0.1, y=0.7, size=0.5, beat='flicker', colour='#ff8000' } }\n"
    "picture 'plain' { alt='A plain.', layers={'plain.svg'}, focus={0.2,0.3} }\n"
    "scene 'a' { title='A', text='Words.', picture='hill', choice 'on' { 'On', go='b' "
    "} }\n"
    "ending 'b' { title='B', text='Over.', picture='plain' }\n";

static void test_a_picture_has_its_snow_its_band_and_its_lights(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, hill);
    sitting_play(&s, "");
    const Block *picture = sitting_block(&s, BLOCK_PICTURE);
    assert_true(picture_focus_x(picture) == 0.2 && picture_focus_y(picture) == 0.3);
    assert_int_equal(picture->n_items, 4);
    const Item *snow = &picture->items[1], *band = &picture->items[2],
               *light = &picture->items[3];
    assert_str(snow->label, ITEM_SNOW);
    assert_true(snow_amount(snow) == 0.25);
    assert_str(band->label, ITEM_BAND);
    assert_true(band_x(band) == 0.4 && band_y(band) == 0.6);
    assert_str(light_beat(light), "flicker");
    assert_true(light_x(light) == 0.1 && light_y(light) == 0.7);
    assert_true(light_size(light) == 0.5);
    assert_int_equal(light_colour(light), 0xff8000);
    sitting_do(&s, "on");
    assert_int_equal(sitting_block(&s, BLOCK_PICTURE)->n_items, 1); // layers alone
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layers_lie_there_when_their_function_says_so),
        cmocka_unit_test(test_a_picture_can_show_the_chain_as_it_was_drawn),
        cmocka_unit_test(test_nothing_is_told_of_a_board_before_it_is_done),
        cmocka_unit_test(test_a_meter_shows_its_value_in_figures_and_words),
        cmocka_unit_test(
            test_the_chain_shows_where_one_stands_and_hints_at_what_is_ahead),
        cmocka_unit_test(test_a_picture_has_its_words_its_layers_and_its_overlays),
        cmocka_unit_test(test_every_page_of_the_play_offers_the_same_ways),
        cmocka_unit_test(test_no_choice_may_have_the_name_of_an_action_of_the_pages),
        cmocka_unit_test(test_a_picture_has_its_snow_its_band_and_its_lights),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
