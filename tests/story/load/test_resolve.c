#include "support/support.h"

#include "support/scenario.h"

static void test_an_unknown_target_is_told_with_the_nearest(void **state)
{
    (void)state;
    assert_diagnostics("ending 'square' { text='x' }\nscene 'b' { text='x',\n"
                       "choice 'leave' { 'L', go='squar' } }",
        "scenario.lua:7: choice \"leave\" goes to \"squar\", which is no scene of this "
        "scenario; did you mean \"square\"? [unknown-target]\n");
    assert_diagnostics(
        "check 'b' { 'Q', go='nowhere', answer 'p' { 'P', because='x' }, "
        "answer 'q' { 'Q', because='x' } }",
        "scenario.lua:5: check \"b\" goes to \"nowhere\", which is no scene of this "
        "scenario "
        "[unknown-target]\n");
}

// So that many faults in a large scenario do not take seconds: here each takes 1000 titles and 1000 ids.
static void test_names_are_compared_200000_times_for_hints_and_no_more(void **state)
{
    (void)state;
    Buf out = {0};
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='queue' } ending 'queue' { text='x' }\n"
            "for i = 1, 999 do scene('s' .. i) { text='x',\n"
            "choice 'on' { 'On', go=i <= 150 and 'quue' or 'queue' } } end"},
        {NULL, NULL}};
    scenario_faults(files, &out);
    Str rest = buf_str(&out), line;
    int faults = 0, hints = 0, others = 0;
    while (str_split(&rest, '\n', &line)) {
        faults += str_has(line, STR("goes to \"quue\""));
        hints += str_has(line, STR("did you mean \"queue\"?"));
        others += str_has(line, STR("scenario; 49 more places ask for it"));
    }
    assert_int_equal(faults, 101);
    assert_int_equal(others, 1);
    assert_int_equal(hints, 100);
    buf_free(&out);
}

static void test_what_nothing_is_near_is_told_once(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x', speaker='ruslan' }\n"
                       "scene 'c' { text='x', speaker='ruslan' }\n"
                       "scene 'd' { text='x', place='ruslan' }\n"
                       "scene 'e' { text='x', place='omsk' }\n"
                       "scene 'f' { text='x', place='omsk' }\n"
                       "scene 'g' { text='x', place='omsk' }\n",
        "scenario.lua:5: scene \"b\" has the speaker \"ruslan\", who is not declared; "
        "1 "
        "more place asks for it [unknown-person]\n"
        "scenario.lua:7: scene \"d\" is at the place \"ruslan\", which is not declared "
        "[unknown-place]\n"
        "scenario.lua:8: scene \"e\" is at the place \"omsk\", which is not declared; "
        "2 "
        "more places ask for it [unknown-place]\n");
}

static void test_an_id_of_another_kind_is_told_as_that(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x', place='aigul' }",
        "scenario.lua:5: scene \"b\" is at the place \"aigul\", which is not declared; "
        "it is a person [unknown-place]\n");
    assert_diagnostics("chapter 'morning' { title='M' }\n"
                       "scene 'b' { text='x', choice 'go' { 'G', go='morning' },\n"
                       "choice 'on' { 'O', go='b', needs='go' },\n"
                       "choice 'wait' { 'W', go='b', needs='b' } }",
        "scenario.lua:6: choice \"go\" goes to \"morning\", which is no scene of this "
        "scenario; it is a chapter, which begins with \"b\" [unknown-target]\n"
        "scenario.lua:7: choice \"on\" needs \"go\", which is no source and no "
        "variable "
        "of this scenario; it is a choice: write chosen \"b.go\" [unknown-source]\n"
        "scenario.lua:8: choice \"wait\" needs \"b\", which is no source and no "
        "variable "
        "of this scenario; it is a scene: write visited \"b\" [unknown-source]\n");
}

static void test_what_a_scene_names_must_be_declared(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x', speaker='aigull', place='zhanazen', "
                       "picture='statio', at='prise', facts={ 'F-2' }, gives='bord' }",
        "scenario.lua:5: scene \"b\" is at the place \"zhanazen\", which is not "
        "declared; did "
        "you mean \"zhanaozen\"? [unknown-place]\n"
        "scenario.lua:5: scene \"b\" has the speaker \"aigull\", who is not declared; "
        "did you "
        "mean \"aigul\"? [unknown-person]\n"
        "scenario.lua:5: scene \"b\" shows the picture \"statio\", which is not "
        "declared; did "
        "you mean \"station\"? [unknown-picture]\n"
        "scenario.lua:5: scene \"b\" stands at \"prise\", which is no stop of the "
        "chain; did "
        "you mean \"price\"? [unknown-chain]\n"
        "scenario.lua:5: scene \"b\" rests on the fact \"F-2\", which is not declared; "
        "did you "
        "mean \"F-1\"? [unknown-fact]\n"
        "scenario.lua:5: scene \"b\" gives \"bord\", which is no source of this "
        "scenario; did "
        "you mean \"board\"? [unknown-source]\n");
    assert_diagnostics(
        "scene 'b' { text='x', choice 'l' { 'L', go='a', needs='bord' } }",
        "scenario.lua:5: choice \"l\" needs \"bord\", which is no source and no "
        "variable of this scenario; did "
        "you mean \"board\"? [unknown-source]\n");
}

