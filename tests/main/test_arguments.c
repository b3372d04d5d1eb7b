#include "support/support.h"

#include "arguments.h"

#include <stdio.h>
#include <string.h>

static int run_nothing(const Arguments *arguments, Err *err)
{
    (void)arguments;
    (void)err;
    return 0;
}

static const Command commands[] = {
    {"play", "[SCENARIO]", "Plays.", TAKES(OPTION_SEED), 0, 1, run_nothing},
    {"replay", "FILE [SCENARIO]", "Replays.", TAKES(OPTION_BLESS) | TAKES(OPTION_SIZE),
        1, 2, run_nothing},
    {"shot", "[SCENARIO]", "A picture.", TAKES(OPTIONS) - 1, 0, 1, run_nothing},
    {0},
};

// Reads a command line whose words stand apart by spaces.
static bool read_line(const char *line, Arguments *out, Err *err)
{
    static char copy[200];
    char *words[16];
    int count = 0;
    snprintf(copy, sizeof copy, "%s", line);
    for (char *word = strtok(copy, " "); word; word = strtok(NULL, " "))
        words[count++] = word;
    return arguments_read(commands, count, words, out, err);
}

static void assert_refused(const char *line, const char *sentence)
{
    Arguments arguments;
    Err err = {0};
    assert_false(read_line(line, &arguments, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_err(&err, sentence);
}

static void test_no_word_at_all_is_the_first_command(void **state)
{
    (void)state;
    Arguments arguments;
    Err err = {0};
    assert_true(read_line("", &arguments, &err));
    assert_string_equal(arguments.command->name, "play");
    assert_null(arguments.operands[0]);
}

static void test_a_path_or_an_option_is_for_the_first_command(void **state)
{
    (void)state;
    Arguments arguments;
    Err err = {0};
    assert_true(read_line("some/where --seed 7", &arguments, &err));
    assert_string_equal(arguments.command->name, "play");
    assert_string_equal(arguments.operands[0], "some/where");
    assert_string_equal(arguments.options[OPTION_SEED], "7");
    assert_true(read_line("--seed 7 x", &arguments, &err));
    assert_string_equal(arguments.operands[0], "x");
}

static void test_options_and_operands_may_be_mixed(void **state)
{
    (void)state;
    Arguments arguments;
    Err err = {0};
    assert_true(read_line("replay --bless a --size 1x2 b", &arguments, &err));
    assert_string_equal(arguments.operands[0], "a");
    assert_string_equal(arguments.operands[1], "b");
    assert_string_equal(arguments.options[OPTION_BLESS], "");
    assert_null(arguments.options[OPTION_SEED]);
}

static void test_what_is_unknown_says_the_nearest(void **state)
{
    (void)state;
    assert_refused("reply", "no command \"reply\"; did you mean \"replay\"?");
    assert_refused("paly", "no command \"paly\"; did you mean \"play\"?");
    assert_refused("PLAY", "no command \"PLAY\"; did you mean \"play\"?");
    assert_refused("xyzzy", "no command \"xyzzy\"; qantar --help");
    assert_refused("play --sed 7", "no option \"--sed\"; did you mean \"--seed\"?");
    assert_refused("replay a --seed 7", "replay takes no --seed");
    assert_refused("--wrong", "no option \"--wrong\"");
}

static void test_every_option_is_known_and_near_to_its_misspelling(void **state)
{
    (void)state;
    static const char *const with_value[] = {"--profile", "--seed", "--fonts", "--at",
        "--open", "--record", "--size", "-o", "--text", "--lang", "--theme",
        "--edition", "--plays", "--policy", "--gates", "--faults", "--jobs", "--write",
        "--explain", "--seen"};
    static const char *const alone[] = {"--begin", "--reload", "--bless",
        "--one-process", "--lines", "--quiet", "--plate", "--no-sound", "--json",
        "--levels", "--no-watch", "--author", "--rules", "--dot", "--luals"};
    assert_int_equal(COUNT_OF(with_value) + COUNT_OF(alone), OPTIONS);
    char line[100], sentence[100];
    for (int i = 0; i < OPTIONS; i++) {
        bool wants = i < COUNT_OF(with_value);
        const char *name = wants ? with_value[i] : alone[i - COUNT_OF(with_value)];
        Arguments arguments;
        Err err = {0};
        snprintf(line, sizeof line, "shot %s%s", name, wants ? " x" : "");
        assert_true(read_line(line, &arguments, &err));
        int given = 0;
        for (int k = 0; k < OPTIONS; k++)
            given += arguments.options[k] &&
                     str_eq(str_of(arguments.options[k]), wants ? STR("x") : STR(""));
        assert_int_equal(given, 1);
        if (strlen(name) < 4) continue;
        snprintf(line, sizeof line, "shot %sx", name);
        snprintf(sentence, sizeof sentence, "did you mean \"%s\"?", name);
        assert_refused(line, sentence);
    }
}

static void test_too_few_and_too_many_words_are_told(void **state)
{
    (void)state;
    assert_refused("replay", "something is missing: qantar replay FILE [SCENARIO]");
    assert_refused("play a b", "\"b\" is one word too many");
    assert_refused("play --seed", "--seed wants a value: --seed N");
    assert_refused("play --seed 1 --seed 2", "--seed is given twice");
}

static void test_a_seed_is_a_whole_number(void **state)
{
    (void)state;
    Arguments arguments = {0};
    Err err = {0};
    uint64_t seed;
    arguments.options[OPTION_SEED] = "18446744073709551615";
    assert_true(arguments_seed(&arguments, &seed, &err));
    assert_true(seed == UINT64_MAX);
    const char *const bad[] = {"", "-1", "7x", "18446744073709551616", "1.5"};
    for (int i = 0; i < 5; i++) {
        arguments.options[OPTION_SEED] = bad[i];
        err = (Err){0};
        assert_false(arguments_seed(&arguments, &seed, &err));
        assert_err(&err, "--seed wants a whole number");
    }
}

static void test_what_is_not_given_is_as_it_is_without(void **state)
{
    (void)state;
    Arguments arguments = {0};
    Err err = {0};
    uint64_t seed = 7;
    int number = 7, jobs = 7;
    Str policy = STR("reader"), language = STR("ru");
    assert_true(arguments_seed(&arguments, &seed, &err));
    assert_false(seed == 7); // drawn
    assert_true(arguments_play(&arguments, 10, &policy, &number, &err));
    assert_int_equal(number, 0);
    assert_str(policy, "reader");
    assert_true(arguments_jobs(&arguments, 10, &jobs, &err));
    assert_int_equal(jobs, 7);
    assert_true(arguments_language(&arguments, &language, &err));
    assert_str(language, "");
}

static void test_one_play_is_a_policy_and_a_number(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "", ":", "reader", "reader:", ":1", "reader:0", "reader:11", "reader:1:1"};
    Arguments arguments = {.options = {[OPTION_WRITE] = "reader:10"}};
    Err err = {0};
    int number = 0;
    Str policy = {0};
    assert_true(arguments_play(&arguments, 10, &policy, &number, &err));
    assert_int_equal(number, 10);
    assert_str(policy, "reader");
    for (int i = 0; i < COUNT_OF(bad); i++) {
        arguments.options[OPTION_WRITE] = bad[i];
        err = (Err){0};
        assert_false(arguments_play(&arguments, 10, &policy, &number, &err));
        assert_err(&err, "--write wants a policy and the number of its play");
    }
}

static void test_a_number_of_plays_is_within_its_bounds(void **state)
{
    (void)state;
    Arguments arguments = {0};
    Err err = {0};
    int plays;
    assert_true(arguments_plays(&arguments, 200, 5000, &plays, &err));
    assert_int_equal(plays, 200);
    arguments.options[OPTION_PLAYS] = "5000";
    assert_true(arguments_plays(&arguments, 200, 5000, &plays, &err));
    assert_int_equal(plays, 5000);
    const char *const bad[] = {"", "0", "5001", "-1", "many", "1.5"};
    for (int i = 0; i < COUNT_OF(bad); i++) {
        arguments.options[OPTION_PLAYS] = bad[i];
        err = (Err){0};
        assert_false(arguments_plays(&arguments, 200, 5000, &plays, &err));
        assert_err(&err, "--plays wants a whole number from 1 to 5000");
    }
}

static void test_a_size_is_two_numbers(void **state)
{
    (void)state;
    Arguments arguments = {0};
    Err err = {0};
    int w, h;
    assert_true(arguments_size(&arguments, &w, &h, &err));
    assert_int_equal(w, 1280);
    assert_int_equal(h, 720);
    arguments.options[OPTION_SIZE] = "640x360";
    assert_true(arguments_size(&arguments, &w, &h, &err));
    assert_int_equal(w, 640);
    const char *const bad[] = {
        "", "640", "x360", "640x", "640X360", "1x2x3", "999999x1"};
    for (int i = 0; i < 7; i++) {
        arguments.options[OPTION_SIZE] = bad[i];
        err = (Err){0};
        assert_false(arguments_size(&arguments, &w, &h, &err));
        assert_err(&err, "--size wants");
    }
}

static void test_the_help_names_every_command_with_its_options(void **state)
{
    (void)state;
    Buf text = {0};
    arguments_help(commands, &text);
    assert_non_null(strstr(text.s, "qantar play [SCENARIO] [--seed N]\n      Plays."));
    assert_non_null(
        strstr(text.s, "qantar replay FILE [SCENARIO] [--size WxH] [--bless]\n"));
    assert_non_null(strstr(text.s, "  --profile DIR"));
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_word_at_all_is_the_first_command),
        cmocka_unit_test(test_a_path_or_an_option_is_for_the_first_command),
        cmocka_unit_test(test_options_and_operands_may_be_mixed),
        cmocka_unit_test(test_what_is_unknown_says_the_nearest),
        cmocka_unit_test(test_every_option_is_known_and_near_to_its_misspelling),
        cmocka_unit_test(test_too_few_and_too_many_words_are_told),
        cmocka_unit_test(test_a_seed_is_a_whole_number),
        cmocka_unit_test(test_what_is_not_given_is_as_it_is_without),
        cmocka_unit_test(test_one_play_is_a_policy_and_a_number),
        cmocka_unit_test(test_a_number_of_plays_is_within_its_bounds),
        cmocka_unit_test(test_a_size_is_two_numbers),
        cmocka_unit_test(test_the_help_names_every_command_with_its_options),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
