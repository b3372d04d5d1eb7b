#include "support/small.h"
#include "support/support.h"

#include "base/json.h"
#include "plain/input.h"
#include "plain/lines.h"

#include <stdlib.h>
#include <string.h>

typedef struct Talk { // what was written, as JSON, a page each
    Small small;
    json_t *pages[64];
    int n;
} Talk;

static void drop_pages(Talk *talk)
{
    while (talk->n > 0)
        json_decref(talk->pages[--talk->n]);
}

static int open_talk(void **state)
{
    Talk *talk = mem_new(1, sizeof *talk);
    small_setup(&talk->small);
    *state = talk;
    return 0;
}

static int close_talk(void **state)
{
    Talk *talk = *state;
    drop_pages(talk);
    small_free(&talk->small);
    free(talk);
    return 0;
}

static bool played(const Console *console, Err *err)
{
    bool done = lines_play(console, err);
    assert_int_equal(done, err->kind == ERR_NONE);
    return done;
}

// Every line that comes back must be a JSON object.
static Str say(void **state, Str lines)
{
    Talk *talk = *state;
    drop_pages(talk);
    Str out = small_read(&talk->small, played, lines), rest = out, line;
    assert_no_err(&talk->small.err);
    while (str_split(&rest, '\n', &line)) {
        Err err = {0};
        assert_in_range(talk->n, 0, 63);
        talk->pages[talk->n] = json_read(line, "page", &err);
        assert_no_err(&err);
        talk->n++;
    }
    return out;
}

static void assert_page(void **state, int index, const char *kind)
{
    Talk *talk = *state;
    assert_in_range(index, 0, talk->n - 1);
    assert_str(json_get_str(talk->pages[index], "page"), kind);
}

static Str field(void **state, int index, const char *key)
{
    return json_get_str(((Talk *)*state)->pages[index], key);
}

static void test_a_page_is_one_line_and_so_is_a_step(void **state)
{
    say(state, STR("begin\nmeasure\nnotebook\nback\n"));
    assert_int_equal(((Talk *)*state)->n, 5);
    const char *const kinds[] = {"title", "scene", "scene", "notebook", "scene"};
    for (int i = 0; i < 5; i++)
        assert_page(state, i, kinds[i]);
    assert_str(field(state, 1, "scene"), "morning");
    assert_str(field(state, 1, "scenario"), "small");
    assert_str(field(state, 1, "status"), "playing");
}

static void test_open_choices_alone_lead_to_an_ending(void **state)
{
    Talk *talk = *state;
    Buf steps = {0};
    for (int turn = 0; turn < 40; turn++) {
        say(state, buf_str(&steps));
        const json_t *page = talk->pages[talk->n - 1];
        if (str_eq(json_get_str(page, "status"), STR("ended"))) break;
        const json_t *actions = json_object_get(page, "actions");
        for (size_t i = 0; i < json_array_size(actions); i++) {
            const json_t *action = json_array_get(actions, i);
            if (!str_eq(json_get_str(action, "group"), STR("choice")) ||
                !json_is_true(json_object_get(action, "open")) ||
                str_eq(json_get_str(action, "id"), STR("resume")))
                continue;
            buf_add(&steps, json_get_str(action, "id"));
            buf_addc(&steps, '\n');
            break;
        }
    }
    assert_page(state, talk->n - 1, "ending");
    buf_free(&steps);
}

static void test_an_object_carries_the_name_of_a_save(void **state)
{
    say(state, STR("begin\nsaves\n{\"do\":\"save:new\",\"value\":\"Мой план\"}\n"));
    assert_page(state, 3, "saves");
    Str kept = small_kept(&((Talk *)*state)->small, "small.slot-1");
    assert_non_null(strstr(kept.s, "Мой план"));
}

// [line] gets one error page with [sentence], then the page that was there.
static void assert_bad(void **state, Str line, const char *sentence)
{
    Buf lines = {0};
    buf_add(&lines, STR("begin\n"));
    buf_add(&lines, line);
    buf_add(&lines, STR("\nmeasure\n"));
    say(state, buf_str(&lines));
    buf_free(&lines);
    assert_int_equal(((Talk *)*state)->n, 5);
    assert_page(state, 2, "error");
    assert_page(state, 3, "scene");
    assert_str(field(state, 3, "scene"), "morning");
    assert_page(state, 4, "scene");
    Str title = field(state, 2, "title");
    const json_t *error = ((Talk *)*state)->pages[2];
    assert_int_equal(json_array_size(json_object_get(error, "blocks")), 1);
    if (!strstr(title.s, sentence)) fail_msg("%s", title.s);
}

