#include "support/pages.h"
#include "support/support.h"

#include "page/words.h"
#include "plain/reply.h"

#define TEXT(words)                                                                    \
    {                                                                                  \
        (words), sizeof(words) - 1                                                     \
    }

// What [line] means on the sample [page]: the action's id, and its value behind a slash.
static void assert_means(const char *page, const char *line, const char *expected)
{
    TypedAction reply;
    Err err = {0};
    bool done = reply_read(sample(page), str_of(line), &reply, &err);
    assert_no_err(&err);
    assert_true(done);
    Buf found = {0};
    buf_add(&found, reply.action->id);
    if (reply.value.n > 0) buf_addf(&found, "/" STR_FMT, STR_ARG(reply.value));
    assert_str(buf_str(&found), expected);
    buf_free(&found);
}

static void assert_says(const char *page, const char *line, const char *sentence)
{
    TypedAction reply;
    Err err = {0};
    assert_false(reply_read(sample(page), str_of(line), &reply, &err));
    assert_err(&err, sentence);
    assert_int_equal(err.kind, ERR_USAGE);
}

static void test_a_number_is_a_choice_in_reading_order(void **state)
{
    (void)state;
    assert_means("scene", "1", "pass_on");
    assert_means("scene", " 3 ", "ask");
    assert_means("scene", "4", "compare"); // closed: taking it tells why
    assert_means("settings", "2", "text:125");
    assert_means("saves", "2", "load:slot-1");
    assert_means("map", "2", "chart:price");
    assert_means(
        "map", "5", "day:2022-01-03"); // days have numbers, though a window draws them
    assert_means("map", "2022-01-02", "day:2022-01-02");
    assert_says("scene", "5", "no number 5");
    assert_says("scene", "0", "“0”");
    assert_says("scene", "99999999999999999999", "“99999999999999999999”");
}

static void test_sources_have_numbers_where_there_is_no_choice(void **state)
{
    (void)state;
    assert_means("notebook", "2", "source:voice_note");
    assert_null(reply_numbered(sample("source"), 1));
    static const Action actions[] = {
        {.id = TEXT("look"), .label = TEXT("Look"), .open = true},
        {.id = TEXT("source:note"),
            .label = TEXT("Note"),
            .group = GROUP_PAGE,
            .open = true,
            .inline_ = true}};
    const Page page = {.actions = actions, .n_actions = 2};
    assert_ptr_equal(reply_numbered(&page, 1), &actions[0]);
    assert_null(reply_numbered(&page, 2));
}

static void test_in_another_language_the_label_is_the_word(void **state)
{
    (void)state;
    const Action *notebook = page_action(sample("scene"), STR("notebook"));
    Action foreign = *notebook;
    foreign.label = STR("Блокнот");
    static Str texts[WORDS];
    texts[W_NOTEBOOK] = foreign.label;
    assert_str(reply_word(&foreign), "notebook");
    words_use(words_add(STR("ru"), STR("ru"), texts));
    assert_str(reply_word(&foreign), "Блокнот");
    words_use(words_add(
        STR(WORDS_LANGUAGE), STR("ru"), texts)); // of which little is translated
    assert_str(reply_word(&foreign), "notebook");
    words_use(NULL);
}

static void test_an_id_or_its_last_part_or_a_label_will_do(void **state)
{
    (void)state;
    assert_means("scene", "photograph", "photograph");
    assert_means("scene", "notebook", "notebook");
    assert_means("scene_plain", "curfew", "term:curfew");
    assert_means("scene_plain", "term:curfew", "term:curfew");
    assert_means("scene_plain", "CURFEW", "term:curfew");
    assert_means("settings", "dusk", "theme:dusk");
    assert_means("scene", "electronic trading", "term:electronic-trading");
    assert_means("rail_links", "only came before", "link:only_before");
}

static void test_a_unique_beginning_will_do(void **state)
{
    (void)state;
    assert_means("scene", "ph", "photograph");
    assert_means("scene", "pass the", "pass_on");
    assert_means("scene", "gloss", "glossary");
    assert_means("scene", "voice", "source:voice_note");
}

static void test_a_whole_name_wins_over_a_longer_one(void **state)
{
    (void)state;
    assert_means("scene_long", "wait", "wait");
    assert_means("scene", "log", "log");
}

static void test_what_could_mean_two_things_says_which(void **state)
{
    (void)state;
    assert_says("scene", "p",
        "“Pass the voice note on, so that people know”, or "
        "“Photograph the price board first”");
    assert_says("saves", "slot-1", "could mean");
}

static void test_what_is_unknown_says_the_nearest(void **state)
{
    (void)state;
    assert_says("scene", "photogarph", "Did you mean “photograph”?");
    assert_says("scene", "curfew", "no “curfew” here. Type ?");
    assert_says("scene",
        "a line that goes on and on and on and on and on and on and on and on and on",
        "isn’t an option here");
}

static void test_a_name_follows_what_takes_one(void **state)
{
    (void)state;
    assert_means("saves", "1", "save:new");
    assert_means("saves", "1 Before the  square", "save:new/Before the  square");
    assert_means("saves", "save:new Жаңаөзен", "save:new/Жаңаөзен");
    assert_says("scene", "1 and more", "no “1 and more” here");
}