static void test_an_unknown_start_is_told(void **state)
{
    (void)state;
    Buf out = {0};
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='quue' }\n"
                         "chapter 'c' { title='C', start='nowhere' }\n"
                         "ending 'queue' { text='x' }"},
        {NULL, NULL}};
    scenario_faults(files, &out);
    assert_str(buf_str(&out),
        "scenario.lua:1: scenario \"t\" starts at \"quue\", which is no scene of this "
        "scenario; did you mean \"queue\"? [unknown-start]\n"
        "scenario.lua:2: chapter \"c\" starts at \"nowhere\", which is no scene of "
        "this "
        "scenario [unknown-start]\n");
    buf_free(&out);
}

static void test_two_of_one_id_are_told_with_both_places(void **state)
{
    (void)state;
    assert_diagnostics("\nending 'a' { text='again' }",
        "scenario.lua:6: ending \"a\" is declared twice; the first, a scene, is at "
        "scenario.lua:3 [duplicate-id]\n");
    assert_diagnostics("scene 'a' { text='again', choice 'x' { 'X', go='a' } }",
        "scenario.lua:5: scene \"a\" is declared twice; the first is at scenario.lua:3 "
        "[duplicate-id]\n");
    assert_diagnostics(
        "person 'aigul' { 'A' } fact 'F-1' { 'f' } term 'lpg' { 'L', text='x' }",
        "scenario.lua:5: person \"aigul\" is declared twice; the first is at "
        "scenario.lua:2 "
        "[duplicate-id]\n"
        "scenario.lua:5: term \"lpg\" is declared twice; the first is at "
        "scenario.lua:2 "
        "[duplicate-id]\n"
        "scenario.lua:5: fact \"F-1\" is declared twice; the first is at "
        "scenario.lua:2 "
        "[duplicate-id]\n");
}

static void test_marks_in_texts_are_checked(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text=[[\n{evidence} [autogas] {#F-1 invented} "
                       "{world.price@mangystau}\n\n{evidnce}\n\n{bag}\n]] }",
        "scenario.lua:8: the text scene.b.text.2 names the variable \"evidnce\", which "
        "is not "
        "declared; did you mean \"evidence\"? [unknown-variable]\n"
        "scenario.lua:10: the text scene.b.text.3 shows {bag}, which is a list "
        "[list-in-text]\n");
    assert_diagnostics(
        "scene 'b' { text='{world.prise} {world.price@aktau} {#F-1 F-2}' }",
        "scenario.lua:5: the text scene.b.text.1 names the world value \"prise\", "
        "which is not "
        "declared; did you mean \"price\"? [unknown-world]\n"
        "scenario.lua:5: the text scene.b.text.1 names the place \"aktau\", which is "
        "not "
        "declared [unknown-place]\n"
        "scenario.lua:5: the text scene.b.text.1 names the fact \"F-2\", which is not "
        "declared; did you mean \"F-1\"? [unknown-fact]\n");
    assert_diagnostics("person 'b' { 'B', note='[see below]' }",
        "scenario.lua:5: the text person.b.note names the term \"see below\", which is "
        "not declared; a bracket that is only shown is written \\[ [unknown-term]\n");
    assert_diagnostics("person 'b' { 'B', note='[the gas|lpgs] and {' }",
        "scenario.lua:5: the text person.b.note names the term \"lpgs\", which is not "
        "declared; did you mean \"lpg\"? [unknown-term]\n"
        "scenario.lua:5: the text person.b.note has a { without its }; \\ makes it "
        "plain "
        "[bad-mark]\n");
}

static void test_rows_stand_for_places_and_regions(void **state)
{
    (void)state;
    assert_diagnostics(
        "world 'w' { row{ 'zhanaozen', '2022-01-01', 1, 'F-1' }, "
        "row{ 'mangystau', '2022-01-01', 1 },\nrow{ 'atyrau', '2022-01-01', "
        "1, 'F-9' } }",
        "scenario.lua:6: world \"w\" has a row for \"atyrau\", which is no place and "
        "no region "
        "[unknown-place]\n"
        "scenario.lua:6: world \"w\" rests on the fact \"F-9\", which is not declared; "
        "did you "
        "mean \"F-1\"? [unknown-fact]\n");
}

static void test_renamed_ids_lead_to_what_is_there(void **state)
{
    (void)state;
    Buf out = {0};
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='queue', state={ n=1 }, "
                         "renamed={ a='quue', "
                         "b='queue', ['source:c']='source:d', ['state:e']='state:n', "
                         "['state:f']='queue' } }\n"
                         "ending 'queue' { text='x' }"},
        {NULL, NULL}};
    scenario_faults(files, &out);
    assert_str(buf_str(&out), "scenario.lua:1: \"a\" is renamed to \"quue\", which is "
                              "nothing of that kind; did you "
                              "mean \"queue\"? [unknown-target]\n"
                              "scenario.lua:1: \"source:c\" is renamed to "
                              "\"source:d\", which is nothing of that "
                              "kind [unknown-target]\n"
                              "scenario.lua:1: \"state:f\" is renamed to \"queue\", "
                              "which is nothing of that kind; it is an ending "
                              "[unknown-target]\n");
    buf_free(&out);
}

