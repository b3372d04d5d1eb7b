// Garbage on the readers that read lines: an answer to every line, in a form that can be read, and
// an end. The words of the game among the garbage are learnt from the pages that came before.
// Called with a seed and a number of seeds each sits an hour.
#include "support/monkey.h"
#include "support/support.h"

#include "base/json.h"
#include "base/utf8.h"
#include "plain/input.h"
#include "plain/lines.h"
#include "plain/terminal.h"

#include <string.h>

#define ROUNDS     4 // of one monkey in the runs of every day; each knows the words before
#define LINES      150 // of a round, to each of the two readers
#define WORDS_MOST 200

static MonkeyRuns runs;

typedef struct Words {
    Str items[WORDS_MOST];
    int n;
} Words;

static void learn(Words *words, Arena *arena, Str word)
{
    for (int i = 0; i < words->n; i++)
        if (str_eq(words->items[i], word)) return;
    if (words->n < WORDS_MOST) words->items[words->n++] = arena_str(arena, word);
}

// --- what is typed --------------------------------------------------------------------------------

static void add_json_garbage(Rng *rng, Arena *arena, Str word, Buf *out)
{
    static const char *const forms[] = {"{\"do\":\"%s\"}",
        "{\"do\":\"%s\",\"value\":\"%s\"}", "{\"do\":\"%s\",\"value\":[1,{}]}",
        "{\"do\":[\"%s\"]}", "{\"%s\":1}", "[\"%s\"", "{\"do\":\"%s\",\"do\":\"%s\"}",
        "{\"do\":\"%s\"}}"};
    const char *form = forms[rng_below(rng, COUNT_OF(forms))];
    for (const char *c = form; *c; c++) {
        if (c[0] == '%')
            buf_add(out,
                ++c == strstr(form, "%s") + 1 ? word : monkey_bytes(rng, arena, 200));
        else
            buf_addc(out, *c);
    }
}

static void add_line(Rng *rng, Arena *arena, const Words *words, Buf *out)
{
    Str word = words->items[monkey_below(rng, words->n)];
    int kind = monkey_below(rng, 20);
    if (kind < 9)
        buf_add(out, word);
    else if (kind < 12)
        buf_addf(out, "%d", monkey_below(rng, 12) - 1);
    else if (kind < 14)
        add_json_garbage(rng, arena, word, out);
    else if (kind < 16)
        buf_addf(out, "  " STR_FMT " " STR_FMT, STR_ARG(word),
            STR_ARG(monkey_bytes(rng, arena, 40)));
    else if (kind < 17)
        buf_addf(out, "save " STR_FMT, STR_ARG(monkey_bytes(rng, arena, 400)));
    else if (kind < 19)
        buf_add(out, monkey_bytes(rng, arena, 300));
    else if (rng_below(rng, 10) == 0)
        buf_addf(out, "%*d", INPUT_LINE_MAX + monkey_below(rng, 3) - 1, 7);
    buf_addc(out, '\n');
}

static Str typed(Rng *rng, Arena *arena, const Words *words)
{
    Buf lines = {0};
    for (int i = 0; i < LINES; i++)
        add_line(rng, arena, words, &lines);
    if (rng_below(rng, 2)) lines.n--; // the last line may lack its end
    Str all = arena_str(arena, buf_str(&lines));
    buf_free(&lines);
    return all;
}

// --- what comes back ------------------------------------------------------------------------------

static void learn_from_page(Words *words, Arena *arena, const json_t *page)
{
    const json_t *actions = json_get(page, STR("actions"));
    int open = 0;
    for (size_t i = 0; i < json_array_size(actions); i++) {
        const json_t *action = json_array_get(actions, i);
        Str id = json_get_str(action, "id");
        if (!str_eq(id, STR("quit"))) learn(words, arena, id);
        open += json_is_true(json_get(action, STR("open")));
    }
    bool error = str_eq(json_get_str(page, "page"), STR("error"));
    assert_true(open > 0 || error); // the answer to a bad line; the page follows it
}

static void check_pages(Words *words, Arena *arena, Str said)
{
    Str line;
    while (str_split(&said, '\n', &line)) {
        Err err = {0};
        json_t *page = json_read(line, "page", &err);
        assert_no_err(&err);
        learn_from_page(words, arena, page);
        json_decref(page);
    }
}

static bool terminal(const Console *console, Err *err)
{
    return terminal_play(console, (Look){.columns = 72}, err);
}

// No line of garbage comes back as an escape sequence to the player's terminal.
static void check_words(Str said)
{
    assert_true(utf8_valid(said));
    for (size_t i = 0; i < said.n; i++)
        assert_true((unsigned char)said.s[i] >= ' ' || said.s[i] == '\n');
}

static void play(const char *scenario, uint64_t seed)
{
    Monkey monkey;
    Words words = {{STR("begin"), STR("resume"), STR("?"), STR("chain")}, 4};
    monkey_open(&monkey, scenario, seed, 0);
    Small *small = &monkey.small;
    for (int round = 0; round * LINES < runs.inputs; round++) {
        Str lines = typed(&monkey.rng, &monkey.arena, &words);
        Str said = small_read(small, lines_play, lines);
        assert_no_err(&small->err);
        check_pages(&words, &small->arena, said);
        check_words(small_read(small, terminal, lines));
        assert_no_err(&small->err);
        arena_reset(&monkey.arena);
    }
    monkey_close(&monkey);
}

static void test_every_line_to_the_small_scenario_is_answered(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        play("scenarios/small", runs.first + (uint64_t)i);
}

static void test_every_line_to_the_shipped_scenario_is_answered(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        play("../scripts/kazakhstan-2022", runs.first + (uint64_t)i);
}

int main(int argc, char **argv)
{
    runs = monkey_runs(argc, argv, 2, ROUNDS * LINES);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_line_to_the_small_scenario_is_answered),
        cmocka_unit_test(test_every_line_to_the_shipped_scenario_is_answered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
