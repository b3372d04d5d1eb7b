#include "tools/story_map_svg.h"

#include "files.h"
#include "support/scenario.h"
#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TOWN                                                                           \
    "scenario 't' { title='T & co', start='a', state={ n=meter { 'N', 0, min=0, "      \
    "max=9 }, told=false, held=0 } }\n"                                                \
    "source 'note' { 'A note', text='Wait.', date='2021-07-02', status='reported' }\n" \
    "source 'lost' { 'Lost', text='Wait.', date='2021-07-02', status='reported' }\n"   \
    "chapter 'c' { title='C', start='a' }\n"                                           \
    "scene 'a' { title='A', text='W.', choice 'one' { 'One', go='b', "                 \
    "effect=function(s) s.n = s.n + 1 end }, choice 'two' { 'Two', go='b', "           \
    "effect=function(s) s.told = true end }, choice 'far' { 'Far', go='end', needs={ " \
    "n=at_least(3) }, once=true }, choice 'never' { 'Never', go='end', needs='lost' "  \
    "}, "                                                                              \
    "choice 'held' { 'Held', go='end', needs={ held=at_least(1) } } }\n"               \
    "scene 'b' { title='B', text='W.', choice 'again' { 'Back <now>', go='a', "        \
    "needs=function() return true end }, choice 'on' { 'On', go='ring', "              \
    "needs={ told=true } } }\n"                                                        \
    "scene 'ring' { title='Ring', text='W.', choice 'on' { 'On', go='ring' } }\n"      \
    "scene 'island' { title='Island', text='W.', choice 'on' { 'On', go='wall' } }\n"  \
    "scene 'wall' { title='Wall', text='W.', choice 'on' { 'On', go='end', "           \
    "needs='lost' } }\n"                                                               \
    "chapter 'd' { title='D', start='end' }\n"                                         \
    "ending 'end' { title='E', text='E.' }\n"

static Story *story;
static StoryMap map;
static Host host;
static const MemoryFile town[] = {{"scenario.lua", TOWN}, {0}};

static int open_map(void **state)
{
    (void)state;
    host = scenario_host(town);
    story = scenario_open(&host);
    story_map_make(&map, story_book(story), &host, NULL);
    return 0;
}

static int close_map(void **state)
{
    (void)state;
    story_map_free(&map);
    story_close(story);
    return 0;
}

static const MapNode *node_of(const char *id)
{
    return &map.nodes[book_node(map.book, str_of(id))];
}

// --- the graph --------------------------------------------------------------------------------------

static void test_what_is_wrong_with_a_scene_is_marked(void **state)
{
    (void)state;
    assert_str(map_node_fault(node_of("a")), "");
    assert_str(map_node_fault(node_of("b")), "every choice can be closed");
    assert_str(map_node_fault(node_of("ring")), "no ending can be reached");
    assert_str(map_node_fault(node_of("island")), "no play comes here");
    assert_str(map_node_fault(node_of("wall")), "no way on");
    assert_str(map_node_fault(node_of("end")), "");
    assert_str(node_of("a")->starts, "start");
    assert_int_equal(node_of("b")->starts.n, 0);
}

static void test_a_row_says_what_its_choice_asks_for(void **state)
{
    (void)state;
    const MapNode *a = node_of("a"), *b = node_of("b");
    assert_int_equal(a->n_rows, 5);
    assert_int_equal(a->rows[0].note.n, 0);
    assert_str(a->rows[2].note, "if n 3 or more; once");
    assert_str(a->rows[3].note, "never: lost");
    assert_true(a->rows[3].never);
    assert_str(a->rows[4].note, "never: held 1 or more"); // nothing changes it
    assert_str(b->rows[0].note, "if its function says so");
    assert_str(b->rows[1].note, "if told true");
    // Rows that lead to the same share their lines.
    assert_int_equal(a->rows[1].first, 0);
    assert_int_equal(a->rows[2].first, 2);
    assert_int_equal(a->rows[3].first, 2);
}

