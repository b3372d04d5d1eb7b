#include "tools/levels.h"

#include "support/scenario.h"
#include "support/support.h"

// Three sentences of six words of one syllable.
#define SHORT "We go to see a cat. We go to see a cat. We go to see a cat. "
#define TEXT  SHORT SHORT

static const char script[] =
    "scenario 'a' { title='A', start='one', kind='fictional'%s }\n"
    "chapter 'all' { title='All', start='one' }\n"
    "scene 'one' { title='One', text='" TEXT "', plain='" SHORT SHORT "',\n"
    "  gives='note', choice 'on' { 'On', go='ask' } }\n"
    "check 'ask' { 'Why?', title='Ask', go='end',\n"
    "  answer 'yes' { 'Yes', right=true, because='It is so and it was so then.' },\n"
    "  answer 'no' { 'No', because='It is not so.' } }\n"
    "source 'note' { 'Note', text='Nobody saw it.', date='2021-07-02', "
    "status='reported' }\n"
    "ending 'end' { title='End', text='The end.' }\n";

static Levels levels_of_script(Arena *arena, const char *language, Story **story)
{
    static MemoryFile files[2];
    files[0] = (MemoryFile){"scenario.lua", arena_fmt(arena, script, language).s};
    static Host host;
    host = scenario_host(files);
    *story = scenario_open(&host);
    return levels_of(arena, story_book(*story), &host);
}

static void test_story_questions_sources_and_plainer_wording_are_apart(void **state)
{
    (void)state;
    Arena arena = {0};
    Story *story;
    Levels levels = levels_of_script(&arena, "", &story);
    assert_int_equal(levels.n, 5);
    assert_int_equal(levels.all[LEVEL_STORY].words, 36 + 2);
    assert_int_equal(levels.all[LEVEL_STORY].sentences, 6 + 1);
    assert_int_equal(levels.all[LEVEL_STORY].syllables, 36 + 2);
    assert_int_equal(levels.all[LEVEL_QUESTION].words, 1 + 8 + 4);
    assert_int_equal(levels.all[LEVEL_SOURCE].words, 3);
    assert_int_equal(levels.all[LEVEL_PLAIN].words, 36);
    story_close(story);
    arena_free(&arena);
}

static void test_the_table_has_every_page_and_every_chapter(void **state)
{
    (void)state;
    Arena arena = {0};
    Story *story;
    Buf out = {0};
    Levels levels = levels_of_script(&arena, "", &story);
    levels_print(&levels, story_book(story), &out);
    assert_str(buf_str(&out),
        "kind      level  words  words a sentence\n"
        "story      -1.4     36    6.0  scenario.lua:3 scene \"one\"\n"
        "story         –      2    2.0  scenario.lua:9 ending \"end\"\n"
        "question      –     13    4.3  scenario.lua:5 check \"ask\"\n"
        "source        –      3    3.0  scenario.lua:8 source \"note\"\n"
        "plain      -1.4     36    6.0  scenario.lua:3 scene \"one\"\n"
        "chapter    -1.7     38   plain  -1.4  all\n");
    buf_free(&out);
    story_close(story);
    arena_free(&arena);
}

static void test_other_languages_are_not_measured(void **state)
{
    (void)state;
    Arena arena = {0};
    Story *story;
    Levels levels = levels_of_script(&arena, ", languages={'kk'}", &story);
    assert_int_equal(levels.n, 0);
    assert_int_equal(levels.measure, MEASURES);
    story_close(story);
    arena_free(&arena);
}

// First-year reading of the kind that counting bytes took for 23 years of school, and officialese.
static void test_russian_is_measured_by_its_vowels(void **state)
{
    (void)state;
    Arena arena = {0};
    static MemoryFile files[2];
    files[0] = (MemoryFile){"scenario.lua",
        "scenario 'a' { title='A', start='one', languages={'ru'} }\n"
        "scene 'one' { title='Один', choice 'on' { 'Дальше', go='end' },\n"
        "  text='Вода ушла. Мы ждём. Дом пуст. Кран молчит. Мать спит. Вода ушла. Мы "
        "ждём. "
        "Дом пуст. Кран молчит. Мать спит. Вода ушла. Мы ждём. Дом пуст. Кран молчит. "
        "Мать "
        "спит. У Жанаозена. У Жанаозена.' }\n"
        "ending 'end' { title='Конец', text='Распределительные организации "
        "впоследствии "
        "пересмотрели индивидуальные компенсационные договорённости. Многочисленные "
        "муниципальные учреждения незамедлительно инициировали сложнейшие "
        "административные расследования. Международные представители преднамеренно "
        "переоценили сельскохозяйственную производительность, несмотря на значительную "
        "неопределённость метеорологических наблюдений, несмотря на многочисленные "
        "международные исследования.' }\n"};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Levels levels = levels_of(&arena, story_book(story), &host);
    assert_int_equal(levels.measure, MEASURE_RUSSIAN);
    assert_int_equal(levels.n, 2);
    const Level easy = levels.pages[0].level;
    assert_int_equal(easy.words, 34);
    assert_int_equal(easy.sentences, 17);
    // 4 + 2 + 2 + 3 + 2 of five sentences, three times; twice a preposition and a name, which counts two
    assert_int_equal(easy.syllables, 3 * 13 + 2 * (1 + 2));
    assert_true(level_of_page(&levels.pages[0]) < 1);
    assert_true(level_of_page(&levels.pages[1]) > 30);
    story_close(story);
    arena_free(&arena);
}