static void test_a_bad_line_gets_a_sentence_and_the_page_again(void **state)
{
    assert_bad(state, STR("mesure"), "there is no action \"mesure\" on this page");
    assert_bad(state, STR("tell"), "is closed: You have not measured anything yet.");
    assert_bad(state, STR(""), "the line is empty");
    assert_bad(state, STR("{\"do\":"), "the line: line 1");
    assert_bad(state, STR("[\"begin\"]"), "there is no action");
    assert_bad(state, STR("\xc3("), "the line is not UTF-8");
    assert_bad(state, STR("mea\0sure"), "the line holds a zero byte");
}

static void test_a_long_line_and_a_deep_one_get_a_sentence(void **state)
{
    Buf line = {0};
    for (int i = 0; i <= INPUT_LINE_MAX; i++)
        buf_addc(&line, 'x');
    assert_bad(state, buf_str(&line), "longer than the 65536 bytes");
    buf_clear(&line);
    for (int i = 0; i < 60000; i++)
        buf_addc(&line, i == 0 ? '{' : '[');
    assert_bad(state, buf_str(&line), "nested deeper");
    buf_free(&line);
}

static void test_the_same_seed_and_lines_give_the_same_bytes(void **state)
{
    Str lines =
        STR("begin\nguess\nundo\nmeasure\nsaves\nsave:new\nback\nlog\nback\nx\n");
    Talk other = {0};
    Talk *others = &other;
    small_setup(&other.small);
    Str one = say(state, lines);
    Str two = say((void **)&others, lines);
    assert_true(str_eq(one, two));
    assert_true(str_eq(small_kept(&((Talk *)*state)->small, "small.autosave"),
        small_kept(&other.small, "small.autosave")));
    drop_pages(&other);
    small_free(&other.small);
}

static void test_the_files_are_read_again_when_a_line_asks_for_it(void **state)
{
    Talk *talk = *state;
    say(state, STR("begin\nreload\nmeasure\n"));
    assert_int_equal(talk->n, 4); // one for each line, and the first
    assert_str(json_get_str(talk->pages[2], "title"), "Morning");
    assert_str(json_get_str(talk->pages[2], "page"), "scene");
}

static void test_the_end_of_input_keeps_the_play(void **state)
{
    say(state, STR("begin\nmeasure"));
    assert_page(state, 2, "scene"); // the last line needs no newline
    say(state, STR("resume\n"));
    assert_page(state, 1, "scene");
    assert_str(field(state, 1, "scene"), "morning");
}

static void test_leaving_ends_without_a_page(void **state)
{
    say(state, STR("quit\nbegin\n"));
    assert_int_equal(((Talk *)*state)->n, 1);
}

static void test_steps_are_recorded_as_they_are_read(void **state)
{
    Talk *talk = *state;
    talk->small.record = tmpfile();
    say(state,
        STR("begin\nnonsense\ntell\nsaves\n{\"do\":\"save:new\",\"value\":\"x\"}\n"));
    rewind(talk->small.record);
    char text[200];
    size_t n = fread(text, 1, sizeof text, talk->small.record);
    Str recorded = {text, n};
    assert_str(recorded, "begin\nsaves\n{\"do\":\"save:new\",\"value\":\"x\"}\n");
    fclose(talk->small.record);
}

#define talk_test(test) cmocka_unit_test_setup_teardown(test, open_talk, close_talk)

static void test_what_cannot_be_written_ends_the_talk_with_an_error(void **state)
{
    Talk *talk = *state;
    Err err = {0};
    Pages *pages = pages_open(&talk->small.setup, &err);
    FILE *in = tmpfile(), *out = fopen(test_path(&talk->small.arena, "README.md"),
                              "r"); // which cannot be written to
    assert_true(pages && in && out);
    assert_false(lines_play(&(Console){.pages = pages, .in = in, .out = out}, &err));
    assert_int_equal(err.kind, ERR_IO);
    fclose(in);
    fclose(out);
    pages_close(pages);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        talk_test(test_what_cannot_be_written_ends_the_talk_with_an_error),
        talk_test(test_a_page_is_one_line_and_so_is_a_step),
        talk_test(test_open_choices_alone_lead_to_an_ending),
        talk_test(test_an_object_carries_the_name_of_a_save),
        talk_test(test_a_bad_line_gets_a_sentence_and_the_page_again),
        talk_test(test_a_long_line_and_a_deep_one_get_a_sentence),
        talk_test(test_the_same_seed_and_lines_give_the_same_bytes),
        talk_test(test_the_files_are_read_again_when_a_line_asks_for_it),
        talk_test(test_the_end_of_input_keeps_the_play),
        talk_test(test_leaving_ends_without_a_page),
        talk_test(test_steps_are_recorded_as_they_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