// --- words ------------------------------------------------------------------------------------------

static void test_words_are_cut_to_their_room(void **state)
{
    (void)state;
    Arena arena = {0};
    static const char *const texts[] = {"Wait", "Write down what he said, and when",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWW", "Жаңаөзен — осы жерде басталды бәрі",
        "日本語のとても長い選択肢のテキスト", ""};
    for (int i = 0; i < COUNT_OF(texts); i++)
        for (int width = 40; width < 400; width += 60) {
            Str cut = map_text_fit(&arena, str_of(texts[i]), 11, width);
            assert_true(map_text_width(cut, 11) <= width);
            if (map_text_width(str_of(texts[i]), 11) <= width)
                assert_str(cut, texts[i]);
        }
    arena_free(&arena);
}

static void test_a_letter_is_as_wide_as_its_class(void **state)
{
    (void)state;
    static const struct {
        const char *letters;
        int width; // hundredths of an em, of each
    } classes[] = {{" ijl.,:;'|!", 34}, {"ft()[]r-/\"", 43}, {"mwMW@%", 100},
        {"ABLNVXYZ", 76}, {"abnosxz0129_{}~", 64}};
    for (int i = 0; i < COUNT_OF(classes); i++)
        for (const char *letter = classes[i].letters; *letter; letter++) {
            double width = map_text_width((Str){letter, 1}, 100);
            assert_in_range((int)(width + 0.5), classes[i].width, classes[i].width);
        }
    assert_in_range((int)(map_text_width(STR("Жж"), 100) + 0.5), 160, 160);
    assert_in_range((int)(map_text_width(STR("日"), 100) + 0.5), 105, 105);
    assert_true(map_text_width(STR("\xCC\x81"), 100) == 0); // a mark over another
    assert_true(map_text_width((Str){0}, 100) == 0);
}

static void test_what_is_cut_keeps_as_many_letters_as_have_room(void **state)
{
    (void)state;
    Arena arena = {0};
    // A letter of an em each, and one em of the width for the ellipsis.
    assert_str(map_text_fit(&arena, STR("mwMW"), 10, 40), "mwMW");
    assert_str(map_text_fit(&arena, STR("mwMW"), 10, 39), "mw…");
    assert_str(map_text_fit(&arena, STR("mwMW"), 10, 30), "mw…");
    assert_str(map_text_fit(&arena, STR("mwMW"), 10, 29), "m…");
    assert_str(map_text_fit(&arena, STR("mwMW"), 10, 9), "…");
    assert_str(map_text_fit(&arena, STR("m wMW"), 10, 25), "m…"); // no space
    assert_str(map_text_fit(&arena, STR("日本語で"), 100, 350), "日本…");
    assert_int_equal((int)(map_text_width(STR("\x7F"), 100) + 0.5), 64);
    arena_free(&arena);
}

// Scenes that all lead to the first one by their names.
static void assert_from(
    const char *const *ids, int n, const char *first, const char *second)
{
    Node nodes[12] = {{0}};
    int from[12];
    for (int i = 0; i < n; i++) {
        nodes[i + 1].id = str_of(ids[i]);
        from[i] = i + 1;
    }
    Book book = {.nodes = nodes, .n_nodes = n + 1};
    MapNode places[12] = {{.from = from, .n_from = n}};
    StoryMap names = {.book = &book, .nodes = places};
    Str lines[FROM_LINES];
    int lines_said = map_from_lines(&names, 0, lines);
    assert_int_equal(lines_said, (first != NULL) + (second != NULL));
    if (first) assert_str(lines[0], first);
    if (second) assert_str(lines[1], second);
    arena_free(&names.arena);
}