// Kinds apart, then what is too short to say anything, then the hardest, the longest, the first in the script.
static void test_pages_stand_in_the_order_of_their_levels(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf out = {0}, thirty = {0};
    for (int i = 0; i < 5; i++)
        buf_add(&thirty, STR("We go to see a cat. "));
    Str src = arena_fmt(&arena,
        "scenario 'a' { title='A', start='less', kind='fictional' }\n"
        "chapter 'c' { title='C', start='less' }\n"
        "scene 'less' { title='L', text='%s', choice 'on' { 'On', go='just' } }\n"
        "scene 'just' { title='J', text='%s', choice 'on' { 'On', go='more' } }\n"
        "scene 'same' { title='S', text='%s', choice 'on' { 'On', go='more' } }\n"
        "scene 'more' { title='M', text='%s%s', choice 'on' { 'On', go='hard' } }\n"
        "chapter 'd' { title='D', start='hard' }\n"
        "scene 'hard' { title='H', text='%s Everybody remembers.', choice 'on' { 'On', "
        "go='end' } }\n"
        "ending 'end' { title='End', text='The very end.' }\n",
        "We go to see a cat. We go to see a cat. We go to see a cat. We go to see a "
        "cat. "
        "We see a big cat.",
        thirty.s, thirty.s, thirty.s, thirty.s, thirty.s);
    const MemoryFile files[] = {{"scenario.lua", src.s}, {0}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Levels levels = levels_of(&arena, story_book(story), &host);
    levels_print(&levels, story_book(story), &out);
    assert_str(buf_str(&out),
        "kind      level  words  words a sentence\n"
        "story       0.5     32    5.3  scenario.lua:8 scene \"hard\"\n"
        "story      -1.4     60    6.0  scenario.lua:6 scene \"more\"\n"
        "story      -1.4     30    6.0  scenario.lua:4 scene \"just\"\n"
        "story      -1.4     30    6.0  scenario.lua:5 scene \"same\"\n"
        "story         –     29    5.8  scenario.lua:3 scene \"less\"\n"
        "story         –      3    3.0  scenario.lua:9 ending \"end\"\n"
        "chapter    -1.5    149   plain     –  c\n"
        "chapter     0.5     35   plain     –  d\n");
    buf_free(&out);
    buf_free(&thirty);
    story_close(story);
    arena_free(&arena);
}

static void assert_syllables(const char *text, int expected)
{
    Arena arena = {0};
    Str src = arena_fmt(&arena,
        "scenario 'a' { title='A', start='end', kind='fictional' }\n"
        "ending 'end' { title='End', text=\"%s\" }\n",
        text);
    const MemoryFile files[] = {{"scenario.lua", src.s}, {0}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Levels levels = levels_of(&arena, story_book(story), &host);
    assert_int_equal(levels.pages[0].level.syllables, expected);
    story_close(story);
    arena_free(&arena);
}

// A name is what has a capital in the middle of a sentence and nowhere a small letter.
static void test_a_name_counts_as_two_syllables(void **state)
{
    (void)state;
    assert_syllables("Alabama.", 4); // the first word of a sentence tells nothing
    assert_syllables("We saw Alabama.", 1 + 1 + 2);
    assert_syllables("We saw Alabama. Alabama.", 1 + 1 + 2 + 2);
    assert_syllables("We saw Alabama's.", 1 + 1 + 2);
    assert_syllables("We saw Alabama, an alabama.", 1 + 1 + 4 + 1 + 4);
    assert_syllables("We saw Alabama, an elabama.", 1 + 1 + 2 + 1 + 4);
    assert_syllables("We saw: Alabama.", 1 + 1 + 4); // it may begin a sentence
    assert_syllables("We saw, Alabama.", 1 + 1 + 2);
    assert_syllables("We saw Ohio.", 1 + 1 + 2);
    assert_syllables("We saw Tom.", 3);
}

static void test_the_reasons_of_a_board_are_read_too(void **state)
{
    (void)state;
    Arena arena = {0};
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 'a' { title='A', start='wall', kind='fictional' }\n"
            "chapter 'all' { title='All', start='wall' }\n"
            "board 'wall' { title='W', go='end', card 'p' { 'P', when='1' },\n"
            "  card 'q' { 'Q', when='2' }, order={ 'p', 'q' },\n"
            "  link 'pq' { 'p', 'q', answer='trigger', because='One led here.' },\n"
            "  link 'qp' { 'q', 'p', answer='led_to', because='It did not. So it was.' "
            "},\n"
            "  claim 'so' { 'So it was.', answer='confirmed', because='We saw it.' } "
            "}\n"
            "ending 'end' { title='End', text='The end.' }\n"},
        {0}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Levels levels = levels_of(&arena, story_book(story), &host);
    assert_int_equal(levels.n, 2);
    assert_int_equal(levels.all[LEVEL_QUESTION].words, 3 + 6 + 3);
    assert_int_equal(levels.all[LEVEL_QUESTION].sentences, 1 + 2 + 1);
    story_close(story);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_story_questions_sources_and_plainer_wording_are_apart),
        cmocka_unit_test(test_the_table_has_every_page_and_every_chapter),
        cmocka_unit_test(test_pages_stand_in_the_order_of_their_levels),
        cmocka_unit_test(test_a_name_counts_as_two_syllables),
        cmocka_unit_test(test_other_languages_are_not_measured),
        cmocka_unit_test(test_russian_is_measured_by_its_vowels),
        cmocka_unit_test(test_the_reasons_of_a_board_are_read_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
