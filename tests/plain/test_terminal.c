#define _POSIX_C_SOURCE 200809L // setenv
#include "support/mouth.h"
#include "support/scenario.h"
#include "support/small.h"
#include "support/support.h"

#include "base/letter.h"
#include "plain/input.h"
#include "plain/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool at_terminal(const Console *console, Err *err)
{
    bool done = terminal_play(console, (Look){.columns = SHOW_COLUMNS}, err);
    assert_int_equal(done, err->kind == ERR_NONE);
    return done;
}

static int open_small(void **state)
{
    Small *small = mem_new(1, sizeof *small);
    small_setup(small);
    *state = small;
    return 0;
}

static int close_small(void **state)
{
    small_free(*state);
    free(*state);
    return 0;
}

static Str typed(void **state, const char *lines)
{
    Str out = small_read(*state, at_terminal, str_of(lines));
    assert_no_err(&((Small *)*state)->err);
    return out;
}

static void assert_holds(Str text, const char *part)
{
    if (strstr(text.s, part)) return;
    print_error("not in the text: %s\n%s\n", part, text.s);
    fail();
}

static void assert_lacks(Str text, const char *part)
{
    if (strstr(text.s, part)) fail_msg("in the text: %s", part);
}

// The files change before each of the first two lines.
static bool changes_twice(void *ctx)
{
    int *changes = ctx;
    return (*changes)++ % 2 == 0 && *changes < 4;
}

static bool at_terminal_of_author(const Console *console, Err *err)
{
    int changes = 0;
    Console own = *console;
    own.files_changed = changes_twice;
    own.ctx = &changes;
    return terminal_play(&own, (Look){.columns = SHOW_COLUMNS}, err);
}

static int count(Str text, const char *part)
{
    int n = 0;
    for (const char *at = text.s; (at = strstr(at, part)) != NULL; at++)
        n++;
    return n;
}

static void test_files_that_change_show_the_page_again(void **state)
{
    Str out = small_read(*state, at_terminal_of_author, STR("1\nnotebook\nback\n"));
    assert_int_equal(count(out, "# The well\n"), 2);
    assert_int_equal(count(out, "# Morning\n"), 3); // begun, changed, back
    assert_int_equal(count(out, "quit or ?"), 6);
}

static void test_no_input_shows_the_title_and_ends(void **state)
{
    Str out = typed(state, "");
    assert_holds(out, "# The well\n");
    assert_holds(out, " 1  Begin\n");
    assert_holds(out, "\n> \n");
    assert_int_equal(((Small *)*state)->memory.n, 0); // nothing to keep
}

static void test_numbers_and_words_move_the_play(void **state)
{
    Str out = typed(state, "1\nmeasure\nnotebook\n1\nback\nback\ntell\n");
    assert_holds(out, "# Notebook");
    assert_holds(out, "Who says so: Whoever tied them.");
    assert_holds(out, "# The market");
    assert_holds(out, "Trust 6 of 8");
}

static void test_a_closed_choice_tells_why_and_nothing_is_lost(void **state)
{
    Str out = typed(state, "begin\ntell\nmeasure\n");
    assert_holds(out, "is closed: You have not measured\nanything yet.");
    assert_holds(out, "Trust 4 of 8");
}

static void test_a_glossary_word_opens_its_entry(void **state)
{
    assert_holds(typed(state, "begin\nthe wheel\n"), "It *creaks*.");
    assert_holds(typed(state, "begin\nwinch\n"), "It *creaks*.");
}

static void test_a_question_mark_lists_what_is_open(void **state)
{
    Str out = typed(state, "begin\n?\n");
    assert_holds(out, "You can type\n  1: Measure it yourself\n");
    assert_holds(out, "  winch: the wheel\n");
    assert_holds(out, "  save NAME: ");
}

static void test_the_chain_is_told_on_request(void **state)
{
    assert_holds(typed(state, "begin\nchain\n"), "> 1. 1 July\n  2. (3 July)\n");
    assert_holds(typed(state, "chain\n"), "There is no chain of events");
}

static void test_save_keeps_the_play_under_a_name(void **state)
{
    Str out = typed(state, "begin\nmeasure\nsave Мой план\nguess\nsaves\n");
    assert_holds(out, "Saved as “Мой план”.");
    assert_holds(out, "Load “Мой план”");
    assert_holds(small_kept(*state, "small.slot-1"), "Мой план");
    assert_holds(typed(state, "saves\n1 Other\n"), "Saved as “Other”.");
}