// A line has 232 pixels; 35 are kept for "from" and 80 in the last for "and 3 more".
static void test_those_who_lead_here_stand_in_two_lines(void **state)
{
    (void)state;
    const char *const few[] = {"one", "two", "six"};
    assert_from(few, 0, NULL, NULL);
    assert_from(few, 1, "from one", NULL);
    assert_from(few, 3, "from one, two, six", NULL);
    // 10 a letter and 6.8 between names: 193.6 are room for the first, 203.6 are not
    const char *const most[] = {"mmmmmm", "mmmmmm", "mmmmmm", "e", "n"};
    assert_from(most, 5, "from mmmmmm, mmmmmm, mmmmmm,", "e, n");
    const char *const more[] = {"mmmmmm", "mmmmmm", "mmmmmmm", "e", "n"};
    assert_from(more, 5, "from mmmmmm, mmmmmm,", "mmmmmmm, e, n");
    // and of the 152 of the second 146.8 are, 156.8 are not
    const char *const full[] = {"mmmmmmmmmm", "mmmmmmmmmm", "mmmmmmm", "mmmmmmm", "e"};
    assert_from(full, 5, "from mmmmmmmmmm,", "mmmmmmmmmm and 3 more");
    assert_from(&full[1], 4, "from mmmmmmmmmm, mmmmmmm,", "mmmmmmm, e");
    assert_from(&full[2], 2, "from mmmmmmm, mmmmmmm", NULL);
    // A name that is wider than the line is cut.
    const char *const wide[] = {"mmmmmmmmmmmmmmmmmmmmmmmmmmmm", "e"};
    assert_from(wide, 2, "from mmmmmmmmmmmmmmmmmmm…", "e");
}

static void test_what_xml_reads_otherwise_is_written_so_that_it_does_not(void **state)
{
    (void)state;
    Buf out = {0};
    map_text_add(&out, STR("a < b & \"c\" > \x01 d"));
    assert_str(buf_str(&out), "a &lt; b &amp; &quot;c&quot; &gt;   d");
    buf_free(&out);
}

// --- places -----------------------------------------------------------------------------------------

static bool overlap(const MapNode *a, const MapNode *b)
{
    return a->x < b->x + BOX_WIDTH && b->x < a->x + BOX_WIDTH && a->y < b->y + b->h &&
           b->y < a->y + a->h;
}

// No two boxes of a chapter lie on each other, and no line passes through one.
static void assert_clear(const StoryMap *drawn)
{
    for (int c = 0; c < drawn->book->n_chapters; c++)
        for (int i = drawn->first_of[c]; i < drawn->first_of[c + 1]; i++)
            for (int k = drawn->first_of[c]; k < i; k++)
                if (overlap(&drawn->nodes[drawn->nodes_of[i]],
                        &drawn->nodes[drawn->nodes_of[k]]))
                    fail_msg("%s lies on %s",
                        drawn->book->nodes[drawn->nodes_of[i]].id.s,
                        drawn->book->nodes[drawn->nodes_of[k]].id.s);
}

// A line leads on to the right at each of its curves and through each column.
static void assert_lines_lead_on(const char *svg)
{
    for (const char *at = svg; (at = strstr(at, "<path class=\"l")) != NULL;) {
        at = strstr(at, " d=\"M") + 5;
        double x = strtod(at, NULL), to = 0;
        for (; *at != '"'; at++) {
            bool moves = sscanf(at, "C%*f %*f %*f %*f %lf", &to) == 1 ||
                         sscanf(at, "H%lf", &to) == 1;
            if (!moves) continue;
            assert_true(to > x);
            x = to;
        }
    }
}

