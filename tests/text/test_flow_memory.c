#include "support/support.h"

#include "base/utf8.h"
#include "text/flow_memory.h"

typedef struct Ruler {
    int calls;
} Ruler;

static int ten_wide(void *ctx, int face, int size, int spacing, Str text)
{
    (void)size;
    ((Ruler *)ctx)->calls++;
    return (10 + spacing + (face > 0 ? 2 : 0)) * (int)utf8_count(text);
}

static const FlowStyle CLOSE = {.faces = {0, 1, 2, 3}, .size = 20},
                       APART = {.faces = {0, 1, 2, 3}, .size = 20, .spacing = 3},
                       EVEN = {.faces = {0, 1, 2, 3}, .size = 20, .balanced = true},
                       BOLD = {.faces = {1, 1, 2, 3}, .size = 20};
static const FlowStyle *const styles[] = {&CLOSE, &APART, &EVEN, &BOLD};
static const char *const texts[] = {
    "The board says **120**. On *Friday* it said [60|price].",
    "The board says **120**. On *Friday* it said [60|petrol].",
    "The board says 120. On Friday it said 60.",
    "\u05D0\u05D1 12, (\u05D2) and one\n\ntwo  three ",
    "",
};

// All of a flow in words; nothing of it is a pointer's.
static Str told(Arena *arena, Flow flow)
{
    Buf out = {0};
    buf_addf(&out, STR_FMT "|%d %d\n", STR_ARG(flow.text), flow.n, flow.width);
    for (int i = 0; i < flow.n; i++)
        for (int k = 0; k < flow.lines[i].n; k++) {
            const Piece *p = &flow.lines[i].pieces[k];
            buf_addf(&out, "%d " STR_FMT "|" STR_FMT "|%d %d %d %d %d %d %d %zu %zu\n",
                i, STR_ARG(p->text), STR_ARG(p->term), p->face, p->x, p->width,
                p->room_left, p->room_right, p->rtl, p->goes_on, p->start, p->end);
        }
    Str all = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return all;
}

static void set_all(FlowMemory *memory, Ruler *ruler, Arena *kept, Flow *flows)
{
    TextMeasurer measurer = {ruler, ten_wide, NULL, memory};
    int n = 0;
    for (int t = 0; t < COUNT_OF(texts); t++)
        for (int s = 0; s < COUNT_OF(styles); s++)
            for (int width = 90; width <= 390; width += 100) {
                Str text = str_of(texts[t]);
                flows[n++] = flow_marked(kept, text, styles[s], width, &measurer);
                flows[n++] = flow_runs(
                    kept, markup_runs(kept, text), styles[s], width, &measurer);
            }
}

#define FLOWS (COUNT_OF(texts) * COUNT_OF(styles) * 4 * 2)

static void test_what_is_kept_is_what_would_be_set_anew(void **state)
{
    (void)state;
    Arena arena = {0};
    Ruler ruler = {0}, again = {0};
    FlowMemory *memory = flow_memory_open();
    static Flow plain[FLOWS], first[FLOWS], second[FLOWS];
    set_all(NULL, &ruler, &arena, plain);
    set_all(memory, &ruler, &arena, first);
    set_all(memory, &again, &arena, second);
    flow_memory_close(memory); // they do not need it
    assert_int_equal(again.calls, 0);
    for (int i = 0; i < FLOWS; i++) {
        Str expected = told(&arena, plain[i]);
        assert_true(str_eq(told(&arena, first[i]), expected));
        assert_true(str_eq(told(&arena, second[i]), expected));
    }
    arena_free(&arena);
}

static int calls_for(FlowMemory *memory, const char *text)
{
    Arena arena = {0};
    Ruler ruler = {0};
    TextMeasurer measurer = {&ruler, ten_wide, NULL, memory};
    flow_marked(&arena, str_of(text), &CLOSE, 200, &measurer);
    arena_free(&arena);
    return ruler.calls;
}

static void test_a_cleared_memory_knows_nothing(void **state)
{
    (void)state;
    FlowMemory *memory = flow_memory_open();
    assert_true(calls_for(memory, texts[0]) > 0);
    flow_memory_tidy(memory); // there is room
    assert_int_equal(calls_for(memory, texts[0]), 0);
    flow_memory_clear(memory);
    assert_true(calls_for(memory, texts[0]) > 0);
    flow_memory_close(memory);
}

static void test_a_full_memory_takes_nothing_in_until_it_is_tidied(void **state)
{
    (void)state;
    FlowMemory *memory = flow_memory_open();
    Arena arena = {0};
    int n = 0;
    for (; n < 100000; n++) {
        const char *text = arena_fmt(&arena, "the text with the number %d", n).s;
        calls_for(memory, text);
        if (calls_for(memory, text) > 0) break;
    }
    assert_in_range(n, 100, 10000);
    assert_int_equal(calls_for(memory, "the text with the number 0"), 0);
    flow_memory_tidy(memory);
    assert_true(calls_for(memory, "the text with the number 0") > 0);
    assert_int_equal(calls_for(memory, "the text with the number 0"), 0);
    flow_memory_close(memory);
    arena_free(&arena);
}

static void test_one_in_an_arena_is_never_full(void **state)
{
    (void)state;
    Arena arena = {0};
    FlowMemory *memory = flow_memory_in(&arena);
    for (int i = 0; i < 10000; i++)
        calls_for(memory, arena_fmt(&arena, "the text with the number %d", i).s);
    flow_memory_tidy(memory);
    assert_int_equal(calls_for(memory, "the text with the number 0"), 0);
    assert_int_equal(calls_for(memory, "the text with the number 9999"), 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_kept_is_what_would_be_set_anew),
        cmocka_unit_test(test_a_cleared_memory_knows_nothing),
        cmocka_unit_test(test_a_full_memory_takes_nothing_in_until_it_is_tidied),
        cmocka_unit_test(test_one_in_an_arena_is_never_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