static void test_the_play_goes_on_after_the_end_of_the_input(void **state)
{
    typed(state, "begin\nmeasure\ntell\n");
    assert_holds(typed(state, "resume\n"), "# The market");
}

static void test_undo_takes_the_last_turn_back(void **state)
{
    Str out = typed(state, "begin\nmeasure\nundo\n");
    const char *last = strstr(out.s, "Trust 4 of 8");
    assert_non_null(last);
    assert_holds(str_of(last), "Trust 3 of 8");
}

static void test_quit_leaves_from_every_page(void **state)
{
    assert_lacks(typed(state, "quit\nbegin\n"), "# Morning");
    assert_lacks(typed(state, "begin\nquit\nmeasure\n"), "Trust 4 of 8");
    assert_lacks(typed(state, "begin\nnotebook\nquit\nback\n"), "> \n\n# Morning");
}

static void test_what_is_unknown_gets_a_sentence(void **state)
{
    Str out = typed(state, "begin\nmeasrue\n9\n\n");
    assert_holds(out, "Did you mean “measure”?");
    assert_holds(out, "There is no number 9 here.");
    assert_holds(out, "Type a number or a word; ? lists all of them.");
}

static void test_hostile_lines_get_a_sentence(void **state)
{
    Str lines = STR("\xff\xfe\nbe\0gin\nbegin\n");
    Str out = small_read(*state, at_terminal, lines);
    assert_holds(out, "That line is not UTF-8 text. Set the terminal to UTF-8");
    assert_holds(out, "That line has zero bytes in it");
    assert_holds(out, "# Morning");
    Buf line = {0};
    for (int i = 0; i < INPUT_LINE_MAX + 1; i++)
        buf_addc(&line, 'x');
    buf_add(&line, STR("\nbegin\n"));
    out = small_read(*state, at_terminal, buf_str(&line));
    assert_holds(out, "That line is too long: 65536 bytes are the most.");
    assert_holds(out, "# Morning");
    buf_free(&line);
}

static void test_a_play_reaches_an_ending_with_the_board(void **state)
{
    Str out = typed(state,
        "begin\nmeasure\ntell\nhome\nmarks\ncontinue\n"
        "The water\nafter\nThe lid\nafter\ntake:lock\nput it back\nthe talk\nafter\n"
        "the lid\nafter\nthe order stands\nled to\nonly came before\n"
        "continue\nwrite\n");
    assert_holds(out, " 2. The water falls\n 3. The lid is locked\n");
    assert_holds(out, "  The water falls → The lid is locked: led to\n"
                      "> The talk at the market → The lid is locked: ?\n");
    assert_holds(out, "Nobody locks a full well.");
    assert_holds(out, "# The book is kept");
}

static void test_a_save_that_fails_is_not_told_as_saved(void **state)
{
    Small *small = *state;
    Folder folder = {.path = "/dev/null/nowhere"};
    small->setup.store = files_store(&folder);
    Str out = small_read(small, at_terminal, STR("begin\nsave Plan\n"));
    assert_lacks(out, "Saved as");
    assert_non_null(strstr(strstr(out.s, "/dev/null") + 1, "/dev/null"));
}

static void test_a_store_that_fails_is_told_and_the_play_goes_on(void **state)
{
    Small *small = *state;
    Folder folder = {.path = "/dev/null/nowhere"};
    small->setup.store = files_store(&folder);
    Str out = small_read(small, at_terminal, STR("begin\nmeasure\n"));
    assert_int_equal(small->err.kind, ERR_IO); // at the end it still is not kept
    assert_holds(out, "Trust 4 of 8");
    const char *told = strstr(out.s, "/dev/null");
    assert_non_null(told);
    assert_non_null(strstr(told + 1, "/dev/null")); // at every turn
}

#define small_test(test) cmocka_unit_test_setup_teardown(test, open_small, close_small)

static void test_aloud_is_switched_by_a_word_and_a_missing_voice_is_told(void **state)
{
    char path[4096];
    snprintf(path, sizeof path, "%s", getenv("PATH"));
    setenv("PATH", "/no/such/folder", 1);
    Str out = typed(state, "aloud\nquit\n");
    setenv("PATH", path, 1);
    assert_holds(out, "Nothing can be read aloud: this computer has neither");
    assert_lacks(out, "Reading aloud is on");
}