static void draw_folder(const char *folder, Buf *out)
{
    Arena arena = {0};
    Folder files = {.path = test_path(&arena, folder)};
    Host its = files_host(&files);
    Story *its_story = scenario_open(&its);
    StoryMap drawn = {0};
    story_map_make(&drawn, story_book(its_story), &its, NULL);
    story_map_svg(&drawn, NULL, out);
    assert_clear(&drawn);
    // Every way is either a line or a name.
    for (int i = 0; i < drawn.book->n_nodes; i++)
        for (int k = 0; k < drawn.nodes[i].n_rows; k++)
            for (int e = 0; e < drawn.nodes[i].rows[k].n_exits; e++) {
                const MapExit *exit = &drawn.nodes[i].rows[k].exits[e];
                bool named = false;
                for (int f = 0; f < drawn.nodes[exit->to].n_from; f++)
                    named |= drawn.nodes[exit->to].from[f] == i;
                assert_true(exit->drawn || named || exit->to == i);
            }
    story_map_free(&drawn);
    story_close(its_story);
    arena_free(&arena);
}

static void test_nothing_lies_on_anything_else(void **state)
{
    (void)state;
    static const char *const folders[] = {"scenarios/small", "scenarios/editions",
        "../scripts/kazakhstan-2022", "../scripts/water-vote"};
    for (int i = 0; i < COUNT_OF(folders); i++) {
        Buf out = {0};
        draw_folder(folders[i], &out);
        assert_non_null(strstr(out.s, "</svg>"));
        assert_lines_lead_on(out.s);
        buf_free(&out);
    }
}

// --- files ------------------------------------------------------------------------------------------

static void test_the_drawing_is_as_it_was(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    assert_true(story_map_write(map.book, MAP_SVG, NULL, &host, &out, &err));
    assert_text_file(buf_str(&out), "tools/golden/map.svg");
    buf_free(&out);
}

static void test_the_graph_for_other_programs_is_as_it_was(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    assert_true(story_map_write(map.book, MAP_DOT, NULL, &host, &out, &err));
    assert_text_file(buf_str(&out), "tools/golden/map.dot");
    buf_free(&out);
}

static void test_what_a_play_has_seen_is_told_apart(void **state)
{
    (void)state;
    bool seen[16] = {0};
    Buf out = {0};
    Err err = {0};
    seen[book_node(map.book, STR("a"))] = true;
    assert_true(story_map_write(map.book, MAP_SVG, seen, &host, &out, &err));
    assert_non_null(strstr(out.s, "<g id=\"n-a\" class=\"scene seen\">"));
    assert_non_null(strstr(out.s, "<g id=\"n-b\" class=\"scene unseen\">"));
    buf_clear(&out);
    assert_true(story_map_write(map.book, MAP_DOT, seen, &host, &out, &err));
    assert_non_null(strstr(out.s, "fillcolor=lightyellow"));
    buf_free(&out);
}

// As where the file of a board is included before the first chapter.
static void test_scenes_without_a_chapter_have_one_of_their_own(void **state)
{
    (void)state;
    static const MemoryFile loose[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='a' }\n"
            "scene 'loose' { title='L', text='W.', choice 'on' { 'On', go='end' } }\n"
            "chapter 'c' { title='C', start='a' }\n"
            "scene 'a' { title='A', text='W.', choice 'on' { 'On', go='loose' } }\n"
            "ending 'end' { title='E', text='E.' }\n"},
        {0}};
    Host files = scenario_host(loose);
    Story *other = scenario_open(&files);
    for (MapFormat format = MAP_SVG; format <= MAP_DOT; format++) {
        Buf out = {0};
        Err err = {0};
        assert_true(
            story_map_write(story_book(other), format, NULL, &files, &out, &err));
        assert_non_null(strstr(out.s, "Without a chapter"));
        buf_free(&out);
    }
    story_close(other);
}

static void test_an_ending_that_stands_first_is_reached_too(void **state)
{
    (void)state;
    static const MemoryFile first[] = {
        {"scenario.lua", "scenario 't' { title='T', start='a' }\n"
                         "ending 'end' { title='E', text='E.' }\n"
                         "scene 'a' { title='A', text='W.', choice "
                         "'on' { 'On', go='end' } }\n"},
        {0}};
    Host files = scenario_host(first);
    Story *other = scenario_open(&files);
    StoryMap made = {0};
    story_map_make(&made, story_book(other), &files, NULL);
    for (int i = 0; i < made.book->n_nodes; i++)
        assert_str(map_node_fault(&made.nodes[i]), "");
    story_map_free(&made);
    story_close(other);
}