static void test_fixed_words_have_no_number(void **state)
{
    (void)state;
    for (int i = 0; i < n_samples; i++)
        for (int number = 1; reply_numbered(samples[i].page, number); number++)
            assert_false(reply_is_word(reply_numbered(samples[i].page, number)));
    assert_true(reply_is_word(page_action(sample("scene"), STR("notebook"))));
    assert_false(reply_is_word(page_action(sample("scene"), STR("ask"))));
}

static void test_a_number_may_have_signs_and_any_digits(void **state)
{
    (void)state;
    static const char *const threes[] = {"3.", "3)", "(3)", "#3", "№3", "№ 3", "No. 3",
        "\u00A03\u3000", "３", "３．", "٣", "۳", "३", "③", "3\r"};
    for (int i = 0; i < COUNT_OF(threes); i++)
        assert_means("scene", threes[i], "ask");
    assert_means("saves", "1. Before the  square", "save:new/Before the  square");
    assert_means("saves", "(1)\u00A0Имя", "save:new/Имя");
    assert_means("saves", "№ 1 Имя", "save:new/Имя");
    assert_means("saves", "１\tИмя ", "save:new/Имя");
    assert_means("map", "٢٠٢٢-٠١-٠٢", "day:2022-01-02");
    assert_says("scene", "(5)", "no number (5)");
    assert_says("scene", "3 4", "no “3 4” here");
}

static void test_case_width_accents_and_spaces_make_no_difference(void **state)
{
    (void)state;
    assert_means("scene", "NOTEBOOK", "notebook");
    assert_means("scene", "ＮＯＴＥＢＯＯＫ", "notebook");
    assert_means("scene", "\uFEFFLog", "log");
    assert_means("saves", "SAVE:NEW Имя", "save:new/Имя");
    assert_means("saves", "ＬＯＡＤ:SLOT-1", "load:slot-1");
    assert_means("rail_links", "only \u2003 CAME  before", "link:only_before");
    static const Action actions[] = {
        {.id = TEXT("cafe"), .label = TEXT("Cafe\u0301 «Ә»"), .open = true},
        {.id = TEXT("street"), .label = TEXT("Große Straße"), .open = true},
        {.id = TEXT("talk"), .label = TEXT("Don’t — talk"), .open = true},
        {.id = TEXT("city"), .label = TEXT("İzmir"), .open = true},
        {.id = TEXT("wait"), .label = TEXT("ΟΔΟΣ"), .open = true},
    };
    const Page page = {.actions = actions, .n_actions = COUNT_OF(actions)};
    static const char *const lines[] = {
        "caf\u00E9 \"ә\"", "GROSSE STRASSE", "don't - TALK", "izmir", "οδος"};
    for (int i = 0; i < COUNT_OF(lines); i++) {
        TypedAction reply;
        Err err = {0};
        if (!reply_read(&page, str_of(lines[i]), &reply, &err))
            fail_msg("%s", err.text);
        assert_ptr_equal(reply.action, &actions[i]);
    }
}

static void test_slips_in_words_are_guessed_in_any_case(void **state)
{
    (void)state;
    assert_says("scene", "NOTEBOKO", "Did you mean “notebook”?");
    assert_says("scene", "lgo", "Did you mean “log”?");
    assert_says("scene", "qiut", "Did you mean “quit”?");
    assert_says("scene", "aluod", "Did you mean “aloud”?");
    assert_says("scene", "chian", "Did you mean “chain”?");
    assert_says("scene", "\u200D", "Type a number or a word");
}

static void test_words_are_parted_by_any_white_space(void **state)
{
    (void)state;
    assert_int_equal(reply_words_end(STR("ab  cd ef"), 1), 2);
    assert_int_equal(reply_words_end(STR("ab  cd ef"), 2), 6);
    assert_int_equal(reply_words_end(STR("ab  cd ef"), 3), 9);
    assert_int_equal(reply_words_end(STR("ab\u00A0cd"), 1), 2);
    assert_int_equal(reply_words_end(STR(" ab c"), 1), 3);
    assert_int_equal(reply_words_end(STR("ab "), 1), 2);
    assert_int_equal(reply_words_end((Str){0}, 1), 0);
}

// What is told of [line] on a page of [n] of these actions; the one behind them is none of it.
static const Action few[] = {
    {.id = TEXT("about"), .label = TEXT("Anything"), .group = GROUP_PAGE, .open = true},
    {.id = TEXT("term:harbour"),
        .label = TEXT("The sea"),
        .group = GROUP_PAGE,
        .open = true,
        .inline_ = true},
    {.id = TEXT("a"), .label = TEXT("A"), .open = true, .takes_text = true},
    {.id = TEXT("b2"), .label = TEXT("Open the gate"), .open = true},
    {.id = TEXT("b3"), .label = TEXT("Open the window"), .open = true},
    {.id = TEXT("b4"), .label = TEXT("Open the lid"), .open = true}};