static int next_columns; // of a window that is made narrower at every page

static int narrower(void) { return next_columns -= 20; }
static int unknown_columns(void) { return 0; }
static int one_column(void) { return 1; }

static bool at_changing_window(const Console *console, Err *err)
{
    Console asked = *console;
    asked.columns = narrower;
    next_columns = 112;
    return terminal_play(&asked, (Look){.columns = SHOW_COLUMNS}, err);
}

static bool at_unknown_window(const Console *console, Err *err)
{
    Console asked = *console;
    asked.columns = unknown_columns;
    return terminal_play(&asked, (Look){.columns = 30}, err);
}

// Of what is written from the prompt [count] on to the next one; 0: from the beginning.
static int longest_line(Str text, int count)
{
    int longest = 0;
    for (Str line; str_split(&text, '\n', &line) && count >= 0;) {
        bool prompt = str_eq(line, STR("> ")); // a page begins on the next line
        if (prompt) count--;
        int columns = letter_columns(line);
        if (!prompt && count == 0 && columns > longest) longest = columns;
    }
    return longest;
}

static void test_the_width_is_asked_anew_before_each_page(void **state)
{
    Str out = small_read(*state, at_changing_window, STR("begin\nhelp\nback\nhelp\n"));
    assert_in_range(longest_line(out, 1), 53, 72);
    assert_in_range(longest_line(out, 2), 40, 52);
    assert_in_range(longest_line(out, 4), 15, 20);
    out = small_read(*state, at_unknown_window, STR("begin\n"));
    assert_in_range(longest_line(out, 1), 20, 30);
}

static void test_a_control_character_is_told_and_white_space_is_none(void **state)
{
    Str out = typed(state, "\033[A\nbe\xC2\x9Bgin\nbegin\r\n\t measure\u00A0\r\n");
    assert_holds(out, "control character in it (U+001B)");
    assert_holds(out, "control character in it (U+009B)");
    assert_holds(out, "# Morning");
    assert_holds(out, "Trust 4 of 8");
}

static void test_the_own_words_are_known_in_any_case_and_width(void **state)
{
    Str out = typed(state, "BEGIN\nＣＨＡＩＮ\n？\nSave\u00A0 Имя\nQUIT\nmeasure\n");
    assert_holds(out, "The chain of events");
    assert_holds(out, "You can type");
    assert_holds(out, "Saved as “Имя”.");
    assert_lacks(out, "Trust 4 of 8");
    assert_lacks(out, "There is no");
}

static void test_after_quit_nothing_is_shown_any_more(void **state)
{
    static const char *const plays[] = {"quit\n", "begin\nquit\n",
        "begin\nnotebook\nquit\n", "begin\nsettings\nquit\n"};
    for (int i = 0; i < COUNT_OF(plays); i++) {
        Str out = typed(state, plays[i]);
        if (!str_eq(str_from(out, out.n - 3), STR("\n> ")))
            fail_msg("%s: " STR_FMT, plays[i], STR_ARG(out));
    }
}

static void test_own_words_with_too_much_or_too_little_are_none(void **state)
{
    Str out = typed(state, "begin\nquit now\nchain reaction\nsave\nback\nmeasure\n");
    assert_lacks(out, "Saved as");
    assert_lacks(out, "The chain of events\n");
    assert_holds(out, "Trust 4 of 8");
}

// All that a play says, from the title page on: each of the terminal's own words where it is of use and where not.
static void test_a_play_reads_as_its_golden_text(void **state)
{
    Str out = typed(state,
        "?\nchain\nsave Plan\nbegin\n?\nchain\nsave P\nsaves\nsave Plan\n1 "
        "Q\n1\nback\nmeasure\nnobody\n7\nmea\nhelp\nback\nme\nquit\n");
    assert_text_file(out, "plain/golden/play.txt");
}

static void test_files_that_change_show_the_page_as_it_is_then(void **state)
{
    Str out = small_read(*state, at_terminal_of_author, STR("1\nnotebook\nback\n"));
    assert_text_file(out, "plain/golden/play_changed.txt");
}

static bool at_terminal_of_one_column(const Console *console, Err *err)
{
    Console asked = *console;
    asked.columns = one_column;
    return terminal_play(&asked, (Look){.columns = SHOW_COLUMNS}, err);
}