static void test_one_of_something_is_told_as_one(void **state)
{
    (void)state;
    static const MemoryFile few[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='s' }\n"
            "scene 's' { title='S', text='W.', choice 'on' { 'On', go='end' } }\n"
            "ending 'end' { title='E', text='E.' }\n"},
        {0}};
    Host files = scenario_host(few);
    Story *other = scenario_open(&files);
    Buf out = {0};
    Err err = {0};
    assert_true(story_map_write(story_book(other), MAP_SVG, NULL, &files, &out, &err));
    assert_non_null(strstr(out.s, "2 scenes, 1 choice<"));
    buf_free(&out);
    story_close(other);
}

static void test_a_scenario_that_is_too_large_is_refused(void **state)
{
    (void)state;
    Book large = {.n_nodes = MAP_NODES_MAX + 1};
    Buf out = {0};
    Err err = {0};
    assert_false(story_map_write(&large, MAP_SVG, NULL, &host, &out, &err));
    assert_err(&err, "a map has 8000 scenes, checks, boards and endings at most");
}

static void test_signs_that_end_a_text_are_escaped_for_other_programs(void **state)
{
    (void)state;
    static const MemoryFile quoted[] = {
        {"scenario.lua", "scenario 't' { title='T', start='a', state={ who='x' } }\n"
                         "chapter 'c' { title='The \"C\"', start='a' }\n"
                         "scene 'a' { title=[[A \"far\" \\\\ hill]], text='W.',\n"
                         "  choice 'on' { 'On', go='end', needs={ who='a\"b' } } }\n"
                         "ending 'end' { title='E', text='E.' }\n"},
        {0}};
    Host files = scenario_host(quoted);
    Buf out = {0};
    Err err = {0};
    Story *other = scenario_open(&files);
    assert_true(story_map_write(story_book(other), MAP_DOT, NULL, NULL, &out, &err));
    assert_non_null(strstr(out.s, "label=\"The \\\"C\\\"\";\n"));
    assert_non_null(strstr(out.s, "[label=\"on\\nif who \\\"a\\\\\\\"b\\\"\""));
    assert_non_null(strstr(out.s, "label=\"a\\nA \\\"far\\\" \\\\ hill\""));
    story_close(other);
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_wrong_with_a_scene_is_marked),
        cmocka_unit_test(test_a_row_says_what_its_choice_asks_for),
        cmocka_unit_test(test_words_are_cut_to_their_room),
        cmocka_unit_test(test_a_letter_is_as_wide_as_its_class),
        cmocka_unit_test(test_what_is_cut_keeps_as_many_letters_as_have_room),
        cmocka_unit_test(test_those_who_lead_here_stand_in_two_lines),
        cmocka_unit_test(test_what_xml_reads_otherwise_is_written_so_that_it_does_not),
        cmocka_unit_test(test_nothing_lies_on_anything_else),
        cmocka_unit_test(test_the_drawing_is_as_it_was),
        cmocka_unit_test(test_the_graph_for_other_programs_is_as_it_was),
        cmocka_unit_test(test_what_a_play_has_seen_is_told_apart),
        cmocka_unit_test(test_scenes_without_a_chapter_have_one_of_their_own),
        cmocka_unit_test(test_one_of_something_is_told_as_one),
        cmocka_unit_test(test_a_scenario_that_is_too_large_is_refused),
        cmocka_unit_test(test_an_ending_that_stands_first_is_reached_too),
        cmocka_unit_test(test_signs_that_end_a_text_are_escaped_for_other_programs),
    };
    return cmocka_run_group_tests(tests, open_map, close_map);
}