static void assert_told(int n, const char *line, const char *expected)
{
    const Page page = {.actions = few, .n_actions = n};
    TypedAction reply = {.action = few, .value = STR("x")};
    Err err = {0};
    if (reply_read(&page, str_of(line), &reply, &err))
        fail_msg("%s: " STR_FMT, line, STR_ARG(reply.action->id));
    assert_string_equal(err.text, expected);
    assert_null(reply.action);
    assert_int_equal(reply.value.n, 0);
}

static void assert_taken(int n, const char *line, const char *id, const char *value)
{
    const Page page = {.actions = few, .n_actions = n};
    TypedAction reply;
    Err err = {0};
    assert_true(reply_read(&page, str_of(line), &reply, &err));
    assert_no_err(&err);
    assert_str(reply.action->id, id);
    assert_str(reply.value, value);
}

#define SIXTY "zzzzzzzzzz zzzzzzzzzz zzzzzzzzzz zzzzzzzzzz zzzzzzzzzz zzzzz"

static void test_what_is_told_of_a_line_is_a_whole_sentence(void **state)
{
    (void)state;
    assert_told(5, "open",
        "“open” could mean “Open the gate”, or “Open the window”. Type more of it.");
    assert_told(6, "open",
        "“open” could mean “Open the gate”, or “Open the window”, or “Open the lid”. "
        "Type more of it.");
    assert_told(5, " hrabour ", "There is no “hrabour” here. Did you mean “harbour”?");
    assert_told(5, "term:hrabour",
        "There is no “term:hrabour” here. Did you mean “term:harbour”?");
    assert_told(5, "teh sea", "There is no “teh sea” here. Did you mean “The sea”?");
    assert_told(5, "open the widnow",
        "There is no “open the widnow” here. Did you mean “Open the window”?");
    assert_told(
        4, "open the widnow", "There is no “open the widnow” here. Type ? for help.");
    assert_told(0, "open", "There is no “open” here. Type ? for help.");
    assert_told(5, SIXTY, "There is no “" SIXTY "” here. Type ? for help.");
    assert_told(5, SIXTY "z", "That isn’t an option here. Type ? for help.");
    assert_told(5, "", "Type a number or a word; ? lists all of them.");
    assert_told(5, "4", "There is no number 4 here. Type ? for help.");
}

static void test_names_that_take_a_line_take_all_of_it(void **state)
{
    (void)state;
    assert_taken(5, "about", "about", "");
    assert_taken(5, "abou", "about", "");
    assert_taken(5, "term:har", "term:harbour", "");
    assert_taken(5, "har", "term:harbour", "");
    assert_taken(5, "the", "term:harbour", "");
    assert_taken(5, "1", "a", "");
    assert_taken(5, "1 x", "a", "x");
    assert_taken(5, "a x", "a", "x");
    assert_taken(5, "a", "a", ""); // the whole of one name, and of others the beginning
    assert_taken(5, "open the g", "b2", "");
    assert_taken(5, "3", "b3", "");
    assert_taken(4, "open", "b2", "");
    static const Action alike[] = {
        {.id = TEXT("b"), .label = TEXT("Go on"), .open = true},
        {.id = TEXT("c"), .label = TEXT("Go"), .open = true}};
    const Page page = {.actions = alike, .n_actions = 2};
    TypedAction reply;
    assert_true(reply_read(&page, STR("go"), &reply, NULL));
    assert_ptr_equal(reply.action, &alike[1]);
}

// In another language a slip in the English word is understood as well.
static void test_own_words_are_guessed_in_two_languages(void **state)
{
    (void)state;
    static Str texts[WORDS];
    texts[W_TERM_WORD_QUIT] = STR("выход");
    words_use(words_add(STR("ru"), STR("ru"), texts));
    assert_told(5, "выхдо", "There is no “выхдо” here. Did you mean “выход”?");
    assert_told(5, "qiut", "There is no “qiut” here. Did you mean “quit”?");
    words_use(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_told_of_a_line_is_a_whole_sentence),
        cmocka_unit_test(test_names_that_take_a_line_take_all_of_it),
        cmocka_unit_test(test_own_words_are_guessed_in_two_languages),
        cmocka_unit_test(test_a_number_is_a_choice_in_reading_order),
        cmocka_unit_test(test_sources_have_numbers_where_there_is_no_choice),
        cmocka_unit_test(test_in_another_language_the_label_is_the_word),
        cmocka_unit_test(test_an_id_or_its_last_part_or_a_label_will_do),
        cmocka_unit_test(test_a_unique_beginning_will_do),
        cmocka_unit_test(test_a_whole_name_wins_over_a_longer_one),
        cmocka_unit_test(test_what_could_mean_two_things_says_which),
        cmocka_unit_test(test_what_is_unknown_says_the_nearest),
        cmocka_unit_test(test_a_name_follows_what_takes_one),
        cmocka_unit_test(test_fixed_words_have_no_number),
        cmocka_unit_test(test_a_number_may_have_signs_and_any_digits),
        cmocka_unit_test(test_case_width_accents_and_spaces_make_no_difference),
        cmocka_unit_test(test_slips_in_words_are_guessed_in_any_case),
        cmocka_unit_test(test_words_are_parted_by_any_white_space),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