static void test_a_chapter_without_a_scene_is_told(void **state)
{
    (void)state;
    assert_diagnostics("chapter 'c' { title='C' }",
        "scenario.lua:5: chapter \"c\" has no scene [empty-chapter]\n");
}

static void test_a_node_takes_from_its_chapter_what_it_does_not_say(void **state)
{
    (void)state;
    const Book *book =
        scenario_book("chapter 'c' { title='C', place='zhanaozen', date='2022-01-05 "
                      "08:00', speaker='aigul', "
                      "picture='station', at='price' }\nplace 'aktau' { 'Aktau' }\n"
                      "ending 'b' { text='x' }\nending 'd' { text='x', place='aktau', "
                      "date='2022-01-06' }");
    const Node *b = &book->nodes[book_node(book, STR("b"))], *d = b + 1;
    assert_int_equal(b->place, 0);
    assert_int_equal(b->speaker, 0);
    assert_int_equal(b->picture, 0);
    assert_int_equal(b->at, 0);
    assert_int_equal(b->date.hour, 8);
    assert_int_equal(d->place, 1);
    assert_int_equal(d->date.day, 6);
    assert_int_equal(book->chapters[0].start, book_node(book, STR("b")));
    scenario_book(NULL);
}

static void test_a_place_without_a_zone_has_the_scenario_s(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='a', zone='UTC+6' } "
            "place 'p' { 'P' } place 'q' { 'Q', zone='UTC' } ending 'a' { text='x' }"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    assert_int_equal(book->place_default_zone, 360);
    assert_int_equal(book->places[0].zone_minutes, 360);
    assert_int_equal(book->places[1].zone_minutes, 0);
    story_close(story);
}

static void test_a_text_is_told_of_its_first_bad_mark_only(void **state)
{
    (void)state;
    assert_diagnostics("person 'b' { 'B', note=('['):rep(130000) }",
        "scenario.lua:5: the text person.b.note has a [ without its ]; \\ makes it "
        "plain [bad-mark]\n");
}

static void test_a_text_has_256_marks_and_no_more(void **state)
{
    (void)state;
    assert_diagnostics("person 'b' { 'B', note=('{#invented}'):rep(256) }", "");
    assert_diagnostics("person 'b' { 'B', note=('{#invented}'):rep(257) }",
        "scenario.lua:5: the text person.b.note has more than 256 {marks} "
        "[too-many-marks]\n");
}

static void test_renamed_ids_that_lead_in_a_circle_are_told_and_chains_are_not(
    void **state)
{
    (void)state;
    Buf out = {0};
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='queue', renamed={ a='b', "
                         "b='c', c='queue', x='y', y='z', z='x' } }\n"
                         "ending 'queue' { text='x' }"},
        {NULL, NULL}};
    scenario_faults(files, &out);
    assert_str(buf_str(&out),
        "scenario.lua:1: \"x\" is renamed to \"y\", which is nothing of that kind "
        "[unknown-target]\n"
        "scenario.lua:1: \"y\" is renamed to \"z\", which is nothing of that kind "
        "[unknown-target]\n"
        "scenario.lua:1: \"z\" is renamed to \"x\", which is nothing of that kind "
        "[unknown-target]\n");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_unknown_target_is_told_with_the_nearest),
        cmocka_unit_test(test_names_are_compared_200000_times_for_hints_and_no_more),
        cmocka_unit_test(test_what_nothing_is_near_is_told_once),
        cmocka_unit_test(test_an_id_of_another_kind_is_told_as_that),
        cmocka_unit_test(test_what_a_scene_names_must_be_declared),
        cmocka_unit_test(test_an_unknown_start_is_told),
        cmocka_unit_test(test_two_of_one_id_are_told_with_both_places),
        cmocka_unit_test(test_marks_in_texts_are_checked),
        cmocka_unit_test(test_rows_stand_for_places_and_regions),
        cmocka_unit_test(test_renamed_ids_lead_to_what_is_there),
        cmocka_unit_test(
            test_renamed_ids_that_lead_in_a_circle_are_told_and_chains_are_not),
        cmocka_unit_test(test_a_chapter_without_a_scene_is_told),
        cmocka_unit_test(test_a_node_takes_from_its_chapter_what_it_does_not_say),
        cmocka_unit_test(test_a_place_without_a_zone_has_the_scenario_s),
        cmocka_unit_test(test_a_text_is_told_of_its_first_bad_mark_only),
        cmocka_unit_test(test_a_text_has_256_marks_and_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