static void test_a_terminal_may_be_as_narrow_as_it_can_be(void **state)
{
    Str out = small_read(*state, at_terminal_of_one_column, STR("begin\n"));
    assert_in_range(longest_line(out, 1), 15, 20);
}

static void test_reading_aloud_is_switched_on_and_off(void **state)
{
    mouth_make(state, "espeak-ng");
    Small small = {0};
    small_setup(&small);
    Str out = small_read(&small, at_terminal, STR("aloud\naloud\nbegin\n"));
    const char *on =
        strstr(out.s, "\n> Reading aloud is on. Type a line to stop the voice");
    assert_non_null(on);
    const char *off = strstr(on, "\n> Reading aloud is off.\n\n> ");
    assert_non_null(off);
    assert_non_null(strstr(off, "# Morning"));
    assert_null(strstr(off, "Reading aloud has stopped"));
    small_free(&small);
    mouth_restore();
}

#define SCRIPT(words)                                                                  \
    "scenario 't' { title='T', start='e', picture='hill' }\n"                          \
    "picture 'hill' { alt='A hill.', layers='hill.svg' }\n"                            \
    "scene 'e' { title='E', picture='hill', text='" words                              \
    "', choice 'on' { 'On', go='f' } }\n"                                              \
    "ending 'f' { text='x' }\n"

static MemoryFile changing[] = {{"scenario.lua", SCRIPT("One.")}, {NULL, NULL}};

static bool change_script(void *ctx)
{
    bool *changed = ctx, first = !*changed;
    if (first) changing[0].text = SCRIPT("Two.");
    return *changed = true, first;
}

static bool at_terminal_that_changes_the_script(const Console *console, Err *err)
{
    bool changed = false;
    Console own = *console;
    own.files_changed = change_script;
    own.ctx = &changed;
    return terminal_play(&own, (Look){.columns = SHOW_COLUMNS}, err);
}

static void test_a_script_that_changes_is_read_again_and_a_picture_told_once(
    void **state)
{
    Small *small = *state;
    small->setup.host = scenario_host(changing);
    Str out = typed(state, "begin\n");
    assert_holds(out, "\nOne.\n");
    assert_int_equal(count(out, "[Picture: A hill.]"), 1); // of the title and the scene
    out = small_read(small, at_terminal_that_changes_the_script, STR("begin\n"));
    assert_holds(out, "\nTwo.\n");
    assert_lacks(out, "One.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        small_test(test_a_script_that_changes_is_read_again_and_a_picture_told_once),
        temp_test(test_reading_aloud_is_switched_on_and_off),
        small_test(test_a_play_reads_as_its_golden_text),
        small_test(test_files_that_change_show_the_page_as_it_is_then),
        small_test(test_a_terminal_may_be_as_narrow_as_it_can_be),
        small_test(test_no_input_shows_the_title_and_ends),
        small_test(test_files_that_change_show_the_page_again),
        small_test(test_numbers_and_words_move_the_play),
        small_test(test_a_closed_choice_tells_why_and_nothing_is_lost),
        small_test(test_a_glossary_word_opens_its_entry),
        small_test(test_a_question_mark_lists_what_is_open),
        small_test(test_the_chain_is_told_on_request),
        small_test(test_save_keeps_the_play_under_a_name),
        small_test(test_the_play_goes_on_after_the_end_of_the_input),
        small_test(test_undo_takes_the_last_turn_back),
        small_test(test_quit_leaves_from_every_page),
        small_test(test_what_is_unknown_gets_a_sentence),
        small_test(test_hostile_lines_get_a_sentence),
        small_test(test_a_play_reaches_an_ending_with_the_board),
        small_test(test_a_save_that_fails_is_not_told_as_saved),
        small_test(test_a_store_that_fails_is_told_and_the_play_goes_on),
        cmocka_unit_test_setup_teardown(
            test_aloud_is_switched_by_a_word_and_a_missing_voice_is_told, open_small,
            close_small),
        small_test(test_a_control_character_is_told_and_white_space_is_none),
        small_test(test_the_own_words_are_known_in_any_case_and_width),
        small_test(test_the_width_is_asked_anew_before_each_page),
        small_test(test_after_quit_nothing_is_shown_any_more),
        small_test(test_own_words_with_too_much_or_too_little_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
